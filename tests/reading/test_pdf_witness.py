"""A second witness on whole plans: the cells that pdfplumber finds by the rules are ours."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pdfplumber
import pytest
from documents import written
from made_up.layout import EXAMPLE_LAYOUTS, Layout

from ehcp_audit.reading.blocks import Block, Blocks, Table
from ehcp_audit.reading.pdf.reader import read_pdf

SIGNS = re.compile(r"[\W_]+")
"""pdfplumber reads a bullet as a letter of its cell, and parts words where a line ends."""


def letters(text: str | None) -> str:
    return SIGNS.sub("", text or "").casefold()


def cells_by_rules(path: Path) -> list[str]:
    """Return the words of every cell that pdfplumber finds, in tables of two columns and more."""
    with pdfplumber.open(path) as document:
        return [
            found
            for page in document.pages
            for table in page.extract_tables()
            for row in table
            if len(row) > 1
            for cell in row
            if (found := letters(cell))
        ]


def our_cells(blocks: Blocks) -> list[str]:
    """Return the words of every cell of ours, those of nested tables too, and the heads printed again."""

    def walk(found: list[Block]) -> Iterator[str]:
        for block in found:
            if isinstance(block, Table):
                for cell in block.cells:
                    yield letters(cell.text)
                    yield from walk(cell.blocks)

    return [*walk(blocks.body), *(letters(line.text) for line in blocks.furniture)]


@pytest.mark.parametrize("form", ["reportlab", "word"])
@pytest.mark.parametrize("layout", [EXAMPLE_LAYOUTS[0], EXAMPLE_LAYOUTS[2]], ids=lambda layout: layout.name)
def test_each_cell_that_a_second_witness_finds_is_one_of_ours_or_the_part_of_one_that_a_page_holds(
    layout: Layout, form: str
):
    path, _ = written("tomos", layout, form)
    data = path.read_bytes()
    ours = our_cells(read_pdf(data, "plan.pdf", sha256(data).hexdigest()))
    whole = "|".join(ours)
    seen = cells_by_rules(path)
    assert len(seen) > 30
    assert [cell for cell in seen if cell not in whole] == []
    assert sum(cell in set(ours) for cell in seen) > 0.9 * len(seen)
