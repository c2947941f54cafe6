"""A table of provision right below the one of the outcome that it serves."""

from block_builders import bold, head, pair, read, said, table

PROVISION = ["Special educational provision (Section F)", "Who", "How often"]
OUTCOMES = ["By July 2027 Sam will follow four instructions.", "By July 2027 Sam will read a page aloud."]
NEEDS = ["Sam follows single instructions.", "Sam reads single words."]
GIVEN = ["A language group is led by a therapist.", "Phonics is taught in a quiet room."]


def outcome(number: int):
    return table(
        ["Special educational need (Section B)", NEEDS[number]], ["Outcome (Section E)", OUTCOMES[number]]
    )


def provision(number: int):
    return table(PROVISION, [GIVEN[number], "Teaching assistant", "Daily"], heads=1)


def test_it_is_for_that_outcome_and_its_need_where_the_plan_does_so_each_time():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        *(block for n in range(2) for block in (outcome(n), provision(n))),
    )
    rows = [pair(f"{a}{n}", f"{b}{n}") for n in (1, 2) for a, b in ("BE", "BF", "EF")]
    assert said(plan) == set(rows)


def test_a_heading_of_the_provision_between_them_does_not_part_them():
    over = "Provision to achieve this outcome"
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        *(
            block
            for n, area in enumerate(("Communication and interaction", "Cognition and learning"))
            for block in (
                head(area, 2),
                table([bold("Special educational need"), NEEDS[n]], [bold("Outcome"), OUTCOMES[n]]),
                head(over, 3),
                table(["Provision", "Who", "How often"], [GIVEN[n], "Teaching assistant", "Daily"], heads=1),
            )
        ),
    )
    rows = [pair(f"{a}{n}", f"{b}{n}") for n in (1, 2) for a, b in ("BE", "BF", "EF")]
    assert said(plan) == set(rows)


def test_one_such_pair_of_tables_may_stand_there_by_chance():
    """The last outcome and the first provision of a plan, each in a table of its own."""
    plan = read(
        head("Section E: Outcomes"),
        *(table(["Outcome", text], ["By when", "July 2027"]) for text in OUTCOMES),
        *(table(PROVISION, [text, "Teaching assistant", "Daily"], heads=1) for text in GIVEN),
    )
    assert said(plan) == set()
