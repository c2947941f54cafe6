"""Habits of plans written from a description of layouts alone: questions as titles, heads in two rows."""

import pytest
from block_builders import (
    bold,
    bullet,
    head,
    letters,
    numbered,
    pair,
    para,
    read,
    said,
    section_text,
    table,
    texts,
    wide,
)

from ehcp_audit.reading.blocks import Cell
from ehcp_audit.reading.words.nothing import says_none
from ehcp_audit.reading.words.titles import read_title

SYMBOLS = "Symbols are shown beside each instruction."
TIMETABLE = "A visual timetable stands on her desk."
THERAPY = "A programme of speech work is written."
ASKS = "Ana will ask for help with a picture card."
WRITES = "Ana will write her name on a form."


@pytest.mark.parametrize(
    ("letter", "titles"),
    [
        ("A", "What is important to Sam?|What do people like about me?|What Sam would like you to know"),
        ("B", "What makes learning hard for me|Sam's barriers to learning|Where I need support"),
        ("C", "My medical conditions"),
        ("D", "My family and social care needs|Needs at home and in the community"),
        ("E", "What does Sam want to achieve?|What will be different for Sam?|Where do I want to be?"),
        ("F", "The help I need at school|What school must provide|How will I be helped to learn?"),
        ("G", "What will the NHS provide?"),
        ("H", "Support for my family"),
        ("I", "Where will I go to school?|Which school will Sam attend?|Where I will be educated"),
        ("J", "How will the money be spent?"),
        ("K", "Where did the information in this plan come from?|What reports were used?|Attached reports"),
    ],
)
def test_a_question_that_a_section_answers_is_its_title(letter, titles):
    for title in titles.split("|"):
        found = read_title(title)
        assert (found.letters, found.strength >= 0.8) == ((letter,), True), title


def test_a_plan_whose_titles_are_questions_has_all_its_sections():
    plan = read(
        head("What is important to me?"), para("My dog."),
        head("What are my special educational needs?"), bullet("Ana cannot follow two instructions at once."),
        head("What do I want to achieve?"), bullet(ASKS),
        head("What special educational help will I get?"), bullet(SYMBOLS),
        head("Where will I go to school?"), para("A primary school."),
        head("Do I have a personal budget?"), para("No."),
        head("Where did the information in this plan come from?"), para("The school's report, May 2026."),
    )  # fmt: skip
    assert letters(plan) == "A B E F I J K"


@pytest.mark.parametrize(
    "none", ["Nothing was identified in the assessment.", "Nothing further is required.", "Nothing to add."]
)
def test_nothing_that_was_found_is_none(none):
    assert says_none(none)


def test_nothing_that_helps_is_said_of_the_child():
    assert not says_none("Nothing was found that calms him.")


def test_an_area_in_bold_with_a_full_stop_heads_what_is_below_it():
    plan = read(
        head("Section B: Needs"),
        bold("Communication and interaction."),
        para("(a) Ana cannot follow two instructions at once."),
        bold("Cognition and learning."),
        para("(a) Ana cannot read the words of her class."),
    )
    assert [(one.text[:18], str(one.area)) for one in plan.needs] == [
        ("Ana cannot follow ", "communication_and_interaction"),
        ("Ana cannot read th", "cognition_and_learning"),
    ]


def test_a_head_may_name_the_child_and_the_time_in_which_the_outcomes_are_achieved():
    plan = read(
        head("Section E"),
        table(["No.", "What Ana will achieve by July 2027"], ["1", ASKS], ["2", WRITES], heads=1),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(ASKS, "July 2027"), (WRITES, "July 2027")]


def test_a_sentence_on_what_an_act_makes_of_a_section_is_no_provision():
    plan = read(
        head("Section F: Provision"),
        bullet(SYMBOLS),
        bullet("As section 42 of the Act requires, what stands in Section F will be secured for Ana."),
        bullet("Under section 2 of the 1970 Act a helper comes for two hours each Saturday."),
    )
    assert len(plan.provisions) == 2


def test_a_placement_said_with_its_label_is_no_title():
    plan = read(
        head("Section H2"),
        para("None"),
        head("Section I"),
        para("Name and type of placement: a primary school"),
        head("Section J"),
        para("None"),
    )
    assert section_text(plan, "I") == "Name and type of placement: a primary school"


def _over(text: str, columns: int) -> Cell:
    return Cell(0, 0, blocks=[bold(text)], column_span=columns, shaded=True)


def test_heads_below_a_wide_head_say_what_its_columns_are():
    grid = table(
        ["Area", "Provision", _over("Delivery", 3), "", ""],
        ["^", "^", bold("Staff"), bold("Frequency"), bold("Group size")],
        ["Communication", THERAPY, "Therapist", "Each term", "1:1"],
        ["^", SYMBOLS, "All staff", "In every lesson", "1:4"],
        heads=1,
    )
    grid.cells = [one for one in grid.cells if one.row or one.column < 3]
    next(one for one in grid.cells if one.row == 0 and one.column == 2).column_span = 3
    plan = read(head("Section F: Provision"), grid)
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (THERAPY, "Therapist", "Each term"),
        (SYMBOLS, "All staff", "In every lesson"),
    ]


def test_a_label_that_comes_again_in_a_cell_begins_the_next_provision():
    plan = read(
        head("Sections E and F"),
        table(
            ["Section E: Outcome", "Section F: Provision"],
            [
                ASKS,
                [
                    *(para(f"What: {SYMBOLS}"), para("Who: all staff"), para("How often: in every lesson")),
                    *(para(f"What: {THERAPY}"), para("Who: the therapist"), para("How often: each term")),
                ],
            ],
            heads=1,
        ),
    )
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (SYMBOLS, "all staff", "in every lesson"),
        (THERAPY, "the therapist", "each term"),
    ]
    assert said(plan) >= {pair("E1", "F1"), pair("E1", "F2")}


def _card(number: int, outcome: str, area: str, provision: str) -> list[list[object]]:
    return [
        [bold(f"Outcome {number}"), outcome, ""],
        [bold("Need"), area, ""],
        [bold("By when"), "By the end of Year 8", ""],
        [bold("Provision"), bold("Who will provide it"), bold("How often")],
        [provision, "Class teacher", "Daily"],
    ]


def test_cards_with_a_grid_each_in_one_table_name_an_area_as_need_and_state_none():
    plan = read(
        head("Section B: Needs"),
        bullet("Ana cannot follow two instructions at once."),
        head("Section E: Outcomes and Section F: Special educational provision"),
        table(
            *_card(1, ASKS, "Communication and interaction", SYMBOLS),
            *_card(2, WRITES, "Cognition and learning", TIMETABLE),
        ),
    )
    assert texts(plan, "E") == [ASKS, WRITES]
    assert texts(plan, "F") == [SYMBOLS, TIMETABLE]
    assert len(plan.needs) == 1
    assert said(plan) == {pair("E1", "F1"), pair("E2", "F2")}
    assert [one.by_when for one in plan.outcomes] == ["end of Year 8", "end of Year 8"]


def test_items_that_count_on_over_lines_share_the_time_in_front_of_the_first():
    plan = read(
        head("Section E: Outcomes"),
        para(f"By the end of Key Stage 3: (1) {ASKS}"),
        para(f"(2) {WRITES} (3) Ana will tell the time."),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [
        (ASKS, "end of Key Stage 3"),
        (WRITES, "end of Key Stage 3"),
        ("Ana will tell the time.", "end of Key Stage 3"),
    ]


def test_an_outcome_over_its_provision_in_one_table_begins_anew_with_each_head_printed_again():
    """The column of needs holds nothing but codes, though each outcome prints its own head over it."""

    def block(number: int, outcome: str, provision: str) -> list[object]:
        return [
            wide(bold(f"Outcome {number}: {outcome}"), shaded=True),
            [bold("Provision"), bold("By whom"), bold("How often"), bold("Need")],
            [provision, "Class teacher", "Daily", f"B{number}"],
        ]

    plan = read(
        head("Section B: Needs"),
        para("B1 Ana cannot follow two instructions at once."),
        para("B2 Ana cannot write her name."),
        head("Sections E and F: Outcomes and provision"),
        table(*block(1, ASKS, SYMBOLS), *block(2, WRITES, TIMETABLE)),
    )
    assert (texts(plan, "E"), texts(plan, "F")) == ([ASKS, WRITES], [SYMBOLS, TIMETABLE])
    assert said(plan) >= {pair("B1", "F1"), pair("E1", "F1"), pair("B2", "F2"), pair("E2", "F2")}


def test_what_an_outcome_is_achieved_through_is_provision():
    plan = read(
        head("Section E and Section F: Outcomes and provision"),
        para(f"Outcome 1: {ASKS}"),
        para("This will be achieved through:"),
        bullet("Reading club (teaching assistant, daily)"),
        para(f"Outcome 2: {WRITES}"),
        para("This will be achieved through:"),
        bullet("Touch typing (teacher, 3 times a week)"),
    )
    assert (texts(plan, "E"), len(plan.provisions)) == ([ASKS, WRITES], 2)
    assert said(plan) == {pair("E1", "F1"), pair("E2", "F2")}


def test_letters_in_the_first_column_of_a_grid_say_which_section_each_row_is_of():
    plan = read(
        head("Section F: Special educational provision"),
        bullet(SYMBOLS),
        head("Section G: Health provision"),
        para("None required."),
        head("Section H: Social care provision (sections H1 and H2)"),
        table(
            ["Section", "Provision", "Who", "How often"],
            ["H1", "Short breaks at home", "Support worker", "3 hours weekly"],
            ["H2", "Holiday play scheme", "Play team", "5 days each summer"],
            heads=1,
        ),
    )
    assert [(one.section, one.text, one.who, one.how_often) for one in plan.provisions[1:]] == [
        ("H1", "Short breaks at home", "Support worker", "3 hours weekly"),
        ("H2", "Holiday play scheme", "Play team", "5 days each summer"),
    ]


def test_a_programme_in_a_table_on_its_side_is_no_label():
    plan = read(
        head("Sections B, E and F"),
        table(
            ["", bold("1"), bold("2")],
            [bold("Section B - Need"), "Ana cannot follow two instructions.", "Ana cannot write her name."],
            [bold("Section E - Outcome"), ASKS, WRITES],
            [bold("Section F - Provision"), "Attention programme", "Handwriting help"],
            [bold("Who"), "Teacher", "Assistant"],
        ),
    )
    assert [(one.text, one.who) for one in plan.provisions] == [
        ("Attention programme", "Teacher"),
        ("Handwriting help", "Assistant"),
    ]
    assert pair("B1", "F1") in said(plan)
    assert pair("B1", "F2") not in said(plan)


def test_boxes_that_tick_an_area_among_others_state_no_need():
    plan = read(
        head("Section B: Needs"),
        para("Primary need: ☒ Communication and interaction ☐ Cognition and learning ☐ Sensory and physical"),
        bullet("Ana cannot follow two instructions at once."),
    )
    assert texts(plan, "B") == ["Ana cannot follow two instructions at once."]


def test_a_longer_term_outcome_is_labelled_as_a_short_term_one_is():
    plan = read(
        head("Section E: Outcomes"),
        para(f"Longer term outcome: {ASKS}"),
        para(f"Short term outcome: {WRITES}"),
    )
    assert texts(plan, "E") == [ASKS, WRITES]


def test_what_heads_a_column_of_a_table_within_a_cell():
    inner = table(["What", "Who", "How often"], [SYMBOLS, "All staff", "Daily"], heads=1)
    plan = read(head("Section F"), table(["Outcome", "Provision"], ["1", [inner]], heads=1))
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (SYMBOLS, "All staff", "Daily")
    ]


@pytest.mark.parametrize("form", ["{0}1 {1}", "{0}1: {1}", "Sec. {0}: {1}", "Sect {0} - {1}"])
def test_letters_with_a_one_or_behind_a_short_word_label_sections_where_their_titles_agree(form):
    titles = {
        "A": "Views and interests",
        "B": "Special educational needs",
        "C": "Health needs",
        "D": "Social care needs",
        "E": "Outcomes",
        "F": "Special educational provision",
        "G": "Health provision",
    }
    plan = read(
        *(
            block
            for letter, title in titles.items()
            for block in (head(form.format(letter, title)), para("Nothing is said of this here at all."))
        )
    )
    assert letters(plan) == "A B C D E F G"


def test_needs_that_their_codes_begin_open_no_section():
    plan = read(
        head("Section B: Needs"),
        para("B1 Needs help with learning to read."),
        para("B2 Needs support with her outcomes in maths"),
        head("Section E: Outcomes"),
        para(f"E1 {ASKS}"),
        head("Section F: Provision"),
        para("F1 Special educational provision of a reading scheme each day"),
    )
    assert (letters(plan), len(plan.needs), len(plan.provisions)) == ("B E F", 2, 1)


def test_a_grid_of_provision_below_a_card_of_need_and_outcome_serves_that_outcome():
    """As a page break parts them, or a form that gives each a table."""

    def record(need: str, outcome: str, provision: str) -> list[object]:
        return [
            table([bold("Section B: Need"), need], [bold("Section E: Outcome"), outcome]),
            table(["Section F: Provision", "By whom", "How often"], [provision, "Teacher", "Daily"], heads=1),
        ]

    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        *record("Ana cannot follow two instructions at once.", ASKS, SYMBOLS),
        *record("Ana cannot write her name.", WRITES, TIMETABLE),
    )
    assert said(plan) >= {pair("B1", "E1"), pair("E1", "F1"), pair("B2", "E2"), pair("E2", "F2")}
    assert not said(plan) & {pair("E1", "F2"), pair("E2", "F1")}


def _counted_on(*named: str):
    return read(
        head("Section B: Needs"),
        numbered("1.", "Ana cannot follow two instructions at once."),
        numbered("2.", "Ana cannot write her name."),
        head("Section E: Outcomes"),
        numbered("3.", ASKS),
        numbered("4.", WRITES),
        head("Section F: Provision"),
        table(
            ["Provision", "Outcome"],
            [SYMBOLS, f"Outcome {named[0]}"],
            [TIMETABLE, f"Outcome {named[1]}"],
            heads=1,
        ),
    )


def test_outcomes_that_word_counts_on_from_the_needs_are_named_from_one_where_a_number_says_so():
    assert said(_counted_on("1", "2")) == {pair("E1", "F1"), pair("E2", "F2")}


def test_outcomes_named_by_the_numbers_that_they_are_printed_with_keep_them():
    assert said(_counted_on("3", "4")) == {pair("E1", "F1"), pair("E2", "F2")}
    assert said(_counted_on("3", "7")) == {pair("E1", "F1")}


def test_a_heading_names_an_outcome_by_its_number_in_brackets():
    plan = read(
        head("Section E: Outcomes"),
        para(f"(i) {ASKS}"),
        para(f"(ii) {WRITES}"),
        head("Section F: Provision"),
        bold("Outcome (i)"),
        bullet(f"{SYMBOLS}"),
        bold("Outcome (ii)"),
        bullet(f"{TIMETABLE}"),
    )
    assert said(plan) == {pair("E1", "F1"), pair("E2", "F2")}
