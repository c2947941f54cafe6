"""Labels that run into their text, as in `Section C: No health needs identified`."""

import re
from collections.abc import Iterable

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.blocks import Paragraph

from .about_the_plan import is_about_the_plan
from .blanks import is_guidance
from .label_forms import Form, may_begin_with_letter, read_label
from .nothing import says_none
from .titles import read_title
from .wording import tidy

__all__ = ["behind_letter", "run_in_label", "run_in_sentences"]

_BEGINS = re.compile(
    r"\W{0,3}(?:(?i:sections?|parts?)\s*\(?(?:H\s?[12]|[A-K])(?![\w'\u2019])|(?:H\s?[12]|[C-JK])\s?[:)])"
)
_MARK = re.compile(r"[:.)\u2013\u2014]\s+|\s-\s+|\s{2,}|\t")
_LONGEST = 600


def run_in_label(paragraph: Paragraph) -> int | None:
    """Return where the text begins behind a section's label in the same line; `None` for any other paragraph.

    The label ends where bold type ends, or where the rest only says that there is nothing.
    """
    text = paragraph.text
    if len(text) > _LONGEST or not may_begin_with_letter(text) or _BEGINS.match(text) is None:
        return None
    bold = paragraph.bold
    while 0 < bold < len(text) and text[bold].isspace():
        bold += 1
    if 0 < bold < len(text.rstrip()) and text[bold:].strip() and _is_label(text[:bold]):
        return bold
    if bold:
        return None
    for mark in reversed(list(_MARK.finditer(text))):
        if says_none(text[mark.end() :]) and _is_label(text[: mark.end()]):
            return mark.end()
    return None


def behind_letter(text: str, letter: SectionLetter) -> int:
    """Return where a line's own words begin that names its own section: `Section G. The nurse will …`.

    Args:
        text: the line.
        letter: the section.
    """
    if text[:4].lower() not in _BEGIN:
        return 0  # as nearly all
    match = _LETTERED.match(text)
    named = match["letter"].replace(" ", "").upper() if match is not None else ""
    return match.end() if match is not None and letter.value in {named, f"{named}1", f"{named}2"} else 0


def run_in_sentences(paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    """Find the sentences behind letters that are all the label a section has: `Section G: He will …`.

    Where a section has a label that stands by itself, a sentence that begins with its letter is about it.

    Returns:
        Where the sentence begins, by the number of the paragraph.
    """
    found: list[tuple[Paragraph, SectionLetter, int]] = []
    others: list[Paragraph] = []
    for paragraph in paragraphs:
        sentence = _sentence_behind(paragraph.text)
        if sentence is None:
            others.append(paragraph)
        else:
            found.append((paragraph, *sentence))
    if not found:
        return {}  # as in most files
    forms = [read_label(tidy(paragraph.text)) for paragraph in others]
    labelled = {letter.value for form in forms if form is not None for letter in form.letters}
    return {
        paragraph.index: begins
        for paragraph, letter, begins in found
        if labelled.isdisjoint((letter.value, letter.value[0]))
    }


def _sentence_behind(text: str) -> tuple[SectionLetter, int] | None:
    if text[:4].lower() not in _BEGIN or (match := _LETTERED.match(text)) is None:
        return None
    said = text[match.end() :].strip()
    if said[-1:] not in ".!?" or len(said.split()) < _FEWEST or says_none(said):
        return None
    if is_guidance(said, first=True) or is_about_the_plan(said) or read_title(said).strength >= _TITLE:
        return None
    return SectionLetter(match["letter"].replace(" ", "").upper()), match.end()


_FEWEST = 4
"""Words of a sentence at least."""
_TITLE = 0.5
"""Strength from which what stands behind a letter is the title of its section."""
_BEGIN = frozenset(("sect", "part"))
_LETTERED = re.compile(
    r"(?i:section|part)\s*\(?(?P<letter>[Hh]\s?[12]?|[A-Ka-k])\)?\s*(?:[:.\u2013\u2014]|-(?=\s))\s*(?=[^\sa-z])"
)


def _is_label(text: str) -> bool:
    form = read_label(tidy(text))
    return form is not None and form.form in {Form.SECTION, Form.LETTER}
