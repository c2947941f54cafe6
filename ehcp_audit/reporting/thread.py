"""The table that parents make with highlighters: hopes, needs, outcomes, provision; gaps first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ehcp_audit.checks import Pair, Thread, hopes, thread_matrix
from ehcp_audit.model import Excerpt, LinkedBy, Plan, Statement

__all__ = ["Hope", "Strand", "Strung", "strands"]


@dataclass(frozen=True, slots=True)
class Strung:
    """A statement in a strand, and how it is known to belong there."""

    statement: Statement
    likeness: float | None = None
    """How alike it looks to what it hangs on, 0 to 1; `None` where the plan itself links the two."""

    @property
    def looks_alike(self) -> bool:
        """True where only its words, and not the plan, say that it belongs here."""
        return self.likeness is not None


@dataclass(frozen=True, slots=True)
class Hope:
    """A hope of section A, and how it is known to belong to a strand's outcomes."""

    name: str
    """What findings call it: `section A: hope 1`."""
    words: Excerpt
    likeness: float | None = None
    """How alike it looks to an outcome of the strand, 0 to 1; `None` where no outcome takes it up."""


@dataclass(frozen=True, slots=True)
class Strand:
    """One need with what belongs to it, or an outcome, provision or hope that belongs to no need."""

    need: Statement | None
    outcomes: tuple[Strung, ...]
    provisions: tuple[Strung, ...]
    by: tuple[LinkedBy, ...]
    """How it is known that they belong together, surest first; empty where nothing was found."""
    look_at: tuple[tuple[str, str], ...] = ()
    """For each of need, outcome and provision that is missing: the id to look at first, if one is alike."""
    hopes: tuple[Hope, ...] = ()
    """The hopes that its outcomes take up."""

    @property
    def is_hope(self) -> bool:
        """True for a hope that no outcome was found to take up."""
        return bool(self.hopes) and not (self.need or self.outcomes or self.provisions)

    @property
    def gaps(self) -> tuple[str, ...]:
        """Which of need, outcome and provision is missing; a hope by itself lacks its outcome alone."""
        if self.is_hope:
            return ("outcome",)
        parts = (("need", self.need), ("outcome", self.outcomes), ("provision", self.provisions))
        return tuple(name for name, part in parts if not part)

    def first_look(self, kind: str) -> str | None:
        """Return the id to look at first for a missing part; `None` where nothing is alike."""
        return dict(self.look_at).get(kind)


def strands(plan: Plan) -> tuple[Strand, ...]:
    """Follow each need to its outcomes, their hopes and its provision; what lacks most comes first.

    What the plan links comes first; where it is silent, what looks alike, marked so. Statements of C and D
    count as needs, those of G and H as provision. An outcome or provision that hangs on no need has a row of
    its own, and so has a hope that no outcome takes up.
    """
    threads: dict[tuple[str, str], Thread] = {(one.of, one.to): one for one in thread_matrix(plan)}
    by_id = {statement.id: statement for statement in plan.statements()}
    made = [_strand(by_id, threads, need, "outcome", "provision") for need in plan.needs]
    seen = {one.statement.id for strand in made for one in (*strand.outcomes, *strand.provisions)}
    for outcome in plan.outcomes:
        if outcome.id not in seen:
            strand = _strand(by_id, threads, outcome, "provision")
            seen.update(one.statement.id for one in strand.provisions)
            made.append(strand)
    made += [_strand(by_id, threads, one) for one in plan.provisions if one.id not in seen]
    made = _with_hopes(plan, threads, made)
    return tuple(sorted(made, key=lambda strand: -len(strand.gaps)))


def _with_hopes(plan: Plan, threads: dict[tuple[str, str], Thread], made: Iterable[Strand]) -> list[Strand]:
    """Hang each hope on the strands whose outcomes take it up, or give it one of its own."""
    said = hopes(plan)
    found = {name: threads[name, "outcome"] for name in said}
    by_outcome: dict[str, list[Hope]] = {}
    for name, thread in found.items():
        for pair in thread.pairs:
            by_outcome.setdefault(pair.other, []).append(Hope(name, said[name], pair.likeness))
    strung = [
        _hung(
            strand,
            _once(hope for one in strand.outcomes for hope in by_outcome.get(one.statement.id, ())),
        )
        for strand in made
    ]
    alone = [
        Strand(
            None,
            (),
            (),
            (),
            (("outcome", thread.look_at),) if thread.look_at else (),
            (Hope(name, said[name]),),
        )
        for name, thread in found.items()
        if thread.is_orphan
    ]
    return [*alone, *strung]


def _hung(strand: Strand, hopes: tuple[Hope, ...]) -> Strand:
    """Hang hopes on a strand; where they only look alike, so does a part of the strand."""
    ways = {*strand.by, *(LinkedBy.LIKENESS for hope in hopes if hope.likeness is not None)}
    return replace(strand, hopes=hopes, by=tuple(way for way in LinkedBy if way in ways))


def _once(found: Iterable[Hope]) -> tuple[Hope, ...]:
    """Return each hope once, with the outcome that it is most like."""
    most: dict[str, Hope] = {}
    for hope in found:
        if hope.name not in most or (hope.likeness or 0) > (most[hope.name].likeness or 0):
            most[hope.name] = hope
    return tuple(most.values())


def _strand(
    by_id: dict[str, Statement], threads: dict[tuple[str, str], Thread], first: Statement, *onward: str
) -> Strand:
    found = {to: threads[first.id, to].pairs for to in onward}
    own = "need" if len(onward) == 2 else "outcome" if onward else "provision"
    outcomes, provisions = (_strung(by_id, found.get(to, ())) for to in ("outcome", "provision"))
    if own == "outcome":
        outcomes = (Strung(first),)
    elif own == "provision":
        provisions = (Strung(first),)
    ways = {pair.by for pairs in found.values() for pair in pairs}
    strand = Strand(
        first if own == "need" else None, outcomes, provisions, tuple(way for way in LinkedBy if way in ways)
    )
    looks = tuple(
        (gap, at) for gap in strand.gaps if gap != own and (at := _look(threads[first.id, gap])) is not None
    )
    return Strand(strand.need, strand.outcomes, strand.provisions, strand.by, looks)


def _look(thread: Thread) -> str | None:
    return thread.look_at or (thread.pairs[0].other if thread.pairs else None)


def _strung(by_id: dict[str, Statement], pairs: Iterable[Pair]) -> tuple[Strung, ...]:
    return tuple(Strung(by_id[pair.other], pair.likeness) for pair in pairs)
