"""Where one card of a table ends and the next begins, and which rows may be of one."""

import re

from ehcp_audit.reading.blocks import Cell, Table, leaves
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Line, Role
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment

__all__ = ["begin_record", "in_first_column", "is_about", "next_card"]

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


def in_first_column(
    rows: list[list[tuple[Cell, list[Line]]]], width: int, first: int = 0
) -> list[list[tuple[Cell, list[Line]]]]:
    """List the rows that begin in the first column and reach not over the whole width."""
    return [
        cells
        for cells in rows
        if cells and cells[0][0].column == first and cells[0][0].column_span < width - first
    ]


def next_card(rows: list[list[tuple[Cell, list[Line]]]], grid: int) -> int:
    """Find where the next card with a grid of its own begins in the same table; its end where there is none.

    It begins with the label that the first began with, but for a number: `Outcome 2` after `Outcome 1`.
    """
    begins = _label_of(rows[0]) if rows else ""
    later = (n for n in range(grid + 1, len(rows)) if begins and _label_of(rows[n]) == begins)
    return next(later, len(rows))


def _label_of(cells: list[tuple[Cell, list[Line]]]) -> str:
    if len(cells) < _PAIR or len(cells[0][1]) != 1:
        return ""
    return normal(cells[0][1][0].body).rstrip("0123456789 ")


_PAIR = 2
