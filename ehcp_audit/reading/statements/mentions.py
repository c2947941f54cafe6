"""Where a plan names its statements, wherever that is, and whose mention of them it is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import HEADING, LABEL, NUMBER, TEXT, Line, Role

from .headed import without_names
from .mention import Mention, without_mentions
from .names import Names
from .reference_cells import REFERENCE_TO, nothing_but_codes
from .references import Reference, codes_in
from .stated import REFERRED, Stated
from .ties import untied
from .whereabouts import Where, leading

__all__ = ["refer_by_mentions", "set_asides_apart"]

_LABEL = re.compile(r"[A-Z][^:.;]{1,40}:\s*")
_LONGEST_ASIDE = 400
_OUTCOMES, _PROVISION, _ADVICE = SectionLetter.E, SectionLetter.F, SectionLetter.K
_CLAUSE = re.compile(r"[.;](?=\s|$)|\n")
_COLUMNS = {reference: role for role, reference in REFERENCE_TO.items()} | {
    Role.PROVISION_REFERENCE: Role.PROVISION
}
_CELL_ROLES = frozenset({Role.OTHER, Role.NUMBER, Role.NEED, Role.OUTCOME, Role.PROVISION, None})
"""What a cell may be taken for that names something: who and how often are what they are."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A line that says nothing but what it names."""

    line: Line
    groups: list[list[Reference]]
    """What each of its clauses names."""
    of_row: bool = False
    """True in a column of references, which says by itself what its rows name where they state anything."""
    calls: tuple[str, ...] = ()
    """What it calls needs or outcomes by names that are no codes."""
    quotes: tuple[str, ...] = ()
    """The words of an outcome that it says again."""


def set_asides_apart(lines: Sequence[Line], names: Names) -> list[Aside]:
    """Find the lines that say nothing but what they name, and take them for no statements.

    A line that comes again with other names in it is one of a form, whatever its words are, where it stands
    each time right behind a statement, or each time right in front of one, and says neither who does
    something nor when: statements differ in more than in what they name.
    """
    asides, naming = _looked_through(lines, names)
    forms = _come_again(lines, naming)
    for line, mentions, shape in naming:
        again = shape in forms and not (
            _is_numbered(line, mentions) or _states_its_own(line, mentions) or _leads_in_a_list(line, lines)
        )
        apart = again or _says_nothing_else(line, mentions, names)
        clauses = _clauses(line.body, mentions)
        if line.letter not in KIND_OF and not (apart and line.cell is not None):
            # Elsewhere only what says of several statements that they belong together.
            clauses = [group for group in clauses if _kinds(group) > 1]
        elif not apart:
            continue
        if line.letter in KIND_OF and line.role is not NUMBER:
            line.role = Role.OTHER
        if clauses and _EXAMPLE.search(line.body) is None:
            asides.append(Aside(line, clauses))
    return sorted(asides, key=lambda aside: aside.line.order)


def _come_again(lines: Sequence[Line], naming: Sequence[tuple[Line, list[Mention], str]]) -> set[str]:
    """Return the words, without names, of lines that come again as those of a form do."""
    times = Counter(shape for _, _, shape in naming)
    often = {
        shape
        for shape, count in times.items()
        if count >= _AGAIN and len(shape.split()) <= _LONGEST_SHAPE and _DOES.search(shape) is None
    }
    if not often:
        return often
    shape_at = {line.order: shape for line, found, shape in naming if not _is_numbered(line, found)}
    behind, before = (
        often - {shape_at[at] for at in shape_at if not _stands_beside_plain(lines, at, step, shape_at)}
        for step in (-1, 1)
    )
    return behind | before


def _stands_beside_plain(lines: Sequence[Line], at: int, step: int, shape_at: Mapping[int, str]) -> bool:
    """Tell whether next to a line, past others of a form and labels of a card, its section says something."""
    line, beside = lines[at], at + step
    while 0 <= beside < len(lines) and lines[beside].table is line.table:
        other = lines[beside]
        if beside in shape_at:
            if shape_at[beside] == shape_at[at]:
                return False
        elif other.kind is TEXT or line.table is None:
            return other.kind is TEXT and other.letter is line.letter
        beside += step
    return False


def _looked_through(
    lines: Sequence[Line], names: Names
) -> tuple[list[Aside], list[tuple[Line, list[Mention], str]]]:
    """Note which lines may name something, and read what names it.

    Returns:
        The lines that their place, a title or an outcome's own words tell; and the others that name
        something, with their words besides.
    """
    asides: list[Aside] = []
    naming: list[tuple[Line, list[Mention], str]] = []
    outcomes = _outcomes(lines)
    glance = names.glance
    for line in lines:
        body = line.body
        seen = glance(body)
        words = without_names(body) if outcomes and line.letter is _PROVISION and line.cell is None else ""
        again = words in outcomes
        if seen is None and line.cell is None and not again:
            continue  # as most
        if line.kind is LABEL or not line.words or line.letter is _ADVICE:
            continue
        may_name = seen is not None and names.may_name(body, holds=seen[0] != ":")
        if may_name:
            names.lines.add(line.order)
        if line.kind is HEADING or line.role in _COLUMNS:
            if line.cell is not None and nothing_but_codes(body):
                role = _COLUMNS.get(line.role) if line.role is not None else None
                asides.append(Aside(line, [codes_in(body, role=role)], of_row=True))
        elif again:
            line.role = Role.OTHER
            asides.append(Aside(line, [], quotes=(words,)))
        elif seen is not None and ":" in body and (called := names.called(line)) is not None:
            line.role = Role.OTHER
            asides.append(Aside(line, [], calls=called))
        elif (
            may_name
            and line.role in _CELL_ROLES
            and len(body) <= _LONGEST_ASIDE
            and (mentions := list(names.read(body)))
        ):
            naming.append((line, mentions, without_mentions(body, mentions)))
    return asides, naming


def _outcomes(lines: Iterable[Line]) -> set[str]:
    """Return the words of Section E's longer lines, without their numbers and what they name."""
    return {
        without_names(line.body)
        for line in lines
        if line.letter is _OUTCOMES and line.words >= _FEWEST and line.kind is TEXT
    }


_FEWEST = 6
"""Words of an outcome that a heading may say again."""
_DOES = re.compile(
    r"\d|\b(?:week|fortnight|month|half[- ]term|term|year|day|lesson|session|morning|afternoon|hour|minute)"
    r"(?:s|ly)?\b|\b(?:daily|once|twice|staff|adults?|teachers?|assistants?|TAs?|LSAs?|\w*therapists?|workers?|mentors?|nurses?"
    r"|psychologists?|sencos?|tutors?|coach(?:es)?|training|trained)\b",
    re.IGNORECASE,
)
"""An amount, a time or somebody who acts: a statement has one of these, a form's line has none."""
_AGAIN = 2
_LONGEST_SHAPE = 14
"""Words of such a line besides what it names."""
_EXAMPLE = re.compile(r"\be\.?g\b|\bexample\b|\bsuch as\b", re.IGNORECASE)


def _kinds(group: Iterable[Reference]) -> int:
    return len({one.role for one in group})


def _is_numbered(line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line begins with a name of its own kind: "Need 2" over a need, or in front of it."""
    kind = KIND_OF.get(line.letter) if line.letter is not None else None
    first = mentions[0]
    opens = not any(map(str.isalnum, line.body[: first.start]))
    return opens and first.role is kind and len(first.references) == 1 and len(mentions) == 1


def _states_its_own(line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a cell for needs speaks of needs alone: `Sam has difficulty 1` ties it to nothing."""
    kind = KIND_OF.get(line.letter) if line.letter is not None else None
    return line.in_column and line.role is kind and all(one.role is kind for one in mentions)


def _says_nothing_else(line: Line, mentions: Sequence[Mention], names: Names) -> bool:
    """Tell whether all words of a line are what it names and what ties that together."""
    text = line.body
    if line.cell is not None and names.alone(text) is not None:
        return True
    if text.rstrip().endswith(":") or _is_numbered(line, mentions) or names.front(text) is not None:
        return False  # it leads in what stands below, or is a statement with its number
    label = _LABEL.match(text)
    begins = label.end() if label is not None and label.end() <= mentions[0].start else 0
    rest = without_mentions(text, mentions, begins)
    others = untied(rest)
    if not others:
        return True
    clauses = _clauses(text, mentions)
    opens = not any(map(str.isalnum, text[: mentions[0].start]))
    return opens and len(others) <= len(clauses) and all(_kinds(clause) > 1 for clause in clauses)


def _leads_in_a_list(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line ends in a colon over a list: what it names, the items of the list are for."""
    following = lines[line.order + 1] if line.order + 1 < len(lines) else None
    return line.body.rstrip().endswith(":") and following is not None and following.is_listed


def _clauses(text: str, mentions: Sequence[Mention]) -> list[list[Reference]]:
    """Part what a line names: at full stops, and where a kind comes again after another."""
    groups: list[list[Reference]] = []
    roles: list[Role | None] = []
    end = 0
    for one in mentions:
        parted = _CLAUSE.search(text, end, one.start) is not None if groups else True
        if parted or (one.role in roles and roles[-1] is not one.role):
            groups.append([])
            roles = []
        groups[-1] += one.references
        roles.append(one.role)
        end = one.end
    return groups


def refer_by_mentions(
    stated: list[Stated], lines: list[Line], names: Names, asides: list[Aside]
) -> list[list[Reference]]:
    """Give each statement what is named in its words, its row, its card and the lines about it.

    Returns:
        What lines about several statements name together.
    """
    named = names.lines
    for one in stated if named else ():
        if (one.order in named or one.place["last_block"] is not None) and (
            found := names.mentions(one.text)
        ):
            _take(one, found)
    _read_rows(stated, [lines[order] for order in sorted(named)], names)
    _number_by_cell(stated, lines, names)
    return _attribute(asides, stated, lines) if asides else []


def _take(one: Stated, mentions: Iterable[Mention]) -> None:
    for mention in mentions:
        if mention.sure and mention.role is not one.role:
            one.references += mention.references


_SAID_OF_IT = frozenset(
    {Role.WHO, Role.HOW_OFTEN, Role.WHO_HOW_OFTEN, Role.WHERE, Role.BY_WHEN, Role.STRENGTH, Role.OTHER}
)


_AS_THERE = re.compile(
    r"\bas (?:(?:set out|described|given|listed|stated) )?(?:above|for|in|under|with)\b", re.IGNORECASE
)
"""`The specialist teacher as above for B1`: who it is is said there, and nothing is tied to B1."""


def _read_rows(stated: list[Stated], lines: list[Line], names: Names) -> None:
    """Give each statement what is named in any other cell of its row: `each day (O2)`."""
    lines = [
        line
        for line in lines
        if line.record is not None and line.role in _SAID_OF_IT and not _AS_THERE.search(line.body)
    ]
    if not lines:
        return
    of_record: dict[int, list[Stated]] = defaultdict(list)
    for one in stated:
        for record in one.records[:1]:
            of_record[record].append(one)
    for line in lines:
        rows = [row for row in line.records or (line.record,) if row is not None and row in of_record]
        mentions = list(names.read(line.body)) if rows else []
        for one in [one for row in rows for one in of_record[row]] if mentions else ():
            _take(one, mentions)


def _number_by_cell(stated: list[Stated], lines: list[Line], names: Names) -> None:
    """Give a statement the code that stands alone in a cell of its row, or in front of its name there."""
    without = [one for one in stated if not one.number and lines[one.order].cell is not None]
    if not without:
        return
    codes: dict[tuple[int, int, int, Role], str] = {}
    for line in lines:
        if line.cell is None or line.table is None or line.words > _LONGEST_NAME:
            continue
        row, span = line.cell.row, line.cell.row_span
        if line.role is Role.OTHER and (front := names.front(line.text)) is not None:
            codes.setdefault((line.table.number, row, span, names.codes[front[0]]), front[0])
        if len(line.text) <= _LONGEST_CODE:
            code = names.alone(line.text)
            if code is not None:
                codes[line.table.number, row, span, names.codes[code]] = code
            elif (
                line.letter in KIND_OF
                and line.letter is not None
                and (number := names.counted.alone(line.text, KIND_OF[line.letter])) is not None
            ):
                codes[line.table.number, row, span, KIND_OF[line.letter]] = number
    for one in without:
        line = lines[one.order]
        if line.cell is not None and line.table is not None:
            row, span = line.cell.row, line.cell.row_span
            one.number = codes.get((line.table.number, row, span, one.role), "")


_LONGEST_CODE = 24
_LONGEST_NAME = 10


def _attribute(asides: list[Aside], stated: list[Stated], lines: list[Line]) -> list[list[Reference]]:
    together: list[list[Reference]] = []
    rows: dict[tuple[int, int], list[Reference]] = defaultdict(list)
    stating = {table.number for one in stated if (table := lines[one.order].table) is not None}
    left: list[tuple[Aside, list[Reference], int]] = []
    for number, aside in enumerate(asides):
        line = aside.line
        if line.table is not None and line.cell is not None and line.table.number not in stating:
            rows[line.table.number, line.cell.row] += [one for group in aside.groups for one in group]
            continue
        if aside.of_row:
            continue
        kind = KIND_OF.get(line.letter) if line.letter is not None else None
        own = [group for group in aside.groups if kind is None or any(one.role is kind for one in group)]
        together += own
        others = [one for group in aside.groups if group not in own for one in group]
        if others or aside.calls or aside.quotes:
            until = asides[number + 1].line.order if number + 1 < len(asides) else len(lines)
            left.append((aside, others, until))
    where = Where(stated if left else [], lines)
    naming = ((aside.line, [one for group in aside.groups for one in group]) for aside in asides)
    over = leading(naming, stated, lines) if left else frozenset()
    for aside, others, until in left:
        line = aside.line
        place = line.letter if line.table is None else line.table.number
        leads = bool(aside.quotes) or place in over or _POINTS_DOWN.search(line.body) is not None
        for one in where.about(line, until=until if leads else None):
            one.references += [x for x in others if x.role is not one.role]
            one.calls += [(role, call) for call in aside.calls for role in REFERRED if role is not one.role]
            one.quotes += aside.quotes if one.role is Role.PROVISION else ()
    return [group for group in [*together, *rows.values()] if _kinds(group) > 1]


_POINTS_DOWN = re.compile(r"\b(?:below|following|next)\b", re.IGNORECASE)
