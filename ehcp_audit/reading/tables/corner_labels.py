"""Forms whose cells each hold a small label and, below it, the answer: read as cards, label beside answer."""

from itertools import pairwise

from ehcp_audit.reading.blocks import Cell, Paragraph, Table
from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import Filled, Line

__all__ = ["labels_beside"]

_SMALLER = 0.9
"""How large a label's letters are at most, as a share of those of the answer."""
_SHARE = 0.8
"""Share of the cells that hold a label which is known."""


def labels_beside(table: Table, rows: list[Filled]) -> tuple[Table, list[Filled]] | None:
    """Return the table with each label in a row of its own, beside its answer; `None` where it is no form."""
    if any(not isinstance(block, Paragraph) for row in rows for cell, _ in row for block in cell.blocks):
        return None
    cells = [lines for row in rows for _, lines in row]
    labelled = [lines for lines in cells if _is_label(lines)]
    if not labelled or not all(_is_small(lines) for lines in labelled):
        return None
    if sum(read_head(lines[0].body) is not None for lines in labelled) < _SHARE * len(cells):
        return None
    parted: list[Filled] = []
    for part in (part for lines in cells for part in _fields(lines)):
        number = len(parted)
        first, rest = (part[:1], part[1:]) if _is_label(part) else (part, [])
        parted.append([(Cell(number, 0), first), *([(Cell(number, 1), rest)] if rest else [])])
    made = Table(
        cells=[cell for row in parted for cell, _ in row], rows=len(parted), columns=2, number=table.number
    )
    return made, parted


def _fields(lines: list[Line]) -> list[list[Line]]:
    """Part a cell at each label in it that looks like its first: a card may hold several fields."""
    starts = [0]
    for number in range(1, len(lines) - 1):
        line = lines[number]
        alike = line.paragraph.size == lines[0].paragraph.size and line.bold == lines[0].bold
        if alike and _is_small(lines[number:]) and read_head(line.body) is not None:
            starts.append(number)
    return [lines[begin:end] for begin, end in pairwise([*starts, len(lines)])]


def _is_label(lines: list[Line]) -> bool:
    return len(lines) > 1 and lines[0].paragraph is not lines[1].paragraph


def _is_small(lines: list[Line]) -> bool:
    label, answer = lines[0].paragraph.size, lines[1].paragraph.size
    return label is not None and answer is not None and 0 < label <= _SMALLER * answer
