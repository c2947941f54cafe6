"""An audit as rows of a round, and back."""

import json
from dataclasses import dataclass, field
from typing import Any

from ehcp_audit.model import (
    Finding,
    Judgement,
    Place,
    Plan,
    PlanAudit,
    QualityScore,
    Reading,
    Revision,
    Rubric,
    RubricRef,
    SourceFile,
    StatutoryResult,
)

__all__ = ["ResultRows", "Row", "audit_of", "rows_of"]

Row = dict[str, Any]
"""One row, by column; `yardstick` is added when it is stored."""

_STATUTORY = tuple(StatutoryResult.model_fields)


@dataclass(slots=True)
class ResultRows:
    """All that one plan puts into a round: rows by table. Small enough to send from a worker."""

    plan: str
    tables: dict[str, list[Row]] = field(default_factory=dict)


def rows_of(plan: Plan, audit: PlanAudit, *, keep_quotes: bool, identifier: str) -> ResultRows:
    """Return the rows of one audit.

    Args:
        plan: The plan as read.
        audit: Its audit.
        keep_quotes: Whether the findings keep the plan's words.
        identifier: The plan's id in the round.
    """
    quality, coverage = audit.quality, plan.coverage
    low, high = quality.range or (None, None)
    band_low, band_high = quality.band_range or (None, None)
    summary: Row = {
        "plan": identifier,
        "format": audit.source.format.value,
        "pages": audit.source.pages,
        "words": audit.source.words,
        "placed": coverage.placed,
        "furniture": coverage.furniture,
        "unplaced": coverage.unplaced,
        "coverage": audit.reading.coverage,
        "status": plan.details.status.value,
        "scored": audit.reading.scored,
        "why_not": audit.reading.why_not,
        "score": quality.score,
        "low": low,
        "high": high,
        "band": quality.band,
        "band_low": band_low,
        "band_high": band_high,
        "why_no_band": quality.why_no_band,
        "capped_by": quality.capped_by,
        "decided": quality.decided,
        "open": quality.open,
        **{f"statutory_{name}": getattr(audit.statutory, name) for name in _STATUTORY},
    }
    judgements: list[Row] = []
    findings: list[Row] = []
    revisions: list[Row] = []
    for number, judgement in enumerate(audit.judgements, start=1):
        judgements.append(_judgement_row(identifier, number, judgement))
        findings.extend(
            _finding_row(identifier, judgement.criterion, place, finding, keep_quotes=keep_quotes)
            for place, finding in enumerate(judgement.findings, start=1)
        )
        revisions.extend(
            {
                "plan": identifier,
                "criterion": judgement.criterion,
                "number": place,
                "verdict": revision.verdict.value,
                "judge": revision.by,
                "why": revision.why,
                "given_on": revision.on,
            }
            for place, revision in enumerate(judgement.history, start=1)
        )
    tables = {"plans": [summary], "judgements": judgements, "findings": findings, "revisions": revisions}
    return ResultRows(identifier, tables)


def audit_of(
    summary: Row,
    *,
    judgements: list[Row],
    findings: list[Row],
    revisions: list[Row],
    yardstick: Row,
    sha256: str,
) -> PlanAudit:
    """Return the audit that the rows were made from.

    Its source is called by the plan's id, not by a file name; quotes are empty unless the round keeps them.
    """
    seen: dict[str, list[Finding]] = {}
    for row in findings:
        seen.setdefault(row["criterion"], []).append(
            Finding(
                check=row["check_id"],
                holds=row["holds"],
                says=row["says"],
                thing=row["thing"],
                quote=row["quote"] or "",
                place=Place.model_validate_json(row["place"]),
            )
        )
    later: dict[str, list[Revision]] = {}
    for row in revisions:
        later.setdefault(row["criterion"], []).append(
            Revision(verdict=row["verdict"], by=row["judge"], why=row["why"], on=row["given_on"])
        )
    return PlanAudit(
        source=SourceFile(
            name=summary["plan"],
            format=summary["format"],
            sha256=sha256,
            pages=summary["pages"],
            words=summary["words"],
        ),
        rubric=RubricRef(
            id=yardstick["rubric_id"], version=yardstick["rubric_version"], sha256=yardstick["rubric_sha256"]
        ),
        ehcp_audit=yardstick["package"],
        scale=Rubric.model_validate_json(yardstick["rubric"]).scale,
        reading=Reading(coverage=summary["coverage"], scored=summary["scored"], why_not=summary["why_not"]),
        statutory=StatutoryResult(**{name: summary[f"statutory_{name}"] for name in _STATUTORY}),
        quality=QualityScore(
            score=summary["score"],
            range=None if summary["low"] is None else (summary["low"], summary["high"]),
            band=summary["band"],
            band_range=None if summary["band_low"] is None else (summary["band_low"], summary["band_high"]),
            why_no_band=summary["why_no_band"],
            decided=summary["decided"],
            open=summary["open"],
            capped_by=summary["capped_by"],
        ),
        judgements=tuple(
            Judgement(
                criterion=row["criterion"],
                section=row["section"],
                status=row["status"],
                verdict=row["verdict"],
                share=row["share"],
                things=row["things"],
                weight=row["weight"],
                says=row["says"],
                ask=row["ask"],
                themes=tuple(row["themes"]),
                findings=tuple(seen.get(row["criterion"], ())),
                judge=row["judge"],
                programme_verdict=row["programme_verdict"],
                history=tuple(later.get(row["criterion"], ())),
            )
            for row in judgements
        ),
    )


def _judgement_row(identifier: str, number: int, judgement: Judgement) -> Row:
    own = judgement.programme_verdict
    return {
        "plan": identifier,
        "number": number,
        "criterion": judgement.criterion,
        "section": judgement.section.value if judgement.section else None,
        "status": judgement.status.value,
        "verdict": judgement.verdict.value,
        "share": judgement.share,
        "things": judgement.things,
        "weight": judgement.weight,
        "says": judgement.says,
        "ask": judgement.ask,
        "themes": list(judgement.themes),
        "judge": judgement.judge,
        "programme_verdict": own.value if own else None,
    }


def _finding_row(identifier: str, criterion: str, number: int, finding: Finding, *, keep_quotes: bool) -> Row:
    return {
        "plan": identifier,
        "criterion": criterion,
        "number": number,
        "check_id": finding.check,
        "holds": finding.holds,
        "says": finding.says,
        "thing": finding.thing,
        "quote": finding.quote if keep_quotes else None,
        "place": json.dumps(finding.place.model_dump(exclude_none=True), separators=(",", ":")),
    }
