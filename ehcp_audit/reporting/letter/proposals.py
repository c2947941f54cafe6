"""A form of words for a statement: what it says is kept, what it lacks is a gap. No amount is made up."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ehcp_audit.language import (
    OutcomeReading,
    ProvisionReading,
    ProvisionType,
    read_need,
    read_outcome,
    read_provision,
)
from ehcp_audit.model import Need, Outcome, Provision, Statement
from ehcp_audit.reporting import phrases as p

from .rewording import reworded
from .words import Run, from_plan, joined, ours

__all__ = ["Proposal", "propose"]

_ORDER = ("what", "duration", "frequency", "group", "who", "qualification", "where", "review")


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a statement could say it."""

    whole: tuple[Run, ...] = ()
    """The statement in new words; empty where none can be proposed."""
    addition: tuple[Run, ...] = ()
    """What alone is added, where the statement's own words all stay: may be asked of several at once."""
    instead: tuple[tuple[str, str], ...] = ()
    """Unclear words that stay in `whole`, and what to put in their place."""
    dated: bool = False
    """Whether it has a gap for the time of an outcome."""


def propose(statement: Statement) -> Proposal:
    """Propose words for what a statement lacks; an empty proposal where it lacks nothing that we can word."""
    if isinstance(statement, Provision):
        return _provision(statement)
    if isinstance(statement, Outcome):
        return _outcome(statement)
    return _need(statement) if isinstance(statement, Need) else Proposal()


def _provision(provision: Provision) -> Proposal:
    reading = read_provision(
        provision.text, section=provision.section, who=provision.given_by, how_often=provision.how_given
    )
    open_ = [one for one in reading.vague if not one.rescued and one.severity != "context"]
    new = reworded(provision.text, [one for one in open_ if one.found_in == "text"], reading.missing)
    in_columns = {one.found_in for one in open_} - {"text"}
    kept = _columns(provision, in_columns)
    needed = _needed(reading, new.filled)
    if provision.who and "who" not in in_columns:
        needed.discard("who")  # the column's words stand in the sentence already, whatever was made of them
    adds = [ours(_gap(reading, slot)) for slot in _ORDER if slot in needed]
    gaps = new.filled | _needed(reading, new.filled)
    instead = tuple(
        (from_plan(one.words), one.suggestion)
        for one in new.left
        if not gaps & _ANSWERED.get(one.family, set())
    )
    changed = new.text != _bare(provision.text)
    if not adds and not changed:
        return Proposal(instead=instead)
    whole = joined([", ".join([new.text, *kept, *adds]), "."])
    return Proposal(whole, () if changed or in_columns else joined([", ".join(adds)]), instead)


def _bare(text: str) -> str:
    words = from_plan(text).rstrip(" .;,")
    return f"{words[:1].upper()}{words[1:]}"


_ANSWERED: dict[str, set[str]] = {
    "bare noun": {"what"},
    "programme": {"what"},
    "who": {"who"},
    "training": {"qualification", "who"},
    "amount": {"duration", "frequency"},
    "group size": {"group"},
    "ceiling": {"duration"},
    "range": {"duration"},
}
"""Unclear wording, by its family, that a gap for one of these slots already asks to be made clear."""


def _needed(reading: ProvisionReading, filled: frozenset[str]) -> set[str]:
    needed = set(reading.missing) - filled - {"obligation"}
    # The gap for who asks for the qualification as well.
    return needed - {"qualification"} if "who" in needed else needed


def _gap(reading: ProvisionReading, slot: str) -> str:
    if slot == "duration" and reading.section.startswith("H"):
        return p.GAP_HOURS  # short breaks are counted in hours
    return p.GAP_OF_TYPE.get((ProvisionType(reading.type), slot), p.GAP_OF[slot])


def _columns(provision: Provision, unclear: AbstractSet[str]) -> list[str]:
    """Return what the table's own columns say, as parts of a sentence, but none with unclear words."""
    parts = []
    if provision.who and "who" not in unclear:
        parts.append(f"by {_lower(from_plan(provision.who))}".rstrip(" ."))
    if provision.how_often and "how_often" not in unclear:
        parts.append(_lower(from_plan(provision.how_often)).rstrip(" ."))
    return parts


def _lower(words: str) -> str:
    """Return words without the capital of a sentence's first word; SENCO and TA keep theirs."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


def _outcome(outcome: Outcome) -> Proposal:
    reading = read_outcome(outcome.text, by_when=outcome.by_when)
    if reading.is_provision or reading.specific is False:
        return Proposal(joined([*_anew(reading), "."]), dated=not reading.by_when)
    adds = [ours(words) for fact, words in p.OUTCOME_ADDS.items() if getattr(reading, fact) is False]
    if not adds:
        return Proposal()
    addition = ", ".join(adds)
    return Proposal(
        joined([f"{_bare(outcome.text)}, {addition}."]), joined([addition]), dated=reading.time_bound is False
    )


def _anew(reading: OutcomeReading) -> list[str]:
    known = {"by_when": reading.by_when, "criterion": reading.criterion if reading.measurable else None}
    parts = []
    for before, name, gap in p.OUTCOME_ANEW:
        words = from_plan(known.get(name) or "")
        if name == "by_when" and words:
            parts.append(
                f"{words[:1].upper()}{words[1:]}"
                if words.lower().startswith(_LEADS)
                else before + _lower(words)
            )
        else:
            parts.append(before + (words or ours(gap)))
    return parts


_LEADS = ("by ", "before ", "within ", "in ", "at ", "until ", "during ", "over ", "after ", "on ", "from ")


def _need(need: Need) -> Proposal:
    reading = read_need(need.text)
    wanted = [
        name for name, lacks in (("effect", "effect" in reading.missing), ("hedged", reading.hedged)) if lacks
    ]
    if not wanted or reading.is_provision:
        return Proposal()
    addition = joined([" ".join(ours(p.NEED_ADDS[name]) for name in wanted)])
    return Proposal((Run(f"{_bare(need.text)}. "), *addition), addition)
