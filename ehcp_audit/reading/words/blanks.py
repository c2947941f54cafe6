"""What a plan holds that is not said of the child: form prompts, guidance, blank values."""

import re

from .wording import tidy, without_marks

__all__ = [
    "GUIDANCE_BEGINS",
    "PROMPT_BEGINS",
    "first_word",
    "is_bare_number",
    "is_blank_value",
    "is_guidance",
    "is_of_the_form",
    "is_prompt",
    "says_nothing",
]

_PROMPT = re.compile(
    r"""^\W*(?:
      (?:please\ )?(?:click|tap)(?:\ or\ (?:tap|click))?\ (?:here|to)\b.*
    | choose\ an?\ (?:item|option|date|building\ block)\b.*
    | (?:please\ )?(?:select|pick)\ (?:an?|one|from)\b.{0,40}
    | (?:please\ )?(?:enter|insert|type|add)\ (?:your\ |the\ |a\ |an\ |any\ |text|date|name|details|here
      |further|home)\b.{0,90}
    | \{\{[^}]*\}\}(?:\s*\{\{[^}]*\}\})*
    | (?:please\ )?delete\ (?:as|if|where)\ (?:not\ )?(?:appropriate|applicable|necessary|required|needed).*
    | yes\s*/\s*no | y\s*/\s*n | ☐\s*yes\s*☐\s*no | dd\s*/\s*mm\s*/\s*yy(?:yy)? | to\ be\ (?:completed
      |inserted|added)\b.{0,60} | to\ be\ (?:confirmed|agreed|decided|advised) | tbc | tba | tbd
    | text\ here | start\ typing\b.* | \[?(?:insert|enter|add)\b[^\]]{0,80}\]
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_FIRST = re.compile(r"[^\W_]+")
PROMPT_BEGINS = frozenset(
    """
    please click tap choose select pick enter insert type add delete yes y dd to text start tbc tba tbd
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""The first words of all prompts but fields in braces."""
GUIDANCE_BEGINS = frozenset(
    """
    guidance note in use complete for this each the all any every where health social special need needs
    provision outcome outcomes please details do don avoid target targets remember tip hint example e
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""The first words of all guidance."""
_OF_THE_FORM_BEGINS = PROMPT_BEGINS | GUIDANCE_BEGINS
_GUIDANCE = re.compile(
    r"""^\W*(?:guidance|guidance\ notes?
      |note\ (?:to|for)\ (?:the\ )?(?:author|writer|plan\ (?:writer|coordinator))s?)\b
    | ^\W*(?:in|use|complete|for)\ this\ (?:section|part|box|column|table)\b.*\b(?:must|should|please
      |describe|list|record|set\ out|include|say)\b
    | ^\W*(?:this|each|the\ following)\ (?:section|part|box|column|table)\ (?:should|must|will|is\ (?:for
      |where|to)|sets?\ out|describes|details|contains|includes|explains|records|tells)\b
    | ^\W*(?:all|any|each|every|where|health|social|special|needs?|provision|outcomes?|the\ (?:needs?
      |provision|outcomes?|child|young|plan|section))\b.{0,160}\b(?:must|should)\ (?:all\ )?be\ (?:specified
        |recorded|listed|detailed|set\ out|included|stated|entered|described|completed|inserted)\b
    | ^\W*please\ (?:list|describe|include|state|specify|provide|ensure|note|record|set\ out|refer|see
      |complete|tick|attach|indicate|click|select|delete|enter|insert
      # "Please give him time", "Please use the now and next board": what the child asks of whoever helps
      |(?:give|add|use)(?=\ (?:an?\ )?(?:details|examples?|dates?|names?|reasons?|information|brief|full
        |further|more|additional|separate|extra|any|all|one|each|black|blue|plain|capital|block|bold|bullet
        |first\ person|headings|here|rows?|boxes|continuation|as\ (?:many|much)|summary|description|evidence
        |(?:this|these|the|that)\ (?:section|box|boxes|space|table|form|template|following|headings?|columns?
          |rows?|child|young|name|names|date|dates|details|reasons?|format|guidance|notes?|drop)\b)))\b
      (?![^.]{0,60}\b(?:I|me|my)\b)  # what the child asks of us is no form's
    | ^\W*details\ of\ (?:the|any|all)\ (?:child|young|provision|special|health
      |social)\b[^.]{0,160}\b(?:child\ or\ young|young\ person)\b
    | ^\W*(?:please\ )?(?:do\ not|don['\u2019]t)\ (?:include|write|list|add|repeat|copy|use|put
      |record)\b.{0,120}\b(?:section|here|box|column|plan)\b
    | ^\W*avoid\ (?:words|terms|phrases|wording|vague|jargon|general)\b
    | ^\W*for\ digital\ systems\b
    | ^\W*(?:all\ |the\ |each\ |every\ )?(?:outcomes?|targets?)\b.{0,60}\b(?:must|should)
        \ (?:all\ )?be\ smart\b
    | ^\W*(?:remember|tip|hint|example|e\.g\.)\s*[:\-\u2013]
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASKED = re.compile(r"(?:Say|State|Describe|Explain|Record) (?:whether|what|which|how|who|why|any)\b")
"""Asks the writer of a plan: so does a strategy further down, of whoever is with the child."""
_PARAGRAPH = re.compile(r"\b(?:paragraphs?|sections?|pages?)\b", re.IGNORECASE)
_DUTY = re.compile(
    r"^\W*(?:write|list|describe|put|say|ask|leave|set out|record|include|explain|state|specify|be (?:exact"
    r"|specific|clear)|"
    r"only (?:put|include|list)|outline|summari[sz]e|complete|attach|fill|detail|each (?:outcome|need"
    r"|provision|statement)"
    r"|every (?:outcome|need|provision|statement)|all (?:outcomes|needs|provisions?)|one (?:need|outcome"
    r"|provision) in)\b"
    r"|^\W*(?:the )?(?:(?:special educational|health(?: care)?|social care) )?"
    r"(?:outcomes?|provision|needs?)\b.{0,60}\b(?:must|should) (?:all |only |not |always )?"
    r"(?:be (?:specific|clear|quantified|detailed|measurable|time|linked|agreed|written|taken|a )"
    r"|describe|say|show|explain|tell|give|list|state|include|reflect|relate|link|match|set out"
    r"|follow)",
    re.IGNORECASE,
)

_OF_THE_LIST = re.compile(
    r"^\W*(?:(?:all|each) of )?(?:these|the|my|our|all|his|her|their)?\s*(?:[\w'\u2019-]+ ){0,3}?"
    r"(?:outcomes?|aims|goals|needs|provisions?|targets)\b[^.]{0,40}?\b(?:is|are|was|were|(?:has|have) been)"
    r" (?:\w+ )?(?:numbered|listed|set out|grouped|ordered|arranged|agreed|written|discussed|taken from"
    r"|based on|drawn|shown|described)\b"
    r"|^[^.:]{3,60}\b(?:was|were) (?:asked|consulted|invited|involved)\b",
    re.IGNORECASE,
)
"""Says how the list below came about or how it is set out."""


def is_prompt(text: str) -> bool:
    """Tell whether a text is a form's own prompt, left where an answer should stand."""
    if len(text) >= 200:
        return False
    if first_word(text) not in PROMPT_BEGINS and "{{" not in text:
        return False
    return _PROMPT.match(tidy(text)) is not None


def is_guidance(text: str, *, first: bool = False) -> bool:
    """Tell whether a text tells the writer of the plan what to write.

    Args:
        text: one paragraph.
        first: True directly under a section's label, where a sentence that tells somebody to write or to list
            something, or that speaks of the list below, is no part of that list.
    """
    if len(text) >= 900:
        return False
    if first and (_is_duty(text) or _OF_THE_LIST.match(text) is not None):
        return True
    if first_word(text) in GUIDANCE_BEGINS and _GUIDANCE.match(text) is not None:
        return True
    return "ractice" in text and "code of practice" in text.lower() and _PARAGRAPH.search(text) is not None


def _is_duty(text: str) -> bool:
    """Tell whether a sentence tells the writer what to write: `Complete a movement circuit daily` is help."""
    return _DUTY.match(text) is not None and (_GIVEN.search(text) is None or _ASKS.search(text) is not None)


_GIVEN = re.compile(
    r"\b(?:daily|weekly|fortnightly"
    r"|(?:\d+|ten|fifteen|twenty|thirty|forty|half an|an) ?(?:minutes?|mins|hours?)"
    r"|(?:each|every) (?:day|week|morning|afternoon|lesson))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\be\.?g\b|\b(?:examples?|such as|how (?:often|much|long)"
    r"|(?:this|the) (?:section|box|plan|form|child or young)|provision|outcomes?|needs?)\b",
    re.IGNORECASE,
)


def is_of_the_form(text: str, *, first: bool = False) -> bool:
    """Tell whether a line is a form's own prompt, or its guidance to whoever writes the plan.

    Args:
        text: one paragraph.
        first: True directly under a section's label, where a form asks for what stands below.
    """
    if first and _ASKED.match(text) is not None:
        return True
    if first_word(text) not in _OF_THE_FORM_BEGINS and "{{" not in text and "ractice" not in text:
        return False  # as most
    return is_prompt(text) or is_guidance(text)


def first_word(text: str) -> str:
    """Return the first word in lower case, by which most texts are told from what a form says."""
    begins = text.split(" ", 1)[0]
    if begins.isalnum():  # as in most: no mark stands at it
        return begins.lower()
    first = _FIRST.search(text)
    return first.group().lower() if first else ""


_BARE_NUMBER = re.compile(r"\W*(?:[A-Za-z]{0,3}\s?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[a-z])[.):]*\s*")
_LONGEST_NUMBER = 12


def is_bare_number(text: str) -> bool:
    """Tell whether a text is no more than the number of a row or item that nobody filled in: `1.`, `B2`."""
    return len(text) <= _LONGEST_NUMBER and _BARE_NUMBER.fullmatch(text) is not None


def says_nothing(text: str) -> bool:
    """Tell whether a text of a section answers nothing: a missing value, or what the form says to write."""
    return is_blank_value(text) or is_guidance(text, first=True)


def is_blank_value(text: str) -> bool:
    """Tell whether a value is missing: empty, a prompt, or a mark that keeps a place (`____`, `<`, `-`)."""
    return not any(map(str.isalnum, without_marks(text))) or is_prompt(text)
