"""What the head of a table column, or the label in front of a row, says that the cells are for."""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from functools import lru_cache

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.typed_numbers import WORDED
from ehcp_audit.reading.words.wording import normal

from .head_words import BEGINNING, IN_ORDER
from .line import Role
from .misspelt import spelt_right

__all__ = [
    "DETAILS",
    "DETAIL_LABEL",
    "KIND_OF",
    "STATEMENT_ROLES",
    "WHAT",
    "WITH_AREA",
    "read_head",
    "split_label",
    "stated_with_details",
    "without_time",
]

STATEMENT_ROLES = frozenset({Role.NEED, Role.OUTCOME, Role.PROVISION})

DETAILS = frozenset(
    {
        Role.WHO,
        Role.HOW_OFTEN,
        Role.WHO_HOW_OFTEN,
        Role.WHERE,
        Role.BY_WHEN,
        Role.NEED_REFERENCE,
        Role.OUTCOME_REFERENCE,
    }
)
"""What is said of a statement in a column or a line of its own."""

_L = SectionLetter
KIND_OF: dict[SectionLetter, Role] = {
    _L.B: Role.NEED,
    _L.C: Role.NEED,
    _L.D: Role.NEED,
    _L.E: Role.OUTCOME,
    _L.F: Role.PROVISION,
    _L.G: Role.PROVISION,
    _L.H: Role.PROVISION,
    _L.H1: Role.PROVISION,
    _L.H2: Role.PROVISION,
}
"""What the statements of a section are."""

WITH_AREA = frozenset({_L.B, _L.E, _L.F})
"""The sections whose statements are of a broad area of need."""

WHAT = frozenset({"what", "what we will do", "what will happen", "description", "detail", "details"})
"""Heads that, in a section of statements, stand over these."""

_OF_A_SECTION = re.compile(
    r"(?:cross )?(?:links?|linked|relat\w+|refer\w*)(?: back)?(?: to)? (?:section )?(?P<to>[b-e])"
    r"|(?:section )?(?P<of>[b-e]) (?:cross )?(?:ref\w*|links?|no|nos|number)"
)
"""`Section B ref`, `Links to Section E`."""


_BRACKET = re.compile(r"\s*\([^()]{3,60}\)")


def without_time(text: str) -> str:
    """Return a head without a time in brackets: `Outcome (by the next review)` is no column of reviews."""
    if "(" not in text:
        return text
    return _BRACKET.sub(lambda found: " " if time_named(found.group()) else found.group(), text)


_EXPLAINED = re.compile(
    r"(?P<head>[^:(]{3,60}?)\s*(?::|\(|\s[-\u2013]\s)\s*(?:please )?"
    r"(?:what|type|kind|nature|content"
    r"|includ\w*|incl|detail\w*|specif\w*|must|should|descri\w*|activity|smart"
    r"|and (?:how|its|their|the)|this)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""`Provision (what, how often, how long)`: what stands in front is what the column holds."""
_ASKED = re.compile(
    r"what (?:special educational |extra |additional )?(?:provision|support|help|interventions?) "
    r"(?:will|is|does)\b"
)


_WITH_DETAILS = re.compile(
    r"(?P<head>[^:(,/&+]{3,60}?)(?:\(s\))?\s*(?:[,/&+]|\b(?:and|with|including|to include)\b)+\s*(?P<more>(?:details? of )?(?:the )?"
    r"(?:whom?|by whom|how (?:often|much|long|many)|when|staff\w*|frequency|amount|hours|provided by"
    r"|delivered by|provider|by when|timescales?|duration|person)\b.*)",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=1024)
def stated_with_details(text: str) -> tuple[Role, Role] | None:
    """Read `Provision and who will provide it` as what is stated, and what is said of it besides."""
    match = _WITH_DETAILS.fullmatch(text.strip())
    role = read_head(match["head"]) if match else None
    more = read_head(match["more"]) if match and role in STATEMENT_ROLES else None
    return (role, more) if role is not None and more in DETAILS and more is not None else None


def _explained(text: str) -> Role | None:
    """Read a head that says what its statements must hold; `None` where it does not."""
    if with_details := stated_with_details(text):
        return with_details[0]
    if ":" in text or "(" in text or " - " in text or " \u2013 " in text:
        match = _EXPLAINED.fullmatch(text.strip())
        role = read_head(match["head"]) if match else None
        return role if role in STATEMENT_ROLES else None
    return Role.PROVISION if _ASKED.match(normal(text)) else None


_SECTION_BEFORE = re.compile(r"(?:(?:h ?[12]|[a-k]) )?(?:section (?:h ?[12]|[a-k]) ?)?")
"""Matches at the beginning of every text, if only nothing."""


@lru_cache(maxsize=4096)
def read_head(text: str) -> Role | None:
    """Read a column's head; `None` where it says nothing that is known or is too long for a head."""
    if len(text) > 220 or (len(text.split()) > 6 and text.rstrip().endswith(".")):
        return None
    if "#" in text or "\u2116" in text:
        text = text.replace("#", " number ").replace("\u2116", " number ")
    words = normal(without_time(text))
    if to := _OF_A_SECTION.fullmatch(words):
        return Role.OUTCOME_REFERENCE if (to["to"] or to["of"]) == "e" else Role.NEED_REFERENCE
    if words[1:2] == " " or words[:1] == "h" or words.startswith("section "):
        words = _SECTION_BEFORE.sub("", words, count=1)
    if not words:
        return None
    return _explained(text) or _by_words(words) or _by_area(text) or _as_meant(words)


def _by_area(text: str) -> Role | None:
    return Role.AREA if read_area(text) is not None else None


def _as_meant(words: str) -> Role | None:
    """Read a head with a word misspelt: `Special educational provison`."""
    meant = spelt_right(words)
    return read_head(meant) if meant != words else None


def _by_words(words: str) -> Role | None:
    each = words.split()
    if len(each) > 14:
        each = each[:14]
        words = " ".join(each)
    begin = {word[:BEGINNING] for word in each}
    for role, beginnings, pattern in IN_ORDER:
        if not beginnings.isdisjoint(begin) and pattern.fullmatch(words):
            return role
    return None


_LABELLED = re.compile(
    r"^\W*(?P<head>(?:(?:special educational|educational|health(?: care)?|social care|identified"
    r"|long(?:er)?[- ]term|short(?:er)?[- ]term|"
    r"medium[- ]term|overall|overarching|end[- ]of[- ]year|my|desired|agreed|main|key|learning|priority|smart)\s+)*(?P<noun>needs?|outcomes?|aims?|goals?"
    r"|provisions?|barriers?|objectives?"
    r"|support|strengths?"
    r"|provided by|delivered by|by whom|who|staff(?:ing)?|provider|how often|how long|frequency|duration"
    r"|by when|timescale|when|area of need|area"
    r"|(?:this )?(?:meets|addresses|links to|linked to|linked|supports)(?: the)?(?: following)?"
    r" (?:needs?|outcomes?)"
    r"|(?:needs?|outcomes?) (?:met|addressed|supported))(?:\(s\))?"
    r"(?:\s*\([^)]{1,40}\))?\s*"
    r"(?:(?:[BCDEFG]|H[12]?[ .-])?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?(?:\s*\([^)]{1,60}\))?"
    rf"|{WORDED}|(?-i:[A-H])(?=\s*[:\u2013-]))?)"
    r"\s*(?P<mark>[:\u2013]|\s-\s|(?<=\d)\.(?=\s+\S))\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


DETAIL_LABEL = re.compile(
    r"(?:to be |this will be )?(?:provided|delivered|done|led|carried out|given)(?: by)?(?: whom)?"
    r"|by whom|who|who by|who (?:will|does|is) [a-z ]{2,24}|staff|staffing|provider"
    r"|(?:person |people |staff )?responsible|how often|how much|how long"
    r"|(?:how much|when|how often) (?:and )?(?:how often|(?:for )?how long|how much)"
    r"|frequency(?: and duration)?|duration|when|timescales?|by when"
    r"|(?:target|completion|achievement) date|deadline|(?:to be )?achieved? by"
    r"|meets?|meets (?:the )?(?:needs?|outcomes?)|(?:links|linked|relates) to(?: (?:needs?|outcomes?))?"
    r"|(?:needs?|outcomes?) (?:it )?(?:met|meets|supported)"
)
"""What is written in front of who, how often or which need, or on the line above it."""
_LONGEST_LABEL = 60
_DOTTED = re.compile(r"\W*(?:need|outcome|aim|goal|provision)\s+\d{1,2}\.\s+\S", re.IGNORECASE)
"""`Outcome 2. By July …`"""
_BEGINS_DOTTED = "NOAGPnoagp"
_CODE_BEHIND = re.compile(
    rf"{WORDED}\s*$|(?<=\s)(?-i:[A-H])\s*$|"
    r"(?:\b(?:[BCDEFG]|H[12]?[ .-]))?\d+(?:\.\d+)*[a-z]?\s*(?:\([^)]*\))?\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def split_label(text: str) -> tuple[Role, str, int] | None:
    """Read `Outcome 2: By …` as its role, its label and where the rest begins; `None` where it is none."""
    if ":" not in text and "-" not in text and "\u2013" not in text:
        first = text[:1]
        if first in _BEGINS_STRENGTHS and _LED_BY_STRENGTHS.match(text):
            return _detail_label(text)
        if (first.isalnum() and first not in _BEGINS_DOTTED) or not _DOTTED.match(text):
            return None  # as most lines
    match = _LABELLED.match(text)
    if match is None:
        return _detail_label(text)
    role = read_head(_CODE_BEHIND.sub("", match["head"]).strip())
    return None if role is None else (role, match["head"].strip(), match.start("rest"))


def _detail_label(text: str) -> tuple[Role, str, int] | None:
    """Read `Who will do it: the class teacher`, `What Ana does well: …` in the same way."""
    colon = text.find(":", 0, _LONGEST_LABEL)
    stop = text.find(". ", 0, _LONGEST_LABEL) if colon < 0 else -1
    if stop > 0 and _STRENGTHS.fullmatch(text[:stop].strip()) is not None:
        colon = stop  # "What Ana does well. She …": no sentence by itself
    label = text[: max(colon, 0)].strip()
    if not label:
        return None
    strength = _STRENGTHS.fullmatch(label) is not None
    if not strength and DETAIL_LABEL.fullmatch(normal(label)) is None:
        return None
    role = Role.STRENGTH if strength else read_head(label)
    begin = colon + 1
    while text[begin : begin + 1].isspace():
        begin += 1
    return (role, label, begin) if role is not None and (strength or role in DETAILS) else None


_STRENGTHS = re.compile(
    r"(?:what|things) (?:(?!not\b|less\b)[\w'\u2019\[\]]+ ){1,4}(?:do|does|can do|is doing|are doing|is going|are going"
    r"|goes|go)(?: really| very| so)? well"
    r"|what (?:[\w'\u2019\[\]]+ ){1,3}(?:is|are|am|can already do)(?: (?:really|very))?(?: good at)?(?<=good at|eady do)"
    r"|(?:[\w\[\]]+(?: [\w\[\]]+)?['\u2019]s |(?:key |main )?)strengths(?: and (?:interests|skills|abilities|achievements))?",
    re.IGNORECASE,
)
"""What leads in to what a child does well, with the child's name in it."""
_BEGINS_STRENGTHS = "WTSKM"
_LED_BY_STRENGTHS = re.compile(r"(?:What|Things|Strengths|Key strengths|Main strengths)\b[^.:]{0,40}\. ")
