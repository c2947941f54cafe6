"""Whose an address, a telephone number or a postcode is: a home's, or an office's."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from .labels import Asked
from .passages import Labelled, Passage
from .wordlists import words_for

__all__ = ["Surroundings"]

_WORD = re.compile(r"[a-z][a-z'-]+")
_BEFORE, _BEHIND = 160, 60
"""Characters around a number that say whose it is."""
_NOTHING: frozenset[Asked] = frozenset()
_STOP = re.compile(r"[.!?](?=\s+[A-Z\"'(\[])|\n")
_SHORT = 60
_LINES_BEFORE = 3


def _sentence(text: str, start: int, end: int) -> str:
    """Return what stands around a number in its own sentence."""
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    begins = [found.end() for found in _STOP.finditer(before)]
    stop = _STOP.search(behind)
    return before[begins[-1] if begins else 0 :] + " " + behind[: stop.start() if stop else None]


def _is_line(text: str) -> bool:
    """Tell a line of an address from a sentence."""
    return len(text) < _SHORT and text.rstrip()[-1:] not in {".", "!", "?", ":"}


class Surroundings:
    """What stands around each passage: its label, and the lines above it."""

    def __init__(self, passages: list[Passage], answers: Iterable[Labelled]) -> None:
        self.asked: dict[int, set[Asked]] = {}
        self._labels: dict[int, str] = {}
        for answer in answers:
            if answer.apart:
                self.asked.setdefault(id(answer.passage), set()).add(answer.asked)
                self._labels.setdefault(id(answer.passage), answer.label)
        self._passages = passages
        self._lines_above: dict[int, str] | None = None

    def _above(self, passage: Passage) -> str:
        """Return the lines above a passage; worked out for all when first asked for, which few plans do."""
        if self._lines_above is None:
            self._lines_above = {}
            lines: list[str] = []
            for one in self._passages:
                loose = one.place.table is None
                self._lines_above[id(one)] = " ".join(lines) if loose else ""
                lines = [*lines[1 - _LINES_BEFORE :], one.text] if loose and _is_line(one.text) else []
        return self._lines_above.get(id(passage), "")

    def asked_for(self, passage: Passage) -> AbstractSet[Asked]:
        """Return what the labels beside a passage ask for."""
        return self.asked.get(id(passage), _NOTHING)

    def is_of_office(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether what stands there belongs to an organisation by the words around it."""
        label = self._labels.get(id(passage))
        near = _sentence(passage.text, start, end)
        said = self._says(near if label is None else f"{label} {near}")
        before = passage.text[:start]
        own = label is not None or ":" in before or "address" in before.lower()
        alone = not own and _is_line(passage.text)
        if said is not None or not alone:
            return said is True
        return self._says(self._above(passage)) is True

    @staticmethod
    def _says(text: str) -> bool | None:
        """Tell an organisation (True) from a home (False) by words; `None` where there are none of either."""
        words = set(_WORD.findall(text.lower()))
        if words & words_for("home"):
            return False
        return True if words & words_for("organisations") else None
