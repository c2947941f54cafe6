"""Dates as plans print them, day first: never guessed where day and month could not be told apart."""

import re
from datetime import date

__all__ = ["DATE", "read_date"]

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905 - a paragraph of words reads best
_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WORDS = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:of\s+)?[-\s./]?{_NAME}\.?,?[-\s./]*(?P<year>\d{{4}}"
    rf"|\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4}|\d{2})(?![\d/.-]\d"
    r"|\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")

DATE = re.compile(
    f"{_WORDS.pattern}|{_FIGURES.pattern}".replace("(?P<day>", "(?:")
    .replace("(?P<year>", "(?:")
    .replace("(?P<month>", "(?:")
    .replace("(?P<name>", "(?:"),
    re.IGNORECASE,
)
"""Finds a date in running text."""


def read_date(text: str) -> date | None:
    """Return the first date in a text; `None` where there is none that exists."""
    for pattern in (_ISO, _WORDS, _FIGURES):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = _month(parts["name"]) if parts.get("name") else int(parts["month"])
            year = int(parts["year"])
            year += 2000 if year < 100 else 0
            try:
                return date(year, month, int(parts["day"]))
            except ValueError:
                continue
    return None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))
