"""A made-up document as untagged PDF, by reportlab, as councils' own systems print them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    LongTable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from .pages import Break, Cell, Document, Para, Table

__all__ = ["save_reportlab"]

_MARGIN = 56
_FONTS = {"sans": ("Helvetica", "Helvetica-Bold"), "serif": ("Times-Roman", "Times-Bold")}
_SIZES = {"title": 20.0, "subtitle": 14.0, "h1": 15.0, "h2": 12.5, "h3": 11.0}


def save_reportlab(document: Document, path: Path) -> None:
    """Write the document to a file; the same document gives the same bytes."""
    _Printed(document).save(path)


class _Printed:
    def __init__(self, document: Document) -> None:
        self.document = document
        paper = LETTER if document.paper == "letter" else A4
        self.paper = landscape(paper) if document.landscape else paper
        self.width = self.paper[0] - 2 * _MARGIN

    def save(self, path: Path) -> None:
        # The number of pages is known only after printing once.
        made = _CountedDocument(str(path), pagesize=self.paper, invariant=1, title=self.document.title)
        made.build(self._flow(self.document.body, self.width), canvasmaker=self._canvas())
        if "{pages}" in self.document.header + self.document.footer:
            count = made.page
            again = _CountedDocument(str(path), pagesize=self.paper, invariant=1, title=self.document.title)
            again.build(self._flow(self.document.body, self.width), canvasmaker=self._canvas(count))

    def _canvas(self, pages: int = 0) -> type[Canvas]:
        document, paper, font = self.document, self.paper, _FONTS[self.document.font][0]

        class Furnished(Canvas):  # type: ignore[misc]
            def showPage(self) -> None:  # noqa: N802 - reportlab's name
                self.setFont(font, 9)
                for text, height in ((document.header, paper[1] - 34), (document.footer, 28)):
                    if text:
                        shown = text.replace("{page}", str(self.getPageNumber())).replace(
                            "{pages}", str(pages)
                        )
                        self.drawString(_MARGIN, height, shown)
                super().showPage()

        return Furnished

    def _style(self, para: Para) -> ParagraphStyle:
        document = self.document
        size = _SIZES.get(para.look, document.size + 4 if para.look == "big" else document.size)
        heading = para.look in {"title", "subtitle", "h1", "h2", "h3", "big", "strong"}
        plain, bold = _FONTS[document.font]
        indent = 16 if para.look in {"bullet", "number"} else 0
        return ParagraphStyle(
            para.look,
            fontName=bold if para.all_bold else plain,
            fontSize=size,
            leading=size * 1.2,
            spaceBefore=9 if heading else 0,
            spaceAfter=5,
            leftIndent=indent,
            bulletIndent=2,
            textColor=colors.HexColor(f"#{document.colour}") if para.look[0] == "h" else colors.black,
            keepWithNext=heading,
            # Reportlab now and then cuts a word that had room, where a cell goes on over a page.
            splitLongWords=0,
        )

    def _para(self, para: Para) -> Flowable:
        if not para.shown:
            return Spacer(1, 6)
        text = para.text if para.look == "bullet" else para.shown
        split = len(text) if para.all_bold else max(para.bold, 0)
        marked = "".join(
            f"<b>{piece}</b>" if bold else piece
            for piece, bold in ((_escaped(text[:split]), True), (_escaped(text[split:]), False))
            if piece
        )
        bullet = "\u2022" if para.look == "bullet" else None
        return Paragraph(
            f"<i>{marked}</i>" if para.look == "guidance" else marked, self._style(para), bulletText=bullet
        )

    def _flow(self, blocks: Iterable[Para | Table | Break], width: float) -> list[Flowable]:
        flow: list[Flowable] = []
        for block in blocks:
            if isinstance(block, Break):
                flow.append(PageBreak())
            elif isinstance(block, Table):
                flow += [self._table(block, width), Spacer(1, 4)]
            else:
                flow.append(self._para(block))
        return flow

    def _wide_enough(self, table: Table, widths: list[float]) -> list[float]:
        """Widen, at the others' cost, columns that would break a word in two."""
        least = [0.0] * len(widths)
        for row in table.rows:
            if len(row) < len(widths) or any(cell.columns > 1 for cell in row):
                continue
            for column, cell in enumerate(row):
                for para in cell.blocks:
                    if isinstance(para, Para):
                        size = max(self.document.size, _SIZES.get(para.look, 0.0))
                        font = _FONTS[self.document.font][1]
                        longest = max((stringWidth(w, font, size) for w in para.shown.split()), default=0.0)
                        least[column] = max(least[column], longest + 28)
        short = sum(max(0.0, need - has) for need, has in zip(least, widths, strict=True))
        spare = sum(max(0.0, has - need) for need, has in zip(least, widths, strict=True))
        if not short or spare < short:
            return widths
        return [
            need if has < need else has - (has - need) * short / spare
            for need, has in zip(least, widths, strict=True)
        ]

    def _table(self, table: Table, width: float) -> LongTable:
        columns = len(table.widths)
        widths = self._wide_enough(table, [width * share for share in table.widths])
        grid: list[list[Any]] = [[""] * columns for _ in table.rows]
        taken: set[tuple[int, int]] = set()
        commands: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        if table.ruled:
            commands.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
        for row, cells in enumerate(table.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                low, right = row + cell.rows - 1, column + cell.columns - 1
                taken |= {(i, j) for i in range(row, low + 1) for j in range(column, right + 1)}
                grid[row][column] = self._cell(cell, sum(widths[column : right + 1]) - 12)
                if (low, right) != (row, column):
                    commands.append(("SPAN", (column, row), (right, low)))
                if cell.shade:
                    commands.append(
                        ("BACKGROUND", (column, row), (right, low), colors.HexColor(f"#{cell.shade}"))
                    )
        return LongTable(
            grid,
            colWidths=widths,
            repeatRows=table.heads,
            splitByRow=1,
            splitInRow=int(not any(cell.rows > 1 for cells in table.rows for cell in cells)),
            style=TableStyle(commands),
        )

    def _cell(self, cell: Cell, width: float) -> list[Flowable]:
        return self._flow(cell.blocks, width)


class _CountedDocument(SimpleDocTemplate):  # type: ignore[misc]
    def __init__(self, name: str, **more: Any) -> None:
        super().__init__(
            name, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN, **more
        )


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br/>").replace("\t", "&nbsp;&nbsp;&nbsp; ")
