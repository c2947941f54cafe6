"""The structure tree of a tagged PDF: what its writer says is a heading, a list item, a table cell.

pdfium gives the tree page by page, and of each page only the elements that have something there. The position
of an element among its parent's children is the same on every page, so the pieces are put together by it: a
cell that runs over three pages is one element again.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

__all__ = ["Content", "Element", "TagReader"]

MAX_DEPTH = 60
MAX_ELEMENTS = 400_000
"""Elements and places for elements looked at, beyond which the tree is left aside as unfit."""


class Content(NamedTuple):
    """A piece of marked content: all text objects of one page that carry one number."""

    page: int
    mcid: int


@dataclass(slots=True)
class Element:
    """An element of the tree with its parts in order."""

    kind: str
    """Standard name, after the file's own names were mapped to it: P, H2, TD."""
    parts: "dict[int, Element | Content]" = field(default_factory=dict)
    places: int = 0
    """How many parts it has in the file. pdfium leaves out a part without content, such as an empty cell."""
    row_span: int = 1
    column_span: int = 1

    def in_order(self) -> "Iterator[Element | Content]":
        """Walk its parts."""
        for index in sorted(self.parts):
            yield self.parts[index]

    def contents(self) -> Iterator[Content]:
        """Walk all marked content below it, in order."""
        for part in self.in_order():
            if isinstance(part, Content):
                yield part
            else:
                yield from part.contents()

    def elements(self) -> "Iterator[Element]":
        """Walk all elements below it, in order, itself left out."""
        for part in self.in_order():
            if isinstance(part, Element):
                yield part
                yield from part.elements()


class TagReader:
    """Gathers a document's structure tree from its pages as they are opened."""

    def __init__(self) -> None:
        self.root = Element("Root")
        self.looked_at = 0
        self.failed = False
        self.buffer = ctypes.create_string_buffer(512)

    def read(self, page: Any, number: int) -> None:
        """Take in the elements of one open page."""
        if self.failed:
            return
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        try:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if child:
                    self.take(child, self.root, index, number, 0)
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def take(self, handle: Any, parent: Element, index: int, page: int, depth: int) -> None:
        """Take in one element and all below it."""
        if depth > MAX_DEPTH or self.failed:
            self.failed = True
            return
        known = parent.parts.get(index)
        if isinstance(known, Element):
            element = known
        else:
            element = Element(self.kind_of(handle))
            if element.kind in {"TD", "TH"}:
                element.row_span, element.column_span = self.spans(handle)
            parent.parts[index] = element
        count = pdfium.FPDF_StructElement_CountChildren(handle)
        element.places = max(element.places, count)
        self.looked_at += max(1, count)
        if self.looked_at > MAX_ELEMENTS:
            self.failed = True
            return
        for place in range(count):
            mcid = pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, place)
            if mcid >= 0:
                element.parts[place] = Content(page, mcid)
                continue
            child = pdfium.FPDF_StructElement_GetChildAtIndex(handle, place)
            if child:
                self.take(child, element, place, page, depth + 1)

    def kind_of(self, handle: Any) -> str:
        """Return an element's standard name."""
        length = pdfium.FPDF_StructElement_GetType(handle, self.buffer, len(self.buffer))
        if not 2 < length <= len(self.buffer):
            return ""
        return ctypes.string_at(self.buffer, length - 2).decode("utf-16-le", "replace")

    def spans(self, handle: Any) -> tuple[int, int]:
        """Return over how many rows and columns a cell reaches."""
        found = {"RowSpan": 1, "ColSpan": 1}
        number = ctypes.c_float()
        for index in range(min(20, pdfium.FPDF_StructElement_GetAttributeCount(handle))):
            attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(handle, index)
            if not attribute:
                continue
            for name in found:
                value = pdfium.FPDF_StructElement_Attr_GetValue(attribute, name.encode())
                if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
                    found[name] = max(1, min(500, int(number.value)))
        return found["RowSpan"], found["ColSpan"]
