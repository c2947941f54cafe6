"""A rubric in a terminal: its questions, where each comes from, what it weighs."""

from collections.abc import Iterable

from ehcp_audit.model import Criterion, Rubric

from . import phrases as p
from .page import Page
from .shown import shown

__all__ = ["rubric_text", "rubrics_text"]


def rubrics_text(rubrics: Iterable[Rubric], *, width: int = 80, colour: bool = False) -> str:
    """Return what `rubric list` prints."""
    page = Page(width=width, colour=colour)
    for rubric in rubrics:
        page.line(rubric.id, style="bold")
        page.line(f"{shown(rubric.title)}, version {shown(rubric.version)}, {_size(rubric)}.", indent=2)
        if rubric.about:
            page.line(shown(rubric.about), indent=2)
    return page.text()


def rubric_text(rubric: Rubric, *, width: int = 80, colour: bool = False) -> str:
    """Return what `rubric show` prints."""
    page = Page(width=width, colour=colour)
    page.line(f"{shown(rubric.title)} ({rubric.id}, version {shown(rubric.version)})", style="bold")
    for said in (rubric.about, rubric.source):
        if said:
            page.line(shown(said))
    page.line(
        f"{_size(rubric)}." + (f" Law as of {shown(p.day_of(rubric.law_as_of))}." if rubric.law_as_of else "")
    )
    page.line(f"Fingerprint {rubric.sha256}")
    if rubric.bands:
        page.line(
            "; ".join(f"{shown(b.name)} from {p.out_of_100(b.from_score)}" for b in rubric.bands),
            bullet="Bands: ",
        )
    for criterion in rubric.criteria:
        _criterion(page, criterion)
    return page.text()


def _criterion(page: Page, criterion: Criterion) -> None:
    page.gap()
    section = f"section {criterion.section}" if criterion.section else "the whole plan"
    weight = f"weighs {criterion.weight:g}" if criterion.weight else "not scored"
    judged = p.JUDGED_BY_PROGRAM if criterion.met_when else p.JUDGED_BY_PERSON
    page.line(shown(criterion.asks), bullet=f"{criterion.id:<9}", style="bold")
    page.line(f"{section}; {weight}; {judged}", indent=9)
    rule = p.rule_sentence(shown(criterion.source), criterion.status, confirmed=criterion.confirmed)
    page.line(rule, indent=9)


def _size(rubric: Rubric) -> str:
    return p.count(len(rubric.criteria), "question")
