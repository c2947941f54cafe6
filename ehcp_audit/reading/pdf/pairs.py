"""Cards without rules inside: bold labels with their values, in some rows two pairs beside each other."""

from collections.abc import Mapping

from .lines import Line

__all__ = ["goes_on_below", "rows_of_pairs"]

EVEN = 3.0
"""Points by which what begins in one column may be off."""
LEVEL = 0.35
"""The same for heights, in letter sizes."""
Row = list[tuple[int, int, list[Line]]]
"""The cells of a row: column, how many it covers, and what stands in it."""


def rows_of_pairs(lines: list[Line], pitches: Mapping[float, float]) -> tuple[list[float], list[Row]] | None:
    """Part the words of a card into labels and values; `None` where they are anything else.

    Args:
        lines: what stands in the card; words beside each other are lines of their own.
        pitches: how far apart the lines of a paragraph stand, by letter size.

    Returns:
        Where the second, third and fourth column begin, and the rows.
    """
    left = min(line.x0 for line in lines)
    labels = [line for line in lines if line.all_bold]
    inner = [line.x0 for line in labels if line.x0 > left + EVEN]
    if not inner or max(inner) - min(inner) > EVEN or len(labels) == len(lines):
        return None
    rows = rows_at(lines, row_starts(lines, left, pitches), left, min(inner))
    if rows is None or len(rows) < 2:
        return None
    edges: list[float] = []
    for column in (1, 2, 3):
        begins = [x for row in rows for at, _, held in row if at == column for x in beginnings(held)]
        if not begins or max(begins) - min(begins) > EVEN:
            return None
        edges.append(min(begins) - EVEN)
    return edges, rows


def beginnings(lines: list[Line]) -> list[float]:
    """Return where words begin at each height: of those parted by a wide space, the first."""
    return [
        line.x0
        for number, line in enumerate(lines)
        if not number or line.base - lines[number - 1].base > LEVEL * line.size
    ]


def row_starts(lines: list[Line], left: float, pitches: Mapping[float, float]) -> list[Line]:
    """Return the labels in the first column that begin a row: not the further lines of a long one."""
    first = sorted((x for x in lines if x.x0 <= left + EVEN and x.all_bold), key=lambda x: x.base)
    starts: list[Line] = []
    last: Line | None = None
    for line in first:
        close = last is not None and goes_on_below(last, line, pitches)
        beside = any(x is not line and abs(x.base - line.base) <= LEVEL * line.size for x in lines)
        if not close or beside:
            starts.append(line)
        last = line
    return starts


def goes_on_below(upper: Line, lower: Line, pitches: Mapping[float, float]) -> bool:
    """True where a line stands as close below another as those of one paragraph do."""
    return lower.base - upper.base <= 1.1 * pitches.get(lower.size, 1.2 * lower.size)


def rows_at(lines: list[Line], starts: list[Line], left: float, inner: float) -> list[Row] | None:
    """Give each line its row and column; `None` where one stands where neither label nor value does."""
    rows: list[dict[int, list[Line]]] = [{0: [], 1: [], 2: [], 3: []} for _ in starts]
    for line in sorted(lines, key=lambda x: (round(x.base), x.x0)):
        number = sum(1 for start in starts if start.base <= line.base + LEVEL * line.size) - 1
        if number < 0:
            return None
        level = abs(line.base - starts[number].base) <= LEVEL * line.size
        if line.x0 <= left + EVEN:
            if not line.all_bold:
                return None
            column = 0
        elif line.all_bold:
            if not level:
                return None
            column = 2
        else:
            column = 3 if rows[number][2] and line.x0 > inner + EVEN else 1
        rows[number][column].append(line)
    if any(row[2] and any(line.x1 > inner for line in row[1]) for row in rows):
        return None
    return [
        [(0, 1, row[0]), (1, 1, row[1]), (2, 1, row[2]), (3, 1, row[3])]
        if row[2]
        else [(0, 1, row[0]), (1, 3, row[1])]
        for row in rows
    ]
