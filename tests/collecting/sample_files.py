"""Files that say what is to become of them, and the judge that does it. Workers import this."""

import ctypes
import hashlib
import os
import time
from pathlib import Path

from ehcp_audit.collecting.rows import Judged
from ehcp_audit.collecting.store import Yardstick
from ehcp_audit.errors import PictureOfPages
from ehcp_audit.model import (
    Authority,
    Coverage,
    Criterion,
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
    Verdict,
)

SECRET = "Wilhelmina likes the blue swing"  # words of a plan that must never reach a round by themselves

REVISION = Revision(verdict=Verdict.NOT_MET, by="A panel", why="we read it")


def rubric(version: str = "1") -> Rubric:
    says = {"met": "yes", "partly_met": "partly", "not_met": "no"}
    return Rubric.model_validate(
        {
            "id": "tiny",
            "version": version,
            "title": "Tiny",
            "bands": [{"name": "good", "from_score": 0.5}, {"name": "weak", "from_score": 0}],
            "criteria": [
                Criterion(
                    id=name,
                    section=name[0],
                    asks=f"What of {name}?",
                    status=Authority.GUIDANCE,
                    source="us",
                    says=says,
                    ask="Ask.",
                    themes=("quality", "coproduction") if number else ("quality",),
                ).model_dump()
                for number, name in enumerate(("F-01", "F-02", "A-01"))
            ],
        }
    )


def yardstick(version: str = "1", package: str = "0.0.1") -> Yardstick:
    held = rubric(version)
    return Yardstick(held.id, held.version, f"{int(version):064d}", held.model_dump_json(), package)


def write_plans(folder: Path, said: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, words in said.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    return folder


def numbered(count: int) -> dict[str, str]:
    return {f"plan {n:03d}.docx": f"plan {n}" for n in range(count)}


def judge(path: Path, data: bytes | None = None) -> Judged:
    """Do what the file's first word says: hang, crash, eat, picture, break; anything else is a good plan."""
    data = path.read_bytes() if data is None else data
    match data.split(b" ")[0]:
        case b"hang":
            time.sleep(600)
        case b"crash":
            ctypes.string_at(0)  # reads address nought: the process is ended by the system
        case b"leave":
            os._exit(3)
        case b"eat":
            eaten = []
            while True:
                eaten.append(bytearray(1 << 26))
        case b"picture":
            raise PictureOfPages(f"{path.name} is a picture of pages; ask for a file with text.")
        case b"break":
            raise ValueError(SECRET)
        case b"slow":
            time.sleep(0.05)
    return audited(data)


def audited(data: bytes) -> Judged:
    digest = hashlib.sha256(data).hexdigest()
    words = len(data.split())
    source = SourceFile(name="x.docx", format="docx", sha256=digest, words=words)
    plan = Plan(source=source, coverage=Coverage(words=words, placed=words, furniture=0, unplaced=0))
    verdicts = list(Verdict)
    first = int(digest[:2], 16)
    judgements = tuple(
        Judgement(
            criterion=name,
            section=name[0],
            status=Authority.GUIDANCE,
            verdict=verdicts[(first + number) % len(verdicts)],
            share=0.5,
            things=2,
            weight=1,
            says="1 of 2 is good",
            ask="Ask.",
            themes=("quality", "coproduction") if number else ("quality",),
            findings=(
                Finding(
                    check="some-check",
                    holds=True,
                    says="is good",
                    thing="F1",
                    quote=SECRET,
                    place=Place(block=3),
                ),
                Finding(check="some-check", holds=None, says="=HYPERLINK(1)", thing="F2", quote="-2 days"),
            ),
            judge="A panel" if number == 2 else "program",
            programme_verdict=Verdict.MET if number == 2 else None,
            history=(Revision(verdict=Verdict.NOT_MET, by="A panel", why="we read it"),)
            if number == 2
            else (),
        )
        for number, name in enumerate(("F-01", "F-02", "A-01"))
    )
    scored = b"unscored" not in data
    audit = PlanAudit(
        source=source,
        rubric=RubricRef(id="tiny", version="1", sha256=f"{1:064d}"),
        ehcp_audit="0.0.1",
        scale=rubric().scale,
        reading=Reading(coverage=1.0, scored=scored, why_not=None if scored else "Too little was read."),
        statutory=StatutoryResult(met=1, not_met=2),
        quality=QualityScore(
            score=first / 255 if scored else None,
            range=(0.0, 1.0) if scored else None,
            band=("good" if first > 127 else "weak") if scored else None,
            band_range=("weak", "good") if scored else None,
            why_no_band=None if scored else "Nothing could be decided.",
            decided=2,
            open=1,
        ),
        judgements=judgements,
    )
    return Judged(plan, audit)
