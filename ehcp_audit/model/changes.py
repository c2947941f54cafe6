"""Two versions of one plan set side by side: what was added, dropped, reworded, weakened, strengthened."""

from collections import Counter
from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import ConfigDict, Field

from .base import Frozen
from .judgement import Verdict
from .section import SectionLetter
from .source import Excerpt, Place, SourceFile

__all__ = [
    "Answer",
    "Change",
    "ChangeKind",
    "DetailChange",
    "DetailName",
    "Direction",
    "OldOrNew",
    "PassageChange",
    "PlanChanges",
    "PointAnswer",
    "Reason",
    "StatementAnswer",
]


class ChangeKind(StrEnum):
    """What became of a statement."""

    WEAKENED = "weakened"
    """It promises less, or less clearly."""
    NEEDS_A_PERSON = "needs a person"
    """It says less in one way and more in another, or the two cannot be compared."""
    DROPPED = "dropped"
    """Nothing like it stands in the new version."""
    MOVED = "moved"
    """The same words in another section, without a loss that we know of."""
    REWORDED = "reworded"
    """Other words, in which no loss and no gain was found."""
    ADDED = "added"
    """Nothing like it stood in the old version."""
    STRENGTHENED = "strengthened"
    """It promises more, or more clearly."""
    UNCHANGED = "unchanged"
    """The same words; layout, abbreviations and how the child is named do not count."""


class Direction(StrEnum):
    """Which way a reason points."""

    WEAKER = "weaker"
    STRONGER = "stronger"
    CANNOT_TELL = "cannot tell"


class Reason(Frozen):
    """One thing that differs between two versions of a statement, and which way."""

    aspect: str
    """A kebab-case name: amount, how-often, promise, who, qualification, wording, group, section, …"""
    direction: Direction
    says: str
    """A clause, with the words of both versions."""


class OldOrNew(Frozen):
    """A statement as one version has it."""

    id: str
    """Its id in that version's plan; ids of the two versions have nothing to do with each other."""
    section: SectionLetter
    text: str
    beside: tuple[str, ...] = ()
    """What the table's own columns say: who, how often, by when."""
    place: Place = Place()


class Change(Frozen):
    """What became of one statement, or of several that were put together or divided."""

    kind: ChangeKind
    section: SectionLetter
    """Where it stands in the new version, or stood in the old one."""
    old: tuple[OldOrNew, ...] = ()
    """Empty for what was added; more than one where statements were put together."""
    new: tuple[OldOrNew, ...] = ()
    """Empty for what was dropped; more than one where a statement was divided."""
    reasons: tuple[Reason, ...] = ()
    """Why it is weakened, strengthened or for a person."""
    likeness: float | None = Field(default=None, ge=0, le=1)
    """How alike the two are, 0 to 1; `None` where there is only one."""


class PassageChange(Frozen):
    """A sentence of A, I, J or K that was added, dropped or reworded."""

    kind: ChangeKind
    section: SectionLetter
    old: Excerpt | None = None
    new: Excerpt | None = None


DetailName = Literal["status", "issued_on", "review_due", "date_of_birth", "year_group", "local_authority"]


class DetailChange(Frozen):
    """A detail of the front page that differs. `None`: not said, or not read."""

    name: DetailName
    old: str | int | date | None
    new: str | int | date | None


class Answer(StrEnum):
    """What became of something that was open in the old version."""

    FIXED = "fixed"
    STILL_OPEN = "still open"
    NEW = "new"
    GONE = "gone"
    """The words were taken out."""
    CANNOT_TELL = "cannot tell"
    """Decided in one version and not in the other."""


class StatementAnswer(Frozen):
    """What became of one statement's shortcoming."""

    answer: Answer
    old: str | None
    """The statement's id in the old version; `None` where it is new."""
    new: str | None
    """Its id in the new version; `None` where it was dropped."""
    quote: str
    """Its words: those of the new version, where it is there."""
    place: Place = Place()


class PointAnswer(Frozen):
    """What became of one criterion that was not met in one version or the other."""

    criterion: str
    section: SectionLetter | None
    asks: str
    """The criterion's question."""
    answer: Answer
    old: Verdict
    new: Verdict
    statements: tuple[StatementAnswer, ...] = ()
    """Statement by statement, where the criterion is about statements."""


class PlanChanges(Frozen):
    """Everything that differs between two versions of one plan."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/changes/1"] = Field(default="ehcp-audit/changes/1", alias="schema")
    old: SourceFile
    new: SourceFile
    are_versions: bool | None
    """Whether these are two versions of one plan; `None`: not sure. Where False, nothing is compared unless
    that was asked for."""
    how_we_know: tuple[str, ...]
    """What that rests on, as sentences; no name and no date in them."""
    alike: float | None = Field(ge=0, le=1)
    """Share of the shorter plan's statements that have a partner; `None` where a plan has none."""
    changes: tuple[Change, ...] = ()
    """Every statement of either version once, in the order of the new plan; dropped ones where they stood."""
    passages: tuple[PassageChange, ...] = ()
    """Sentences of A, I, J and K that are not the same in both."""
    details: tuple[DetailChange, ...] = ()
    answers: tuple[PointAnswer, ...] | None = None
    """What became of each open point; `None` where the two were not judged."""

    def of(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of some kinds, in order."""
        return tuple(change for change in self.changes if change.kind in kinds)

    def counts(self) -> dict[ChangeKind, int]:
        """Return how many statements there are of each kind, every kind named."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in ChangeKind}

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return all of it as JSON text of schema `ehcp-audit/changes/1`."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Make it from what `to_json` gave; raises pydantic's `ValidationError` for anything else."""
        return cls.model_validate_json(text)
