"""Where in a text a pattern can begin: at few of its words, so that it need not be tried at every letter.

A pattern that can begin in a hundred ways is slow to search for. Asked only at the words with which it can
begin, it is found as surely and several times as fast. A test holds every such pattern against the plain
search. Of other patterns it is known which words a text must hold for them to match at all (`needed.py`):
they are asked of no other text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from hashlib import sha256
from itertools import accumulate, compress, count, repeat
from operator import add, and_, or_
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import Generic, TypeVar

from .needed import NEEDED, NUMBERS
from .numerals import NUMBER_WORDS

__all__ = [
    "FIGURES",
    "HOLDING",
    "NUMBERS",
    "AnyOf",
    "Family",
    "Holding",
    "Starting",
    "key_of",
    "only",
    "runs_of",
    "stretches",
    "without",
    "words_of",
]

_FIGURE_OR_SIGN = re.compile(r"[\d½¼¾/(\[](?:(?<=\d)\d*)?")
_WORD = re.compile(r"[\w'&]+")

FIGURES = "\1"
"""Stands, among words, for every number in figures."""
_ALL_NUMBERS = NUMBER_WORDS | {FIGURES}
_SIGNS = frozenset("/([")
_NEITHER_FIGURE_NOR_SIGN = bytes(code for code in range(128) if chr(code) not in f"{digits}/([")
_SMALL = {ord(letter): letter.lower() for letter in ascii_uppercase}


def only(kept: str) -> bytes:
    """Return a table that makes a space of each byte but those of some characters."""
    return bytes(code if chr(code) in kept else 32 for code in range(256))


_LETTERS = only(ascii_lowercase)
_OF_WORDS = only(f"{ascii_letters}{digits}_'&")


def stretches(text: str, table: bytes) -> tuple[list[str], Iterator[int]]:
    """Return the stretches of a text that a table keeps, and the place of each; some of them are empty.

    What is not ASCII parts them. To turn all else into spaces and part there is three times as quick as a
    pattern.
    """
    parts = text.encode("ascii", "replace").translate(table).decode("ascii").split(" ")
    return parts, map(add, accumulate(map(len, parts), initial=0), count())


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[list[str], list[int]]:
    """Return the words of a plain text, an apostrophe being part of its word, and their places.

    Some of the words may be empty.
    """
    if text.isascii():
        words, places = stretches(text, _OF_WORDS)
        return words, list(places)
    matches = list(_WORD.finditer(text))
    return [match[0] for match in matches], [match.start() for match in matches]


def _lowered(text: str) -> str:
    lowered = text.lower()
    # A letter whose small form is two would move all behind it.
    return lowered if len(lowered) == len(text) else text.translate(_SMALL)


_beginning: dict[str, int] = {}
"""By word: one bit for each pattern that it tells of."""
_beginning_so: dict[str, list[tuple[str, int]]] = {}
"""The beginnings of words that tell of patterns, each with its bit, by their first two letters."""


@lru_cache(maxsize=8192)
def _patterns_at(run: str) -> int:
    """Return the patterns that a word tells of: one bit for each."""
    found = _beginning.get(run, 0)
    for stem, bit in _beginning_so.get(run[:2], ()):
        if run.startswith(stem):
            found |= bit
    if run and not (run.isalpha() or run in _SIGNS):
        found |= _beginning.get(FIGURES, 0)
    return found


class _Words:
    """The words of a text, which is in small letters, and the patterns that they tell of."""

    __slots__ = ("_figures", "_places", "_text", "_told", "patterns", "runs")

    def __init__(self, text: str) -> None:
        self._text = text
        written = text.encode("ascii", "replace")
        self.runs = frozenset(written.translate(_LETTERS).decode("ascii").split())
        """The runs of letters and of figures, and some signs."""
        # Many texts hold no figure, which is told at once; others are searched letter by letter.
        figures = not text.isascii() or written.translate(None, _NEITHER_FIGURE_NOR_SIGN)
        self._figures = list(_FIGURE_OR_SIGN.finditer(text)) if figures else []
        if self._figures:
            self.runs = self.runs.union(match[0] for match in self._figures)
        self.patterns = reduce(or_, map(_patterns_at, self.runs), 0)
        """One bit for each pattern of which some word tells."""
        self._told: tuple[list[int], list[int]] | None = None
        self._places: dict[int, list[int]] = {}

    def places(self, bit: int) -> list[int]:
        """Return the places of the words that tell of a pattern, in order; it is one of `patterns`."""
        if bit not in self._places:
            if self._told is None:  # most texts are never asked
                self._told = self._all_told()
            starts, told = self._told
            self._places[bit] = list(compress(starts, map(and_, told, repeat(bit))))
        return self._places[bit]

    def _all_told(self) -> tuple[list[int], list[int]]:
        """Return the places of the words that tell of some pattern, in order, and of which each one tells."""
        runs, places = stretches(self._text, _LETTERS)
        patterns = list(map(_patterns_at, runs))
        starts, told = list(compress(places, patterns)), list(filter(None, patterns))
        if self._figures:
            figures = ((match.start(), _patterns_at(match[0])) for match in self._figures)
            both = sorted([*zip(starts, told, strict=True), *figures])
            starts, told = [start for start, _ in both], [patterns for _, patterns in both]
        return starts, told


# Enough for a plan of 60,000 words: with fewer, each check would look at all texts of a long plan anew.
_small_words_in = lru_cache(maxsize=4096)(_Words)


@lru_cache(maxsize=4096)
def _words_in(text: str) -> _Words:
    # A line of the plan and the statement in it made plain differ in their large letters alone.
    return _small_words_in(_lowered(text))


def runs_of(text: str) -> frozenset[str]:
    """Return the runs of letters and of figures that stand in a text, in small letters."""
    return _words_in(text).runs


def without(text: str, matches: Iterable[re.Match[str]]) -> str:
    """Return a text with one space in the place of each of some matches, which stand in order."""
    parts: list[str] = []
    end = 0
    for match in matches:
        parts += (text[end : match.start()], " ")
        end = match.end()
    return "".join((*parts, text[end:])) if parts else text


_bits: dict[frozenset[str], int] = {}


def _bit_of(written: str, *, numbers: bool = False) -> int:
    """Return the bit of which each of some words, spaced, tells: the same for the same; see `Starting`."""
    words = frozenset([*written.split(), *([NUMBERS] if numbers else [])])
    if words not in _bits:
        _bits[words] = bit = 1 << len(_bits)
        for word in words | (_ALL_NUMBERS if NUMBERS in words else frozenset()):
            if word.endswith("*"):
                _beginning_so.setdefault(word[:2], []).append((word[:-1], bit))
            else:
                _beginning[word] = _beginning.get(word, 0) | bit
        _patterns_at.cache_clear()
        _words_in.cache_clear()
        _small_words_in.cache_clear()
    return _bits[words]


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

    __slots__ = ("_ahead", "_first", "_match_at", "bits", "pattern")

    def __init__(
        self,
        pattern: re.Pattern[str],
        words: str,
        *,
        numbers: bool = False,
        ahead: str = "",
        needs: str = "",
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
            needs: words of which each match holds one, wherever; empty as `ahead` is.
        """
        self.pattern = pattern
        self._match_at = pattern.match
        self._first = _bit_of(words, numbers=numbers)
        self._ahead = _bit_of(ahead) if ahead else 0
        self.bits = self._first | self._ahead | (_bit_of(needs) if needs else 0)
        """What the words of a text must tell for it to match there."""

    def may_be_in(self, text: str) -> bool:
        """Tell whether the words of a text allow a match, wherever they stand."""
        return _words_in(text).patterns & self.bits == self.bits

    def starts(self, text: str) -> Sequence[int]:
        """Return the places at which it may begin, in order."""
        words = _words_in(text)
        bits = self.bits
        if words.patterns & bits != bits:
            return ()
        starts = words.places(self._first)
        return _near(starts, words.places(self._ahead)) if self._ahead else starts

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


Use = TypeVar("Use")


class Family(Generic[Use]):
    """Patterns that are asked one after the other, each with what becomes of its matches.

    Those that cannot be in a text cost nothing but one look at what its words tell.
    """

    def __init__(self, *members: tuple[Starting, Use]) -> None:
        """Take the patterns in the order in which they are to be asked."""
        self._members = [(pattern.bits, pattern, use) for pattern, use in members]

    def in_text(self, text: str) -> list[tuple[Starting, Use]]:
        """Return those that a text may hold, in order."""
        told = _words_in(text).patterns
        return [(pattern, use) for bits, pattern, use in self._members if told & bits == bits]


class AnyOf:
    """Some words, spaced, of which a text may hold one: `text in AnyOf("none nil")`; a * as in `Starting`."""

    __slots__ = ("_bit",)

    def __init__(self, words: str) -> None:
        """Take the words."""
        self._bit = _bit_of(words)

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

    __slots__ = ("_bits", "pattern")

    def __init__(self, pattern: re.Pattern[str], *also: str) -> None:
        """Take a pattern.

        Args:
            pattern: the pattern.
            also: further words, spaced, of which each match holds one, where those of the table stand in many
                texts in which it does not match; a * as in `Starting`.
        """
        self.pattern = pattern
        words = NEEDED.get(key_of(pattern))
        self._bits = reduce(or_, map(_bit_of, [*([] if words is None else [words]), *also]), 0)
        HOLDING.append(self)

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text holds the words that the pattern needs."""
        bits = self._bits
        return not bits or _words_in(text).patterns & bits == bits

    def search(self, text: str) -> re.Match[str] | None:
        """Return its first match."""
        bits = self._bits
        if bits and _words_in(text).patterns & bits != bits:
            return None
        return self.pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return its match at the beginning."""
        bits = self._bits
        if bits and _words_in(text).patterns & bits != bits:
            return None
        return self.pattern.match(text)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Walk its matches."""
        bits = self._bits
        if bits and _words_in(text).patterns & bits != bits:
            return ()
        return self.pattern.finditer(text)
