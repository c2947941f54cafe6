"""What belongs together: in one table, in a table within a cell, under a heading with a number."""

import pytest
from block_builders import bold, bullet, head, letters, para, read, said, table, texts, wide

NEED = "Sam finds it hard to follow spoken instructions of more than two steps."
OUTCOME = "Sam will follow a three-step instruction in class without a prompt."
PROVISION = "A weekly group on following instructions"
OTHER = "Pre-teaching of the key words of each topic"


def outcome_over_provision(number: int):
    return table(
        wide(bold("Section E: outcome")),
        wide(f"By July 202{number}, {OUTCOME}"),
        ["Section F: provision", "Who", "How often"],
        [PROVISION, "a therapist", "weekly"],
        [OTHER, "the teacher", "daily"],
    )


def test_an_outcome_above_its_provision_in_one_table_belongs_to_each_row_of_it():
    plan = read(
        head("Section B: Needs"), para(NEED), bold("Outcomes and provision"), outcome_over_provision(7),
        para(""), outcome_over_provision(8),
    )  # fmt: skip
    assert said(plan) == {
        frozenset(("E1", "F1")), frozenset(("E1", "F2")), frozenset(("E2", "F3")), frozenset(("E2", "F4")),
    }  # fmt: skip
    assert [one.who for one in plan.provisions[:2]] == ["a therapist", "the teacher"]


def test_a_plan_that_is_one_table_joins_nothing():
    plan = read(
        table(
            wide(bold("Section B: Special educational needs")),
            wide(NEED),
            wide(bold("Section E: Outcomes")),
            wide(f"By July 2027, {OUTCOME}"),
            wide(bold("Section F: Special educational provision")),
            wide(f"{PROVISION} will be given every Monday."),
        )
    )
    assert letters(plan) == "B E F"
    assert said(plan) == set()


@pytest.mark.parametrize("across", [False, True])
def test_a_table_within_a_cell_says_who_and_how_often(across):
    inner = table(["Who", "How often"], ["A therapist", "Once a week"])
    if not across:
        inner = table(["Who", "A therapist"], ["How often", "Once a week"])
    plan = read(
        head("Section F: Provision"),
        table(["Provision", "Details"], [PROVISION, [inner]], [OTHER, "Every morning"], heads=1),
    )
    assert texts(plan, "F") == [PROVISION, OTHER]
    assert (plan.provisions[0].who, plan.provisions[0].how_often) == ("A therapist", "Once a week")


def test_outcomes_counted_anew_in_each_area_keep_their_own_provision():
    def area(name: str):
        return [
            head(name, 2),
            bold("Outcome 1"),
            para(f"By July 2027, {name} {OUTCOME}"),
            table(
                ["Provision required to achieve the outcome", "Who"], [f"{name} {PROVISION}", "A"], heads=1
            ),
        ]

    plan = read(
        head("Section B: Needs"),
        para(NEED),
        head("Sections E and F: Outcomes and provision"),
        *area("Cognition and learning"),
        *area("Sensory and physical needs"),
    )
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_codes_of_the_plans_own_are_numbers_and_references():
    plan = read(
        head("Section B: Needs"),
        para(f"N1: {NEED}"),
        para("N2: Sam tires after ten minutes of writing."),
        head("Section E: Outcomes"),
        para(f"O1: By July 2027, {OUTCOME} (N1, N2)"),
        head("Section F: Provision"),
        para(f"{PROVISION} will take place each Monday. (N2)"),
    )
    assert texts(plan, "B") == [NEED, "Sam tires after ten minutes of writing."]
    assert texts(plan, "E") == [f"By July 2027, {OUTCOME}"]
    assert said(plan) == {frozenset(("B1", "E1")), frozenset(("B2", "E1")), frozenset(("B2", "F1"))}


def test_rows_of_a_card_that_nobody_thought_of_are_no_provision():
    def card(number: int):
        return table(
            wide(bold(f"Provision {number}")),
            ["What", f"{PROVISION} {number}"],
            ["Staff", "A therapist"],
            ["Time", "Two hours each half-term"],
            ["Works towards", f"O{number}"],
        )

    plan = read(
        head("Section E: Outcomes"), para(f"O1: By July 2027, {OUTCOME}"), para(f"O2: In Year 9, {OUTCOME}"),
        head("Section F: Provision"), card(1), para(""), card(2),
    )  # fmt: skip
    assert texts(plan, "F") == [f"{PROVISION} 1", f"{PROVISION} 2"]
    assert {one.how_often for one in plan.provisions} == {"Two hours each half-term"}
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_long_and_medium_term_rows_with_their_time_in_brackets():
    plan = read(
        head("Section E: Outcomes"),
        table(
            [bold("Long term outcome (by the end of Key Stage 4)"), "Sam will travel alone."],
            [bold("Medium term outcome (by the next annual review)"), "Sam will cross a road safely."],
        ),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [
        ("Sam will travel alone.", "end of Key Stage 4"),
        ("Sam will cross a road safely.", "next annual review"),
    ]


def test_outcomes_beside_health_needs_are_of_no_broad_area():
    heads = ["B \u2013 Needs", "F \u2013 Provision", "E \u2013 Outcomes"]
    health = ["C \u2013 Health needs", "G \u2013 Health provision", "E \u2013 Outcomes"]
    plan = read(
        head("Sensory and physical needs", 2),
        table(heads, [NEED, PROVISION, OUTCOME], heads=1),
        head("Health", 2),
        table(health, ["Asthma", "A nurse visits.", "Sam will use his inhaler."], heads=1),
    )  # fmt: skip
    assert [one.area for one in plan.outcomes] == [plan.needs[0].area, None]
    assert plan.needs[0].area == "sensory_and_physical"


def test_a_kind_without_its_sector_is_a_title_of_the_letter_before_it():
    plan = read(
        head("Section D: Social care needs"),
        para("Sam has no sense of danger."),
        head("Section H: Social care provision"),
        table(
            ["H1 Provision under the Chronically Sick and Disabled Persons Act 1970", "A sitter weekly"],
            ["H2 Other provision", "A place in a playscheme for ten days a year"],
        ),
    )  # fmt: skip
    assert letters(plan) == "D H1 H2"
    assert texts(plan, "H2") == ["A place in a playscheme for ten days a year"]


def test_the_first_advice_of_k_is_not_its_title():
    plan = read(
        head("Section J"), para("None"), head("Section K"), para("Medical advice"), para("School advice")
    )
    assert plan.sections["K"].text == "Medical advice\nSchool advice"


def test_guidance_on_what_outcomes_should_say_is_no_outcome():
    plan = read(
        head("Section E: Outcomes"),
        para("Outcomes should say what the child will be able to do and by when."),
        bullet(f"By July 2027, {OUTCOME}"),
    )
    assert texts(plan, "E") == [f"By July 2027, {OUTCOME}"]


def test_labelled_lines_below_a_provision_say_who_how_often_and_which_need():
    plan = read(
        head("Section B: Needs"),
        para(f"B1 {NEED}"),
        para("B2 Sam tires after ten minutes of writing."),
        head("Section F: Provision"),
        para(f"Provision 1: {PROVISION}"),
        para("Who: A therapist"),
        para("How often: Whenever writing is longer than three lines"),
        para("Meets need: B2"),
        para(f"Provision 2: {OTHER}"),
        para("Who: The teacher"),
        para("Staff: all adults will be trained in Sam's programme."),
    )
    assert [(one.text, one.who, one.how_often) for one in plan.provisions[:2]] == [
        (PROVISION, "A therapist", "Whenever writing is longer than three lines"),
        (OTHER, "The teacher", None),
    ]
    assert len(plan.provisions) == 3, "a line with a verb is a provision itself"
    assert said(plan) == {frozenset(("B2", "F1"))}


def test_a_row_of_letters_over_a_row_of_titles():
    plan = read(
        head("A. My views"),
        para("I like trains."),
        head("Cognition and learning", 2),
        table(
            ["B", "F", "E"],
            ["Special educational needs", "Special educational provision", "Outcomes sought"],
            [NEED, PROVISION, OUTCOME],
            heads=2,
        ),
    )
    assert [texts(plan, letter) for letter in "BEF"] == [[NEED], [OUTCOME], [PROVISION]]
    assert plan.sections["F"].labels == ("F Special educational provision",)


def test_the_head_of_a_card_gives_its_time_and_the_steps_are_no_outcome():
    plan = read(
        head("Section E: Outcomes"),
        table(
            ["Outcome 1", "Timescale: by the end of Year 5"],
            wide(OUTCOME),
            wide("Steps towards this outcome: small targets will be set each term."),
            heads=1,
        ),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(OUTCOME, "end of Year 5")]


def test_a_heading_that_counts_areas_gives_its_number_to_no_outcome():
    plan = read(
        head("Section E: Outcomes"),
        head("E1 Cognition and learning", 2),
        table(["No.", "Outcome"], ["1", OUTCOME], ["2", f"By Easter, {OUTCOME}"], heads=1),
        head("E2 Sensory and physical", 2),
        table(["No.", "Outcome"], ["3", f"By July, {OUTCOME}"], heads=1),
        head("Section F: Provision"),
        para(f"{PROVISION} will take place each Monday. (outcome 2)"),
        para(f"{OTHER} will take place each Friday. (outcome 3)"),
    )
    assert said(plan) == {frozenset(("E2", "F1")), frozenset(("E3", "F2"))}


def test_each_row_of_a_table_within_a_cell_that_states_provision_is_its_own_and_the_outcomes_beside_it():
    """Two provisions for the first outcome, one for the second: who and how often stand in their own rows."""
    rows = [
        [PROVISION, "A therapist", "Weekly"],
        [OTHER, "The teacher", "Daily"],
        ["A reading pen", "School", "Always"],
    ]
    inner = [table(["Provision", "Who", "How often"], *some, heads=1) for some in (rows[:2], rows[2:])]
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            ["Section E: Outcomes", "Section F: Provision"],
            [f"By July 2027, {OUTCOME}", [inner[0]]],
            ["By July 2028, Sam will read a page aloud.", [inner[1]]],
            heads=1,
        ),
    )
    assert [[one.text, one.who, one.how_often] for one in plan.provisions] == rows
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E1", "F2")), frozenset(("E2", "F3"))}
