"""Outcomes told one after another: what stands in a heading over the labels, or across a card, is theirs."""

from block_builders import bullet, head, para, read, said, table, texts, wide
from test_named_in_words import NEEDS, OUTCOMES, PROVISIONS, pairs

SLEEP = "By July 2027 Sam will sleep for seven hours a night."
CLINIC = "A sleep clinic every 12 weeks."


def needs(*marks):
    return [
        head("Section B: Needs"),
        *(para(f"{mark}{text}") for mark, text in zip(marks, NEEDS, strict=True)),
    ]


def test_a_row_across_a_card_names_the_needs_of_the_outcome_in_the_row_above():
    def card(at, need):
        return table(
            wide(f"Section E: Outcome {at}"),
            wide(OUTCOMES[at - 1]),
            wide(f"Need(s) addressed: {need}"),
            ["Section F: Provision", "Provided by", "Frequency"],
            [PROVISIONS[at - 1], "The school", "Daily"],
        )

    plan = read(*needs("1. ", "2. "), head("Outcomes and provision: Reading"), card(1, 2), card(2, 1))
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "E1+F1", "E2+F2")


def test_a_heading_over_the_labels_of_its_outcome_is_over_both_of_them():
    def part(at, need):
        return [
            head(f"Outcome {at}", 2),
            para(f"Needs: {need}"),
            head("Section E: Outcome", 3),
            para(OUTCOMES[at - 1]),
            head("Short term steps:", 3),
            bullet("Begin in a quiet place."),
            head("Section F: Provision", 3),
            bullet(PROVISIONS[at - 1]),
        ]

    plan = read(
        *needs("C&I1: ", "C&I2: "), head("Outcomes and provision"), *part(1, "C&I2"), *part(2, "C&I1")
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "E1+F1", "E2+F2", "B2+F1", "B1+F2")
    assert "Outcome 2" not in plan.section("F").text


def parts(numbered, area, letter, title, provision):
    return [
        head(area),
        head("Section E: Outcomes", 2),
        para(numbered),
        head(f"Section {letter}: {title}", 2),
        table(["Outcome", "Provision", "Who"], ["1", provision, "The service"], heads=1),
    ]


def test_outcomes_that_count_again_in_each_part_are_those_of_the_provisions_part():
    plan = read(
        head("Section B: Needs"),
        *parts(f"1. {OUTCOMES[0]}", "Communication and interaction", "F", "Provision", PROVISIONS[0]),
        *parts(f"1. {OUTCOMES[1]}", "Cognition and learning", "F", "Provision", PROVISIONS[1]),
        *parts(f"1. {SLEEP}", "Health", "G", "Health provision", CLINIC),
    )
    assert said(plan) == pairs("E1+F1", "E2+F2", "E3+G1")


def test_health_behind_the_areas_is_in_none_of_them():
    plan = read(
        head("Section B: Needs"),
        *parts(f"1. {OUTCOMES[0]}", "Cognition and learning", "F", "Provision", PROVISIONS[0]),
        *parts(f"1. {SLEEP}", "Health", "G", "Health provision", CLINIC),
    )
    assert [one.area for one in plan.outcomes] == ["cognition_and_learning", None]


def test_needs_counted_in_small_roman_numbers_are_taken_off_the_outcome_that_names_them():
    plan = read(
        *needs("(i) ", "(ii) "),
        head("Section E: Outcomes"),
        para(f"Outcome 1: {OUTCOMES[0]} (need (ii))"),
        para(f"Outcome 2: {OUTCOMES[1]} (needs (i) and (ii))"),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "B2+E2")
