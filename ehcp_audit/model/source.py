"""Where words stand: the file, the place in it, and the words themselves."""

import re
from enum import StrEnum

from pydantic import Field

from .base import Frozen

__all__ = ["Excerpt", "FileFormat", "Place", "SourceFile", "count_words"]


_BARE = re.compile(r" ([\W_]\S*)")
"""What may be no word: it begins with neither letter nor digit."""


def count_words(text: str, *, tidied: bool = False) -> int:
    """Count the words of a text: runs without white space that hold a letter or a digit.

    Bullets, dashes, rules of underscores and table bars are kept in every text but are not words, so that a
    DOCX (whose bullets are formatting) and its PDF (whose bullets are characters) count alike.

    Args:
        text: the text.
        tidied: True where its white space is known to be single spaces between words.
    """
    if not tidied and (not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " "):
        text = " ".join(text.split())
    if not text:
        return 0
    # Nearly all that stands between spaces begins with a letter or a digit: only the others are looked at.
    others = _BARE.findall(text)
    if not text[0].isalnum():
        others.append(text.split(" ", 1)[0])
    elif not others:
        return text.count(" ") + 1
    return text.count(" ") + 1 - sum([not any(map(str.isalnum, other)) for other in others])


class FileFormat(StrEnum):
    """The two formats that plans come in."""

    DOCX = "docx"
    PDF = "pdf"


class SourceFile(Frozen):
    """The file that a plan was read from."""

    name: str
    """File name without its folder."""
    format: FileFormat
    """What the content is, whatever the name says."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Hash of the file's bytes: two files with the same hash are the same file."""
    pages: int | None = None
    """Number of pages; `None` where the format has none (a DOCX is laid out only when printed)."""
    words: int = Field(ge=0)
    """Words in the whole file, by `count_words`: placed, furniture and unplaced."""


class Place(Frozen):
    """Where in the file some words stand."""

    block: int | None = None
    """The paragraph's number in document order, from 0, counting paragraphs in table cells; `None` for a
    thing that is nowhere in particular (a section that is missing)."""
    page: int | None = None
    """Page number from 1; `None` in a DOCX."""
    table: int | None = None
    """Number of the table in document order, from 1; `None` outside a table."""
    row: int | None = None
    """Row of the table, from 1."""
    column: int | None = None
    """Column of the table's grid, from 1."""
    start: int | None = None
    """Offset, in characters, of the first of the words in the block's printed text; `None` for the whole."""
    end: int | None = None
    """Offset behind the last of the words, in the printed text of `last_block` where that is given."""
    last_block: int | None = None
    """The last paragraph that the words reach into, where they span several; `None` for one."""


class Excerpt(Frozen):
    """Words of the plan, with their place."""

    text: str
    """The words, tidied: white space to single spaces, no soft hyphens, no list number in front."""
    place: Place = Place()
    """Where they stand."""
