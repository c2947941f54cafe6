"""A table in a cell: its labels (`Who`, `How often`) say what its cells are to the row around it."""

from ehcp_audit.reading.blocks import Cell, Table
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES, WHAT
from ehcp_audit.reading.lines.line import Kind, Line, Role, lines_in
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment
from .card_labels import label_in

__all__ = ["read_inner_tables"]


def read_inner_tables(walk: Assignment, cell: Cell) -> None:
    """Give the lines of the tables in a cell the roles that these tables' own labels name.

    Where they state something, each of their rows is a record of its own, within that of the row around them.

    Args:
        walk: the walk.
        cell: a cell of a row whose lines have their section and record.
    """
    for block in cell.blocks:
        if not isinstance(block, Table):
            continue
        rows = [
            [(inner, lines) for inner in row if (lines := lines_in(inner, walk.by_paragraph))]
            for row in block.by_row()
        ]
        rows = [row for row in rows if row]
        across = [label_in(lines) or _what(lines) for _, lines in rows[0]] if rows else []
        if len(rows) > 1 and len(across) > 1 and None not in across and len(set(across)) == len(across):
            heads = {inner.column: role for (inner, _), role in zip(rows[0], across, strict=True)}
            _are_heads([lines for _, lines in rows[0]])
            for row in rows[1:]:
                for inner, lines in row:
                    _are(lines, heads.get(inner.column))
                if not STATEMENT_ROLES.isdisjoint(across):
                    _are_one_record(walk, [lines for _, lines in row])
            continue
        for row in rows:
            role = label_in(row[0][1]) if len(row) > 1 else None
            if role is not None:
                _are_heads([row[0][1]])
                for _, lines in row[1:]:
                    _are(lines, role)


def _what(lines: list[Line]) -> Role | None:
    """Read `What` as the head of whatever the column around it states."""
    told = len(lines) == 1 and normal(lines[0].body) in WHAT and lines[0].role in STATEMENT_ROLES
    return lines[0].role if told else None


def _are_heads(cells: list[list[Line]]) -> None:
    for lines in cells:
        for line in lines:
            if line.kind is not Kind.LABEL:
                line.kind = Kind.HEADING


def _are(lines: list[Line], role: Role | None) -> None:
    for line in lines:
        line.role = role or line.role


def _are_one_record(walk: Assignment, cells: list[list[Line]]) -> None:
    record = walk.next_record_over()
    for lines in cells:
        walk.containers += 1
        for line in lines:
            outer = line.records or (() if line.record is None else (line.record,))
            line.record, line.records = record, (record, *outer)
            line.container = walk.containers
