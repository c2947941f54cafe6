"""A small table below a statement that says who, how often and which outcome, in whatever form."""

import pytest
from block_builders import bold, bullet, head, para, read, said, section_text, table, texts, wide

PROVISIONS = ["A help card system is used in class.", "A reading group with three pupils."]
HEADS = ["Delivered by", "Frequency", "Linked outcome"]


def values(number: int) -> list[str]:
    return ["A teacher", "Daily", f"Outcome {number}"]


def across(number: int):
    return table(HEADS, values(number), heads=1)


def down(number: int):
    return table(*map(list, zip(HEADS, values(number), strict=True)))


FORMS = {
    "heads over values": lambda n, text: (para(text), across(n)),
    "labels beside values": lambda n, text: (para(text), down(n)),
    "below a bullet": lambda n, text: (bullet(text), across(n)),
    "below its own title": lambda n, text: (bold(f"Provision {n}"), para(text), across(n)),
    "in one box": lambda n, text: (table([[bold(f"Provision {n}"), para(text), across(n)]]),),
    "in rows of one table": lambda n, text: (
        table(wide(bold(f"Provision {n}")), wide(text), HEADS, values(n)),
    ),
}


def plan_of(*blocks):
    return read(
        head("Section E: Outcomes"),
        para("Outcome 1: By July 2027 Sam will ask for help."),
        para("Outcome 2: By July 2027 Sam will read aloud."),
        head("Section F: Special educational provision"),
        *blocks,
    )


@pytest.mark.parametrize("form", FORMS)
def test_it_is_of_the_statement_right_above_it(form):
    plan = plan_of(*(block for n, text in enumerate(PROVISIONS, 1) for block in FORMS[form](n, text)))
    assert texts(plan, "F") == PROVISIONS
    assert [(one.who, one.how_often) for one in plan.provisions] == [("A teacher", "Daily")] * 2
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_each_statement_in_the_rows_of_one_table_has_those_below_it():
    rows = [row for n, text in enumerate(PROVISIONS, 1) for row in (wide(text), HEADS, values(n))]
    plan = plan_of(table(*rows))
    assert texts(plan, "F") == PROVISIONS
    assert [(one.who, one.how_often) for one in plan.provisions] == [("A teacher", "Daily")] * 2


def test_a_table_of_staff_under_a_heading_is_of_no_statement_and_loses_no_word():
    plan = plan_of(para(PROVISIONS[0]), bold("Staffing"), table(["Who", "How often"], ["A teacher", "Daily"]))
    assert plan.provisions[0].who is None
    assert "A teacher" in section_text(plan, "F")
    assert "Daily" in section_text(plan, "F")
