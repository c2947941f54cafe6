"""The days to answer a draft: the check, the report and the letter count them alike."""

import io
from datetime import date, timedelta

import docx
from builders import plan as build
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.checks import CHECKS, CaseOptions, Facts
from ehcp_audit.model import PlanStatus
from ehcp_audit.reporting import write_letter
from ehcp_audit.reporting.for_page import SCREEN, Case, written
from ehcp_audit.reporting.phrases import PRIVACY_FAILED, day, draft_sentences
from ehcp_audit.reporting.view import make_view
from ehcp_audit.scoring import audit_plan, load_rubric

SENT = date(2026, 11, 20)
LAST = date(2026, 12, 4)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_the_check_and_the_report_never_disagree_whether_the_time_is_too_short(sent, later):
    due = sent + timedelta(days=later)
    facts = Facts(draft_sent_on=sent, comments_due_on=due)
    (found,) = CHECKS["draft-allows-15-days"].findings(build(A="x"), CaseOptions(facts=facts))
    said = " ".join(draft_sentences(PlanStatus.DRAFT, sent, due, None))
    assert found.holds is ("sooner than 15 days" not in said)
    assert found.holds is (due >= sent + timedelta(days=14))


def letter_of(details: dict[str, object], facts: Facts | None = None) -> str:
    made = build(F=["Support as required."], details=details)
    rubric = load_rubric("self-check")
    audit = audit_plan(made, rubric, facts=facts)
    letter = docx.Document(io.BytesIO(write_letter(made, audit, rubric=rubric, facts=facts)))
    cells = [cell.text for table in letter.tables for row in table.rows for cell in row.cells]
    return " ".join("\n".join([*(p.text for p in letter.paragraphs), *cells]).split())


def test_the_letter_counts_from_the_day_the_draft_was_sent():
    said = letter_of({"status": "draft", "issued_on": "2026-11-01"}, Facts(draft_sent_on=SENT))
    assert f"you have until {day(LAST)} at least" in said
    assert day(date(2026, 11, 15)) not in said


def test_the_letter_says_the_last_day_that_was_given():
    facts = Facts(draft_sent_on=SENT, comments_due_on=date(2026, 11, 27))
    said = letter_of({"status": "draft"}, facts)
    assert "You were told to answer by 27 November 2026." in said
    assert "sooner than 15 days" in said


def test_without_the_day_it_was_sent_the_letter_counts_from_the_plans_own_date_and_says_so():
    said = letter_of({"status": "draft", "issued_on": "2026-11-20"})
    assert f"If you were sent it on the date on the plan, day 15 is {day(LAST)}." in said


FRONT = ["Draft sent 20 November 2026"]


def test_the_day_that_the_plan_itself_says_is_used_and_quoted_where_nobody_gave_one():
    made = build(F=["Support as required."], details={"status": "draft"}, unplaced=FRONT)
    rubric = load_rubric("self-check")
    view = make_view(made, audit_plan(made, rubric), rubric)
    assert f"you have until {day(LAST)} at least" in " ".join(view.draft)
    assert "The plan says: \u201cDraft sent 20 November 2026\u201d." in view.draft
    silent = make_view(made, audit_plan(made, rubric), rubric, excerpts=False)
    assert "Draft sent" not in " ".join(silent.draft)


def test_the_day_that_was_given_goes_before_the_plans_own():
    made = build(F=["Support as required."], details={"status": "draft"}, unplaced=FRONT)
    rubric, facts = load_rubric("self-check"), Facts(draft_sent_on=date(2026, 11, 23))
    said = " ".join(make_view(made, audit_plan(made, rubric, facts=facts), rubric, facts=facts).draft)
    assert day(date(2026, 12, 7)) in said
    assert "The plan says" not in said


def test_the_page_says_where_nobody_could_look_for_personal_data():
    made = build(F=["Support as required."])
    assert PRIVACY_FAILED in written(made, Case(), data=b"another file")[SCREEN].decode()
    assert PRIVACY_FAILED not in written(made, Case())[SCREEN].decode()
