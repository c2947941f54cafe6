"""A column's head that says what its statements must hold is still a column of them."""

import pytest
from block_builders import head, read, table, texts
from docx import Document

from ehcp_audit import read_plan
from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import Role


@pytest.mark.parametrize(
    "said",
    [
        "Provision: what, how often, how long",
        "Provision (what, how often, how long)",
        "Special educational provision (including hours and frequency)",
        "Provision: type, frequency and duration",
        "Provision and who will provide it",
        "Provision, staffing and frequency",
        "What provision will be made, how often and by whom?",
    ],
)
def test_what_is_explained_behind_a_head_does_not_change_what_it_is(said, tmp_path):
    document = Document()
    document.add_heading("Section F: Special educational provision", 1)
    grid = document.add_table(rows=2, cols=4)
    words = "Phonics, one to one, for 20 minutes each day in the library."
    rows = (("Ref", "Outcome", said, "Who"), ("F1", "E1", words, "Teaching assistant"))
    for row, held in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, held, strict=True):
            cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    plan = read_plan(tmp_path / "plan.docx")
    assert [provision.text for provision in plan.provisions] == [words]
    assert plan.provisions[0].who == "Teaching assistant"


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Outcome (ref)", Role.OUTCOME_REFERENCE),
        ("Outcome: how will we know?", Role.OTHER),
        ("Provision (frequency and duration)", Role.HOW_OFTEN),
        ("Who will provide it (role and training)", Role.WHO),
        ("Need (and how it affects learning)", Role.NEED),
        ("Need (and the source of evidence)", Role.NEED),
    ],
)
def test_a_head_that_is_about_its_statements_is_told_from_one_that_explains_them(said, role):
    assert read_head(said) is role


def test_a_head_of_provision_and_who_is_a_column_of_provision_and_one_of_support_beside_it_says_who():
    assert read_head("Support and staffing") is Role.PROVISION
    words = "Phonics is taught to Sam in a quiet room."
    rows = [["Provision", "Support and staffing"], [words, "Teaching assistant"]]
    plan = read(head("Section F: Special educational provision"), table(*rows, heads=1))
    assert texts(plan, "F") == [words]
    assert plan.provisions[0].who == "Teaching assistant"


@pytest.mark.parametrize(
    "funder", ["Who funds", "Who will pay for this", "Funder", "Paid for by", "Resourced by"]
)
def test_who_pays_is_not_who_provides(funder):
    rows = [["Provision", "Who", funder], ["Phonics is taught to Sam.", "Teaching assistant", "School"]]
    plan = read(head("Section F: Special educational provision"), table(*rows, heads=1))
    assert texts(plan, "F") == ["Phonics is taught to Sam."]
    assert plan.provisions[0].who == "Teaching assistant"


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("By the end of Key Stage 2 (July 2027)", "end of Key Stage 2 (July 2027)"),
        ("By July 2027", "July 2027"),
        ("Within the next 12 months", "Within the next 12 months"),
    ],
)
def test_a_head_that_is_all_time_stands_over_the_outcomes_where_no_other_does(said, when):
    outcomes = ["Sam will read a page aloud to a friend.", "Sam will eat in the hall on four days a week."]
    rows = [[f"E{n}", text, "He will do so for five minutes."] for n, text in enumerate(outcomes, 1)]
    needs = ["Number", said, "Steps towards it"]
    provision = [["Outcome", "Provision", "Who"], ["E2", "A quiet table in the hall at lunch.", "Supervisor"]]
    plan = read(
        head("Section E: Outcomes"),
        table(needs, *rows, heads=1),
        head("Section F: Special educational provision"),
        table(*provision, heads=1),
    )
    assert [(outcome.text, outcome.by_when) for outcome in plan.outcomes] == [
        (text, when) for text in outcomes
    ]
    assert [(link.outcome, link.provision) for link in plan.links] == [("E2", "F1")]


def test_a_head_that_is_all_time_beside_a_column_of_outcomes_states_none():
    rows = [["Outcome", "By July 2027"], ["Sam will read a page aloud to a friend.", "A page of ten lines"]]
    plan = read(head("Section E: Outcomes"), table(*rows, heads=1))
    assert [outcome.text for outcome in plan.outcomes] == ["Sam will read a page aloud to a friend."]
