"""Columns of councils' Word templates whose heads say in words of their own which statements they name."""

from block_builders import bold, bullet, head, pair, para, read, said, table, texts, wide
from one_childs_words import N1, N2, O1, O2, P1, P2, P3


def test_an_id_in_the_table_of_its_own_section_counts_the_rows():
    plan = read(
        head("Section B: Special educational needs"),
        table(
            [bold("Need ID"), bold("Description")],
            wide("Communication and interaction"),
            ["N1", N1],
            wide("Sensory and/or physical needs"),
            ["N2", N2],
        ),
        head("Section E: Outcomes"),
        table([bold("Outcome ID"), bold("Outcome"), bold("Need ID")], ["O1", O1, "N2"], ["O2", O2, "N1"]),
        head("Section F: Special educational provision"),
        table([bold("Provision"), bold("Need ID"), bold("Outcome ID")], [P1, "N1", "O2"]),
    )
    assert [str(one.area) for one in plan.needs] == ["communication_and_interaction", "sensory_and_physical"]
    assert said(plan) == {
        *(pair("B2", "E1"), pair("B1", "E2")),
        *(pair("B1", "F1"), pair("E2", "F1")),
    }


def test_heads_in_words_of_a_councils_own_beside_provision_head_columns():
    plan = read(
        head("Section B: Special educational needs"),
        *(para(f"Need 1: {N1}"), para(f"Need 2: {N2}")),
        head("Section E: Outcomes"),
        *(para(f"Outcome 1: {O1}"), para(f"Outcome 2: {O2}")),
        head("Section F: Special educational provision"),
        table(
            [bold("For"), bold("Provision"), bold("To achieve")],
            ["Need 1", P1, "Outcome 1"],
            ["Need 2", [bullet(P2), bullet(P3)], "Outcome 2"],
            heads=1,
        ),
    )
    assert texts(plan, "F") == [P1, P2, P3]
    assert said(plan) >= {pair("B1", "F1"), pair("E1", "F1"), pair("B2", "F3"), pair("E2", "F2")}


def test_a_head_in_words_that_nobody_knows_over_codes_heads_a_column():
    plan = read(
        head("B. Special educational needs"),
        *(para(f"Need 1. {N1}"), para(f"Need 2. {N2}")),
        head("E. Outcomes"),
        table(
            ["Number", "Outcome", "Comes from"],
            ["Outcome 1", O1, "Need 1"],
            ["Outcome 2", O2, "Need 2"],
        ),
        head("F. Special educational provision"),
        *(para(P1), para(P2)),
    )
    assert [one.text for one in plan.outcomes] == [O1, O2]
    assert said(plan) >= {pair("B1", "E1"), pair("B2", "E2")}
    assert not said(plan) & {pair("B1", "E2"), pair("B2", "E1")}


def test_who_sets_the_steps_among_numbered_outcomes_is_no_outcome():
    plan = read(
        head("B. Special educational needs"),
        *(para(f"Need 1. {N1}"), para(f"Need 2. {N2}")),
        head("E. Outcomes"),
        table(["Number", "Outcome", "Need"], ["Outcome 1", O1, "Need 1"], ["Outcome 2", O2, "Need 2"]),
        para("My tutor sets the smaller steps with me every six weeks and keeps them on my tablet."),
        para("Steps on the way are set by the class teacher with him every six weeks."),
        para("He moves on in July. What comes next: my course ends in July 2028."),
        head("F. Special educational provision"),
        *(para(P1), para(P2)),
    )
    assert [one.text for one in plan.outcomes] == [O1, O2]
