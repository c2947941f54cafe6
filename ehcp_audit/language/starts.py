"""Where in a text a pattern can begin: at few of its words, so that it need not be tried at every letter.

A pattern that can begin in a hundred ways is slow to search for. Asked only at the words with which it can
begin, it is found as surely and several times as fast. A test holds every such pattern against the plain
search.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count
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
def _lowered(text: str) -> str:
    lowered = text.lower()
    # A letter whose small form is two would move all behind it.
    return lowered if len(lowered) == len(text) else text.translate(_SMALL)


@lru_cache(maxsize=1024)
def runs_of(text: str) -> frozenset[str]:
    """Return the runs of letters and of figures that stand in a text, in small letters."""
    return frozenset(_RUN.findall(_lowered(text)))


_beginning: dict[str, list[int]] = {}
"""By word: the numbers of the patterns that can begin with it."""
_beginning_so: dict[str, list[tuple[str, int]]] = {}
"""The beginnings of words with which patterns can begin, each with the number of the pattern, by their first
two letters."""
_kinds_of_start = count()


@lru_cache(maxsize=8192)
def _patterns_at(run: str) -> tuple[int, ...]:
    found = _beginning.get(run, []) + [
        number for stem, number in _beginning_so.get(run[:2], ()) if run.startswith(stem)
    ]
    if run in NUMBER_WORDS or not (run.isalpha() or run in _SIGNS):
        found += _beginning.get(NUMBERS, [])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2048)
def _starts_in(text: str) -> dict[int, list[int]]:
    """Return, by number of pattern, the places in a text at which it may begin, in order."""
    starts: dict[int, list[int]] = {}
    for match in _RUN.finditer(_lowered(text)):
        numbers = _patterns_at(match[0])
        if numbers:
            place = match.start()
            for number in numbers:
                if number in starts:
                    starts[number].append(place)
                else:
                    starts[number] = [place]
    return starts


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

    __slots__ = ("_number", "pattern")

    def __init__(self, pattern: re.Pattern[str], words: str, *, numbers: bool = False) -> None:
        """Take a pattern and the words with which it can begin, spaced; a trailing * stands for any ending.

        A word is a run of letters: of "half-termly" it is "half". Two
        letters or more stand before a star.
        """
        self.pattern = pattern
        self._number = next(_kinds_of_start)
        for word in [*words.split(), *([NUMBERS] if numbers else [])]:
            if word.endswith("*"):
                _beginning_so.setdefault(word[:2], []).append((word[:-1], self._number))
            else:
                _beginning.setdefault(word, []).append(self._number)
        _patterns_at.cache_clear()
        _starts_in.cache_clear()

    def starts(self, text: str) -> Sequence[int]:
        """Return the places at which it may begin, in order."""
        return _starts_in(text).get(self._number, ())

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Walk its matches, none inside another."""
        starts = _starts_in(text).get(self._number)
        return self._matches(text, starts) if starts else ()

    def _matches(self, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
        end = 0
        match_at = self.pattern.match
        for start in starts:
            if start >= end:
                match = match_at(text, start)
                if match is not None:
                    yield match
                    end = match.end()

    def search(self, text: str) -> re.Match[str] | None:
        """Return its first match."""
        for start in _starts_in(text).get(self._number, ()):
            match = self.pattern.match(text, start)
            if match is not None:
                return match
        return None

    def found_in(self, text: str) -> bool:
        """Tell whether it matches anywhere."""
        return self.search(text) is not None

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
