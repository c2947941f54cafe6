"""What type of provision a statement makes, by whom it is for and by what its main clause gives."""
# ruff: noqa: E501 - sentences read best whole

import pytest

from ehcp_audit.language import read_provision


def type_of(text, **columns):
    return read_provision(text, **columns).type.value


@pytest.mark.parametrize(
    "text",
    [
        "A learning support assistant will be with Perla in all lessons and at lunch. The assistant will have completed a level 2 award.",
        "2:1 at all times, on trips as well. Both workers must hold a certificate in safe holding, renewed each year.",
    ],
)
def test_what_the_adult_must_hold_does_not_make_support_a_training(text):
    assert type_of(text) == "continuous"


def test_who_trains_the_adults_in_a_way_of_working_does_not_make_it_a_session():
    text = "All staff show Perla a photograph of where she is going before every move; the SaLT coaches them for an hour each October."
    assert type_of(text) == "environment"


def test_a_heading_before_the_training_of_staff_leaves_it_training():
    assert type_of("Autism. Staff will be trained for three hours by the outreach teacher.") == "training"


@pytest.mark.parametrize(
    "text",
    [
        "A classroom assistant stays within arm's reach of Perla at playtime (25 minutes each day).",
        "An enabler, shown the hoist by the OT, is at his side on each of his three college days.",
        "For all of his 12 funded hours a practitioner trained by the nurse in oxygen therapy sits beside him.",
        "Sleep-in staff, one for the two young people, trained in diabetes by the nurse.",
    ],
)
def test_an_adult_who_keeps_near_is_continuous_support_whatever_they_are_trained_in(text):
    assert type_of(text) == "continuous"


@pytest.mark.parametrize(
    "text",
    [
        "15 minutes a day beside the TA on turn-taking games.",
        "An assistant works with her on spelling for 20 minutes every morning.",
        "18 hours a week of one-to-one tuition at home by a qualified teacher of history and English.",
    ],
)
def test_so_many_minutes_or_lessons_with_an_adult_are_a_session(text):
    assert type_of(text) == "session"


@pytest.mark.parametrize(
    "text",
    [
        "The nurse sees Perla in the asthma clinic every four months and writes to her school.",
        "Her tutor and the SENCO go through Perla's targets each half term (40 minutes) and send them home.",
        "The school counsellor keeps a log of the days on which he eats lunch.",
        "His teaching assistant charts the minutes that he stays at his desk.",
        "Multi-agency meeting every eight weeks, chaired by the lead professional.",
        "His spelling age is tested by the specialist teacher in October and May.",
    ],
)
def test_who_measures_records_or_meets_about_it_monitors(text):
    assert type_of(text) == "monitoring"


@pytest.mark.parametrize(
    "text",
    [
        "The physiotherapist gives the class team, the lunchtime assistants too, a two-hour workshop on falls each spring.",
        "New teaching assistants attend a one-hour induction on his plan with the SENCO.",
        "Trauma course (two days) for all four key workers, run by the clinical psychologist in October.",
        "The psychologist will supervise her ELSA for an hour each half-term.",
        "Three hours every September on diabetes, for at least five members of staff, from the nurse.",
    ],
)
def test_what_the_adults_are_given_or_complete_is_training(text):
    assert type_of(text) == "training"


@pytest.mark.parametrize(
    "text",
    [
        "When Perla shows her red card, an adult walks with her to the garden and says nothing for five minutes.",
        "Break is spent in the library, with the door shut.",
        "Homework is never more than 20 minutes a night.",
        "Signs with speech in each part of the day, by all members of staff.",
        "He sits in the first row by the door in all lessons, with his receiver on.",
        "No member of staff will ask him to take off his headphones.",
        "Teachers wait ten seconds for her answer and do not finish her sentences.",
        "He will eat lunch in the small hall with two other children every day.",
    ],
)
def test_what_is_always_done_so_is_surroundings_or_a_way_of_working(text):
    assert type_of(text) == "environment"


@pytest.mark.parametrize(
    "text",
    [
        "Walking frame from the hospital's orthotics department, checked twice a year.",
        "A second keyboard with a key guard, prescribed by the OT; she shows the TA for half an hour how to fit it.",
        "Provision of specialist equipment.",
    ],
)
def test_an_item_that_stands_first_is_equipment(text):
    assert type_of(text) == "equipment"


def test_money_paid_to_a_family_to_employ_somebody_is_a_direct_payment():
    text = "£60 a week is paid to her father to employ a helper for four hours each Sunday."
    assert type_of(text, section="H1") == "direct payment"


WITHOUT_AMOUNTS = [
    "A qualified teacher of the deaf will teach Perla to use her radio aid and her captions on a regular basis, individually, at school.",
    "A classroom assistant whom the librarian has trained in paired reading will read with Perla on an ongoing basis, one to one, in the library.",
]


@pytest.mark.parametrize("text", WITHOUT_AMOUNTS)
def test_a_lesson_whose_amount_is_left_open_stays_a_session_and_lacks_it(text):
    read = read_provision(text)
    assert read.type.value == "session"
    assert {"frequency", "duration"} <= set(read.missing)


@pytest.mark.parametrize(
    "text",
    [
        "A mobility officer will teach Perla to use buses, to dress for the weather and to phone home, one to one, every week.",
        "Direct teaching of telling the time: clocks, timetables and a walk to check them. A specialist teacher, weekly, one to one.",
    ],
)
def test_what_the_child_is_taught_to_do_is_no_brief_act_that_needs_no_length(text):
    assert "duration" in read_provision(text).missing


def test_a_sentence_on_who_trains_them_leaves_what_is_done_what_it_is():
    text = "A librarian will enlarge all that Perla needs to read, for 4 hours every week. The teacher of the blind will train the librarian for 6 hours a year."
    read = read_provision(text)
    assert (read.type.value, read.slots.who, read.slots.duration) == ("session", "librarian", "4 hours")
    assert (
        "who"
        in read_provision(
            text.replace("A librarian", "Someone").replace("teacher of the blind", "QTVI")
        ).missing
    )


def test_hours_of_training_are_none_of_the_provision():
    bracket = "An assistant, trained by the tutor in the programme (four hours each May), will give Perla a high level of help in class."
    assert {"frequency", "duration"} <= set(read_provision(bracket).missing)
    who = "Assistant trained in it by the physiotherapist for 3 hours each term"
    read = read_provision("Stretches for calves and hips.", who=who, how_often="10 minutes, twice a day")
    assert (read.slots.frequency, read.slots.duration) == ("twice a day", "10 minutes")
    assert "duration" in read_provision("Stretches for calves and hips.", who=who, how_often="Daily").missing


def test_those_with_whom_somebody_reviews_it_are_not_those_who_look():
    text = "The educational psychologist will review the plan with Perla, her mother and her key worker for an hour every half-term."
    assert read_provision(text).slots.who == "educational psychologist"


def test_a_list_of_those_who_are_trained_may_stand_before_what_they_are_trained_in():
    read = read_provision(
        "Training of her teachers, assistants and lunchtime staff in recognising an absence.",
        who="Epilepsy nurse",
        how_often="90 minutes every September",
    )
    assert (read.type.value, read.verdict) == ("training", "specific")


PRESENT = "The assistant goes through the picture cards with Perla for ten minutes{}, one to one. The therapist has trained her for a day and watches her do it once every half-term."


def test_a_sentence_on_who_has_trained_them_gives_neither_how_often_nor_who():
    whole = read_provision(PRESENT.format(" twice a day"))
    assert (whole.verdict, whole.slots.frequency, whole.slots.who) == ("specific", "twice a day", "assistant")
    assert "frequency" in read_provision(PRESENT.format("")).missing
    assert "who" in read_provision(PRESENT.format(" twice a day").replace("The assistant", "Someone")).missing


def test_who_trains_her_in_what_is_her_expertise_in_the_present_tense_too():
    text = "The teaching assistant stays within reach of Perla at every break and starts a game with her and two other children. An educational psychologist trains her in play facilitation for three hours a term."
    read = read_provision(text)
    assert (read.type.value, read.missing) == ("continuous", ())
    assert "two other children" in read.slots.group


def test_everybody_who_signs_all_day_is_a_way_of_working_whoever_teaches_them():
    text = "Everybody who works in Perla's class signs key words all day. A Makaton tutor teaches them four levels (24 hours) by May 2027."
    assert type_of(text) == "environment"


def test_treating_the_child_alone_regularly_is_a_session_that_lacks_its_amount():
    text = "A physiotherapist registered with the HCPC treats Perla at school regularly, individually: steps, balance and the strength of her trunk."
    assert {"frequency", "duration"} <= set(read_provision(text).missing)


def test_as_long_as_somebody_thinks_necessary_leaves_the_amount_open():
    text = "An occupational therapist sees Perla for as long as she thinks necessary after assessing her."
    assert any(one.family == "delegated" and not one.rescued for one in read_provision(text).vague)
