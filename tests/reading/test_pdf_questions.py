"""How many questions are put to pdfium: each costs more than its answer, and they are counted, not timed."""

import ctypes
import sys
import types
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium
from pdf_parts import flowing, grid, read, tagged

from ehcp_audit.reading.pdf import engine

ROWS, COLUMNS = 120, 6
MOST = 33
"""Questions for each cell; when this was written, it took 25."""


def dense() -> bytes:
    """Return a PDF of one table, with a few words in each of its many cells."""
    return flowing([grid([[f"cell {row} {column}" for column in range(COLUMNS)] for row in range(ROWS)])])


def counted(monkeypatch: Any, data: bytes) -> int:
    """Read a PDF, and count the questions that our modules put to pdfium, by either way of asking."""
    asked = [0]

    def counting(function: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*arguments: Any) -> Any:
            asked[0] += 1
            return function(*arguments)

        return ask

    quick = {id(one): counting(one) for one in vars(engine).values() if isinstance(one, ctypes._CFuncPtr)}
    for name, module in list(sys.modules.items()):
        if name.startswith("ehcp_audit.reading.pdf"):
            for own, value in list(vars(module).items()):
                if id(value) in quick:
                    monkeypatch.setattr(module, own, quick[id(value)])
                elif value is pdfium:
                    monkeypatch.setattr(module, own, _Asked(counting))
    read(data)
    return asked[0]


class _Asked(types.SimpleNamespace):
    """pdfium, whose functions are counted when they are called."""

    def __init__(self, counting: Callable[[Any], Any]) -> None:
        super().__init__()
        self._counting = counting

    def __getattr__(self, name: str) -> Any:
        value = getattr(pdfium, name)
        return self._counting(value) if name.startswith("FPDF") and hasattr(value, "argtypes") else value


def test_a_page_full_of_cells_is_read_with_few_questions(monkeypatch):
    number = counted(monkeypatch, dense())
    assert ROWS * COLUMNS < number < MOST * ROWS * COLUMNS


def test_a_page_of_a_tagged_file_is_read_with_as_few_questions_however_many_pages_there_are(monkeypatch):
    asked = []
    for paragraphs in (300, 1200):
        words = "\n\n".join(f"This is paragraph {number} of the plan." for number in range(paragraphs))
        asked.append(counted(monkeypatch, tagged(words)))
        monkeypatch.undo()
    assert asked[1] < 4.5 * asked[0]
