"""A round in numbers, in a terminal."""

from ehcp_audit.collecting import GroupSummary, KindCount, PartSummary, RoundSummary
from ehcp_audit.model.themes import part_name

from . import phrases as p
from .page import Page
from .shown import shown

__all__ = ["summary_text"]

_FEW_PHRASES = 12
"""So many phrases stand in a terminal; the page and the workbook have all."""


def summary_text(summary: RoundSummary, *, width: int = 80, colour: bool = False) -> str:
    """Return what `summary` prints. A count that is withheld shows as a dash."""
    page = Page(width=width, colour=colour)
    _head(page, summary)
    page.gap()
    _group(page, summary)
    for heading, parts in ((p.H_BY_SECTION, summary.sections), (p.H_THEMES, summary.themes)):
        _parts(page, heading, parts)
    _wording(page, summary)
    for heading, kinds in (
        (p.H_UNREADABLE, summary.unreadable_kinds),
        (p.H_UNSCORED, summary.unscored_kinds),
    ):
        _kinds(page, heading, kinds)
    for group in summary.groups:
        page.heading(f"{summary.by}: {shown(group.group) if group.group is not None else p.GROUP_UNKNOWN}")
        for said in group.says or ((p.NO_GROUP_SHOWN,) if group.withheld else ()):
            page.line(said, bullet="- ")
        _group(page, group)
    page.gap()
    page.line(p.ROUND_IS_NOT_A_RANKING)
    if summary.disclosure is not None and summary.disclosure.applied:
        page.line(p.SMALL_COUNTS_HINT)
    return page.text()


def _head(page: Page, summary: RoundSummary) -> None:
    page.line(p.H_ROUND, style="bold")
    page.line(
        f"{p.HELD_AGAINST} {summary.rubric.id} {shown(summary.rubric.version)} "
        f"({summary.rubric.sha256[:12]}), with ehcp-audit {summary.ehcp_audit}."
    )
    page.line(f"{p.sentence_start(shown(summary.how_drawn))}.")
    if summary.drawn is not None:
        page.line(summary.drawn.says)
    if summary.disclosure is not None:
        page.line(summary.disclosure.says, style="" if summary.disclosure.applied else "bold")
    for said in summary.says:
        page.line(said, bullet="- ")
    if p.headlines(summary):
        page.heading(p.H_HEADLINES)
        for said in p.headlines(summary):
            page.line(said, bullet="- ")


def _group(page: Page, group: GroupSummary) -> None:
    scores = group.scores
    if scores.mean is not None and scores.median is not None:
        page.line(p.scores_sentence(scores))
    if group.bands:
        page.gap()
        page.table(
            ["Band", "Plans", "Share", p.RANGE_HEAD],
            [
                [shown(b.band), p.number(b.plans), p.percent(b.share), p.interval(b.interval)]
                for b in group.bands
            ],
            numbers=(1, 2, 3),
        )
    if group.criteria:
        page.gap()
        page.line(p.ROUND_COLUMNS)
        page.line(p.RANGE_MEANS)
        page.table(
            ["", *p.ROUND_HEADS, p.RANGE_HEAD],
            [
                [
                    f"{c.criterion} {shown(c.asks)}",
                    *(cell for _, cell in p.round_cells(c)),
                    p.interval(c.interval_met),
                ]
                for c in group.criteria
            ],
            numbers=(1, 2, 3, 4, 5, 6, 7),
        )


def _parts(page: Page, heading: str, parts: tuple[PartSummary, ...]) -> None:
    if parts:
        page.heading(heading)
        page.line(p.PARTS_MEAN)
        page.table(
            ["", *p.ROUND_HEADS, p.RANGE_HEAD],
            [
                [
                    p.sentence_start(part_name(shown(one.part))),
                    *(cell for _, cell in p.round_cells(one)),
                    p.interval(one.interval_met),
                ]
                for one in parts
            ],
            numbers=(1, 2, 3, 4, 5, 6, 7),
        )


def _wording(page: Page, summary: RoundSummary) -> None:
    told = [one for one in summary.wording if one.plans is not None][:_FEW_PHRASES]
    if told:
        page.heading(p.H_WORDING)
        page.line(p.WORDING_MEANS)
        page.table(
            ["", *p.WORDING_HEADS, "Sections"],
            [
                [
                    p.wording_name(shown(one.wording)),
                    *(cell for _, cell in p.wording_cells(one)),
                    ", ".join(one.sections),
                ]
                for one in told
            ],
            numbers=(1, 2, 3, 4, 5),
        )
    if summary.copied is not None:
        page.heading(p.H_COPIED)
        for said in p.copied_sentences(summary.copied):
            page.line(said, bullet="- ")


def _kinds(page: Page, heading: str, kinds: tuple[KindCount, ...]) -> None:
    if kinds:
        page.heading(heading)
        for kind in kinds:
            page.line(f"{p.number(kind.plans)}: {shown(p.UNREADABLE.get(kind.kind, kind.kind))}", bullet="- ")
