"""The words by which the head of a column is known, each kind of head by its pattern."""
# ruff: noqa: E501 - a pattern reads best as one line

import re

from .line import Role

__all__ = ["BEGINNING", "IN_ORDER"]

_REFERENCE = (
    r"\b(?:which|links?|linked|relat\w+|meets?|met|addresse[sd]?|supports?|ref\w*|no|number|nos"
    r"|code|id|from|towards?)\b"
)
_WHICH = (
    r"(?: s)?(?: (?:to|with|towards) which| which| that)? (?:this|the|each|it)"
    r"(?: (?:special educational )?(?:provision|support|help|intervention|action|outcome|target|strategy|row))?"
    r"(?: (?:is|will|should|aims? to|is intended to|is designed to|also))*"
)
"""Behind a noun: what somebody asks of the row, `that this provision`."""
BEGINNING = 4
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
        _begin("need b sen sens"),
        re.compile(
            rf"(?:which |what )?(?:special educational |identified )*needs?{_WHICH} (?:relat\w+|address\w*|meets?|supports?|links?|linked|refers?|serves?"
            rf"|answers?|responds?|helps?|contribut\w+|works?)(?: (?:to|towards|with))*|.*{_REFERENCE}.*\bneeds?\b.*|.*\bneeds?\b(?: being| s)?(?: it| this)? ?(?:met|addressed"
            rf"|supported|ref\w*|no"
            r"|number|code|id|links?|linked)\b.*|for (?:which |what )?needs?"
            r"|(?:corresponding|relevant) (?:\w+ )?needs?|needs?(?: s)? (?:this|it|that|which)(?: provision| outcome)?(?: it)?"
            r" (?:relates?|addresses|meets|supports?|links?|refers)(?: to)?|sens?(?: s)? (?:links?|ref\w*|no|nos|number|code|id|met|addressed|supported)"
            r"|(?:links?|linked|relates?|related|meets|addresses)(?: back)?(?: to)? (?:the )?sens?"
        ),
    ),
    (
        Role.OUTCOME_REFERENCE,
        _begin("outc aim aims goal work lead cont e"),
        re.compile(
            rf"(?:which |what )?outcomes?{_WHICH} (?:relat\w+|address\w*|meets?|supports?|links?|linked|refers?|serves?|helps?|contribut\w+|works?|leads?"
            rf"|promotes?|moves?)(?: (?:to|towards|with))*(?: (?:achieve|reach|meet|secure))?|(?!.*\bachieve\b).*{_REFERENCE}.*\b(?:outcomes?|aims?|goals?)\b.*|"
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
        Role.WHERE,
        _begin("rati"),
        re.compile(
            r"(?!.*\b(?:how (?:often|much|long)|frequency|amount|hours|duration|times?)\b).*\bratios?\b.*"
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
        _begin("when time date dead achi end comp due"),
        re.compile(
            r".*\b(?:by when|time ?scales?|time ?frames?|target date|when|deadline|date|achieved? by(?! (?!what\b|when\b)\w)"
            r"|by what date|end point"
            r"|completion)\b.*|due(?: by| on)?"
        ),
    ),
    (
        Role.OUTCOME,
        _begin("outc aim aims goal targ obje will achi want hope like diff aimi work hopi"),
        re.compile(
            r".*\b(?:outcomes?|aims?|goals?|targets?"
            r"|objectives?)\b(?<!achieve the outcome)(?<!meet the outcome).*"
            r"|.*\b(?:will (?:\w+ )?(?:achieve|be able)|(?:want|hope|like) (?:\w+ )?to (?:achieve|see|happen|be able)"
            r"|(?:are|is) (?:we|i|he|she|they) (?:aiming|working|hoping) (?:for|towards|to)"
            r"|what (?:will|should|is to) be achieved"
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


IN_ORDER = (*_FIRST, *_HEADS)
"""Role, how a word begins that whatever matches has, and pattern: the first that matches is it."""
