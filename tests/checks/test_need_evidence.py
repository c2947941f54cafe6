"""Where the report that a need comes from may stand: beside it, or on its card."""

from block_builders import head, para, read, table

from ehcp_audit.checks import CHECKS


def seen(*rows):
    others = (part for letter in "CDEF" for part in (head(f"Section {letter}"), para("None identified.")))
    plan = read(head("Section B: Special educational needs"), table(*rows), *others)
    return [finding.holds for finding in CHECKS["need-evidence-given"].findings(plan)]


def test_the_source_on_a_card_is_that_of_its_need_alone():
    first = (
        ["Need 1", "Rosa cannot follow an instruction that has three parts in it."],
        ["Level", "Two parts"],
        ["Source", "K2, 4 May 2026"],
    )
    second = ["Need 2", "Rosa leaves the room when it is loud."], ["Level", "Twice a day"]
    assert seen(*first, *second) == [True, False]


def test_a_cell_that_is_nothing_but_a_report_and_its_date_is_the_source_of_its_row():
    made = read(
        head("Section B: Special educational needs"),
        table(
            ["Ref", "Need", "Where this comes from"],
            [
                "B1",
                "Rosa cannot follow instructions of three parts.",
                "Speech therapy report, 4 May 2026, page 3",
            ],
            ["B2", "Rosa leaves the room when it is loud.", "Twice a day in 2026"],
            heads=1,
        ),
    )
    answers = [finding.holds for finding in CHECKS["need-evidence-given"].findings(made)]
    assert answers == [True, False]
