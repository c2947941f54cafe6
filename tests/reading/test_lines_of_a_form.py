"""Which lines that differ only in what they name are of a form, and which are statements that say little."""

import pytest
from block_builders import bullet, head, para, read, said, texts
from test_named_in_words import NEEDS, OUTCOMES, listed, pairs


def provisions(*lines: str):
    return read(
        *listed("B", "Needs", ["Need 1: ", "Need 2: "], NEEDS),
        *listed("E", "Outcomes", ["Outcome 1: ", "Outcome 2: "], OUTCOMES),
        head("Section F: Provision"),
        *map(bullet, lines),
    )


@pytest.mark.parametrize(
    "words",
    [
        "The key worker will meet with him to work on Outcome {} at all times.",
        "Staff keep Outcome {} in mind when they plan.",
        "Everybody keeps Outcome {} in mind each day.",
    ],
)
def test_sentences_that_say_who_acts_or_when_are_statements_though_only_names_differ(words):
    plan = provisions(*(words.format(number) for number in (1, 2)))
    assert texts(plan, "F") == [words.format(number) for number in (1, 2)]
    assert said(plan) >= pairs("E1+F1", "E2+F2")


def test_sentences_in_a_row_are_statements_though_only_names_differ():
    words = "Extra attention is given to Outcome {} wherever it matters."
    plan = provisions(*(words.format(number) for number in (1, 2)))
    assert texts(plan, "F") == [words.format(number) for number in (1, 2)]


def test_a_line_behind_each_statement_is_the_forms():
    first, second = "A story group will meet each day.", "A pencil grip will be given to him."
    aside = "What we want from this is Outcome {}, and no more."
    plan = provisions(first, aside.format(2), second, aside.format(1))
    assert texts(plan, "F") == [first, second]
    assert said(plan) >= pairs("E2+F1", "E1+F2")


def test_a_line_of_a_form_may_stand_below_outcomes_that_have_numbers():
    needs = ("Sam cannot follow a film.", "Sam tires by noon.")
    outcomes = ("Sam will follow a film with a friend.", "Sam will work until three o'clock.")
    plan = read(
        head("Section B: Special educational needs"),
        *(para(f"Identified need {number}: {one}") for number, one in enumerate(needs, 1)),
        head("Section E: Outcomes"),
        *(
            para(words)
            for number, one in enumerate(outcomes, 1)
            for words in (f"Outcome {number}: {one}", f"Linked need: Identified need {number}")
        ),
    )
    assert texts(plan, "E") == list(outcomes)
    assert said(plan) == {frozenset({"B1", "E1"}), frozenset({"B2", "E2"})}
