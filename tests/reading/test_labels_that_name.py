"""Labels of sections that come again for each statement and say which one it is; bare figures that count."""

import pytest
from block_builders import head, para, read, said, table, texts

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["By July 2028 Ada will retell a story.", "By July 2028 Ada will read a page."]
PROVISIONS = ["A story group for 30 minutes a week", "A reading programme for 20 minutes a day"]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def needs():
    return [head("Section B: Needs"), *map(para, NEEDS)]


def by_turns(first: str, second: str, above: list[str], below: list[str]):
    """Return two sections in turns, a statement of each at a time, under labels that count."""
    return [
        block
        for at in range(2)
        for block in (
            head(first.format(n=at + 1)),
            para(above[at]),
            head(second.format(n=at + 1)),
            para(below[at]),
        )
    ]


@pytest.mark.parametrize(
    ("outcome", "provision"),
    [
        ("Section E: Outcome {n}", "Section F: Special educational provision to achieve outcome {n}"),
        ("Section E - Outcome {n}", "Section F - Provision for outcome {n}"),
        ("Section E (Outcome {n})", "Section F"),
        ("E: Outcome {n}", "F: Special educational provision"),
    ],
)
def test_a_label_that_comes_for_each_outcome_names_it(outcome, provision):
    plan = read(*needs(), *by_turns(outcome, provision, OUTCOMES, PROVISIONS))
    assert texts(plan, "E") == OUTCOMES
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("E1+F1", "E2+F2")


def test_a_label_that_comes_for_each_need_names_it():
    plan = read(*by_turns("B - Need {n}", "F - Provision for need {n}", NEEDS, PROVISIONS))
    assert said(plan) == pairs("B1+F1", "B2+F2")


def test_rows_of_a_table_below_such_a_label_are_about_what_it_names():
    blocks = [
        block
        for at in range(2)
        for block in (
            head(f"Section E: Outcome {at + 1}"),
            para(OUTCOMES[at]),
            head(f"Section F: Provision for outcome {at + 1}"),
            table(
                ["Provision", "Who"], [PROVISIONS[at], "A teacher"], [PROVISIONS[1 - at], "Staff"], heads=1
            ),
        )
    ]
    assert said(read(*needs(), *blocks)) == pairs("E1+F1", "E1+F2", "E2+F3", "E2+F4")


def test_labels_in_turns_without_numbers_name_nothing():
    plan = read(*needs(), *by_turns("Section E: Outcome", "Section F: Provision", OUTCOMES, PROVISIONS))
    assert not said(plan)


def test_a_figure_of_the_sections_own_letter_names_nothing():
    plan = read(*needs(), *by_turns("E{n}: Outcomes", "F{n}: Provision", OUTCOMES, PROVISIONS))
    assert not said(plan) & pairs("E1+F2", "E2+F1")


def test_bare_figures_that_count_outcomes_are_no_words_of_them():
    plan = read(head("Section E: Outcomes"), *(para(f"{n} {one}") for n, one in enumerate(OUTCOMES, 1)))
    assert texts(plan, "E") == OUTCOMES


def test_a_bare_figure_that_counts_nothing_is_an_amount():
    staff = ["1 Teaching assistant at lunch each day", "2 Teachers in the playground each day"]
    assert texts(read(head("Section F: Provision"), *map(para, staff)), "F") == staff
