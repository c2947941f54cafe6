"""Where a line names statements, and what is left of the line without that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_audit.reading.lines.line import Role

from .references import ALL, Reference
from .ties import says_ties

__all__ = ["Mention", "all_of_them", "without_mentions"]

_ALL = re.compile(
    r"\ball\s+(?:of\s+)?(?:(?:the|my|these|his|her|their)\s+)?(?P<noun>needs|outcomes)\b", re.IGNORECASE
)


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


def all_of_them(heading: str) -> list[Reference]:
    """Return what `All outcomes`, or `Provision for all needs`, names over provision: every one of them."""
    found = _ALL.search(heading) if "all" in heading.lower() else None
    if found is None or not says_ties(heading):
        return []
    return [Reference(Role.NEED if found["noun"].lower() == "needs" else Role.OUTCOME, ALL)]
