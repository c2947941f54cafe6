"""A grid of provision below the labels and bands of a card, in one table: where it begins and ends."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import DETAILS, STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Filled, Kind, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment
from .card_labels import own_labels_beside, stated_across
from .card_records import in_first_column
from .cards import head_of
from .cards_over import record_of_card
from .coded_cards import begins_with_code, join_coded_card
from .heads_across import is_what
from .needs_ahead import name_below

__all__ = [
    "end_of_grid",
    "goes_on",
    "grid_below_card",
    "is_card_over_grid",
    "record_for_grid",
    "refer_rows",
    "take_below_grid",
]

_LIKE_HEADS = 0.9
_CARD_HEADS = {Role.NEED: 0, Role.OUTCOME: 1, Role.PROVISION: 2}
_GIVEN = frozenset({Role.WHO, Role.HOW_OFTEN, Role.WHO_HOW_OFTEN})
_PAIR = 2
_REFERENCES = frozenset(REFERENCE_TO.values())
_TOLD = frozenset({SectionLetter.B, SectionLetter.E})
_LONGEST = 8
"""Words of a head."""


def grid_below_card(walk: Assignment, rows: list[Filled], width: int) -> int | None:
    """Find the row of column heads below the labels of a card; `None` where the table is not both."""
    for number, cells in enumerate(rows[:-1]):
        if not cells:
            continue
        if _begins_grid(walk, rows, number) and (number or end_of_grid(walk, rows, 0) < len(rows)):
            return number
        roles = [head_of(walk, lines) for _, lines in cells]
        roles[1:] = [
            None if nothing_but_codes(lines[0].body) or role is Role.AREA else role
            for role, (_, lines) in zip(roles[1:], cells[1:], strict=True)
        ]
        if roles[0] is None and is_what(cells[0][1]) and set(roles[1:]) <= DETAILS:
            roles[0] = Role.PROVISION  # "What | Who | How often" under a heading for outcomes and provision
        heads = len(cells) >= 2 and None not in roles and len(set(roles)) == len(roles)
        alike = all(walk.looks.of(lines[0]) > _LIKE_HEADS for _, lines in cells)
        if number and heads and (alike or _plain_heads(walk, cells, roles, rows[number + 1])):
            above = in_first_column(rows[:number], width)
            named = any(head_of(walk, over[0][1]) in _CARD_HEADS for over in above if len(over) > 1)
            named = named or any(stated_across(over, width) for over in rows[:number])
            named = named or begins_with_code(rows[0])
            return number if named and any(role in STATEMENT_ROLES for role in roles) else None
        if not number and begins_with_code(cells):
            continue
        if len(cells) > 2 or (len(cells) == 2 and (roles[0] is None or roles[1] is not None)):
            return None
    return None


def _plain_heads(walk: Assignment, cells: Filled, roles: list[Role | None], below: Filled) -> bool:
    """Tell whether cells that look like any others can only be heads: `Provision | Who | How often`."""
    others = [role for role in roles if role not in DETAILS]
    few = all(len(lines) == 1 and lines[0].words <= _FEW for _, lines in cells)
    return len(roles) > 2 and len(others) == 1 and few and bool(below) and head_of(walk, below[0][1]) is None


_FEW = 4


def _begins_grid(walk: Assignment, rows: list[Filled], number: int) -> bool:
    """Tell by their edges whether a row's cells stand over those below it and over none above it.

    Among them must be a head of what is given and one of who or how often; words that nobody knows may
    stand over another column.
    """
    cells = rows[number]
    if len(cells) <= _PAIR or not all(_is_brief(lines) for _, lines in cells):
        return False
    below = next((rows[at] for at in range(number + 1, len(rows)) if rows[at]), [])
    above = next((rows[at] for at in range(number - 1, -1, -1) if rows[at]), [])
    if len(below) < _PAIR or not _aligned(below, cells) or (len(above) > _PAIR and _aligned(above, cells)):
        return False
    roles = [head_of(walk, lines) for _, lines in cells]
    if roles[0] is None and is_what(cells[0][1]):
        roles[0] = Role.PROVISION
    known = [role for role in roles if role is not None]
    stated = [role for role in known if role in STATEMENT_ROLES]
    return len(stated) == 1 and not _GIVEN.isdisjoint(known) and 2 * len(known) >= len(cells)


def _is_brief(lines: list[Line]) -> bool:
    text = " ".join(line.body for line in lines)
    return len(text.split()) <= _LONGEST and not text.endswith((".", ";"))


def _aligned(cells: Filled, heads: Filled) -> bool:
    """Tell whether each cell stands below one head and is as wide."""
    edges = {(cell.column, cell.column_span) for cell, _ in heads}
    return all((cell.column, cell.column_span) in edges for cell, _ in cells)


def end_of_grid(walk: Assignment, rows: list[Filled], grid: int) -> int:
    """Find the row that a grid ends at: a label and its value below it, or the next card.

    A card begins with the label that the first began with, but for a number (`Outcome 2` after `Outcome 1`),
    or where heads come again behind rows of other widths. Behind the label of an outcome or a need the grid
    may go on without heads of its own.
    """
    begins = _label_of(rows[0]) if rows else ""
    later: int | None = grid  # the next row of several columns
    for number in range(grid + 1, len(rows)):
        cells = rows[number]
        if grid and begins and _label_of(cells) == begins:
            return number
        if not cells or _aligned(cells, rows[grid]):
            continue
        if later is not None and later <= number:
            later = next((at for at in range(number + 1, len(rows)) if len(rows[at]) > _PAIR), None)
        labelled = _is_labelled(walk, cells, rows[grid])
        if later is None:
            ends = labelled
        else:
            ends = _begins_grid(walk, rows, later) or (labelled and head_of(walk, cells[0][1]) in _CARD_HEADS)
        if ends:
            return number
    return len(rows)


def goes_on(rows: list[Filled], heads: Filled) -> int | None:
    """Find the row in which a grid goes on below the labels of the next card, with the heads of the last."""
    return next((at for at, cells in enumerate(rows) if len(cells) > _PAIR and _aligned(cells, heads)), None)


def _is_labelled(walk: Assignment, cells: Filled, heads: Filled) -> bool:
    """Tell whether a row is a label and, over all other columns, its value: `Monitoring | Each term …`."""
    if len(cells) != _PAIR or len(heads) <= _PAIR or not _is_brief(cells[0][1]):
        return False
    (first, lines), (second, _) = cells
    last = heads[-1][0]
    wide = second.column + second.column_span >= last.column + last.column_span
    return (
        first.column == heads[0][0].column
        and wide
        and second.column_span > 1
        and (head_of(walk, lines) is not None or own_labels_beside(walk, [cells], known=1) > 0)
    )


def _label_of(cells: Filled) -> str:
    if len(cells) < _PAIR or len(cells[0][1]) != 1:
        return ""
    return normal(cells[0][1][0].body).rstrip("0123456789 ")


def is_card_over_grid(walk: Assignment, rows: list[Filled]) -> bool:
    """Tell whether the rows over a grid are labels with their values, and rows over the whole width."""
    pairs = [cells for cells in rows if len(cells) > 1]
    return bool(pairs) and all(
        len(cells) == _PAIR and head_of(walk, cells[0][1]) is not None for cells in pairs
    )


def record_for_grid(walk: Assignment, rows: list[Filled], over: int | None) -> int | None:
    """Return the record that a grid belongs to: of its card's statement, or of the outcome over the table.

    Args:
        walk: what is known of the document.
        rows: the rows over the grid, which have been taken.
        over: the record of the outcome that stands directly over the table; `None` where none does.
    """
    lines = [line for cells in rows for _, some in cells for line in some]
    stated = any(line.kind is Kind.TEXT and line.role in {Role.OUTCOME, Role.NEED} for line in lines)
    bare = [line for line in lines if line.kind is Kind.TEXT and line.role is None and line.letter in _TOLD]
    if len(bare) == 1 and not stated:
        stated = True  # `E1. By July …` over the whole width
        if bare[0].record is None:
            bare[0].record = walk.next_record_over()
        over = bare[0].record
    elif over is None or stated:
        over = join_coded_card(rows) or walk.record or record_of_card(rows)
    if not stated:
        _name_by_label(walk, rows)
    for line in lines:
        if (
            over is not None
            and line.kind is Kind.TEXT
            and line.role in _REFERENCES
            and nothing_but_codes(line.body)
        ):
            line.record = over
            line.records = (over,)
    return over


def refer_rows(above: list[Filled], below: list[Filled]) -> None:
    """Let `Needs | 1, 2`, over provision whose outcome stands elsewhere, name the needs of each row below.

    A row that names its own needs has these alone.
    """
    over = [line for cells in above for _, some in cells for line in some if line.kind is Kind.TEXT]
    if any(line.role in {Role.OUTCOME, Role.NEED} for line in over):
        return  # what is below serves that statement, and so the needs named with it
    rows = [[line for _, some in cells for line in some if line.kind is Kind.TEXT] for cells in below]
    for line in over:
        if line.role in _REFERENCES and nothing_but_codes(line.body):
            free = [some for some in rows if all(one.role is not line.role for one in some)]
            served = {one.record: None for some in free for one in some if one.role is Role.PROVISION}
            line.records = (*line.records, *(record for record in served if record is not None))


def _name_by_label(walk: Assignment, rows: list[Filled]) -> None:
    """Let `Outcome 1 | By July …`, in Section F, name what the grid below it serves: it is said again."""
    for cells in rows:
        if len(cells) != _PAIR or len(cells[1][1]) != 1 or head_of(walk, cells[0][1]) is not Role.OUTCOME:
            continue
        label, said = cells[0][1][0], cells[1][1][0]
        if not nothing_but_codes(said.body):
            name_below(walk, label if codes_in(label.body) else said)


def take_below_grid(walk: Assignment, rows: list[Filled], record: int | None) -> int:
    """Take the rows below a grid that say something of the whole card: `Monitoring | Each term …`.

    Returns:
        How many rows were taken.
    """
    for number, cells in enumerate(rows):
        role = head_of(walk, cells[0][1]) if len(cells) == _PAIR else None
        if role not in {Role.OTHER, *DETAILS} or any(
            line.order in walk.choice.openings for line in cells[1][1]
        ):
            return number
        walk.containers += 1
        for line in cells[0][1]:
            line.letter, line.kind, line.container = walk.letter, Kind.HEADING, walk.containers
        for line in cells[1][1]:
            named = role in _REFERENCES and nothing_but_codes(line.body)
            line.letter, line.role, line.in_column = walk.letter, role if named else Role.OTHER, True
            line.container = walk.containers
            if named and record is not None:
                line.record, line.records = record, (record,)
    return len(rows)
