"""An audit as rows of a round, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ehcp_audit.model import (
    Finding,
    Judgement,
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
from ehcp_audit.scoring import Looking

from .layout import Row
from .seen_rows import finding_of, looked_rows, looks_by_criterion

__all__ = [
    "Judged",
    "ResultColumns",
    "ResultRows",
    "Row",
    "audit_of",
    "judgement_rows",
    "result_of",
    "rows_of",
]

_STATUTORY = tuple(StatutoryResult.model_fields)


class ResultColumns(NamedTuple):
    """All that one plan puts into a round, column by column: small to send, and quick to write."""

    plan: str
    """Its id."""
    tables: dict[str, tuple[int, dict[str, list[Any]]]]
    """By table: how many rows, and their values by column; the plan's id is left out."""


@dataclass(slots=True)
class ResultRows:
    """All that one plan puts into a round: rows by table."""

    plan: str
    tables: dict[str, list[Row]] = field(default_factory=dict)

    def columns(self) -> ResultColumns:
        """Return the same, turned round."""
        return ResultColumns(
            self.plan,
            {
                table: (len(rows), {name: [row[name] for row in rows] for name in rows[0] if name != "plan"})
                for table, rows in self.tables.items()
                if rows
            },
        )


class Judged(NamedTuple):
    """What became of one file that could be read."""

    plan: Plan
    audit: PlanAudit
    rubric: Rubric | None = None
    """The rubric that it was held against; `None`: what the checks were asked is not kept."""
    seen: Looking | None = None
    """What was seen of the plan; `None`: it is not kept, and only its file can be judged again."""
    privacy: str | None = None
    """Kinds and counts of what may still name the child, as JSON text; `None`: not looked for."""


def rows_of(
    judged: Judged, *, keep_quotes: bool, identifier: str, sentence_key: bytes | None = None
) -> ResultRows:
    """Return the rows of one plan.

    Args:
        judged: The plan, its audit, and what was seen of it.
        keep_quotes: Whether the findings keep the plan's words.
        identifier: The plan's id in the round.
        sentence_key: The round's key for sentences; `None`: none are kept.
    """
    plan, audit = judged.plan, judged.audit
    summary: Row = {
        "plan": identifier,
        "format": audit.source.format.value,
        "pages": audit.source.pages,
        "words": audit.source.words,
        "placed": plan.coverage.placed,
        "furniture": plan.coverage.furniture,
        "unplaced": plan.coverage.unplaced,
        "status": plan.details.status.value,
        "needs": len(plan.needs),
        "outcomes": len(plan.outcomes),
        "provisions": len(plan.provisions),
        "blank_form": judged.seen.blank_form if judged.seen else None,
        "privacy": judged.privacy,
        **result_of(audit.reading, audit.quality, audit.statutory),
    }
    asked: dict[str, list[str | None]] = (
        looks_by_criterion(judged.rubric, judged.seen) if judged.rubric and judged.seen else {}
    )
    tables = {"plans": [summary], **judgement_rows(identifier, audit, asked, keep_quotes=keep_quotes)}
    if judged.seen is not None:
        tables |= looked_rows(plan, judged.seen, identifier, sentence_key)
    return ResultRows(identifier, tables)


def result_of(reading: Reading, quality: QualityScore, statutory: StatutoryResult) -> Row:
    """Return the columns of `plans` that say what came of judging."""
    low, high = quality.range or (None, None)
    band_low, band_high = quality.band_range or (None, None)
    return {
        "coverage": reading.coverage,
        "scored": reading.scored,
        "why_not": reading.why_not,
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
        **{f"statutory_{name}": getattr(statutory, name) for name in _STATUTORY},
    }


def judgement_rows(
    identifier: str, audit: PlanAudit, asked: Mapping[str, Sequence[str | None]], *, keep_quotes: bool
) -> dict[str, list[Row]]:
    """Return the rows of an audit's judgements, findings and revisions, by table.

    Args:
        identifier: The plan's id in the round.
        audit: The audit.
        asked: For each criterion, the options behind each of its findings; none where they are not kept.
        keep_quotes: Whether the findings keep the plan's words.
    """
    judgements: list[Row] = []
    findings: list[Row] = []
    revisions: list[Row] = []
    for number, judgement in enumerate(audit.judgements, start=1):
        judgements.append(_judgement_row(identifier, number, judgement))
        options = asked.get(judgement.criterion) or [None] * len(judgement.findings)
        findings.extend(
            _finding_row(identifier, judgement.criterion, place, finding, put, keep_quotes=keep_quotes)
            for place, (finding, put) in enumerate(
                zip(judgement.findings, options[: len(judgement.findings)], strict=True), start=1
            )
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
    return {"judgements": judgements, "findings": findings, "revisions": revisions}


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
        seen.setdefault(row["criterion"], []).append(finding_of(row))
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


def _finding_row(
    identifier: str, criterion: str, number: int, finding: Finding, options: str | None, *, keep_quotes: bool
) -> Row:
    return {
        "plan": identifier,
        "criterion": criterion,
        "number": number,
        "check_id": finding.check,
        "options": options,
        "holds": finding.holds,
        "says": finding.says,
        "thing": finding.thing,
        "quote": finding.quote if keep_quotes else None,
        "place": finding.place.model_dump_json(exclude_none=True),
    }
