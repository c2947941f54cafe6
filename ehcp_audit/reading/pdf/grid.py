"""The cells of ruled tables, from the lines and boxes on a page.

A rule separates two cells only where it covers the whole side between them; so the underline of a link, or
the sliver of a shading, makes no cell, and a cell that reaches over several columns stays one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from .objects import THIN, Box

__all__ = ["Grid", "GridCell", "Rule", "find_grids"]

TOUCH = 3.5
"""Points by which rules may miss each other and still meet."""
NARROW = 6.0
"""Rows and columns less high or wide than this hold no words."""
MAX_PAIRS = 4_000_000


@dataclass(slots=True)
class Rule:
    """A level or upright line: `at` across its direction, from `start` to `end` along it."""

    at: float
    start: float
    end: float
    family: int = -1


@dataclass(slots=True)
class GridCell:
    """A cell and where it lies on the page."""

    row: int
    column: int
    row_span: int
    column_span: int
    x0: float
    top: float
    x1: float
    bottom: float
    shaded: bool = False

    def holds(self, x: float, y: float) -> bool:
        """True where that point lies in the cell."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Grid:
    """A ruled table on one page."""

    xs: list[float]
    """Column edges from left to right."""
    ys: list[float]
    """Row edges from top to bottom."""
    cells: list[GridCell] = field(default_factory=list)
    open_top: bool = False
    """True where no rule closes it above: some programs leave out the rule where a page break cuts a row."""
    open_bottom: bool = False
    """The same below."""
    bands: list[list[tuple[float, float, float, float, int]]] = field(default_factory=list)
    """The cells in each row, left, top, right, bottom and number, once somebody asked for them."""

    @property
    def area(self) -> float:
        """Its area in square points."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    def holds(self, x: float, y: float) -> bool:
        """True where that point lies in the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def number_at(self, x: float, y: float) -> int | None:
        """Return the number of the first cell that holds a point, or `None`."""
        if not self.bands:
            self.bands = [[] for _ in self.ys]
            for number, cell in enumerate(self.cells):
                spot = (cell.x0, cell.top, cell.x1, cell.bottom, number)
                for band in self.bands[cell.row : cell.row + cell.row_span]:
                    band.append(spot)
        # A row's edges can lie a little off those of its cells, where slivers were closed up.
        row = bisect_right(self.ys, y)
        for band in self.bands[max(0, row - 2) : row + 1]:
            for x0, top, x1, bottom, number in band:
                if x0 <= x <= x1 and top <= y <= bottom:
                    return number
        return None

    def cell_at(self, x: float, y: float) -> GridCell | None:
        """Return the cell at a point, or `None`."""
        number = self.number_at(x, y)
        return None if number is None else self.cells[number]


def rules_of(boxes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    """Return the level and the upright rules: lines, thin boxes, and the sides of outlined boxes."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for box in boxes:
        if box.picture:
            continue
        width, height = box.x1 - box.x0, box.bottom - box.top
        if height <= THIN:
            if width > THIN:
                level.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
            elif width < height:
                upright.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))
        elif width <= THIN:
            upright.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))
        elif box.stroked:
            level += (Rule(box.top, box.x0, box.x1), Rule(box.bottom, box.x0, box.x1))
            upright += (Rule(box.x0, box.top, box.bottom), Rule(box.x1, box.top, box.bottom))
    return merged(level), merged(upright)


def merged(rules: list[Rule]) -> list[Rule]:
    """Make one rule of those that continue or repeat each other."""
    rules.sort(key=attrgetter("at", "start"))
    done: list[Rule] = []
    open_: list[Rule] = []
    for rule in rules:
        if open_ and rule.at - open_[0].at > THIN:
            # They are open in the order in which they stand.
            done += [o for o in open_ if rule.at - o.at > THIN]
            open_ = [o for o in open_ if rule.at - o.at <= THIN]
        partners = [o for o in open_ if o.start - TOUCH <= rule.end and rule.start <= o.end + TOUCH]
        if not partners:
            open_.append(rule)
            continue
        first = partners[0]
        for other in partners[1:]:
            first.start, first.end = min(first.start, other.start), max(first.end, other.end)
            open_.remove(other)
        first.start, first.end = min(first.start, rule.start), max(first.end, rule.end)
    return done + open_


def families(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Group the rules that touch each other: each group is one table, or nothing."""
    parents = list(range(len(level) + len(upright)))

    def find(item: int) -> int:
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    upright.sort(key=attrgetter("at"))
    places = [rule.at for rule in upright]
    for i, flat in enumerate(level):
        first, last = bisect_left(places, flat.start - TOUCH), bisect_right(places, flat.end + TOUCH)
        at, own = flat.at, find(i)
        for j in range(first, last):
            tall = upright[j]
            if tall.start - TOUCH <= at <= tall.end + TOUCH and parents[len(level) + j] != own:
                other = find(len(level) + j)
                if other != own:
                    parents[own] = other
                    own = other
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, flat in enumerate(level):
        groups.setdefault(find(i), ([], []))[0].append(flat)
    for j, tall in enumerate(upright):
        groups.setdefault(find(len(level) + j), ([], []))[1].append(tall)
    lone = [rule for flat, tall in groups.values() if not flat for rule in tall]
    return [group for group in groups.values() if group[0] and group[1]] + sides_alone(lone)


def sides_alone(upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Group the upright rules that no level one touches and that begin and end at the same heights.

    They are the sides of a cell that goes on above and below the page.
    """
    sides: dict[tuple[int, int], list[Rule]] = {}
    for rule in upright:
        if rule.end - rule.start > 3 * NARROW:
            spot = round(rule.start), round(rule.end)
            near = (key for key in sides if abs(key[0] - spot[0]) <= 1 and abs(key[1] - spot[1]) <= 1)
            sides.setdefault(next(near, spot), []).append(rule)
    return [([], group) for group in sides.values() if len(group) > 1]


def edges_of(across: list[Rule], along: list[Rule]) -> list[float]:
    """Return the grid's lines in one direction: where rules stand, and open sides that several reach."""
    lines = clustered([rule.at for rule in across])
    starts = [rule.start for rule in along]
    ends = [rule.end for rule in along]
    if not lines and len(along) > 1:
        return [min(starts), max(ends)]
    if len(along) > 1:
        low, high = min(starts), max(ends)
        if low < lines[0] - NARROW and sum(s <= low + TOUCH for s in starts) > 1:
            lines.insert(0, low)
        if high > lines[-1] + NARROW and sum(e >= high - TOUCH for e in ends) > 1:
            lines.append(high)
    return lines


def clustered(values: list[float]) -> list[float]:
    """Return the values, those within `TOUCH` of each other as one."""
    lines: list[float] = []
    for value in sorted(values):
        if not lines or value - lines[-1] > TOUCH:
            lines.append(value)
    return lines


def walls_of(rules: list[Rule], lines: list[float], cross: list[float]) -> list[list[bool]]:
    """Tell for each grid line and each piece of it between two crossing lines whether a rule covers it."""
    pieces = []
    for start, end in pairwise(cross):
        slack = min(TOUCH + 0.5, (end - start) * 0.3)
        pieces.append((start + slack, end - slack))
    walls = []
    rules = sorted(rules, key=attrgetter("at"))
    places = [rule.at for rule in rules]
    for line in lines:
        near = rules[bisect_left(places, line - TOUCH - 1) : bisect_right(places, line + TOUCH + 1)]
        here = [(rule.start, rule.end) for rule in near if abs(rule.at - line) <= TOUCH]
        if len(here) == 1:
            low, high = here[0]
            walls.append([low <= start and high >= end for start, end in pieces])
        else:
            walls.append([any(low <= start and high >= end for low, high in here) for start, end in pieces])
    return walls


def grid_of(level: list[Rule], upright: list[Rule]) -> Grid | None:
    """Return the table that a family of rules draws, or `None` where they enclose nothing."""
    xs, ys = edges_of(upright, level), edges_of(level, upright)
    if len(xs) < 2 or len(ys) < 2:
        return None
    columns, rows = len(xs) - 1, len(ys) - 1
    beside = walls_of(upright, xs, ys)
    below = walls_of(level, ys, xs)
    region = [[-1] * columns for _ in range(rows)]
    shapes: list[tuple[int, int, int, int]] = []
    for row in range(rows):
        closed = row + 1 == rows or all(below[row + 1])
        if closed and max(region[row]) < 0 and all(wall[row] for wall in beside[1:columns]):
            # Walls all round: each piece is a cell.
            shapes += ((row, column, row + 1, column + 1) for column in range(columns))
            continue
        for column in range(columns):
            if region[row][column] >= 0:
                continue
            # The piece is as wide as no wall stands, then as deep as that whole width stays open.
            right = column
            while right + 1 < columns and not beside[right + 1][row] and region[row][right + 1] < 0:
                right += 1
            bottom = row
            while (
                bottom + 1 < rows
                and not any(below[bottom + 1][column : right + 1])
                and not any(wall[bottom + 1] for wall in beside[column + 1 : right + 1])
                and max(region[bottom + 1][column : right + 1]) < 0
                and (column == 0 or beside[column][bottom + 1] == beside[column][row])
            ):
                bottom += 1
            for here in region[row : bottom + 1]:
                here[column : right + 1] = [len(shapes)] * (right + 1 - column)
            shapes.append((row, column, bottom + 1, right + 1))
    grid = compressed(shapes, xs, ys)
    if grid is not None:
        grid.open_top, grid.open_bottom = not any(below[0]), not any(below[-1])
    return grid


def compressed(shapes: list[tuple[int, int, int, int]], xs: list[float], ys: list[float]) -> Grid | None:
    """Drop grid lines that no cell ends at, and cells too small for words; number rows and columns anew."""
    if not (apart(xs) and apart(ys)):
        shapes = [s for s in shapes if ys[s[2]] - ys[s[0]] > NARROW and xs[s[3]] - xs[s[1]] > NARROW]
    if not shapes:
        return None
    # A sliver's far edge is taken for its near one, so that shading beside a rule makes no column.
    tops, lefts, bottoms, rights = map(set, zip(*shapes, strict=True))
    kept_y, row_of = kept_lines(ys, tops | bottoms)
    kept_x, column_of = kept_lines(xs, lefts | rights)
    cells = []
    for r0, c0, r1, c1 in sorted(shapes):
        row, column = row_of[r0], column_of[c0]
        deep, wide = row_of[r1] - row or 1, column_of[c1] - column or 1
        cells.append(GridCell(row, column, deep, wide, xs[c0], ys[r0], xs[c1], ys[r1]))
    return Grid(kept_x, kept_y, cells)


def apart(lines: list[float]) -> bool:
    """True where no two of a grid's lines are too close for words between them."""
    return all(after - before > NARROW for before, after in pairwise(lines))


def kept_lines(lines: list[float], used: set[int]) -> tuple[list[float], dict[int, int]]:
    """Return the lines in use, slivers closed up, and the new number of each old line."""
    kept: list[float] = []
    number: dict[int, int] = {}
    for index in sorted(used):
        if not kept or lines[index] - kept[-1] > NARROW:
            kept.append(lines[index])
        number[index] = len(kept) - 1
    return kept, number


def shade(grid: Grid, boxes: list[Box]) -> None:
    """Mark the cells that a filled box, other than white, lies behind."""
    left, top, right, bottom = grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]
    fills = [
        (b.x0, b.top, b.x1, b.bottom)
        for b in boxes
        if b.filled
        and not (b.light or b.picture)
        and b.x1 - b.x0 > THIN
        and b.bottom - b.top > THIN
        # A cell's edges can lie beyond the grid's, where slivers were closed up.
        and b.top < bottom + NARROW
        and b.bottom > top - NARROW
        and b.x0 < right + NARROW
        and b.x1 > left - NARROW
    ]
    for cell in grid.cells if fills else ():
        left, top, right, bottom = cell.x0, cell.top, cell.x1, cell.bottom
        for x0, y0, x1, y1 in fills:
            if y0 >= bottom or y1 <= top or x0 >= right or x1 <= left:
                continue
            wide, high = min(right, x1) - max(left, x0), min(bottom, y1) - max(top, y0)
            if wide * high > 0.6 * ((right - left) * (bottom - top)):
                cell.shaded = True
                break


def level_rules(level: list[Rule], grids: list[Grid]) -> list[Rule]:
    """Return the level rules that belong to no grid, from the top: they may part the rows of a table."""
    return sorted(
        (
            rule
            for rule in level
            if rule.end - rule.start > 3 * NARROW
            and not any(grid.holds((rule.start + rule.end) / 2, rule.at) for grid in grids)
        ),
        key=attrgetter("at"),
    )


def find_grids(boxes: list[Box]) -> tuple[list[Grid], list[Rule]]:
    """Return the ruled tables of a page, the largest first; a single box counts as a table of one cell.

    With them come the level rules outside them.
    """
    level, upright = rules_of(boxes)
    if len(level) * len(upright) > MAX_PAIRS:
        return [], []
    grids = [grid for group in families(level, upright) if (grid := grid_of(*group))]
    for grid in grids:
        shade(grid, boxes)
    grids.sort(key=lambda grid: -grid.area)
    return grids, level_rules(level, grids)
