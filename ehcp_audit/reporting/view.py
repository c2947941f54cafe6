"""All that a report shows, gathered once, so that the page and the terminal say the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ehcp_audit.checks import Facts, draft_dates
from ehcp_audit.model import (
    Advice,
    Authority,
    LinkedBy,
    Plan,
    PlanAudit,
    PrivacyReport,
    Rubric,
    Section,
    SectionLetter,
    Statement,
    Verdict,
)
from ehcp_audit.model.section import REQUIRED_SECTIONS

from .leftovers import by_reason, row_of
from .phrases import AREAS, ATTACHED, NOT_ATTACHED, OWN_COLUMNS, UNDIVIDED_H, count, draft_sentences, where
from .points import Point, Quote, by_cost, gaps_by_thing, make_points, most_important
from .provision_table import ProvisionRow, provision_rows, vague_marks
from .shown import Piece, cut, pieces, shown
from .thread import Strand, strands

__all__ = ["SectionView", "StatementView", "View", "doubtful_sections", "make_view"]

OPENING = 320
"""Characters of a section's own words that are shown where it has no statements."""
QUOTED = 480
"""Characters of a quote that is no statement: a whole section would drown the point."""


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement, its unclear words marked, with what was seen to be missing from it."""

    id: str
    anchor: str
    pieces: tuple[Piece, ...]
    where: str
    area: str
    gaps: tuple[str, ...]
    extra: tuple[tuple[str, tuple[Piece, ...]], ...]
    """What the plan's own columns say beside the words, with a label: who, how often, by when."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section, or the plan as a whole."""

    letter: SectionLetter | None
    anchor: str
    title: str
    state: str
    """`there`, `blank`, `missing`; `there` for the whole plan."""
    holds: str
    """One sentence: what is there."""
    doubtful: bool
    """Read with less confidence than the rubric asks for."""
    opening: tuple[str, ...]
    """Its first lines, where it has no statements."""
    statements: tuple[StatementView, ...]
    lacking: tuple[Point, ...]
    met: tuple[Point, ...]
    for_a_person: tuple[Point, ...]
    unknown: tuple[Point, ...]
    """Points that cannot be told from the file."""
    not_applicable: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A plan and its audit, ready to be shown."""

    plan: Plan
    audit: PlanAudit
    rubric: Rubric
    excerpts: bool
    name: str
    """The file's name; a part of its hash where the plan's words are left out."""
    points: tuple[Point, ...]
    matters: tuple[Point, ...]
    sections: tuple[SectionView, ...]
    for_a_person: tuple[Point, ...]
    legal: tuple[Point, ...]
    strands: tuple[Strand, ...]
    provisions: tuple[ProvisionRow, ...]
    leftovers: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """What is in no section: each reason with its lines and their places."""
    draft: tuple[str, ...] = ()
    """By when a draft must be answered; empty where the plan is none."""
    privacy: PrivacyReport | None = None
    """What in the file may still name the child; `None` where nobody looked."""
    privacy_failed: bool = False
    """Whether somebody tried to look for it, and the file could not be looked through."""

    @property
    def doubtful(self) -> tuple[SectionLetter, ...]:
        """The sections read with less confidence than the rubric asks for."""
        return doubtful_sections(self.plan, self.rubric)

    @property
    def counted(self) -> tuple[Point, ...]:
        """The points that the score is made of, those that cost most first."""
        return tuple(sorted((p for p in self.points if p.share_of_score), key=lambda p: -p.lost))

    @property
    def gaps(self) -> int:
        """How many strands lack something."""
        return sum(1 for strand in self.strands if strand.gaps)

    @property
    def hopes(self) -> int:
        """How many hopes the strands begin with."""
        return sum(len(strand.hopes) for strand in self.strands)

    @property
    def alike(self) -> int:
        """How many strands hang together by words that look alike, at least in part."""
        return sum(LinkedBy.LIKENESS in strand.by for strand in self.strands)

    def marked(self, quote: Quote) -> tuple[Piece, ...]:
        """Return a quote's words: a whole statement with its unclear ones marked, anything else cut."""
        for statement in self.plan.statements():
            if statement.id == quote.thing and shown(statement.text) == quote.words:
                return pieces(quote.words, vague_marks(statement))
        return (Piece(cut(quote.words, QUOTED)),)


def doubtful_sections(plan: Plan, rubric: Rubric) -> tuple[SectionLetter, ...]:
    """Return the sections read with less confidence than the rubric asks for."""
    found = ((letter, plan.sections.get(letter)) for letter in SectionLetter)
    return tuple(letter for letter, one in found if one and one.confidence < rubric.minimum_confidence)


def make_view(
    plan: Plan,
    audit: PlanAudit,
    rubric: Rubric,
    *,
    excerpts: bool = True,
    facts: Facts | None = None,
    as_of: date | None = None,
    privacy: PrivacyReport | None = None,
    privacy_failed: bool = False,
) -> View:
    """Gather all that a report shows; without `excerpts` the templates leave out every word of the plan.

    Of the facts it shows by when a draft must be answered, and how many days are left on `as_of`.
    """
    facts = facts or Facts()
    points = make_points(plan, audit.judgements, rubric)
    gaps = gaps_by_thing(points)
    letters = [s for s in SectionLetter if s in REQUIRED_SECTIONS or s in plan.sections]
    whole = _view_of(plan, None, points, gaps, rubric)
    sections = tuple(_view_of(plan, letter, points, gaps, rubric) for letter in letters)
    return View(
        plan=plan,
        audit=audit,
        rubric=rubric,
        excerpts=excerpts,
        name=shown(audit.source.name) if excerpts else f"plan {audit.source.sha256[:8]}",
        points=points,
        matters=most_important(points) if audit.reading.scored else (),
        sections=(*((whole,) if any(point.section is None for point in points) else ()), *sections),
        for_a_person=tuple(p for p in points if p.verdict is Verdict.NEEDS_A_PERSON),
        legal=_legal(points),
        strands=strands(plan),
        provisions=provision_rows(plan.provisions),
        leftovers=by_reason(plan.unplaced),
        privacy=privacy,
        privacy_failed=privacy_failed,
        draft=_draft(plan, facts, as_of, excerpts=excerpts),
    )


def _draft(plan: Plan, facts: Facts, as_of: date | None, *, excerpts: bool) -> tuple[str, ...]:
    dates = draft_dates(plan, facts)
    quotes = [shown(one.text) for one in (dates.sent_quote, dates.due_quote) if one and excerpts]
    return draft_sentences(plan.details.status, dates.sent, dates.due, as_of, quotes=quotes)


_ASKING = (Verdict.NOT_MET, Verdict.PARTLY_MET, Verdict.NEEDS_A_PERSON, Verdict.NOT_ASSESSABLE, Verdict.MET)


def _legal(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points that the law asks for and that apply: those not found first, those found last."""
    asked = [p for p in points if p.authority is Authority.STATUTORY and p.verdict in _ASKING]
    return tuple(sorted(asked, key=lambda point: _ASKING.index(point.verdict)))


def _view_of(
    plan: Plan,
    letter: SectionLetter | None,
    points: tuple[Point, ...],
    gaps: dict[str, tuple[str, ...]],
    rubric: Rubric,
) -> SectionView:
    section = plan.sections.get(letter) if letter else None
    own = [point for point in points if point.section == letter]
    statements = tuple(s for s in plan.statements() if letter and s.section == letter)
    return SectionView(
        letter=letter,
        anchor=f"section-{letter}" if letter else "whole-plan",
        title=f"Section {letter}: {letter.subject}" if letter else "The plan as a whole",
        state=_state(letter, section),
        holds=_holds(plan, letter, section, statements),
        doubtful=section is not None and section.confidence < rubric.minimum_confidence,
        opening=_opening(plan, section) if section and not statements else (),
        statements=tuple(_statement_view(s, gaps.get(s.id, ())) for s in statements),
        lacking=tuple(by_cost(p for p in own if p.is_lacking)),
        met=tuple(p for p in own if p.verdict is Verdict.MET),
        for_a_person=tuple(p for p in own if p.verdict is Verdict.NEEDS_A_PERSON),
        unknown=tuple(p for p in own if p.verdict is Verdict.NOT_ASSESSABLE),
        not_applicable=tuple(p for p in own if p.verdict is Verdict.NOT_APPLICABLE),
    )


def _state(letter: SectionLetter | None, section: Section | None) -> str:
    if letter is None:
        return "there"
    if section is None:
        return "missing"
    return "blank" if section.is_blank else "there"


_NOUNS = {"B": "need", "C": "need", "D": "need", "E": "outcome"}


def _holds(
    plan: Plan, letter: SectionLetter | None, section: Section | None, statements: tuple[Statement, ...]
) -> str:
    if letter is None:
        found = [s for s in REQUIRED_SECTIONS if s in plan.sections]
        return f"{len(found)} of the {len(REQUIRED_SECTIONS)} sections were found."
    if section is None:
        undivided = letter in {SectionLetter.H1, SectionLetter.H2} and SectionLetter.H in plan.sections
        if undivided:
            return UNDIVIDED_H
        return "We did not find this section in the file."
    if section.is_blank:
        return "The heading is there, but nothing stands under it."
    words = count(len(section.text.split()), "word")
    if not statements:
        return f"{words}."
    noun = _NOUNS.get(letter, "provision")
    return f"{count(len(statements), noun)} in {words}."


def _opening(plan: Plan, section: Section) -> tuple[str, ...]:
    if section.letter is SectionLetter.K and plan.advice:
        return tuple(_advice(row) for row in plan.advice)
    lines: list[str] = []
    room = OPENING
    said = [passage for passage in section.passages() if passage.is_said]
    for _, row in groupby(said, key=lambda one: row_of(one.place)):
        line = " \u00b7 ".join(words for one in row if (words := " ".join(shown(one.text).split())))
        if line:
            lines.append(cut(line, room))
            room -= len(line)
            if room < OPENING // 4:
                lines[-1] = lines[-1] if lines[-1].endswith("…") else f"{lines[-1]} …"
                break
    return tuple(lines)


def _advice(row: Advice) -> str:
    appended = {True: ATTACHED, False: NOT_ATTACHED, None: None}[row.appended]
    said = ", ".join(shown(part) for part in (*row.parts(), appended) if part)
    number = row.number or ""
    # A number that was counted, and not printed, is the place in this very list.
    return said if number.isdigit() or said.startswith(number) else f"{shown(number)} {said}"


def _statement_view(statement: Statement, gaps: tuple[str, ...]) -> StatementView:
    extra = tuple(
        (label, pieces(shown(value), vague_marks(statement, name)))
        for label, name in OWN_COLUMNS
        if (value := getattr(statement, name, None))
    )
    return StatementView(
        id=statement.id,
        anchor=f"s-{statement.id}",
        pieces=pieces(shown(statement.text), vague_marks(statement)),
        where=where(statement.place),
        area=AREAS[statement.area] if statement.area else "",
        gaps=gaps,
        extra=extra,
    )
