"""Form fields that stand in rows: with the words beside and over them they make a table.

A form's fields float a few points apart, and the words that label them stand on the page outside. Drawn as
boxes that touch each other they are cells like any others.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from .grid import Grid
from .objects import Box, Run

__all__ = ["Place", "boxes_of_fields"]

Place = tuple[float, float, float, float]
"""Left, top, right and bottom of a field, as seen."""
LEVEL = 4.0
"""Points by which the tops of fields in one row may differ."""
APART = 14.0
"""Points between two fields, beside or below each other, from which they are not of one table."""
STEP = 1.5
"""Distance between two lines of a label, in letter sizes, at most."""
SAME = 6.0
"""Points by which what begins in one column may begin apart."""
LARGER = 1.15
"""How many times as large as the words next to the fields a heading over them is, at least."""


@dataclass(slots=True)
class Row:
    """Fields side by side, with the words between and before them."""

    xs: list[float]
    """Where its cells begin, and where the last one ends."""
    top: float
    bottom: float
    words: list[Run] = field(default_factory=list)
    """The labels in it."""


def boxes_of_fields(places: list[Place], runs: list[Run], grids: list[Grid]) -> list[Box]:
    """Return boxes for the cells of forms.

    Args:
        places: where the page's text fields stand.
        runs: the page's pieces of text, the fields' own values among them.
        grids: its ruled tables; fields in the cells of one are a part of it already.
    """
    tables = [grid for grid in grids if len(grid.cells) > 1]
    free = [
        place
        for place in places
        if not any(grid.holds((place[0] + place[2]) / 2, (place[1] + place[3]) / 2) for grid in tables)
    ]
    outside = [run for run in runs if not run.turn and not any(inside(run, place) for place in places)]
    rows = rows_of(free, outside)
    made: list[Box] = []
    for group in groups_of(rows, outside):
        head = head_of(group[0], outside)
        tops = [*([head] if head is not None else []), *(row.top for row in group), group[-1].bottom]
        if len(group[0].xs) < 3:
            continue
        made += (
            Box(x0, top, x1, bottom, -1, stroked=True)
            for top, bottom in pairwise(tops)
            for x0, x1 in pairwise(group[0].xs)
        )
    return made


def inside(run: Run, place: Place) -> bool:
    """True where a piece of text is what a field shows."""
    return place[0] <= run.x0 + 1 <= place[2] and place[1] - 1 <= (run.top + run.bottom) / 2 <= place[3] + 1


def rows_of(places: list[Place], outside: list[Run]) -> list[Row]:
    """Return fields that stand side by side as rows, each with the words at its height."""
    levels: list[list[Place]] = []
    for place in sorted(places, key=lambda place: (place[1], place[0])):
        if levels and abs(levels[-1][0][1] - place[1]) <= LEVEL:
            levels[-1].append(place)
        else:
            levels.append([place])
    return [row_of(sorted(level), outside) for level in levels]


def row_of(level: list[Place], outside: list[Run]) -> Row:
    """Return the cells of one row: fields, and the words before and between them."""
    top, bottom = min(place[1] for place in level), max(place[3] for place in level)
    beside = [run for run in outside if top - 2 <= (run.top + run.bottom) / 2 <= bottom + 2]
    xs: list[float] = []
    words: list[Run] = []
    before = 0.0
    for place in level:
        own = [run for run in beside if before - 1 <= run.x0 and run.x1 <= place[0] + 2]
        if own:
            xs.append(before if xs else min(run.x0 for run in own) - 3)
            words += own
        elif xs and place[0] - before > APART:
            xs.append(before)
        xs.append(place[0])
        before = place[2]
    xs.append(before)
    return Row(xs, top, bottom, words)


def groups_of(rows: list[Row], outside: list[Run]) -> list[list[Row]]:
    """Return rows close under each other with the same columns; each is made to touch the next."""
    labels = {id(run) for row in rows for run in row.words}
    loose = [run for run in outside if id(run) not in labels]
    groups: list[list[Row]] = []
    for row in rows:
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and row.top - last.bottom <= APART
            and len(row.xs) == len(last.xs)
            and all(abs(x - y) <= SAME for x, y in zip(row.xs, last.xs, strict=True))
            and not any(last.bottom - 2 < run.base <= row.top + 2 for run in rest_of(last, loose))
        ):
            last.bottom = row.top
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        # The second line of a label may stand lower than its field.
        last = group[-1]
        more = [run for run in loose if below_label(run, last)]
        last.bottom = max([last.bottom, *(run.bottom for run in more)])
    return groups


def rest_of(row: Row, loose: list[Run]) -> list[Run]:
    """Return the words outside fields that do not go on with a label of a row."""
    return [run for run in loose if not below_label(run, row)]


def below_label(run: Run, row: Row) -> bool:
    """True where a piece of text is the next line of a label of a row."""
    return any(
        abs(run.x0 - label.x0) <= 2
        and abs(run.size - label.size) < 0.5
        and run.bold == label.bold
        and 0 < run.base - label.base <= STEP * run.size
        and run.top < row.bottom + 2
        for label in row.words
    )


def head_of(row: Row, outside: list[Run]) -> float | None:
    """Return the top of the words over a row that head its columns, or `None`."""
    above = [run for run in outside if run.base <= row.top + 2]
    levels: dict[int, list[Run]] = {}
    for run in above:
        levels.setdefault(round(run.base), []).append(run)
    top: float | None = None
    found: set[int] = set()
    near, size = row.top, 0.0
    for base in sorted(levels, reverse=True):
        own = levels[base]
        size = size or own[0].size
        places = {at for run in own if (at := column_at(run, row)) is not None}
        stray = any(column_at(run, row) is None or run.size > LARGER * size for run in own)
        if stray or near - base > (APART if top is None else STEP * size):
            break
        found |= places
        near, top = float(base), min(run.top for run in own)
    return top if len(found) > 1 else None


def column_at(run: Run, row: Row) -> int | None:
    """Return the column that a piece of text begins in and does not leave, or `None`."""
    for number, (x0, x1) in enumerate(pairwise(row.xs)):
        if abs(run.x0 - x0) <= SAME and run.x1 <= x1 + SAME:
            return number
    return None
