"""From findings to a verdict.

Group by the thing looked at, count things, and let undecided ones be undecided.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ehcp_audit.model import (
    Criterion,
    Finding,
    Judgement,
    MetWhen,
    SectionLetter,
    Verdict,
    made,
)

from .conditions import UNKNOWN, not_so
from .seen import SeenPlan, SeenSection
from .sentences import fill

__all__ = [
    "Case",
    "Tally",
    "ask_for",
    "by_a_person",
    "count",
    "decide",
    "judge",
    "section_of",
    "settle",
    "verdict_of",
]


@dataclass(frozen=True)
class Case:
    """What was seen of a plan, as every criterion of one audit takes it."""

    seen: SeenPlan
    minimum_confidence: float = 0.0

    def section(self, letter: SectionLetter | None) -> SeenSection | None:
        """Return how that section was found; `None` where it was not."""
        return self.seen.sections.get(letter) if letter is not None else None

    def unsure(self, letter: SectionLetter | None) -> bool:
        """Tell whether that section was found and read with less confidence than the rubric asks for."""
        return letter in self.doubtful_sections

    @cached_property
    def doubtful_sections(self) -> frozenset[SectionLetter]:
        """Return the sections that were found and read with less confidence than the rubric asks for."""
        return frozenset(
            letter
            for letter, section in self.seen.sections.items()
            if section.confidence < self.minimum_confidence
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things are good, bad and undecided."""

    good: int = 0
    bad: int = 0
    open: int = 0

    @property
    def things(self) -> int:
        """All of them."""
        return self.good + self.bad + self.open

    @property
    def share(self) -> float | None:
        """Share of the decided things that are good; `None` where none is decided."""
        decided = self.good + self.bad
        return round(self.good / decided, 4) if decided else None


Seen = Sequence[Sequence[Finding]]
"""What each check of a criterion saw, in the order of `met_when.checks()`."""


def _every(answers: Iterable[bool | None]) -> bool | None:
    """Kleene's and: False if any is, else `None` if any is, else True."""
    unsure = False
    for answer in answers:
        if answer is False:
            return False
        unsure = unsure or answer is None
    return None if unsure else True


def _some(answers: Iterable[bool | None]) -> bool | None:
    """Kleene's or."""
    seen = set(answers)
    return True if True in seen else None if None in seen else False


def _all_hold(seen: Seen, distrusted: frozenset[str]) -> list[bool | None]:
    """Answer for each thing, where all checks must hold: as `_by_rule` does, in one go."""
    things: dict[str, bool | None] = {}
    for finding in chain.from_iterable(seen):
        thing, holds = finding.thing, finding.holds
        # Kleene's and, finding by finding: once False it stays so, and `None` gives way to False alone.
        if thing not in things or holds is False or (holds is None and things[thing]):
            things[thing] = holds
    for thing in distrusted & things.keys():
        things[thing] = None
    return list(things.values())


def _by_rule(met_when: MetWhen, seen: Seen, distrusted: frozenset[str]) -> list[bool | None]:
    things: dict[str, dict[int, list[bool | None]]] = {}
    for index, findings in enumerate(seen):
        for finding in findings:
            things.setdefault(finding.thing, {}).setdefault(index, []).append(finding.holds)
    return [
        None if thing in distrusted else _thing_is_good(met_when, by_ref) for thing, by_ref in things.items()
    ]


def _thing_is_good(met_when: MetWhen, by_ref: Mapping[int, list[bool | None]]) -> bool | None:
    """Decide one thing from its findings, listed by the place of the check in `met_when.checks()`.

    A check that saw nothing at this thing has no say in it.
    """
    split = len(met_when.all), len(met_when.all) + len(met_when.any)
    every = [_every(by_ref[i]) for i in range(split[0]) if i in by_ref]
    some = [_every(by_ref[i]) for i in range(*split) if i in by_ref]
    never = [_some(by_ref[i]) for i in range(split[1], len(met_when.checks())) if i in by_ref]
    parts = [*every, *(None if one is None else not one for one in never)]
    if some:
        parts.append(_some(some))
    return _every(parts)


def count(met_when: MetWhen, seen: Seen, distrusted: frozenset[str]) -> Tally:
    """Count things, each named once however many findings it has.

    Args:
        met_when: what makes a thing good.
        seen: what each check saw, in the order of `met_when.checks()`.
        distrusted: things on sections that were not read surely enough; they count as undecided.
    """
    if met_when.any or met_when.none:
        answers = _by_rule(met_when, seen, distrusted)
    else:
        answers = _all_hold(seen, distrusted)
    return Tally(good=answers.count(True), bad=answers.count(False), open=answers.count(None))


def verdict_of(met_when: MetWhen, tally: Tally) -> Verdict:
    """Return the verdict that the counts give; one that undecided things could change needs a person."""
    if tally.things == 0:
        return Verdict(met_when.empty)

    def at(good: int) -> Verdict:
        # Compared as whole numbers of things would be: 2 of 3 must reach a threshold of 0.6667.
        share = good / tally.things + 1e-4
        if share >= met_when.met_from:
            return Verdict.MET
        return Verdict.PARTLY_MET if share >= met_when.partly_from and good else Verdict.NOT_MET

    worst, best = at(tally.good), at(tally.good + tally.open)
    return worst if worst is best else Verdict.NEEDS_A_PERSON


def section_of(thing: str) -> SectionLetter | None:
    """Return the section that a thing stands in, from its name: F12, H1-2, `section C`, `section A.

    Friends`.
    """
    name = thing.removeprefix("section ").split(":")[0].split(" ")[0]
    letter = name.split("-")[0] if "-" in name else name if name in _LETTERS else name.rstrip("0123456789")
    return SectionLetter(letter) if letter in _LETTERS else None


_LETTERS = frozenset(SectionLetter)


def _applies(criterion: Criterion, case: Case) -> tuple[Verdict, str] | None:
    """Return the verdict and sentence of a criterion that does not apply, or of which that is not known."""
    known = [(condition, case.seen.holds(condition)) for condition in criterion.applies_when]
    for condition, answer in known:
        if answer is False:
            return Verdict.NOT_APPLICABLE, criterion.says.not_applicable or not_so(condition)
    for condition, answer in known:
        if answer is None:
            return Verdict.NOT_ASSESSABLE, criterion.says.not_assessable or UNKNOWN[condition]
    return None


def judge(criterion: Criterion, case: Case) -> Judgement:
    """Judge one criterion on one plan."""
    settled, met_when = settle(criterion, case), criterion.met_when
    if settled is not None or met_when is None:
        return _judgement(criterion, *(settled or by_a_person(criterion)))
    seen = [case.seen.findings(ref) for ref in met_when.checks()]
    findings = seen[0] if len(seen) == 1 else tuple(chain.from_iterable(seen))
    doubtful = case.doubtful_sections
    things = [finding.thing for finding in findings] if doubtful else []
    distrusted = frozenset(thing for thing in things if section_of(thing) in doubtful)
    tally = count(met_when, seen, distrusted)
    verdict, says = decide(criterion, met_when, case, tally)
    return _judgement(criterion, verdict, says, tally, findings)


def settle(criterion: Criterion, case: Case) -> tuple[Verdict, str] | None:
    """Return the verdict and sentence of a criterion for which nothing is to be counted; else `None`."""
    settled = _applies(criterion, case)
    if settled is not None:
        return settled
    section = case.section(criterion.section)
    if case.unsure(criterion.section):
        says = f"Section {criterion.section} was not read surely enough to judge this."
        return Verdict.NOT_ASSESSABLE, says
    if section is not None and section.redacted:
        says = f"The words of section {criterion.section} were taken out, so this was not judged."
        return Verdict.NOT_ASSESSABLE, says
    return by_a_person(criterion) if criterion.met_when is None else None


def by_a_person(criterion: Criterion) -> tuple[Verdict, str]:
    """Return the verdict and sentence of a criterion for which there is no rule."""
    says = criterion.says.needs_a_person or "Only a person can judge this: the program has no rule for it."
    return Verdict.NEEDS_A_PERSON, says


def decide(criterion: Criterion, met_when: MetWhen, case: Case, tally: Tally) -> tuple[Verdict, str]:
    """Return the verdict and sentence that the counts give."""
    verdict = verdict_of(met_when, tally)
    section = case.section(criterion.section)
    missing = criterion.section is not None and section is None
    if not tally.things and missing and criterion.section not in _UNDIVIDED:
        return Verdict.NOT_ASSESSABLE, f"Section {criterion.section} was not found in this file."
    if not tally.things and verdict is Verdict.NOT_MET and section is not None:
        return _nothing_in(criterion.section, section)
    return verdict, _sentence(criterion, verdict, tally)


def _nothing_in(letter: SectionLetter | None, section: SeenSection) -> tuple[Verdict, str]:
    """Judge a section in which nothing was found to look at, where the rubric calls that not met.

    A blank section is what the rubric means. One that holds words, but none told apart, is for a person.
    """
    if section.blank:
        return Verdict.NOT_MET, f"Section {letter} is blank."
    says = f"Section {letter} holds words, but none that this could be asked of. Please look."
    return Verdict.NEEDS_A_PERSON, says


_UNDIVIDED = frozenset({SectionLetter.H, SectionLetter.H1, SectionLetter.H2})
"""A plan may have one section H.

Then H1 and H2 are not found, and the criterion itself says what that means.
"""


def _sentence(criterion: Criterion, verdict: Verdict, tally: Tally) -> str:
    own = getattr(criterion.says, verdict.name.lower())
    general = {
        Verdict.NEEDS_A_PERSON: "For {open:point} of {things} the program cannot tell. Please look.",
        Verdict.NOT_APPLICABLE: "There is nothing in this plan that this is asked of.",
        Verdict.NOT_ASSESSABLE: "The plan gives nothing from which this could be judged.",
    }
    counts = {"good": tally.good, "bad": tally.bad, "open": tally.open, "things": tally.things}
    return fill(own or general[verdict], counts)


def _judgement(
    criterion: Criterion,
    verdict: Verdict,
    says: str,
    tally: Tally | None = None,
    findings: tuple[Finding, ...] = (),
) -> Judgement:
    return made(
        Judgement,
        {
            "criterion": criterion.id,
            "section": criterion.section,
            "status": criterion.status,
            "verdict": verdict,
            "share": tally.share if tally else None,
            "things": tally.things if tally else 0,
            "weight": criterion.weight,
            "says": says,
            "ask": ask_for(criterion, verdict),
            "themes": criterion.themes,
            "findings": findings,
            "judge": "program",
            "programme_verdict": None,
            "history": (),
        },
    )


def ask_for(criterion: Criterion, verdict: Verdict) -> str:
    """Return what to ask for; empty where there is nothing to ask."""
    return "" if verdict in {Verdict.MET, Verdict.NOT_APPLICABLE} else criterion.ask
