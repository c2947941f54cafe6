"""What lies upon a PDF page: filled-in form fields, typed notes, comments, marks for redaction."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from .covered import place_run
from .objects import DARK, Box, Page, Run, look_of

__all__ = ["Forms", "read_annotations"]

MAX_ANNOTATIONS = 5_000
HIDDEN = 0x02 | 0x20
"""Flags Hidden and NoView: an annotation that is not shown."""
TICKED, UNTICKED = "\u2612", "\u2610"
COMMENTS = {
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_STRIKEOUT,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_CARET,
}
BLACKENING = {pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_HIGHLIGHT}
"""What people redact with who have no tool for it: a filled rectangle, a black highlighter."""
WORDS = {
    pdfium.FPDF_FORMFIELD_TEXTFIELD,
    pdfium.FPDF_FORMFIELD_COMBOBOX,
    pdfium.FPDF_FORMFIELD_LISTBOX,
}
"""Fields that hold words."""
LAST = 2**31
OPAQUE = 0.98
PAINTED = re.compile(
    r"(?:(?P<levels>(?:\d*\.?\d+\s+){3}(?=rg\b)|\d*\.?\d+\s+(?=g\b))(?:rg|g)|(?P<paint>(?<!\S)(?:f\*?|F|B\*?|b\*?)(?!\S)))"
)
"""Steps of a drawing that set the colour of what is filled, or fill."""


class Forms:
    """A document's form fields; opened once, when the first page with a field comes."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.info: Any = None
        self.handle: Any = None

    def open(self) -> Any:
        """Return pdfium's form handle."""
        if self.handle is None:
            self.info = pdfium.FPDF_FORMFILLINFO(version=2)
            self.handle = pdfium.FPDFDOC_InitFormFillEnvironment(self.document, self.info)
        return self.handle

    def close(self) -> None:
        """Let go of it; must come before the document is closed."""
        if self.handle:
            pdfium.FPDFDOC_ExitFormFillEnvironment(self.handle)
        self.handle = None


def read_annotations(handle: Any, page: Page, forms: Forms) -> Counter[str]:
    """Put shown field values and typed notes among the page's text; count what is not.

    Returns:
        Counts by kind: `comment` (left out), `redact` (a mark for redaction that was never carried out).
    """
    counts: Counter[str] = Counter()
    marks: list[Run] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(handle), MAX_ANNOTATIONS)):
        with opened(handle, index) as annotation:
            if not annotation:
                continue
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN:
                continue
            if kind == pdfium.FPDF_ANNOT_WIDGET:
                marks += take_field(annotation, forms.open(), page)
            elif kind == pdfium.FPDF_ANNOT_FREETEXT:
                marks += runs_in(string(annotation, b"Contents"), annotation, page)
            elif kind == pdfium.FPDF_ANNOT_REDACT:
                counts["redact"] += 1
            elif kind in COMMENTS and string(annotation, b"Contents").strip():
                counts["comment"] += 1
            elif kind in BLACKENING and filled_dark(annotation, kind):
                covered = places(annotation, kind, page)
                page.boxes += [Box(*place, LAST + index, filled=True, dark=True) for place in covered]
    for mark in marks:
        place_run(page, mark)
    return counts


@contextmanager
def opened(page: Any, index: int) -> Iterator[Any]:
    """Open an annotation and close it."""
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)


def rectangle(annotation: Any, page: Page) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom as seen."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, rect)
    corners = [(x, y) for x in (rect.left, rect.right) for y in (rect.bottom, rect.top)]
    return as_shown(corners, page)


def as_shown(corners: list[tuple[float, float]], page: Page) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom, as seen, of what has these corners in the page's own space."""
    a, b, c, d, e, f = page.space
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def string(annotation: Any, key: bytes) -> str:
    """Return a text of an annotation's dictionary, empty where there is none."""
    return asked(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size))


def asked(ask: Any) -> str:
    """Ask pdfium for a text: first how long it is, then for itself."""
    length = ask(None, 0)
    if not 2 < length < 4_000_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def take_field(annotation: Any, form: Any, page: Page) -> list[Run]:
    """Note where a form field stands and return what it shows."""
    if pdfium.FPDFAnnot_GetFormFieldType(form, annotation) in WORDS:
        page.fields.append(rectangle(annotation, page))
    return runs_in(field_text(annotation, form), annotation, page)


def field_text(annotation: Any, form: Any) -> str:
    """Return what a form field shows: its words, its choice, or a box ticked or not."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}:
        shown = string(annotation, b"AS")
        ticked = shown != "Off" if shown else bool(pdfium.FPDFAnnot_IsChecked(form, annotation))
        return TICKED if ticked else UNTICKED
    if kind in {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX}:
        return asked(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))
    if kind == pdfium.FPDF_FORMFIELD_LISTBOX:
        chosen = [
            asked(
                lambda buffer, size, i=i: pdfium.FPDFAnnot_GetOptionLabel(form, annotation, i, buffer, size)
            )
            for i in range(min(500, max(0, pdfium.FPDFAnnot_GetOptionCount(form, annotation))))
            if pdfium.FPDFAnnot_IsOptionSelected(form, annotation, i)
        ]
        return ", ".join(chosen)
    return ""


def runs_in(text: str, annotation: Any, page: Page) -> list[Run]:
    """Return the lines of a text that stands in an annotation's rectangle, from its top."""
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    if not lines:
        return []
    x0, top, x1, bottom = rectangle(annotation, page)
    step = min((bottom - top) / len(lines), 14.0) if len(lines) > 1 else bottom - top
    size = max(4.0, min(0.8 * step, 11.0))
    # One line stands in the middle of its field, several begin at its top.
    return [
        Run(
            line,
            x0 + 2,
            top + number * step,
            x1,
            top + (number + 1) * step,
            top + number * step + (step + 0.7 * size) / 2,
            size,
            bold=False,
            order=LAST,
        )
        for number, line in enumerate(lines)
    ]


def filled_dark(annotation: Any, kind: int) -> bool:
    """True where a rectangle or a highlight is filled black, as people do who redact with a drawing tool."""
    opacity = ctypes.c_float()
    if pdfium.FPDFAnnot_GetNumberValue(annotation, b"CA", opacity) and opacity.value < OPAQUE:
        return False
    levels = [ctypes.c_uint() for _ in range(4)]
    inner = kind == pdfium.FPDF_ANNOT_SQUARE
    of = pdfium.FPDFANNOT_COLORTYPE_InteriorColor if inner else pdfium.FPDFANNOT_COLORTYPE_Color
    if pdfium.FPDFAnnot_GetColor(annotation, of, *levels):
        dark, _, covers = look_of([level.value for level in levels])
        return dark and covers
    # With a picture of itself, as most programs give it, only that says how it looks.
    normal = pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL
    return paints_dark(asked(lambda buffer, size: pdfium.FPDFAnnot_GetAP(annotation, normal, buffer, size)))


def paints_dark(drawing: str) -> bool:
    """True where what is filled first in an annotation's picture of itself is black or nearly so."""
    levels = [0.0]
    for step in PAINTED.finditer(drawing):
        if step["paint"]:
            return max(levels) * 255 <= DARK
        levels = [float(level) for level in step["levels"].split()]
    return False


def places(annotation: Any, kind: int, page: Page) -> list[tuple[float, float, float, float]]:
    """Return what an annotation covers: its rectangle, or each stretch of a highlight."""
    found: list[tuple[float, float, float, float]] = []
    if kind == pdfium.FPDF_ANNOT_HIGHLIGHT:
        for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), MAX_ANNOTATIONS)):
            points = pdfium.FS_QUADPOINTSF()
            if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, points):
                corners = [
                    (points.x1, points.y1),
                    (points.x2, points.y2),
                    (points.x3, points.y3),
                    (points.x4, points.y4),
                ]
                found.append(as_shown(corners, page))
    return found or [rectangle(annotation, page)]
