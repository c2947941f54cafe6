"""The plan as a whole: how it reads, and what stands where."""

import re
from collections.abc import Iterator
from operator import itemgetter

from ehcp_audit.language.starts import Holding, Starting
from ehcp_audit.model import (
    Excerpt,
    Plan,
    PlanStatus,
    Section,
    SectionLetter,
)

from .passages import (
    blank_section,
    clauses_of,
    lines_of,
    none_passage,
    opening,
    section_thing,
    small_words,
)
from .register import NoOptions, Seen, check


@check(
    "empty-sections-explained",
    asks="Does an empty section say that there is nothing, instead of being left blank?",
    source="Checklist practice for EHC plans (DfE-era quality checklist; IPSEA)",
)
def empty_sections_explained(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at sections without statements: blank, or with a line such as "None identified".

    Section I must be blank in a draft, so it is left out there; with the status unknown, nobody can tell.
    """
    for letter, section in plan.sections.items():
        thing = section_thing(letter)
        line = none_passage(plan, section)
        if line is not None:
            yield Seen(True, "says plainly that there is nothing here", line, thing)
        elif blank_section(section):
            if letter is SectionLetter.I and plan.details.status is PlanStatus.DRAFT:
                continue
            unknown = letter is SectionLetter.I and plan.details.status is PlanStatus.UNKNOWN
            said = " ".join(section.text.split())
            says = "is blank: right for a draft, wrong for a final plan" if unknown else "is left blank"
            if not unknown and 0 < len(said) <= _BRIEF and said.rstrip(".").lower() in _UNFINISHED:
                says = f"is not filled in: it says only “{said.rstrip('.')}”"
            yield Seen(None if unknown else False, says, Excerpt(text=section.title), thing)


_BRIEF = 40
_UNFINISHED = frozenset(
    {"tbc", "to be confirmed", "to be completed", "to be decided", "to be agreed", "to be added", "awaiting"}
)
"""What keeps a place and says nothing."""
_SHORT = re.compile(r"[A-Z]{2,6}s?\b(?![\w'-])")


def _sentences(text: str) -> list[str]:
    inside = text[:-1]
    ends = "." in inside or ";" in inside or "?" in inside or "!" in inside
    return clauses_of(text) if ends else [text]


@check(
    "acronyms-explained",
    asks="Are the plan's abbreviations spelt out for a reader who does not know them?",
    source="SEND Code of Practice 2015, paragraph 9.61 (clear, understandable)",
)
def acronyms_explained(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at each abbreviation in capitals: does the plan anywhere put the words for it beside it?"""
    lines = [line for section in plan.sections.values() for line in lines_of(section)]
    whole = " ".join(line.text for line in lines)
    words = small_words(plan.sections.values())
    seen: set[str] = set()
    for line in lines:
        for short in _SHORT.finditer(line.text):
            name = short[0].rstrip("s")
            if (
                name in seen
                or name in _KNOWN
                or name.lower() in words
                or re.fullmatch(r"[IVXLC]+|X+", name)
                or line.text.isupper()
                or line.text[: short.start()][-1:].isalnum()
                or line.text[: short.start()][-1:] == "_"
            ):
                continue
            seen.add(name)
            explained = bool(re.search(rf"[a-z]\s*\(\s*{name}s?\b|\b{name}s?\s*\([A-Za-z]{{3}}", whole))
            says = (
                f"explains {name}"
                if explained
                else f"uses {name} and the plan does not say what it stands for"
            )
            yield Seen(explained, says, line, f"plan: {name}")


_WELL_KNOWN = "YES NO EHC EHCP SEN SEND UK GP NHS OK TV IT PE ICT GCSE II III USB DVD PIN BBC AM PM ID "
_KNOWN = frozenset(_WELL_KNOWN.split())


@check(
    "sentences-short-enough",
    asks="Can the sentences be read by somebody who is not a professional?",
    source="SEND Code of Practice 2015, paragraph 9.61 (clear, concise)",
)
def sentences_short_enough(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for sections whose sentences have more than 25 words on average.

    Fewer than five sentences tell nothing.
    """
    for letter, section in plan.sections.items():
        lengths = [(len(s.split()), s) for line in lines_of(section) for s in _sentences(line.text)]
        sentences = [one for one in lengths if one[0] > 2]
        if len(sentences) < 5:
            continue
        _, longest = max(sentences, key=itemgetter(0))
        average = sum(words for words, _ in sentences) / len(sentences)
        holds = average <= 25
        says = (
            "is the longest of its section"
            if holds
            else f"is one of many long sentences: {average:.0f} words each"
        )
        line = next(line for line in lines_of(section) if longest in line.text)
        quote = " ".join(longest.split()[:40])
        yield Seen(holds, says, Excerpt(text=quote, place=line.place), section_thing(letter))


@check(
    "provision-said-once",
    asks="Is each provision said once, so that nobody has to ask which one counts?",
    source="DfE draft template principles (concise; no repeated advice)",
)
def provision_said_once(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for provision that stands word for word more than once, or once more with other amounts.

    The second may be meant (less help next year), so a person looks.
    """
    first: dict[str, str] = {}
    shapes: dict[str, str] = {}
    for provision in plan.provisions:
        parts = [part for part in (provision.text, provision.given_by, provision.how_given) if part]
        key = _words_alone(" ".join(parts))
        shape = _words_alone(" ".join(map(_HOW_MUCH.blanked, parts)))
        if len(key.split()) >= 5 and key in first:
            says = f"repeats {first[key]} word for word"
            yield Seen(False, says, provision, provision.id)
        elif len(shape.split()) >= 7 and shape in shapes:
            says = f"says the same as {shapes[shape]} with other amounts: look which of the two counts"
            yield Seen(None, says, provision, provision.id)
        else:
            yield Seen(True, "is said once", provision, provision.id)
        first.setdefault(key, provision.id)
        shapes.setdefault(shape, provision.id)


def _words_alone(text: str) -> str:
    """Return the words of a text without what parts them, in small letters."""
    if text.isascii():
        return " ".join(text.encode().translate(_ONLY_WORDS).decode().split()).casefold()
    return " ".join(_WORDS.findall(text)).casefold()


_WORDS = re.compile(r"\w+")
_ONLY_WORDS = bytes(code if code < 128 and _WORDS.match(chr(code)) else 32 for code in range(256))
"""Makes a space of all that is part of no word: five times as quick as to look for words."""
_HOW_MUCH = Starting(
    re.compile(
        r"\b(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
        r"thirty|forty|"
        r"forty-five|fifty|sixty|ninety|half|once|twice|daily|weekly|fortnightly|monthly|termly|per|each|"
        r"every|times)\b",
        re.IGNORECASE,
    ),
    "a an half once twice daily weekly fortnightly monthly termly per each every times",
    numbers=True,
)


_STRENGTH = Holding(
    re.compile(
        r"\b(?:strengths?|what (?:is|are) (?:going|working) well|does well|good at|(?:is|are) able to|"
        r"(?:he|she|they|I|child|(?-i:[A-Z]\w+\]?)) (?:also |already |now )?can (?!be\b|become\b|find\b"
        r"|struggle\b|have difficult|only\b|hardly\b|choose\b|decide\b)\w+"
        r"|proud (?:of (?:his|her|how|what|the|being|having|it|this|that|\w+ing)\b|that|to)|succeed\w*"
        r"|confident(?:ly)?|talent\w*|progress has been|has (?:learnt|learned|achieved|mastered"
        r"|made (?:\w+ )?(?:progress|gains|strides|friends)))\b"
        r"|\b(?:reads|writes|counts|speaks|talks|draws|sings|swims|runs|makes|builds|plays|tells|works|knows"
        r"|remembers|listens|explains|helps)\b[^.;,]{0,30}\b(?:well|fluently|clearly|beautifully|carefully"
        r"|quickly|with care|by heart|easily|reliably)\b"
        r"|\b(?:is|are) (?:a |an |very |really |so )?(?:kind|caring|funny|loyal|honest|patient|brave|polite"
        r"|gentle|helpful|generous|determined|thoughtful|creative|curious|bright|popular|hard-?working"
        r"|resilient|affectionate)\b",
        re.IGNORECASE,
    )
)
_LIKING = Holding(re.compile(r"\b(?:enjoys?|loves?|likes?)\b", re.IGNORECASE))
"""What the child likes: good to know, and of itself no strength."""


@check(
    "strengths-stated",
    asks="Does the plan say what the child can do, and not only what is hard?",
    source="SEND Code of Practice 2015, paragraph 9.61 (positive)",
)
def strengths_stated(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in A and B for a heading on strengths, or for sentences about what the child can do and enjoys.

    Where likes alone are told, or one strength and no more, a person looks.
    """
    sections = [
        section for letter in "AB" if (section := plan.section(letter)) and not blank_section(section)
    ]
    if not sections:
        return
    passages = [one for section in sections for one in section.passages() if not one.is_form]
    found = [Excerpt(text=p.text, place=p.place) for p in passages if _STRENGTH.search(p.text)]
    able = bool(found)
    found += [Excerpt(text=p.text, place=p.place) for p in passages if _LIKING.search(p.text)]
    if able and len(found) >= 2:
        yield Seen(True, "speaks of what the child can do", found[0], "plan: strengths")
    elif found:
        yield Seen(None, "is all that was found about strengths: is it enough?", found[0], "plan: strengths")
    else:
        says = "and the rest of A and B say nothing of what the child can do"
        yield Seen(False, says, opening(sections[0]), "plan: strengths")


_AMOUNT = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|ten|fifteen|twenty|thirty)\s*(?:hours?|hrs?|"
    r"minutes?|mins?)\b.{0,60}?"
    r"\b(?:a|per|each|every)\s+(?:day|week|fortnight|month|half[- ]term|term|year)\b|"
    r"\bhours?\s+(?:weekly|daily|termly)\b",
    re.IGNORECASE,
)


_GIVES = re.compile(
    r"\b(?:will|shall|must|to|receives?|has|gets)\b(?!\s+(?:not|be (?:reviewed|updated|sent|attached)))",
    re.IGNORECASE,
)


@check(
    "provision-only-in-its-sections",
    asks="Does all special educational provision stand in section F and not in a section of "
    "the council's own?",
    source="Children and Families Act 2014, sections 37(2)(c) and 42; IPSEA on extra sections",
)
def provision_only_in_its_sections(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for amounts of help (so many minutes or hours a week) in parts that belong to no section.

    A person must say whether it is provision: a school's own timetable may stand there too.
    """
    for number, leftover in enumerate(plan.unplaced, start=1):
        if len(leftover.text.split()) < 5:
            continue
        found = _AMOUNT.search(leftover.text)
        says = (
            "reads like provision but stands in no lettered section: look whether F says it too"
            if found
            else "holds no amounts of help outside the lettered sections"
        )
        words = Excerpt(text=" ".join(leftover.text.split()[:60]), place=leftover.place)
        yield Seen(None if found else True, says, words, f"plan: words outside sections {number}")
    for letter, section in plan.sections.items():
        yield from _under_a_schools_heading(letter, section)
    for letter in (SectionLetter.I, SectionLetter.K):
        for number, line in enumerate(lines_of(plan.section(letter)), start=1):
            # A part that the council added stands under the last letter before it.
            if _AMOUNT.search(line.text) and _GIVES.search(line.text):
                says = "reads like provision and stands where none belongs: look whether F says it too"
                yield Seen(None, says, line, f"section {letter}: line {number}")


def _under_a_schools_heading(letter: SectionLetter, section: Section) -> Iterator[Seen]:
    """Find amounts of help below a heading such as "Provision map": the section before it may end there."""
    heading: str | None = None
    for passage in section.passages():
        if passage.is_heading:
            heading = passage.text if _SCHOOLS_OWN.search(passage.text) else None
        elif heading is not None and not passage.is_form and _AMOUNT.search(passage.text):
            says = f"stands under “{heading}”: look whether that is part of section {letter}"
            words = Excerpt(text=passage.text, place=passage.place)
            yield Seen(None, says, words, f"section {letter}: {heading}")
            heading = None


_SCHOOLS_OWN = re.compile(
    r"\b(?:provision|intervention)s? map\b|\b(?:support|intervention|therapy|weekly|school|college|setting"
    r"|class|learning|action|education|classroom) (?:\w+ )?(?:timetable|action plan|plan|schedule)\b|\bIEP\b"
    r"|\bone[- ]page (?:plan|profile)\b|\bcosted (?:plan|provision)\b",
    re.IGNORECASE,
)
"""What schools call papers of their own that tell how help is given."""
