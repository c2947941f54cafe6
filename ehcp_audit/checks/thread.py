"""What belongs together: by rows, references and areas first, by likeness where these are silent."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from pydantic import Field

from ehcp_audit.language import MostAlike, names_of_all
from ehcp_audit.model import Area, Frozen, Link, LinkedBy, Plan, SectionLetter, Statement

from .areas import area_of, told_by_area
from .passages import ByIdentity

__all__ = [
    "WORTH_A_LOOK",
    "Match",
    "OtherSide",
    "Side",
    "ThreadOptions",
    "how_linked",
    "leaves_out",
    "linked",
    "names_in",
    "side_of",
]

WORTH_A_LOOK = 0.2
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
    other: str | None = None
    """The id of what was found, or of the most alike."""
    by: LinkedBy | None = None
    """How it was found."""
    value: float | None = None
    """The likeness, 0 to 1; `None` where the plan itself links the two, or nothing is alike."""
    bare: bool = False
    """True where the other side holds no statement at all."""
    through: str | None = None
    """The id of what the plan links both to, where it does not link them to each other."""
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
        self._near: dict[Area, Side] = {}

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

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """Return those of some ids that are here, in the plan's order."""
        # Not by a walk of the statements: asked for each, that would grow with the square of their number.
        places = self._places
        return sorted((one for one in ids if one in places), key=places.__getitem__)

    def first(self, ids: frozenset[str]) -> str | None:
        """Return the first of some ids, in the plan's order; `None` where none is here."""
        return next(iter(self.in_order(ids)), None)

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

    def holds(self, area: Area | None) -> bool:
        """Tell whether any of them stands under an area."""
        return area is not None and area in self._areas

    @cached_property
    def _areas(self) -> frozenset[Area | None]:
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
        self._plan = plan
        self._others = others
        self._together = linked(plan)
        self._peers = [peer.id for peer in peers]
        self._joined = sum(not others.ids.isdisjoint(self._with(peer)) for peer in self._peers)

    def _with(self, one: str) -> frozenset[str]:
        return self._together.get(one, frozenset())

    def match(self, one: Statement, alike_from: float) -> Match:
        """Find what belongs to one of the peers; from `alike_from` on, two are about the same thing."""
        side = self._others
        if not side.statements:
            return Match(False, bare=True)
        if (here := side.first(self._with(one.id))) is not None:
            by, through = how_linked(self._plan, one.id, here)
            return Match(True, here, by, through=through)
        # It is one of the peers, and not joined itself.
        stands_out = leaves_out(len(self._peers) - 1, self._joined)
        told = side.first(told_by_area(self._plan).get(one.id, frozenset()))
        if told is not None:
            # Not even an area can overrule a plan that says what belongs to what, and nothing for this one.
            return Match(None, told) if stands_out else Match(True, told, LinkedBy.AREA)
        return self._unlinked(one, alike_from) if stands_out else self._alike(one, alike_from)

    def _unlinked(self, one: Statement, alike_from: float) -> Match:
        """Look for what belongs to one that the plan leaves out: likeness cannot overrule it."""
        best, value = _nearest(self._others, one)
        return Match(False) if value < alike_from / 2 else Match(None, best, value=value)

    def _alike(self, one: Statement, alike_from: float) -> Match:
        """Look for what belongs to one of which the plan says nothing."""
        best, value = _nearest(self._others.near(one), one)
        if value >= alike_from:
            return Match(True, best, LinkedBy.LIKENESS, value=value)
        # Where nothing is alike, the first of many would only send people to the wrong place.
        if value >= WORTH_A_LOOK:
            return Match(None, best, value=value)
        return Match(None, self._others.only_one(one), in_area=self._others.holds(area_of(one)))


def _nearest(side: Side, one: Statement) -> tuple[str, float]:
    """Return the id of the most alike of a side, and how alike it is, 0 to 1."""
    (nearest,) = side.alike.nearest(one.text)
    return side.statements[nearest.position].id, nearest.value


def leaves_out(siblings: int, joined: int) -> bool:
    """Tell whether a plan itself links nearly all siblings of a statement, so that it stands out."""
    return siblings >= 2 and joined >= 0.75 * siblings


def linked(plan: Plan) -> dict[str, frozenset[str]]:
    """Return, for each statement's id, what the plan's rows and references put with it."""
    return _together(ByIdentity(plan.links))


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


@lru_cache(maxsize=4)
def _kinds(links: ByIdentity[tuple[Link, ...]]) -> dict[frozenset[str], LinkedBy]:
    """Return how each pair of ids is linked; the first link that holds both says it."""
    kinds: dict[frozenset[str], LinkedBy] = {}
    for link in links.held:
        ids = [part for part in (link.need, link.outcome, link.provision) if part is not None]
        for one, other in combinations(ids, 2):
            kinds.setdefault(frozenset((one, other)), link.by)
    return kinds
