"""Lines that say who, how often or which need of the statement above them: `Who: the class teacher`."""

import re

from .assignment import Assignment
from .heads import DETAILS, KIND_OF, split_label
from .lines import Kind, Line

__all__ = ["take_detail"]

_LONGEST = 18
"""Words of such a line at most: a longer one is a statement that begins with a label."""
_FAR = 6
_PROMISES = re.compile(r"\b(?:will|must|should|shall|needs?|requires?|receives?|to be)\b", re.IGNORECASE)


def take_detail(walk: Assignment, line: Line) -> bool:
    """Give such a line its role and the record of the statement above; False for any other line.

    `Staff: all adults will be trained` is a statement itself: it has a verb.
    """
    labelled = split_label(line.body)
    if labelled is None or labelled[0] not in DETAILS or line.words > _LONGEST:
        return False
    if _PROMISES.search(line.body, labelled[2]):
        return False
    owner = _owner(walk, line)
    if owner is None:
        return False
    if not owner.owns:
        walk.records += 1
        owner.records = (-walk.records, *(owner.records or (() if owner.record is None else (owner.record,))))
        owner.record, owner.owns = -walk.records, True
    line.role, line.record, line.records = labelled[0], owner.record, owner.records[:1]
    return True


def _owner(walk: Assignment, line: Line) -> Line | None:
    """Find the statement that the line belongs to: above it, with nothing but such lines between."""
    for order in range(line.order - 1, max(-1, line.order - 1 - _FAR), -1):
        other = walk.lines[order]
        if other.cell is not line.cell or other.letter is not line.letter or other.kind is not Kind.TEXT:
            return None
        if other.role not in DETAILS:
            kind = KIND_OF.get(line.letter) if line.letter is not None else None
            return other if kind is not None and other.role in {None, kind} else None
    return None
