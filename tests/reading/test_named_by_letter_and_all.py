"""Outcomes with capital letters, codes with points, all outcomes at once, and provision named from E."""

import pytest
from block_builders import head, para, read, said, table, texts

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["By July 2028 Ada will retell a story.", "By July 2028 Ada will read a page."]
PROVISIONS = ["A story group for 30 minutes a week", "A reading programme for 20 minutes a day"]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def listed(letter: str, title: str, leads: list[str], some: list[str]):
    return [
        head(f"Section {letter}: {title}"),
        *(para(lead + one) for lead, one in zip(leads, some, strict=True)),
    ]


def provision(heading: str, one: str, other: str):
    rows = ([one, PROVISIONS[0]], [other, PROVISIONS[1]])
    return [head("Section F: Provision"), table([heading, "Provision"], *rows, heads=1)]


def test_outcomes_may_be_lettered_by_their_headings():
    plan = read(
        head("Section E: Outcomes"),
        head("Outcome A", 3),
        para(OUTCOMES[0]),
        head("Outcome B", 3),
        para(OUTCOMES[1]),
        *provision("Outcome", "B", "A"),
    )
    assert said(plan) == pairs("E2+F1", "E1+F2")


def test_a_letter_behind_its_noun_is_a_label():
    plan = read(
        *listed("E", "Outcomes", ["Outcome A: ", "Outcome B: "], OUTCOMES), *provision("Outcome", "A", "A, B")
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E1+F1", "E1+F2", "E2+F2")


def test_codes_may_have_a_point_behind_their_letter():
    plan = read(
        *listed("B", "Needs", ["N.1 ", "N.2 "], NEEDS),
        *listed("E", "Outcomes", ["O.1 ", "O.2 "], OUTCOMES),
        *provision("Link", "N.2 / O.1", "N.1 / O.2"),
    )
    assert texts(plan, "B") == NEEDS
    assert said(plan) == pairs("B2+F1", "E1+F1", "B2+E1", "B1+F2", "E2+F2", "B1+E2")


@pytest.mark.parametrize(
    "tail",
    ["This contributes to all outcomes.", "(supports all of the outcomes)", "Meets all outcomes above."],
)
def test_all_outcomes_may_be_named_at_once(tail):
    plan = read(
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
        head("Section F: Provision"),
        para(f"{PROVISIONS[0]}. {tail}"),
    )
    assert texts(plan, "F") == [PROVISIONS[0] + "."]
    assert said(plan) == pairs("E1+F1", "E2+F1")


def test_an_outcome_may_name_its_provision_by_number_and_its_need_by_number_and_first_words():
    plan = read(
        *listed("B", "Needs", ["1. ", "2. "], NEEDS),
        head("Section E: Outcomes"),
        table(
            ["Need (from Section B)", "Outcome", "Provision (see Section F)"],
            ["2. Ada reads slowly…", OUTCOMES[0], "1, 2"],
            ["1. Ada loses the thread…", OUTCOMES[1], "2"],
            heads=1,
        ),
        *listed("F", "Provision", ["1. ", "2. "], PROVISIONS),
        *listed("G", "Health provision", ["1. "], ["A nurse will visit once a month."]),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) >= pairs("B2+E1", "E1+F1", "E1+F2", "B1+E2", "E2+F2")
    assert not said(plan) & pairs("E1+G1", "B1+E1", "E2+F1")


def test_codes_may_name_an_area_and_a_kind_and_an_arrow_points_at_what_is_served():
    plan = read(
        *listed("B", "Needs", ["CI-N1: ", "CL-N1: "], NEEDS),
        *listed(
            "E", "Outcomes", ["CI-O1: ", "CL-O1: "], [f"{OUTCOMES[0]} → CL-N1", f"{OUTCOMES[1]} → CI-N1"]
        ),
        *listed("F", "Provision", ["CI-P1: ", "CL-P1: "], [f"{one} → CL-O1" for one in PROVISIONS]),
    )
    assert (texts(plan, "B"), texts(plan, "E"), texts(plan, "F")) == (NEEDS, OUTCOMES, PROVISIONS)
    assert said(plan) == pairs("B2+E1", "B1+E2", "E2+F1", "E2+F2")


def test_numbers_of_an_outline_name_what_they_head():
    plan = read(
        *listed("B", "Needs", ["2.1 ", "2.2 "], NEEDS),
        *listed("E", "Outcomes", ["5.1 ", "5.2 "], [f"{OUTCOMES[0]} (see 2.2)", f"{OUTCOMES[1]} (see 2.1)"]),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2")


def test_a_sentence_may_say_whom_it_helps_to_achieve_which_outcome():
    plan = read(
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
        head("Section F: Provision"),
        para("To help Ada achieve outcome 2, the school will provide a reading programme."),
    )
    assert said(plan) == pairs("E2+F1")


def test_a_sentence_at_the_end_may_say_in_which_section_the_needs_stand():
    plan = read(
        *listed("B", "Needs", ["1. ", "2. "], NEEDS),
        *listed("E", "Outcomes", ["1. "], [f"{OUTCOMES[0]} Relates to needs 1 and 2 in Section B."]),
    )
    assert texts(plan, "E") == OUTCOMES[:1]
    assert said(plan) == pairs("B1+E1", "B2+E1")


def test_a_cell_may_say_what_the_outcome_it_names_is_about():
    plan = read(
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
        *provision("Outcome", "Outcome 2 - Reading", "Outcome 1 - Stories"),
    )
    assert said(plan) == pairs("E2+F1", "E1+F2")
