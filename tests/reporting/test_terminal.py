"""Terminal text: fits, says the same with and without colour, and passes no codes on."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_audit import HOSTILE, made_up_audit, made_up_plan, made_up_rubric, with_words
from rich.cells import cell_len

from ehcp_audit.language import read_need, read_outcome, read_provision, read_voice
from ehcp_audit.model import Plan, Reading, Verdict
from ehcp_audit.reporting.page import Page
from ehcp_audit.reporting.terminal import audit_text
from ehcp_audit.reporting.terminal_plan import plan_text
from ehcp_audit.reporting.terminal_rubric import rubric_text
from ehcp_audit.reporting.terminal_sentence import sentence_text
from ehcp_audit.reporting.view import make_view

CODES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
COLOUR = re.compile("\x1b\\[[0-9;]*m")


def everything(plan: Plan, **options: object) -> str:
    audit, rubric = made_up_audit(plan), made_up_rubric()
    return audit_text(make_view(plan, audit, rubric), **options) + plan_text(plan, **options)


@pytest.mark.parametrize("width", [40, 57, 80, 100])
def test_every_line_fits(width):
    for text in (everything(made_up_plan(), width=width), rubric_text(made_up_rubric(), width=width)):
        assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_plan_send_no_codes_and_are_no_markup(words):
    text = everything(with_words(words))
    assert not CODES.search(text)
    assert max(map(cell_len, text.splitlines())) <= 80
    for reading in (read_provision(words), read_outcome(words), read_need(words), read_voice(words)):
        assert not CODES.search(sentence_text(reading))


def test_markup_is_shown_as_it_stands():
    assert "[bold red]not markup[/bold red]" in everything(with_words("[bold red]not markup[/bold red]"))


def test_colour_changes_nothing_that_is_said():
    plan = made_up_plan()
    coloured = everything(plan, colour=True)
    assert COLOUR.search(coloured)
    assert [line.rstrip() for line in COLOUR.sub("", coloured).splitlines()] == everything(plan).splitlines()


def test_no_line_ends_in_spaces():
    assert not re.search(r" $", everything(made_up_plan()), re.MULTILINE)


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(40, 100))
def test_no_character_of_a_paragraph_is_lost_but_white_space(words, width):
    page = Page(width=width)
    page.line(words, bullet="- ", indent=2)
    kept = "".join(page.text().split()).removeprefix("-")
    assert kept == "".join(words.split()) or not words.isprintable()


def test_a_plan_that_was_not_scored_says_only_why():
    plan = made_up_plan()
    why = "Only 20% of the words could be placed in a section."
    audit = made_up_audit(plan).model_copy(
        update={"reading": Reading(coverage=0.2, scored=False, why_not=why)}
    )
    text = " ".join(audit_text(make_view(plan, audit, made_up_rubric())).split())
    assert f"Not well enough to judge. {why}" in text
    assert "WHAT MATTERS MOST" not in text
    assert "This is not legal advice." in text


def test_a_score_is_a_range_while_a_question_is_open():
    plan = made_up_plan()
    audit = made_up_audit(plan)
    rubric = made_up_rubric()
    low, high = audit.quality.range
    assert low < high
    text = audit_text(make_view(plan, audit, rubric))
    assert f"Between {low:.0%} and {high:.0%} out of 100".replace("%", "") in text
    decided = audit.revise("F-20", Verdict.MET, by="SENCO", why="It is extra.")
    assert "out of 100, from 8 questions." in audit_text(make_view(plan, decided, rubric))


def test_statutory_points_are_counted_apart_from_the_score():
    text = " ".join(everything(made_up_plan()).split())
    assert "Of 5 points that the law asks for: 1 found, 2 not found, 1 for a person to judge" in text
    assert text.index("WHAT THE LAW ASKS FOR") < text.index("SCORE")


def test_an_empty_plan_can_be_shown():
    plan = made_up_plan()
    empty = Plan(source=plan.source, coverage=plan.coverage)
    view = make_view(empty, made_up_audit(plan), made_up_rubric())
    text = " ".join((audit_text(view) + plan_text(empty)).split())
    assert "Sections A, B, C, D, E, F, G, H1, H2, I, J and K were not found." in text
