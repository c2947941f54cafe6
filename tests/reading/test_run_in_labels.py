"""Labels and headings that share a line, a table or a number with their text."""

import pytest
from block_builders import bold, bullet, head, letters, para, read, said, section_text, table, texts, wide

OUTCOME = "By July 2027, Sam will follow a three-step instruction in class without a prompt."


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("Section C: ", "No health needs identified."),
        ("Section D: Social care needs ", "Sam has no sense of danger near roads."),
        ("Section J ", "A budget of £40 a week."),
    ],
)
def test_bold_type_ends_a_label_that_runs_into_its_text(label, rest):
    plan = read(
        head("Section B: Needs"),
        para("Sam reads at the level of a child of six."),
        para(label + rest, bold=len(label)),
    )
    letter = label[8]
    assert section_text(plan, letter) == rest
    assert plan.sections[letter].title == label.strip()


@pytest.mark.parametrize("text", ["Section C: None identified.", "Section C: Health needs \u2013 None"])
def test_a_plain_label_ends_where_the_rest_says_that_there_is_nothing(text):
    plan = read(
        *[part for letter in "ABDEF" for part in (para(f"Section {letter}"), para(f"Words of {letter}."))],
        para(text),
        para("Section G"),
        para("A nurse will visit each term."),
    )
    assert "C" in plan.sections
    assert section_text(plan, "C") in {"None identified.", "None"}


def test_a_sentence_that_begins_with_a_section_is_not_parted():
    plan = read(head("Section I: Placement"), para("Section F sets out what the school does."))
    assert letters(plan) == "I"


def test_headings_that_the_writing_program_counted_keep_their_letters():
    plan = read(
        bold("1. Section A \u2013 Ben's views"),
        para("I like crisps."),
        bold("2. Section B \u2013 Ben's special educational needs"),
        para("2.1.1 Ben tires after ten minutes of writing."),
    )
    assert letters(plan) == "A B"
    assert texts(plan, "B") == ["Ben tires after ten minutes of writing."]


def test_an_outcome_said_again_over_rows_of_provision_is_theirs():
    def plan(band: str):
        return read(
            head("Section E: Outcomes"),
            para("By Easter 2027, Sam will have two friends."),
            para(OUTCOME),
            head("Section F: Provision"),
            table(
                ["Provision", "Who", "When"],
                wide(band),
                ["A weekly group", "A therapist", "Fridays, 30 minutes"],
                heads=1,
            ),
        )

    for band in ("Outcome 2: to follow instructions", f"Outcome: {OUTCOME}"):
        made = plan(band)
        assert said(made) == {frozenset(("E2", "F1"))}
        assert made.provisions[0].how_often == "Fridays, 30 minutes"
        assert len(made.outcomes) == 2


def test_whose_outcomes_they_are_belongs_to_the_title():
    plan = read(
        *[part for letter in "ABCD" for part in (head(f"{letter}: T.'s part"), para("None"))],
        head("E: Outcomes for T."),
        para(OUTCOME),
        head("F: Provision for T."),
        bullet("A therapist will see T. each week."),
    )
    assert letters(plan) == "A B C D E F"


def test_a_column_for_lead_and_frequency_gives_both():
    plan = read(
        head("Section F: Provision"),
        table(
            ["Area", "Provision", "Lead and frequency"], ["Learning", "Phonics", "Teacher, daily"], heads=1
        ),
    )
    assert (plan.provisions[0].who, plan.provisions[0].how_often) == ("Teacher, daily", "Teacher, daily")


def test_no_needs_were_found_may_follow_another_clause():
    plan = read(
        head("Section D: Social care needs"),
        para("Sam's family did not ask for an assessment and no social care needs were identified."),
    )
    assert plan.needs == ()


def test_an_outcome_over_provision_in_one_table_under_a_heading_for_both():
    def pair(number: int):
        return table(
            wide(bold("What we want Sam to achieve (outcome)")),
            wide(f"{number} {OUTCOME}"),
            ["What provision will be made", "By whom"],
            [f"A weekly group {number}", "Staff"],
        )

    plan = read(
        head("Sam's special educational needs"), para("Sam tires soon."),
        head("Outcomes for Sam and the special educational provision to achieve them"),
        pair(1), para(""), pair(2),
    )  # fmt: skip
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_a_card_whose_head_names_the_area_of_its_need():
    def card(number: int, area: str):
        return table(
            [bold(f"Need {number}"), bold(area)],
            ["Description", f"Sam has difficulty {number}."],
            ["Source", "Report, page 4"],
        )

    plan = read(
        *[part for letter in "ACDE" for part in (head(f"Section {letter}"), para("None"))],
        head("Section B: Needs"),
        card(1, "Cognition and learning"), para(""), card(2, "Sensory and physical"),
    )  # fmt: skip
    assert [(one.text, one.area) for one in plan.needs] == [
        ("Sam has difficulty 1.", "cognition_and_learning"),
        ("Sam has difficulty 2.", "sensory_and_physical"),
    ]


def test_a_sentence_on_what_stands_below_and_words_still_to_come_are_no_statements():
    plan = read(
        head("Section D: Social care needs"),
        para("To be confirmed"),
        head("Section F: Provision"),
        para("The provision below meets the needs in Section B."),
        bullet("TBC"),
        bullet("A therapist will see Sam each week."),
    )
    assert [one.text for one in plan.statements()] == ["A therapist will see Sam each week."]


def test_the_dash_in_front_of_a_reference_is_none_of_the_words():
    plan = read(
        head("Section E: Outcomes"),
        para(f"Outcome 1: {OUTCOME}"),
        head("Section F: Provision"),
        para("1) A therapist will see Sam for 20 minutes \u2013 Outcome 1"),
    )
    assert texts(plan, "F") == ["A therapist will see Sam for 20 minutes"]
    assert said(plan) == {frozenset(("E1", "F1"))}


NURSE = "The epilepsy nurse will train staff for two hours each September."
TRAINER = "A travel trainer will practise the way to school with Sam for two hours each Saturday."


@pytest.mark.parametrize("mark", [". ", ": ", " - "])
def test_a_sentence_behind_a_letter_that_is_all_the_label_of_its_section_stands_in_that_section(mark):
    plan = read(
        head("Section F: Special educational provision"),
        para("Sam will have speech therapy for 30 minutes a week."),
        para(f"Section G{mark}{NURSE}"),
        para(f"Section H1{mark}None."),
        para(f"Section H2{mark}{TRAINER}"),
    )
    assert texts(plan, "F") == ["Sam will have speech therapy for 30 minutes a week."]
    assert texts(plan, "G") == [NURSE]
    assert texts(plan, "H2") == [TRAINER]


def test_below_a_heading_over_several_sections_a_letter_in_front_is_no_part_of_what_is_stated():
    plan = read(
        head("Health, and care (Sections G, H1 and H2)"),
        para(f"Section G. {NURSE}"),
        para("Section H1. None."),
        para(f"Section H2. {TRAINER}"),
    )
    assert texts(plan, "G") == [NURSE]
    assert texts(plan, "H2") == [TRAINER]


def test_a_sentence_about_a_section_that_has_a_label_of_its_own_opens_none():
    note = "Section F: The hours of support went up after the review in May."
    plan = read(
        head("Section B: Needs"),
        para("Sam reads single words only."),
        head("Section F: Special educational provision"),
        para("Sam will have speech therapy for 30 minutes a week."),
        head("Section K: Advice"),
        para(note),
    )
    assert len(texts(plan, "F")) == 1
    assert note in section_text(plan, "K")
