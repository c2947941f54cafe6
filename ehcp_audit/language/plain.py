"""A sentence made plain: one spelling of quotes, dashes, spaces and redaction marks, offsets kept."""
# ruff: noqa: E501 - patterns and sentences read best whole

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["GAP", "NAME", "NEUTRAL", "Plain", "blanked", "names_the_month", "neutral", "plain", "squeeze"]

NAME = "ℵ"
"""Stands in plain text for a mark that hides a name: [Name], Xxxxx, «Forename», X. A letter, so that word
boundaries hold round it."""
GAP = "ℶ"
"""Stands in plain text for words that were blacked out: black blocks, a rule of underscores, [redacted]."""

NEUTRAL = "[redacted]"
"""Stands for a mark where people are shown the words: whatever a council put in a name's place, it is one."""
_ALSO = re.compile(
    r"\[\s*\]|\((?:[Nn]ame|[Cc]hild|[Pp]upil|[Ff]orename|[Ss]urname)\)|###+|\u2026\u2026+\.?|<(?<!\w<)(?=\s*[a-z'\u2019])"
)
"""Marks that a sentence is judged without: each is seldom met, or means something else elsewhere. Each begins
here with a sign of its own, so that a search passes quickly over other text."""
_SEVERAL = re.compile(r"\[redacted\](?:\s?\[redacted\])+")

_SAME = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u2032": "'", "\u0060": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u00d7": "x", "\u2715": "x", "\u00bd": "\u00bd", "\u00bc": "\u00bc", "\u00be": "\u00be",
    "\u2026": "...", "\u2236": ":", "\u2044": "/",
}  # fmt: skip
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")

_WORDS_OF_A_MARK = (
    r"name|names|surname|forename|initials?|child|pupil|student|learner|young person|yp|cyp|redacted|removed|school"
    r"|setting|college|he|she|his|her|him|they|them|their|mum|dad|parent|sibling|date|dob|council|town|la"
)
_MARK = re.compile(
    rf"(?P<field>(?i:\[(?=[^\[\]\d]{{1,40}}\])(?:[^\[\]]{{0,30}}[^\w\[\]])?(?:{_WORDS_OF_A_MARK})\b[^\[\]]{{0,30}}\]))"
    r"|(?P<merge>«[^«»\n]{1,40}»(?:«[^«»\n]{1,40}»)?|\{\{[^{}\n]{1,40}\}\}|<[A-Za-z][A-Za-z '/-]{1,30}>)"
    r"|(?P<black>[█▉▊▇▆■▓▒░]+(?:[ ]?[█▉▊▇▆■▓▒░]+){0,9}|_{2,}|\*{3,}|\.{6,})"
    r"|(?P<crossed>\b[Xx]{2,12}\b)"
    r"|(?P<x>(?<![\w.])X(?=(?:['\u2019]s)?(?:\W|$)))"
    r"|(?P<word>\b(?:NAME|SURNAME|Firstname|FIRSTNAME)\b)",
)
_BEGINS = re.compile(r"[\[«{<█▉▊▇▆■▓▒░_*.XxNSF]")
"""The signs that marks begin with: the pattern of marks is asked only where one stands."""
_HIDES = re.compile(r"[«█▉▊▇▆■▓▒░]")
"""The signs beyond ASCII that a mark begins with."""
_ONE_FOR_ONE = {
    ord(one): plainly for one, plainly in _SAME.items() if len(plainly) == 1 and plainly.isascii()
}
_ORDINARY = re.compile(r"[!-~]+(?: [!-~]+)*")
_HIDES_WORDS = re.compile(r"redact|removed", re.IGNORECASE)
_TIMES = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|ten))\s?$")
_FIGURE = re.compile(r"\s?(?:\d|ten\b|twenty\b|thirty\b|forty\b|half\b)")


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """A text in plain form, with the way back to the text as given, which alone makes it what it is."""

    given: str
    text: str
    """Lower case, single spaces, straight quotes, hyphens for every dash, NAME and GAP for redaction marks."""
    offsets: tuple[int, ...]
    """For each character of `text`, the offset in `given` that it comes from; one more at the end."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plain) and other.given == self.given

    def __hash__(self) -> int:
        return hash(self.given)

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch of the plain text into offsets of the text as given."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.ends(end)

    def ends(self, end: int) -> int:
        """Return where, in the text as given, a stretch that ends at `end` in plain text ends."""
        stop = self.offsets[end]
        while stop > 0 and self.given[stop - 1].isspace() and stop - 1 > self.offsets[end - 1]:
            stop -= 1
        return stop

    def words(self, start: int, end: int) -> str:
        """Quote the text as given, white space tidied, for a stretch of the plain text."""
        first, last = self.at(start, end)
        return squeeze(self.given[first:last])


def names_the_month(source: Plain, start: int) -> bool:
    """Tell whether a stretch begins with the month, "Sept, Jan, May", and not with what may be."""
    if not source.text.startswith("may", start):
        return False
    first, _ = source.at(start, start + 3)
    before = source.given[:first].rstrip()
    return source.given.startswith("May", first) and before != "" and before[-1] not in ".!?:;"


def squeeze(text: str) -> str:
    """Turn every run of white space into one space."""
    return " ".join(text.split())


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with blanks in place of some stretches: all else keeps its place."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _may_hide(text: str) -> bool:
    """Tell whether a text holds what a mark begins with; looks at single signs are quickest, so they come first."""
    return (
        "[" in text
        or "X" in text
        or "_" in text
        or "{" in text
        or "<" in text
        or "*" in text
        or ("x" in text and "xx" in text)
        or ("N" in text and "NAME" in text)
        or ("F" in text and "Firstname" in text)
        or "......" in text
        or (not text.isascii() and _HIDES.search(text) is not None)
    )


def _may_also(text: str) -> bool:
    """Tell the same of the marks that a sentence is judged without."""
    return "[" in text or "(" in text or "<" in text or "###" in text or "\u2026\u2026" in text


@lru_cache(maxsize=512)
def _counted(length: int) -> tuple[int, ...]:
    return tuple(range(length))


def _marks(text: str) -> dict[int, tuple[int, str]]:
    """Map the start of each redaction mark to its end and its stand-in."""
    found: dict[int, tuple[int, str]] = {}
    end = 0
    for begins in _BEGINS.finditer(text):
        start = begins.start()
        match = _MARK.match(text, start) if start >= end else None
        if match is None:
            continue
        end = match.end()
        if match["x"] and (_TIMES.search(text[max(0, start - 6) : start]) and _FIGURE.match(text, end)):
            continue  # "3 X 20 minutes"
        if match["crossed"] and match[0].islower() and len(match[0]) < 3:
            continue
        hides = bool(match["black"]) or bool(_HIDES_WORDS.search(match[0]))
        found[start] = (end, GAP if hides else NAME)
    return found


def neutral(text: str) -> str | None:
    """Return a text with one token for each redaction mark; `None` where it holds none.

    `«Forename»`, `Xxxxx` and black blocks become `[redacted]`, and so do several in a row (`███ ████`).
    """
    marks = _marks(text) if _may_hide(text) else {}
    also = _may_also(text)
    if not marks and not (also and _ALSO.search(text)):
        return None
    kept: list[str] = []
    position = 0
    for start in sorted(marks):
        kept += [text[position:start], NEUTRAL]
        position = marks[start][0]
    said = "".join((*kept, text[position:]))
    if also:
        said = _ALSO.sub(NEUTRAL, said)
    return _SEVERAL.sub(NEUTRAL, said)


@lru_cache(maxsize=4096)
def plain(text: str) -> Plain:
    """Make a text plain for reading."""
    marks = _marks(text) if _may_hide(text) else {}
    if not marks and text[:1] not in {"", " "} and "  " not in text and text.isprintable():
        even = text if text.isascii() else text.translate(_ONE_FOR_ONE)
        if even.isascii():
            return Plain(text, even.lower(), _counted(len(text) + 1))
    return _uneven(text, marks)


def _uneven(text: str, marks: dict[int, tuple[int, str]]) -> Plain:
    """Make a text plain of which not every character stands for one of plain text."""
    out: list[str] = []
    last = " "  # what was put out last: a space at the beginning, or behind another, is left out
    offsets: list[int] = []
    position = 0
    for start in sorted((*marks, len(text))):
        while position < start:
            ordinary = _ORDINARY.match(text, position, start)
            if ordinary:
                last = ordinary[0].lower()
                out.append(last)
                offsets += range(position, ordinary.end())
                position = ordinary.end()
                continue
            for one in _shown(text[position]):
                if one != " " or last[-1] != " ":
                    last = one
                    out.append(one)
                    offsets.append(position)
            position += 1
        if start in marks:
            position, last = marks[start]
            out.append(last)
            offsets.append(start)
    offsets.append(len(text))
    return Plain(text, "".join(out), tuple(offsets))


def _shown(character: str) -> str:
    """Return what stands in plain text for a character that is not plain itself."""
    if character.isspace():
        return " "
    if character in _DROPPED:
        return ""
    return _SAME.get(character) or unicodedata.normalize("NFKC", character).lower()
