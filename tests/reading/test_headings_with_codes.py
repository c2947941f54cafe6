"""Headings that are a statement's code, or say by it what they serve, and how far they reach."""

import pytest
from block_builders import bold, head, pair, para, read, said, table, texts
from one_childs_words import N1, N2, P1, P2

AHEAD = "By the next phase transfer Sam will add two numbers to 20."
PLAIN = "Sam will come into school by 9 am on 18 days of every 20."


def box(text):
    return table([bold(text)])


@pytest.mark.parametrize(
    "code", ["E{} (need B{})", "E{} [B{}]", "Outcome {} (meets need B{})", "E{} \u2013 need B{}"]
)
def test_a_code_with_the_need_behind_it_heads_an_outcome(code):
    plan = read(
        head("Section B: Special educational needs"), para(f"B1. {N1}"), para(f"B2. {N2}"),
        head("Section E: Outcomes"),
        head(code.format(1, 1), 3), para(AHEAD), head(code.format(2, 2), 3), para(PLAIN),
    )  # fmt: skip
    assert texts(plan, "E") == [AHEAD, PLAIN]
    assert said(plan) == {pair("B1", "E1"), pair("B2", "E2")}


def test_a_sections_label_in_a_box_ends_what_the_heading_before_it_named():
    plan = read(
        box("Section E: Outcomes"), head("O1", 3), para(AHEAD), head("O2", 3), para(PLAIN),
        box("Section F: Special educational provision"), para(P1), para(P2),
        box("Section G: Health provision"), para("The nurse will see Sam for 20 minutes each term."),
    )  # fmt: skip
    assert texts(plan, "F") == [P1, P2]
    assert said(plan) == set()


@pytest.mark.parametrize(
    "title", ["Special educational provision", "The special educational provision required"]
)
@pytest.mark.parametrize("serves", ["To meet outcome {}", "Provision for outcome {}", "For outcome {}:"])
@pytest.mark.parametrize("boxed", [box, head])
def test_what_the_first_provision_serves_opens_no_section(title, serves, boxed):
    plan = read(
        boxed("My special educational needs"), para(N1), boxed("My health needs"), para("Sam has asthma."),
        boxed("Outcomes sought"), para(f"Outcome 1: {AHEAD}"), para(f"Outcome 2: {PLAIN}"),
        boxed(title), head(serves.format(1), 3), para(P1), head(serves.format(2), 3), para(P2),
        boxed("Health provision"), para("The nurse will see Sam for 20 minutes each term."),
        boxed("Placement"), para("A primary school."),
    )  # fmt: skip
    assert texts(plan, "E") == [AHEAD, PLAIN]
    assert texts(plan, "F") == [P1, P2]
    assert said(plan) == {pair("E1", "F1"), pair("E2", "F2")}


def test_a_number_with_a_colon_counts_an_outcome():
    plan = read(head("Section E: Outcomes"), para(f"1: {AHEAD}"), para(f"2: {PLAIN}"))
    assert texts(plan, "E") == [AHEAD, PLAIN]


def test_a_ratio_and_a_time_are_no_numbers_of_a_statement():
    given = ["1:1 teaching of reading for 20 minutes a day.", "2: 1 help from staff in the pool each week."]
    plan = read(head("Section F: Special educational provision"), *map(para, given))
    assert texts(plan, "F") == given


def test_how_often_and_how_long_may_be_asked_with_a_stroke():
    given = ["Delivered by: Class teacher", "How often / how long: Daily, 15 minutes"]
    plan = read(
        head("Section F: Special educational provision"),
        *map(para, (f"Provision: {P1}", *given, f"Provision: {P2}", *given)),
    )
    assert texts(plan, "F") == [P1, P2]
    assert {one.how_often for one in plan.provisions} == {"Daily, 15 minutes"}
