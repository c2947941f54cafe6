"""What belongs together: by rows, references and areas first, by likeness where these are silent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from pydantic import Field

from ehcp_audit.language import MostAlike, names_of_all
from ehcp_audit.model import Frozen, Link, LinkedBy, Plan, SectionLetter, Statement

from .areas import area_of, told_by_area
from .passages import ByIdentity

__all__ = [
    "Match",
    "OtherSide",
    "Side",
    "ThreadOptions",
    "how_linked",
    "names_in",
    "side_of",
    "worth_a_look",
]

_WORTH_A_LOOK = 0.2
"""The likeness from which the most alike statement is named as the place to look first."""


class ThreadOptions(Frozen):
    """How like two statements must be to be taken as being about the same thing."""

    alike_from: float = Field(default=0.5, gt=0, le=1)
    """The likeness, 0 to 1, from which they are. On made-up plans whose rows tell the truth, one pair in
    fourteen that does not belong together reaches it, and four in ten that do."""


@dataclass(frozen=True, slots=True)
class Match:
    """What was found for a statement on the other side."""

    holds: bool | None
    """True: found. False: the plan itself links its statements and gives this one none, or the other side
    holds nothing at all. `None`: nothing was found for certain."""
    others: tuple[str, ...] = ()
    """The ids of what was found: all that the plan links, or else all that an area tells, in the plan's
    order, or else what looks alike, most alike first."""
    by: LinkedBy | None = None
    """How it was found; `None` for what the plan links, of each of which `how_linked` tells."""
    likeness: tuple[float, ...] = ()
    """How alike each of them is, 0 to 1, where that is how they were found."""
    look_at: str | None = None
    """Where nothing was found: the id to look at first; `None` where no place is better than another."""
    bare: bool = False
    """True where the other side holds no statement at all."""
    in_area: bool = False
    """True where nothing was found, and the other side holds something under the same area of need."""


@lru_cache(maxsize=4)
def _together(links: ByIdentity[tuple[Link, ...]]) -> dict[str, frozenset[str]]:
    """Return, for each id, the ids that some link puts with it, directly or by way of one other."""
    direct: dict[str, set[str]] = {}
    for link in links.held:
        if link.by is LinkedBy.LIKENESS:
            continue
        ids = [one for one in (link.need, link.outcome, link.provision) if one]
        for one in ids:
            direct.setdefault(one, set()).update(other for other in ids if other != one)
    return {
        one: frozenset(others | {far for other in others for far in direct[other] if far != one})
        for one, others in direct.items()
    }


class Side:
    """Statements among which the other ends of some are looked for."""

    def __init__(self, statements: Iterable[Statement], names: frozenset[str] = frozenset()) -> None:
        """Keep the statements, and what the plan calls the child, which two of them may share by chance."""
        self.statements = tuple(statements)
        self._names = names
        self._near: dict[str, Side] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(one.id for one in self.statements)

    @cached_property
    def alike(self) -> MostAlike:
        """What finds the most alike of them: made when first asked, for many plans link what they say."""
        return MostAlike((one.text for one in self.statements), untelling=self._names)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {one.id: place for place, one in enumerate(self.statements)}

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return those of some ids that are here, in the plan's order."""
        # Not by a walk of the statements: asked for each, that would grow with the square of their number.
        places = self._places
        return tuple(sorted((one for one in ids if one in places), key=places.__getitem__))

    def nearest(self, text: str, most: int = 1) -> list[tuple[str, float]]:
        """Return the most alike to a text, at most so many and most alike first: id, and likeness, 0 to 1.

        Of two that are as alike, the plan's first comes first.
        """
        found = self.alike.nearest(text, most) if self.statements else ()
        return [(self.statements[each.position].id, each.value) for each in found]

    def near(self, one: Statement) -> "Side":
        """Return those that a statement may belong to: of its own area, or of none that is told.

        All of them where its own area is not told, or holds none of them.
        """
        area = area_of(one)
        if area is None or not self.holds(area):
            return self
        if area not in self._near:
            near = (other for other in self.statements if area_of(other) in {area, None})
            self._near[area] = Side(near, self._names)
        return self._near[area]

    def only_one(self, one: Statement) -> str | None:
        """Return the id of the only one under the same area as a statement; `None` for none or several."""
        area = area_of(one)
        here = [other.id for other in self.statements if area is not None and area_of(other) is area]
        return here[0] if len(here) == 1 else None

    def holds(self, area: str | None) -> bool:
        """Tell whether any of them stands under an area."""
        return area is not None and area in self._areas

    @cached_property
    def _areas(self) -> frozenset[str | None]:
        return frozenset(map(area_of, self.statements))


def side_of(plan: Plan, *letters: str) -> Side:
    """Return the statements of some sections, made ready once for all checks that look among them."""
    return _side(ByIdentity(plan), frozenset(SectionLetter(letter) for letter in letters))


# The sides of one plan or two.
@lru_cache(maxsize=24)
def _side(plan: ByIdentity[Plan], letters: frozenset[SectionLetter]) -> Side:
    return Side((one for one in plan.held.statements() if one.section in letters), names_in(plan.held))


def names_in(plan: Plan) -> frozenset[str]:
    """Return the words, by their stems, that the plan calls the child by in nearly all it says."""
    return _names_in(ByIdentity(plan))


@lru_cache(maxsize=4)
def _names_in(plan: ByIdentity[Plan]) -> frozenset[str]:
    return names_of_all(one.text for one in (*plan.held.needs, *plan.held.outcomes))


class OtherSide:
    """Where the other ends of some statements are looked for: made once for all of them."""

    def __init__(self, plan: Plan, peers: Iterable[Statement], others: Side) -> None:
        """Make ready to look.

        Args:
            plan: the plan, for its links.
            peers: the statements for which something is looked for, all of one kind: where most of them are
                linked by the plan itself, one that is not linked stands out.
            others: the other side, for example all provision.
        """
        self._plan, self._others = plan, others
        self._together = _together(ByIdentity(plan.links))
        self._told = told_by_area(plan)
        joined = [not others.ids.isdisjoint(self._together.get(peer.id, _NONE)) for peer in peers]
        # Asked only of a peer that is not joined itself, so it has one sibling less than there are peers.
        self._stands_out = len(joined) > _FEW and sum(joined) >= _NEARLY_ALL * (len(joined) - 1)

    def match(self, one: Statement, alike_from: float, most_alike: int = 1) -> Match:
        """Find what belongs to one of the peers.

        Args:
            one: the peer.
            alike_from: the likeness from which two are about the same thing.
            most_alike: how many that look alike are wanted.
        """
        side = self._others
        if not side.statements:
            return Match(False, bare=True)
        if linked := side.in_order(self._together.get(one.id, _NONE)):
            return Match(None, look_at=linked[0]) if self._is_anothers(one, linked) else Match(True, linked)
        if told := side.in_order(self._told.get(one.id, _NONE)):
            # Not even an area can overrule a plan that says what belongs to what, and nothing for this one.
            return Match(None, look_at=told[0]) if self._stands_out else Match(True, told, LinkedBy.AREA)
        if self._stands_out:
            # Nor can likeness: it only gives a place to look at.
            nearest = side.nearest(one.text)
            holds = False if nearest[0][1] < alike_from / 2 else None
            return Match(holds, look_at=worth_a_look(nearest))
        nearest = side.near(one).nearest(one.text, most_alike)
        if alike := [each for each in nearest if each[1] >= alike_from]:
            ids, values = zip(*alike, strict=True)
            return Match(True, ids, LinkedBy.LIKENESS, values)
        look_at = worth_a_look(nearest) or side.only_one(one)
        return Match(None, look_at=look_at, in_area=side.holds(area_of(one)))

    def _is_anothers(self, one: Statement, others: Sequence[str]) -> bool:
        """Tell whether all that is linked to a statement by way of a third says itself whose it is.

        Where provision names its need and its outcome, it is for that need, not for the outcome's other one.
        """
        if any(how_linked(self._plan, one.id, other)[1] is None for other in others):
            return False
        named = _whose(ByIdentity(self._plan.links))
        kind = _KINDS.index(next(some for some in _KINDS if one.section.value in some))
        return all((other, kind) in named for other in others)


_NONE: frozenset[str] = frozenset()
_FEW = 2
"""Peers of which none stands out."""
_NEARLY_ALL = 0.75
"""The share of its siblings that a plan must link for a statement to stand out that it does not link."""


def worth_a_look(nearest: Sequence[tuple[str, float]]) -> str | None:
    """Return the id to look at first; `None` where nothing is alike: any other would send people astray."""
    return nearest[0][0] if nearest and nearest[0][1] >= _WORTH_A_LOOK else None


def how_linked(plan: Plan, one: str, other: str) -> tuple[LinkedBy, str | None]:
    """Return how two ids are linked, and by way of which third; `None` for it where the plan links the two.

    By way of a third it is a reference where either of the two ways is.
    """
    links = ByIdentity(plan.links)
    kinds, together = _kinds(links), _together(links)
    if (known := kinds.get(frozenset((one, other)))) is not None:
        return known, None
    ways = {
        middle: {kinds.get(frozenset((one, middle))), kinds.get(frozenset((middle, other)))}
        for middle in sorted(together[one] & together[other])
    }
    by_row = next((middle for middle, kind in ways.items() if kind == {LinkedBy.ROW}), None)
    if by_row is not None:
        return LinkedBy.ROW, by_row
    return LinkedBy.REFERENCE, next((middle for middle, kind in ways.items() if None not in kind), None)


_KINDS = ("BCD", "E", ("F", "G", "H", "H1", "H2"))
"""The sections of needs, of outcomes and of provision, in the order of a link's ends."""


@lru_cache(maxsize=4)
def _whose(links: ByIdentity[tuple[Link, ...]]) -> frozenset[tuple[str, int]]:
    """Return which ids some link puts directly with a need (0), an outcome (1) or provision (2)."""
    found: set[tuple[str, int]] = set()
    for link in links.held:
        if link.by is not LinkedBy.LIKENESS:
            ends = (link.need, link.outcome, link.provision)
            named = [(kind, end) for kind, end in enumerate(ends) if end]
            found.update((end, kind) for _, end in named for kind, other in named if other != end)
    return frozenset(found)


@lru_cache(maxsize=4)
def _kinds(links: ByIdentity[tuple[Link, ...]]) -> dict[frozenset[str], LinkedBy]:
    """Return how each pair of ids is linked; the first link that holds both says it."""
    kinds: dict[frozenset[str], LinkedBy] = {}
    for link in links.held:
        ids = [part for part in (link.need, link.outcome, link.provision) if part is not None]
        for one, other in combinations(ids, 2):
            kinds.setdefault(frozenset((one, other)), link.by)
    return kinds
