"""Phrases as a person writes them in a word list, made into matchers.

    as [required/needed/necessary]     one of several; a choice may hold several words
    (as and) when needed               words in round brackets may be left out
    regular*                           any ending: regular, regularly
    support ... emotions               up to four words between
    _                                  any one word
    #                                  a number

Brackets may stand inside brackets. Everything else is literal. A space stands for one space; upper and lower case are the same.
"""
# ruff: noqa: E501 - patterns and sentences read best whole

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from .numerals import NUMBER
from .starts import runs_of, words_of

__all__ = ["Phrase", "PhraseError", "PhraseIndex", "compile_phrase"]

_WORD = r"[\w'&/-]{1,30}"
_LITERAL = re.compile(r"[^\s\[\]()*#/]+|/")
_FIRST_WORD = re.compile(r"[\w'&]+")
_SHORTEST = re.compile(r"(?<=\w)['&]")
_WHOLE_WORDS = re.compile(r"[a-z]+|\[[a-z]+(?: [a-z]+)*(?:/[a-z]+(?: [a-z]+)*)*\]")


def _least(words: frozenset[str]) -> int:
    """Return the length of the shortest of some words: long words are rare."""
    return min(map(len, words), default=0)


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be matched against plain text at a given place."""

    written: str
    pattern: re.Pattern[str]
    first: frozenset[str]
    """The words it can begin with; a trailing * for "any ending". Empty: it can begin with anything."""
    needed: frozenset[str]
    """Words of which a text must hold one, whole, to hold the phrase. Empty: not known."""


class _Parser:
    """Reads a phrase from left to right; brackets may stand inside brackets."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.text = " ".join(written.lower().split())
        self.at = 0
        self.needed: frozenset[str] = frozenset()
        """Of the parts that must be there and are whole words, the one whose words tell most."""

    def fail(self, why: str) -> PhraseError:
        return PhraseError(f"the phrase '{self.written}' cannot be read: {why}")

    def sequence(self, closing: str) -> tuple[str, frozenset[str], bool]:
        """Read up to a closing bracket or a slash; return pattern, first words, and whether it may be empty.

        A part that may be left out takes the space behind it with it, or at the end the space before it.
        """
        pattern: list[str] = []
        first: set[str] = set()
        open_start = True  # so far everything could be left out
        anything = False
        while self.at < len(self.text):
            character = self.text[self.at]
            if character in "])" or (character == "/" and closing):
                break
            space = character == " "
            if space:
                self.at += 1
                if self.at >= len(self.text) or self.text[self.at] in "])/":
                    break
            begun = self.at
            piece, words, optional = self.item()
            self.weigh(begun, must_be_there=not (closing or optional))
            if open_start:
                anything = anything or not words
                first |= words
            lead = " " if space and pattern else ""
            if optional and open_start:
                trail = self.text[self.at : self.at + 1] == " "
                if trail:
                    self.at += 1
                pattern.append(f"{lead}(?:{piece}{' ' if trail else ''})?")
                if trail:
                    continue
            elif optional:
                pattern.append(f"(?:{lead}{piece})?")
            else:
                pattern.append(lead + piece)
                open_start = False
        return "".join(pattern), frozenset() if anything else frozenset(first), open_start

    def weigh(self, begun: int, *, must_be_there: bool) -> None:
        """Take note of the part just read if a text must hold it, parted from all others by spaces."""
        part = self.text[begun : self.at]
        around = self.text[begun - 1 : begun] + self.text[self.at : self.at + 1]
        if must_be_there and around.isspace() and _WHOLE_WORDS.fullmatch(part):
            words = frozenset(max(way.split(), key=len) for way in part.strip("[]").split("/"))
            if _least(words) > _least(self.needed):
                self.needed = words

    def item(self) -> tuple[str, frozenset[str], bool]:
        character = self.text[self.at]
        if character in "[(":
            return self.choice("]" if character == "[" else ")")
        if self.text.startswith("...", self.at):
            self.at += 3
            return rf"(?:{_WORD} ){{0,4}}?{_WORD}", frozenset(), True
        if character == "#":
            self.at += 1
            return NUMBER, frozenset(), False
        if character == "_" and self.text[self.at + 1 : self.at + 2] in {" ", "", "]", ")"}:
            self.at += 1
            return _WORD, frozenset(), False
        match = _LITERAL.match(self.text, self.at)
        if match is None:
            raise self.fail("check its brackets and stars")
        self.at = match.end()
        pattern = re.escape(match[0])
        stem = self.text[self.at : self.at + 1] == "*"
        if stem:
            self.at += 1
            pattern += r"[\w'-]{0,20}"
        word = _FIRST_WORD.search(match[0])
        whole = word is not None and word.end() == len(match[0])
        first = frozenset({word[0] + ("*" if stem and whole else "")}) if word else frozenset()
        return pattern, first, False

    def choice(self, closing: str) -> tuple[str, frozenset[str], bool]:
        self.at += 1
        patterns: list[str] = []
        first: set[str] = set()
        anything = False
        while True:
            pattern, words, _ = self.sequence(closing)
            if pattern:
                patterns.append(pattern)
                first |= words
                anything = anything or not words
            following = self.text[self.at : self.at + 1]
            self.at += 1
            if following == closing:
                break
            if following != "/":
                raise self.fail(f"a bracket is not closed by {closing}")
        if not patterns:
            raise self.fail("a bracket is empty")
        joined = "|".join(sorted(patterns, key=len, reverse=True))
        return f"(?:{joined})", frozenset() if anything else frozenset(first), closing == ")"


@lru_cache(maxsize=4096)
def compile_phrase(written: str) -> Phrase:
    """Read a phrase of the small language above.

    Raises:
        PhraseError: for brackets that do not close or a phrase without a word.
    """
    parser = _Parser(written)
    pattern, first, empty = parser.sequence("")
    if parser.at < len(parser.text):
        raise parser.fail("a bracket closes that was not opened")
    if empty or not re.search(r"[a-z\u2135]", parser.text):
        raise PhraseError(f"the phrase '{written}' holds no word that must be there")
    return Phrase(written, re.compile(rf"(?:{pattern})(?![\w])"), first, parser.needed)


_Candidate = tuple[int, frozenset[str], Callable[[str, int], re.Match[str] | None]]
"""A phrase: its number, the words of which it needs one, and how to match it at a place."""


class PhraseIndex:
    """Many phrases, found in one walk over the words of a text."""

    def __init__(self, phrases: list[Phrase]) -> None:
        self._exact: dict[str, list[_Candidate]] = {}
        self._stems: dict[str, list[tuple[str, _Candidate]]] = {}
        self._anywhere: list[_Candidate] = []
        self._phrases = phrases
        self._beginning_with = lru_cache(maxsize=8192)(self._candidates)
        for number, phrase in enumerate(phrases):
            candidate = (number, phrase.needed, phrase.pattern.match)
            if not phrase.first:
                self._anywhere.append(candidate)
            for word in phrase.first:
                if word.endswith("*"):
                    self._stems.setdefault(word[:2], []).append((word[:-1], candidate))
                else:
                    self._exact.setdefault(word, []).append(candidate)

    def _candidates(self, word: str) -> list[_Candidate]:
        if not word:
            return []
        here = self._anywhere + self._exact.get(word, [])
        for key in (word[:2], word[:1] + "*"):
            if key in self._stems:
                here += [candidate for begin, candidate in self._stems[key] if word.startswith(begin)]
        return here

    def stands_at(self, text: str, place: int) -> bool:
        """Tell whether one of the phrases begins at a place, be it that of a word or not."""
        word = _FIRST_WORD.match(text, place)
        if word is None:
            return any(phrase.pattern.match(text, place) for phrase in self._phrases)
        # A phrase of "plan" stands in "plan's" too.
        return any(
            match_at(text, place)
            for one in {word[0], _SHORTEST.split(word[0], 1)[0]}
            for _, _, match_at in self._beginning_with(one)
        )

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Return start, end and the number of the phrase for every match, longest first at each place."""
        found: list[tuple[int, int, int]] = []
        if not (self._exact or self._stems or self._anywhere):
            return found
        beginning_with = self._beginning_with
        runs = runs_of(text)
        words, places = words_of(text)
        at_words = list(map(beginning_with, words))
        for candidates, start in compress(zip(at_words, places, strict=False), at_words):
            here = []
            for number, needed, match_at in candidates:
                if needed and needed.isdisjoint(runs):
                    continue
                match = match_at(text, start)
                if match is not None:
                    here.append((start, match.end(), number))
            if len(here) > 1:
                here.sort(key=lambda hit: -hit[1])
            found.extend(here)
        return found
