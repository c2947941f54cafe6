"""Made-up plans grown to a number of pages, in the shapes in which files come."""

import re
import zipfile
from dataclasses import replace
from hashlib import sha256
from itertools import count, cycle, islice
from pathlib import Path
from typing import Literal

import pypdfium2
from lxml import etree
from made_up import Content, Layout, contents, load_content, write_docx, write_pdf
from made_up.content import AREAS, AreaContent, CareContent, OutcomeText, ProvisionText, Row

__all__ = ["Form", "grown", "grown_to_words", "table_docx", "write_grown"]

Form = Literal["docx", "tagged", "untagged"]
"""DOCX as Word writes it; PDF with a structure tree (typst); PDF without one (reportlab)."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{_W}"><w:body>'.encode()
)
_TAIL = b"<w:sectPr/></w:body></w:document>"
_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_VND = "application/vnd.openxmlformats"
_PACKAGE = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_OPC}/content-types">'
        f'<Default Extension="rels" ContentType="{_VND}-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml"'
        f' ContentType="{_VND}-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_OPC}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>'
    ),
}
_PROPERTIES = (
    f'<w:rPr xmlns:w="{_W}"><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cs="Arial"/>'
    '<w:color w:val="000000"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="en-GB" w:eastAsia="en-GB"/></w:rPr>'
)


def _word(number: int) -> str:
    """Return a word that nobody uses, another for each number: a figure would be looked at as an amount."""
    syllables = []
    while number:
        number, one = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[one])
    return "".join(syllables)


_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]


def grown(rows: int, seed: int) -> Content:
    """Return a plan with so many needs; no two seeds, and no two needs of one, say quite the same.

    The rows of all made-up plans are taken in turn. What is added to make each its own is plain text, so that
    nothing is found in a memory of sentences that a real plan would not find there.
    """
    sources = [load_content(one) for one in contents()]
    number = count(seed * 100_000 + 1)

    def row(one: Row) -> Row:
        unlike = f"in the spirit of {_word(next(number))}"
        outcome = one.outcome
        if outcome:
            outcome = OutcomeText(
                does=f"{outcome.does}, {unlike}" if outcome.does else "",
                when=outcome.when,
                whole=f"{outcome.whole.removesuffix('.')}, {unlike}." if outcome.whole else "",
            )
        provision = tuple(
            replace(
                each,
                what=f"{each.what} {unlike}" if each.what else "",
                text=f"{each.text.removesuffix('.')} {unlike}." if each.text else "",
            )
            for each in one.provision
        )
        return Row(f"{one.need.removesuffix('.')}, as was seen {unlike}.", outcome, provision)

    by_area = {area: [one for each in sources for one in _rows(each, area)] for area in AREAS}
    shares = [rows // 4 + (part < rows % 4) for part in range(4)]
    areas = []
    for area, share in zip(AREAS, shares, strict=True):
        strengths = next(each.strengths for source in sources for each in source.areas if each.area == area)
        areas.append(
            AreaContent(area, strengths, tuple(row(one) for one in islice(cycle(by_area[area]), share)))
        )
    first = sources[seed % len(sources)]
    care = {
        name: CareContent(
            tuple(row(one) for each in sources for one in getattr(each, name).rows[: 1 + rows // 24])
        )
        for name in ("health", "h1", "h2")
    }
    return replace(first, areas=tuple(areas), **care)


def _rows(content: Content, area: str) -> list[Row]:
    return [row for one in content.areas if one.area == area for row in one.rows]


def grown_to_words(words: int, seed: int) -> Content:
    """Return a plan of about so many words, its front and back matter among them."""
    rows = 4
    for _ in range(3):
        rows = max(4, round(rows * words / _words(grown(rows, seed))))
    return grown(rows, seed)


def _words(content: Content) -> int:
    texts = [row.need for _, row in content.rows()]
    texts += [row.outcome.sentence() for _, row in content.rows() if row.outcome]
    texts += [_sentence(one) for _, row in content.rows() for one in row.provision]
    texts += [*content.history, *content.monitoring, *(text for pair in content.views for text in pair)]
    return len(" ".join(texts).split()) + 400


def _sentence(one: ProvisionText) -> str:
    return one.sentence()


def write_grown(pages: int, layout: Layout, seed: int, form: Form, folder: Path) -> Path:
    """Write a plan of about so many pages (within a tenth; a DOCX by the pages that its PDF would have)."""
    engine: Literal["reportlab", "typst"] = "reportlab" if form == "untagged" else "typst"
    path = folder / f"{form}-{pages}-{layout.name}-{seed}.pdf"
    rows = pages * 2
    for _ in range(4):
        write_pdf(grown(rows, seed), layout, path, engine=engine)
        with pypdfium2.PdfDocument(path) as made:
            found = len(made)
        if abs(found - pages) <= max(1, pages // 10):
            break
        rows = max(2, round(rows + (pages - found) * rows / found))
    if form != "docx":
        return path
    path.unlink()
    path = path.with_suffix(".docx")
    write_docx(grown(rows, seed), replace(layout, split_runs=True), path)
    _as_word_writes(path)
    return path


def _as_word_writes(path: Path) -> None:
    """Give paragraphs and runs what Word gives them: revision ids, fonts, languages, spelling marks."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    for number, paragraph in enumerate(root.iter(f"{{{_W}}}p")):
        mark = _revision(number // 7)
        for name in ("rsidR", "rsidRDefault", "rsidP", "rsidRPr"):
            paragraph.set(f"{{{_W}}}{name}", mark)
    for number, run in enumerate(list(root.iter(f"{{{_W}}}r"))):
        run.set(f"{{{_W}}}rsidRPr", _revision(number // 5))
        own = run.find(f"{{{_W}}}rPr")
        given = etree.fromstring(_PROPERTIES)
        if own is None:
            run.insert(0, given)
        else:
            have = {child.tag for child in own}
            own.extend(child for child in list(given) if child.tag not in have)
        if number % 9 == 4:
            for kind in ("spellStart", "spellEnd"):
                error = etree.Element(f"{{{_W}}}proofErr", {f"{{{_W}}}type": kind})
                (run.addprevious if kind == "spellStart" else run.addnext)(error)
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)


def _revision(number: int) -> str:
    return "00" + sha256(str(number).encode()).hexdigest()[:6].upper()


def table_docx(numbers: range, path: Path) -> Path:
    """Write a DOCX that holds one table of four columns with a row for each of the numbers."""

    def cell(text: str) -> str:
        return (
            '<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p w:rsidR="00A1B2C3"><w:r><w:rPr>'
            f'<w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:tc>'
        )

    texts = (
        "{}",
        "Reading with a trained adult, part {}",
        "The class teacher",
        "{} minutes every Monday and every Thursday",
    )
    body = "".join(
        f"<w:tr>{''.join(cell(re.sub('[{][}]', str(number), text)) for text in texts)}</w:tr>"
        for number in numbers
    )
    grid = '<w:gridCol w:w="2400"/>' * len(texts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in _PACKAGE.items():
            packed.writestr(name, content)
        table = f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl><w:p/>".encode()
        packed.writestr("word/document.xml", _HEAD + table + _TAIL)
    return path
