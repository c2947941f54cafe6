"""Which statements a row, a heading or a card names: each council has its own way to say it."""

from itertools import combinations

import pytest
from block_builders import bold, bullet, head, para, read, said, table
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.reading.lines.line import Role
from ehcp_audit.reading.statements.reference_cells import ALL, named_in_cell, says_as_above
from ehcp_audit.reading.statements.references import codes_in

NEEDS = [
    "Sam finds it hard to follow spoken instructions of more than two steps.",
    "Sam reads at the level of a child of six and tires quickly.",
    "Sam covers his ears when the hall is noisy and leaves it.",
]
OUTCOMES = [
    "By July 2027 Sam will follow a three-step instruction in class.",
    "By July 2028 Sam will read a page from a book for ten-year-olds.",
]
PROVISIONS = [
    "A weekly group on following instructions",
    "A structured reading programme for 20 minutes a day",
    "A quiet place to go to with an exit card",
    "Ear defenders in the hall at every assembly",
]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def needs():
    return [head("Section B: Needs"), *(para(f"{n}. {one}") for n, one in enumerate(NEEDS, 1))]


def outcomes():
    return [head("Section E: Outcomes"), *(para(f"{n}. {one}") for n, one in enumerate(OUTCOMES, 1))]


def provision_table(heading: str, *cells: str, first: bool = False):
    rows = [[cell, one] if first else [one, cell] for one, cell in zip(PROVISIONS, cells, strict=False)]
    return [
        head("Section F: Provision"),
        table([heading, "Provision"] if first else ["Provision", heading], *rows, heads=1),
    ]


@pytest.mark.parametrize("cell", ["All", "1-3", "1, 2 and 3", "1 to 3"])
def test_a_column_names_all_needs_or_a_range_of_them(cell):
    plan = read(*needs(), *provision_table("Need(s) met", "1", cell))
    assert said(plan) == pairs("B1+F1", "B1+F2", "B2+F2", "B3+F2")


@pytest.mark.parametrize("mark", ['"', "As above", "ditto", "\u3003"])
def test_a_ditto_mark_names_what_the_row_above_names(mark):
    plan = read(*needs(), *outcomes(), *provision_table("Outcome ref", "2", mark, "1", mark))
    assert said(plan) == pairs("E2+F1", "E2+F2", "E1+F3", "E1+F4")


def test_an_empty_cell_goes_on_with_the_row_above_only_in_the_first_column():
    first = read(*needs(), *outcomes(), *provision_table("Outcome ref", "2", "", "1", first=True))
    assert said(first) == pairs("E2+F1", "E2+F2", "E1+F3")
    last = read(*needs(), *outcomes(), *provision_table("Outcome ref", "2", "", "1"))
    assert said(last) == pairs("E2+F1", "E1+F3")


def test_a_row_that_leaves_need_or_outcome_empty_in_front_goes_on_with_the_row_above():
    grid = table(
        ["Section B: Need", "Section E: Outcome", "Section F: Provision"],
        [NEEDS[0], OUTCOMES[0], "A word bank."],
        ["", "", "A talking partner."],
        ["", OUTCOMES[1], "A sand timer."],
        [NEEDS[1], "", "A writing slope."],
        heads=1,
    )
    plan = read(grid)
    ids = {one.text: one.id for one in (*plan.needs, *plan.outcomes, *plan.provisions)}
    assert ids[NEEDS[1]] == "B2"
    linked = {tuple(filter(None, (one.need, one.outcome, one.provision))) for one in plan.links}
    told = {pair for some in linked for pair in combinations(some, 2)}
    assert {("E1", "F1"), ("E1", "F2"), ("E2", "F3"), ("B1", "F1"), ("B1", "F2"), ("B1", "F3")} <= told
    assert {("B1", "E1"), ("B1", "E2"), ("B2", "F4")} <= told
    assert not {("E2", "F4"), ("E1", "F4"), ("E1", "F3"), ("B1", "F4"), ("B2", "F3")} & told


def test_letters_of_a_list_are_named_together():
    plan = read(
        head("Section B: Needs"),
        *(para(f"({letter}) {one}") for letter, one in zip("abc", NEEDS, strict=True)),
        *provision_table("Need", "(a), (c)", "b", "a to c"),
    )
    assert said(plan) == pairs("B1+F1", "B3+F1", "B2+F2", "B1+F3", "B2+F3", "B3+F3")


def test_codes_of_a_councils_own_say_themselves_whose_they_are():
    plan = read(
        head("Section B: Needs"),
        table(["Code", "Need"], *([f"SEMH{n}", one] for n, one in enumerate(NEEDS, 1)), heads=1),
        head("Section E: Outcomes"),
        table(
            ["Code", "Outcome", "Links to"],
            ["O-1", OUTCOMES[0], "SEMH1"],
            ["O-2", OUTCOMES[1], "SEMH2-SEMH3"],
            heads=1,
        ),
        *provision_table("Links to", "SEMH1", "O-2", "SEMH9", "Advice of 2 May"),
    )
    assert said(plan) == pairs("B1+E1", "B2+E2", "B3+E2", "B1+F1", "E2+F2")


def test_a_column_of_links_that_names_its_nouns_is_read_but_bare_numbers_there_are_not():
    plan = read(*needs(), *outcomes(), *provision_table("Links", "Need 2; Outcome 1", "1"))
    assert said(plan) >= pairs("B2+F1", "E1+F1")
    assert not any("F2" in one for one in said(plan))


def test_a_heading_that_names_several_needs_names_each():
    plan = read(
        *needs(), head("Section F: Provision"), bold("To meet needs 1 and 3:"), bullet(PROVISIONS[0]),
        bullet(PROVISIONS[1]), bold("To meet need 2:"), bullet(PROVISIONS[2]),
    )  # fmt: skip
    assert said(plan) == pairs("B1+F1", "B3+F1", "B1+F2", "B3+F2", "B2+F3")


def test_outcomes_under_for_need_are_outcomes_for_it():
    plan = read(
        *needs(), head("Section E: Outcomes"), bold("For need 2:"), bullet(OUTCOMES[0]),
        bold("For need 1:"), bullet(OUTCOMES[1]),
    )  # fmt: skip
    assert said(plan) == pairs("B2+E1", "B1+E2")


def test_a_heading_for_a_need_holds_over_the_outcomes_and_the_provision_below_it():
    def part(number: int):
        return [
            head(f"Need {number}", 2), bold("Outcomes"), bullet(OUTCOMES[number - 1]),
            bold("Provision"), bullet(PROVISIONS[number - 1]),
        ]  # fmt: skip

    plan = read(*needs(), head("Sections E and F: Outcomes and provision"), *part(1), *part(2))
    assert said(plan) >= pairs("B1+E1", "B1+F1", "B2+E2", "B2+F2")
    assert not said(plan) & pairs("B1+E2", "B1+F2", "B2+E1", "B2+F1")


def test_a_table_of_provision_right_under_an_outcomes_card_serves_it():
    def card(number: int, *between):
        return [
            table(["Outcome", OUTCOMES[number]], ["Needs met", f"{number + 1}"]),
            *between,
            table(["Provision", "Provider"], [PROVISIONS[number], "A teacher"], heads=1),
        ]

    title = head("Sections E and F: Outcomes and provision")
    plan = read(*needs(), title, *card(0), *card(1))
    assert said(plan) >= pairs("B1+E1", "B2+E2", "E1+F1", "E2+F2")
    assert not said(plan) & pairs("E1+F2", "E2+F1")


def test_provision_under_several_outcome_cards_in_a_row_serves_none_of_them_by_its_place():
    cards = [table(["Outcome", one], ["Needs met", str(n)]) for n, one in enumerate(OUTCOMES, 1)]
    plan = read(
        *needs(), head("Sections E and F: Outcomes and provision"), cards[0], para(""), cards[1], para(""),
        table(["Provision", "Provider"], [PROVISIONS[0], "A teacher"], heads=1),
    )  # fmt: skip
    assert said(plan) == pairs("B1+E1", "B2+E2")


def test_outcomes_with_a_letter_behind_their_number_are_named_in_brackets():
    plan = read(
        head("Section E: Outcomes"), para(f"1a) {OUTCOMES[0]}"), para(f"1b) {OUTCOMES[1]}"),
        head("Section F: Provision"), bullet(f"{PROVISIONS[0]} (Outcomes 1a and 1b)"),
        bullet(f"{PROVISIONS[1]} (Outcome 1b)"),
    )  # fmt: skip
    assert said(plan) == pairs("E1+F1", "E2+F1", "E2+F2")
    assert [one.text for one in plan.provisions] == PROVISIONS[:2]


def test_codes_made_of_an_areas_letters_are_read_in_front_of_a_statement_and_in_brackets_behind():
    plan = read(
        head("Section B: Needs"), para(f"C&L1 \u2013 {NEEDS[1]}"), para(f"SEMH2: {NEEDS[2]}"),
        head("Section E: Outcomes"), para(f"O-1 \u2013 {OUTCOMES[1]} (links to C&L1)"),
        head("Section F: Provision"), para(f"P1 \u2013 {PROVISIONS[1]} (C&L1, O-1)"),
        para(f"P2 \u2013 {PROVISIONS[2]} (links to SEMH2)"), para(f"P3 \u2013 {PROVISIONS[3]} (see SEMH7)"),
    )  # fmt: skip
    assert said(plan) == pairs("B1+E1", "B1+F1", "E1+F1", "B2+F2")
    assert [one.text for one in plan.needs] == [NEEDS[1], NEEDS[2]]
    assert [one.text for one in plan.provisions] == PROVISIONS[1:]


def test_a_tick_under_a_need_says_that_the_provision_of_the_row_meets_it():
    plan = read(
        *needs(), head("Section F: Provision"),
        table(
            ["Provision", "Need 1", "Need 2", "Need 3"],
            [PROVISIONS[0], "\u2713", "", ""], [PROVISIONS[1], "", "\u2713", "\u2713"], heads=1,
        ),
    )  # fmt: skip
    assert said(plan) == pairs("B1+F1", "B2+F2", "B3+F2")


def test_two_leading_columns_left_empty_both_go_on_with_the_row_above():
    plan = read(
        *needs(), *outcomes(), head("Section F: Provision"),
        table(
            ["Need", "Outcome", "Provision"],
            ["3", "1", PROVISIONS[0]], ["", "", PROVISIONS[1]], ["2", "2", PROVISIONS[2]],
            ["1", "", PROVISIONS[3]], heads=1,
        ),
    )  # fmt: skip
    assert said(plan) >= pairs("B3+F1", "E1+F1", "B3+F2", "E1+F2", "B2+F3", "E2+F3", "B1+F4")
    assert not said(plan) & pairs("E2+F4", "B2+F4")


def test_small_roman_numbers_name_the_needs_that_bear_them():
    plan = read(
        head("Section B: Needs"),
        *(para(f"({number}) {one}") for number, one in zip(("i", "ii", "iii"), NEEDS, strict=True)),
        *provision_table("Need", "(i), (iii)", "ii", "i-iii"),
    )
    assert said(plan) == pairs("B1+F1", "B3+F1", "B2+F2", "B1+F3", "B2+F3", "B3+F3")


def test_a_sentence_that_opens_with_what_it_serves_names_it_and_stays_whole():
    words = "To meet needs 1 and 3 and work towards outcome 2, Sam will have a quiet place every day."
    plan = read(*needs(), *outcomes(), head("Section F: Provision"), bullet(words))
    assert said(plan) >= pairs("B1+F1", "B3+F1", "E2+F1")
    assert not said(plan) & pairs("B2+F1", "E1+F1")
    assert [one.text for one in plan.provisions] == [words]


def test_figures_in_columns_about_something_else_name_nothing():
    plan = read(
        *needs(), *outcomes(), head("Section F: Provision"),
        table(
            ["Provision", "Priority", "Page of advice", "Group size"],
            *([one, str(n), "2", "1-3"] for n, one in enumerate(PROVISIONS, 1)), heads=1,
        ),
    )  # fmt: skip
    assert said(plan) == set()


@pytest.mark.parametrize("said_of", ["KS2", "Y7", "A4"])
def test_letters_and_a_figure_that_are_no_areas_code_stay_words(said_of):
    words = f"{said_of}: {NEEDS[0]}"
    assert [one.text for one in read(head("Section B: Needs"), para(words)).needs] == [words]


@pytest.mark.parametrize("text", ["Need 2, 3 times a week", "need 2 and 3 hours of help"])
def test_a_figure_that_counts_something_else_ends_a_list_of_needs(text):
    assert [one.code for one in codes_in(text)] == ["2"]


@given(st.text(max_size=60))
def test_a_cell_without_a_code_that_the_plan_prints_names_nothing_by_it(text):
    named = named_in_cell(text, Role.OTHER, {"SEMH1": Role.NEED})
    assert all(one.role is not None and one.code != ALL for one in named)
    assert not (says_as_above(text) and any(map(str.isdigit, text)))


@pytest.mark.parametrize(
    "label", ["Shorter-term targets", "How progress is checked", "Moving to secondary school"]
)
def test_a_row_that_is_called_by_what_stands_in_e_besides_is_no_outcome(label):
    made = read(
        head("Section E: Outcomes"),
        table(
            ["Ref", "Outcome"],
            *[[f"E{number}", one] for number, one in enumerate(OUTCOMES, 1)],
            [label, "Sam's teacher and his parents will meet about it once each term for an hour."],
            heads=1,
        ),
    )
    assert [one.text for one in made.outcomes] == OUTCOMES


@pytest.mark.parametrize(
    "column",
    [
        "Where and in what group",
        "Group size",
        "Individual or group",
        "Ratio",
        "Staffing ratio",
        "Adult to child ratio",
        "Number of children",
        "Delivery (1:1 or group)",
    ],
)
def test_a_column_of_how_many_share_it_says_how_provision_is_given(column):
    made = read(
        head("Section F: Provision"),
        table(
            ["Provision", "Who", "How often and how long", column],
            [PROVISIONS[0], "A learning mentor", "40 minutes once a week", "Three pupils, in the library"],
            [PROVISIONS[1], "A teacher", "20 minutes a day", "One to one"],
            heads=1,
        ),
    )
    first, second = made.provisions
    assert (first.how_often, first.where) == ("40 minutes once a week", "Three pupils, in the library")
    assert first.how_given == "40 minutes once a week; Three pupils, in the library"
    assert (second.how_often, second.where) == ("20 minutes a day", "One to one")


@pytest.mark.parametrize(
    "line",
    [
        "F1 (for B1, towards Outcome 2). A weekly group on following instructions.",
        "F1 (B1, Outcome 2). A weekly group on following instructions.",
        "F1. A weekly group on following instructions (for B1, towards Outcome 2).",
    ],
)
def test_a_bracket_may_name_a_need_and_what_it_is_towards(line):
    made = read(*needs(), *outcomes(), head("Section F: Provision"), para(line))
    assert [one.text for one in made.provisions] == ["A weekly group on following instructions."]
    assert said(made) >= pairs("B1+F1", "E2+F1")
