"""The way that the pen takes over a page: cell after cell, row after row.

The words of a cell are painted from its first line to its last; then the pen goes up and to the right, to the
next cell of the row, or back to the left and down, to the next row.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from .lines import HEAD_PADDING, Line
from .stretch import left_of

__all__ = ["ALIKE", "CLOSE", "LEVEL", "NEAR", "PARTING", "REACH", "Row", "Visit", "likely_heights", "rows_of"]

LEVEL = 0.3
"""Difference in height, in letter sizes, from which the pen has left the line."""
OUTSET = 2.0
"""Letter sizes by which a line may begin to the left of all lines of its cell before it."""
ALIKE = 0.25
"""Difference in height, in letter sizes, up to which cells of a row begin, end or are centred alike."""
CENTRED = 0.5
"""The same where a whole cell is centred, as space below a paragraph counts too: less than half a line."""
CLOSE = 1.6
"""Distance between the lines of a cell, in letter sizes, at most."""
WORDS = 1.0
"""Gap in letter sizes up to which words on one height are of one cell, where nothing else parts them."""
REACH = 3.2
"""Distance in letter sizes to the next line of a cell, and to the next row, at most."""
PARTING = 0.1
"""Gap in letter sizes between two columns at least."""
NEAR = 1.5
"""Points by which words of a column may begin apart."""


def first(lines: Sequence[Line]) -> float:
    """Return the height of the first line."""
    return lines[0].base


def centre(lines: Sequence[Line]) -> float:
    """Return the height half way between the first and the last line."""
    return (lines[0].base + lines[-1].base) / 2


def last(lines: Sequence[Line]) -> float:
    """Return the height of the last line."""
    return lines[-1].base


Height = Callable[[Sequence[Line]], float]


class Visit:
    """Lines that the pen paints one below the other before it goes elsewhere: a cell."""

    __slots__ = ("doubtful", "lines", "x0", "x1")

    def __init__(self, lines: list[Line], *, doubtful: bool = False) -> None:
        self.lines = lines
        self.doubtful = doubtful
        """True where it may as well be more words of the cell before it."""
        self.x0 = min(map(left_of, lines))
        """Its left edge."""
        self.x1 = max(line.x1 for line in lines)
        """Its right edge."""

    @property
    def first(self) -> float:
        """Height of its first line."""
        return self.lines[0].base

    @property
    def last(self) -> float:
        """Height of its last line."""
        return self.lines[-1].base

    def add(self, line: Line) -> None:
        """Take in one more line."""
        self.lines.append(line)
        self.x0 = min(self.x0, left_of(line))
        self.x1 = max(self.x1, line.x1)


class Row:
    """Cells that the pen visits from the left to the right."""

    __slots__ = ("above", "cells")

    def __init__(self, line: Line) -> None:
        self.cells = [Visit([line])]
        self.above: list[Line] = []
        """Lines above the first cell, which were painted in one go with it."""

    @property
    def top(self) -> float:
        """Height of its first words."""
        return min(cell.first for cell in self.cells)

    @property
    def bottom(self) -> float:
        """Height of its last words."""
        return max(cell.last for cell in self.cells)

    def takes(self, line: Line) -> bool:
        """Take in the next line that is painted, unless the pen has left the row."""
        last = self.cells[-1].lines[-1]
        left, level = left_of(line), LEVEL * line.size
        if line.base > last.base + level:
            number = len(self.cells) - 1
            while not self.is_below(line, number):
                if not self.cells[number].doubtful:
                    return False
                number -= 1
            while len(self.cells) > number + 1:
                # What stands below both shows that they are words of one cell.
                self.join(len(self.cells) - 1)
            self.cells[number].add(line)
            return True
        if left >= last.x1 + PARTING * line.size:
            close = left < last.x1 + WORDS * line.size and not line.column
            self.cells.append(Visit([line], doubtful=close and line.base > last.base - level))
            return True
        return False

    def is_below(self, line: Line, number: int) -> bool:
        """True where a line stands close below the last one and under the words of a cell."""
        cell, left = self.cells[number], left_of(line)
        edge = self.cells[number - 1].lines[-1].x1 if number else 0.0
        near = line.base - cell.last <= REACH * line.size
        return near and max(edge, cell.x0 - OUTSET * line.size) <= left < cell.x1

    def join(self, number: int) -> None:
        """Make one cell of a cell and the one before it."""
        cell = self.cells.pop(number)
        for line in cell.lines:
            self.cells[number - 1].add(line)

    def confirm(self, other: "Row") -> None:
        """Be sure of cells that begin where cells of a neighbouring row do; heads often have less padding."""
        starts = [cell.x0 for cell in other.cells[1:] if not cell.doubtful]
        for cell in self.cells:
            padding = HEAD_PADDING if cell.lines[0].all_bold else NEAR
            cell.doubtful = cell.doubtful and not any(-NEAR <= x - cell.x0 <= padding for x in starts)

    def ups(self) -> int:
        """Return how often the pen goes up from one cell to the next."""
        return sum(
            right.first < left.last - LEVEL * left.lines[-1].size for left, right in pairwise(self.cells)
        )

    def part_off(self, heights: Sequence[Height]) -> bool:
        """Leave only its own lines to the first cell; false where nobody can tell which these are.

        What stands above a table is painted in one go with its first cell, whose height the others tell.

        Args:
            heights: what is alike in the cells of a row, the likeliest first.
        """
        lines, others = self.cells[0].lines, self.cells[1:]
        size = others[0].lines[0].size
        start = None
        for height in heights:
            wanted = height(others[0].lines)
            if height is centre and abs(height(lines) - wanted) <= CENTRED * size:
                start = 0
            elif height is last:
                start = own_lines(lines) if abs(last(lines) - wanted) <= ALIKE * size else None
            else:
                near = [at for at in range(len(lines)) if abs(height(lines[at:]) - wanted) <= ALIKE * size]
                start = near[0] if near else None
            if start is not None:
                break
        if start is None:
            return False
        self.above = lines[:start]
        self.cells[0] = Visit(lines[start:])
        return True


def own_lines(lines: Sequence[Line]) -> int:
    """Return the number of the line from which lines look like the last one and stand close together."""
    start = len(lines) - 1
    while start and (
        lines[start].all_bold is lines[start - 1].all_bold
        and lines[start].size == lines[start - 1].size
        and lines[start].base - lines[start - 1].base <= CLOSE * lines[start].size
    ):
        start -= 1
    return start


def rows_of(flow: Sequence[Line]) -> list[Row]:
    """Return the rows that the pen visits, whether they are rows of a table or not."""
    rows: list[Row] = []
    for line in flow:
        if not rows or not rows[-1].takes(line):
            rows.append(Row(line))
    for upper, lower in pairwise(rows):
        lower.confirm(upper)
    for lower, upper in pairwise(reversed(rows)):
        upper.confirm(lower)
    for row in rows:
        for number in range(len(row.cells) - 1, 0, -1):
            if row.cells[number].doubtful:
                row.join(number)
    return rows


def likely_heights(rows: Sequence[Row]) -> list[Height]:
    """Return what is alike in the cells of a row, the likeliest first: where they begin, end, or are centred.

    Neighbours with as many lines each say nothing. Whatever stands above a table makes a first cell look as
    if it only ended at the height of the next; so that needs more to be said.
    """
    votes: dict[Height, int] = {first: 0, centre: 0, last: -1}
    for row in rows:
        for left, right in pairwise(row.cells):
            if len(left.lines) != len(right.lines):
                near = ALIKE * left.lines[0].size
                for height in votes:
                    votes[height] += abs(height(left.lines) - height(right.lines)) <= near
    likely = sorted(votes, key=lambda height: -votes[height])
    return likely if likely[0] is last and votes[last] > 0 else [one for one in likely if one is not last]
