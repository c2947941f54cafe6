"""What amounts come to: hours a week, step by step where they taper, and totals that their parts do not make."""
# ruff: noqa: E501 - patterns read best as one line

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ehcp_audit.model import made

from .amount import Amount, AmountKind, Bound
from .amounts import amounts_in
from .numerals import NUMBER, number_value
from .plain import plain
from .starts import Starting

__all__ = ["SCHOOL_WEEK", "conflicting_totals", "most_weekly_hours", "weekly_hours", "weekly_steps"]

SCHOOL_WEEK = 32.5
"""Hours of a usual school week: a rubric may set another."""
_PER_WEEK = {"day": 5.0, "morning": 5.0, "afternoon": 5.0, "week": 1.0, "fortnight": 0.5, "2 week": 0.5}
_THEN = Starting(
    re.compile(
        r"(?<![a-z])(?:then|thereafter|after that|after which|afterwards|reducing to|falling to|tapering to|dropping to|rising to|increasing to|reduced to|increased to|followed by)(?![a-z])"
    ),
    "then thereafter after afterwards reducing falling tapering dropping rising increasing reduced increased followed",
)
_MADE_OF = re.compile(
    r"(?<![a-z])(?:(?:is |are |to be )?(?:made|taken|built) (?:up )?(?:of|as)|compris(?:ing|es|ed of)|consist(?:ing|s) of|(?:split|divided|broken down|spread) (?:into|as|over|across)|(?:given|delivered|provided|timetabled) as|i\.?e\.?|that is|namely|equivalent to|equating to|which is|as(?= (?:\d|one |two |three |four |five |six )))(?![a-z])|=|\(|(?<= day),|(?<=daily),"
)
_TO_THE_NEXT = re.compile(r"(?: [\w':-]{1,16}){0,5} ?(?:,|\+|&|and|plus|, and) ?")
"""Between one part and the next: "15 hours in class and 5 hours alone"."""


def weekly_hours(text: str) -> float | None:
    """Return the hours a week that a provision comes to, at its lowest.

    `None` where it cannot be worked out: no duration, no interval of a day, week or fortnight, a ceiling,
    several durations that may or may not add up. A day counts five times a week. Of amounts that follow one
    another in time ("for the first term, then ...") the lowest counts.
    """
    steps = weekly_steps(text)
    return min(steps) if steps else None


def weekly_steps(text: str, how_often: str | None = None) -> tuple[float, ...]:
    """Return the hours a week of a provision, one after the other where its amount changes in time.

    Empty where one of them cannot be worked out. A step that names no interval has that of the step before.

    Args:
        text: the statement.
        how_often: text of the table's own column for how often and how much, if any.
    """
    said = _said(text, how_often)
    agreeing = (joint for joint, whole, parts in said.totals if not _differ(whole, parts))
    end_of_total = next(agreeing, len(said.text))  # the parts are no further hours
    found = [one for one in said.amounts if one.span[1] <= end_of_total]
    if not any(one.kind is AmountKind.DURATION for one in found):
        return ()
    turns = [match.start() for match in _THEN.finditer(said.text)]
    edges = [0, *turns, len(said.text)]
    steps: list[float] = []
    per: Amount | None = None
    for start, end in pairwise(edges):
        inside = [one for one in found if start <= one.span[0] < end]
        often = [one for one in inside if one.kind is AmountKind.FREQUENCY]
        durations = [one for one in inside if one.kind is AmountKind.DURATION]
        if start and not durations:
            continue  # "then" of something else: "then back to class"
        if len(durations) != 1 or len(often) > 1:
            return ()
        per = often[0] if often else per
        hours = _hours(durations[0], per) if per else None
        if hours is None:
            return ()
        steps.append(hours)
    return tuple(steps)


def most_weekly_hours(text: str, how_often: str | None = None) -> float | None:
    """Return the most hours a week that any one amount of a text comes to by itself ("42 hours a week").

    `None` where no length stands right beside how often. For a text of several amounts, which need not add up.

    Args:
        text: the statement.
        how_often: text of the table's own column for how often and how much, if any.
    """
    found = _said(text, how_often).amounts
    often = [one for one in found if one.kind is AmountKind.FREQUENCY]
    hours = [
        _hours(one, beside)
        for one in found
        if one.kind is AmountKind.DURATION
        for beside in often
        if beside.span[0] in {one.span[0], one.span[1], one.span[1] + 1}
    ]
    return max((one for one in hours if one is not None), default=None)


def _hours(duration: Amount, often: Amount) -> float | None:
    if Bound.CEILING in {duration.bound, often.bound}:
        return None
    times = _PER_WEEK.get(often.per or "")
    if times is None or often.value is None or duration.value is None:
        return None
    return duration.value * often.value * times / 60.0


def conflicting_totals(text: str, how_often: str | None = None) -> tuple[float, float] | None:
    """Return a total and what its parts come to, in hours, where the two differ: "10 hours, made up of 5 x 1 hour".

    `None` where they agree, where no parts are given, or where they cannot be worked out.

    Args:
        text: the statement.
        how_often: text of the table's own column for how often and how much, if any.
    """
    return next(
        ((whole, parts) for _, whole, parts in _said(text, how_often).totals if _differ(whole, parts)), None
    )


class _Said(NamedTuple):
    """A statement with its column for how often behind it."""

    text: str
    amounts: tuple[Amount, ...]
    totals: tuple[tuple[int, float, float], ...]
    """Where a total is followed by its parts, and what both come to in hours."""


@lru_cache(maxsize=4096)
def _said(text: str, how_often: str | None) -> _Said:
    source = plain(text)
    said, amounts = source.text, amounts_in(source)
    if how_often:
        # The column is a sentence of its own: no amount begins in the statement and ends in it.
        column = plain(how_often)
        said = f"{said.rstrip()} "
        amounts += tuple(_moved(one, len(said)) for one in amounts_in(column))
        said += column.text
    return _Said(said, amounts, tuple(_totals_with_parts(said, amounts)))


def _moved(amount: Amount, by: int) -> Amount:
    start, end = amount.span
    return made(Amount, {**vars(amount), "span": (start + by, end + by)})


def _totals_with_parts(text: str, amounts: Sequence[Amount]) -> Iterator[tuple[int, float, float]]:
    found = [one for one in amounts if one.kind in _TIMED]
    if sum(one.kind is AmountKind.DURATION for one in found) < 2:
        return  # a total and one part at the least
    for joint in _MADE_OF.finditer(text):
        whole = _last_total(text, found, joint.start())
        parts = _sum_of_parts(text, found, joint.end()) if whole else None
        if whole and parts and _comparable(whole[1], parts[1]):
            yield joint.start(), whole[0], parts[0]


_TIMED = frozenset({AmountKind.DURATION, AmountKind.FREQUENCY, AmountKind.COUNT})


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > 0.01 * max(one, other)


def _comparable(one: str | None, other: str | None) -> bool:
    """Tell whether two amounts are of the same time: both of a week, or one without a time of its own."""
    return one == other or None in {one, other}


def _last_total(text: str, found: Sequence[Amount], end: int) -> tuple[float, str | None] | None:
    """Return the hours of the only duration of the clause before a joint, and of what time they are."""
    clause = max(text.rfind(mark, 0, end) for mark in (". ", "; ")) + 1
    inside = [one for one in found if clause <= one.span[0] and one.span[1] <= end]
    durations = [one for one in inside if one.kind is AmountKind.DURATION]
    often = [one for one in inside if one.kind is AmountKind.FREQUENCY]
    if len(durations) != 1 or len(often) > 1 or durations[0].value is None:
        return None
    if not often and (durations[0].value < _A_TOTAL or len(text[durations[0].span[1] : end].split()) > 4):
        return None  # "lunchtime (50 minutes)" is no total of what stands before
    return _of_time(durations[0], often[0] if often else None)


_A_TOTAL = 120.0
"""Minutes: what says no time of its own and is shorter is hardly the total of a week."""


def _of_time(duration: Amount, often: Amount | None) -> tuple[float, str | None] | None:
    if duration.value is None or duration.bound not in {Bound.EXACT, Bound.FLOOR}:
        return None
    if often is None:
        return duration.value / 60.0, None
    hours = _hours(duration, often)
    return None if hours is None else (hours, "week")


def _sum_of_parts(text: str, found: Sequence[Amount], start: int) -> tuple[float, str | None] | None:
    """Return the sum of the parts that stand directly behind a joint, each of a duration with its count."""
    position = start
    total, time, parts = 0.0, None, 0
    for duration in (one for one in found if _is_part(one, start)):
        counts = [
            one
            for one in found
            if one.kind is not AmountKind.DURATION and _belongs(text, one, duration, position)
        ]
        first = min([duration.span[0], *(one.span[0] for one in counts)])
        gap = text[position:first]
        if not (_TO_THE_NEXT if parts else _LEAD).fullmatch(gap):
            if parts and not re.search(r"[.;)]", gap):
                return None  # there may be more of them
            break
        part = _part(duration, counts)
        days = _ON_DAYS.match(text, duration.span[1])
        if days and part and not counts:
            part = part[0] * (number_value(days["n"]) or 1.0), None
            counts = [duration]
        if part is None:
            return None
        total, time, parts = total + part[0], part[1] or time, parts + 1
        position = max([duration.span[1], *(one.span[1] for one in counts)])
    return (total, time) if parts else None


_ON_DAYS = re.compile(
    rf" (?:on |in )?(?:each of |each on )?(?P<n>{NUMBER}) (?:school )?(?:days|mornings|afternoons|lessons)(?! (?:a|per) (?!week))"
)
_LEAD = re.compile(
    r"[ :]{0,2}(?:(?:delivered |given |provided )?as )?(?:a total of |sessions of |blocks of )?"
)


def _belongs(text: str, one: Amount, duration: Amount, start: int) -> bool:
    """Tell whether a count or an interval is said of a duration: it touches it, or only small words part them."""
    if one.span[0] < start:
        return False
    first, last = sorted((one.span, duration.span))
    if one.span[0] <= duration.span[0] and duration.span[1] <= one.span[1]:
        return True
    return first[1] >= last[0] or bool(_SMALL.fullmatch(text[first[1] : last[0]]))


_SMALL = re.compile(r" ?(?:of|for|lasting|each|x|sessions? of|lessons? of|periods? of)? ?(?:each )?")


def _part(duration: Amount, counts: Sequence[Amount]) -> tuple[float, str | None] | None:
    often = [one for one in counts if one.kind is AmountKind.FREQUENCY]
    several = [one for one in counts if one.kind is AmountKind.COUNT]
    if len(often) > 1 or len(several) > 1 or duration.value is None:
        return None
    if often:
        hours = _hours(duration, often[0])
        return None if hours is None else (hours, "week")
    times = several[0].value if several else 1.0
    return None if times is None else (duration.value * times / 60.0, None)


def _is_part(one: Amount, start: int) -> bool:
    return one.kind is AmountKind.DURATION and one.value is not None and one.span[0] >= start
