"""Rows of a tagged table in which cells without words are left out: the page shows which they are.

Chromium tags no empty cell, so that what stands behind it would move to the left.
"""

from itertools import pairwise

from .drafts import Draft
from .order import PageCell

__all__ = ["put_under_their_columns"]

_SAME = 6.0
"""Points within which the words of two cells begin at one place."""


def put_under_their_columns(cells: list[PageCell], taken: set[tuple[int, int]], columns: int) -> None:
    """Move the cells of rows with too few of them below the cells of whole rows that begin where they do.

    Args:
        cells: the cells of a table, each in the first free column.
        taken: the row and column of each place that a cell covers; put right.
        columns: how many columns the table has.
    """
    if len(taken) >= columns * max((cell.row + cell.row_span for cell in cells), default=0):
        return  # nothing is left out of any row, as in most tables
    rows: dict[int, list[PageCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    width: dict[int, int] = {}
    for at, _ in taken:
        width[at] = width.get(at, 0) + 1
    short = [row for number, row in rows.items() if width.get(number, 0) < columns]
    if not short:
        return  # as nearly all
    starts = _starts([row for number, row in rows.items() if width.get(number, 0) == columns])
    for row in short:
        found = [_nearest(cell, starts) for cell in row]
        known = [column for column in found if column is not None]
        if len(known) < len(found) or any(a >= b for a, b in pairwise(known)):
            continue
        for cell, column in reversed(list(zip(row, known, strict=True))):
            if column != cell.column and (cell.row, column) not in taken:
                span = range(cell.row, cell.row + cell.row_span)
                taken.difference_update([(r, cell.column) for r in span])
                taken.update([(r, column) for r in span])
                cell.column = column


def _starts(rows: list[list[PageCell]]) -> dict[int, float]:
    """Return where the words of each column begin, in rows without a gap."""
    starts: dict[int, float] = {}
    for cell in (cell for row in rows for cell in row if cell.column_span == 1):
        if (begin := _begins(cell)) is not None:
            starts[cell.column] = min(begin, starts.get(cell.column, begin))
    return starts


def _begins(cell: PageCell) -> float | None:
    lines = [line for block in cell.blocks if isinstance(block, Draft) for line in block.lines]
    return min((line.x0 for line in lines), default=None)


def _nearest(cell: PageCell, starts: dict[int, float]) -> int | None:
    begin = _begins(cell)
    if begin is None or cell.column_span > 1 or not starts:
        return None
    column = min(starts, key=lambda one: abs(starts[one] - begin))
    return column if abs(starts[column] - begin) <= _SAME else None
