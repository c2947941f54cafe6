"""Sections C and D (needs), G, H1 and H2 (provision): health and social care."""

import re
from collections.abc import Iterator

from ehcp_audit.language.starts import Starting
from ehcp_audit.model import Excerpt, Plan, Provision, SectionLetter

from .ages import age_in
from .facts import CaseOptions
from .passages import blank_section, lines_of, none_passage, opening, search_lines
from .register import NoOptions, Seen, check

_REGULATION = "Special Educational Needs and Disability Regulations 2014, regulation 12(1)"
_NOT_KNOWN = re.compile(
    r"\bnot\s+(?:currently\s+|previously\s+)?(?:known|open)\s+to\b|"
    r"\bno\s+(?:current\s+)?(?:involvement|referral)\b"
    r"|\b(?:no|not)\b[^.]{0,40}\b(?:advice|information|report|"
    r"response)\b[^.]{0,40}\b(?:received|available|provided|returned)\b",
    re.IGNORECASE,
)
_ON_ADVICE = re.compile(
    r"\b(?:advice|report|assessment|assessed|letter|confirmed|review(?:ed)?|checklist|"
    r"statement|information)\b[^.]{0,60}\b(?:from|by|of|dated|on|in)\b"
    r"|\b(?:paediatrician|social worker|nurse|doctor|GP|designated|team|officer|health "
    r"visitor|camhs|early help)\b[^.]{0,60}\b(?:advis|confirm|report|assess|state|said|"
    r"found|identif)\w*"
    r"|\b(?:advis|confirm|report|assess|stat)\w*\s+by\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def _needs_stated(plan: Plan, letter: SectionLetter) -> Iterator[Seen]:
    section = plan.section(letter)
    if section is None:
        return
    thing = f"section {letter}"
    needs = [need for need in plan.needs if need.section is letter]
    none = none_passage(section)
    if needs:
        yield Seen(True, "states a need", needs[0].excerpt(), thing)
    elif none is not None:
        if _NOT_KNOWN.search(none.text):
            says = (
                "says that nobody was asked or known, not that there are no needs: ask what advice was sought"
            )
            yield Seen(None, says, none, thing)
    elif blank_section(section):
        says = "is blank, so nobody can tell whether there are no needs or nobody asked"
        yield Seen(None, says, Excerpt(text=section.title), thing)
    else:
        yield Seen(
            None, "holds no need that could be told apart: look what it states", opening(section), thing
        )


@check(
    "health-needs-stated",
    asks="Are the health needs that relate to the special educational needs stated?",
    source=f"{_REGULATION}(c)",
)
def health_needs_stated(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for needs in section C; a plain "none identified" leaves nothing to look at."""
    yield from _needs_stated(plan, SectionLetter.C)


@check(
    "social-care-needs-stated",
    asks="Are the social care needs that relate to the special educational needs or a disability stated?",
    source=f"{_REGULATION}(d)",
)
def social_care_needs_stated(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for needs in section D; "not known to social care" is no assessment and goes to a person."""
    yield from _needs_stated(plan, SectionLetter.D)


@check(
    "none-identified-on-advice",
    asks="Where C or D says that there are no needs, does it say on whose advice?",
    source="SEND Regulations 2014, regulation 6(1); checklist practice for EHC plans",
)
def none_identified_on_advice(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in a C or D that says none for whose advice it rests on.

    "not known to the service" is not advice.
    """
    for letter in (SectionLetter.C, SectionLetter.D):
        none = none_passage(plan.section(letter))
        if none is None:
            continue
        thing = f"section {letter}"
        whole = " ".join(line.text for line in lines_of(plan.section(letter)))
        if _NOT_KNOWN.search(whole):
            yield Seen(False, "says who does not know the child, not that somebody looked", none, thing)
        elif _ON_ADVICE.search(whole):
            yield Seen(True, "says on whose advice", none, thing)
        else:
            yield Seen(None, "does not say who was asked: look in section K", none, thing)


_DOSE = re.compile(r"\b\d+(?:\.\d+)?\s?(?:mg|mcg|micrograms?|milligrams?|ml|millilitres?)\b", re.IGNORECASE)


@check(
    "free-of-drug-doses",
    asks="Does the plan keep out medical detail, such as doses, that belongs in a healthcare plan?",
    source="UK GDPR, article 5(1)(c) (data minimisation); local drafting guidance",
)
def free_of_drug_doses(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for doses of medicine in sections C and G."""
    for letter in ("C", "G"):
        section = plan.section(letter)
        if section is None or blank_section(section):
            continue
        dose = next(search_lines(plan, letter, _DOSE), None)
        says = "gives a dose, which changes often" if dose else "gives no doses"
        yield Seen(dose is None, says, dose or opening(section), f"section {letter}")


_CONDITION = re.compile(
    r"\b(?:epilep\w+|seizures?|diabet\w+|anaphyla\w+|epi-?pen|severe allerg\w+|"
    r"gastrostomy|peg[- ]fed|nasogastric|tracheostomy|catheter\w*|stoma|oxygen|"
    r"severe asthma|brittle asthma|rescue medication|buccal|insulin)\b",
    re.IGNORECASE,
)
_CARE_PLAN = Starting(
    re.compile(
        r"\b(?:(?:individual\s+)?health\s*care plan|care plan|IHP|IHCP|protocol|emergency "
        r"plan|seizure plan|action plan)\b",
        re.IGNORECASE,
    ),
    "individual health* care ihp ihcp protocol emergency seizure action",
)


@check(
    "healthcare-plan-mentioned",
    asks="Where a health condition needs care at school, is the healthcare plan named?",
    source="SEND Code of Practice 2015, paragraph 9.69 (section G)",
)
def healthcare_plan_mentioned(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for conditions that usually have a healthcare plan, and whether C, F or G names one."""
    condition = next(search_lines(plan, "C", _CONDITION), None)
    if condition is None:
        return
    named = next(search_lines(plan, "C F G", _CARE_PLAN), None)
    if named is not None:
        yield Seen(True, "names the plan for the child's healthcare", named, "section C")
    else:
        says = "is a condition that usually has a healthcare plan: ask whether there is one"
        yield Seen(None, says, condition, "section C")


_MERE_CONTACT = re.compile(
    r"""\b(?:ongoing|continued)\s+(?:access|involvement|input|monitoring|support)\b
      | \b(?:open|known)\s+to\b
      | \bunder\s+the\s+(?:care\s+of|paediatric\w*|service|team|consultant)\b
      | \b(?:can|may|could)\s+be\s+(?:re-?)?referred\b | \bre-?referr\w+\b | \bsignpost\w*\b
      | \b(?:remains?|is)\s+(?:on\s+the\s+caseload|under)\b
      | \bon\s+(?:the|a)\s+waiting\s+list\b | \bdischarged\b""",
    re.IGNORECASE | re.VERBOSE,
)


@check(
    "health-provision-more-than-contact",
    asks="Does section G say what health services will do, and not only that they know the child?",
    source="Somerset drafting guidance (contact with a service is not provision)",
)
def health_provision_more_than_contact(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in G for being known, open or under a service where nothing is said of how much or how often."""
    for provision in plan.provisions:
        if provision.section is not SectionLetter.G:
            continue
        contact = _MERE_CONTACT.search(provision.text)
        whole = f"{provision.text} {provision.how_often or ''}"
        amount = re.search(
            r"\b(?:\d+|once|twice|weekly|monthly|termly|annual\w*|yearly|every|each)\b", whole, re.IGNORECASE
        )
        if contact is None:
            yield Seen(
                True, "says more than that a service knows the child", provision.excerpt(), provision.id
            )
        elif amount:
            yield Seen(True, "says how often besides who knows the child", provision.excerpt(), provision.id)
        else:
            says = "says that a service knows the child, not what it will do"
            yield Seen(False, says, provision.excerpt(), provision.id)


@check(
    "social-care-divided",
    asks="Is social care provision divided into H1 and H2?",
    source=f"{_REGULATION}(h)(i) and (ii)",
)
def social_care_divided(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for H1 and H2; one undivided H, or only one of the two, does not do."""
    whole, one, two = (plan.section(letter) for letter in ("H", "H1", "H2"))
    found = [section for section in (one, two, whole) if section is not None]
    if not found:
        return
    quote = Excerpt(text=found[0].title)
    if one is not None and two is not None:
        yield Seen(True, "is one of two separate parts, H1 and H2", quote, "section H1")
    elif whole is not None and none_passage(whole) is not None:
        says = "is one section that says there is nothing: look whether it speaks for H1 and H2 both"
        yield Seen(None, says, quote, "section H")
    elif whole is not None:
        yield Seen(False, "is not divided into H1 and H2", quote, "section H")
    else:
        yield Seen(False, "stands without the other of the two parts", quote, f"section {found[0].letter}")


_RESIDENTIAL = re.compile(
    r"\b(?:residential|overnight|nights?)\b[^.;]{0,50}\b(?:short breaks?|respite|stays?|"
    r"care|placement|breaks?)\b"
    r"|\b(?:short breaks?|respite|stays?)\b[^.;]{0,50}\b(?:residential|overnight|"
    r"nights?)\b|\bfoster(?:ing| care)?\b",
    re.IGNORECASE,
)
_NON = re.compile(r"\bnon[- ]?residential\b", re.IGNORECASE)
_ACT_1970 = re.compile(
    r"""\bhome\s+(?:help|care)\b | \bpersonal\s+care\s+at\s+home\b | \badaptations?\b | \bholidays?\b
      | \b(?:day\s*time|daytime|non[- ]?residential|day|community)\s+short\s+breaks?\b
      | \bshort\s+breaks?\b | \bplay\s*scheme\b | \b(?:youth|holiday|after[- ]school|saturday
      |sports?)\s+(?:club|scheme)\b | \bbefriend\w*\b | \btravel\b | \btransport\b | \bmeals\b
      | \bleisure\b | \brecreation\w*\b | \btelephone\b | \bactivit(?:y|ies)\b
      | \bsupport\s+(?:worker|hours)\b | \bpersonal\s+assistant\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ADULT = re.compile(r"\b(?:care act|adult social care|supported living|adult services?)\b", re.IGNORECASE)


def _residential(text: str) -> bool:
    return bool(_RESIDENTIAL.search(_NON.sub(" ", text)))


@check(
    "h1-holds-1970-act-services",
    asks="Does H1 hold the services under the Act of 1970, and nothing else?",
    source=f"{_REGULATION}(h)(i); Chronically Sick and Disabled Persons Act 1970, section 2",
)
def h1_holds_1970_act_services(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Look in H1 for overnight breaks and adult services, which belong in H2; the duty ends at 18.

    What is neither of these nor a service that the Act names goes to a person.
    """
    age = age_in(plan.details, options.as_of)
    for provision in plan.provisions:
        if provision.section is not SectionLetter.H1:
            continue
        text = provision.text
        if _residential(text) or _ADULT.search(text):
            yield Seen(False, "belongs in H2, not in H1", provision.excerpt(), provision.id)
        elif age is not None and age >= 18:
            says = "stands in H1, which is for those under 18: ask where it belongs now"
            yield Seen(None, says, provision.excerpt(), provision.id)
        elif _ACT_1970.search(text):
            yield Seen(True, "is a service of the kind that H1 is for", provision.excerpt(), provision.id)
        else:
            yield Seen(
                None,
                "may belong in H1 or in H2: ask on what footing it is given",
                provision.excerpt(),
                provision.id,
            )


@check(
    "h2-holds-other-services",
    asks="Does H2 hold the other social care services, and none that belong in H1?",
    source=f"{_REGULATION}(h)(ii)",
)
def h2_holds_other_services(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in H2 for overnight breaks and adult services (right) and for services of the Act of 1970 (H1)."""
    for provision in plan.provisions:
        if provision.section is not SectionLetter.H2:
            continue
        text = provision.text
        if _residential(text) or _ADULT.search(text):
            yield Seen(True, "is a service of the kind that H2 is for", provision.excerpt(), provision.id)
        elif _NON.search(text) or re.search(
            r"\bday\s*time short breaks?\b|\badaptations?\b|\bhome help\b", text, re.IGNORECASE
        ):
            yield Seen(False, "belongs in H1, not in H2", provision.excerpt(), provision.id)
        elif _ACT_1970.search(text):
            yield Seen(
                None,
                "may belong in H1: ask whether it is given under the Act of 1970",
                provision.excerpt(),
                provision.id,
            )
        else:
            yield Seen(True, "is none of the services that belong in H1", provision.excerpt(), provision.id)


THERAPIES = {
    "speech and language therapy": Starting(
        re.compile(
            r"\bspeech\b[^.;]{0,25}\b(?:therap\w+|input|service)\b|\bSA?LT\b|\bspeech and language\b",
            re.IGNORECASE,
        ),
        "speech salt slt",
    ),
    "occupational therapy": Starting(
        re.compile(r"(?i:\boccupational therap\w+|\bsensory integration\b)|\bOT\b(?=\s|[.,;)])"),
        "occupational sensory ot",
    ),
    "physiotherapy": Starting(re.compile(r"\bphysio\w*", re.IGNORECASE), "physio*"),
    "psychological therapy": Starting(
        re.compile(
            r"\b(?:play|music|art|drama|psycho|cognitive behaviou?ral|family) ?therap\w+|"
            r"\bCBT\b|\bcounselling\b",
            re.IGNORECASE,
        ),
        "play* music* art* drama* psycho* cognitive family* cbt counselling",
    ),
}


def _names(provision: Provision, pattern: Starting) -> bool:
    return bool(pattern.search(f"{provision.text} {provision.who or ''}"))


def _said_in(plan: Plan, therapy: str, *letters: SectionLetter) -> bool:
    pattern = THERAPIES[therapy]
    return any(pattern.search(f"{p.text} {p.who or ''}") for p in plan.provisions if p.section in letters)


@check(
    "therapy-that-teaches-in-f",
    asks="Do therapies that educate or train stand in section F?",
    source="Children and Families Act 2014, section 21(5); SEND Code of Practice 2015, "
    "paragraphs 9.73 and 9.74",
)
def therapy_that_teaches_in_f(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look at each therapy in G, H1 or H2: does F hold it as well?

    Whether a therapy educates or trains depends on the child, so one that only G or H holds goes to a person.
    """
    outside = (SectionLetter.G, SectionLetter.H, SectionLetter.H1, SectionLetter.H2)
    for therapy, pattern in THERAPIES.items():
        in_f = _said_in(plan, therapy, SectionLetter.F)
        for provision in plan.provisions:
            if provision.section not in outside or not pattern.search(
                f"{provision.text} {provision.who or ''}"
            ):
                continue
            says = (
                "stands in F as well"
                if in_f
                else "may educate or train, and F does not hold it: ask for it to be in F"
            )
            yield Seen(True if in_f else None, says, provision.excerpt(), provision.id)
    for therapy, pattern in THERAPIES.items():
        inside = [p for p in plan.provisions if p.section is SectionLetter.F and _names(p, pattern)]
        if inside and not _said_in(plan, therapy, *outside):
            yield Seen(True, f"holds {therapy} in F", inside[0].excerpt(), f"section F: {therapy}")


@check(
    "speech-therapy-in-f",
    asks="Is speech and language therapy in section F, as it normally should be?",
    source="SEND Code of Practice 2015, paragraph 9.74; R v Lancashire ex p M [1989] 2 FLR 279",
)
def speech_therapy_in_f(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look where speech and language therapy stands; a reason given for G goes to a person."""
    therapy = "speech and language therapy"
    pattern = THERAPIES[therapy]
    in_f = [
        p
        for p in plan.provisions
        if p.section is SectionLetter.F and pattern.search(f"{p.text} {p.who or ''}")
    ]
    in_g = [
        p
        for p in plan.provisions
        if p.section is SectionLetter.G and pattern.search(f"{p.text} {p.who or ''}")
    ]
    if in_f:
        yield Seen(True, "is speech and language therapy in F", in_f[0].excerpt(), "section F")
    elif in_g:
        reason = re.search(
            r"\b(?:because|exceptional\w*|reasons?|as it is|dysphagia|swallow\w*|eating|drinking|feeding)\b",
            in_g[0].text,
            re.IGNORECASE,
        )
        says = (
            "is speech and language therapy in G, with a reason: is it a good one?"
            if reason
            else "is speech and language therapy in G, and F holds none"
        )
        yield Seen(None if reason else False, says, in_g[0].excerpt(), "section F")
