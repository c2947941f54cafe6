"""Dates as British plans write them; never the American order."""

import re
from datetime import date

from ehcp_audit.language.starts import FIGURES, Starting

__all__ = ["dates_in", "deadlines_in", "written"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = Starting(
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})\s?[./-]\s?(?P<month>\d{1,2})\s?[./-]\s?(?P<year>\d{4}|\d{2})(?!\d)"
        r"|(?<!\d)(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})(?!\d)"
        r"|(?:(?<!\d)(?P<named_day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
        r"\b(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?P<named_year>\d{4})\b",
        re.IGNORECASE,
    ),
    f"{FIGURES} jan* feb* mar* apr* may* jun* jul* aug* sep* oct* nov* dec*",
    needs=FIGURES,
)


_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def written(day: date) -> str:
    """Return a date as people write it, whatever the computer's own language: 4 March 2026."""
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


def dates_in(text: str, *, end_of_month: bool = False) -> list[date]:
    """Return the dates of a text in order; a day comes before its month.

    Args:
        text: any text.
        end_of_month: whether a month without a day ("July 2026") is its last day, as in a deadline, or
            its first.
    """
    days = (_day_of(match, end_of_month=end_of_month) for match in _DATE.finditer(text))
    return [day for day in days if day is not None]


def _day_of(match: re.Match[str], *, end_of_month: bool) -> date | None:
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
        return date(*parts)
    except ValueError:
        return None  # 31 June, or month 14: no date, whatever was meant


_TERM = Starting(
    re.compile(
        r"\b(?P<season>autumn|winter|spring|summer|christmas|easter)\s*"
        r"(?:half[- ]?term|term|holidays?)?\s*(?:(?:in|of)\s+)?(?P<year>20\d\d)\b"
        r"|\b(?P<half>first|second)\s+half\s+(?:of\s+)?(?:the\s+)?(?P<half_season>autumn|spring|summer)\s+term\s+"
        r"(?:of\s+)?(?P<half_year>20\d\d)\b"
        r"|\b(?:academic|school)\s+year\s+(?:of\s+)?(?P<from>20\d\d)\s?[-/\u2013]\s?(?:20)?(?P<to>\d\d)\b"
        r"|\b(?:20\d\d)\s?[-/\u2013]\s?(?:20)?(?P<bare_to>\d\d)\s+(?:academic|school)\s+year\b"
        r"|\b(?:the\s+)?end\s+of\s+(?P<calendar>20\d\d)\b(?!\s?[-/\u2013]\s?\d)",
        re.IGNORECASE,
    ),
    f"autumn* winter* spring* summer* christmas* easter* first second academic school the end {FIGURES}",
    needs=FIGURES,
)
_SEASON_ENDS = {
    # Easter is never later than 25 April; some schools end the term after it.
    "autumn": (12, 31),
    "winter": (12, 31),
    "christmas": (12, 31),
    "spring": (4, 30),
    "easter": (4, 30),
    "summer": (7, 31),
}
_BEHIND = re.compile(
    r"\b(?:by|before|until|till|no later than|at the end of|within|end of|due|during)\b[^.;]{0,45}$",
    re.IGNORECASE,
)


def deadlines_in(text: str, *, own: bool = False) -> list[date]:
    """Return the last days of the times that a text sets, as far as the calendar alone gives them.

    Dates, months, terms ("the end of the summer term 2026": 31 July), school years ("2025/26": 31 August)
    and the end of a calendar year. A term's last day is taken as late as any school's, so that nothing is
    called past which is not.

    Args:
        text: an outcome, or what its lead-in or column says of the time.
        own: whether all of the text is about the time. In running text a date counts only after a word
            such as "by", because "in May 2025 she read ten words" is where the child began.
    """
    found: list[tuple[int, date]] = [
        (match.start(), day) for match in _DATE.finditer(text) if (day := _day_of(match, end_of_month=True))
    ]
    found += [(match.start(), day) for match in _TERM.finditer(text) if (day := _end_of(match))]
    return [day for start, day in sorted(found) if own or _BEHIND.search(text[:start])]


def _end_of(match: re.Match[str]) -> date | None:
    season = (match["season"] or match["half_season"] or "").lower()
    if season:
        month, last = _SEASON_ENDS[season]
        return date(int(match["year"] or match["half_year"]), month, last)
    if match["calendar"]:
        # "by the end of 2026" may mean the school year; the calendar's is the later one.
        return date(int(match["calendar"]), 12, 31)
    return date(2000 + int(match["to"] or match["bare_to"]), 8, 31)


def _last_day(year: int, month: int) -> int:
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days if year else 28
