"""An audit as rows of a round, and back."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

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
from ehcp_audit.scoring import Looking

from .layout import Row
from .packing import Columns, Result, turned
from .seen_rows import finding_of, looked_columns, looks_by_criterion

__all__ = [
    "Judged",
    "Row",
    "audit_of",
    "judgement_columns",
    "result_of",
    "rows_of",
]

_STATUTORY = tuple(StatutoryResult.model_fields)


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
) -> Result:
    """Return what one plan puts into a round.

    Args:
        judged: The plan, its audit, and what was seen of it.
        keep_quotes: Whether the findings keep the plan's words.
        identifier: The plan's id in the round.
        sentence_key: The round's key for sentences; `None`: none are kept.
    """
    plan, audit = judged.plan, judged.audit
    summary: Row = {
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
    tables = {"plans": turned([summary]), **judgement_columns(audit, asked, keep_quotes=keep_quotes)}
    if judged.seen is not None:
        tables |= looked_columns(plan, judged.seen, sentence_key)
    return Result(identifier, tables)


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


def judgement_columns(
    audit: PlanAudit, asked: Mapping[str, Sequence[str | None]], *, keep_quotes: bool
) -> dict[str, Columns]:
    """Return an audit's judgements, findings and revisions, by table.

    Args:
        audit: The audit.
        asked: For each criterion, the options behind each of its findings; none where they are not kept.
        keep_quotes: Whether the findings keep the plan's words.
    """
    seen = [finding for judgement in audit.judgements for finding in judgement.findings]
    criteria: list[str] = []
    numbers: list[int] = []
    options: list[str | None] = []
    revisions: Columns = {name: [] for name in _REVISION}
    for judgement in audit.judgements:
        count = len(judgement.findings)
        if count:
            criteria += [judgement.criterion] * count
            numbers += range(1, count + 1)
            options += (asked.get(judgement.criterion) or [None] * count)[:count]
        for number, revision in enumerate(judgement.history, start=1):
            given = (judgement.criterion, number, revision.verdict, revision.by, revision.why, revision.on)
            for name, value in zip(_REVISION, given, strict=True):
                revisions[name].append(value)
    return {
        "judgements": {
            "number": list(range(1, len(audit.judgements) + 1)),
            **{name: _of_each(audit.judgements, name) for name in _JUDGEMENT},
            **{name: _words(_of_each(audit.judgements, name)) for name in _ENUMERATED},
        },
        "findings": {
            "criterion": criteria,
            "number": numbers,
            "check_id": _of_each(seen, "check"),
            "options": options,
            "holds": _of_each(seen, "holds"),
            "says": _of_each(seen, "says"),
            "thing": _of_each(seen, "thing"),
            "quote": _of_each(seen, "quote") if keep_quotes else [None] * len(seen),
            "place": _places(_of_each(seen, "place")),
        },
        "revisions": revisions,
    }


def _of_each(things: Iterable[Finding | Judgement], name: str) -> list[Any]:
    return list(map(attrgetter(name), things))  # some six hundred findings a plan: in one go


def _words(members: list[Any]) -> list[str | None]:
    """Return plain words for members of an enumeration, which take long to be written as JSON."""
    return [None if one is None else str(one) for one in members]


_JUDGEMENT = (
    "criterion",
    "section",
    "status",
    "verdict",
    "share",
    "things",
    "weight",
    "says",
    "ask",
    "themes",
    "judge",
    "programme_verdict",
)
_ENUMERATED = ("section", "status", "verdict", "programme_verdict")
_REVISION = ("criterion", "number", "verdict", "judge", "why", "given_on")


def _places(places: list[Place]) -> list[str]:
    """Return places as JSON text: many checks look at one place, and its text is made once."""
    numbers = list(map(id, places))  # by the object: the audit holds them all meanwhile
    by_values: dict[tuple[object, ...], str] = {}
    texts: dict[int, str] = {}
    for number, place in dict(zip(numbers, places, strict=True)).items():
        values = tuple(vars(place).values())
        text = by_values.get(values)
        if text is None:
            text = by_values[values] = place.model_dump_json(exclude_none=True)
        texts[number] = text
    return list(map(texts.__getitem__, numbers))


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
