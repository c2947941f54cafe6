"""Lines that say who, how often or which need of the statement above them: `Who: the class teacher`."""

import re
from collections import Counter

from ehcp_audit.reading.blocks import Table
from ehcp_audit.reading.lines.heads import DETAIL_LABEL, DETAILS, KIND_OF, read_head, split_label
from ehcp_audit.reading.lines.line import MARKS, Kind, Line, Role
from ehcp_audit.reading.statements.reference_cells import REFERENCE_TO, called_over_codes, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.how_given import calls_expertise, says_how_given
from ehcp_audit.reading.words.said_alone import says_how_often_alone, who_alone
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment
from .own_labels import label_of, own_head, own_label
from .parting_heads import is_across

__all__ = [
    "about_the_record",
    "about_the_row",
    "has_details",
    "is_said_of_it",
    "label_of_names",
    "own_record",
    "take_detail",
]

_LONGEST = 18
"""Words of such a line at most: a longer one is a statement that begins with a label."""
_LONGEST_LABELLED = 30
"""Words of a line at most that its label calls whoever provides, or how much: both may be told at length."""
_LONGEST_LABEL = 7
_LONGEST_NAMING = 80
"""Characters of a label that calls what is named by codes behind it."""
_AGAIN = 2
"""How often a label on a line of its own comes at least."""
_FAR = 8
_SAME = 0.05
_FEWEST = 3
"""Words of a provision at least: what is shorter heads a part."""
_LEVEL = re.compile(
    r"\W*(?:where (?:he|she|they|[A-Z][\w\u2019'-]+) (?:is|are) (?:now|at(?: present)?)"
    r"|(?:level |right |as of )?now|currently|at (?:present|the moment)|this term"
    r"|(?:current|present) (?:level|attainment|position|functioning|performance|picture)s?|baseline"
    r"|starting point)\s*:",
    re.IGNORECASE,
)
"""The label of a need's level: it is about the need above."""
_PROMISES = re.compile(r"\b(?:will|must|should|shall|needs?|requires?|receives?|to be)\b", re.IGNORECASE)


def take_detail(walk: Assignment, line: Line) -> bool:
    """Give such a line its role and the record of the statement above; False for any other line.

    `Staff: all adults will be trained` is a statement itself: it has a verb.
    """
    return _take_level(walk, line) or _take_expertise(walk, line) or _take_detail(walk, line)


def _promises(said: str) -> bool:
    """Tell whether words have a verb of their own; `as he needs` only says when."""
    found = _PROMISES.search(said)
    return found is not None and _PROMISES.search(_WHEN_NEEDED.sub(" ", said)) is not None


_WHEN_NEEDED = re.compile(
    r"\b(?:as|if|when|whenever|where|wherever|while|until) (?:[\w\[\]\u2019'-]+ ){1,2}(?:needs?|requires?)\b",
    re.IGNORECASE,
)


def _take_level(walk: Assignment, line: Line) -> bool:
    """Take `Where he is now: reads ten words` for what is said of the need above."""
    owner = _owner(walk, line) if ":" in line.body and _LEVEL.match(line.body) else None
    if owner is None:
        return False
    line.role, line.record, line.records = Role.OTHER, owner.record, owner.records[:1]
    return True


def _take_expertise(walk: Assignment, line: Line) -> bool:
    """Take `Qualification: Level 3`, below a provision, for what is said of who gives it.

    `Training: …` may be a provision of its own.
    """
    labelled = _label_of(line)
    if labelled is None or line.letter is None or KIND_OF.get(line.letter) is not Role.PROVISION:
        return False
    label, begin = labelled
    if not calls_expertise(label) or _promises(line.body[begin:]):
        return False
    owner = _owner(walk, line)
    if owner is None or line.words > _LONGEST_LABELLED:
        return False
    own_record(walk, owner)
    line.role, line.record, line.records = Role.OTHER, owner.record, owner.records[:1]
    line.under, line.labelled = line, begin
    return True


def _take_detail(walk: Assignment, line: Line) -> bool:
    labelled = split_label(line.body) or label_of_names(line) or own_label(walk, line) or _how_many(line)
    told = None if labelled is None else _role(line, labelled)
    if labelled is not None and told in DETAILS:
        role, begin = told, labelled[2]
    elif (above := _label_above(walk, line) or _nothing_but_names(walk, line)) is not None:
        role, begin = above, 0
    elif (alone := _nothing_but_details(line)) is not None:
        role, begin = alone
    else:
        return False
    at_length = labelled is not None and role in {Role.WHO, Role.HOW_OFTEN}
    longest = _LONGEST_LABELLED if at_length else _LONGEST
    if line.words > longest or (_promises(line.body[begin:]) and not nothing_but_codes(line.body)):
        return False
    owner = _owner(walk, line)
    if owner is None:
        return False
    if own_record(walk, owner) and owner.is_listed and not line.is_listed:
        _share_with_list(walk, owner)
    line.role, line.record, line.records = role, owner.record, owner.records[:1]
    if own := own_label(walk, line):
        line.labelled = own[2]
    elif labelled is not None and nothing_but_codes(line.body[labelled[2] :].strip()):
        line.labelled = labelled[2]
    elif labelled is None and begin:
        line.labelled = begin
    return True


def _how_many(line: Line) -> tuple[Role, str, int] | None:
    """Read `Group: one to one` or `Where: the library`, below a provision, as how it is given."""
    labelled = _label_of(line)
    if labelled is None or line.in_column or line.letter is None:
        return None
    label, begin = labelled
    if KIND_OF.get(line.letter) is not Role.PROVISION or begin == len(line.body) or not says_how_given(label):
        return None
    return Role.WHERE, label, begin


def _label_of(line: Line) -> tuple[str, int] | None:
    """Return the label that a colon closes, and where what it says begins; `None` for nearly all lines."""
    body = line.body
    colon = body.find(":", 0, _LONGEST_NAMING)
    if colon <= 0:
        return None
    return body[:colon], len(body) - len(body[colon + 1 :].lstrip())


def own_record(walk: Assignment, owner: Line) -> bool:
    """Give a statement a record of its own for its details; False where it has one."""
    if owner.owns:
        return False
    own = walk.next_record_over()
    owner.records = (own, *(owner.records or (() if owner.record is None else (owner.record,))))
    owner.record, owner.owns = own, True
    return True


def label_of_names(line: Line) -> tuple[Role, str, int] | None:
    """Read `Needs this outcome addresses: 5, 6` as a label with what it names; `None` for any other line.

    Whatever the words are: they call a need or an outcome what the section does not state, and only codes
    stand behind them.
    """
    labelled = _label_of(line)
    if labelled is None or len(labelled[0].split()) > _LONGEST:
        return None
    label, begin = labelled
    kind = KIND_OF.get(line.letter) if line.letter is not None else None
    called = [REFERENCE_TO[one] for one in called_over_codes(label, line.body[begin:]) if one is not kind]
    return (called[0], label, begin) if called else None


def _share_with_list(walk: Assignment, last: Line) -> None:
    """Give all items of a list the details that stand below its last item and are none themselves."""
    for order in range(last.order - 1, -1, -1):
        other = walk.lines[order]
        alike = other.is_listed and other.paragraph.list_level == last.paragraph.list_level
        if not alike or other.owns or other.container != last.container or other.role is not last.role:
            return
        other.records = (
            last.records[0],
            *(other.records or (() if other.record is None else (other.record,))),
        )
        other.record, other.owns = last.record, True


def has_details(walk: Assignment, line: Line) -> bool:
    """Tell whether a line that looks like a heading is a provision: only who and how often stand below it.

    The next line that says something else looks like this one, or is a label or in another table.
    """
    letter = line.letter or walk.letter
    if letter is None or KIND_OF.get(letter) is not Role.PROVISION:
        return False
    if line.paragraph.heading or line.words < _FEWEST or read_area(line.body):
        return False
    told = 0
    for other in walk.lines[line.order + 1 : line.order + 1 + _FAR]:
        if other.cell is not line.cell or other.order in walk.choice.openings:
            break
        labelled = label_of(walk, other)
        if (
            labelled is not None
            and labelled[0] in {*DETAILS, Role.OUTCOME, Role.NEED}
            and other.words <= _LONGEST
        ):
            told += 1
            continue
        # Another of its kind, or a heading, goes on from here; anything less is what the line heads.
        if walk.looks.prominence(other) < walk.looks.prominence(line) - _SAME:
            return False
        break
    return told >= _AGAIN


def _label_above(walk: Assignment, line: Line) -> Role | None:
    """Return what the label on the line above says of this one; `None` where it is none.

    Such labels come again with each card; a heading such as "Staffing" over a part of a section does not.
    """
    above = walk.lines[line.order - 1] if line.order else None
    if above is None or above.letter is not line.letter:
        return None
    if (own := own_head(walk, above)) in DETAILS:
        return own
    if not _is_label(above):
        return None
    if walk.alone is None:
        walk.alone = Counter(normal(one.body) for one in walk.lines if _is_label(one))
    if walk.alone[normal(above.body)] < _AGAIN:
        return None
    role = read_head(above.body)
    if role in DETAILS:
        return role
    return Role.OUTCOME_REFERENCE if "outcome" in line.body.lower() else Role.NEED_REFERENCE


def _nothing_but_names(walk: Assignment, line: Line) -> Role | None:
    """Return what `Outcome 1 / Need 4` names where it stands below a statement; `None` for any other line.

    Where a section begins with such a line, each stands over the statements that it is about.
    """
    if line.letter not in KIND_OF or not nothing_but_codes(line.body):
        return None
    named = codes_in(line.body)
    roles = [REFERENCE_TO.get(one.role) if one.role is not None else None for one in named]
    kind = KIND_OF[line.letter]
    if not roles or roles[0] is None or None in roles or any(one.role is kind for one in named):
        return None
    for order in range(line.order - 1, -1, -1):
        before = walk.lines[order]
        if before.letter is not line.letter or before.kind is not Kind.TEXT:
            break
        first = before
    else:
        return None
    return roles[0] if order < line.order - 1 and not nothing_but_codes(first.body) else None


def _nothing_but_details(line: Line) -> tuple[Role, int] | None:
    """Read `Delivered by the class teacher` or `Weekly, 45 minutes`, and where its words begin; else `None`.

    In a cell such lines are part of its one statement.
    """
    if line.in_column or line.letter is None or KIND_OF.get(line.letter) is not Role.PROVISION:
        return None
    body = line.body.lstrip(MARKS)
    marks = len(line.body) - len(body)
    if (begins := who_alone(body)) is not None:
        return Role.WHO, marks + begins
    return (Role.HOW_OFTEN, marks) if says_how_often_alone(body) else None


def _is_label(line: Line) -> bool:
    return line.words <= _LONGEST_LABEL and DETAIL_LABEL.fullmatch(normal(line.body)) is not None


def _heads_a_detail(walk: Assignment, line: Line) -> bool:
    return _is_label(line) or own_head(walk, line) in {*DETAILS, Role.OTHER}


def _role(line: Line, labelled: tuple[Role, str, int]) -> Role:
    """Return what such a line says: "When" of a provision is how often, "Outcome: 2" names one."""
    role, label, rest = labelled
    provides = line.letter is not None and KIND_OF.get(line.letter) is Role.PROVISION
    if role is Role.BY_WHEN and provides and label.casefold() == "when":
        return Role.HOW_OFTEN
    named = line.body[rest:].strip()
    if named and codes_in(label) and role in REFERENCE_TO:
        return role  # "Outcome 2 \u2013 need B2" leads in what stands below it
    other = line.letter is not None and KIND_OF.get(line.letter) is not role
    if (
        nothing_but_codes(named)
        if not provides and other
        else provides and (not named or nothing_but_codes(named))
    ):
        return REFERENCE_TO.get(role, role)
    return role


def _owner(walk: Assignment, line: Line) -> Line | None:
    """Find the statement that the line belongs to: above it, with nothing but such lines between."""
    for order in range(line.order - 1, max(-1, line.order - 1 - _FAR), -1):
        other = walk.lines[order]
        if other.kind is Kind.HEADING and other.letter is line.letter and _heads_a_detail(walk, other):
            continue
        # Across the whole width, below an outcome that begins no record of its own.
        below = other.record is None and other.table is line.table and is_across(other) and is_across(line)
        here = other.cell is line.cell or below
        if not here or other.letter is not line.letter or other.kind is not Kind.TEXT:
            return None
        if other.role not in DETAILS and other.role is not Role.OTHER:
            kind = KIND_OF.get(line.letter) if line.letter is not None else None
            return other if kind is not None and other.role in {None, kind} else None
    return None


_ABOUT = re.compile(
    r"\W*(?:monitoring|monitored|reviewed?|review arrangements|funding|funded|costs?|total|notes?"
    r"|comments?)\b[^:]{0,40}:",
    re.IGNORECASE,
)


def about_the_row(lines: list[Line]) -> None:
    """Take `Monitoring: each term`, over the width of a grid, for what is said of the row above."""
    for line in lines:
        if line.kind is Kind.TEXT and line.role is None and _ABOUT.match(line.body):
            line.role = Role.OTHER


def about_the_record(lines: list[Line], record: int) -> None:
    """Take `Meets needs: 1, 2`, over the width of a card, for what is said of the outcome above it."""
    for line in lines:
        labelled = split_label(line.body)
        if line.kind is Kind.TEXT and labelled is not None and labelled[0] in DETAILS:
            line.role, line.record, line.records = labelled[0], record, (record,)


def is_said_of_it(line: Line, table: Table | None) -> bool:
    """Tell whether a line over a grid is said of the statement above it: which need, steps on the way."""
    if line.kind is Kind.HEADING:
        return table is not None and line.table is table and line.cell is not None and _ends_in_detail(line)
    return line.kind is Kind.TEXT and (
        line.role in DETAILS or (line.role is Role.OTHER and line.table is table is not None)
    )


def _ends_in_detail(line: Line) -> bool:
    head = read_head(line.body)
    return head is Role.OTHER or head in DETAILS
