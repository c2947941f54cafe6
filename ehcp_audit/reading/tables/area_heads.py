"""Headings below or behind the areas of need: which stay in an area, and which are in none."""

import re

from ehcp_audit.model import Area
from ehcp_audit.reading.lines.line import Line
from ehcp_audit.reading.words.titles import read_title

from .assignment import Assignment

__all__ = ["SAME_RANK", "ends_area", "stays_in_area"]

SAME_RANK = 0.05
"""By how much the looks of two headings of one rank may differ."""


def stays_in_area(walk: Assignment, line: Line) -> bool:
    """Tell whether `Independence`, under a larger heading with one of the four areas, is a title in it."""
    within = walk.area not in {None, Area.OTHER} and not walk.area_over
    return within and walk.looks.prominence(line) < walk.area_prominence - SAME_RANK


def ends_area(walk: Assignment, line: Line) -> bool:
    """`Health outcomes` behind the areas is in none of them."""
    title = read_title(line.body)
    words = line.body.lower()
    return (
        title.strength >= 0.8
        and ("health" in words or "social care" in words or "long term" in words)
        and "mental" not in words
        and walk.looks.prominence(line) >= walk.area_prominence - SAME_RANK
    ) or _BEHIND_MARK.split(words.strip(" :"))[-1] in {"health", "social care", "care"}


_BEHIND_MARK = re.compile(r":\s*|\s[\u2013-]\s*")
