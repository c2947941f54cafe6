"""Sentences that speak of the plan itself: how a section came about, what a word means, where to look."""

import re

from .blanks import first_word

__all__ = ["ABOUT_BEGINS", "is_about_the_plan"]

_ENOUGH = 2
_ELSEWHERE = 3
"""What is enough where the sentence does not stand right under a label."""
_LONGEST = 500

_PART = re.compile(
    r"""^\W*(?:
      (?:this|these|the|each|every|all|in|below|your|our|where)\W+(?:\w+\W+){0,3}?
        (?:sections?|parts?|pages?|box(?:es)?|columns?|rows?|cards?|tables?|paragraphs?|council|authority)
    | (?:this|below|here|there)\ (?:is|are)\W+(?:\w+\W+){0,3}?
        (?:tables?|box(?:es)?|lists?|summar(?:y|ies)|pages?)
    | (?:where|in|throughout)?\W*(?:this|your|the)\W+
        (?:ehc\W+|education\W+health\W+and\W+care\W+|final\W+|draft\W+)?plans?
    | sections?\ [a-k]
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""The sentence is about a part of the plan, or whoever maintains it."""
_NOUN = re.compile(
    r"^\W*(?:(?:this|these|the|each|every|all|any|an?|only|below|special|educational|health|social|care|of|agreed"
    r"|following|main|identified)\W+)*(?:outcomes?|needs?|provisions?|targets?|strengths)\b(?!\W*\d)",
    re.IGNORECASE,
)
"""It is about needs, outcomes or provision at large, not about the child's."""
_SAYS = re.compile(
    r"\b(?:sets? out|listed|lists|described|describes|summari[sz]e[sd]?|shows?|shown|drawn (?:from|up)"
    r"|taken from|recorded|specif(?:y|ies|ied)|defined|explains|means|refers? to|says|stated|contains?|covers"
    r"|numbered|grouped|based on|is (?:an? |the )?(?:summary|benefit|difference|description|result)"
    r"|is not a)\b",
    re.IGNORECASE,
)
"""It sets out, defines or explains."""
_WHERE = re.compile(
    r"\b(?:sections? [a-k]\b|below|above|overleaf|(?:in|of) this (?:plan|section|part|table)|here\b"
    r"|(?:in|as) the following|code of practice|regulations?|act \d{4}|by law)",
    re.IGNORECASE,
)
"""It points to a place in the plan, or to the law."""
_AT_LARGE = re.compile(
    r"\b(?:an individual|(?:a|the) child or (?:a )?young person|children and young people|families"
    r"|parents or carers)\b",
    re.IGNORECASE,
)
"""It speaks of anybody, not of this child."""
_BY_LAW = re.compile(
    r"\b(?:enforce\w*|tribunal|appeal\w*|dut(?:y|ies)|legal\w*|must secure)\b", re.IGNORECASE
)
"""It says what the law makes of the words."""
_ANNOUNCES = re.compile(
    r"\bthe following (?:\w+ ){0,3}(?:provision|support|help|needs|outcomes|arrangements|difficulties"
    r"|strengths)\b",
    re.IGNORECASE,
)
"""What it announces stands below."""
_LAW = re.compile(r"\b(?:section \d+|regulations? \d+|act(?: \d{4})?)\b", re.IGNORECASE)
_PART_OF_PLAN = re.compile(r"\b(?:section|part) (?:[a-g]|[i-k]|h[12]?)\b(?! ?\d)", re.IGNORECASE)
_STATES = re.compile(
    r"\b\d+ ?(?:%|hours?|hrs?|minutes?|mins?|times|sessions?|days?|weeks?)\b|\b(?:daily|weekly|fortnightly"
    r"|termly|monthly|difficult\w*|struggl\w+|cannot|unable|disorder|diagnos\w+|impair\w+|delay(?:ed)?)\b",
    re.IGNORECASE,
)
"""It says how much, or what is hard: then it states something, whatever else it does."""
ABOUT_BEGINS = frozenset(
    """
    a agreed all an any below care each educational every following health here identified in main need needs
    of only our outcome outcomes provision provisions section sections social special strengths target targets
    the there these this throughout where your
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""The first words of all sentences about a part, or about needs, outcomes or provision at large."""


def is_about_the_plan(text: str, *, first: bool = True) -> bool:
    """Tell whether a sentence speaks of the plan and states nothing of the child.

    No one sign is enough: what the sentence is about, what it says of it, where it points and of whom it
    speaks are weighed, and an amount or a difficulty speaks against it.

    Args:
        text: the sentence.
        first: True right under a section's label.
    """
    if len(text) > _LONGEST:
        return False
    if _names_law(text) and not _STATES.search(text):
        return True
    weight = 2 if "following" in text.lower() and _ANNOUNCES.search(text) else 0
    about = first_word(text) in ABOUT_BEGINS and (
        _PART.match(text) is not None or _NOUN.match(text) is not None
    )
    if not about and not weight:
        return False
    weight += about + sum(sign.search(text) is not None for sign in (_SAYS, _WHERE, _AT_LARGE, _BY_LAW))
    return weight - 2 * (_STATES.search(text) is not None) >= (_ENOUGH if first else _ELSEWHERE)


def _names_law(text: str) -> bool:
    """Tell whether a sentence says by its number or its Act what the law makes of a part of the plan."""
    if " Act" not in text and "egulation" not in text:
        return False
    return _PART_OF_PLAN.search(text) is not None and _LAW.search(text) is not None
