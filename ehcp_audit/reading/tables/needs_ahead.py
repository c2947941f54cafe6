"""A row over the whole width that names the needs which the statement below it serves."""

from ehcp_audit.reading.lines.heads import split_label
from ehcp_audit.reading.lines.line import Filled, Kind, Line, Role
from ehcp_audit.reading.lines.sentences import role_of_wording
from ehcp_audit.reading.statements.reference_cells import named_behind_label, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.titles import needs_behind, read_area

from .assignment import Assignment
from .card_labels import stated_across
from .said_again import without_code

__all__ = ["name_below", "names_needs_ahead", "take_needs_ahead"]


def names_needs_ahead(rows: list[Filled], number: int, width: int) -> bool:
    """Tell of a row whether it is such a one: `Needs met: 1, 2` right over an outcome.

    Below an outcome the same words are about that one.
    """
    if not _names_needs(rows[number], width):
        return False
    following = next(filter(None, rows[number + 1 :]), [])
    if not following:
        return False
    if len(following) == 1:
        line = following[0][1][0]
        if (
            stated_across(following, width) is Role.OUTCOME
            or role_of_wording(without_code(line.body)) is Role.OUTCOME
        ):
            return True
        return nothing_but_codes(line.body) and {one.role for one in codes_in(line.body)} == {Role.OUTCOME}
    labelled = split_label(f"{following[0][1][0].body}: {following[1][1][0].body}")
    return labelled is not None and labelled[0] is Role.OUTCOME


def _names_needs(cells: Filled, width: int) -> bool:
    if len(cells) != 1 or cells[0][0].column_span < width or len(cells[0][1]) != 1:
        return False
    return names_needs(cells[0][1][0].body)


def names_needs(body: str) -> bool:
    """Tell whether words over a card are an area with its needs, or a label with nothing but needs."""
    if named := named_behind_label(body):
        return all(one.role is Role.NEED for one in named)
    return read_area(body) is not None and needs_behind(body)


def take_needs_ahead(walk: Assignment, cells: Filled) -> bool:
    """Take such a row for a heading of what is below it; False for any other row."""
    cell, lines = cells[0]
    if walk.letter is None or not _names_needs(cells, cell.column_span):
        return False
    line = lines[0]
    walk.under = line
    if (area := read_area(line.body)) is not None:
        walk.area, walk.area_over, walk.area_table, walk.area_prominence = area, False, line.table, 0.0
    walk.containers += 1
    line.letter, line.kind, line.container = walk.letter, Kind.HEADING, walk.containers
    return True


def name_below(walk: Assignment, line: Line) -> None:
    """Let a line name the statements below it; needs named over it in its table stay named."""
    over = walk.under
    if (
        over is not None
        and over is not line
        and over.table is line.table is not None
        and names_needs(over.body)
    ):
        line.under = over
    walk.under = line
