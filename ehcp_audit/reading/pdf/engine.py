"""pdfium's questions that are put to every object on every page, in the form that costs least to ask.

A plan has tens of thousands of objects, and a call from Python costs more than its answer. Here handles come
as plain numbers instead of typed pointers, and go in as `held` makes them, once for all that is asked of one
object; answers are written to a place that stays the same, nothing is looked up by type, and the
interpreter's lock is kept, as pdfium must not be entered twice anyway. That takes a third to a half of what a
call costs otherwise.

Numbers after the handle are passed as C's int; a handle itself that was not held would be cut to one. Where
an answer is to be written goes in as `ctypes.byref`, made once.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2  # noqa: F401 - importing it starts the library that `raw` speaks to
import pypdfium2.raw as pdfium

__all__ = [
    "Quick",
    "Room",
    "address",
    "attribute_at",
    "attribute_value",
    "bounds_of",
    "child_object",
    "colour_of",
    "count_attributes",
    "count_children",
    "count_marks",
    "count_segments",
    "draw_mode",
    "element_child",
    "element_content",
    "element_kind",
    "font_flags",
    "font_name",
    "font_of",
    "font_size",
    "held",
    "kind_of",
    "letter_at",
    "letter_box",
    "mark_at",
    "mark_name",
    "marked_content",
    "matrix_of",
    "number_value",
    "object_at",
    "pointer",
    "render_mode",
    "stroke_colour_of",
    "stroke_width",
    "text_between",
    "text_object",
]

Quick = Callable[..., Any]
"""A question to pdfium."""


def quick(function: Any, *, untyped: bool = False) -> Quick:
    """Return a function of pdfium that takes held handles, and gives plain numbers in place of handles.

    Args:
        function: as pypdfium2 gives it.
        untyped: True where the caller gives each argument after the handle as C wants it.
    """

    def plain(kind: Any) -> Any:
        return ctypes.c_void_p if hasattr(kind, "contents") or kind is ctypes.c_char_p else kind

    kinds = list(map(plain, function.argtypes))
    # What is neither int nor pointer, an unsigned long, must be told by its type.
    free = untyped or all(kind in {ctypes.c_int, ctypes.c_void_p} for kind in kinds)
    shape = ctypes.PYFUNCTYPE(plain(function.restype), *(() if free else kinds))
    entry = ctypes.cast(function, ctypes.c_void_p).value
    return shape(entry or 0)


class Room:
    """Room for so many numbers that pdfium writes as an answer."""

    __slots__ = ("_held", "parts", "read", "whole")

    def __init__(
        self, kind: type[ctypes.c_float] | type[ctypes.c_uint] | type[ctypes.c_double], count: int
    ) -> None:
        self._held = (kind * count)()
        self.whole = ctypes.byref(self._held)
        """Where the first number goes, and those behind it."""
        self.parts = tuple(ctypes.byref(self._held, place * ctypes.sizeof(kind)) for place in range(count))
        """Where each number goes."""
        sign: Any = {ctypes.c_float: "f", ctypes.c_uint: "I", ctypes.c_double: "d"}[kind]
        self.read: Callable[[], list[Any]] = memoryview(self._held).cast("B").cast(sign).tolist
        """Return the numbers that were written last."""


def address(handle: Any) -> int:
    """Return what a pointer points at, as a number: two pointers to one object give the same."""
    return handle if isinstance(handle, int) else ctypes.cast(handle, ctypes.c_void_p).value or 0


held: Callable[[int], Any] = ctypes.c_void_p.from_param
"""Return a handle's number as the functions here take it."""


def pointer(handle: int) -> Any:
    """Return a page object's number as the pointer that the other functions of pdfium take."""
    return ctypes.cast(handle, pdfium.FPDF_PAGEOBJECT)


object_at = quick(pdfium.FPDFPage_GetObject)
child_object = quick(pdfium.FPDFFormObj_GetObject)
kind_of = quick(pdfium.FPDFPageObj_GetType)
bounds_of = quick(pdfium.FPDFPageObj_GetBounds)
matrix_of = quick(pdfium.FPDFPageObj_GetMatrix)
colour_of = quick(pdfium.FPDFPageObj_GetFillColor)
stroke_colour_of = quick(pdfium.FPDFPageObj_GetStrokeColor)
marked_content = quick(pdfium.FPDFPageObj_GetMarkedContentID)
count_marks = quick(pdfium.FPDFPageObj_CountMarks)
mark_at = quick(pdfium.FPDFPageObj_GetMark)
mark_name = quick(pdfium.FPDFPageObjMark_GetName, untyped=True)
"""The room's size goes in as `ctypes.c_ulong`, and how much was written comes out as one."""
font_size = quick(pdfium.FPDFTextObj_GetFontSize)
font_of = quick(pdfium.FPDFTextObj_GetFont)
font_name = quick(pdfium.FPDFFont_GetBaseFontName)
font_flags = quick(pdfium.FPDFFont_GetFlags)
render_mode = quick(pdfium.FPDFTextObj_GetTextRenderMode)
count_segments = quick(pdfium.FPDFPath_CountSegments)
draw_mode = quick(pdfium.FPDFPath_GetDrawMode)
stroke_width = quick(pdfium.FPDFPageObj_GetStrokeWidth)
text_object = quick(pdfium.FPDFText_GetTextObject)
text_between = quick(pdfium.FPDFText_GetText)
letter_at = quick(pdfium.FPDFText_GetUnicode)
letter_box = quick(pdfium.FPDFText_GetCharBox)
count_children = quick(pdfium.FPDF_StructElement_CountChildren)
element_kind = quick(pdfium.FPDF_StructElement_GetType, untyped=True)
"""The room's size goes in as `ctypes.c_ulong`."""
element_child = quick(pdfium.FPDF_StructElement_GetChildAtIndex)
element_content = quick(pdfium.FPDF_StructElement_GetChildMarkedContentID)
count_attributes = quick(pdfium.FPDF_StructElement_GetAttributeCount)
attribute_at = quick(pdfium.FPDF_StructElement_GetAttributeAtIndex)
attribute_value = quick(pdfium.FPDF_StructElement_Attr_GetValue)
number_value = quick(pdfium.FPDF_StructElement_Attr_GetNumberValue)
