"""The reading order of what stands on a page: lines outside tables, and tables among them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .boxes import boxed_blocks, card_of
from .columns import find_stretches
from .drafts import Draft, drafts_of, running_pitch, runs_over
from .layout import LaidTable, Layout
from .lines import Line
from .margins import note_place, notes_beside
from .newspaper import Part, columns_of_page, joined_heights
from .page_tables import PageBlock, PageCell, PageTable, columns_in_turn, columns_table

__all__ = ["PageBlock", "PageCell", "PageTable", "page_blocks", "right_edges", "set_pitches"]


@dataclass(slots=True)
class Unit:
    """Something that is read as a whole: one line, one table, or a group of columns."""

    item: Line | LaidTable | list[PageBlock]
    x0: float
    top: float
    x1: float
    bottom: float
    order: int


def set_pitches(layouts: Iterable[Layout]) -> None:
    """Tell each page how far apart the lines of a paragraph usually stand in the document."""
    layouts = list(layouts)
    found: dict[float, list[float]] = {}
    for layout in layouts:
        for size, step in running_pitch(layout.lines).items():
            found.setdefault(size, []).append(step)
        for cell in (cell for table in layout.tables for cell in table.cells if cell.runs):
            if len(cell.lines) > 1:
                cell.pitch = running_pitch(cell.lines)
                for size, step in cell.pitch.items():
                    found.setdefault(size, []).append(step)
    pitches = {size: sorted(steps)[len(steps) // 2] for size, steps in found.items()}
    for layout in layouts:
        layout.pitches = pitches


def right_edges(layouts: Iterable[Layout]) -> dict[int, float]:
    """Return how far to the right words reach, by the width of the page."""
    edges: dict[int, float] = {}
    for layout in layouts:
        key = round(layout.width)
        reached = [line.x1 for line in layout.lines if line.turn == 0 and line.x1 < layout.width]
        edges[key] = max(edges.get(key, 0.0), *reached, 0.0)
    return edges


def page_blocks(layout: Layout, right: float) -> list[PageBlock]:
    """Return the paragraphs and tables of a page in reading order.

    Args:
        layout: the page, without its furniture.
        right: the x up to which words stand on pages like it.
    """
    parts = None if layout.tables else columns_of_page(layout.lines)
    if parts is not None:
        return columns_blocks(parts, layout, right)
    right = column_alone(layout) or right
    units = units_of(layout.lines)
    units += (
        Unit(table, table.xs[0], table.ys[0], table.xs[-1], table.ys[-1], table.order)
        for table in layout.tables
        if not table.empty()
    )
    notes = notes_beside(units, layout.width) if layout.tables else []
    if not notes:
        return blocks_of(units, layout, right)
    aside = {id(note) for note in notes}
    blocks = blocks_of([unit for unit in units if id(unit) not in aside], layout, right)
    for note in sorted(notes, key=lambda unit: unit.top, reverse=True):
        box = blocks_of([note], layout, note.x1)
        for block in box:
            if isinstance(block, PageTable):
                block.aside = True
        at = note_place(note, blocks)
        blocks[at:at] = box
    return blocks


def columns_blocks(parts: Iterable[Part], layout: Layout, right: float) -> list[PageBlock]:
    """Return the paragraphs of a page in columns; one that a column cuts goes on in the next."""
    blocks: list[PageBlock] = []
    for lines, is_column in parts:
        if not is_column:
            blocks += blocks_of(units_of(lines), layout, right)
            continue
        edge = max(line.x1 for line in lines)
        layout.columns.append((min(line.x0 for line in lines), edge))
        drafts = drafts_of(lines, edge, layout.pitches)
        if blocks and isinstance(blocks[-1], Draft) and runs_over(blocks[-1], drafts[0]):
            blocks[-1].lines += drafts.pop(0).lines
        blocks += drafts
    return blocks


def column_alone(layout: Layout) -> float | None:
    """Return the right edge of the one column that a page fills, of those that the page before is set in.

    So does the last page of a text in columns; its lines could not have reached to the page's own edge.
    """
    columns = layout.before.columns if layout.before is not None and not layout.tables else []
    lines = [line for line in layout.lines if not line.turn]
    for x0, x1 in columns if lines else ():
        if all(x0 - 3 <= line.x0 and line.x1 <= x1 + 3 for line in lines):
            layout.columns = columns
            return x1
    return None


def units_of(lines: Iterable[Line]) -> list[Unit]:
    """Return lines as things that are read as a whole."""
    return [Unit(ln, ln.x0, ln.top, ln.x1, ln.bottom, ln.order) for ln in lines]


def blocks_of(units: list[Unit], layout: Layout, right: float) -> list[PageBlock]:
    """Return the paragraphs and tables of a page, or of a part of it, in reading order."""
    units = ordered(in_columns(units, layout, right))
    blocks: list[PageBlock] = []
    lines: list[Line] = []

    def flush() -> None:
        if lines:
            blocks.extend(drafts_of(joined_heights(lines), right, layout.pitches))
            lines.clear()

    for unit in units:
        if isinstance(unit.item, Line):
            lines.append(unit.item)
            continue
        flush()
        if isinstance(unit.item, LaidTable):
            blocks.append(table_of(unit.item, layout.pitches))
        else:
            blocks += unit.item
    flush()
    return blocks


def in_columns(units: list[Unit], layout: Layout, right: float) -> list[Unit]:
    """Put lines that stand in columns together, as one unit for each table or group of columns."""
    lines = [unit.item for unit in units if isinstance(unit.item, Line)]
    gone: set[int] = set()
    made: list[Unit] = []
    going_on = layout.before.going_on if layout.before is not None and not layout.tables else ()
    lowest = max((line.base for line in lines), default=0.0)
    for stretch in find_stretches(lines, layout.rules, going_on):
        if any(
            table.ys[0] < line.base < table.ys[-1] and table.xs[0] < line.x0 < table.xs[-1]
            for table in layout.tables
            for line in stretch.lines
        ):
            continue
        if stretch.is_table():
            blocks: list[PageBlock] = [columns_table(stretch, right, layout.pitches)]
            if max(line.base for line in stretch.lines) >= lowest:
                layout.going_on = [start for _, start in stretch.gutters]
        elif stretch.is_columns():
            blocks = columns_in_turn(stretch, right, layout.pitches)
        elif stretch.has_labels():
            # Each label stands beside its words, whichever was painted first.
            own = sorted(stretch.lines, key=lambda line: (round(line.base), line.x0))
            blocks = list(drafts_of(joined_heights(own), right, layout.pitches))
        else:
            continue
        gone.update(id(line) for line in stretch.lines)
        edges = stretch.edges
        top, bottom = min(x.top for x in stretch.lines), max(x.bottom for x in stretch.lines)
        made.append(Unit(blocks, edges[0], top, edges[-1], bottom, stretch.lines[0].order))
    if not made:
        return units
    return [unit for unit in units if id(unit.item) not in gone] + made


def table_of(table: LaidTable, pitches: Mapping[float, float]) -> PageTable:
    """Return a page's table with its cells' lines as paragraphs."""
    card = card_of(table, pitches) if len(table.cells) == 1 else None
    if card is not None:
        return card
    lone = boxed_blocks(table.cells[0], table.xs[-1], pitches) if len(table.cells) == 1 else None
    cells: list[PageCell] = []
    for cell in table.cells:
        place = cell.place
        blocks: list[PageBlock] = []
        if lone is not None:
            blocks = lone
        elif cell.runs and cell.lines:
            lines = sorted_lines(cell.lines)
            pad = max(2.0, min([line.x0 for line in lines]) - place.x0)
            own = cell.pitch if lines is cell.lines else None
            blocks += drafts_of(lines, place.x1 - min(pad, 8.0), pitches, own)
        for inner in cell.tables:
            if not inner.empty():
                top = inner.ys[0]
                at = next(
                    (i for i, b in enumerate(blocks) if isinstance(b, Draft) and b.lines[0].base > top),
                    len(blocks),
                )
                blocks.insert(at, table_of(inner, pitches))
        cells.append(
            PageCell(place.row, place.column, place.row_span, place.column_span, blocks, place.shaded)
        )
    made = PageTable(table.xs, cells, len(table.ys) - 1, len(table.xs) - 1, table.page, table.page)
    made.open_top, made.open_bottom = table.open_top, table.open_bottom
    return made


def sorted_lines(lines: list[Line]) -> list[Line]:
    """Return a cell's lines as painted, unless that jumps upwards; then from top to bottom."""
    for upper, lower in pairwise(lines):
        if (
            lower.base < upper.base - 0.5 * upper.size
            and min(upper.x1, lower.x1) - max(upper.x0, lower.x0) > 0
        ):
            return sorted(lines, key=lambda line: (round(line.base), line.x0))
    return lines


def ordered(units: Sequence[Unit]) -> list[Unit]:
    """Return units in painting order where that runs down each column; else by where they lie."""
    painted = sorted(units, key=lambda unit: unit.order)
    for before, after in pairwise(painted):
        if after.bottom <= before.top + 1 and min(before.x1, after.x1) - max(before.x0, after.x0) > 0:
            return by_place(painted)
    return painted


def by_place(units: list[Unit]) -> list[Unit]:
    """Order units so that each comes after what stands above it and after the column to its left.

    Left comes first only where nothing that spans both stands between them; among what is free, painting
    order decides.
    """
    count = len(units)
    after: list[list[int]] = [[] for _ in range(count)]
    waits = [0] * count
    for i, first in enumerate(units):
        for j, second in enumerate(units):
            if i != j and precedes(first, second, units):
                after[i].append(j)
                waits[j] += 1
    done: list[Unit] = []
    left = set(range(count))
    while left:
        free = [i for i in left if waits[i] == 0] or [min(left, key=lambda i: (units[i].top, units[i].x0))]
        chosen = min(free)
        left.discard(chosen)
        done.append(units[chosen])
        for j in after[chosen]:
            waits[j] -= 1
    return done


def precedes(first: Unit, second: Unit, units: list[Unit]) -> bool:
    """True where `first` must be read before `second`, by where they lie alone."""
    if min(first.x1, second.x1) - max(first.x0, second.x0) > 0:
        return (first.top + first.bottom) < (second.top + second.bottom)
    if first.x1 > second.x0:
        return False
    low, high = sorted(((first.top + first.bottom) / 2, (second.top + second.bottom) / 2))
    return not any(
        low < (u.top + u.bottom) / 2 < high and u.x0 < first.x1 and u.x1 > second.x0
        for u in units
        if u is not first and u is not second
    )
