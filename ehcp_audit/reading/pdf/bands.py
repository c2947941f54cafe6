"""Rows over the whole width of a table that head a group of its rows, at a page break."""

from .cuts import first_page, head_row, last_page, looks_like_head, row_cells, same_edges, texts
from .drafts import Draft
from .order import PageBlock, PageCell, PageTable

__all__ = ["is_band", "take_band"]


def take_band(blocks: list[PageBlock], lower: PageBlock) -> None:
    """Make a bold line at the foot of a page the table's last row where rows like it head groups in it.

    Where no rules part the rows, nothing else says that the line is still of the table.
    """
    if len(blocks) < 2 or not isinstance(lower, PageTable) or lower.ruled:
        return
    table, band = blocks[-2:]
    if not isinstance(table, PageTable) or not isinstance(band, Draft) or table.ruled:
        return
    if last_page(table) != first_page(band) or last_page(band) + 1 != lower.page:
        return
    cell = PageCell(table.rows, 0, 1, table.columns, [band])
    head, again = (
        [texts(one) for one in row_cells(some, row)] for some, row in ((table, head_row(table)), (lower, 0))
    )
    below = 1 if head == again else 0  # the table's head is printed again over the rows that the band heads
    if table.columns == lower.columns and same_edges(table, lower) and is_band(table, cell, lower, below):
        blocks.pop()
        table.cells.append(cell)
        table.rows += 1


def is_band(upper: PageTable, cell: PageCell, lower: PageTable, row_below: int) -> bool:
    """True where a row over the whole width heads a group of rows, as rows of `upper` below its head do.

    It looks like them, and the row below it is no head.
    """
    start = head_row(upper)
    bands = [
        other
        for row in range(start + 1, upper.rows)
        if len(row_cells(upper, row)) == 1
        for other in row_cells(upper, row)
        if other.column_span == upper.columns and other.blocks
    ]
    below = row_cells(lower, row_below)
    return (
        looks_like_head(row_cells(upper, start))
        and looks_like_head([cell])
        and any(looks_like_head([band]) and band.shaded == cell.shaded for band in bands)
        and not looks_like_head(below)
    )
