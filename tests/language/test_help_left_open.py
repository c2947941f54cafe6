"""Help that says nothing of what is done, how often or by whom, in words of our own."""

import pytest

from ehcp_audit.language import gives_an_amount, most_weekly_hours, read_provision


@pytest.mark.parametrize(
    "words",
    [
        "A sports coach will give her some help with making friends for 20 minutes each day.",
        "A teaching assistant will offer support with getting started for 15 minutes every morning.",
    ],
)
def test_help_with_what_the_child_is_to_manage_does_not_say_what_is_done(words):
    assert "what" in read_provision(words).missing


def test_help_with_an_act_that_somebody_does_with_the_child_says_what_is_done():
    words = "A teaching assistant will help Ines with putting on her boots each day before break."
    assert "what" not in read_provision(words).missing


def test_a_class_teachers_help_in_every_lesson_is_no_adult_at_the_childs_side():
    reading = read_provision("In each lesson the class teacher will give her plenty of help with learning.")
    assert reading.type == "environment"
    assert "what" in reading.missing


@pytest.mark.parametrize("often", ["at intervals", "from time to time", "regularly"])
def test_work_with_a_child_alone_is_a_session_however_openly_it_is_said_how_often(often):
    words = f"A dietitian will work with him individually {often} in a quiet room, teaching him to chew."
    reading = read_provision(words)
    assert reading.type == "session"
    assert {"frequency", "duration"} <= set(reading.missing)


def test_experienced_is_no_training_whatever_the_job():
    words = "A skilled play worker will see her alone for 30 minutes each week to draw and talk."
    assert "qualification" in read_provision(words).missing


def test_when_it_suits_somebody_is_no_amount():
    words = "A sitter trained in epilepsy by the nurse will take him out and about when it suits his parents."
    assert read_provision(words, section="H1").verdict == "not specific"


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("A tutor from the hub will see him for an hour every week.", True),
        ("He lives with a carer who will say that he cries for an hour every week.", False),
        ("His brother says that he will shout for ten minutes every evening.", False),
    ],
)
def test_an_amount_is_given_by_whoever_is_bound_to_it(words, given):
    assert gives_an_amount(words) is given


def test_the_most_of_several_amounts_is_that_of_one_of_them():
    assert most_weekly_hours("for 10 minutes after lunch, and for 40 hours a week in all") == 40
    assert most_weekly_hours("for 10 minutes after lunch") is None


@pytest.mark.parametrize(
    "text",
    [
        "Support in class with understanding instructions.",
        "Adult support to follow instructions in class.",
        "An adult will support Tam with following instructions and routines in all lessons.",
        "Assistance with homework.",
        "Guidance with making choices at lunch.",
        "Encouragement to follow routines.",
    ],
)
def test_what_every_pupil_meets_says_nothing_of_what_is_done_where_help_is_for_it(text):
    assert read_provision(text).slots.what is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Staff will give short instructions.", "instructions"),
        ("Support in class: instructions are broken into small steps.", "instructions"),
        ("Predictable routines and clear boundaries.", "routines"),
        ("Staff will help him to understand instructions by showing a picture for each step.", "showing"),
        ("Daily 10 minutes to practise following two-step instructions with a TA.", "instructions"),
    ],
)
def test_what_staff_do_with_what_every_pupil_meets_is_what_is_done(text, what):
    assert what in read_provision(text).slots.what
