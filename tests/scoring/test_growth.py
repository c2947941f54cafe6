"""The work of judging grows with the length of the plan, not with its square; steps are counted, no clock is read."""
# ruff: noqa: E501 - sentences read best whole

import sys
from pathlib import Path

from builders import plan

import ehcp_audit
from ehcp_audit.checks import thread_matrix
from ehcp_audit.scoring import audit_plan, load_rubric

OURS = str(Path(ehcp_audit.__file__).parent)
THINGS = ["reading", "handwriting", "friendships", "speech sounds", "counting money", "loud noise", "worries", "balance"]  # fmt: skip
PLACES = ["the hall", "the kitchen", "assembly", "the bus", "swimming", "the library", "the garden"]


def long_plan(statements, *, first=1, linked=False):
    """A plan with so many needs, outcomes and provisions, no two of which say the same, on days from the first."""
    said = [
        (THINGS[number % len(THINGS)], PLACES[number % len(PLACES)], f"on day {number}")
        for number in range(first, first + statements)
    ]
    return plan(
        A="\n".join(f"I want to do more {thing} in {place} {day}." for thing, place, day in said[::4]),
        B=[f"Tam finds {thing} hard in {place}, as was seen {day}." for thing, place, day in said],
        C=[f"Tam has pain in {place}, which makes {thing} harder {day}." for thing, place, day in said[::4]],
        E=[f"By July 2027 Tam will manage {thing} in {place} {day} without help." for thing, place, day in said],
        F=[f"A teacher will help Tam with {thing} in {place} for 20 minutes daily {day}." for thing, place, day in said],
        G=[f"A nurse will see Tam about {thing} in {place} {day}." for thing, place, day in said[::4]],
        links=[f"B{number} E{number} F{number}" for number in range(1, statements + 1)] if linked else (),
    )  # fmt: skip


def steps(work):
    """Count the bytecodes that our own code runs: every turn of a loop costs some, whatever it is for."""
    counted = 0

    def inside(_frame, event, _given):
        nonlocal counted
        counted += event == "opcode"
        return inside

    def entered(frame, _event, _given):
        if not frame.f_code.co_filename.startswith(OURS):
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return inside

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


def growth(work, *, linked=False):
    """Return the steps that four times the statements take, over four times the steps."""
    work(long_plan(8))  # what is loaded once
    small, large = long_plan(60, first=1000, linked=linked), long_plan(240, first=2000, linked=linked)
    return steps(lambda: work(large)) / steps(lambda: work(small)) / 4


def test_judging_takes_as_many_steps_for_each_statement_of_a_long_plan():
    rubric = load_rubric("quality")
    assert growth(lambda made: audit_plan(made, rubric)) < 1.1
    assert growth(lambda made: audit_plan(made, rubric), linked=True) < 1.1


def test_following_the_thread_takes_as_many_steps_for_each_statement_of_a_long_plan():
    assert growth(thread_matrix) < 1.1
    assert growth(thread_matrix, linked=True) < 1.1
