"""One-line builders of blocks, so that a test shows a layout as it stands on the page."""

from ehcp_audit.model import FileFormat, Plan, SectionLetter
from ehcp_audit.reading import plan_of
from ehcp_audit.reading.blocks import Block, Blocks, Cell, Paragraph, Table

__all__ = [
    "blocks",
    "bold",
    "bullet",
    "head",
    "letters",
    "numbered",
    "pair",
    "para",
    "read",
    "said",
    "section_text",
    "table",
    "texts",
    "wide",
]

Content = str | Block | list["Content"]


def para(text: str, **look: object) -> Paragraph:
    """A plain paragraph."""
    return Paragraph(text, size=look.pop("size", 11.0), **look)  # type: ignore[arg-type]


def bold(text: str, **look: object) -> Paragraph:
    """A paragraph all in bold type."""
    return para(text, bold=len(text), **look)


def head(text: str, level: int = 1, **look: object) -> Paragraph:
    """A heading by style."""
    return para(text, heading=level, style=f"heading {level}", **look)


def bullet(text: str, level: int = 0) -> Paragraph:
    """A list item with a bullet made by the program."""
    return para(text, number="•", list_level=level)


def numbered(number: str, text: str) -> Paragraph:
    """A list item with a number made by the program."""
    return para(text, number=number, list_level=0)


def wide(*content: Content, shaded: bool = False) -> Cell:
    """A cell that reaches over the whole width of its table."""
    return Cell(0, 0, blocks=_blocks(list(content)), column_span=99, shaded=shaded)


def table(*rows: list[Content | Cell] | Cell, heads: int = 0) -> Table:
    """A table of rows: a string is a paragraph, an empty one a blank cell, `^` continues the cell above.

    A row that is a `wide` cell reaches over all columns, and one at the end of a row over all that are left.
    """
    width = max((len(row) for row in rows if isinstance(row, list)), default=1)
    cells: list[Cell] = []
    above: dict[int, Cell] = {}
    for number, row in enumerate(rows):
        if isinstance(row, Cell):
            cells.append(Cell(number, 0, 1, width, row.blocks, row.shaded))
            continue
        for column, content in enumerate(row):
            if content == "^":
                above[column].row_span += 1
                continue
            if isinstance(content, Cell):
                reach = width - column if column == len(row) - 1 else 1
                cell = Cell(number, column, 1, reach, content.blocks, content.shaded)
            else:
                cell = Cell(number, column, 1, 1, _blocks(content), shaded=number < heads)
            if number < heads:
                for block in cell.blocks:
                    if isinstance(block, Paragraph):
                        block.bold = len(block.text)
            cells.append(cell)
            above[column] = cell
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Table(cells, len(rows), width)


def _blocks(content: Content) -> list[Block]:
    if isinstance(content, str):
        return [para(content)] if content else []
    if isinstance(content, list):
        return [block for one in content for block in _blocks(one)]
    return [content]


def blocks(*body: Content, furniture: tuple[str, ...] = ()) -> Blocks:
    """A file's blocks."""
    return Blocks(
        _blocks(list(body)),
        FileFormat.DOCX,
        "made-up.docx",
        "0" * 64,
        furniture=[para(text) for text in furniture],
    )


def read(*body: Content, furniture: tuple[str, ...] = ()) -> Plan:
    """The plan that these blocks make."""
    return plan_of(blocks(*body, furniture=furniture))


def letters(plan: Plan) -> str:
    """The sections found, as one word."""
    return " ".join(plan.sections)


def texts(plan: Plan, letter: str) -> list[str]:
    """The texts of a section's statements."""
    return [one.text for one in plan.statements() if one.section == letter]


def section_text(plan: Plan, letter: str) -> str:
    """The text of a section; empty for one that is missing."""
    section = plan.section(SectionLetter(letter))
    return section.text if section else ""


def pair(one: str, other: str) -> frozenset[str]:
    """Two statements that belong together, as `said` gives them."""
    return frozenset({one, other})


def said(plan: Plan) -> set[frozenset[str]]:
    """The pairs of ids that the plan's links put together."""
    pairs: set[frozenset[str]] = set()
    for link in plan.links:
        ids = [one for one in (link.need, link.outcome, link.provision) if one]
        pairs |= {frozenset((a, b)) for a in ids for b in ids if a != b}
    return pairs
