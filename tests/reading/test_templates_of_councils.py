"""Habits of councils' templates: what stands around needs, outcomes and provision, and is none of them."""

import pytest
from block_builders import bold, bullet, head, letters, para, read, said, section_text, table, texts, wide

from ehcp_audit.reading.words.about_the_plan import is_about_the_plan

NEED = "Sam finds it hard to follow spoken instructions."
OUTCOME = "By July 2027 Sam will follow a three-step instruction in class."
PROVISION = "A speech and language therapist will see Sam for 45 minutes every week."


@pytest.mark.parametrize(
    "words",
    [
        "The needs in this part were taken from the reports named in Section K.",
        "This part of the plan lists what was found when Sam was assessed.",
        "An outcome is a difference made to the child or young person.",
        "Staff will put the following support in place.",
        "Every target in this section is based on the reports.",
    ],
)
def test_a_sentence_about_the_plan_under_a_label_states_nothing(words):
    plan = read(head("Section F: Special educational provision"), para(words), bullet(PROVISION))
    assert texts(plan, "F") == [PROVISION]
    assert words in section_text(plan, "F")


def test_a_note_about_the_law_behind_the_provision_is_none():
    note = "The authority has a legal duty to arrange all that this section specifies."
    plan = read(head("Section F: Special educational provision"), bullet(PROVISION), para(note))
    assert texts(plan, "F") == [PROVISION]


@pytest.mark.parametrize(
    "words",
    [
        "The following support will be given for 15 hours a week by a trained assistant.",
        "The needs of Sam's ears come first.",
        "A behaviour plan is to be drawn up and described to all staff.",
        "The advice in the pupil passport will be shown to each new teacher.",
        "This child cannot follow the lists and tables that are shown in class.",
        NEED,
        PROVISION,
    ],
)
def test_a_sentence_that_says_how_much_or_what_is_hard_is_about_the_child(words):
    assert not is_about_the_plan(words)


def test_what_describes_the_child_before_a_list_of_needs_is_no_need():
    described = "Sam is a keen footballer and has made two good friends."
    hard = "Sam cannot follow a film with friends."
    plan = read(
        head("Section B: Special educational needs"),
        head("Communication and interaction", 2),
        para(described),
        para(hard),
        para("Sam's main needs in this area are:"),
        bullet("following spoken instructions"),
        bullet("taking turns to talk"),
    )
    assert texts(plan, "B") == [hard, "following spoken instructions", "taking turns to talk"]


def test_what_is_said_under_a_heading_of_monitoring_is_no_provision():
    plan = read(
        head("Section F: Special educational provision"),
        head("Communication and interaction", 2),
        bullet(PROVISION),
        head("Review arrangements", 2),
        para("School and family will meet each term to look at the records."),
        head("Section G: Health provision"),
    )
    assert texts(plan, "F") == [PROVISION]


def test_a_success_measure_in_front_of_a_line_makes_it_no_outcome():
    plan = read(
        head("Section E: Outcomes"), bullet(OUTCOME), bullet("Evidence of progress: a chart on the wall.")
    )
    assert texts(plan, "E") == [OUTCOME]


def test_a_label_over_the_width_of_a_table_of_labels_opens_its_section():
    plan = read(
        head("Section B: Special educational needs"),
        bullet(NEED),
        table(
            wide(bold("Section C: Health needs")),
            [bold("Need"), "Sam's asthma keeps him off school."],
            wide(bold("Section D: Social care needs")),
            [bold("Need"), "Sam has nobody to go out with."],
            wide(bold("Section E: Outcomes")),
            [bold("Outcome 1"), OUTCOME],
            wide(bold("Section F: Special educational provision")),
            [bold("Support for Outcome 1"), [bullet(PROVISION), bullet("A quiet place to work.")]],
        ),
    )
    assert texts(plan, "C") == ["Sam's asthma keeps him off school."]
    assert texts(plan, "D") == ["Sam has nobody to go out with."]
    assert texts(plan, "E") == [OUTCOME]
    assert texts(plan, "F") == [PROVISION, "A quiet place to work."]
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E1", "F2"))}


def test_capitals_between_the_letters_of_a_shared_heading_are_read():
    plan = read(
        head("SECTIONS B, E AND F: NEEDS, OUTCOMES AND PROVISION"),
        table([bold("Need"), bold("Outcome"), bold("Provision")], [NEED, OUTCOME, PROVISION]),
        head("SECTION C AND SECTION D: HEALTH AND SOCIAL CARE NEEDS"),
        para("None"),
    )
    assert letters(plan) == "B C D E F"
    assert said(plan) == {frozenset(p) for p in (("B1", "E1"), ("E1", "F1"), ("B1", "F1"))}


def test_what_beside_who_and_how_often_is_provision_under_a_shared_heading():
    plan = read(
        head("Sections E and F: Outcomes and provision"),
        head("Outcome 1", 2),
        para(OUTCOME),
        bold("Help that Sam needs"),
        table(
            [bold("What will happen"), bold("By whom"), bold("Frequency")],
            ["A reading group", "Assistant", "Weekly"],
        ),
    )
    assert [(p.text, p.who, p.how_often) for p in plan.provisions] == [
        ("A reading group", "Assistant", "Weekly")
    ]
    assert said(plan) == {frozenset(("E1", "F1"))}


def test_bold_provision_with_who_and_how_often_below_it_is_no_heading():
    plan = read(
        head("Section F: Special educational provision"),
        bold("A reading group in the library"),
        para("Who will lead this: the class assistant"),
        para("When and how often: each Friday for an hour"),
        bold("Lessons in touch typing"),
        para("Who will lead this: the class teacher"),
        para("When and how often: twice a week"),
    )
    assert [(p.text, p.who, p.how_often) for p in plan.provisions] == [
        ("A reading group in the library", "the class assistant", "each Friday for an hour"),
        ("Lessons in touch typing", "the class teacher", "twice a week"),
    ]


def test_bold_type_over_provision_with_its_details_is_a_heading():
    plan = read(
        head("Section F: Special educational provision"),
        bold("Speech and language therapy"),
        para("Provided by: the hospital"),
        para("How often: weekly"),
        bullet(PROVISION),
    )
    assert texts(plan, "F") == [PROVISION]


def test_a_number_under_a_head_that_counts_hours_says_how_often():
    plan = read(
        head("Section F: Special educational provision"),
        table(
            [bold("Provision"), bold("Frequency"), bold("Total hours per year")],
            ["A reading group", "Weekly", "39"],
            ["A handwriting club", "", "12.5"],
        ),
    )
    assert [one.how_often for one in plan.provisions] == ["Weekly; 39 hours per year", "12.5 hours per year"]


def test_a_heading_like_the_labels_behind_the_list_of_advice_ends_it():
    plan = read(
        head("SECTION J: PERSONAL BUDGET"),
        para("None"),
        head("SECTION K: ADVICE AND INFORMATION"),
        para("School, 3 May 2026"),
        para("Parents, 4 May 2026"),
        para("Dr A. Person, 5 May 2026"),
        head("Progress log for school staff"),
        para("To be filled in by the class teacher."),
    )
    assert "class teacher" not in section_text(plan, "K")
    assert "Dr A. Person" in section_text(plan, "K")


def test_the_title_that_the_law_gives_h1_may_stand_below_its_letter():
    title = (
        "Any social care provision which must be made for the child under section 2 of the"
        " Chronically Sick and Disabled Persons Act 1970"
    )
    plan = read(head("Section H1"), para(title), para("A carer will take Sam out for two hours each Sunday."))
    assert texts(plan, "H1") == ["A carer will take Sam out for two hours each Sunday."]


def test_the_four_headings_of_preparing_for_adulthood_are_areas_of_their_own():
    outcomes = [f"By July 2027 Sam will {what}." for what in ("hold a job", "know six neighbours", "swim")]
    heads = ("Employment", "Friends, relationships and community", "Good health")
    body = [
        block for one, what in zip(heads, outcomes, strict=True) for block in (head(one, 2), bullet(what))
    ]
    plan = read(head("Section E: Outcomes"), head("Cognition and learning", 2), bullet(OUTCOME), *body)
    assert [str(one.area) for one in plan.outcomes] == ["cognition_and_learning", "other", "other", "other"]


def test_how_targets_are_set_is_no_outcome():
    words = "The college and Sam's parents will agree targets for each term at a meeting in September."
    plan = read(head("Section E: Outcomes"), bullet(OUTCOME), para(words))
    assert texts(plan, "E") == [OUTCOME]


def test_a_column_of_impact_beside_the_needs_holds_none():
    plan = read(
        head("Section B: Special educational needs"),
        table([bold("Identified need"), bold("Impact in class")], [NEED, "Tasks are left undone."]),
    )
    assert texts(plan, "B") == [NEED]


def test_strengths_on_each_card_of_needs_outcomes_and_provision_stand_with_the_needs():
    def card(skill: str, need: str) -> object:
        return table(
            [bold("Strengths"), skill],
            [bold("Needs"), need],
            [bold("Outcomes"), OUTCOME],
            [bold("Provision"), PROVISION],
        )

    plan = read(
        head("Sections B, E and F"),
        head("Cognition and learning", 2),
        card("Sam paints.", NEED),
        head("Communication and interaction", 2),
        card("Sam sings.", "Sam speaks to nobody."),
        head("Section G: Health provision"),
        para("None"),
    )
    assert "Sam sings." in section_text(plan, "B")
    assert texts(plan, "F") == [PROVISION, PROVISION]


def test_a_card_that_is_counted_and_then_labelled_with_the_same_word_is_one():
    def card(number: int, outcome: str, words: str) -> object:
        return table(
            wide(bold(f"Provision {number}")),
            [bold("Outcomes"), outcome],
            [bold("Provision"), words],
            [bold("By whom"), "The school"],
            [bold("Adult to pupil ratio"), "1:4"],
        )

    plan = read(
        head("Section E: Outcomes"),
        para(f"Outcome 1: {OUTCOME}"),
        para("Outcome 2: By July 2027 Sam will read a bus timetable."),
        head("Section F: Special educational provision"),
        card(1, "2", "Lessons in timetables"),
        card(2, "1", "A language group"),
    )
    assert said(plan) == {frozenset(("E2", "F1")), frozenset(("E1", "F2"))}
    assert [(one.who, one.where) for one in plan.provisions] == [("The school", "1:4")] * 2


def test_what_stands_under_a_counted_need_with_a_name_belongs_together():
    blocks = [head("Sections B, E and F: needs, outcomes and provision")]
    for number, name in ((1, "Listening"), (2, "Writing")):
        blocks += [
            head(f"Need {number}: {name}", 2),
            head("The need", 3),
            para(f"Sam finds {name.lower()} hard."),
            head("The outcome", 3),
            para(f"By July 2027 Sam will be better at {name.lower()}."),
            head("The provision", 3),
            table(
                [bold("Provision"), bold("By whom"), bold("How often")],
                [f"Lessons in {name.lower()}", "Teacher", "Weekly"],
            ),
        ]
    plan = read(*blocks)
    assert said(plan) == {
        frozenset(pair) for k in "12" for pair in ((f"B{k}", f"E{k}"), (f"B{k}", f"F{k}"), (f"E{k}", f"F{k}"))
    }


def test_a_need_in_bold_over_the_provision_for_it_is_no_provision():
    second = "Sam cannot sit through a whole lesson."
    plan = read(
        head("Section B: Special educational needs"),
        bullet(NEED),
        bullet(second),
        head("Section F: Special educational provision"),
        bold(second),
        para("Movement breaks of five minutes each hour."),
        bold(NEED),
        para(PROVISION),
    )
    assert texts(plan, "F") == ["Movement breaks of five minutes each hour.", PROVISION]
    assert said(plan) == {frozenset(("B2", "F1")), frozenset(("B1", "F2"))}


def test_who_below_a_list_provides_all_of_it():
    plan = read(
        head("Section F: Special educational provision"),
        head("Reading", 2),
        bullet("A reading group each Monday."),
        bullet("Books in large print."),
        para("Responsible: the library team"),
        head("Writing", 2),
        bullet("A handwriting club."),
        para("Responsible: the class teacher"),
    )
    assert [one.who for one in plan.provisions] == [
        "the library team",
        "the library team",
        "the class teacher",
    ]


def test_when_beside_the_number_of_an_outcome_says_how_often():
    plan = read(
        head("Section E: Outcomes"),
        para(f"1. {OUTCOME}"),
        head("Section F: Special educational provision"),
        table(
            [bold("Outcome"), bold("Provision"), bold("Who"), bold("When")],
            ["1", "A language group", "The teacher", "Mondays, for 20 minutes"],
        ),
    )
    assert [one.how_often for one in plan.provisions] == ["Mondays, for 20 minutes"]
    assert said(plan) == {frozenset(("E1", "F1"))}


@pytest.mark.parametrize("words", ["Sam is in good health.", "Sam is generally fit and well."])
def test_that_a_child_is_well_is_no_health_need(words):
    assert texts(read(head("Section C: Health needs"), para(words)), "C") == []


def test_that_a_child_is_unwell_is_one():
    words = "Sam is not well in the mornings."
    assert texts(read(head("Section C: Health needs"), para(words)), "C") == [words]


def test_a_larger_heading_without_a_style_ends_the_list_of_advice_and_bold_type_does_not():
    def label(text: str) -> object:
        return bold(text, size=16.0)

    plan = read(
        label("Section J: Personal budget"),
        para("None"),
        label("Section K: Advice and information"),
        para("School, 3 May 2026"),
        para("Parents, 4 May 2026"),
        bold("Reports by others"),
        para("Dr A. Person, 5 May 2026"),
        label("The next steps"),
        para("The school will send its form to the council."),
    )
    assert section_text(plan, "K").endswith("Dr A. Person, 5 May 2026")


def test_what_follows_from_needs_under_a_heading_of_its_own_is_none():
    plan = read(
        head("Section B: Special educational needs"),
        head("Cognition and learning", 2),
        bullet(NEED),
        head("Impact on learning", 3),
        para("Sam is the last to begin."),
        head("Communication and interaction", 2),
        bullet("Sam speaks to nobody."),
        head("Progress this year", 3),
        para("Sam has begun to nod."),
    )
    assert texts(plan, "B") == [NEED, "Sam speaks to nobody."]


def test_impact_that_is_all_a_plan_says_of_an_area_holds_its_needs():
    plan = read(
        head("Section B: Special educational needs"),
        head("Cognition and learning", 2),
        head("Impact on learning", 3),
        bullet(NEED),
    )
    assert texts(plan, "B") == [NEED]


def test_the_areas_may_be_written_with_their_first_letters():
    plan = read(
        head("Section B: Special educational needs"),
        table([bold("Area"), bold("Need")], ["C&I", NEED], ["C & L", "Sam reads single words only."]),
    )
    assert [str(one.area) for one in plan.needs] == [
        "communication_and_interaction",
        "cognition_and_learning",
    ]
