"""Rows of a table without heads that hold a code, a statement, and perhaps the codes of what it serves."""

from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Filled, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in

from .assignment import WITH_AREA, Assignment

__all__ = ["take_coded_row"]

_LEAST = 4
"""Words of a statement."""


def take_coded_row(walk: Assignment, table: Table, cells: Filled) -> bool:
    """Take `N1 | the need | O2`: the first cell is the statement's code; False for any other row."""
    kind = KIND_OF.get(walk.letter) if walk.letter is not None else None
    if kind is None or len(cells) < 2 or not _is_code(cells[0][1]):
        return False
    if any(line.order in walk.choice.openings for _, lines in cells for line in lines):
        return False
    texts = [number for number, (_, lines) in enumerate(cells) if not _is_code(lines)]
    if texts != [1] or sum(line.words for line in cells[1][1]) < _LEAST:
        return False
    for number, (cell, lines) in enumerate(cells):
        walk.containers += 1
        record = table.number * 100_000 + cell.row
        for line in lines:
            line.letter, line.container, line.in_column = walk.letter, walk.containers, True
            line.area = walk.area if walk.letter in WITH_AREA else None
            line.record, line.records = record, (record,)
            line.by_when = walk.by_when if number == 1 else None
            line.role = walk.stretch if number == 1 else Role.NUMBER if number == 0 else _named(line, kind)
            if number == 1 and line.role is None:
                line.role = kind
    return True


def _is_code(lines: list[Line]) -> bool:
    # A letter alone is a section's more often than a statement's.
    return len(lines) == 1 and any(map(str.isdigit, lines[0].body)) and nothing_but_codes(lines[0].body)


def _named(line: Line, kind: Role) -> Role:
    """Return what a cell of codes behind a statement names, where its codes say it."""
    roles = {one.role for one in codes_in(line.body)} - {kind}
    role = roles.pop() if len(roles) == 1 else None
    return REFERENCE_TO.get(role, Role.OTHER) if role is not None else Role.OTHER
