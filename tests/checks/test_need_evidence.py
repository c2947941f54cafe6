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
