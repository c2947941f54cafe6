"""Unclear words of a provision taken out, or put so that they can be held to, where that is safe."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ehcp_audit.language import VagueWording
from ehcp_audit.reporting import phrases as p

from .words import from_plan, ours, tidy

__all__ = ["Reworded", "reworded"]

_UNIT = re.compile(r"\b(hours?|minutes?|mins?|sessions?|days?)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the|his|her|their) $", re.IGNORECASE)
_CHILD_ACTS = re.compile(
    r"(?:\b(?:he|she|they|it|and|or|who|whom|which|that|x{2,})|[\]»█_]) $", re.IGNORECASE
)
"""Before a verb whose doer may be the child, or is not known: "she may" is leave, not a weak promise."""
_HAVING = re.compile(r"\b(?:have|has|given|with|provided with|offered|receive) $|will have $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reworded:
    """A statement in other words."""

    text: str
    """With its gaps marked, without a full stop."""
    filled: frozenset[str]
    """The slots that now have a gap of their own."""
    left: tuple[VagueWording, ...]
    """Unclear wording that could not be put right by itself."""


@dataclass(slots=True)
class _Change:
    """One replacement: its words, what of the sentence it swallows, and which slots it gives a gap."""

    words: str
    before: int = 0
    """How many characters in front of the wording go with it."""
    after: int = 0
    slots: tuple[str, ...] = ()


def reworded(text: str, vague: Iterable[VagueWording], missing: Iterable[str]) -> Reworded:
    """Take what is unclear out of a statement's own text; what no rule is sure of stays and is reported."""
    lacking = frozenset(missing)
    out = ""
    at = 0
    filled: set[str] = set()
    left: list[VagueWording] = []
    for wording in sorted(vague, key=lambda one: one.at):
        start, end = wording.at
        rule = _RULES.get(wording.family)
        before = out + from_plan_keeping_ends(text[at:start])
        change = rule(wording.words.lower(), before, text[end:], lacking) if rule and start >= at else None
        if change is None:
            left.append(wording)
            continue
        out = before[: len(before) - change.before] + change.words
        at = end + change.after
        filled.update(change.slots)
    out += from_plan_keeping_ends(text[at:])
    return Reworded(tidy(out).rstrip(" .;,"), frozenset(filled), tuple(left))


def from_plan_keeping_ends(text: str) -> str:
    """Return words of the plan made safe, with a space at either end where there was one."""
    safe = from_plan(text)
    if not safe:
        return " " if text else ""
    return f"{' ' if text[:1].isspace() else ''}{safe}{' ' if text[-1:].isspace() else ''}"


def _swallowed(pattern: str, after: str) -> int:
    match = re.match(pattern, after, re.IGNORECASE)
    return match.end() if match else 0


_Rule = Callable[[str, str, str, frozenset[str]], _Change | None]


def _out(_words: str, _before: str, _after: str, _lacking: frozenset[str]) -> _Change | None:
    return _Change("")


def _obligation(  # noqa: PLR0911 - an answer for each way of not promising
    words: str, before: str, after: str, _lacking: frozenset[str]
) -> _Change | None:
    if words in {"should", "may", "might", "could", "ought to"}:
        return None if _CHILD_ACTS.search(before) else _Change("will")
    if words.startswith(("would", "benefit")) and words.endswith(("benefit from", "benefits from")):
        return _Change("will have")
    if re.match(r"(?:is|are) (?:strongly )?(?:recommended|suggested|advisable|desirable|proposed)$", words):
        return _Change("will be provided") if after.strip(" .") == "" else None
    if words.startswith("consideration") and words.endswith("to") and not before.strip():
        return _Change("There will be")
    if re.match(r"(?:be )?(?:beneficial|helpful)$", words) and re.search(r"\bwill (?:be )?$", before):
        return _Change("provided" if before.endswith("be ") else "be provided")
    if words == "will be encouraged":
        return _Change(ours(p.GAP_HELPED))
    return None


def _access(words: str, before: str, after: str, _lacking: frozenset[str]) -> _Change | None:
    swallow = 0 if words.endswith(" to") else _swallowed(r" to\b", after)
    if words.startswith("will"):
        return _Change("will have", after=swallow)
    if not before.strip():
        return _Change("Use of", after=swallow)
    if _HAVING.search(before):
        return _Change("", after=swallow)
    return None


def _opportunities(_words: str, before: str, after: str, lacking: frozenset[str]) -> _Change | None:
    if before.strip():
        return None
    if taken := _swallowed(r" for\b", after):
        return _Change("", after=taken)
    if taken := _swallowed(r" to\b", after):
        gap = ("what",) if "what" in lacking else ()
        return _Change(f"{ours(p.GAP_WHAT)} to", after=taken, slots=gap)
    return None


def _appropriate(words: str, before: str, after: str, lacking: frozenset[str]) -> _Change | None:
    if re.match(r"(?:as|where|wherever|when|whenever|if)\b", words):
        return _out(words, before, after, lacking)
    return _level(words, before, after, lacking)


def _level(words: str, _before: str, _after: str, _lacking: frozenset[str]) -> _Change | None:
    if "ratio" in words:
        return _Change(ours(p.GAP_RATIO), slots=("group",))
    has_measure = re.fullmatch(r"(?:[\w-]+ )+(?:level|degree|amount)s? of", words)
    return _Change(ours(p.GAP_HOW_MUCH)) if has_measure else None


def _bare_noun(words: str, before: str, _after: str, lacking: frozenset[str]) -> _Change | None:
    alone = words in {
        "support",
        "input",
        "help",
        "assistance",
        "intervention",
        "interventions",
        "supervision",
    }
    if not alone or "what" not in lacking or before.rstrip().endswith("\ue001"):
        return None
    return _Change(ours(p.GAP_WHAT), before=_article(before), slots=("what",))


def _article(before: str) -> int:
    match = _ARTICLE.search(before)
    return len(match[0]) if match else 0


def _who(words: str, before: str, after: str, lacking: frozenset[str]) -> _Change | None:
    if "who" not in lacking or re.match(r"['\u2019]s", after):
        return None
    lead = next((f"{word} " for word in ("by", "from") if words.startswith(f"{word} ")), "")
    tail = " will" if words.endswith(" will") else ""
    gap = f"{lead}{ours(p.GAP_WHO_AND_TRAINING)}{tail}"
    return _Change(gap, before=_article(before), slots=("who", "qualification"))


def _training(words: str, before: str, after: str, lacking: frozenset[str]) -> _Change | None:
    if not re.search(r"adult|staff|assistant|\btas?\b|person|people", words):
        return None
    return _who(words, before, after, lacking)


def _group(words: str, _before: str, after: str, _lacking: frozenset[str]) -> _Change | None:
    if not re.search(r"\bsmall (?:[\w-]+ )*groups?$", words) or not re.match(
        r"\s*(?:$|[.,;]|(?:to|for|with|of|led|in|on)\b)", after
    ):
        return None
    return _Change(ours(p.GAP_GROUP.replace("{words}", from_plan(words))), slots=("group",))


def _amount(words: str, _before: str, _after: str, _lacking: frozenset[str]) -> _Change | None:
    unit = _UNIT.search(words)
    if unit is None or re.search(r"\b(?:each|every|per|a) ", words):
        return None
    gap = ours(p.GAP_AT_LEAST.replace("{unit}", unit[1]))
    return _Change(gap, slots=("duration",))


def _condition(words: str, _before: str, _after: str, _lacking: frozenset[str]) -> _Change | None:
    return (
        _Change("")
        if re.match(r"(?:where|wherever|if|when|whenever|as|subject|within|depending)\b", words)
        else None
    )


def _review(words: str, _before: str, _after: str, _lacking: frozenset[str]) -> _Change | None:
    done = re.match(r"(?:reviewed|monitored|updated|evaluated|assessed)\b", words)
    return _Change(ours(p.GAP_REVIEWED.replace("{done}", done[0])), slots=("review",)) if done else None


_RULES: dict[str, _Rule] = {
    "weak obligation": _obligation,
    "access": _access,
    "opportunities": _opportunities,
    "frequency": _out,
    "as required": _out,
    "conditional": _condition,
    "review": _review,
    "appropriate": _appropriate,
    "level": _level,
    "bare noun": _bare_noun,
    "who": _who,
    "training": _training,
    "group size": _group,
    "ceiling": _amount,
    "range": _amount,
    "approximate": _amount,
}
"""By the family of the wording. Without a rule, or without its answer, the words stay as they are."""
