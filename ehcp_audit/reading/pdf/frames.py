"""Lone boxes that hold labels and values beside each other: cards with a rule round them and none inside."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from .grid import NARROW, TOUCH, GridCell
from .objects import THIN, Box

__all__ = ["Tint", "tint_of"]


@dataclass(slots=True)
class Tint:
    """Shading along one side of a lone box, from its top to its foot: where it ends a column ends."""

    at: float
    steps: list[float]
    """Heights at which one piece of it ends and the next begins: there rows do."""


def tint_of(cell: GridCell, boxes: Iterable[Box]) -> Tint | None:
    """Return the shading that covers one side of a lone box, or `None`."""
    fills = [
        box
        for box in boxes
        if box.filled
        and not (box.light or box.picture)
        and min(box.width, box.bottom - box.top) > NARROW
        and box.top > cell.top - TOUCH
        and box.bottom < cell.bottom + TOUCH
    ]
    left = [(box.top, box.bottom, box.x1) for box in fills if abs(box.x0 - cell.x0) < TOUCH]
    right = [(box.top, box.bottom, box.x0) for box in fills if abs(box.x1 - cell.x1) < TOUCH]
    for side in (left, right):
        side.sort()
        if not side or abs(side[0][0] - cell.top) > TOUCH or abs(side[-1][1] - cell.bottom) > TOUCH:
            continue
        edge = side[0][2]
        even = all(abs(piece[2] - edge) < THIN for piece in side)
        closed = all(abs(lower[0] - upper[1]) < THIN for upper, lower in pairwise(side))
        if even and closed and cell.x0 + NARROW < edge < cell.x1 - NARROW:
            return Tint(edge, [top for top, _, _ in side[1:]])
    return None
