"""The golden thread as a table: what belongs to each statement, how that is known, what has no other end."""

from collections.abc import Iterable
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ehcp_audit.model import Frozen, LinkedBy, Plan, Statement

from .aspirations import LikenessOptions, hopes, taken_up
from .thread import Match, OtherSide, Side, ThreadOptions, how_linked, names_in, worth_a_look

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Kind", "Pair", "Thread", "thread_frame", "thread_matrix"]

Kind = Literal["aspiration", "need", "outcome", "provision"]
MOST_ALIKE = 3
"""How many statements that look alike are listed: more would not help anybody to look."""


class Pair(Frozen):
    """A statement that belongs, or may belong, to another."""

    other: str
    """The other statement's id."""
    by: LinkedBy
    """Row or reference: the plan says so itself. Area: both stand under an area with one need only. Likeness:
    the two look alike, and a person should check."""
    likeness: float | None = Field(default=None, ge=0, le=1)
    """How alike the two are, where that is how it is known; `None` where the plan's rows, references or areas
    say it."""


class Thread(Frozen):
    """What was found for one statement among one other kind."""

    of: str
    """The statement's id; of a hope, its name among the findings: `section A: hope 1`."""
    kind: Kind
    """What it is."""
    to: Kind
    """What was looked for."""
    pairs: tuple[Pair, ...] = ()
    """What was found: all that the plan links, or else all that an area with one need tells, or else up to
    three that look alike, most alike first."""
    look_at: str | None = None
    """Where nothing was found: the id to look at first; `None` where nothing is alike either."""

    @property
    def is_orphan(self) -> bool:
        """True where nothing was found, neither linked nor alike."""
        return not self.pairs


def thread_matrix(plan: Plan, options: ThreadOptions | None = None) -> tuple[Thread, ...]:
    """Follow every hope to its outcomes, and every need, outcome and provision to the other two kinds.

    A hope of section A, where the thread begins, is compared with the outcomes by likeness alone, as plans
    do not link it. Needs are those of B, C and D; provision is that of F, G and H. The plan's rows and
    references count first; only where they give a statement nothing is it compared by likeness, and where the
    plan links nearly all of its kind, likeness gives a place to look at and no pair.

    Returns:
        One thread for each hope, then two for each statement: needs, outcomes, provisions, in the plan's
        order.
    """
    alike_from = (options or ThreadOptions()).alike_from
    names = names_in(plan)
    kinds: dict[Kind, Side] = {
        "need": Side(plan.needs, names),
        "outcome": Side(plan.outcomes, names),
        "provision": Side(plan.provisions, names),
    }
    statements = (
        thread
        for kind in kinds
        for to in kinds
        if to != kind
        for thread in _walk(plan, kind, to, kinds, alike_from)
    )
    return (*_from_hopes(plan, kinds["outcome"]), *statements)


def _from_hopes(plan: Plan, outcomes: Side) -> Iterable[Thread]:
    """Follow each hope to the outcomes that are about the same thing, as the check of hopes does."""
    for name, hope in hopes(plan).items():
        found = taken_up(hope, outcomes, LikenessOptions().alike_from)
        pairs = tuple(
            Pair(other=outcomes.statements[one.position].id, by=LinkedBy.LIKENESS, likeness=one.value)
            for one in found[:MOST_ALIKE]
        )
        look_at = None if pairs else worth_a_look(outcomes.nearest(hope.text))
        yield Thread(of=name, kind="aspiration", to="outcome", pairs=pairs, look_at=look_at)


def thread_frame(plan: Plan) -> "pd.DataFrame":
    """Return the thread as a frame: a row for each pair, and one for each statement that has none.

    Columns: `of` and `kind`, `to`, `other` (missing: nothing was found), `by` (row, reference, area,
    likeness), `likeness` (0 to 1; missing where the plan itself says it), `look_at`. Needs
    `pip install "ehcp-audit[notebook]"`.
    """
    import pandas as pd  # noqa: PLC0415 - an optional and slow dependency

    columns = ["of", "kind", "to", "other", "by", "likeness", "look_at"]
    rows: list[tuple[object, ...]] = []
    for thread in thread_matrix(plan):
        own = (thread.of, thread.kind, thread.to)
        rows += [(*own, pair.other, pair.by.value, pair.likeness, None) for pair in thread.pairs]
        if thread.is_orphan:
            rows.append((*own, None, None, None, thread.look_at))
    return pd.DataFrame(rows, columns=columns).astype({"likeness": "Float64"})


def _walk(plan: Plan, kind: Kind, to: Kind, kinds: dict[Kind, Side], alike_from: float) -> Iterable[Thread]:
    # A plan that ties its needs to outcomes ties all; but help for health and care stands by itself.
    apart = (kind, to) != ("need", "outcome")
    peers: dict[str, list[Statement]] = {}
    for one in kinds[kind].statements:
        peers.setdefault(one.section[0] if apart else "", []).append(one)
    sides = {group: OtherSide(plan, ones, kinds[to]) for group, ones in peers.items()}
    for one in kinds[kind].statements:
        found = sides[one.section[0] if apart else ""].match(one, alike_from, MOST_ALIKE)
        pairs = tuple(_pairs(plan, one.id, found))
        yield Thread(of=one.id, kind=kind, to=to, pairs=pairs, look_at=found.look_at)


def _pairs(plan: Plan, one: str, found: Match) -> Iterable[Pair]:
    for other, likeness in zip_longest(found.others, found.likeness):
        by = found.by or how_linked(plan, one, other)[0]
        yield Pair(other=other, by=by, likeness=likeness)
