"""The head of a table without rules that stands alone at the foot of a page, its rows on the next."""

from collections.abc import Sequence
from itertools import pairwise

from .objects import Run

__all__ = ["mark_head_alone"]

LEAST = 3
"""Columns that words in bold must form to be told as heads, with no row below them."""
APART = 0.8
"""Gap in letter sizes between two heads, at least: more than two words of one have."""
WIDE = 1.6
"""Gap that at least one pair of them has."""
BELOW = 2.5
"""Distance in letter sizes down to what comes next on the page, at least: a footer at most."""


def mark_head_alone(runs: Sequence[Run]) -> None:
    """Mark the pieces with which columns begin in such a head.

    Elsewhere the rows below a head tell where the columns begin.

    Args:
        runs: the pieces of a page outside tables.
    """
    levels: dict[int, list[Run]] = {}
    for run in runs:
        if not run.turn and run.text.strip():
            levels.setdefault(round(run.base), []).append(run)
    bases = sorted(levels)
    for at, base in enumerate(bases):
        row = levels[base]
        if len(row) < LEAST or not all(run.bold for run in row):
            continue
        if at + 1 < len(bases) and bases[at + 1] - base < BELOW * row[0].size:
            continue
        row.sort(key=lambda run: run.x0)
        gaps = [(right.x0 - left.x1) / right.size for left, right in pairwise(row)]
        begins = [right for right, gap in zip(row[1:], gaps, strict=True) if gap >= APART]
        if len(begins) + 1 >= LEAST and max(gaps) >= WIDE:
            for run in begins:
                run.column = True
