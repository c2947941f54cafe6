"""Whose words the lines of section A are."""

import re
from enum import Enum
from functools import lru_cache

from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Excerpt, Plan, Section, SectionLetter

from .parents_named import parents_named, titled_in
from .passages import ByIdentity, headed, lines_of, mostly_redacted, opening, quoted, says_none
from .register import Seen

__all__ = [
    "ASPIRATION",
    "CHILD_TOLD",
    "FIRST_PERSON",
    "I_DO",
    "PARENT",
    "TRADE",
    "VIEW",
    "WE",
    "Speaker",
    "heading_speaker",
    "missing",
    "spoken",
    "under_headings",
]

_CHILD = (
    r"(?:he|she|they|\[\w[\w ]*\]|[A-Z][a-z]+|[A-Z]|X{2,}|Xx+|(?:the|your|my) (?:child|"
    r"young person|son|daughter))"
)
_TOLD = (
    r"(?:said|says|told|tells|shared|explained|explains|expressed|indicated|indicates|"
    r"chose|chooses|pointed|answered|described|"
    r"reported|reports|wrote|drew|communicated|let us know|asked for|would like|wants|wishes|hopes|dreams)"
)
FIRST_PERSON = Holding(
    re.compile(r"(?<![\w.])I(?:['\u2019](?:m|d|ve|ll))?\b(?!\.)|\b(?:my|me|mine|myself)\b", re.IGNORECASE)
)
I_DO = Holding(re.compile(r"(?<![\w.])I(?:['\u2019](?:m|d|ve|ll))?\s+[a-z]"))
CHILD_TOLD = Holding(
    re.compile(rf"\b{_CHILD}\s+(?:has\s+|have\s+|also\s+)?{_TOLD}\b(?!\s+['\"\u2018\u201c]?(?:yes|no)\b)")
)
"""What the child told somebody: not how, as in "He says yes by looking up"."""
PARENT = Holding(
    re.compile(
        r"\b(?:parents?|carers?|mum(?:my)?|dad(?:dy)?|mother|father|family|grandparents?|"
        r"grandmother|grandfather|guardians?|"
        r"foster (?:carer|parent)s?)\b",
        re.IGNORECASE,
    )
)
VIEW = Holding(
    re.compile(
        r"\b(?:feels?|felt|thinks?|believes?|hopes?|wants?|wish(?:es)?|would like|worr(?:y|"
        r"ies|ied)|concern\w*|says?|said|report\w*|"
        r"views?|describes?d?|told|proud|pleased|aspir\w+|shared|explained|find|finds|see|notice)\b",
        re.IGNORECASE,
    )
)
WE = Holding(re.compile(r"\b(?:we|our)\b", re.IGNORECASE))


_LEAD_IN = re.compile(r"^\W*([A-Z][\w'\u2019 ]{2,50}):\s")
"""A sub-heading that stands in the line itself: "Parents' views: ..."."""
_SAID_BY = re.compile(
    r"^[^\w\"\u201c]*"
    r"((?:What (?![^.]*\b(?:is|are|not)\b)[\w'\u2019 ]{2,40} (?:says?|thinks?|hopes?|wants?|feels?|told us)"
    r"|[A-Z][\w'\u2019 ]{1,40}\b(?:views?|words|voice|wishes|hopes)(?:, in \w+ own words)?))\.\s+(?=\W?[A-Z])"
)
"""The same, closed by a full stop: "Mr and Mrs Price's views. ..."."""


class Speaker(Enum):
    """Whose words a line of section A is, as its sub-heading says."""

    CHILD = "child"
    PARENT = "parent"
    ADULT = "adult"
    """Somebody with a title, who may be a parent: "What Mrs Price says"."""
    UNSAID = "unsaid"


def heading_speaker(heading: str, parents: frozenset[str] = frozenset()) -> Speaker:
    """Tell from a sub-heading whose words stand under it.

    Args:
        heading: the sub-heading.
        parents: the surnames of the parents.
    """
    heading = _WITH_WHOM.sub(" ", heading)
    lowered = heading.lower()
    if titled := titled_in(heading):
        return Speaker.ADULT if titled.isdisjoint(parents) else Speaker.PARENT
    if re.search(r"\bmy (?:child|son|daughter)\b", lowered) or PARENT.search(lowered):
        both = re.search(
            r"\b(?:child|young person|pupil|my views|i\b)", re.sub(r"my (?:child|son|daughter)", " ", lowered)
        )
        return Speaker.UNSAID if both else Speaker.PARENT
    named = _WHAT_ONE_SAYS.search(heading)
    if named is not None and named["who"].lower() not in _OTHERS and named["who"] not in parents:
        return Speaker.CHILD
    return (
        Speaker.CHILD if re.search(r"\b(?:child|young person|pupil|my|me|i)\b", lowered) else Speaker.UNSAID
    )


_WITH_WHOM = re.compile(
    r"[(\[][^()\[\]]{0,120}\b(?:gathered|collected|recorded|captured|written|told|shared|obtained|spoken"
    r"|completed|with|by)\b[^()\[\]]{0,200}[)\]]"
    r"|(?:,|\s[\u2013-])?\s(?:as told to|(?:gathered|collected|recorded|captured|written down|obtained) by)\b"
    r".{0,200}$",
    re.IGNORECASE,
)
"""Who asked, in a heading that says whose words stand below it: "(gathered by Mrs Dean)"."""
_WHAT_ONE_SAYS = re.compile(
    r"\b(?i:what) (?P<who>[A-Z][\w'\u2019-]*\.?|\[[^\[\]]{1,30}\]|(?:he|she|they)\b|[Xx]{2,}|_{2,})"
    r" (?:has |have )?(?:said|says?|tells?|told|thinks?|thought|wants?|hopes?|feels?|likes?|wishes"
    r"|would like)\b"
)
_OTHERS = frozenset(
    """
    i we you school staff nursery college teachers professionals others people everyone everybody nan gran
    grandad granny adults friends siblings services health education social the his her their our my parents
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words in the place of the child's name that name somebody else."""


def spoken(plan: Plan) -> tuple[tuple[Speaker, Excerpt], ...]:
    """Return the lines of section A that say something, each with whose words they are."""
    return tuple((speaker, line) for speaker, _, line in _told_in(plan))


def under_headings(plan: Plan) -> tuple[tuple[str, Excerpt], ...]:
    """Return the same lines, each with the sub-heading or the label that it stands under; empty for none.

    "My hopes" over "To have a dog." makes it a hope.
    """
    return tuple((label, line) for _, label, line in _told_in(plan))


_Told = tuple[tuple[Speaker, str, Excerpt], ...]
"""Lines that say something, each with whose words they are, and the label over it or in front."""


def _told_in(plan: Plan) -> _Told:
    section = plan.section(SectionLetter.A)
    return () if section is None else _told(ByIdentity(section), parents_named(plan))


# That of one plan or two: nearly every check of section A walks it anew.
@lru_cache(maxsize=4)
def _told(section: ByIdentity[Section], parents: frozenset[str]) -> _Told:
    told: list[tuple[Speaker, str, Excerpt]] = []
    for heading, passage in headed(section.held):
        if says_none(passage.text):
            continue
        lead_in = _LEAD_IN.match(passage.text) or _SAID_BY.match(passage.text)
        own = heading_speaker(lead_in[1], parents) if lead_in else Speaker.UNSAID
        speaker = heading_speaker(heading, parents) if own is Speaker.UNSAID else own
        told.append((speaker, lead_in[1] if lead_in else heading, quoted(passage)))
    return tuple(told)


def missing(plan: Plan, thing: str, says: str) -> Seen:
    """Say what section A lacks, quoting where it begins, or its label where it is blank."""
    section = plan.section(SectionLetter.A)
    quote = opening(section)
    if any(mostly_redacted(line.text) for line in lines_of(section)):
        gone = "begins section A, where words were taken out: look whether " + says.removeprefix("and ")
        return Seen(None, gone, quote, thing)
    return Seen(False, says, quote if quote.text else Excerpt(text=section.title if section else ""), thing)


ASPIRATION = Holding(
    re.compile(
        r"\b(?:aspir\w+|ambitions?|dreams?|hop(?:e|es|ing)\s+(?:to|that|for)"
        # "He did not want to fill in the form", "his father did not wish to comment": told of the asking.
        r"|(?<!did not )(?<!didn['\u2019]t )(?:want|wish|plan)(?:s|es)?\s+"
        r"(?:to(?!\s+(?:contribute|comment|add)\b)|that|(?:him|her|them|(?-i:[A-Z])\w+)\s+to)|"
        r"would\s+(?:really\s+)?(?:like|love)\s+"
        r"(?:to|a|him|her|them|my|(?!(?:staff|adults|teachers|professionals|people|every(?:one|body)|some(?:one|body))\b)"
        r"(?!the\b)[A-Z]\w+)|when\s+(?:I|he|she|they|(?-i:[A-Z]\w+))\s+(?:(?:am|is|are)\s+"
        r"(?:old\w*|bigg?e?r?|grown|an?\s+(?:adult|grown|teenager)|\d+|\w+teen|twenty|in\s+year)|grows?\s+up|"
        r"leaves?\s+(?:school|college|home|education)|gets?\s+(?:old|bigg?)er)|"
        r"in\s+the\s+future|looking\s+forward)\b|\bI['\u2019]d (?:like|"
        r"love) to\b|\bI(?: am|['\u2019]m) going to (?:be|become|have|live|study|work)\b",
        re.IGNORECASE,
    )
)
"""A hope or wish."""
TRADE = (
    r"(?:\bwants?|(?:\bwould|['\u2019]d) (?:like|love)|\bhopes?|\bdreams?|\bwish(?:es)?) "
    r"(?:to (?:be|become)|of (?:being|becoming)) an? "
    r"(?!(?:good|better|best|big|happy|kind|nice|normal|real|proper|part|member|child|boy|girl|friend|little|bit|line)\b)"
    r"[a-z]{3}"
)
"""Part of a pattern: a trade by its name, as in "I would like to be a beautician"."""
