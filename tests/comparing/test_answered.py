"""What was open in the old version, and what became of it."""

import pytest
from builders import plan

import ehcp_audit as ea
from ehcp_audit.model import Answer

LAYOUT = {
    "A": "I like trains.",
    "B": ["Robin cannot read."],
    "E": ["By July 2030, Robin will read ten words."],
}
OPEN = "Robin will have reading lessons with a specialist teacher."
SAID = "Robin will have reading lessons with a specialist teacher for 40 minutes every week."
OTHER = "A teaching assistant will help Robin to fasten his coat for five minutes every day."


@pytest.fixture(scope="module")
def rubric():
    return ea.load_rubric("section-f")


def answers(old, new, rubric):
    plans = [plan(**LAYOUT, F=texts, unread=0) for texts in (old, new)]
    changes = ea.compare_plans(*plans, anyway=True)
    audits = [ea.audit_plan(one, rubric) for one in plans]
    changes = ea.answer_points(changes, *audits, rubric)
    return {one.criterion: one for one in changes.answers or ()}


def test_what_was_asked_for_and_has_been_put_in_is_fixed(rubric):
    found = answers([OPEN, OTHER], [OTHER, SAID], rubric)["F-03"]
    assert found.answer is Answer.FIXED
    assert [(one.answer, one.old, one.new) for one in found.statements] == [(Answer.FIXED, "F1", "F2")]


def test_what_is_still_not_said_is_still_open(rubric):
    found = answers([OPEN, OTHER], [OPEN, OTHER], rubric)["F-03"]
    assert found.answer is Answer.STILL_OPEN
    assert [one.answer for one in found.statements] == [Answer.STILL_OPEN]
    assert found.statements[0].quote == OPEN


def test_what_was_said_and_no_longer_is_is_new(rubric):
    found = answers([SAID, OTHER], [OPEN, OTHER], rubric)["F-03"]
    assert found.answer is Answer.NEW
    assert [(one.answer, one.old, one.new) for one in found.statements] == [(Answer.NEW, "F1", "F1")]


def test_what_was_taken_out_is_gone_and_not_fixed(rubric):
    found = answers([OPEN, OTHER, SAID], [OTHER, SAID], rubric)["F-03"]
    assert [one.answer for one in found.statements] == [Answer.GONE]


def test_what_was_never_open_is_not_named(rubric):
    assert "F-03" not in answers([SAID, OTHER], [SAID, OTHER], rubric)


def test_audits_of_other_plans_or_by_another_rubric_are_refused(rubric):
    one = plan(**LAYOUT, F=[OPEN])
    changes = ea.compare_plans(one, one)
    audit = ea.audit_plan(one, rubric)
    other = audit.model_copy(update={"source": audit.source.model_copy(update={"sha256": "1" * 64})})
    with pytest.raises(ValueError, match="other files"):
        ea.answer_points(changes, audit, other, rubric)
    with pytest.raises(ValueError, match="must be judged by"):
        ea.answer_points(changes, audit, audit, ea.load_rubric("statutory"))


def test_a_plan_that_was_not_judged_leaves_the_answers_out(rubric):
    one = plan(**LAYOUT, F=[OPEN], unread=500)
    changes = ea.compare_plans(one, one)
    audit = ea.audit_plan(one, rubric)
    assert not audit.reading.scored
    assert ea.answer_points(changes, audit, audit, rubric).answers is None
