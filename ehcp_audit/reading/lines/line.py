"""Paragraphs as lines: what a section is made of, each with the table and cell it stands in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Final

from ehcp_audit.model import Area, Place, SectionLetter, count_words, made
from ehcp_audit.reading.blocks import Block, Blocks, Cell, Paragraph, Table
from ehcp_audit.reading.words.run_in import run_in_label, run_in_sentences
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import tidy

__all__ = [
    "HEADING",
    "LABEL",
    "MARKS",
    "NEED",
    "NUMBER",
    "OTHER",
    "OUTCOME",
    "PROVISION",
    "TEXT",
    "Filled",
    "Kind",
    "Line",
    "Role",
    "lines_in",
    "lines_of",
]


class Kind(Enum):
    """What a line is to its section."""

    TEXT = 0
    HEADING = 1
    LABEL = 2
    __hash__ = object.__hash__  # each is itself alone; the one of `Enum` is slow


class Role(Enum):
    """What a column, a row or a stretch under a heading is for."""

    NEED = "need"
    OUTCOME = "outcome"
    PROVISION = "provision"
    STRENGTH = "strength"
    WHO = "who"
    HOW_OFTEN = "how often"
    WHO_HOW_OFTEN = "who and how often"
    WHERE = "where and in what group"
    BY_WHEN = "by when"
    NEED_REFERENCE = "which need"
    OUTCOME_REFERENCE = "which outcome"
    PROVISION_REFERENCE = "which provision"
    AREA = "area"
    NUMBER = "number"
    OTHER = "other"
    __hash__ = object.__hash__  # as above


# By their names alone, for what is asked of every line: until 3.12 Python takes six times as long to find the
# member of an enumeration.
TEXT: Final = Kind.TEXT
HEADING: Final = Kind.HEADING
LABEL: Final = Kind.LABEL
NEED: Final = Role.NEED
OUTCOME: Final = Role.OUTCOME
PROVISION: Final = Role.PROVISION
NUMBER: Final = Role.NUMBER
OTHER: Final = Role.OTHER


@dataclass(slots=True, eq=False)
class Line:
    """One line as a section keeps it: the whole paragraph, or a bullet or heading within it."""

    paragraph: Paragraph
    start: int
    """Offset of its first character in `paragraph.shown`."""
    end: int
    text: str
    """Tidied, with its number."""
    body: str
    """Tidied, without the number that the writing program made."""
    words: int
    table: Table | None = None
    cell: Cell | None = None
    outer: Table | None = None
    """The table around all that it stands in; `table` where that stands in no other."""
    whole: bool = True
    """True where the line is all of its paragraph."""
    bold: bool = False
    order: int = -1
    """Its number in the document, from 0."""
    # What the reading makes of it:
    letter: SectionLetter | None = None
    kind: Kind = Kind.TEXT
    why: str = ""
    """Why it is in no section."""
    role: Role | None = None
    """What its column or its stretch is for; `None` where the layout does not say."""
    area: Area | None = None
    record: int | None = None
    """Number of the table row, card or block whose needs, outcomes and provision belong together."""
    container: int = -1
    """Lines of one stretch or cell share a number: a list and its lead-in stand in one container."""
    owns: bool = False
    """True where lines below it say who, how often or which need: the record is its own."""
    in_column: bool = False
    """True in a cell of a statement's column: the cell is one statement unless it holds a list."""
    by_when: str | None = None
    """The time that a heading or a row head gives to it."""
    records: tuple[int, ...] = field(default=())
    """All records of a merged cell."""
    labelled: int = 0
    """Where in `body` the words begin, behind a label of the form's own."""
    under: "Line | None" = None
    """The heading above that names a statement by its code: "To achieve Outcome 2"."""

    def place(self) -> Place:
        """Return where the line stands."""
        return made(Place, self.where())

    def where(self) -> dict[str, int | None]:
        """Return the fields of its place."""
        table, cell, paragraph = self.table, self.cell, self.paragraph
        if table is None and self.whole:  # as most
            return {
                "block": paragraph.index,
                "page": paragraph.page,
                "table": None,
                "row": None,
                "column": None,
                "start": None,
                "end": None,
                "last_block": None,
            }
        return {
            "block": paragraph.index,
            "page": paragraph.page,
            "table": table.number if table else None,
            "row": cell.row + 1 if cell else None,
            "column": cell.column + 1 if cell else None,
            "start": None if self.whole else self.start,
            "end": None if self.whole else self.end,
            "last_block": None,
        }

    def begins(self) -> int:
        """Return where its words begin in `paragraph.shown`: behind number and form's own label."""
        paragraph = self.paragraph
        at = self.start or (len(paragraph.number) + 1 if paragraph.number else 0)
        if not self.labelled:
            return at  # as nearly all
        shown = paragraph.shown
        # In `body` runs of spaces are one: what is no space is counted.
        left = len(self.body[: self.labelled].replace(" ", ""))
        while left and at < self.end:
            left -= not shown[at].isspace()
            at += 1
        return at

    @property
    def is_listed(self) -> bool:
        """True where the file or a typed mark makes it a list item."""
        if self.start == 0 and (self.paragraph.number or self.paragraph.list_level is not None):
            return True
        first = self.text[:1]
        return (not first.isalnum() or first == "o") and _BULLET.match(self.text) is not None


MARKS = "-\u2013\u2014\u2022* "
"""The signs, and the space behind them, with which an item of a list may be typed."""
_BULLET = re.compile(r"^(?:[-\u2013\u2014•●▪◦\u2023·\u2219»➢➤✓✔]|\*(?!\*)|o(?=\s))\s*(?=\S)")
_TYPED = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-\u2013\u2014•●▪◦\u2023·\u2219➢➤])\s")
_BREAK = re.compile(r"\n+")


def lines_of(blocks: Blocks) -> tuple[list[Line], dict[int, list[Line]], list[str]]:
    """Read the lines of a file.

    Returns:
        The lines in document order, those of each paragraph by its number, and the printed text of every
        paragraph.
    """
    read = _Reading(run_in_sentences(blocks.paragraphs()))
    read.walk(blocks.body, None, None, None)
    return read.lines, read.by_paragraph, read.printed


class _Reading:
    """The lines of a file as they are read."""

    def __init__(self, sentences: Mapping[int, int]) -> None:
        self.lines: list[Line] = []
        self.by_paragraph: dict[int, list[Line]] = {}
        self.printed: list[str] = []
        self.sentences = sentences

    def walk(self, some: list[Block], table: Table | None, cell: Cell | None, outer: Table | None) -> None:
        """Read blocks, with the table and cell they stand in."""
        lines, printed, by_paragraph, sentences = self.lines, self.printed, self.by_paragraph, self.sentences
        for block in some:
            if isinstance(block, Paragraph):
                shown = block.shown
                printed.append(shown)
                begins = sentences.get(block.index) if sentences else None
                parts = _split(block, shown, table, cell, outer, len(lines), begins)
                by_paragraph[block.index] = parts
                lines.extend(parts)
            else:
                for inner in block.cells:
                    self.walk(inner.blocks, block, inner, outer or block)


Filled = list[tuple[Cell, list[Line]]]
"""The cells of a row that hold words, with their lines."""


def lines_in(cell: Cell, by_paragraph: Mapping[int, list[Line]]) -> list[Line]:
    """Return the lines of a cell in document order, those of the tables in it included."""
    lines: list[Line] = []
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            lines.extend(by_paragraph[block.index])
        else:
            for inner in block.cells:
                lines += lines_in(inner, by_paragraph)
    return lines


def _split(  # noqa: PLR0917 - where a paragraph stands
    paragraph: Paragraph,
    shown: str,
    table: Table | None,
    cell: Cell | None,
    outer: Table | None,
    order: int,
    begins: int | None,
) -> list[Line]:
    offset = len(shown) - len(paragraph.text)
    cuts = _cuts(paragraph, offset) if "\n" in paragraph.text else []
    if not cuts:
        begins = run_in_label(paragraph) if begins is None else begins
        cuts = [offset + begins] if begins is not None else []
    if not cuts:  # nearly all
        text = tidy(shown)
        if not text:
            return []
        body = tidy(paragraph.text) if offset else text
        bold = paragraph.bold > 0 and len(shown.rstrip()) <= paragraph.bold + offset and bool(body)
        words = count_words(text, tidied=True)
        return [Line(paragraph, 0, len(shown), text, body, words, table, cell, outer, bold=bold, order=order)]
    lines: list[Line] = []
    bounds = [0, *cuts, len(shown)]
    for start, end in pairwise(bounds):
        text = tidy(shown[start:end])
        if not text:
            continue
        body = tidy(shown[max(start, offset) : end]) if start < offset else text
        bold = 0 < len(shown[:end].rstrip()) <= paragraph.bold + offset and bool(body)
        words = count_words(shown[start:end])
        at = order + len(lines)
        lines.append(Line(paragraph, start, end, text, body, words, table, cell, outer, False, bold, at))
    return lines


def _cuts(paragraph: Paragraph, offset: int) -> list[int]:
    """Where soft breaks begin a line: at bullets and numbers, behind an area's name, where bold type ends."""
    text = paragraph.text
    cuts: list[int] = []
    begins = [0] + [match.end() for match in _BREAK.finditer(text)]
    for begin, following in zip(begins, [*begins[1:], len(text)], strict=False):
        here, rest = text[begin:following], text[following:]
        if begin and _TYPED.match(here):
            cuts.append(begin)
        elif rest.strip() and (
            (len(here) < 90 and read_area(here) is not None)
            or (0 < paragraph.bold < len(text.rstrip()) and abs(following - paragraph.bold) <= 2)
        ):
            if begin and begin not in cuts:
                cuts.append(begin)
            cuts.append(following)
    return sorted({offset + cut for cut in cuts if 0 < cut < len(text)})
