"""How long a family has to answer a draft plan. One count, for the check, the report and the letter."""

from datetime import date, timedelta

__all__ = ["DRAFT_DAYS", "days_given", "last_day_to_answer"]

DRAFT_DAYS = 15
"""The least number of days: SEND Regulations 2014, regulation 13(1)(a).

They are all days, not only working ones, and begin with the day on which the draft is served.
"""


def last_day_to_answer(sent: date) -> date:
    """Return the last of the days that a family has at least, where the draft was sent on a day."""
    return sent + timedelta(days=DRAFT_DAYS - 1)


def days_given(sent: date, due: date) -> int:
    """Return how many days a family was given: from the day the draft was sent to the last, both counted."""
    return (due - sent).days + 1
