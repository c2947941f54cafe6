"""A file as blocks: paragraphs and tables in document order.

Both readers give this; nothing behind it knows a format.

Blocks are plain slotted dataclasses, not models: a plan has thousands, and they never leave this package.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ehcp_audit.model import FileFormat, Note, Place, count_words

__all__ = [
    "REDACTED",
    "Block",
    "Blocks",
    "Cell",
    "Gap",
    "Paragraph",
    "Progress",
    "Table",
    "Unseen",
    "holds_a_passage",
    "leaves",
    "place_of",
]

Progress = Callable[[int, int], None]
"""Told while a file is read: how many pages of how many are done."""

REDACTED = "\u2588\u2588\u2588\u2588"
"""What a reader puts where a black box or a picture stands in place of words: four full blocks."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph, list item or line that stands alone."""

    text: str
    """As shown, without an automatic number; a soft line break is a newline. No soft hyphens; every other
    character as in the file."""
    number: str = ""
    """The list number, letter or bullet that the program that wrote the file made: "1.", "b)", "•". In a PDF
    only a bullet (there a typed number cannot be told from an automatic one and stays in `text`)."""
    style: str | None = None
    """Name of the paragraph style, or a PDF's structure tag (H2, P, LI)."""
    heading: int | None = None
    """Heading level from 1, by style, outline level or tag; `None` where the file does not say."""
    bold: int = 0
    """How many characters at the start of `text` are bold; all of them where it reaches `len(text)`."""
    size: float | None = None
    """Size in points of most of the letters; `None` where the file does not say."""
    list_level: int | None = None
    """Depth of the list item from 0; `None` where it is not known to be one."""
    page: int | None = None
    """Page from 1; `None` in a DOCX."""
    index: int = -1
    """Its number in document order: `Place.block`. Set by `Blocks`."""
    aside: bool = False
    """True for a footnote or endnote: it stands behind what it is about, and states nothing itself."""

    @property
    def shown(self) -> str:
        """Number and text as a person sees them."""
        return f"{self.number} {self.text}" if self.number else self.text

    @property
    def all_bold(self) -> bool:
        """True where all of it is bold and there is something."""
        return 0 < len(self.text.rstrip()) <= self.bold


@dataclass(slots=True)
class Cell:
    """One cell, once, however far it reaches."""

    row: int
    """First row of the grid that it covers, from 0."""
    column: int
    """First column of the grid that it covers, from 0."""
    row_span: int = 1
    column_span: int = 1
    blocks: "list[Block]" = field(default_factory=list)
    shaded: bool = False
    """True where it has a background other than white."""
    header: bool = False
    """True where the file itself says that it is a head (a repeated row, a TH tag)."""

    @property
    def text(self) -> str:
        """All its text as shown, one paragraph a line."""
        return "\n".join(paragraph.shown for paragraph in leaves(self.blocks))


@dataclass(slots=True)
class Table:
    """A table; one that was broken over pages is joined again."""

    cells: list[Cell] = field(default_factory=list)
    """In reading order: by row, then column."""
    rows: int = 0
    columns: int = 0
    page: int | None = None
    """The page it begins on."""
    pieces: int = 1
    """From how many pieces on successive pages it was joined."""
    number: int = -1
    """Its number in document order from 1: `Place.table`. Set by `Blocks`."""
    aside: bool = False
    """True for a box that stands beside the words as a note, in a page's margin."""

    def by_row(self) -> list[list[Cell]]:
        """Return the cells by the row they begin in; a row wholly covered from above is an empty list."""
        rows: list[list[Cell]] = [[] for _ in range(self.rows)]
        for cell in self.cells:
            rows[cell.row].append(cell)
        return rows


Block = Paragraph | Table


def leaves(blocks: list[Block]) -> Iterator[Paragraph]:
    """Walk the paragraphs of blocks in document order, those in (nested) tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from leaves(cell.blocks)


@dataclass(slots=True, repr=False)
class Unseen:
    """Words that the file holds and its pages do not show: in no plan, but for a privacy check to see."""

    text: str
    how: str
    """hidden (no ink, or marked as hidden), covered (by a box or bar), pale (white on white), tiny (too small
    to read), under-picture, off-page."""
    page: int | None = None
    """Page from 1; `None` in a DOCX."""
    paragraph: Paragraph | None = None
    """The paragraph they stand in; `None` where they stand in none that is shown."""


@dataclass(slots=True, repr=False)
class Gap:
    """Where words may stand that were not read: a picture large enough to hold a passage, a damaged page."""

    behind: Paragraph | None = None
    """The paragraph it stands behind; `None` at the beginning, and in a PDF."""
    page: int | None = None
    """Page from 1; `None` in a DOCX."""
    whole_page: bool = False
    """True where nothing of its page was read."""


@dataclass(slots=True)
class Blocks:
    """A whole file, read but not yet understood."""

    body: list[Block]
    format: FileFormat
    name: str
    sha256: str
    pages: int | None = None
    furniture: list[Paragraph] = field(default_factory=list)
    """Running heads and feet, page numbers, repeated table heads, protective markings. In a PDF each time
    they are printed; in a DOCX each header or footer part once."""
    notes: list[Note] = field(default_factory=list)
    """What was left out, joined or guessed."""
    recognised_pages: frozenset[int] = frozenset()
    """Pages whose words a program recognised in a picture of them: they may be wrong in any letter."""
    sure: dict[int, float] = field(default_factory=dict)
    """By recognised page, how sure the recogniser says it is of its words, 0 to 1; none if unknown."""

    unseen: list[Unseen] = field(default_factory=list, repr=False)
    """What is in the file and not shown."""
    gaps: list[Gap] = field(default_factory=list, repr=False)
    """Where words may stand that were not read, in document order."""

    def __post_init__(self) -> None:
        """Number the paragraphs and tables in document order."""
        _number(self.body, 0, 0)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Walk every paragraph in document order, without furniture."""
        yield from leaves(self.body)

    def words(self) -> int:
        """Count all words as shown: body and furniture."""
        return sum(count_words(p.shown) for p in self.paragraphs()) + sum(
            count_words(p.shown) for p in self.furniture
        )


def _number(blocks: list[Block], index: int, tables: int) -> tuple[int, int]:
    """Number blocks, and return how many paragraphs and tables there are with these."""
    # No function within another that calls itself: that is a ring, and all that it can see would wait with it
    # for a search for garbage.
    for block in blocks:
        if isinstance(block, Paragraph):
            block.index = index
            index += 1
        else:
            tables += 1
            block.number = tables
            for cell in block.cells:
                index, tables = _number(cell.blocks, index, tables)
    return index, tables


_LEAST_PASSAGE = (140.0, 30.0)
"""Points, a third of a page's width by two lines, from which a picture can hold what a section says."""


def holds_a_passage(width: float, height: float) -> bool:
    """Tell whether a picture of this size in points may hold sentences, and is no badge or icon."""
    return width >= _LEAST_PASSAGE[0] and height >= _LEAST_PASSAGE[1]


def place_of(paragraph: Paragraph, table: Table | None = None, cell: Cell | None = None) -> Place:
    """Return where a paragraph stands, with its table, row and column (from 1) where it is in one."""
    return Place(
        block=paragraph.index,
        page=paragraph.page,
        table=table.number if table else None,
        row=cell.row + 1 if cell else None,
        column=cell.column + 1 if cell else None,
    )
