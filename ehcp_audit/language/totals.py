"""What amounts come to: hours a week."""

from .amount import AmountKind, Bound
from .amounts import find_amounts

__all__ = ["weekly_hours"]

_PER_WEEK = {"day": 5.0, "morning": 5.0, "afternoon": 5.0, "week": 1.0, "fortnight": 0.5, "2 week": 0.5}


def weekly_hours(text: str) -> float | None:
    """Return the hours a week that a provision comes to, at its lowest.

    `None` where it cannot be worked out: no duration, no interval of a day, week or fortnight, a ceiling,
    several durations that may or may not add up. A day counts five times a week.
    """
    found = find_amounts(text)
    durations = [one for one in found if one.kind is AmountKind.DURATION]
    often = [one for one in found if one.kind is AmountKind.FREQUENCY]
    if len(durations) != 1 or len(often) != 1 or durations[0].value is None:
        return None
    if Bound.CEILING in {durations[0].bound, often[0].bound}:
        return None
    times = _PER_WEEK.get(often[0].per or "")
    if times is None or often[0].value is None:
        return None
    return durations[0].value * often[0].value * times / 60.0
