"""Dates as British plans write them; never the American order."""

import re
from datetime import date

__all__ = ["dates_in"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s?[./-]\s?(?P<month>\d{1,2})\s?[./-]\s?(?P<year>\d{4}|\d{2})(?!\d)"
    r"|(?<!\d)(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})(?!\d)"
    r"|(?:(?<!\d)(?P<named_day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"\b(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?P<named_year>\d{4})\b",
    re.IGNORECASE,
)


def dates_in(text: str, *, end_of_month: bool = False) -> list[date]:
    """Return the dates of a text in order; a day comes before its month.

    Args:
        text: any text.
        end_of_month: whether a month without a day ("July 2026") is its last day, as in a deadline, or
            its first.
    """
    found = []
    for match in _DATE.finditer(text):
        if match["year"]:
            century = 2000 if len(match["year"]) == 2 else 0
            parts = (int(match["year"]) + century, int(match["month"]), int(match["day"]))
        elif match["iso_year"]:
            parts = (int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
        else:
            month = _MONTHS.index(match["name"].lower()) + 1
            last = _last_day(int(match["named_year"]), month) if end_of_month else 1
            parts = (int(match["named_year"]), month, int(match["named_day"] or last))
        try:
            found.append(date(*parts))
        except ValueError:
            continue  # 31 June, or month 14: no date, whatever was meant
    return found


def _last_day(year: int, month: int) -> int:
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days if year else 28
