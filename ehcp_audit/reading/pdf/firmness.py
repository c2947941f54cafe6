"""Where on a page words begin next to others, on so many heights that columns may begin there."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .lines import COLUMN_GAP, HEAD_PADDING, Line
from .stretch import left_of

__all__ = ["FIRM", "Firmness"]

TIGHT_GUTTER = 0.1
"""Least width of the gap before a column that is known to begin close behind another, in letter sizes."""
FIRM = 3
"""Heights at which words begin at one place, next to others, from which that place is firm."""

LEAST_HEADED = 3
"""Columns in which words stand under their heads, from which one row is enough to show that there are any."""
NEAR = 1.5
"""Points by which a head and the words under it may begin apart."""


def heads(upper: Sequence[Line], lower: Sequence[Line]) -> bool:
    """True where words in bold stand over plain ones, each over its own, in three columns or more."""
    return (
        len(upper) == len(lower) >= LEAST_HEADED
        and all(
            head.all_bold and not line.bold and abs(left_of(head) - left_of(line)) <= NEAR
            for head, line in zip(upper, lower, strict=True)
        )
        and all(left_of(right) - left.x1 >= COLUMN_GAP * right.size for left, right in pairwise(lower))
    )


class Firmness:
    """Where on a page words begin next to others, on how many heights."""

    def __init__(self, rows: Sequence[Sequence[Line]], least: int, going_on: Sequence[float] = ()) -> None:
        self.heights: dict[int, set[int]] = defaultdict(set)
        self.least = least
        self.known = {round(x) + step for x in going_on for step in (-1, 0, 1)}
        """Whole points at which the columns of a table begin that may go on from the page before."""
        self.tight: set[int] = set()
        """Whole points at which a column begins that stands close behind another."""
        for number, row in enumerate(rows):
            for left, right in pairwise(row):
                if left_of(right) - left.x1 >= COLUMN_GAP * right.size or right.column:
                    for x in (-1, 0, 1):
                        self.heights[round(left_of(right)) + x].add(number)
                    if right.column:
                        self.tight.add(round(left_of(right)))
        for head, row in pairwise(rows):
            if heads(head, row):
                self.known |= {round(left_of(line)) + step for line in row[1:] for step in (-1, 0, 1)}

    def firm(self, x: float) -> bool:
        """True where a column may begin at `x`."""
        return len(self.heights.get(round(x), ())) >= self.least or round(x) in self.known

    def least_gap(self, x: float, firm: float, other: float) -> float:
        """Return the least gap before a column that may begin at `x`, in letter sizes.

        Args:
            x: where it may begin.
            firm: the gap where words on several heights begin there.
            other: the gap elsewhere.
        """
        if self.tight and not self.tight.isdisjoint(range(round(x) - 1, round(x) + 2)):
            return TIGHT_GUTTER
        return firm if self.firm_from(x) else other

    def firm_from(self, x: float) -> bool:
        """True where a column may begin at `x` or a little to its right: heads often have less padding."""
        return any(self.firm(x + step) for step in range(HEAD_PADDING + 1))
