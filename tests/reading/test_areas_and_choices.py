"""Areas in a council's own words, boxes to tick, and guidance that is left in."""

import pytest
from block_builders import bold, bullet, head, para, read, said, table, texts, wide

from ehcp_audit.reading.words.titles import read_area

NEED = "Bo tires after ten minutes of writing."


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("Talking and understanding", "communication_and_interaction"),
        ("Feelings and behaviour", "social_emotional_and_mental_health"),
        ("My body and senses", "sensory_and_physical"),
        ("8. Sensory and/or physical needs", "sensory_and_physical"),
        ("Quite another matter", None),
    ],
)
def test_an_area_in_other_words_ends_the_one_before(heading, area):
    plan = read(
        head("B - What is tricky for me: my needs"),
        head("Thinking and learning", 2),
        para("Bo reads at the level of a child of six."),
        head(heading, 2),
        para(NEED),
    )
    assert [one.area for one in plan.needs] == ["cognition_and_learning", area]


def test_a_sub_heading_of_the_same_rank_that_is_known_keeps_the_area():
    plan = read(
        head("Section B: Needs"),
        head("Cognition and learning", 2),
        head("Strengths", 2),
        para("Bo is kind."),
        head("Needs", 2),
        para(NEED),
    )
    assert [one.area for one in plan.needs] == ["cognition_and_learning"]


def test_boxes_that_choose_areas_are_no_needs():
    plan = read(
        head("Section B: Needs"),
        table(["☒ Communication and interaction", "☒ Cognition and learning", "☐ Sensory and/or physical"]),
        bullet(NEED),
    )
    assert texts(plan, "B") == [NEED]


@pytest.mark.parametrize(
    "guidance", ["Do not include provision in this section.", "Avoid words such as 'regular'."]
)
def test_what_a_form_says_not_to_write_is_no_statement(guidance):
    plan = read(
        head("Section F: Provision"), bullet("Bo will have a laptop in every lesson."), para(guidance)
    )
    assert texts(plan, "F") == ["Bo will have a laptop in every lesson."]


def test_there_are_none_is_none():
    assert read(head("Section C: Health needs"), para("There are none.")).needs == ()


def test_a_grid_within_a_card_belongs_to_the_need_and_outcome_over_it():
    def card(number: int):
        grid = table(["What", "By whom"], [f"A language group {number}", "Staff"], heads=1)
        return table(
            ["Part B: Need", "Part E: Outcome"],
            [f"{number} {NEED}", f"By July 202{number} Bo will write for {number}0 minutes."],
            wide("Part F: Provision"),
            wide(grid),
            heads=1,
        )

    plan = read(head("Part A: Bo"), para("Bo laughs."), card(1), para(""), card(2))
    assert said(plan) == {
        frozenset((one, two))
        for number in "12"
        for one, two in (("B", "E"), ("B", "F"), ("E", "F"))
        for one, two in ((one + number, two + number),)
    }


@pytest.mark.parametrize(
    ("area", "headings"),
    [
        (
            "communication",
            "SLCN|ASD / Communication and interaction",
        ),
        (
            "cognition",
            "Learning and development|Cognition and learning (incl. literacy)",
        ),
        ("semh", "Emotional health and wellbeing|Behaviour and emotional needs"),
        ("sensory", "Hearing impairment|Visual impairment"),
        ("other", "Community inclusion"),
    ],
)
def test_a_heading_names_its_area_in_the_words_that_plans_use(area, headings):
    for text in headings.split("|"):
        found = read_area(text)
        assert found is not None, text
        assert found.name.lower() == area, text


@pytest.mark.parametrize("title", ["Communication", "Learning", "Motor skills", "Life skills", "Vision"])
def test_a_word_or_two_that_as_often_name_one_need_name_no_area(title):
    assert read_area(title) is None


@pytest.mark.parametrize("label", [para("Teaching approaches:"), bold("Teaching approaches")])
def test_a_label_between_two_lists_of_a_cell_is_no_part_of_the_item_above_it(label):
    items = ["A picture board with his choices in each room", "Modelling of phrases in play"]
    cell = [para("Environment:"), bullet(items[0]), label, bullet(items[1])]
    plan = read(head("Section F: Provision"), table(["Provision", "Who"], [cell, "TA"], heads=1))
    assert texts(plan, "F") == items
