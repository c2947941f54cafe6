"""A small table below a statement that says nothing but who, how often or which need: details of it."""

from dataclasses import dataclass

from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF
from ehcp_audit.reading.lines.line import Filled, Kind, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO

from .assignment import Assignment
from .card_labels import label_in, names_others
from .detail_lines import own_record

__all__ = ["Details", "parts_of_details", "take_details"]


@dataclass(slots=True)
class Details:
    """What a part of a table says of one statement."""

    over: list[Filled]
    """The rows over the whole width that stand above it."""
    rows: list[Filled]
    told: list[tuple[list[Line], Role, list[Line]]]
    """Each label, what it says, and its value."""


_SAY = frozenset({Role.WHO, Role.HOW_OFTEN, Role.WHO_HOW_OFTEN, Role.WHERE})
_ALSO = DETAILS | {Role.OTHER, Role.NUMBER}


def parts_of_details(table: Table, rows: list[Filled]) -> list[Details]:
    """Part a table that says nothing but details of statements: of that above it, or over its own rows.

    Labels stand over one row of values each time, or beside their values. Empty: for any other table.
    """
    rows = [cells for cells in rows if cells]
    down = [_beside(cells) for cells in rows] if table.columns == 2 else []
    told = [one for one in down if one is not None]
    if down and len(told) == len(down):
        return [Details([], rows, told)] if _are_details([role for _, role, _ in told]) else []
    parts: list[Details] = []
    over: list[Filled] = []
    at = 0
    while at < len(rows):
        if len(rows[at]) == 1 and rows[at][0][0].column_span >= table.columns > 1:
            over.append(rows[at])
            at += 1
            continue
        told = _across(rows[at], rows[at + 1]) if at + 1 < len(rows) else []
        if not told:
            return []
        parts.append(Details(over, rows[at : at + 2], told))
        over = []
        at += 2
    return parts if not over and all(part.over for part in parts[1:]) else []


def _beside(cells: Filled) -> tuple[list[Line], Role, list[Line]] | None:
    """Read a label and the value beside it; `None` for any other row."""
    role = _label(cells[0][1], cells[1:]) if len(cells) == 2 else None
    return None if role is None else (cells[0][1], role, cells[1][1])


def _across(heads: Filled, values: Filled) -> list[tuple[list[Line], Role, list[Line]]]:
    """Read a row of heads and the one row of values below it; empty for any others."""
    below = {cell.column: (cell, lines) for cell, lines in values}
    columns = {cell.column for cell, _ in heads}
    if len(heads) < 2 or not below.keys() <= columns:
        return []
    told: list[tuple[list[Line], Role, list[Line]]] = []
    for cell, lines in heads:
        value = below.get(cell.column)
        role = _label(lines, [value] if value is not None else [])
        if role is None:
            return []
        told.append((lines, role, value[1] if value is not None else []))
    return told if _are_details([role for _, role, _ in told]) else []


def _label(lines: list[Line], values: Filled) -> Role | None:
    """Return what a label says of a statement elsewhere; `None` where it is none or states something."""
    role = label_in(lines)
    if role is not None and values and names_others(values):
        role = REFERENCE_TO.get(role, role)
    return role if role in _ALSO else None


def _are_details(roles: list[Role]) -> bool:
    plain = [role for role in roles if role is not Role.OTHER]
    return not _SAY.isdisjoint(roles) and len(set(plain)) == len(plain)


def take_details(walk: Assignment, table: Table, part: Details) -> bool:
    """Give the values of such a part to the statement right above them; False where there is none."""
    first = part.told[0][0][0]
    owner = walk.lines[first.order - 1] if first.order else None
    if owner is None or owner.kind is not Kind.TEXT or owner.letter not in KIND_OF:
        return False
    beside = owner.table is not None and owner.table is not table and owner.table.columns > 1
    if beside or owner.letter is not walk.letter or owner.role not in {None, KIND_OF[owner.letter]}:
        return False
    own_record(walk, owner)
    for labels, role, values in part.told:
        walk.containers += 1
        for line in labels:
            line.letter, line.kind, line.container = owner.letter, Kind.HEADING, walk.containers
        walk.containers += 1
        for line in values:
            line.letter, line.role, line.container = owner.letter, role, walk.containers
            line.record, line.records = owner.record, owner.records[:1]
            line.in_column = True
    return True
