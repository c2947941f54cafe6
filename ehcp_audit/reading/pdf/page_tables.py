"""Tables and columns as they lie on a page, before pages are joined."""

from collections.abc import Mapping
from dataclasses import dataclass

from .drafts import Draft, drafts_of
from .newspaper import joined_heights
from .stretch import Stretch

__all__ = ["PageBlock", "PageCell", "PageTable", "columns_in_turn", "columns_table"]


@dataclass(slots=True)
class PageCell:
    """A cell's content in order."""

    row: int
    column: int
    row_span: int
    column_span: int
    blocks: "list[Draft | PageTable]"
    shaded: bool = False
    header: bool = False


@dataclass(slots=True)
class PageTable:
    """A table, on its page or already joined over several."""

    xs: list[float]
    cells: list[PageCell]
    rows: int
    columns: int
    page: int
    last_page: int
    pieces: int = 1
    ruled: bool = True
    """True where `xs` are rules; otherwise they are where words begin."""
    open_top: bool = False
    """True where it has rules and none closes it above."""
    open_bottom: bool = False
    """True where it has rules and none closes it below."""
    heads: int = 0
    """How many rows its head has, where it was printed again on a later page."""
    aside: bool = False
    """True for a note in the margin."""


PageBlock = Draft | PageTable


def columns_in_turn(stretch: Stretch, right: float, pitches: Mapping[float, float]) -> list[PageBlock]:
    """Return lines that stand in columns as paragraphs, one column after the other."""
    blocks: list[PageBlock] = []
    for column in range(len(stretch.gutters) + 1):
        own = [line for line in stretch.lines if stretch.column(line) == column]
        own.sort(key=lambda line: line.base)
        blocks += drafts_of(own, stretch.right_of(column, right), pitches)
    return blocks


def columns_table(stretch: Stretch, right: float, pitches: Mapping[float, float]) -> PageTable:
    """Return lines that stand in rows and columns as a table."""
    edges = stretch.edges
    cells: list[PageCell] = []
    rows = stretch.rows()
    for number, row in enumerate(rows):
        if stretch.heads_group(row):
            cells.append(PageCell(number, 0, 1, len(edges) - 1, list(drafts_of(row, right, pitches))))
            continue
        for column in range(len(edges) - 1):
            own = [line for line in row if stretch.column(line) == column]
            own.sort(key=lambda line: (round(line.base), line.x0))
            drafts = drafts_of(joined_heights(own), stretch.right_of(column, right), pitches)
            cells.append(PageCell(number, column, 1, 1, list(drafts)))
    page = stretch.lines[0].page
    return PageTable(edges, cells, len(rows), len(edges) - 1, page, page, ruled=False)
