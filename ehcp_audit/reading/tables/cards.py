"""Tables whose labels stand in the first column: cards, and tables on their side."""

from functools import partial

from ehcp_audit.model import LabelKind, SectionLetter
from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import (
    DETAILS,
    KIND_OF,
    STATEMENT_ROLES,
    WHAT,
    read_head,
    split_label,
    without_time,
)
from ehcp_audit.reading.lines.line import Filled, Kind, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.how_given import calls_expertise
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import normal

from .assignment import WITH_AREA, Assignment, home_of
from .card_labels import (
    are_titles,
    come_again,
    counts_nothing,
    detail_of,
    in_pairs,
    names_another,
    names_area,
    names_others,
    only_names,
    own_labels_beside,
    role_of_named,
    stated_across,
    titles_card,
)
from .card_records import begin_record, in_first_column, is_about
from .columns import named_in_full, role_letter
from .detail_lines import take_detail
from .heads_across import heads_across
from .needs_ahead import take_needs_ahead
from .nested import read_inner_tables

__all__ = [
    "card_row",
    "head_of",
    "is_cards",
    "is_matrix_of_cards",
    "labels_in",
    "take_head",
    "take_statement",
    "take_value",
]


_LONGEST_HEADING = 8
"""Words of a row that names the outcome which the rows below it serve."""


def is_cards(walk: Assignment, rows: list[Filled], width: int) -> bool:
    """Tell whether the first column holds the labels (need, outcome …) rather than the first row."""
    narrow = in_first_column(rows, width, walk.first)
    if not any(len(cells) >= 2 for cells in narrow):
        return False
    own = labels_in(walk, narrow)
    if own and not (come_again(walk, own) or are_titles(own, narrow) or _is_referred(walk, own, narrow)):
        return False
    if not own and heads_across(walk, rows, partial(head_of, walk)):
        return False
    heads = [role for cells in narrow if (role := _row_head(walk, cells)) is not None]
    down = set(heads)
    across = {role for _, lines in narrow[0] if (role := head_of(walk, lines))}
    if not own:
        down |= {begun for cells in rows if (begun := stated_across(cells, width)) is not None}
    share = (len(heads) + own_labels_beside(walk, narrow, known=len(heads))) / len(narrow)
    if own and Role.NEED not in down | across and not down - STATEMENT_ROLES and len(down) < 2:
        return False
    return share >= 0.6 and len(down) >= len(across) and bool(down & (STATEMENT_ROLES | {Role.STRENGTH}))


def _row_head(walk: Assignment, cells: Filled) -> Role | None:
    """What the label of a row says: `Need | 2, 3` names needs and states none, an area none."""
    lines = cells[0][1]
    role = None if len(lines) == 1 and read_area(lines[0].body) is not None else head_of(walk, lines)
    if counts_nothing(role, cells[1:]):
        return None
    if role is None or _label(walk, lines) is not None or not names_others(cells[1:]):
        return role
    return REFERENCE_TO.get(role, role)


def is_matrix_of_cards(walk: Assignment, rows: list[Filled]) -> bool:
    """Tell whether cards hold both needs and provision, so that their labels are sections."""
    heads = [(head_of(walk, cells[0][1]), cells[1:]) for cells in rows if cells]
    return {Role.NEED, Role.PROVISION} <= {
        head for head, values in heads if not names_others(values) and not names_area(walk, head, values)
    }


def labels_in(walk: Assignment, rows: list[Filled]) -> list[Candidate]:
    """The labels of sections that stand in the first column."""
    return [found for cells in rows if (found := _label(walk, cells[0][1])) is not None]


def _label(walk: Assignment, lines: list[Line]) -> Candidate | None:
    openings = walk.choice.openings
    for line in lines:
        if line.order in openings:
            return openings[line.order]
    return None


def _is_referred(walk: Assignment, labels: list[Candidate], rows: list[Filled]) -> bool:
    """Tell whether one label names a statement, card after card, and the other rows what it refers to."""
    if len(labels) != 1 or len(labels[0].letters) != 1 or labels[0].title_line is not None:
        return False
    letter = labels[0].letters[0]
    others = [head_of(walk, cells[0][1]) for cells in rows if _label(walk, cells[0][1]) is None]
    referred = bool(others) and set(others) <= DETAILS | set(REFERENCE_TO.values())
    return letter in KIND_OF and walk.choice.times[letter] > 1 and referred


def head_of(walk: Assignment, lines: list[Line]) -> Role | None:
    """What a cell of the first column labels; `None` where it is no label."""
    label = _label(walk, lines)
    if label is not None:
        return KIND_OF.get(label.letters[0]) if len(label.letters) == 1 else None
    if len(lines) != 1 or lines[0].words > 40 or (lines[0].words > 8 and lines[0].body.endswith(".")):
        return None
    text = lines[0].body
    if (named := named_in_full(text)) is not None:
        return KIND_OF[named]
    if len(without_time(text).split()) > 8 or (lines[0].words > 3 and text.endswith(".")):
        return None
    if len(walk.scope) == 1 and normal(text) in WHAT:
        return KIND_OF.get(walk.scope[0])
    head = read_head(text)
    given = any(KIND_OF.get(letter) is Role.PROVISION for letter in walk.scope)
    return Role.OTHER if head is None and given and calls_expertise(text) else head


def card_row(walk: Assignment, table: Table, cells: Filled, *, matrix: bool) -> bool:
    """Take a row of a card: label, value, perhaps another label and value; False where it is no such row."""
    label = _label(walk, cells[0][1])
    if label is not None and _heads_the_rows(walk, table, cells, label):
        return False
    if label is None and (walk.letter is None or not walk.scope):
        return False
    if any(_label(walk, lines) for _, lines in cells[1:]) or (
        label is not None and cells[0][0].column > walk.first
    ):
        return False
    if any(takes(walk, table, cells) for takes in (_takes_area, _takes_code, _takes_statement)):
        return True
    role: Role | None = None
    letter: SectionLetter | None = None
    when: str | None = None
    under = walk.under
    took = False
    heads = [head_of(walk, lines) for _, lines in cells]
    heads[0] = heads[0] or detail_of(walk, cells)
    paired = in_pairs(walk, cells, heads)
    for at, (cell, lines) in enumerate(cells):
        head = None if paired and at % 2 else heads[at]
        if head is not None and (cell.column == walk.first or (took and cell is not cells[-1][0])):
            took = True
            head = _begin_with(walk, table, cells, at, head, own=label is not None, paired=paired)
            walk.card_outcome = walk.card_outcome and label is None  # "Section E: Outcomes" names no card's
            letter, role, when = take_head(walk, lines, head, matrix=matrix)
            told = role is Role.OTHER and calls_expertise(lines[0].body)
            under = lines[0] if told or names_another(lines[0], role) else walk.under
            continue
        if not took:
            return False
        take_value(walk, lines, letter, role, when, walk.record, under)
        read_inner_tables(walk, cell)
        if letter in KIND_OF:
            walk.letter = letter
    return took


def _begin_with(
    walk: Assignment, table: Table, cells: Filled, at: int, head: Role, *, own: bool, paired: bool
) -> Role:
    """Begin a card with a label of it, or go on with one, and return what the label is in this card."""
    (cell, lines), values = cells[at], cells[at + 1 :]
    role = role_of_named(walk, head, lines[0], values[:1] if paired else values)
    names = False
    if is_about(walk, table, role, lines[0]):
        role = Role.OTHER
    elif not own and only_names(role, lines[0], values, walk):
        names, role = True, Role.NUMBER if values[0][1][0].body[:1].isdigit() else Role.OTHER
    counts = len(cells) == 1 and lines[0].body[-1:].isdigit()
    begin_record(walk, table, role, cell, titled=counts or names)
    walk.under = lines[0] if counts else walk.under  # `Health need 1` over `The need | …`
    return role


def _heads_the_rows(walk: Assignment, table: Table, cells: Filled, label: Candidate) -> bool:
    """Tell whether a row opens a section over all rows below it, rather than labelling a part of a card."""
    return (
        len(cells) == 1
        and cells[0][0].column_span >= table.columns > 1
        and not set(label.letters) <= set(walk.scope)
        and all(walk.choice.times[letter] == 1 for letter in label.letters)
    )


def _takes_area(walk: Assignment, table: Table, cells: Filled) -> bool:
    """Take a row of cards that names the area and no more: over the whole width, or in the first column."""
    lines = cells[0][1]
    if len(cells) == 1 and cells[0][0].column_span >= table.columns and take_needs_ahead(walk, cells):
        return True
    if len(cells) != 1 or _label(walk, lines) or (area := read_area(" ".join(x.body for x in lines))) is None:
        return False
    walk.area, walk.area_over, walk.area_table, walk.area_prominence = area, False, table, 0.0
    own = KIND_OF.get(walk.letter) if walk.letter is not None else None
    if len(lines) == 1 and [one.role for one in codes_in(lines[0].body)] == [own]:
        walk.under = lines[0]  # `Need 2 - Cognition and learning` counts the need below it as well
    for line in lines:
        line.letter, line.kind = walk.letter, Kind.HEADING
    return True


def _takes_code(walk: Assignment, table: Table, cells: Filled) -> bool:
    """Take a row over the whole width that names a statement of another section: what follows serves it."""
    cell, lines = cells[0]
    if len(cells) != 1 or cell.column_span < table.columns or len(lines) != 1 or _label(walk, lines):
        return False
    line = lines[0]
    own = KIND_OF.get(walk.letter) if walk.letter is not None else None
    named = codes_in(line.body)
    # "Health provision 1 (for Health need 1; Outcomes 2 and 3)": a code takes the place of several words.
    if line.words > _LONGEST_HEADING + 2 * len(named) or own is None or len(walk.scope) != 1:
        return False
    if split_label(line.body) is not None or not any(one.role not in {None, own} for one in named):
        return False
    walk.under = line
    if walk.record is not None and walk.record // 100_000 == table.number:
        walk.record += 1
    walk.card_roles = []
    line.letter, line.kind = walk.letter, Kind.HEADING
    return True


def _takes_statement(walk: Assignment, table: Table, cells: Filled) -> bool:
    """Take `Outcome 2: By July …` over the width of a card: the rows below it are about it."""
    begun = stated_across(cells, table.columns)
    line = cells[0][1][0]
    if begun is not None and titles_card(walk, line, begun):
        begin_record(walk, table, begun, cells[0][0], titled=True)
        walk.under, line.letter, line.kind = line, walk.letter, Kind.HEADING
        return True
    return begun is not None and not _label(walk, cells[0][1]) and take_statement(walk, table, cells, begun)


def take_statement(walk: Assignment, table: Table, cells: Filled, role: Role) -> bool:
    """Take a statement over the width of a card, for the rows below it; False where no section is its."""
    letter, _ = _card_letter(walk, role, cells[0][1], matrix=False)
    if letter is None:
        return False
    begin_record(walk, table, role, cells[0][0])
    take_value(walk, cells[0][1], letter, role, None, walk.record, walk.under)
    walk.letter = letter
    return True


def take_head(
    walk: Assignment, lines: list[Line], role: Role, *, matrix: bool
) -> tuple[SectionLetter | None, Role, str | None]:
    """Take the label of a card's row; returns the section, the role and the time that it gives its value."""
    when = time_named(lines[0].body) if role is Role.OUTCOME else None
    if role is Role.BY_WHEN and normal(lines[0].body) == "when" and Role.OUTCOME not in walk.card_roles:
        role = Role.HOW_OFTEN  # on a card of provision
    label = _label(walk, lines)
    if label is not None:
        letter = label.letters[0]
        _open_in_cell(walk, label, lines)
        return letter, role, when
    found, opens = _card_letter(walk, role, lines, matrix=matrix)
    if opens and found is not None:
        walk.add_label(Candidate(lines[0], (found,), LabelKind.TITLE, 2.0), lines)
    for line in lines:
        if line.kind is not Kind.LABEL:
            line.letter, line.kind = found or walk.letter, Kind.HEADING
    if found is None and role in STATEMENT_ROLES:
        role = REFERENCE_TO.get(role, Role.OTHER)
    return found, role, when


def _open_in_cell(walk: Assignment, label: Candidate, lines: list[Line]) -> None:
    letter = label.letters[0]
    walk.add_label(label, lines)
    if letter not in walk.scope:
        walk.scope = (*(x for x in walk.scope if x in KIND_OF), letter)
    walk.letter, walk.undivided, walk.stretch = letter, False, None
    if letter not in WITH_AREA:
        walk.area = None


def take_value(  # noqa: PLR0917 - what the label said, and where
    walk: Assignment,
    lines: list[Line],
    letter: SectionLetter | None,
    role: Role | None,
    when: str | None,
    record: int | None,
    under: Line | None,
) -> None:
    """Take what stands beside a label for what the label said."""
    walk.containers += 1
    if role in STATEMENT_ROLES and len(lines) == 1 and (area := read_area(lines[0].body)) is not None:
        # "Need 1 | Communication and interaction": the need itself stands in the next row
        walk.area, walk.area_over, walk.area_prominence = area, False, 0.0
        lines[0].letter, lines[0].kind = letter or walk.letter, Kind.HEADING
        return
    if role is Role.AREA and (area := read_area(" ".join(line.body for line in lines))) is not None:
        # "Area | Communication and interaction" above the need
        walk.area, walk.area_over, walk.area_prominence = area, False, 0.0
    for line in lines:
        line.letter = letter or walk.letter
        line.role = role
        line.area = walk.area if line.letter in WITH_AREA else None
        line.record = record
        line.records = (record,) if record is not None else ()
        line.container = walk.containers
        line.in_column = True
        line.by_when = when if role is Role.OUTCOME else None
        line.under = under
    for line in lines[1:] if role is Role.PROVISION else ():
        take_detail(walk, line)  # `Who: the class teacher`, below the provision in its cell


def _card_letter(
    walk: Assignment, role: Role, lines: list[Line], *, matrix: bool
) -> tuple[SectionLetter | None, bool]:
    """Return the section of a card's row (`None`: none of its own), and whether its label alone opens it."""
    if role is Role.STRENGTH and len(walk.scope) > 1:
        return home_of(walk.scope), False
    if role not in STATEMENT_ROLES:
        return walk.letter, False
    named = named_in_full(lines[0].body) if matrix else None
    if named is not None:
        return named, named not in walk.scope
    letter, fresh = role_letter(role, walk.scope, walk.choice, matrix=matrix)
    return (letter, fresh) if matrix else (None if fresh else letter, False)
