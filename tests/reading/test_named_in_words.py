"""Numbers in words, other nouns for needs and outcomes, verbs in front, cells of labelled lines."""

from block_builders import bold, bullet, head, para, read, said, table, texts

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["By July 2028 Ada will retell a story.", "By July 2028 Ada will read a page."]
PROVISIONS = ["A story group for 30 minutes a week", "A reading programme for 20 minutes a day"]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def listed(letter: str, title: str, leads: list[str], some: list[str], tails: tuple[str, ...] = ("", "")):
    return [
        head(f"Section {letter}: {title}"),
        *(para(lead + one + tail) for lead, one, tail in zip(leads, some, tails, strict=True)),
    ]


def test_numbers_in_words_are_numbers():
    plan = read(
        *listed("B", "Needs", ["Need One: ", "Need Two: "], NEEDS),
        *listed(
            "E", "Outcomes", ["Outcome One: ", "Outcome Two: "], OUTCOMES, (" (Need Two)", " (Need One)")
        ),
        head("Section F: Provision"),
        head("Provision for Outcome Two", 3),
        bullet(PROVISIONS[0]),
    )
    assert texts(plan, "B") == NEEDS
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "E2+F1")


def test_one_to_one_help_names_no_need():
    plan = read(
        *listed("B", "Needs", ["1. ", "2. "], NEEDS),
        *listed(
            "F", "Provision", ["", ""], ["Ada will need one to one help (one hour a day)", PROVISIONS[1]]
        ),
    )
    assert not plan.links


def test_barriers_and_objectives_are_needs_and_outcomes():
    plan = read(
        *listed("B", "Needs", ["Barrier 1: ", "Barrier 2: "], NEEDS),
        *listed(
            "E", "Outcomes", ["Objective 1: ", "Objective 2: "], OUTCOMES, (" (Barrier 2)", " (Barrier 1)")
        ),
        head("Section F: Provision"),
        table(
            ["Action", "Barrier", "Objective"], [PROVISIONS[0], "1", "2"], [PROVISIONS[1], "2", "1"], heads=1
        ),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B1+E2", "B1+F1", "E2+F1", "B2+F2", "E1+F2")


def test_a_verb_and_an_outcome_in_front_of_a_provision_name_it():
    plan = read(
        *listed("E", "Outcomes", ["1. ", "2. "], OUTCOMES),
        *listed("F", "Provision", ["Towards Outcome 2: ", "Working towards outcome 1 - "], PROVISIONS),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("E2+F1", "E1+F2")


def test_lines_of_one_cell_go_where_their_labels_say():
    plan = read(
        head("Sections B, E and F: my needs and what will be done"),
        table(
            ["Need", "What will be done"],
            *(
                [need, [para(f"Outcome: {out}"), para(f"Provision: {help_}"), para("Provided by: A teacher")]]
                for need, out, help_ in zip(NEEDS, OUTCOMES, PROVISIONS, strict=True)
            ),
            heads=1,
        ),
    )
    assert (texts(plan, "E"), texts(plan, "F")) == (OUTCOMES, PROVISIONS)
    assert [one.who for one in plan.provisions] == ["A teacher", "A teacher"]
    assert said(plan) == pairs("B1+E1", "E1+F1", "B1+F1", "B2+E2", "E2+F2", "B2+F2")


def test_outcomes_stand_below_a_heading_that_repeats_the_need_they_answer():
    plan = read(
        *listed("B", "Needs", ["1. ", "2. "], NEEDS),
        head("Section E: Outcomes"),
        head("Need 2 - Ada reads slowly …", 3),
        bullet(OUTCOMES[0]),
        bullet(OUTCOMES[1]),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B2+E1", "B2+E2")


def test_why_an_outcome_matters_is_no_outcome():
    card = [
        [bold("Outcome 1"), OUTCOMES[0]],
        [bold("Why this matters to me"), "It is what I have asked for."],
        [bold("Links to need"), "2"],
    ]
    plan = read(*listed("B", "Needs", ["1. ", "2. "], NEEDS), head("Section E: Outcomes"), table(*card))
    assert texts(plan, "E") == OUTCOMES[:1]
    assert said(plan) == pairs("B2+E1")


def test_a_key_of_marks_states_no_need():
    plan = read(head("Section B: Needs"), para("* marks a primary need."), para(NEEDS[0]))
    assert texts(plan, "B") == NEEDS[:1]
