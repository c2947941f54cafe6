"""What the head of a table column, or the label in front of a row, says that the cells are for."""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from functools import lru_cache

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.typed_numbers import WORDED
from ehcp_audit.reading.words.wording import normal

from .line import Role

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

_REFERENCE = (
    r"\b(?:which|links?|linked|relat\w+|meets?|met|addresse[sd]?|supports?|ref\w*|no|number|nos"
    r"|code|id|from|towards?)\b"
)
_BEGINNING = 4
"""Letters of a word by which what cannot match is passed over."""


def _begin(beginnings: str) -> frozenset[str]:
    return frozenset(beginnings.split())


# In this order: the first that matches is it. Each with how a word begins that whatever it matches has.
_HEADS: tuple[tuple[Role, frozenset[str], re.Pattern[str]], ...] = (
    (
        Role.NUMBER,
        _begin("no nos numb ref refe item id row num code"),
        re.compile(r"(?:no|nos|number|ref|reference|item|id|row|num|code)(?: no| number)?|"),
    ),
    (
        Role.OTHER,
        _begin(
            "revi moni eval prog succ chec crit meas evid sour comm cost fund know base step rati note stat"
            " repo why reas matt rag achi met advi wher budg dire who paid reso"
        ),
        re.compile(
            r".*\b(?:review\w*|monitor\w*|evaluat\w*|progress|success|check\w*|criteria|measured?|evidence|source"
            r"|comments?|cost"
            r"|funding|funded|how (?:will )?(?:we|i|you) (?:will )?know|baseline|steps?|rationale|notes?"
            r"|status|report)\b.*|why\b.*|reasons? (?:for|why)\b.*|.*\bmatters\b.*"
            r"|rag(?: rating)?|(?:achieved|(?:not )?met)(?: y| n| yes| no| or| not met| partly)*|(?:professional )?advice(?: from| given by)?"
            r"|who(?:m| s| is| will| will be| else)? (?:fund|pay)\w*\b.*|(?:to be )?(?:paid(?: for)?|resourced) by\b.*|funders?"
            r"|where from|(?:personal )?budgets?|(?:personal budget|direct payments?)(?: or| and| y| n| yes| no| direct payments?)*"
        ),
    ),
    (
        Role.NEED_REFERENCE,
        _begin("need b sen"),
        re.compile(
            rf".*{_REFERENCE}.*\bneeds?\b.*|.*\bneeds?\b(?: being| s)?(?: it| this)? ?(?:met|addressed"
            rf"|supported|ref\w*|no"
            r"|number|code|id|links?|linked)\b.*|for (?:which |what )?needs?"
            r"|(?:corresponding|relevant) (?:\w+ )?needs?|needs?(?: s)? (?:this|it|that|which)(?: provision| outcome)?(?: it)?"
            r" (?:relates?|addresses|meets|supports?|links?|refers)(?: to)?|sen (?:links?|ref\w*)"
        ),
    ),
    (
        Role.OUTCOME_REFERENCE,
        _begin("outc aim aims goal work lead cont e"),
        re.compile(
            rf"(?!.*\bachieve\b).*{_REFERENCE}.*\b(?:outcomes?|aims?|goals?)\b.*|"
            r".*\b(?:outcomes?|aims?|goals?)\b(?: s)? (?:it |this )?(?:ref\w*|no|nos|number|code|id|links?"
            r"|linked|supported"
            r"|addressed|met)\b.*"
            r"|(?:this )?(?:works?|working|leads?|contributes?) to(?:wards?)?(?: this| which)?"
            r"|(?:corresponding|relevant) outcomes?|for outcomes?(?: s)?|(?:contributes?|leads?) to outcomes?(?: s)?"
            r"|outcomes?(?: s)? (?:this|it|that|which)(?: provision| need)?(?: it)? (?:relates?|links?|refers|contributes?)(?: to)?"
            r"|(?:for |to )?(?:which |what )?outcomes? (?:it |this |that )?(?:this |it )?(?:supports?|meets"
            r"|helps)"
        ),
    ),
    (
        Role.AREA,
        _begin("area cate type need"),
        re.compile(
            r"(?:broad |main |sen |primary |secondary )*(?:areas?|category|type)(?: of)?(?: need| needs| sen| development)?"
            r"|needs? (?:area|type|category)"
        ),
    ),
    (
        Role.STRENGTH,
        _begin("stre well work can good skil achi"),
        re.compile(
            r".*\bstrengths?\b(?!.*\bneeds\b).*|.*\b(?:is|are|going|working|works|goes|do|does) (?:so "
            r"|really )?well\b(?<!not well).*"
            r"|what (?:is|s) working\b.*|.*\bcan (?:already )?do\b.*|.*\bgood at\b.*"
            r"|.*\bskills and abilities\b.*|(?:my |his |her |their )?achievements|things (?:i|he|she|they) (?:do|does) well"
        ),
    ),
    (
        Role.WHO_HOW_OFTEN,
        _begin("how freq amou hour dura"),
        re.compile(
            r"(?=.*\b(?:whom?|provided by|delivered by|staff|provider|lead|person|responsib\w+|adults?)\b)"
            r"(?=.*\b(?:how (?:often|much|long)|frequency|amount|hours|duration)\b).*"
        ),
    ),
    (
        Role.HOW_OFTEN,
        _begin("how freq inte amou hour dura quan rati dosa leve leng time minu sess visi"),
        re.compile(
            r"(?!.*\bwho\b.*\boften\b).*\b(?:how (?:often|much|long|many|frequently|regularly)|frequency|intensity|amount|hours"
            r"|duration|quantity|ratio"
            r"|quantified|dosage|level of support|length|times?(?= per| a| and)|minutes)\b.*"
            r"|times?|when and how long|(?:(?:no|number) of )?(?:sessions|visits)(?: (?:per|a|each) (?:week|term|year))?"
        ),
    ),
    (
        Role.WHO,
        _begin("who whom prov deli resp staf adul role lead pers prof serv agen by orga prac team job"),
        re.compile(
            r".*\b(?:who|whom|by whom|(?:provided|delivered|led|given|run|taught) by|responsib\w+"
            r"|provider|staff|staffing|adults?"
            r"|role|lead|person"
            r"|personnel|professional|service|delivery|agency|organisation|practitioner|carried out by)\b.*"
            r"|by|team|job title"
        ),
    ),
    (
        Role.BY_WHEN,
        _begin("when time date dead achi end comp"),
        re.compile(
            r".*\b(?:by when|time ?scales?|time ?frames?|target date|when|deadline|date|achieved? by"
            r"|by what date|end point"
            r"|completion)\b.*"
        ),
    ),
    (
        Role.OUTCOME,
        _begin("outc aim aims goal targ obje will want hope like diff aimi work hopi"),
        re.compile(
            r".*\b(?:outcomes?|aims?|goals?|targets?"
            r"|objectives?)\b(?<!achieve the outcome)(?<!meet the outcome).*"
            r"|.*\b(?:will (?:\w+ )?(?:achieve|be able)|(?:want|hope|like) (?:\w+ )?to (?:achieve|see|happen|be able)"
            r"|(?:are|is) (?:we|i|he|she|they) (?:aiming|working|hoping) (?:for|towards|to)"
            r"|will look like|be different)\b.*"
            r"|(?:by|at|within) (?:the )?(?:end|age|time|next|close)\b.*\bwill(?: be able to)?"
            r"|(?!(?:we|they|staff|schools?|adults?|teachers?|parents?|who|what)\b)(?:\w+ )?will"
            r"(?: be able to| learn to)?"
        ),
    ),
    (
        Role.PROVISION,
        _begin("prov supp help stra inte acti appr will need reso sep ther prog inpu arra how"),
        re.compile(
            r".*\b(?:provisions?|support|help|strateg\w+|interventions?|actions?|approach\w*|will be done"
            r"|we will do"
            r"|will happen|needs? (?:will be )?met|resources?|what will be (?:provided|put)|sep|therapy"
            r"|programme)\b.*|(?:therapeutic |specialist )?input|(?:special )?arrangements"
            r"|how (?:will|can|should) (?:this|it|we|i|he|she|they)(?: all)? (?:be achieved|be done|get there|do (?:it|this))"
        ),
    ),
    (
        Role.NEED,
        _begin("need diff conc barr chal not hard impa stru help worr affe sen deve"),
        re.compile(
            r".*\b(?:needs?|difficult\w*|concerns?|barriers?|challenges?|not (?:working|going)|hard|impact"
            r"|struggle\w*"
            r"|help with|worried|(?:areas?|targets?) for development|affects?)\b.*|(?:description of )?sen"
        ),
    ),
)
_ACHIEVING_BEGIN = _begin("prov supp help acti")
_ACHIEVING = re.compile(
    r".*\b(?:provision|support|help|action)\w*\b.*\b(?:achieve|meet|reach|towards|for|under|relat\w+ to"
    r"|linked to)\b.*\b(?:outcome|aim|need)s?\b.*"
)
_NOT_WORKING_BEGIN = _begin("need find not less")
_NOT_WORKING = re.compile(
    r".*\bneeds? (?:some |more |extra )?(?:help|support) with\b.*|.*\b(?:find|finds) (?:hard|difficult"
    r"|tricky)\b.*|.*\bnot (?:working|going|so)\b.*|.*\bless well\b.*|.*\bneeds?\b.*\bconcerns?\b.*"
)


_TO_BE_DONE = re.compile(
    r"what (?:needs to|must|should|has to|will|is (?:going )?to|(?:the )?(?:school|setting|college|council|la) will)"
    r"(?: be| now)? (?:happen|done|do|provided|put in place|in place|made available)\b.*"
    r"|(?!.*\b(?:whom?|how|when)\b).*\b(?:will|must|to) be (?:provided|put in place)\b(?! by).*"
    r"|(?:\w+ ){0,3}provision\b.*\b(?:specif\w+|detailed)\b.*"
)
"""What is to be done, in words that hold a need, an outcome or an amount too: "What needs to happen"."""
_FIRST = (
    (Role.PROVISION, _ACHIEVING_BEGIN, _ACHIEVING),
    (Role.NEED, _NOT_WORKING_BEGIN, _NOT_WORKING),
    (Role.PROVISION, _begin("what prov put"), _TO_BE_DONE),
)
"""Wholes that hold words of other roles: asked before these."""
_OF_A_SECTION = re.compile(
    r"(?:cross )?(?:links?|linked|relat\w+|refer\w*)(?: back)?(?: to)? (?:section )?(?P<to>[b-e])"
    r"|(?:section )?(?P<of>[b-e]) (?:cross )?(?:ref\w*|links?|no|nos|number)"
)
"""`Section B ref`, `Links to Section E`."""


_IN_ORDER = (*_FIRST, *_HEADS)
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
    explained = _explained(text)
    if explained is not None:
        return explained
    each = words.split()
    if len(each) > 14:
        each = each[:14]
        words = " ".join(each)
    begin = {word[:_BEGINNING] for word in each}
    for role, beginnings, pattern in _IN_ORDER:
        if not beginnings.isdisjoint(begin) and pattern.fullmatch(words):
            return role
    return Role.AREA if read_area(text) is not None else None


_LABELLED = re.compile(
    r"^\W*(?P<head>(?:(?:special educational|educational|health(?: care)?|social care|identified"
    r"|long[- ]term|short[- ]term|"
    r"medium[- ]term|my|desired|agreed|main|key|learning|priority|smart)\s+)*(?P<noun>needs?|outcomes?|aims?|goals?"
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
    r"|(?:how much|when|how often) and (?:how often|(?:for )?how long|how much)"
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
    r"|[\w\[\]]+(?: [\w\[\]]+)?['\u2019]s strengths(?: and (?:interests|skills|abilities))?",
    re.IGNORECASE,
)
"""What leads in to what a child does well, with the child's name in it."""
