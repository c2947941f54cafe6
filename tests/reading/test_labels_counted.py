"""Headings over several sections, letters that lead their text, codes and labels below statements."""

import pytest
from block_builders import bold, bullet, head, letters, para, read, said, section_text, table, texts, wide

from ehcp_audit.reading.words.label_forms import read_label

NEED = "Sam finds it hard to follow spoken instructions of more than two steps."
OUTCOME = "By July 2027, Sam will follow a three-step instruction in class without a prompt."
PLAN = [
    head("Section A"), para("Sam likes trains."),
    head("Section B"), para(NEED),
    head("Section E"), para(OUTCOME),
    head("Section F"), para("A therapist will see Sam for 30 minutes each week."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sections G to K", "G H I J K"),
        ("Sections C \u2013 D", "C D"),
        ("Sections H1 to J: other matters", "H I J"),
    ],
)
def test_a_heading_may_name_a_span_of_sections(text, found):
    form = read_label(text)
    assert form is not None
    assert " ".join(form.letters) == found


@pytest.mark.parametrize(
    "text", ["Sections A to K", "Section A to be filled in by the family", "Sections K to G"]
)
def test_the_whole_plan_or_a_sentence_is_no_span(text):
    form = read_label(text)
    assert form is None or len(form.letters) == 1


def test_lines_that_begin_with_their_letter_below_such_a_heading_are_the_sections_text():
    plan = read(
        *PLAN,
        head("Sections G to K"),
        para("G: Not applicable"),
        para("H1: Not applicable"),
        para("H2: A worker of the Virtual School takes part in the review each term."),
        para("I: Hill School, a mainstream academy"),
        para("J: Not applicable"),
        para("K: 1. School report 9/1/26; 2. Advice of the educational psychologist 30/1/26"),
    )
    assert letters(plan) == "A B E F G H1 H2 I J K"
    assert "Not applicable" in section_text(plan, "G")
    assert "Hill School" in section_text(plan, "I")
    assert texts(plan, "H2") == ["A worker of the Virtual School takes part in the review each term."]


def test_three_such_lines_on_end_hold_their_text_without_a_heading_over_them():
    plan = read(
        *PLAN, para("G: Speech therapy clinic"), para("I: Hill School"), para("J: The family asked for a sum")
    )
    assert "Hill School" in section_text(plan, "I")
    assert "The family asked" in section_text(plan, "J")


def test_a_council_s_own_title_behind_a_letter_is_a_label_by_its_look():
    plan = read(
        *PLAN, head("G Health provision"), para("A nurse visits."), head("H1 Care (CSDPA)"), para("None"),
        head("H2 Other help"), para("None"), head("K Reports"), para("School report, 9 January 2026"),
    )  # fmt: skip
    assert letters(plan) == "A B E F G H1 H2 K"
    assert section_text(plan, "K") == "School report, 9 January 2026"


def test_a_column_of_codes_under_need_names_needs_and_is_none():
    plan = read(
        head("Section B: Special educational needs"),
        table(
            ["Area", "Ref", "Need"], ["Cognition and learning", "N1", NEED], ["", "N2", "Sam reads slowly."]
        ),
        head("Sections E and F: Outcomes and provision"),
        table(
            ["Need", "Outcome (E)", "Provision (F)", "Who"],
            ["N1", OUTCOME, "Daily practice", "The teacher"],
            ["N2", "By July 2027, Sam will read aloud.", "Paired reading", "A parent"],
        ),
    )
    assert texts(plan, "B") == [NEED, "Sam reads slowly."]
    assert frozenset(("B1", "E1")) in said(plan) or frozenset(("B1", "E1", "F1")) in said(plan)
    assert plan.needs[1].area is plan.needs[0].area is not None


def test_labels_below_a_provision_say_what_who_when_and_for_which_outcome():
    plan = read(
        head("Section E: Outcomes"),
        para("By July 2027 Sam will:"),
        para("(a) stay in lessons of 15 pupils for 40 minutes;"),
        para("(b) use before and after rightly in nine of ten sentences."),
        head("Section F: Provision"),
        para("What: Sessions of play therapy"),
        para("Who: A play therapist"),
        para("When: 50 minutes weekly"),
        para("Outcome: (b)"),
    )
    one = plan.provisions[0]
    assert (one.text, one.who, one.how_often) == (
        "Sessions of play therapy", "A play therapist", "50 minutes weekly",
    )  # fmt: skip
    assert said(plan) == {frozenset(("E2", "F1"))}
    assert len(plan.provisions) == 1


def test_a_number_with_a_full_stop_is_no_part_of_an_outcome():
    plan = read(head("Section E: Outcomes"), para(f"Outcome 2. {OUTCOME}"))
    assert texts(plan, "E") == [OUTCOME]


def test_where_all_tables_are_set_larger_than_the_text_their_rows_are_no_heads():
    rows = [["What will be done", "Who", "How much"], ["Touch typing", "Assistant", "daily"],
            ["Therapy for hand strength", "Occupational therapist", "6 sessions of 45 minutes each term"],
            ["Movement breaks", "All staff", "when needed"]]  # fmt: skip
    large = [[para(text, size=13.0) for text in row] for row in rows]
    plan = read(head("Section F: Provision"), para("What helps, " * 60), table(*large, heads=1))
    said_so = texts(plan, "F")
    assert said_so[-3:] == ["Touch typing", "Therapy for hand strength", "Movement breaks"]


def test_a_list_that_begins_with_a_word_of_one_letter_opens_no_section():
    plan = read(
        *PLAN, bullet("A Quiet Corner"), bullet("I Can cards"), bold("A Good Start"), para("Each morning.")
    )
    assert letters(plan) == "A B E F"


def test_tables_that_touch_and_so_are_one_in_a_pdf_are_read_part_by_part():
    rows = [
        wide("Section A: Views"), ["What I like", "Trains", ""], ["What I find hard", "Noise", ""],
        wide("Section B: Special educational needs"), ["Area", "Ref", "Special educational need"],
        ["Cognition and learning", "N1", NEED], ["", "N2", "Sam reads slowly."],
        wide("Section E: Outcomes"), ["Need", "Outcome", "By when"], ["N1", OUTCOME, "July 2027"],
        wide("Section F: Provision"),
        ["Provision", "Who", "How often"], ["Paired reading", "A parent", "daily"],
    ]  # fmt: skip
    plan = read(table(*rows))
    assert texts(plan, "B") == [NEED, "Sam reads slowly."]
    assert texts(plan, "E") == [OUTCOME]
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        ("Paired reading", "A parent", "daily")
    ]


def test_outcomes_lettered_in_capitals_are_named_by_a_column_of_letters():
    plan = read(
        head("Sections B, E and F: needs, outcomes and provision"),
        table(["Outcomes (Section E)", "Steps"], [f"A. {OUTCOME}", "Each term"]),
        para(""),
        table(["Outcomes (Section E)", "Steps"], ["B. By Easter 2027, Sam will read aloud.", "Each term"]),
        para(""),
        table(
            ["Provision (Section F)", "Who", "How often", "Outcome"],
            ["Daily practice", "The teacher", "10 minutes", "A"],
            ["Paired reading", "A parent", "weekly", "B"],
        ),
    )
    assert texts(plan, "E") == [OUTCOME, "By Easter 2027, Sam will read aloud."]
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_an_initial_is_no_number():
    plan = read(head("Section E: Outcomes"), para("A. will read aloud to a friend by July 2027."))
    assert texts(plan, "E") == ["A. will read aloud to a friend by July 2027."]


def test_columns_named_provision_h1_and_provision_h2_are_these_sections():
    plan = read(
        head("Social care (Sections D, H1 and H2)"),
        table(
            ["Social care needs (D)", "Provision H1", "Provision H2"],
            ["Sam has not left home at weekends since January.", "None", "A youth club each Saturday"],
        ),
    )
    assert (section_text(plan, "H1"), section_text(plan, "H2")) == ("None", "A youth club each Saturday")


@pytest.mark.parametrize(
    "text", ["Social care support is set out in H2", "Support for H2", "As described under H1"]
)
def test_a_sentence_that_ends_with_a_letter_is_no_label(text):
    assert read_label(text) is None
