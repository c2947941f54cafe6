"""Labels of a plan's own words that count its statements: `Outcome number 1:`, `C&I outcome 2:`, `Need A`."""

import pytest
from block_builders import bold, head, para, read, said, table, texts
from test_named_in_words import NEEDS, OUTCOMES, PROVISIONS, listed, pairs

from ehcp_audit.reading.statements.counted import is_counting


def plan_of(needs, outcomes, first, second, column="Outcome"):
    return read(
        *listed("B", "Needs", needs, NEEDS),
        *listed("E", "Outcomes", outcomes, OUTCOMES),
        head("Section F: Provision"),
        table(["Provision", column], [PROVISIONS[0], first], [PROVISIONS[1], second], heads=1),
    )


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Outcome number {}: ", "2"),
        ("Educational outcome {} - ", "2"),
        ("Outcome ref {}: ", "2"),
        ("Outcome {} ", "B"),
        ("({}) ", "B"),
    ],
)
def test_whatever_words_count_statements_in_order_they_are_no_part_of_them(label, number):
    first = "A" if number == "B" else "1"
    plan = plan_of(
        ["", ""], [label.format(first), label.format(number)], f"Outcome {number}", f"Outcome {first}"
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E2+F1", "E1+F2")


def test_a_label_that_each_area_counts_is_part_of_the_name():
    plan = plan_of(
        ["", ""],
        ["C&I outcome 1: ", "C&L outcome 1: "],
        "C&L outcome 1",
        "C&I outcome 1 and C&L outcome 1",
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E2+F1", "E1+F2", "E2+F2")


def test_what_does_not_count_from_the_first_stays():
    words = [
        "Room A is where she works best, and no other.",
        "Need C was met last year, as all agree by now.",
    ]
    plan = read(head("Section B: Needs"), *map(para, words))
    assert texts(plan, "B") == words


def test_a_word_that_ends_like_a_number_in_words_counts_nothing():
    for text in ("How often: weekly", "How often", "Listen: he waits", "Alone: she reads"):
        assert is_counting(text) is None
    for text in ("Outcome Ten: he reads", "Need one - ", "Outcome two"):
        assert is_counting(text) is not None


def test_a_title_with_a_number_numbers_the_one_need_below_it():
    plan = read(
        head("Section B: Needs"),
        bold("1. Joining ideas"),
        para(NEEDS[0]),
        bold("2. Finding friends"),
        para(NEEDS[1]),
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
        head("Section F: Provision"),
        table(["Provision", "To meet need"], [PROVISIONS[0], "N2"], [PROVISIONS[1], "N1"], heads=1),
    )
    assert said(plan) == pairs("B2+F1", "B1+F2")


def test_a_number_in_words_of_its_own_may_stand_in_a_cell():
    plan = read(
        *listed("B", "Needs", ["N1. ", "N2. "], NEEDS),
        head("Section E: Outcomes"),
        table(
            ["Outcome no.", "Outcome", "Need(s) met"],
            ["Outcome number 1", OUTCOMES[0], "2"],
            ["Outcome number 2", OUTCOMES[1], "1"],
            heads=1,
        ),
        head("Section F: Provision"),
        table(["Provision", "SEN no."], [PROVISIONS[0], "1"], [PROVISIONS[1], "2"], heads=1),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "B1+F1", "B2+F2")


def test_a_heading_that_names_what_is_counted_elsewhere_is_no_label():
    plan = read(
        *listed("B", "Needs", ["", ""], NEEDS),
        head("Section E: Outcomes"),
        bold("Hope 1"),
        para(OUTCOMES[0]),
        bold("Hope 2"),
        para(OUTCOMES[1]),
        head("Section F: Provision"),
        bold("For Hope 1"),
        para(f"{PROVISIONS[0]} This also helps with Hope 2."),
        bold("For Hope 2"),
        para(PROVISIONS[1]),
    )
    assert said(plan) == pairs("E1+F1", "E2+F1", "E2+F2")


@pytest.mark.parametrize(
    ("need", "column", "cells"),
    [
        ("Need ({}) ", "Need", ("2", "1")),
        ("SEN-0{} ", "SEN ID", ("SEN-02", "SEN-01")),
        ("Need {} of 2: ", "Need", ("2", "1")),
    ],
)
def test_a_column_may_be_headed_by_the_label_itself(need, column, cells):
    plan = plan_of([need.format(n) for n in (1, 2)], ["", ""], *cells, column=column)
    assert texts(plan, "B") == NEEDS
    assert said(plan) == pairs("B2+F1", "B1+F2")


def test_a_heading_names_what_a_label_without_a_noun_counts():
    plan = read(
        *listed("B", "Needs", ["SEN 1 - ", "SEN 2 - "], NEEDS),
        *listed("E", "Outcomes", ["", ""], OUTCOMES),
        head("Section F: Provision"),
        bold("Provision to meet SEN 2"),
        para(PROVISIONS[0]),
        bold("Provision to meet SEN 1"),
        para(PROVISIONS[1]),
    )
    assert said(plan) == pairs("B2+F1", "B1+F2")


def test_a_code_within_a_longer_code_names_nothing():
    plan = plan_of(["", ""], ["CI-O1 ", "CL-O1 "], "CL-O1", "CI-O1")
    assert not said(plan) - pairs("E2+F1", "E1+F2")


def test_a_code_of_another_section_is_no_number_of_the_needs_of_section_b():
    needs = [table([f"Need {n}", text]) for n, text in enumerate(NEEDS[:2], 1)]
    plan = read(
        head("Section B: Needs"),
        *needs,
        head("Section C: Health needs"),
        table(["Health need C1", "Sam has epilepsy and misses the rest of the day after a seizure."]),
        head("Section G: Health provision"),
        table(["Provision G1", "A nurse trains all staff."], ["Need", "C1"]),
    )
    assert [(link.need, link.provision) for link in plan.links if link.provision] == [("C1", "G1")]
