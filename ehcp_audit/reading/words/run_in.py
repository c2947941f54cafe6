"""Labels that run into their text, as in `Section C: No health needs identified`."""

import re

from ehcp_audit.reading.blocks import Paragraph

from .label_forms import Form, may_begin_with_letter, read_label
from .nothing import says_none
from .wording import tidy

__all__ = ["run_in_label"]

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


def _is_label(text: str) -> bool:
    form = read_label(tidy(text))
    return form is not None and form.form in {Form.SECTION, Form.LETTER}
