"""Cut from a document's XML what is never looked at, before it is parsed.

Two thirds of what Word writes are revision ids, proofing marks, fonts, spacing and borders. Building a tree of them
takes longer than reading all the words, so they are cut from the bytes: the start tags of paragraphs and runs lose
their attributes, and empty elements that say only how things look go.

Only whole tags can be cut. In well-formed XML a `<` begins a tag wherever it stands, comments and CDATA apart (a file
with those is left as it is); and a quotation mark that follows a letter, a digit or another quotation mark closes a
value, so that the `>` behind it closes the tag. A tag written in any other way is left as it is.
"""

import re

from .docx_names import W_NAMESPACE

__all__ = ["slim"]

_BOUND = f'xmlns:w="{W_NAMESPACE}"'.encode()
_HEAD = 8_192
"""Bytes from the beginning in which the name space is looked for."""
_FONTS_OF_SIGNS = (b"ymbol", b"ingdings", b"ebdings")
_RUN = re.compile(rb'<w:r [ \w:="]*\w">')
_PARAGRAPH = re.compile(rb'<w:p [ \w:="]*\w">')
_REST_OF_TAG = rb'(?: [ \w:="#.-]*[\w"#.-]")?/>'
_LOOKS = [
    "proofErr",
    "lang",
    "szCs",
    "bCs",
    "iCs",
    "i",
    "u",
    "spacing",
    "ind",
    "jc",
    "tcW",
    "noProof",
    "kern",
    "keepNext",
    "keepLines",
    "widowControl",
    "contextualSpacing",
    "lastRenderedPageBreak",
    "bookmarkStart",
    "bookmarkEnd",
    "cantSplit",
    "trHeight",
    "vAlign",
    "tblW",
    "tblInd",
    "tblLayout",
    "gridCol",
    "top",
    "left",
    "bottom",
    "right",
    "start",
    "end",
    "insideH",
    "insideV",
]


def _empty(names: list[str]) -> re.Pattern[bytes]:
    return re.compile(rb"<w:(?:" + "|".join(names).encode() + rb")" + _REST_OF_TAG)


_EMPTY = _empty(_LOOKS)
_EMPTY_OR_FONTS = _empty([*_LOOKS, "rFonts"])


def slim(source: bytes) -> bytes:
    """Return a part's XML without what is never looked at; unchanged where it is not written as Word writes it."""
    if _BOUND not in source[:_HEAD] or b"<!" in source or source.count(b"xmlns:w=") > 1:
        return source
    signs = any(font in source for font in _FONTS_OF_SIGNS)
    return (_EMPTY if signs else _EMPTY_OR_FONTS).sub(
        b"", _RUN.sub(b"<w:r>", _PARAGRAPH.sub(b"<w:p>", source))
    )
