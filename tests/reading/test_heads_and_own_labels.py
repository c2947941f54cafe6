"""Heads of columns and labels of a form, in words that councils choose."""

import pytest
from block_builders import bold, head, para, read, said, table, texts

from ehcp_audit.reading.lines.heads import read_head

NEEDS = ("Sam has difficulty in following spoken instructions.", "Sam reads at the level of a five year old.")
OUTCOMES = (
    "By July 2027 Sam will follow three-part instructions.",
    "By July 2027 Sam will read a page aloud.",
)
PROVISIONS = ("A language programme with picture cards.", "Precision teaching of reading with a probe sheet.")
WHO = ("Speech and language therapist", "Class teacher")
OFTEN = ("30 minutes weekly", "10 minutes daily")


@pytest.mark.parametrize(
    ("role", "heads"),
    [
        ("provision", "What needs to happen|How will this be achieved?|What the school will do|Arrangements"),
        ("provision", "Provision (must be detailed, specific and normally quantified)|Therapeutic input"),
        ("who", "Organisation|Team|Practitioner|Job title|Carried out by"),
        ("how often", "How frequently|How regularly|No. of sessions|Sessions per week"),
        ("by when", "Time scale"),
        ("which need", "Section B ref|B ref|Links to Section B|Need it relates to|Corresponding need"),
        ("which outcome", "Link to Section E|E ref|For outcome|Contributes to outcome|Relevant outcome"),
        ("other", "RAG|Achieved? Y/N|Met / not met|Advice from|Personal budget|Direct payment (Y/N)"),
        ("outcome", "What I want to be able to do|What are we aiming for?"),
        ("need", "SEN|Areas for development|How this affects learning"),
        ("area", "Primary area of need|Need type|Need area"),
        ("strength", "Things I do well|Achievements"),
    ],
)
def test_a_head_is_known_in_the_words_that_councils_choose(role, heads):
    for text in heads.split("|"):
        found = read_head(text)
        assert found is not None, text
        assert found.value == role, text


def test_a_single_yes_or_no_in_a_cell_is_no_head_of_what_was_achieved():
    assert read_head("Yes") is None


def needs():
    return head("Section B: Special educational needs"), *(
        para(f"B{number}. {text}") for number, text in enumerate(NEEDS, start=1)
    )


def test_columns_under_such_heads_say_who_how_often_and_what_belongs_together():
    plan = read(
        *needs(),
        head("Section E: Outcomes"),
        *(para(f"E{number}. {text}") for number, text in enumerate(OUTCOMES, start=1)),
        head("Section F: Special educational provision"),
        table(
            ["What needs to happen", "Carried out by", "How regularly", "Section B ref", "Link to Section E"],
            [PROVISIONS[0], WHO[0], OFTEN[0], "B1", "E1"],
            [PROVISIONS[1], WHO[1], OFTEN[1], "B2", "E2"],
        ),
    )
    all_right(plan)
    assert {frozenset(("B1", "F1")), frozenset(("B2", "F2"))} <= said(plan)


def all_right(plan):
    assert texts(plan, "B") == list(NEEDS)
    assert texts(plan, "E") == list(OUTCOMES)
    assert texts(plan, "F") == list(PROVISIONS)
    assert [one.who for one in plan.provisions] == list(WHO)
    assert [one.how_often for one in plan.provisions] == list(OFTEN)
    assert {frozenset(("E1", "F1")), frozenset(("E2", "F2"))} <= said(plan)


LABELS = (
    "What are we aiming for?",
    "Timescale for achievement",
    "What will be put in place",
    "Lead professional",
    "Time allocation",
    "Success criteria",
)


def values(number):
    return (
        OUTCOMES[number], "July 2027", PROVISIONS[number], WHO[number], OFTEN[number], "She joins in",
    )  # fmt: skip


def test_labels_of_the_form_s_own_that_come_again_in_front_of_a_colon_are_read():
    plan = read(
        *needs(),
        head("Sections E and F: Outcomes and provision"),
        *(
            para(f"{label}: {value}")
            for number in (0, 1)
            for label, value in zip(LABELS, values(number), strict=True)
        ),
    )
    all_right(plan)


def test_the_same_labels_alone_on_their_lines_are_read():
    plan = read(
        *needs(),
        head("Sections E and F: Outcomes and provision"),
        *(
            part
            for number in (0, 1)
            for label, value in zip(LABELS, values(number), strict=True)
            for part in (bold(label), para(value))
        ),
    )
    all_right(plan)


def test_what_names_its_own_subject_in_front_of_a_colon_keeps_it():
    """`Literacy support:` says what is provided, however often it comes."""
    lines = ["Literacy support: 30 minutes weekly with a teacher.", "Literacy support: a reading pen."]
    plan = read(head("Section F: Special educational provision"), *map(para, lines))
    assert texts(plan, "F") == lines


def test_a_label_that_comes_once_is_left_as_the_plan_s_own_words():
    lines = ["Time allocation: 20 hours of a teaching assistant each week."]
    plan = read(head("Section F: Special educational provision"), *map(para, lines))
    assert texts(plan, "F") == lines


def test_outcomes_named_alike_below_different_provision_are_no_heads():
    plan = read(
        head("Section E: Outcomes"),
        para("(a) By July 2027 Sam will follow three-part instructions."),
        para("(b) By July 2027 Sam will read a page aloud."),
        head("Section F: Special educational provision"),
        *(
            para(text)
            for name in ("A picture programme", "A pencil programme")
            for text in (f"What: {name}", "Who: the class teacher", "When: daily", "Outcome: (a)")
        ),
    )
    assert {frozenset(("E1", "F1")), frozenset(("E1", "F2"))} <= said(plan)


@pytest.mark.parametrize(
    "over", ["To help Sam reach outcome", "What we will do for outcome", "Provision against E"]
)
def test_plain_words_over_a_table_name_the_outcome_that_its_rows_are_for(over):
    plan = read(
        head("Section E: Outcomes"),
        *(para(f"E{number}. {text}") for number, text in enumerate(OUTCOMES, start=1)),
        head("Section F: Special educational provision"),
        *(
            part
            for number in (1, 2)
            for part in (
                para(f"{over}{'' if over.endswith('E') else ' '}{number}"),
                table(["Provision", "Who"], [PROVISIONS[number - 1], WHO[number - 1]]),
            )
        ),
    )
    assert texts(plan, "F") == list(PROVISIONS)
    assert said(plan) == {frozenset(("E1", "F1")), frozenset(("E2", "F2"))}


def test_in_b_a_sentence_behind_such_a_label_is_a_need_and_a_source_is_none():
    told = ["Progress: Sam is two years behind in reading.", "Progress: Sam is a year behind in writing."]
    source = "Source: educational psychologist, May 2025"
    plan = read(head("Section B: Special educational needs"), *map(para, (told[0], source, told[1], source)))
    assert texts(plan, "B") == told
