"""The outcome on a card, or above it, that a table of provision stands under or belongs to."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import KIND_OF, STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Filled, Kind, Line, Role

from .assignment import Assignment
from .column import Column
from .detail_lines import is_said_of_it

__all__ = ["outcome_over", "record_of_card"]


def _card_over(walk: Assignment, head: Line) -> int | None:
    """Return the record of the one outcome in a table that ends right over a table of provision.

    Several outcomes in a row, one table each, leave open which of them the provision serves.
    """
    above = walk.lines[head.order - 1] if head.order else None
    if above is None or above.table is None or above.table is head.table or above.table is not above.outer:
        return None
    if head.table is None or head.table is not head.outer:
        return None
    members: list[Line] = []
    before: Line | None = None
    for order in range(above.order, -1, -1):
        line = walk.lines[order]
        if line.table is above.table:
            members.append(line)
        elif line.kind is not Kind.HEADING:
            before = line
            break
    stated = [line for line in members if line.kind is Kind.TEXT and line.role in STATEMENT_ROLES]
    outcomes = [line for line in stated if line.role is Role.OUTCOME and line.letter is SectionLetter.E]
    if len(outcomes) != 1 or outcomes[0].record is None:
        return None
    # The need of the outcome's own card may stand over it.
    if any(
        one not in outcomes and (one.role, one.record) != (Role.NEED, outcomes[0].record) for one in stated
    ):
        return None
    if before is not None and before.kind is Kind.TEXT and before.letter is SectionLetter.E:
        return None
    return outcomes[0].record


def record_of_card(rows: list[Filled]) -> int | None:
    """Return the record of the one outcome or need in the rows of a card, whatever its last label opens."""
    stated = [
        line
        for cells in rows
        for _, lines in cells
        for line in lines
        if line.kind is Kind.TEXT and line.role in {Role.OUTCOME, Role.NEED} and line.record is not None
    ]
    outcomes = [line for line in stated if line.role is Role.OUTCOME] or stated
    return outcomes[0].record if len({line.record for line in outcomes}) == 1 else None


def outcome_over(walk: Assignment, rows: list[Filled], columns: list[Column]) -> int | None:
    """Begin a record with the one outcome right over a table of provision, under a heading for both."""
    kinds = {KIND_OF.get(letter) for letter in walk.scope}
    if not {Role.OUTCOME, Role.PROVISION} <= kinds or any(
        column.role in {Role.OUTCOME, Role.OUTCOME_REFERENCE} for column in columns
    ):
        return None
    table = columns[0].head[0].table
    for first in (next(cells for cells in rows if cells)[0][1][0].order, columns[0].head[0].order):
        at = first
        while at and is_said_of_it(walk.lines[at - 1], table):
            at -= 1  # `Needs addressed: B1`
        over = [line for line in walk.lines[max(0, at - 2) : at] if _is_outcome(line, table)]
        if len(over) == 1 and over[0].order == at - 1 and (over[0].record is None or over[0].owns):
            break
    else:
        return _card_over(walk, columns[0].head[0])
    if not over[0].owns:
        over[0].record = walk.next_record_over()
    return over[0].record


def _is_outcome(line: Line, table: Table | None) -> bool:
    return (
        line.letter is SectionLetter.E
        and line.kind is Kind.TEXT
        and (line.table is None or line.table is table)
    )
