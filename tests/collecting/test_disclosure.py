"""Nobody can work out a small count that was withheld: an attacker with a solver tries."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from ehcp_audit.collecting.disclosure import MINIMUM, CountTable, bounds, protect, rounded

COUNTS = st.one_of(st.integers(0, 8), st.integers(0, 40), st.just(0))


@st.composite
def tables(draw) -> CountTable:
    answers = draw(st.integers(2, 6))
    row = st.lists(COUNTS, min_size=answers, max_size=answers).filter(lambda row: sum(row) >= MINIMUM)
    rows = draw(st.lists(row, min_size=1, max_size=5))
    return CountTable(
        counts=tuple(map(tuple, rows)),
        subtotal=draw(st.sampled_from([(), tuple(range(min(3, answers - 1)))])),
        never=frozenset(draw(st.sampled_from([(), (answers - 1,)]))),
        unseen=frozenset(draw(st.sampled_from([(), (0,)]))) if len(rows) > 1 else frozenset(),
        totals=len(rows) > 1,
    )


class Attacker:
    """Knows the rule, how many plans each group holds, and everything that is shown."""

    def __init__(self, table: CountTable) -> None:
        shown = protect(table)
        groups, answers = len(table.counts), len(table.counts[0])
        self.shape = groups, answers
        self.known: list[LinearConstraint] = []
        inside = list(table.subtotal)
        self.small: list[np.ndarray] = []
        for g, row in enumerate(table.counts):
            self.know(self.picked([g], range(answers)), sum(row), sum(row))
            for v, count in enumerate(row):
                self.see(self.picked([g], [v]), shown.cells[g][v], count)
            if inside:
                self.see(self.picked([g], inside), shown.subtotals[g], sum(row[v] for v in inside))
        if table.totals:
            every = range(groups)
            for v in range(answers):
                self.see(self.picked(every, [v]), shown.whole[v], sum(row[v] for row in table.counts))
            if inside:
                total = sum(row[v] for row in table.counts for v in inside)
                self.see(self.picked(every, inside), shown.whole_subtotal, total)

    def picked(self, groups, answers) -> np.ndarray:
        cells = np.zeros(self.shape)
        cells[np.ix_(list(groups), list(answers))] = 1
        return cells.ravel()

    def know(self, cells: np.ndarray, low: float, high: float) -> None:
        self.known.append(LinearConstraint(cells[None, :], low, high))

    def see(self, cells: np.ndarray, shown: int | None, true: int) -> None:
        if shown is None:
            if true < MINIMUM:
                self.small.append(cells)
            return
        assert true >= MINIMUM
        assert shown == rounded(true)
        self.know(cells, *bounds(shown))

    def reach(self, cells: np.ndarray, direction: int) -> float:
        found = milp(
            direction * cells,
            constraints=self.known,
            integrality=np.ones(len(cells)),
            bounds=Bounds(0, 500),
        )
        assert found.success
        return round(direction * found.fun)


@settings(max_examples=40, deadline=None)
@given(table=tables())
def test_every_withheld_small_count_could_still_be_anything_from_0_to_5(table):
    attacker = Attacker(table)
    for cells in attacker.small:
        assert attacker.reach(cells, 1) == 0
        assert attacker.reach(cells, -1) >= MINIMUM - 1


@given(count=st.integers(MINIMUM, 10_000))
def test_a_count_is_rounded_to_the_nearest_five_and_is_never_nought(count):
    shown = rounded(count)
    assert shown % 5 == 0
    assert shown > 0
    low, high = bounds(shown)
    assert low <= count <= high


def test_the_one_small_count_of_a_row_is_not_what_the_others_leave_over():
    shown = protect(CountTable(counts=((40, 30, 3), (30, 30, 20)), totals=True))
    assert shown.cells[0][2] is None
    assert shown.whole == (70, 60, 25)


def test_where_nearly_all_plans_have_one_answer_that_count_is_withheld_too():
    # 98 of 100, shown as 100, would leave at most two plans for everything else.
    shown = protect(CountTable(counts=((98, 1, 1),), totals=False))
    assert shown.cells == ((None, None, None),)


def test_a_table_without_small_counts_is_only_rounded():
    shown = protect(CountTable(counts=((12, 33), (41, 27)), subtotal=(0, 1)))
    assert shown.cells == ((10, 35), (40, 25))
    assert shown.whole == (55, 60)
    assert shown.whole_subtotal == 115


def test_the_subtotal_of_a_row_can_be_shown_where_one_of_its_parts_is_withheld():
    shown = protect(CountTable(counts=((40, 4, 30, 21),), subtotal=(0, 1, 2), totals=False))
    assert shown.cells[0] == (40, None, 30, 20)
    assert shown.subtotals == (75,)
