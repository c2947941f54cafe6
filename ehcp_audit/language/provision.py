"""What a provision statement says: its type, its slots, what is missing, what is left open."""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from ehcp_audit.model import Frozen, made

from .amount import Amount, AmountKind, Bound
from .facts import ProvisionFacts, clinic_in, supplier_in
from .kinds import ProvisionType
from .lexicon import Lexicon, Severity, shipped_lexicon
from .plain import GAP, plain
from .starts import Holding
from .sufficiency import ProvisionVerdict, lasting, limits_the_child, needed_slots, weigh
from .times import times_in
from .totals import SCHOOL_WEEK, conflicting_totals, weekly_steps
from .vague import VagueWording, hits_in, judge_hit

__all__ = ["ProvisionReading", "ProvisionSlots", "read_provision"]


class ProvisionSlots(Frozen):
    """The words that fill each slot, as given; `None`: empty."""

    what: str | None = None
    """The activity, item or way of working; `None` where only "support" or "input" is named."""
    frequency: str | None = None
    """How often, or for how much of the day."""
    duration: str | None = None
    """How long."""
    who: str | None = None
    """The job role of whoever delivers; `None` for "staff", "the school", "a trusted adult"."""
    qualification: str | None = None
    """What they are trained or qualified in; `None` for a bare "trained"."""
    group: str | None = None
    """Ratio or number of children."""
    where: str | None = None
    """Where, or when in the day."""
    review: str | None = None
    """Who reviews it, and when."""
    obligation: str | None = None
    """The binding verb; `None` where the statement has none (a list item)."""


class ProvisionReading(Frozen):
    """What one provision statement says."""

    kind: Literal["provision"] = "provision"
    text: str
    """The statement as given."""
    verdict: ProvisionVerdict
    type: ProvisionType
    slots: ProvisionSlots
    missing: tuple[str, ...] = ()
    """Slots that provision of this type needs and that are empty, in the order of `slots`."""
    vague: tuple[VagueWording, ...] = ()
    """Wording that leaves it open, rescued or not, in order of place."""
    amounts: tuple[Amount, ...] = ()
    """Every amount that the statement and its table columns give."""
    redacted: tuple[str, ...] = ()
    """Slots that were filled and then blacked out: nobody can tell what they said."""
    section: str = "F"
    """The section it was read as."""
    why: tuple[str, ...] = ()
    """What the verdict rests on, as clauses."""


_SLOT_ORDER = tuple(ProvisionSlots.model_fields)


def _first(amounts: list[Amount]) -> str | None:
    return amounts[0].words if amounts else None


@lru_cache(maxsize=8192)
def read_provision(
    text: str,
    *,
    section: str = "F",
    who: str | None = None,
    how_often: str | None = None,
    lexicon: Lexicon | None = None,
) -> ProvisionReading:
    """Read a provision statement.

    Args:
        text: the statement.
        section: F, G, H1 or H2.
        who: text of the table's own column for who provides, if any.
        how_often: text of the table's own column for how often and how much, if any.
        lexicon: word lists other than the shipped ones.
    """
    lexicon = lexicon or shipped_lexicon()
    reading = _doubted(_judge(ProvisionFacts(text, who, how_often, section, lexicon)), how_often)
    if reading.verdict == "specific" or not ("; " in text or ". " in text):
        return reading
    parts = _CLAUSES.split(text)
    if len(parts) == 1:
        return reading
    parts = [part for part in parts if re.search(r"\w", part)]
    return _by_clauses(
        reading, (_judge(ProvisionFacts(part, who, how_often, section, lexicon)) for part in parts[:6])
    )


def _doubted(reading: ProvisionReading, how_often: str | None) -> ProvisionReading:
    """Leave to a person a statement whose figures cannot all be right, specific though it reads."""
    if reading.verdict != "specific":
        return reading
    two = conflicting_totals(reading.text, how_often)
    most = max(weekly_steps(reading.text, how_often), default=0.0) if reading.section == "F" else 0.0
    if two:
        why = f"gives {two[0]:g} hours, and parts that come to {two[1]:g}: look which is meant"
    elif most > SCHOOL_WEEK and not any(
        _BEYOND_SCHOOL.search(plain(one).text) for one in (reading.text, how_often or "")
    ):
        why = f"comes to {most:g} hours a week, more than a school week has: look whether that is meant"
    else:
        return reading
    return reading.model_copy(update={"verdict": "needs a person", "why": (why,)})


_BEYOND_SCHOOL = Holding(
    re.compile(
        r"(?<![a-z])(?:residential|boarding|waking day|24[- ]hours?|evenings?|overnight|nights?|weekends?|at home|holidays?|sleep[- ]in)(?![a-z])"
    )
)
"""What is given outside the hours of school may come to more than they are."""
_CLAUSES = re.compile(r"(?<=[a-z)\d]); (?=\w)|(?<=[a-z)]{2})\. (?=[A-Z])")


def _by_clauses(whole: ProvisionReading, parts: Iterable[ProvisionReading]) -> ProvisionReading:
    """Judge a statement that provides several things, one in each clause, by its clauses.

    Where all are specific, so is the statement. Where one is and the others leave nothing open in vague words, they may
    only add to it: a person must say. No more of them are read than it takes to know.
    """
    specific = others = False
    for part in parts:
        if part.verdict == "specific":
            specific = True
        elif whole.verdict != "not specific" or _leaves_open(part):
            return whole
        else:
            others = True
    if not specific:
        return whole
    if not others:
        return whole.model_copy(
            update={
                "verdict": "specific",
                "missing": (),
                "why": ("each of its clauses is specific by itself",),
            }
        )
    lacking = ("one clause is specific by itself; what the others add, a person must weigh",)
    return whole.model_copy(update={"verdict": "needs a person", "why": (*whole.why, *lacking)})


def _leaves_open(reading: ProvisionReading) -> bool:
    return any(not one.rescued and one.severity is not Severity.CONTEXT for one in reading.vague)


def _judge(facts: ProvisionFacts) -> ProvisionReading:
    source, kind = facts.source, facts.type
    role = facts.who()
    frequency = facts.of(AmountKind.FREQUENCY)
    coverage = facts.of(AmountKind.COVERAGE)
    duration = facts.of(AmountKind.DURATION)
    group = facts.of(AmountKind.RATIO, AmountKind.GROUP)
    if kind is not ProvisionType.MONITORING:
        frequency = [one for one in frequency if one.per != "session"] or []
    supplier = supplier_in(source) if kind is ProvisionType.EQUIPMENT else None
    if kind is ProvisionType.MONITORING:
        supplier = clinic_in(source)
    qualification = facts.qualification(role)
    often = frequency or _counted_within_a_time(facts)
    if not often and kind is ProvisionType.SESSION and (duration or lasting(facts)):
        often = coverage
    all_of_it = [] if often or duration else _all_day(facts)
    often, duration = often or all_of_it, duration or all_of_it
    if kind in {ProvisionType.CONTINUOUS, ProvisionType.ENVIRONMENT}:
        often = coverage + frequency
    elif not often and kind is ProvisionType.EQUIPMENT:
        often = coverage
    by_role = facts.what_at in [role.span for role in facts.roles]
    # "help with emotions by an ELSA": who comes stands for what is done only where nothing vaguer is said
    what_at = (
        None if by_role and any(hit.entry.family == "bare noun" for hit in facts.hits) else facts.what_at
    )
    slots: dict[str, str | None] = {
        "what": source.words(*what_at) if what_at else facts.therapist_of_column(),
        "frequency": _first(often),
        "duration": _first(duration),
        "who": role.words if role else supplier,
        "qualification": qualification,
        "group": _first(group),
        "where": source.words(*facts.place) if facts.place else None,
        "review": source.words(*facts.reviews[0]) if facts.reviews else None,
        "obligation": facts.obligation.words if facts.obligation else None,
    }
    hidden = _hidden(facts)
    filled = {name for name, words in slots.items() if words} | set(hidden)
    if {"duration", "frequency"} & filled or "group" in filled:
        filled.add("quantity")
    if facts.obligation and not facts.obligation.binding:
        filled.discard("obligation")
    if slots["review"] and not (_NAMED_TIME.search(plain(slots["review"]).text)):
        filled.discard("review")
    missing = [slot for slot in needed_slots(facts, slots) if slot not in filled]
    settled = kind in {ProvisionType.ENVIRONMENT, ProvisionType.CONTINUOUS, ProvisionType.EQUIPMENT}
    whole = filled | {"frequency", "duration", "what"} if settled and not missing else filled
    if by_role:
        filled = filled - {"what"}  # who comes is said, what for is not: that puts no open wording right
    vague = _vague(facts, filled, duration + frequency, whole)
    verdict, why = weigh(facts, slots, missing, vague, hidden)
    return made(
        ProvisionReading,
        {
            "kind": "provision",
            "text": source.given,
            "verdict": verdict,
            "type": kind,
            "slots": made(ProvisionSlots, slots),
            "missing": tuple(slot for slot in _SLOT_ORDER if slot in missing),
            "vague": vague,
            "amounts": facts.amounts + facts.column_amounts,
            "redacted": hidden,
            "section": facts.section,
            "why": why,
        },
    )


_WHOLE = re.compile(
    r"(?:all|every|each|throughout|during all|during the whole|the whole|for the whole)(?: of)? (?:the |his |her |their )?"
    r"(?:school |college |nursery )?(?:day|days|lessons?|sessions?|week)(?:,? (?:and|every|each|all|in|at) [\w ]{3,40})?[.]?"
)


def _all_day(facts: ProvisionFacts) -> list[Amount]:
    """Return "All day" where that is all that the column for how often says: of a session it is both."""
    column = facts.columns.get("how_often")
    if facts.type is not ProvisionType.SESSION or column is None or _WHOLE.fullmatch(column.text) is None:
        return []
    return [one for one in facts.column_amounts if one.kind is AmountKind.COVERAGE]


_IN_A_MONTH = Holding(
    re.compile(
        r"\b(?:in|during|over|across) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december"
        r"|(?:autumn|spring|summer|first|final|last|next) (?:half[- ])?term|(?:summer|easter|christmas)(?: holidays?)?)\b|\bat (?:easter|christmas|half[- ]term|whitsun)\b|\b(?:autumn|spring|summer)(?:,? (?:and|&) (?:autumn|spring|summer))? terms?\b"
    )
)


def _counted_within_a_time(facts: ProvisionFacts) -> list[Amount]:
    """Return "six visits" where the statement also says within what time: that is how often."""
    source = facts.source
    counted = facts.of(AmountKind.COUNT)
    if counted:
        said = [source, *facts.columns.values()]
        return counted if any(times_in(one) or _IN_A_MONTH.search(one.text) for one in said) else []
    time = facts.of(AmountKind.DURATION)
    in_a_month = time and _IN_A_MONTH.search(source.text) and not times_in(source)
    return time if in_a_month else []  # "for half a day in September"


_NAMED_TIME = re.compile(
    r"termly|weekly|fortnight|month|annual|year|half|every|each|per |once|twice|\d|daily|quarter"
)


_HIDDEN_THING = re.compile(
    r"trained in ℶ|(?:have|receive|provided with|attend|use) ℶ(?! (?:hours|minutes|sessions|times))"
)


def _hidden(facts: ProvisionFacts) -> tuple[str, ...]:
    """Name the slots whose words were blacked out."""
    found: set[str] = set()
    for amount in facts.of(AmountKind.HIDDEN):
        words = plain(amount.words).text
        if re.search(r"hour|hr|min", words):
            found.add("duration")
        if re.search(r"time|session|day|per |each|every| a ", words):
            found.add("frequency")
    if any(role.hidden for role in facts.deliverers()):
        found.add("who")
    if GAP in facts.source.text and _HIDDEN_THING.search(facts.source.text):
        found.add("qualification" if "trained in ℶ" in facts.source.text else "what")
    return tuple(slot for slot in _SLOT_ORDER if slot in found)


def _vague(
    facts: ProvisionFacts, filled: set[str], amounts: list[Amount], whole: set[str]
) -> tuple[VagueWording, ...]:
    lexicon = facts.lexicon
    found = [
        judge_hit(hit, facts.source, lexicon, whole if hit.entry.family == "access" else filled)
        for hit in facts.hits
        if not hit.entry.types or facts.type.value in hit.entry.types
    ]
    for name, column in facts.columns.items():
        found += [
            judge_hit(hit, column, lexicon, filled, name)
            for hit in hits_in(column, lexicon, "provision")
            if not hit.entry.types or facts.type.value in hit.entry.types
        ]
    floor = any(amount.bound is Bound.FLOOR for amount in amounts)
    for amount in amounts:
        if amount.bound is Bound.CEILING and limits_the_child(facts.source.text, amount):
            continue
        if amount in facts.amounts and _IN_STEPS.search(facts.source.text, 0, amount.span[0]):
            continue
        if amount.bound in {Bound.CEILING, Bound.RANGE, Bound.ABOUT} and amount in facts.amounts:
            found.append(_open_amount(amount, floor))
        elif amount.bound is Bound.CEILING and amount in facts.column_amounts:
            found.append(_open_amount(amount, floor).model_copy(update={"found_in": "how_often"}))
    return tuple(sorted(found, key=lambda one: (one.found_in, one.at)))


_IN_STEPS = re.compile(
    r"\b(?:steps|chunks|bursts|parts|stages|pieces|bites|stretches|segments|slots|tasks)(?: of work)? of (?:about |around |some )?$"
)
"""How long each part is into which work is broken: no help is measured by that."""


def _is_narrow(amount: Amount) -> bool:
    """Tell whether a range has its ends so near each other that the lower one may be held to: 15 to 20 minutes."""
    low, high = amount.value, amount.high
    return amount.bound is Bound.RANGE and bool(low and high and high - low <= low / 3)


_OPEN: dict[Bound, tuple[str, str, str]] = {
    Bound.CEILING: (
        "ceiling",
        "It sets the most that will be given, and no least.",
        "Ask for at least this much.",
    ),
    Bound.RANGE: (
        "range",
        "A range leaves the amount open.",
        "Ask for the amount, or for at least the upper figure.",
    ),
    Bound.ABOUT: ("approximate", "It is not an amount that can be held to.", "Ask for at least this much."),
}


def _open_amount(amount: Amount, floor: bool) -> VagueWording:
    family, reason, suggestion = _OPEN[amount.bound]
    return VagueWording(
        words=amount.words,
        at=amount.at,
        rescued=floor,
        source="Wording that families and auditors commonly query",
        tier="practice",
        family=family,
        severity=Severity.AMBER if _is_narrow(amount) else Severity.STRONG,
        reason=reason,
        suggestion=suggestion,
        confirmed=False,
    )
