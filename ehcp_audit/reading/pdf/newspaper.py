"""Pages set in columns like a newspaper's: each column is read to its end before the next."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from .lines import SLANT, Line
from .stretch import left_of

__all__ = ["Part", "columns_of_page", "joined_heights"]

LEAST = 5
"""Heights that each column has at least, and that lie beside the column before it."""
FULL = 0.6
"""Share of a column's width that is filled at a third of its heights at least: not so by labels."""
ALIKE = 0.6
"""How wide the narrower of two columns is at least, as a share of the other."""


class Part(NamedTuple):
    """Lines that are read together, before those of the next part."""

    lines: list[Line]
    is_column: bool
    """False for what stands above, between and below columns, over the whole width."""


class Columns(NamedTuple):
    """What a page paints down to the end of its first group of columns, and what it paints after that."""

    head: list[Line]
    columns: list[list[Line]]
    rest: list[Line]


def columns_of_page(lines: Sequence[Line]) -> list[Part] | None:
    """Return the lines of a page in reading order, column by column; `None` where it has no such columns.

    The pen tells: it runs down one column, jumps up, and runs down the next, which lies wholly to the right.
    A table comes row by row, and its pen goes back to the left again and again.

    Args:
        lines: what stands on the page outside tables.
    """
    rest = sorted(lines, key=lambda line: line.order)
    if any(line.turn for line in rest):
        return None
    parts: list[Part] = []
    while (found := first_columns(rest)) is not None:
        parts += [Part(found.head, is_column=False)] if found.head else []
        parts += [Part(column, is_column=True) for column in found.columns]
        rest = found.rest
    if not parts:
        return None
    return [*parts, Part(rest, is_column=False)] if rest else parts


def first_columns(painted: list[Line]) -> Columns | None:
    """Return the first columns among lines in the order in which they are painted, if there are any."""
    jump = next((at for at, pair in enumerate(pairwise(painted), 1) if goes_up(*pair)), None)
    if jump is None:
        return None
    top = painted[jump].top - painted[jump].size
    start = next(at for at, line in enumerate(painted) if line.bottom >= top)
    columns = [painted[start:jump], painted[jump : jump + 1]]
    at = jump + 1
    while at < len(painted) and left_of(painted[at]) > max(line.x1 for line in columns[-2]):
        if goes_up(columns[-1][-1], painted[at]):
            columns.append([])
        columns[-1].append(painted[at])
        at += 1
    rest = painted[at:]
    bottom = max(line.bottom for column in columns for line in column)
    # The words of justified text may stand far apart.
    columns = [joined_heights(column) for column in columns]
    if (
        any(line.base < bottom for line in rest)
        or not all(map(is_column, columns))
        or not all(stand_beside(left, right) for left, right in pairwise(columns))
    ):
        return None
    return Columns(painted[:start], columns, rest)


def goes_up(above: Line, line: Line) -> bool:
    """True where the pen jumps up from one line to the next."""
    return line.base < above.base - line.size


def joined_heights(lines: list[Line]) -> list[Line]:
    """Join lines that follow each other on one height: words parted by a tab, not by columns."""
    done: list[Line] = []
    for line in lines:
        last = done[-1] if done else None
        if (
            last is not None
            and last.turn == line.turn
            and last.turn != SLANT
            and abs(last.base - line.base) <= 0.35 * line.size
            and line.x0 >= last.x1
        ):
            done[-1] = beside(last, line)
        else:
            done.append(line)
    return done


def beside(left: Line, right: Line) -> Line:
    """Return two lines on one height as one."""
    text = f"{left.text} {right.text}"
    return replace(
        left,
        text=text,
        x1=right.x1,
        top=min(left.top, right.top),
        bottom=max(left.bottom, right.bottom),
        bold=len(left.text) + 1 + right.bold if left.all_bold and right.bold else left.bold,
        letters=left.letters + right.letters,
    )


def is_column(rows: list[Line]) -> bool:
    """True where many heights are filled, as running text does."""
    width = width_of(rows) if rows else 0.0
    full = sum(row.x1 - left_of(row) >= FULL * width for row in rows)
    return len(rows) >= LEAST and 3 * full >= len(rows)


def stand_beside(left: list[Line], right: list[Line]) -> bool:
    """True where one column lies wholly to the right of another, beside it and about as wide."""
    beside = sum(left[0].base - row.size < row.base < left[-1].base + row.size for row in right)
    narrow, wide = sorted((width_of(left), width_of(right)))
    gap = min(map(left_of, right)) - max(row.x1 for row in left)
    return beside >= LEAST and narrow >= ALIKE * wide and gap >= right[0].size


def width_of(rows: list[Line]) -> float:
    """Return how wide the rows of a column are together."""
    return max(row.x1 for row in rows) - min(map(left_of, rows))
