"""What stands on a PDF page: pieces of text, boxes and pictures, in the order they are painted.

pdfium is asked per object, not per character: a page has some eighty of the one and thousands of the other,
and each question from Python costs the same. Coordinates are those of the page as a reader sees it
(rotation applied): points, x to the right from 0, y downwards from 0 at the top edge.
"""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium

from ehcp_audit.errors import TooLarge

from .answers import Answers
from .engine import (
    Quick,
    address,
    child_object,
    count_segments,
    font_of,
    held,
    kind_of,
    marked_content,
    object_at,
    pointer,
    render_mode,
)
from .paths import pieces
from .space import Affine, as_seen, box_seen, multiply, turn_of
from .texts import Spans, texts_by_letter, texts_by_object

__all__ = ["THIN", "Box", "Page", "Run", "read_page"]

MAX_OBJECTS = 150_000
"""Objects on one page beyond which a file is refused."""
MAX_FORM_DEPTH = 12
MAX_SEGMENTS = 40_000
DENSE_PAGE = 4_000_000
"""Objects times characters from which asking per object costs more than one walk over the characters."""
ARTEFACT = "Artifact".encode("utf-16-le")
FILL, FILL_AND_STROKE = pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
NO_INK = frozenset([pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP])
DARK = 60
"""The lightest of what covers words, of 255."""
LIGHT = 245
"""Level of red, green and blue, of 255, from which a colour is nearly white."""
BROAD = 6.0
"""Width of a line, in points, from which it may be drawn over words."""
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
    handle: int | None = None
    """Address of pdfium's own object; valid while its page is open."""
    glyph: bool = False
    """True for a list bullet that was drawn, not written."""
    pale: bool = False
    """Written in white or nearly so."""
    column: bool = False
    """True where a column begins with it though it stands close behind another piece."""


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
    handle: int | None = None
    """Address of pdfium's own object; valid while its page is open."""
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
    spans: Spans | None = None
    """Where the letters of its text objects stand; `None` where that is not known."""
    unreadable: int = 0
    """Text objects that take room but give no letters."""
    fields: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Left, top, right and bottom of its form fields for words, as seen."""
    outside: list[str] = field(default_factory=list, repr=False)
    """Text objects that lie wholly off the page."""


class PageObjects:
    """One walk over a page's objects."""

    def __init__(self, handle: Any, text_page: Any, page: Page, answers: Answers, *, tagged: bool) -> None:
        self.tagged = tagged
        self.handle = handle
        self.text_page = text_page
        self.page = page
        self.order = 0
        self.segments = 0
        self.bold: dict[int, bool] = {}
        """By a font's address, whether it is bold. It may be another font's on the next page."""
        self.texts: dict[int, str] = {}
        self.asks = True
        """True where pdfium is asked for the text of an object that `texts` does not have."""
        self.mistaken = False
        """True where `texts` turned out to be wrong: it lacks an object that has a text."""
        self.answers = answers

    def walk(self, space: Affine, *, whole: bool) -> None:
        """Take in all objects of the page; `whole`: their texts are cut from the page's whole text."""
        count = pdfium.FPDFPage_CountObjects(self.handle)
        found = texts_by_object(self.text_page) if whole else None
        if found is not None:
            self.texts, self.page.spans = found
        elif count * pdfium.FPDFText_CountChars(self.text_page) > DENSE_PAGE:
            self.texts, self.asks = texts_by_letter(self.text_page), False
        self.take_each(object_at, held(address(self.handle)), count, space, 0)
        self.mistaken = self.mistaken and whole

    def take_each(self, at: Quick, holder: Any, count: int, space: Affine, depth: int) -> None:
        """Take in the objects of a page or of a form one by one; raises `TooLarge`."""
        texts = self.texts
        for index in range(count):
            item = at(holder, index)
            self.order += 1
            if self.order > MAX_OBJECTS:
                raise TooLarge(
                    f"Page {self.page.number} of the PDF holds more than {MAX_OBJECTS:,} drawn objects, "
                    "so it was not read; print the plan to a new PDF and try that."
                )
            text = texts.get(item)
            if text is None:
                self.take(item, space, depth)
            else:
                # Most objects are texts, and known to be.
                self.take_text(item, text, space)

    def take(self, item: int, space: Affine, depth: int) -> None:
        """Take in one object that is not known to be a text; a form's objects one by one."""
        handle = held(item)
        kind = kind_of(handle)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.take_path(item, handle, space)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.take_text(item, self.asked_for(item) if self.asks else "", space)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = Box(*self.bounds(handle, space), self.order, picture=True, handle=item, space=space)
            self.page.boxes.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_FORM_DEPTH:
            inner = multiply(self.answers.matrix(handle), space)
            count = pdfium.FPDFFormObj_CountObjects(pointer(item))
            self.take_each(child_object, handle, count, inner, depth + 1)

    def bounds(self, handle: Any, space: Affine) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of an object as seen."""
        left, low, right, high = self.answers.bounds(handle)
        return box_seen(left, low, right, high, space)

    def asked_for(self, item: int) -> str:
        """Return what pdfium says that a text object shows."""
        size = 8192
        while True:
            buffer = ctypes.create_string_buffer(size)
            wide = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
            needed = pdfium.FPDFTextObj_GetText(pointer(item), self.text_page, wide, size)
            if needed <= size:
                break
            size = needed
        if needed <= 2:
            return ""
        self.mistaken = True
        return buffer.raw[: needed - 2].decode("utf-16-le", "replace")

    def take_text(self, item: int, text: str, space: Affine) -> None:
        """Take in a text object."""
        if text.isspace():
            # A space has no ink.
            return
        handle = held(item)
        left, low, right, high, letter, a, b, c, d, e, f = self.answers.shape(handle)
        g, h, i, j, k, m = space
        if h == 0 and i == 0 and g == 1 and j == -1 and left <= right and low <= high:
            # As `box_seen` says, without asking it: there are many of these.
            x0, top, x1, bottom = left + k, m - high, right + k, m - low
        else:
            x0, top, x1, bottom = box_seen(left, low, right, high, space)
        page = self.page
        if not text:
            # What has ink and no letters cannot be read.
            if x1 - x0 > 0.5 and bottom - top > 0.5:
                page.unreadable += 1
            return
        if x1 <= 0 or bottom <= 0 or x0 >= page.width or top >= page.height:
            page.outside.append(text)
            return
        if b == 0 and c == 0 and h == 0 and i == 0 and a > 0 and g > 0:
            e, f = g * e + k, j * f + m
            size = abs(letter * d * j)
            turn = 0
        else:
            a, b, c, d, e, f = multiply((a, b, c, d, e, f), space)
            size = abs(letter) * hypot(c, d)
            turn = turn_of(a, b)
        font = font_of(handle) or 0
        bold = self.bold.get(font)
        if bold is None:
            bold = self.bold[font] = self.answers.bold(font)
        mode = render_mode(handle)
        mcid = marked_content(handle) if self.tagged else -1
        page.runs.append(
            Run(
                text,
                e if e < x0 and not turn else x0,
                top,
                x1,
                bottom,
                f,
                size or bottom - top,
                bold or mode == FILL_AND_STROKE,
                self.order,
                mcid,
                self.tagged and mcid < 0 and ARTEFACT in self.answers.marks(handle),
                turn,
                mode in NO_INK,
                item,
                False,
                mode == FILL and is_light(self.answers.fill(handle)),
            )
        )

    def take_path(self, item: int, handle: Any, space: Affine) -> None:
        """Take in a drawn path: a rectangle or a line as it is, a longer path piece by piece."""
        filled, stroked = map(bool, self.answers.drawn(handle))
        if not filled and not stroked:
            return
        x0, top, x1, bottom = self.bounds(handle, space)
        if stroked:
            # pdfium's bounds reach half a stroke further than the line itself.
            broad = self.answers.stroke(handle)
            if broad > BROAD and bottom - top <= 2 * broad + THIN and x1 - x0 > 2 * broad:
                # A level line as broad as words are high is a box.
                middle, half = (top + bottom) / 2, broad / 2
                place = x0 + broad, middle - half, x1 - broad, middle + half
                look = look_of(self.answers.ink(handle))
                self.page.boxes.append(Box(*place, self.order, True, False, *look, handle=item, space=space))
                return
            margin = min(broad / 2, (x1 - x0) / 2, (bottom - top) / 2)
            x0, top, x1, bottom = x0 + margin, top + margin, x1 - margin, bottom - margin
        boxes = self.page.boxes
        if x1 - x0 <= THIN or bottom - top <= THIN:
            boxes.append(
                Box(x0, top, x1, bottom, self.order, filled, stroked, False, False, True, False, item, space)
            )
            return
        look = look_of(self.answers.fill(handle)) if filled else (False, False, True)
        count = count_segments(handle)
        if count <= 6:
            # Two points that are neither level nor upright make a slanted line.
            if count != 2:
                boxes.append(
                    Box(x0, top, x1, bottom, self.order, filled, stroked, *look, handle=item, space=space)
                )
            return
        if max(x1 - x0, bottom - top) < SMALL:
            # A disc or a ring: a bullet that was drawn.
            boxes.append(
                Box(x0, top, x1, bottom, self.order, filled, stroked=False, handle=item, space=space)
            )
            return
        self.segments += count
        if self.segments <= MAX_SEGMENTS:
            own = multiply(self.answers.matrix(handle), space)
            for part in pieces(pointer(item), count, own, stroked=stroked and not filled):
                boxes.append(Box(*part, self.order, filled, stroked, *look, handle=item, space=space))


def look_of(colour: Sequence[int] | None) -> tuple[bool, bool, bool]:
    """Return whether a colour is dark, is light, and covers what lies under it."""
    if colour is None:
        return False, False, True
    red, green, blue, alpha = colour
    return max(red, green, blue) <= DARK, is_light(colour), alpha >= 250


def is_light(fill: Sequence[int] | None) -> bool:
    """True where a colour is white or nearly so; `None` is no colour."""
    return fill is not None and fill[0] >= LIGHT and fill[1] >= LIGHT and fill[2] >= LIGHT


def read_page(
    handle: Any, text_page: Any, number: int, *, tagged: bool, answers: Answers | None = None
) -> Page:
    """Read one open page; raises `TooLarge`.

    Args:
        handle: the page.
        text_page: its text.
        number: from 1.
        tagged: True where marked content is to be asked for.
        answers: asks pdfium, for all pages of a document; `None`: one is made.
    """
    answers = answers or Answers()
    space, width, height = as_seen(handle)
    for whole in (True, False):
        page = Page(number, width, height, space)
        objects = PageObjects(handle, text_page, page, answers, tagged=tagged)
        objects.walk(space, whole=whole)
        if not objects.mistaken:
            break
    return page
