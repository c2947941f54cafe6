"""The head of a table without upright rules that comes again at the top of page after page.

It looks like a running line of several parts; but the columns below begin where its parts do.
"""

from collections.abc import Iterator, Sequence

from .lines import Line

__all__ = ["heads_columns"]

NEAR = 2.0
"""Points by which a column's head and its words may begin apart."""
LEAST = 2
"""Columns, and lines of each that begin below its head, at least."""
CLOSE = 1.8
"""Distance from a line of a head to its next, in letter sizes, at most."""


def heads_columns(above: Sequence[Line], below: Sequence[Line]) -> frozenset[int]:
    """Return the `id` of those lines of a page's top that head columns.

    Args:
        above: the lines that come again there from page to page.
        below: all other lines outside ruled tables.
    """
    found: set[int] = set()
    for line in above:
        level = [other for other in above if abs(other.base - line.base) < 0.3 * line.size]
        if len(level) < LEAST or id(line) in found:
            continue
        lowest = max(other.base for other in level)
        begun = [other for other in level if _begin(other, below, lowest) >= LEAST]
        if len(begun) >= LEAST:
            found.update(id(other) for other in level)
            found.update(_rest(level, above))
    return frozenset(found)


def _rest(level: Sequence[Line], above: Sequence[Line]) -> Iterator[int]:
    """Yield the `id` of the further lines of heads that take several."""
    last = {round(head.x0): head for head in level}
    for line in sorted(above, key=lambda line: line.base):
        head = last.get(round(line.x0))
        if head is not None and 0 < line.base - head.base < CLOSE * line.size:
            last[round(line.x0)] = line
            yield id(line)


def _begin(head: Line, below: Sequence[Line], base: float) -> int:
    """Return how many lines begin where a head does, below it."""
    return sum(abs(line.x0 - head.x0) <= NEAR and line.base > base and not line.turn for line in below)
