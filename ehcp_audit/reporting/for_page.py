"""All that the page gives for one plan: the report to look at, and what can be downloaded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ehcp_audit.checks import Facts
from ehcp_audit.errors import ReadingError
from ehcp_audit.model import Plan, PlanStatus, PrivacyReport
from ehcp_audit.privacy import look_for_personal_data
from ehcp_audit.scoring import audit_plan, load_rubric

from .html import report_of
from .letter import write_letter
from .provision_sheet import provisions_csv, provisions_xlsx
from .view import make_view

__all__ = ["SCREEN", "Case", "written"]

SCREEN = "screen"
"""The name of the report that is looked at, and not downloaded."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a person said when they gave the plan."""

    rubric: str = "self-check"
    status: str | None = None
    """`draft` or `final`; `None`: what the plan says."""
    draft_sent_on: date | None = None
    """The day the draft was sent to the family; `None`: not known."""
    today: date | None = None
    """The day to count the days left from; `None`: only the last day is named."""


def written(
    plan: Plan,
    case: Case,
    say: Callable[[str], None] = lambda _stage: None,
    *,
    data: bytes | None = None,
    password: str | None = None,
) -> dict[str, bytes]:
    """Judge a plan and return each thing by its name on the page.

    Args:
        plan: as read.
        case: what the person said.
        say: told the stage that begins: `judging`, `writing`.
        data: what the file holds, to look for personal data in; `None`: nobody looks.
        password: opens an encrypted PDF; `None` for none.

    Raises:
        RubricError: the rubric cannot be used.
    """
    say("judging")
    rubric = load_rubric(case.rubric)
    facts = Facts(draft_sent_on=case.draft_sent_on) if case.draft_sent_on else None
    audit = audit_plan(plan, rubric, facts=facts, status=case.status)
    if case.status is not None:
        details = plan.details.model_copy(update={"status": PlanStatus(case.status)})
        plan = plan.model_copy(update={"details": details})
    say("writing")
    privacy = _looked_through(plan, data, password) if data is not None else None
    view = make_view(
        plan,
        audit,
        rubric,
        facts=facts,
        as_of=case.today,
        privacy=privacy,
        privacy_failed=data is not None and privacy is None,
    )
    made = {
        "report.html": report_of(view).encode("utf-8", "replace"),
        "letter.docx": write_letter(plan, audit, rubric=rubric, facts=facts),
        "table.xlsx": provisions_xlsx(plan),
        "table.csv": provisions_csv(plan),
    }
    return {SCREEN: report_of(view, bar=made).encode("utf-8", "replace"), **made}


def _looked_through(plan: Plan, data: bytes, password: str | None) -> PrivacyReport | None:
    """Look for personal data; a file that could be read but not looked through is audited all the same."""
    try:
        return look_for_personal_data(plan.source.name, data=data, plan=plan, password=password)
    except (ReadingError, ValueError):
        return None
