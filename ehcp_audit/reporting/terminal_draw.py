"""A drawn sample, in a terminal."""

from pathlib import Path
from shlex import quote

from ehcp_audit.model import DrawnPlan, Sample

from . import phrases as p
from .page import Page
from .shown import shown

__all__ = ["draw_text"]

_SHOWN = 20
"""More strata than this are left to the list: a screen would only show its end."""


def draw_text(sample: Sample, *, into: Path | None, width: int = 80, colour: bool = False) -> str:
    """Return what `draw` prints: how it was drawn, how it stands for the frame, and the plans."""
    page = Page(width=width, colour=colour)
    page.line(p.H_DRAWN, style="bold")
    page.line(f"{p.sentence_start(shown(sample.how_drawn))}.")
    for said in sample.says:
        page.line(shown(said), bullet="- ")
    if 0 < len(sample.strata) <= _SHOWN and sample.size:
        page.heading(p.H_STRATA)
        page.table(
            list(p.STRATA_HEADS),
            [
                [shown(one.name), p.number(one.frame_size), p.number(one.drawn), _weight(one.weight)]
                for one in sample.strata
            ],
            numbers=(1, 2, 3),
        )
    if sample.shares:
        page.heading(p.H_STANDS)
        _shares(page, sample)
    if into is None:
        page.heading(p.H_PLANS)
        for plan in sample.plans:
            page.line(_named(plan), bullet="- ")
    page.gap()
    if into is None:
        page.line(p.MORE_INTO)
        return page.text()
    said, command = p.written_lines(shown(str(into)), shown(quote(str(into))))
    page.line(said)
    # On one line however long, so that it can be copied.
    return f"{page.text()}{command}\n"


def _shares(page: Page, sample: Sample) -> None:
    for column in dict.fromkeys(one.column for one in sample.shares):
        page.gap()
        page.table(
            [shown(column), *p.STANDS_HEADS[1:]],
            [
                [
                    shown(one.value) or p.CELL_BLANK,
                    p.percent(one.frame_share),
                    p.percent(one.share),
                    f"{p.percent(one.low)} to {p.percent(one.high)}",
                    p.APART if one.apart else "",
                ]
                for one in sample.shares
                if one.column == column
            ],
            numbers=(1, 2, 3),
        )


def _named(plan: DrawnPlan) -> str:
    name = plan.plan if not plan.file or plan.file == plan.plan else f"{plan.plan}: {plan.file}"
    return shown(f"{name} ({p.PICKED})" if plan.drawn == "risk" else name)


def _weight(weight: float | None) -> str:
    return p.DASH if weight is None else f"{weight:.1f}"
