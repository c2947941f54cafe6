"""Section B: special educational needs (and the effect of needs in C and D)."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from pydantic import Field

from ehcp_audit.language import gives_an_amount, has_baseline, read_need, somebody_will
from ehcp_audit.language.starts import Starting
from ehcp_audit.model import Area, Excerpt, Frozen, Need, Passage, Plan, Section, SectionLetter

from .dates import dates_in
from .passages import headed, lines_of, opening, quoted, says_none
from .register import NoOptions, Seen, check

_PRACTICE = "SEND advice services on the difference between a diagnosis and a need"


def _needs(plan: Plan, *letters: str) -> list[Need]:
    return [need for need in plan.needs if need.section.value in letters]


class LumpOptions(Frozen):
    """From how many words a need may be several."""

    words: int = Field(default=90, gt=0)
    """A passage with more words than this goes to a person."""
    far_too_many: int = Field(default=160, gt=0)
    """A passage with more words than this is a lump."""


@check(
    "needs-separate",
    asks="Is each need stated on its own?",
    source="Council for Disabled Children, advice on section B",
)
def needs_separate(plan: Plan, options: LumpOptions) -> Iterator[Seen]:
    """Count the words of each need; a long passage holds more than one."""
    for need in _needs(plan, "B"):
        words = len(need.text.split())
        if words <= options.words:
            yield Seen(True, "is a need on its own", need, need.id)
        elif words <= options.far_too_many:
            yield Seen(None, f"has {words} words: look whether it is one need or several", need, need.id)
        else:
            yield Seen(False, f"has {words} words and holds several needs in one lump", need, need.id)


def _effect(need: Need) -> Seen:
    reading = read_need(need.text)
    if reading.diagnosis_only:
        says = "gives the name of a condition and not what it means for the child"
        return Seen(False, says, need, need.id)
    if reading.effect:
        return Seen(True, "says what it means for the child", need, need.id)
    says = "may not say what it means for the child: look whether it does"
    return Seen(None, says, need, need.id)


@check(
    "need-describes-effect",
    asks="Does each need say what it means for learning, and not only the diagnosis?",
    source=_PRACTICE,
)
def need_describes_effect(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for what the child finds hard or cannot yet do; a diagnosis alone does not say it."""
    for need in _needs(plan, "B"):
        yield _effect(need)


@check(
    "care-need-describes-effect",
    asks="Does each health or care need say what it means for the child?",
    source="SEND advice services on sections C and D",
)
def care_need_describes_effect(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in C and D for what a condition means for the child's day."""
    for need in _needs(plan, "C", "D"):
        yield _effect(need)


@check(
    "need-is-no-provision",
    asks="Is section B free of provision?",
    source="SEND Regulations 2014, regulation 12(1)(b) and (f)",
)
def need_is_no_provision(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for needs that say what somebody will do, or how many hours the child requires."""
    for need in _needs(plan, "B"):
        provision = (
            read_need(need.text).is_provision or somebody_will(need.text) or gives_an_amount(need.text)
        )
        says = (
            "is written as provision, which belongs in section F"
            if provision
            else "is a need and no provision"
        )
        yield Seen(not provision, says, need, need.id)


@check(
    "need-wording-definite",
    asks="Are the needs put in definite words?",
    source="R v SoS Education ex p E [1992] 1 FLR 377",
)
def need_wording_definite(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for hedges such as "some difficulties" or "can struggle" that nothing in the need puts right."""
    for need in _needs(plan, "B"):
        reading = read_need(need.text)
        words = next(
            (one.words for one in reading.vague if not one.rescued and one.severity != "context"), None
        )
        if words is not None and words.lower() in {"need", "needs"}:
            words = None
        if reading.hedged:
            says = (
                f"says “{words}”, and not how much or how often"
                if words
                else "does not say how much or how often"
            )
            yield Seen(False, says, need, need.id)
        else:
            yield Seen(True, "is put in definite words", need, need.id)


_AREAS = {
    Area.COMMUNICATION: (
        "communication and interaction",
        re.compile(r"\bcommunication\b|\bspeech\b|\blanguage\b|\binteraction\b|\bautis\w+", re.IGNORECASE),
    ),
    Area.COGNITION: (
        "cognition and learning",
        re.compile(
            r"\bcogniti\w+|\blearning\b|\bliteracy\b|\breading\b|\bmaths?\b|\bmemory\b|\bdyslexi\w+",
            re.IGNORECASE,
        ),
    ),
    Area.SEMH: (
        "social, emotional and mental health",
        re.compile(
            r"\bemotion\w*|\bmental health\b|\banxi\w+|\bSEMH\b|\bbehaviou?r\w*|\bself-esteem\b",
            re.IGNORECASE,
        ),
    ),
    Area.SENSORY: (
        "sensory and physical",
        re.compile(
            r"\bsensory\b|\bphysical\b|\bmotor\b|\bhearing\b|\bvision\b|\bvisual impair\w+|"
            r"\bmobility\b|\bsensitiv\w+",
            re.IGNORECASE,
        ),
    ),
}


@check(
    "needs-cover-areas",
    asks="Does section B look at each broad area of need?",
    source="SEND Code of Practice 2015, paragraphs 6.28 to 6.35",
)
def needs_cover_areas(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for each broad area among the needs or the words of B.

    Also what says under a heading of the area that there are none. The headings are not required, so absence
    goes to a person.
    """
    section = plan.section(SectionLetter.B)
    needs = _needs(plan, "B")
    if section is None or not section.text.strip():
        return
    for area, (name, pattern) in _AREAS.items():
        found = next((need.excerpt() for need in needs if need.area is area), None)
        found = found or next((line for line in lines_of(section) if pattern.search(line.text)), None)
        thing = f"section B: {name}"
        if found is not None:
            yield Seen(True, f"speaks of {name}", found, thing)
        elif (none := _none_below(section, pattern)) is not None:
            yield Seen(True, f"says that there are no needs in {name}", none, thing)
        else:
            says = f"is where section B begins; nothing was found for certain about {name}"
            yield Seen(None, says, opening(section), thing)


def _none_below(section: Section, heading: re.Pattern[str]) -> Excerpt | None:
    """Return the line by which a section says, right below such a heading, that there is nothing."""
    for above, lines in groupby(headed(section), key=itemgetter(0)):
        _, first = next(lines)
        if heading.search(above) and says_none(first.text):
            return quoted(first)
    return None


_LEVEL = Starting(
    re.compile(
        r"\b(?:percentile|centile|standard(?:ised)? score|age[- ]equivalent|reading age|"
        r"spelling age|P[- ]?levels?|P\d\b|working (?:at|towards|within|below)|attainment|"
        r"assessed (?:at|as)|"
        r"(?:lowest|bottom) (?:tenth|fifth|quarter|third|\d{1,2} ?(?:%|per ?cent))|"
        r"scor(?:ed|es)|level \d|pre-key stage|\d+\s?(?:st|nd|rd|th) centile|months? "
        r"(?:behind|below)|years? (?:behind|below)|B squared|Boxall|can (?:read|write|"
        r"count) \d+|"
        r"\d+ (?:words|months|out of \d+))\b",
        re.IGNORECASE,
    ),
    "percentile centile standard* age reading spelling p plevel* working attainment assessed score* level "
    "pre month* year* b boxall can lowest bottom",
    numbers=True,
)
_LEVEL_OF_AN_AGE = Starting(
    re.compile(
        r"\b(?:level|stage|ability|typical|expected|age) of (?:an? |most )?[\w-]{1,12}[- ]year[- ]olds?\b"
        r"|\b(?:like|as) (?:that|those) of (?:an? )?[\w-]{1,12}[- ]year[- ]olds?\b"
        r"|\bat an? [\w-]{1,12}[- ]year[- ]old(?:['\u2019]s)? level\b",
        re.IGNORECASE,
    ),
    "level stage ability typical expected age like as at",
    needs="year*",
)


@check(
    "needs-have-baseline",
    asks="Does section B say where the child is now, with a date?",
    source="Checklist practice (current functioning, attainment)",
)
def needs_have_baseline(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in B for a level, score or count, and for a date in the same line.

    Without a date a person looks.
    """
    section = plan.section(SectionLetter.B)
    lines = lines_of(section)
    if not lines:
        return
    dated = next((line for line in lines if _gives_a_level(line.text) and _is_dated(line.text)), None)
    if dated is not None:
        yield Seen(True, "says where the child was at a date", dated, "section B")
    elif (found := next((line for line in lines if _gives_a_level(line.text)), None)) is not None:
        yield Seen(None, "gives a level, and no date for it", found, "section B")
    else:
        yield Seen(
            False,
            "is where section B begins; it gives no measure of where the child is now",
            opening(section),
            "section B",
        )


def _is_dated(text: str) -> bool:
    return bool(dates_in(text)) or _YEAR.search(text) is not None


_YEAR = re.compile(r"\b20\d\d\b")


def _gives_a_level(text: str) -> bool:
    return _LEVEL.found_in(text) or _LEVEL_OF_AN_AGE.found_in(text) or has_baseline(text)


_SOURCE = Starting(
    re.compile(
        r"\(\s*K\s?\d+[^)]{0,30}\)|\[[^\]]{0,60}(?:report|advice|EP|SALT|SLT|OT|K\d+|"
        r"20\d\d)[^\]]{0,40}\]|\((?:[^()]{0,60}\b)?(?:report|advice|EP|Ed Psych|SALT|SaLT|"
        r"SLT|OT|paediatrician|CAMHS|school|parents?)\b[^()]{0,40}\)"
        r"|\([^()]{0,40}(?:therapist|psychologist|psychiatrist|teacher|SENCO|nurse|QTVI|QTOD|"
        r"physio\w*|consultant|social worker|health visitor|"
        r"audiologist|assessment|audiogram|records?|observation|tests?|CELF\S*|"
        r"BPVS\S*|WIAT\S*|WRAT\S*)\b[^()]{0,30}\b20\d\d[^()]{0,30}\)"
        r"|\b(?:according to|as (?:reported|described|noted|stated|assessed) (?:by|in)|"
        r"(?:report|advice|assessment) (?:of|from|by|dated)|source:|evidence:)",
        re.IGNORECASE,
    ),
    "( [ according as report advice assessment source evidence",
)
_NOTHING_BUT_A_SOURCE = re.compile(
    r"[^.;:]{0,60}\b(?:report|advice|assessment|letter|record|observation)s?\b[^.;]{0,30}\b20\d\d\b[^.]{0,60}\.?$"
    r"|[^.;:]{0,60}\b(?:report|advice|assessment|letter)s?,? \(?K ?\d{1,2}\)?\.?$"
    r"|[^.;:]{0,60}\b(?:report|advice|assessment|letter|record|observation)s?,? "
    r"(?:dated )?\d{1,2}[./]\d{1,2}[./]\d{2,4}\b.{0,40}$"
    r"|(?:[\w'\u2019-]+,? ){0,6}(?:\w*psychologist|\w*therapist|teacher(?: of the [\w -]{4,30})?|SENCO"
    r"|p\w*diatrician|audiologist|social worker|nurse|consultant|school)s?(?:,? \w+ report)?,? "
    r"(?:dated )?\d{1,2} \w{3,9} 20\d\d\b.{0,80}$",
    re.IGNORECASE,
)
"""A cell beside the need: `Speech and language therapy report, 29 May 2026, pages 3 and 4`."""
_A_REPORT_SAYS = Starting(
    re.compile(r"\bthe (?:\w+ ){0,3}(?:report|assessment) (?:says|states|found|notes|shows)", re.IGNORECASE),
    "the",
    needs="report assessment",
)


@check(
    "need-evidence-given",
    asks="Does each need say which report it comes from?",
    source="DfE draft template principles (audit trail)",
)
def need_evidence_given(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look beside each need, in its line, its row or its card, for the report or person it comes from."""
    section = plan.section(SectionLetter.B)
    if section is None:
        return
    passages = list(section.passages())
    at = {passage.place.block: index for index, passage in enumerate(passages)}
    rows = _rows(section)
    needs = _needs(plan, "B")
    for need in needs:
        index = at.get(need.place.block)
        line = passages[index].text if index is not None else need.text
        # A row may carry its source in the cell beside it, or in the paragraph below.
        beside = [text for row in _card_of(need, needs, rows) for text in (*row, ": ".join(row))]
        below = [] if index is None or need.place.table is not None else _labelled_below(passages, index)
        said = dict.fromkeys((need.printed, need.text, line, *beside, *below))  # mostly the same words again
        found = any(_SOURCE.found_in(text) or _A_REPORT_SAYS.found_in(text) for text in said)
        found = found or any(_NOTHING_BUT_A_SOURCE.match(text) for text in beside)
        says = "names where it comes from" if found else "does not name the report it comes from"
        yield Seen(found, says, need, need.id)


def _labelled_below(passages: list[Passage], index: int) -> list[str]:
    """Return the lines below a need that a label begins, up to the next need or heading: `Evidence: …`."""
    lines: list[str] = []
    for passage in passages[index + 1 : index + 1 + _LABELS_BELOW]:
        if passage.is_heading or not _BEGINS_WITH_LABEL.match(passage.text) or _NEXT_NEED.match(passage.text):
            break
        lines.append(passage.text)
    return lines


_LABELS_BELOW = 4
_BEGINS_WITH_LABEL = re.compile(r"\W*[A-Z][\w' ]{2,40}:\s")
_NEXT_NEED = re.compile(
    r"\W*(?:(?:his|her|their|the|my)\s+)?(?:need|difficult|strength|what)\w*\b[^:]{0,30}:", re.IGNORECASE
)


def _rows(section: Section) -> dict[tuple[int, int], list[str]]:
    """Return what the cells of each row of the section's tables say, by table and row."""
    rows: dict[tuple[int, int], list[str]] = {}
    for passage in section.passages():
        table, row = passage.place.table, passage.place.row
        if table is not None and row is not None:
            rows.setdefault((table, row), []).append(passage.text)
    return rows


def _card_of(need: Need, needs: list[Need], rows: dict[tuple[int, int], list[str]]) -> list[list[str]]:
    """Return a need's row, and those below it up to the next need's: `Source | K2` on a card."""
    table, first = need.place.table, need.place.row
    if table is None or first is None:
        return []
    others = [one.place.row for one in needs if one.place.table == table and one.place.row is not None]
    last = min((row for row in others if row > first), default=None)
    return [
        said
        for (of, row), said in rows.items()
        if of == table and row >= first and (last is None or row < last)
    ]
