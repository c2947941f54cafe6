"""Where in a text a pattern can begin: at few of its words, so that it need not be tried at every letter.

A pattern that can begin in a hundred ways is slow to search for. Asked only at the words with which it can
begin, it is found as surely and several times as fast. A test holds every such pattern against the plain
search. Of other patterns it is known which words a text must hold for them to match at all (`needed.py`):
they are asked of no other text.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import count
from string import ascii_uppercase

from .needed import NEEDED, NUMBERS
from .numerals import NUMBER_WORDS

__all__ = ["HOLDING", "NUMBERS", "AnyOf", "Holding", "Starting", "key_of", "runs_of", "without", "words_of"]

_RUN = re.compile(r"[a-z]+|\d+|[½¼¾/(\[]")
_WORD = re.compile(r"[\w'&]+")

_SIGNS = frozenset("/([")
_SMALL = {ord(letter): letter.lower() for letter in ascii_uppercase}


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[tuple[str, int], ...]:
    """Return the words of a plain text, an apostrophe being part of its word, each with its place."""
    return tuple((match[0], match.start()) for match in _WORD.finditer(text))


def _lowered(text: str) -> str:
    lowered = text.lower()
    # A letter whose small form is two would move all behind it.
    return lowered if len(lowered) == len(text) else text.translate(_SMALL)


@lru_cache(maxsize=1024)
def runs_of(text: str) -> frozenset[str]:
    """Return the runs of letters and of figures that stand in a text, in small letters."""
    return frozenset(_RUN.findall(_lowered(text)))


_beginning: dict[str, list[int]] = {}
"""By word: the numbers of the patterns that it tells of."""
_beginning_so: dict[str, list[tuple[str, int]]] = {}
"""The beginnings of words that tell of patterns, each with the number of the pattern, by their first two
letters."""
_kinds_of_start = count()


@lru_cache(maxsize=8192)
def _patterns_at(run: str) -> tuple[int, tuple[int, ...]]:
    """Return the patterns that a word tells of: one bit for each, and their numbers."""
    found = _beginning.get(run, []) + [
        number for stem, number in _beginning_so.get(run[:2], ()) if run.startswith(stem)
    ]
    if run in NUMBER_WORDS or not (run.isalpha() or run in _SIGNS):
        found += _beginning.get(NUMBERS, [])
    numbers = tuple(dict.fromkeys(found))
    return sum(1 << number for number in numbers), numbers


class _Words:
    """The words of a text, which is in small letters, that tell of patterns."""

    __slots__ = ("_places", "_starts", "patterns")

    def __init__(self, text: str) -> None:
        self.patterns = 0
        """One bit for each pattern of which some word tells."""
        self._places: list[tuple[tuple[int, ...], int]] = []
        self._starts: dict[int, list[int]] | None = None
        for match in _RUN.finditer(text):
            bits, numbers = _patterns_at(match[0])
            if bits:
                self.patterns |= bits
                self._places.append((numbers, match.start()))

    def places(self, number: int) -> list[int]:
        """Return the places of the words that tell of a pattern, in order; it is one of `patterns`."""
        starts = self._starts
        if starts is None:
            starts = self._starts = {}
            for numbers, place in self._places:
                for one in numbers:
                    if one in starts:
                        starts[one].append(place)
                    else:
                        starts[one] = [place]
        return starts[number]


# Enough for a plan of 60,000 words: with fewer, each check would look at all texts of a long plan anew.
_small_words_in = lru_cache(maxsize=4096)(_Words)


@lru_cache(maxsize=4096)
def _words_in(text: str) -> _Words:
    # A line of the plan and the statement in it made plain differ in their large letters alone.
    return _small_words_in(_lowered(text))


def without(text: str, matches: Iterable[re.Match[str]]) -> str:
    """Return a text with one space in the place of each of some matches, which stand in order."""
    parts: list[str] = []
    end = 0
    for match in matches:
        parts += (text[end : match.start()], " ")
        end = match.end()
    return "".join((*parts, text[end:])) if parts else text


def _new_number(words: Iterable[str]) -> int:
    """Return a number of its own for a pattern, of which each of some words now tells; see `Starting`."""
    number = next(_kinds_of_start)
    for word in words:
        if word.endswith("*"):
            _beginning_so.setdefault(word[:2], []).append((word[:-1], number))
        else:
            _beginning.setdefault(word, []).append(number)
    _patterns_at.cache_clear()
    _words_in.cache_clear()
    _small_words_in.cache_clear()
    return number


NEAR = 96
"""How far, in characters, from the beginning of a match the word stands that it must hold."""


def _near(starts: list[int], marks: list[int]) -> list[int]:
    """Return the starts that have a mark at them or near behind them; both stand in order."""
    found: list[int] = []
    next_mark = 0
    for start in starts:
        while marks[next_mark] < start:
            next_mark += 1
            if next_mark == len(marks):
                return found
        if marks[next_mark] - start <= NEAR:
            found.append(start)
    return found


class Starting:
    """A pattern that begins only with certain words, whether they are written large or small."""

    __slots__ = ("_ahead", "_bits", "_match_at", "_number", "pattern")

    def __init__(
        self, pattern: re.Pattern[str], words: str, *, numbers: bool = False, ahead: str = ""
    ) -> None:
        """Take a pattern and the words with which it can begin, spaced; a trailing * stands for any ending.

        A word is a run of letters: of "half-termly" it is "half". Two
        letters or more stand before a star.

        Args:
            pattern: the pattern.
            words: what it can begin with.
            numbers: it can also begin with a number.
            ahead: words of which each match holds one, not more than `NEAR` characters from its beginning;
                empty where no such words are known.
        """
        self.pattern = pattern
        self._match_at = pattern.match
        self._number = _new_number([*words.split(), *([NUMBERS] if numbers else [])])
        self._ahead = _new_number(ahead.split()) if ahead else None
        self._bits = 1 << self._number | (0 if self._ahead is None else 1 << self._ahead)

    def starts(self, text: str) -> Sequence[int]:
        """Return the places at which it may begin, in order."""
        words = _words_in(text)
        bits = self._bits
        if words.patterns & bits != bits:
            return ()
        starts = words.places(self._number)
        return starts if self._ahead is None else _near(starts, words.places(self._ahead))

    def finditer(self, text: str) -> Sequence[re.Match[str]]:
        """Return its matches in order, none inside another."""
        starts = self.starts(text)
        if not starts:
            return ()
        found = []
        end = 0
        match_at = self._match_at
        for start in starts:
            if start >= end:
                match = match_at(text, start)
                if match is not None:
                    found.append(match)
                    end = match.end()
        return found

    def search(self, text: str) -> re.Match[str] | None:
        """Return its first match."""
        match_at = self._match_at
        for start in self.starts(text):
            match = match_at(text, start)
            if match is not None:
                return match
        return None

    def found_in(self, text: str) -> bool:
        """Tell whether it matches anywhere."""
        return self.search(text) is not None

    def blanked(self, text: str) -> str:
        """Return the text with one space in the place of every match."""
        matches = self.finditer(text)
        return without(text, matches) if matches else text

    def ending_at(self, text: str, first: int, end: int) -> re.Match[str] | None:
        """Return the first match that begins at `first` or behind it, in the text up to `end`."""
        for start in self.starts(text):
            if first <= start < end:
                match = self._match_at(text, start, end)
                if match is not None:
                    return match
        return None


class AnyOf:
    """Some words, spaced, of which a text may hold one: `text in AnyOf("none nil")`; a * as in `Starting`."""

    __slots__ = ("_bit",)

    def __init__(self, words: str) -> None:
        """Take the words."""
        self._bit = 1 << _new_number(words.split())

    def __contains__(self, text: str) -> bool:
        """Tell whether one of the words stands in a text, large or small."""
        return bool(_words_in(text).patterns & self._bit)


HOLDING: "list[Holding]" = []
"""Every such pattern, in the order in which they are made."""


def key_of(pattern: re.Pattern[str]) -> str:
    """Name a pattern by what it says: another wording, another key."""
    return sha256(f"{pattern.flags} {pattern.pattern}".encode()).hexdigest()[:12]


class Holding:
    """A pattern that is only asked of texts that hold a word which it needs.

    The words are worked out from the pattern itself by `tests/needed_words.py` and stand in `needed.py`, by
    its key. A pattern that is not there, because it is new or was changed, is asked of every text: slower,
    never wrong. Only for whole statements and lines, whose words are looked at once for all patterns.
    """

    __slots__ = ("_bit", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Take a pattern."""
        self.pattern = pattern
        words = NEEDED.get(key_of(pattern))
        self._bit = 0 if words is None else 1 << _new_number(words.split())
        HOLDING.append(self)

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text holds a word that the pattern needs."""
        bit = self._bit
        return not bit or bool(_words_in(text).patterns & bit)

    def search(self, text: str) -> re.Match[str] | None:
        """Return its first match."""
        bit = self._bit
        if bit and not _words_in(text).patterns & bit:
            return None
        return self.pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return its match at the beginning."""
        bit = self._bit
        if bit and not _words_in(text).patterns & bit:
            return None
        return self.pattern.match(text)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Walk its matches."""
        bit = self._bit
        if bit and not _words_in(text).patterns & bit:
            return ()
        return self.pattern.finditer(text)
