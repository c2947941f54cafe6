"""What the letter asks for: one request for each statement, however many criteria it falls short of."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from ehcp_audit.model import Criterion, Plan, PlanAudit, Rubric, SectionLetter, Statement, Verdict
from ehcp_audit.reporting.phrases import where
from ehcp_audit.reporting.points import Point, Quote, make_points, most_important

from .proposals import Proposal, propose
from .words import from_plan

__all__ = ["Letter", "Matter", "Quoted", "Request", "SectionOfLetter", "make_requests"]

MOST = 24
"""Points of the whole letter: about eight pages. What is over stands in the report."""
MOST_IN_A_SECTION = 10
MOST_QUOTES = 6
"""Quotes of one request that is made of several statements at once."""
LONGEST_QUOTE = 480
"""Characters; a statement is quoted whole, anything longer is cut between words."""

_SLOTS_AND_WORDING = frozenset({
    "provision-says-what", "provision-says-how-often", "provision-says-how-long", "provision-says-who",
    "provision-says-expertise", "provision-says-group-size", "provision-says-where", "provision-says-review",
    "provision-free-of-vague-wording", "provision-unconditional", "provision-has-a-floor",
    "provision-promised", "health-provision-specific", "social-care-provision-specific",
    "equipment-fully-described", "outcome-about-the-child", "outcome-specific", "outcome-measurable",
    "outcome-dated", "need-describes-effect", "care-need-describes-effect", "need-wording-definite",
})  # fmt: skip
"""Checks whose remedy a proposed form of words shows, so that it need not be asked for in words as well."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the plan, safe to show, with their place."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Request:
    """One numbered point of the letter."""

    section: SectionLetter | None
    quotes: tuple[Quoted, ...]
    lacks: tuple[str, ...]
    """What was not found in the words quoted, as clauses."""
    asks: tuple[str, ...]
    """What to ask for, as sentences, beside the proposed words."""
    proposal: Proposal
    criteria: tuple[str, ...]
    sources: tuple[tuple[str, bool], ...]
    """Source and whether somebody has confirmed it."""
    cost: float
    """How much of the rubric's weight hangs on it: what is asked first."""
    says: str = ""
    """What was not found, as a sentence, where it is about a section."""
    question: str = ""
    """The question, where a person must judge; else empty."""
    more: int = 0
    """How many more places are meant and not quoted."""
    number: int = 0


@dataclass(frozen=True, slots=True)
class SectionOfLetter:
    """The requests about one section, the most important first."""

    letter: SectionLetter | None
    requests: tuple[Request, ...]
    left_out: int
    """How many further requests stand in the report alone."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One of the things that matter most, with the points that ask for it."""

    section: SectionLetter | None
    ask: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """All that the letter asks."""

    sections: tuple[SectionOfLetter, ...]
    matters: tuple[Matter, ...]

    @property
    def requests(self) -> tuple[Request, ...]:
        """Every request, in the letter's order."""
        return tuple(request for section in self.sections for request in section.requests)

    @property
    def left_out(self) -> int:
        """How many requests stand in the report alone."""
        return sum(section.left_out for section in self.sections)


def make_requests(plan: Plan, audit: PlanAudit, rubric: Rubric) -> Letter:
    """Gather what to ask for: by section in the plan's order, the most important first."""
    points = [
        point
        for point in make_points(plan, audit.judgements, rubric)
        if point.counts and point.verdict not in {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}
    ]
    checks = {criterion.id: _checks_of(criterion) for criterion in rubric.criteria}
    asked = [
        *_of_statements(plan, points, checks),
        *(_of_section(point) for point in points if point.is_lacking and _elsewhere(point)),
        *(_question(point) for point in points if point.verdict is Verdict.NEEDS_A_PERSON and point.open),
    ]
    sections = _in_order(asked)
    matters = most_important(points) if audit.reading.scored else ()
    numbers = {
        point.criterion: tuple(
            request.number
            for section in sections
            for request in section.requests
            if point.criterion in request.criteria
        )
        for point in matters
    }
    return Letter(sections, tuple(Matter(one.section, one.ask, numbers[one.criterion]) for one in matters))


def _checks_of(criterion: Criterion) -> frozenset[str]:
    return frozenset(ref.check for ref in criterion.met_when.checks()) if criterion.met_when else frozenset()


def _of_statements(
    plan: Plan, points: Iterable[Point], checks: dict[str, frozenset[str]]
) -> Iterable[Request]:
    """Make one request for each statement, and one for all that lack the same and can be asked the same."""
    against: dict[str, list[tuple[Point, Quote]]] = {}
    for point in points:
        for quote in point.against:
            if quote.anchor:
                against.setdefault(quote.thing, []).append((point, quote))
    made = [
        _of_statement(statement, against[statement.id], checks)
        for statement in plan.statements()
        if statement.id in against
    ]
    alike: dict[object, list[Request]] = {}
    for number, request in enumerate(made):
        same = request.proposal.addition or (request.proposal.whole if _has_no_own_words(request) else ())
        key = (
            (request.section, request.lacks, request.asks, same, request.proposal.instead)
            if same or _only_asks(request)
            else number
        )
        alike.setdefault(key, []).append(request)
    return [_merged(requests) for requests in alike.values()]


def _has_no_own_words(request: Request) -> bool:
    """Tell whether the proposal is a form alone, with nothing of this one statement in it."""
    return not any(
        run.text.strip(" .,") in request.quotes[0].words for run in request.proposal.whole if _says(run.text)
    )


def _says(text: str) -> bool:
    return len(text.strip(" .,")) > 8


def _only_asks(request: Request) -> bool:
    return not request.proposal.whole and not request.proposal.instead


def _of_statement(
    statement: Statement, found: list[tuple[Point, Quote]], checks: dict[str, frozenset[str]]
) -> Request:
    proposal = propose(statement)
    shown = _SLOTS_AND_WORDING | ({"outcome-date-ahead"} if proposal.dated else set())
    worded = bool(proposal.whole or proposal.instead)
    asks = dict.fromkeys(point.ask for point, _ in found if not (worded and checks[point.criterion] <= shown))
    return Request(
        section=statement.section,
        quotes=(_quoted(statement.text, where(statement.place)),),
        lacks=tuple(dict.fromkeys(clause for _, quote in found for clause in quote.says)),
        asks=tuple(asks),
        proposal=proposal,
        criteria=tuple(dict.fromkeys(point.criterion for point, _ in found)),
        sources=_sources(point for point, _ in found),
        cost=sum(point.weight for point, _ in found),
    )


def _merged(requests: list[Request]) -> Request:
    first = requests[0]
    if len(requests) == 1:
        return first
    quotes = tuple(quote for request in requests for quote in request.quotes)
    return replace(
        first,
        quotes=quotes[:MOST_QUOTES],
        more=len(quotes[MOST_QUOTES:]),
        cost=sum(request.cost for request in requests),
    )


def _elsewhere(point: Point) -> bool:
    """Tell whether a point falls short by something that is no statement of B to H."""
    return not point.against or any(not quote.anchor for quote in point.against)


def _of_section(point: Point) -> Request:
    quotes = [quote for quote in point.against if not quote.anchor]
    return Request(
        section=point.section,
        quotes=_all_quoted(quotes),
        more=_unquoted(quotes),
        lacks=(),
        says=point.says,
        asks=(point.ask,),
        proposal=Proposal(),
        criteria=(point.criterion,),
        sources=_sources([point]),
        cost=point.lost,
    )


def _question(point: Point) -> Request:
    return Request(
        section=point.section,
        quotes=_all_quoted(point.open),
        more=_unquoted(point.open),
        lacks=(),
        asks=(point.ask,),
        proposal=Proposal(),
        criteria=(point.criterion,),
        sources=_sources([point]),
        cost=point.weight / 2,
        question=point.asks,
    )


def _all_quoted(quotes: Iterable[Quote]) -> tuple[Quoted, ...]:
    return tuple(_quoted(quote.words, quote.where) for quote in quotes if quote.words)[:MOST_QUOTES]


def _unquoted(quotes: Iterable[Quote]) -> int:
    return len([quote for quote in quotes if quote.words][MOST_QUOTES:])


def _quoted(words: str, place: str) -> Quoted:
    words = from_plan(words)
    if len(words) > LONGEST_QUOTE:
        words = f"{words[:LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
    return Quoted(words, place)


def _sources(points: Iterable[Point]) -> tuple[tuple[str, bool], ...]:
    """Return each source by itself: a criterion names several in one line."""
    return tuple(
        dict.fromkeys((one, point.confirmed) for point in points for one in point.source.split("; ") if one)
    )


def _in_order(asked: list[Request]) -> tuple[SectionOfLetter, ...]:
    """Sort by section; keep what weighs most, of each section and of all; number what is kept."""
    order = [None, *SectionLetter]
    asked = sorted(asked, key=lambda one: (order.index(one.section), -one.cost))
    by_section = {letter: list(run) for letter, run in groupby(asked, key=lambda one: one.section)}
    short = [request for run in by_section.values() for request in run[:MOST_IN_A_SECTION]]
    # Each section keeps its first: a family sees the whole plan, as in the report.
    firsts = [run[0] for run in by_section.values()]
    rest = sorted((one for one in short if one not in firsts), key=lambda one: -one.cost)
    kept = [*firsts, *rest[: max(0, MOST - len(firsts))]]
    sections = []
    number = 0
    for letter, run in by_section.items():
        shown = []
        for request in run:
            if request in kept:
                number += 1
                shown.append(replace(request, number=number))
        sections.append(SectionOfLetter(letter, tuple(shown), len(run) - len(shown)))
    return tuple(sections)
