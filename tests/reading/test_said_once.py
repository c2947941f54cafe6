"""What a table prints again in each of its rows: needs, outcomes, and the heads themselves."""

import pytest
from block_builders import head, read, said, table, texts

NEED = "Kim finds it hard to wait and calls out in class."
OUTCOMES = ["By June 2029 Kim will wait in four games of five.", "By June 2029 Kim will put a hand up."]
GIVEN = ["Turn-taking games", "A visual timer on the desk", "Praise for a hand that is up"]
HEADS = ["Need", "Outcome", "Provision", "Who"]
ROWS = [
    [NEED, OUTCOMES[0], GIVEN[0], "Learning mentor"],
    [NEED, OUTCOMES[0], GIVEN[1], "Teacher"],
    [NEED, OUTCOMES[1], GIVEN[2], "All staff"],
]


@pytest.mark.parametrize("codes", [("", "", ""), ("B1. ", "B1. ", "B1. "), ("B1. ", "", "")])
def test_a_need_that_each_row_says_again_is_one_and_all_rows_belong_to_it(codes):
    rows = [[code + need, *more] for code, (need, *more) in zip(codes, ROWS, strict=True)]
    plan = read(head("Sections B, E and F"), table(HEADS, *rows, heads=1))
    assert texts(plan, "B") == [NEED]
    assert texts(plan, "E") == OUTCOMES
    assert texts(plan, "F") == GIVEN
    pairs = {("B1", "E1"), ("B1", "E2"), ("E1", "F1"), ("E1", "F2"), ("E2", "F3")}
    assert set(map(frozenset, pairs)) <= said(plan)
    assert frozenset(("E2", "F1")) not in said(plan)


def test_what_two_codes_tell_apart_stays_two():
    rows = [[f"B{n}. {NEED}", *more] for n, (_, *more) in enumerate(ROWS[1:], 1)]
    plan = read(head("Sections B, E and F"), table(HEADS, *rows, heads=1))
    assert texts(plan, "B") == [NEED, NEED]


def test_a_provision_that_is_said_again_is_counted_again():
    rows = [ROWS[0], [NEED, OUTCOMES[1], GIVEN[0], "Teacher"]]
    plan = read(head("Sections B, E and F"), table(HEADS, *rows, heads=1))
    assert texts(plan, "F") == [GIVEN[0], GIVEN[0]]


def test_heads_that_are_printed_again_in_words_of_their_own_are_heads():
    heads = ["What I find hard", "What we want to achieve", "What help will be given", "Who", "Looked at"]
    rows = [[*row, "In May"] for row in ROWS]
    plan = read(
        head("Special educational needs, outcomes and provision"),
        table(heads, rows[0], heads, rows[1], heads, rows[2]),
    )
    assert texts(plan, "F") == GIVEN
    assert texts(plan, "E") == OUTCOMES
