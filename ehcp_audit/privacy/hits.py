"""One thing found at one place, and how many of them become what a report says."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import SecretStr

from ehcp_audit.model import Certainty, Leak, LeakKind, Place, Whereabouts, Whose

from .passages import Passage

__all__ = ["Hit", "leaks_of"]

MOST_PLACES = 50
MOST_WORDS = 200
LONGEST_WORDS = 300
"""Characters of one quote that are kept, for those who ask to see it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that may name somebody."""

    kind: LeakKind
    words: str
    passage: Passage
    certainty: Certainty
    because: str
    whose: Whose = Whose.UNKNOWN
    count: int = 1

    def __repr__(self) -> str:
        """Name the kind, never the words."""
        return f"Hit({self.kind}, {self.passage.where}, {self.certainty}, {self.because})"


_CERTAINTIES = tuple(Certainty)
_KINDS = tuple(LeakKind)
_PARTS = tuple(Whereabouts)
_WHOSE = tuple(Whose)


def leaks_of(hits: Iterable[Hit]) -> tuple[Leak, ...]:
    """Gather hits of one kind, whose and part of the file; hidden ones first, then those most sure."""
    groups: dict[tuple[LeakKind, Whose, Whereabouts, Certainty], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.kind, hit.whose, hit.passage.where, hit.certainty), []).append(hit)
    leaks = list(map(_leak, groups.values()))
    leaks.sort(
        key=lambda leak: (
            not leak.hidden,
            _CERTAINTIES.index(leak.certainty),
            _KINDS.index(leak.kind),
            _WHOSE.index(leak.whose),
            _PARTS.index(leak.where),
        )
    )
    return tuple(leaks)


def _leak(hits: list[Hit]) -> Leak:
    first = hits[0]
    places: dict[tuple[int | None, ...], Place] = {}
    for hit in hits:
        place = hit.passage.place
        key = (place.page, place.block, place.table, place.row, place.column)
        if any(part is not None for part in key) and len(places) < MOST_PLACES:
            whole = {"start": None, "end": None, "last_block": None}
            places.setdefault(key, place.model_copy(update=whole))
    words = list(dict.fromkeys(hit.words.strip()[:LONGEST_WORDS] for hit in hits if hit.words.strip()))
    return Leak(
        kind=first.kind,
        whose=first.whose,
        where=first.passage.where,
        hidden=first.passage.hidden,
        certainty=first.certainty,
        because=first.because,
        count=sum(hit.count for hit in hits),
        places=tuple(places.values()),
        words=tuple(map(SecretStr, words[:MOST_WORDS])),
    )
