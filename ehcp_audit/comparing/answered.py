"""What was open in the old version, and what became of it in the new one."""

from collections.abc import Iterable, Iterator

from ehcp_audit.model import (
    Answer,
    Change,
    Criterion,
    Judgement,
    OldOrNew,
    PlanAudit,
    PlanChanges,
    PointAnswer,
    Rubric,
    StatementAnswer,
    Verdict,
)
from ehcp_audit.scoring import sort_findings

__all__ = ["answer_points"]

_LACKING = {Verdict.PARTLY_MET, Verdict.NOT_MET}


def answer_points(changes: PlanChanges, old: PlanAudit, new: PlanAudit, rubric: Rubric) -> PlanChanges:
    """Return the changes with what became of each open point: fixed, still open, new.

    Both audits must be by the rubric given, or a point would seem to change because the question did. Where
    one of the plans was not judged, the answers stay `None`.

    Raises:
        ValueError: an audit is of another file, or by another rubric.
    """
    if (old.source.sha256, new.source.sha256) != (changes.old.sha256, changes.new.sha256):
        raise ValueError("the audits are of other files than the plans that were compared")
    if {old.rubric.sha256, new.rubric.sha256} != {rubric.sha256}:
        raise ValueError(f"both plans must be judged by {rubric.id} {rubric.version}")
    if not (old.reading.scored and new.reading.scored) or not changes.changes:
        return changes
    before, after = (
        {judgement.criterion: judgement for judgement in audit.judgements} for audit in (old, new)
    )
    partners = _Partners(changes.changes)
    answers = (
        _answer(criterion, before[criterion.id], after[criterion.id], partners)
        for criterion in rubric.criteria
        if criterion.id in before and criterion.id in after
    )
    return changes.model_copy(update={"answers": tuple(answer for answer in answers if answer)})


class _Partners:
    """Which statements of one version are which of the other."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self.new_of: dict[str, tuple[OldOrNew, ...]] = {}
        self.old_of: dict[str, tuple[OldOrNew, ...]] = {}
        self.statements: dict[tuple[str, str], OldOrNew] = {}
        for change in changes:
            for one in change.old:
                self.new_of[one.id] = change.new
                self.statements["old", one.id] = one
            for one in change.new:
                self.old_of[one.id] = change.old
                self.statements["new", one.id] = one


def _answer(criterion: Criterion, old: Judgement, new: Judgement, partners: _Partners) -> PointAnswer | None:
    statements = tuple(_statements(criterion, old, new, partners))
    answer = _of_verdicts(old.verdict, new.verdict)
    if answer is None and not statements:
        return None
    if answer is None:  # met in both, and yet a statement went one way or the other
        answer = Answer.FIXED if all(one.answer is not Answer.NEW for one in statements) else Answer.NEW
    return PointAnswer(
        criterion=criterion.id,
        section=criterion.section,
        asks=criterion.asks,
        answer=answer,
        old=old.verdict,
        new=new.verdict,
        statements=statements,
    )


def _of_verdicts(old: Verdict, new: Verdict) -> Answer | None:
    """Return what became of a criterion; `None` where it was open in neither version."""
    if old in _LACKING:
        if new in _LACKING:
            return Answer.STILL_OPEN
        return Answer.FIXED if new is Verdict.MET else Answer.CANNOT_TELL
    if new in _LACKING:
        return Answer.NEW if old in {Verdict.MET, Verdict.NOT_APPLICABLE} else Answer.CANNOT_TELL
    return None


def _statements(
    criterion: Criterion, old: Judgement, new: Judgement, partners: _Partners
) -> Iterator[StatementAnswer]:
    """Say what became of each statement that fell short in one version or the other, in their order."""
    was = _against(old, criterion, partners.new_of)
    is_ = _against(new, criterion, partners.old_of)
    for identifier in was:
        heirs = partners.new_of[identifier]
        still = [one for one in heirs if one.id in is_]
        answer = Answer.GONE if not heirs else Answer.STILL_OPEN if still else Answer.FIXED
        shown = (*still, *heirs, partners.statements["old", identifier])[0]
        yield StatementAnswer(
            answer=answer,
            old=identifier,
            new=shown.id if heirs else None,
            quote=shown.text,
            place=shown.place,
        )
    for identifier in is_:
        parents = partners.old_of[identifier]
        if not any(one.id in was for one in parents):
            one = partners.statements["new", identifier]
            yield StatementAnswer(
                answer=Answer.NEW,
                old=parents[0].id if parents else None,
                new=identifier,
                quote=one.text,
                place=one.place,
            )


def _against(judgement: Judgement, criterion: Criterion, known: dict[str, tuple[OldOrNew, ...]]) -> list[str]:
    """Return the statements that speak against a criterion, each once."""
    against, _, _ = sort_findings(judgement.findings, criterion)
    return list(dict.fromkeys(finding.thing for finding in against if finding.thing in known))
