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
        page.line(p.scores_sentence(scores))
    if group.bands:
        page.gap()
        page.table(
            ["Band", "Plans", "Share"],
            [[shown(b.band), p.number(b.plans), p.percent(b.share)] for b in group.bands],
            numbers=(1, 2),
        )
    if group.criteria:
        page.gap()
        page.line(p.ROUND_COLUMNS)
        page.table(
            ["", *p.ROUND_HEADS, "Question"],
            [[c.criterion, *(cell for _, cell in p.round_cells(c)), shown(c.asks)] for c in group.criteria],
            numbers=(1, 2, 3, 4, 5, 6),
        )


def _kinds(page: Page, heading: str, kinds: tuple[KindCount, ...]) -> None:
    if kinds:
        page.heading(heading)
        for kind in kinds:
            page.line(f"{p.number(kind.plans)}: {shown(p.UNREADABLE.get(kind.kind, kind.kind))}", bullet="- ")
