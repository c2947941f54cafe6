"""Lines become the words of a paragraph: line ends closed, words that a line end cut made whole."""

import re
from collections.abc import Iterable, Iterator

from .blocks import Block, Cell, Paragraph, Table
from .pdf_lines import Draft, Line
from .pdf_order import PageTable

__all__ = ["Wording", "block_of", "paragraph_of"]

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
TAIL = re.compile(r"([^\W\d_]+)-$")
HEAD = re.compile(r"([^\W\d_]+)")
PARTS = frozenset(
    [
        "to",
        "up",
        "in",
        "on",
        "of",
        "by",
        "off",
        "out",
        "one",
        "two",
        "three",
        "the",
        "and",
        "at",
        "half",
        "week",
    ]
)
"""Short words that stand beside real hyphens: one-to-one, follow-up."""


class Wording:
    """The words a document uses, to tell a hyphen that belongs to a word from one that a line end made."""

    def __init__(self, blocks: "Iterable[Draft | PageTable]") -> None:
        self.known: set[str] = set()
        self.undecided = False
        cut = False
        for line in all_lines(blocks):
            words = WORD.findall(line.text.lower())
            # The pieces of a word that a line end cut are no words of the document.
            if cut and words:
                words = words[1:]
            cut = bool(TAIL.search(line.text))
            if cut and words:
                words = words[:-1]
            for word in words:
                self.known.add(word)
                if "-" in word:
                    self.known.update(word.split("-"))
        self.known |= PARTS

    def keeps_hyphen(self, upper: str, lower: str) -> bool:
        """True where the hyphen at the end of `upper` belongs to the word that goes on in `lower`."""
        tail, head = TAIL.search(upper), HEAD.match(lower)
        if not tail or not head or not head[1][:1].islower():
            return True
        left, right = tail[1].lower(), head[1].lower()
        if left + right in self.known:
            return f"{left}-{right}" in self.known
        if f"{left}-{right}" in self.known:
            return True
        return left in self.known or right in self.known


def all_lines(blocks: "Iterable[Draft | PageTable]") -> Iterator[Line]:
    """Walk all lines, those in tables included."""
    for block in blocks:
        if isinstance(block, Draft):
            yield from block.lines
        else:
            for cell in block.cells:
                yield from all_lines(cell.blocks)


def paragraph_of(
    lines: list[Line], wording: Wording | None = None, *, draft: Draft | None = None
) -> Paragraph:
    """Make a paragraph of its lines."""
    first = lines[0]
    text = ""
    bold = 0
    unbroken = True
    sizes: dict[float, int] = {}
    for line in lines:
        if text:
            if text.endswith("-") and not text.endswith(" -") and line.text[:1].isalnum():
                if wording is not None and not wording.keeps_hyphen(text, line.text):
                    text = text[:-1]
            else:
                text += " "
        if unbroken:
            bold = len(text) + line.bold if line.bold else bold
            unbroken = line.all_bold
        text += line.text
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return Paragraph(
        text,
        number="•" if first.bullet else "",
        style=draft.tag if draft else None,
        heading=draft.heading if draft else None,
        bold=min(bold, len(text)),
        size=max(sizes, key=lambda size: sizes[size]),
        list_level=draft.level if draft else None,
        page=first.page,
    )


def block_of(block: Draft | PageTable, wording: Wording) -> Block:
    """Make the paragraph or table that later steps read."""
    if isinstance(block, Draft):
        return paragraph_of(block.lines, wording, draft=block)
    cells = [
        Cell(
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            [block_of(inner, wording) for inner in cell.blocks],
            cell.shaded,
            cell.header,
        )
        for cell in block.cells
    ]
    return Table(cells, block.rows, block.columns, block.page, block.pieces)
