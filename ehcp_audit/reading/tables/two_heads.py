"""Heads in two rows: `Provision` or `Delivery` over several columns, and `Who`, `How often` below it."""

from dataclasses import replace

from ehcp_audit.reading.lines.heads import STATEMENT_ROLES, WHAT, read_head
from ehcp_audit.reading.lines.line import HEADING, Filled, Role
from ehcp_audit.reading.words.wording import normal

from .column import Column

__all__ = ["divide_wide_heads", "printed_again"]

_FEWEST = 2
"""Heads below a wide one at least: one alone may be what the column holds."""
_LONGEST = 8
"""Words of such a head at most."""


def divide_wide_heads(columns: list[Column], below: Filled) -> tuple[list[Column], Filled] | None:
    """Divide the columns whose heads are divided again in the row below; `None` where it is no such row.

    Args:
        columns: the columns as their heads in the upper row say.
        below: the cells of the next row that hold words, with their lines.

    Returns:
        The columns, and those cells of the row that are none of heads: they reach over the rows below it.
    """
    wide = {at: column for at, column in enumerate(columns) if column.last - column.first > 1}
    if not wide or len(below) < _FEWEST:
        return None
    parts: dict[int, list[Column]] = {}
    tall: Filled = []
    for cell, lines in below:
        at = next((n for n, c in wide.items() if c.first <= cell.column < c.last), None)
        end = cell.column + cell.column_span
        if at is None and cell.row_span > 1:
            tall.append((cell, lines))
            continue
        if at is None or end > wide[at].last or end - cell.column >= wide[at].last - wide[at].first:
            return None  # it stands below a head of its own width, as a cell of the first row does
        text = " ".join(line.body for line in lines)
        if len(text.split()) > _LONGEST or text.endswith((".", ";", ",")):
            return None
        role = _WHAT if normal(text) in WHAT else read_head(text)
        parts.setdefault(at, []).append(replace(wide[at], first=cell.column, last=end, role=role, head=lines))
    unknown = [part.role is None for found in parts.values() for part in found]
    if unknown.count(False) < _FEWEST or (tall and any(unknown)):
        return None
    divided: list[Column] = []
    for at, column in enumerate(columns):
        below_it = parts.get(at, [])
        if len(below_it) == 1 or not _keeps_its_statements(column, below_it):
            return None
        divided += below_it or [column]
        for part in below_it:
            part.label, part.opens = None, False
            _are_heads(part)
    return divided, tall


def printed_again(columns: list[Column], cells: Filled) -> Filled | None:
    """Take a row that says the heads of the lower row again; `None` where it is none.

    Returns:
        The cells of it that are none of heads.
    """
    said = {(column.first, column.last): column for column in columns}
    tall: Filled = []
    heads: list[Column] = []
    for cell, lines in cells:
        column = said.get((cell.column, cell.column + cell.column_span))
        if column is not None and [x.body for x in column.head] == [x.body for x in lines]:
            heads.append(replace(column, head=lines))
        elif cell.row_span > 1:
            tall.append((cell, lines))
        else:
            return None
    if len(heads) < _FEWEST:
        return None
    for head in heads:
        _are_heads(head)
    return tall


def _are_heads(column: Column) -> None:
    for line in column.head:
        line.letter, line.kind = column.letter, HEADING


_WHAT = Role.PROVISION_REFERENCE
"""Stands for `What` until the wide head says of what kind: no head of the lower row is that."""


def _keeps_its_statements(column: Column, parts: list[Column]) -> bool:
    """Give `What` the kind that the wide head names; False where that kind would have no column."""
    kind = column.role if column.role in STATEMENT_ROLES else Role.PROVISION
    for part in parts:
        if part.role is None or part.role is _WHAT:
            part.role = kind if part.role is _WHAT else Role.OTHER
        elif part.role is Role.BY_WHEN and kind is Role.PROVISION and normal(part.head[0].body) == "when":
            part.role = Role.HOW_OFTEN
    return not parts or column.role not in STATEMENT_ROLES or any(part.role is kind for part in parts)
