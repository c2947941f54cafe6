"""Columns that stand no further apart than two words do.

A table without rules and with hardly any room between its cells looks, line by line, like running text. What
tells its columns is what one line cannot show: on height after height a piece begins at the same place, no
words run over that place, and the pen has been elsewhere between what stands left and right of it.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from .lines import COLUMN_GAP, STEM
from .objects import Run

__all__ = ["mark_columns"]

LEAST = 0.12
"""Gap in letter sizes between two such columns at least; what stands closer is one word."""
FIRM = 3
"""Heights, with no words over the place between them, on which a column begins there."""
UP = 0.3
"""Letter sizes by which the pen goes up at least from one cell to the next."""
LANDINGS = 2
"""Heights on which cells begin at a place, on one of which at least the pen lands, coming from below."""
WHOLE = 0.2
"""Share of pieces of several words from which a page is not written word by word."""
GUTTER = 1.2
"""Gap in letter sizes that no two words of a sentence have."""
NEXT_ROW = 3.2
"""Distance in letter sizes up to which a row stands below or above one on which the pen lands."""
SAME_TABLE = 5.0
"""The same where words begin at one place in both, and what heads a group of rows may stand between them."""
WITHIN = 1.5
"""Points by which pieces that begin at one place may differ."""


@dataclass(slots=True)
class Band:
    """What stands at a place on heights that follow each other, without words over that place."""

    pairs: list[tuple[int, int]] = field(default_factory=list)
    """Numbers of the piece that ends before the place and of the one that begins there."""
    heads: list[int] = field(default_factory=list)
    """Numbers of pieces in bold that begin further on behind another: the heads of centred columns."""
    begun: list[int] = field(default_factory=list)
    """Numbers of the pieces that begin there, whatever stands before them."""


def mark_columns(runs: Sequence[Run], before: Collection[int]) -> frozenset[int]:
    """Mark the pieces with which such a column begins, and return where, in whole points.

    Args:
        runs: the pieces of a page outside tables, in painting order.
        before: what this returned for the page before.
    """
    asked, landed, close = places_asked(runs)
    landings = {round(runs[number].x0) for number in landed}
    behind = {round(runs[number].x0) for number in close if stands_close(runs, number - 1, number)}
    if behind and written_by_words(runs):
        behind = set()
    if not (asked or landings or behind):
        return frozenset()
    rows: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for number, run in enumerate(runs):
        rows[round(run.base)].append((run.x0, number))
    levels = [sorted(rows[base]) for base in sorted(rows)]
    found: set[int] = set()
    for x in asked | landings | behind:
        least = 1 if x in before else FIRM
        for band in bands(x, levels, runs):
            elsewhere = x in asked and any(other != one + 1 for one, other in band.pairs)
            if len(band.pairs) >= least and (elsewhere or (x in behind and mostly_apart(band, runs))):
                found.add(x)
                for one, other in band.pairs:
                    runs[other].column = runs[other].column or stands_close(runs, one, other)
            if not landed.isdisjoint(band.begun) and mark_cells(band, runs, landed):
                found.add(x)
    return frozenset(found)


def written_by_words(runs: Sequence[Run]) -> bool:
    """True where each word is a piece of its own, so that any may begin at a column's place by chance."""
    return sum(" " in run.text.strip() for run in runs) < WHOLE * len(runs)


def mostly_apart(band: Band, runs: Sequence[Run]) -> bool:
    """True where what begins at a place stands further behind other words than the next word, but for a few.

    These fill the column before it.
    """
    gaps = [(runs[other].x0 - runs[one].x1) / runs[other].size for one, other in band.pairs]
    return max(gaps) >= GUTTER and 2 * sum(gap >= COLUMN_GAP for gap in gaps) > len(gaps)


def mark_cells(band: Band, runs: Sequence[Run], landed: AbstractSet[int]) -> bool:
    """Mark the pieces that begin where the pen lands, above and below those cells, and heads in bold.

    Returns:
        False where all that may be chance.
    """
    single = written_by_words(runs)
    told = False
    for begun in close_rows(band.begun, runs):
        if landed.isdisjoint(begun):
            continue
        cells = [number for number in begun if number in landed]
        first, last = runs[begun[0]], runs[begun[-1]]
        top, bottom = first.base - NEXT_ROW * first.size, last.base
        pairs = [pair for pair in band.pairs if top < runs[pair[1]].base <= bottom]
        wide = sum(runs[other].x0 - runs[one].x1 >= GUTTER * runs[other].size for one, other in pairs)
        if len(cells) + wide < LANDINGS:
            continue
        told = True
        for one, other in pairs:
            run = runs[other]
            if run.size == first.size and not run.column:
                close = stands_close(runs, one, other) and not (single and other == one + 1)
                run.column = close or stands_apart(runs, one, other)
        for number in band.heads:
            if top < runs[number].base <= first.base:
                runs[number].column = True
    return told


def close_rows(begun: Sequence[int], runs: Sequence[Run]) -> list[list[int]]:
    """Return pieces that begin at one place in groups of those that stand close below each other."""
    groups = [[begun[0]]]
    for upper, lower in pairwise(begun):
        if runs[lower].base - runs[upper].base > SAME_TABLE * runs[lower].size:
            groups.append([])
        groups[-1].append(lower)
    return groups


def places_asked(runs: Sequence[Run]) -> tuple[set[int], set[int], list[int]]:
    """Return where a piece stands close behind another though the pen did not come from there.

    With these come the numbers of the pieces to which the pen goes up and to the right, as from cell to cell,
    and of those that may stand close behind the one painted just before.
    """
    begins: dict[float, list[int]] = {}
    landed: set[int] = set()
    close: list[int] = []
    base = -1.0
    for number, run in enumerate(runs):
        # Words of one line are painted one after the other.
        if run.base != base:
            if run.base < base - UP * run.size and run.x0 > runs[number - 1].x1 and not run.turn:
                landed.add(number)
            base = run.base
            if base in begins:
                begins[base].append(number)
            else:
                begins[base] = [number]
        elif run.x0 - runs[number - 1].x1 >= LEAST * run.size:
            close.append(number)
    asked: set[int] = set()
    for base, numbers in begins.items():
        if len(numbers) < 2:
            continue
        parts = []
        for number in numbers:
            last = number
            while last + 1 < len(runs) and runs[last + 1].base == base:
                last += 1
            parts.append((runs[number].x0, number, last))
        parts.sort(key=itemgetter(0))
        asked |= {
            round(x) for (_, _, left), (x, right, _) in pairwise(parts) if stands_close(runs, left, right)
        }
    return asked, landed, close


def stands_close(runs: Sequence[Run], one: int, other: int) -> bool:
    """True where a piece looks like the one before it and stands about a space behind it.

    A number, a sign or a label stands like this in front of its own words.
    """
    left, right = runs[one], runs[other]
    return (
        LEAST * right.size <= right.x0 - left.x1 < COLUMN_GAP * right.size
        and left.bold is right.bold
        and left.size == right.size
        and not (left.turn or right.turn or left.glyph)
        and left.text.rstrip()[-1:] != ":"
        and not is_label(runs, one)
    )


def stands_apart(runs: Sequence[Run], one: int, other: int) -> bool:
    """True where a piece stands further behind the one before it than a word does, and that is no label."""
    left, right = runs[one], runs[other]
    return right.x0 - left.x1 >= COLUMN_GAP * right.size and not left.glyph and not is_label(runs, one)


def is_label(runs: Sequence[Run], number: int) -> bool:
    """True where a piece is a number, a letter or a sign that does not follow other words of its line."""
    return STEM.fullmatch(runs[number].text.strip()) is not None and not ends_words(runs, number)


def ends_words(runs: Sequence[Run], number: int) -> bool:
    """True where a piece follows other words of its line."""
    if not number:
        return False
    before, run = runs[number - 1], runs[number]
    return before.base == run.base and 0 <= run.x0 - before.x1 < COLUMN_GAP * run.size


def bands(x: int, rows: Sequence[Sequence[tuple[float, int]]], runs: Sequence[Run]) -> list[Band]:
    """Return what stands at a place, in groups of heights without words over it."""
    found = [Band()]
    for row in rows:
        left = right = None
        for start, number in row:
            if start < x - WITHIN:
                left = number
            elif right is None:
                right = number
        begins = right is not None and abs(runs[right].x0 - x) <= WITHIN
        if right is not None and begins:
            found[-1].begun.append(right)
        if left is None:
            continue
        gap = runs[right].x0 - runs[left].x1 if right is not None else 0.0
        follows = right == left + 1 and not begins
        close = right is not None and gap < COLUMN_GAP * runs[right].size
        if runs[left].x1 > x + 1 or (follows and close):
            found.append(Band())
        elif right is not None and begins:
            found[-1].pairs.append((left, right))
        elif right is not None and follows and runs[left].bold and runs[right].bold:
            found[-1].heads.append(right)
    return [band for band in found if band.pairs or band.begun]
