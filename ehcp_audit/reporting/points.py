"""A judgement as a point that a family can read: question, answer, quotes, rule, and what to ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ehcp_audit.model import (
    Authority,
    Criterion,
    Finding,
    Judgement,
    Place,
    Plan,
    Rubric,
    SectionLetter,
    Verdict,
)
from ehcp_audit.scoring import sort_findings

from .phrases import judged_sentence, said_before, where
from .shown import shown

__all__ = ["Point", "Quote", "by_cost", "gaps_by_thing", "make_points", "most_important"]

EARNED = {Verdict.MET: 1.0, Verdict.PARTLY_MET: 0.5, Verdict.NOT_MET: 0.0}
"""Which share of its weight a decided verdict earns."""

_SILENT = {Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the plan that a point rests on."""

    thing: str
    """A statement's id, `section F` or `plan`."""
    anchor: str
    """Id of the statement in the report; empty where the thing is no statement."""
    words: str
    """Empty where the finding is that there are none."""
    where: str
    says: tuple[str, ...]
    """What was seen, as clauses."""

    @property
    def said(self) -> str:
        """All that was seen, in one run."""
        return "; ".join(self.says)


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion's judgement, ready to be shown."""

    criterion: str
    section: SectionLetter | None
    asks: str
    """The question; the criterion's id where the rubric is not at hand."""
    why: str
    verdict: Verdict
    says: str
    judged: str
    """Who gave another verdict than the program, and why; empty where nobody did."""
    ask: str
    authority: Authority
    source: str
    confirmed: bool
    weight: float
    lost: float
    """How much of its weight was not earned; 0 where it was not decided."""
    share_of_score: float | None
    """Its weight as a share of all decided weight, 0 to 1; `None` where it is not decided or weighs nothing.
    """
    share_lost: float | None
    """What was lost of it, as the same kind of share."""
    against: tuple[Quote, ...]
    """What speaks against it: first those with words."""
    open: tuple[Quote, ...]
    """What a person must look at."""
    supporting: tuple[Quote, ...]
    """What speaks for it."""

    @property
    def is_lacking(self) -> bool:
        """True for partly met and not met."""
        return self.verdict in {Verdict.PARTLY_MET, Verdict.NOT_MET}

    @property
    def counts(self) -> bool:
        """True where it moves the score or the law asks for it; the rest is good to know."""
        return self.weight > 0 or self.authority is Authority.STATUTORY


def make_points(plan: Plan, judgements: Iterable[Judgement], rubric: Rubric) -> tuple[Point, ...]:
    """Make a point of every judgement, in the rubric's order."""
    judgements = tuple(judgements)
    criteria = {criterion.id: criterion for criterion in rubric.criteria}
    wholes = _Wholes(plan)
    decided = sum(j.weight for j in judgements if j.verdict.is_decided)
    return tuple(_point(j, criteria.get(j.criterion), wholes, decided) for j in judgements)


def _point(judgement: Judgement, criterion: Criterion | None, wholes: "_Wholes", decided: float) -> Point:
    against, open_, supporting = sort_findings(judgement.findings, criterion)
    is_decided = judgement.verdict.is_decided
    share = judgement.weight / decided if is_decided and judgement.weight else None
    lost = 1 - EARNED[judgement.verdict] if is_decided else 0.0

    def quotes(findings: Sequence[Finding]) -> tuple[Quote, ...]:
        made = _once(_quote(finding, wholes) for finding in findings)
        return tuple(sorted(made, key=lambda quote: not quote.words))

    return Point(
        criterion=judgement.criterion,
        section=judgement.section,
        asks=criterion.asks if criterion else judgement.criterion,
        why=criterion.why if criterion else "",
        verdict=judgement.verdict,
        says=said_before(judgement),
        judged=judged_sentence(judgement),
        ask=_ask(judgement, criterion),
        authority=judgement.status,
        source=criterion.source if criterion else "",
        confirmed=criterion.confirmed if criterion else True,
        weight=judgement.weight,
        lost=judgement.weight * lost,
        share_of_score=share,
        share_lost=None if share is None else share * lost,
        against=quotes(against),
        open=quotes(open_),
        supporting=quotes(supporting),
    )


def _ask(judgement: Judgement, criterion: Criterion | None) -> str:
    """Return what to ask for: by the verdict that stands, which may be a person's and not the program's."""
    if not judgement.history:
        return judgement.ask
    if judgement.verdict in {Verdict.MET, Verdict.NOT_APPLICABLE}:
        return ""
    return judgement.ask or (criterion.ask if criterion else "")


class _Wholes:
    """The statements and lines that findings quote from, to tell where a quote leaves words out."""

    def __init__(self, plan: Plan) -> None:
        self.statements = {statement.id: statement.text for statement in plan.statements()}
        self._lines: dict[Place, list[str]] = {}
        for section in plan.sections.values():
            for passage in section.passages():
                self._lines.setdefault(passage.place, []).append(" ".join(passage.text.split()))
        for leftover in plan.unplaced:
            self._lines.setdefault(leftover.place, []).append(" ".join(leftover.text.split()))

    def marked(self, finding: Finding) -> str:
        """Return the words of a finding, with "…" where what they stand in goes on before or after them."""
        own = self.statements.get(finding.thing)
        for whole in (own,) if own is not None else self._lines.get(finding.place, ()):
            before, words, after = whole.partition(finding.quote) if finding.quote else ("", "", "")
            if words:
                lead = "… " if any(map(str.isalnum, before)) else ""
                rest = " …" if any(map(str.isalnum, after)) else ""
                return f"{lead}{words}{rest}"
        return finding.quote


def _quote(finding: Finding, wholes: _Wholes) -> Quote:
    return Quote(
        thing=finding.thing,
        anchor=f"s-{finding.thing}" if finding.thing in wholes.statements else "",
        words=shown(wholes.marked(finding)),
        where=where(finding.place),
        says=(shown(finding.says),),
    )


def _once(quotes: Iterable[Quote]) -> Iterable[Quote]:
    """Put what was seen at the same words together, so that no words are quoted twice for one point."""
    kept: dict[tuple[str, ...], Quote] = {}
    for quote in quotes:
        key = (quote.words, quote.where, quote.anchor) if quote.words else (quote.thing,)
        former = kept.get(key)
        if former is None:
            kept[key] = quote
            continue
        says = tuple(dict.fromkeys((*former.says, *quote.says)))
        thing = former.thing if former.thing == quote.thing else former.thing.partition(": ")[0]
        kept[key] = replace(former, says=says, thing=thing)
    return kept.values()


def gaps_by_thing(points: Iterable[Point]) -> dict[str, tuple[str, ...]]:
    """Say for each thing what was seen that speaks against it, each clause once, in the rubric's order.

    What does not count is left out: each statement would otherwise be red with what is merely good to have.
    """
    gaps: dict[str, dict[str, None]] = {}
    for point in points:
        if point.counts and point.verdict not in _SILENT:
            for quote in point.against:
                gaps.setdefault(quote.thing, {}).update(dict.fromkeys(quote.says))
    return {thing: tuple(says) for thing, says in gaps.items()}


def most_important(points: Iterable[Point], most: int = 5, from_one_section: int = 2) -> tuple[Point, ...]:
    """Choose what matters most: the points that cost most of the score, or that the law asks for.

    The rubric's weights say what costs most, so that the order is the rubric's opinion and not ours. At equal
    cost *no* comes before *partly*, law before guidance before practice. One section gives two points at most
    while other sections still have some, so that a family sees the whole plan.
    """
    lacking = by_cost(point for point in points if point.is_lacking and point.counts)
    chosen: list[Point] = []
    for point in lacking:
        if sum(1 for other in chosen if other.section == point.section) < from_one_section:
            chosen.append(point)
    for point in lacking:
        if len(chosen) >= most:
            break
        if point not in chosen:
            chosen.append(point)
    kept = set(chosen[:most])
    return tuple(point for point in lacking if point in kept)


def by_cost(points: Iterable[Point]) -> list[Point]:
    """Put first what costs most of the score; then no before partly, law before guidance before practice."""
    order = list(Authority)
    return sorted(
        points,
        key=lambda p: (not p.counts, -p.lost, p.verdict is Verdict.PARTLY_MET, order.index(p.authority)),
    )
