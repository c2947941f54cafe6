"""Ways of writing that made-up statements of another hand showed to be missed."""

import pytest

from ehcp_audit.language import read_outcome, read_provision, read_voice


def open_words(text):
    return [one.words for one in read_provision(text).vague if not one.rescued]


@pytest.mark.parametrize(
    "words",
    ["every Tues", "Mon-Thu", "on Tues and Thurs", "at 6-month intervals", "four mornings out of five"],
)
def test_days_and_intervals_are_read_as_notes_give_them(words):
    said = f"The physiotherapist stretches his calves {words}, 20 minutes, in the medical room."
    assert read_provision(said).slots.frequency is not None


def test_the_month_of_may_promises_no_less_than_june():
    assert "May" not in open_words("The asthma nurse checks his inhaler for 20 minutes in Sept, Jan and May.")
    assert open_words("The nurse may check his inhaler.") == ["may"]


@pytest.mark.parametrize(
    "text", ["1:1 TA 27.5 hours", "27.5 hours a week of a teaching assistant, one to one."]
)
def test_hours_of_somebody_s_presence_are_asked_what_for(text):
    assert "what" in read_provision(text).missing


def test_presence_with_a_purpose_a_time_or_a_training_is_not_asked_what_for():
    for more in (
        "to prompt him through his cards",
        "in all lessons",
        "trained in autism by the outreach team",
    ):
        assert "what" not in read_provision(f"1:1 TA 20 hours a week, {more}.").missing


def test_meeting_staff_is_not_yet_what_is_done():
    assert "what" in read_provision("The therapist meets staff.").missing
    shown = read_provision(
        "The therapist meets staff for an hour each term to show them signing with Makaton."
    )
    assert "what" not in shown.missing


@pytest.mark.parametrize(
    "when",
    ["At four and a half", "Before he is 14", "By the end of his first year in school"],
)
def test_an_age_and_a_year_at_school_are_times(when):
    assert "time_bound" not in read_outcome(f"{when} he will say 20 words.").missing


def test_one_like_that_is_not_everybody_s_is_not_anyone_s_for_the_common_ones_beside_it():
    assert read_voice("Likes football, swimming and music.").verdict == "generic"
    assert read_voice("Likes football, swimming, music and her brother's banjo.").verdict != "generic"
