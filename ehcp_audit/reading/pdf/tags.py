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

from .engine import (
    Room,
    address,
    attribute_at,
    attribute_value,
    count_attributes,
    count_children,
    element_child,
    element_content,
    element_kind,
    held,
    number_value,
)

__all__ = ["Content", "Element", "TagReader", "rows_of"]

CELLS = frozenset(["TD", "TH"])
GROUPS = frozenset(["Document", "Part", "Art", "Sect", "Div"])
"""Elements that hold a whole document, or large parts of it; most of what they hold is on other pages."""
MAX_DEPTH = 60
ROOM = 512
"""Bytes in which the name of an element's kind is written."""
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
    reached: int = 0
    """The last of its parts that was found on a page; on the next it most likely goes on there."""

    def in_order(self) -> Iterator["Element | Content"]:
        """Walk its parts."""
        parts = self.parts
        for index in sorted(parts) if len(parts) > 1 else parts:
            yield parts[index]

    def contents(self) -> list[Content]:
        """Return all marked content below it, in order."""
        found: list[Content] = []
        self.gather(found)
        return found

    def gather(self, found: list[Content]) -> None:
        """Add all marked content below it, in order."""
        parts = self.parts
        for index in sorted(parts) if len(parts) > 1 else parts:
            part = parts[index]
            if isinstance(part, Content):
                found.append(part)
            else:
                part.gather(found)

    def holds(self, kinds: frozenset[str]) -> bool:
        """True where an element of one of these kinds lies anywhere below it."""
        for part in self.parts.values():
            if isinstance(part, Element) and (part.kind in kinds or part.holds(kinds)):
                return True
        return False


class TagReader:
    """Gathers a document's structure tree from its pages as they are opened."""

    def __init__(self) -> None:
        self.root = Element("Root")
        self.numbers: dict[int, set[int]] = {}
        """Of each page, the numbers of the marked content that the tree holds."""
        self.celled: dict[int, set[int]] = {}
        """The same of what lies in cells of tables."""
        self.wanted: set[int] = set()
        """The numbers of all marked content that has words on the page at hand."""
        self.looked_at = 0
        self.failed = False
        self.buffer = ctypes.create_string_buffer(ROOM)
        self.room = ctypes.byref(self.buffer)
        self.size = ctypes.c_ulong(ROOM)
        self.written = memoryview(self.buffer)
        self.number = Room(ctypes.c_float, 1)
        self.names: dict[bytes, str] = {}

    def read(self, page: Any, number: int, wanted: set[int]) -> None:
        """Take in the elements of one open page.

        Args:
            page: the page.
            number: from 1.
            wanted: the numbers of the marked content that has words on it.
        """
        self.wanted = wanted
        if self.failed:
            return
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        self.numbers[number], self.celled[number] = set(), set()
        try:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if child:
                    self.take(held(address(child)), self.root, index, number, 0, in_cell=False)
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def take(  # noqa: C901 - one part after the other
        self, handle: Any, parent: Element, index: int, page: int, depth: int, *, in_cell: bool
    ) -> None:
        """Take in one element and all below it."""
        if depth > MAX_DEPTH or self.failed:
            self.failed = True
            return
        element = self.element_at(handle, parent, index)
        count = count_children(handle)
        element.places = max(element.places, count)
        self.looked_at += count if count > 0 else 1
        if self.looked_at > MAX_ELEMENTS:
            self.failed = True
            return
        in_cell = in_cell or element.kind in CELLS
        parts = element.parts
        group = element.kind in GROUPS and not in_cell
        found = False
        for place in (*range(element.reached, count), *range(element.reached)) if group else range(count):
            part = parts.get(place)
            if part is None:
                mcid = element_content(handle, place)
                if mcid >= 0:
                    parts[place] = Content(page, mcid)
                    self.numbers[page].add(mcid)
                    if in_cell:
                        self.celled[page].add(mcid)
                    continue
            elif isinstance(part, Content):
                # It is on an earlier page, and no content is on two.
                continue
            child = element_child(handle, place)
            if child:
                self.take(held(child), element, place, page, depth + 1, in_cell=in_cell)
                element.reached, found = place, True
            elif found and group:
                # What stands on one page follows each other.
                if self.wanted <= self.numbers[page]:
                    break
                found = False

    def element_at(self, handle: Any, parent: Element, index: int) -> Element:
        """Return an element that an earlier page knows too, or a new one."""
        known = parent.parts.get(index)
        if isinstance(known, Element):
            return known
        element = parent.parts[index] = Element(self.kind_of(handle))
        if element.kind in CELLS:
            element.row_span, element.column_span = self.spans(handle)
        return element

    def kind_of(self, handle: Any) -> str:
        """Return an element's standard name."""
        length = element_kind(handle, self.room, self.size)
        if not 2 < length <= ROOM:
            return ""
        name = self.written[: length - 2].tobytes()
        kind = self.names.get(name)
        if kind is None:
            kind = self.names[name] = name.decode("utf-16-le", "replace")
        return kind

    def spans(self, handle: Any) -> tuple[int, int]:
        """Return over how many rows and columns a cell reaches."""
        rows = columns = 1
        for index in range(min(20, count_attributes(handle))):
            found = attribute_at(handle, index)
            if found:
                attribute = held(found)
                rows = self.span(attribute, b"RowSpan") or rows
                columns = self.span(attribute, b"ColSpan") or columns
        return rows, columns

    def span(self, attribute: Any, name: bytes) -> int | None:
        """Return a number of rows or columns that an attribute gives, `None` where it does not."""
        value = attribute_value(attribute, name)
        if not value or not number_value(held(value), self.number.whole):
            return None
        return max(1, min(500, int(self.number.read()[0])))


ROWS = frozenset(["THead", "TBody", "TFoot"])
"""What holds the rows of a table."""


def rows_of(table: Element) -> Iterator[Element]:
    """Walk a table's rows, those in its head, body and foot included, but not those of nested tables."""
    for place in range(table.places):
        part = table.parts.get(place)
        if part is None and (table.kind in ROWS or any(rows_in(table))):
            # Nothing stands in it, so pdfium leaves it out; it is a row all the same.
            yield Element("TR")
        elif isinstance(part, Element):
            if part.kind == "TR":
                yield part
            elif part.kind in ROWS or part.kind in {"Sect", "Div", "NonStruct"}:
                yield from rows_of(part)


def rows_in(table: Element) -> Iterator[bool]:
    """Tell of each part of a table whether it is a row."""
    for part in table.parts.values():
        yield isinstance(part, Element) and part.kind == "TR"
