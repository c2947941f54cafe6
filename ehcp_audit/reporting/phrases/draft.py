"""By when a draft must be answered."""

from collections.abc import Iterable
from datetime import date

from ehcp_audit.model import Authority, PlanStatus
from ehcp_audit.model.time_to_answer import DRAFT_DAYS, last_day_to_answer

from .words import count, day

DRAFT_SOURCE = "SEND Regulations 2014, regulation 13(1)"
LAW = Authority.STATUTORY
H_DRAFT = "Your time to answer"
_AT_LEAST = (
    f"This is a draft, so you can still ask for changes. You have at least {DRAFT_DAYS} days to answer."
)
_COUNTED = "The first is the day it was sent to you."


def draft_sentences(
    status: PlanStatus, sent: date | None, due: date | None, as_of: date | None, *, quotes: Iterable[str] = ()
) -> tuple[str, ...]:
    """Say by when a draft must be answered, as far as that is known; nothing of any other plan.

    Args:
        status: what the plan is.
        sent: the day the draft was sent; `None`: not known.
        due: the last day that the family was given; `None`: not known.
        as_of: the day to count the days left from; `None`: they are not counted.
        quotes: the plan's own words for these days, where nobody gave them.
    """
    if status is not PlanStatus.DRAFT:
        return ()
    said = [f"{_AT_LEAST} {_COUNTED}"]
    least = last_day_to_answer(sent) if sent else None
    last = due or least
    if sent and least:
        said.append(f"It was sent on {day(sent)}, so you have until {day(least)} at least.")
    if due:
        said.append(f"You were told to answer by {day(due)}.")
        if least and due < least:
            said.append(f"That is sooner than {DRAFT_DAYS} days. You can ask for the full time.")
            last = least
    said += [f"The plan says: “{words}”." for words in dict.fromkeys(quotes)]
    if last and as_of and (sent is None or sent <= as_of):
        said.append(_days_left(last, as_of))
    return tuple(said)


def _days_left(last: date, as_of: date) -> str:
    left = (last - as_of).days + 1
    if left < 1:
        return (
            f"On {day(as_of)} that day has passed. You can still write: ask for more time, and say what "
            "should change."
        )
    if left == 1:
        return f"{day(as_of)} is the last day. Send your answer today."
    return f"On {day(as_of)} you have {count(left, 'day')} left, that day counted."
