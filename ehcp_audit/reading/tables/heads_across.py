"""Whether the first row of a table is its heads, though the first column looks as if it held labels."""

from collections.abc import Callable

from ehcp_audit.reading.blocks import Cell
from ehcp_audit.reading.lines.heads import DETAILS, STATEMENT_ROLES, WHAT, read_head
from ehcp_audit.reading.lines.line import Filled, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, nothing_but_codes
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment
from .card_labels import names_others

__all__ = ["heads_across", "is_what"]

_LIKE_HEADS = 0.9
_FEW = 4
"""Words of a head that is told by its words alone."""


def heads_across(walk: Assignment, rows: list[Filled], head_of: Callable[[list[Line]], Role | None]) -> bool:
    """Tell whether the first row looks like heads, is made of them or holds one, and nothing below does.

    Args:
        walk: what is known of the document.
        rows: the rows of the table.
        head_of: what the lines of a cell say as a label.
    """
    first, *others = [cells for cells in rows if len(cells) > 1]
    heads = [(cell, head_of(lines)) for cell, lines in first if not names_others([(cell, lines)])]
    roles = [role for _, role in heads]
    if others and _are_heads(first, roles):
        return True
    known = [role for role in roles if role is not None]
    counted = read_head(first[0][1][0].body)
    described = counted in REFERENCE_TO and len(first) == 2 and is_what(first[1][1])  # "Need | Description"
    whole = len(heads) == len(first)
    named = len(heads) > 1 and all(
        role is not None or (whole and _stands_over_codes(cell, others)) for cell, role in heads
    )
    if (described or (named and counted in _COUNTS)) and _count_below(others):
        return True
    stated = not STATEMENT_ROLES.isdisjoint(roles[1:])  # "For | Provision | To achieve"
    return (
        bool(others)
        and (stated or len(known) == len(roles))
        and Role.AREA not in known
        and len(set(known)) == len(known)
        and all(walk.looks.of(lines[0]) > _LIKE_HEADS for _, lines in first)
        and not any(walk.looks.of(cells[0][1][0]) > _LIKE_HEADS for cells in others)
    )


def _are_heads(first: Filled, roles: list[Role | None]) -> bool:
    """Tell whether words are heads however they look, and whatever the rows below begin with.

    `What | Who | When`, `Provision | Who | How often`: a card has a value beside its label.
    """
    if len(roles) != len(first) or len(first) < 3 or len(set(roles)) < len(roles):
        return False
    few = all(len(lines) == 1 and lines[0].words <= _FEW for _, lines in first)
    return few and (roles[0] in STATEMENT_ROLES or is_what(first[0][1])) and DETAILS.issuperset(roles[1:])


_COUNTS = frozenset({Role.NUMBER, *REFERENCE_TO.values()})


def _count_below(rows: list[Filled]) -> bool:
    """Tell whether rows begin with a code each, below a head that says so: `Outcome no.` over `Outcome 1`."""
    first = [cells[0][1] for cells in rows]
    return bool(rows) and all(len(lines) == 1 and nothing_but_codes(lines[0].body) for lines in first)


def _stands_over_codes(head: Cell, rows: list[Filled]) -> bool:
    """Tell whether a head in words of its own stands over codes: `Comes from` over `Need 1`, `Need 3`."""
    held = [lines for cells in rows for cell, lines in cells if cell.column == head.column]
    return bool(held) and all(nothing_but_codes(line.body) for lines in held for line in lines)


def is_what(lines: list[Line]) -> bool:
    """Tell whether a cell says no more than that what is done stands here: `What`, `Description`."""
    return len(lines) == 1 and normal(lines[0].body) in WHAT
