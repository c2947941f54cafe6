"""Words of a page that are out of sight: under marks and drawings put upon it, or blacked out in its scan."""

from typing import Any

import pypdfium2.raw as pdfium

from ehcp_audit.model import LeakKind, Place, Whereabouts, count_words
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.reading.pdf.annotations import rectangle
from ehcp_audit.reading.pdf.covered import line_of
from ehcp_audit.reading.pdf.letters import Letters
from ehcp_audit.reading.pdf.objects import Page, Run

from .render import Picture

__all__ = ["COVERS", "look_out_of_sight", "look_under_marks"]

COVERS = frozenset(
    {"/Square", "/Circle", "/Polygon", "/PolyLine", "/FreeText", "/Stamp", "/Highlight", "/Ink", "/Line"}
    | {"/StrikeOut", "/Underline"}
)
"""Drawings that people cover words with."""
MOST_ANNOTATIONS = 5_000
_DRAWINGS = frozenset(
    {
        pdfium.FPDF_ANNOT_SQUARE,
        pdfium.FPDF_ANNOT_CIRCLE,
        pdfium.FPDF_ANNOT_POLYGON,
        pdfium.FPDF_ANNOT_POLYLINE,
        pdfium.FPDF_ANNOT_FREETEXT,
        pdfium.FPDF_ANNOT_STAMP,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_INK,
        pdfium.FPDF_ANNOT_LINE,
        pdfium.FPDF_ANNOT_STRIKEOUT,
        pdfium.FPDF_ANNOT_UNDERLINE,
    }
)
_Rectangle = tuple[float, float, float, float]


def look_under_marks(handle: Any, page: Page, gathered: Gathered) -> None:
    """Keep the words under marks for redaction: they can all be read."""
    for box in _annotations(handle, page, frozenset({pdfium.FPDF_ANNOT_REDACT})):
        runs = [run for run in page.runs if _inside(run, box)]
        gathered.words(line_of(runs), Whereabouts.UNDER_MARK, Place(page=page.number))


def look_out_of_sight(handles: tuple[Any, Any], page: Page, gathered: Gathered, *, scanned: bool) -> None:
    """Find words of which nothing is to be seen where they stand.

    Args:
        handles: the open page and its text.
        page: what stands on it.
        gathered: where to keep what is found.
        scanned: True where the page is a picture, and every word is to be looked for in it; else only those
            under drawings are.
    """
    covers = _annotations(handles[0], page, _DRAWINGS)
    candidates = [run for run in page.runs if scanned or any(_inside(run, box) for box in covers)]
    if not candidates:
        return
    letters, picture = Letters(handles[1], page), Picture(handles[0], page)
    lines: dict[int, list[str]] = {}
    for run in candidates:
        gone = [word for word, box in _words(run, letters) if picture.is_flat(*box)]
        if gone:
            lines.setdefault(round(run.base), []).extend(gone)
    where, because = (
        (Whereabouts.UNDER_PICTURE, "under-picture") if scanned else (Whereabouts.UNDER_BOX, "covered")
    )
    place = Place(page=page.number)
    for words in lines.values():
        text = " ".join(words)
        gathered.found(
            LeakKind.COVERED_WORDS, text, where, because=because, place=place, count=max(1, count_words(text))
        )


def _annotations(handle: Any, page: Page, kinds: frozenset[int]) -> list[_Rectangle]:
    """Return where the annotations of some kinds stand."""
    boxes = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(handle), MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(handle, index)
        if not annotation:
            continue
        if pdfium.FPDFAnnot_GetSubtype(annotation) in kinds:
            boxes.append(rectangle(annotation, page))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return boxes


def _inside(run: Run, box: _Rectangle) -> bool:
    x0, top, x1, bottom = box
    high = min(bottom, run.bottom) - max(top, run.top)
    return high > 0.5 * (run.bottom - run.top) and min(x1, run.x1) > max(x0, run.x0)


def _words(run: Run, letters: Letters) -> list[tuple[str, _Rectangle]]:
    """Divide a piece into words with their boxes; a piece without known letters is one."""
    found: list[tuple[str, _Rectangle]] = []
    word, x0, x1 = "", 0.0, 0.0
    for letter in letters.of(run):
        if letter.text.isspace():
            found.append((word, (x0, run.top, x1, run.bottom)))
            word = ""
            continue
        x0 = x0 if word else letter.x0
        word, x1 = word + letter.text, letter.x1
    found.append((word, (x0, run.top, x1, run.bottom)))
    known = [one for one in found if any(map(str.isalnum, one[0]))]
    return known or [(run.text, (run.x0, run.top, run.x1, run.bottom))]
