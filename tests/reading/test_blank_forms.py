"""Forms that nobody filled in, and what is left blank or beside the point in those that somebody did."""

import pytest
from block_builders import bold, bullet, head, para, read, table, texts, wide

from ehcp_audit.model import REQUIRED_SECTIONS
from ehcp_audit.scoring import audit_plan, load_rubric

OUTCOME = "By July 2027 Ada will write for ten minutes."
SECTIONS = [(letter, f"Section {letter}: {letter.subject}") for letter in REQUIRED_SECTIONS]


def form(left: str):
    """A form in which this stands where an answer should."""
    body = []
    for letter, label in SECTIONS:
        body.append(head(label))
        if letter == "A":
            body += [para("What I like"), para(left), para("My hopes for the future"), para(left)]
        elif letter == "F":
            body.append(
                table(["Provision", "Who", "How often"], ["1.", left, left], ["2.", left, left], heads=1)
            )
        else:
            body.append(para(left))
    return read(*body)


@pytest.mark.parametrize(
    "left",
    ["", "Click or tap here to enter text.", "Choose an item.", "[Insert text here]", "XXXX", "____", "1."],
)
def test_a_form_that_nobody_filled_in_is_said_to_be_one_and_is_not_judged(left):
    plan = form(left)
    assert "blank-template" in {note.kind for note in plan.notes}
    assert list(plan.statements()) == []
    reading = audit_plan(plan, load_rubric("quality")).reading
    assert (reading.scored, reading.why_not is not None) == (False, True)


def test_one_word_of_an_answer_makes_a_form_a_plan():
    assert "blank-template" not in {note.kind for note in form("Trains and cake, and the pond.").notes}


@pytest.mark.parametrize("number", ["1.", "2)", "B2", "(a)"])
def test_the_number_of_an_item_that_was_left_blank_is_no_statement(number):
    plan = read(head("Section E: Outcomes"), para(f"1. {OUTCOME}"), para(number))
    assert texts(plan, "E") == [OUTCOME]


def test_a_row_of_monitoring_and_a_total_in_a_grid_are_no_provision():
    plan = read(
        head("Section F: Provision"),
        table(
            ["Provision", "Who", "How often", "Cost"],
            ["Phonics in a group of four", "A teacher", "Daily", "£900"],
            wide("Monitoring: reviewed with the family each term"),
            ["Total", "", "", "£900"],
            heads=1,
        ),
    )
    assert texts(plan, "F") == ["Phonics in a group of four"]


def test_an_area_merged_down_beside_rows_of_strengths_and_needs():
    plan = read(
        head("Section B: Needs"),
        table(
            [bold("Cognition and learning"), "Strengths", "Ada is curious."],
            ["^", "Needs", [bullet("Ada tires soon."), bullet("Ada forgets.")]],
            [bold("Sensory and physical"), "Strengths", "Ada is strong."],
            ["^", "Needs", "Ada trips."],
        ),
    )
    assert [(one.text, one.area) for one in plan.needs] == [
        ("Ada tires soon.", "cognition_and_learning"),
        ("Ada forgets.", "cognition_and_learning"),
        ("Ada trips.", "sensory_and_physical"),
    ]


def test_labelled_lines_below_an_outcome_give_its_time_past_its_steps():
    plan = read(
        head("Section E: Outcomes"),
        para("Outcome 1: Ada will write for ten minutes."),
        para("Steps towards it: practise each day"),
        para("By when: July 2027"),
    )
    assert [(one.text, one.by_when) for one in plan.outcomes] == [
        ("Ada will write for ten minutes.", "July 2027")
    ]
