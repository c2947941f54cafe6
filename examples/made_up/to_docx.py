"""A made-up document as DOCX, with the details that Word brings: styles, numbering, controls, cut runs."""

import hashlib
import re
import zipfile
from collections.abc import Iterable
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .pages import Break, Cell, Document, Para, Table

__all__ = ["save_docx"]

_STYLES = {"title": "Title", "subtitle": "Subtitle", "h1": "Heading 1", "h2": "Heading 2", "h3": "Heading 3"}
_FONTS = {"sans": "Arial", "serif": "Cambria"}
_STAMP = (2026, 3, 2, 9, 0, 0)
"""The one time that all made-up files bear, so that the same plan is the same bytes."""


def save_docx(document: Document, path: Path, *, controls: bool = False, split_runs: bool = False) -> None:
    """Write the document to a file; the same document gives the same bytes."""
    made = _Docx(document, controls=controls, split_runs=split_runs).made
    raw = BytesIO()
    made.save(raw)
    with zipfile.ZipFile(raw) as packed, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in packed.namelist():
            out.writestr(zipfile.ZipInfo(name, _STAMP), packed.read(name), zipfile.ZIP_DEFLATED)


class _Docx:
    def __init__(self, document: Document, *, controls: bool, split_runs: bool) -> None:
        self.document = document
        self.controls = controls
        self.split_runs = split_runs
        self.made: Any = docx.Document()
        self._numbers = 50
        self._list: tuple[str, str] | None = None
        self._set_up()
        self._body(self.made, document.body)

    def _set_up(self) -> None:
        made, document = self.made, self.document
        made.core_properties.title = document.title
        made.core_properties.created = made.core_properties.modified = datetime(*_STAMP, tzinfo=UTC)
        made.core_properties.author = "A made-up council"
        normal = made.styles["Normal"]
        font = _FONTS[document.font]
        normal.font.name, normal.font.size = font, Pt(document.size)
        normal.paragraph_format.space_after = Pt(6)
        for level, size in ((1, 16), (2, 13), (3, 11.5)):
            style = made.styles[f"Heading {level}"]
            style.font.name, style.font.size = font, Pt(size)
            style.font.color.rgb = RGBColor.from_string(document.colour)
            style.element.rPr.rFonts.attrib.clear()
            style.font.name = font
        page = made.sections[0]
        wide, high = (Mm(210), Mm(297)) if document.paper == "a4" else (Mm(215.9), Mm(279.4))
        if document.landscape:
            page.orientation, wide, high = WD_ORIENT.LANDSCAPE, high, wide
        page.page_width, page.page_height = wide, high
        page.left_margin = page.right_margin = Mm(20)
        page.top_margin = page.bottom_margin = Mm(22)
        self.width = wide - Mm(40)
        for part, text in ((page.header, document.header), (page.footer, document.footer)):
            if text:
                _with_fields(part.paragraphs[0], text)

    def _body(self, place: Any, blocks: Iterable[Para | Table | Break]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                self._list = None
                self._table(place, block)
            elif isinstance(block, Break):
                place.add_page_break()
            else:
                self._para(place.add_paragraph(), block)

    # --- paragraphs

    def _para(self, made: Any, para: Para) -> None:
        style = _STYLES.get(para.look)
        self._formatted(made, para)
        split = len(para.text) if para.all_bold and not style else max(para.bold, 0)
        for text, bold in ((para.text[:split], True), (para.text[split:], False)):
            for piece in self._pieces(text):
                run = made.add_run()
                _add_text(run, piece)
                run.bold = True if bold else None
                if para.look == "big":
                    run.font.size = Pt(self.document.size + 4)
                    run.font.color.rgb = RGBColor.from_string(self.document.colour)
                run.italic = True if para.look == "guidance" else None
                if self.split_runs:
                    _xml(run).set(qn("w:rsidR"), _revision(piece))
        if para.control and self.controls and para.text:
            _in_control(made)

    def _formatted(self, made: Any, para: Para) -> None:
        """Give the paragraph its style, number and spacing."""
        style = _STYLES.get(para.look) or ("List Bullet" if para.look == "bullet" else None)
        if style:
            made.style = self.made.styles[style]
        if para.number:
            self._numbered(made, para)
        else:
            self._list = None
        if para.look in {"big", "strong"}:
            made.paragraph_format.space_before = Pt(10)
            made.paragraph_format.keep_with_next = True
        if para.look == "toc":
            made.style = self._toc_style()
        if para.look in {"entry", "toc"}:
            made.paragraph_format.tab_stops.add_tab_stop(self.width)

    def _toc_style(self) -> Any:
        styles = self.made.styles
        return styles["toc 1"] if "toc 1" in styles else styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)

    def _pieces(self, text: str) -> list[str]:
        """Cut a text where Word might have: at places that depend on the text alone."""
        if not self.split_runs or len(text) < 12:
            return [text] if text else []
        seed = hashlib.sha256(text.encode()).digest()
        cuts = sorted({1 + byte * (len(text) - 2) // 255 for byte in seed[: min(12, len(text) // 18 + 1)]})
        return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True) if a < b]

    def _numbered(self, made: Any, para: Para) -> None:
        """Give the paragraph the automatic number that it is to show."""
        before, start, after = para.counted()
        kind, text = "decimal", f"{before}%1{after}"
        lettered = re.fullmatch(r"(.*\b)([A-K])(\W*)", para.number)
        if lettered:
            kind, start, text = "upperLetter", ord(lettered[2]) - 64, f"{lettered[1]}%1{lettered[3]}"
        elif not any(map(str.isdigit, para.number)):
            text = para.number
        if self._list != (text, str(start)):
            self._numbers += 1
            root = self.made.part.numbering_part.element
            abstract = OxmlElement("w:abstractNum")
            abstract.set(qn("w:abstractNumId"), str(self._numbers))
            level = OxmlElement("w:lvl")
            level.set(qn("w:ilvl"), "0")
            for name, value in (
                ("start", str(start)),
                ("numFmt", kind),
                ("lvlText", text),
                ("lvlJc", "left"),
            ):
                child = OxmlElement(f"w:{name}")
                child.set(qn("w:val"), value)
                level.append(child)
            indent = OxmlElement("w:ind")
            indent.set(qn("w:left"), "567")
            indent.set(qn("w:hanging"), "567")
            props = OxmlElement("w:pPr")
            props.append(indent)
            level.append(props)
            abstract.append(level)
            # In the schema every w:abstractNum stands before the first w:num.
            root.insert(list(root).index(root.find(qn("w:num"))), abstract)
            num = OxmlElement("w:num")
            num.set(qn("w:numId"), str(self._numbers))
            link = OxmlElement("w:abstractNumId")
            link.set(qn("w:val"), str(self._numbers))
            num.append(link)
            root.append(num)
        self._list = (text, str(start + 1))
        props = _xml(made).get_or_add_pPr().get_or_add_numPr()
        props.get_or_add_ilvl().val = 0
        props.get_or_add_numId().val = self._numbers

    # --- tables

    def _table(self, place: Any, table: Table) -> None:
        columns = len(table.widths)
        made = place.add_table(rows=len(table.rows), cols=columns)
        made.autofit = False
        for column, share in zip(made.columns, table.widths, strict=True):
            column.width = int(self.width * share)
        if table.ruled:
            made.style = self.made.styles["Table Grid"]
        taken: set[tuple[int, int]] = set()
        for row, cells in enumerate(table.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                spot = made.cell(row, column)
                if cell.columns > 1 or cell.rows > 1:
                    spot = spot.merge(made.cell(row + cell.rows - 1, column + cell.columns - 1))
                taken |= {(row + i, column + j) for i in range(cell.rows) for j in range(cell.columns)}
                self._cell(spot, cell, sum(table.widths[column : column + cell.columns]))
            if row < table.heads:
                mark = OxmlElement("w:tblHeader")
                _xml(made.rows[row]).get_or_add_trPr().append(mark)

    def _cell(self, made: Any, cell: Cell, share: float) -> None:
        made.width = int(self.width * share)
        if cell.shade:
            shade = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", cell.shade)):
                shade.set(qn(f"w:{name}"), value)
            _xml(made).get_or_add_tcPr().append(shade)
        first = True
        for block in cell.blocks:
            if isinstance(block, Table):
                self._table(made, block)
            else:
                self._para(made.paragraphs[0] if first else made.add_paragraph(), block)
            first = False


def _xml(thing: Any) -> Any:
    """Return the XML element behind one of python-docx's objects."""
    return thing._element  # noqa: SLF001 - python-docx shows it in no other way


def _add_text(run: Any, text: str) -> None:
    for number, line in enumerate(text.split("\n")):
        if number:
            run.add_break()
        run.add_text(line)


def _revision(text: str) -> str:
    return "00" + hashlib.sha256(text.encode()).hexdigest()[:6].upper()


def _in_control(made: Any) -> None:
    """Put the paragraph's runs into an inline content control."""
    control, props, content = (OxmlElement(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    tag = OxmlElement("w:tag")
    tag.set(qn("w:val"), "value")
    props.append(tag)
    control.append(props)
    control.append(content)
    for run in list(_xml(made).findall(qn("w:r"))):
        content.append(deepcopy(run))
        _xml(made).remove(run)
    _xml(made).append(control)


def _with_fields(made: Any, text: str) -> None:
    """Write a running head in which `{page}` and `{pages}` are fields."""
    rest = text
    while rest:
        spots = [
            (rest.find(mark), mark, code) for mark, code in (("{page}", "PAGE"), ("{pages}", "NUMPAGES"))
        ]
        found = min((spot for spot in spots if spot[0] >= 0), default=None)
        if found is None:
            made.add_run(rest)
            return
        at, mark, code = found
        if at:
            made.add_run(rest[:at])
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        run = OxmlElement("w:r")
        shown = OxmlElement("w:t")
        shown.text = "1"
        run.append(shown)
        field.append(run)
        _xml(made).append(field)
        rest = rest[at + len(mark) :]
