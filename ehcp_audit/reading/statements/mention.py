"""Where a line names statements, and what is left of the line without that."""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_audit.reading.lines.line import Role

from .references import Reference

__all__ = ["Mention", "without_mentions"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a line that names statements of one kind."""

    start: int
    end: int
    references: tuple[Reference, ...]
    sure: bool
    """True for what names a statement in the middle of any sentence: `OUT2`, `outcome 2`; not `2.1`."""

    @property
    def role(self) -> Role | None:
        """What it names: need, outcome or provision."""
        return self.references[0].role


def without_mentions(text: str, mentions: Sequence[Mention], begins: int = 0) -> str:
    """Return what a text says, from a place on, besides what it names."""
    kept: list[str] = []
    at = begins
    for one in mentions:
        kept.append(text[at : one.start])
        at = max(at, one.end)
    return " ".join([*kept, text[at:]])
