"""One need, outcome or provision before it has its id, with all that the plan says of it."""

from dataclasses import dataclass, field

from ehcp_audit.model import Area, SectionLetter
from ehcp_audit.reading.lines.line import Role

from .references import Reference

__all__ = ["REFERRED", "Stated"]

REFERRED = (Role.NEED, Role.OUTCOME)
"""The kinds of statements that others name."""


@dataclass(slots=True, eq=False)
class Stated:
    """A statement before it has its id."""

    role: Role
    letter: SectionLetter
    text: str
    printed: str
    place: dict[str, int | None]
    """The fields of its `Place`."""
    order: int
    area: Area | None = None
    number: str = ""
    """The number, letter or code printed in front of it or in its row."""
    by_when: str | None = None
    who: str | None = None
    how_often: str | None = None
    where: str | None = None
    expertise: str | None = None
    reviewed: str | None = None
    records: tuple[int, ...] = ()
    """The rows, cards or blocks that it stands in."""
    references: list[Reference] = field(default_factory=list)
    led_in: frozenset[Role | None] = frozenset()
    """The kinds of statements that the line over its list names: of these it says more than a heading."""
    quotes: list[str] = field(default_factory=list)
    """Needs or outcomes that its row names in words."""
    names: list[str] = field(default_factory=list)
    """Short cells of its row that may be what other tables call it."""
    calls: list[tuple[Role, str]] = field(default_factory=list)
    """Short names by which its row may call needs or outcomes."""
    id: str = ""
