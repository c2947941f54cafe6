"""What a plan says beside a provision of the training or qualification of who gives it."""

import pytest
from block_builders import head, para, read, table

from ehcp_audit.reading.words.how_given import calls_expertise, says_expertise

GIVEN = "Practice of handwriting with a slope"


def _told(plan):
    return [(one.text, one.who, one.how_often, one.expertise) for one in plan.provisions]


@pytest.mark.parametrize(
    "asked",
    [
        "Qualification",
        "Level of expertise",
        "Qualifications and training",
        "Training",
        "Skills and training needed",
        "Skills needed by staff",
    ],
)
def test_a_column_for_it_says_what_training_the_giver_has(asked):
    plan = read(
        head("Section F: Provision"),
        table(
            ["Provision", "By whom", asked, "How often"], [GIVEN, "Assistant", "Shown how by the OT", "Daily"]
        ),
    )
    assert _told(plan) == [(GIVEN, "Assistant", "Daily", "Shown how by the OT")]
    assert plan.provisions[0].given_by == "Assistant; Shown how by the OT"


def test_a_column_of_staff_training_is_who_where_nothing_else_says_who():
    plan = read(
        head("Section F: Provision"),
        table(["Provision", "Staff training", "How often"], [GIVEN, "All assistants", "Daily"]),
    )
    assert [(one.who, one.expertise) for one in plan.provisions] == [("All assistants", None)]


def test_a_label_below_a_provision_says_it_too():
    plan = read(
        head("Section F: Provision"),
        para(f"{GIVEN}."),
        para("Who: an assistant"),
        para("Level of expertise: shown how by the OT"),
        para("How often: daily"),
    )
    assert _told(plan) == [(f"{GIVEN}.", "an assistant", "daily", "shown how by the OT")]


def test_the_label_of_a_card_says_it_too():
    card = [["Provision", GIVEN], ["Who", "Assistant"], ["Qualification", "Level 3"], ["How often", "Daily"]]
    plan = read(
        head("Section B: Needs"),
        para("Kim cannot write."),
        head("Section F: Provision"),
        table(*card),
        table(*card),
    )
    assert _told(plan) == [(GIVEN, "Assistant", "Daily", "Level 3")] * 2


def test_training_that_is_given_to_somebody_else_is_no_expertise():
    assert not says_expertise("Travel training")
    assert not says_expertise("Training for parents")
    assert says_expertise("Training")
    assert not calls_expertise("Staff training")


def test_training_in_front_of_a_sentence_is_a_provision_of_its_own():
    plan = read(
        head("Section F: Provision"),
        para(f"{GIVEN}."),
        para("Training: the OT will train two assistants for three hours in September."),
    )
    assert len(plan.provisions) == 2
