"""Where one card of a table ends and the next begins, and which rows may be of one."""

from ehcp_audit.reading.blocks import Cell, Table
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Line, Role

from .assignment import Assignment

__all__ = ["begin_record", "in_first_column"]

_BEGIN = STATEMENT_ROLES | {Role.NUMBER, Role.NEED_REFERENCE, Role.OUTCOME_REFERENCE}


def begin_record(walk: Assignment, table: Table, role: Role, cell: Cell, *, titled: bool = False) -> None:
    """Begin a card where a role that came before comes again, or one that stands over it.

    A row that only counts it (`Provision 2`) is its title: the same word below it begins no other.
    """
    if titled:
        role = Role.NUMBER
    if walk.record is None or walk.record // 100_000 != table.number:
        # Counted from its row, so that it is none of those before a section that begins within the table.
        walk.record = table.number * 100_000 + 50_000 + cell.row
        walk.card_roles = [role]
        return
    earlier = walk.card_roles
    if role in _BEGIN and role in earlier and earlier[-1] is not role and role is earlier[0]:
        walk.record += 1
        walk.card_roles = [role]
    else:
        walk.card_roles.append(role)


def in_first_column(
    rows: list[list[tuple[Cell, list[Line]]]], width: int, first: int = 0
) -> list[list[tuple[Cell, list[Line]]]]:
    """List the rows that begin in the first column and reach not over the whole width."""
    return [
        cells
        for cells in rows
        if cells and cells[0][0].column == first and cells[0][0].column_span < width - first
    ]
