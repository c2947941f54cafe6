"""Sections G, H1 and H2: whether what stands there is help at all, and in the part where it belongs."""

import re
from collections.abc import Iterator

from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Excerpt, Plan, SectionLetter

from .ages import age_in
from .facts import CaseOptions
from .passages import none_passage
from .register import NoOptions, Seen, check

_REGULATION = "Special Educational Needs and Disability Regulations 2014, regulation 12(1)"
_MERE_CONTACT = Holding(
    re.compile(
        r"""\b(?:ongoing|continued)\s+(?:access|involvement|input|monitoring|support)\b
      | \b(?:open|known)\s+to\b
      | \bunder\s+the\s+(?:care\s+of|paediatric\w*|service|team|consultant)\b
      | \b(?:continues?|will\s+continue)\s+to\s+(?:attend|be\s+(?:seen|under|followed)|see)\b
      | \b(?:can|may|could)\s+be\s+(?:re-?)?referred\b | \bre-?referr\w+\b | \bsignpost\w*\b
      | \b(?:remains?|is)\s+(?:on\s+the\s+caseload|under)\b
      | \bon\s+(?:the|a)\s+waiting\s+list\b | \bdischarged\b""",
        re.IGNORECASE | re.VERBOSE,
    )
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
        whole = f"{provision.text} {provision.how_given or ''}"
        amount = re.search(
            r"\b(?:\d+|once|twice|weekly|monthly|termly|annual\w*|yearly|every|each)\b", whole, re.IGNORECASE
        )
        if contact is None:
            yield Seen(True, "says more than that a service knows the child", provision, provision.id)
        elif amount:
            yield Seen(True, "says how often besides who knows the child", provision, provision.id)
        else:
            says = "says that a service knows the child, not what it will do"
            yield Seen(False, says, provision, provision.id)


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
    elif whole is not None and none_passage(plan, whole) is not None:
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
    r"""\bhome\s+(?:help|care)\b
      | \b(?:help|assistance|support|care)\s+(?:in|at)\s+(?:(?:the|his|her|their)\s+)?home\b
      | \bclubs?\b | \bpersonal\s+care\s+at\s+home\b | \badaptations?\b | \bholidays?\b
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
            yield Seen(False, "belongs in H2, not in H1", provision, provision.id)
        elif age is not None and age >= 18:
            says = "stands in H1, which is for those under 18: ask where it belongs now"
            yield Seen(None, says, provision, provision.id)
        elif _ACT_1970.search(text):
            yield Seen(True, "is a service of the kind that H1 is for", provision, provision.id)
        else:
            yield Seen(
                None,
                "may belong in H1 or in H2: ask on what footing it is given",
                provision,
                provision.id,
            )


@check(
    "h2-holds-other-services",
    asks="Does H2 hold the other social care services, and none that belong in H1?",
    source=f"{_REGULATION}(h)(ii)",
)
def h2_holds_other_services(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Look in H2 for overnight breaks and adult services (right) and for services of the Act of 1970 (H1).

    That Act is for those under 18: whoever is older has all social care in H2.
    """
    age = age_in(plan.details, options.as_of)
    for provision in plan.provisions:
        if provision.section is not SectionLetter.H2:
            continue
        text = provision.text
        if _residential(text) or _ADULT.search(text):
            yield Seen(True, "is a service of the kind that H2 is for", provision, provision.id)
        elif _NON.search(text) or re.search(
            r"\bday\s*time short breaks?\b|\badaptations?\b|\bhome help\b", text, re.IGNORECASE
        ):
            yield Seen(False, "belongs in H1, not in H2", provision, provision.id)
        elif _ACT_1970.search(text) and not (age is not None and age >= 18):
            yield Seen(
                None,
                "may belong in H1: ask whether it is given under the Act of 1970",
                provision,
                provision.id,
            )
        else:
            yield Seen(True, "is none of the services that belong in H1", provision, provision.id)
