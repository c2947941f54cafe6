"""Needs, outcomes and provision in turns under headings of their own: `Need 1`, `Outcome 1`, `Provision`.

No row holds them together and no code need name another: what stands from one such heading of a need to the
next is about that need.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ehcp_audit.reading.lines.heads import STATEMENT_ROLES, WITH_AREA, read_head, split_label
from ehcp_audit.reading.lines.line import HEADING, LABEL, NEED, OUTCOME, PROVISION, Line, Role
from ehcp_audit.reading.words.served import without_served
from ehcp_audit.reading.words.titles import read_area

from .references import codes_in
from .stated import Stated

__all__ = ["join_turns"]

_RECORDS = -1_000_000
"""Below the records of the walk, so that none is used twice."""
_AGAIN = 2
_LONGEST = 8
"""Words of such a heading at most."""


@dataclass(slots=True)
class _Turn:
    """What stands from the heading of one need to the heading of the next."""

    heads: set[Role] = field(default_factory=set)
    needs: list[Stated] = field(default_factory=list)
    provisions: list[Stated] = field(default_factory=list)
    parts: list[tuple[list[Stated], list[Stated]]] = field(default_factory=list)
    """The outcomes under each heading of outcomes, and the provisions behind it, up to the next."""


def join_turns(stated: list[Stated], lines: Sequence[Line]) -> None:
    """Give what each turn holds a record of its own: its one need, its outcomes, and the provision for them.

    Nothing is joined unless each need has an outcome or provision in its turn, nor where several stand
    under one heading and which of them is meant is not said. What names a statement of its own is left alone.

    Args:
        stated: the statements of the plan, in reading order.
        lines: all lines of the document.
    """
    turns = list(_turns(stated, lines))
    if len(turns) < _AGAIN or not all(turn.heads for turn in turns):
        return
    record = _RECORDS
    for turn in turns:
        for together in _joined(turn):
            record -= 1
            for one in together:
                one.records = (*one.records, record)


def _turns(stated: Sequence[Stated], lines: Sequence[Line]) -> Iterator[_Turn]:
    """Yield the turns of a plan, with their statements."""
    by_order = iter(stated)
    one = next(by_order, None)
    turn: _Turn | None = None
    for line in lines:
        role = _heads(line)
        if role is NEED:
            if turn is not None:
                yield turn
            turn = _Turn()
        elif turn is not None and line.kind is LABEL and _ends(line):
            yield turn
            turn = None
        elif turn is not None and role is not None:
            turn.heads.add(role)
            if role is OUTCOME:
                turn.parts.append(([], []))
        while one is not None and one.order <= line.order:
            if turn is not None:
                _take(turn, one)
            one = next(by_order, None)
    if turn is not None:
        yield turn


def _ends(line: Line) -> bool:
    """Tell whether a section's label ends a turn: any but the head of a column in the turn's own table."""
    return line.table is None or line.table.columns == 1 or line.letter not in WITH_AREA


def _take(turn: _Turn, one: Stated) -> None:
    if one.role is NEED:
        turn.needs.append(one)
    elif one.role is PROVISION:
        turn.provisions.append(one)
    if turn.parts:
        outcomes, provisions = turn.parts[-1]
        if one.role is OUTCOME:
            outcomes.append(one)
        elif one.role is PROVISION:
            provisions.append(one)


def _joined(turn: _Turn) -> Iterator[list[Stated]]:
    """Yield what belongs together in a turn: a need and its outcomes, a need and its provision, and so on."""
    if len(turn.needs) == 1:
        need = turn.needs[0]
        yield [need, *(one for outcomes, _ in turn.parts for one in outcomes if not _names(one, NEED))]
        yield [need, *(one for one in turn.provisions if not _names(one, NEED))]
    for outcomes, provisions in turn.parts:
        if len(outcomes) == 1:
            yield [outcomes[0], *(one for one in provisions if not _names(one, OUTCOME))]


def _names(one: Stated, role: Role) -> bool:
    return any(reference.role in {role, None} for reference in one.references)


def _heads(line: Line) -> Role | None:
    """Return what a heading in running text, of a few words, says that the text below it states."""
    if line.table is not None or not 0 < line.words <= _LONGEST or line.kind not in {HEADING, LABEL}:
        return None
    said = without_served(line.body)
    if not said or read_area(said) is not None:
        return None
    codes = codes_in(said)
    if line.kind is LABEL and len(codes) != 1:
        return None  # "Section B" heads all needs; `Need 1`, right below it, may pass for its title
    if (labelled := split_label(said)) is not None:
        return labelled[0] if labelled[0] in STATEMENT_ROLES else None
    if len(codes) == 1 and codes[0].role in STATEMENT_ROLES:
        return codes[0].role
    return role if not codes and (role := read_head(said)) in STATEMENT_ROLES else None
