"""Words in drawings: text boxes, word art, diagrams; and the pictures that hold no words we can read."""

import re
from collections.abc import Callable

from ehcp_audit.errors import TooLarge
from ehcp_audit.reading.blocks import holds_a_passage

from .line import Line, Reader, Tally
from .names import (
    ALTERNATE,
    CHART,
    CHOICE,
    DIAGRAM,
    FALLBACK,
    OFFICE,
    TEXT_BOX,
    WP,
    WPS,
    A,
    Element,
    R,
    V,
    W,
    first,
    whole_number,
)

__all__ = ["MAX_NESTING", "Drawings", "Nesting"]

MAX_NESTING = 60
"""Containers within containers (tables in cells, boxes in controls) that are followed; real plans have
ten."""


_ONLY_COUNTED = {
    f"{A}blip": "pictures",
    f"{V}imagedata": "pictures",
    f"{CHART}chart": "charts",
    f"{W}control": "controls",
    f"{OFFICE}OLEObject": "not_read",
}
"""What holds no words that we can read, and where it is counted."""
_ALWAYS_A_GAP = frozenset({"controls", "not_read"})
"""However small they are shown: an icon may stand for a whole document."""
_POINT = 12_700
"""English metric units, in which Word gives sizes, in a point."""
_STYLE_SIZE = re.compile(r"(?<![\w-])(width|height):\s*(\d{1,5}(?:\.\d{1,9})?)(pt|in)")


class Nesting:
    """How deep the walk is; one for all that walk together."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 0

    def __enter__(self) -> None:
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise TooLarge(
                f"{self._name} is nested more than {MAX_NESTING} deep, tables within tables, and cannot be "
                "read safely. Save it as a PDF and try that."
            )

    def __exit__(self, *_: object) -> None:
        self._depth -= 1


class Drawings:
    """Reads what is anchored in a line and shown beside it."""

    def __init__(self, tally: Tally, nesting: Nesting, diagram: Callable[[str], list[str]]) -> None:
        self._tally = tally
        self._nesting = nesting
        self._diagram = diagram

    def alternate(self, element: Element, line: Line, read: Reader) -> None:
        """Read once what is said twice, for newer and for older programs: the first way that shows."""
        for way in element.iterchildren(CHOICE, FALLBACK):
            before = self._seen(line)
            with self._nesting:
                read(way, line)
            if self._seen(line) != before:
                return

    def _seen(self, line: Line) -> tuple[int, ...]:
        tally = self._tally
        return (
            len(line.texts),
            len(line.hidden),
            len(line.attached),
            tally.pictures,
            tally.charts,
            tally.black_shapes,
        )

    def read(self, element: Element, line: Line) -> None:
        """Add the words of the shapes within an element to what is shown beside a line."""
        with self._nesting:
            for child in element:
                self._shape(child, line)

    def _shape(self, child: Element, line: Line) -> None:
        tag = child.tag
        if tag == TEXT_BOX:
            line.attached.append(child)
        elif tag == ALTERNATE:
            self.alternate(child, line, self.read)
        elif tag == f"{A}p":
            line.attached.append("".join(text.text or "" for text in child.iter(f"{A}t")))
        elif tag == f"{V}textpath":
            line.attached.append(child.get("string") or "")
        elif tag == f"{DIAGRAM}relIds":
            line.attached += self._diagram(child.get(f"{R}dm") or "")
        elif tag in _ONLY_COUNTED:
            count = _ONLY_COUNTED[tag]
            setattr(self._tally, count, getattr(self._tally, count) + 1)
            if count in _ALWAYS_A_GAP or holds_a_passage(*_size(child)):
                self._tally.gap = True
        else:
            if _is_black_shape(child):
                self._tally.black_shapes += 1
            self.read(child, line)


def _size(picture: Element) -> tuple[float, float]:
    """Return width and height of a picture in points; noughts where the file does not say."""
    for frame in picture.iterancestors(f"{WP}inline", f"{WP}anchor", f"{V}shape", f"{V}rect"):
        if (extent := first(frame, f"{WP}extent")) is not None:
            return whole_number(extent.get("cx")) / _POINT, whole_number(extent.get("cy")) / _POINT
        said = _STYLE_SIZE.findall(frame.get("style") or "")
        sizes = {side.lower(): float(size) * (72 if unit == "in" else 1) for side, size, unit in said}
        return sizes.get("width", 0.0), sizes.get("height", 0.0)
    return 0.0, 0.0


def _is_black_shape(shape: Element) -> bool:
    """Tell whether a shape is filled black and holds no words: it may have been drawn over some."""
    if shape.tag == f"{WPS}wsp":
        properties = first(shape, f"{WPS}spPr")
        fill = None if properties is None else first(properties, f"{A}solidFill")
        colour = None if fill is None else first(fill, f"{A}srgbClr", f"{A}schemeClr", f"{A}sysClr")
        black = colour is not None and (colour.get("val") or "").lower() in {
            "000000",
            "tx1",
            "dk1",
            "windowtext",
        }
    elif shape.tag in {f"{V}rect", f"{V}shape", f"{V}roundrect"}:
        filled = (shape.get("filled") or "t").lower() in {"t", "true"}
        colour = (shape.get("fillcolor") or "").split(" ")[0].lower()
        black = filled and colour in {"black", "#000000", "#000"}
    else:
        return False
    return black and next(shape.iter(TEXT_BOX), None) is None
