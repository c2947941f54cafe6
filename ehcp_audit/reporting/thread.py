"""The table that parents make with two highlighters: each need, its outcomes, its provision; gaps first."""

from collections.abc import Iterable
from dataclasses import dataclass

from ehcp_audit.model import Link, LinkedBy, Plan, Statement

__all__ = ["Strand", "strands"]


@dataclass(frozen=True, slots=True)
class Strand:
    """One need with what belongs to it, or an outcome or provision that belongs to no need."""

    need: Statement | None
    outcomes: tuple[Statement, ...]
    provisions: tuple[Statement, ...]
    by: tuple[LinkedBy, ...]
    """How the plan shows that they belong together, surest first; empty where nothing is linked."""

    @property
    def gaps(self) -> tuple[str, ...]:
        """Which of need, outcome and provision is missing."""
        parts = (("need", self.need), ("outcome", self.outcomes), ("provision", self.provisions))
        return tuple(name for name, part in parts if not part)


def strands(plan: Plan) -> tuple[Strand, ...]:
    """Follow the links from need to outcome to provision; what lacks most comes first.

    A provision that is linked to an outcome belongs to that outcome's need as well. Statements of C and D
    count as needs, those of G and H as provision.
    """
    made = [_from_need(plan, need) for need in plan.needs]
    seen = {s.id for strand in made for s in (*strand.outcomes, *strand.provisions)}
    for outcome in plan.outcomes:
        if outcome.id not in seen:
            links = [link for link in plan.links if link.outcome == outcome.id]
            wanted = {link.provision for link in links}
            provisions = tuple(p for p in plan.provisions if p.id in wanted)
            seen.update(p.id for p in provisions)
            made.append(Strand(None, (outcome,), provisions, _ways(links)))
    made.extend(Strand(None, (), (p,), ()) for p in plan.provisions if p.id not in seen)
    return tuple(sorted(made, key=lambda strand: -len(strand.gaps)))


def _from_need(plan: Plan, need: Statement) -> Strand:
    links = [link for link in plan.links if link.need == need.id]
    outcomes = {link.outcome for link in links if link.outcome}
    onward = [link for link in plan.links if link.outcome in outcomes and link.provision and not link.need]
    provisions = {link.provision for link in (*links, *onward)}
    return Strand(
        need,
        tuple(o for o in plan.outcomes if o.id in outcomes),
        tuple(p for p in plan.provisions if p.id in provisions),
        _ways([*links, *onward]),
    )


def _ways(links: Iterable[Link]) -> tuple[LinkedBy, ...]:
    found = {link.by for link in links}
    return tuple(way for way in LinkedBy if way in found)
