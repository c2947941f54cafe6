"""Words in no section, as they are shown: by reason, a table's row in one line."""

from collections.abc import Iterable
from itertools import groupby

from ehcp_audit.model import Leftover, Place

from .phrases import where
from .shown import shown

__all__ = ["by_reason", "row_of"]


def by_reason(leftovers: Iterable[Leftover]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return each run of leftovers with one reason: the reason, then its lines with their places.

    Nothing is left out, and the file's order is kept.
    """
    return tuple((why, tuple(_lines(run))) for why, run in groupby(leftovers, key=lambda one: one.why))


def _lines(leftovers: Iterable[Leftover]) -> Iterable[tuple[str, str]]:
    for _, row in groupby(leftovers, key=lambda one: row_of(one.place)):
        cells = list(row)
        yield " \u00b7 ".join(shown(cell.text) for cell in cells), where(cells[0].place)


def row_of(place: Place) -> tuple[int | None, ...]:
    """Return what the cells of one table row have in common, and other lines do not."""
    return (place.table, place.row) if place.table is not None else (None, None, place.block)
