"""A PDF with every word replaced: a new file, drawn from what the reader sees of the old one."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2  # noqa: F401 - importing it starts the library that `raw` speaks to
import pypdfium2.raw as pdfium

from ehcp_audit.errors import DamagedFile
from ehcp_audit.reading.pdf.annotations import Forms, read_annotations
from ehcp_audit.reading.pdf.covered import clipped
from ehcp_audit.reading.pdf.objects import Box, Page, Run, read_page
from ehcp_audit.reading.pdf.pages import opened_page
from ehcp_audit.reading.pdf.reader import opened

from .words import Scrubber, pattern_of, words_of

__all__ = ["copy_pdf", "shown_words"]

EDGE = 0.16
"""Share of a page's height, at its top and its bottom, in which lines run on from page to page."""
_SAME_LINE = 0.3
"""Share of the size of the letters by which two pieces of a line may stand higher or lower."""
_DINGBATS = {
    "✓": "✓", "✔": "✔", "✗": "✗", "✘": "✘", "■": "■", "☑": "✔", "☒": "✘", "☐": "❏", "□": "❏", "❏": "❏",
    "➢": "➢", "●": "●", "❖": "❖",
}  # fmt: skip
"""Signs that only the second of the fonts every reader has can show."""
_GREY, _WHITE, _BLACK = 205, 255, 0


def shown_words(data: bytes, name: str, password: str | None) -> frozenset[str]:
    """Return every word of three letters and more that is written on a PDF's pages, seen or not."""
    found: set[str] = set()
    with opened(data, name, password) as document:
        for page in _pages(document):
            for line in _lines(page.runs):
                found |= words_of(line.text)
        for index in range(pdfium.FPDF_GetPageCount(document)):
            with opened_page(document, index) as handles:
                if handles is not None:
                    found |= words_of(_whole_text(handles[1]))
    return frozenset(found)


def copy_pdf(data: bytes, name: str, password: str | None, scrubber: Scrubber) -> bytes:
    """Return a PDF with text, rules, boxes and pictures in the same places, saying nothing."""
    with opened(data, name, password) as document, _new() as copy:
        pages = list(_pages(document))
        alike = Counter(key for page in pages for key in _edge_patterns(page))
        running = {key for key, count in alike.items() if count > 1}
        for number, page in enumerate(pages):
            _draw(copy, number, page, _texts(page, scrubber, running))
        if not pdfium.FPDF_GetPageCount(copy.document):
            raise DamagedFile(f"{name} is damaged: none of its pages can be opened; ask for it again.")
        return _saved(copy.document)


def _pages(document: Any) -> Iterator[Page]:
    forms = Forms(document)
    try:
        for index in range(pdfium.FPDF_GetPageCount(document)):
            with opened_page(document, index) as handles:
                if handles is None:
                    continue
                handle, text = handles
                page = read_page(handle, text, index + 1, tagged=False)
                if pdfium.FPDFPage_GetAnnotCount(handle):
                    read_annotations(handle, page, forms)
                page.boxes = [clipped(box) if box.handle is not None else box for box in page.boxes]
                yield page
    finally:
        forms.close()


def _whole_text(text_page: Any) -> str:
    count = pdfium.FPDFText_CountChars(text_page)
    if count < 1:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    return bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")


@dataclass(slots=True)
class _Line:
    """Pieces of text that stand side by side, as one text."""

    runs: list[Run]
    starts: list[int]
    text: str


def _lines(runs: list[Run]) -> Iterator[_Line]:
    line: _Line | None = None
    for run in runs:
        last = line.runs[-1] if line else None
        if line and last and _beside(last, run):
            wide = run.x0 - last.x1 > 0.15 * run.size and not line.text[-1:].isspace()
            line.text += " " if wide and not run.text[:1].isspace() else ""
            line.starts.append(len(line.text))
            line.text += run.text
            line.runs.append(run)
        else:
            if line:
                yield line
            line = _Line([run], [0], run.text)
    if line:
        yield line


def _beside(last: Run, run: Run) -> bool:
    return (
        run.turn == last.turn == 0
        and run.hidden == last.hidden
        and abs(run.base - last.base) <= _SAME_LINE * run.size
        and -0.5 * run.size <= run.x0 - last.x1 <= 1.2 * run.size
    )


class _Copy:
    """The new document and its fonts."""

    def __init__(self) -> None:
        self.document = pdfium.FPDF_CreateNewDocument()
        self.plain = pdfium.FPDFText_LoadStandardFont(self.document, b"Helvetica")
        self.bold = pdfium.FPDFText_LoadStandardFont(self.document, b"Helvetica-Bold")
        self.signs = pdfium.FPDFText_LoadStandardFont(self.document, b"ZapfDingbats")


@contextmanager
def _new() -> Iterator[_Copy]:
    copy = _Copy()
    try:
        yield copy
    finally:
        for font in (copy.plain, copy.bold, copy.signs):
            pdfium.FPDFFont_Close(font)
        pdfium.FPDF_CloseDocument(copy.document)


def _draw(copy: _Copy, number: int, page: Page, written: Iterator[tuple[int, str]]) -> None:
    handle = pdfium.FPDFPage_New(copy.document, number, page.width, page.height)
    try:
        texts = dict(written)
        things: list[Run | Box] = [*page.boxes, *page.runs]
        for thing in sorted(things, key=lambda thing: thing.order):
            if isinstance(thing, Box):
                _draw_box(copy, handle, page, thing)
            else:
                _draw_run(copy, handle, page, thing, texts[id(thing)])
        pdfium.FPDFPage_GenerateContent(handle)
    finally:
        pdfium.FPDF_ClosePage(handle)


def _edge_patterns(page: Page) -> set[str]:
    """Return what the lines near the head and the foot of a page are but for their numbers."""
    return {pattern_of(line.text) for line in _lines(page.runs) if _is_at_edge(line, page)}


def _is_at_edge(line: _Line, page: Page) -> bool:
    run = line.runs[0]
    return run.bottom < EDGE * page.height or run.top > (1 - EDGE) * page.height


def _texts(page: Page, scrubber: Scrubber, running: set[str]) -> Iterator[tuple[int, str]]:
    """Yield what each piece of a page shows in the copy, by its `id`."""
    for lines in _paragraphs(page.runs):
        # A line of a sentence may happen to have only words of forms: whether it is one, the whole says.
        whole = " ".join(line.text for line in lines)
        runs_on = pattern_of(whole) in running and _is_at_edge(lines[0], page)
        written = scrubber.line(
            whole, may_be_form=not lines[0].runs[0].hidden, page=page.number if runs_on else None
        )
        at = 0
        for line in lines:
            for run, start in zip(line.runs, line.starts, strict=True):
                yield id(run), written[at + start : at + start + len(run.text)]
            at += len(line.text) + 1


def _paragraphs(runs: list[Run]) -> Iterator[list[_Line]]:
    """Yield the lines that are one text, as far as that can be told from where they stand."""
    lines = list(_lines(runs))
    widest: dict[int, float] = {}
    for line in lines:
        left = round(line.runs[0].x0 / 4)
        widest[left] = max(widest.get(left, 0), line.runs[-1].x1)
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and not _follows(paragraph[-1], line, widest):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _follows(before: _Line, line: _Line, widest: dict[int, float]) -> bool:
    """Tell whether a line goes on with the text of the line above it."""
    last, first = before.runs[-1], line.runs[0]
    left = before.runs[0].x0
    if not (
        first.turn == last.turn == 0
        and first.hidden == last.hidden
        and first.bold == last.bold
        and abs(first.size - last.size) < 0.5
        and 0 < first.base - last.base < 1.7 * first.size
        and before.text.rstrip()[-1:] not in {".", ":", ";", "?", "!"}
        and abs(first.x0 - left) < 40
    ):
        return False
    starts = first.text.lstrip()[:1]
    full = last.x1 - left >= 0.6 * (widest[round(left / 4)] - left)
    return starts.islower() or (starts.isalnum() and full)


def _draw_run(copy: _Copy, handle: Any, page: Page, run: Run, text: str) -> None:
    text = "".join(c if c in _DINGBATS or _in_standard_font(c) else "•" for c in text).strip()
    if not text:
        return
    signs = all(c in _DINGBATS for c in text)
    font = copy.signs if signs else copy.bold if run.bold else copy.plain
    shown = "".join(_DINGBATS.get(c, c) if signs else "•" if c in _DINGBATS else c for c in text)
    size = max(run.size, 1.0)
    item = pdfium.FPDFPageObj_CreateTextObj(copy.document, font, size)
    wide = (shown + "\0").encode("utf-16-le")
    buffer = ctypes.create_string_buffer(wide, len(wide))
    pdfium.FPDFText_SetText(item, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)))
    if run.hidden:
        pdfium.FPDFTextObj_SetTextRenderMode(item, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    level = _WHITE if _on_dark(run, page) else _BLACK
    pdfium.FPDFPageObj_SetFillColor(item, level, level, level, 255)
    pdfium.FPDFPageObj_Transform(item, *_place(item, run, page))
    pdfium.FPDFPage_InsertObject(handle, item)


def _place(item: Any, run: Run, page: Page) -> tuple[float, float, float, float, float, float]:
    """Return the matrix that puts a text where the old one stood, as wide as that was."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    width = max(0.1, right.value)
    along = run.bottom - run.top if run.turn in {1, 3} else run.x1 - run.x0
    scale = min(20.0, max(0.02, along / width))
    if run.turn == 1:
        return 0, scale, -1, 0, run.x1, page.height - run.bottom
    if run.turn == 3:
        return 0, -scale, 1, 0, run.x0, page.height - run.top
    if run.turn == 2:
        return -scale, 0, 0, -1, run.x1, page.height - run.top
    base = run.base if run.turn == 0 else run.bottom
    return scale, 0, 0, 1, run.x0, page.height - base


def _on_dark(run: Run, page: Page) -> bool:
    middle, level = (run.x0 + run.x1) / 2, (run.top + run.bottom) / 2
    return any(
        box.dark
        and box.filled
        and box.order < run.order
        and box.x0 <= middle <= box.x1
        and box.top <= level <= box.bottom
        for box in page.boxes
    )


def _in_standard_font(character: str) -> bool:
    try:
        return bool(character.encode("cp1252"))
    except UnicodeEncodeError:
        return False


def _draw_box(copy: _Copy, handle: Any, page: Page, box: Box) -> None:
    y = page.height - box.bottom
    if box.picture:
        image = pdfium.FPDFPageObj_NewImageObj(copy.document)
        bitmap = pdfium.FPDFBitmap_Create(1, 1, 0)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, 1, 1, 0xFFE0E0E0)
        pdfium.FPDFImageObj_SetBitmap(None, 0, image, bitmap)
        pdfium.FPDFBitmap_Destroy(bitmap)
        pdfium.FPDFImageObj_SetMatrix(image, max(box.width, 0.1), 0, 0, max(box.height, 0.1), box.x0, y)
        pdfium.FPDFPage_InsertObject(handle, image)
        return
    if box.width and box.height:
        item = pdfium.FPDFPageObj_CreateNewRect(box.x0, y, box.width, box.height)
    else:
        item = pdfium.FPDFPageObj_CreateNewPath(box.x0, y)
        pdfium.FPDFPath_LineTo(item, box.x1, page.height - box.top)
    level = _BLACK if box.dark else _WHITE if box.light else _GREY
    pdfium.FPDFPageObj_SetFillColor(item, level, level, level, 255 if box.opaque else 90)
    pdfium.FPDFPageObj_SetStrokeColor(item, 0, 0, 0, 255)
    pdfium.FPDFPageObj_SetStrokeWidth(item, 0.5)
    pdfium.FPDFPath_SetDrawMode(item, pdfium.FPDF_FILLMODE_WINDING if box.filled else 0, box.stroked)
    pdfium.FPDFPage_InsertObject(handle, item)


def _saved(document: Any) -> bytes:
    """Return the document's bytes, without the time and the program that wrote it."""
    pieces: list[bytes] = []
    block = ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.POINTER(pdfium.FPDF_FILEWRITE), ctypes.c_void_p, ctypes.c_ulong
    )

    def take(_writer: Any, data: int, size: int) -> int:
        pieces.append(ctypes.string_at(data, size))
        return 1

    writer = pdfium.FPDF_FILEWRITE(version=1, WriteBlock=block(take))
    pdfium.FPDF_SaveAsCopy(document, writer, pdfium.FPDF_NO_INCREMENTAL)
    stream = BytesIO()
    with pikepdf.open(BytesIO(b"".join(pieces))) as plain:
        for key in ("/Info", "/ID"):
            if key in plain.trailer:
                del plain.trailer[key]
        plain.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return stream.getvalue()
