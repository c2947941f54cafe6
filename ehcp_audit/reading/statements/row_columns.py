"""What the other columns of a statement's row say of it: who, how often, by when, and what it names."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Mapping

from ehcp_audit.reading.lines.heads import DETAILS, WITH_AREA, split_label
from ehcp_audit.reading.lines.line import MARKS, NUMBER, OTHER, OUTCOME, PROVISION, TEXT, Line, Role
from ehcp_audit.reading.words.how_given import says_expertise, says_how_reviewed
from ehcp_audit.reading.words.nothing import says_none
from ehcp_audit.reading.words.times import unit_of, without_by
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.typed_numbers import number_alone, typed_number
from ehcp_audit.reading.words.wording import is_blacked_out, normal, tidy

from .counted import Counted
from .one_cell import Beside, paragraphs_of
from .reference_cells import (
    REFERENCE_TO,
    ROWS,
    TABLE,
    carry_down,
    is_tick,
    named_in_cell,
    nothing_but_codes,
    own_codes,
    says_as_above,
)
from .references import Reference, codes_in
from .short_names import is_time, may_be_name, may_be_symbol
from .stated import Stated

__all__ = ["add_row_columns"]

_LENGTH_OF_CODES = 60
_LENGTH_OF_NOTHING = 20
_OWN_CODES = re.compile(r"(?<!\w)[A-Z]{1,3}\d{1,2}(?!\w)")
"""Codes of the plan's own in a column of references: N1, O2."""
_REFERENCES = frozenset(REFERENCE_TO.values())
_REFERRING = _REFERENCES | {Role.PROVISION_REFERENCE, Role.NUMBER, Role.OTHER}
"""Columns that may name what a row belongs to, or what it is called."""
_NAMING = _REFERENCES | {Role.NUMBER, Role.OTHER}
"""Columns in which a symbol may name a statement."""


def add_row_columns(stated: list[Stated], lines: list[Line], counted: Counted) -> None:  # noqa: C901, PLR0912 - asked one after another, as a reader would
    """Give each statement what the other columns of its row say: who, how often, by when, references."""
    by_record: dict[int, dict[Role, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if (
            line.role is not None
            and line.kind is TEXT
            and (
                line.words
                or is_blacked_out(line.text)
                or (line.role in _REFERENCES and (says_as_above(line.text) or is_tick(line.text)))
                or (line.role in _NAMING and may_be_symbol(line.text))
            )
        ):
            for record in line.records or (() if line.record is None else (line.record,)):
                by_record[record][line.role].append(line)
    carry_down(by_record)
    beside = Beside(lines)
    spans = {(one.role, one.records) for one in stated}
    sharing: dict[tuple[int, Role], list[Stated]] = defaultdict(list)
    for one in stated:
        for record in one.records[:1]:
            sharing[record, one.role].append(one)
    for one in stated:
        row = _row_of(one, by_record)
        if row is None:
            continue
        fellows = sharing[one.records[0], one.role]
        if one.role is PROVISION:
            both = row.get(Role.WHO_HOW_OFTEN, [])  # one column says it all
            each = beside.each(len(fellows), one.records[0])
            one.who = _share(row.get(Role.WHO, both), one, fellows, each=each)
            one.how_often = _share(row.get(Role.HOW_OFTEN, both), one, fellows, each=each)
            one.where = _share(row.get(Role.WHERE, []), one, fellows, each=each)
            told = row.get(OTHER, [])
            one.expertise = _share([x for x in told if _asks(says_expertise, x)], one, fellows, each=each)
            one.reviewed = _share([x for x in told if _asks(says_how_reviewed, x)], one, fellows, each=each)
        elif one.role is OUTCOME:
            when = _share(row.get(Role.BY_WHEN, []), one, fellows)
            one.by_when = without_by(when) if when else one.by_when
        number = row.get(NUMBER) if not one.number else None
        if number and [x for x in fellows if _spans_as_much(number[0], x, spans)] == [one]:
            printed, serves = _number_and_whose(number[0].text)
            one.number = counted.alone(printed, one.role) or number_alone(printed.strip(" .():"))
            one.references += [named for named in serves if named.role is not one.role]
    own = own_codes([(one.number, one.role) for one in stated if one.number])
    for one in stated:
        row = _row_of(one, by_record)
        if one.role is PROVISION and (card := _needs_of_card(one, by_record)):
            _refer(one, card, own, counted)
        if row is not None and not _REFERRING.isdisjoint(row):
            _refer(one, row, own, counted)
            if one.role in REFERENCE_TO:
                names = [line.body for role in (Role.NUMBER, Role.OTHER) for line in row.get(role, [])]
                one.names += [name for name in names if may_be_name(name) or may_be_symbol(name)]


def _asks(asks: Callable[[str], bool], line: Line) -> bool:
    """Tell whether a line answers what the head over it asks: `Monitored by`, `Level of training`."""
    return line.under is not None and line.words > 0 and asks(line.under.body)


_NUMBER_AND_WHOSE = re.compile(r"\s*(?P<own>[^()\[\]]{1,20}?)\s*[(\[](?P<whose>[^()\[\]]{2,40})[)\]]\s*")


def _number_and_whose(cell: str) -> tuple[str, list[Reference]]:
    """Part the number of a row from what stands in brackets behind it: `E1 (B1)`, `3 (Needs 1 and 2)`."""
    found = _NUMBER_AND_WHOSE.fullmatch(cell)
    named = codes_in(found["whose"]) if found is not None and nothing_but_codes(found["own"]) else []
    return (found["own"], named) if found is not None and named else (cell, [])


def _row_of(one: Stated, by_record: Mapping[int, dict[Role, list[Line]]]) -> Mapping[Role, list[Line]] | None:
    """Return what stands beside a statement: for one with lines of its own about it, its row's, too."""
    if not one.records:
        return None
    first, *more = one.records
    own = by_record.get(first)
    if first >= 0 or not more or more[0] < 0:
        return own
    around = {role: lines for role, lines in by_record.get(more[0], {}).items() if role in DETAILS}
    return {**around, **own} if own else around or None


def _needs_of_card(
    one: Stated, by_record: Mapping[int, dict[Role, list[Line]]]
) -> Mapping[Role, list[Line]] | None:
    """Return the needs that a card names over the grid of its provision: `Need met | B2 and B4`."""
    own = one.records[0] // TABLE if one.records else 0
    for record in one.records[1:]:
        if record < 0 or record // TABLE != own or record % TABLE < ROWS:
            continue
        if lines := by_record.get(record, {}).get(Role.NEED_REFERENCE):
            return {Role.NEED_REFERENCE: lines}
    return None


def _spans_as_much(number: Line, one: Stated, spans: Container[tuple[Role, tuple[int, ...]]]) -> bool:
    """Tell whether no other statement than this spans the very rows that a number spans."""
    return number.records == one.records or (one.role, number.records) not in spans


def _share(lines: list[Line], one: Stated, fellows: list[Stated], *, each: bool = False) -> str | None:
    """Return what the cell says of a statement, and `None` for `N/A`, which says nothing of it."""
    said = _share_said(lines, one, fellows, each=each)
    return None if said is not None and len(said) <= _LENGTH_OF_NOTHING and says_none(said) else said


def _share_said(lines: list[Line], one: Stated, fellows: list[Stated], *, each: bool) -> str | None:
    """Return the cell's text; where it lists as many items as the row has statements, the one beside this.

    Args:
        lines: what the column says.
        one: the statement.
        fellows: the statements of its row.
        each: as many lines as there are statements are one for each, though they are no list.
    """
    lines = [line for line in lines if abs(line.order - one.order) < 5000]
    if not lines:
        return None
    if len(fellows) > 1 and any(fellows[0].order < line.order < fellows[-1].order for line in lines):
        # Cards that say who and how often below each of several provisions.
        after = [other.order for other in fellows if other.order > one.order]
        lines = [line for line in lines if one.order < line.order < min([*after, line.order + 1])]
    elif len(fellows) > 1 and len(lines) == len(fellows) and all(map(_is_item, lines)):
        body = lines[fellows.index(one)].body.lstrip(MARKS)
        typed = typed_number(body)
        return body[typed[1] :] if typed is not None else body
    if each:
        parts = [(line, *part) for line in lines for part in paragraphs_of(line)]
        if len(parts) == len(fellows):
            line, first, last = parts[fellows.index(one)]
            return tidy(line.paragraph.shown[first:last]) if len(parts) > len(lines) else _value(line)
    return _joined(lines) or None


def _is_item(line: Line) -> bool:
    return line.is_listed or typed_number(line.body) is not None


def _joined(lines: list[Line]) -> str:
    """Return what cells say, those of columns apart as `15 minutes a day; 50 hours per year`."""
    said = ""
    for before, line in zip([None, *lines], lines, strict=False):
        apart = before is not None and before.cell is not line.cell and before.table is line.table
        said += ("; " if apart else " " if said else "") + _value(line)
    return said


def _value(line: Line) -> str:
    """Return what a cell or a line says, without a bullet or the label in front (`Who: …`)."""
    body = line.body.lstrip(MARKS) if line.is_listed else line.body
    if line.role is Role.HOW_OFTEN and line.under is not None and (unit := unit_of(body, line.under.body)):
        return f"{body} {unit}"
    if line.labelled:
        return line.body[line.labelled :]
    labelled = split_label(body)
    if labelled is None or (labelled[0] not in {line.role, *DETAILS} and line.role not in _REFERENCES):
        return body
    if labelled[0] is Role.WHO and line.role is Role.HOW_OFTEN:
        return body  # "Staff: daily" says whose frequency it is
    if line.role in _REFERENCES and codes_in(labelled[1]):
        return labelled[1]  # "Outcome 1 - Asking for help": its number, and what it is about
    return body[labelled[2] :]


def _refer(one: Stated, row: Mapping[Role, list[Line]], own: Mapping[str, Role], counted: Counted) -> None:
    for role, column in REFERENCE_TO.items():
        for line in row.get(column, []):
            ticks = line.under is not None and is_tick(line.text)
            said = line.under.body if line.under is not None and ticks else _value(line)
            coded = len(line.text) <= _LENGTH_OF_CODES and not is_time(said)
            labels = [named for _, _, some in counted.mentions(said) for named in some] if coded else []
            named = labels or (named_in_cell(said, column, own) if coded else [])
            named += [Reference(role, code) for code in _OWN_CODES.findall(line.text)] if not named else []
            behind = line.body[line.labelled :] if line.labelled else line.text
            words = [word for word in normal(behind).split() if word.isalpha() and len(word) > 1]
            if named and len(words) <= 3 + len(named):
                one.references += [Reference(r.role or role, r.code) for r in named]
            elif len(words) >= 3:
                one.quotes.append(line.body)
                if (front := typed_number(line.body)) and front[0]:
                    one.quotes[-1] = line.body[front[1] :]
                    one.references.append(Reference(role, front[0]))
            if role is Role.NEED and not named and one.area is None and one.letter in WITH_AREA:
                one.area = read_area(said)  # a column of needs that gives their areas
            if not named and (may_be_name(said) or may_be_symbol(said)):
                one.calls.append((role, said))
    _refer_to_provision(one, row)
    for line in row.get(OTHER, []):
        # "Links to": nothing but codes, which say themselves whose they are.
        if len(line.text) <= _LENGTH_OF_CODES:
            named = named_in_cell(line.body, Role.OTHER, own)
            one.references += [r for r in named if r.role is not one.role]


def _refer_to_provision(one: Stated, row: Mapping[Role, list[Line]]) -> None:
    """Note the provision that a need or an outcome names in a column of its row."""
    for line in row.get(Role.PROVISION_REFERENCE, []) if one.role is not PROVISION else ():
        if nothing_but_codes(said := _value(line)):
            one.references += [x for x in codes_in(said, role=Role.PROVISION) if x.role is Role.PROVISION]
