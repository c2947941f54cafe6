"""A document before it is a file: paragraphs and tables that know where their words belong.

The layouts write this once; the back ends turn it into DOCX or PDF; `truth.py` reads the answers off it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = [
    "FURNITURE",
    "OPEN",
    "UNPLACED",
    "Block",
    "Break",
    "Cell",
    "Document",
    "Para",
    "Stated",
    "Table",
    "label",
]

UNPLACED = "unplaced"
"""Front and back matter, contents lists and keys."""
FURNITURE = "furniture"
"""Running heads and feet."""
OPEN = "open"
"""Words that two careful readers could place differently (a heading shared by sections): only never lost."""


def label(letter: str) -> str:
    """Return the mark of a section's own label."""
    return f"label {letter}"


@dataclass(eq=False)
class Stated:
    """A statement, as it should be read."""

    kind: str
    """need, outcome or provision."""
    section: str
    text: str
    area: str | None = None
    by_when: str | None = None
    who: str | None = None
    how_often: str | None = None


@dataclass
class Para:
    """One paragraph."""

    text: str
    """As shown, without an automatic number; a newline is a soft break."""
    goes: str
    """A section's letter, `label(letter)`, `UNPLACED`, `FURNITURE` or `OPEN`."""
    look: str = "body"
    """body, title, subtitle, h1, h2, h3 (styles), big, strong (bold paragraphs), bullet, number (automatic),
    item (typed number), guidance, entry and toc (lines of a contents list)."""
    bold: int = 0
    """How many characters in front are bold; -1 for all."""
    number: str = ""
    """What the automatic number shows: "1.", "B3."; for `look` number."""
    states: tuple[Stated, ...] = ()
    """The statements that this paragraph makes."""
    control: bool = False
    """Stands in a content control (DOCX)."""

    @property
    def shown(self) -> str:
        """Number and text as a person sees them."""
        return f"{self.number} {self.text}" if self.number else self.text

    def counted(self) -> tuple[str, int, str]:
        """Return the automatic number as what stands before, the count, and what stands behind."""
        found = re.fullmatch(r"(.*?)(\d+)(\D*)", self.number)
        return (found[1], int(found[2]), found[3]) if found else ("", 1, "")

    @property
    def all_bold(self) -> bool:
        """True where the whole paragraph is bold by itself or by its look."""
        return self.bold < 0 or self.look in {"title", "h1", "h2", "h3", "big", "strong"}


@dataclass
class Cell:
    """A cell of a table."""

    blocks: "list[Para | Table]" = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    shade: str = ""
    """Six hexadecimal digits of the background; empty for none."""


@dataclass
class Table:
    """A table; a row holds the cells that begin in it."""

    rows: list[list[Cell]]
    widths: tuple[float, ...]
    """Shares of the line width, one a column."""
    heads: int = 0
    """How many rows in front are repeated as head on each page."""
    ruled: bool = True


@dataclass
class Break:
    """A new page."""


Block = Para | Table | Break


@dataclass
class Document:
    """A whole document with its answers."""

    body: list[Block] = field(default_factory=list)
    header: str = ""
    footer: str = ""
    """`{page}` and `{pages}` stand for the page's number and the number of pages."""
    landscape: bool = False
    paper: str = "a4"
    font: str = "sans"
    size: float = 11
    colour: str = "1F3864"
    title: str = ""
    links: list[tuple[Stated, Stated]] = field(default_factory=list)
    """Pairs that the layout says belong together."""
    half_links: list[tuple[Stated, Stated]] = field(default_factory=list)
    """Pairs that follow only if two links with one statement in common are joined."""

    def paragraphs(self) -> Iterator[Para]:
        """Walk all paragraphs in document order."""
        yield from leaves(self.body)


def leaves(blocks: "list[Block] | list[Para | Table]") -> Iterator[Para]:
    """Walk the paragraphs of blocks in document order, those in tables included."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from leaves(cell.blocks)
