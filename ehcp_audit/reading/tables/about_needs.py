"""Headings below the needs over what follows from them, or over how things have gone since."""

import re

from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Kind, Line, Role

from .assignment import Assignment

__all__ = ["follows_from_needs"]

_ABOUT = re.compile(
    r"\W*(?:(?:the|its|their) )?(?:implications?|impact|effects?|progress|evidence|sources?)\b"
    r"|\W*how (?:this|these|it) affects?\b",
    re.IGNORECASE,
)


def follows_from_needs(walk: Assignment, heading: Line) -> bool:
    """Tell whether a heading stands over what needs lead to, and not over the needs themselves.

    `Impact` may be all that a plan says of an area: then it heads the needs.
    """
    letter = heading.letter
    if letter is None or KIND_OF.get(letter) is not Role.NEED or _ABOUT.match(heading.body) is None:
        return False
    for order in range(heading.order - 1, -1, -1):
        line = walk.lines[order]
        if line.letter is not letter:
            return False
        if line.kind is Kind.TEXT and line.words:
            if line.area is not walk.area:
                return False
            if line.role in {None, Role.NEED}:
                return True
    return False
