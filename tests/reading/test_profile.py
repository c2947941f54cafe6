"""A council's own headings, given as a small file."""

import pytest
from block_builders import blocks, bold, para

from ehcp_audit.errors import RubricError
from ehcp_audit.reading import load_profile, plan_of


def test_a_profile_says_which_section_a_local_heading_opens(tmp_path):
    file = tmp_path / "mudford.yaml"
    file.write_text("headings:\n  Where I need a hand: B\n  Who does what for me!: f\n", encoding="utf-8")
    made = blocks(
        bold("Where I need a hand"), para("I tire."), bold("Who does what for me!"), para("A rest at noon.")
    )
    plan = plan_of(made, load_profile(file))
    assert [section.labelled_by for section in plan.sections.values()] == ["profile", "profile"]
    assert [one.id for one in plan.statements()] == ["B1", "F1"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("headings:\n  One: B\n  Two: Z\n", "p.yaml:3: there is no section Z; use A to K, H1 or H2."),
        ("headings:\n  One: B\n  one: C\n", "p.yaml:3: this heading stands twice; keep one of them."),
        ("One: B\n", "p.yaml:1: a profile begins with `headings:`"),
        ("headings: [\n", "this is not YAML"),
        ("", "p.yaml:1: a profile begins"),
    ],
)
def test_a_mistake_in_a_profile_is_named_with_its_line(tmp_path, text, says):
    file = tmp_path / "p.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RubricError) as raised:
        load_profile(file)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)
