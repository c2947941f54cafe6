"""Section F beyond the slots.

Minimum amounts, therapies, money, equipment, education elsewhere, sums of hours.
"""

import re
from collections.abc import Iterator

from pydantic import Field

from ehcp_audit.language import (
    SCHOOL_WEEK,
    AmountKind,
    Bound,
    conflicting_totals,
    most_weekly_hours,
    weekly_steps,
)
from ehcp_audit.language.plain import plain
from ehcp_audit.language.starts import Holding
from ehcp_audit.language.things import things_in
from ehcp_audit.model import Excerpt, Frozen, Plan, SectionLetter

from .passages import lines_of
from .register import NoOptions, Seen, check
from .section_f import is_money_alone, provisions_of, readings_of, says_what, unrescued
from .therapies import THERAPIES, naming

_AMOUNTS = frozenset({AmountKind.DURATION, AmountKind.FREQUENCY, AmountKind.COUNT})
_UNIT = r"(?:hours?|hrs?|minutes?|mins?|sessions?|times|visits?|days?|weeks?)"
_NUMBER = (
    r"(?:\d++(?:\.\d++)?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|"
    r"thirty|forty|sixty|an?|half an)"
)


@check(
    "provision-has-a-floor",
    asks="Where an amount is flexible, is there a minimum?",
    source="E v Newham [2003] EWCA Civ 9; Mrs and Mr D v Cheshire East [2025] UKUT 187 (AAC), "
    "paragraphs 39 and 40",
)
def provision_has_a_floor(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at provision with a minimum, a maximum or a range.

    Without a minimum the amount may be next to nothing.
    """
    for provision, reading in readings_of(plan, "F"):
        floor = any(amount.bound is Bound.FLOOR and amount.kind in _AMOUNTS for amount in reading.amounts)
        loose = unrescued(reading, "ceiling", "range", "approximate")
        level = unrescued(reading, "level")
        loose = loose or (level if level and "level" in level.lower() else None)
        if floor:
            yield Seen(True, "gives a minimum", provision, provision.id)
        elif loose:
            ranged = unrescued(reading, "range") == loose
            lacks = ", so that only the lower figure is sure" if ranged else " and gives no minimum"
            yield Seen(False, f"says “{loose}”{lacks}", provision, provision.id)


_INDIRECT = re.compile(
    r"\b(?:train(?:s|ing|ed)?|programme|advice|advis\w+|liais\w+|report\w*|review\w*|"
    r"monitor\w*|supervis\w+|coach\w*|model\w*|assess\w*|updat\w+|indirect|meetings?|"
    r"set(?:s|ting)? targets|plann\w+)\b",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"\b(?:direct|therapy|sessions?|individual(?:ly)?|1:1|one[- ]to[- ]one|group|"
    r"face[- ]to[- ]face|delivered by|seen by)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"\b{_NUMBER}\s*(?:x|\u00d7)?\s*(?:\d+[- ]?)?{_UNIT}\b|\b\d+-(?:minute|hour)\b|\b(?:minutes?|hours?)\b",
    re.IGNORECASE,
)


@check(
    "therapy-split-into-direct-and-indirect",
    asks="Does each therapy say how much is with the child, and how much is training, "
    "programmes and reports?",
    source="SEND advice services on speech and language and occupational therapy in section F",
)
def therapy_split_into_direct_and_indirect(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at all that F says of each therapy.

    Direct work with an amount, and indirect work with an amount.
    """
    for therapy, pattern in THERAPIES.items():
        named = [one for one in naming(plan, therapy, SectionLetter.F) if not _CARE_TAUGHT.search(one.text)]
        if not named:
            continue
        about = [p for p in named if pattern.pattern.search(_BY_OTHERS.sub(" ", f"{p.text} {p.who or ''}"))]
        if not about:
            says = "is given by others: ask how much time the therapist gives, to the child and to the staff"
            yield Seen(None, says, named[0], f"section F: {therapy}")
            continue
        timed = [
            (p, f"{p.text} {p.how_given or ''}")
            for p in named
            if _TIME.search(f"{p.text} {p.how_given or ''}")
        ]
        direct = next((p for p, text in timed if p in about and _DIRECT.search(text)), None)
        indirect = next((p for p, text in timed if _INDIRECT.search(text)), None)
        thing = f"section F: {therapy}"
        if direct is not None and indirect is not None:
            yield Seen(
                True,
                "gives time with the child and time for training, programmes or reports",
                direct,
                thing,
            )
        elif not timed:
            yield Seen(False, f"gives no time for {therapy}, direct or indirect", about[0], thing)
        else:
            says = (
                "gives time for one kind of work only: ask about time with the child and for "
                "training and reports"
            )
            yield Seen(None, says, timed[0][0], thing)


_CARE_TAUGHT = re.compile(
    r"\b(?:trained|training|taught) (?:in|on) (?:(?:safe|manual|moving and|lifting and|patient) handling"
    r"|hoist\w*|transfers|first aid)\b",
    re.IGNORECASE,
)
"""What a therapist teaches so that a child is moved safely, which is no therapy."""
_BY_OTHERS = re.compile(
    r"\b(?:trained|shown|taught|supervised|overseen|advised|written|designed|set|planned|signed off|agreed"
    r"|supported)\b[^.;]{0,60}?\bby (?:the|an?|his|her|their) [^.;,]{0,60}?therapists?\b"
    r"|\b(?:follow\w*|using|from|of|to) (?:the|an?|his|her|their) [^.;,]{0,40}?therap(?:y|ist['\u2019]?s?)"
    r" (?:\w+ )?(?:programme|plan|targets|advice)\b",
    re.IGNORECASE,
)
"""Others carry out what a therapist taught them: no time of the therapist's."""


class LocalWords(Frozen):
    """What a council calls its own schemes."""

    words: tuple[str, ...] = (
        r"band\s+(?:[A-Z]\b|\d+|funding)",
        r"banding",
        r"top[- ]up",
        r"element\s+[123]\b",
        r"local offer",
        r"ordinarily available",
        r"graduated response",
        r"core offer",
        r"universal offer",
        r"matrix\s+\d",
        r"tier\s+\d",
        r"(?:enhanced|targeted|universal|core|resourced)\s+(?:provision\s+|support\s+)?(?:offer|package|pathway)",
        r"(?-i:(?:[A-Z][a-z]+ ){1,3}(?:Offer|Promise|Pledge|Pathway|Commitment|Matrix|Charter))",
        r"(?:package|pathway)\s+(?:[A-Z]\b|\d+)(?=\s*(?:funding|provision|support|package|[.);]|$))",
        # "BSL Level 6" and "qualified at Level 3" are known anywhere.
        r"(?<!BSL )(?<!NVQ )level\s+(?:[A-Z]\b|\d+)(?=\s*(?:funding|provision|support(?! worker)|package))",
        r"(?:support|help|provision|package|fund(?:ing|ed)) (?:at|on) level\s+(?:[A-Z]\b|\d+)(?=\s*[.);]|$)",
    )
    """Patterns, each matched as whole words; a council's own rubric may give its own."""


@check(
    "provision-understood-anywhere",
    asks="Would somebody in another area know what is provided?",
    source="SEND Code of Practice 2015, paragraph 9.61",
)
def provision_understood_anywhere(plan: Plan, options: LocalWords) -> Iterator[Seen]:
    """Look for bands, tiers and names of local schemes in section F."""
    ways = "|".join(f"(?:{words})" for words in options.words)
    pattern = re.compile(rf"\b(?:{ways})", re.IGNORECASE)
    for provision in provisions_of(plan, "F"):
        found = pattern.search(provision.text)
        says = (
            f"says “{found[0]}”, which means something only in one area"
            if found
            else "names no local band or scheme"
        )
        yield Seen(found is None, says, provision, provision.id)


_MONEY = Holding(
    re.compile(
        r"£\s?\d|\b\d[\d,]*\s?(?:pounds|GBP)\b|\b(?:funding|funded|"
        r"budget(?!ing|\s+(?:session|lesson|course|skill|work|plann|sheet|app|diary))|top[- ]up|"
        r"notional|band(?:ing)?\s+(?:\d|[A-H]\b)|element\s+[123])\b(?! skills)",
        re.IGNORECASE,
    )
)


@check(
    "provision-not-funding",
    asks="Does each provision say what is done and not what it costs?",
    source="SEND Code of Practice 2015, paragraph 9.61",
)
def provision_not_funding(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for sums of money or funding in a provision that says nothing of what is done."""
    for provision, reading in readings_of(plan, "F"):
        money = _MONEY.search(provision.text)
        done = money is not None and says_what(reading) and not _PAYS.search(provision.text)
        done = done and not is_money_alone(provision.text)
        says = "speaks of money" + (", and also of what is done" if done else " and not of what is done")
        clause = says if money else "is about help, not about money"
        yield Seen(money is None or done, clause, provision, provision.id)


_PAYS = re.compile(
    r"\b(?:school|college|setting|nursery|provider)\b[^.;]{0,40}\b(?:given|paid|allocated|awarded|receives?|gets?)\b"
    r"[^.;]{0,30}£\s?\d|\b(?:school|college|setting|nursery|provider|academy)\b[^.;]{0,40}?"
    r"\b(?:given|paid|allocated|awarded|receives?|gets?)\b[^.;]{0,60}"
    r"\b(?:funding|funds?|top[- ]?up|grant|premium)\b"
    r"|£\s?\d[\d,.]*[^.;]{0,40}\b(?:towards|to (?:fund|pay|the school|the college))\b",
    re.IGNORECASE,
)
"""The school is given money: whatever it is meant for, no help is promised."""


_SUPPLY = Holding(
    re.compile(
        r"\b(?:suppl\w+|provided by|purchas\w+|loan\w*|funded by|from the|issued|"
        r"bought|lent|kept (?:clean|charged|up)|looked after|own(?:ed|s) by|"
        r"maintain\w*|servic(?:e|ed|ing)|replac\w+|charged|repair\w*|check(?:ed|s)?|"
        r"train\w*|set up|taught to use)\b",
        re.IGNORECASE,
    )
)


@check(
    "equipment-fully-described",
    asks="Is equipment named, with who supplies it, looks after it and trains people to use it?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def equipment_fully_described(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at provision that is equipment: the item, and a word on supply, upkeep or training."""
    for provision, reading in readings_of(plan, "F"):
        if _ANY_EQUIPMENT.search(provision.text) and not _names_an_item(provision.text):
            yield Seen(False, "does not say what equipment", provision, provision.id)
            continue
        if reading.type != "equipment" and not _IS_GIVEN.search(provision.text):
            continue
        if not reading.slots.what:
            yield Seen(False, "does not say what equipment", provision, provision.id)
        elif re.search(r"\b(?:his|her|their|my) own\b", provision.text, re.IGNORECASE):
            yield Seen(True, "is the child's own", provision, provision.id)
        elif _SUPPLY.search(provision.text):
            yield Seen(
                True,
                "names the equipment and who supplies it, looks after it or teaches its use",
                provision,
                provision.id,
            )
        else:
            says = "names the equipment, but not who supplies it, looks after it or teaches its use"
            yield Seen(False, says, provision, provision.id)


_IS_GIVEN = Holding(
    re.compile(
        r"\b(?:has|have|(?:is|be) (?:given|lent|provided with|supplied with))\s+(?:an?|his|her|their|my|one)"
        r"\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?(?:laptop|tablet|ipad|computer"
        r"|chromebook|keyboard"
        r"|radio aid|wheelchair|standing frame|walker|communication aid"
        r"|reader pen|writing slope|chair)\b",
        re.IGNORECASE,
    )
)
"""Equipment that a provision gives, whatever it says of teaching besides."""
_ANY_EQUIPMENT = re.compile(
    r"\b(?:suitable|appropriate|relevant|specialist|specialised|necessary|adapted|adaptive|assistive|any|whatever|whichever"
    r"|some|other|the|right)\s+(?!(?:visual|hearing|radio|first|teaching|memory)\b)(?:(?!hearing|radio|visual)[\w-]+\s+)?"
    r"(?:equipment|aids?|technology|tools|(?<!the )devices?|software|hardware|apparatus)"
    r"\b(?!\s+(?:room|service|provider|team|box))"
    r"(?!\s+(?:listed|named|above|below|described)\b)",
    re.IGNORECASE,
)
"""Equipment of a kind that is left open."""


def _names_an_item(text: str) -> bool:
    """Tell whether a text names one piece of equipment, and not only that there is some."""
    source = plain(text)
    return any(
        thing.kind == "equipment" and source.text[slice(*thing.span)] not in {"equipment", "software"}
        for thing in things_in(source)
    )


_ELSEWHERE = Holding(
    re.compile(
        r"\b(?:EOTAS|EOTIS|EOTISC|education otherwise than (?:at|in)|educated otherwise)\b", re.IGNORECASE
    )
)
_BOARDING = Holding(
    re.compile(
        r"\b(?:residential (?:school|placement|college|provision)|boarding|waking[- ]day "
        r"curriculum|52[- ]week|38[- ]week residential)\b",
        re.IGNORECASE,
    )
)


@check(
    "education-elsewhere-in-f",
    asks="Where a child is educated outside school, or lives at school, does section F say so?",
    source="NN v Cheshire East [2021] UKUT 220 (AAC); SEND Code of Practice 2015, paragraph 9.69",
)
def education_elsewhere_in_f(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for education otherwise than at school, or residential provision, in F or only in I."""
    for what, pattern in (("education outside school", _ELSEWHERE), ("a residential place", _BOARDING)):
        in_f = next(
            (line for line in lines_of(plan.section(SectionLetter.F)) if pattern.search(line.text)), None
        )
        in_i = next(
            (line for line in lines_of(plan.section(SectionLetter.I)) if pattern.search(line.text)), None
        )
        thing = f"section F: {what}"
        if in_f is not None:
            yield Seen(True, f"puts {what} in section F", in_f, thing)
        elif in_i is not None:
            yield Seen(False, f"puts {what} in section I, and F does not have it", in_i, thing)


class SchoolWeek(Frozen):
    """How many hours a school week has."""

    hours: float = Field(default=SCHOOL_WEEK, gt=0)
    """More hours of help a week than this cannot be right."""


@check(
    "provision-hours-fit-the-week",
    asks="Do the hours fit into a school week, without two different totals?",
    source="Arithmetic: a usual school week has 32.5 hours",
)
def provision_hours_fit_the_week(plan: Plan, options: SchoolWeek) -> Iterator[Seen]:
    """Look at the weekly hours of each provision, and for two different totals of one-to-one support.

    Of an amount that changes in time ("for the first term, then ...") each step must fit. A total that its
    own parts do not make ("10 hours, made up of five sessions of one hour") is for a person to look at. The
    hours of all provisions are not added up: help in class and therapy may run at the same time.
    """
    totals: dict[float, Excerpt] = {}
    for provision in provisions_of(plan, "F"):
        parts = conflicting_totals(provision.text, provision.how_given)
        if parts:
            says = f"gives {parts[0]:g} hours, and parts that come to {parts[1]:g}: look which is meant"
            yield Seen(None, says, provision, provision.id)
            continue
        steps = weekly_steps(provision.text, provision.how_given)
        if not steps:
            most = most_weekly_hours(provision.text, provision.how_given)
            if most is not None and most > options.hours:
                says = f"speaks of {most:g} hours a week, more than a school week has"
                yield Seen(False, says, provision, provision.id)
            continue
        hours = max(steps)
        fits = hours <= options.hours
        then = ", then to ".join(f"{step:g}" for step in steps)
        says = f"comes to {then} hours a week" + ("" if fits else ", more than a school week has")
        yield Seen(fits, says, provision, provision.id)
        if hours >= 5 and re.search(
            r"\b(?:1:1|one[- ]to[- ]one|individual|teaching assistant|support)\b",
            f"{provision.text} {provision.who or ''}",
            re.IGNORECASE,
        ):
            totals.setdefault(hours, provision.excerpt())
    if len(totals) > 1:
        two = sorted(totals)[:2]
        says = (
            f"gives {two[1]:g} hours a week where another gives {two[0]:g}: look whether these "
            f"are two kinds of help"
        )
        yield Seen(None, says, totals[two[1]], "section F: totals")
