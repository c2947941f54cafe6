"""When a draft was sent and by when it must be answered, as the plan's own front page says it."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Excerpt, Leftover, Plan

from .dates import dates_in
from .facts import Facts

__all__ = ["DraftDates", "draft_dates"]

_DRAFT = r"(?:(?:proposed |first |second )?draft(?: ehc| ehcp)?(?: plan)?|proposed (?:ehc )?plan)"
_SENT = Holding(
    re.compile(
        rf"\b{_DRAFT}(?: (?:was|is|has been))? (?:sent|served|posted|e-?mailed|shared)\b"
        rf"|\b(?:sent|served|posted|e-?mailed) (?:out )?"
        r"(?:to (?:you|(?:the |his |her |your )?[\w ]{2,24}) )?as a draft\b"
        rf"|\bdate (?:of |the )?{_DRAFT} (?:was )?(?:sent|served|posted)\b",
        re.IGNORECASE,
    )
)
_ANSWER = r"(?:comments?|repl(?:y|ies)|respon(?:d|ses?)|answers?|views|representations|feedback)"
_DUE = Holding(
    re.compile(
        rf"\b{_ANSWER}\b[^.;]{{0,60}}\b(?:by|before|until|due|no later than)\b"
        rf"|\b(?:deadline|last (?:day|date)|closing date|due date) (?:for|to) "
        rf"(?:your |the |parents' |any )?{_ANSWER}\b",
        re.IGNORECASE,
    )
)
_NEAR = 60
"""Characters between such words and their date."""


@dataclass(frozen=True, slots=True)
class DraftDates:
    """Two days, and where the plan itself says them."""

    sent: date | None = None
    """The day the draft was sent."""
    due: date | None = None
    """The last day the family was given to answer."""
    sent_quote: Excerpt | None = None
    """The plan's words for it; `None` where the day comes from the facts."""
    due_quote: Excerpt | None = None
    """The same, for the last day."""


def draft_dates(plan: Plan, facts: Facts | None = None) -> DraftDates:
    """Return when the draft was sent and must be answered: what the facts give, else what the plan says."""
    sent, due = (facts.draft_sent_on, facts.comments_due_on) if facts else (None, None)
    own_sent = _said(plan, _SENT) if sent is None else None
    own_due = _said(plan, _DUE) if due is None else None
    return DraftDates(
        sent=own_sent[0] if own_sent else sent,
        due=own_due[0] if own_due else due,
        sent_quote=own_sent[1] if own_sent else None,
        due_quote=own_due[1] if own_due else None,
    )


def _said(plan: Plan, words: Holding) -> tuple[date, Excerpt] | None:
    """Return the first date behind such words outside the sections, in the same line or the next."""
    for line, behind in zip_longest(plan.unplaced, plan.unplaced[1:]):
        if not (words.may_be_in(line.text) or (behind is not None and words.may_be_in(behind.text))):
            continue
        text = _with_the_next(line, behind)
        for match in words.finditer(text):
            if days := dates_in(text[match.end() : match.end() + _NEAR]):
                return days[0], Excerpt(text=text if len(text) <= 160 else f"{text[:160]}…", place=line.place)
    return None


def _with_the_next(line: Leftover, behind: Leftover | None) -> str:
    """Return a line outside the sections, with the next where it is a label without a date."""
    text = " ".join(line.text.split())
    if behind is not None and len(text) < _NEAR and not dates_in(text):
        text = f"{text} {' '.join(behind.text.split())}"
    return text
