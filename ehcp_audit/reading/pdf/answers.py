"""What pdfium says of one object: the room that it writes its answers into, and how they are read there.

Room is made once for a document, and what is always asked together is read together.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

from .engine import (
    Room,
    bounds_of,
    colour_of,
    count_marks,
    draw_mode,
    font_size,
    held,
    mark_at,
    mark_name,
    matrix_of,
    stroke_colour_of,
    stroke_width,
)
from .fonts import is_bold
from .space import Affine

__all__ = ["Answers"]


class Answers:
    """Asks pdfium about objects, each by its held handle. Each answer holds until the next question."""

    def __init__(self) -> None:
        shape = Room(ctypes.c_float, 11)
        self._left, self._low, self._right, self._high, self._letter, self._matrix = shape.parts[:6]
        self._shape = shape.read
        box = Room(ctypes.c_float, 4)
        self._corners, self._box = box.parts, box.read
        affine = Room(ctypes.c_float, 6)
        self._affine, self._numbers = affine.whole, affine.read
        width = Room(ctypes.c_float, 1)
        self._width, self._thick = width.whole, width.read
        colour = Room(ctypes.c_uint, 4)
        self._levels, self._colour = colour.parts, colour.read
        mode = Room(ctypes.c_uint, 2)
        self._modes, self._drawn = mode.parts, mode.read
        self._name = ctypes.create_string_buffer(256)
        self._room, self._size = ctypes.byref(self._name), ctypes.c_ulong(len(self._name))
        self._length = ctypes.c_ulong()

    def shape(self, item: Any) -> Sequence[float]:
        """Return a text's left, lower, right and upper bounds, the size of its letters, and its matrix."""
        bounds_of(item, self._left, self._low, self._right, self._high)
        font_size(item, self._letter)
        matrix_of(item, self._matrix)
        return self._shape()

    def bounds(self, item: Any) -> Sequence[float]:
        """Return an object's left, lower, right and upper bounds."""
        left, low, right, high = self._corners
        bounds_of(item, left, low, right, high)
        return self._box()

    def matrix(self, item: Any) -> Affine:
        """Return an object's own matrix."""
        matrix_of(item, self._affine)
        a, b, c, d, e, f = self._numbers()
        return a, b, c, d, e, f

    def fill(self, item: Any) -> Sequence[int] | None:
        """Return red, green, blue and opacity of an object's fill, of 255 each; `None` where it has none."""
        red, green, blue, opacity = self._levels
        return self._colour() if colour_of(item, red, green, blue, opacity) else None

    def ink(self, item: Any) -> Sequence[int] | None:
        """Return the same of an object's stroke."""
        red, green, blue, opacity = self._levels
        return self._colour() if stroke_colour_of(item, red, green, blue, opacity) else None

    def drawn(self, item: Any) -> Sequence[int]:
        """Return of a path whether it is filled, and whether it is stroked: 0 where not."""
        filled, stroked = self._modes
        draw_mode(item, filled, stroked)
        return self._drawn()

    def stroke(self, item: Any) -> float:
        """Return the width of a path's stroke."""
        stroke_width(item, self._width)
        width: float = self._thick()[0]
        return width

    def bold(self, font: int) -> bool:
        """Return whether a font, by its address, calls itself bold."""
        return is_bold(font, self._name)

    def marks(self, item: Any) -> Iterator[bytes]:
        """Yield the names of the marks round an object, as UTF-16."""
        for index in range(count_marks(item)):
            if mark_name(held(mark_at(item, index) or 0), self._room, self._size, ctypes.byref(self._length)):
                yield self._name.raw[: max(0, self._length.value - 2)]
