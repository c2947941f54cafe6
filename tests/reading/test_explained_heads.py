"""A column's head that says what its statements must hold is still a column of them."""

import pytest
from docx import Document

from ehcp_audit import read_plan
from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import Role


@pytest.mark.parametrize(
    "head",
    [
        "Provision: what, how often, how long",
        "Provision (what, how often, how long)",
        "Special educational provision (including hours and frequency)",
        "Provision: type, frequency and duration",
        "What provision will be made, how often and by whom?",
    ],
)
def test_what_is_explained_behind_a_head_does_not_change_what_it_is(head, tmp_path):
    document = Document()
    document.add_heading("Section F: Special educational provision", 1)
    table = document.add_table(rows=2, cols=4)
    words = "Phonics, one to one, for 20 minutes each day in the library."
    rows = (("Ref", "Outcome", head, "Who"), ("F1", "E1", words, "Teaching assistant"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    plan = read_plan(tmp_path / "plan.docx")
    assert [provision.text for provision in plan.provisions] == [words]
    assert plan.provisions[0].who == "Teaching assistant"


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Outcome (ref)", Role.OUTCOME_REFERENCE),
        ("Outcome: how will we know?", Role.OTHER),
        ("Provision (frequency and duration)", Role.HOW_OFTEN),
        ("Who will provide it (role and training)", Role.WHO),
        ("Need (and how it affects learning)", Role.NEED),
        ("Need (and the source of evidence)", Role.NEED),
    ],
)
def test_a_head_that_is_about_its_statements_is_told_from_one_that_explains_them(head, role):
    assert read_head(head) is role
