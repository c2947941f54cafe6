"""The words of a file in pieces that know where they stand, and the values that stand beside labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ehcp_audit.model import Place, Plan, Whereabouts
from ehcp_audit.model.privacy import SHOWN
from ehcp_audit.reading.words.wording import is_redaction_only

from .labels import Asked, asked_by
from .persons import names_in

__all__ = [
    "NOWHERE",
    "Labelled",
    "Passage",
    "digits_in",
    "has_other_letters",
    "labelled",
    "passages_of",
    "plain",
]

_PARTS = re.compile(r"\s{3,}|\t+| \| |\n|(?<=[.;,)])\s+(?=[A-Z][\w '\u2019/()-]{2,50}:)")
_LONGEST_HEAD = 70
_QUOTES = tuple(zip("\u2018\u2019\u201b\u02bc\u00a0\u2009\u202f\u2010\u2011", "''''   --", strict=True))
_MOST_WORDS = 6
ROWS_BELOW = 12
"""How far down a column its head still is the label of what stands there."""


def plain(text: str) -> str:
    """Return a text of the same length with plain apostrophes, spaces and hyphens."""
    if not text.isascii():
        for sign, usual in _QUOTES:  # several times as quick as to translate sign by sign
            text = text.replace(sign, usual)
    return text


NOWHERE = Place()


class Passage(NamedTuple):
    """A paragraph, a cell's line, a property, a comment: words that stand together."""

    text: str
    where: Whereabouts
    place: Place = NOWHERE
    prose: bool = True
    """False for names of files, bookmarks and the like, which run words together."""

    def __repr__(self) -> str:
        """Name the place, never the words."""
        return f"Passage({self.where}, {self.place!r})"

    @property
    def hidden(self) -> bool:
        """True where a person who reads the pages does not see it."""
        return self.where not in SHOWN and self.where is not Whereabouts.FILE_NAME


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, and what stands beside, behind or below it."""

    asked: Asked
    """What the label asks for."""
    label: str
    value: str
    passage: Passage
    """Where the value stands."""
    apart: bool
    """True where the value stands in a cell or line of its own."""


def passages_of(plan: Plan) -> list[Passage]:
    """Return all words of a plan as read, in the order of the file, running heads last."""
    found: list[Passage] = []
    for section in plan.sections.values():
        found += (
            Passage(plain(one.text), Whereabouts.TEXT, one.place)
            for one in section.passages()
            if one.text.strip()
        )
        found += (Passage(plain(label), Whereabouts.TEXT) for label in section.labels if label.strip())
    found += (
        Passage(plain(one.text), Whereabouts.TEXT, one.place) for one in plan.unplaced if one.text.strip()
    )
    found.sort(key=lambda one: -1 if one.place.block is None else one.place.block)
    found += (Passage(plain(text), Whereabouts.RUNNING) for text in plan.furniture if text.strip())
    return found


_OTHER_SCRIPT = re.compile(r"[^\x00-\x7f\W]")
_ALL_BUT_DIGITS = bytes(sign for sign in range(1, 256) if sign not in b"0123456789")


def has_other_letters(text: str) -> bool:
    """Tell whether a text has letters or digits outside ASCII, perhaps other ways to write those in it."""
    return not text.isascii() and _OTHER_SCRIPT.search(text) is not None


def digits_in(passages: list[Passage]) -> list[int]:
    """Return how many digits each passage has at most; those of all passages are picked out in one go."""
    texts = [one.text for one in passages]
    joined = "\0".join(text.replace("\0", " ") for text in texts).encode("ascii", "replace")
    digits = joined.translate(None, _ALL_BUT_DIGITS).split(b"\0")
    # Each letter of another script may be a digit of it.
    return [
        len(text) if has_other_letters(text) else len(found)
        for text, found in zip(texts, digits, strict=False)
    ]


def labelled(passages: list[Passage]) -> Iterator[Labelled]:
    """Find values with their labels: in one line, side by side or one over the other in a table, or below."""
    cells: dict[tuple[int, int, int], list[Passage]] = {}
    for one in passages:
        if (cell := _cell(one.place)) is not None:
            cells.setdefault(cell, []).append(one)
    for at, one in enumerate(passages):
        if ":" in one.text or "\t" in one.text or "\n" in one.text:
            yield from _in_line(one)
        asked = asked_by(one.text)
        if asked is None:
            continue
        if (cell := _cell(one.place)) is not None:
            values = list(_around(one, cell, cells))
        else:
            loose = passages[at + 1 : at + 2] if _is_label(one.text) else []
            values = [other for other in loose if other.place.table is None]
        yield from (Labelled(asked, one.text, other.text, other, apart=True) for other in values)


def _is_label(text: str) -> bool:
    """Tell a label on a line of its own, with its answer on the next, from a short sentence."""
    bare = text.strip()
    if bare.endswith(":"):
        return True
    return (
        len(bare.split()) <= _MOST_WORDS
        and not any(map(str.isdigit, bare))
        and bare[-1:] not in {".", "!", "?"}
    )


def _cell(place: Place) -> tuple[int, int, int] | None:
    if place.table is None or place.row is None or place.column is None:
        return None
    return place.table, place.row, place.column


def _in_line(one: Passage) -> Iterator[Labelled]:
    for part in _PARTS.split(one.text):
        label, mark, value = part.partition(":")
        if mark and value.strip() and (asked := asked_by(label)) is not None:
            yield Labelled(asked, label, value.strip(), one, apart=False)


def _around(
    one: Passage, cell: tuple[int, int, int], cells: dict[tuple[int, int, int], list[Passage]]
) -> Iterator[Passage]:
    """Yield what stands under a label in its own cell, beside it, and below it."""
    table, row, column = cell
    own = cells[cell]
    at = next((number for number, other in enumerate(own) if other is one), 0)
    yield from own[at + 1 : at + 2]
    # A merged label leaves columns without a cell.
    beside = next(filter(None, (cells.get((table, row, column + step)) for step in range(1, 6))), [])
    yield from beside
    # Only under the head of a column the answers stand below: beside such a head there is another, no answer.
    before = cells.get((table, row, column - 1), [])
    if all(_is_head(other.text) for other in (*beside, *before)) and (beside or before):
        for below in range(row + 1, row + 1 + ROWS_BELOW):
            yield from cells.get((table, below, column), ())


def _is_head(text: str) -> bool:
    if len(text) > _LONGEST_HEAD or is_redaction_only(text) or any(map(str.isdigit, text)):
        return False
    return not names_in(text)
