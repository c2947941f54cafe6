"""How health services, councils and parents write: short forms, long sentences, and what is shown of them."""

import pytest

from ehcp_audit.language import find_amounts, read_need, read_outcome, read_provision, read_voice
from ehcp_audit.language.amount import AmountKind


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("reviewed every 6/52", "6 week"),
        ("bloods every 3/12", "3 month"),
        ("at intervals not exceeding eight weeks", "8 week"),
        ("at intervals of no more than four months", "4 month"),
        ("every sixth week", "6 week"),
        ("every third month", "3 month"),
        ("seen 3-6 monthly", "6 month"),
    ],
)
def test_how_often_is_read_in_the_short_forms_of_clinics_and_the_long_ones_of_councils(text, per):
    (found,) = [one for one in find_amounts(text) if one.kind is AmountKind.FREQUENCY]
    assert found.per == per


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("four pupils to one HLTA", AmountKind.RATIO, "four pupils to one HLTA"),
        (
            "one trained youth worker to three young people",
            AmountKind.RATIO,
            "one trained youth worker to three young people",
        ),
        ("waking night staff at one to two", AmountKind.RATIO, "one to two"),
        (
            "a group which is at no time bigger than five",
            AmountKind.GROUP,
            "group which is at no time bigger than five",
        ),
        ("grp of 5", AmountKind.GROUP, "grp of 5"),
        ("10 a.m. - 2 p.m.", AmountKind.DURATION, "10 a.m. - 2 p.m."),
        ("for a full hour", AmountKind.DURATION, "a full hour"),
        ("in each of her 12 taught hours", AmountKind.COVERAGE, "in each of her 12 taught hours"),
    ],
)
def test_groups_and_lengths_are_read_in_other_words(text, kind, words):
    assert words in [one.words for one in find_amounts(text) if one.kind is kind]


def test_days_within_which_something_is_sent_are_no_length():
    assert not [
        one for one in find_amounts("sent within five working days") if one.kind is AmountKind.DURATION
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A TA will walk with him to the bus wherever the rota allows.",
        "The nurse will see her each term for an hour provided that caseloads permit.",
        "Learning support assistant time in maths, the hours being set each week by the head of maths.",
        "The college will make such adjustments as it thinks reasonable.",
        "The provider will determine the nature and extent of the tuition.",
    ],
)
def test_what_is_left_to_a_rota_or_to_somebody_s_judgement_is_not_specific(text):
    assert read_provision(text).verdict == "not specific"


def test_a_pupil_who_is_withdrawn_from_a_lesson_loses_no_help():
    text = (
        "Ella is to be withdrawn from two languages lessons a week, 40 minutes each, to do the Units of "
        "Sound programme with the specialist literacy teacher, alone."
    )
    assert read_provision(text).verdict == "specific"


def test_help_that_will_be_withdrawn_is_still_asked_about():
    assert "will be withdrawn" in [
        one.words for one in read_provision("The TA's help will be withdrawn from September.").vague
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Musa's physiotherapist will see him every Monday for 30 minutes.", "physiotherapist"),
        ("Mentoring for an hour each week from a mentor employed by the council.", "Mentoring"),
        (
            "From 3 March the job coach, trained in autism by the EP, will walk with him to work each day.",
            "walk with him to work",
        ),
        (
            "A TA trained by the EP in Talkabout to run it with her 1-1, twice a week for 20 minutes",
            "Talkabout",
        ),
    ],
)
def test_what_is_shown_as_done_is_what_is_done(text, what):
    assert read_provision(text).slots.what == what


@pytest.mark.parametrize(
    ("text", "qualification"),
    [
        (
            "An escort trained in buccal midazolam is with her on every journey.",
            "trained in buccal midazolam",
        ),
        (
            "A playworker trained in rescue medication so that Ade can go out, four hours each Sunday.",
            "trained in rescue medication",
        ),
        (
            "The lunch supervisor, who has had the two-day Team Teach course, sits with her at lunch.",
            "has had the two-day Team Teach course",
        ),
        (
            "A TA coached by the specialist dietitian sits with him for 15 minutes daily.",
            "coached by the specialist dietitian",
        ),
    ],
)
def test_what_people_are_trained_in_ends_where_what_they_do_begins(text, qualification):
    assert read_provision(text).slots.qualification == qualification


def test_the_length_of_a_course_that_somebody_has_done_is_not_that_of_the_help():
    text = (
        "A TA who has been on the two-day phonics course will hear her read every morning from 8.50 to 9.05."
    )
    assert read_provision(text).slots.duration == "8.50 to 9.05"


def test_a_word_that_promises_nothing_is_missing_and_not_said():
    reading = read_provision("A volunteer might take him swimming every week for an hour.")
    assert "obligation" in reading.missing


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Annual asthma & allergy training (1 hour) from the school nurse for all staff.", "training"),
        (
            "The nurse shall, at intervals of no more than a term, meet with her parents about the plan.",
            "monitoring",
        ),
        ("Reviewed 6 monthly by the audiologist.", "monitoring"),
        (
            "A meeting of the team around the child takes place each half term, called by the SENCO.",
            "monitoring",
        ),
        ("Her chair is to be placed at the end of the row by each teacher.", "environment"),
        ("A nurturing atmosphere in class.", "environment"),
        ("Adequate supervision at unstructured times.", "continuous"),
        ("Advice from the dietitian's report will be used in school.", "session"),
    ],
)
def test_the_type_is_told_in_the_words_of_many_hands(text, kind):
    assert read_provision(text).type == kind


@pytest.mark.parametrize(
    "time",
    [
        "By the conclusion of the academic year 2027-28",
        "By the time of his move to Year 7",
        "By the time she leaves P7",
        "At the end of the one-year course",
        "By Easter of Year 11",
    ],
)
def test_more_ways_to_say_by_when_are_read(time):
    reading = read_outcome(f"{time}, Ali will write five sentences with no help in each English lesson.")
    assert reading.time_bound


def test_a_service_in_the_present_tense_is_no_outcome():
    assert read_outcome("By the end of KS2 Lena gets termly orthotics appointments.").is_provision
    assert read_outcome("By the end of KS2 Lena gets dressed by herself every morning.").verdict == "SMART"


def test_an_open_standard_is_not_put_right_by_length():
    text = (
        "By the end of the school year he will speak and listen effectively with a range of different "
        "people and adults."
    )
    assert read_outcome(text).verdict == "not SMART"


def test_the_year_of_a_word_list_is_no_measure():
    reading = read_outcome("By July 2028 Ana will spell the Year 3 words, 18 out of 20 right.")
    assert reading.criterion == "18 out of 20 right"


def test_what_a_need_means_is_shown_as_a_whole_clause():
    reading = read_need("Spelling is at the 2nd percentile, so that he avoids writing and hides his book.")
    assert reading.effect is not None
    assert reading.effect.endswith("hides his book")
    assert "percentile" not in reading.effect


def test_what_measures_a_need_ends_with_a_whole_word():
    reading = read_need(
        "Ben follows instructions of two key words, so he waits and copies others at every task."
    )
    assert reading.baseline == "two key words"


def test_the_words_of_the_act_are_no_need_of_one_child():
    text = (
        "The child has significantly greater difficulty in learning than the majority of others of the same "
        "age in the area."
    )
    assert read_need(text).verdict == "not clear"


@pytest.mark.parametrize(
    "text",
    [
        "As Mo has no speech his wishes were not obtained.",
        "Ada did not wish to contribute to her plan.",
        "Kim is a likeable girl who is eager to please.",
        "My receptive language and executive functioning impact on my attainment.",
    ],
)
def test_a_note_without_a_view_is_nobody_s_voice(text):
    assert read_voice(text).verdict == "generic"


def test_whose_view_it_is_keeps_its_capital():
    assert read_voice("Mum says that Ravi sings in the bath until the water is cold.").by == "Mum"


def test_what_was_once_promised_is_no_promise():
    text = "We were promised that the OT would see him for an hour every term."
    assert read_provision(text).verdict == "not specific"


def test_a_narrow_range_is_for_a_person_and_a_wide_one_leaves_it_open():
    text = "Handwriting practice for {} each morning with a teaching assistant trained in it by the OT."
    assert read_provision(text.format("15 to 20 minutes")).verdict == "needs a person"
    assert read_provision(text.format("15 to 40 minutes")).verdict == "not specific"


def test_who_teaches_the_child_says_nothing_of_what_they_know():
    assert (
        read_provision("He is taught by a teaching assistant for 30 minutes each day.").slots.qualification
        is None
    )


def test_tutor_time_and_a_length_are_nobody():
    text = "25 min ELSA session in Wednesday tutor time, each week, on worries."
    assert read_provision(text).slots.who == "ELSA"
