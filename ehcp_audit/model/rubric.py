"""What a plan is held against. Everything that is a matter of opinion stands in YAML, with its source."""

import hashlib
import json
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, JsonValue, model_validator

from .base import Frozen
from .section import SectionLetter

__all__ = [
    "Authority",
    "Band",
    "Cap",
    "CheckRef",
    "Condition",
    "Criterion",
    "MetWhen",
    "Rubric",
    "Scale",
    "VerdictSentences",
]


class Authority(StrEnum):
    """On whose authority a criterion stands."""

    STATUTORY = "statutory"
    """A duty in an Act or Regulations."""
    GUIDANCE = "guidance"
    """The SEND Code of Practice 2015: authorities must have regard to it."""
    CASE_LAW = "case law"
    """A judgement of a court or the Upper Tribunal."""
    GOOD_PRACTICE = "good practice"
    """What the field advises."""


class Condition(StrEnum):
    """A fact of the plan on which a criterion's application may depend."""

    DRAFT = "draft"
    FINAL = "final"
    """Final or amended final."""
    YEAR_9_OR_ABOVE = "year 9 or above"
    """From year group, or date of birth and academic year."""
    UNDER_18 = "under 18"
    POST_16 = "over compulsory school age"
    HEALTH_NEEDS = "section C states needs"
    SOCIAL_CARE_NEEDS = "section D states needs"
    HEALTH_PROVISION = "section G states provision"
    SOCIAL_CARE_PROVISION = "section H1 or H2 states provision"
    DIRECT_PAYMENT = "a direct payment or personal budget is mentioned"
    CASE_FACTS = "case facts are given"
    """A facts file came with the plan."""


class CheckRef(Frozen):
    """One check as a criterion uses it."""

    check: str
    """The check's id."""
    options: dict[str, JsonValue] = Field(default_factory=dict)
    """Options for it, as its own options model knows them."""


class MetWhen(Frozen):
    """Which findings make a thing good: every check of `all`, at least one of `any`, not one of `none`."""

    all: tuple[CheckRef, ...] = ()
    any: tuple[CheckRef, ...] = ()
    none: tuple[CheckRef, ...] = ()
    met_from: float = Field(default=1.0, gt=0, le=1)
    """The share of good things from which the criterion is met."""
    partly_from: float = Field(default=0.5, gt=0, le=1)
    """The share from which it is partly met."""
    empty: str = Field(
        default="not applicable", pattern="^(not applicable|not met|needs a person|not assessable)$"
    )
    """The verdict where there was nothing to look at."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.all or self.any or self.none):
            raise ValueError("name at least one check under all, any or none")
        if self.partly_from > self.met_from:
            raise ValueError("partly_from must not be above met_from")
        return self

    def checks(self) -> tuple[CheckRef, ...]:
        """Every check it names, once each place it is named."""
        return self.all + self.any + self.none


class VerdictSentences(Frozen):
    """What a report says for each verdict; `{good}`, `{things}` and `{bad}` stand for counts."""

    met: str
    partly_met: str
    not_met: str
    needs_a_person: str = ""
    """Empty: the general sentence for it."""
    not_applicable: str = ""
    not_assessable: str = ""


class Criterion(Frozen):
    """A question that the rubric puts to a plan."""

    id: str = Field(pattern=r"^[A-Z][A-Z0-9]*-\d{2}$")
    """As in the catalogue of criteria: F-02, FORM-01. A council's own may use its own letters."""
    section: SectionLetter | None = None
    """The section it is about; `None` for the plan as a whole."""
    asks: str
    """The question, in plain words."""
    why: str = ""
    """Why it matters to the child, in one plain sentence."""
    status: Authority
    source: str
    """The authority, with paragraph."""
    confirmed: bool = True
    """False until somebody has opened the source and confirmed the paragraph."""
    weight: float = Field(default=1.0, ge=0)
    """Its part of the score: a design choice. 0: reported, never scored."""
    themes: tuple[str, ...] = ()
    applies_when: tuple[Condition, ...] = ()
    """All must hold; one that is unknown makes the criterion not assessable."""
    met_when: MetWhen | None = None
    """`None`: a person judges."""
    says: VerdictSentences
    ask: str
    """What a family can ask for where it is not met."""


class Band(Frozen):
    """A name for a range of the score."""

    name: str
    from_score: float = Field(ge=0, le=1)
    """The lowest score of the band, 0 to 1."""


class Cap(Frozen):
    """A criterion whose failure keeps the band down, whatever the score."""

    criterion: str
    """Its id; the cap holds where its verdict is not met."""
    partly_met_too: bool = False
    """True: the cap holds also where its verdict is partly met."""
    band: str
    """The highest band then possible."""
    why: str


def _bands_descend(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    scores = [band.from_score for band in bands]
    if scores != sorted(set(scores), reverse=True) or (bands and scores[-1] != 0):
        raise ValueError("bands go from the highest score to one that starts at 0, without repeats")
    return bands


class Scale(Frozen):
    """How a score is named: an audit carries it, so that it adds up again without the rubric's file."""

    bands: Annotated[tuple[Band, ...], AfterValidator(_bands_descend)] = ()
    """From the highest to the one that starts at 0; empty: no band is given."""
    caps: tuple[Cap, ...] = ()
    minimum_decided: float = Field(default=0.0, ge=0, le=1)
    """The share of the weight that must be decided for a band to be given."""


class Rubric(Frozen):
    """Criteria with weights, bands and caps, as one versioned file."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    version: str
    title: str
    about: str = ""
    law_as_of: str = ""
    """The date of the law that it states."""
    source: str = ""
    """Where its design choices come from."""
    minimum_coverage: float = Field(default=0.6, ge=0, le=1)
    """The share of the file's words that must be placed; below it nothing is scored."""
    minimum_confidence: float = Field(default=0.5, ge=0, le=1)
    """Criteria on a section read with less confidence are not assessable."""
    minimum_decided: float = Field(default=0.0, ge=0, le=1)
    """The share of the weight of criteria that apply which must be decided for a band to be given."""
    bands: Annotated[tuple[Band, ...], AfterValidator(_bands_descend)] = ()
    caps: tuple[Cap, ...] = ()
    criteria: tuple[Criterion, ...]

    @property
    def scale(self) -> Scale:
        """Bands, caps and how much must be decided."""
        return Scale(bands=self.bands, caps=self.caps, minimum_decided=self.minimum_decided)

    @property
    def sha256(self) -> str:
        """Hash of the whole rubric as resolved, what it extends included: same hash, same rubric."""
        # Asked for with every plan, and as costly as judging a short one: kept for the rubric asked last. A
        # field or cached property would go along with a changed copy of the rubric and be wrong there.
        if not _hashed or _hashed[0][0] is not self:
            text = json.dumps(
                self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":")
            )
            _hashed[:] = [(self, hashlib.sha256(text.encode()).hexdigest())]
        return _hashed[0][1]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ids = [criterion.id for criterion in self.criteria]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise ValueError(f"criterion {twice[0]} stands twice")
        names = {band.name for band in self.bands}
        for cap in self.caps:
            if cap.criterion not in ids:
                raise ValueError(f"cap names criterion {cap.criterion}, which the rubric does not have")
            if cap.band not in names:
                raise ValueError(f"cap names band '{cap.band}', which the rubric does not have")
        return self

    def criterion(self, identifier: str) -> Criterion:
        """Return the criterion of that id; raises `KeyError`."""
        for criterion in self.criteria:
            if criterion.id == identifier:
                return criterion
        raise KeyError(identifier)


_hashed: list[tuple[Rubric, str]] = []
"""The rubric whose hash was asked for last, with it; rubrics cannot change."""
