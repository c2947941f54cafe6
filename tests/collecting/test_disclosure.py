"""Nobody can work out a small count that was withheld: an attacker with a solver tries."""

from attacker import Attacker
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.collecting.disclosure import MINIMUM, SPREAD, CountTable, Told, protect, rounded

COUNTS = st.one_of(st.integers(0, 8), st.integers(0, 40), st.just(0), st.integers(60, 99))


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


def attacker_of(table: CountTable) -> Attacker:
    shown = protect(table)
    attacker = Attacker(table.counts)
    groups, answers = range(len(table.counts)), range(len(table.counts[0]))
    for g in groups:
        for v in answers:
            attacker.see([g], [v], shown.cells[g][v])
        attacker.see([g], table.subtotal, shown.subtotals[g])
    if table.totals:
        for v in answers:
            attacker.see(groups, [v], shown.whole[v])
        attacker.see(groups, table.subtotal, shown.whole_subtotal)
    return attacker


@settings(max_examples=40, deadline=None)
@given(table=tables())
def test_every_withheld_small_count_could_still_have_as_many_values_as_a_rounded_one(table):
    room = attacker_of(table).least_room()
    assert room is None or room >= SPREAD


@given(count=st.integers(MINIMUM, 10_000), coarse=st.booleans())
def test_a_count_is_rounded_to_the_nearest_five_and_is_never_nought(count, coarse):
    told = Told(rounded(count, 10 if coarse else 5), coarse)
    assert told.shown % 5 == 0
    assert told.shown > 0
    low, high = told.bounds
    assert low <= count <= high


def counts(row: tuple[Told, ...]) -> tuple[int | None, ...]:
    return tuple(one.shown for one in row)


def test_the_one_small_count_of_a_row_is_not_what_the_others_leave_over():
    shown = protect(CountTable(counts=((40, 30, 3), (30, 30, 20)), totals=True))
    assert shown.cells[0][2].shown is None
    assert counts(shown.whole) == (70, 60, 25)


def test_where_nearly_all_plans_have_one_answer_that_count_is_rounded_more_coarsely():
    # 98 of 100, shown as 100 give or take two, would leave at most two plans for everything else.
    shown = protect(CountTable(counts=((98, 1, 1),), totals=False))
    assert shown.cells == ((Told(100, coarse=True), Told(None), Told(None)),)


def test_a_table_without_small_counts_is_only_rounded():
    shown = protect(CountTable(counts=((12, 33), (41, 27)), subtotal=(0, 1)))
    assert [counts(row) for row in shown.cells] == [(10, 35), (40, 25)]
    assert counts(shown.whole) == (55, 60)
    assert shown.whole_subtotal == Told(115)


def test_the_subtotal_of_a_row_can_be_shown_where_one_of_its_parts_is_withheld():
    shown = protect(CountTable(counts=((40, 4, 30, 21),), subtotal=(0, 1, 2), totals=False))
    assert counts(shown.cells[0]) == (40, None, 30, 20)
    assert shown.subtotals == (Told(75),)


def test_where_all_plans_but_one_are_decided_only_how_many_are_is_told_more_coarsely():
    shown = protect(CountTable(counts=((30, 0, 29, 1, 0, 0),), subtotal=(0, 1, 2), totals=False))
    assert counts(shown.cells[0]) == (30, None, 30, None, None, None)
    assert shown.subtotals == (Told(60, coarse=True),)


def test_noughts_are_withheld_but_nothing_is_withheld_for_their_sake():
    # 58 of 58, shown as 60, leaves nothing for the others: that nobody is there can name nobody.
    shown = protect(CountTable(counts=((58, 0, 0, 0, 0, 0),), subtotal=(0, 1, 2), totals=False))
    assert counts(shown.cells[0]) == (60, None, None, None, None, None)
    assert shown.subtotals == (Told(60),)
