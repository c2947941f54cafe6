"""Tables without rules, told by the way the pen takes.

It tells cells and rows even where cells are centred upright, no two lines of a row stand on one height, and
hardly any room parts the columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .grid import Rule
from .lines import Line
from .stretch import Stretch, left_of
from .visits import ALIKE, CLOSE, LEVEL, NEAR, PARTING, REACH, Row, Visit, likely_heights, rows_of

__all__ = ["painted_stretches"]

FAR = 1e6
"""Beyond the edge of every page."""
APART = 4.5
"""Distance in letter sizes from one row of cells to the next at most; lists have much room around them."""
LARGER = 1.1
"""How many times as large as a table's words the heading of what comes after it is, at least."""
MOST_ACROSS = 4
"""Lines that a heading of a group of rows takes at most."""


@dataclass(slots=True)
class Painted:
    """A table in the making."""

    rows: list[list[Line]] = field(default_factory=list)
    columns: list[tuple[float, float]] = field(default_factory=list)
    """Left and right edge of each, from the left."""
    starts: list[list[float]] = field(default_factory=list)
    """Where the cells of each row begin."""
    across: set[int] = field(default_factory=set)
    """The `id` of each line that heads a group of rows."""
    ups: int = 0
    top: float = 0.0
    bottom: float = 0.0

    @property
    def head(self) -> list[str]:
        """What the lines of its first row say."""
        return [line.text for line in self.rows[0]]

    @property
    def size(self) -> float:
        """Size of its first letters."""
        return self.rows[0][0].size

    def take(self, row: Row) -> bool:
        """Take in the next row, and what heads it; false where it does not fit."""
        columns = self.columns_with(row.cells)
        if columns is None or not (self.goes_on(row, columns) if self.rows else len(row.cells) > 1):
            return False
        if not self.rows:
            self.top = row.top
        elif row.above:
            self.rows.append(row.above)
            self.across.update(map(id, row.above))
        self.rows.append([line for cell in row.cells for line in cell.lines])
        self.starts.append([cell.x0 for cell in row.cells])
        self.columns = columns
        self.ups += row.ups()
        self.bottom = row.bottom
        return True

    def goes_on(self, row: Row, columns: Sequence[tuple[float, float]]) -> bool:
        """True where a row follows the last one, and is not the head of another table."""
        upper = row.above[0].base if row.above else row.top
        if not 0 < upper - self.bottom <= (REACH if row.above else APART) * self.size:
            return False
        if len(row.cells) == 1:
            # Below the first column other words may stand, too.
            return any(abs(row.cells[0].x0 - x) <= NEAR for x, _ in columns[1:])
        if [line.text for cell in row.cells for line in cell.lines] == self.head:
            return False
        return not row.above or self.heads(row.above, columns)

    def columns_with(self, cells: Sequence[Visit]) -> list[tuple[float, float]] | None:
        """Return the columns, with those of one more row; `None` where a cell reaches over two."""
        columns = list(self.columns)
        taken: set[int] = set()
        for cell in cells:
            gap = PARTING * cell.lines[0].size
            x0, x1 = cell.x0, cell.x1
            over = [at for at, (left, right) in enumerate(columns) if left < x1 + gap and right > x0 - gap]
            if len(over) > 1 or not taken.isdisjoint(over):
                return None
            if over:
                left, right = columns[over[0]]
                columns[over[0]] = min(left, x0), max(right, x1)
                taken.add(over[0])
            else:
                columns.append((x0, x1))
                taken.add(len(columns) - 1)
        columns.sort()
        return columns if all(right[0] > left[1] for left, right in pairwise(columns)) else None

    def take_rest(self, lines: Sequence[Line]) -> None:
        """Take in lines at the top of the page where they are the rest of a cell that a page break cut."""
        starts = [left for left, _ in self.columns]
        ends = [*starts[1:], FAR]
        if not lines or not 0 < self.top - max(line.base for line in lines) <= REACH * self.size:
            return
        for line in lines:
            fits = any(
                abs(left_of(line) - start) <= NEAR and line.x1 < end
                for start, end in zip(starts, ends, strict=True)
            )
            if not fits or line.all_bold or abs(line.size - self.size) > ALIKE:
                return
        if all(lower.base - upper.base <= CLOSE * lower.size for upper, lower in pairwise(lines)):
            self.rows.insert(0, list(lines))
            self.top = min(line.base for line in lines)

    def heads(self, lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
        """True where lines between two rows head a group of rows: in bold, no larger, at the left edge."""
        return len(lines) <= MOST_ACROSS and all(
            line.all_bold and line.size <= LARGER * self.size and abs(left_of(line) - columns[0][0]) <= NEAR
            for line in lines
        )

    def is_told(self) -> bool:
        """True where the pen shows that it is a table: it goes up, and cells begin below each other."""
        full = [starts for starts in self.starts if len(starts) > 1]
        if len(full) < 2 or not self.ups:
            return False
        headed = all(line.all_bold for line in self.rows[0])
        for left, right in self.columns[1:]:
            own = [x for starts in self.starts[headed:] for x in starts if left <= x <= right]
            if max(own, default=0.0) - min(own, default=0.0) > NEAR or (len(own) < 2 and not headed):
                return False
        return True

    def stretch(self) -> Stretch:
        """Return it as lines that stand in columns."""
        gutters = [(left[1], right[0]) for left, right in pairwise(self.columns)]
        lines = sorted((line for row in self.rows for line in row), key=lambda line: line.order)
        return Stretch(gutters, lines, across=self.across, told=self.rows)


def painted_stretches(
    lines: Sequence[Line], rules: Sequence[Rule], *, going_on: bool = False
) -> list[Stretch]:
    """Return the tables among the lines of a page that the pen tells.

    Args:
        lines: what stands on the page outside ruled tables, level.
        rules: the level rules there; tables with rules between their rows are told by these.
        going_on: true where the page before ends with a table.
    """
    flow = sorted(lines, key=lambda line: line.order)
    # On most pages the pen never goes up.
    ups = [(line, after) for line, after in pairwise(flow) if after.base < line.base]
    if not any(goes_beside(line, after) for line, after in ups):
        return []
    rows = rows_of(flow)
    found: list[Painted] = []
    made = Painted()
    heights = likely_heights(rows)
    for row in rows:
        whole = len(row.cells) < 2 or row.part_off(heights)
        if whole and made.take(row):
            continue
        found.append(made)
        made = Painted()
        if whole:
            made.take(row)
    found.append(made)
    tables = [table for table in found if table.is_told()]
    if tables and going_on:
        start = flow.index(tables[0].rows[0][0])
        tables[0].take_rest(flow[:start])
    told = [table.stretch() for table in tables if not table_is_crossed(table, flow, rules)]
    return [stretch for stretch in told if stretch.is_table()]


def goes_beside(line: Line, after: Line) -> bool:
    """True where the pen goes up and to the right, as from a cell to the next."""
    return left_of(after) >= line.x1 and after.base < line.base - LEVEL * line.size


def table_is_crossed(table: Painted, flow: Sequence[Line], rules: Sequence[Rule]) -> bool:
    """True where other words or rules stand between a table's first and last line."""
    own = {id(line) for row in table.rows for line in row}
    if any(table.top <= line.base <= table.bottom and id(line) not in own for line in flow):
        return True
    left, right = table.columns[0][0], table.columns[-1][1]
    return any(
        table.top < rule.at < table.bottom and rule.start < right and rule.end > left for rule in rules
    )
