"""Where each letter stands: asked only where a box covers part of a text, or a text runs through a rule."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .engine import Room, address, letter_at, letter_box, text_object
from .objects import Run
from .space import Affine

__all__ = ["Letter", "Letters"]

SPACE = 32


@dataclass(slots=True)
class Letter:
    """One character and its left and right edge as seen."""

    text: str
    x0: float
    x1: float
    guessed: bool = False
    """True for a space that the file does not have, and pdfium sets where the pen moves."""


class Letters:
    """The letters of one open page by the text object they belong to; looked up on the first question."""

    def __init__(self, text_page: Any, space: Affine) -> None:
        self.text_page = text_page
        self.space = space
        self.known: dict[int, list[Letter]] | None = None

    def of(self, run: Run) -> list[Letter]:
        """Return a level piece's letters from left to right as painted; none for other pieces."""
        if run.handle is None or run.turn:
            return []
        if self.known is None:
            self.known = self.all()
        return self.known.get(run.handle, [])

    def all(self) -> dict[int, list[Letter]]:
        """Walk the page's characters."""
        a, _, c, _, e, _ = self.space
        box = Room(ctypes.c_double, 4)
        found: dict[int, list[Letter]] = {}
        page = address(self.text_page)
        for index in range(pdfium.FPDFText_CountChars(self.text_page)):
            owner = text_object(page, index)
            code = letter_at(page, index)
            if not owner or not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
                continue
            if not letter_box(page, index, *box.parts):
                continue
            left, right, bottom, top = box.read()
            xs = (a * left + c * bottom + e, a * right + c * top + e)
            guessed = code == SPACE and bool(pdfium.FPDFText_IsGenerated(self.text_page, index))
            found.setdefault(owner, []).append(Letter(chr(code), min(xs), max(xs), guessed))
        return found
