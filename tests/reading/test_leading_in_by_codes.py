"""Lines that say nothing but what the statements below them serve: `Need B1:`, `E1 (need B1)`; items, too."""

from itertools import product

import pytest
from block_builders import bullet, head, pair, para, read, said, texts
from docx import Document
from one_childs_words import N1, N2, O1, O2, P1, P2, P3

from ehcp_audit.reading import read_plan

NEEDS = ["B{}", "B.{}", "SEN{}", "{}.", "1.{}"]
OUTCOMES = ["E{}", "Outcome {}", "OC{}"]
OVER_PROVISION = [
    *("Need {n}", "Need {n}:", "{o}", "{o} (need {n})", "{o} \u2013 need {n}"),
    *("To meet need {n}:", "For {o}:", "Provision for need {n}:"),
]
BOTH = {pair("B1", "E1"), pair("B2", "E2")}


def coded(form, at, text):
    return para(f"{form.format(at)}{':' if form.startswith('Outcome') else ''} {text}")


def lead(form, need, outcome, at):
    return form.format(n=need.rstrip(".").format(at), o=outcome.format(at))


def plan_with(need, outcome, leads, items):
    first, second = leads
    return read(
        head("Section B: Special educational needs"), coded(need, 1, N1), coded(need, 2, N2),
        head("Section E: Outcomes"), coded(outcome, 1, O1), coded(outcome, 2, O2),
        head("Section F: Special educational provision"),
        first, items(P1), second, items(P2), items(P3),
    )  # fmt: skip


@pytest.mark.parametrize("shape", ["items", "line over items", "line over paragraphs"])
@pytest.mark.parametrize(("need", "outcome"), [*product(NEEDS, OUTCOMES)])
def test_what_a_line_names_over_provision_is_what_that_serves_and_no_provision(need, outcome, shape):
    for form in OVER_PROVISION:
        make = bullet if shape == "items" else para
        leads = [make(lead(form, need, outcome, at)) for at in (1, 2)]
        plan = plan_with(
            need, outcome, leads, para if "paragraphs" in shape else lambda text: bullet(text, 1)
        )
        assert (texts(plan, "F"), form) == ([P1, P2, P3], form)
        needs = {pair("B1", "F1"), pair("B2", "F2"), pair("B2", "F3")} if "{n}" in form else set()
        outcomes = {pair("E1", "F1"), pair("E2", "F2"), pair("E2", "F3")} if "{o}" in form else set()
        assert needs | outcomes <= said(plan) <= needs | outcomes | BOTH, form


@pytest.mark.parametrize("listed", [para, bullet])
@pytest.mark.parametrize("form", ["Need {n}", "Need {n}:", "To meet need {n}:", "For need {n}:"])
@pytest.mark.parametrize(("need", "outcome"), [*product(NEEDS, OUTCOMES)])
def test_a_need_named_over_an_outcome_leaves_it_an_outcome(need, outcome, form, listed):
    plan = read(
        head("Section B: Special educational needs"), coded(need, 1, N1), coded(need, 2, N2),
        head("Section E: Outcomes"),
        para(lead(form, need, outcome, 1)), listed(coded(outcome, 1, O1).text),
        para(lead(form, need, outcome, 2)), listed(coded(outcome, 2, O2).text),
    )  # fmt: skip
    assert texts(plan, "E") == [O1, O2]
    assert said(plan) == BOTH


def test_what_is_said_of_the_item_above_is_not_led_in():
    plan = plan_with("B{}", "E{}", (para("Provision"), para("(Need B1)")), bullet)
    assert texts(plan, "F") == [P1, P2, P3]
    assert said(plan) == {pair("B1", "F1")}


def test_words_own_style_for_a_list_within_a_list_says_how_deep_an_item_stands(tmp_path):
    document = Document()
    document.add_heading("Section B: Special educational needs")
    for at, need in enumerate((N1, N2), 1):
        document.add_paragraph(f"B{at}. {need}")
    document.add_heading("Section F: Special educational provision")
    for at, provision in enumerate((P1, P2), 1):
        document.add_paragraph(f"For need B{at}", style="List Bullet")
        document.add_paragraph(provision, style="List Bullet 2")
    document.save(tmp_path / "plan.docx")
    plan = read_plan(tmp_path / "plan.docx")
    assert texts(plan, "F") == [P1, P2]
    assert said(plan) == {pair("B1", "F1"), pair("B2", "F2")}
