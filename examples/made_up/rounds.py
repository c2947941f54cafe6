"""A made-up round of any size: verdicts by chance with a fixed seed, no plan behind them."""

import random
from pathlib import Path

from ehcp_audit.collecting import AuditRound, open_round
from ehcp_audit.collecting.packing import Result, turned
from ehcp_audit.collecting.rows import judgement_columns, result_of
from ehcp_audit.collecting.store import Limits, Store, Yardstick
from ehcp_audit.model import (
    FileFormat,
    Judgement,
    PlanAudit,
    QualityScore,
    Reading,
    RubricRef,
    SourceFile,
    StatutoryResult,
    Verdict,
)
from ehcp_audit.scoring import load_rubric

__all__ = ["by_chance"]

_PHASES = ("primary", "secondary", "post-16")


def by_chance(path: Path, *, plans: int, met: float, seed: int) -> AuditRound:
    """Write a round.

    Args:
        path: Its file, made anew.
        plans: How many plans.
        met: About which share of the decided criteria is met, 0 to 1.
        seed: The same seed gives the same round.
    """
    chance = random.Random(seed)  # noqa: S311 - made-up figures, no secret
    rubric = load_rubric("quality")
    easy = random.Random(0)  # noqa: S311 - how easy each criterion is does not depend on the round
    ease = [easy.uniform(-0.3, 0.3) for _ in rubric.criteria]
    path.unlink(missing_ok=True)
    with Store(path, keep_quotes=False, package="made up") as store:
        number = store.take_yardstick(
            Yardstick(rubric.id, rubric.version, rubric.sha256, rubric.model_dump_json(), "made up")
        )
        results, sample, groups = [], [], []
        for n in range(plans):
            plan = f"{n:016d}"
            judgements = tuple(
                Judgement(
                    criterion=one.id,
                    section=one.section,
                    status=one.status,
                    verdict=_verdict(chance, met + more),
                    weight=one.weight,
                    says="Made up.",
                    ask="",
                    themes=one.themes,
                )
                for one, more in zip(rubric.criteria, ease, strict=True)
            )
            audit = PlanAudit(
                source=SourceFile(name=plan, format=FileFormat.DOCX, sha256=plan * 4, words=3000),
                rubric=RubricRef(id=rubric.id, version=rubric.version, sha256=rubric.sha256),
                ehcp_audit="made up",
                reading=Reading(coverage=1.0, scored=True),
                statutory=StatutoryResult.of(judgements),
                quality=QualityScore.of(judgements, rubric.scale),
                judgements=judgements,
                scale=rubric.scale,
            )
            own = {
                "plan": plan,
                "format": "docx",
                "words": 3000,
                "status": "final",
                **result_of(audit.reading, audit.quality, audit.statutory),
            }
            results.append(
                Result(
                    plan, {"plans": turned([own]), **judgement_columns(audit, {}, keep_quotes=False)}
                ).packed()
            )
            sample.append((plan, plan * 4))
            groups.append((plan, chance.choice(_PHASES)))
        store.write(results, number, Limits(timeout=1, memory_mb=1))
        store.connection.executemany(
            "INSERT INTO kept.sample (plan, sha256, copies, in_sample) VALUES (?, ?, 1, true)", sample
        )
        store.connection.executemany("INSERT INTO kept.plan_groups VALUES (?, 'phase', ?)", groups)
    return open_round(path)


def _verdict(chance: random.Random, met: float) -> Verdict:
    if chance.random() < 0.2:
        return chance.choice((Verdict.NEEDS_A_PERSON, Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE))
    if chance.random() < min(0.98, max(0.02, met)):
        return Verdict.MET
    return chance.choice((Verdict.PARTLY_MET, Verdict.NOT_MET, Verdict.NOT_MET))
