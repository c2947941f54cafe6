"""What headings by area of need tell: which statements can belong together, and which must."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product

from ehcp_audit.model import Area, Plan, SectionLetter, Statement

from .passages import ByIdentity

__all__ = ["area_of", "told_by_area"]


def area_of(one: Statement) -> str | None:
    """Return the area that a statement stands under; `None` for "other", which many headings may be.

    Needs and provision for health are an area of their own, and so are those for social care.
    """
    return _CARE.get(one.section[0]) or (None if one.area is Area.OTHER else one.area)


_CARE = {"C": "health", "G": "health", "D": "social care", "H": "social care"}


def told_by_area(plan: Plan) -> Mapping[str, frozenset[str]]:
    """Return, for each statement's id, what its area alone puts with it.

    Whatever stands under an area is for its need, where it has one need only; and its provision is for its
    outcome, where it has one need and one outcome. Of several, which belongs to which is not said.
    """
    return _told(ByIdentity(plan))


@lru_cache(maxsize=4)
def _told(plan: ByIdentity[Plan]) -> Mapping[str, frozenset[str]]:
    needs = _by_area(one for one in plan.held.needs if one.section is SectionLetter.B)
    outcomes = _by_area(plan.held.outcomes)
    provisions = _by_area(one for one in plan.held.provisions if one.section is SectionLetter.F)
    told: dict[str, set[str]] = defaultdict(set)
    for area, its_needs in needs.items():
        if len(its_needs) > 1:
            continue
        ends, helps = outcomes.get(area, []), provisions.get(area, [])
        pairs = [*product(its_needs, [*ends, *helps]), *(product(ends, helps) if len(ends) == 1 else ())]
        for one, other in pairs:
            told[one].add(other)
            told[other].add(one)
    return {one: frozenset(others) for one, others in told.items()}


def _by_area(statements: Iterable[Statement]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in statements:
        if (area := area_of(one)) is not None:
            found[area].append(one.id)
    return found
