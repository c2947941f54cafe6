"""What belongs together: by the plan's own rows and references first, by likeness where these are silent."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from pydantic import Field

from ehcp_audit.language import MostAlike
from ehcp_audit.model import Frozen, Link, LinkedBy, Plan, SectionLetter, Statement

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

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.statements = tuple(statements)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(one.id for one in self.statements)

    @cached_property
    def alike(self) -> MostAlike:
        """What finds the most alike of them: made when first asked, for many plans link what they say."""
        return MostAlike(one.text for one in self.statements)


def side_of(plan: Plan, *letters: str) -> Side:
    """Return the statements of some sections, made ready once for all checks that look among them."""
    return _side(ByIdentity(plan), frozenset(SectionLetter(letter) for letter in letters))


# The sides of one plan or two.
@lru_cache(maxsize=24)
def _side(plan: ByIdentity[Plan], letters: frozenset[SectionLetter]) -> Side:
    return Side(one for one in plan.held.statements() if one.section in letters)


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
        if not self._others.statements:
            return Match(False, bare=True)
        here = sorted(self._with(one.id) & self._others.ids)
        if here:
            return Match(True, here[0], how_linked(self._plan, one.id, here[0]))
        (nearest,) = self._others.alike.nearest(one.text)
        best, value = self._others.statements[nearest.position], nearest.value
        # It is one of the peers, and not joined itself.
        if leaves_out(len(self._peers) - 1, self._joined):
            # The plan says itself what belongs to what, and nothing for this one:
            # likeness cannot overrule it.
            return Match(False) if value < alike_from / 2 else Match(None, best.id, value=value)
        if value >= alike_from:
            return Match(True, best.id, LinkedBy.LIKENESS, value=value)
        # Where nothing is alike, the first of many would only send people to the wrong place.
        return Match(None, best.id, value=value) if value >= WORTH_A_LOOK else Match(None)


def leaves_out(siblings: int, joined: int) -> bool:
    """Tell whether a plan itself links nearly all siblings of a statement, so that it stands out."""
    return siblings >= 2 and joined >= 0.75 * siblings


def linked(plan: Plan) -> dict[str, frozenset[str]]:
    """Return, for each statement's id, what the plan's rows and references put with it."""
    return _together(ByIdentity(plan.links))


def how_linked(plan: Plan, one: str, other: str) -> LinkedBy:
    """Return how two ids are linked; by row where they are linked by way of a third."""
    return _kinds(ByIdentity(plan.links)).get(frozenset((one, other)), LinkedBy.ROW)


@lru_cache(maxsize=4)
def _kinds(links: ByIdentity[tuple[Link, ...]]) -> dict[frozenset[str], LinkedBy]:
    """Return how each pair of ids is linked; the first link that holds both says it."""
    kinds: dict[frozenset[str], LinkedBy] = {}
    for link in links.held:
        ids = [part for part in (link.need, link.outcome, link.provision) if part is not None]
        for one, other in combinations(ids, 2):
            kinds.setdefault(frozenset((one, other)), link.by)
    return kinds
