"""Titles of sections that are a question, or the answer to one: `Where will Sam go to school?`, `Where I will learn`."""
# ruff: noqa: E501 - a pattern reads best as one line

import re

from ehcp_audit.model import SectionLetter

__all__ = ["question_title"]

_L = SectionLetter
_LONGEST = 14
_S = r"(?:[a-z]+ ){0,3}"
"""Whom it asks about: `I`, `Sam`, `my son and we`; nothing where a name was blacked out."""
_HAS = r"(?:will|do|does|should|can|is|are|am|would) "
_PAPERS = r"(?:(?:professional|specialist|supporting|written|other) )?(?:reports?|advice|information|evidence|documents?)"
_QUESTIONS: tuple[tuple[SectionLetter, re.Pattern[str]], ...] = (
    (
        _L.A,
        re.compile(
            rf"what {_S}would like (?:you|people|everyone|others|us)(?: all)? to know(?: about .+)?"
            rf"|what {_HAS}(?:other )?people (?:like|admire|appreciate)(?: and (?:like|admire|appreciate))?(?: most)? about .+"
            rf"|what (?:is |s )?(?:most )?important (?:to|for) {_S}(?:and {_S})?[a-z]+"
            rf"|what {_S}(?:would like|want|wants|hopes?) to (?:be|do|become) (?:when|in|after)\b.+|my world"
            rf"|what (?:do|does) {_S}(?:like|enjoy|want to be|want to do (?:when|in|after)\b.+)"
            rf"|what (?:i|we) (?:like|enjoy|think|feel|say)(?: and feel)? and what (?:i|we) (?:want|hope|wish|would like) (?:for|to be|to do)\b.*"
        ),
    ),
    (
        _L.B,
        re.compile(
            rf"{_S}barriers to (?:\w+ )?learning|what makes (?:learning|school|it|lessons) (?:hard|harder|difficult|tricky)(?: for .+)?"
            rf"|what {_S}(?:struggles?|(?:have|has) (?:difficulty|trouble|problems)) with(?: \w+){{0,3}}"
            rf"|what {_HAS}{_S}(?:struggle|need help|need support|find (?:hard|difficult|tricky))(?: \w+){{0,3}}"
            r"|(?:where|what) i need (?:extra |more )?(?:support|help)(?: with)?"
        ),
    ),
    (_L.C, re.compile(r"(?:my |his |her |their |the )?medical conditions?(?: and (?:health )?needs)?")),
    (
        _L.D,
        re.compile(
            r"(?:my |his |her |their )?needs at home(?: and in (?:my |the |his |her |their )?community)?"
        ),
    ),
    (
        _L.E,
        re.compile(
            rf"what will (?:be different|change)(?: for {_S}[a-z]+)?(?: because of this plan| by .+)?"
            rf"|what (?:do |does ){_S}(?:want|hope|wish|aim) to achieve|what {_S}(?:wants?|hopes?|aims?) to achieve"
            rf"|what (?:do )?we (?:want|hope|would like)(?: for)? {_S}(?:to|will) achieve|my targets"
            rf"|where (?:do )?{_S}wants? to be(?: \w+){{0,4}}|what success (?:will )?looks? like(?: for {_S}[a-z]+)?"
        ),
    ),
    (
        _L.F,
        re.compile(
            rf"what (?:the |my |a )?(?:school|college|setting|council|local authority) (?:must|will|has to|should) (?:provide|do)(?: .+)?"
            rf"|what (?:must|will) (?:the |my )?(?:school|college|setting|council|local authority) (?:provide|do)(?: .+)?"
            rf"|how (?:will )?{_S}(?:will )?be (?:helped|supported|taught)(?: to learn| at school| in school| in class| with (?:my |his |her |their )?learning)?"
            rf"|what (?:must|will|should|needs to|has to) be done to (?:help|support) {_S}[a-z]+(?: learn)?"
        ),
    ),
    (
        _L.G,
        re.compile(
            r"(?:what )?(?:will )?(?:the )?nhs (?:will |must )?(?:provision|support|help|provides?|do)(?: .+)?"
        ),
    ),
    (
        _L.H,
        re.compile(
            r"(?:extra |more )?(?:help|support) for (?:me and )?(?:my|our|the|his|her|their) (?:family|parents)(?: and me)?"
            r"|what (?:help|support) (?:will )?(?:my|our|the|his|her|their) family (?:will )?(?:get|have|receive)"
        ),
    ),
    (
        _L.I,
        re.compile(
            rf"where (?:{_HAS})?{_S}(?:{_HAS})?(?:be )?(?:go(?:es|ing)? to (?:school|college|nursery)|educated|learn(?:s|ing)?|taught"
            rf"|attend(?:s|ing)? (?:school|college|nursery))(?: from .+| next)?"
            rf"|(?:which|what) (?:type of )?(?:school|setting|college|nursery|placement) (?:{_HAS})?{_S}(?:{_HAS})?(?:go(?:es)? to|attends?|be at|have|in)(?: from .+)?"
        ),
    ),
    (
        _L.J,
        re.compile(
            r"how (?:will )?(?:the|my|our|this) (?:money|budget|funding)(?: will)? be (?:spent|used)(?: .+)?"
        ),
    ),
    (
        _L.K,
        re.compile(
            rf"where (?:did |does |has )?(?:the|this|our|all this|all the) (?:information|advice|evidence)(?: (?:in|for) (?:this|the|my) (?:ehc )?(?:plan|ehcp))? (?:has )?(?:comes?|came) from"
            rf"|(?:what|which) {_PAPERS} (?:was|were|did we|do we|are|is|have been|has been) (?:used|use|attached|gathered|gather|collected|appended|considered|received)(?: .+)?"
            rf"|who wrote (?:the|these|my) reports?|who (?:did we ask|we asked|was asked|told us|gave us|gave)\b.*"
            rf"|sources? of (?:the )?(?:information|advice|evidence)(?: and (?:information|advice|evidence))?"
            rf"|{_PAPERS} (?:attached|appended|enclosed|received)(?: to (?:this|the|my) plan)?|(?:appended|attached|enclosed) {_PAPERS}"
            rf"|professional reports?(?: and advice)?"
        ),
    ),
)
_FIRST = frozenset(
    """
    what where which who how my his her their the needs barriers nhs extra more help support source sources
    reports report advice information evidence documents document professional specialist supporting written
    other appended attached enclosed medical
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""What any of them begins with, but for whose barriers to learning they are."""


def question_title(words: str, tokens: list[str]) -> SectionLetter | None:
    """Return the section that a title asks for; `None` for any other text.

    Args:
        words: the title in plain small letters, without a number in front.
        tokens: its words.
    """
    if len(tokens) > _LONGEST or (tokens[0] not in _FIRST and "barriers" not in tokens):
        return None
    return next((letter for letter, title in _QUESTIONS if title.fullmatch(words)), None)
