"""Rows without heads that hold provision and, beside it, nothing but how often."""

from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import PROVISION, Filled, Role
from ehcp_audit.reading.words.said_alone import says_how_often_alone

from .assignment import WITH_AREA, Assignment

__all__ = ["takes_amounts"]


def takes_amounts(walk: Assignment, cells: Filled) -> bool:
    """Take a row without heads whose first cell is provision and whose others say nothing but how often."""
    others = [line for _, lines in cells[1:] for line in lines]
    if walk.letter is None or KIND_OF.get(walk.letter) is not PROVISION or not others:
        return False
    if any(line.order in walk.choice.openings for line in cells[0][1]):
        return False
    if not all(says_how_often_alone(line.body) for line in others):
        return False
    record = walk.next_record_over()
    for at, (_, lines) in enumerate(cells):
        walk.containers += 1
        for line in lines:
            line.letter, line.role = walk.letter, Role.HOW_OFTEN if at else PROVISION
            line.area = walk.area if walk.letter in WITH_AREA else None
            line.record, line.records = record, (record,)
            line.container, line.in_column = walk.containers, True
    return True
