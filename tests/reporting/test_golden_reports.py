"""Reports as they are, word for word: a change shows in the difference of tests/golden."""

import pytest
from made_up_audit import made_up_audit, made_up_plan, made_up_rubric

from ehcp_audit.language import read_need, read_outcome, read_provision, read_voice
from ehcp_audit.reporting import render
from ehcp_audit.reporting.terminal import audit_text
from ehcp_audit.reporting.terminal_plan import plan_text
from ehcp_audit.reporting.terminal_rubric import rubric_text
from ehcp_audit.reporting.terminal_sentence import sentence_text
from ehcp_audit.reporting.view import make_view


def test_the_page_is_as_it_was(golden):
    plan = made_up_plan()
    golden("report.html", render(plan, made_up_audit(plan), rubric=made_up_rubric()))


def test_the_page_without_the_plans_words_is_as_it_was(golden):
    plan = made_up_plan()
    page = render(plan, made_up_audit(plan), rubric=made_up_rubric(), excerpts=False)
    golden("report-without-excerpts.html", page)


def test_the_terminals_audit_is_as_it_was(golden):
    plan = made_up_plan()
    golden("check.txt", audit_text(make_view(plan, made_up_audit(plan), made_up_rubric())))


def test_the_terminals_reading_is_as_it_was(golden):
    golden("read.txt", plan_text(made_up_plan()))


def test_the_terminals_rubric_is_as_it_was(golden):
    golden("rubric.txt", rubric_text(made_up_rubric()))


def test_explained_sentences_are_as_they_were(golden):
    readings = (
        read_provision("Robin will have access to speech and language therapy as required."),
        read_provision(
            "A speech and language therapist registered with the HCPC will see Robin one to one for 30 "
            "minutes every week in term time to work on key words, and will review the programme each term."
        ),
        read_outcome("Robin will make progress with friendships."),
        read_need("Robin has dyslexia."),
        read_voice("I like the trains that go over the viaduct."),
    )
    golden("explain.txt", "\n".join(sentence_text(reading) for reading in readings))


def test_no_golden_file_is_being_rewritten(request: pytest.FixtureRequest):
    assert not request.config.getoption("--rewrite-golden", default=False), (
        "golden files were written; run again without the flag"
    )
