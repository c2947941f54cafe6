"""Which detail a label of the front page asks for: told by its words, in whatever order a council puts them.

A label is known where some word of it says what is asked for and all the others may stand with it: "Date of
final EHC plan", "Final EHCP date" and "Date the plan was finalised" ask for the same, "Date of the plan's
last meeting" for nothing that is read here.
"""

import re
from enum import Enum, auto
from functools import lru_cache

from .words.wording import normal

__all__ = ["Asks", "asks_for", "is_state"]


class Asks(Enum):
    """What a label asks for."""

    AMENDED = auto()
    """The day of an amended plan."""
    FINAL = auto()
    """The day of the final plan."""
    ISSUED = auto()
    """The day of the plan."""
    FIRST = auto()
    """The day of the child's first plan, or of the first issue of this one."""
    DRAFT = auto()
    """The day of the draft."""
    REVIEW_DUE = auto()
    """The day by which it must be reviewed."""
    REVIEW = auto()
    """The day of a review, which may lie behind."""
    BIRTH = auto()
    YEAR = auto()
    AUTHORITY = auto()
    STATUS = auto()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL = _words("of the this my our your his her their for on in at is was a an to i it he she")
_CHILD = _words("child young person pupil student learner yp cyp or and")
_PLAN = _words("plan ehc ehcp")
_STATES = _words("draft proposed final finalised amended amendment")

_BIRTH = _words("birth dob birthday born")
_BESIDE_BIRTH = _SMALL | _CHILD | _words("date day dd mm yy yyyy d o b")
_YEAR = _words("year ncy nc")
_BESIDE_YEAR = (
    _SMALL
    | _CHILD
    | _PLAN
    | _words("group national curriculum school current present class academic study time chronological y")
)
_AUTHORITY = _words("authority la lea council")
_BESIDE_AUTHORITY = (
    _SMALL
    | _PLAN
    | _words("name local responsible issuing maintaining home placing education area borough county")
)
_STATUS = _words("status stage version type")
_BESIDE_STATUS = _SMALL | _PLAN | _STATES | _words("current document or and either")
_REVIEW = _words("review reviewed reviews ar")
_IS_TO_COME = _words("next due by be will must should planned anticipated scheduled expected before first")
_BESIDE_REVIEW = _SMALL | _PLAN | _IS_TO_COME | _words("date annual held or month which when")
_MADE = _words("date dated issued issue made agreed written completed finalised finalisation signed")
_FROM = _words("start started commencement commenced effective effect from")
_FIRST = _words("first original initial")
_BESIDE_MADE = (
    _SMALL
    | _PLAN
    | _STATES
    | _MADE
    | _FROM
    | _FIRST
    | _words("current latest new version with off came into come comes")
)

_WHICH = _FIRST | _words("second third new version consultation review following 1 2 3")

_WORDS = 10
"""Words that a label has at most."""
_BRACKET = re.compile(r"\([^()]*\)")
_SAYS = re.compile(
    "|".join(
        sorted(_BIRTH | _YEAR | _AUTHORITY | _STATUS | _REVIEW | _MADE | _STATES | _words("d plan this"))
    ),
    re.IGNORECASE,
)
"""Stands somewhere in every label that is known."""


@lru_cache(maxsize=1024)
def asks_for(label: str) -> Asks | None:
    """Return what a label asks for; `None` where it asks for none of these, or is no label."""
    if len(label) > 90 or _SAYS.search(label) is None:
        return None
    found = _asked(normal(label))
    if found is None and "(" in label:  # "(within 12 months)"
        found = _asked(normal(_BRACKET.sub(" ", label)))
    return found


def is_state(text: str) -> bool:
    """Tell whether a text says no more than what kind of plan it is: "Final", "Amended final plan"."""
    words = frozenset(normal(text).split())
    return bool(words & _STATES) and words <= _STATES | _PLAN | _SMALL | _WHICH


def _asked(label: str) -> Asks | None:
    in_order = label.split()
    words = frozenset(in_order)
    if not words or len(in_order) > _WORDS:
        return None
    for core, beside, asks in (
        (_BIRTH, _BESIDE_BIRTH, Asks.BIRTH),
        (_YEAR, _BESIDE_YEAR, Asks.YEAR),
        (_AUTHORITY, _BESIDE_AUTHORITY, Asks.AUTHORITY),
        (_STATUS, _BESIDE_STATUS, Asks.STATUS),
    ):
        if words & core and words <= core | beside:
            return asks
    if _words("d o b") <= words <= _BESIDE_BIRTH:
        return Asks.BIRTH
    if label.startswith("year group") and not any(map(str.isdigit, label)):
        return Asks.YEAR  # "Year group in September", "Year group and class"
    if words & _REVIEW and words <= _REVIEW | _BESIDE_REVIEW:
        return Asks.REVIEW_DUE if words & _IS_TO_COME else Asks.REVIEW
    return _status_offered(label, words) or _day_of_the_plan(words)


def _status_offered(label: str, words: frozenset[str]) -> Asks | None:
    """Know a label that offers the kinds of plan ("Final / Draft"), or begins what the value ends."""
    offered = words & _STATES and words <= _BESIDE_STATUS and len(words & _STATES) > 1
    return Asks.STATUS if offered or label in {"plan is", "this plan is", "this is a", "this is"} else None


_OF_WHICH_PLAN = (
    (_words("draft proposed"), Asks.DRAFT),
    (_words("amended amendment"), Asks.AMENDED),
    (_FIRST, Asks.FIRST),
    (_words("final finalised finalisation"), Asks.FINAL),
)


def _day_of_the_plan(words: frozenset[str]) -> Asks | None:
    """Tell of which plan a label asks for the day, if for any."""
    of_a_plan = words & (_PLAN | _STATES)
    if words & _FROM and not of_a_plan:
        return None  # "Start date": of what?
    if not words <= _BESIDE_MADE or not words & (_MADE | _FROM | _STATES):
        return None
    return next((asks for told, asks in _OF_WHICH_PLAN if words & told), Asks.ISSUED)
