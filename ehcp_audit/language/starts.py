"""Where in a text a pattern can begin: at few of its words, so that it need not be tried at every letter.

A pattern that can begin in a hundred ways is slow to search for. Asked only at the words with which it can
begin, it is found as surely and several times as fast. A test holds every such pattern against the plain
search.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_uppercase

from .numerals import NUMBER_WORDS

__all__ = ["NUMBERS", "Starting", "runs_of", "without", "words_of"]

_RUN = re.compile(r"[a-z]+|\d+|[½¼¾/(\[]")
_WORD = re.compile(r"[\w'&]+")

_SIGNS = frozenset("/([")
_SMALL = {ord(letter): letter.lower() for letter in ascii_uppercase}

NUMBERS = "\0"
"""Stands, among the words with which a pattern can begin, for every number, in figures or in words."""


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[tuple[str, int], ...]:
    """Return the words of a plain text, an apostrophe being part of its word, each with its place."""
    return tuple((match[0], match.start()) for match in _WORD.finditer(text))


@lru_cache(maxsize=2048)
def _places(text: str) -> tuple[frozenset[str], dict[str, list[int]]]:
    """Return where each run of letters or figures, and each lone sign, stands.

    Numbers stand under `NUMBERS` besides.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is two
        lowered = text.translate(_SMALL)
    places: dict[str, list[int]] = {}
    numbers: list[int] = []
    for match in _RUN.finditer(lowered):
        run, start = match[0], match.start()
        if run in places:
            places[run].append(start)
        else:
            places[run] = [start]
        if run in NUMBER_WORDS or not (run.isalpha() or run in _SIGNS):
            numbers.append(start)
    if numbers:
        places[NUMBERS] = numbers
    return frozenset(places), places


def runs_of(text: str) -> frozenset[str]:
    """Return the runs of letters and of figures that stand in a text, in small letters."""
    return _places(text)[0]


def without(text: str, matches: Iterable[re.Match[str]]) -> str:
    """Return a text with one space in the place of each of some matches, which stand in order."""
    parts: list[str] = []
    end = 0
    for match in matches:
        parts += (text[end : match.start()], " ")
        end = match.end()
    return "".join((*parts, text[end:])) if parts else text


class Starting:
    """A pattern that begins only with certain words, whether they are written large or small."""

    __slots__ = ("_stems", "_words", "pattern")

    def __init__(self, pattern: re.Pattern[str], words: str, *, numbers: bool = False) -> None:
        """Take a pattern and the words with which it can begin, spaced; a trailing * stands for any ending.

        A word is a run of letters: of "half-termly" it is "half".
        """
        listed = words.split()
        self.pattern = pattern
        self._words = frozenset(one for one in listed if not one.endswith("*")) | (
            {NUMBERS} if numbers else frozenset()
        )
        self._stems = tuple(one[:-1] for one in listed if one.endswith("*"))

    def starts(self, text: str) -> list[int]:
        """Return the places at which it may begin, in order."""
        there, places = _places(text)
        found = [place for word in self._words & there for place in places[word]]
        if self._stems:
            found += [
                place
                for word, some in places.items()
                if word.startswith(self._stems) and word not in self._words
                for place in some
            ]
        if len(found) > 1:
            found.sort()
        return found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Walk its matches, none inside another."""
        end = 0
        match_at = self.pattern.match
        for start in self.starts(text):
            if start >= end:
                match = match_at(text, start)
                if match is not None:
                    yield match
                    end = match.end()

    def search(self, text: str) -> re.Match[str] | None:
        """Return its first match."""
        return next(self.finditer(text), None)

    def found_in(self, text: str) -> bool:
        """Tell whether it matches anywhere."""
        return any(self.pattern.match(text, start) for start in self.starts(text))

    def blanked(self, text: str) -> str:
        """Return the text with one space in the place of every match."""
        return without(text, self.finditer(text))

    def ending_at(self, text: str, first: int, end: int) -> re.Match[str] | None:
        """Return the first match that begins at `first` or behind it, in the text up to `end`."""
        for start in self.starts(text):
            if first <= start < end:
                match = self.pattern.match(text, start, end)
                if match is not None:
                    return match
        return None
