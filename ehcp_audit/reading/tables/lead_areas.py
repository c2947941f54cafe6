"""Tables whose first column names the area of several rows: `Strengths` and `Needs` beside each."""

from ehcp_audit.model import Area
from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.line import Filled, Kind, Line
from ehcp_audit.reading.words.titles import read_area

from .assignment import WITH_AREA, Assignment

__all__ = ["LeadAreas", "part_lead_areas", "take_lead_area"]

LeadAreas = dict[int, tuple[Area, list[Line]]]
"""The area that begins in a row, by the row's number, with its lines."""
_FEWEST = 2
_NARROWEST = 3


def part_lead_areas(walk: Assignment, rows: list[Filled], width: int) -> tuple[LeadAreas, list[Filled]]:
    """Part a first column of merged cells that name areas from the rest of a table.

    Returns:
        The areas, empty where the table has no such column; and the rows without it.
    """
    if width < _NARROWEST or walk.letter not in WITH_AREA:
        return {}, rows
    found: LeadAreas = {}
    for number, cells in enumerate(rows):
        if not cells or cells[0][0].column:
            continue
        cell, lines = cells[0]
        area = read_area(" ".join(line.body for line in lines))
        if area is None or cell.row_span < _FEWEST or any(x.order in walk.choice.openings for x in lines):
            return {}, rows
        found[number] = area, lines
    if len(found) < _FEWEST:
        return {}, rows
    return found, [cells[1:] if number in found else cells for number, cells in enumerate(rows)]


def take_lead_area(walk: Assignment, table: Table, area: Area, lines: list[Line]) -> None:
    """Note the area that begins in this row."""
    walk.area, walk.area_over, walk.area_table, walk.area_prominence = area, False, table, 0.0
    walk.containers += 1
    for line in lines:
        line.letter, line.kind, line.container, line.area = walk.letter, Kind.HEADING, walk.containers, area
