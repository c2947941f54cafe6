"""How a plan was read, in a terminal: what the program saw, and what it did not."""

from ehcp_audit.model import Plan, Section, Statement

from . import phrases as p
from .leftovers import by_reason
from .page import Page
from .shown import cut, shown

__all__ = ["plan_text"]

OPENING = 120
"""Characters of a section that are shown of it."""


def plan_text(plan: Plan, *, width: int = 80, colour: bool = False) -> str:
    """Return what `read` prints."""
    page = Page(width=width, colour=colour)
    _top(page, plan)
    page.heading(p.H_SECTIONS_FOUND)
    for section in plan.sections.values():
        _section(page, section)
    if missing := p.missing_sentence(plan.sections):
        page.line(missing)
    for heading, statements in (
        (p.H_NEEDS, plan.needs),
        (p.H_OUTCOMES, plan.outcomes),
        (p.H_PROVISION, plan.provisions),
    ):
        if statements:
            page.heading(f"{heading} ({len(statements)})")
            for statement in statements:
                _statement(page, statement)
    _links(page, plan)
    _leftovers(page, plan)
    return page.text()


def _top(page: Page, plan: Plan) -> None:
    source, details = plan.source, plan.details
    page.line(shown(source.name), style="bold")
    pages = f", {p.count(source.pages, 'page')}" if source.pages is not None else ""
    page.line(f"{source.format.upper()}{pages}. {p.placed_sentence(plan.coverage)}")
    year = None if details.year_group is None else str(details.year_group or p.D_RECEPTION)
    facts = [
        (p.D_STATUS, details.status.value),
        (p.D_ISSUED, p.day(details.issued_on) if details.issued_on else None),
        (p.D_REVIEW, p.day(details.review_due) if details.review_due else None),
        (p.D_BORN, p.day(details.date_of_birth) if details.date_of_birth else None),
        (p.D_YEAR, year),
        (p.D_AUTHORITY, details.local_authority),
    ]
    page.heading(p.H_FRONT)
    for label, value in facts:
        page.line(shown(value or p.NOT_READ), bullet=f"{label}: ")
    if plan.notes:
        page.heading(p.H_NOTES)
        for note in plan.notes:
            place = f" ({p.where(note.place)})" if note.place and p.where(note.place) else ""
            page.line(f"{shown(note.says)}{place}", bullet="- ")


def _section(page: Page, section: Section) -> None:
    words = p.count(len(section.text.split()), "word") if not section.is_blank else p.BLANK
    times = f", opened {len(section.labels)} times" if len(section.labels) > 1 else ""
    sure = p.sure(section.confidence)
    page.line(
        f"{section.letter.subject}: {words}, found {p.LABELLED_BY[section.labelled_by]}{times}, {sure}.",
        bullet=f"{section.letter:<3}",
        style="bold",
    )
    # Every line counts, headings too: a table without its heads could not be told from running text.
    said = p.LINE_BREAK.join(" ".join(shown(one.text).split()) for one in section.passages())
    if said:
        page.line(f"“{cut(said, OPENING)}”", indent=3)


def _statement(page: Page, statement: Statement) -> None:
    page.line(shown(statement.text), bullet=f"{statement.id:<6}")
    extra = [p.where(statement.place)]
    if statement.area:
        extra.append(p.AREAS[statement.area])
    for label, name in p.OWN_COLUMNS:
        if value := getattr(statement, name, None):
            extra.append(f"{label}: {shown(value)}")
    said = "; ".join(part for part in extra if part)
    if said:
        page.line(said, indent=6, style="dim")


def _links(page: Page, plan: Plan) -> None:
    page.heading(f"{p.H_LINKS} ({len(plan.links)})")
    if not plan.links:
        page.line(p.NO_LINKS)
        return
    rows = [
        [link.need or p.DASH, link.outcome or p.DASH, link.provision or p.DASH, p.LINKED_BY[link.by]]
        for link in plan.links
    ]
    page.table([p.NEED, p.OUTCOME, p.PROVISION, p.HOW_WE_KNOW], rows)


def _leftovers(page: Page, plan: Plan) -> None:
    page.heading(p.H_LEFT)
    if not plan.unplaced:
        page.line(p.NOTHING_LEFT)
    for why, lines in by_reason(plan.unplaced):
        page.line(f"{p.sentence_start(why)}:", style="bold")
        for line, place in lines:
            page.line(f"{line}{f' ({place})' if place else ''}", bullet="- ", indent=2)
    if plan.furniture:
        page.heading(p.H_FURNITURE)
        for line in plan.furniture:
            page.line(shown(line), bullet="- ")
