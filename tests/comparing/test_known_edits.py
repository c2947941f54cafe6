"""Plans with known edits: each weakening is found, and what nobody changed is no change."""

import pytest
from documents import written
from known import compared, edited_pair
from made_up import EXAMPLE_LAYOUTS, contents

from ehcp_audit import compare_plans, read_plan
from ehcp_audit.model import ChangeKind

LAYOUTS = {layout.name: layout for layout in EXAMPLE_LAYOUTS}


@pytest.mark.parametrize("identifier", contents())
def test_every_known_edit_of_a_plan_is_called_what_it_is(identifier, tmp_path):
    old, new, made, _ = edited_pair(identifier, 7, tmp_path, forms=("docx",), most=12)
    found = [*compared(old, new, made), *compared(old, new, made, backwards=True)]
    assert len(found) >= 2 * len(made) > 0
    assert [one for one in found if not one.is_right] == []


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("rowan", ("matrix", "docx"), ("headings", "docx")),
        ("kofi", ("areas", "docx"), ("areas", "typst")),
        ("lena", ("headings", "docx"), ("bold", "docx")),
        ("jess", ("bold", "docx"), ("bold", "reportlab")),
        ("tomos", ("first-person", "docx"), ("matrix", "docx")),
        ("amina", ("first-person", "docx"), ("areas", "docx")),
    ],
)
def test_another_layout_or_format_alone_is_no_change(identifier, old, new):
    plans = [read_plan(written(identifier, LAYOUTS[layout], form)[0]) for layout, form in (old, new)]
    changes = compare_plans(*plans)
    assert changes.are_versions is True
    assert [change for change in changes.changes if change.kind is not ChangeKind.UNCHANGED] == []


def test_plans_of_different_children_are_no_versions():
    layout = LAYOUTS["headings"]
    for one, other in (("rowan", "lena"), ("kofi", "amina"), ("jess", "tomos")):
        plans = [read_plan(written(identifier, layout, "docx")[0]) for identifier in (one, other)]
        changes = compare_plans(*plans)
        assert changes.are_versions is False
        assert changes.changes == ()
