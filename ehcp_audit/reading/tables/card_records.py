"""Where one card of a table ends and the next begins, and which rows may be of one."""

import re

from ehcp_audit.reading.blocks import Cell, Table, leaves
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Filled, Line, Role

from .assignment import Assignment

__all__ = ["begin_record", "in_first_column", "is_about"]

_BEGIN = STATEMENT_ROLES | {Role.NUMBER, Role.NEED_REFERENCE, Role.OUTCOME_REFERENCE}
_IMPACT = re.compile(r"\b(?:impact|effects?|affects?|implications?)\b", re.IGNORECASE)


def begin_record(walk: Assignment, table: Table, role: Role, cell: Cell, *, titled: bool = False) -> None:
    """Begin a card where a role that came before comes again, or one that stands over it.

    A row that only counts it (`Provision 2`) is its title: the same word below it begins no other.
    """
    if titled:
        role = Role.NUMBER
    if walk.record is None or walk.record // 100_000 != table.number:
        # Counted from its row, so that it is none of those before a section that begins within the table.
        walk.record = table.number * 100_000 + 50_000 + cell.row
        walk.card_roles = []
    elif role in _BEGIN and role in walk.card_roles and walk.card_roles[-1] is not role is walk.card_roles[0]:
        walk.record += 1
        walk.card_roles = []
    if role is Role.OUTCOME and role not in walk.card_roles:
        walk.card_outcome = _says_outcome(cell)
    walk.card_roles.append(role)


def _says_outcome(cell: Cell) -> bool:
    return any("outcome" in paragraph.text.lower() for paragraph in leaves(cell.blocks))


def is_about(walk: Assignment, table: Table, role: Role, label: Line) -> bool:
    """Tell whether a label is about what stands above it in its card, though it sounds like another.

    That is the impact of a need, and a target below what the card calls its outcome.
    """
    if walk.record is None or walk.record // 100_000 != table.number or role not in walk.card_roles:
        return False
    if role is Role.NEED:
        return _IMPACT.search(label.body) is not None
    return role is Role.OUTCOME and walk.card_outcome and "outcome" not in label.body.lower()


def in_first_column(rows: list[Filled], width: int, first: int = 0) -> list[Filled]:
    """List the rows that begin in the first column and reach not over the whole width."""
    return [
        cells
        for cells in rows
        if cells and cells[0][0].column == first and cells[0][0].column_span < width - first
    ]
