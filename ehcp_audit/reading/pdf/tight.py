"""Columns that stand no further apart than two words do.

A table without rules and with hardly any room between its cells looks, line by line, like running text. What
tells its columns is what one line cannot show: on height after height a piece begins at the same place, no
words run over that place, and the pen has been elsewhere between what stands left and right of it.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from operator import itemgetter

from .lines import COLUMN_GAP, STEM
from .objects import Run

__all__ = ["mark_columns"]

LEAST = 0.12
"""Gap in letter sizes between two such columns at least; what stands closer is one word."""
FIRM = 3
"""Heights, with no words over the place between them, on which a column begins there."""
WITHIN = 1.5
"""Points by which pieces that begin at one place may differ."""


def mark_columns(runs: Sequence[Run], before: Collection[int]) -> frozenset[int]:
    """Mark the pieces with which such a column begins, and return where, in whole points.

    Args:
        runs: the pieces of a page outside tables, in painting order.
        before: what this returned for the page before.
    """
    asked = places_asked(runs)
    if not asked:
        return frozenset()
    rows: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for number, run in enumerate(runs):
        rows[round(run.base)].append((run.x0, number))
    levels = [sorted(rows[base]) for base in sorted(rows)]
    found: set[int] = set()
    for x in asked:
        least = 1 if x in before else FIRM
        for band in bands(x, levels, runs):
            if len(band) >= least and any(other != one + 1 for one, other in band):
                found.add(x)
                for one, other in band:
                    runs[other].column = runs[other].column or stands_close(runs[one], runs[other])
    return frozenset(found)


def places_asked(runs: Sequence[Run]) -> set[int]:
    """Return where a piece stands close behind another though the pen did not come from there."""
    begins: dict[float, list[int]] = {}
    base = -1.0
    for number, run in enumerate(runs):
        # Words of one line are painted one after the other.
        if run.base != base:
            base = run.base
            if base in begins:
                begins[base].append(number)
            else:
                begins[base] = [number]
    asked: set[int] = set()
    for base, numbers in begins.items():
        if len(numbers) < 2:
            continue
        parts = []
        for number in numbers:
            last = number
            while last + 1 < len(runs) and runs[last + 1].base == base:
                last += 1
            parts.append((runs[number].x0, runs[number], runs[last]))
        parts.sort(key=itemgetter(0))
        asked |= {round(x) for (_, _, left), (x, right, _) in pairwise(parts) if stands_close(left, right)}
    return asked


def stands_close(left: Run, right: Run) -> bool:
    """True where a piece looks like the one before it and stands about a space behind it.

    A number, a sign or a label stands like this in front of its own words.
    """
    return (
        LEAST * right.size <= right.x0 - left.x1 < COLUMN_GAP * right.size
        and left.bold is right.bold
        and left.size == right.size
        and not (left.turn or right.turn or left.glyph)
        and left.text.rstrip()[-1:] != ":"
        and STEM.fullmatch(left.text.strip()) is None
    )


def bands(
    x: int, rows: Sequence[Sequence[tuple[float, int]]], runs: Sequence[Run]
) -> list[list[tuple[int, int]]]:
    """Return what stands left and right of a place, in groups of heights without words over it.

    Each is the number of the piece that ends before the place and of the one that begins there.
    """
    found: list[list[tuple[int, int]]] = [[]]
    for row in rows:
        left = right = None
        for start, number in row:
            if start < x - WITHIN:
                left = number
            elif right is None:
                right = number
        if left is None:
            continue
        over = runs[left].x1 > x + 1
        begins = right is not None and abs(runs[right].x0 - x) <= WITHIN
        if over or (
            right is not None
            and not begins
            and right == left + 1
            and runs[right].x0 - runs[left].x1 < COLUMN_GAP * runs[right].size
        ):
            found.append([])
        elif right is not None and begins:
            found[-1].append((left, right))
    return [band for band in found if band]
