"""Codes in the first cell of a card or a row, and on a line over what they name."""

from block_builders import bold, head, para, read, said, table, texts, wide

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["Ada will retell a story of five sentences.", "Ada will read a page without help."]
PROVISIONS = ["A story group for 30 minutes", "A reading programme for 20 minutes"]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def needs(lead: str = "N{}: "):
    return [
        head("Section B: Special educational needs"),
        *(para(lead.format(at) + one) for at, one in enumerate(NEEDS, 1)),
    ]


def outcomes(lead: str = "O{}: "):
    return [
        head("Section E: Outcomes"),
        *(para(lead.format(at) + one) for at, one in enumerate(OUTCOMES, 1)),
    ]


def test_an_outcome_behind_its_code_over_a_grid_is_served_by_the_grid():
    cards = [
        table(
            [f"O{at}", outcome, ""],
            ["Linked need", f"N{3 - at}", ""],
            [bold(one) for one in ("Provision", "Who", "How often")],
            [provision, "A teaching assistant", "Once a week"],
            ["A quiet corner", "The class teacher", "At all times"],
        )
        for at, (outcome, provision) in enumerate(zip(OUTCOMES, PROVISIONS, strict=True), 1)
    ]
    plan = read(*needs(), head("Sections E and F: Outcomes and special educational provision"), *cards)
    assert texts(plan, "E") == OUTCOMES
    assert texts(plan, "F") == [PROVISIONS[0], "A quiet corner", PROVISIONS[1], "A quiet corner"]
    assert said(plan) >= pairs("E1+F1", "E1+F2", "E2+F3", "E2+F4", "B2+E1", "B1+E2")
    assert pairs("E1+F3", "E2+F1").isdisjoint(said(plan))


def test_plain_heads_over_one_row_with_a_code_are_heads():
    plan = read(
        head("Section E: Outcomes"),
        para("Communication and interaction"),
        table(["Outcome no.", "Outcome"], ["O1", OUTCOMES[0]]),
        para("Cognition and learning"),
        table(["Outcome no.", "Outcome"], ["O2", OUTCOMES[1]]),
        head("Section F: Special educational provision"),
        table(["Provision", "Outcome"], [PROVISIONS[0], "O2"], [PROVISIONS[1], "O1"], heads=1),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E2+F1", "E1+F2")


def test_a_reference_behind_the_rows_number_goes_on_where_it_is_empty():
    plan = read(
        *outcomes(),
        head("Section F: Special educational provision"),
        table(
            ["No.", "Outcome", "Provision"],
            ["1", "O1", PROVISIONS[0]],
            ["2", "", "A quiet corner"],
            ["3", "O2", PROVISIONS[1]],
            heads=1,
        ),
    )
    assert said(plan) == pairs("E1+F1", "E1+F2", "E2+F3")


def test_a_column_of_codes_under_another_sections_name_opens_no_section():
    plan = read(
        *needs(),
        head("Section E: Outcomes"),
        table(
            ["No.", "Outcome", "Section B need"],
            ["O1", OUTCOMES[0], "N2"],
            ["O2", OUTCOMES[1], "N1"],
            heads=1,
        ),
    )
    assert texts(plan, "B") == NEEDS
    assert said(plan) == pairs("B2+E1", "B1+E2")


def test_a_code_on_the_line_above_numbers_the_outcome_below():
    plan = read(
        head("Section E: Outcomes"),
        para("O1."),
        para(OUTCOMES[0]),
        para("O2."),
        para(OUTCOMES[1]),
        head("Section F: Special educational provision"),
        para(PROVISIONS[0] + " (O2)"),
        para(PROVISIONS[1] + " (O1)"),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("E2+F1", "E1+F2")


def test_letters_of_sections_below_each_other_are_labels_and_no_codes_of_needs():
    plan = read(
        table(
            ["A", "The views, interests and aspirations of the child"],
            ["", "I like trains."],
            ["B", "The child's special educational needs"],
            ["", "Sam cannot be understood by people who do not know him."],
            ["E", "Outcomes"],
            ["", "By July 2027 Sam will be understood by his class."],
            ["F", "Special educational provision"],
            ["", "Sam will have speech and language therapy for 30 minutes a week."],
        )
    )
    assert [letter.value for letter in plan.sections] == ["A", "B", "E", "F"]
    assert [len(texts(plan, letter)) for letter in "BEF"] == [1, 1, 1]


def _with_outcomes(*rows):
    return read(
        head("Section E: Outcomes"),
        para("1. By July 2027 Sam will be understood by his class."),
        para("2. By July 2027 Sam will write his name."),
        head("Section F: Provision"),
        table(*rows),
    )


def test_rows_over_the_whole_width_that_stand_behind_provision_say_what_it_serves():
    plan = _with_outcomes(
        [bold("Provision"), bold("Who")],
        ["Speech therapy for 30 minutes a week.", "Therapist"],
        wide("Link to outcome: 1"),
        ["A writing slope in all lessons.", "Teacher"],
        wide("Link to outcome: 2"),
    )
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_rows_over_the_whole_width_that_stand_over_provision_are_about_what_is_below():
    plan = _with_outcomes(
        [bold("Provision"), bold("Who")],
        wide("Link to outcome: 1"),
        ["Speech therapy for 30 minutes a week.", "Therapist"],
        wide("Link to outcome: 2"),
        ["A writing slope in all lessons.", "Teacher"],
    )
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_in_a_table_of_one_column_lines_that_name_an_outcome_stand_over_all_that_serves_it():
    plan = _with_outcomes(
        [bold("Provision")],
        ["Provision to support Outcome 1"],
        ["Speech therapy for 30 minutes a week."],
        ["Practice of the sounds each day."],
        ["Provision to support Outcome 2"],
        ["A writing slope in all lessons."],
    )
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E1", "F2")), frozenset(("E2", "F3"))}
