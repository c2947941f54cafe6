"""By when a draft must be answered: never later than the law allows, never a day made up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.model import PlanStatus
from ehcp_audit.reporting.phrases import day, draft_sentences

SENT = date(2026, 11, 20)


@pytest.mark.parametrize("status", [status for status in PlanStatus if status is not PlanStatus.DRAFT])
def test_only_a_draft_has_days_to_answer(status):
    assert draft_sentences(status, SENT, None, SENT) == ()


def said(sent=None, due=None, as_of=None) -> str:
    return " ".join(draft_sentences(PlanStatus.DRAFT, sent, due, as_of))


def test_without_a_date_no_date_is_named():
    assert "2026" not in said(as_of=SENT)
    assert "at least 15 days" in said()


@pytest.mark.parametrize(
    ("as_of", "says"),
    [
        (SENT, "you have 15 days left"),
        (date(2026, 12, 3), "you have 2 days left"),
        (date(2026, 12, 4), "4 December 2026 is the last day"),
        (date(2026, 12, 5), "On 5 December 2026 that day has passed"),
    ],
)
def test_the_day_it_was_sent_is_the_first_of_fifteen(as_of, says):
    assert "until 4 December 2026 at least" in said(SENT, None, as_of)
    assert says in said(SENT, None, as_of)


def test_a_longer_time_that_was_given_counts_and_a_shorter_one_is_named():
    assert "You were told to answer by 10 December 2026." in said(SENT, date(2026, 12, 10), date(2026, 12, 9))
    assert "2 days left" in said(SENT, date(2026, 12, 10), date(2026, 12, 9))
    short = said(SENT, date(2026, 11, 25), date(2026, 11, 25))
    assert "sooner than 15 days" in short
    assert "10 days left" in short


def test_a_day_before_it_was_sent_counts_nothing():
    assert "left" not in said(SENT, None, SENT - timedelta(days=1))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_days_left_and_the_last_day_agree(sent, later):
    as_of = sent + timedelta(days=later)
    last = sent + timedelta(days=14)
    text = said(sent, None, as_of)
    assert day(last) in text
    left = (last - as_of).days + 1
    assert (f"{left} days left" in text) is (left > 1)
    assert ("has passed" in text) is (left < 1)
