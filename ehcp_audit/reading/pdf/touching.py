"""Tables that touch on a page, which its rules show as one, are parted where a break calls for it.

The rest of a table that a page break cut may touch the next table, whose columns stand elsewhere. As one
they have the columns of both, and fit no longer to the piece above the break.
"""

from .page_tables import PageCell, PageTable

__all__ = ["first_of_touching"]


def first_of_touching(table: PageTable) -> tuple[PageTable, PageTable] | None:
    """Part a table at the first row over its whole width below which no column begins where one did above.

    Returns:
        What stands above that row, and it with all below it; `None` where there is no such row.
    """
    if not table.ruled:
        return None
    rows: list[list[PageCell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    across = [len(row) == 1 and row[0].column_span == table.columns for row in rows]
    above: set[int] = set()
    for number, row in enumerate(rows):
        if across[number] and above:
            end = next((at for at in range(number + 1, table.rows) if across[at]), table.rows)
            below = {cell.column for one in rows[number + 1 : end] for cell in one if cell.column}
            if below and below.isdisjoint(above):
                return _part(table, 0, number), _part(table, number, table.rows)
        above |= {cell.column for cell in row if cell.column}
    return None


def _part(table: PageTable, start: int, end: int) -> PageTable:
    """Return some rows as a table of their own, with the columns that they have."""
    own = [cell for cell in table.cells if start <= cell.row < end]
    edges = sorted({edge for cell in own for edge in (cell.column, cell.column + cell.column_span)})
    place = {edge: at for at, edge in enumerate(edges)}
    cells = [
        PageCell(
            cell.row - start,
            place[cell.column],
            cell.row_span,
            place[cell.column + cell.column_span] - place[cell.column],
            cell.blocks,
            cell.shaded,
            cell.header,
        )
        for cell in own
    ]
    return PageTable(
        [table.xs[edge] for edge in edges],
        cells,
        end - start,
        len(edges) - 1,
        table.page,
        table.last_page,
        open_top=table.open_top and not start,
        open_bottom=table.open_bottom and end == table.rows,
    )
