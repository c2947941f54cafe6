"""Sections C and D: the health and social care needs."""

import re
from collections.abc import Iterator

from ehcp_audit.language.starts import Holding, Starting
from ehcp_audit.model import Excerpt, Plan, SectionLetter

from .passages import blank_section, lines_of, none_passage, opening, search_lines
from .register import NoOptions, Seen, check

_REGULATION = "Special Educational Needs and Disability Regulations 2014, regulation 12(1)"
_NOT_KNOWN = re.compile(
    r"\bnot\s+(?:currently\s+|previously\s+)?(?:known|open)\s+to\b|"
    r"\bno\s+(?:current\s+|previous\s+|open\s+)?(?:involvement|referral|cases?|records?)\b"
    r"|\bno\s+(?:(?:allocated|named|assigned|current|lead)\s+)?(?:social\s+|support\s+|key\s*)?workers?\b"
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
    none = none_passage(plan, section)
    if needs:
        yield Seen(True, "states a need", needs[0], thing)
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


def _only_unknown(plan: Plan, letter: SectionLetter) -> Excerpt | None:
    """Return what a section without a need says where it only says who does not know the child."""
    lines = lines_of(plan.section(letter))
    if any(need.section is letter for need in plan.needs) or len(lines) != 1:
        return None
    return lines[0] if _NOT_KNOWN.search(lines[0].text) else None


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
        section = plan.section(letter)
        none = none_passage(plan, section) or _only_unknown(plan, letter)
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


_DOSE = Holding(
    re.compile(r"\b\d+(?:\.\d+)?\s?(?:mg|mcg|micrograms?|milligrams?|ml|millilitres?)\b", re.IGNORECASE)
)


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


_CONDITION = Holding(
    re.compile(
        r"\b(?:epilep\w+|seizures?|diabet\w+|anaphyla\w+|epi-?pen|severe allerg\w+|"
        r"gastrostomy|peg[- ]fed|nasogastric|tracheostomy|catheter\w*|stoma|oxygen|"
        r"severe asthma|brittle asthma|inhalers?|rescue medication|buccal|insulin)\b",
        re.IGNORECASE,
    )
)
_CARE_PLAN = Starting(
    re.compile(
        r"\b(?:(?:individual\s+)?health\s*care plan|care plan|IHP|IHCP|protocol|emergency "
        r"plan|seizure plan|action plan|"
        r"(?:asthma|epilepsy|diabetes|allergy|medical|medication|feeding) (?:care |management )?plan)\b",
        re.IGNORECASE,
    ),
    "individual health* care ihp ihcp protocol emergency seizure action asthma epilepsy diabetes allergy "
    "medical medication feeding",
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
