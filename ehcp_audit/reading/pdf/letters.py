"""Where each letter stands: asked only where a box covers part of a text, or a text runs through a rule."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .engine import Room, address, held, letter_at, letter_box, text_object
from .objects import Page, Run

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
    """The letters of one open page by the text object they belong to; looked up when they are asked for."""

    def __init__(self, text_page: Any, page: Page) -> None:
        self.text_page = text_page
        self.space = page.space
        self.spans = page.spans
        self.known: dict[int, list[Letter]] = {}

    def of(self, run: Run) -> list[Letter]:
        """Return a level piece's letters from left to right as painted; none for other pieces."""
        handle = run.handle
        if handle is None or run.turn:
            return []
        if handle not in self.known:
            self.known[handle] = []
            if self.spans is not None:
                self.look_up(*self.spans.get(handle, (0, 0)), only=handle)
            else:
                # Nobody knows where the letters of one object are, so all are looked up at once.
                self.look_up(0, pdfium.FPDFText_CountChars(self.text_page))
                self.spans = {}
        return self.known[handle]

    def guessed_in(self, run: Run) -> bool:
        """Return whether any space in a piece is not in the file, or may not be: asked before its letters."""
        if self.spans is None or run.handle is None or run.handle in self.known:
            return True
        page = held(address(self.text_page))
        return any(
            letter_at(page, index) == SPACE and bool(pdfium.FPDFText_IsGenerated(self.text_page, index))
            for index in range(*self.spans.get(run.handle, (0, 0)))
        )

    def look_up(self, start: int, end: int, only: int | None = None) -> None:
        """Walk some of the page's characters; `only`: keep those of one text object."""
        a, _, c, _, e, _ = self.space
        box = Room(ctypes.c_double, 4)
        page = held(address(self.text_page))
        for index in range(start, end):
            owner = text_object(page, index)
            if not owner or (only is not None and owner != only):
                continue
            code = letter_at(page, index)
            if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
                continue
            if not letter_box(page, index, *box.parts):
                continue
            left, right, bottom, top = box.read()
            xs = (a * left + c * bottom + e, a * right + c * top + e)
            guessed = code == SPACE and bool(pdfium.FPDFText_IsGenerated(self.text_page, index))
            self.known.setdefault(owner, []).append(Letter(chr(code), min(xs), max(xs), guessed))
