"""What of a table of counts can be shown without giving a small count away.

The rule: a count below six is withheld, every other is rounded to the nearest five. That alone is not enough:
a withheld count can often be worked out from what is shown beside it. So every table is put to the test that
an attacker would make. The attacker knows how many plans each group holds, to the unit, and every count that
is shown, to its rounding; for each small count that was withheld, all values from 0 to 5 must still be
possible. Where they are not, further counts are withheld until they are.

The test is a flow. The counts of a table (groups by answers, with totals and one subtotal a row) are a flow
through a network, what is shown bounds each edge, and how far a withheld count could lie from the truth is how
much more, or less, could flow through its edge. So the answer is exact, in whole numbers too, and quick.

Source: the rule is the usual one for published figures of pupils (Department for Education statistics).
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["MINIMUM", "ROUNDED_TO", "CountTable", "Shown", "bounds", "protect", "rounded"]

MINIMUM = 6
"""Counts below this are withheld."""
ROUNDED_TO = 5

_OPEN = 10**9
_WHOLE = -1
_SUBTOTAL = -1


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
    """The table as it may be shown: `None` for what is withheld."""

    cells: tuple[tuple[int | None, ...], ...]
    subtotals: tuple[int | None, ...]
    whole: tuple[int | None, ...]
    whole_subtotal: int | None


def rounded(count: int) -> int:
    """Return a count that may be shown, to the nearest five."""
    return ROUNDED_TO * ((count + ROUNDED_TO // 2) // ROUNDED_TO)


def bounds(shown: int | None) -> tuple[int, int]:
    """Return what the true count can be, as far as its own place in the table tells."""
    if shown is None:
        return 0, _OPEN
    return max(MINIMUM, shown - ROUNDED_TO // 2), shown + ROUNDED_TO // 2


Spot = tuple[int, int]
"""A group and an answer; `_WHOLE` for all groups, `_SUBTOTAL` for the subtotal."""


def protect(table: CountTable) -> Shown:
    """Round a table and withhold what must be, so that no small count can be worked out."""
    grid = _Grid(table)
    for spot in grid.small():
        while not grid.is_safe(spot):
            if not _withhold_more(grid, spot):
                break
    groups, answers = range(len(table.counts)), range(len(table.counts[0]) if table.counts else 0)
    return Shown(
        cells=tuple(tuple(grid.shown((g, v)) for v in answers) for g in groups),
        subtotals=tuple(grid.shown((g, _SUBTOTAL)) for g in groups),
        whole=tuple(grid.shown((_WHOLE, v)) for v in answers),
        whole_subtotal=grid.shown((_WHOLE, _SUBTOTAL)),
    )


def _withhold_more(grid: "_Grid", spot: Spot) -> bool:
    """Withhold one more count: the cheapest that is enough, else the nearest; False where none is left."""
    choices = sorted(grid.still_shown(), key=lambda other: _cost(grid, spot, other))
    for other in choices:
        grid.withhold(other)
        if grid.is_safe(spot):
            return True
        grid.show(other)
    for other in choices[:1]:
        grid.withhold(other)
    return bool(choices)


def _cost(grid: "_Grid", spot: Spot, other: Spot) -> tuple[bool, bool, int, Spot]:
    # What stands far away helps least; totals are what people read first; then small counts go before large.
    near = other[0] == spot[0] or (other[1] == spot[1] and spot[1] != _SUBTOTAL)
    total = other[0] == _WHOLE and spot[0] != _WHOLE
    return not near, total, grid.true[other], other


class _Grid:
    """A table as a network: group → (subtotal) → answer → (subtotal of all groups) → everything."""

    def __init__(self, table: CountTable) -> None:
        self._table = table
        self.true: dict[Spot, int] = {}
        self.withheld: set[Spot] = set()
        self._ends: list[tuple[int, int]] = []
        self._number: dict[Spot, int] = {}
        self._flow: list[int] = []
        self._low: list[int] = []
        self._high: list[int] = []
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
        self._low.append(0)
        self._high.append(_OPEN)
        hidden = spot[0] in self._table.unseen or spot[1] in self._table.never
        if count < MINIMUM or hidden or (spot[0] == _WHOLE and not self._table.totals):
            self.withhold(spot)
        else:
            self.show(spot)

    def withhold(self, spot: Spot) -> None:
        """Take a count out of what is shown."""
        self.withheld.add(spot)
        self._low[self._number[spot]], self._high[self._number[spot]] = bounds(None)

    def show(self, spot: Spot) -> None:
        """Put it back."""
        self.withheld.discard(spot)
        self._low[self._number[spot]], self._high[self._number[spot]] = bounds(rounded(self.true[spot]))

    def shown(self, spot: Spot) -> int | None:
        """Return what stands at a place of the table."""
        return None if spot in self.withheld or spot not in self.true else rounded(self.true[spot])

    def still_shown(self) -> Iterator[Spot]:
        """Go through the places whose count is shown."""
        return (spot for spot in self.true if spot not in self.withheld)

    def small(self) -> Sequence[Spot]:
        """Return the places whose count is small, where totals that nobody shows are left aside."""
        return [
            spot
            for spot, count in self.true.items()
            if count < MINIMUM and not (spot[0] == _WHOLE and not self._table.totals)
        ]

    def is_safe(self, spot: Spot) -> bool:
        """Tell whether the count at a place could be anything from 0 to 5, for all that is shown."""
        number, count = self._number[spot], self.true[spot]
        return self._can_move(number, MINIMUM - 1 - count) and self._can_move(number, -count)

    def _can_move(self, number: int, by: int) -> bool:
        """Tell whether so much more (less, below 0) could flow through an edge, by paths round the others."""
        flow = self._flow.copy()
        start, end = self._ends[number]
        # More from start to end must come back from end to start.
        source, goal = (end, start) if by > 0 else (start, end)
        left = abs(by)
        while left > 0:
            path = self._path(source, goal, number, flow)
            if path is None:
                return False
            step = min(left, *(room for _, _, room in path))
            for along, sign, _ in path:
                flow[along] += sign * step
            left -= step
        return True

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
                room = self._high[along] - flow[along] if forward else flow[along] - self._low[along]
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
