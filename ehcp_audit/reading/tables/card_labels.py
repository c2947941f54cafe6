"""What the labels of a card say: those of sections, those of other statements, one with its statement."""

import re
from collections import Counter

from ehcp_audit.model import LabelKind, SectionLetter
from ehcp_audit.reading.blocks import Paragraph
from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, STATEMENT_ROLES, WHAT, read_head, split_label
from ehcp_audit.reading.lines.line import Filled, Line, Role
from ehcp_audit.reading.lines.sentences import role_of_wording
from ehcp_audit.reading.lines.subheadings import looks_like_statement
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, nothing_but_codes
from ehcp_audit.reading.statements.references import NAMED_BY_NOUN, codes_in
from ehcp_audit.reading.statements.short_names import may_be_name
from ehcp_audit.reading.words.how_given import says_how_given
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment
from .columns import named_in_full
from .said_again import said_before

__all__ = [
    "are_titles",
    "come_again",
    "counts_nothing",
    "detail_of",
    "in_pairs",
    "label_in",
    "names_another",
    "names_area",
    "names_others",
    "only_names",
    "own_labels_beside",
    "role_of_named",
    "stated_across",
    "stated_over_details",
    "titles_card",
    "titles_row_below",
]

_NAMED = {reference: role for role, reference in REFERENCE_TO.items()}
_LONGEST = 8
"""Words of a label."""
_FEWEST = 5
"""Words of a statement that stands without a label over what is said of it."""


def come_again(walk: Assignment, labels: list[Candidate]) -> bool:
    """Tell whether labels in cells are those of cards, which come again and again, not those of the plan."""
    letters = [letter for label in labels for letter in label.letters]
    if any(label.title_line is not None or len(label.letters) > 1 for label in labels):
        return False
    if len({KIND_OF.get(letter) for letter in letters}) < 2 or any(x not in KIND_OF for x in letters):
        return False
    again = [letter for letter in letters if walk.choice.times[letter] >= 2]
    kinds = [KIND_OF[letter] for letter in letters]
    return len(again) == len(letters) or (bool(again) and all(kinds.count(kind) == 1 for kind in kinds))


def are_titles(labels: list[Candidate], rows: list[Filled]) -> bool:
    """Tell whether the labels name a need, an outcome and provision in full, each for one record."""
    if any(len(one.letters) > 1 or one.title_line for one in labels):
        return False
    named = [named_in_full(cells[0][1][0].body) for cells in rows]
    opened = {one.line.order for one in labels}
    others = [name for name, cells in zip(named, rows, strict=True) if cells[0][1][0].order not in opened]
    if not any(others) and any(one.kind is not LabelKind.TITLE for one in labels):
        return False
    kinds = [KIND_OF[letter] for letter in {*named, *(one.letters[0] for one in labels)} if letter in KIND_OF]
    return (
        all(one.letters[0] in KIND_OF for one in labels)
        and len(set(kinds)) >= 2
        and kinds.count(Role.NEED) <= 1
        and kinds.count(Role.PROVISION) <= 1
    )


def label_in(lines: list[Line]) -> Role | None:
    """Return what a cell of a few words says as a label; `None` where it is none, or a sentence."""
    if len(lines) != 1 or lines[0].words > _LONGEST or lines[0].text.rstrip().endswith("."):
        return None
    return read_head(lines[0].body)


def names_others(values: Filled) -> bool:
    """Tell whether what stands beside a label names statements and says nothing else.

    `Needs this meets | 2, 3`: a need is never said in numbers, whatever the label in front of it.
    """
    return bool(values) and all(nothing_but_codes(line.body) for _, lines in values for line in lines)


def names_area(walk: Assignment, role: Role | None, values: Filled) -> bool:
    """Tell whether `Need`, on a card under a heading that holds no needs, has an area for its value."""
    if role is not Role.NEED or len(values) != 1 or len(values[0][1]) != 1:
        return False
    stated = any(KIND_OF.get(letter) is Role.NEED for letter in walk.scope)
    return bool(walk.scope) and not stated and read_area(values[0][1][0].body) is not None


def names_another(label: Line, role: Role | None) -> bool:
    """Tell whether a label or a head names by number what its values serve: `Provision for Outcome 1`."""
    return role in STATEMENT_ROLES and any(one.role not in {None, role} for one in codes_in(label.body))


def counts_nothing(role: Role | None, values: Filled) -> bool:
    """Tell whether `Number` stands beside a sentence: it is what somebody finds hard, and no label."""
    return role is Role.NUMBER and any(line.words >= _FEWEST for _, lines in values for line in lines)


def role_of_named(walk: Assignment, role: Role, label: Line, values: Filled) -> Role:
    """Return what a label says whose value is perhaps no more than codes.

    `Outcome | E1` names an outcome; where the section states outcomes and nothing else, it counts the card.
    `To achieve outcome 1`, in front of sentences of Section F, says which outcome they serve.
    """
    if not names_others(values):
        if _is_served(walk, role, label, values):
            return Role.PROVISION
        return Role.AREA if names_area(walk, role, values) else role
    of = _NAMED.get(role, role)
    if len(walk.scope) == 1 and KIND_OF.get(walk.scope[0]) is of:
        return Role.NUMBER
    return Role.PROVISION_REFERENCE if role is Role.PROVISION else REFERENCE_TO.get(role, role)


def _is_served(walk: Assignment, role: Role, label: Line, values: Filled) -> bool:
    """Tell whether a label names, by its number, the need or the outcome that the provision beside it serves.

    In front of the outcome itself, said again, stands no more than `Outcome 1`.
    """
    if len(walk.scope) != 1 or KIND_OF.get(walk.scope[0]) is not Role.PROVISION or role not in _SERVED:
        return False
    named = codes_in(label.body)
    if not values or not named or any(one.role not in _SERVED for one in named):
        return False
    lines = [line for _, some in values for line in some]
    says = {role_of_wording(line.body) for line in lines}
    if named[0].role in says or NAMED_BY_NOUN.match(label.body) is None:
        return named[0].role not in says
    if Role.PROVISION in says or (len(lines) > 1 and all(line.is_listed for line in lines)):
        return True
    below = [line for line in walk.lines[label.order + 1 :] if line.table is label.table]
    return (
        lines[0].words >= _FEWEST
        and not any(label_in([line]) is Role.PROVISION for line in below)
        and all(normal(line.body) not in said_before(walk, line, walk.scope[0]) for line in lines)
    )


_SERVED = frozenset({Role.NEED, Role.OUTCOME, *REFERENCE_TO.values()})


def detail_of(walk: Assignment, cells: Filled) -> Role | None:
    """Return what a label in words that nobody knows says, below the statement of a card.

    Whatever it says is about that statement, and is none itself: `Group | 4 students`, `Level now | …`.

    Returns:
        How often and how much, where it says how many share it or where it is; else anything.
        `None` for what is no label, or has no statement above it in its card.
    """
    kind = KIND_OF.get(walk.letter) if walk.letter is not None else None
    lines = cells[0][1]
    if len(cells) != 2 or len(lines) != 1 or kind not in walk.card_roles or len(walk.scope) > 1:
        return None
    line = lines[0]
    if (
        not (1 <= line.words <= _LONGEST_DETAIL or _asks_of_it(line))
        or line.text.rstrip()[-1:] in ".;,"
        or looks_like_statement(line.body)
    ):
        return None
    given = kind is Role.PROVISION and says_how_given(line.body)
    return Role.WHERE if given else Role.OTHER


def own_labels_beside(walk: Assignment, rows: list[Filled], *, known: int) -> int:
    """Count the rows whose label nobody knows, and which comes again in front of other rows.

    They count beside labels that are known, where these are a third of all.
    """
    if 3 * known < len(rows):
        return 0
    if walk.beside is None:
        walk.beside = Counter(
            normal(line.body)
            for line in walk.lines
            if line.cell is not None
            and line.cell.column == 0
            and (line.words <= _LONGEST_DETAIL or _asks_of_it(line))
        )
    beside = walk.beside
    if rows and len(rows[0]) == 2 and all(len(lines) == 1 and _heads(lines[0]) for _, lines in rows[0]):
        return 0  # `Need | Description` over numbers or names, which stand in front of other rows too
    return sum(
        1
        for cells in rows
        if len(cells) == 2
        and len(cells[0][1]) == 1
        and (cells[0][1][0].words <= _LONGEST_DETAIL or _asks_of_it(cells[0][1][0]))
        and label_in(cells[0][1]) is None
        and beside[normal(cells[0][1][0].body)] > 1
    )


def _heads(line: Line) -> bool:
    return normal(line.body) in WHAT or read_head(line.body) is not None


_LONGEST_DETAIL = 5
"""Words of a label below a card's statement at most."""
_ASKS = re.compile(
    r"\W*(?:what (?:it|this|that)|how|where|why|when|who|whose)\b(?! (?:ever|the)\b)", re.IGNORECASE
)


def _asks_of_it(line: Line) -> bool:
    """Tell whether a longer label asks about the statement above: `What it means for her learning`."""
    return line.words <= _LONGEST and _ASKS.match(line.body) is not None


def in_pairs(walk: Assignment, cells: Filled, heads: list[Role | None]) -> bool:
    """Tell whether a row is label and value, label and value, whatever the values might be read for.

    `Provided by | All teaching staff | Frequency | 15 minutes a day`: the values look less like heads.
    """
    if len(cells) < 4 or len(cells) % 2 or None in heads[::2]:
        return False
    looks = [walk.looks.of(lines[0]) for _, lines in cells]
    if None not in heads:
        return min(looks[::2]) > max(looks[1::2])
    return all(label >= value for label, value in zip(looks[::2], looks[1::2], strict=True))


def stated_across(cells: Filled, width: int) -> Role | None:
    """Read a row of one cell over the whole width that is a label and its statement: `Outcome 2: By …`.

    Returns:
        Its role; `None` for any other row.
    """
    if len(cells) != 1 or width < 2 or cells[0][0].column_span < width:
        return None
    cell, lines = cells[0]
    labelled = split_label(lines[0].body)
    if labelled is None or labelled[0] not in STATEMENT_ROLES or not lines[0].body[labelled[2] :].strip():
        return None
    if nothing_but_codes(lines[0].body[labelled[2] :]) or not all(
        isinstance(one, Paragraph) for one in cell.blocks
    ):
        return None
    return labelled[0]


def titles_card(walk: Assignment, line: Line, role: Role) -> bool:
    """Tell whether `Need 2: Reading` over a card is what the need is called that a row below it describes."""
    labelled = split_label(line.body)
    name = line.body[labelled[2] :] if labelled is not None else ""
    if not may_be_name(name) or looks_like_statement(name):
        return False
    for other in walk.lines[line.order + 1 :]:
        table, cell = other.table, other.cell
        if table is None or cell is None or table is not line.table or cell.column_span >= table.columns:
            return False
        if cell.column == 0 and read_head(other.body) is role:
            return True
    return False


def titles_row_below(walk: Assignment, line: Line, role: Role) -> bool:
    """Tell whether `Need 2: Reading` over a row of the same width is what the need in that row is called."""
    labelled = split_label(line.body)
    name = line.body[labelled[2] :] if labelled is not None else ""
    if role is not Role.NEED or not may_be_name(name) or looks_like_statement(name):
        return False
    below = walk.lines[line.order + 1] if line.order + 1 < len(walk.lines) else None
    if below is None or below.cell is None or below.table is not line.table or line.cell is None:
        return False
    return (
        below.cell.column_span == line.cell.column_span
        and below.words >= _FEWEST
        and split_label(below.body) is None
    )


def only_names(role: Role | None, label: Line, values: Filled, walk: Assignment) -> bool:
    """Tell whether `Need | Attention`, over `Details | Sam stays …`, only calls the need by a name."""
    if role not in STATEMENT_ROLES or len(values) != 1 or len(values[0][1]) != 1:
        return False
    value = values[0][1][0]
    if not may_be_name(value.body) or looks_like_statement(value.body) or read_area(value.body) is not None:
        return False
    for other in walk.lines[value.order + 1 :]:
        if other.table is None or other.cell is None or other.table is not label.table:
            return False
        if label.cell is None or other.cell.column != label.cell.column:
            continue
        if _DESCRIBED.fullmatch(normal(other.body)) is not None:
            return read_head(other.body) in {None, Role.OTHER, role}
        if label_in([other]) in STATEMENT_ROLES:
            return False
    return False


_DESCRIBED = re.compile(
    r"(?:full )?(?:details?|description|descriptor|wording)(?: of (?:the |this )?(?:[a-z]+ ){0,2}[a-z]+)?"
)
"""Labels of a statement's own words, below its name or its number."""


def stated_over_details(rows: list[Filled], width: int, scope: tuple[SectionLetter, ...]) -> Role | None:
    """Read a table whose first row, over the whole width, is the statement that all its labels are about.

    Returns:
        The kind of the section's statements; `None` for any other table.
    """
    filled = [cells for cells in rows if cells]
    kind = KIND_OF.get(scope[0]) if len(scope) == 1 else None
    if kind is None or len(filled) < 2 or len(filled[0]) != 1 or width < 2:
        return None
    cell, lines = filled[0][0]
    if cell.column_span < width or len(lines) != 1 or lines[0].words < _FEWEST or len(cell.blocks) != 1:
        return None
    heads = [_says_of_it(cells) for cells in filled[1:]]
    about = set(heads) <= DETAILS | {Role.OTHER} and not DETAILS.isdisjoint(heads)
    return kind if about and not _labelled(lines[0].body) else None


def _says_of_it(cells: Filled) -> Role | None:
    """What a label and its value say of the statement over them; `None` where they are no such row."""
    if len(cells) != 2 or len(cells[0][1]) != 1:
        return None
    role = read_head(cells[0][1][0].body)
    return REFERENCE_TO.get(role, role) if role is not None and names_others(cells[1:]) else role


def _labelled(text: str) -> bool:
    return split_label(text) is not None or read_area(text) is not None
