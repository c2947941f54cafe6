"""The twelve lettered sections that regulation 12(1) of the SEND Regulations 2014 asks for."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field, model_validator

from .base import Frozen
from .source import Place

__all__ = ["REQUIRED_SECTIONS", "LabelKind", "Passage", "Section", "SectionLetter"]


class SectionLetter(StrEnum):
    """The letter of a section; `H` only where a plan does not divide H into H1 and H2."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"
    H = "H"
    H1 = "H1"
    H2 = "H2"
    I = "I"  # noqa: E741 - it is the section's letter
    J = "J"
    K = "K"

    __hash__ = (
        str.__hash__
    )  # asked for every line of a plan; `Enum` has it in Python, though it says the same

    @property
    def subject(self) -> str:
        """What the section holds, in short."""
        return _TITLES[self]

    @property
    def regulation(self) -> str:
        """Where the Special Educational Needs and Disability Regulations 2014 ask for it."""
        return _REGULATIONS[self]


_TITLES: dict[SectionLetter, str] = {
    SectionLetter.A: "Views, interests and aspirations",
    SectionLetter.B: "Special educational needs",
    SectionLetter.C: "Health needs",
    SectionLetter.D: "Social care needs",
    SectionLetter.E: "Outcomes",
    SectionLetter.F: "Special educational provision",
    SectionLetter.G: "Health provision",
    SectionLetter.H: "Social care provision (not divided into H1 and H2)",
    SectionLetter.H1: "Social care provision under the 1970 Act",
    SectionLetter.H2: "Other social care provision",
    SectionLetter.I: "Placement",
    SectionLetter.J: "Personal budget and direct payments",
    SectionLetter.K: "Advice and information",
}

_REGULATIONS: dict[SectionLetter, str] = {
    letter: f"regulation 12(1)({sub})"
    for letter, sub in zip(
        SectionLetter,
        ["a", "b", "c", "d", "e", "f", "g", "h", "h)(i", "h)(ii", "i", "j", "k"],
        strict=True,
    )
} | {SectionLetter.K: "regulation 12(4)"}

REQUIRED_SECTIONS: tuple[SectionLetter, ...] = tuple(s for s in SectionLetter if s is not SectionLetter.H)
"""The sections a plan must hold: A to K with H1 and H2."""


class LabelKind(StrEnum):
    """How the plan says which section this is."""

    LETTER = "letter"
    """By its own letter, in a heading or a column head."""
    COMBINED = "combined"
    """By a letter that it shares under one heading ("B and F"), and by none of its own."""
    TITLE = "title"
    """By title only, without a letter."""
    PROFILE = "profile"
    """By a heading that a council's profile names."""


class Passage(NamedTuple):
    """One line of a section: a paragraph, a list item, a table cell's paragraph, or a sub-heading."""

    text: str
    place: Place
    is_heading: bool
    is_form: bool = False
    """Whether the form says it, not the plan: a prompt, or guidance to whoever writes the plan."""

    @property
    def is_said(self) -> bool:
        """Whether the plan says it: neither a heading nor the form's own words."""
        return not (self.is_heading or self.is_form)


class Section(Frozen):
    """One lettered section as read, gathered from wherever in the file it stands."""

    letter: SectionLetter
    """Which section it is."""
    title: str
    """Its first label as printed, number and letter included."""
    labels: tuple[str, ...] = ()
    """Every label as printed, in order; more than one where a plan opens the section several times."""
    text: str
    """All of the section in reading order, one paragraph a line, without its labels and page furniture; empty
    where the label stands over nothing."""
    places: tuple[Place, ...] = ()
    """Where each line of `text` stands: one place a line."""
    headings: tuple[int, ...] = ()
    """Which lines (from 0) are sub-headings or the heads of table columns, not what the plan says."""
    form: tuple[int, ...] = ()
    """Which lines (from 0) are the form's own words, where the plan should speak: prompts and guidance."""
    labelled_by: LabelKind = LabelKind.LETTER
    """How the plan says which section this is."""
    confidence: float = Field(default=1.0, ge=0, le=1)
    """How sure the reader is that this text is this section, 0 to 1."""

    @model_validator(mode="after")
    def _one_place_a_line(self) -> "Section":
        lines = self.text.count("\n") + 1 if self.text else 0
        if len(self.places) != lines:
            raise ValueError(f"section {self.letter}: {lines} lines but {len(self.places)} places")
        return self

    @property
    def is_blank(self) -> bool:
        """True where nothing but sub-headings and the form's own words stands under the label."""
        return not any(passage.text.strip() for passage in self.passages() if passage.is_said)

    def passages(self) -> Iterator[Passage]:
        """Walk the lines with their places."""
        lines = self.text.split("\n") if self.text else []
        headings, form = frozenset(self.headings), frozenset(self.form)
        for number, (line, place) in enumerate(zip(lines, self.places, strict=True)):
            yield Passage(line, place, number in headings, number in form)
