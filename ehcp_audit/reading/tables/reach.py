"""How far a heading reaches: to the end of its box, of its columns, and not past a list that counts on."""

from bisect import bisect_right
from collections.abc import Container, Iterable

from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import LABEL, NEED, TEXT, Filled, Line, Role
from ehcp_audit.reading.words.typed_numbers import typed_number

from .assignment import Assignment
from .columns import Column

__all__ = ["end_with_table", "is_another_table", "stretch_at"]

_LONGEST = 8
"""Words of a heading of strengths at most."""
_FEWEST = 3
"""Items of a list that counts on from one part of a section to the next, at least."""
_STRENGTH = Role.STRENGTH


def end_with_table(walk: Assignment, rows: list[Filled], under: Line | None, stretch: Role | None) -> None:
    """End with a table what the headings in it head, unless one stands in it last: it heads what follows.

    Args:
        walk: the walk, behind the table.
        rows: the table's rows that hold words.
        under: the heading that named a statement over the table.
        stretch: what the heading over the table makes of the text below it.
    """
    last = rows[-1][-1][1][-1] if rows and len(rows[-1]) == 1 else None
    heads_on = last is not None and last.kind is not TEXT
    if not (heads_on and walk.under is last):
        # A section's label in a box ends what stands above it.
        walk.under = under if under is None or not _holds_label(rows) else None
    if not heads_on and walk.stretch is not stretch and not _holds_label(rows):
        walk.stretch = stretch


def _holds_label(rows: list[Filled]) -> bool:
    return any(line.kind is LABEL for cells in rows for _, lines in cells for line in lines)


def stretch_at(walk: Assignment, line: Line) -> Role | None:
    """Return what the heading above says a line is; one of strengths ends where a list counts on past it."""
    if walk.stretch is _STRENGTH and line.order in _counting_about(walk, line):
        walk.stretch = None
    return walk.stretch


def _counting_about(walk: Assignment, line: Line) -> frozenset[int]:
    """Return the items of such lists between the labels that a line stands between: no list goes over one."""
    openings = walk.ordered
    at = bisect_right(openings, line.order)
    if at not in walk.counting:
        begin = openings[at - 1] if at else 0
        end = openings[at] if at < len(openings) else len(walk.lines)
        walk.counting[at] = _counting(walk.lines[begin:end], walk.choice.openings)
    return walk.counting[at]


def _counting(lines: Iterable[Line], openings: Container[int]) -> frozenset[int]:
    """Find the lists whose numbers go on behind a heading of strengths and what is said under it.

    They count what the whole section states: the heading between reaches to the list and not over it.

    Returns:
        The orders of their items.
    """
    found: list[int] = []
    items: list[int] = []
    number, over, crossed = 0, -1, False

    def end() -> None:
        nonlocal items, crossed
        if crossed and len(items) >= _FEWEST:
            found.extend(items)
        items, crossed = [], False

    for line in lines:
        if line.order in openings:
            end()
            continue
        counted = _number(line)
        if counted is None:
            # Before a list's first item no heading is over it, nor ends it.
            role = read_head(line.body) if items and line.words <= _LONGEST else None
            if role is _STRENGTH:
                over = line.order
            elif role is NEED:
                end()  # where each part says what its lists are, a list of strengths may count on too
            continue
        if counted != number + 1 or over == line.order - 1:
            end()
        crossed = crossed or (bool(items) and over > items[-1])
        items.append(line.order)
        number = counted
    end()
    return frozenset(found)


def _number(line: Line) -> int | None:
    """Return the number in front of a line, typed or automatic, whatever letters it is a code with."""
    typed = typed_number(line.text)
    digits = typed[0].lstrip("BCDENS.- ") if typed is not None else ""
    return int(digits) if digits.isdecimal() else None


def is_another_table(rows: list[Filled], columns: list[Column]) -> bool:
    """Tell whether the rows up to the next of one cell have no column where the heads above have one.

    Tables that touch on a page of a PDF are one there.
    """
    starts = {column.first for column in columns if column.first}
    own: set[int] = set()
    for cells in rows:
        if len(cells) == 1 and own:
            break
        own |= {cell.column for cell, _ in cells if cell.column}
    return bool(own) and own.isdisjoint(starts)
