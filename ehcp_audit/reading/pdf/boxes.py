"""What stands in a lone box: a card of labels and values, or words of which a part is in columns."""

from collections.abc import Mapping
from itertools import pairwise

from .columns import find_stretches
from .drafts import drafts_of
from .layout import LaidCell, LaidTable
from .lines import Line
from .page_tables import PageBlock, PageCell, PageTable, columns_in_turn, columns_table
from .pairs import goes_on_below, rows_of_pairs
from .stretch import Stretch

__all__ = ["boxed_blocks", "card_of"]


def boxed_blocks(cell: LaidCell, right: float, pitches: Mapping[float, float]) -> list[PageBlock] | None:
    """Return what stands in a lone box of which a part is in columns; `None` where none is.

    A card may say who and how often below its words, each under a label of its own beside the next.
    """
    if cell.tables or not cell.runs or any(line.artefact for line in cell.lines):
        return None
    parted = cell.parted()
    stretches = [x for x in find_stretches(parted) if x.is_table() or x.has_heads() or len(x.rows()) == 1]
    if not stretches or len(parted) == len(cell.lines):
        return None
    inside = {id(line) for stretch in stretches for line in stretch.lines}
    levels = [(min(x.top for x in one.lines), max(x.bottom for x in one.lines)) for one in stretches]

    def level(line: Line) -> int | None:
        middle = (line.top + line.bottom) / 2
        return next((n for n, (top, bottom) in enumerate(levels) if top < middle < bottom), None)

    if any(level(line) is not None and id(line) not in inside for line in parted):
        return None
    others = sorted((line for line in cell.lines if level(line) is None), key=lambda x: (round(x.base), x.x0))
    blocks: list[PageBlock] = []
    for (top, _), stretch in sorted(zip(levels, stretches, strict=True), key=lambda pair: pair[0]):
        above = [line for line in others if line.base < top]
        blocks += drafts_of(above, right, pitches) if above else []
        if stretch.is_table() or stretch.has_heads():
            blocks.append(columns_table(stretch, right, pitches))
        else:
            blocks += columns_in_turn(stretch, right, pitches)
        others = others[len(above) :]
    return blocks + (list(drafts_of(others, right, pitches)) if others else [])


def card_of(table: LaidTable, pitches: Mapping[float, float]) -> PageTable | None:
    """Return a lone box whose words stand in rows and columns as the table that they are, or `None`.

    Shading down one side of the box says where its columns part. Without it, the words must say so
    themselves, as in any table without upright rules.
    """
    cell = table.cells[0]
    if cell.tables or not cell.runs or len(cell.runs) < 2:
        return None
    lines = [line for line in cell.parted() if not line.artefact]
    if len(lines) < len(cell.lines) + (cell.tint is None):
        # Nothing stands beside anything; or a running line was taken out.
        return None
    x0, x1 = table.xs[0], table.xs[-1]
    tint = cell.tint
    if tint is not None and not any(line.x0 < tint.at - 2 and line.x1 > tint.at + 2 for line in lines):
        labels = sorted((line for line in lines if line.x0 < tint.at), key=lambda line: line.base)
        if not 0 < len(labels) < len(lines):
            return None
        starts = tint.steps or [line.top for line in row_starts(labels, pitches)[1:]]
        made = columns_table(Stretch([(tint.at, tint.at)], lines, starts, whole_rows=True), x1, pitches)
        made.xs, made.ruled = [x0, tint.at, x1], True
    elif (paired := card_of_pairs(cell.parted_by_look(), (x0, x1), pitches)) is not None:
        made = paired
    else:
        stretches = find_stretches(lines)
        if len(stretches) != 1 or len(stretches[0].lines) < len(lines) or not stretches[0].is_table():
            return None
        made = columns_table(stretches[0], x1, pitches)
    return made


def card_of_pairs(
    lines: list[Line], sides: tuple[float, float], pitches: Mapping[float, float]
) -> PageTable | None:
    """Return a card with two labels and their values beside each other as a table, or `None`."""
    found = rows_of_pairs(lines, pitches)
    if found is None:
        return None
    edges = [sides[0], *found[0], sides[1]]
    cells = [
        PageCell(number, column, 1, wide, list(drafts_of(held, edges[column + wide], pitches)))
        for number, row in enumerate(found[1])
        for column, wide, held in row
    ]
    page = lines[0].page
    return PageTable(edges, cells, len(found[1]), len(edges) - 1, page, page)


def row_starts(labels: list[Line], pitches: Mapping[float, float]) -> list[Line]:
    """Return those lines of a column of labels that begin a row: they stand apart from what is above."""
    starts = labels[:1]
    for upper, lower in pairwise(labels):
        if not goes_on_below(upper, lower, pitches):
            starts.append(lower)
    return starts
