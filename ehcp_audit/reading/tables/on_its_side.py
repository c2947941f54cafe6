"""Tables on their side: each column behind the first is a record, each row a section or a part of one."""

from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Filled, Kind, Line, Role

from .assignment import Assignment
from .card_records import begin_record, in_first_column
from .cards import head_of, labels_in, take_head, take_value

__all__ = ["is_on_its_side", "is_turned", "walk_on_its_side"]


def is_on_its_side(walk: Assignment, rows: list[Filled], width: int) -> bool:
    """Tell whether each column behind the first is a record and each row a section or a part of one."""
    if width < 3:
        return False
    narrow = in_first_column(rows, width)
    headed = [cells for cells in narrow if head_of(walk, cells[0][1]) in STATEMENT_ROLES]
    about = [cells for cells in narrow if head_of(walk, cells[0][1]) in DETAILS]
    if len(headed) < 2 or (len(headed) + len(about)) * 2 < len(narrow):
        return False
    roles = [head_of(walk, cells[0][1]) for cells in headed]
    labels = labels_in(walk, headed)
    if len(set(roles)) != len(roles) or len({KIND_OF.get(x) for one in labels for x in one.letters}) < len(
        labels
    ):
        return False
    if not walk.scope and not labels:
        return False
    values = [lines for cells in narrow if cells in headed for _, lines in cells[1:]]
    # Where all labels are bold, a plain `Reading programme` beside them is no label.
    bold = all(line.bold for cells in headed for line in cells[0][1])
    if any(head_of(walk, lines) in STATEMENT_ROLES and (lines[0].bold or not bold) for lines in values):
        return False
    first = rows[0]
    across = {role for _, lines in first[1:] if (role := head_of(walk, lines))}
    return all(len(cells) >= 3 for cells in headed) and (len(across) < 2 or first[0][0].column > 0)


def walk_on_its_side(walk: Assignment, table: Table, rows: list[Filled]) -> None:
    """Give the cells of such a table the section of their row and the record of their column."""
    base = table.number * 100_000 + 80_000
    heads: list[Line] = []
    for cells in rows:
        if not cells:
            continue
        role = head_of(walk, cells[0][1]) if cells[0][0].column == 0 else None
        if role is None:
            for _, lines in cells:
                heads += lines  # "Need 1", "Need 2": the heads of the records
            continue
        begin_record(walk, table, role, cells[0][0])
        letter, given, when = take_head(walk, cells[0][1], role, matrix=True)
        if role in STATEMENT_ROLES and letter is not None:
            walk.letter = letter
        for cell, lines in cells[1:]:
            take_value(walk, lines, letter, given, when, base + cell.column, walk.under)
    for line in heads:
        if line.kind is Kind.LABEL:
            continue
        line.letter, line.kind = walk.letter, Kind.HEADING
        if walk.letter is None:
            line.why = walk.why
    walk.record = None


def is_turned(walk: Assignment, rows: list[Filled]) -> bool:
    """Tell whether a table is one record with its sections below each other, need and outcome once each."""
    letters = [
        candidate.letters[0]
        for cells in rows
        if len(cells) >= 2
        and (candidate := walk.choice.openings.get(cells[0][1][0].order))
        and not candidate.title_line
    ]
    kinds = [KIND_OF.get(letter) for letter in letters]
    several = max((walk.choice.times[letter] for letter in letters), default=0)
    once = (
        sum(1 for kind in kinds if kind is Role.NEED) <= 1
        and sum(1 for kind in kinds if kind is Role.OUTCOME) <= 1
    )
    return len(set(kinds)) >= 2 and None not in kinds and once and several >= 2
