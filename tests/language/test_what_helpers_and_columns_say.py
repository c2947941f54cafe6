"""Who is known by what they have learnt, columns for how often, teaching with a tool, and ranges."""

import pytest

from ehcp_audit.language import read_need, read_outcome, read_provision, read_voice


@pytest.mark.parametrize(
    "text",
    [
        "Mia's key person, who holds a Level 3 diploma, reads a story with her for 10 minutes every day.",
        "Her key person, trained in Attention Autism by the therapist, leads a session for 15 minutes a day.",
    ],
)
def test_a_key_person_is_somebody_where_it_says_what_they_have_learnt(text):
    reading = read_provision(text)
    assert reading.slots.who
    assert "who" not in reading.missing


def test_a_key_person_of_whom_nothing_is_said_is_nobody():
    assert "who" in read_provision("Her key person will read with her for 10 minutes every day.").missing


def test_a_column_may_say_who_by_what_they_have_learnt():
    reading = read_provision(
        "Zones of Regulation lessons",
        who="Adult trained in Zones by the psychologist",
        how_often="30 minutes a week",
    )
    assert "who" not in reading.missing


@pytest.mark.parametrize("how", ["Ten sessions in the autumn term", "Six visits in May"])
def test_sessions_that_are_counted_within_a_time_say_how_often_in_a_column_too(how):
    assert "frequency" not in read_provision("Play therapy", who="Play therapist", how_often=how).missing


def test_all_day_in_a_column_says_how_often_and_how_long():
    reading = read_provision(
        "Signing by an interpreter", who="BSL interpreter (Level 6)", how_often="All day"
    )
    assert not {"frequency", "duration"} & set(reading.missing)


def test_chances_throughout_the_week_say_neither():
    reading = read_provision(
        "Number work", who="Teacher", how_often="Mia has opportunities throughout the week"
    )
    assert {"frequency", "duration"} <= set(reading.missing)


@pytest.mark.parametrize(
    "text",
    [
        "Teaching in how to use her tablet",
        "Lessons in the use of a screen reader",
        "Tuition in typing on his laptop",
    ],
)
def test_what_a_child_is_taught_with_a_tool_is_a_session(text):
    assert read_provision(text).type == "session"


@pytest.mark.parametrize(
    "text",
    ["Training of staff in the use of her tablet for two hours", "Coaching for all teachers in signing"],
)
def test_what_adults_are_taught_is_none(text):
    assert read_provision(text).type != "session"


@pytest.mark.parametrize(
    "text",
    ["Work is set in chunks of 5 to 10 minutes.", "Tasks are split into parts of three to four minutes."],
)
def test_how_long_each_part_of_a_task_is_measures_no_help(text):
    assert not [one for one in read_provision(text).vague if one.family == "range"]


def test_a_range_of_help_leaves_the_amount_open():
    reading = read_provision("A teacher will read with Mia for 10 to 20 minutes every day.")
    assert any(one.family == "range" for one in reading.vague)


@pytest.mark.parametrize("words", ["available to Mia in every lesson", "available at all times"])
def test_what_is_there_in_all_of_the_day_depends_on_nothing(words):
    reading = read_provision(f"A talker, supplied by the council, is {words}.")
    assert not [one for one in reading.vague if one.family == "conditional"]


@pytest.mark.parametrize("words", ["is available in class", "will be made available"])
def test_what_is_only_available_is_conditional(words):
    reading = read_provision(f"Support from a mentor {words}.")
    assert any(one.family == "conditional" for one in reading.vague)


@pytest.mark.parametrize(
    "words",
    ["decide whether further sessions are needed", "advise what support is needed and how often"],
)
def test_what_a_therapist_has_yet_to_decide_is_left_open(words):
    reading = read_provision(f"An occupational therapist will assess Mia for two hours in May and {words}.")
    assert any(one.family == "delegated" for one in reading.vague)


def test_a_review_of_the_provision_leaves_nothing_open():
    reading = read_provision(
        "The SENCO will review this provision with Mia's parents for an hour every term."
    )
    assert not [one for one in reading.vague if not one.rescued]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A therapist sees Mia for an hour a week at the pre-school.", "at the pre-school"),
        ("A chef trains Mia for an hour a week in the training kitchen.", "in the training kitchen"),
    ],
)
def test_a_kitchen_and_a_pre_school_are_places(text, place):
    assert read_provision(text).slots.where == place


@pytest.mark.parametrize(
    "text", ["By July 2027 Mia copes better with noise.", "By July 2027 Mia manages playtimes."]
)
def test_a_vague_verb_in_the_present_names_no_act(text):
    assert read_outcome(text).specific is False


@pytest.mark.parametrize("share", ["at least half of the occasions", "three quarters of the times"])
def test_a_share_of_occasions_can_be_measured(share):
    assert read_outcome(f"By July 2027 Mia asks for a break on {share} that she is tired.").measurable


@pytest.mark.parametrize(
    "text",
    [
        "Mia requires hydrotherapy every week and an adapted bike.",
        "Mia is performing substantially below expected levels overall.",
    ],
)
def test_provision_and_levels_alone_are_no_clear_need(text):
    assert read_need(text).verdict == "not clear"


@pytest.mark.parametrize(
    "text",
    ["Mia likes practical lessons and gadgets.", "We hope she will fulfil her dreams and make progress."],
)
def test_what_could_be_said_of_any_child_is_generic(text):
    assert read_voice(text).verdict == "generic"
