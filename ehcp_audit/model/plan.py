"""A plan as read: sections, statements, links, details, and notes on the reading. No scores."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, Self

from pydantic import (
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from .base import Frozen, made
from .section import Section, SectionLetter
from .source import Excerpt, Place, SourceFile

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Advice",
    "Area",
    "Coverage",
    "Details",
    "Leftover",
    "Link",
    "LinkedBy",
    "Need",
    "Note",
    "Outcome",
    "Plan",
    "PlanStatus",
    "Provision",
    "Statement",
]


class Area(StrEnum):
    """The broad areas of need of the SEND Code of Practice 2015, paragraphs 6.28 to 6.35."""

    COMMUNICATION = "communication_and_interaction"
    COGNITION = "cognition_and_learning"
    SEMH = "social_emotional_and_mental_health"
    SENSORY = "sensory_and_physical"
    OTHER = "other"


class PlanStatus(StrEnum):
    """How far the plan has come."""

    DRAFT = "draft"
    FINAL = "final"
    AMENDED = "amended"
    UNKNOWN = "unknown"


class Details(Frozen):
    """What the front page says of the plan and the child. `None`: not said, or not read."""

    status: PlanStatus = PlanStatus.UNKNOWN
    """Draft, final or amended; unknown where the plan does not say."""
    issued_on: date | None = None
    """Date of issue."""
    review_due: date | None = None
    """When the next review is due."""
    date_of_birth: date | None = None
    """The child's date of birth."""
    year_group: int | None = None
    """School year, 0 for Reception, 1 to 14."""
    local_authority: str | None = None
    """The authority that made the plan."""


class Statement(Frozen):
    """One thing the plan says: a list item, a table cell of its column, or a paragraph."""

    id: str
    """The section's letter and a number from 1, in reading order: B3; H1-2 in H1 and H2."""
    section: SectionLetter
    """The section it stands in."""
    area: Area | None = None
    """The broad area, in B, E and F, where the layout says it."""
    text: str
    """The words, tidied: no typed number, source tag or reference. Redaction marks stand as printed."""
    neutral: str | None = None
    """`text` with each redaction mark as the one token `[redacted]`; `None` where it holds no mark."""
    printed: str = ""
    """The words as they stand in the file, from the first to the last of `text`, found at `place`."""
    place: Place = Place()
    """Where they stand."""

    def excerpt(self) -> Excerpt:
        """Quote the statement."""
        return made(Excerpt, {"text": self.text, "place": self.place})


class Need(Statement):
    """A need, of section B, C or D."""


class Outcome(Statement):
    """An outcome, of section E."""

    by_when: str | None = None
    """The time that its lead-in, its row or its column gives; `None` where only the text itself might."""


class Provision(Statement):
    """A provision, of section F, G, H1 or H2."""

    who: str | None = None
    """What the table's own column for it says of who provides; `None` without such a column."""
    how_often: str | None = None
    """What the table's own column for it says of how often and how much; `None` without such a column."""
    where: str | None = None
    """What the table's own columns say of where and in what group it is given; `None` without one."""
    expertise: str | None = None
    """What the table's own columns say of the training of who provides; `None` without one."""
    reviewed: str | None = None
    """What the table's own columns say of who looks at how it goes, and when; `None` without one."""

    @property
    def given_by(self) -> str | None:
        """All that the table's own columns say of who provides: who, and what they are trained in."""
        return "; ".join(filter(None, (self.who, self.expertise))) or None

    @property
    def how_given(self) -> str | None:
        """All that the table's own columns say but who: how often, how much, where and in what group."""
        return "; ".join(filter(None, (self.how_often, self.where))) or None


class LinkedBy(StrEnum):
    """How we know that a need, an outcome and a provision belong together."""

    ROW = "row"
    REFERENCE = "reference"
    AREA = "area"
    """Under the same area of need, which has one need only: known of the golden thread, never of a `Link`."""
    LIKENESS = "likeness"


class Link(Frozen):
    """A need, an outcome and a provision that belong together, by their ids; at least two are given."""

    need: str | None = None
    outcome: str | None = None
    provision: str | None = None
    by: LinkedBy


class Advice(Frozen):
    """One row of section K: advice that was sought, and what came of it. `None`: the plan does not say."""

    number: str | None = None
    """What the plan calls the row (`K5`, `Appendix 2`), or its place among all rows, those too that say that
    there is no advice."""
    about: str
    """What the row is for, as printed: the kind of advice or the report's name."""
    who_from: str | None = None
    """Whose advice."""
    dated: str | None = None
    """Its date, or the date received, as printed."""
    appended: bool | None = None
    """Whether the plan says that it is attached."""
    place: Place = Place()
    """Where the row stands."""

    def parts(self) -> tuple[str, ...]:
        """Return what it is about, whose it is and its date; these where the first does not say them."""
        given = (part for part in (self.who_from, self.dated) if part and part not in self.about)
        return (self.about, *given)


class Leftover(Frozen):
    """Words of the file that belong to no section."""

    text: str
    place: Place
    why: str
    """Why it was not placed, in plain words."""


class Note(Frozen):
    """Something a careful person should know about how the file was read."""

    kind: str
    """A kebab-case name: tracked-changes, hidden-text, comments, joined-table, …"""
    says: str
    """One plain sentence, with counts; never the hidden words themselves."""
    place: Place | None = None


class Coverage(Frozen):
    """Where the words of the file went. `words` is the sum of the other three."""

    words: int = Field(ge=0)
    placed: int = Field(ge=0)
    """In a section, its label included."""
    furniture: int = Field(ge=0)
    """Running heads and feet, page numbers, repeated table heads: each time they are printed."""
    unplaced: int = Field(ge=0)

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.words != self.placed + self.furniture + self.unplaced:
            raise ValueError("coverage does not add up")
        return self

    @property
    def share(self) -> float:
        """Share, 0 to 1, of the words outside furniture that are placed; 0 for a file without words."""
        counted = self.words - self.furniture
        return self.placed / counted if counted else 0.0


class Plan(Frozen):
    """One EHC plan as read. Without a score: that is a `PlanAudit`."""

    model_config = ConfigDict(serialize_by_alias=True)

    schema_: Literal["ehcp-audit/plan/1"] = Field(default="ehcp-audit/plan/1", alias="schema")
    source: SourceFile
    details: Details = Details()
    sections: dict[SectionLetter, Section] = Field(default_factory=dict)
    """The sections found, by letter, A first. A section without a key was not found."""
    needs: tuple[Need, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    provisions: tuple[Provision, ...] = ()
    links: tuple[Link, ...] = ()
    advice: tuple[Advice, ...] = ()
    """The rows of section K, where it is a table or a list."""
    unplaced: tuple[Leftover, ...] = ()
    """Front matter, back matter, contents lists and keys, with the reason each is in no section."""
    furniture: tuple[str, ...] = ()
    """Each running header or footer once, however many pages carry it."""
    notes: tuple[Note, ...] = ()
    coverage: Coverage

    @model_serializer(mode="wrap")
    def _letters_once(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        # A section's letter is its key in the JSON; saying it twice would let the two disagree.
        data: dict[str, object] = handler(self)
        sections = data["sections"]
        if isinstance(sections, dict):
            for section in sections.values():
                section.pop("letter", None)
        return data

    @model_validator(mode="before")
    @classmethod
    def _letters_back(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("sections"), dict):
            sections = {
                letter: {"letter": letter, **section} if isinstance(section, dict) else section
                for letter, section in data["sections"].items()
            }
            return {**data, "sections": sections}
        return data

    def section(self, letter: SectionLetter | str) -> Section | None:
        """Return the section of that letter; `None` where it was not found."""
        return self.sections.get(SectionLetter(letter))

    def statements(self) -> Iterator[Statement]:
        """Walk needs, then outcomes, then provisions."""
        yield from self.needs
        yield from self.outcomes
        yield from self.provisions

    def to_frame(
        self, table: Literal["statements", "links", "sections", "unplaced", "notes"] = "statements"
    ) -> "pd.DataFrame":
        """Return a part of the plan as a frame; needs `pip install "ehcp-audit[notebook]"`.

        Args:
            table: `statements`: a row for each need, outcome and provision in reading order; what only one
                kind has (`who`, `how_often`, `where`, `reviewed`, `by_when`) is missing elsewhere. Or
                `links`, `sections`, `unplaced`, `notes`.

        Raises:
            KeyError: there is no such table.
        """
        import pandas as pd  # noqa: PLC0415 - an optional and slow dependency

        if table == "statements":
            return pd.DataFrame(*_statement_rows(self)).astype({"page": "Int64", "block": "Int64"})
        kinds: dict[str, type[Frozen]] = {
            "links": Link,
            "sections": Section,
            "unplaced": Leftover,
            "notes": Note,
        }
        found = self.sections.values() if table == "sections" else getattr(self, table)
        rows = [one.model_dump(mode="json") for one in found]
        return pd.DataFrame(rows, columns=list(kinds[table].model_fields))

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the plan as JSON text of schema `ehcp-audit/plan/1`."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Make a plan from what `to_json` gave; raises pydantic's `ValidationError` for anything else."""
        return cls.model_validate_json(text)


def _statement_rows(plan: Plan) -> tuple[list[dict[str, object]], None, list[str]]:
    # Rows, no index, heads: what a frame is made of.
    rows = [
        {"kind": type(one).__name__.lower(), **one.model_dump(mode="json", exclude={"place"})}
        | {"page": one.place.page, "block": one.place.block}
        for one in plan.statements()
    ]
    fields = dict.fromkeys([*Provision.model_fields, *Outcome.model_fields])
    return rows, None, ["kind", *(name for name in fields if name != "place"), "page", "block"]
