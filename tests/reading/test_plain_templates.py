"""What the plain Word templates of councils do with numbers, labels and titles, where a reader could slip."""

import pytest
from block_builders import bold, head, letters, para, read, said, section_text, table, texts, wide
from one_childs_words import N1, N2, N3, O1, O2, P1, P2, P3


def needs():
    return [
        head("Section B: Special educational needs"),
        *(para(f"{number}. {one}") for number, one in enumerate((N1, N2, N3), 1)),
    ]


def test_a_column_of_numbers_headed_outcome_counts_the_column_that_says_what_it_will_be():
    plan = read(
        *needs(),
        head("Section E: Outcomes"),
        table(
            ["Goal", "Lea's long-term goal, in her words", "Needs met", "Target date"],
            ["1", O1, "1 and 3", "July 2027"],
            ["2", O2, "2", "Easter 2027"],
            heads=1,
        ),
    )
    assert texts(plan, "E") == [O1, O2]
    assert [one.by_when for one in plan.outcomes] == ["July 2027", "Easter 2027"]
    assert said(plan) == {frozenset({"B1", "E1"}), frozenset({"B3", "E1"}), frozenset({"B2", "E2"})}


def test_a_column_of_numbers_headed_need_counts_the_needs_beside_it():
    plan = read(
        head("Section B: Special educational needs"),
        table(["Need", "Description of need or difficulty"], ["1", N1], ["2", N2], heads=1),
        head("Section E: Outcomes"),
        table(["Outcome", "Need no."], [O1, "1"], [O2, "2"], heads=1),
    )
    assert texts(plan, "B") == [N1, N2]
    assert said(plan) == {frozenset({"B1", "E1"}), frozenset({"B2", "E2"})}


@pytest.mark.parametrize("label", ["Needs this helps with", "Which of my needs", "Needs"])
def test_a_label_of_a_card_with_numbers_beside_it_names_needs_and_holds_none(label):
    plan = read(
        *needs(),
        head("Sections E and F: Outcomes and special educational provision"),
        *(
            table(
                [f"Aim {number}", aim],
                [label, named],
                ["Support", support],
                ["How often", "Daily"],
            )
            for number, (aim, named, support) in enumerate(((O1, "1, 3", P1), (O2, "2", P2)), 1)
        ),
    )
    assert texts(plan, "B") == [N1, N2, N3]
    assert {frozenset({"B1", "E1"}), frozenset({"B3", "E1"}), frozenset({"B2", "E2"})} <= said(plan)
    assert {frozenset({"E1", "F1"}), frozenset({"E2", "F2"})} <= said(plan)


def test_the_rows_below_an_outcome_over_the_width_of_a_table_are_about_it():
    plan = read(
        *needs(),
        head("Section E: Outcomes"),
        table(
            wide(f"Outcome 1: {O1}"),
            ["For needs", "Need 1 and Need 3"],
            ["Achieve by", "July 2027"],
            ["How we will know", "Her teachers' notes of talk in lessons."],
            wide(f"Outcome 2: {O2}"),
            ["For needs", "Need 2"],
            ["Achieve by", "Easter 2027"],
            ["How we will know", "A count of afternoons."],
        ),
    )
    assert texts(plan, "E") == [O1, O2]
    assert [one.by_when for one in plan.outcomes] == ["July 2027", "Easter 2027"]
    assert said(plan) == {frozenset({"B1", "E1"}), frozenset({"B3", "E1"}), frozenset({"B2", "E2"})}


def test_rows_below_a_provision_over_the_width_say_who_and_how_often():
    plan = read(
        head("Section F: Special educational provision"),
        *(
            table(wide(f"Provision {number}: {text}"), ["By whom", who], ["Frequency", often])
            for number, (text, who, often) in enumerate(
                ((P1, "Teacher of the deaf", "Every lesson"), (P2, "Form tutor", "Daily")), 1
            )
        ),
    )
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (P1, "Teacher of the deaf", "Every lesson"),
        (P2, "Form tutor", "Daily"),
    ]


def test_a_statement_alone_over_the_width_is_what_the_labels_below_it_are_about():
    plan = read(
        *needs(),
        head("Section E: Outcomes"),
        table(wide(bold(O1)), ["Need", "1, 3"], ["Target date", "July 2027"]),
        para(""),
        table(wide(bold(O2)), ["Need", "2"], ["Target date", "Easter 2027"]),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(O1, "July 2027"), (O2, "Easter 2027")]
    assert said(plan) == {frozenset({"B1", "E1"}), frozenset({"B3", "E1"}), frozenset({"B2", "E2"})}


def test_an_area_alone_over_the_width_is_no_statement():
    plan = read(
        head("Section F: Special educational provision"),
        table(
            wide(bold("Social, emotional and mental health")),
            ["Provision", P3],
            ["By whom", "Form tutor"],
        ),
    )
    assert [(one.text, one.who, one.area) for one in plan.provisions] == [
        (P3, "Form tutor", "social_emotional_and_mental_health")
    ]


def test_a_grid_of_provision_below_an_outcome_and_what_is_said_of_it_serves_that_outcome():
    def record(number: int, outcome: str, named: str, *rows: list[str]):
        return table(
            wide(bold(f"Goal {number}: {outcome}")),
            ["Meets needs", wide(named)],
            [bold("Support"), bold("Provided by")],
            *rows,
        )

    plan = read(
        *needs(),
        head("Sections E and F: Outcomes and special educational provision"),
        record(1, O1, "1, 3", [P1, "Teacher of the deaf"], [P3, "Form tutor"]),
        para(""),
        record(2, O2, "2", [P2, "Teaching assistant"]),
    )
    assert texts(plan, "E") == [O1, O2]
    assert [(one.text, one.who) for one in plan.provisions] == [
        (P1, "Teacher of the deaf"),
        (P3, "Form tutor"),
        (P2, "Teaching assistant"),
    ]
    pairs = {
        frozenset({"E1", "F1"}),
        frozenset({"E1", "F2"}),
        frozenset({"E2", "F3"}),
        frozenset({"B1", "E1"}),
    }
    assert pairs <= said(plan)


def test_numbers_under_the_name_of_the_section_count_what_an_unknown_head_stands_over():
    plan = read(
        head("Section B: Special educational needs"),
        table(["Need", "Details"], ["1", N1], ["2", N2], heads=1),
        head("Section E: Outcomes"),
        table(["Outcome", "Lea …", "By when"], ["1", O1, "May 2027"], ["2", O2, "May 2028"], heads=1),
    )
    assert texts(plan, "B") == [N1, N2]
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(O1, "May 2027"), (O2, "May 2028")]


@pytest.mark.parametrize("make", [head, bold])
def test_the_first_of_several_counted_headings_is_no_title_of_the_section(make):
    plan = read(
        *needs(),
        head("Section E"),
        make("Aim 1"),
        para(O1),
        make("Aim 2"),
        para(O2),
        head("Section F"),
        make("For Aim 1"),
        para("Lea will have a radio aid in every lesson."),
        make("For Aim 2"),
        para("Lea will have a rest of twenty minutes before lunch each day."),
    )
    assert section_text(plan, "E").startswith("Aim 1")
    assert said(plan) == {frozenset({"E1", "F1"}), frozenset({"E2", "F2"})}


@pytest.mark.parametrize("text", ["A short history", "A brief history of Lea's schooling"])
def test_a_heading_that_begins_with_the_article_labels_no_section(text):
    plan = read(
        head("Section A: Views, interests and aspirations"),
        para("I like the sea."),
        head(text, 2),
        para("Lea came to this school in Year 3."),
        *needs(),
    )
    assert letters(plan) == "A B"
    assert text in section_text(plan, "A")


def test_the_letter_before_the_full_title_of_its_section_may_go_without_a_mark():
    plan = read(head("A views, interests and aspirations"), para("I like the sea."), *needs())
    assert letters(plan) == "A B"


def test_a_table_of_outcomes_numbers_with_their_needs_and_times_states_none_itself():
    plan = read(
        head("Section E: Outcomes"),
        table([bold("Outcome"), bold("Needs met"), bold("By when")], ["1", "B1", "July 2027"], heads=1),
        para(f"Outcome 1: {O1}"),
    )
    assert texts(plan, "E") == [O1]


def test_under_a_heading_over_two_sections_outcomes_with_their_label_leave_no_doubt():
    below = table([bold("Provision"), bold("Who")], [P1, "Teacher"], heads=1)
    told = read(head("Sections E and F"), para(f"Outcome 1: {O1}"), below)
    left = read(head("Sections E and F"), para(O1), below)
    assert texts(told, "E") == texts(left, "E") == [O1]
    assert told.section("E").confidence > 0.5 > left.section("E").confidence


def test_who_and_how_often_may_be_labelled_within_one_cell():
    plan = read(
        head("Section F: Special educational provision"),
        table(
            [bold("Provision"), bold("Details of delivery")],
            ["A language group", [para("Who: the teacher"), para("How often: each Monday")]],
        ),
    )
    assert [(one.who, one.how_often) for one in plan.provisions] == [("the teacher", "each Monday")]


def test_a_row_below_the_outcome_of_a_card_may_say_which_needs_it_meets():
    plan = read(
        head("Section B: Special educational needs"),
        para("1. Sam finds it hard to follow spoken instructions."),
        para("2. Sam reads single words only."),
        head("Sections E and F: Outcomes and provision"),
        table(
            wide(bold("Outcome 1: By July 2027 Sam will read a page.")),
            wide(para("Addresses need: 2")),
            [bold("What will be done"), bold("Who"), bold("How often")],
            ["Reading with an adult", "Teacher", "Daily"],
        ),
    )
    assert said(plan) >= {frozenset(("B2", "E1")), frozenset(("E1", "F1"))}
    assert frozenset(("B1", "E1")) not in said(plan)
