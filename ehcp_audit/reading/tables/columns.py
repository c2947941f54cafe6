"""What each column of a table is: a section by its own letter, or a part of one by what its head says."""

from dataclasses import replace

from ehcp_audit.model import LabelKind, SectionLetter
from ehcp_audit.reading.labels.chosen import Candidate, Choice
from ehcp_audit.reading.lines.heads import (
    DETAILS,
    KIND_OF,
    STATEMENT_ROLES,
    WHAT,
    read_head,
)
from ehcp_audit.reading.lines.line import Filled, Line, Role
from ehcp_audit.reading.lines.looks import Looks
from ehcp_audit.reading.statements.reference_cells import (
    REFERENCE_TO,
    is_tick,
    nothing_but_codes,
    says_as_above,
)
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.titles import read_title
from ehcp_audit.reading.words.wording import normal

from .column import (
    Column,
    Rows,
    held_in,
    over_sentences,
    refer_by_label,
    settle_beside,
    settle_by,
    settle_details,
    settle_how_given,
    settle_needed,
    settle_when,
)
from .head_looks import are_heads, look_like_heads, may_look_like_heads

__all__ = [
    "Column",
    "carried_on",
    "heads_again",
    "named_in_full",
    "read_columns",
    "role_letter",
]

_L = SectionLetter
_LONGEST_NAME = 40
"""Words of the longest name of a section, as the law words it."""
_LONGEST_SENTENCE = 12
"""A cell of more words that ends in a full stop is a sentence."""
_PARTNER = {_L.B: _L.F, _L.C: _L.G, _L.D: _L.H, _L.F: _L.B, _L.G: _L.C, _L.H: _L.D, _L.H1: _L.D, _L.H2: _L.D}


def role_letter(
    role: Role, scope: tuple[SectionLetter, ...], choice: Choice, *, matrix: bool = False
) -> tuple[SectionLetter | None, bool]:
    """Find the section of a role within the sections that the heading above allows.

    Args:
        role: need, outcome or provision.
        scope: the sections that the heading above allows.
        choice: the labels chosen.
        matrix: True in a table whose columns are sections, where an outcome is one
            though E stands elsewhere too.

    Returns:
        The section, or `None` where the role belongs to none of them; and whether it is a section that
        nothing else in the plan labels.
    """
    for letter in scope:
        if KIND_OF.get(letter) is role:
            return letter, False
    if role is Role.OUTCOME:
        other: SectionLetter | None = _L.E
    elif not scope or scope[0] is _L.E:
        other = _L.B if role is Role.NEED else _L.F
    else:
        other = next((_PARTNER[x] for x in scope if x in _PARTNER and KIND_OF[_PARTNER[x]] is role), None)
    if other is None or (not matrix and any(found[0] == other[0] for found in choice.letters)):
        return None, False
    return other, True


def read_columns(  # noqa: C901, PLR0911 - asked one after another, as a reader would
    cells: Filled,
    scope: tuple[SectionLetter, ...],
    choice: Choice,
    looks: Looks,
    *,
    must_look: bool,
    rows_below: Rows = (),
) -> list[Column] | None:
    """Read a row as the heads of columns; `None` where it is no such row.

    Args:
        cells: the row's cells that hold words, with their lines.
        scope: the sections that the heading above the table allows; empty before the first.
        choice: the labels chosen.
        looks: what is usual in the document.
        rows_below: the rows that follow.
        must_look: True where the row must also look like a head, being in the middle of the table.
    """
    if len(cells) < 2 or (must_look and not may_look_like_heads(cells, choice, looks)):
        return None
    columns: list[Column] = []
    worded: list[Column] = []
    for cell, lines in cells:
        if sum([x.words for x in lines]) > 2 * _LONGEST_NAME:
            return None
        label = next((choice.openings[x.order] for x in lines if x.order in choice.openings), None)
        if label is not None and label.kind is LabelKind.TITLE and label.letters == scope and len(cells) > 2:
            label = None  # "Advice and information requested" as a column of the section that is open
        role, by_what = _head_role(lines, label, scope)
        columns.append(Column(cell.column, cell.column + cell.column_span, role, None, lines, label))
        refer_by_label(columns[-1], scope, rows_below)
        if by_what:
            worded.append(columns[-1])
    _settle_numbers(columns, scope, rows_below)
    worded += _what_is_provided(columns, scope)
    settle_beside(columns, rows_below, scope)
    own = {column.role for column in columns if column not in worded}
    for column in worded:
        column.role = column.role if column.role not in own else Role.OTHER  # "Provision | Details"
    settle_details(columns)
    settle_needed(columns, scope, rows_below)
    sure = _name_the_unnamed(columns, scope, () if must_look else rows_below, looks)
    labelled = [column for column in columns if column.label]
    if labelled and any(
        c.label and c.label.title_line in d.head for c in columns for d in columns if c is not d
    ):
        return None  # the letter in one cell, its title in the next
    plain = [column for column in columns if not column.label]
    bold = any(x.bold for c in columns for x in c.head)  # then it labels what is plain
    most = [12 if c.role and (c.head[0].bold or not bold) else 6 for c in plain]
    wide = [c for c, n in zip(plain, most, strict=True) if sum(x.words for x in c.head) > n]
    known = [column for column in plain if column.role is not None]
    heads = are_heads(known, plain)
    if not heads and any(_named_by_title(c) is None for c in wide):
        return None
    distinct = {letter for column in labelled if column.label for letter in column.label.letters}
    stated = [column for column in plain if column.role in STATEMENT_ROLES or column.role is Role.STRENGTH]
    if len(distinct) < 2:
        if labelled and not (known and (len(known) == len(plain) or heads)):
            return None
        if (
            not labelled
            and not sure
            and (
                len(known) < 2
                or not stated
                or (len({c.role for c in known}) < 2 and (must_look or not over_sentences(plain, rows_below)))
                or len(known) * 2 < len(plain)
            )
        ):
            return None
        if must_look and not look_like_heads(columns, looks):
            return None
    _settle_targets(columns)
    _tell_references(columns, rows_below)
    settle_by(columns)
    settle_when(columns, rows_below)
    _give_letters(columns, scope, choice)
    _settle_when(columns)
    settle_how_given(columns)
    return columns


def carried_on(columns: list[Column] | None, scope: tuple[SectionLetter, ...]) -> list[Column] | None:
    """Return the columns below a label in the middle of their table, which begins a section of the same kind.

    `Section G` over rows of health provision in the table of Section F has the heads of that table.
    """
    if columns is None or len(scope) != 1 or any(column.label for column in columns):
        return None
    letters = {column.letter for column in columns}
    kinds = {KIND_OF.get(letter) for letter in letters if letter is not None}
    if len(letters) != 1 or kinds != {KIND_OF.get(scope[0])} or None in kinds:
        return None
    return [replace(column, letter=scope[0]) for column in columns]


def heads_again(columns: list[Column], cells: Filled) -> list[Column] | None:
    """Return the columns with their heads as a row prints them again, word for word; else `None`."""
    of = {column.first: column for column in columns}
    over = [(of.get(cell.column), lines) for cell, lines in cells]
    if len(cells) < 2 or not all(
        column is not None and [normal(x.body) for x in column.head] == [normal(x.body) for x in lines]
        for column, lines in over
    ):
        return None
    return [
        replace(column, head=lines, label=None, opens=False) for column, lines in over if column is not None
    ]


def _settle_when(columns: list[Column]) -> None:
    """`When`, in a grid of provision without a column for it, says how often."""
    roles = {column.role for column in columns}
    if Role.PROVISION not in roles or roles & {Role.HOW_OFTEN, Role.WHO_HOW_OFTEN, Role.OUTCOME}:
        return
    for column in columns:
        if column.role is Role.BY_WHEN and normal(column.head[0].body).split()[:1] == ["when"]:
            column.role = Role.HOW_OFTEN


def _settle_targets(columns: list[Column]) -> None:
    """`Short-term targets` beside a column of outcomes, and `Impact` beside one of needs, are about these."""
    for role, word in ((Role.OUTCOME, "outcome"), (Role.NEED, "need")):
        alike = [column for column in columns if column.role is role]
        said = [column for column in alike if word in column.head[0].body.lower()]
        for column in alike:
            if said and column not in said and column.label is None:
                column.role = Role.OTHER


def _settle_numbers(
    columns: list[Column],
    scope: tuple[SectionLetter, ...],
    rows: Rows,
) -> None:
    """`Outcome` over nothing but numbers, where the outcomes themselves must stand, counts the rows.

    They stand in another column of that name, or in one that the table of their own section does not name.
    """
    unnamed = len(scope) == 1 and any(column.role is None for column in columns)
    own = KIND_OF.get(scope[0]) if unnamed else None
    for column in columns:
        # "Need ID" in the table of the needs themselves
        counts = column.role is not None and len(scope) == 1 and column.label is None
        if counts and column.role is REFERENCE_TO.get(KIND_OF.get(scope[0], Role.OTHER)):
            column.role = Role.NUMBER
    for role in REFERENCE_TO:
        alike = [column for column in columns if column.role is role and column.label is None]
        for column in alike if len(alike) > 1 or role is own else ():
            held = held_in(column, rows)
            if held and all(nothing_but_codes(one) for one in held):
                column.role = Role.NUMBER


def _tell_references(columns: list[Column], rows: Rows) -> None:
    """A column headed "Need" that holds nothing but codes names needs that stand elsewhere."""
    for column in columns:
        kind = REFERENCE_TO.get(column.role or Role.OTHER)
        if kind is None or column.label or not any(
            other.role in STATEMENT_ROLES for other in columns if other is not column
        ):  # fmt: skip
            continue
        held = held_in(column, rows)
        if held and codes_in(column.head[0].body) and all(is_tick(one) for one in held):
            column.role, column.ticked = kind, True
            continue
        coded = [one for one in held if not (says_as_above(one) or one.casefold() == "all")]
        if coded and all(nothing_but_codes(one) for one in coded):
            column.role = kind


def _head_role(
    lines: list[Line], label: Candidate | None, scope: tuple[SectionLetter, ...]
) -> tuple[Role | None, bool]:
    """Read one head: its role, and whether only the section gives it one (`What`, `Details`)."""
    text = " ".join(line.body for line in lines)
    role = read_head(text) if len(lines) <= 3 else None
    if label is not None:
        return KIND_OF.get(label.letters[0], role), False
    if role is not Role.OTHER and (named := named_in_full(text)) is not None:
        return KIND_OF[named], False
    if role is None and len(scope) == 1 and normal(text) in WHAT:
        return KIND_OF.get(scope[0]), True
    return role, False


def _what_is_provided(columns: list[Column], scope: tuple[SectionLetter, ...]) -> list[Column]:
    """Take `What`, beside who or how often and no statement, for provision under a heading over several."""
    if len(scope) < 2 or Role.PROVISION not in {KIND_OF.get(letter) for letter in scope}:
        return []
    what = [c for c in columns if c.role is None and normal(" ".join(x.body for x in c.head)) in WHAT]
    others = [column.role for column in columns if column not in what]
    # "Who checks" may stand there besides.
    if len(what) != 1 or DETAILS.isdisjoint(others) or not {*DETAILS, Role.OTHER}.issuperset(others):
        return []
    what[0].role = Role.PROVISION
    return what


def _name_the_unnamed(
    columns: list[Column],
    scope: tuple[SectionLetter, ...],
    below: Rows,
    looks: Looks,
) -> bool:
    """Where a row looks like heads, find the column of the section's statements though no word says so.

    Returns:
        True where the row is one of heads by its look and such a column is known.
    """
    kind = KIND_OF.get(scope[0]) if len(scope) == 1 else None
    if not scope or not any(below) or any(column.label for column in columns):
        return False
    if not all(len(c.head) == 1 and c.head[0].words <= 8 and looks.of(c.head[0]) > 0.9 for c in columns):
        return False
    if kind is None:
        # Under a heading for several sections the one head that is known says which of them it is.
        stated = [column.role for column in columns if column.role in STATEMENT_ROLES]
        kinds = {KIND_OF.get(letter) for letter in scope}
        return len(stated) == 1 and stated[0] in kinds and all(c.role in {*stated, None} for c in columns)
    if kind not in {column.role for column in columns}:
        unnamed = [column for column in columns if column.role is None]
        if not unnamed:
            return False
        words = _words_under(below)
        max(unnamed, key=lambda column: (words.get(column.first, 0), -column.first)).role = kind
    return True


def _words_under(rows: Rows) -> dict[int, int]:
    """Count the words under each column, by its first column of the grid."""
    words: dict[int, int] = {}
    for cells in rows:
        for cell, lines in cells:
            words[cell.column] = words.get(cell.column, 0) + sum([line.words for line in lines])
    return words


def _give_letters(columns: list[Column], scope: tuple[SectionLetter, ...], choice: Choice) -> None:
    own = tuple(letter for column in columns if column.label for letter in column.label.letters)
    within = tuple(dict.fromkeys((*own, *scope)))
    home = own[0] if own else (scope[0] if scope else None)
    stated = {column.role for column in columns if column.role in STATEMENT_ROLES}
    alone = len(scope) == 1 and scope[0] in KIND_OF and len(own) < 2
    matrix = len(stated) >= 2 and not alone
    for column in columns:
        if column.label:
            column.letter = column.label.letters[0]
        elif column.role in STATEMENT_ROLES and column.role is not None:
            named = _named_by_title(column) if matrix else None
            if named is not None and (not scope or named in within or KIND_OF[named] is Role.OUTCOME):
                column.letter, column.opens = named, named not in scope
            else:
                column.letter, column.opens = role_letter(column.role, within, choice, matrix=matrix)
            if column.letter is None:
                # The need or outcome that a provision serves, named again in another section's table.
                column.role = REFERENCE_TO.get(column.role, Role.PROVISION_REFERENCE)
    for column in columns:
        if column.letter is None:
            column.letter = _companion(column, columns) or home
    if home is None:
        for column in columns:
            column.letter = column.letter or next((c.letter for c in columns if c.letter), None)


def _named_by_title(column: Column) -> SectionLetter | None:
    """Return the section that a head names in full: `Health care needs`, not `Needs`."""
    named = named_in_full(" ".join(line.body for line in column.head))
    return named if named is not None and KIND_OF[named] is column.role else None


def named_in_full(text: str) -> SectionLetter | None:
    """Return the section that a head names in full (`Health care needs`); `None` for `Needs`."""
    count = len(text.split())
    if count < 2 or count > _LONGEST_NAME or (count > _LONGEST_SENTENCE and text.endswith(".")):
        return None
    title = read_title(text, 0.95)
    sure = len(title.letters) == 1 and title.strength >= 0.95
    return title.letters[0] if sure and title.letters[0] in KIND_OF else None


_BESIDE: dict[Role, tuple[Role, ...]] = {
    Role.WHO: (Role.PROVISION, Role.OUTCOME),
    Role.HOW_OFTEN: (Role.PROVISION, Role.OUTCOME),
    Role.WHO_HOW_OFTEN: (Role.PROVISION, Role.OUTCOME),
    Role.WHERE: (Role.PROVISION,),
    Role.BY_WHEN: (Role.OUTCOME, Role.PROVISION),
    Role.STRENGTH: (Role.NEED,),
    Role.NEED_REFERENCE: (Role.PROVISION, Role.OUTCOME),
    Role.OUTCOME_REFERENCE: (Role.PROVISION, Role.NEED),
}
"""Whose statements a column without a section of its own describes."""


def _companion(column: Column, columns: list[Column]) -> SectionLetter | None:
    """A column without a section of its own belongs to the statements that it describes."""
    for role in _BESIDE.get(column.role or Role.OTHER, ()):
        for other in columns:
            if other.role is role and other.letter is not None:
                return other.letter
    before = [c for c in columns if c.first < column.first and c.letter is not None]
    return before[-1].letter if before else None


def label_kind(candidate: Candidate) -> LabelKind:
    """Return how a label says which section it opens."""
    return LabelKind.COMBINED if len(candidate.letters) > 1 else candidate.kind
