"""Days as people write them, those of programs too."""

import re

from ehcp_audit.reading.words.dates import DATE

from .passages import has_other_letters

__all__ = ["ANY_DATE", "may_hold_day"]

ANY_DATE = re.compile(rf"{DATE.pattern}|(?<![\d-])(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}(?![\d-])", re.IGNORECASE)
"""Finds a day in running text, in words, in figures, or as 2016-05-14."""

_IN_FIGURES = re.compile(r"\d\s*[/.-]\s*\d")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def may_hold_day(text: str) -> bool:
    """Tell quickly whether a text may hold a day; where it says no, `ANY_DATE` finds none."""
    if has_other_letters(text):
        return True
    lower = text.lower()
    return any(month in lower for month in _MONTHS) or _IN_FIGURES.search(text) is not None
