"""One page laid out: its ruled tables with the lines in their cells, and the lines outside them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from .fields import boxes_of_fields
from .frames import Tint, tint_of
from .grid import Grid, GridCell, Rule, find_grids
from .head_alone import mark_head_alone
from .letters import Letter, Letters
from .lines import STEM, Line, lines_of, turned
from .objects import Page, Run
from .tight import mark_columns

__all__ = ["LaidCell", "LaidTable", "Layout", "lay_out", "lines_in"]

FRAME = 0.85
"""A lone box that covers more than this share of a page's width and height is a frame round the page."""
FLOW_GAP = 1.6
"""Gap, in letter sizes, at which words outside tables on one height may belong to different columns."""

WIDE = 0.5
"""Gap between two letters, in letter sizes, that may be one between cells."""
ROOM = 0.4
"""The same where the rule itself stands in it: more than between two words, all the same."""


class Region:
    """Pieces of text that stand together; their lines are made when somebody asks for them.

    Where tags say what the words are, most lines are never asked for.
    """

    __slots__ = ("_lines", "number", "runs")

    def __init__(self, runs: list[Run], number: int) -> None:
        self.runs = runs
        self.number = number
        """The page."""
        self._lines: list[Line] | None = None

    @property
    def lines(self) -> list[Line]:
        """Its lines."""
        if self._lines is None:
            self._lines = self.made()
        return self._lines

    @lines.setter
    def lines(self, lines: list[Line]) -> None:
        self._lines = lines

    def made(self) -> list[Line]:
        """Make lines of the pieces."""
        return lines_of(self.runs, self.number) if self.runs else []

    def parted(self) -> list[Line]:
        """Make lines of the pieces, of which some on one height may belong to different columns."""
        return lines_of(self.runs, self.number, FLOW_GAP, starts_of(self.runs))

    def parted_by_look(self) -> list[Line]:
        """Make such lines, and let one begin where bold type does or ends: labels stand close to values."""
        turns = [round(after.x0) for before, after in pairwise(self.runs) if before.bold is not after.bold]
        return lines_of(self.runs, self.number, FLOW_GAP, starts_of(self.runs).union(turns))


class LaidCell(Region):
    """A cell with what stands in it."""

    __slots__ = ("pitch", "place", "tables", "tint")

    def __init__(self, place: GridCell, runs: list[Run], number: int) -> None:
        # What `Region` sets is set here: a plan has thousands of cells.
        self.runs = runs
        self.number = number
        self._lines = None
        self.place = place
        self.tables: list[LaidTable] = []
        self.pitch: dict[float, float] | None = None
        """How far apart its lines usually stand, by letter size; `None` until it is found."""
        self.tint: Tint | None = None
        """The shading that parts it, where it is a lone box."""


@dataclass(slots=True)
class LaidTable:
    """A table on one page."""

    xs: list[float]
    ys: list[float]
    cells: list[LaidCell]
    page: int
    order: int = 0
    """When its first words were painted."""
    open_top: bool = False
    """True where no rule closes it above."""
    open_bottom: bool = False
    """True where no rule closes it below."""

    def empty(self) -> bool:
        """True where no cell holds anything."""
        return all(not cell.lines and not cell.tables for cell in self.cells)

    def runs(self) -> list[Run]:
        """Return the pieces in its cells, and in the tables in them."""
        return [run for cell in self.cells for run in runs_in(cell)]


class Layout(Region):
    """What one page shows, not yet in reading order; its own pieces are those outside tables."""

    __slots__ = ("before", "columns", "going_on", "height", "pitches", "rules", "tables", "tight", "width")

    def __init__(self, number: int, width: float, height: float) -> None:
        super().__init__([], number)
        self.width = width
        self.height = height
        self.tables: list[LaidTable] = []
        self.rules: list[Rule] = []
        """Level rules outside ruled tables, from the top."""
        self.pitches: dict[float, float] = {}
        """By letter size, the usual distance between the lines of a paragraph in the document."""
        self.before: Layout | None = None
        """The page before, whose columns may go on."""
        self.going_on: list[float] = []
        """Where the columns begin, but for the first, of a table without rules that the page ends with."""
        self.tight: frozenset[int] = frozenset()
        """Where columns begin that stand no further apart than words do, once its lines are made."""
        self.columns: list[tuple[float, float]] = []
        """Left and right edge of the columns that the page is set in, once they are found."""

    def made(self) -> list[Line]:
        """Make lines of the pieces; what stands side by side may be of several columns."""
        if not self.runs:
            return []
        starts = starts_of(self.runs)
        mark_head_alone(self.runs)
        self.tight = mark_columns(self.runs, self.before.tight if self.before is not None else ())
        if self.before is not None:
            starts |= starts_of(self.before.runs)
        return lines_of(self.runs, self.number, FLOW_GAP, starts)

    def margins(self, share: float) -> "Layout":
        """Return the page with no more than what stands near its head and foot or is marked as artefact.

        Args:
            share: of the height, how much counts as near.
        """
        head, foot = share * self.height, (1 - share) * self.height

        def outer(run: Run) -> bool:
            return run.bottom <= head or run.top >= foot or run.artefact or run.turn != 0

        return self.thinned(outer, empty_cells=False)

    def only(self, mcids: set[int]) -> "Layout":
        """Return the page with no more than some of its marked content."""
        return self.thinned(lambda run: run.mcid in mcids, empty_cells=True)

    def thinned(self, wanted: Callable[[Run], bool], *, empty_cells: bool) -> "Layout":
        """Return the page with no more than some of its pieces, with or without the cells left empty."""

        def thinned(table: LaidTable) -> LaidTable:
            cells = []
            for cell in table.cells:
                runs = [run for run in cell.runs if wanted(run)] if cell.runs else []
                if runs or cell.tables or empty_cells:
                    kept = LaidCell(cell.place, runs, cell.number)
                    kept.tables = [thinned(inner) for inner in cell.tables]
                    kept.tint = cell.tint
                    cells.append(kept)
            return LaidTable(table.xs, table.ys, cells, table.page, table.order)

        page = Layout(self.number, self.width, self.height)
        page.runs = [run for run in self.runs if wanted(run)]
        page.tables = [thinned(table) for table in self.tables]
        page.rules, page.pitches = self.rules, self.pitches
        return page


def lines_in(cell: LaidCell) -> list[Line]:
    """Return the lines of a cell and of the tables in it."""
    if not cell.tables:
        return cell.lines
    return [
        *cell.lines,
        *(line for table in cell.tables for inner in table.cells for line in lines_in(inner)),
    ]


def runs_in(cell: LaidCell) -> list[Run]:
    """Return the pieces of a cell and of the tables in it."""
    if not cell.tables:
        return cell.runs
    return [*cell.runs, *(run for table in cell.tables for inner in table.cells for run in runs_in(inner))]


def lay_out(page: Page, letters: Letters) -> Layout:
    """Put each piece of text into its cell, or among the lines outside tables."""
    layout = Layout(page.number, page.width, page.height)
    every, layout.rules = grids_of(page)
    grids = []
    for grid in frames_dropped(every, page):
        if hides_columns(grid, page.runs):
            # Its frame and level rules are kept as rules, and its columns found as those of any open table.
            layout.rules += (Rule(y, grid.xs[0], grid.xs[-1]) for y in grid.ys)
        else:
            grids.append(grid)
    layout.rules.sort(key=lambda rule: rule.at)
    held: dict[tuple[int, int], list[Run]] = {}
    loose: list[Run] = []
    spot: tuple[int, int] | None = None
    sideways = any(run.turn for run in page.runs)
    for run in page.runs if grids else ():
        spot = spot_of(run, grids, spot)
        if spot is None:
            loose.append(run)
            continue
        cell = grids[spot[0]].cells[spot[1]]
        # Where its cell is narrow, its middle may stand in the next.
        if not run.turn and (run.x1 > cell.x1 + 3 or run.x0 < cell.x0 - 3):
            for piece in split_at_rules(run, grids[spot[0]], letters):
                held.setdefault(spot_of(piece, grids) or spot, []).append(piece)
        else:
            held.setdefault(spot, []).append(run)
    if not grids:
        loose = list(page.runs)
    if sideways:
        loose = level_runs(loose, page)
        held = {spot: level_runs(runs, page) for spot, runs in held.items()}
    tables: list[LaidTable] = []
    for index, grid in enumerate(grids):
        cells = [
            LaidCell(place, held.get((index, number), []), page.number)
            for number, place in enumerate(grid.cells)
        ]
        tables.append(table_laid(grid, cells, page))
    nest(tables, grids, layout)
    layout.runs = loose
    return layout


def grids_of(page: Page) -> tuple[list[Grid], list[Rule]]:
    """Return the tables of a page, those that form fields make among them, and the level rules outside."""
    found = find_grids(page.boxes)
    if len(page.fields) > 1 and (boxes := boxes_of_fields(page.fields, page.runs, found[0])):
        return find_grids([*page.boxes, *boxes])
    return found


def table_laid(grid: Grid, cells: list[LaidCell], page: Page) -> LaidTable:
    """Return a grid's cells as a table; of a lone box it is asked whether shading parts it."""
    if len(cells) == 1 and cells[0].runs:
        cells[0].tint = tint_of(cells[0].place, page.boxes)
    made = LaidTable(grid.xs, grid.ys, cells, page.number)
    made.open_top, made.open_bottom = grid.open_top, grid.open_bottom
    return made


def hides_columns(grid: Grid, runs: list[Run]) -> bool:
    """True where words stand in columns in a table that has rules round it and between rows only."""
    if len(grid.xs) != 2 or len(grid.cells) < 2:
        return False
    heights: dict[int, list[Run]] = {}
    for run in runs:
        if not run.turn and grid.holds(run.x0 + 1, (run.top + run.bottom) / 2):
            heights.setdefault(round(run.base), []).append(run)
    starts: dict[int, set[int]] = {}
    firm: set[int] = set()
    for row in heights.values():
        row.sort(key=lambda run: run.x0)
        for left, right in pairwise(row):
            if right.x0 - left.x1 > 1.2 * right.size:
                cell = grid.cell_at(right.x0 + 1, (right.top + right.bottom) / 2)
                starts.setdefault(round(right.x0), set()).add(cell.row if cell else -1)
                if STEM.fullmatch(left.text) is None:
                    firm.add(round(right.x0))
    # The same place in most of the rows, and not only behind the numbers or signs of a list.
    least = max(1, 0.5 * (len(grid.ys) - 1))
    none: set[int] = set()
    return any(len(starts[x].union(starts.get(x - 1, none), starts.get(x + 1, none))) > least for x in firm)


def starts_of(runs: list[Run]) -> frozenset[int]:
    """Return the whole points at which pieces on several heights begin: columns may begin there."""
    heights: dict[int, set[int]] = {}
    for run in runs:
        x, base = round(run.x0), round(run.base)
        if x in heights:
            heights[x].add(base)
        else:
            heights[x] = {base}
    none: set[int] = set()
    return frozenset(
        x
        for x, own in heights.items()
        if len(own) > 1 or len(own | heights.get(x - 1, none) | heights.get(x + 1, none)) > 1
    )


def split_at_rules(run: Run, grid: Grid, letters: Letters) -> list[Run]:
    """Divide a piece of text that runs through upright rules, as when a program writes a whole row at once.

    Words that merely stick out of their cell, without a gap at the rule, stay whole.
    """
    pieces: list[Run] = []
    parts: list[Letter] = []
    level = (run.top + run.bottom) / 2
    for letter in letters.of(run):
        if not run.x0 - 0.5 < (letter.x0 + letter.x1) / 2 < run.x1 + 0.5:
            # Of another part of a piece that was divided.
            continue
        if parts and letter.x0 - parts[-1].x1 > ROOM * run.size and letter.text.strip():
            before = grid.cell_at((parts[-1].x0 + parts[-1].x1) / 2, level)
            here = grid.cell_at((letter.x0 + letter.x1) / 2, level)
            if before is not here and (
                letter.x0 - parts[-1].x1 > WIDE * run.size
                or (here is not None and parts[-1].x1 <= here.x0 <= letter.x0)
            ):
                pieces.append(piece_of(run, parts))
                parts = []
        if letter.text.strip() or not parts or letter.x0 - parts[-1].x1 < 0.3 * run.size:
            parts.append(letter)
    if not pieces:
        return [run]
    return [*pieces, piece_of(run, parts)]


def piece_of(run: Run, parts: list[Letter]) -> Run:
    """Return the part of a piece of text that some of its letters make."""
    text = "".join(letter.text for letter in parts)
    return replace(run, text=text, x0=parts[0].x0, x1=max(letter.x1 for letter in parts))


def level_runs(runs: list[Run], page: Page) -> list[Run]:
    """Return the pieces, those written sideways turned level."""
    return [turned(run, page.width, page.height) if run.turn else run for run in runs]


def spot_of(run: Run, grids: list[Grid], before: tuple[int, int] | None = None) -> tuple[int, int] | None:
    """Return the number of the smallest grid and of its cell that a piece stands in, or `None`.

    Args:
        run: the piece.
        grids: the largest first.
        before: where the piece before it stands; most stand in the same cell or in the next.
    """
    x = min((run.x0 + run.x1) / 2, run.x0 + 1.5 * run.size)
    y = (run.top + run.bottom) / 2
    last, number = before or (-1, -1)
    for index in range(len(grids) - 1, -1, -1):
        grid = grids[index]
        if index == last:
            # Where it is not on a cell's edge, it stands in no other.
            cell = grid.cells[number]
            if cell.x0 < x < cell.x1 and cell.top < y < cell.bottom:
                return before
            if number + 1 < len(grid.cells):
                cell = grid.cells[number + 1]
                if cell.x0 < x < cell.x1 and cell.top < y < cell.bottom:
                    return index, number + 1
        if grid.ys[0] <= y <= grid.ys[-1] and grid.xs[0] <= x <= grid.xs[-1]:
            found = grid.number_at(x, y)
            if found is not None:
                return index, found
    return None


def frames_dropped(grids: list[Grid], page: Page) -> list[Grid]:
    """Leave out lone boxes that frame the whole page."""
    return [
        grid
        for grid in grids
        if len(grid.cells) > 1
        or grid.xs[-1] - grid.xs[0] < FRAME * page.width
        or grid.ys[-1] - grid.ys[0] < FRAME * page.height
    ]


def nest(tables: list[LaidTable], grids: list[Grid], layout: Layout) -> None:
    """Put tables that lie in a cell of a larger one into that cell; the rest are the page's own."""
    for index, grid in enumerate(grids):
        x, y = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
        for outer in range(index - 1, -1, -1):
            number = next((n for n, cell in enumerate(grids[outer].cells) if cell.holds(x, y)), None)
            if number is not None and grids[outer].holds(x, y) and grid.area < 0.98 * grids[outer].area:
                tables[outer].cells[number].tables.append(tables[index])
                break
        else:
            layout.tables.append(tables[index])
    for table in tables:
        table.order = min(
            [run.order for cell in table.cells for run in (runs_in(cell) if cell.tables else cell.runs)],
            default=-1,
        )
