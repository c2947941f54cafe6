"""A stretch of lines that stand in columns: its columns, its rows, and whether it is a table at all."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from .lines import Line

__all__ = ["Stretch", "left_of"]

PAD = 0.6
"""Least free space to the right of a column's words, in letter sizes, before the next column begins."""
CLOSE = 1.5
"""Distance between the lines of a paragraph, in letter sizes, at most."""
SPACE = 1.25
"""How much further apart two rows are than the lines of one."""
LABEL = re.compile(r"\W*(?:\w|[A-K]?\d{1,3}|[ivx]{1,4})\W*", re.IGNORECASE)
"""A number, letter or sign that stands before an item of a list."""

PAGE = re.compile(r"\d{1,3}")


def left_of(line: Line) -> float:
    """Return where a line begins, its bullet included."""
    return min(line.x0, line.bullet_x) if line.bullet else line.x0


@dataclass(slots=True)
class Stretch:
    """Some lines that stand in columns."""

    gutters: list[tuple[float, float]]
    """Left and right edge of each gap between columns, from left to right."""
    lines: list[Line] = field(default_factory=list)
    """In painting order."""
    cuts: list[float] = field(default_factory=list)
    """Heights of the rules that part rows."""
    across: set[int] = field(default_factory=set)
    """The `id` of each line that reaches over all columns."""
    lone: bool = False
    """True for a table's head alone at the end of a page, and for what goes on from the page before."""
    whole_rows: bool = False
    """True where `cuts` are known to part all rows."""
    told: list[list[Line]] = field(default_factory=list)
    """Its rows, where the pen has told them."""
    middles: list[float] = field(init=False)
    """The middle of each gap."""

    def __post_init__(self) -> None:
        """Keep the middles, which each line is held against."""
        self.middles = [(left + right) / 2 for left, right in self.gutters]

    @property
    def edges(self) -> list[float]:
        """Left edge of the first column, just before where each next one begins, right edge of the last."""
        inner = [max((left + right) / 2, right - 4) for left, right in self.gutters]
        return [min(left_of(line) for line in self.lines) - 4, *inner, max(x.x1 for x in self.lines) + 1]

    def column(self, line: Line) -> int:
        """Return the column a line stands in, from 0."""
        return bisect_left(self.middles, line.x0)

    def right_of(self, column: int, page: float) -> float:
        """Return how far words of a column could have reached; `page` is where the page's own end."""
        own = [line for line in self.lines if self.column(line) == column and id(line) not in self.across]
        reached = max((line.x1 for line in own), default=0.0)
        if column == len(self.gutters):
            return max(reached, page - 4)
        return max(reached, self.gutters[column][1] - PAD * self.lines[0].size - 4)

    def is_across(self, line: Line) -> bool:
        """True where a line reaches over the columns."""
        return id(line) in self.across

    def rows(self) -> list[list[Line]]:
        """Return the lines by table row: rules part rows, and between them the pen, if it can be believed."""
        if self.told:
            return self.told
        bands: list[list[Line]] = [[] for _ in range(len(self.cuts) + 1)]
        for line in self.lines:
            bands[sum(1 for cut in self.cuts if line.base > cut)].append(line)
        if self.whole_rows:
            return [band for band in bands if band]
        rows: list[list[Line]] = []
        for band in bands:
            passes = self.passes(band)
            if len(passes) > 1 and self.untrue(passes):
                passes = [band]
            if len(band) > len(self.gutters) + 1:
                passes = self.by_space(band) or passes
            rows += (part for row in passes for part in self.headed(row))
        return rows

    def headed(self, row: list[Line]) -> list[list[Line]]:
        """Part off what stands in the first column above the height where all other columns begin.

        It is a heading in bold, or a row without other words, where space parts it from what follows.
        """
        others = [line.base for line in row if self.column(line)]
        first = [line for line in row if not self.column(line)]
        if not others or not first:
            return [row]
        start = min(others) - 0.5 * first[0].size
        above = [line for line in first if line.base < start]
        below = [line for line in first if line.base >= start]
        if not above or not below or abs(below[0].base - min(others)) > 0.15 * first[0].size:
            return [row]
        heading = all(line.all_bold for line in above) and not below[0].all_bold
        steps = [lower.base - upper.base for upper, lower in pairwise(first)]
        apart = below[0].base - above[-1].base > 1.3 * min(*steps, CLOSE * below[0].size) + 0.5
        if not heading and not apart:
            return [row]
        found = {id(line) for line in above}
        rest = [line for line in row if id(line) not in found]
        bold = [line for line in above if line.all_bold]
        if bold and len(bold) < len(above) and above[: len(bold)] == bold:
            return [bold, above[len(bold) :], rest]
        return [above, rest]

    def heads_group(self, row: list[Line]) -> bool:
        """True where a row heads those below it: it reaches across, or is bold and stands alone."""
        if all(self.is_across(line) for line in row):
            return True
        return all(line.all_bold and not self.column(line) for line in row)

    def passes(self, lines: list[Line]) -> list[list[Line]]:
        """Divide lines where the pen goes back to the left, lower down."""
        rows: list[list[Line]] = []
        for line in lines:
            last = rows[-1][-1] if rows else None
            back = (
                last is not None
                and (self.column(line) < self.column(last) or self.is_across(line) != self.is_across(last))
                and line.base > rows[-1][0].base + 2
            )
            if last is None or back:
                rows.append([])
            rows[-1].append(line)
        return rows

    def by_space(self, lines: list[Line]) -> list[list[Line]] | None:
        """Return the rows of lines that were painted height by height, across all columns.

        Within a row the heights are close, and between rows there is space. Each further line of a row leaves
        a column empty, or goes on with a sentence in one. `None` where this is not so.
        """
        levels: list[list[Line]] = []
        for line in lines:
            if levels and abs(levels[-1][0].base - line.base) <= 0.35 * line.size:
                levels[-1].append(line)
            elif levels and line.base < levels[-1][0].base:
                return None
            else:
                levels.append([line])
        steps = [lower[0].base - upper[0].base for upper, lower in pairwise(levels)]
        if len(levels) < 3 or min(steps) > CLOSE * lines[0].size or max(steps) < SPACE * min(steps):
            return None
        rows = [list(levels[0])]
        for level, step in zip(levels[1:], steps, strict=True):
            if step >= SPACE * min(steps):
                rows.append(list(level))
                continue
            if len(level) > len(self.gutters) and not any(line.text[:1].islower() for line in level):
                return None
            rows[-1] += level
        return rows

    def untrue(self, rows: list[list[Line]]) -> bool:
        """True where the pen's passes are no rows: between rules, lines painted across the page."""
        return bool(self.cuts) and self.runs_down(rows)

    def is_table(self) -> bool:
        """True where its lines come row by row, in enough rows to be no chance."""
        if self.lone:
            return True
        rows = self.rows()
        if len(rows) < 2 or self.has_labels() or self.has_pages():
            return False
        if self.cuts:
            return True
        tall = any(len({round(line.base) for line in row}) > 1 for row in rows)
        enough = len(rows) > 2 or tall or len(self.gutters) > 1 or self.bold_labels()
        return enough and not self.runs_down(rows)

    def bold_labels(self) -> bool:
        """True where all of the first column is bold, and nothing beside it is."""
        return len(self.gutters) == 1 and all(
            line.bold == 0 if self.column(line) else line.all_bold for line in self.lines
        )

    def has_heads(self) -> bool:
        """True where the first row is all in bold, a word to each column, and nothing below it is."""
        first, *others = self.rows()
        bold = len(first) > len(self.gutters) and all(line.all_bold for line in first)
        return bold and bool(others) and not any(line.bold for row in others for line in row)

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
        return len(rows) > 2 and running > max(1, 0.4 * (len(rows) - 1))

    def firsts(self, row: list[Line]) -> list[Line]:
        """Return the first line of each column of a row."""
        seen: dict[int, Line] = {}
        for line in row:
            seen.setdefault(self.column(line), line)
        return list(seen.values())

    def has_pages(self) -> bool:
        """True where behind the words stand only the numbers of pages, none lower than the one above."""
        found = [line.text for line in self.lines if self.column(line) == 1 and not self.is_across(line)]
        if len(self.gutters) != 1 or not all(PAGE.fullmatch(text) for text in found):
            return False
        return all(int(upper) <= int(lower) for upper, lower in pairwise(found))

    def has_labels(self) -> bool:
        """True where before one column of words there is nothing but the numbers or signs of a list."""
        labels = [line for line in self.lines if self.column(line) == 0]
        return len(self.gutters) == 1 and all(LABEL.fullmatch(line.text) for line in labels)
