"""What was seen, what it amounts to, and what people said of it."""

from datetime import date
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING, Literal, Self

from pydantic import ConfigDict, Field

from .base import Frozen
from .rubric import Authority
from .section import SectionLetter
from .source import Place, SourceFile

if TYPE_CHECKING:
    import pandas

__all__ = [
    "Finding",
    "Judgement",
    "PlanAudit",
    "QualityScore",
    "Reading",
    "Revision",
    "RubricRef",
    "StatutoryResult",
    "Verdict",
]

AUDIT_SCHEMA = "ehcp-audit/audit/1"


class Verdict(StrEnum):
    """The six answers to a criterion."""

    MET = "met"
    PARTLY_MET = "partly met"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"
    NEEDS_A_PERSON = "needs a person"
    NOT_ASSESSABLE = "not assessable"

    @property
    def is_decided(self) -> bool:
        """True for met, partly met and not met: the verdicts that count in a score."""
        return self in {Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET}


class Finding(Frozen):
    """What a check saw at one thing."""

    check: str
    """The check's id."""
    holds: bool | None
    """True: holds; False: does not; `None`: cannot tell, and `says` tells what a person must look at."""
    says: str
    """A clause that fits after the quoted words."""
    thing: str
    """What was looked at: a statement's id, `section F`, or `plan`. Findings on one thing are counted as one."""
    quote: str = ""
    """The plan's words; empty only where the finding is that there are none."""
    place: Place = Place()


class Revision(Frozen):
    """A later verdict by a named judge; the earlier one stays in the history."""

    verdict: Verdict
    by: str
    why: str
    on: date | None = None


class Judgement(Frozen):
    """One criterion's verdict on one plan, with everything it rests on."""

    criterion: str
    section: SectionLetter | None = None
    status: Authority
    verdict: Verdict
    """The verdict that stands: the last revision's, or else the program's."""
    share: float | None = Field(default=None, ge=0, le=1)
    """Share of decided things that are good; `None` where nothing was counted."""
    things: int = Field(default=0, ge=0)
    """How many things were looked at."""
    weight: float = Field(ge=0)
    says: str
    """One sentence for a report."""
    ask: str
    """What to ask for; empty where there is nothing to ask."""
    themes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    judge: str = "program"
    """Who gave the verdict that stands."""
    programme_verdict: Verdict | None = None
    """The program's own verdict, where a person has since given another; else `None`."""
    history: tuple[Revision, ...] = ()
    """Every revision, oldest first."""


class RubricRef(Frozen):
    """Which rubric, to the byte."""

    id: str
    version: str
    sha256: str


class Reading(Frozen):
    """How well the plan could be read, and so whether it was scored."""

    coverage: float = Field(ge=0, le=1)
    """Share of the file's words, furniture aside, that were placed in a section."""
    scored: bool
    why_not: str | None = None
    """One sentence where it was not scored."""


class StatutoryResult(Frozen):
    """The legal minimum: how many statutory criteria got each answer. Never blended with quality."""

    met: int = 0
    partly_met: int = 0
    not_met: int = 0
    not_assessable: int = 0
    needs_a_person: int = 0
    not_applicable: int = 0


class QualityScore(Frozen):
    """Earned weight over the weight of decided criteria, and how far the open ones could move it."""

    score: float | None = Field(default=None, ge=0, le=1)
    """`None`: nothing decided, or not scored."""
    range: tuple[float, float] | None = None
    """Lowest and highest score that the open criteria leave."""
    band: str | None = None
    decided: int = 0
    open: int = 0
    """Criteria that need a person."""
    capped_by: str | None = None
    """The id of the criterion whose failure holds the band down."""


class PlanAudit(Frozen):
    """One plan against one rubric."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/audit/1"] = Field(default=AUDIT_SCHEMA, alias="schema")
    source: SourceFile
    rubric: RubricRef
    ehcp_audit: str
    """Version of the package that judged."""
    reading: Reading
    statutory: StatutoryResult
    quality: QualityScore
    judgements: tuple[Judgement, ...]

    def judgement(self, criterion: str) -> Judgement:
        """Return the judgement of that criterion; raises `KeyError`."""
        for judgement in self.judgements:
            if judgement.criterion == criterion:
                return judgement
        raise KeyError(criterion)

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the audit as JSON text of schema `ehcp-audit/audit/1`."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Make an audit from what `to_json` gave; raises pydantic's `ValidationError` for anything else."""
        return cls.model_validate_json(text)

    def to_frame(self) -> "pandas.DataFrame":
        """Return one row per criterion, in the rubric's order; needs `pip install "ehcp-audit[notebook]"`."""
        import pandas as pd  # noqa: PLC0415 - an optional and slow dependency

        columns = ["criterion", "section", "status", "verdict", "share", "things", "weight", "says", "ask"]
        rows = [judgement.model_dump(mode="json", include=set(columns)) for judgement in self.judgements]
        return pd.DataFrame(rows, columns=columns)

    def _repr_html_(self) -> str:
        # A notebook shows the verdicts as a plain table; the full report is reporting's work.
        rows = "".join(
            f"<tr><td>{escape(j.criterion)}</td><td>{escape(j.verdict)}</td><td>{escape(j.says)}</td></tr>"
            for j in self.judgements
        )
        score = "no score" if self.quality.score is None else f"{self.quality.score:.0%}"
        return (
            f"<p><b>{escape(self.source.name)}</b>, rubric {escape(self.rubric.id)}: {score}, "
            f"{self.quality.decided} decided, {self.quality.open} for a person</p>"
            f"<table><tr><th>criterion</th><th>verdict</th><th>says</th></tr>{rows}</table>"
        )
