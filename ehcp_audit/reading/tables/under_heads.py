"""What the cells of a row take from the heads of their columns."""

import re

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.blocks import Cell
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, STATEMENT_ROLES, split_label
from ehcp_audit.reading.lines.line import NUMBER, OTHER, OUTCOME, Filled, Line, Role
from ehcp_audit.reading.statements.reference_cells import nothing_but_codes
from ehcp_audit.reading.statements.short_names import may_be_name
from ehcp_audit.reading.words.said_alone import says_how_often_alone
from ehcp_audit.reading.words.times import time_named, unit_of

from .assignment import looks_ahead, watches
from .column import Column

__all__ = [
    "column_of",
    "is_counted",
    "role_by_itself",
    "role_of_line",
    "row_time",
    "time_in_heads",
]


def role_by_itself(cell: Cell, column: Column, lines: list[Line], row: Filled) -> Role | None:
    """What a cell says that it is: its column's head does not, or it stands under no head.

    Args:
        cell: the cell.
        column: the column that it is counted to.
        lines: the cell's lines.
        row: the cells of its row.
    """
    by_itself = _without_head(cell, column, lines, row) or _by_codes(column, lines)
    return by_itself or _beside_the_outcomes(column, row)


def _beside_the_outcomes(column: Column, row: Filled) -> Role | None:
    """What an outcome's cell is where its row is called `Shorter-term targets` or `How progress is checked`.

    Such a row, in the place of a number, says by law how outcomes are watched and what changes are ahead.
    """
    if column.role is not OUTCOME or column.letter is not SectionLetter.E or len(row[0][1]) != 1:
        return None
    label = row[0][1][0]
    called = (
        row[0][0].column < column.first
        and label.words > 1
        and (watches(label.body) or looks_ahead(label.body))
    )
    return OTHER if called else None


def _without_head(cell: Cell, column: Column, lines: list[Line], row: Filled) -> Role | None:
    """What a short cell is that stands under no head, next to the statement of its row."""
    if column.role not in STATEMENT_ROLES or _overlap(cell, column) or len(lines) != 1:
        return None
    if not any(other is not cell and _overlap(other, column) for other, _ in row):
        return None
    if nothing_but_codes(lines[0].body):
        return Role.NUMBER
    return Role.OTHER if may_be_name(lines[0].body) else None


def _overlap(cell: Cell, column: Column) -> bool:
    return max(cell.column, column.first) < min(cell.column + cell.column_span, column.last)


def row_time(column: Column, cells: Filled, columns: list[Column]) -> str | None:
    """The time in the row's head cell ("Long term: by the end of Key Stage 2"), where no column gives it."""
    if column.role is not OUTCOME:
        return None
    if column.head and column.label is None and (over := time_named(column.head[0].body)):
        return over  # "By the end of Key Stage 3, [Name] will …" as the column's head
    if over := time_in_heads(columns):
        return over
    for cell, lines in cells:
        other = column_of(cell, columns)
        if other is not column and other.role in _SAY_NOT_WHOSE and cell.column < column.first:
            text = " ".join(line.body for line in lines)
            if len(text.split()) <= 10 and (named := time_named(text)):
                return named
    return None


def time_in_heads(columns: list[Column]) -> str | None:
    """Return the time that the head of a column of times itself gives: `Timescale: by July 2027`."""
    for column in columns:
        if column.role is Role.BY_WHEN and len(column.head) == 1:
            return time_named(column.head[0].body)
    return None


def is_counted(column: Column, line: Line) -> bool:
    """Tell whether a cell holds a number of what the column's head counts: `4` under `Hours per week`."""
    return line.words == 1 and column.role is Role.HOW_OFTEN and unit_of(line.body, column.head[0].body) != ""


def column_of(cell: Cell, columns: list[Column]) -> Column:
    """Return the column that a cell stands under, or under most of."""
    end = cell.column + cell.column_span
    for column in columns:
        if column.first == cell.column and column.last == end:
            return column  # as most cells
    best = columns[0]
    most = -1
    for column in columns:
        shared = min(end, column.last) - max(cell.column, column.first)
        if shared > 0 and shared > most:
            best, most = column, shared
            if cell.column >= column.first:
                break
    if most < 0:
        before = [column for column in columns if column.first <= cell.column]
        best = before[-1] if before else columns[0]
    return best


_CODES = re.compile(
    r"(?P<kind>[BCDE])\s?\d{1,2}[a-z]?(?:\s*(?:,|;|/|&|and)\s*(?P=kind)?\s?\d{1,2}[a-z]?)*\.?"
)


_SAY_NOT_WHOSE = frozenset({None, NUMBER, OTHER})
"""Heads of columns that may hold codes of needs or of outcomes."""


def _by_codes(column: Column, lines: list[Line]) -> Role | None:
    """What a cell refers to that holds nothing but codes (`E1, E2`), under a head that does not say it."""
    if column.role not in _SAY_NOT_WHOSE or len(lines) != 1:
        return None
    if column.letter is None or (found := _CODES.fullmatch(lines[0].body.strip("() "))) is None:
        return None
    letter = SectionLetter(found["kind"])
    if KIND_OF.get(column.letter) is KIND_OF[letter]:
        return None
    return Role.OUTCOME_REFERENCE if letter is SectionLetter.E else Role.NEED_REFERENCE


def role_of_line(line: Line, role: Role | None) -> Role | None:
    """What a line of a cell says that has a label of its own: `By whom: the teacher`."""
    if role in STATEMENT_ROLES or role is None:
        return role
    labelled = split_label(line.body)
    if labelled is None or labelled[0] not in DETAILS or not (said := line.body[labelled[2] :]):
        return role
    # "Staff: daily" in a column of how often names who does so, and is no person.
    return role if labelled[0] is Role.WHO and says_how_often_alone(said) else labelled[0]
