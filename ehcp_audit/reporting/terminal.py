"""A plan's audit in a terminal, for somebody who is tired: what matters first, everything else in a line."""

from collections.abc import Sequence

from rich.text import Text

from ehcp_audit.model import Plan, Reading, Rubric, Verdict

from . import phrases as p
from .page import Page
from .points import Point, Quote
from .shown import cut, shown
from .thread import Hope, Strand, Strung
from .view import SectionView, View, doubtful_sections

__all__ = ["audit_text", "opening_text"]

QUOTED = 220
"""Characters of a quote: enough to find it by; the page that `--report` writes has it whole."""
GLIMPSE = 100
"""Characters of a quote in the list of sections."""
COLOURS = {
    Verdict.MET: "green",
    Verdict.PARTLY_MET: "yellow",
    Verdict.NOT_MET: "red",
    Verdict.NEEDS_A_PERSON: "cyan",
    Verdict.NOT_APPLICABLE: "",
    Verdict.NOT_ASSESSABLE: "",
}


def audit_text(
    view: View,
    *,
    width: int = 80,
    colour: bool = False,
    report: str | None = None,
    letter: str | None = None,
    opening: bool = True,
) -> str:
    """Return what `check` prints: the same for the same view and width.

    Args:
        view: the plan and its audit.
        width: columns to fill.
        colour: whether to add terminal colours; no meaning hangs on them.
        report: where the full report was written; `None` where it was not asked for.
        letter: where the letter was written; `None` where it was not asked for.
        opening: false where `opening_text` was printed already: what comes after it.
    """
    page = Page(width=width, colour=colour)
    if opening:
        _top(page, view.plan, view.audit.reading, view.rubric)
        _draft(page, view.draft)
    if view.audit.reading.scored:
        _matters(page, view)
        _sections(page, view)
        _thread(page, view)
        _legal(page, view)
        _person(page, view)
        page.heading(p.SCORE)
        page.line(p.score_sentence(view.audit.quality, view.audit.reading.why_not))
        if band := p.band_sentence(view.audit.quality, view.rubric):
            page.line(band)
        page.line(p.NOT_THE_SCORE_ALONE)
    if view.privacy is not None:
        page.heading(p.H_PRIVACY)
        for line in p.privacy_in_short(view.privacy):
            page.line(line)
        if view.privacy.leaks:
            page.line(p.SEE_PRIVACY)
    elif view.privacy_failed:
        page.heading(p.H_PRIVACY)
        page.line(p.PRIVACY_FAILED)
    page.gap()
    page.line(p.NOT_ADVICE)
    page.line(p.STAYS_HERE)
    if report:
        page.line(f"{p.REPORT_IS_AT} {shown(report)}")
    else:
        page.line(p.REPORT_HINT if view.audit.reading.scored else p.READ_HINT)
    if letter:
        page.line(f"{p.LETTER_IS_AT} {shown(letter)}. {p.LETTER_FILL_IN}")
    return page.text()


def opening_text(
    plan: Plan,
    reading: Reading,
    rubric: Rubric,
    *,
    draft: Sequence[str] = (),
    width: int = 80,
    colour: bool = False,
) -> str:
    """Return how well a plan was read, which is known before it is judged: what `audit_text` begins with.

    Args:
        plan: as read.
        reading: whether it was read well enough.
        rubric: what it will be held against.
        draft: by when a draft must be answered.
        width: columns to fill.
        colour: whether to add terminal colours.
    """
    page = Page(width=width, colour=colour)
    _top(page, plan, reading, rubric)
    _draft(page, draft)
    return page.text()


def _draft(page: Page, said: Sequence[str]) -> None:
    if said:
        page.heading(p.H_DRAFT)
        for sentence in said:
            page.line(sentence)
        page.line(p.rule_sentence(p.DRAFT_SOURCE, p.LAW, confirmed=True))


def _top(page: Page, plan: Plan, reading: Reading, rubric: Rubric) -> None:
    details = plan.details
    page.line(shown(plan.source.name), style="bold")
    facts = [p.STATUS[details.status]]
    if details.issued_on:
        facts.append(f"dated {p.day(details.issued_on)}")
    if details.local_authority:
        facts.append(shown(details.local_authority))
    if details.year_group is not None:
        facts.append(p.D_RECEPTION if details.year_group == 0 else f"Year {details.year_group}")
    said = ", ".join(facts)
    page.line(f"{said[:1].upper()}{said[1:]}. {p.HELD_AGAINST} {rubric.title}.")
    page.heading(p.H_READ)
    page.line(p.read_sentence(reading))
    page.line(p.placed_sentence(plan.coverage))
    if missing := p.missing_sentence(plan.sections):
        page.line(missing)
    if doubtful := doubtful_sections(plan, rubric):
        page.line(p.doubtful_sentence(doubtful))
    for note in plan.notes:
        page.line(shown(note.says), bullet="- ")


def _matters(page: Page, view: View) -> None:
    page.heading(p.H_MATTERS)
    if not view.matters:
        page.line(p.NOTHING_LACKING)
        return
    page.line(p.matters_intro(len(view.matters)))
    for number, point in enumerate(view.matters, 1):
        page.gap()
        page.line(point.asks, bullet=f"{number}. ", style="bold")
        page.line(_answer(point), indent=3)
        if point.judged:
            page.line(point.judged, indent=3)
        for quote in point.against[:2]:
            _quote(page, quote)
        more = [p.thing_name(q.thing) for q in point.against[2:]]
        if more:
            page.line(f"{p.ALSO} {', '.join(more)}.", indent=3)
        if point.why:
            page.line(point.why, indent=3)
        if point.source:
            page.line(p.rule_sentence(point.source, point.authority, confirmed=point.confirmed), indent=3)
        if point.ask:
            page.line(point.ask, bullet=f"{p.ASK_FOR} ", hang=0, indent=3, style="bold")


def _thread(page: Page, view: View) -> None:
    page.heading(p.H_THREAD)
    if not view.strands:
        page.line(p.NO_STATEMENTS)
        return
    page.line(p.thread_sentence(view.gaps, len(view.strands), view.alike, view.hopes))
    page.gap()
    rows = [
        [
            _hopes(strand.hopes),
            strand.need.id if strand.need else p.DASH if strand.is_hope else _gap(strand, "need", p.NO_NEED),
            _ids(strand.outcomes) or _gap(strand, "outcome", p.NO_OUTCOME),
            _ids(strand.provisions)
            or (p.DASH if strand.is_hope else _gap(strand, "provision", p.NO_PROVISION)),
            "; ".join(p.LINKED_BY[way] for way in strand.by) or p.DASH,
        ]
        for strand in view.strands
    ]
    page.table([p.HOPE, p.NEED, p.OUTCOME, p.PROVISION, p.HOW_WE_KNOW], rows)


def _hopes(hopes: Sequence[Hope]) -> str:
    said = (
        f"{p.hope_name(one.name)} {p.LOOKS_ALIKE}" if one.likeness is not None else p.hope_name(one.name)
        for one in hopes
    )
    return ", ".join(said) or p.DASH


def _ids(strung: Sequence[Strung]) -> str:
    return ", ".join(
        f"{one.statement.id} {p.LOOKS_ALIKE}" if one.likeness is not None else one.statement.id
        for one in strung
    )


def _gap(strand: Strand, kind: str, words: str) -> str:
    at = strand.first_look(kind)
    return f"{words}; {p.LOOK_FIRST_AT} {at}" if at else words


def _answer(point: Point) -> Text:
    answer = f"{p.SIGNS[point.verdict]} {p.VERDICTS[point.verdict]}."
    return Text.assemble((answer, COLOURS[point.verdict]), " ", point.says)


def _quote(page: Page, quote: Quote) -> None:
    place = f"{p.thing_name(quote.thing)}, {quote.where}" if quote.where else p.thing_name(quote.thing)
    if quote.words:
        page.line(f"“{cut(quote.words, QUOTED)}”", indent=5)
    page.line(f"{place}: {quote.said}", indent=5)


def _sections(page: Page, view: View) -> None:
    page.heading(p.H_SECTIONS)
    page.line(p.IDS_HINT)
    above = set(view.matters)
    for section in view.sections:
        page.gap()
        page.line(section.title, style="bold")
        page.line(_in_short(section), indent=2)
        for point in section.lacking:
            _in_section(page, point, told=point in above)


def _in_section(page: Page, point: Point, *, told: bool) -> None:
    note = p.SEE_ABOVE if told else "" if point.counts else p.UNCOUNTED
    page.line(f"{point.says} {note}".rstrip(), bullet=f"{p.SIGNS[point.verdict]} ", indent=2)
    if told:
        return
    _glimpse(page, point.against)
    if point.ask:
        page.line(point.ask, bullet=f"{p.ASK_FOR} ", indent=4)


def _glimpse(page: Page, quotes: Sequence[Quote]) -> None:
    """Quote the first words that a point rests on, and name where the rest are."""
    for quote in quotes[:1]:
        place = f", {quote.where}" if quote.where else ""
        said = f": “{cut(quote.words, GLIMPSE)}”" if quote.words else f": {quote.said}"
        page.line(f"{p.thing_name(quote.thing)}{place}{said}", indent=4)
    more = [p.thing_name(quote.thing) for quote in quotes[1:]]
    if more:
        page.line(f"{p.ALSO} {', '.join(more)}.", indent=4)


def _in_short(section: SectionView) -> str:
    counts = (
        (len(section.met), p.VERDICTS[Verdict.MET].lower()),
        (len(section.lacking), p.LACKING),
        (len(section.for_a_person), p.FOR_A_PERSON),
        (len(section.unknown), p.NOT_ANSWERED),
        (len(section.not_applicable), p.NOT_APPLICABLE),
    )
    said = ", ".join(f"{number} {words}" for number, words in counts if number)
    doubt = f" {p.DOUBTFUL_HERE}" if section.doubtful else ""
    return f"{section.holds}{doubt}{f' {p.QUESTIONS}: {said}.' if said else ''}"


def _legal(page: Page, view: View) -> None:
    page.heading(p.H_LEGAL)
    page.line(p.legal_sentence(view.audit.statutory))
    for point in view.legal:
        if point.is_lacking:
            page.line(point.says, bullet=f"{p.SIGNS[point.verdict]} ", indent=2)
    page.line(p.LEGAL_MINIMUM_IS)


def _person(page: Page, view: View) -> None:
    page.heading(p.H_PERSON)
    if not view.for_a_person:
        page.line(p.NOTHING_FOR_A_PERSON)
        return
    page.line(p.PERSON_INTRO)
    for point in view.for_a_person:
        lead = f"Section {point.section}: " if point.section else ""
        page.line(f"{lead}{point.asks}", bullet=f"{p.SIGNS[point.verdict]} ", indent=2)
        page.line(f"{point.says} {point.judged}".rstrip(), indent=4)
        _glimpse(page, point.open)
