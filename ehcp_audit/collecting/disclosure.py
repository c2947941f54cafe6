"""What of a table of counts can be shown without giving a small count away.

The rule: a count below six is withheld, every other is rounded to the nearest five. That alone is not enough:
a withheld count can often be worked out from what is shown beside it. So every table is put to the test that
an attacker would make. The attacker knows how many plans each group holds, to the unit, and every count that
is shown, to its rounding. For each count of one to five that was withheld, at least five values must still be
possible, as many as for a rounded one. Where they are not, other counts are rounded to ten instead, or
withheld, until they are. A count of nought is withheld too, but nothing else is for its sake: nobody stands
behind it who could be known by it.

The test is a flow. The counts of a table (groups by answers, with totals and one subtotal a row) are a flow
through a network, and what is shown bounds each edge. How far a withheld count could lie from the truth is
how much more, or less, could flow through its edge. So the answer is exact, in whole numbers too, and quick.

Source: the rule is the usual one for published figures of pupils (Department for Education statistics).
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

__all__ = ["MINIMUM", "ROUNDED_TO", "SPREAD", "CountTable", "Shown", "Told", "protect", "rounded"]

MINIMUM = 6
"""Counts below this are withheld."""
ROUNDED_TO = 5
_COARSELY_TO = 10
SPREAD = ROUNDED_TO - 1
"""The least distance between the largest and the smallest value that a withheld small count could have."""

_OPEN = 10**9
_WHOLE = -1
_SUBTOTAL = -1


class _Level(IntEnum):
    """How much is told of a count."""

    ROUNDED = 0
    COARSE = 1
    WITHHELD = 2


class Told(NamedTuple):
    """A count as it may be shown."""

    shown: int | None
    """`None`: withheld."""
    coarse: bool = False
    """Rounded to ten instead of five."""

    @property
    def bounds(self) -> tuple[int, int]:
        """What the true count can be, as far as its own place in the table tells."""
        if self.shown is None:
            return 0, _OPEN
        base = _COARSELY_TO if self.coarse else ROUNDED_TO
        return max(MINIMUM, self.shown - base // 2), self.shown + (base - 1) // 2


@dataclass(frozen=True, slots=True)
class CountTable:
    """Plans by group and answer: each plan has one answer and one group."""

    counts: tuple[tuple[int, ...], ...]
    """A row for each group, in each the number of plans with each answer."""
    subtotal: tuple[int, ...] = ()
    """The answers whose sum is shown as well."""
    never: frozenset[int] = frozenset()
    """Answers that are not shown in any case, only implied."""
    unseen: frozenset[int] = frozenset()
    """Groups of which nothing is shown, but which others can take together from the totals."""
    totals: bool = True
    """Whether the sums over all groups are shown as well."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The table as it may be shown."""

    cells: tuple[tuple[Told, ...], ...]
    subtotals: tuple[Told, ...]
    whole: tuple[Told, ...]
    whole_subtotal: Told


def rounded(count: int, base: int = ROUNDED_TO) -> int:
    """Return a count that may be shown, to the nearest five."""
    return base * ((count + base // 2) // base)


Spot = tuple[int, int]
"""A group and an answer; `_WHOLE` for all groups, `_SUBTOTAL` for the subtotal."""


def protect(table: CountTable) -> Shown:
    """Round a table and withhold what must be, so that no small count can be worked out."""
    grid = _Grid(table)
    for spot in grid.small():
        while not grid.is_safe(spot) and grid.tell_less(spot):
            pass
    groups, answers = range(len(table.counts)), range(len(table.counts[0]) if table.counts else 0)
    return Shown(
        cells=tuple(tuple(grid.told((g, v)) for v in answers) for g in groups),
        subtotals=tuple(grid.told((g, _SUBTOTAL)) for g in groups),
        whole=tuple(grid.told((_WHOLE, v)) for v in answers),
        whole_subtotal=grid.told((_WHOLE, _SUBTOTAL)),
    )


def _cost(grid: "_Grid", spot: Spot, other: Spot) -> tuple[bool, bool, int, Spot]:
    # Totals are what people read first, so they go last; what stands far away helps least; then small counts
    # go before large.
    near = other[0] == spot[0] or (other[1] == spot[1] and spot[1] != _SUBTOTAL)
    total = other[0] == _WHOLE and spot[0] != _WHOLE
    return total, not near, grid.true[other], other


class _Grid:
    """A table as a network: group → (subtotal) → answer → (subtotal of all groups) → everything."""

    def __init__(self, table: CountTable) -> None:
        self._table = table
        self.true: dict[Spot, int] = {}
        self._level: dict[Spot, _Level] = {}
        self._ends: list[tuple[int, int]] = []
        self._number: dict[Spot, int] = {}
        self._flow: list[int] = []
        self._bounds: list[tuple[int, int]] = []
        self._at: dict[int, list[int]] = {}
        counts, inside = table.counts, set(table.subtotal)
        groups, answers = len(counts), len(counts[0]) if counts else 0
        # Nodes: groups, then their subtotals, answers, the subtotal of all groups, everything.
        first_answer, all_sub = 2 * groups, 2 * groups + answers
        everything = all_sub + 1
        for g, row in enumerate(counts):
            if inside:
                self._edge(g, groups + g, (g, _SUBTOTAL), sum(row[v] for v in inside))
            for v, count in enumerate(row):
                self._edge(groups + g if v in inside else g, first_answer + v, (g, v), count)
        for v in range(answers):
            total = sum(row[v] for row in counts)
            self._edge(first_answer + v, all_sub if v in inside else everything, (_WHOLE, v), total)
        if inside:
            total = sum(row[v] for row in counts for v in inside)
            self._edge(all_sub, everything, (_WHOLE, _SUBTOTAL), total)

    def _edge(self, start: int, end: int, spot: Spot, count: int) -> None:
        number = self._number[spot] = len(self._ends)
        for node in (start, end):
            self._at.setdefault(node, []).append(number)
        self._ends.append((start, end))
        self.true[spot] = count
        self._flow.append(count)
        self._bounds.append((0, _OPEN))
        hidden = spot[0] in self._table.unseen or spot[1] in self._table.never
        if count < MINIMUM or hidden or (spot[0] == _WHOLE and not self._table.totals):
            self._set(spot, _Level.WITHHELD)
        else:
            self._set(spot, _Level.ROUNDED)

    def _set(self, spot: Spot, level: _Level) -> None:
        self._level[spot] = level
        self._bounds[self._number[spot]] = self.told(spot).bounds

    def told(self, spot: Spot) -> Told:
        """Return what stands at a place of the table."""
        level = self._level.get(spot, _Level.WITHHELD)
        if level is _Level.WITHHELD:
            return Told(None)
        coarse = level is _Level.COARSE
        return Told(rounded(self.true[spot], _COARSELY_TO if coarse else ROUNDED_TO), coarse)

    def small(self) -> Iterable[Spot]:
        """Return the places whose count is small, where totals that nobody shows are left aside."""
        return [
            spot
            for spot, count in self.true.items()
            if 0 < count < MINIMUM and not (spot[0] == _WHOLE and not self._table.totals)
        ]

    def tell_less(self, spot: Spot) -> bool:
        """Tell less of another count: the cheapest that makes this one safe, else the nearest.

        False where nothing more is told.
        """
        choices = sorted(self._less(), key=lambda choice: (choice[1], _cost(self, spot, choice[0])))
        for other, level in choices:
            before = self._level[other]
            self._set(other, level)
            if self.is_safe(spot):
                return True
            self._set(other, before)
        for other, level in choices[:1]:
            self._set(other, level)
        return bool(choices)

    def _less(self) -> Iterator[tuple[Spot, _Level]]:
        for spot, level in self._level.items():
            if level is _Level.ROUNDED:
                yield spot, _Level.COARSE
            if level is not _Level.WITHHELD:
                yield spot, _Level.WITHHELD

    def is_safe(self, spot: Spot) -> bool:
        """Tell whether the count at a place could have enough values, for all that is shown."""
        number = self._number[spot]
        more = self._reach(number, 1, SPREAD)
        return more >= SPREAD or more + self._reach(number, -1, SPREAD - more) >= SPREAD

    def _reach(self, number: int, sign: int, most: int) -> int:
        """Tell how much more (less) could flow through an edge, by paths round the others, up to `most`."""
        flow = self._flow.copy()
        start, end = self._ends[number]
        # More from start to end must come back from end to start.
        source, goal = (end, start) if sign > 0 else (start, end)
        if sign < 0:
            most = min(most, flow[number])
        reached = 0
        while reached < most:
            path = self._path(source, goal, number, flow)
            if path is None:
                break
            step = min(most - reached, *(room for _, _, room in path))
            for along, direction, _ in path:
                flow[along] += direction * step
            reached += step
        return reached

    def _path(self, source: int, goal: int, but: int, flow: list[int]) -> list[tuple[int, int, int]] | None:
        # Breadth first: edge, direction and room of each step from source to goal.
        came: dict[int, tuple[int, int, int, int]] = {source: (-1, 0, 0, -1)}
        queue = deque([source])
        while queue:
            node = queue.popleft()
            for along in self._at.get(node, ()):
                start, end = self._ends[along]
                forward = start == node
                other = end if forward else start
                low, high = self._bounds[along]
                room = high - flow[along] if forward else flow[along] - low
                if room <= 0 or along == but or other in came:
                    continue
                came[other] = (along, 1 if forward else -1, room, node)
                if other == goal:
                    return _steps(came, source, goal)
                queue.append(other)
        return None


def _steps(came: dict[int, tuple[int, int, int, int]], source: int, goal: int) -> list[tuple[int, int, int]]:
    steps, node = [], goal
    while node != source:
        along, sign, room, before = came[node]
        steps.append((along, sign, room))
        node = before
    return steps
