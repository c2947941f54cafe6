"""Amounts of two versions compared: more, less, or not to be told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ehcp_audit.language import Amount, AmountKind, Bound
from ehcp_audit.model import Direction, Reason

from .lists import lists
from .wording import amount_token

__all__ = ["amount_reasons", "per_week"]

# School weeks in each interval: a year has 39, in three terms of thirteen, each with two halves.
_WEEKS = {
    "day": 0.2, "morning": 0.2, "afternoon": 0.2, "week": 1.0, "fortnight": 2.0, "2 week": 2.0, "3 week": 3.0,
    "4 week": 4.0, "6 week": 6.0, "month": 39 / 12, "half-term": 6.5, "term": 13.0, "quarter": 39 / 4,
    "half-year": 19.5, "year": 39.0, "12 week": 12.0, "8 week": 8.0,
}  # fmt: skip
_EXACT = {"day", "week", "fortnight", "2 week", "morning", "afternoon"}
"""Intervals that turn into each other without a guess at how many weeks a term has."""
_SHARED = {AmountKind.RATIO, AmountKind.GROUP}
_FIRM = {Bound.EXACT: 2, Bound.FLOOR: 2, Bound.ABOUT: 1, Bound.RANGE: 1, Bound.CEILING: 0}
"""How firm a promise is; a bare amount is as firm as "at least"."""

_WEAKER, _STRONGER, _UNSURE = Direction.WEAKER, Direction.STRONGER, Direction.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class _Only:
    """Amounts that stand in one version alone."""

    old: list[Amount]
    new: list[Amount]

    def of(self, *kinds: AmountKind) -> tuple[list[Amount], list[Amount]]:
        return [a for a in self.old if a.kind in kinds], [a for a in self.new if a.kind in kinds]


def per_week(amount: Amount) -> float | None:
    """Return how many times in a school week, for a frequency; `None` where its interval is another."""
    weeks = _WEEKS.get(amount.per or "")
    return None if weeks is None or amount.value is None else amount.value / weeks


def amount_reasons(old: Iterable[Amount], new: Iterable[Amount]) -> Iterator[Reason]:
    """Say how the amounts of two versions differ: total time, how often, how long, for how many."""
    old, new = list(old), list(new)
    if any(amount.kind is AmountKind.HIDDEN for amount in (*old, *new)):
        if _apart(old, new) != ([], []):
            yield Reason(aspect="amount", direction=_UNSURE, says="an amount is blacked out in one of them")
        return
    only = _Only(*_apart(old, new))
    comparable, total = _total(old, new)
    if total:
        yield total
    if not comparable:
        yield from _by_kind(only.of(AmountKind.DURATION), "how-long", _longer)
        yield from _by_kind(only.of(AmountKind.FREQUENCY), "how-often", _oftener)
    yield from _by_kind(only.of(AmountKind.COVERAGE), "how-much-of-the-day", lambda *_: _UNSURE)
    yield from _by_kind(only.of(AmountKind.COUNT), "how-many", _longer)
    yield from _by_kind(only.of(AmountKind.SPAN), "how-many-weeks", _longer)
    yield from _by_kind(only.of(AmountKind.MONEY), "money", _longer)
    yield from _by_kind(only.of(*_SHARED), "group", _fewer)
    yield from _firmness(old, new)


def _apart(old: list[Amount], new: list[Amount]) -> tuple[list[Amount], list[Amount]]:
    """Return the amounts of each that the other has not, each occurrence by itself."""
    waiting = [_value(one) for one in new]
    only_old = []
    for one in old:
        if _value(one) in waiting:
            waiting.remove(_value(one))
        else:
            only_old.append(one)
    theirs = [_value(one) for one in old]
    only_new = []
    for one in new:
        if _value(one) in theirs:
            theirs.remove(_value(one))
        else:
            only_new.append(one)
    return only_old, only_new


def _value(amount: Amount) -> str:
    """Return what an amount comes to, however firmly it is promised."""
    return amount_token(amount.model_copy(update={"bound": Bound.EXACT}))


def _total(old: list[Amount], new: list[Amount]) -> tuple[bool, Reason | None]:
    """Compare minutes a week, where each version has one length and one rate: whether it can, and what."""
    sides = []
    for side in (old, new):
        lengths = [a for a in side if a.kind is AmountKind.DURATION]
        rates = [a for a in side if a.kind is AmountKind.FREQUENCY]
        if len(lengths) != 1 or len(rates) != 1 or lengths[0].value is None:
            return False, None
        rate = per_week(rates[0])
        if rate is None:
            return False, None
        sides.append((lengths[0], rates[0], lengths[0].value * rate, rate))
    (length, often, minutes, rate), (length2, often2, minutes2, rate2) = sides
    if _near(minutes, minutes2, often, often2):
        if _value(length) == _value(length2):
            return True, None
        return True, Reason(
            aspect="amount",
            direction=_UNSURE,
            says=f"the time comes to the same, but is divided otherwise: {_both(often, length)} before, "
            f"{_both(often2, length2)} now",
        )
    less = minutes2 < minutes
    turned = (rate2 > rate and not _near(rate, rate2, often, often2)) if less else rate2 < rate
    unsure = often.per != often2.per and not {often.per, often2.per} <= _EXACT and turned
    direction = _UNSURE if unsure else _WEAKER if less else _STRONGER
    word = "less" if less else "more"
    return True, Reason(
        aspect="amount",
        direction=direction,
        says=f"{word} time: {_both(often, length)} before, {_both(often2, length2)} now",
    )


def _both(often: Amount, length: Amount) -> str:
    if length.words in often.words:
        return f"“{often.words}”"
    if often.words in length.words:
        return f"“{length.words}”"
    return f"“{length.words}”, “{often.words}”"


def _near(one: float, other: float, often: Amount, often2: Amount) -> bool:
    """Tell whether two rates are as good as the same; a term's number of weeks is only known roughly."""
    exact = often.per == often2.per or {often.per, often2.per} <= _EXACT
    room = 1e-6 if exact else lists().thresholds["rate"]
    return abs(one - other) <= room * max(one, other)


def _by_kind(
    sides: tuple[list[Amount], list[Amount]],
    aspect: str,
    compare: Callable[[Amount, Amount], Direction | None],
) -> Iterator[Reason]:
    old, new = sides
    for one, other in zip(old, new, strict=False):
        direction = compare(one, other)
        if direction is not None:
            yield Reason(
                aspect=aspect, direction=direction, says=f"“{one.words}” before, “{other.words}” now"
            )
    for one in old[len(new) :]:
        yield Reason(aspect=aspect, direction=_WEAKER, says=f"no longer says “{one.words}”")
    for one in new[len(old) :]:
        yield Reason(aspect=aspect, direction=_STRONGER, says=f"now says “{one.words}”")


def _longer(one: Amount, other: Amount) -> Direction | None:
    if one.value is None or other.value is None:
        return _UNSURE
    if one.value == other.value:
        return None if one.high == other.high else _UNSURE
    return _WEAKER if other.value < one.value else _STRONGER


def _oftener(one: Amount, other: Amount) -> Direction | None:
    if one.per == other.per and one.value is not None and other.value is not None:
        return _longer(one, other)
    rate, rate2 = per_week(one), per_week(other)
    if rate is None or rate2 is None:
        return _UNSURE
    if _near(rate, rate2, one, other):
        return None if {one.per, other.per} <= _EXACT else _UNSURE
    return _WEAKER if rate2 < rate else _STRONGER


def _fewer(one: Amount, other: Amount) -> Direction | None:
    if one.value is None or other.value is None:
        return _UNSURE
    if one.value == other.value:
        return None
    return _WEAKER if other.value > one.value else _STRONGER


def _firmness(old: list[Amount], new: list[Amount]) -> Iterator[Reason]:
    """Compare how firmly the same kind of amount is promised: "at least" against "up to"."""
    for kind in (
        AmountKind.DURATION,
        AmountKind.FREQUENCY,
        AmountKind.COUNT,
        AmountKind.SPAN,
        AmountKind.MONEY,
    ):
        mine, theirs = [a for a in old if a.kind is kind], [a for a in new if a.kind is kind]
        if not mine or len(mine) != len(theirs):
            continue
        for one, other in zip(mine, theirs, strict=True):
            if _FIRM[one.bound] != _FIRM[other.bound]:
                weaker = _FIRM[other.bound] < _FIRM[one.bound]
                yield Reason(
                    aspect="least-amount",
                    direction=_WEAKER if weaker else _STRONGER,
                    says=f"{'no longer' if weaker else 'now'} a least amount: “{one.words}” before, "
                    f"“{other.words}” now",
                )
