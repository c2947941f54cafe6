"""An amount: what it measures, what it promises, where it stands."""

from enum import StrEnum

from ehcp_audit.model import Frozen

__all__ = ["Amount", "AmountKind", "Bound"]


class AmountKind(StrEnum):
    """What an amount measures."""

    DURATION = "duration"
    """How long: minutes, hours, half a day."""
    FREQUENCY = "frequency"
    """How often, with its interval: weekly, twice a term, every lesson."""
    COVERAGE = "coverage"
    """All of a stretch of the day: throughout the school day, in all lessons, at all times."""
    COUNT = "count"
    """A number of sessions, with no interval of its own."""
    RATIO = "ratio"
    """Adults to children: 1:1, one-to-one, 1:3."""
    GROUP = "group"
    """How many children together: a group of up to six."""
    SPAN = "span"
    """For how long the arrangement runs: six weeks, 39 weeks a year."""
    MONEY = "money"
    """Pounds."""
    HIDDEN = "hidden"
    """An amount that was blacked out."""


class Bound(StrEnum):
    """What is promised by an amount."""

    EXACT = "exact"
    FLOOR = "at least"
    CEILING = "at most"
    RANGE = "range"
    ABOUT = "about"


class Amount(Frozen):
    """One amount, where it stands."""

    kind: AmountKind
    words: str
    """As given, white space tidied."""
    at: tuple[int, int]
    """Offsets in the text as given."""
    span: tuple[int, int]
    """Offsets in the plain text."""
    value: float | None = None
    """Minutes for a duration (a school day counts none); times per interval for a frequency; sessions for a
    count; the most children for a ratio or a group; weeks for a span; pounds for money. `None`: not
    determinable."""
    high: float | None = None
    """The upper end of a range; else `None`."""
    per: str | None = None
    """The interval of a frequency (day, week, fortnight, month, half-term, term, year, lesson, …); else
    `None`."""
    bound: Bound = Bound.EXACT
