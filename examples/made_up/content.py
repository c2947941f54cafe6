"""What the made-up plans say, before any layout: children who do not exist, in our own sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

__all__ = [
    "AREAS",
    "Content",
    "OutcomeText",
    "ProvisionText",
    "Row",
    "blank_content",
    "contents",
    "load_content",
]

AREAS = (
    "communication_and_interaction",
    "cognition_and_learning",
    "social_emotional_and_mental_health",
    "sensory_and_physical",
)
"""The four broad areas, in the order of the Code; `other` may follow."""

_FOLDER = Path(__file__).parent / "plans"
_NAME = re.compile(r"\bNn\b")


@dataclass(frozen=True)
class OutcomeText:
    """An outcome that a layout can print as one sentence, under a lead-in, or beside a date."""

    does: str
    """What the child will do, to be read after "will"; empty where only `whole` is given."""
    when: str = ""
    """With its preposition: "by the end of Key Stage 2"; empty where none is given."""
    whole: str = ""
    """A sentence that stands as it is in every layout."""

    def sentence(self) -> str:
        """Return the outcome with its time inside."""
        if self.whole:
            return self.whole
        return f"{_capital(self.when)}, Nn will {self.does}." if self.when else f"Nn will {self.does}."

    def timeless(self) -> str:
        """Return the outcome as it stands in a table whose next column gives the time."""
        return self.whole or f"Nn will {self.does}."


@dataclass(frozen=True)
class ProvisionText:
    """A provision that a layout can print as one sentence or over several columns."""

    what: str = ""
    who: str = ""
    often: str = ""
    text: str = ""
    """A sentence that stands as it is in every layout."""
    pattern: int = 0
    """Which way of putting the three parts into one sentence is used."""

    def sentence(self) -> str:
        """Return what, who and how often in one sentence."""
        if self.text:
            return self.text
        if not self.who and not self.often:
            return f"{_capital(self.what)}."
        if not self.who:
            return f"Nn will have {self.what}, {self.often}."
        if not self.often:
            return f"{_capital(self.who)} will provide {self.what}."
        return (
            f"{_capital(self.what)}, {self.often}, given by {self.who}.",
            f"{_capital(self.who)} will provide {self.what}: {self.often}.",
            f"Nn will receive {self.what}, {self.often}, from {self.who}.",
        )[self.pattern % 3]

    def without_columns(self) -> str:
        """Return what is left for the first column where who and how often have their own."""
        return self.text or f"{_capital(self.what)}."


@dataclass(frozen=True)
class Row:
    """A need with its outcome and provisions; a plan may lack either."""

    need: str
    outcome: OutcomeText | None
    provision: tuple[ProvisionText, ...]


@dataclass(frozen=True)
class AreaContent:
    """One broad area of need."""

    area: str
    strengths: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class CareContent:
    """Health or social care: rows, or the sentence that says there are none."""

    rows: tuple[Row, ...] = ()
    none: str = ""


@dataclass(frozen=True)
class Content:
    """One made-up plan."""

    id: str
    about: str
    names: dict[str, str]
    status: str
    issued_on: date | None
    review_due: date | None
    date_of_birth: date | None
    year_group: int | None
    local_authority: str
    details: tuple[tuple[str, str], ...]
    history: tuple[str, ...]
    views: tuple[tuple[str, str], ...]
    areas: tuple[AreaContent, ...]
    health: CareContent
    h1: CareContent
    h2: CareContent
    placement: tuple[tuple[str, str], ...]
    payments: tuple[tuple[str, str], ...]
    advice: tuple[tuple[str, str, str, str], ...]
    """About, date, who from, appended: as printed."""
    monitoring: tuple[str, ...]
    officer: str

    @property
    def is_blank(self) -> bool:
        """True for a template in which nothing has been filled in."""
        return not self.history and not any(area.rows for area in self.areas)

    def named(self, mark: str) -> "Naming":
        """Return what puts a name or a redaction mark wherever the child is named."""
        return Naming(self.names.get(mark, mark))

    def rows(self) -> Iterator[tuple[str | None, Row]]:
        """Walk all rows: those of the areas, then health and social care with area `None`."""
        for area in self.areas:
            for row in area.rows:
                yield area.area, row
        for care in (self.health, self.h1, self.h2):
            for row in care.rows:
                yield None, row


@dataclass(frozen=True)
class Naming:
    """Puts the child's name, or what stands for it, into a text."""

    mark: str

    def __call__(self, text: str) -> str:
        """Return the text with every `Nn` replaced."""
        return _NAME.sub(lambda _: self.mark, text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def load_content(identifier: str) -> Content:
    """Return the made-up plan of that id.

    Raises:
        FileNotFoundError: there is none of that id.
    """
    data = yaml.safe_load((_FOLDER / f"{identifier}.yaml").read_text(encoding="utf-8"))
    return _content(data)


def blank_content() -> Content:
    """Return a plan in which nobody has written anything yet."""
    nothing = CareContent()
    return Content(
        id="blank",
        about="a template with nothing filled in",
        names={"first": "______", "initial": "__"},
        status="unknown",
        issued_on=None,
        review_due=None,
        date_of_birth=None,
        year_group=None,
        local_authority="",
        details=(("Home language", ""), ("Parents or carers", "")),
        history=(),
        views=tuple((name, "") for name in ("Views", "Parents' views", "Interests", "Aspirations")),
        areas=tuple(AreaContent(area, (), ()) for area in AREAS),
        health=nothing,
        h1=nothing,
        h2=nothing,
        placement=(("Name", ""), ("Type", "")),
        payments=(("Details", ""), ("Arrangements", "")),
        advice=(("", "", "", ""),) * 3,
        monitoring=(),
        officer="",
    )


@cache
def contents() -> tuple[str, ...]:
    """Return the ids of all made-up plans, in order of the alphabet."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


def _content(data: dict[str, Any]) -> Content:
    number = iter(range(10_000))

    def provision(item: str | dict[str, str]) -> ProvisionText:
        pattern = next(number)
        return (
            ProvisionText(text=item, pattern=pattern)
            if isinstance(item, str)
            else ProvisionText(**item, pattern=pattern)
        )

    def row(item: dict[str, Any]) -> Row:
        outcome = item.get("outcome")
        if isinstance(outcome, str):
            made: OutcomeText | None = OutcomeText(does="", whole=outcome)
        else:
            made = OutcomeText(**outcome) if outcome else None
        return Row(item["need"], made, tuple(provision(one) for one in item.get("provision", ())))

    def care(item: dict[str, Any] | None) -> CareContent:
        item = item or {}
        return CareContent(tuple(row(one) for one in item.get("rows", ())), item.get("none", ""))

    social = data.get("social", {})
    return Content(
        id=data["id"],
        about=data["about"],
        names=data["names"],
        status=data["status"],
        issued_on=data.get("issued_on"),
        review_due=data.get("review_due"),
        date_of_birth=data.get("date_of_birth"),
        year_group=data.get("year_group"),
        local_authority=data["local_authority"],
        details=tuple((label, str(value)) for label, value in data["details"]),
        history=tuple(data["history"]),
        views=tuple(data["views"].items()),
        areas=tuple(
            AreaContent(
                one["area"], tuple(one.get("strengths", ())), tuple(row(item) for item in one.get("rows", ()))
            )
            for one in data["areas"]
        ),
        health=care(data.get("health")),
        h1=care(social.get("h1")),
        h2=care(social.get("h2")),
        placement=tuple((label.capitalize(), value) for label, value in data["placement"].items()),
        payments=tuple((label.capitalize(), value) for label, value in data["payments"].items()),
        advice=tuple((str(a), str(b), str(c), str(d)) for a, b, c, d in data["advice"]),
        monitoring=tuple(data["monitoring"]),
        officer=data["officer"],
    )
