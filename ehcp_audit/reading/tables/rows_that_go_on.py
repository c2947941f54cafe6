"""Rows that leave their first cells empty: the need or the outcome of the row above goes on."""

from collections.abc import Sequence

from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import NEED, OUTCOME, Filled, Line, Role

from .assignment import Assignment
from .column import Column

__all__ = ["go_on_with_row_above"]


def go_on_with_row_above(walk: Assignment, table: Table, cells: Filled, columns: Sequence[Column]) -> None:
    """Let what stands first in the row above stand for this row too, as one merged cell over both would.

    Only needs and outcomes go on, and only where every cell in front of the row's statement is empty: an
    empty cell behind one that is filled may mean that nothing is meant there.

    Args:
        walk: the walk.
        table: the table.
        cells: the row's cells that hold words, taken already.
        columns: what the columns are.
    """
    begin = cells[0][0].column
    if not begin:
        return  # as nearly all
    over = [column.role for column in columns if column.last <= begin and column.role in _GO_ON]
    lines = [line for _, lines in cells for line in lines]
    record = lines[0].record
    states = any(line.role in STATEMENT_ROLES for line in lines)
    if not over or not states or record is None or any(line.role in over for line in lines):
        return
    for role in over:
        for line in _above(walk, table, lines[0], role):
            line.records = (*(line.records or (line.record,)), record) if line.record is not None else ()


_GO_ON = (NEED, OUTCOME)


def _above(walk: Assignment, table: Table, first: Line, role: Role) -> list[Line]:
    """Return the lines of the last cell above that states a need, or an outcome, with what else it says."""
    below: list[Line] = []  # "Links to: N2", which stands in the same cell and is no outcome itself
    found: list[Line] = []
    for order in range(first.order - 1, -1, -1):
        line = walk.lines[order]
        if line.table is not table or (found and line.container != found[0].container):
            break
        if line.role is role and line.in_column:
            found.append(line)
        elif not found:
            below.append(line)
    return found + [line for line in below if found and line.container == found[0].container]
