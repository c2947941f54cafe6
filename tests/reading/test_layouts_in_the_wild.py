"""Turns of layout that were first read wrongly in plans which nobody had written for the reader."""

import pytest
from block_builders import bold, bullet, head, letters, para, read, said, section_text, table, texts, wide

from ehcp_audit.model import Area
from ehcp_audit.reading.words.nothing import points_elsewhere
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.titles import read_title

NEED = "Sam finds it hard to follow spoken instructions."
OUTCOME = "Sam will follow a three-step instruction in class."
OUTCOME_2 = "Sam will read a page aloud to his teacher."
PROVISION = "A speech and language therapist will see Sam for 45 minutes every week."
PROVISION_2 = "A class teacher will teach phonics to Sam for 15 minutes every day."


def test_the_area_over_the_labels_of_a_card_belongs_to_its_values():
    plan = read(
        head("Section B: Special educational needs"),
        table(
            wide(bold("Cognition and learning")),
            ["Strengths", "Sam draws."],
            ["Needs", "Sam reads ten words."],
        ),
    )
    assert [(one.text, one.area) for one in plan.needs] == [("Sam reads ten words.", Area.COGNITION)]


def test_the_title_may_stand_plain_below_its_letter_in_the_left_cell():
    plan = read(
        *(
            table([[bold(f"Section {letter}"), para(title)], text])
            for letter, title, text in (
                ("A", "Views, interests and aspirations", "I like trains."),
                ("B", "Special educational needs", NEED),
                ("C", "Health needs", "Sam has asthma."),
                ("F", "Special educational provision", PROVISION),
            )
        )
    )
    assert [one.text for one in (*plan.needs, *plan.provisions)] == [NEED, "Sam has asthma.", PROVISION]


def test_a_letter_with_its_plain_title_below_is_one_label():
    plan = read(
        *(
            one
            for letter, title, text in (
                ("B", "Special educational needs", NEED),
                ("C", "Health needs", "Sam has asthma."),
                ("E", "Outcomes sought for the child", OUTCOME),
                ("F", "Special educational provision", PROVISION),
            )
            for one in (bold(f"Section {letter}", size=16), para(title), para(text))
        )
    )
    assert section_text(plan, "F") == PROVISION
    assert texts(plan, "B") == [NEED]


def test_a_time_before_a_colon_is_the_outcomes_time_and_not_its_text():
    plan = read(head("Section E: Outcomes"), para(f"By the end of Year 6: {OUTCOME}"))
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(OUTCOME, "end of Year 6")]


def test_a_time_within_the_sentence_stays_in_it():
    sentence = "By July 2027 Sam will follow a three-step instruction in class."
    plan = read(head("Section E: Outcomes"), para(sentence))
    assert [(one.text, one.by_when) for one in plan.outcomes] == [(sentence, None)]


@pytest.mark.parametrize(
    ("label", "guidance", "statement"),
    [
        ("Section E: Outcomes", "Outcomes must be SMART.", OUTCOME),
        ("Section F: Provision", "Provision must be specific, detailed and quantified.", PROVISION),
        ("Section G: Health provision", "Health provision should be agreed with the ICB.", PROVISION),
    ],
)
def test_what_the_form_asks_of_statements_is_none(label, guidance, statement):
    plan = read(head("Section B: Needs"), para(NEED), head(label), para(guidance), para(statement))
    assert [one.text for one in (*plan.outcomes, *plan.provisions)] == [statement]


def test_appendices_that_section_k_lists_stay_in_it():
    plan = read(
        head("Section I: Placement"),
        para("A school."),
        head("Section K: Advice and information"),
        para("Appendix 1: Educational psychology advice, Ms R. Oak, 4 June 2026"),
        para("Appendix 2: School advice, 7 June 2026"),
        head("Annex A: Action plan"),
        para("Ring the school."),
    )
    assert section_text(plan, "K").count("Appendix") == 2
    assert [one.text for one in plan.unplaced] == ["Annex A: Action plan", "Ring the school."]


def test_appendices_may_be_what_section_k_is_called():
    plan = read(
        head("Part I"),
        head("Placement"),
        para("A school."),
        head("Part K"),
        head("Appendices"),
        para("A report."),
    )
    assert section_text(plan, "K") == "A report."


def test_codes_with_a_point_are_the_codes_without():
    plan = read(
        head("Section E: Outcomes"),
        para(f"E.1 {OUTCOME}"),
        para(f"E.2 {OUTCOME_2}"),
        head("Section F: Provision"),
        para("Provision to meet outcome E.2:"),
        para(f"(a) {PROVISION}"),
        para(f"(b) {PROVISION_2}"),
    )
    assert said(plan) == {frozenset(("E2", "F1")), frozenset(("E2", "F2"))}


def test_a_row_that_names_an_outcome_stands_over_the_rows_below_it():
    plan = read(
        head("Section E: Outcomes"),
        para(f"Outcome 1: {OUTCOME}"),
        para(f"Outcome 2: {OUTCOME_2}"),
        head("Section F: Provision"),
        *(
            table(
                wide(bold(f"To achieve Outcome {number}")),
                [bold("Provision"), bold("Delivered by"), bold("Frequency")],
                [provision, "Teacher", "Weekly"],
            )
            for number, provision in ((1, PROVISION), (2, PROVISION_2))
        ),
    )
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_a_heading_that_names_an_outcome_stands_over_the_table_below_it():
    plan = read(
        head("Section E: Outcomes"),
        para(f"Outcome 1: {OUTCOME}"),
        para(f"Outcome 2: {OUTCOME_2}"),
        head("Section F: Provision"),
        head("Outcome 2", 2),
        table(["Provision", "Who"], [PROVISION, "Therapist"], heads=1),
    )
    assert said(plan) == {frozenset(("E2", "F1"))}


def test_the_one_outcome_right_over_a_table_of_provision_is_served_by_its_rows():
    parts = []
    for outcome, provision in ((OUTCOME, PROVISION), (OUTCOME_2, PROVISION_2)):
        parts += [
            bold(outcome),
            table(
                ["Provision required to achieve the outcome", "Provided by who and by when"],
                [provision, "School, from May"],
                heads=1,
            ),
        ]
    plan = read(
        head("My Special Educational Needs"),
        para(NEED),
        head("My Health Needs"),
        para("None"),
        head("My Outcomes and Special Educational Provision"),
        *parts,
    )
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_an_outcome_column_holds_the_outcomes_where_section_e_has_none_itself():
    plan = read(
        head("Section E: Outcomes"),
        para("The outcomes are set out beside the provision in Section F."),
        head("Section F: Provision"),
        table(["Outcome", "Provision"], [OUTCOME, PROVISION], heads=1),
    )
    assert [one.text for one in plan.outcomes] == [OUTCOME]
    assert said(plan) == {frozenset(("E1", "F1"))}


def test_an_outcome_column_only_repeats_what_section_e_lists():
    plan = read(
        head("Section E: Outcomes"),
        para(OUTCOME),
        head("Section F: Provision"),
        table(["Outcome", "Provision"], [OUTCOME, PROVISION], heads=1),
    )
    assert texts(plan, "E") == [OUTCOME]
    assert said(plan) == {frozenset(("E1", "F1"))}


def test_a_grid_may_stand_below_the_labels_of_a_card():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        table(
            [bold("Outcome 1"), OUTCOME, ""],
            [bold("By when"), "July 2027", ""],
            [bold("Provision"), bold("Who"), bold("How often")],
            [PROVISION, "Therapist", "45 minutes weekly"],
            [PROVISION_2, "Teacher", "15 minutes daily"],
        ),
    )
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        (PROVISION, "Therapist", "45 minutes weekly"),
        (PROVISION_2, "Teacher", "15 minutes daily"),
    ]
    assert [one.by_when for one in plan.outcomes] == ["July 2027"]
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E1", "F2"))}


def test_one_column_for_who_and_how_often_gives_both():
    plan = read(
        head("Section F: Provision"),
        table(["Provision", "By whom and how often"], [PROVISION, "Therapist, weekly"], heads=1),
    )
    assert [(one.who, one.how_often) for one in plan.provisions] == [
        ("Therapist, weekly", "Therapist, weekly")
    ]


def test_codes_of_the_plans_own_in_a_column_of_references_give_the_links():
    plan = read(
        head("Section B: Needs"),
        table(["No.", "Need"], ["N1", NEED], ["N2", "Sam reads ten words."], heads=1),
        head("Section E: Outcomes"),
        table(["No.", "Outcome", "Meets need"], ["O1", OUTCOME, "N2"], ["O2", OUTCOME_2, "N1"], heads=1),
    )
    assert said(plan) == {frozenset(("B2", "E1")), frozenset(("B1", "E2"))}


def test_the_kind_of_need_that_a_line_states_is_no_area_of_all_below_it():
    plan = read(
        head("Section B: Needs"),
        bold("Primary need: Communication and interaction"),
        bullet(NEED),
        bullet("Sam reads ten words."),
    )
    assert {one.area for one in plan.needs} == {None}


def test_two_lines_that_rank_the_needs_divide_them():
    plan = read(
        head("Section B: Needs"),
        bold("Primary need: Communication and interaction"),
        bullet(NEED),
        bold("Secondary need: Cognition and learning"),
        bullet("Sam reads ten words."),
    )
    assert [one.area for one in plan.needs] == [Area.COMMUNICATION, Area.COGNITION]


def test_h1_may_be_called_provision_under_the_act():
    plan = read(
        head("Section G: Health provision"),
        para("None"),
        head("Section H: Care provision for Sam (sections H1 and H2)"),
        bold("H1 \u2013 provision under section 2 of the Chronically Sick and Disabled Persons Act 1970"),
        para("A rail on the stairs."),
        bold("H2 \u2013 any other social care provision"),
        para("A befriender each fortnight."),
    )
    assert letters(plan) == "G H1 H2"
    assert texts(plan, "H1") == ["A rail on the stairs."]


def test_a_sentence_that_begins_with_a_section_is_no_label():
    plan = read(
        head("Section H1: Social care provision"),
        para("Section H1 provision is not required because Sam is not a disabled child under the 1970 Act."),
        head("Section I: Placement"),
        para("A school."),
    )
    assert section_text(plan, "H1").startswith("Section H1 provision is not")


def test_a_label_again_with_continued_is_a_label_again():
    plan = read(
        head("(B) The things that are tricky for me", 2),
        para(NEED),
        bold("(B) The things that are tricky for me (continued)"),
        para("Sam reads ten words."),
        head("(E) The things I will do", 2),
        para(OUTCOME),
        head("(F) The things people do for me", 2),
        para(PROVISION),
        head("(I) My school", 2),
        para("A school."),
    )
    assert texts(plan, "B") == [NEED, "Sam reads ten words."]


def test_a_number_with_a_tab_stands_before_a_statement_that_begins_with_a_figure():
    plan = read(
        head("Section F: Provision"),
        para(f"1.1\t{PROVISION}"),
        para("1.2\t24-hour postural management by two trained adults."),
    )
    assert texts(plan, "F") == [PROVISION, "24-hour postural management by two trained adults."]


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("What help do I and my family need at home? (my social care needs)", "D"),
        ("Who gave advice for my plan?", "K"),
        ("Reports about me", "K"),
        ("I THE NAME AND TYPE OF SCHOOL", "I"),
    ],
)
def test_titles_in_words_of_a_councils_own(title, letter):
    assert [str(one) for one in read_title(title).letters] == [letter]


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("See Section F.", True),
        ("Please refer to Section G for the health provision.", True),
        ("The outcomes are set out in Section E.", True),
        ("A therapist will carry out the programme that is described in Part 2 of her report.", False),
        ("The sessions listed in the timetable take place every week in section time.", False),
    ],
)
def test_a_sentence_that_only_points_to_another_section_is_no_statement(sentence, points):
    assert points_elsewhere(sentence) is points


def test_a_label_may_say_in_a_bracket_what_it_relates_to():
    plan = read(
        head("Section B: Needs"),
        para(f"Need 1: {NEED}"),
        para("Need 2: Sam reads ten words."),
        head("Section E: Outcomes"),
        para(f"Outcome 1 (relates to Need 2): {OUTCOME}"),
        para(f"Outcome 2 (relates to Need 1): {OUTCOME_2}"),
    )
    assert texts(plan, "E") == [OUTCOME, OUTCOME_2]
    assert said(plan) == {frozenset(("B2", "E1")), frozenset(("B1", "E2"))}


def test_an_aspiration_over_the_outcomes_is_none_of_them():
    plan = read(head("Section E: Outcomes"), para("Aspiration: Sam wants to drive a bus."), para(OUTCOME))
    assert texts(plan, "E") == [OUTCOME]


def test_a_span_of_years_is_kept_whole():
    assert time_named("Longer-term outcome (2-3 years)") == "2-3 years"
    assert time_named("Short Term Outcome (1 Year):") == "1 Year"
