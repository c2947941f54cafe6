"""Wording that leaves a statement open: found by word lists, put right by what else the statement says."""
# ruff: noqa: E501 - patterns and sentences read best whole

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Literal, NamedTuple

from ehcp_audit.model import Frozen, made

from .lexicon import Entry, Lexicon, Severity, Tier, phrases_of
from .phrase import PhraseIndex, compile_phrase
from .plain import Plain, names_the_month
from .slots import SUBORDINATE

__all__ = ["Hit", "VagueWording", "hits_in", "judge_hit", "quoted_spans"]


class VagueWording(Frozen):
    """Some wording of a statement that leaves it open."""

    words: str
    """As given."""
    at: tuple[int, int]
    """Offsets in the text of `found_in`."""
    rescued: bool
    """True where the same statement says what the wording leaves open."""
    source: str
    """The authority."""
    tier: Tier
    """How much weight the authority carries."""
    family: str
    severity: Severity
    reason: str
    suggestion: str
    confirmed: bool
    """False where nobody has opened the source to confirm the citation."""
    found_in: Literal["text", "who", "how_often"] = "text"
    """The statement itself, or a table's own column."""
    phrase: str = ""
    """The phrase as the word list writes it; empty where an amount is left open, which no list spells out."""
    entry: str = ""
    """The first phrase of the list's entry, by which the entry is known; empty as `phrase` is."""


class Hit(NamedTuple):
    """A phrase of the word list where it stands in plain text, not yet judged."""

    span: tuple[int, int]
    entry: Entry
    phrase: str
    """The phrase that was found, as the list writes it."""


_QUOTED = re.compile(
    r'"[^"\n]{1,400}"|(?<![\w\'])\'(?=\S)[^\'\n]{1,200}(?:\'(?=[a-z])[^\'\n]{0,200}){0,6}\'(?!\w)'
)
_DENIED = re.compile(
    r"\b(?:not|never|no|without|rather than|instead of|not only|nor|regardless of|whether or not|irrespective of|in place of|avoid\w{0,24}|whether)"
    r"(?: (?:be|being|just|only|simply|left|conditional|dependent|subject|limited|on|to|by|the|a|any|merely|depend|wait|until|provided|given|offered)){0,4} $"
)
_DENIABLE = frozenset(
    {"as required", "conditional", "delegated", "appropriate", "weak obligation", "frequency", "funding"}
)


@lru_cache(maxsize=1024)
def quoted_spans(source: Plain) -> tuple[tuple[int, int], ...]:
    """Return where plain text quotes somebody: those words are the speaker's, not the plan's."""
    text = source.text
    if "'" not in text and '"' not in text:
        return ()
    return tuple(match.span() for match in _QUOTED.finditer(text))


@lru_cache(maxsize=16)
def _allowed(lexicon: Lexicon) -> PhraseIndex:
    return PhraseIndex([compile_phrase(words) for words in lexicon.allowed])


@lru_cache(maxsize=512)
def _exempting(phrases: tuple[str, ...]) -> PhraseIndex:
    return PhraseIndex([compile_phrase(words) for words in phrases])


def _is_exempt(entry: Entry, text: str, start: int, end: int) -> bool:  # noqa: PLR0911 - one answer for each reason
    behind = end + 1 if text[end : end + 1] == " " else end
    if entry.unless_before and _exempting(entry.unless_before).stands_at(text, behind):
        return True
    before = text[max(0, start - 40) : start]
    if entry.unless_after and _ending(entry.unless_after).search(before):
        return True
    if entry.family == "amount" and _A_SHARE.search(before):
        return True  # "25% extra time"
    if entry.family == "funding" and _PAY_BAND.match(text, start) and _PAID.search(before):
        return True  # "dietitian (Band 6)": what the person is paid as says how expert they are
    if text.startswith("may", start) and _MONTH_BEFORE.search(before):
        return True
    if entry.family == "weak obligation" and _PERMITTED.search(text[max(0, start - 160) : end + 12]):
        return True
    if entry.family == "weak obligation" and SUBORDINATE.search(text[max(0, start - 50) : start]):
        return True  # "so that he can", "what she may need": no promise is made or withheld
    return entry.family in _DENIABLE and bool(_DENIED.search(before))


_A_SHARE = re.compile(r"\d ?(?:%|per ?cent)?(?: of)? ?$")
_PAY_BAND = re.compile(r"band [3-9](?!\d)")
_PAID = re.compile(
    r"(?:ist|ian|assistant|nurse|worker|practitioner|salt|slt|ot|physio|officer|technician|instructor)s?,? ?\(?(?:nhs )?(?:at )?$"
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:every|each|in|by|of|until|till|early|late|mid)|(?:january|february|march|april|september|october|november|december|\d(?:st|nd|rd|th)?)(?:,| and| or| to|,? and)?) $"
)
_PERMITTED = re.compile(
    r"\b(?:will|must|shall)\b.{4,140}\b(?:and|which|that|,) ?(?:he |she |they |ℵ |i )?(?:may|can) (?:go|leave|use|choose|take|sit|eat|stay|come|ask|type|move|show|hand|play)(?![a-z])"
)
"""What the child may do with what is promised: a permission, not a weak promise."""


@lru_cache(maxsize=512)
def _ending(phrases: tuple[str, ...]) -> re.Pattern[str]:
    # Kept compiled here: there are more of these than the re module remembers.
    ways = (compile_phrase(words).pattern.pattern.removesuffix(r"(?![\w])") for words in phrases)
    return re.compile(rf"(?<![\w])(?:{'|'.join(ways)})[ ]?$")


@lru_cache(maxsize=4096)
def hits_in(source: Plain, lexicon: Lexicon, scope: str) -> tuple[Hit, ...]:
    """Find the wording of a scope in plain text, quoted speech and what a council allows left out.

    Of overlapping phrases the longest counts, and of equal ones the first in the list.
    """
    entries, phrases, index = phrases_of(lexicon, scope)
    written = index.find(source.text)
    if not written:
        return ()
    spoken_for = bytearray(len(source.text))
    for start, end in (*quoted_spans(source), *(found[:2] for found in _allowed(lexicon).find(source.text))):
        spoken_for[start:end] = b"\x01" * (end - start)
    candidates = [
        (start, end, number)
        for start, end, number in written
        if not (_is_exempt(entries[number], source.text, start, end) or names_the_month(source, start))
    ]
    candidates.sort(key=lambda hit: (hit[0] - hit[1], hit[0], hit[2]))
    kept: list[tuple[int, int, int]] = []
    for start, end, number in candidates:
        if spoken_for.find(1, start, end) < 0:
            spoken_for[start:end] = b"\x01" * (end - start)
            kept.append((start, end, number))
    return tuple(
        Hit((start, end), entries[number], phrases[number].written) for start, end, number in sorted(kept)
    )


def judge_hit(
    hit: Hit,
    source: Plain,
    lexicon: Lexicon,
    filled: Collection[str],
    found_in: Literal["text", "who", "how_often"] = "text",
) -> VagueWording:
    """Say whether the slots that a statement fills put the wording right."""
    entry = hit.entry
    authority = lexicon.sources[entry.source]
    return made(
        VagueWording,
        {
            "words": source.words(*hit.span),
            "at": source.at(*hit.span),
            "rescued": bool(entry.rescued_by) and all(slot in filled for slot in entry.rescued_by),
            "source": authority.cite,
            "tier": authority.tier,
            "family": entry.family,
            "severity": entry.severity,
            "reason": entry.reason,
            "suggestion": entry.suggestion,
            "confirmed": authority.confirmed,
            "found_in": found_in,
            "phrase": hit.phrase,
            "entry": entry.words[0],
        },
    )
