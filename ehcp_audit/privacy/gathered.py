"""What was gathered from a file besides the plan as read: words not shown, and things found at once."""

from dataclasses import dataclass, field

from ehcp_audit.model import Certainty, LeakKind, NotLookedAt, Place, Whereabouts

from .authors import author, is_path, path
from .hits import Hit
from .passages import NOWHERE, Passage, plain

__all__ = ["Gathered"]

MOST_PASSAGES = 20_000
"""Pieces of words that are not shown beyond which no more are kept: a plan has some hundred."""
LONGEST = 20_000
"""Characters of one piece."""


@dataclass(slots=True)
class Gathered:
    """What is searched for names and data, and what is a finding by itself."""

    passages: list[Passage] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    not_looked_at: set[NotLookedAt] = field(default_factory=set)

    def words(
        self, text: str, where: Whereabouts, place: Place | None = None, *, prose: bool = True
    ) -> Passage | None:
        """Keep words to be searched; `None` where there are none."""
        if not text or not any(map(str.isalnum, text)) or len(self.passages) >= MOST_PASSAGES:
            return None
        passage = Passage(plain(text[:LONGEST]), where, place or NOWHERE, prose)
        self.passages.append(passage)
        return passage

    def found(
        self,
        kind: LeakKind,
        text: str,
        where: Whereabouts,
        *,
        certainty: Certainty = Certainty.CERTAIN,
        because: str = "there",
        place: Place | None = None,
        count: int = 1,
        search: bool = True,
    ) -> None:
        """Keep a finding; its words are searched too."""
        passage = (self.words(text, where, place) if search else None) or Passage(
            text, where, place or NOWHERE
        )
        self.hits.append(Hit(kind, text, passage, certainty, because, count=count))

    def author(self, name: str, where: Whereabouts) -> None:
        """Keep whoever is named as an author."""
        hit = author(name, where)
        if hit is not None:
            self.hits.append(hit)
            self.words(name, where, prose=False)

    def target(self, text: str) -> None:
        """Keep what a link leads to."""
        if is_path(text):
            self.hits.append(path(text, Whereabouts.LINK))
        self.words(
            text.removeprefix("mailto:").removeprefix("tel:"), Whereabouts.LINK, prose=text.startswith("tel:")
        )
