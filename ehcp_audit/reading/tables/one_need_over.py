"""Needs and outcomes in turns under a heading for both: an outcome belongs to the one need above it."""

from ehcp_audit.reading.lines.line import Kind, Line, Role

from .assignment import Assignment
from .own_labels import label_of

__all__ = ["need_over"]


def need_over(walk: Assignment, outcome: Line) -> Line | None:
    """Return the labelled need that stands alone above an outcome, with nothing but outcomes between.

    Where several needs stand there, which of them the outcome is for is not said.
    """
    needs: list[Line] = []
    for order in range(outcome.order - 1, -1, -1):
        other = walk.lines[order]
        labelled = label_of(walk, other)
        if other.kind is not Kind.TEXT or other.letter not in walk.scope or labelled is None:
            break
        if labelled[0] is Role.NEED:
            needs.append(other)
        elif needs or labelled[0] is not Role.OUTCOME:
            break
    return needs[0] if len(needs) == 1 else None
