"""References below, before and behind a statement; targets beside outcomes; cards of several provisions."""

import pytest
from block_builders import bold, head, letters, para, read, said, table, texts, wide

NEEDS = ["Ada loses the thread of a story.", "Ada reads slowly and with much effort."]
OUTCOMES = ["By July 2028 Ada will retell a story.", "By July 2028 Ada will read a page."]
PROVISIONS = ["A story group for 30 minutes a week", "A reading programme for 20 minutes a day"]


def pairs(*some: str) -> set[frozenset[str]]:
    return {frozenset(one.split("+")) for one in some}


def needs(form: str = "{n}. "):
    return [head("Section B: Needs"), *(para(form.format(n=n) + one) for n, one in enumerate(NEEDS, 1))]


def outcomes(form: str = "{n}. "):
    return [head("Section E: Outcomes"), *(para(form.format(n=n) + one) for n, one in enumerate(OUTCOMES, 1))]


def test_short_term_targets_beside_outcomes_are_none():
    plan = read(
        head("Section E: Outcomes"),
        table(
            ["No.", "Outcome", "Short-term targets (12 months)"],
            *(
                [str(n), one, [para("• Two prompts"), para("• One prompt")]]
                for n, one in enumerate(OUTCOMES, 1)
            ),
            heads=1,
        ),
    )
    assert texts(plan, "E") == OUTCOMES


def test_letters_in_a_bracket_name_needs():
    plan = read(
        head("Section B: Needs"),
        *(para(f"{letter}. {one}") for letter, one in zip("ab", NEEDS, strict=True)),
        head("Section E: Outcomes"),
        para(f"1. {OUTCOMES[0]} (needs a and b)"),
        para(f"2. {OUTCOMES[1]} (need b)"),
    )
    assert texts(plan, "E") == OUTCOMES
    assert said(plan) == pairs("B1+E1", "B2+E1", "B2+E2")


@pytest.mark.parametrize("lead", ["Outcomes 1 and 2 - ", "Outcomes 1, 2: ", "For outcomes 1 & 2: "])
def test_outcomes_named_in_front_of_a_provision_are_what_it_serves(lead):
    plan = read(*outcomes(), head("Section F: Provision"), para(lead + PROVISIONS[0]))
    assert texts(plan, "F") == PROVISIONS[:1]
    assert said(plan) == pairs("E1+F1", "E2+F1")


def test_a_line_of_nothing_but_names_is_about_the_statement_above_it():
    plan = read(
        *needs(),
        *outcomes(),
        head("Section F: Provision"),
        para(PROVISIONS[0]),
        para("Outcome 2 / Need 1"),
        para(PROVISIONS[1]),
        para("Outcome 1 / Need 2"),
    )
    assert texts(plan, "F") == PROVISIONS
    assert said(plan) == pairs("E2+F1", "B1+F1", "B1+E2", "E1+F2", "B2+F2", "B2+E1")


def test_a_need_may_say_below_it_which_outcome_answers_it():
    first, *others = needs("Need {n}: ")
    plan = read(
        first,
        *(
            one
            for need, named in zip(others, ("2", "1"), strict=True)
            for one in (need, para(f"Outcomes: {named}"))
        ),
        *outcomes("Outcome {n}: "),
    )
    assert texts(plan, "B") == NEEDS
    assert said(plan) == pairs("B1+E2", "B2+E1")


def test_who_and_how_often_stand_below_each_provision_of_a_card():
    plan = read(
        head("Sections B, E and F: Needs, outcomes and provision"),
        table(
            wide(bold("Communication and interaction")),
            [bold("Need"), NEEDS[0]],
            [bold("Outcome"), OUTCOMES[0]],
            [bold("Provision"), PROVISIONS[0]],
            [bold("Provider"), "A teacher"],
            [bold("Frequency"), "Weekly"],
            [bold("Provision"), PROVISIONS[1]],
            [bold("Provider"), "An assistant"],
            [bold("Frequency"), "Daily"],
        ),
    )
    assert [(one.who, one.how_often) for one in plan.provisions] == [
        ("A teacher", "Weekly"),
        ("An assistant", "Daily"),
    ]


def test_a_label_may_stand_behind_the_same_label_in_another_language():
    plan = read(
        *(
            one
            for letter, title in zip("BEF", ("Needs", "Outcomes", "Provision"), strict=True)
            for one in (head(f"Adran {letter} / Section {letter}: {title}"), para("Ada is here today."))
        )
    )
    assert letters(plan) == "B E F"
