"""A made-up document as PDF as Word writes it: tagged, with a table in the tree for each page.

Word tags each page's piece of a table as a table of its own, whose repeated head is there once more; a row
that the page's end cuts is two rows. A paragraph is marked once on each page, with a space after its last
word; borders, shading and running lines are artefacts. Text outside tables goes on over pages in one element.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from .pages import Break, Cell, Document, Para, Table
from .word_tree import Node, is_list, last_of

__all__ = ["save_word"]

_MARGIN = 64.0
_PAD = 5.4
_FONTS = {"sans": ("Helvetica", "Helvetica-Bold"), "serif": ("Times-Roman", "Times-Bold")}
_SIZES = {"title": 20.0, "subtitle": 14.0, "h1": 15.0, "h2": 12.5, "h3": 11.0}
_TAGS = {"h1": "H1", "h2": "H2", "h3": "H3"}
_TAB = 24.0
_BULLET = "\u2022"


def save_word(document: Document, path: Path, *, rules: bool = True) -> None:
    """Write the document to a file; the same document gives the same bytes.

    Args:
        document: what to print.
        path: the file to write.
        rules: False for tables whose borders are not drawn, so that only the tags know their cells.
    """
    printed = _Printed(document, rules=rules)
    if "{pages}" in document.header + document.footer:
        printed = _Printed(document, rules=rules, pages=printed.page)
    printed.save(path)


Piece = tuple[float, str, bool]
"""Where words begin in a line, the words, and whether they are bold."""


@dataclass
class _Line:
    """One line of a paragraph, laid out but not yet printed."""

    para: Para
    pieces: list[Piece]
    height: float
    size: float
    label: str = ""
    """A bullet or number that stands before it."""


class _Printed:
    def __init__(self, document: Document, *, rules: bool, pages: int = 0) -> None:
        self.document = document
        self.rules = rules
        self.pages = pages
        paper = LETTER if document.paper == "letter" else A4
        self.paper = landscape(paper) if document.landscape else paper
        self.width = self.paper[0] - 2 * _MARGIN
        self.plain, self.bold = _FONTS[document.font]
        self.buffer = io.BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=self.paper, invariant=1)
        self.canvas.setTitle(document.title)
        self.canvas.setProducer("Microsoft\u00ae Word for Microsoft 365")
        self.root = Node("Document")
        self.page = 0
        self.marks = 0
        self.y = 0.0
        self.begin_page()
        self.flow(document.body)
        self.end_page()
        self.canvas.save()

    # Pages and marks

    def begin_page(self) -> None:
        self.page += 1
        self.marks = 0
        self.y = self.paper[1] - _MARGIN
        for text, height, name in (
            (self.document.header, self.paper[1] - 34, "Header"),
            (self.document.footer, 28, "Footer"),
        ):
            if text:
                shown = text.replace("{page}", str(self.page)).replace("{pages}", str(self.pages))
                self.code(f"/Artifact <</Type /Pagination /Subtype /{name}>> BDC")
                self.canvas.setFont(self.plain, 9)
                self.canvas.drawString(_MARGIN, height, shown)
                self.code("EMC")

    def end_page(self) -> None:
        self.canvas.showPage()

    def new_page(self) -> None:
        self.end_page()
        self.begin_page()

    def code(self, operators: str) -> None:
        self.canvas._code.append(operators)  # noqa: SLF001 - reportlab has no marked content of its own

    def mark(self, node: Node, kind: str) -> None:
        """Begin a piece of marked content that belongs to an element."""
        self.code(f"/{kind} <</MCID {self.marks}>> BDC")
        node.kids.append((self.page - 1, self.marks))
        self.marks += 1

    # Lines

    def lines(self, para: Para, width: float) -> Iterator[_Line]:
        """Lay a paragraph's words out in lines."""
        size = _SIZES.get(para.look, self.document.size + 4 if para.look == "big" else self.document.size)
        text = para.text if para.look in {"bullet", "number"} else para.shown
        split = len(text) if para.all_bold else para.bold
        indent = 18.0 if para.look in {"bullet", "number"} else 0.0
        label = {"bullet": _BULLET, "number": para.number}.get(para.look, "")
        if label:
            indent = max(indent, stringWidth(label, self.plain, size) + 6)
        start = 0
        for row in text.split("\n"):
            pieces: list[Piece] = []
            x = indent
            for tab, word in _words(row):
                heavy = start < split
                font = self.bold if heavy else self.plain
                wide = stringWidth(word, font, size)
                gap = (_TAB if tab else stringWidth(" ", font, size)) if pieces else 0.0
                if pieces and x + gap + wide > width:
                    yield _Line(para, pieces, 1.2 * size, size, label)
                    pieces, x, gap, label = [], indent, 0.0, ""
                if pieces and pieces[-1][2] == heavy and not tab:
                    left, words, _ = pieces[-1]
                    pieces[-1] = (left, f"{words} {word}", heavy)
                else:
                    pieces.append((x + gap, word, heavy))
                x += gap + wide
                start += len(word) + 1
            yield _Line(para, pieces, 1.2 * size, size, label)
            label = ""

    def print_lines(self, lines: Iterable[_Line], x: float, y: float, parent: Node) -> float:
        """Print lines below each other as paragraphs and list items of an element; return where they end."""
        node: Node | None = None
        items: Node | None = None
        last: Para | None = None
        for line in lines:
            if line.para is not last:
                if node is not None:
                    self.code("EMC")
                listed = line.para.look in {"bullet", "number"}
                if not listed:
                    items = None
                    node = parent.add(_TAGS.get(line.para.look, "P"))
                else:
                    items = items or parent.add("L")
                    item = items.add("LI")
                    if line.label:
                        self.mark(item.add("Lbl"), "Lbl")
                        self.draw(x, y - line.size, line.label, line.size, heavy=False)
                        self.code("EMC")
                    node = item.add("LBody")
                self.mark(node, node.kind)
                last = line.para
            for left, words, heavy in line.pieces:
                self.draw(x + left, y - line.size, words + " ", line.size, heavy=heavy)
            y -= line.height
        if node is not None:
            self.code("EMC")
        return y

    def draw(self, x: float, y: float, words: str, size: float, *, heavy: bool) -> None:
        self.canvas.setFont(self.bold if heavy else self.plain, size)
        self.canvas.drawString(x, y, words)

    # Blocks

    def flow(self, blocks: Iterable[Para | Table | Break]) -> None:
        for block in blocks:
            if isinstance(block, Break):
                self.new_page()
            elif isinstance(block, Table):
                self.table(block)
                self.y -= 8
            else:
                self.paragraph(block)

    def paragraph(self, para: Para) -> None:
        """Print a paragraph outside tables; what does not fit goes on in the same element."""
        if not para.shown:
            self.y -= 8
            return
        lines = list(self.lines(para, self.width))
        heading = para.look in {*_SIZES, "big", "strong"}
        # A heading takes something with it.
        if self.y - sum(line.height for line in lines) - (40 if heading else 0) < _MARGIN and heading:
            self.new_page()
        first = Node("")
        while lines:
            room = int((self.y - _MARGIN) // lines[0].height)
            if room < 1:
                self.new_page()
                continue
            piece = Node("")
            self.y = self.print_lines(lines[:room], _MARGIN, self.y, piece)
            lines = lines[room:]
            if not first.kids:
                first = piece
            else:
                last_of(first).kids += last_of(piece).kids
        if first.kids[0].kind == "L" and self.root.kids and is_list(self.root.kids[-1]):  # type: ignore[union-attr]
            self.root.kids[-1].kids += first.kids[0].kids  # type: ignore[union-attr]
        else:
            self.root.kids += first.kids
        self.y -= 5

    def table(self, table: Table) -> None:
        """Print a table row by row; each page has a table of its own in the tree."""
        edges = [_MARGIN]
        for share in table.widths:
            edges.append(edges[-1] + share * self.width)
        node = self.root.add("Table")
        number = 0
        while number < len(table.rows):
            last = number + max((cell.rows for cell in table.rows[number]), default=1)
            group = table.rows[number:last]
            if len(group) == 1:
                node = self.row(group[0], edges, node, table, head=number < table.heads)
            else:
                node = self.spanned(group, edges, node, table)
            number = last

    def again(self, table: Table, edges: list[float]) -> Node:
        """Begin a new page and a new piece of a table, with its head."""
        self.new_page()
        node = self.root.add("Table")
        for row in table.rows[: table.heads]:
            self.row(row, edges, node, table, head=True)
        return node

    def cell_lines(self, cell: Cell, width: float) -> list[_Line]:
        found: list[_Line] = []
        for block in cell.blocks:
            if isinstance(block, Table):
                message = "no layout nests tables"
                raise TypeError(message)
            if block.shown:
                found += self.lines(block, width - 2 * _PAD)
        return found

    def row(self, row: list[Cell], edges: list[float], node: Node, table: Table, *, head: bool) -> Node:
        """Print one row, in pieces where it does not fit; return the table that it ends in."""
        spots = list(_spots(row))
        left = [self.cell_lines(cell, edges[end] - edges[start]) for cell, start, end in spots]
        tall = max((sum(line.height for line in lines) for lines in left), default=0.0) + 2 * _PAD
        if head and self.y - tall < _MARGIN:
            # A head is not cut, and not repeated before it was there.
            self.new_page()
        while True:
            room = self.y - _MARGIN - 2 * _PAD
            parts = [_fitting(lines, room) for lines in left]
            if any(left) and not any(parts):
                node = self.again(table, edges)
                continue
            height = max((sum(line.height for line in part) for part in parts), default=0.0) + 2 * _PAD
            made = node.add("TR")
            for (cell, start, end), part in zip(spots, parts, strict=True):
                self.box(cell, edges[start], edges[end], self.y, height, ruled=table.ruled)
                inside = made.add("TH" if head else "TD")
                inside.columns = end - start
                self.print_lines(part, edges[start] + _PAD, self.y - _PAD, inside)
            self.y -= height
            left = [lines[len(part) :] for lines, part in zip(left, parts, strict=True)]
            if not any(left):
                return node
            node = self.again(table, edges)

    def spanned(self, group: list[list[Cell]], edges: list[float], node: Node, table: Table) -> Node:
        """Print rows that a cell reaches over; they stay on one page."""
        taken: set[tuple[int, int]] = set()
        placed: list[tuple[int, Cell, int, int, list[_Line]]] = []
        heights = [2 * _PAD + self.document.size] * len(group)
        for number, row in enumerate(group):
            column = 0
            for cell in row:
                while (number, column) in taken:
                    column += 1
                end = column + cell.columns
                taken |= {(number + r, c) for r in range(cell.rows) for c in range(column, end)}
                lines = self.cell_lines(cell, edges[end] - edges[column])
                placed.append((number, cell, column, end, lines))
                column = end
        for number, cell, _, _, lines in sorted(placed, key=lambda one: one[1].rows):
            wanted = sum(line.height for line in lines) + 2 * _PAD
            below = heights[number : number + cell.rows]
            heights[number + cell.rows - 1] += max(0.0, wanted - sum(below))
        if self.y - sum(heights) < _MARGIN:
            node = self.again(table, edges)
        for number, height in enumerate(heights):
            made = node.add("TR")
            for _, cell, start, end, lines in (one for one in placed if one[0] == number):
                deep = sum(heights[number : number + cell.rows])
                self.box(cell, edges[start], edges[end], self.y, deep, ruled=table.ruled)
                inside = made.add("TD")
                inside.columns, inside.rows = end - start, cell.rows
                self.print_lines(lines, edges[start] + _PAD, self.y - _PAD, inside)
            self.y -= height
        return node

    def box(self, cell: Cell, x0: float, x1: float, y: float, height: float, *, ruled: bool) -> None:
        """Print a cell's shading and its borders, which Word draws as thin filled boxes."""
        self.code("/Artifact BMC")
        if cell.shade:
            self.canvas.setFillColor(HexColor(f"#{cell.shade}"))
            self.canvas.rect(x0, y - height, x1 - x0, height, stroke=0, fill=1)
            self.canvas.setFillGray(0)
        if ruled and self.rules:
            for box in (
                (x0, y - 0.25, x1 - x0, 0.5),
                (x0, y - height - 0.25, x1 - x0, 0.5),
                (x0 - 0.25, y - height, 0.5, height),
                (x1 - 0.25, y - height, 0.5, height),
            ):
                self.canvas.rect(*box, stroke=0, fill=1)
        self.code("EMC")

    # The tree

    def save(self, path: Path) -> None:
        with pikepdf.open(io.BytesIO(self.buffer.getvalue())) as pdf:
            root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
            owners: list[dict[int, pikepdf.Object]] = [{} for _ in pdf.pages]
            root.K = pikepdf.Array([self.element(pdf, self.root, root, owners)])
            numbers = pikepdf.Array()
            for number, (page, own) in enumerate(zip(pdf.pages, owners, strict=True)):
                page.obj.StructParents = number
                numbers.append(number)
                numbers.append(pdf.make_indirect(pikepdf.Array([own[mark] for mark in sorted(own)])))
            root.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=numbers))
            pdf.Root.StructTreeRoot = root
            pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
            pdf.Root.Lang = "en-GB"
            pdf.save(path, deterministic_id=True)

    def element(
        self, pdf: pikepdf.Pdf, node: Node, parent: pikepdf.Object, owners: list[dict[int, pikepdf.Object]]
    ) -> pikepdf.Object:
        made = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{node.kind}"), P=parent)
        )
        kids = pikepdf.Array()
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self.element(pdf, kid, made, owners))
            else:
                page, mark = kid
                owners[page][mark] = made
                kids.append(pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=pdf.pages[page].obj, MCID=mark))
        made.K = kids
        if node.columns > 1 or node.rows > 1:
            made.A = pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=node.columns, RowSpan=node.rows)
        return made


def _words(row: str) -> Iterator[tuple[bool, str]]:
    """Walk a line's words; with each, whether a tab stands before it."""
    for number, part in enumerate(row.split("\t")):
        for place, word in enumerate(part.split(" ")):
            yield number > 0 and place == 0, word


def _spots(row: list[Cell]) -> Iterator[tuple[Cell, int, int]]:
    """Walk a row's cells with their first column and the one behind their last."""
    column = 0
    for cell in row:
        yield cell, column, column + cell.columns
        column += cell.columns


def _fitting(lines: list[_Line], room: float) -> list[_Line]:
    """Return the lines in front that fit."""
    for number, line in enumerate(lines):
        room -= line.height
        if room < 0:
            return lines[:number]
    return lines
