"""pdfium's questions that are put to every object on every page, in the form that costs least to ask.

A plan has tens of thousands of objects, and a call from Python costs more than its answer. Here handles are
plain numbers instead of typed pointers, answers are written to an address that stays the same, and the
interpreter's lock is kept, as pdfium must not be entered twice anyway. That halves the cost of a call.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2  # noqa: F401 - importing it starts the library that `raw` speaks to
import pypdfium2.raw as pdfium

__all__ = [
    "address",
    "bounds_of",
    "child_object",
    "colour_of",
    "count_children",
    "count_segments",
    "draw_mode",
    "element_child",
    "element_content",
    "element_kind",
    "font_of",
    "font_size",
    "kind_of",
    "marked_content",
    "matrix_of",
    "object_at",
    "pointer",
    "render_mode",
    "stroke_width",
    "text_between",
    "text_object",
]

Quick = Callable[..., Any]


def quick(function: Any) -> Quick:
    """Return a function of pdfium that takes and gives plain numbers in place of pointers."""

    def plain(kind: Any) -> Any:
        return ctypes.c_void_p if hasattr(kind, "contents") else kind

    shape = ctypes.PYFUNCTYPE(plain(function.restype), *map(plain, function.argtypes))
    entry = ctypes.cast(function, ctypes.c_void_p).value
    return shape(entry or 0)


def address(handle: Any) -> int:
    """Return what a pointer points at, as a number: two pointers to one object give the same."""
    return handle if isinstance(handle, int) else ctypes.cast(handle, ctypes.c_void_p).value or 0


def pointer(handle: int) -> Any:
    """Return a page object's number as the pointer that the other functions of pdfium take."""
    return ctypes.cast(handle, pdfium.FPDF_PAGEOBJECT)


object_at = quick(pdfium.FPDFPage_GetObject)
child_object = quick(pdfium.FPDFFormObj_GetObject)
kind_of = quick(pdfium.FPDFPageObj_GetType)
bounds_of = quick(pdfium.FPDFPageObj_GetBounds)
matrix_of = quick(pdfium.FPDFPageObj_GetMatrix)
colour_of = quick(pdfium.FPDFPageObj_GetFillColor)
marked_content = quick(pdfium.FPDFPageObj_GetMarkedContentID)
font_size = quick(pdfium.FPDFTextObj_GetFontSize)
font_of = quick(pdfium.FPDFTextObj_GetFont)
render_mode = quick(pdfium.FPDFTextObj_GetTextRenderMode)
count_segments = quick(pdfium.FPDFPath_CountSegments)
draw_mode = quick(pdfium.FPDFPath_GetDrawMode)
stroke_width = quick(pdfium.FPDFPageObj_GetStrokeWidth)
text_object = quick(pdfium.FPDFText_GetTextObject)
text_between = quick(pdfium.FPDFText_GetText)
count_children = quick(pdfium.FPDF_StructElement_CountChildren)
element_kind = quick(pdfium.FPDF_StructElement_GetType)
element_child = quick(pdfium.FPDF_StructElement_GetChildAtIndex)
element_content = quick(pdfium.FPDF_StructElement_GetChildMarkedContentID)
