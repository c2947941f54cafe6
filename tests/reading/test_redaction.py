"""Each way in which a name is taken out of a plan, alone: nothing else may be read otherwise."""

import pytest
from block_builders import bullet, head, letters, para, read, section_text, table

from ehcp_audit.language.plain import plain
from ehcp_audit.model import Plan
from ehcp_audit.reading.words.blanks import is_blank_value
from ehcp_audit.scoring import audit_plan, load_rubric

MARKS = [
    "[Name]",
    "[NAME] [SURNAME]",
    "[ ]",
    "[First name]",
    "Xxxxx",
    "XXXX",
    "xxx",
    "X",
    "J",
    "J.",
    "J.S.",
    "______",
    "«Child_Forename1»",
    "«Child_Forename1»«Child_Surname»",
    "<",
    "<Known as> <Surname>",
    "\u2588\u2588\u2588\u2588",
    "\u25a0\u25a0\u25a0\u25a0",
    "[Redacted]",
    "NAME",
    "Firstname",
    "{{ name }}",
    "\u2026\u2026.",
    "***",
    "#####",
    "(name)",
]
INITIALS = {"J", "J.", "J.S."}


def plan_with(mark: str) -> Plan:
    return read(
        para(f"Education, Health and Care Plan for {mark}"),
        para(f"Name: {mark}"),
        head(f"Section A: The views, interests and aspirations of {mark} and [his/her] family"),
        para(f"{mark} likes trains."),
        para(mark),
        head("Section B: Special educational needs"),
        head("Communication and interaction", 2),
        para(f"{mark} finds it hard to follow instructions."),
        para(f"{mark}'s speech is unclear."),
        head("Section C: Health needs"),
        para(mark),
        head("Section D: Social care needs"),
        para(f"{mark} has no identified social care needs."),
        head("Section E: Outcomes"),
        para(f"1. By July 2027 {mark} will follow a three-step instruction."),
        head("Section F: Provision"),
        table(
            ["Provision", "Who", "How often"],
            [
                f"{mark} will be taught in a group of four.",
                f"{mark}'s speech and language therapist",
                "Weekly",
            ],
            [f"Adults give {mark} one step at a time.", mark, mark],
            heads=1,
        ),
        head(f"Section G: Health provision for {mark}"),
        para("None"),
        head(f"Section H1: Social care provision for {mark}"),
        para("None"),
        head("Section H2: Other social care provision"),
        para("None"),
        head("Section I: Placement"),
        para(mark),
        head("Section J: Personal budget"),
        para("None"),
        head("Section K: Advice"),
        para(f"Dr {mark}, educational psychologist, May 2026"),
    )


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_no_heading_no_need_and_changes_no_section(mark):
    plan = plan_with(mark)
    assert letters(plan) == "A B C D E F G H1 H2 I J K"
    assert [one.text for one in plan.needs] == [
        f"{mark} finds it hard to follow instructions.",
        f"{mark}'s speech is unclear.",
    ]
    assert [one.text for one in plan.outcomes] == [
        f"By July 2027 {mark} will follow a three-step instruction."
    ]
    assert [one.text for one in plan.provisions] == [
        f"{mark} will be taught in a group of four.",
        f"Adults give {mark} one step at a time.",
    ]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_kept_as_printed_and_whose_role_it_is_is_read(mark):
    plan = plan_with(mark)
    assert plan.needs[0].printed == plan.needs[0].text
    assert plan.provisions[0].who == f"{mark}'s speech and language therapist"
    assert mark in section_text(plan, "A")
    assert plan.coverage.words == plan.coverage.placed + plan.coverage.unplaced


@pytest.mark.parametrize("mark", [one for one in MARKS if one[0] not in "JX" and one != "(name)"])
def test_a_name_that_was_taken_out_is_no_value(mark):
    assert is_blank_value(mark)


@pytest.mark.parametrize("mark", [one for one in MARKS if one not in INITIALS])
def test_a_mark_is_one_neutral_token_beside_the_words_as_printed(mark):
    plan = plan_with(mark)
    assert [one.neutral for one in plan.needs] == [
        "[redacted] finds it hard to follow instructions.",
        "[redacted]'s speech is unclear.",
    ]
    assert plan.outcomes[0].neutral == "By July 2027 [redacted] will follow a three-step instruction."


def test_a_statement_without_a_mark_has_no_neutral_words_and_blocks_in_a_row_are_one_mark():
    plan = read(
        head("Section B: Needs"),
        bullet("Sam tires [see the report of the paediatrician]."),
        bullet("███ ████ tires."),
        bullet("████"),
    )
    assert [one.neutral for one in plan.needs] == [None, "[redacted] tires.", "[redacted]"]


def test_what_the_language_is_asked_about_has_one_neutral_token_for_a_mark():
    said = {
        plain(f"{mark} will be taught.").text
        for mark in ("[Name]", "Xxxxx", "«Forename»", "NAME", "<Forename>")
    }
    assert len(said) == 1


def test_a_slot_that_was_blacked_out_is_not_judged_as_missing():
    rubric = load_rubric("quality")
    seen: dict[str, str] = {}
    for mark in ("\u2588\u2588\u2588\u2588", ""):
        plan = read(
            head("Section B: Special educational needs"),
            para("Sam finds it hard to follow instructions."),
            head("Section F: Provision"),
            para(f"A therapist will see Sam for {mark} every week." if mark else "A therapist will see Sam."),
        )
        [found] = [one for one in audit_plan(plan, rubric).judgements if one.criterion == "F-03"]
        seen[mark] = str(found.verdict)
    assert seen["\u2588\u2588\u2588\u2588"] != seen[""]
    assert seen["\u2588\u2588\u2588\u2588"] != "not met"
