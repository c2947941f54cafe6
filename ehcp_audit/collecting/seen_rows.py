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
from .sentences import sentences_of

__all__ = ["LOOKED_AT", "finding_of", "looked_rows", "looks_by_criterion", "seen_of"]

LOOKED_AT = ("plan_sections", "plan_conditions", "looks", "wording", "sentences")
"""The tables that hold what was seen of a plan, whatever rubric asked."""


def looked_rows(plan: Plan, seen: Looking, identifier: str, key: bytes | None) -> dict[str, list[Row]]:
    """Return the rows of what was seen of a plan, by table.

    Args:
        plan: The plan.
        seen: What was seen of it; conditions that nobody asked for are looked at now.
        identifier: The plan's id in the round.
        key: The round's key for sentences; `None`: none are kept.
    """
    own: Row = {"plan": identifier}
    return {
        "plan_sections": [
            {
                **own,
                "section": letter.value,
                **section._asdict(),
                "words": count_words(plan.sections[letter].text),
            }
            for letter, section in sorted(seen.sections.items())
        ],
        "plan_conditions": [
            {**own, "condition": condition.value, "holds": seen.holds(condition)} for condition in Condition
        ],
        "looks": [
            {**own, "check_id": look.check, "options": look.options, "findings": len(findings)}
            for look, findings in sorted(seen.looks.items())
        ],
        "wording": [
            {
                **own,
                "thing": statement.id,
                "number": number,
                "section": statement.section.value,
                "family": one.family,
                "entry": one.entry or None,
                "phrase": one.phrase or None,
                "tier": one.tier,
                "severity": one.severity.value,
                "rescued": one.rescued,
            }
            for statement in plan.statements()
            for number, one in enumerate(_vague(statement), start=1)
        ],
        "sentences": [
            {
                **own,
                "number": number,
                "section": one.statement.section.value,
                "thing": one.statement.id,
                "sentence": one.number,
            }
            for number, one in enumerate(sentences_of(plan, key), start=1)
        ]
        if key
        else [],
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
                who=statement.who,
                how_often=statement.how_often,
            ).vague
        case Outcome():
            yield from read_outcome(statement.text, by_when=statement.by_when).vague
        case Need():
            yield from read_need(statement.text).vague
