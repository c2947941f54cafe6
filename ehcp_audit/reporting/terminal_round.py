"""A round in numbers, in a terminal."""

from ehcp_audit.collecting import GroupSummary, KindCount, RoundSummary

from . import phrases as p
from .page import Page
from .shown import shown

__all__ = ["summary_text"]


def summary_text(summary: RoundSummary, *, width: int = 80, colour: bool = False) -> str:
    """Return what `summary` prints. A count that is withheld shows as a dash."""
    page = Page(width=width, colour=colour)
    page.line(p.H_ROUND, style="bold")
    page.line(
        f"{p.HELD_AGAINST} {summary.rubric.id} {shown(summary.rubric.version)} "
        f"({summary.rubric.sha256[:12]}), with ehcp-audit {summary.ehcp_audit}."
    )
    page.line(f"{p.sentence_start(shown(summary.how_drawn))}.")
    _group(page, summary)
    for heading, kinds in (
        (p.H_UNREADABLE, summary.unreadable_kinds),
        (p.H_UNSCORED, summary.unscored_kinds),
    ):
        _kinds(page, heading, kinds)
    for group in summary.groups:
        page.heading(f"{summary.by}: {shown(group.group) if group.group is not None else p.GROUP_UNKNOWN}")
        _group(page, group)
    page.gap()
    page.line(p.ROUND_IS_NOT_A_RANKING)
    return page.text()


def _group(page: Page, group: GroupSummary) -> None:
    for said in group.says:
        page.line(said, bullet="- ")
    scores = group.scores
    if scores.mean is not None and scores.median is not None:
        page.line(
            f"Score: on average {p.out_of_100(scores.mean)} out of 100, half of the plans at or above "
            f"{p.out_of_100(scores.median)} ({p.count(scores.plans, 'plan')})."
        )
    if group.bands:
        page.gap()
        page.table(
            ["Band", "Plans", "Share"],
            [[shown(b.band), _number(b.plans), _share(b.share)] for b in group.bands],
            numbers=(1, 2),
        )
    if group.criteria:
        page.gap()
        page.line(p.ROUND_COLUMNS)
        page.table(
            ["", "Yes", "Partly", "No", "Person", "Other", "% yes", "Question"],
            [
                [
                    c.criterion,
                    _number(c.met),
                    _number(c.partly_met),
                    _number(c.not_met),
                    _number(c.needs_a_person),
                    _number(_sum(c.not_applicable, c.not_assessable)),
                    _share(c.share_met),
                    shown(c.asks),
                ]
                for c in group.criteria
            ],
            numbers=(1, 2, 3, 4, 5, 6),
        )


def _kinds(page: Page, heading: str, kinds: tuple[KindCount, ...]) -> None:
    if kinds:
        page.heading(heading)
        for kind in kinds:
            page.line(f"{_number(kind.plans)}: {shown(p.UNREADABLE.get(kind.kind, kind.kind))}", bullet="- ")


def _number(count: int | None) -> str:
    return p.DASH if count is None else f"{count:,}"


def _sum(*counts: int | None) -> int | None:
    return None if any(count is None for count in counts) else sum(count or 0 for count in counts)


def _share(share: float | None) -> str:
    return p.DASH if share is None else f"{p.out_of_100(share)}%"
