"""What stands in front of an outcome or over columns, and which words of a sentence are no item of a list."""

import pytest
from block_builders import bullet, head, numbered, pair, para, read, said, section_text, table, texts, wide

from ehcp_audit.reading.words.titles import read_title

ASKS = "By the end of Year 8 Ana will ask two questions in a conversation."
READS = "By the end of Year 8 Ana will read a page to a friend."
CHATS = "Ana talks at length and does not notice when others are bored."
DECODES = "Ana cannot blend three sounds."
GROUP = "A conversation group of five pupils meets for 50 minutes each week."
PHONICS = "Three 20-minute phonics lessons are taught each week."


def test_an_outcome_that_names_its_need_in_front_is_an_outcome_for_that_need():
    plan = read(
        head("Section B: Special educational needs"),
        head("Need 1: Conversation", 2), para(CHATS),
        head("Need 2: Reading", 2), para(DECODES),
        head("Section E: Outcomes"),
        bullet(f"Need 1: {ASKS}"), bullet(f"Need 2: {READS}"),
        head("Section F: Special educational provision"),
        bullet(GROUP), bullet(PHONICS),
    )  # fmt: skip
    assert texts(plan, "E") == [ASKS, READS]
    assert said(plan) == {pair("B1", "E1"), pair("B2", "E2")}


def test_a_need_that_is_said_again_over_its_outcome_is_no_outcome():
    plan = read(
        head("Section B: Special educational needs"), numbered("1.", CHATS), numbered("2.", DECODES),
        head("Section E: Outcomes"),
        para(f"Need 1: {CHATS}"), para(ASKS),
        para(f"Need 2: {DECODES}"), para(READS),
    )  # fmt: skip
    assert texts(plan, "E") == [ASKS, READS]


def test_a_heading_in_f_can_call_an_outcome_by_the_words_in_front_of_it():
    plan = read(
        head("Section B: Special educational needs"), para(CHATS),
        head("Section E: Outcomes"),
        numbered("1.", "Speaking up: by July, Ana will make one comment in each lesson."),
        numbered("2.", "Travelling alone: by July, Ana will take the bus to college."),
        head("Section F: Special educational provision"),
        head("Travelling alone", 2), para("A travel trainer goes with Ana twice a week."),
        head("Speaking up", 2), para(GROUP),
    )  # fmt: skip
    assert said(plan) == {pair("E2", "F1"), pair("E1", "F2")}


def test_two_outcomes_with_the_same_words_in_front_are_called_by_neither():
    plan = read(
        head("Section B: Special educational needs"), para(CHATS),
        head("Section E: Outcomes"),
        numbered("1.", "Speaking up: by July, Ana will make one comment in each lesson."),
        numbered("2.", "Speaking up: by June, Ana will greet a friend."),
        head("Section F: Special educational provision"),
        head("Speaking up", 2), para(GROUP),
    )  # fmt: skip
    assert said(plan) == set()


@pytest.mark.parametrize("number", ["1.", "2.", "3."])
def test_a_range_in_brackets_is_no_item_of_a_list(number):
    session = "Attention sessions (stages 1 to 3) are held four times a week."
    plan = read(head("Section F: Special educational provision"), numbered(number, session))
    assert texts(plan, "F") == [session]


def test_items_counted_in_a_line_are_parted_though_one_holds_a_range_in_brackets():
    plan = read(
        head("Section F: Special educational provision"),
        para("Staff will give: 1) attention sessions (stages 1 to 3) daily 2) a movement break each hour"),
    )
    assert texts(plan, "F") == ["attention sessions (stages 1 to 3) daily", "a movement break each hour"]


def test_a_strength_in_front_of_counted_needs_is_no_need():
    strength = "Ana is a sociable girl who uses gesture well."
    plan = read(
        head("Section B: Special educational needs"),
        para(strength), para(f"N1: {CHATS}"), para(f"N2: {DECODES}"),
    )  # fmt: skip
    assert texts(plan, "B") == [CHATS, DECODES]
    assert strength in section_text(plan, "B")


def test_what_is_hard_stays_a_need_in_front_of_counted_ones():
    hard = "Ana enjoys books, but she cannot say what happened in them."
    plan = read(
        head("Section B: Special educational needs"),
        para(hard), para(f"N1: {CHATS}"), para(f"N2: {DECODES}"),
    )  # fmt: skip
    assert texts(plan, "B") == [hard, CHATS, DECODES]


def test_rows_over_columns_of_needs_and_provision_are_of_these_sections():
    def area(name, strength, *row):
        return table(
            wide(f"Special Educational Needs and Provision (B-F-E)\n{name}"),
            wide("Strengths"), wide(strength),
            ["B - Special Educational Needs", "F - Special Educational Provision", "E - Outcomes"],
            list(row),
        )  # fmt: skip

    plan = read(
        head("Section A: Views, interests and aspirations"), para("Ana likes horses."),
        area("Communication and interaction", "She greets people warmly.", CHATS, GROUP, ASKS),
        area("Cognition and learning", "Her memory is good.", DECODES, PHONICS, READS),
    )  # fmt: skip
    assert section_text(plan, "A") == "Ana likes horses."
    assert "She greets people warmly." in section_text(plan, "B")
    assert "Her memory is good." in section_text(plan, "B")
    assert "Cognition and learning" in section_text(plan, "B")
    assert texts(plan, "B") == [CHATS, DECODES]
    assert texts(plan, "F") == [GROUP, PHONICS]


def test_the_title_of_section_a_can_stand_on_the_line_below_the_letter():
    title = "The views, interests and aspirations of Ana and her family"
    plan = read(
        head("Section A"), para(title), para("Ana likes horses."),
        head("Section B"), para("Special educational needs"), para(CHATS),
    )  # fmt: skip
    assert section_text(plan, "A") == "Ana likes horses."
    assert section_text(plan, "B") == CHATS


@pytest.mark.parametrize(
    ("letter", "title"),
    [
        ("G", "Health care I need"),
        ("G", "Medical treatment that he needs"),
        ("H", "Social care help I need"),
        ("C", "My health care needs"),
        ("C", "The health care needs that I have"),
    ],
)
def test_the_care_that_somebody_needs_is_provision(letter, title):
    assert read_title(title).letters == (letter,)


READING = "A weekly reading lesson of 30 minutes is taught."
CARDS = "Cards on the desk at all times."


def _sections(*of_f):
    return read(
        head("Section B: Special educational needs"), numbered("1.", CHATS), numbered("2.", DECODES),
        head("Section E: Outcomes"), para(f"Outcome 1: {ASKS}"), para(f"Outcome 2: {READS}"),
        head("Section F: Special educational provision"), *of_f,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("To achieve outcome", "E"),
        ("For outcome", "E"),
        ("Supports outcome", "E"),
        ("Outcome", "E"),
        ("To meet need", "B"),
        ("Need", "B"),
    ],
)
@pytest.mark.parametrize("bullets", [False, True])
def test_provision_beside_the_name_of_what_it_serves_is_provision(label, kind, bullets):
    first = [bullet(READING), bullet(GROUP)] if bullets else [READING]
    plan = _sections(table([f"{label} 1", first], [f"{label} 2", CARDS]))
    given = [READING, GROUP, CARDS] if bullets else [READING, CARDS]
    assert texts(plan, "F") == given
    served = {pair(f"{kind}{2 if text == CARDS else 1}", f"F{at + 1}") for at, text in enumerate(given)}
    assert said(plan) == served


def test_outcomes_said_again_in_a_table_of_f_are_no_provision():
    plan = _sections(table(["Outcome 1", ASKS], ["Outcome 2", READS]), para(GROUP))
    assert texts(plan, "F") == [GROUP]


def test_heads_that_look_like_any_row_are_heads_whatever_the_rows_below_begin_with():
    for first in ("What", "Provision"):
        plan = _sections(
            table(
                [first, "Who", "When"],
                ["Vocabulary programme", "Assistant", "Three sessions of 20 minutes a week"],
                ["Termly review and new targets", "Therapist", "Half a day each term"],
            )
        )
        assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
            ("Vocabulary programme", "Assistant", "Three sessions of 20 minutes a week"),
            ("Termly review and new targets", "Therapist", "Half a day each term"),
        ]


def test_a_line_that_says_as_he_needs_says_how_often():
    plan = _sections(para("Sam may leave the room for a break."), para("How often: As he needs"))
    assert [(one.text, one.how_often) for one in plan.provisions] == [
        ("Sam may leave the room for a break.", "As he needs")
    ]


def test_a_table_in_a_card_states_each_of_its_rows_with_who_and_how_often():
    plan = read(
        head("Section B: Special educational needs"), numbered("1.", CHATS),
        head("Section E: Outcomes and Section F: Provision"),
        table(
            ["Outcome 1", ASKS],
            ["Provision", [table(
                ["Provision", "Who", "How often"],
                ["A conversation group.", "Therapist", "50 minutes each week"],
                ["A listening partner.", "Teacher", "Every lesson"],
            )]],
        ),
    )  # fmt: skip
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        ("A conversation group.", "Therapist", "50 minutes each week"),
        ("A listening partner.", "Teacher", "Every lesson"),
    ]
    assert said(plan) == {pair("E1", "F1"), pair("E1", "F2")}


def test_heads_that_name_a_need_give_it_to_the_outcome_and_the_provision_below():
    def grid(need, outcome, provision):
        return table(
            [f"Section E: outcome for {need}", f"Section F: provision for {need}"],
            [outcome, provision],
            heads=1,
        )

    plan = read(
        head("Section B: Special educational needs"), para(f"B1: {CHATS}"), para(f"B2: {DECODES}"),
        head("Section E: outcomes and Section F: provision"),
        grid("B1", ASKS, GROUP), grid("B2", READS, PHONICS),
    )  # fmt: skip
    assert said(plan) == {
        pair(one, other)
        for group in (("B1", "E1", "F1"), ("B2", "E2", "F2"))
        for one in group
        for other in group
        if one != other
    }


def test_a_question_that_ends_with_the_act_is_a_title_of_h1():
    asked = "What social care provision do I need under the Chronically Sick and Disabled Persons Act 1970?"
    assert read_title(asked).letters == ("H1",)
    assert read_title("What other social care provision do I need?").letters == ("H2",)
