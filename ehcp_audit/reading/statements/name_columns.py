"""Columns that name needs or outcomes though their head does not say it, told by all their cells."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import HEADING, OTHER, Kind, Line, Role
from ehcp_audit.reading.words.titles import read_area

from .counted import Counted
from .references import Reference
from .short_names import ShortNames, is_time, may_be_name
from .stated import REFERRED, Stated
from .ties import says_ties

__all__ = ["refer_by_columns"]

_LEAST = 2
"""Cells of such a column, and different names in them."""
_NUMBERS = re.compile(r"\s*\d{1,2}(?:\s*(?:,|;|/|&|and|\n)\s*\d{1,2})*\s*")
_NUMBER = re.compile(r"\d{1,2}")


@dataclass(slots=True)
class _Column:
    head: Line | None = None
    cells: list[tuple[Line, list[Stated]]] = field(default_factory=list)
    """The lines under it that stand in a statement's row, and whose they are."""


def refer_by_columns(stated: Sequence[Stated], lines: Sequence[Line], counted: Counted) -> list[Line]:
    """Give each statement what such a column names in its row.

    Returns:
        The heads of columns whose numbers may be those of needs as well as those of outcomes.
    """
    columns, others = _columns(stated, lines)
    closed = [one for one in stated if one.text.endswith(_CLOSES)]
    unclear: list[Line] = []
    left = []
    for column in columns:
        if all(_NUMBERS.fullmatch(line.body) for line, _ in column.cells):
            unclear += _take_numbers(column, stated, counted)
        elif _may_name(column):
            left.append(column)
    for role in REFERRED if left or closed else ():
        short = ShortNames([one for one in stated if one.role is role], others)
        left = [column for column in left if not _take_names(column, role, short)]
        _take_brackets([one for one in closed if one.role is not role], role, short)
    return unclear


def _columns(stated: Iterable[Stated], lines: Sequence[Line]) -> tuple[list[_Column], dict[Stated, set[str]]]:
    """Return the columns that may name statements, and the cells that are not what their row is called."""
    beside = [
        line
        for line in lines
        if line.cell is not None and (line.role is OTHER or line.kind is HEADING) and line.words
    ]
    if all(line.kind is HEADING for line in beside):
        return [], {}
    of_record: dict[int, list[Stated]] = defaultdict(list)
    for one in stated:
        for record in one.records[:1]:
            of_record[record].append(one)
    columns: dict[tuple[int, int], _Column] = defaultdict(_Column)
    heads: dict[tuple[int, int], Line] = {}
    for line in beside:
        if line.table is None or line.cell is None:
            continue
        place = line.table.number, line.cell.column
        if line.kind is Kind.HEADING:
            heads.setdefault(place, line)
        elif line.record is not None and (some := of_record.get(line.record)):
            columns[place].head = heads.get(place)
            columns[place].cells.append((line, some))
    return list(columns.values()), _not_names(columns.values(), lines)


def _not_names(columns: Iterable[_Column], lines: Sequence[Line]) -> dict[Stated, set[str]]:
    others: dict[Stated, set[str]] = defaultdict(set)
    for column in columns:
        for line, some in column.cells:
            for one in some:
                if not _is_front(column, line, lines[one.order]):
                    others[one].add(line.body)
    return others


def _is_front(column: _Column, line: Line, said: Line) -> bool:
    """Tell whether a cell may be the name of its row: one in front of it, not under "Evidence"."""
    before = line.cell is not None and said.cell is not None and line.cell.column < said.cell.column
    return before and (column.head is None or read_head(column.head.body) is not Role.OTHER)


_WORDED = re.compile(r"[^\W\d_]{2}")


def _may_name(column: _Column) -> bool:
    """Tell whether a column may name something: not one headed "Evidence", not one of areas or of times."""
    return (
        len({line.body for line, _ in column.cells}) >= _LEAST
        and all(_WORDED.search(line.body) for line, _ in column.cells)
        and (column.head is None or read_head(column.head.body) in {None, Role.NUMBER})
        and all(may_be_name(line.body) or ";" in line.body or "," in line.body for line, _ in column.cells)
        and not any(is_time(line.body) for line, _ in column.cells)
        # One of the names may be an area's, `Sensory processing`; a column of areas has no others.
        and 2 * sum(read_area(line.body) is not None for line, _ in column.cells) < len(column.cells)
    )


def _take_names(column: _Column, role: Role, short: ShortNames) -> bool:
    """Note what the cells call, where every one of them calls statements of this role by their names."""
    rows = [(line, one) for line, some in column.cells for one in some if one.role is not role]
    if len(rows) < len(column.cells) or not all(short.meant(role, line.body) for line, _ in column.cells):
        return False
    for line, one in rows:
        one.calls.append((role, line.body))
        one.names = [name for name in one.names if name != line.body]  # it is what another is called
    return True


_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\.?$")


_CLOSES = (")", "]", ").", "].")
"""What a text ends with that such a bracket ends: asked first, as few do."""


def _take_brackets(stated: Iterable[Stated], role: Role, short: ShortNames) -> None:
    """Take names in brackets off the words that they stand behind: `… without help. (Reading)`."""
    for one in stated:
        opens = max(one.text.rfind("("), one.text.rfind("[")) if one.text.endswith(_CLOSES) else -1
        found = _BRACKET.search(one.text, len(one.text[:opens].rstrip())) if opens > 0 else None
        if (
            found is None
            or not _WORDED.search(found[1])
            or is_time(found[1])
            or read_area(found[1])
            or not short.meant(role, found[1])
        ):
            continue
        one.calls.append((role, found[1]))
        one.text = one.text[: found.start()]
        if (printed := _BRACKET.search(one.printed)) and one.place["end"] is not None:
            one.place["end"] -= len(one.printed) - printed.start()
            one.printed = one.printed[: printed.start()]


def _take_numbers(column: _Column, stated: Sequence[Stated], counted: Counted) -> list[Line]:
    """Note what a column of bare numbers names; its head where that may be needs as well as outcomes."""
    head = column.head
    label = counted.headed(head.body) if head is not None else None
    if label is not None:  # "Priority" over 1 and 2, where the needs are "Priority 1" and "Priority 2"
        role, before = label
        for line, some in column.cells:
            named = [Reference(role, before + number) for number in _NUMBER.findall(line.body)]
            for one in some:
                one.references += named if role is not one.role else []
        return []
    if head is None or not says_ties(head.body) or len(column.cells) < _LEAST:
        return []
    numbers = {number for line, _ in column.cells for number in _NUMBER.findall(line.body)}
    rows = [one for _, some in column.cells for one in some]
    kinds = {one.role for one in rows}
    fit = [
        role
        for role in REFERRED
        if role not in kinds and numbers <= {one.number for one in stated if one.role is role}
    ]
    if len(fit) > 1:
        return [head]
    for line, some in column.cells:
        for one in some:
            one.references += [
                Reference(role, number) for role in fit for number in _NUMBER.findall(line.body)
            ]
    return []
