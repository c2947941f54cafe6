"""Notes in a box in the margin: beside the words of a page, in smaller letters, with nothing above or below.

They are no part of what they stand beside, and break neither a paragraph nor a table that goes on.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from .drafts import Draft
from .layout import LaidTable
from .lines import Line
from .page_tables import PageBlock

__all__ = ["note_place", "notes_beside"]

WIDEST = 0.35
"""Share of a page's width that such a box takes at most."""
SMALLER = 0.95
"""How large its letters are at most, against those beside it."""
TOUCH = 2.0
"""Points by which a box may reach over the edge of the words."""


class Placed(Protocol):
    """Something that is read as a whole, with where it stands."""

    item: Line | LaidTable | list[PageBlock]
    x0: float
    top: float
    x1: float
    bottom: float


P = TypeVar("P", bound=Placed)


def notes_beside(units: Sequence[P], width: float) -> list[P]:
    """Return the boxes of a page that are notes in its margin.

    Args:
        units: the lines and tables of the page.
        width: the page's.
    """
    narrow = [unit for unit in units if is_narrow_box(unit, width)]
    if not narrow:
        return []
    others = [unit for unit in units if not is_narrow_box(unit, width)]
    return [note for note in narrow if is_note(note, others)]


def is_narrow_box(unit: Placed, width: float) -> bool:
    """True where a unit is a lone box with words, narrow enough for a margin."""
    box = unit.item
    if not isinstance(box, LaidTable) or len(box.cells) != 1 or unit.x1 - unit.x0 > WIDEST * width:
        return False
    return bool(box.cells[0].lines) and not box.cells[0].tables


def is_note(note: Placed, others: Sequence[Placed]) -> bool:
    """True where nothing else of the page stands above or below a box, and larger words are beside it."""
    beside = []
    for other in others:
        if other.x0 < note.x1 - TOUCH and other.x1 > note.x0 + TOUCH:
            return False
        if other.top < note.bottom and other.bottom > note.top:
            beside.append(size_of(other))
    return bool(beside) and size_of(note) <= SMALLER * min(beside)


def size_of(unit: Placed) -> float:
    """Return the size of a unit's letters."""
    if isinstance(unit.item, Line):
        return unit.item.size
    if isinstance(unit.item, LaidTable):
        return next((line.size for cell in unit.item.cells for line in cell.lines), 0.0)
    return 0.0


def note_place(note: Placed, blocks: Sequence[PageBlock]) -> int:
    """Return in front of which block of a page a note is read: the one beside it, or behind a heading."""
    tops = [min((line.top for line in lines_of_block(block)), default=0.0) for block in blocks]
    covering = max((n for n, top in enumerate(tops) if top < note.bottom - TOUCH), default=-1)
    if covering < 0:
        return 0
    block = blocks[covering]
    heads = isinstance(block, Draft) and (
        block.heading is not None or all(line.all_bold for line in block.lines)
    )
    return covering + 1 if heads else covering


def lines_of_block(block: PageBlock) -> list[Line]:
    """Return the lines of a paragraph or of a table."""
    if isinstance(block, Draft):
        return block.lines
    return [line for cell in block.cells for inner in cell.blocks for line in lines_of_block(inner)]
