"""What of a line is a form's own: its titles, labels, column heads, numbers and references."""

import re
from itertools import pairwise

from ehcp_audit.reading.words.blanks import is_guidance, is_prompt
from ehcp_audit.reading.words.label_forms import read_label
from ehcp_audit.reading.words.nothing import points_elsewhere, says_none

from .vocabulary import FORM_WORDS

__all__ = ["DATE", "JOINERS", "MARK", "TOKEN", "what_stays"]

JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Signs without width that may stand within a word."""
TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{JOINERS}])*")
MARK = re.compile(r"[Xx]{2,}|X|NAME|FORENAME|SURNAME|REDACTED")
"""What stands in place of words that were taken out already."""
DATE = re.compile(r"(?<![\d/.-])(?:\d\d?([/.-])\d\d?\1(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?![\d/-])")

_CODE = re.compile(r"(?:[A-K]\d{1,2}[a-z]?|H[12])")
_GLUED = re.compile(r"(?:section|part)[a-k]", re.IGNORECASE)
_POSTCODE = re.compile(r"(?<![^\W_])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![^\W_])", re.IGNORECASE)
_LEADING = re.compile(
    r"\s*(?:o(?=\s)|[(\[]?(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-z]|[ivx]{1,4})[.)\]]+(?![\d.])"
    r"|\d(?:\.\d){1,2}(?=\s|$)|[BCDEFGHJK][12]?[.-]?\d{1,2}(?:\.\d{1,2})?[a-z]?(?=[.):\s\u2013-]|$)"
    r"(?!\s?\d[A-Za-z]{2}\b))"
)
"""A number, letter or code typed before an item of a list."""
_NOT_APPLICABLE = re.compile(r"\W*n\W?a\W*", re.IGNORECASE)
_BREAKS = re.compile(r"[:;|\t\u2013\u2014()\[\]]|(?<=\s)-(?=\s)|(?<=[.!?])(?=\s)")
_NUMBERED = frozenset(
    """
    section sections part parts need needs outcome outcomes provision provisions aim aims goal goals target
    targets objective objectives stage page appendix annex row number no item and to of
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words behind which a number of one or two digits is the form's, not the child's."""
_REFERRING = frozenset(
    """
    need needs outcome outcomes provision provisions aim aims goal goals target targets objective objectives
    meets meet meeting links linked linking ref refs see supports addresses
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words that a reference to another statement begins with."""
_POSSESSIVE = re.compile(r"^\W*((?:[^\W\d_]+\s){0,1}[^\W\d_]+)['\u2019]s?(?=\s)")
_LONGEST_FORM = 40
"""Words of a form's longest titles; section H1's has some thirty."""


def what_stays(text: str) -> list[bool]:
    """Tell of each character whether it belongs to the form's own words."""
    stays = [False] * len(text)
    if not text or text.isspace():
        return stays
    begin = 0
    if leading := _LEADING.match(text):
        begin = leading.end()
        stays[:begin] = [True] * begin
    blocked = [False] * len(text)
    for match in (*_POSTCODE.finditer(text), *DATE.finditer(text)):
        blocked[match.start() : match.end()] = [True] * (match.end() - match.start())
    own = is_prompt(text) or is_guidance(text) or points_elsewhere(text)
    asked = is_guidance(text, first=True) and not own
    blank = _NOT_APPLICABLE.fullmatch(text) is not None
    none = text[: re.match(r"[^.!?]*", text).end()] if says_none(text) else ""  # type: ignore[union-attr]
    if blank:
        stays = [True] * len(text)
    elif own or none:
        # The form's own words to whoever fills it in, and its way of saying that there is nothing.
        _keep(text, begin, len(text) if own else len(none), stays)
    elif asked:
        _keep(text, begin, _end_of_form_words(text, begin), stays)
    elif _is_form(text[begin:]) and (not _is_sentence(text) or read_label(text) is not None):
        _keep(text, begin, len(text), stays)
    else:
        _keep_stretches(text, begin, stays)
    return [kept and not barred for kept, barred in zip(stays, blocked, strict=True)]


def _end_of_form_words(text: str, begin: int) -> int:
    """Return where the words of forms that a line begins with end."""
    end = begin
    for token in TOKEN.finditer(text, begin):
        if not _is_form_token(_bare(token.group())):
            break
        end = token.end()
    return end


def _keep_stretches(text: str, begin: int, stays: list[bool]) -> None:
    """Keep the label that a line begins with, and what it refers to in brackets or at its end."""
    bounds = [begin, *(match.start() for match in _BREAKS.finditer(text, begin)), len(text)]
    pieces = [(first, last) for first, last in pairwise(bounds) if first < last]
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
    """Keep what a line ends with where that names other statements, as `… and meets need B2.` does."""
    tail: list[re.Match[str]] = []
    for token in reversed(list(TOKEN.finditer(text, begin))):
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
    tokens = TOKEN.findall(piece[own.end() :] if own and _is_name(own[1]) else piece)
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
        or MARK.fullmatch(word) is not None
        or word in {"s", "S"}
    )


def _is_letter_or_code(word: str) -> bool:
    return _CODE.fullmatch(word) is not None or (len(word) == 1 and "A" <= word <= "K")


def _is_sentence(text: str) -> bool:
    tidied = text.strip()
    return tidied[-1:] in {".", "!", ";", ","} and len(tidied.split()) > 3


def _refers(piece: str) -> bool:
    """Tell whether a stretch names other statements and nothing else: `meets need B2`, `K1`, `Outcome 3`."""
    said = [_bare(token) for token in TOKEN.findall(piece)]
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
    for token in TOKEN.finditer(text, first, last):
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
    return token if token.isascii() else "".join(c for c in token if c not in JOINERS)
