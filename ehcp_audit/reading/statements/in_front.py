"""What a provision names in front of its words: `Outcome 2: a weekly session`, `N1/O3 - small group work`."""

import re

from ehcp_audit.reading.lines.line import Role
from ehcp_audit.reading.words.typed_numbers import typed_number

from .mention import Mention
from .names import Names
from .references import Reference
from .ties import says_ties

__all__ = ["named_in_front"]

_LONGEST = 90
"""Characters within which what is named in front ends."""
_BEHIND = re.compile(
    r"\s*(?P<close>[)\]])?\s*(?:(?P<mark>[:|\u2013\u2014]|-(?=\s))|(?P<plain>(?<=[\s)\]])(?=[A-Z\[]\S|A\s)))\s*(?=\S)"
)
"""A mark behind it, or the capital with which the words begin."""


def named_in_front(text: str, kind: Role, names: Names) -> tuple[list[Reference], int] | None:
    """Return what statements of other kinds a text names in front, and where its own words begin.

    `None` where it names none, or says more of them than that they belong together.

    Args:
        text: a line, from its number or bullet on.
        kind: what the line states.
        names: the names that the plan uses.
    """
    typed = typed_number(text)
    for begin in (0, typed[1]) if typed is not None else (0,):
        piece = text[begin : begin + _LONGEST]
        if names.may_name(piece) and (found := _named(piece, kind, names)) is not None:
            references, end = found
            return references, begin + end
    return None


def _named(piece: str, kind: Role, names: Names) -> tuple[list[Reference], int] | None:
    references: list[Reference] = []
    end = 0
    for one in names.read(piece):
        if one.role is kind or not _is_sure(one) or not says_ties(piece[end : one.start]):
            break
        if any(mark in ".:" for mark in piece[end : one.start]):
            break
        references += one.references
        end = one.end
    found = _BEHIND.match(piece, end) if references else None
    if found is None:
        return None
    opened = piece.lstrip()[:1] in "(["
    if opened is not (found["close"] is not None) or (found["plain"] is not None and not _alone(piece)):
        return None
    return references, found.end()


def _is_sure(one: Mention) -> bool:
    return one.sure or all(named.code[:1].isalpha() for named in one.references)


def _alone(piece: str) -> bool:
    """Tell whether a text begins with a bracket or a name at once, as it must where no mark follows."""
    return piece[:1] in "([" or piece[:1].isupper()
