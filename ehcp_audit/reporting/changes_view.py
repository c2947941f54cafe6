"""Two versions of a plan, ready to be shown: page and terminal say the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from ehcp_audit.model import (
    Change,
    ChangeKind,
    OldOrNew,
    PassageChange,
    PlanChanges,
    PointAnswer,
    Reason,
)

from .phrases import moved_words, where
from .shown import Piece, shown
from .word_diff import word_diff

__all__ = ["ChangeView", "ChangesView", "PassageView", "changes_view"]

SHOWN_FIRST = tuple(kind for kind in ChangeKind if kind is not ChangeKind.UNCHANGED)
"""The kinds of change in the order in which they are shown: what takes something away first."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change: both versions with what differs marked, and why it is called what it is called."""

    ids: str
    """"F3", or "F3, now F5"."""
    section: str
    before: tuple[Piece, ...]
    before_at: str
    now: tuple[Piece, ...]
    now_at: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A sentence of A, I, J or K that changed."""

    kind: ChangeKind
    section: str
    before: tuple[Piece, ...]
    now: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """Everything that is shown of two versions."""

    changes: PlanChanges
    old_name: str
    new_name: str
    groups: tuple[tuple[ChangeKind, tuple[ChangeView, ...]], ...]
    """The kinds that there are, each with its changes in the plan's order."""
    unchanged: tuple[ChangeView, ...]
    passages: tuple[PassageView, ...]

    @property
    def answers(self) -> tuple[PointAnswer, ...]:
        """What became of open points: those that need a look first."""
        order = ["still open", "new", "cannot tell", "gone", "fixed"]
        return tuple(sorted(self.changes.answers or (), key=lambda one: order.index(one.answer)))


def changes_view(changes: PlanChanges) -> ChangesView:
    """Gather all that is shown."""
    groups = tuple(
        (kind, tuple(_view(change) for change in found))
        for kind in SHOWN_FIRST
        if (found := changes.of(kind))
    )
    return ChangesView(
        changes=changes,
        old_name=shown(changes.old.name),
        new_name=shown(changes.new.name),
        groups=groups,
        unchanged=tuple(_view(change) for change in changes.of(ChangeKind.UNCHANGED)),
        passages=tuple(_passage(passage) for passage in changes.passages),
    )


def _view(change: Change) -> ChangeView:
    before, now = _said(change.old), _said(change.new)
    old, new = word_diff(before, now) if before and now else ((Piece(before),), (Piece(now),))
    return ChangeView(
        ids=_ids(change),
        section=moved_words(
            change.old[0].section if change.old else None, change.new[0].section if change.new else None
        ),
        before=old if before else (),
        before_at=_at(change.old),
        now=new if now else (),
        now_at=_at(change.new),
        reasons=tuple(reason.model_copy(update={"says": shown(reason.says)}) for reason in change.reasons),
    )


def _ids(change: Change) -> str:
    old, new = (" and ".join(one.id for one in side) for side in (change.old, change.new))
    if not old or not new or old == new:
        return old or new
    return f"{old}, now {new}"


def _said(side: Iterable[OldOrNew]) -> str:
    """Return a version's words in one run, with those of the table's own columns behind."""
    return " / ".join(
        " \u00b7 ".join(" ".join(shown(words).split()) for words in (one.text, *one.beside)) for one in side
    )


def _at(side: Iterable[OldOrNew]) -> str:
    return "; ".join(place for one in side if (place := where(one.place)))


def _passage(passage: PassageChange) -> PassageView:
    before = shown(passage.old.text) if passage.old else ""
    now = shown(passage.new.text) if passage.new else ""
    old, new = word_diff(before, now) if before and now else ((Piece(before),), (Piece(now),))
    return PassageView(
        kind=passage.kind,
        section=str(passage.section),
        before=old if before else (),
        now=new if now else (),
    )
