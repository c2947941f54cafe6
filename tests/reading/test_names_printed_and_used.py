"""Statements printed with one name and called by another, and names in front of a provision's words."""

import pytest
from block_builders import head, para, read, said, table, texts

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["Ada will retell a story of five sentences.", "Ada will read a page without help."]
PROVISIONS = ["A story group for 30 minutes a week.", "A reading programme for 20 minutes a day."]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def plan_of(need: str, outcome: str, *provision, marks: tuple[str, str] = ("1", "2")):
    return read(
        head("Section B: Special educational needs"),
        *(para(need.format(mark) + one) for mark, one in zip(marks, NEEDS, strict=True)),
        head("Section E: Outcomes"),
        *(para(outcome.format(mark) + one) for mark, one in zip(marks, OUTCOMES, strict=True)),
        head("Section F: Special educational provision"),
        *provision,
    )


@pytest.mark.parametrize("printed", ["Outcome {}: ", "O{}: ", "{}. ", "LTO{}: ", "OC{} \u2013 "])
@pytest.mark.parametrize("used", ["{}", "Outcome {}", "O{}"])
def test_an_outcome_is_found_by_its_figure_whatever_stands_before_it(printed: str, used: str):
    rows = [[one, used.format(2 - at)] for at, one in enumerate(PROVISIONS)]
    plan = plan_of("N{}: ", printed, table(["Provision", "Outcome"], *rows, heads=1))
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E2+F1", "E1+F2")


@pytest.mark.parametrize("used", ["{}", "Need {}", "N{}"])
def test_a_need_printed_with_a_code_is_found_by_its_figure(used: str):
    rows = [[one, used.format(2 - at)] for at, one in enumerate(PROVISIONS)]
    plan = plan_of("SEN {}: ", "Outcome {}: ", table(["Provision", "Need"], *rows, heads=1))
    assert said(plan) == pairs("B2+F1", "B1+F2")


def test_a_code_of_a_series_that_the_plan_prints_means_no_other():
    plan = plan_of("N{}: ", "O{}: ", para(PROVISIONS[0] + " (N3)"))
    assert not plan.links


def test_two_series_of_one_kind_are_not_told_by_figures_alone():
    needs = [para("CI1: " + NEEDS[0]), para("CI2: Ada speaks softly."), para("CL1: " + NEEDS[1])]
    rows = [[PROVISIONS[0], "1"], [PROVISIONS[1], "2"]]
    plan = read(
        head("Section B: Special educational needs"),
        *needs,
        head("Section F: Special educational provision"),
        table(["Provision", "Need"], *rows, heads=1),
    )
    assert pairs("B1+F1", "B3+F1").isdisjoint(said(plan))


def test_the_only_need_of_an_area_is_counted_as_the_others_are():
    plan = read(
        head("Section B: Special educational needs"),
        para("CI1 " + NEEDS[0]),
        para("CI2 Ada speaks so softly that few can hear."),
        para("CL1 " + NEEDS[1]),
        head("Section F: Special educational provision"),
        para(PROVISIONS[1] + " (CL1)"),
    )
    assert texts(plan, "B")[2] == NEEDS[1]
    assert said(plan) == pairs("B3+F1")


@pytest.mark.parametrize("name", ["[Name]", "XXXX", "\u201cAda\u201d"])
def test_a_name_without_a_mark_is_told_before_a_childs_mark(name: str):
    said_of = [f"{name} will tell a story to others.", f"{name} will read a page alone."]
    plan = read(
        head("Section E: Outcomes"), *(para(f"Outcome {at} {one}") for at, one in enumerate(said_of, 1))
    )
    assert texts(plan, "E") == said_of


@pytest.mark.parametrize(
    "tail", ["This provision meets {}.", "This is to meet {}.", "It relates to {}.", "Links to {}."]
)
def test_nothing_is_left_of_a_last_sentence_that_only_names_a_need(tail: str):
    plan = plan_of(
        "N{}: ", "O{}: ", *(para(f"{one} {tail.format(f'N{at}')}") for at, one in enumerate(PROVISIONS, 1))
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("B1+F1", "B2+F2")


@pytest.mark.parametrize(
    "lead", ["Outcome {}: ", "Outcome {} \u2013 ", "O{}: ", "For Outcome {}: ", "(O{}) ", "[Outcome {}] "]
)
def test_an_outcome_in_front_of_a_provision_is_what_it_serves(lead: str):
    plan = plan_of(
        "N{}: ",
        "O{}: ",
        *(para(lead.format(3 - at) + one) for at, one in enumerate(PROVISIONS, 1)),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("E2+F1", "E1+F2")


def test_several_names_in_front_are_all_meant():
    plan = plan_of(
        "N{}: ", "O{}: ", para(f"O1, O2: {PROVISIONS[0]}"), para(f"N1 and O2 \u2013 {PROVISIONS[1]}")
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) >= pairs("E1+F1", "E2+F1", "B1+F2", "E2+F2")


def test_an_outcome_said_again_over_plain_provision_is_over_it():
    plan = plan_of(
        "N{}: ",
        "Outcome {}: ",
        para("Outcome 1: Ada will retell a story in her own way."),
        para(PROVISIONS[0]),
        para("Outcome 2: Ada will read a page in peace."),
        para(PROVISIONS[1]),
    )
    assert texts(plan, "F") == PROVISIONS


@pytest.mark.parametrize("need", ["Learning need {}: ", "Priority need {}: "])
def test_a_need_and_an_outcome_of_a_kind_are_numbered_as_plain_ones(need: str):
    plan = plan_of(need, "SMART outcome {}: ", para(PROVISIONS[0] + " (need 2, outcome 1)"))
    assert texts(plan, "B") == NEEDS
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) >= pairs("B2+F1", "E1+F1")
