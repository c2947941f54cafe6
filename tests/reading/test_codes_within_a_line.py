"""A plan's own codes that count on within one line, numbers beside codes, and columns of review."""

import pytest
from block_builders import head, para, read, table

NEEDS = [
    "Ada speaks in single words, so others miss what she asks for.",
    "Ada tires by noon, so she misses maths.",
]


def test_codes_that_count_on_within_a_line_are_statements_of_their_own():
    line = (
        "G1. A nurse will see Ada each term. G2. Feeding clinic: twice a year (see G1). G3 - A chair review."
    )
    made = read(head("Section G: Health provision"), para(line))
    assert [one.text for one in made.provisions] == [
        "A nurse will see Ada each term.",
        "Feeding clinic: twice a year.",
        "A chair review.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "F1. A teacher will use list F2 with Ada each day.",
        "F1. A teacher will read with Ada. F3. is the page to begin with.",
        "F1. A teacher will read with Ada. F2 is her room.",
    ],
)
def test_a_code_that_does_not_begin_another_parts_nothing(line):
    made = read(head("Section F: Special educational provision"), para(line))
    assert [one.text for one in made.provisions] == [line.removeprefix("F1. ")]


def test_a_bare_number_beside_a_code_is_of_the_columns_kind():
    made = read(
        head("Section B: Special educational needs"),
        para(f"1. {NEEDS[0]}"),
        para(f"2. {NEEDS[1]}"),
        head("Section D: Social care needs"),
        para("D1. Ada has no time with friends outside school."),
        head("Section E: Outcomes"),
        table(
            ["Ref", "Outcome", "Needs"],
            ["E1", "By July 2027 Ada will ask for a drink.", "2, D1"],
            ["E2", "By July 2027 Ada will stay until two o'clock.", "1"],
            heads=1,
        ),
    )
    assert {(link.need, link.outcome) for link in made.links} == {("B2", "E1"), ("D1", "E1"), ("B1", "E2")}


@pytest.mark.parametrize(
    "label", ["Monitored by", "How will this be reviewed?", "Reviewed", "Who checks and when"]
)
def test_a_column_says_how_provision_is_reviewed(label):
    made = read(
        head("Section F: Special educational provision"),
        table(
            ["Provision", "Who", "How often", label],
            ["A language group.", "A teacher", "30 minutes a week", "SENCO, each term"],
            ["A rest on a bed.", "An assistant", "20 minutes a day", "N/A"],
            heads=1,
        ),
    )
    assert [(one.who, one.reviewed) for one in made.provisions] == [
        ("A teacher", "SENCO, each term"),
        ("An assistant", None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Signed: [signature] Head of SEND, Northmoor County Council Date: 28.02.2026",
        "Signature of officer: ____ Date: 3 May 2026",
        "Signed by the SEND manager",
    ],
)
def test_a_line_for_a_signature_behind_section_k_is_no_advice(line):
    made = read(
        head("Section J: Personal budget"),
        para("None."),
        head("Section K: Advice"),
        table(["", "Advice", "Author", "Date"], ["K1", "Medical", "Dr [Name]", "1 May 2026"], heads=1),
        para(line),
    )
    assert [one.about for one in made.advice] == ["Medical"]


def test_how_a_plan_is_monitored_is_no_part_of_section_k_behind_it():
    made = read(
        head("Section J: Personal budget"),
        para("None."),
        head("Section K: Advice"),
        table(["", "Advice", "Author", "Date"], ["K1", "Medical", "Dr [Name]", "1 May 2026"], heads=1),
        head("How this plan will be monitored"),
        para("The school will look at progress towards each outcome every term."),
    )
    assert [one.about for one in made.advice] == ["Medical"]
    assert "every term" not in made.sections["K"].text
