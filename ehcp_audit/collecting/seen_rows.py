"""What was seen of a plan as rows of a round, and back: enough to judge it again without its file."""

import json
from collections.abc import Iterable, Iterator

from ehcp_audit.language import VagueWording, read_need, read_outcome, read_provision
from ehcp_audit.model import (
    Condition,
    Finding,
    Need,
    Outcome,
    Place,
    Plan,
    Provision,
    Rubric,
    SectionLetter,
    SourceFile,
    Statement,
    count_words,
)
from ehcp_audit.scoring import Look, Looking, SeenPlan, SeenSection

from .layout import Row
from .packing import Columns
from .sentences import sentences_of

__all__ = ["LOOKED_AT", "finding_of", "looked_columns", "looks_by_criterion", "seen_of"]

LOOKED_AT = ("plan_sections", "plan_conditions", "looks", "wording", "sentences")
"""The tables that hold what was seen of a plan, whatever rubric asked."""


def looked_columns(plan: Plan, seen: Looking, key: bytes | None) -> dict[str, Columns]:
    """Return what was seen of a plan, by table.

    Args:
        plan: The plan.
        seen: What was seen of it; conditions that nobody asked for are looked at now.
        key: The round's key for sentences; `None`: none are kept.
    """
    looks = sorted(seen.looks.items())
    sections = sorted(seen.sections.items())
    vague = [
        (statement, number, one)
        for statement in plan.statements()
        for number, one in enumerate(_vague(statement), start=1)
    ]
    sentences = list(sentences_of(plan, key)) if key else []
    return {
        "plan_sections": {
            "section": [letter.value for letter, _ in sections],
            "confidence": [section.confidence for _, section in sections],
            "blank": [section.blank for _, section in sections],
            "redacted": [section.redacted for _, section in sections],
            "words": [count_words(plan.sections[letter].text) for letter, _ in sections],
        },
        "plan_conditions": {
            "condition": [condition.value for condition in Condition],
            "holds": [seen.holds(condition) for condition in Condition],
        },
        "looks": {
            "check_id": [look.check for look, _ in looks],
            "options": [look.options for look, _ in looks],
            "findings": [len(findings) for _, findings in looks],
        },
        "wording": {
            "thing": [statement.id for statement, _, _ in vague],
            "number": [number for _, number, _ in vague],
            "section": [statement.section.value for statement, _, _ in vague],
            "family": [one.family for _, _, one in vague],
            "entry": [one.entry or None for _, _, one in vague],
            "phrase": [one.phrase or None for _, _, one in vague],
            "tier": [one.tier for _, _, one in vague],
            "severity": [one.severity.value for _, _, one in vague],
            "rescued": [one.rescued for _, _, one in vague],
        },
        "sentences": {
            "number": list(range(1, len(sentences) + 1)),
            "section": [one.statement.section.value for one in sentences],
            "thing": [one.statement.id for one in sentences],
            "sentence": [one.number for one in sentences],
        },
    }


def looks_by_criterion(rubric: Rubric, seen: SeenPlan) -> dict[str, list[str | None]]:
    """Return for each criterion the options behind each of its findings, in the order of the findings."""
    found: dict[str, list[str | None]] = {}
    for criterion in rubric.criteria:
        if criterion.met_when is not None:
            looks = [Look.of(ref) for ref in criterion.met_when.checks()]
            found[criterion.id] = [look.options for look in looks for _ in seen.looks.get(look, ())]
    return found


def seen_of(
    summary: Row,
    *,
    sections: Iterable[Row],
    conditions: Iterable[Row],
    looks: Iterable[Row],
    findings: Iterable[Row],
) -> SeenPlan:
    """Return what was seen of a plan from its rows; quotes are empty unless the round keeps them.

    Args:
        summary: Its row of `plans`, with its `sha256`.
        sections: Its rows of `plan_sections`.
        conditions: Its rows of `plan_conditions`.
        looks: Its rows of `looks`.
        findings: Its rows of `findings`, in order.
    """
    by_criterion: dict[tuple[str, Look], list[Finding]] = {}
    for row in findings:
        look = Look(row["check_id"], row["options"])
        by_criterion.setdefault((row["criterion"], look), []).append(finding_of(row))
    # Several criteria may rest on one look; each has all of its findings, or none where it did not apply.
    seen = {look: tuple(some) for (_, look), some in by_criterion.items()}
    counted = summary["words"] - summary["furniture"]
    return SeenPlan(
        source=SourceFile(
            name=summary["plan"],
            format=summary["format"],
            sha256=summary["sha256"],
            pages=summary["pages"],
            words=summary["words"],
        ),
        coverage=summary["placed"] / counted if counted else 0.0,
        blank_form=summary["blank_form"],
        sections={
            SectionLetter(row["section"]): SeenSection(row["confidence"], row["blank"], row["redacted"])
            for row in sections
        },
        conditions={Condition(row["condition"]): row["holds"] for row in conditions},
        # A criterion may name the same look twice, and then has its findings twice.
        looks={
            look: seen.get(look, ())[:count]
            for look, count in ((Look(row["check_id"], row["options"]), row["findings"]) for row in looks)
        },
    )


def finding_of(row: Row) -> Finding:
    """Return the finding that a row of `findings` was made from; its quote is empty unless it was kept."""
    return Finding(
        check=row["check_id"],
        holds=row["holds"],
        says=row["says"],
        thing=row["thing"],
        quote=row["quote"] or "",
        place=Place(**json.loads(row["place"])),
    )


def _vague(statement: Statement) -> Iterator[VagueWording]:
    match statement:
        case Provision():
            yield from read_provision(
                statement.text,
                section=statement.section.value,
                who=statement.given_by,
                how_often=statement.how_given,
            ).vague
        case Outcome():
            yield from read_outcome(statement.text, by_when=statement.by_when).vague
        case Need():
            yield from read_need(statement.text).vague
