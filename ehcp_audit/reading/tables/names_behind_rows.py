"""Rows over the whole width that say which outcome the row above serves: `Link to outcome: 1, 3`."""

from collections.abc import Sequence

from ehcp_audit.reading.lines.line import Filled, Kind

from .assignment import Assignment
from .detail_lines import label_of_names

__all__ = ["names_behind_rows", "take_names_behind"]


def names_behind_rows(rows: Sequence[Filled], width: int) -> frozenset[int]:
    """Find the rows of such names, by their numbers; none where they may stand over the rows they are about.

    Behind them they stand where the table begins with a row of its own and ends with such names.

    Args:
        rows: the rows below the column heads.
        width: how many columns the table has.
    """
    filled = [number for number, cells in enumerate(rows) if cells]
    names = frozenset(number for number in filled if _is_names(rows[number], width))
    if not names or filled[0] in names or filled[-1] not in names or len(names) * 2 > len(filled):
        return frozenset()
    return names


def _is_names(cells: Filled, width: int) -> bool:
    return (
        len(cells) == 1
        and cells[0][0].column_span >= width
        and len(cells[0][1]) == 1
        and label_of_names(cells[0][1][0]) is not None
    )


def take_names_behind(walk: Assignment, cells: Filled) -> None:
    """Give such names to the record of the row above."""
    line = cells[0][1][0]
    if (labelled := label_of_names(line)) is None:
        return
    above = walk.lines[line.order - 1]
    walk.containers += 1
    line.letter, line.kind, line.container = above.letter, Kind.TEXT, walk.containers
    line.role, line.labelled = labelled[0], labelled[2]
    line.record, line.records = above.record, above.records[:1]
