"""What good whole plans say in words of their own: who only looks how it goes, what limits the child, what is care."""
# ruff: noqa: E501 - sentences read best whole

import pytest

from ehcp_audit.language import read_need, read_outcome, read_provision


def open_words(text, **columns):
    return [one.words for one in read_provision(text, **columns).vague if not one.rescued]


def test_whoever_reviews_in_the_present_tense_is_not_who_gives_it():
    read = read_provision(
        "Staff will run a group of four pupils for 50 minutes once a week, and the learning mentor reviews the results every half-term."
    )
    assert read.slots.who is None
    assert "who" in read.missing


def test_monitoring_in_the_present_tense_still_names_who_looks():
    assert read_provision("The SENCO reviews his progress with his parents each term.").slots.who == "SENCO"


def test_a_training_flat_is_a_room_and_nobodys_training():
    read = read_provision(
        "A tutor teaches Bo to cook in the college's training flat for three hours once a week, in a group of no more than five."
    )
    assert (read.slots.frequency, read.slots.duration) == ("once a week", "three hours")


def test_whoever_teaches_the_child_does_not_only_train():
    read = read_provision(
        "The council's communication adviser teaches her and her mother to use it for two hours each September."
    )
    assert read.slots.who == "communication adviser"


@pytest.mark.parametrize(
    "most",
    [
        "no more than two hours of taught lessons after lunch on any day",
        "not more than ten minutes of talk in a row",
    ],
)
def test_the_most_that_is_asked_of_a_child_is_no_ceiling_of_help(most):
    text = f"Her tutors put new learning in the morning and give her {most}, in every lesson."
    assert open_words(text) == []
    assert "duration" not in read_provision(text).missing


def test_the_most_that_is_given_stays_a_ceiling():
    assert open_words("A therapist will give no more than two hours of therapy each term.") == [
        "no more than two hours"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Help in the home with washing, dressing and the toilet, teaching Bo to do more by himself.",
        "One-to-one support so that Bo can go to a club of his choice.",
    ],
)
def test_care_says_what_is_done_by_what_it_helps_with(text):
    read = read_provision(
        text, section="H1", who="Personal care worker", how_often="45 minutes, every morning"
    )
    assert read.verdict == "specific"


def test_support_with_a_feeling_still_says_nothing_of_what_is_done():
    assert (
        read_provision(
            "Support with managing his anxiety.", who="Teaching assistant", how_often="daily"
        ).slots.what
        is None
    )


@pytest.mark.parametrize("measure", ["with at least nine right", "and getting eight right", "within a day"])
def test_how_many_are_right_and_how_soon_measure_an_outcome(measure):
    assert read_outcome(f"By July 2027 Bo will sort ten pictures into safe and unsafe {measure}.").measurable


def test_a_friend_is_no_service():
    assert (
        read_outcome("By July 2027 Bo will have a friend to visit at least once a month.").is_provision
        is False
    )


@pytest.mark.parametrize(
    "effect",
    [
        "works at half of his usual speed",
        "makes more mistakes",
        "is too tired to listen",
        "fell asleep in class on four days",
        "needs an adult to lift him",
    ],
)
def test_what_slows_or_tires_a_child_is_an_effect(effect):
    assert read_need(f"On most afternoons of the week, after his medicine, Bo {effect}.").effect


def test_what_a_child_has_already_is_no_provision():
    assert not read_need(
        "He tires: by one o'clock he needs his wheelchair. He misses fifteen minutes a day."
    ).is_provision
    assert read_need("He needs a wheelchair for 15 hours a week.").is_provision


def test_the_hours_of_a_training_between_giver_and_verb_are_not_those_of_the_help():
    read = read_provision(
        "Her key person, trained by the psychologist in child-led play for three hours each autumn, will play with her one to one each day."
    )
    assert read.slots.frequency == "each day"
    assert "duration" in read.missing


def test_the_hours_of_support_by_somebody_trained_are_those_of_the_support():
    read = read_provision(
        "Support in reading from an assistant trained by the literacy centre for ten hours each week will be provided."
    )
    assert read.slots.duration is not None


def test_whoever_is_trained_by_somebody_in_something_is_known_whatever_they_are_called():
    read = read_provision(
        "Her key person, trained by the psychologist in child-led play, will play with her one to one for 20 minutes each day."
    )
    assert read.verdict == "specific"


@pytest.mark.parametrize(
    "text",
    [
        "The SENCO and the therapists will review all provision in this section with her parents once each term.",
        "All provision in this section is reviewed by the SENCO once each term.",
        "My tutor, the SEND lead and I review all of this at the end of every term.",
        "All of this is looked at by the SENCO with her mother and the therapists each term.",
    ],
)
def test_a_review_of_all_provision_leaves_nothing_open(text):
    read = read_provision(text)
    assert (read.type, read.verdict) == ("monitoring", "specific")


def test_whoever_does_something_first_and_then_trains_says_what_is_done():
    read = read_provision(
        "A therapist registered with the HCPC will work with me for 60 minutes once a fortnight on writing with eye gaze, and will train staff for two hours each term."
    )
    assert "what" not in read.missing


def test_training_alone_still_needs_its_subject():
    read = read_provision("The SENCO will liaise with home and will train staff for two hours each term.")
    assert "what" in read.missing


@pytest.mark.parametrize("who", ["A trusted adult", "The college"])
def test_of_somebody_who_is_not_named_no_training_is_known(who):
    read = read_provision(f"{who} will play a turn-taking game with her for ten minutes twice a day.")
    assert "qualification" in read.missing


def test_an_experienced_assistant_in_a_column_has_no_training_named():
    read = read_provision(
        "She eats with three friends.",
        who="An experienced teaching assistant",
        how_often="30 minutes every day",
    )
    assert "qualification" in read.missing


@pytest.mark.parametrize(
    "end",
    [
        "staffing levels permitting",
        "if the waiting list allows",
        "frequency at the therapist's discretion",
        "for an amount of time that will be settled once she has been seen",
    ],
)
def test_an_amount_or_an_if_that_somebody_settles_later_leaves_it_open(end):
    assert open_words(f"A counsellor will see her one to one in the base, {end}.")


def test_a_teacher_of_the_deaf_is_no_vague_qualified_teacher():
    assert open_words("The qualified teacher of the deaf will check the aid each half term.") == []
