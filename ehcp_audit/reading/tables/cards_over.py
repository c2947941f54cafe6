"""The outcome on a card that a table of provision stands under or belongs to."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.blocks import Cell
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Kind, Line, Role

from .assignment import Assignment

__all__ = ["card_over", "record_of_card"]


def card_over(walk: Assignment, head: Line) -> int | None:
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


def record_of_card(rows: list[list[tuple[Cell, list[Line]]]]) -> int | None:
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
