"""Rounds of any size, written straight into the file: for what does not depend on how plans are judged."""

import random
from collections.abc import Sequence
from pathlib import Path

from ehcp_audit.collecting import AuditRound, open_round
from ehcp_audit.collecting.store import Store, Yardstick
from ehcp_audit.model import Rubric, Verdict

_SAYS = {"met": "yes", "partly_met": "partly", "not_met": "no"}


def a_rubric(criteria: Sequence[str], **others: object) -> Rubric:
    """Return a rubric with those criteria; the section is the id's first letter, the themes take turns."""
    return Rubric.model_validate(
        {
            "id": "made",
            "version": "1",
            "title": "Made up",
            "bands": [{"name": "good", "from_score": 0.5}, {"name": "weak", "from_score": 0}],
            "criteria": [
                {
                    "id": name,
                    "section": name[0],
                    "asks": f"What of {name}?",
                    "status": "guidance",
                    "source": "us",
                    "says": _SAYS,
                    "ask": "Ask.",
                    "themes": [("coproduction", "plan-quality")[number % 2]],
                }
                for number, name in enumerate(criteria)
            ],
            **others,
        }
    )


def write_round(
    path: Path,
    verdicts: Sequence[Sequence[str]],
    *,
    rubric: Rubric | None = None,
    groups: Sequence[str | None] | None = None,
    strata: Sequence[str] | None = None,
    frames: dict[str, int] | None = None,
    frame_size: int | None = None,
    method: str = "every plan",
    risk: Sequence[int] = (),
    wording: Sequence[tuple[int, str, str, bool]] = (),
    sentences: Sequence[tuple[int, int]] = (),
    begin: int = 0,
) -> AuditRound:
    """Write a round.

    Args:
        path: Its file.
        verdicts: A row for each plan, in each its verdict on each criterion.
        rubric: The rubric; else one whose criteria are F-01, F-02 …
        groups: What a manifest's column "phase" says of each plan.
        strata: The stratum of each plan, with the size of each stratum's frame in `frames`.
        frames: See `strata`.
        frame_size: How many plans there were to draw from.
        method: How plans were chosen.
        risk: Which plans were picked for a reason.
        wording: Plan, section, phrase, and whether the statement mends it.
        sentences: Plan and the number of a sentence in it.
        begin: The number of the first plan: rounds that share a number share the plan.
    """
    rubric = rubric or a_rubric([f"F-{n + 1:02d}" for n in range(len(verdicts[0]))])
    drawn = {name: strata.count(name) for name in set(strata or ())}
    with Store(path, keep_quotes=False, package="0.0.1") as store:
        number = store.take_yardstick(
            Yardstick(rubric.id, rubric.version, rubric.sha256, rubric.model_dump_json(), "0.0.1")
        )
        own = {"yardstick": number}
        names = [f"plan{n:012d}" for n in range(begin, begin + len(verdicts))]
        store._insert(
            "sample",
            [
                {
                    "plan": name,
                    "sha256": name * 4,
                    "copies": 1,
                    "in_sample": True,
                    "stratum": strata[n] if strata else None,
                    "weight": frames[strata[n]] / drawn[strata[n]] if strata and frames else None,
                    "drawn": "risk" if n in risk else "random",
                }
                for n, name in enumerate(names)
            ],
        )
        if groups:
            said = [(n, value) for n, value in enumerate(groups) if value is not None]
            store._insert("plan_groups", [{"plan": names[n], "name": "phase", "value": v} for n, v in said])
        if frames:
            store._insert(
                "strata",
                [{"stratum": s, "frame_size": size, "drawn": drawn.get(s, 0)} for s, size in frames.items()],
            )
        store._insert("plans", [{**own, "plan": names[n], **_result(row)} for n, row in enumerate(verdicts)])
        store._insert(
            "judgements",
            [
                {
                    **own,
                    "plan": names[n],
                    "number": place,
                    "criterion": criterion.id,
                    "section": criterion.section,
                    "status": "guidance",
                    "verdict": verdict,
                    "weight": 1.0,
                    "themes": list(criterion.themes),
                    "says": "=1+1",
                    "ask": "",
                    "judge": "program",
                }
                for n, row in enumerate(verdicts)
                for place, (criterion, verdict) in enumerate(zip(rubric.criteria, row, strict=True), start=1)
            ],
        )
        store._insert(
            "wording",
            [
                {
                    **own,
                    "plan": names[n],
                    "thing": f"F{place}",
                    "number": place,
                    "section": section,
                    "family": "access",
                    "phrase": phrase,
                    "entry": phrase,
                    "tier": "practice",
                    "severity": "strong",
                    "rescued": rescued,
                }
                for place, (n, section, phrase, rescued) in enumerate(wording, start=1)
            ],
        )
        store._insert(
            "sentences",
            [
                {**own, "plan": names[n], "number": place, "section": "F", "thing": "F1", "sentence": one}
                for place, (n, one) in enumerate(sentences, start=1)
            ],
        )
        store._connection.execute(
            "UPDATE kept.round SET method = ?, frame_size = ?, how_drawn = ?", [method, frame_size, method]
        )
    return open_round(path)


def _result(row: Sequence[str]) -> dict[str, object]:
    decided = [verdict for verdict in row if Verdict(verdict).is_decided]
    earned = sum({"met": 1.0, "partly met": 0.5}.get(verdict, 0.0) for verdict in decided)
    score = round(earned / len(decided), 4) if decided else None
    return {
        "format": "docx",
        "words": 100,
        "placed": 100,
        "furniture": 0,
        "unplaced": 0,
        "coverage": 1.0,
        "status": "final",
        "scored": True,
        "score": score,
        "band": None if score is None else "good" if score >= 0.5 else "weak",
        "decided": len(decided),
        "open": 0,
    }


def some_verdicts(plans: int, criteria: int, seed: int = 1, met: float = 0.6) -> list[list[str]]:
    """Return made-up verdicts, the same for the same seed."""
    chance = random.Random(seed)
    others = ("partly met", "not met", "needs a person", "not applicable", "not assessable")
    return [
        ["met" if chance.random() < met else chance.choice(others) for _ in range(criteria)]
        for _ in range(plans)
    ]
