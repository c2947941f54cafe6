"""Lines with their words replaced: as long as they were, in the same letter case, and saying nothing.

A made-up word is the next of a fixed series, never worked out from the word whose place it takes, and one word
does not always become the same other one: a copy cannot be turned back by counting words. Only a line that
stands there again word for word, a running head say, is given the same words again, because readers know such
lines by their standing there again.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

from .anonymise_vocabulary import FORM_WORDS
from .blanks import is_guidance, is_prompt
from .nothing import says_none

__all__ = ["Scrubber", "pattern_of", "words_of"]

_JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Signs without width that may stand within a word."""
_JOINERS_AND_FRACTIONS = _JOINERS + "\u00bc\u00bd\u00be"
_TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{_JOINERS}])*")
_PARTS = re.compile(r"\d+|\D+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"(?:[A-K]\d{1,2}[a-z]?|H[12])")
_GLUED = re.compile(r"(?:section|part)[a-k]", re.IGNORECASE)
_POSTCODE = re.compile(r"(?<![^\W_])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![^\W_])", re.IGNORECASE)
_LEADING = re.compile(
    r"\s*(?:o(?=\s)|[(\[]?(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-z]|[ivx]{1,4})[.)\]]+(?![\d.])"
    r"|\d(?:\.\d){1,2}(?=\s|$)|[BCDEFGHJK][12]?[.-]?\d{1,2}(?:\.\d{1,2})?[a-z]?(?=[.):\s\u2013-]|$)"
    r"(?!\s?\d[A-Za-z]{2}\b))"
)
"""A number, letter or code typed before an item of a list."""
_BREAKS = re.compile(r"[:;|\t\u2013\u2014()\[\]]|(?<=\s)-(?=\s)|(?<=[.!?])(?=\s)")
_NUMBERED = frozenset(
    """
    section sections part parts need needs outcome outcomes provision provisions aim aims goal goals target
    targets objective objectives stage page appendix annex row number no item and to of
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words behind which a number of one or two digits is the form's, not the child's."""
_REFERRING = _NUMBERED - {"section", "sections", "part", "parts", "stage", "page", "and", "to", "of", "no", "item"} | {
    "meets", "meet", "meeting", "links", "linked", "linking", "ref", "refs", "see", "supports", "addresses"
}  # fmt: skip
"""Words that a reference to another statement begins with."""
_POSSESSIVE = re.compile(r"^\W*((?:[^\W\d_]+\s){0,1}[^\W\d_]+)['\u2019]s?(?=\s)")
_MARK = re.compile(r"[Xx]{2,}|X|NAME|FORENAME|SURNAME|REDACTED")
"""What stands in place of words that were taken out already."""
_DATE = re.compile(r"(?<![\d/.-])(?:\d\d?([/.-])\d\d?\1(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?![\d/-])")
_MADE_DATES = ("11/10/2021", "07/08/2009")
_LONGEST_FORM = 40
"""Words of a form's longest titles; section H1's has some thirty."""

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
        stays = _what_stays(text) if may_be_form else [False] * len(text)
        if may_be_form and (number := _lone_number(text)) is not None:
            # Numbers of rows count up; an age or a class in a cell of its own does so by chance only.
            if number in {1, self._last_number + 1}:
                self._last_number = number
                return text
        key = pattern_of(text) if may_be_form else ""
        again = self._known.setdefault(key, _Again()) if len(key) > 2 else _Again()
        pieces: list[str] = []
        at = 0
        for number, token in enumerate(_TOKEN.finditer(text)):
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
        for date in _DATE.finditer(text):
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
        if _MARK.fullmatch(token):
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
            c if c in _JOINERS_AND_FRACTIONS else next(made).upper() if c.isupper() else next(made) for c in part
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
    """Return the words of three letters and more, in small letters, but for marks like Xxxx: what no copy may hold."""
    plain = text if text.isascii() else text.translate(dict.fromkeys(map(ord, _JOINERS)))
    found = {word.casefold() for word in _LETTERS.findall(plain)}
    return {word for word in found if len(word) > 2 and word.strip("x")}


def _is_page(token: str, page: int) -> bool:
    # A cover or a list of contents may not be counted.
    return token.isascii() and token.isdecimal() and len(token) < 4 and abs(int(token) - page) <= 2


def _next_number(part: str, was: str, became: str) -> str:
    """Return what a number that stays, or counts up, in a line that comes again becomes; empty for any other."""
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


def _what_stays(text: str) -> list[bool]:
    """Tell of each character whether it belongs to the form's own words."""
    stays = [False] * len(text)
    if not text or text.isspace():
        return stays
    begin = 0
    if leading := _LEADING.match(text):
        begin = leading.end()
        stays[:begin] = [True] * begin
    blocked = [False] * len(text)
    for match in (*_POSTCODE.finditer(text), *_DATE.finditer(text)):
        blocked[match.start() : match.end()] = [True] * (match.end() - match.start())
    own = is_prompt(text) or is_guidance(text)
    asked = is_guidance(text, first=True) and not own
    none = text[: re.match(r"[^.!?]*", text).end()] if says_none(text) else ""  # type: ignore[union-attr]
    if own or none:
        # The form's own words to whoever fills it in, and its way of saying that there is nothing.
        _keep(text, begin, len(text) if own else len(none), stays)
    elif asked:
        _keep(text, begin, _end_of_form_words(text, begin), stays)
    elif _is_form(text[begin:]) and not _is_sentence(text):
        _keep(text, begin, len(text), stays)
    else:
        _keep_stretches(text, begin, stays)
    return [kept and not barred for kept, barred in zip(stays, blocked, strict=True)]


def _end_of_form_words(text: str, begin: int) -> int:
    """Return where the words of forms that a line begins with end."""
    end = begin
    for token in _TOKEN.finditer(text, begin):
        if not _is_form_token(_bare(token.group())):
            break
        end = token.end()
    return end


def _keep_stretches(text: str, begin: int, stays: list[bool]) -> None:
    """Keep the label that a line begins with, and what it refers to in brackets or at its end."""
    bounds = [begin, *(match.start() for match in _BREAKS.finditer(text, begin)), len(text)]
    pieces = [(first, last) for first, last in zip(bounds, bounds[1:], strict=False) if first < last]
    leads = True
    for first, last in pieces:
        piece = text[first:last]
        if not any(map(str.isalnum, piece)):
            continue
        labels = leads and last < len(text) and text[last] in ":|\t\u2013\u2014-()[" and _is_form(piece)
        leads = leads and labels
        bracketed = piece[:1] in "([" and text[last : last + 1] in {")", "]"}
        refers = _refers(piece) and (bracketed or not text[last:].strip(" .;)]"))
        titled = first > begin and all(stays[begin:first]) and _is_form(piece) and last == len(text)
        if labels or refers or (titled and not _is_sentence(piece)):
            # Signs between the pieces are kept too, so that what follows knows that a label came before.
            stays[first:last] = [True] * (last - first)
            _unkeep(text, first, last, stays)
    _keep_last_reference(text, begin, stays)


def _keep_last_reference(text: str, begin: int, stays: list[bool]) -> None:
    """Keep what a line ends with where that names other statements: `… and meets need B2.`"""
    tail: list[re.Match[str]] = []
    for token in reversed(list(_TOKEN.finditer(text, begin))):
        if not _is_form_token(_bare(token.group())) or len(tail) == 12:
            break
        tail.insert(0, token)
    while tail and tail[0].group().casefold() not in _REFERRING:
        del tail[0]
    if tail and _refers(text[tail[0].start() :]):
        _keep(text, tail[0].start(), len(text), stays)


def _is_form(piece: str) -> bool:
    """Tell whether a stretch is made of the words of forms, a name before `'s` apart."""
    own = _POSSESSIVE.match(piece)
    tokens = _TOKEN.findall(piece[own.end() :] if own and _is_name(own[1]) else piece)
    if not tokens or len(tokens) > _LONGEST_FORM:
        return False
    said = [_bare(token) for token in tokens]
    worded = sum(word.casefold() in FORM_WORDS and len(word) > 1 for word in said)
    return all(map(_is_form_token, said)) and (
        worded >= (2 if own else 1) or (any(map(_is_letter_or_code, said)) and len(said) == 1)
    )


def _is_name(words: str) -> bool:
    return any(word.casefold() not in FORM_WORDS for word in words.split())


def _is_form_token(word: str) -> bool:
    return (
        word.casefold() in FORM_WORDS
        or word.isdecimal()
        or _is_letter_or_code(word)
        or _GLUED.fullmatch(word) is not None
        or _MARK.fullmatch(word) is not None
        or word in {"s", "S"}
    )


def _is_letter_or_code(word: str) -> bool:
    return _CODE.fullmatch(word) is not None or (len(word) == 1 and "A" <= word <= "K")


def _is_sentence(text: str) -> bool:
    tidied = text.strip()
    return tidied[-1:] in {".", "!", ";", ","} and len(tidied.split()) > 3


def _refers(piece: str) -> bool:
    """Tell whether a stretch names other statements and nothing else: `meets need B2`, `K1`, `Outcome 3`."""
    said = [_bare(token) for token in _TOKEN.findall(piece)]
    coded = any(_CODE.fullmatch(word) for word in said)
    numbered = any(word.casefold() in _NUMBERED for word in said) and any(map(str.isdecimal, said))
    lettered = any(map(_is_letter_or_code, said)) and (len(said) > 1 or said == ["A"])
    return len(said) <= 12 and all(map(_is_form_token, said)) and (coded or numbered or lettered)


def _keep(text: str, first: int, last: int, stays: list[bool]) -> None:
    stays[first:last] = [True] * (last - first)
    _unkeep(text, first, last, stays)


def _unkeep(text: str, first: int, last: int, stays: list[bool]) -> None:
    """Take back what is not the form's within a stretch that is: a name, a number that counts nothing."""
    before = ""
    for token in _TOKEN.finditer(text, first, last):
        word = _bare(token.group())
        if word.isdecimal():
            own = len(word) <= 2 and (before in _NUMBERED or _is_letter_or_code(before.upper()))
            # "1970" is the Act's year; "under 18" and "0-25" are the law's ages.
            own = (
                own or word == "1970" or (word in {"18", "16", "25", "0"} and before in {"under", "0", "16"})
            )
        else:
            own = _is_form_token(word)
        if not own:
            stays[token.start() : token.end()] = [False] * len(token.group())
        before = word.casefold()


def _bare(token: str) -> str:
    return token if token.isascii() else "".join(c for c in token if c not in _JOINERS)


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
    """Return a sign that cannot stand for a letter as it is, white space as white space, any other as a dot."""
    if " " <= character < "\x7f" or character in _JOINERS or character in "\t\n":
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
