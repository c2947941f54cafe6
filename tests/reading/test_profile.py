"""A council's own headings, given as a small file."""

import re
from pathlib import Path

import pytest
from block_builders import blocks, bold, letters, para, section_text

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
        (
            "headings:\n  One: B\nends_section: Two\n",
            "p.yaml:3: under `ends_section:` write one heading a line.",
        ),
        (
            "headings:\n  One: B\nends_section: [One]\n",
            "the heading 'one' cannot both open and end a section.",
        ),
        ("headings:\n  '!!': B\n", "p.yaml:2: a heading must be words of the plan."),
    ],
)
def test_a_mistake_in_a_profile_is_named_with_its_line(tmp_path, text, says):
    file = tmp_path / "p.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RubricError) as raised:
        load_profile(file)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_the_example_of_the_documentation_works(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "council-profiles.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert example is not None
    file = tmp_path / "mudford.yaml"
    file.write_text(example[1], encoding="utf-8")
    plan = plan_of(
        blocks(
            bold("1. WHERE I NEED A HAND"),
            para("I tire quickly."),
            bold("What we hope for:"),
            para("By July 2027 I will walk to the shop by myself."),
            bold("Who does what for me"),
            para("A mentor will walk with me every Friday for an hour."),
            bold("How we keep in touch"),
            para("Ring the office."),
        ),
        load_profile(file),
    )
    assert letters(plan) == "B E F"
    assert section_text(plan, "F") == "A mentor will walk with me every Friday for an hour."
    assert [one.text for one in plan.unplaced] == ["How we keep in touch", "Ring the office."]


def test_without_a_profile_such_headings_open_nothing():
    assert letters(plan_of(blocks(bold("Where I need a hand"), para("I tire.")))) == ""
