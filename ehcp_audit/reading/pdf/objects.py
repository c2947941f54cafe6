"""What stands on a PDF page: pieces of text, boxes and pictures, in the order they are painted.

pdfium is asked per text object, not per character: a page has some eighty of the one and thousands of the
other, and each question from Python costs the same. Coordinates are those of the page as a reader sees it
(rotation applied): points, x to the right from 0, y downwards from 0 at the top edge.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium

from ehcp_audit.errors import TooLarge

from .space import Affine, as_seen, multiply, turn_of

__all__ = ["THIN", "Box", "Page", "Run", "address", "read_page"]

MAX_OBJECTS = 150_000
"""Objects on one page beyond which a file is refused."""
MAX_FORM_DEPTH = 12
MAX_SEGMENTS = 40_000
DENSE_PAGE = 4_000_000
"""Objects times characters from which asking per object costs more than one walk over the characters."""
ARTEFACT = "Artifact".encode("utf-16-le")
SMALL = 9.0
"""A shape of many sides up to so many points wide and high is taken as a whole."""
THIN = 3.0
"""A filled box up to so many points thick is a rule."""


@dataclass(slots=True)
class Run:
    """One piece of text with one look: what a single text object shows."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    """The line it stands on, as y."""
    size: float
    bold: bool
    order: int
    """When it was painted."""
    mcid: int = -1
    """Number of its marked content, which the structure tree refers to; -1 for none."""
    artefact: bool = False
    """True where the file marks it as no part of the text (a running head, say)."""
    turn: int = 0
    """Direction of writing in quarter turns clockwise, as seen; 4 for a slant."""
    hidden: bool = False
    """Drawn without ink (text render mode 3)."""
    handle: Any = None
    """pdfium's own object; valid while its page is open."""
    glyph: bool = False
    """True for a list bullet that was drawn, not written."""
    pale: bool = False
    """Written in white or nearly so."""


@dataclass(slots=True)
class Box:
    """A filled or stroked rectangle, a straight line (no height or no width), or a picture."""

    x0: float
    top: float
    x1: float
    bottom: float
    order: int
    filled: bool = False
    stroked: bool = False
    dark: bool = False
    """Filled black or nearly so."""
    light: bool = False
    """Filled white or nearly so."""
    opaque: bool = True
    picture: bool = False
    handle: Any = None
    """pdfium's own object; valid while its page is open."""
    space: Affine | None = None
    """From the space of `handle` to the page as seen."""

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top


@dataclass(slots=True)
class Page:
    """One page's objects in painting order."""

    number: int
    """From 1."""
    width: float
    height: float
    space: Affine
    """From the page's own space to the page as seen."""
    runs: list[Run] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    unreadable: int = 0
    """Text objects that take room but give no letters."""
    outside: list[str] = field(default_factory=list, repr=False)
    """Text objects that lie wholly off the page."""


@dataclass(slots=True, frozen=True)
class FontLook:
    """What matters of a font."""

    bold: bool


class PageObjects:
    """One walk over a page's objects; keeps the buffers that pdfium writes into."""

    def __init__(self, handle: Any, text_page: Any, page: Page, *, tagged: bool) -> None:
        self.tagged = tagged
        self.handle = handle
        self.text_page = text_page
        self.page = page
        self.order = 0
        self.segments = 0
        self.fonts: dict[int, FontLook] = {}
        self.edges = [ctypes.c_float() for _ in range(4)]
        self.matrix = pdfium.FS_MATRIX()
        self.number = ctypes.c_float()
        self.colour = [ctypes.c_uint() for _ in range(4)]
        self.buffer = ctypes.create_string_buffer(8192)
        self.wide = ctypes.cast(self.buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
        self.by_character: dict[int, str] | None = None

    def walk(self, space: Affine) -> None:
        """Take in all objects of the page."""
        count = pdfium.FPDFPage_CountObjects(self.handle)
        if count * pdfium.FPDFText_CountChars(self.text_page) > DENSE_PAGE:
            self.by_character = texts_by_object(self.text_page)
        for index in range(count):
            self.take(pdfium.FPDFPage_GetObject(self.handle, index), space, 0)

    def take(self, item: Any, space: Affine, depth: int) -> None:
        """Take in one object; a form's objects one by one."""
        self.order += 1
        if self.order > MAX_OBJECTS:
            raise TooLarge(
                f"Page {self.page.number} of the PDF holds more than {MAX_OBJECTS:,} drawn objects, "
                "so it was not read; print the plan to a new PDF and try that."
            )
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.take_text(item, space)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.take_path(item, space)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = Box(*self.bounds(item, space), self.order, picture=True, handle=item, space=space)
            self.page.boxes.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
            pdfium.FPDFPageObj_GetMatrix(item, self.matrix)
            m = self.matrix
            inner = multiply((m.a, m.b, m.c, m.d, m.e, m.f), space)
            for index in range(pdfium.FPDFFormObj_CountObjects(item)):
                self.take(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def bounds(self, item: Any, space: Affine) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of an object as seen."""
        left, bottom, right, top = self.edges
        pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        a, b, c, d, e, f = space
        x, y, u, v = left.value, bottom.value, right.value, top.value
        if b == 0 and c == 0:
            x, u, y, v = a * x + e, a * u + e, d * y + f, d * v + f
            return min(x, u), min(y, v), max(x, u), max(y, v)
        corners = ((x, y), (x, v), (u, y), (u, v))
        xs = [a * p + c * q + e for p, q in corners]
        ys = [b * p + d * q + f for p, q in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def text_of(self, item: Any) -> str:
        """Return what a text object shows."""
        if self.by_character is not None:
            return self.by_character.get(address(item), "")
        size = len(self.buffer)
        needed = pdfium.FPDFTextObj_GetText(item, self.text_page, self.wide, size)
        if needed > size:
            self.buffer = ctypes.create_string_buffer(needed)
            self.wide = ctypes.cast(self.buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
            needed = pdfium.FPDFTextObj_GetText(item, self.text_page, self.wide, needed)
        if needed <= 2:
            return ""
        return ctypes.string_at(self.buffer, needed - 2).decode("utf-16-le", "replace")

    def take_text(self, item: Any, space: Affine) -> None:
        """Take in a text object."""
        text = self.text_of(item)
        blank = not text.strip()
        if blank and text:
            # A space has no ink.
            return
        x0, top, x1, bottom = self.bounds(item, space)
        page = self.page
        if blank:
            # What has ink and no letters cannot be read.
            if x1 - x0 > 0.5 and bottom - top > 0.5:
                page.unreadable += 1
            return
        pdfium.FPDFPageObj_GetMatrix(item, self.matrix)
        m = self.matrix
        pdfium.FPDFTextObj_GetFontSize(item, self.number)
        if m.b == 0 and m.c == 0 and space[1] == 0 and space[2] == 0 and m.a > 0 and space[0] > 0:
            e, f = space[0] * m.e + space[4], space[3] * m.f + space[5]
            size = abs(self.number.value * m.d * space[3])
            turn = 0
        else:
            a, b, c, d, e, f = multiply((m.a, m.b, m.c, m.d, m.e, m.f), space)
            size = abs(self.number.value) * hypot(c, d)
            turn = turn_of(a, b)
        if x1 <= 0 or bottom <= 0 or x0 >= page.width or top >= page.height:
            page.outside.append(text)
            return
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        mcid = pdfium.FPDFPageObj_GetMarkedContentID(item) if self.tagged else -1
        page.runs.append(
            Run(
                text,
                x0 if turn else min(x0, e),
                top,
                x1,
                bottom,
                f,
                size or bottom - top,
                self.look_of(item).bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
                self.order,
                mcid,
                self.tagged and mcid < 0 and self.is_artefact(item),
                turn,
                hidden=mode in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP),
                handle=item,
                pale=mode == pdfium.FPDF_TEXTRENDERMODE_FILL and self.fill_of(item)[1],
            )
        )

    def look_of(self, item: Any) -> FontLook:
        """Return the look of a text object's font, asking pdfium once for each font on the page."""
        font = pdfium.FPDFTextObj_GetFont(item)
        key = ctypes.addressof(font.contents) if font else 0
        look = self.fonts.get(key)
        if look is None:
            length = pdfium.FPDFFont_GetBaseFontName(font, None, 0) if font else 0
            name = ctypes.create_string_buffer(max(1, length))
            if font:
                pdfium.FPDFFont_GetBaseFontName(font, name, length)
            lower = name.value.decode("latin-1").lower()
            heavy = any(word in lower for word in ("bold", "black", "heavy", "demi"))
            forced = bool(font) and bool(pdfium.FPDFFont_GetFlags(font) & 0x40000)
            look = self.fonts[key] = FontLook(heavy or forced)
        return look

    def is_artefact(self, item: Any) -> bool:
        """True where one of the marks round an object says Artifact."""
        length = ctypes.c_ulong()
        for index in range(pdfium.FPDFPageObj_CountMarks(item)):
            mark = pdfium.FPDFPageObj_GetMark(item, index)
            pdfium.FPDFPageObjMark_GetName(mark, self.wide, len(self.buffer), length)
            if ctypes.string_at(self.buffer, max(0, length.value - 2)) == ARTEFACT:
                return True
        return False

    def take_path(self, item: Any, space: Affine) -> None:
        """Take in a drawn path: a rectangle or a line as it is, a longer path piece by piece."""
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, mode, stroke)
        filled, stroked = bool(mode.value), bool(stroke.value)
        if not filled and not stroked:
            return
        x0, top, x1, bottom = self.bounds(item, space)
        if stroked:
            # pdfium's bounds reach half a stroke further than the line itself.
            pdfium.FPDFPageObj_GetStrokeWidth(item, self.number)
            margin = min(self.number.value / 2, (x1 - x0) / 2, (bottom - top) / 2)
            x0, top, x1, bottom = x0 + margin, top + margin, x1 - margin, bottom - margin
        count = pdfium.FPDFPath_CountSegments(item)
        look = (
            self.fill_of(item) if filled and x1 - x0 > THIN and bottom - top > THIN else (False, False, True)
        )
        if count <= 6 or (x1 - x0 <= THIN or bottom - top <= THIN):
            slanted = count == 2 and x1 - x0 > THIN and bottom - top > THIN
            if not slanted:
                self.page.boxes.append(
                    Box(x0, top, x1, bottom, self.order, filled, stroked, *look, handle=item, space=space)
                )
            return
        if max(x1 - x0, bottom - top) < SMALL:
            # A disc or a ring: a bullet that was drawn.
            self.page.boxes.append(
                Box(x0, top, x1, bottom, self.order, filled, stroked=False, handle=item, space=space)
            )
            return
        self.segments += count
        if self.segments <= MAX_SEGMENTS:
            pdfium.FPDFPageObj_GetMatrix(item, self.matrix)
            m = self.matrix
            own = multiply((m.a, m.b, m.c, m.d, m.e, m.f), space)
            for part in self.pieces(item, count, own, stroked=stroked and not filled):
                self.page.boxes.append(
                    Box(*part, self.order, filled, stroked, *look, handle=item, space=space)
                )

    def fill_of(self, item: Any) -> tuple[bool, bool, bool]:
        """Return whether a path's fill is dark, is light, and covers what lies under it."""
        red, green, blue, alpha = self.colour
        if not pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
            return False, False, True
        levels = red.value, green.value, blue.value
        return max(levels) <= 60, min(levels) >= 245, alpha.value >= 250

    def pieces(
        self, item: Any, count: int, space: Affine, *, stroked: bool
    ) -> Iterator[tuple[float, float, float, float]]:
        """Yield the parts of a path: each straight side of a stroked one, each shape of a filled one."""
        a, b, c, d, e, f = space
        x, y = ctypes.c_float(), ctypes.c_float()
        shape: list[tuple[float, float]] = []
        curved = False
        for index in range(count + 1):
            kind = pdfium.FPDF_SEGMENT_MOVETO
            if index < count:
                segment = pdfium.FPDFPath_GetPathSegment(item, index)
                kind = pdfium.FPDFPathSegment_GetType(segment)
                pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                if len(shape) > 1 and not (curved and stroked):
                    yield from parts_of(shape, stroked=stroked)
                shape, curved = [], False
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
            shape.append(point)


def parts_of(
    shape: list[tuple[float, float]], *, stroked: bool
) -> Iterator[tuple[float, float, float, float]]:
    """Yield a shape's box; of a stroked one each upright or level side as a box without width or height."""
    if not stroked:
        xs, ys = [p for p, _ in shape], [q for _, q in shape]
        yield min(xs), min(ys), max(xs), max(ys)
        return
    closed = [*shape, shape[0]] if len(shape) > 2 else shape
    for (p, q), (u, v) in pairwise(closed):
        if abs(p - u) < 0.5 or abs(q - v) < 0.5:
            yield min(p, u), min(q, v), max(p, u), max(q, v)


def address(pointer: Any) -> int:
    """Return what a pointer points at, as a number: two pointers to one object give the same."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def texts_by_object(text_page: Any) -> dict[int, str]:
    """Return each text object's text by one walk over the characters: for pages of very many objects."""
    letters: dict[int, list[str]] = {}
    last = 0
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        owner = address(pdfium.FPDFText_GetTextObject(text_page, index))
        if not owner:
            if last and code == 32:
                letters[last].append(" ")
            continue
        last = owner
        if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            letters.setdefault(owner, []).append(chr(code))
        else:
            letters.setdefault(owner, [])
    return {owner: "".join(parts) for owner, parts in letters.items()}


def read_page(handle: Any, text_page: Any, number: int, *, tagged: bool) -> Page:
    """Read one open page; marked content is asked for only where the file is `tagged`; raises `TooLarge`."""
    space, width, height = as_seen(handle)
    page = Page(number, width, height, space)
    PageObjects(handle, text_page, page, tagged=tagged).walk(space)
    return page
