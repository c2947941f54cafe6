"""The last look at a copy before it is written: whether any word of the original is still in it."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from lxml import etree

from ehcp_audit.reading.docx.names import DELETED, A, Element, P, W
from ehcp_audit.reading.docx.package import Package

from .docx import part_names
from .docx_names import BLANK_PICTURE, CONTENT, FONTS, KEPT, NAMESPACES, STYLE_WORDS, is_plain_value
from .docx_text import whole_text
from .vocabulary import FORM_WORDS
from .words import words_of

__all__ = ["docx_words", "pdf_words", "words_left_in_docx", "words_left_in_pdf"]

_FORMAT_WORDS = frozenset(
    """
    rid word document xml rels styles numbering footnotes endnotes header footer diagramdata media blank
    png application package content types openxmlformats officedocument wordprocessingml drawingml vnd
    main relationships relationship schemas http org com microsoft office image picture
    wordprocessingshape wordprocessinggroup wordprocessingcanvas diagram page numpages sectionpages
    formtext formcheckbox formdropdown toc quote macrobutton gotobutton true preserve
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words of the format in names of parts, links and fields that are written anew."""
_IN_PARAGRAPHS = CONTENT | {f"{W}delText"}
_PDF_NAMES = re.compile(
    r"/(?:Type|Catalog|Pages|Page|Kids|Count|Parent|MediaBox|CropBox|Rotate|Resources|Contents|Font|Subtype|Type1"
    r"|BaseFont|Helvetica|Helvetica-Bold|ZapfDingbats|Encoding|WinAnsiEncoding|ProcSet|PDF|Text|XObject|Image"
    r"|Width|Height|ColorSpace|DeviceGray|DeviceRGB|BitsPerComponent|Filter|FlateDecode|Length|ExtGState|CA|ca|BM"
    r"|Normal|DecodeParms|Interpolate|Version|SMask|ImageB|ImageC|ImageI|Root|Size|ID|Predictor|Columns|Colors"
    r"|FX[A-Z]+\d*|F\d+|Info|[A-Z]{1,3}\d*|Matte|Decode)"
)


def docx_words(package: Package) -> frozenset[str]:
    """Return every word of three letters and more in a DOCX: shown, hidden, deleted, or said of the file.

    What cannot be parsed is taken as it stands, so that more may be found than there is.
    """
    found: set[str] = set()
    for name in package.parts():
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        root = package.xml(name)
        if root is None:
            continue
        for text in _texts(root):
            found |= words_of(text)
        for element in root.iter():
            for attribute, value in element.attrib.items():
                if not is_plain_value(attribute.rpartition("}")[2], value):
                    found |= words_of(value)
    return frozenset(found - FORM_WORDS)


def words_left_in_docx(data: bytes, original: frozenset[str]) -> set[str]:
    """Return the words of the original in the parts of a copy, in their names and properties; best none."""
    left: set[str] = set()
    names = part_names()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if names.fullmatch(name) is None:
                left.add(name)
            elif name.endswith(".png"):
                left |= set() if content == BLANK_PICTURE else {name}
            else:
                left |= _left_in_part(etree.fromstring(content), original)
    return left


def _left_in_part(root: Element, original: frozenset[str]) -> set[str]:
    left: set[str] = set()
    declared = set(NAMESPACES.values())
    for element in root.iter():
        known = element.tag in KEPT | DELETED
        if not known and not str(element.tag).startswith("{http://schemas.openxmlformats.org/package/2006/"):
            left.add(str(element.tag))
        if known and not set(element.nsmap.values()) <= declared:
            left.add("name space")
        for attribute, value in element.attrib.items():
            local = attribute.rpartition("}")[2]
            if is_plain_value(local, value) or value in FONTS:
                continue
            left |= (words_of(value) & original) - _FORMAT_WORDS - STYLE_WORDS
    for text in _texts(root, but=f"{W}instrText"):
        left |= words_of(text) & original
    for instruction in root.iter(f"{W}instrText"):
        left |= (words_of(instruction.text or "") & original) - _FORMAT_WORDS
    return left - FORM_WORDS - (_FORMAT_WORDS if root.tag not in KEPT else set())


def _texts(root: Element, but: str = "") -> Iterator[str]:
    """Yield all text of a part: Word cuts a word into runs, and a paragraph has it whole."""
    paragraphs = [*root.iter(P), *root.iter(f"{A}p")]
    for paragraph in paragraphs:
        yield whole_text(paragraph)
    for element in root.iter():
        if element.tag == but:
            continue
        if element.tag not in _IN_PARAGRAPHS or next(element.iterancestors(P, f"{A}p"), None) is None:
            yield element.text or ""
        yield element.tail or ""


def pdf_words(document: pikepdf.Pdf) -> frozenset[str]:
    """Return the words in what a PDF says of itself: properties, bookmarks, fields, notes, names of files."""
    found: set[str] = set()
    for item in _objects(document):
        for text in _strings(item):
            found |= words_of(text)
    return frozenset(found - FORM_WORDS)


def words_left_in_pdf(data: bytes, original: frozenset[str]) -> set[str]:
    """Return the words of the original in the objects and streams of a copy, and names that no copy has."""
    left: set[str] = set()
    with pikepdf.open(BytesIO(data)) as document:
        for item in _objects(document):
            for text in _strings(item):
                left |= words_of(text) & original
            left |= {name for name in _names(item) if _PDF_NAMES.fullmatch(name) is None}
        for page in document.pages:
            shown = ""
            for instruction in pikepdf.parse_content_stream(page):
                texts = [text for operand in instruction.operands for text in _strings(operand)]
                shown += "".join(texts)
                if str(instruction.operator) in {"Tj", "TJ", "'", '"'}:
                    left |= words_of("".join(texts)) & original
                elif texts:
                    left |= {str(instruction.operator)}
        for item in _objects(document):
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
                left |= set() if len(set(item.read_bytes())) <= 1 else {"picture"}
    return left - FORM_WORDS


def _objects(document: pikepdf.Pdf) -> Iterator[Any]:
    yield document.trailer
    yield from document.objects


def _strings(item: Any, depth: int = 0) -> Iterator[str]:
    if depth > 50:
        return
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for inside in _inside(item):
            yield from _strings(inside, depth + 1)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for inside in _inside(
            item.values() if isinstance(item, pikepdf.Dictionary) else item.stream_dict.values()
        ):
            yield from _strings(inside, depth + 1)


def _names(item: Any, depth: int = 0) -> Iterator[str]:
    if depth > 50:
        return
    if isinstance(item, pikepdf.Name):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for inside in _inside(item):
            yield from _names(inside, depth + 1)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        said = item if isinstance(item, pikepdf.Dictionary) else item.stream_dict
        yield from map(str, said.keys())
        for inside in _inside(said.values()):
            yield from _names(inside, depth + 1)


def _inside(items: Iterable[Any]) -> Iterator[Any]:
    """Yield what stands in an object itself: what it only refers to is an object of its own."""
    for item in items:
        if not getattr(item, "is_indirect", False):
            yield item
