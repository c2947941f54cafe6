"""Text in columns that no upright rules part: a table with level rules or none, or newspaper columns.

All look alike: lines side by side with a gap that runs down between them, and words that begin at one
place right of it. What tells them apart is the rules between the rows, and the order in which the file paints
them: a table comes row by row, so the pen goes back to the left again and again; a page in columns comes one
column after the other.
"""

from collections.abc import Sequence
from itertools import pairwise

from .firmness import FIRM, TIGHT_GUTTER, Firmness
from .grid import Rule
from .lines import COLUMN_GAP, HEAD_PADDING, Line
from .painted import painted_stretches
from .stretch import Stretch, left_of

__all__ = ["find_stretches"]

GUTTER = 1.2
"""Least width of the gap between two columns, in letter sizes, where nothing else speaks for columns."""
FIRM_GUTTER = 0.45
"""The same where words on several heights begin at its right edge."""
REACH = 3.2
"""Distance in letter sizes to the next line of the same stretch."""
NEAR = 1.3
LEAST_HEADS = 0.8
"""Gap in letter sizes from which words in bold on one line are heads of columns, not one heading."""
ROOM = 1.1
"""Distance from such a heading to the lines above and below it, in its letter sizes, at least."""
LARGER = 1.1
"""How many times as large as a table's words the heading of what comes after it is, at least."""
MOST_ACROSS = 4
"""Lines that a heading over all columns takes at most."""
CLOSE = 1.5
"""Distance between them, in letter sizes, at most."""
FAR = 1e6
"""Beyond the edge of every page."""


Gutter = tuple[float, float]


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


def gaps_of(row: list[Line], places: Firmness) -> list[Gutter]:
    """Return the gaps between the lines at one height that are wide enough to part columns."""
    return [
        (left.x1, left_of(right))
        for left, right in pairwise(row)
        if left_of(right) - left.x1
        >= places.least_gap(left_of(right), FIRM_GUTTER, GUTTER) * max(left.size, right.size)
    ]


def narrowed(gutters: list[Gutter], row: list[Line], places: Firmness) -> list[Gutter]:
    """Return what of the gaps stays free when one more row is laid over them; words in a gap divide it."""
    # Where words of a row begin where an inner column does, its words are cells, and a cell may be full.
    # Text from the left that ends just before a column is no cell for that.
    celled = any(abs(left_of(line) - right) <= NEAR for line in row for _, right in gutters[1:])
    firm = TIGHT_GUTTER if celled else COLUMN_GAP
    size = row[0].size
    kept: list[Gutter] = []
    for gutter in gutters:
        parts = [gutter]
        for line in row:
            parts = [piece for part in parts for piece in cut(part, line)]
        wide = [part for part in parts if wide_enough(part, size, places, firm)]
        # A word that floats between two columns makes no third.
        if len(parts) == 1 or len(wide) == len(parts):
            kept += wide
    return kept


def cut(gutter: Gutter, line: Line) -> list[Gutter]:
    """Return what a line leaves of a gap."""
    left, right = gutter
    x0, x1 = left_of(line), line.x1
    if x0 >= right or x1 <= left:
        return [gutter]
    pieces = []
    if x0 > left:
        pieces.append((left, x0))
    if x1 < right:
        pieces.append((x1, right))
    return pieces


def wide_enough(gutter: Gutter, size: float, places: Firmness, firm: float) -> bool:
    """True where a gap can part columns; `firm`: letter sizes that are enough before a firm place."""
    return gutter[1] - gutter[0] >= places.least_gap(gutter[1], firm, GUTTER * 0.8) * size


def find_stretches(
    lines: Sequence[Line], rules: Sequence[Rule] = (), going_on: Sequence[float] = ()
) -> list[Stretch]:
    """Return the stretches of a page's lines that stand in columns, from the top.

    Args:
        lines: the page's lines outside ruled tables.
        rules: the level rules there.
        going_on: where the columns begin, but for the first, of a table that the page before ends with.
    """
    level = [line for line in lines if not line.turn]
    found = painted_stretches(level, rules, going_on=bool(going_on))
    own = {id(line) for stretch in found for line in stretch.lines}
    rows = heights([line for line in level if id(line) not in own] if own else level)
    places = Firmness(rows, FIRM - 1 if rules else FIRM, going_on)
    index = done = 0
    while index < len(rows):
        gutters = gaps_of(rows[index], places)
        if not gutters:
            index += 1
            continue
        # Left and right of the first row there may be columns that it leaves empty.
        sides = (-FAR, left_of(rows[index][0])), (rows[index][-1].x1, FAR)
        grown = Growth(rows, index, [sides[0], *gutters, sides[1]], places, rules)
        grown.rest = index == 0 and begins_as(rows[0], going_on)
        grown.grow()
        grown.grow_up(done)
        done = grown.end
        stretch = grown.stretch()
        if stretch is not None:
            found.append(stretch)
        index = max(grown.end, index + 1)
    return found


def begins_as(row: list[Line], going_on: Sequence[float]) -> bool:
    """True where the lines of a row begin where the columns of the page before's last table do."""
    return len(row) > 1 and all(any(abs(left_of(line) - x) <= NEAR for x in going_on) for line in row[1:])


def is_whole(row: list[Line]) -> bool:
    """True where a row is one line, or words in bold that stand too close to be columns."""
    return all(
        left.all_bold and right.all_bold and left_of(right) - left.x1 < LEAST_HEADS * right.size
        for left, right in pairwise(row)
    )


class Growth:
    """One stretch that grows downwards from its first row."""

    def __init__(
        self,
        rows: list[list[Line]],
        start: int,
        gutters: list[Gutter],
        places: Firmness,
        rules: Sequence[Rule],
    ) -> None:
        self.rows = rows
        self.start = start
        self.end = start + 1
        self.gutters = gutters
        self.places = places
        self.rules = rules
        self.across: set[int] = set()
        """Numbers of rows that reach over the gaps: headings of a group of rows."""
        self.rest = False
        """True where it is the rest of a table of the page before."""

    @property
    def taken(self) -> list[list[Line]]:
        """The rows it has."""
        return self.rows[self.start : self.end]

    def grow(self) -> None:
        """Take in row after row as long as they fit."""
        while self.end < len(self.rows):
            row, last = self.rows[self.end], self.rows[self.end - 1]
            if row[0].base - last[0].base > REACH * row[0].size and not self.rule_between(self.end):
                break
            if self.head_again(self.end):
                break
            rest = narrowed(self.gutters, row, self.places)
            lost = len(rest) < len(self.gutters)
            if self.heads_another(self.end):
                break
            if lost and (count := self.rows_across(self.end)):
                self.across.update(range(self.end, self.end + count))
                self.end += count
                continue
            # A column may end; but no row may cross every gap that is left.
            if lost and (len(rest) < 3 or self.end - self.start > 1):
                break
            if len(row) == 1 and self.other_words(row[0], last):
                break
            self.gutters = rest
            self.end += 1
        self.trim()

    def grow_up(self, top: int) -> None:
        """Take in lone lines above: the rest of a cell after a page break, or the higher part of a head.

        Args:
            top: number of the row up to which lines are free.
        """
        starts = [right for _, right in self.gutters[:-1]]
        start = self.start
        while start > top and len(self.rows[start - 1]) == 1:
            line, below = self.rows[start - 1][0], self.rows[start][0]
            near = min(starts, key=lambda x: abs(x - left_of(line)))
            # Away from the first column nothing but a table's cells begins there.
            reach = 1.6 if near == starts[0] else REACH
            if abs(near - left_of(line)) > NEAR or below.base - line.base > reach * line.size:
                break
            if abs(line.size - below.size) > 0.1 * line.size:
                break
            if line.all_bold and not all(other.all_bold for other in self.rows[self.start]):
                break
            if len(narrowed(self.gutters, [line], self.places)) < len(self.gutters):
                break
            start -= 1
        lone = [self.rows[number][0] for number in range(start, self.start)]
        if start == 0 or all(left_of(line) > starts[0] + NEAR for line in lone):
            self.start = start

    def other_words(self, line: Line, above: list[Line]) -> bool:
        """True where a lone line heads the next table: set off, and not where the first column begins."""
        inner = range(self.start, self.end)
        first = min(left_of(self.rows[number][0]) for number in inner if number not in self.across)
        apart = line.base - above[0].base > 1.5 * line.size
        if not apart or left_of(line) > first + NEAR:
            return False
        size = self.rows[self.end - 1][0].size
        return abs(line.size - size) > 0.1 * size or left_of(line) < first - NEAR

    def heads_another(self, index: int) -> bool:
        """True where a row in bold is a heading of the page: larger than any word of the stretch.

        Above and below it is room; in a column of text the lines of the other column stand beside it.
        """
        line = self.rows[index][0]
        largest = max(other.size for row in self.taken for other in row)
        if any(not one.all_bold or one.size <= LARGER * largest for one in self.rows[index]):
            return False
        around = self.rows[index - 1 : index] + self.rows[index + 1 : index + 2]
        return all(abs(row[0].base - line.base) > ROOM * line.size for row in around)

    def rule_between(self, index: int) -> bool:
        """True where a rule as wide as the stretch lies between a row and the one above it."""
        upper, lower = self.rows[index - 1], self.rows[index]
        return any(upper[0].base < rule.at < lower[0].base and self.spans(rule) for rule in self.rules)

    def spans(self, rule: Rule) -> bool:
        """True where a rule covers most of the width of the stretch."""
        left = min(left_of(line) for line in self.taken[0])
        right = max(line.x0 for line in self.taken[0])
        if rule.end < right - 2:
            return False
        # A cell at the left may reach over several rows, so that no rule runs below it.
        second = self.gutters[1] if len(self.gutters) > 3 else (left, left)
        return rule.start <= left + 12 or second[0] - 2 <= rule.start <= second[1] + 2

    def head_again(self, index: int) -> bool:
        """True where the first row comes again below: there another table begins."""
        head = [line.text for line in self.taken[0]]
        for number in range(index, min(index + 3, len(self.rows))):
            if [line.text for line in self.rows[number]] == head:
                return self.end - self.start > 1
            row = self.rows[number]
            if len(row) > 1 or (number == index and not self.stands_apart(row[0])):
                return False
        return False

    def rows_across(self, index: int) -> int:
        """Return how many lines from a row on cross the gaps and head a group of rows; 0 where none do.

        It may be one that takes several lines. Rows like those above go on below it; above it there are two,
        or the table's own head.
        """
        size = self.rows[index][0].size
        count = 1
        while (
            index + count < len(self.rows)
            and count < MOST_ACROSS
            and self.rows[index + count][0].base - self.rows[index + count - 1][0].base <= CLOSE * size
            and self.crosses(self.rows[index + count])
        ):
            count += 1
        block = self.rows[index : index + count]
        if not all(is_whole(row) for row in block) or index + count >= len(self.rows):
            return 0
        headed = len(self.taken[0]) > 1 and all(line.all_bold for line in self.taken[0])
        if self.end - self.start < 2 and not headed:
            return 0
        line, below = block[-1][0], self.rows[index + count]
        if below[0].base - line.base > REACH * line.size:
            return 0
        if len(below) < 2 or len(narrowed(self.gutters, below, self.places)) < len(self.gutters):
            return 0
        starts = [left_of(other) for other in below[1:]]
        firm = all(any(-NEAR <= x - right <= HEAD_PADDING for _, right in self.gutters) for x in starts)
        first = min(left_of(row[0]) for row in self.taken)
        told = all(row[0].all_bold for row in block) or self.rule_between(index + count)
        return count if firm and told and all(abs(left_of(row[0]) - first) <= NEAR for row in block) else 0

    def crosses(self, row: list[Line]) -> bool:
        """True where a row is one line in bold, as another that crosses the gaps may go on."""
        return len(row) == 1 and row[0].all_bold

    def trim(self) -> None:
        """Let go of lone lines at the end that are no more of the table."""
        while self.end - self.start > 1:
            row = self.rows[self.end - 1]
            if self.end - 1 in self.across:
                self.across.discard(self.end - 1)
            elif len(row) > 1 or self.closed(row[0]) or not self.stands_apart(row[0]):
                return
            self.end -= 1

    def closed(self, line: Line) -> bool:
        """True where a rule lies close below a line: it closes the table's last row."""
        if not any(self.rule_between(number) for number in range(self.start + 1, self.end)):
            return False
        below = self.rows[self.end][0].base if self.end < len(self.rows) else 1e9
        return any(line.base < rule.at < below and self.spans(rule) for rule in self.rules)

    def stands_apart(self, line: Line) -> bool:
        """True where a lone last line is not of its column: another size, all bold, or set off by space."""
        side = self.side(line)
        column = [
            other
            for number in range(self.start, self.end)
            if number not in self.across
            for other in self.rows[number]
            if other is not line and self.side(other) == side
        ]
        if not column:
            return True
        last = column[-1]
        return (
            line.base - last.base > 1.5 * line.size
            or abs(line.size - last.size) > 0.5
            or line.all_bold != last.all_bold
            # Items begin at their bullets, and what an item goes on with stands below its words.
            or all(min(abs(left_of(line) - left_of(other)), abs(line.x0 - other.x0)) > 3 for other in column)
        )

    def side(self, line: Line) -> int:
        """Return the column that a line stands in."""
        return sum(1 for left, right in self.gutters if line.x0 > (left + right) / 2)

    def stretch(self) -> Stretch | None:
        """Return what has grown, or `None` where it is a single row: but a head may end a page."""
        gutters = self.gutters[1:-1]
        row = self.rows[self.start]
        lone = self.end == len(self.rows) and len(row) > 2 and all(line.all_bold for line in row)
        if not gutters or (self.end - self.start < 2 and not (lone or self.rest)):
            return None
        numbers = range(self.start + 1, self.end)
        cuts = []
        for number in numbers:
            upper, lower = self.rows[number - 1], self.rows[number]
            cuts += [
                rule.at for rule in self.rules if upper[0].base < rule.at < lower[0].base and self.spans(rule)
            ][:1]
        across = {id(line) for number in self.across for line in self.rows[number]}
        lines = sorted((line for row in self.taken for line in row), key=lambda line: line.order)
        lone = self.rest or (lone and self.end - self.start < 2)
        return Stretch(gutters, lines, cuts, across, lone=lone)
