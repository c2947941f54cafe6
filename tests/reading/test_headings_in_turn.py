"""Needs, outcomes and provision in turns under headings of their own: `Need 1`, `Outcome 1`, `Provision`."""

from itertools import product

import pytest
from block_builders import bold, head, pair, para, read, said, table, texts
from one_childs_words import N1, N2, O1, O2, P1, P2

WHOLE = {pair(one + str(at), two + str(at)) for at in (1, 2) for one, two in ("BE", "BF", "EF")}
NEEDS = ["Need {}", "Need", "Need {}: Talking", "Need B{}"]
OUTCOMES = ["Outcome {}", "Outcome", "Outcome {}: Talking", "Outcome E{}"]
PROVISIONS = ["Provision {}", "Provision", "Provision for outcome {}"]


def given(at, *, tabled):
    provision = (P1, P2)[at]
    if tabled:
        return table([bold("Provision"), bold("Who")], [provision, "Class teacher"])
    return para(provision)


def turns(need, outcome, provision, *, tabled=False, top=head, behind=()):
    found = [top("Sections B, E and F: Needs, outcomes and provision")]
    for at in (0, 1):
        found += [head(need.format(at + 1), 3), para((N1, N2)[at]), head(outcome.format(at + 1), 3)]
        found += [para((O1, O2)[at]), head(provision.format(at + 1), 3), given(at, tabled=tabled)]
    return read(*found, *behind)


@pytest.mark.parametrize("tabled", [False, True])
@pytest.mark.parametrize(("need", "outcome", "provision"), [*product(NEEDS, OUTCOMES, PROVISIONS)])
def test_what_stands_in_one_turn_belongs_together_and_nothing_else_does(need, outcome, provision, tabled):
    plan = turns(need, outcome, provision, tabled=tabled)
    assert (texts(plan, "B"), texts(plan, "E"), texts(plan, "F")) == ([N1, N2], [O1, O2], [P1, P2])
    assert said(plan) == WHOLE


def test_the_last_turn_ends_with_the_section():
    def box(text):
        return table([bold(text)])

    plan = turns("Need {}", "Outcome {}", "Provision", top=box, behind=(
        box("Section G: Health provision"), para("The nurse will see Sam for 20 minutes each term."),
    ))  # fmt: skip
    assert said(plan) == WHOLE


def test_needs_that_all_stand_before_the_outcomes_are_in_no_turn():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        head("Need 1", 3), para(N1), head("Need 2", 3), para(N2),
        head("Outcome 1", 3), para(O1), head("Outcome 2", 3), para(O2),
        head("Provision", 3), para(P1),
    )  # fmt: skip
    assert not {pair("B2", "E1"), pair("B2", "E2"), pair("B2", "F1"), pair("B1", "E1")} & said(plan)


def test_several_needs_in_one_turn_are_linked_to_nothing():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        head("Needs", 3), para(N1), para(N2), head("Outcome 1", 3), para(O1), head("Provision", 3), para(P1),
        head("Needs", 3), para("Sam tires."), head("Outcome 2", 3), para(O2), head("Provision", 3), para(P2),
    )  # fmt: skip
    assert said(plan) == {
        pair("E1", "F1"), pair("E2", "F2"), pair("B3", "E2"), pair("B3", "F2"),
    }  # fmt: skip


def test_each_paragraph_of_a_cell_that_says_by_whom_and_how_much_is_a_provision():
    two = ["A phonics programme, delivered by the teacher, 3 x 20 minutes weekly.",
           "A reading pen in every lesson, provided by the school."]  # fmt: skip
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        table([bold("Need"), bold("Provision"), bold("Outcome")], [N1, two, O1]),
    )
    assert texts(plan, "F") == two


def test_how_much_of_the_provision_above_is_no_provision_of_its_own():
    one = [
        "A phonics programme, delivered by the teacher.",
        "Sessions of 20 minutes are given 3 times a week.",
    ]
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        table([bold("Need"), bold("Provision"), bold("Outcome")], [N1, one, O1]),
    )
    assert texts(plan, "F") == [" ".join(one)]
