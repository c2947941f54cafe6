"""A card whose first row is `O1 | the outcome`, over the grid of the provision for it."""

from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import NEED, OUTCOME, Filled, Kind, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in

__all__ = ["begins_with_code", "join_coded_card"]

_FEWEST = 4
"""Words of a statement."""
_REFERENCES = frozenset(REFERENCE_TO.values())


def begins_with_code(cells: Filled) -> bool:
    """Tell whether a row is the code of a need or an outcome and its words: `O1 | Sam will …`."""
    if len(cells) != 2 or len(cells[0][1]) != 1 or len(cells[1][1]) != 1:
        return False
    code, said = cells[0][1][0].body, cells[1][1][0]
    if not nothing_but_codes(code) or said.words < _FEWEST:
        return False
    named = codes_in(code)
    return len(named) == 1 and named[0].role in {NEED, OUTCOME}


def join_coded_card(rows: list[Filled]) -> int | None:
    """Give what the rows of such a card name to its statement, and return that statement's record."""
    filled = [cells for cells in rows if cells]
    if not filled or not begins_with_code(filled[0]):
        return None
    stated = filled[0][1][1][0]
    if stated.kind is not Kind.TEXT or stated.record is None:
        return None
    for cells in filled[1:]:
        role = read_head(" ".join(line.body for line in cells[0][1]))
        named = [line for _, lines in cells[1:] for line in lines]
        if not named or not all(nothing_but_codes(line.body) for line in named):
            continue
        for line in named:
            _refer(line, role, stated)
    return stated.record


def _refer(line: Line, role: Role | None, stated: Line) -> None:
    kind = role if role in _REFERENCES or role is None else REFERENCE_TO.get(role)
    if kind is not None:
        line.role = kind
    line.record, line.records = stated.record, () if stated.record is None else (stated.record,)
