"""Lines with their words replaced: as long as they were, in the same letter case, and saying nothing.

A made-up word is the next of a fixed series, never worked out from the word whose place it takes, and a word
does not always become the same other one: a copy cannot be turned back by counting words. Only a line that
stands there again word for word, a running head say, is given the same words again, because readers know such
lines by their standing there again.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

from .forms import DATE, JOINERS, MARK, TOKEN, what_stays
from .vocabulary import FORM_WORDS

__all__ = ["Scrubber", "pattern_of", "words_of"]

_FRACTIONS = "\u00bc\u00bd\u00be"
_JOINERS_AND_FRACTIONS = JOINERS + _FRACTIONS
_PARTS = re.compile(r"\d+|\D+")
_LETTERS = re.compile(r"[^\W\d_]+")
_MADE_DATES = ("11/10/2021", "07/08/2009")

_CONSONANTS, _VOWELS = "zvkjr", "aouei"
_ALONE = "wyz"
"""Letters alone: no section's, no list's, no mark's."""
_PAIRS = ("zu", "vu", "ju", "ku", "wu", "zo", "ze")


class _Again:
    """What the tokens of a line became when it last stood there."""

    def __init__(self) -> None:
        self._tokens: dict[int, dict[int, tuple[str, str]]] = {}

    def at(self, number: int) -> dict[int, tuple[str, str]]:
        """Return what is known of the token of that number."""
        return self._tokens.setdefault(number, {})


class Scrubber:
    """Replaces the words of one document."""

    def __init__(self, present: frozenset[str] = frozenset()) -> None:
        """Set out on one document.

        Args:
            present: its words as `words_of` gives them; none of them is ever made up.
        """
        self._present = present
        self._series: dict[int, Iterator[str]] = {}
        self._digits = count(1)
        self._known: dict[str, _Again] = {}
        self._last_number = 0
        self.replaced = 0
        """Words replaced so far."""
        self.kept = 0
        """Words of forms left as they were."""

    def line(self, text: str, *, may_be_form: bool = True, page: int | None = None) -> str:
        """Return one line with its words replaced, character for character as long as it was.

        Args:
            text: what stands in one paragraph, up to a line break.
            may_be_form: False for words that are not shown, of which none may stay.
            page: the page's number, in a line that runs on from page to page; `None` in any other.
        """
        stays = what_stays(text) if may_be_form else [False] * len(text)
        number = _lone_number(text) if may_be_form else None
        if number is not None and number in {1, self._last_number + 1}:
            # Numbers of rows count up; an age or a class in a cell of its own does so by chance only.
            self._last_number = number
            return text
        key = pattern_of(text) if may_be_form else ""
        again = self._known.setdefault(key, _Again()) if len(key) > 2 else _Again()
        pieces: list[str] = []
        at = 0
        for number, token in enumerate(TOKEN.finditer(text)):
            start, end = token.span()
            pieces += map(_sign, text[at:start])
            if all(stays[start:end]) or (page is not None and _is_page(token.group(), page)):
                pieces.append(text[start:end])
                self.kept += 1
            else:
                made = self._token(text[start:end], text[start - 1 : start], again.at(number))
                pieces.append(made)
                self.replaced += 1
            at = end
        result = "".join((*pieces, *map(_sign, text[at:])))
        for date in DATE.finditer(text):
            if not any(stays[date.start() : date.end()]):
                result = result[: date.start()] + _another_date(date) + result[date.end() :]
        return result

    def _token(self, token: str, before: str, again: dict[int, tuple[str, str]]) -> str:
        """Make up a token: letters for letters, digits for digits.

        Args:
            token: letters, digits and joiners.
            before: the character before it; empty for none.
            again: what its parts were, and became, when the line last stood there; brought up to date.
        """
        if before in {"'", "\u2019"} and token in {"s", "S"}:
            return token
        if MARK.fullmatch(token):
            return token
        pieces: list[str] = []
        for number, part in enumerate(_PARTS.findall(token)):
            was, became = again.get(number, ("", ""))
            if part[0].isdigit():
                made = _next_number(part, was, became) or self._other_digits(part)
            elif was and len(was) == len(part):
                made = became
            else:
                made = self._other_letters(part)
            again[number] = (part, made)
            pieces.append(made)
        return "".join(pieces)

    def _other_letters(self, part: str) -> str:
        # Joiners within a word would break it in two: its letters are counted without them.
        made = iter(self._made(sum(c not in _JOINERS_AND_FRACTIONS for c in part)))
        return "".join(
            c if c in _JOINERS_AND_FRACTIONS else next(made).upper() if c.isupper() else next(made)
            for c in part
        )

    def _other_digits(self, part: str) -> str:
        return "".join(map(self._other_digit, part))

    def _other_digit(self, digit: str) -> str:
        made = (next(self._digits) * 7) % 9 + 1
        return str(made % 9 + 1 if str(made) == digit else made)

    def _made(self, length: int) -> str:
        if length not in self._series:
            self._series[length] = _series(length)
        for _ in range(5_000):
            made = next(self._series[length])
            if length < 3 or (made not in self._present and made not in FORM_WORDS):
                return made
        # Every word that could be made up stands in the plan: only a file made to do so gets here.
        return "z" * length


def pattern_of(text: str) -> str:
    """Return a line with its numbers as signs: a running foot is the same line on every page."""
    return re.sub(r"\d+", "#", text)


def words_of(text: str) -> set[str]:
    """Return the words of three letters and more, in small letters, but for marks like Xxxx."""
    plain = text if text.isascii() else text.translate(dict.fromkeys(map(ord, JOINERS)))
    found = {word.casefold() for word in _LETTERS.findall(plain)}
    return {
        word
        for word in found
        if len(word) > 2 and word.strip("x") and word.strip(_FRACTIONS) and not _ROMAN.fullmatch(word)
    }


_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
"""A number of a list: iii, viii."""


def _is_page(token: str, page: int) -> bool:
    # A cover or a list of contents may not be counted.
    return token.isascii() and token.isdecimal() and len(token) < 4 and abs(int(token) - page) <= 2


def _next_number(part: str, was: str, became: str) -> str:
    """Return what a number becomes that stays, or counts up, in a line that comes again; else nothing."""
    if not (part.isascii() and was.isascii() and was and len(part) < 5):
        return ""
    step = int(part) - int(was)
    if step == 0 and len(part) == len(was):
        return became
    made = str(int(became) + step)
    return made if 0 < step < 4 and len(made) == len(part) and made != part else ""


def _series(length: int) -> Iterator[str]:
    """Yield words of one length, over and over, in an order that looks like none."""
    for number in count(1):
        if length < 1:
            yield ""
        elif length == 1:
            yield _ALONE[number % len(_ALONE)]
        elif length == 2:
            yield _PAIRS[number % len(_PAIRS)]
        else:
            step, letters = number * 7919 + length * 104_729, []
            for place in range(length):
                kind = _VOWELS if place % 2 else _CONSONANTS
                letters.append(kind[step % 5])
                step = step // 5 + number * (place + 3)
            yield "".join(letters)


def _lone_number(text: str) -> int | None:
    bare = text.strip().strip(".()")
    return int(bare) if bare.isascii() and bare.isdecimal() and len(bare) <= 2 else None


def _another_date(date: re.Match[str]) -> str:
    """Write a made-up day in the form in which a day stood there."""
    was = date.group()
    for made in _MADE_DATES:
        day, month, year = made.split("/")
        if date[1] is None:
            shown = f"{year}-{month}-{day}"
        else:
            first, second, last = was.split(date[1])
            shown = date[1].join((day[-len(first) :], month[-len(second) :], year[-len(last) :]))
        if shown != was:
            break
    return shown


def _sign(character: str) -> str:
    """Return a sign that cannot stand for a letter as it is, white space too, any other as a dot."""
    if " " <= character < "\x7f" or character in JOINERS or character in "\t\n":
        return character
    if unicodedata.category(character) == "Zs":
        return character
    code = ord(character)
    known = (
        0xA1 <= code <= 0xBF
        or code in {0xD7, 0xF7}
        or 0x2010 <= code <= 0x205E
        or 0x20A0 <= code <= 0x20BF
        or 0x2190 <= code <= 0x245F
        or 0x2500 <= code <= 0x27FF
        or 0x2900 <= code <= 0x2BFF
        or 0xF020 <= code <= 0xF0FF
    )
    return character if known and not character.isalpha() else "\u00b7"
