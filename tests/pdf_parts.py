"""Small PDFs for tests: drawn word by word with reportlab, set with typst, and put together with pikepdf."""

import io
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import Any

import pikepdf
import typst
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from ehcp_audit.reading.blocks import Block, Blocks
from ehcp_audit.reading.blocks import Paragraph as Para
from ehcp_audit.reading.blocks import Table as BlockTable
from ehcp_audit.reading.pdf.reader import read_pdf

__all__ = [
    "GRID",
    "body_texts",
    "cell_rows",
    "drawn",
    "encrypted",
    "flowing",
    "grid",
    "read",
    "tables",
    "tagged",
    "words",
]

GRID = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
STYLES = getSampleStyleSheet()


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """Return a PDF of pages that functions draw; y runs upwards from the foot, as PDF has it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def flowing(
    parts: Iterable[Flowable | str | None], *, running: Callable[[Canvas, Any], None] | None = None
) -> bytes:
    """Return a PDF of paragraphs and tables that reportlab lays out; `None` is a new page."""
    buffer = io.BytesIO()
    document = SimpleDocTemplate(buffer, pagesize=A4, invariant=True)
    flow: list[Flowable] = []
    for part in parts:
        if part is None:
            flow.append(PageBreak())
        elif isinstance(part, str):
            flow += [Paragraph(part, STYLES["BodyText"]), Spacer(1, 4)]
        else:
            flow.append(part)
    shown = running or (lambda _canvas, _document: None)
    document.build(flow, onFirstPage=shown, onLaterPages=shown)
    return buffer.getvalue()


def grid(
    rows: Sequence[Sequence[str]],
    *,
    heads: int = 0,
    widths: Sequence[float] | None = None,
    style: Sequence[Any] = (),
) -> Table:
    """Return a ruled table whose cells wrap, and which may break in the middle of a row."""
    cells = [
        [[Paragraph(line, STYLES["BodyText"]) for line in text.split("\n") if line] for text in row]
        for row in rows
    ]
    table = Table(cells, colWidths=widths, repeatRows=heads, splitInRow=1)
    table.setStyle(TableStyle([*GRID, *style]))
    return table


def tagged(source: str) -> bytes:
    """Return a tagged PDF of a text in typst's language."""
    return bytes(typst.compile(source.encode(), timestamp=1_772_442_000))


def encrypted(data: bytes, *, user: str = "", owner: str = "owner") -> bytes:
    """Return a PDF locked with passwords."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(buffer, encryption=pikepdf.Encryption(user=user, owner=owner, R=6))
    return buffer.getvalue()


def read(data: bytes, password: str | None = None) -> Blocks:
    """Read a PDF's bytes into blocks."""
    return read_pdf(data, "plan.pdf", sha256(data).hexdigest(), password=password)


def body_texts(blocks: Blocks) -> list[str]:
    """Return the paragraphs outside tables, as shown."""
    return [block.shown for block in blocks.body if isinstance(block, Para)]


def tables(blocks: Blocks) -> list[BlockTable]:
    """Return the tables of the body."""
    return [block for block in blocks.body if isinstance(block, BlockTable)]


def cell_rows(table: BlockTable) -> list[list[str]]:
    """Return a table's words, row by row, the paragraphs of a cell as lines."""
    return [[cell.text for cell in row] for row in table.by_row()]


def words(blocks: Blocks) -> list[str]:
    """Return every word that was read, body and furniture."""

    def walk(found: list[Block]) -> Iterable[str]:
        for block in found:
            if isinstance(block, Para):
                yield from block.text.split()
            else:
                for cell in block.cells:
                    yield from walk(cell.blocks)

    every = [*walk(blocks.body), *(word for line in blocks.furniture for word in line.text.split())]
    return [word for word in every if any(map(str.isalnum, word))]
