"""The names of intervals made one: weekly, weeks and wk are week."""

from . import amount_patterns as patterns

__all__ = ["interval_of"]

_UNIT_OF = {
    "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "termly": "term", "annually": "year", "annual": "year", "yearly": "year",
    "quarterly": "quarter", "hourly": "hour", "wk": "week", "wks": "week", "yr": "year",
    "yrs": "year", "mth": "month", "mths": "month", "annum": "year", "lunchtime": "lunch",
    "breaktime": "break", "mins": "minute",
}  # fmt: skip


def interval_of(words: str) -> str:  # noqa: PLR0911 - a list of cases
    """Name an interval in one way: weekly and weeks are week."""
    words = words.replace("half termly", "half-termly").replace("half term", "half-term")
    if words.startswith("half"):
        return "half-term" if "term" in words else "half-year"
    if words.startswith("bi"):
        return f"2 {_UNIT_OF.get(words.replace('bi-', '').replace('bi', '', 1), 'year')}"
    for prefix in ("school ", "academic "):
        words = words.removeprefix(prefix)
    if words in _UNIT_OF:
        return _UNIT_OF[words]
    if words.endswith("days") and words[:3] in {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}:
        return "week"
    if words[:3] in {"mon", "tue", "wed", "thu", "fri", "sat", "sun"} and words.endswith("day"):
        return "week"
    if words.endswith("ies"):
        return words[:-3] + "y"
    if (
        words in patterns.MONTHS
        or words in {"sep", "sept", "jan", "feb", "apr", "oct", "nov", "dec"}
        or words in {"autumn", "spring", "summer"}
    ):
        return "year"
    single = words.removesuffix("s")
    return _UNIT_OF.get(single, single)
