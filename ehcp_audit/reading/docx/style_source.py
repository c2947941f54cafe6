"""The styles part of a DOCX, without what hardly any document asks for.

Programs write a hundred table styles into every file, each with a look for every corner of a table, and a
list of all styles that the file might have; of both the plan uses one or two. To build a tree of them takes
longer than to read a short plan. So the list is left out, and a table style is parsed once a table asks for
it.

As with plain paragraphs, only what has the one simple shape that Word writes is taken out, and damage in a
style that nobody asks for goes unseen.
"""

import re
from typing import NamedTuple

from .plain import root_of

__all__ = ["StyleSource", "without_unused"]

_LATENT, _LATENT_END = b"<w:latentStyles", b"</w:latentStyles>"
_TABLE, _END = b'<w:style w:type="table"', b"</w:style>"
_OPENING = re.compile(
    _TABLE + rb'(?: w:(?!styleId)\w+="[^"<>&]*")* w:styleId="([^"<>&]+)"(?: w:\w+="[^"<>&]*")*>'
)


class StyleSource(NamedTuple):
    """The XML of a styles part, and the table styles taken out of it."""

    source: bytes
    root: bytes = b""
    """The start tag of its root, which says what the prefixes stand for."""
    tables: dict[str, bytes] = {}  # noqa: RUF012 - nobody adds to it
    """The XML of each table style by its id."""


def without_unused(source: bytes) -> StyleSource:
    """Take the list of possible styles and the table styles out; all stays where that is not safe.

    Args:
        source: the XML. What is not in UTF-8, has comments or CDATA, or says twice what `w:` stands for is
            left as it is.
    """
    root = root_of(source)
    if root is None or b"<!" in source:
        return StyleSource(source)
    begin, end = source.find(_LATENT), source.find(_LATENT_END)
    if 0 <= begin < end:
        source = source[:begin] + source[end + len(_LATENT_END) :]
    tables: dict[str, bytes] = {}
    kept: list[bytes] = []
    done = 0
    while (begin := source.find(_TABLE, done)) >= 0:
        opening, end = _OPENING.match(source, begin), source.find(_END, begin)
        if opening is None or end < 0:
            break
        kept.append(source[done:begin])
        done = end + len(_END)
        tables.setdefault(opening[1].decode(), source[begin:done])
    return StyleSource(b"".join((*kept, source[done:])), root, tables)
