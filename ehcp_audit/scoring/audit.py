"""One plan against one rubric."""

from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ehcp_audit.checks import Facts
from ehcp_audit.collector import collector_paused
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
from .seen import BLANK_FORM, SeenPlan, look_at

__all__ = ["audit_plan", "how_read", "judge_seen", "reading_of", "unread"]


@collector_paused()
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
    return judge_seen(look_at(plan, as_of=as_of, facts=facts, status=status), held)


@collector_paused()
def judge_seen(seen: SeenPlan, rubric: Rubric) -> PlanAudit:
    """Hold what was seen of a plan against a rubric.

    Raises:
        RubricError: the rubric asks for a check that was not put to the plan, and cannot be now.
    """
    reading = reading_of(seen, rubric)
    why_not = reading.why_not
    case = Case(seen, minimum_confidence=rubric.minimum_confidence)
    judgements = tuple(
        judge(criterion, case) if why_not is None else unread(criterion) for criterion in rubric.criteria
    )
    return PlanAudit(
        source=seen.source,
        rubric=RubricRef(id=rubric.id, version=rubric.version, sha256=rubric.sha256),
        ehcp_audit=_version(),
        reading=reading,
        statutory=StatutoryResult.of(judgements),
        quality=QualityScore.of(judgements, rubric.scale) if why_not is None else QualityScore(),
        judgements=judgements,
        scale=rubric.scale,
    )


def reading_of(seen: SeenPlan, rubric: Rubric) -> Reading:
    """Say whether a plan was read well enough to be judged by a rubric, from what was seen of it."""
    return _reading(bool(seen.sections), seen.coverage, rubric, blank_form=seen.blank_form)


def how_read(plan: Plan, rubric: Rubric) -> Reading:
    """Say whether a plan was read well enough to be judged by a rubric, before it is."""
    blank = any(note.kind == BLANK_FORM for note in plan.notes)
    return _reading(bool(plan.sections), plan.coverage.share, rubric, blank_form=blank)


def _reading(has_sections: bool, share: float, rubric: Rubric, *, blank_form: bool) -> Reading:
    why_not = _why_not(has_sections, share, rubric, blank_form=blank_form)
    return Reading(coverage=round(share, 4), scored=why_not is None, why_not=why_not)


def _why_not(has_sections: bool, share: float, rubric: Rubric, *, blank_form: bool) -> str | None:
    """Say in one sentence why a plan was not read well enough to be judged, or `None`."""
    if not has_sections:
        return "No section of an EHC plan was found in this file, so nothing was judged."
    if blank_form:
        return "This is a form that nobody has filled in yet, so nothing was judged."
    if share < rubric.minimum_coverage:
        return (
            f"Only {share:.0%} of the words of this file could be placed in a section, and this "
            f"rubric asks for "
            f"{rubric.minimum_coverage:.0%}, so nothing was judged."
        )
    return None


def unread(criterion: Criterion) -> Judgement:
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


@cache
def _version() -> str:
    try:
        return version("ehcp-audit")
    except PackageNotFoundError:
        # Run from a copied folder without being installed.
        return "unknown"
