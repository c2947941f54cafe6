"""Two versions of a plan set side by side."""

from collections.abc import Iterator

from ehcp_audit.model import Change, ChangeKind, OldOrNew, Outcome, Plan, PlanChanges, Provision, Statement

from .align import Aligned, align
from .details import detail_changes
from .identity import are_versions
from .names import naming_of
from .passages import passage_changes
from .reasons import kind_of_change, reasons_of
from .wording import Wording, wording_of

__all__ = ["compare_plans"]


def compare_plans(old: Plan, new: Plan, *, anyway: bool = False) -> PlanChanges:
    """Compare two versions of one plan: the same answer for the same plans.

    Statements find their partner by what they say. Layout, the order of rows, labels, list numbers, hyphens,
    quotation marks, abbreviations, and how the child is named or redacted are no changes.

    Args:
        old: The earlier version.
        new: The later one.
        anyway: Compare them also where they do not look like versions of one plan. Otherwise there are no
            changes then, and `are_versions` is False.
    """
    names = naming_of(old), naming_of(new)
    before, after = (
        [wording_of(statement, naming) for statement in plan.statements()]
        for plan, naming in zip((old, new), names, strict=True)
    )
    aligned = align(before, after)
    versions, why, alike = are_versions(old, new, aligned, names)
    whole = versions is not False or anyway
    return PlanChanges(
        old=old.source,
        new=new.source,
        are_versions=versions,
        how_we_know=why,
        alike=alike,
        changes=tuple(_changes(aligned)) if whole else (),
        passages=tuple(passage_changes(old, new, names)) if whole else (),
        details=tuple(detail_changes(old.details, new.details)) if whole else (),
    )


def _changes(aligned: list[Aligned]) -> Iterator[Change]:
    for pair in aligned:
        if pair.old is None or pair.new is None:
            only = pair.old or pair.new
            if only is not None:
                yield Change(
                    kind=ChangeKind.DROPPED if pair.old else ChangeKind.ADDED,
                    section=only.section,
                    old=_sides(pair.old),
                    new=_sides(pair.new),
                )
            continue
        reasons = reasons_of(pair.old, pair.new)
        yield Change(
            kind=kind_of_change(pair.old, pair.new, reasons),
            section=pair.new.section,
            old=_sides(pair.old),
            new=_sides(pair.new),
            reasons=reasons,
            likeness=pair.likeness,
        )


def _sides(wording: Wording | None) -> tuple[OldOrNew, ...]:
    return tuple(_side(statement) for statement in wording.statements) if wording else ()


def _side(statement: Statement) -> OldOrNew:
    beside: list[str | None] = []
    if isinstance(statement, Provision):
        beside = [statement.given_by, statement.how_given]
    elif isinstance(statement, Outcome):
        beside = [statement.by_when]
    return OldOrNew(
        id=statement.id,
        section=statement.section,
        text=statement.text,
        beside=tuple(words for words in beside if words),
        place=statement.place,
    )
