"""Provision that calls somebody "the therapist", once a provision before it has said who that is."""

import pytest
from builders import plan

from ehcp_audit import audit_plan
from ehcp_audit.checks.own_history import only_history
from ehcp_audit.checks.parents_say import tells_of_a_parent
from ehcp_audit.checks.section_f import readings_of
from ehcp_audit.model import Plan


def _plan(*texts: str) -> Plan:
    return plan(F=list(texts))


FIRST = "A learning mentor trained in autism (Level 4) will meet Kit for 30 minutes one-to-one every day."


@pytest.mark.parametrize("who", ["The same mentor", "That mentor", "Her mentor"])
def test_somebody_who_was_explained_before_is_known(who):
    (_, _), (_, reading) = readings_of(
        _plan(FIRST, f"{who} will walk Kit to class for five minutes every day."), "F"
    )
    assert "who" not in reading.missing


def test_somebody_who_was_never_explained_is_not():
    ((_, reading),) = readings_of(
        _plan("The same mentor will walk Kit to class for five minutes every day."), "F"
    )
    assert "who" in reading.missing


def test_somebody_else_is_not_taken_for_who_was_explained():
    (_, _), (_, reading) = readings_of(
        _plan(FIRST, "The adult will walk Kit to class for five minutes every day."), "F"
    )
    assert "who" in reading.missing


@pytest.mark.parametrize(
    "words",
    [
        "Someone will walk Kit to class for five minutes every day. The mentor is told of it.",
        "Kit is walked to class with the mentor's card for five minutes every day.",
        "Walks to class every day for five minutes. The mentor plans them.",
    ],
)
def test_whoever_is_spoken_of_elsewhere_in_it_is_not_the_giver(words):
    (_, _), (_, reading) = readings_of(_plan(FIRST, words), "F")
    assert "who" in reading.missing


def test_a_report_quotes_the_word_that_names_no_job():
    audit = audit_plan(_plan("Staff will read with Kit for ten minutes every day."), "quality")
    (judged,) = [one for one in audit.judgements if one.criterion == "F-05"]
    assert [one.says for one in judged.findings] == ["says “Staff”, which names no job or qualified person"]


def test_facts_of_the_past_in_the_first_person_are_no_views():
    assert only_history("I was born early. At six I moved to Leeds.")
    assert not only_history("I was bullied at my last school.")
    assert not only_history("I moved here in May. I like it better.")


def test_what_a_child_said_when_a_parent_asked_is_not_the_parents_view():
    assert not tells_of_a_parent('She said "sea" when Mum asked her what she wants.')
    assert tells_of_a_parent("Mum says that she wants to see her happy.")
