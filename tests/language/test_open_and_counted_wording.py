"""Wording whose cause of a wrong verdict a blind batch showed; the sentences are others."""
# ruff: noqa: E501 - sentences read best whole

import pytest

from ehcp_audit.language import find_amounts, find_times, read_outcome, read_provision


def kinds(text):
    return [(one.kind.value, one.words) for one in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cookery club, four pupils with two adults", "four pupils with two adults"),
        ("Reading in the nook, five children at most", "five children at most"),
        ("A table of six learners or fewer", "of six learners"),
    ],
)
def test_so_many_pupils_and_an_adult_or_at_most_is_a_group(text, words):
    assert ("group", words) in kinds(text)


def test_each_of_the_days_is_how_often():
    found = [one for one in find_amounts("On each of her three college days for an hour") if one.per == "day"]
    assert [one.kind.value for one in found] == ["frequency"]


@pytest.mark.parametrize("text", ["Gym from 5 to 7 every Tuesday", "Drama from 3 to 5 on Mondays"])
def test_from_one_hour_to_another_on_a_day_is_how_long(text):
    assert [one.value for one in find_amounts(text) if one.kind.value == "duration"] == [120.0]


def test_five_to_seven_pupils_every_tuesday_are_no_hours():
    assert not [
        one for one in find_amounts("From 5 to 7 pupils every Tuesday") if one.kind.value == "duration"
    ]


def test_a_tables_own_columns_say_who_trains_the_adults_and_in_which_month():
    reading = read_provision(
        "Training for the nursery team in Makaton",
        who="Licensed Makaton tutor",
        how_often="Two days (12 hrs) in October",
    )
    assert reading.type.value == "training"
    assert not {"who", "frequency"} & set(reading.missing)


@pytest.mark.parametrize(
    "text",
    [
        "The physiotherapist will use his professional judgement on the number of visits.",
        "The specialist teacher will decide how much of this each pupil has.",
    ],
)
def test_what_is_left_to_somebodys_judgement_is_left_open(text):
    reading = read_provision(text)
    assert reading.verdict == "not specific"
    assert "delegated" in {one.family for one in reading.vague if not one.rescued}


def test_when_the_child_decides_nothing_is_left_open():
    reading = read_provision("He decides when to leave, in every lesson, and walks to the library.")
    assert "delegated" not in {one.family for one in reading.vague}


@pytest.mark.parametrize(
    "text",
    [
        "A carer found competent in catheter care by the community nurse is with Ola one to one at all times.",
        "1:1 at all times. The assistant must have moving and handling training, renewed each year.",
    ],
)
def test_what_somebody_is_competent_in_or_must_have_training_in_is_expertise(text):
    assert read_provision(text).slots.qualification


def test_supervision_of_an_elsa_is_what_she_is_given():
    assert (
        "what" not in read_provision("A psychologist will supervise the ELSA for an hour each term.").missing
    )


@pytest.mark.parametrize("text", ["by his third birthday", "by her ninth birthday", "by their 16th birthday"])
def test_a_birthday_is_a_time(text):
    assert find_times(text)


@pytest.mark.parametrize(
    "text",
    [
        "By July 2029 Ola will walk from the bus stop to the bakery with no escort.",
        "By July 2029 Ola will pay for his lunch at the till on four days running.",
    ],
)
def test_without_anybody_and_so_many_times_running_is_a_measure(text):
    assert read_outcome(text).measurable


def test_what_a_child_says_that_he_wants_to_do_is_not_the_act_of_the_outcome():
    reading = read_outcome(
        "By the age of 18, Ola opens his own review and says what he would like to change."
    )
    assert reading.action is not None
    assert reading.action.startswith("opens")


def test_access_to_training_is_no_expertise():
    assert read_provision("Teachers must have access to dyslexia training.").slots.qualification is None
    assert read_provision("Teachers will have access to dyslexia training.").slots.qualification is None


@pytest.mark.parametrize("often", ["an hour a week", "20 minutes each day", "two hours every Saturday"])
def test_so_long_on_so_many_days_is_a_measure_of_an_outcome(often):
    assert read_outcome(
        f"By May 2027 Perla will play with children outside her family for {often}."
    ).measurable
