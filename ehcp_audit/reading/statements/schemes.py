"""Numbering that says what belongs to what: need 2, its outcome 2.1, and the provision 2.1a for that."""

import re
from collections.abc import Callable, Iterable
from itertools import chain

from ehcp_audit.reading.lines.line import Line, Role

from .reference_cells import plain_code
from .stated import Stated

__all__ = ["Told", "numbering_told", "paired_by_number"]

Told = frozenset[tuple[Role, Role]]
"""Which statements the plan says are numbered after which: (outcome, need)."""
Pair = tuple[Stated, Stated]
"""Whose number comes first, and the statement below it."""

_NOUNS = {"n": Role.NEED, "o": Role.OUTCOME, "p": Role.PROVISION, "s": Role.PROVISION}
_TELLS = re.compile(
    r"\b(?P<child>outcome|provision|support)s?\b[^.]{0,40}\bnumber(?:ed|ing|s)?\b[^.]{0,60}"
    r"\b(?:match|correspond|refer|relate|link|same|follow|mirror)\w*\b[^.]{0,40}\b(?P<parent>need|outcome)s?\b",
    re.IGNORECASE,
)
"""`Outcomes are numbered to match the needs in Section B.`"""
_PREFIX = re.compile(r"[A-Za-z&]{1,5}(?:[-. ]|(?=\d))")
_PART = re.compile(r"\d+|[a-z]+")
_LETTERED = re.compile(r"([A-Z])(?:[-. ]?\d{1,2})?")
_BELOW_LETTER = re.compile(r"[A-Z](?:[-. ]?\d{1,2}){0,2}[a-z]?")
"""`A`, `A1`, `A1.1`, `A-1a`: below the need A."""
_LEAST = 2
"""Statements of different numbers below which an equal number may be chance."""


def numbering_told(lines: Iterable[Line]) -> Told:
    """Find the sentences that say whose numbers match whose."""
    told: set[tuple[Role, Role]] = set()
    for line in lines:
        if "number" in line.text and (found := _TELLS.search(line.text)):
            child, parent = (_NOUNS[found[name][0].lower()] for name in ("child", "parent"))
            if child is not parent:
                told.add((child, parent))
    return frozenset(told)


def paired_by_number(
    stated: list[Stated], told: Told, linked: Callable[[Stated, Stated], bool]
) -> list[Pair]:
    """Return the pairs that only the numbers tell.

    A number one part longer than another is below it where all numbers of their kind fit so, and the last of
    them too: outcomes counted by area (`4.2`) are below no need, though there is a need 4.

    Args:
        stated: the statements of the plan.
        told: what sentences of the plan say of its numbers.
        linked: tells whether two statements are known to belong together by other means.
    """
    of_role: dict[Role, list[Stated]] = {role: [] for role in _NOUNS.values()}
    for one in stated:
        of_role[one.role].append(one)
    pairs = _paired(of_role[Role.OUTCOME], of_role[Role.NEED], told=(Role.OUTCOME, Role.NEED) in told)
    provisions = of_role[Role.PROVISION]
    below = {
        role: _paired(provisions, of_role[role], told=(Role.PROVISION, role) in told)
        for role in (Role.OUTCOME, Role.NEED)
    }
    if all(below.values()):
        sure = [role for role in below if (Role.PROVISION, role) in told]
        known = {frozenset((id(a), id(b))) for a, b in pairs}
        outcome_of = {id(child): parent for parent, child in below[Role.OUTCOME]}
        alike = all(
            linked(parent, outcome) or frozenset((id(parent), id(outcome))) in known
            for parent, child in below[Role.NEED]
            if (outcome := outcome_of.get(id(child))) is not None
        )
        if not alike:  # whether 2.1 is below need 2 or outcome 2 is not said
            below = {role: some if sure == [role] else [] for role, some in below.items()}
    return [*pairs, *chain.from_iterable(below.values())]


def _paired(children: list[Stated], parents: list[Stated], *, told: bool) -> list[Pair]:
    lettered = _are_lettered(parents)
    numbered = [(one, parts) for one in children if one.number and (parts := _parts(one.number, lettered))]
    if len(numbered) * 2 < len(children) or any(_names(one, parents) for one, _ in numbered):
        return []
    by_number: dict[tuple[str, ...], Stated] = {}
    for one in parents:
        if one.number and (parts := _parts(one.number, lettered)):
            if parts in by_number:
                return []  # numbers that begin again say nothing across sections
            by_number[parts] = one
    for cut in (None, -1) if told else (-1,):
        wanted = [(one, parts[:cut]) for one, parts in numbered]
        met = {parts for _, parts in wanted}
        if len(met) >= _LEAST and met <= by_number.keys() and max(by_number, key=_rank) in met:
            pairs = [(by_number[parts], one) for one, parts in wanted]
            if len(met) * 2 >= len(by_number) and all(_same_area(*pair) for pair in pairs):
                return pairs
    return []


def _names(one: Stated, parents: list[Stated]) -> bool:
    """Tell whether a statement itself names one of the other kind, as then its number need not."""
    own = plain_code(one.number)  # `E1.1` in a row's first cell is no outcome, but what the row is called
    named = [reference for reference in one.references if plain_code(reference.code) != own]
    return any(reference.role is parents[0].role for reference in named) if parents else False


def _same_area(one: Stated, other: Stated) -> bool:
    return one.area is None or other.area is None or one.area is other.area


def _are_lettered(some: list[Stated]) -> bool:
    """Tell whether statements are counted by letters, A, B, C, or each begin with such a one: A1, A2, B1."""
    first = [found[1] for one in some if one.number and (found := _LETTERED.fullmatch(one.number))]
    return (
        len(set(first)) >= _LEAST
        and len(first) == sum(bool(one.number) for one in some)
        and sorted(set(first)) == [chr(65 + at) for at in range(len(set(first)))]
    )


def _parts(number: str, lettered: bool) -> tuple[str, ...]:
    """Return the parts of a number: `E2.1a` is 2, 1 and a; A1.1 is a, 1 and 1 where needs are lettered."""
    if lettered:
        return tuple(_PART.findall(number.lower())) if _BELOW_LETTER.fullmatch(number) else ()
    plain = _PREFIX.sub("", number.strip(), count=1) if number[:1].isalpha() else number
    return tuple(_PART.findall(plain.lower())) if plain[:1].isdigit() else ()


def _rank(parts: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else ord(part[0]) for part in parts)
