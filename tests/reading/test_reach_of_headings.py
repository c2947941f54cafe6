"""How far a heading reaches: past its box where it stands alone in it, not over a list that counts on."""

import pytest
from block_builders import bold, bullet, head, para, read, said, table, texts

GOOD = ["Sam has a wide vocabulary on trains.", "Sam adds and subtracts to a hundred."]
NEEDS = [
    "Sam takes language literally and misses jokes.",
    "Sam does not ask for help when stuck.",
    "Sam finds open-ended writing very hard.",
    "Sam becomes stuck on small errors.",
]
AREAS = ["Communication and interaction", "Cognition and learning"]


def parts(listed, strengths):
    found = [head("Section B: Special educational needs")]
    for number, area in enumerate(AREAS):
        found += [bold(area), *strengths(GOOD[number])]
        found += [listed(at, NEEDS[at]) for at in (2 * number, 2 * number + 1)]
    return found


@pytest.mark.parametrize("form", ["{}.", "B{}:", "({})"])
def test_needs_that_count_on_from_area_to_area_are_no_strengths(form):
    """Nothing but the numbers parts them from what is said under the heading of strengths."""
    plan = read(
        *parts(
            lambda at, need: para(f"{form.format(at + 1)} {need}"),
            lambda said_: (bold("What Sam is good at"), para(said_)),
        )
    )
    assert texts(plan, "B") == NEEDS


def test_strengths_that_are_counted_themselves_stay_strengths():
    plan = read(
        head("Section B: Special educational needs"),
        bold("Strengths"), para("They come from school."), para(f"1. {GOOD[0]}"),
        bold("Needs"), bullet(NEEDS[0]),
        bold("Strengths"), para("They come from school."), para(f"2. {GOOD[1]}"), para("3. Sam swims."),
        bold("Needs"), bullet(NEEDS[1]),
    )  # fmt: skip
    assert texts(plan, "B") == NEEDS[:2]


def test_a_heading_of_strengths_in_a_box_with_its_text_ends_with_the_box():
    plan = read(
        *parts(lambda _, need: bullet(need), lambda said_: (table([[bold("Strengths"), para(said_)]]),))
    )
    assert texts(plan, "B") == NEEDS


def test_a_heading_of_strengths_alone_in_a_box_heads_what_follows():
    plan = read(
        head("Section B: Special educational needs"),
        table([[bold("Strengths")]]), para(GOOD[0]),
        table([[bold("Needs")]]), bullet(NEEDS[0]),
    )  # fmt: skip
    assert texts(plan, "B") == NEEDS[:1]


def test_a_heading_alone_in_a_box_names_the_outcome_of_the_table_below_it():
    rows = ["A help card system.", "A reading group."]
    plan = read(
        head("Section E: Outcomes"),
        para("Outcome 1: By July 2027 Sam will ask for help."),
        para("Outcome 2: By July 2027 Sam will read a page aloud."),
        head("Section F: Special educational provision"),
        *(
            block
            for number, row in enumerate(rows, 1)
            for block in (
                table([[bold(f"Provision for outcome {number}")]]),
                table(["Provision", "Who", "How often"], [row, "A teacher", "Daily"], heads=1),
            )
        ),
    )
    assert texts(plan, "F") == rows
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_an_outcome_said_again_behind_its_label_heads_the_table_of_provision_below_it():
    outcomes = ["By July 2027 Sam will ask for help.", "By July 2027 Sam will read a page aloud."]
    rows = ["A help card system.", "A reading group."]
    plan = read(
        head("Section E: Outcomes"),
        table(["No", "Outcome"], *([str(n), text] for n, text in enumerate(outcomes, 1)), heads=1),
        head("Section F: Special educational provision"),
        *(
            block
            for n, (text, row) in enumerate(zip(outcomes, rows, strict=True), 1)
            for block in (
                bold(f"Outcome {n}: {text}"),
                table(["Provision", "Staffing", "Frequency"], [row, "A teacher", "Daily"], heads=1),
            )
        ),
    )
    assert texts(plan, "F") == rows
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_what_a_child_does_well_is_no_need():
    plan = read(
        head("Section B: Special educational needs"),
        bold("What Sam does well"), para(GOOD[0]),
        bold("What Sam finds difficult"), bullet(NEEDS[0]),
    )  # fmt: skip
    assert texts(plan, "B") == NEEDS[:1]
