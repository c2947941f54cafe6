"""Tables that state nothing and only say what belongs to what: codes in rows, ticks under codes."""

from collections import defaultdict
from collections.abc import Iterable

from ehcp_audit.reading.lines.heads import STATEMENT_ROLES, read_head
from ehcp_audit.reading.lines.line import Kind, Line, Role

from .reference_cells import REFERENCE_TO, is_tick, nothing_but_codes
from .references import Reference, codes_in

__all__ = ["read_link_tables"]

_ROLE_OF = {reference: role for role, reference in REFERENCE_TO.items()}
_NONE = frozenset({"-", "\u2013", "\u2014", "n/a", "none", ""})
_LONGEST = 12
"""Words of a head or a list of codes: a table with a longer line is another's."""
_LEAST = 2
"""Rows of such a table, and columns of it that name something."""


def read_link_tables(lines: Iterable[Line]) -> list[list[Reference]]:
    """Take the lines of such tables for no statements, and return what each of their rows puts together."""
    groups: list[list[Reference]] = []
    for rows in _short_tables(lines):
        found = _groups([rows[number] for number in sorted(rows)])
        if found is None:
            continue
        groups += found
        for row in rows.values():
            for line in (line for cell in row.values() for line in cell if line.kind is Kind.TEXT):
                line.role = Role.OTHER
    return groups


def _short_tables(lines: Iterable[Line]) -> Iterable[dict[int, dict[int, list[Line]]]]:
    """Return the tables without a long line, as the lines of each row and column."""
    tables: dict[int, dict[int, dict[int, list[Line]]]] = defaultdict(lambda: defaultdict(dict))
    others: set[int] = set()
    for line in lines:
        if line.table is None or line.cell is None or line.table.number in others:
            continue
        if line.words > _LONGEST:
            others.add(line.table.number)
            tables.pop(line.table.number, None)
        elif line.text:
            tables[line.table.number][line.cell.row].setdefault(line.cell.column, []).append(line)
    return tables.values()


def _groups(rows: list[dict[int, list[Line]]]) -> list[list[Reference]] | None:
    """Return what each row puts together; `None` where the table is no such table."""
    if len(rows) <= _LEAST or any(len(cell) > 1 for row in rows[:3] for cell in row.values()):
        return None
    named = {column: codes_in(_text(cell)) for column, cell in rows[0].items() if _is_code(_text(cell))}
    roles = {
        column: _ROLE_OF.get(role, role)
        for column, cell in rows[0].items()
        if column not in named and (role := read_head(_text(cell))) is not None
    }
    groups: list[list[Reference]] = []
    columns: set[int] = set()
    for row in rows[1:]:
        group: list[Reference] = []
        for column, cell in row.items():
            text = _text(cell)
            if text.casefold() in _NONE:
                continue
            if column in named and is_tick(text):
                group += named[column]
            elif nothing_but_codes(text):
                role = roles.get(column)
                group += codes_in(text, role=role if role in STATEMENT_ROLES else None)
                if any(one.role is None for one in group):
                    return None
            else:
                return None
            columns.add(column)
        groups.append(group)
    if len(columns) < _LEAST or not any(len({one.role for one in group}) > 1 for group in groups):
        return None
    return groups


def _is_code(text: str) -> bool:
    """Tell whether a head names a statement by its code: `Need 1`, `B2`, not `1`."""
    return nothing_but_codes(text) and bool(codes_in(text))


def _text(cell: list[Line]) -> str:
    return " ".join(line.body for line in cell).strip()
