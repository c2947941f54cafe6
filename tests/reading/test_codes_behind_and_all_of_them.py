"""Codes behind the words, paragraphs of a whole plan, all outcomes, and what goes on in another row."""

import pytest
from block_builders import bold, bullet, head, pair, para, read, said, section_text, table, texts, wide

from ehcp_audit.reading.pdf.cuts import words_go_on
from ehcp_audit.reading.statements.references import read_wording
from ehcp_audit.reading.words.no_statement import is_nothing

HUMS = "Mia hums when a room is loud and leaves it without a word."
COUNTS = "Mia counts each set from one again."
STAYS = "Mia will stay in assembly for ten minutes."
ADDS = "Mia will add two numbers below ten."
CORNER = "A quiet corner is kept free for Mia at all times."
BLOCKS = "A teacher shows adding with blocks for ten minutes every day."


def test_a_code_of_its_own_behind_each_need_is_what_others_call_it():
    plan = read(
        head("Section B: Needs"), para(f"{HUMS} (N1)"), para(f"{COUNTS} (N2)"),
        head("Section E: Outcomes"),
        para(f"Outcome A: {ADDS} (N2)"), para(f"Outcome B: {STAYS} (N1)"),
    )  # fmt: skip
    assert texts(plan, "B") == [HUMS, COUNTS]
    assert said(plan) == {pair("B2", "E1"), pair("B1", "E2")}


def test_a_need_that_only_points_to_another_need_does_not_take_its_code():
    plan = read(
        head("Section B: Needs"), para(HUMS), para(f"{COUNTS} (see N1)"),
        head("Section E: Outcomes"), para(f"{STAYS} (N1)"),
    )  # fmt: skip
    assert pair("B2", "E1") not in said(plan)


def test_paragraphs_numbered_through_the_plan_are_named_by_their_number():
    plan = read(
        head("Section B: Needs"), para(f"4. {HUMS}"), para(f"5. {COUNTS}"),
        head("Section E: Outcomes"),
        para(f"6. {ADDS} (Need: paragraph 5)"), para(f"7. {STAYS} (Need: paragraph 4)"),
        head("Section F: Provision"),
        para(f"8. {CORNER} (Outcome: paragraph 7)"), para(f"9. {BLOCKS} (Outcome: paragraph 6)"),
    )  # fmt: skip
    assert texts(plan, "F") == [CORNER, BLOCKS]
    assert {pair("B2", "E1"), pair("B1", "E2"), pair("E2", "F1"), pair("E1", "F2")} <= said(plan)
    assert not said(plan) & {pair("B1", "E1"), pair("B2", "E2"), pair("E1", "F1"), pair("E2", "F2")}


@pytest.mark.parametrize("over", ["All outcomes", "Provision for all of the outcomes"])
def test_a_heading_of_all_outcomes_ties_what_stands_below_it_to_each(over):
    plan = read(
        head("Section E: Outcomes"), para(f"1. {ADDS}"), para(f"2. {STAYS}"),
        head("Section F: Provision"),
        head("Outcome 2", 3), bullet(CORNER),
        head(over, 3), bullet("The SENCO meets Mia's parents for an hour each half term."),
    )  # fmt: skip
    assert said(plan) == {pair("E2", "F1"), pair("E1", "F2"), pair("E2", "F2")}


def test_a_last_sentence_with_two_verbs_names_both():
    plan = read(
        head("Section B: Needs"), para(f"Need 1: {HUMS}"), para(f"Need 2: {COUNTS}"),
        head("Section E: Outcomes"), para(f"Outcome 1: {STAYS}"), para(f"Outcome 2: {ADDS}"),
        head("Section F: Provision"),
        para(f"{BLOCKS} This addresses Need 2 and works towards Outcome 2."),
    )  # fmt: skip
    assert texts(plan, "F") == [BLOCKS]
    assert said(plan) == {pair("B2", "F1"), pair("E2", "F1"), pair("B2", "E2")}


def test_a_comma_in_front_of_a_reference_at_the_end_goes_with_it():
    shown = "Staff write a plan for each week, working towards outcome 2."
    assert (
        read_wording(shown, 0, len(shown), "").text(shown).rstrip(".") == "Staff write a plan for each week"
    )


def test_a_row_that_goes_on_is_no_second_outcome():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            ["Outcome", "Provision", "Who"],
            [f"Outcome 1: {STAYS}", CORNER, "Teacher"],
            ["Outcome 1 (continued)", "An adult goes out with Mia when she shows her card.", "Assistant"],
        ),
    )
    assert texts(plan, "E") == [STAYS]


@pytest.mark.parametrize(
    ("text", "nothing"), [("Need B2 cont'd", True), ("Continued support from staff", False)]
)
def test_what_says_only_that_it_goes_on_is_no_statement(text, nothing):
    assert is_nothing(text, first=False) is nothing


def test_a_bold_title_over_the_words_in_the_cell_of_a_need_is_what_it_is_called():
    plan = read(
        table(
            ["Section B: Needs", "Section F: Provision"],
            [[bold("Noise"), para(HUMS)], CORNER],
            [[bold("Number"), para(COUNTS)], BLOCKS],
        )
    )
    assert texts(plan, "B") == [HUMS, COUNTS]
    assert "Noise" in section_text(plan, "B")


def test_a_title_over_the_width_of_a_card_is_not_a_need_beside_the_one_in_the_row_below():
    def card(number: int, title: str, need: str, outcome: str, provision: str):
        return table(
            wide(bold(f"Need {number}: {title}")),
            wide(need),
            [bold("Section E: Outcome"), bold("Section F: Provision")],
            [outcome, provision],
        )

    plan = read(
        head("Sections B, E and F"),
        card(1, "Noise", HUMS, STAYS, CORNER),
        para(""),
        card(2, "Adding", COUNTS, ADDS, BLOCKS),
    )
    assert texts(plan, "B") == [HUMS, COUNTS]
    assert {pair("E1", "F1"), pair("E2", "F2")} <= said(plan)


def test_outcomes_can_be_columns_though_most_rows_say_who_and_how_often():
    plan = read(
        head("Section B: Needs"), para(f"Need 1. {HUMS}"), para(f"Need 2. {COUNTS}"),
        head("Sections E and F: Outcomes and provision"),
        table(
            ["", "Outcome 1", "Outcome 2"],
            [bold("Section E: Outcome"), STAYS, ADDS],
            [bold("By when"), "July 2027", "May 2027"],
            [bold("Need addressed"), "Need 1", "Need 2"],
            [bold("Section F: Provision"), CORNER, BLOCKS],
            [bold("Who"), "Class teacher", "Maths lead"],
            [bold("How often"), "Always", "Daily"],
        ),
    )  # fmt: skip
    assert texts(plan, "E") == [STAYS, ADDS]
    assert [one.by_when for one in plan.outcomes] == ["July 2027", "May 2027"]
    assert {pair("E1", "F1"), pair("E2", "F2"), pair("B1", "E1"), pair("B2", "E2")} <= said(plan)
    assert pair("E1", "F2") not in said(plan)


@pytest.mark.parametrize("others", [("Who", "When"), ("Staff", "Frequency"), ("Reviewed",)])
@pytest.mark.parametrize("letters", [("Section B", "Section E", "Section F"), ("B", "E", "F")])
def test_letters_that_head_columns_beside_other_heads_take_none_of_these_for_a_title(letters, others):
    heads = [bold(text) for text in (*letters, *others)]
    plan = read(
        head("Section A: Mia and her family"), para("Mia shows with her eyes what she wants."),
        table(
            heads,
            [HUMS, STAYS, CORNER, *("Teacher", "Twice a week")[: len(others)]],
            [COUNTS, ADDS, BLOCKS, *("Assistant", "Daily")[: len(others)]],
        ),
    )  # fmt: skip
    assert (texts(plan, "B"), texts(plan, "E"), texts(plan, "F")) == (
        [HUMS, COUNTS],
        [STAYS, ADDS],
        [CORNER, BLOCKS],
    )
    assert {pair("B1", "F1"), pair("E2", "F2")} <= said(plan)


@pytest.mark.parametrize(
    ("times", "how_often", "by_when"),
    [
        (("Twice a week", "Daily, 10 minutes"), ["Twice a week", "Daily, 10 minutes"], [None, None]),
        (("July 2027", "By Easter 2028"), [None, None], ["July 2027", "Easter 2028"]),
    ],
)
def test_when_behind_provision_says_how_often_where_its_cells_do(times, how_often, by_when):
    plan = read(
        table(
            ["Section B: Needs", "Section E: Outcomes", "Section F: Provision", "When"],
            [HUMS, STAYS, CORNER, times[0]],
            [COUNTS, ADDS, BLOCKS, times[1]],
        )
    )
    assert [one.how_often for one in plan.provisions] == how_often
    assert [one.by_when for one in plan.outcomes] == by_when


def test_a_first_provision_that_begins_as_an_order_to_the_writer_is_one_where_it_says_how_often():
    circuit = "Complete a movement circuit with Mia for ten minutes each day."
    plan = read(head("Section F: Provision"), para(circuit), para(CORNER))
    assert texts(plan, "F") == [circuit, CORNER]
    plan = read(
        head("Section F: Provision"), para("Record each provision with how often, e.g. weekly."), para(CORNER)
    )
    assert texts(plan, "F") == [CORNER]


@pytest.mark.parametrize(
    ("above", "goes_on"),
    [
        ("Mia hides under the table when the bell rings. On", True),
        ("Mia hides under the table when the bell rings.", False),
    ],
)
def test_a_cell_that_ends_in_a_word_that_ends_no_sentence_goes_on_over_the_page(above, goes_on):
    pairs = [(above, "Fridays she is calm."), ("1) A quiet place.", "2) A card to show."), ("Teacher", "")]
    assert words_go_on(pairs, alone=False) is goes_on
