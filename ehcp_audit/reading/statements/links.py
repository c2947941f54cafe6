"""Which statements belong together: by their rows, and by what they name."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations, count, pairwise, product
from operator import attrgetter

from ehcp_audit.model import Area, Link, LinkedBy, SectionLetter, made
from ehcp_audit.reading.lines.line import NEED, OUTCOME, PROVISION, Role
from ehcp_audit.reading.words.wording import normal

from .reference_cells import (
    ALL,
    plain_code,
)
from .references import Reference
from .schemes import Told, paired_by_number
from .short_names import ShortNames
from .stated import Stated

__all__ = ["links_of", "number_statements"]

_ROLES = (NEED, OUTCOME, PROVISION)


def number_statements(stated: list[Stated]) -> None:
    """Give ids in reading order: B1, B2 …; H1-1 in sections whose name has a digit, and H-1."""
    numbers = {letter: count(1) for letter in SectionLetter}
    for one in stated:
        letter = one.letter
        one.id = f"{letter}{'-' if letter[0] == 'H' else ''}{next(numbers[letter])}"


def links_of(  # noqa: C901 - one way to link after another
    stated: list[Stated], told: Told = frozenset(), together: Sequence[Sequence[Reference]] = ()
) -> list[Link]:
    """Return the links by row, then those by reference that no row gives.

    Args:
        stated: the statements of the plan.
        told: what sentences of the plan say of its numbers.
        together: what the tables name together that state nothing themselves.
    """
    links: list[Link] = []
    seen: set[tuple[str | None, str | None, str | None]] = set()
    pairs: set[frozenset[str]] = set()

    def add(need: Stated | None, outcome: Stated | None, provision: Stated | None, by: LinkedBy) -> None:
        key = (
            need.id if need else None,
            outcome.id if outcome else None,
            provision.id if provision else None,
        )
        given = [one for one in key if one]
        if len(given) < 2 or key in seen:
            return
        together = set(map(frozenset, combinations(given, 2)))
        if together <= pairs:
            return
        seen.add(key)
        pairs.update(together)
        links.append(made(Link, {"need": key[0], "outcome": key[1], "provision": key[2], "by": by}))

    for row in [some for some in _rows(stated) if len(some) > 1]:
        of_role: list[list[Stated | None]] = [
            [one for one in row if one.role is role] or [None] for role in _ROLES
        ]
        for need, outcome, provision in product(*of_role):
            add(need, outcome, provision, LinkedBy.ROW)
    index = _Index(stated)
    short = ShortNames(stated) if any(one.calls for one in stated) else None
    for one in stated:
        if not one.references and not one.quotes and not one.calls:
            continue
        named = index.named_by(one)
        if short is not None:
            named += [x for role, call in one.calls for x in short.meant(role, call) if x not in named]
        for need, outcome, provision in _together(one, named):
            add(need, outcome, provision, LinkedBy.REFERENCE)
    for group in together:
        members = index.named_together(group)
        for one in [x for x in members if x.role is members[0].role]:
            for need, outcome, provision in _together(one, [x for x in members if x.role is not one.role]):
                add(need, outcome, provision, LinkedBy.REFERENCE)
    for parent, child in paired_by_number(
        stated, told, lambda one, other: frozenset((one.id, other.id)) in pairs
    ):
        of = {one.role: one for one in (parent, child)}
        add(of.get(Role.NEED), of.get(Role.OUTCOME), of.get(Role.PROVISION), LinkedBy.REFERENCE)
    return links


Triple = tuple[Stated | None, Stated | None, Stated | None]


def _together(one: Stated, named: list[Stated]) -> list[Triple]:
    """Put a statement together with those that it names: all three where only one way is possible."""
    of_role: dict[Role, list[Stated | None]] = {
        role: [one] if role is one.role else [x for x in named if x.role is role] for role in _ROLES
    }
    given = [members for role, members in of_role.items() if members and role is not one.role]
    if not given:
        return []
    if len(given) == 2 and min(map(len, given)) > 1:
        # Several needs and several outcomes: which belongs to which is not said.
        pairs = [{one.role: one, other.role: other} for other in named if other.role is not one.role]
        return [(x.get(Role.NEED), x.get(Role.OUTCOME), x.get(Role.PROVISION)) for x in pairs]
    needs, outcomes, provisions = (of_role[role] or [None] for role in of_role)
    return list(product(needs, outcomes, provisions))


def _rows(stated: list[Stated]) -> list[list[Stated]]:
    rows: dict[int, list[Stated]] = {}
    for one in stated:
        for record in one.records:
            rows.setdefault(record, []).append(one)
    return [rows[key] for key in rows]


class _Index:
    """Finds the statement that a code, a number or a quotation names."""

    def __init__(self, stated: list[Stated]) -> None:
        self._stated = stated
        self._by_id = {one.id.replace("-", "").upper(): one for one in stated}
        self._numbered: dict[tuple[Role, str], list[Stated]] = defaultdict(list)
        self._by_text: dict[tuple[Role, str], Stated] = {}
        self._worded: list[tuple[Stated, set[str]]] = []
        self._holding: dict[str, list[int]] = defaultdict(list)
        for one in stated:
            if one.number:
                self._numbered[one.role, plain_code(one.number)].append(one)
        self._with_numbers = {one.role for one in stated if one.number}
        self._prefixes: dict[Role, set[str]] = defaultdict(set)
        self._figures: dict[tuple[Role, str], list[Stated]] = defaultdict(list)
        for (role, code), some in self._numbered.items():
            if (parts := _CODE.fullmatch(code)) is not None:
                self._prefixes[role].add(parts["prefix"])
                self._figures[role, parts["figure"]] += some
        if any(one.quotes for one in stated):  # few plans name needs and outcomes in their words
            self._read_words(stated)

    @cached_property
    def _of_provision(self) -> list[int]:
        """Where the provisions stand, in order: asked for where outcomes count again, which is seldom."""
        return sorted(one.order for one in self._stated if one.role is PROVISION)

    def _read_words(self, stated: list[Stated]) -> None:
        for one in stated:
            self._by_text.setdefault((one.role, normal(one.text)), one)
            if one.role is not Role.PROVISION:
                theirs = set(normal(one.text).split())
                for token in theirs:
                    self._holding[token].append(len(self._worded))
                self._worded.append((one, theirs))

    def named_by(self, one: Stated) -> list[Stated]:
        """Return the statements that one names, each once."""
        found: list[Stated] = []
        for reference in one.references:
            if reference.code == ALL:
                found += [x for x in self._all(reference.role, one) if x not in found]
                continue
            other = self._of(reference, one)
            if other is not None and other is not one and other not in found:
                found.append(other)
        for quote in one.quotes:
            other = self._quoted(quote, one)
            if other is not None and other not in found:
                found.append(other)
        return found

    def named_together(self, references: Sequence[Reference]) -> list[Stated]:
        """Return the statements that a row of codes names, the provision first; none that two may be."""
        found: list[Stated] = []
        for reference in references:
            if reference.role is None:
                continue
            other = self._of(reference, Stated(reference.role, SectionLetter.B, "", "", {}, -1))
            if other is not None and other not in found:
                found.append(other)
        return sorted(found, key=lambda one: _ORDER[one.role])

    def _all(self, role: Role | None, by: Stated) -> list[Stated]:
        """Return every need of the section that goes with a statement's own, or every outcome."""
        letter = _NEEDS_OF.get(by.letter[0], "B") if role is Role.NEED else "E"
        return [one for one in self._stated if one.role is role and one.letter[0] == letter]

    def _of(self, reference: Reference, by: Stated) -> Stated | None:
        roles = [reference.role] if reference.role else _likely(by.role)
        code = plain_code(reference.code)
        for role in roles:
            named = self._numbered.get((role, code), [])
            if not named and code[:1].isalpha():
                # Printed with bare numbers, named with the letter.
                named = [x for x in self._numbered.get((role, code[1:]), []) if x.letter[0] == code[0]]
            if not named and code.isdigit():
                letters = [letter for letter in "BEF" if (role, letter + code) in self._numbered]
                named = [x for letter in letters for x in self._numbered[role, letter + code]]
            if not named and reference.role is not None:
                # "C1", where the needs of Section B alone are numbered, is the first of Section C.
                own = self._by_id.get(code)
                unnumbered = own is not None and own.role is role and not own.number
                named = [own] if own is not None and unnumbered else self._by_figure(role, code)
            if len(named) > 1:
                named = self._of_round(nearest, by) if len(nearest := _nearest(named, by)) > 1 else nearest
            if named:
                return named[0] if len(named) == 1 else None
            numbered = role in self._with_numbers
            if not numbered or code[:1].isalpha():
                wanted = code if code[:1].isalpha() else _MAIN[role] + code
                other = self._by_id.get(wanted)
                if other is not None and other.role is role and not (numbered and other.number):
                    return other
        return None

    def _of_round(self, named: list[Stated], by: Stated) -> list[Stated]:
        """Of outcomes that count again with each part of the plan, return the one of the provision's part.

        That is the last before it, where between any two of them there is provision: else all of them.
        """
        if by.role is not PROVISION or named[0].role is not OUTCOME:
            return named
        in_order = sorted(one.order for one in named)
        parted = all(
            bisect_right(self._of_provision, a) < bisect_left(self._of_provision, b)
            for a, b in pairwise(in_order)
        )
        before = [one for one in named if one.order < by.order]
        return [max(before, key=attrgetter("order"))] if parted and before else named

    def _by_figure(self, role: Role, code: str) -> list[Stated]:
        """Find what is printed `O2` and named `outcome 2`, or the other way: one series, the same figure."""
        parts = _CODE.fullmatch(code)
        if parts is None or len(self._prefixes[role]) != 1:
            return []
        prefix = parts["prefix"]
        if prefix and any(prefix in some for some in self._prefixes.values()):
            return []  # the plan's own series, in which this one is not
        return self._figures.get((role, parts["figure"]), [])

    def _quoted(self, quote: str, by: Stated) -> Stated | None:
        words = normal(quote)
        for role in (Role.NEED, Role.OUTCOME):
            if role is not by.role and (other := self._by_text.get((role, words))):
                return other
        return self._begun(words, by) or self._nearly(set(words.split()), by)

    def _begun(self, words: str, by: Stated) -> Stated | None:
        """Find the one need or outcome that begins with these words: its text cut short."""
        if len(words.split()) < _LEAST_BEGUN:
            return None
        found = [
            other
            for (role, text), other in self._by_text.items()
            if role is not by.role and role is not Role.PROVISION and text.startswith(words + " ")
        ]
        return found[0] if len(found) == 1 else None

    def _nearly(self, tokens: set[str], by: Stated) -> Stated | None:
        """Find the need or outcome of which three words in four are the same."""
        shared: Counter[int] = Counter()
        for token in tokens:
            holders = self._holding.get(token, ())
            if len(holders) <= _COMMON:  # words that all statements share tell none from another
                shared.update(holders)
        best: tuple[float, Stated] | None = None
        for number, _ in shared.most_common(_NEAREST):
            other, theirs = self._worded[number]
            share = len(tokens & theirs) / max(1, len(tokens | theirs))
            if other is by or other.role is by.role or share < _ALIKE:
                continue
            if best is None or (share, -other.order) > (best[0], -best[1].order):
                best = (share, other)
        return best[1] if best else None


_CODE = re.compile(r"(?P<prefix>[A-Z]{0,4})(?P<figure>\d[\dA-Z.]*)")
"""A code without its punctuation: `O2`, `SEN2`, `2.1`."""
_ALIKE = 0.75
_LEAST_BEGUN = 5
"""Words of a text cut short that tell it from others."""
_COMMON = 60
_NEAREST = 12
_MAIN = {Role.NEED: "B", Role.OUTCOME: "E", Role.PROVISION: "F"}

_ORDER = {Role.PROVISION: 0, Role.OUTCOME: 1, Role.NEED: 2}
_NEEDS_OF = {"G": "C", "H": "D"}


def _likely(role: Role) -> list[Role]:
    return [Role.OUTCOME, Role.NEED] if role is Role.PROVISION else [Role.NEED]


def _nearest(named: list[Stated], by: Stated) -> list[Stated]:
    """Where numbers begin again in each area or section, the one of the same area is meant."""
    area: Area | None = by.area
    same = [one for one in named if area is not None and one.area is area]
    if len(same) == 1:
        return same
    partner = {"F": "B", "G": "C", "H": "D", "E": "B"}
    if named[0].role is Role.PROVISION:
        partner = {"B": "F", "C": "G", "D": "H", "E": "F"}
    sector = [one for one in named if partner.get(by.letter[0]) == one.letter[0]]
    return sector if len(sector) == 1 else named
