"""What was seen, what it amounts to, and what people said of it."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from html import escape
from math import fsum
from typing import TYPE_CHECKING, Literal, Self

from pydantic import ConfigDict, Field

from .base import Frozen
from .privacy import PrivacyCounts
from .rubric import Authority, Cap, Scale
from .section import SectionLetter
from .source import Place, SourceFile

if TYPE_CHECKING:
    import pandas as pd

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


_EARNED = {Verdict.MET: 1.0, Verdict.PARTLY_MET: 0.5, Verdict.NOT_MET: 0.0}
_NOTHING_DECIDED = "Nothing that counts could be decided, so there is no score and no band."


class Finding(Frozen):
    """What a check saw at one thing."""

    check: str
    """The check's id."""
    holds: bool | None
    """True: holds; False: does not; `None`: cannot tell, and `says` tells what a person must look at."""
    says: str
    """A clause that fits after the quoted words."""
    thing: str
    """What was looked at: a statement's id, `section F`, or `plan`; findings on one thing count as one."""
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

    def revise(self, revision: Revision) -> Self:
        """Return it with a person's verdict; the program's own and every earlier revision are kept."""
        return self.model_copy(
            update={
                "verdict": revision.verdict,
                "judge": revision.by,
                "programme_verdict": self.verdict
                if self.programme_verdict is None
                else self.programme_verdict,
                "history": (*self.history, revision),
            }
        )


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

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Self:
        """Count the verdicts of the statutory criteria."""
        counts = Counter(j.verdict for j in judgements if j.status is Authority.STATUTORY)
        return cls(**{verdict.name.lower(): counts[verdict] for verdict in Verdict})


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
    band_range: tuple[str, str] | None = None
    """The lowest and highest band that the open criteria leave; `None` where no band is given."""
    why_no_band: str | None = None
    """One sentence where the rubric has bands and none is given."""

    @classmethod
    def of(cls, judgements: Iterable[Judgement], scale: Scale) -> Self:
        """Add up: earned weight over the weight of decided criteria; partly met earns half.

        Criteria that need a person leave the score out and the range wide: they are taken once as all not met
        and once as all met. Not applicable and not assessable criteria leave both. Weight 0 never counts.
        """
        judgements = tuple(judgements)
        weighty = [j for j in judgements if j.weight > 0]
        decided = [j for j in weighty if j.verdict.is_decided]
        waiting = [j for j in weighty if j.verdict is Verdict.NEEDS_A_PERSON]
        blind = [j for j in weighty if j.verdict is Verdict.NOT_ASSESSABLE]
        # fsum: the same total whatever the order in which the criteria stand.
        earned = fsum(j.weight * _EARNED[j.verdict] for j in decided)
        weight = fsum(j.weight for j in decided)
        unknown = fsum(j.weight for j in waiting)
        tally = cls(decided=len(decided), open=len(waiting))
        if not decided:
            return tally.model_copy(update={"why_no_band": _NOTHING_DECIDED if scale.bands else None})
        score, low = earned / weight, earned / (weight + unknown)
        high = min(1.0, (earned + unknown) / (weight + unknown))
        found: dict[str, object] = {"score": round(score, 4), "range": (round(low, 4), round(high, 4))}
        share = weight / (weight + unknown + fsum(j.weight for j in blind))
        if scale.bands and share < scale.minimum_decided:
            found["why_no_band"] = (
                f"Only {share:.0%} of what counts could be decided, and this rubric asks for "
                f"{scale.minimum_decided:.0%} before it names a band."
            )
        elif scale.bands:
            found |= _banded(score, low, high, {j.criterion: j.verdict for j in judgements}, scale)
        return tally.model_copy(update=found)


def _banded(
    score: float, low: float, high: float, verdicts: dict[str, Verdict], scale: Scale
) -> dict[str, object]:
    """Name the band of a score and of its range's ends, held down by the caps whose criterion is not met."""
    names = [band.name for band in scale.bands]
    failed = [cap for cap in scale.caps if _holds(cap, verdicts.get(cap.criterion))]
    # Ties go to the cap that stands first, so that the answer is always the same one.
    lowest = max(failed, key=lambda cap: names.index(cap.band), default=None)

    def band(value: float) -> int:
        # A score a hair under a cut point by floating-point alone is not under it.
        own = next(i for i, b in enumerate(scale.bands) if value >= b.from_score - 1e-9)
        return own if lowest is None else max(own, names.index(lowest.band))

    free = next(i for i, b in enumerate(scale.bands) if score >= b.from_score - 1e-9)
    could_fail = [
        names.index(cap.band) for cap in scale.caps if verdicts.get(cap.criterion) is Verdict.NEEDS_A_PERSON
    ]
    return {
        "band": names[band(score)],
        "band_range": (names[max(band(low), *could_fail, 0)], names[band(high)]),
        "capped_by": lowest.criterion if lowest is not None and band(score) != free else None,
    }


def _holds(cap: Cap, verdict: Verdict | None) -> bool:
    return verdict is Verdict.NOT_MET or (cap.partly_met_too and verdict is Verdict.PARTLY_MET)


class PlanAudit(Frozen):
    """One plan against one rubric."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/audit/1"] = Field(default="ehcp-audit/audit/1", alias="schema")
    source: SourceFile
    rubric: RubricRef
    ehcp_audit: str
    """Version of the package that judged."""
    reading: Reading
    statutory: StatutoryResult
    quality: QualityScore
    judgements: tuple[Judgement, ...]
    scale: Scale = Scale()
    """The rubric's bands and caps, so that the score can be added up again from the audit alone."""
    privacy: PrivacyCounts | None = None
    """What in the file may still name the child, as counts by kind; `None`: nobody looked."""

    def revise(
        self, criterion: str, verdict: Verdict | str, *, by: str, why: str, on: date | None = None
    ) -> Self:
        """Return the audit with a person's verdict on one criterion, and everything added up again.

        The program's verdict and every earlier revision stay in the judgement's history.

        Args:
            criterion: its id.
            verdict: one of the six verdicts, or its words ("partly met").
            by: who judges; a role will do.
            why: the reason, in a sentence.
            on: the day; `None` where it is not to be recorded.

        Raises:
            KeyError: the audit has no such criterion.
            ValueError: no such verdict, or `by` or `why` is blank.
        """
        if not by.strip() or not why.strip():
            raise ValueError("a revision names who judged and why")
        revision = Revision(verdict=Verdict(verdict), by=by, why=why, on=on)
        self.judgement(criterion)
        judgements = tuple(j.revise(revision) if j.criterion == criterion else j for j in self.judgements)
        quality = QualityScore.of(judgements, self.scale) if self.reading.scored else self.quality
        return self.model_copy(
            update={"judgements": judgements, "statutory": StatutoryResult.of(judgements), "quality": quality}
        )

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

    def to_frame(self) -> "pd.DataFrame":
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
