"""Text in columns without rules: a table whose rows nothing divides, or newspaper columns.

Both look alike: lines side by side with a gap that runs down between them. What tells them apart is the order
in which the file paints them: a table comes row by row, so the pen goes back to the left again and again; a
page in columns comes one column after the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .pdf_lines import Line

__all__ = ["Stretch", "find_stretches"]

GUTTER = 1.2
"""Least width of the gap between two columns, in letter sizes."""


@dataclass(slots=True)
class Stretch:
    """Some lines that stand in columns."""

    gutters: list[tuple[float, float]]
    """Left and right edge of each gap between columns, from left to right."""
    lines: list[Line] = field(default_factory=list)
    """In painting order."""

    @property
    def edges(self) -> list[float]:
        """Left edge of the first column, the middle of each gap, right edge of the last column."""
        middles = [(left + right) / 2 for left, right in self.gutters]
        return [min(line.x0 for line in self.lines) - 1, *middles, max(line.x1 for line in self.lines) + 1]

    def column(self, line: Line) -> int:
        """Return the column a line stands in, from 0."""
        return sum(1 for left, right in self.gutters if line.x0 > (left + right) / 2)

    def right_of(self, column: int, page: float) -> float:
        """Return how far words of a column could have reached; `page` is where the page's own end."""
        reached = max((line.x1 for line in self.lines if self.column(line) == column), default=0.0)
        if column == len(self.gutters):
            return max(reached, page)
        return max(reached, self.gutters[column][1] - 0.5 * GUTTER * self.lines[0].size)

    def rows(self) -> list[list[Line]]:
        """Return the lines by table row: a new row begins where the pen goes back to the left, lower down."""
        rows: list[list[Line]] = []
        for line in self.lines:
            last = rows[-1][-1] if rows else None
            back = (
                last is not None
                and self.column(line) < self.column(last)
                and line.base > rows[-1][0].base + 2
            )
            if last is None or back:
                rows.append([])
            rows[-1].append(line)
        return rows

    def is_table(self) -> bool:
        """True where its lines come row by row, in enough rows to be no chance."""
        rows = self.rows()
        if len(rows) < 2 or self.has_labels():
            return False
        tall = any(len({round(line.base) for line in row}) > 1 for row in rows)
        return (len(rows) > 2 or tall) and not self.runs_down(rows)

    def is_columns(self) -> bool:
        """True where one column comes after the other, each several lines long."""
        rows = self.rows()
        counts = [0] * (len(self.gutters) + 1)
        for line in self.lines:
            counts[self.column(line)] += 1
        return min(counts) > 2 and (len(rows) == 1 or self.runs_down(rows)) and not self.has_labels()

    def runs_down(self, rows: list[list[Line]]) -> bool:
        """True where sentences go on from row to row: columns painted line by line across the page."""
        running = sum(all(line.text[:1].islower() for line in self.firsts(row)) for row in rows[1:])
        return len(rows) > 2 and running > 0.4 * (len(rows) - 1)

    def firsts(self, row: list[Line]) -> list[Line]:
        """Return the first line of each column of a row."""
        seen: dict[int, Line] = {}
        for line in row:
            seen.setdefault(self.column(line), line)
        return list(seen.values())

    def has_labels(self) -> bool:
        """True where the first column holds nothing but numbers or signs of a list."""
        return all(len(line.text) <= 4 for line in self.lines if self.column(line) == 0)


def heights(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines by the height they stand at, from the top, each height from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda item: (item.base, item.x0)):
        if rows and abs(rows[-1][0].base - line.base) <= 0.35 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda item: item.x0)
    return rows


def gaps_of(row: list[Line]) -> list[tuple[float, float]]:
    """Return the gaps between the lines at one height that are wide enough to part columns."""
    return [
        (left.x1, right.x0)
        for left, right in pairwise(row)
        if right.x0 - left.x1 >= GUTTER * max(left.size, right.size)
    ]


def narrowed(gutters: list[tuple[float, float]], row: list[Line]) -> list[tuple[float, float]]:
    """Return what of the gaps stays free when one more row is laid over them."""
    kept = []
    for left, right in gutters:
        free_left, free_right = left, right
        for line in row:
            if line.x0 < free_right and line.x1 > free_left:
                # The line reaches into the gap from one side, or closes it.
                if line.x0 <= left:
                    free_left = max(free_left, line.x1)
                elif line.x1 >= right:
                    free_right = min(free_right, line.x0)
                else:
                    free_left = free_right
        if free_right - free_left >= GUTTER * row[0].size * 0.8:
            kept.append((free_left, free_right))
    return kept


def find_stretches(lines: Sequence[Line]) -> list[Stretch]:
    """Return the stretches of a page's lines that stand in columns, from the top."""
    rows = heights([line for line in lines if not line.turn])
    found: list[Stretch] = []
    index = 0
    while index < len(rows):
        gutters = gaps_of(rows[index])
        if not gutters:
            index += 1
            continue
        taken = [rows[index]]
        end = index + 1
        while end < len(rows):
            row = rows[end]
            if row[0].base - taken[-1][0].base > 3.2 * row[0].size:
                break
            rest = narrowed(gutters, row)
            # A column may end; but no row may cross every gap that is left.
            if len(rest) < len(gutters) and (not rest or len(taken) > 1):
                break
            gutters = rest
            taken.append(row)
            end += 1
        while len(taken) > 1 and len(taken[-1]) == 1 and stands_apart(taken[-1][0], taken[:-1], gutters):
            taken.pop()
            end -= 1
        if gutters and len(taken) > 1:
            stretch = Stretch(gutters, sorted((x for row in taken for x in row), key=lambda line: line.order))
            found.append(stretch)
        index = max(end, index + 1)
    return found


def stands_apart(line: Line, above: list[list[Line]], gutters: list[tuple[float, float]]) -> bool:
    """True where a lone last line is no more of its column: another size, all bold, or set off by space."""
    side = sum(1 for left, right in gutters if line.x0 > (left + right) / 2)
    column = [
        other
        for row in above
        for other in row
        if sum(1 for left, right in gutters if other.x0 > (left + right) / 2) == side
    ]
    if not column:
        return True
    last = column[-1]
    return (
        line.base - last.base > 1.5 * line.size
        or abs(line.size - last.size) > 0.5
        or line.all_bold != last.all_bold
        or abs(line.x0 - last.x0) > 3
    )
