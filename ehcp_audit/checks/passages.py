"""What several checks need of a section.

Its lines as excerpts, whether it says that there is nothing, redaction.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from ehcp_audit.language.starts import AnyOf, Holding, Starting
from ehcp_audit.model import Excerpt, Passage, Plan, Section, SectionLetter, made

__all__ = [
    "ByIdentity",
    "blacked_out",
    "blank_section",
    "clauses_of",
    "headed",
    "is_redacted",
    "lines_of",
    "mostly_redacted",
    "none_passage",
    "none_statement",
    "opening",
    "quoted",
    "says_none",
    "search_lines",
    "section_thing",
    "sentences_of",
    "small_words",
    "without_redactions",
]

Held = TypeVar("Held")

_KIND = (
    r"(?:identified|known|current|additional|specific|special|separate|health|medical|"
    r"social|care|educational|other|"
    r"further|related|such|new|ongoing|formal|particular|significant|direct|personal|"
    r"relevant|allocated|named|assigned|lead|previous|or|and|h1|h2|section|"
    r"unmet|long-term|statutory|assessed|any|of|in|this|area|adult|family|services?)"
)
_WHAT = (
    r"(?:needs?|provision|requirements?|services?|support|direct\s+payments?|"
    r"personal\s+(?:health\s+)?budgets?|"
    r"budgets?|involvement|referrals?|concerns?|difficult(?:y|ies)|diagnos[ie]s|conditions?|issues?|"
    r"workers?)"
)
_NONE = re.compile(
    rf"""^\W*(?:there\s+(?:are|is|were)\s+)?(?:currently\s+|at\s+present\s+)?
            (?:none|nil|n\s*/\s*a|n\.a\.|not\s+applicable|no\s+(?:open\s+|current\s+|previous\s+)?(?:records?|cases?)
            (?=\s+(?:is|are|was|were|held|kept|found|open|with|of)\b|\W*$))\b
      | ^.{{0,100}}?\bno\s+(?:{_KIND}\s+){{0,6}}{_WHAT}\b
      | ^.{{0,60}}?\b(?:does|do|did|has|have)\s+not\s+(?:currently\s+|at\s+present\s+)?
            (?:have|had|require|need|receive|identif\w+
            |request\w*)\s+(?:any\s+)?(?:{_KIND}\s+){{0,6}}{_WHAT}\b
      | ^.{{0,60}}?\b(?:is|are)\s+not\s+(?:currently\s+|previously\s+)?(?:known|open)\s+to\b
      | ^\W*not\s+(?:been\s+)?(?:identified|requested|required|needed|applicable|known)\b
      | ^.{{0,80}}?\b(?:was|were|is|are|been)\s+not\s+(?:been\s+)?
            (?:identified|requested|required|applicable)\b""",
    re.IGNORECASE | re.VERBOSE,
)

_BULLET = re.compile(r"^\s*[\u2022\u25aa\u25cf\u25e6\u2013\u2014\uf0b7*-]\s+")
_REDACTED = re.compile(
    r"""[\u2588\u25a0]{2,} | _{3,} | \[(?:redacted|removed|withheld|name|child|date|school|[A-Z][\w ]{0,20})\]
      | \b[Xx]{3,}\b | «\w+»""",
    re.VERBOSE,
)


def is_redacted(text: str) -> bool:
    """Tell whether words of a text were blacked out or stand as a mark.

    Four blocks, `[Name]`, `Xxxxx`, `____`.
    """
    return bool(_REDACTED.search(text))


def without_redactions(text: str) -> str:
    """Return the text without its redaction marks: what is left to be judged."""
    return _REDACTED.sub(" ", text)


def mostly_redacted(text: str) -> bool:
    """Tell whether most of a line was taken out, and not only a name in it."""
    marks = len(_REDACTED.findall(text))
    left = len([word for word in without_redactions(text).split() if any(map(str.isalnum, word))])
    return marks > 0 and left <= max(2, marks)


def blacked_out(section: Section) -> bool:
    """Tell whether all that stands in a section was taken out."""
    lines = lines_of(section)
    return bool(lines) and all(mostly_redacted(line.text) for line in lines)


_NOTHING = AnyOf("none nil n no not")
"""Without one of these words nothing says that there is nothing."""


def says_none(text: str) -> bool:
    """Tell whether a line says that there is nothing of the kind.

    "None identified", "N/A", "No health needs".
    """
    if text not in _NOTHING:
        return False
    return len(text.split()) <= 60 and bool(_NONE.match(text))


def none_statement(text: str) -> bool:
    """Tell whether a statement only says that there is nothing to state, and promises and finds nothing."""
    return says_none(text) and not _SAYS_MORE.search(_DATE.sub(" ", text))


_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:19|20)\d\d\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b",
    re.IGNORECASE,
)
"""When somebody looked is no amount."""
_SAYS_MORE = re.compile(
    r"\b(?:will|shall|must|but|however|although|except|until|apart from|so that)\b|(?<![A-Za-z\d])\d",
    re.IGNORECASE,
)


def sentences_of(text: str) -> list[str]:
    """Part a text behind each full stop, question mark and exclamation mark; not behind `Dr.` or `J.`."""
    return _SENTENCE.split(text)


_SENTENCE = re.compile(
    r"(?:(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b[DM]r\.)(?<!\bM[rs]s\.)(?<!\bMs\.)|(?<=[.!?][\"'\u2019\u201d)]))\s+"
)


def clauses_of(text: str) -> list[str]:
    """Part a text behind each mark that ends a sentence or a clause of its own, `;` included."""
    return _CLAUSE.split(text)


_CLAUSE = re.compile(r"(?<=[.!?;])\s+")


def section_thing(letter: SectionLetter | str) -> str:
    """Name a whole section as the thing that a finding is about."""
    return f"section {SectionLetter(letter)}"


def lines_of(section: Section | None) -> tuple[Excerpt, ...]:
    """Return what a section says, line by line: no sub-headings, no form prompts, no blank lines."""
    return () if section is None else _lines(ByIdentity(section))


class ByIdentity(Generic[Held]):
    """Something that cannot change, told from others by being itself: as key of a memory of what it says.

    To compare it by what it holds would take as long as the work that is saved. The key keeps it alive, so no
    other can take its place.
    """

    def __init__(self, held: Held) -> None:
        self.held = held

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and other.held is self.held

    def __hash__(self) -> int:
        return id(self.held)


# The sections of one plan or two: nearly every check walks them anew.
@lru_cache(maxsize=24)
def _lines(section: "ByIdentity[Section]") -> tuple[Excerpt, ...]:
    return tuple(
        made(Excerpt, {"text": " ".join(_BULLET.sub("", passage.text).split()), "place": passage.place})
        for passage in section.held.passages()
        if passage.is_said and passage.text.strip()
    )


def headed(section: Section | None) -> Iterator[tuple[str, Passage]]:
    """Walk what a section says, each line with the sub-heading or label above it; empty for none."""
    heading = ""
    for passage in section.passages() if section is not None else ():
        if passage.is_heading:
            heading = passage.text
        elif passage.is_said and passage.text.strip():
            yield heading, passage


def quoted(passage: Passage) -> Excerpt:
    """Quote a line whole, with single spaces."""
    return made(Excerpt, {"text": " ".join(passage.text.split()), "place": passage.place})


def opening(section: Section | None) -> Excerpt:
    """Quote the first line of a section, cut at some twenty words; an empty excerpt where there is none."""
    lines = lines_of(section)
    # A number in a cell of its own ("E1") tells nobody where they are.
    line = next((one for one in lines if len(one.text.split()) >= 3), lines[0] if lines else Excerpt(text=""))
    words = line.text.split()
    return line if len(words) <= 20 else Excerpt(text=" ".join(words[:20]), place=line.place)


def blank_section(section: Section) -> bool:
    """Tell whether nothing but headings and form prompts stands in a section."""
    return not lines_of(section)


def none_passage(plan: Plan, section: Section | None) -> Excerpt | None:
    """Return the line by which a section says that there is nothing in it, if that is what it says.

    `None` where it is blank, holds statements, or says anything more than a few lines.
    """
    lines = lines_of(section)
    if section is None or not lines or len(lines) > 3:
        return None
    line = next((line for line in lines if says_none(line.text)), None)
    if line is None or any(
        one.section is section.letter and not says_none(one.text) for one in plan.statements()
    ):
        return None  # "None recorded" said of strengths, above a need
    return line


_SMALL_WORD = re.compile(r"\b[a-z]+\b")


def small_words(sections: Iterable[Section | None]) -> frozenset[str]:
    """Return the words that stand, somewhere in some sections, in small letters throughout."""
    return frozenset().union(*(_small_words(ByIdentity(one)) for one in sections if one is not None))


# The sections of one plan or two, as for their lines.
@lru_cache(maxsize=24)
def _small_words(section: "ByIdentity[Section]") -> frozenset[str]:
    different = set(" ".join([line.text for line in lines_of(section.held)]).split())
    return frozenset(_SMALL_WORD.findall(" ".join(different)))


def search_lines(
    plan: Plan, letters: str, pattern: re.Pattern[str] | Starting | Holding
) -> Iterator[Excerpt]:
    """Walk the lines of some sections (their letters, spaced) in which a pattern is found."""
    for letter in letters.split():
        for line in lines_of(plan.section(letter)):
            if pattern.search(line.text):
                yield line
