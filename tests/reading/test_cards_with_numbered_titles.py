"""Cards under a counted title, cards of advice, and what stands beside statements and is none."""

import pytest
from block_builders import head, para, read, section_text, table, wide

from ehcp_audit.reading.words.blanks import is_guidance
from ehcp_audit.reading.words.nothing import says_none


def _need(title, says, means="What this looks like in her lessons"):
    return table(
        wide(title),
        ["What the need is", says],
        [means, "She gives up within a minute and copies from a friend."],
        ["Where we know it from", "Teacher of the deaf, 3 May 2026"],
    )


NEEDS = (
    head("Section B: Special educational needs"),
    _need("Need 1 - Communication and interaction", "Ada cannot follow talk in a noisy room."),
    _need("Need 2 - Cognition and learning", "Ada reads no more than ten words."),
    head("Section C: Health needs"),
    _need("Health need 1", "Ada has severe eczema."),
    _need("Health need 2", "Ada has asthma that wakes her."),
)


def _linked(plan):
    return {(link.need, link.outcome, link.provision) for link in plan.links}


def test_a_longer_label_below_a_need_says_what_it_means_and_is_no_second_need():
    plan = read(*NEEDS)
    assert [need.id for need in plan.needs] == ["B1", "B2", "C1", "C2"]
    assert "copies from a friend" in section_text(plan, "B")


def test_health_needs_are_named_by_the_titles_of_their_cards_and_are_no_need_of_b():
    plan = read(
        *NEEDS,
        head("Section E: Outcomes"),
        table(
            wide("Outcome 1 (for Health need 2)"),
            ["What Ada will be able to do", "By July 2027 Ada will sleep through five nights a week."],
        ),
        table(
            wide("Outcome 2 (for Need 2)"),
            ["What Ada will be able to do", "By July 2027 Ada will read sixty words."],
        ),
    )
    assert _linked(plan) == {("C2", "E1", None), ("B2", "E2", None)}


def test_a_title_that_names_a_need_and_several_outcomes_ties_the_provision_to_all_of_them():
    plan = read(
        *NEEDS,
        head("Section E: Outcomes"),
        table(
            wide("Outcome 1 (for Need 1)"),
            ["What Ada will be able to do", "By July 2027 Ada will ask again when she has missed a word."],
        ),
        table(
            wide("Outcome 2 (for Need 1)"),
            ["What Ada will be able to do", "By July 2027 Ada will retell a story to a friend."],
        ),
        head("Section F: Provision"),
        table(
            wide("Provision 1 (for Need 1; Outcomes 1 and 2)"),
            ["What", "Listening lessons with a radio aid"],
            ["Who", "Teacher of the deaf"],
        ),
        head("Section G: Health provision"),
        table(
            wide("Health provision 1 (for Health need 1; Outcome 1)"),
            ["What", "Skin clinic"],
            ["Who", "Dermatology nurse"],
        ),
    )
    together = _linked(plan)
    assert {("B1", "E1", "F1"), ("B1", "E2", "F1")} <= together
    assert ("C1", None, "F1") not in together


def test_advice_with_a_row_for_each_part_is_one_entry():
    plan = read(
        head("Section K: Advice"),
        table(
            wide("Advice 1"),
            ["From", "Dr Lowe, community paediatrician (medical advice)"],
            ["Date", "4 June 2026"],
        ),
        table(wide("Advice 2"), ["From", "Ms Hale, educational psychologist"], ["Date", ""]),
    )
    assert [(one.who_from, one.dated) for one in plan.advice] == [
        ("Dr Lowe, community paediatrician (medical advice)", "4 June 2026"),
        ("Ms Hale, educational psychologist", None),
    ]


def test_a_table_of_advice_with_heads_is_still_read_by_its_rows():
    plan = read(
        head("Section K: Advice"),
        table(["Report", "Date"], ["Teacher's report", "3 May 2026"], ["Medical advice", "9 May 2026"]),
    )
    assert [(one.about, one.dated) for one in plan.advice] == [
        ("Teacher's report", "3 May 2026"),
        ("Medical advice", "9 May 2026"),
    ]


@pytest.mark.parametrize("label", ["Moving on", "The next step", "Changes ahead"])
def test_what_is_to_change_is_no_outcome_among_outcomes_that_are_counted(label):
    plan = read(
        head("Section E: Outcomes"),
        para("Outcome 1. By July 2027 Ada will read sixty words."),
        para("Outcome 2. By July 2027 Ada will ask again when she has missed a word."),
        para(f"{label}: in May the teachers of the new school come to see Ada twice."),
    )
    assert len(plan.outcomes) == 2
    assert "come to see Ada" in section_text(plan, "E")


def test_a_labelled_outcome_among_outcomes_without_numbers_stays_one():
    plan = read(
        head("Section E: Outcomes"),
        para("Reading: By July 2027 Ada will read sixty words."),
        para("Moving on: By July 2027 Ada will find her way to six rooms of her new school by herself."),
    )
    assert len(plan.outcomes) == 2


@pytest.mark.parametrize(
    ("printed", "year"),
    [
        ("Nursery (starts Reception in September 2027)", None),
        ("Year 6, moving to Year 7 in September", 6),
        ("Reception", 0),
    ],
)
def test_the_year_that_is_to_come_is_not_the_year_group(printed, year):
    plan = read(para(f"Year group: {printed}"), head("Section A: Views"), para("I like trains."))
    assert plan.details.year_group == year


@pytest.mark.parametrize(
    "text",
    [
        "The family is known to the Early Help team. No social care needs were identified.",
        "None. The assessment of May 2026 found that Ada does not require any further health provision.",
        "Ada was seen by a social worker on 3 May 2026. There are no care needs.",
    ],
)
def test_who_has_looked_and_found_nothing_says_none(text):
    assert says_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada is known to the team because she cannot be left alone. No other needs.",
        "Ada was seen by a social worker. She has no friends near her home.",
        "The family is open to Early Help. There are no care needs, but Ada needs a club.",
    ],
)
def test_what_says_a_need_besides_is_not_none(text):
    assert not says_none(text)


@pytest.mark.parametrize(
    "text", ["Please use the timer.", "Please give her a minute to answer.", "Please use short words."]
)
def test_what_a_child_asks_for_is_no_guidance_of_the_form(text):
    assert not is_guidance(text)


@pytest.mark.parametrize(
    "text",
    ["Please use the child's own words.", "Please give details of each need.", "Please add further rows."],
)
def test_what_a_form_asks_of_the_writer_is_guidance(text):
    assert is_guidance(text)
