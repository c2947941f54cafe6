"""One plan against one rubric."""

from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ehcp_audit.checks import Facts
from ehcp_audit.checks.passages import none_statement
from ehcp_audit.model import (
    Criterion,
    Judgement,
    Plan,
    PlanAudit,
    PlanStatus,
    QualityScore,
    Reading,
    Rubric,
    RubricRef,
    StatutoryResult,
    Verdict,
)

from .judge import Case, judge
from .load import load_rubric

__all__ = ["audit_plan"]


def audit_plan(
    plan: Plan,
    rubric: Rubric | str | Path = "quality",
    *,
    as_of: date | None = None,
    facts: Facts | None = None,
    status: PlanStatus | str | None = None,
) -> PlanAudit:
    """Hold a plan against a rubric.

    The same plan, rubric and arguments give the same audit, byte for byte.

    Args:
        plan: as read, or made by hand.
        rubric: a rubric, the id of a shipped one, or the path of a rubric's file.
        as_of: the day for which to judge what depends on a day (a review that is overdue). `None`: such
        things
            are judged by the plan's own date of issue, or not at all; never by today.
        facts: what only the case file knows. `None`: criteria that need it are not assessable.
        status: draft, final or amended, where a person knows it; it overrides what the plan says.

    Raises:
        RubricError: the rubric cannot be used.
        ValueError: no such status.
    """
    held = rubric if isinstance(rubric, Rubric) else load_rubric(rubric)
    if status is not None:
        details = plan.details.model_copy(update={"status": PlanStatus(status)})
        plan = plan.model_copy(update={"details": details})
    why_not = _why_not(plan, held)
    plan = _stated(plan)
    case = Case(plan, as_of=as_of, facts=facts, minimum_confidence=held.minimum_confidence)
    judgements = tuple(
        judge(criterion, case) if why_not is None else _unread(criterion) for criterion in held.criteria
    )
    return PlanAudit(
        source=plan.source,
        rubric=RubricRef(id=held.id, version=held.version, sha256=held.sha256),
        ehcp_audit=_version(),
        reading=Reading(coverage=round(plan.coverage.share, 4), scored=why_not is None, why_not=why_not),
        statutory=StatutoryResult.of(judgements),
        quality=QualityScore.of(judgements, held.scale) if why_not is None else QualityScore(),
        judgements=judgements,
        scale=held.scale,
    )


def _stated(plan: Plan) -> Plan:
    """Return the plan without statements that only say that there is nothing: they need no amounts."""
    kept = {
        name: tuple(one for one in getattr(plan, name) if not none_statement(one.text))
        for name in ("needs", "outcomes", "provisions")
    }
    changed = any(len(kept[name]) < len(getattr(plan, name)) for name in kept)
    return plan.model_copy(update=kept) if changed else plan


def _why_not(plan: Plan, rubric: Rubric) -> str | None:
    """Say in one sentence why a plan was not read well enough to be judged, or `None`."""
    if not plan.sections:
        return "No section of an EHC plan was found in this file, so nothing was judged."
    if any(note.kind == "blank-template" for note in plan.notes):
        return "This is a form that nobody has filled in yet, so nothing was judged."
    share = plan.coverage.share
    if share < rubric.minimum_coverage:
        return (
            f"Only {share:.0%} of the words of this file could be placed in a section, and this "
            f"rubric asks for "
            f"{rubric.minimum_coverage:.0%}, so nothing was judged."
        )
    return None


def _unread(criterion: Criterion) -> Judgement:
    """Judge nothing: the plan could not be read well enough."""
    return Judgement(
        criterion=criterion.id,
        section=criterion.section,
        status=criterion.status,
        verdict=Verdict.NOT_ASSESSABLE,
        weight=criterion.weight,
        says="Too little of the file could be read to judge this.",
        ask="",
        themes=criterion.themes,
    )


def _version() -> str:
    try:
        return version("ehcp-audit")
    except PackageNotFoundError:
        # Run from a copied folder without being installed.
        return "unknown"
