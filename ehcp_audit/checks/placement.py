"""Sections I and J: the setting, and direct payments."""

import re
from collections.abc import Iterator

from ehcp_audit.model import Excerpt, Plan, PlanStatus, SectionLetter

from .passages import blank_section, is_redacted, lines_of, opening, says_none, without_redactions
from .register import NoOptions, Seen, check

_TYPE = re.compile(
    r"""\b(?:maintained|mainstream|independent|special(?:ist)?|non-maintained|community|voluntary|foundation|residential)\b
        [^.\n]{0,60}?\b(?:school|nursery|college|academy|setting|placement|provision|institution|provider
        |unit|base)\b
      | \b(?:special|mainstream|primary|secondary|infant|junior|nursery|middle|upper|sixth[- ]form
      |further\s+education|fe|state|free)\s+
        (?:school|college|academy|setting|placement|institution)
      | \bacademy\b | \bpupil\s+referral\s+unit\b | \bspecial\s+post-16\s+institution\b
      | \bresource(?:d)?\s+(?:base|provision)\b
      | \beducation(?:al)?\s+(?:provision\s+)?otherwise\s+than\b | \beotas\b | \bhome\s+educat\w+
      | \bhospital\s+school\b
      | \balternative\s+provision\b | \bearly\s+years\s+(?:setting|provider)\b | \bnursery\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(
    r"""^\W*(?:(?:name|type|placement|setting|school|college|institution|address|details)\b
        [\s/&,]*(?:and|or|of|the|a|to|be|attended|named|school|college|setting|type|name|institution
        |placement|provision|
        other|post-?16|early|years|nursery|institutions?)*)*\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(
    r"\b(?:[A-Z][\w'\u2019.]+\s+){1,5}(?:School|College|Academy|Nursery|Centre|Unit|Sixth Form|Pre-?school)\b"
)
_AWAITING = re.compile(
    r"\b(?:to be (?:confirmed|decided|agreed|named|completed|determined)|tbc|left blank|"
    r"blank|not (?:yet )?(?:named|completed|decided)|"
    r"completed (?:in|at) (?:the )?final|awaiting|no (?:setting|school|placement)[^.]{0,30}named|draft)\b",
    re.IGNORECASE,
)


_KIND_OF_PLACE = re.compile(
    r"\b(?:maintained|mainstream|independent|special(?:ist)?|community|voluntary|foundation|residential|"
    r"resourced?|referral|post-16|hospital|alternative|otherwise|eotas|home|state|free|fe|further|unit|base)\b",
    re.IGNORECASE,
)
_IN_NAMES = (
    "name named school college academy nursery primary secondary infant infants junior middle upper first "
    "high sixth form pre-school preschool and of the setting placement type early years c e ce rc catholic "
)
_PHASES = frozenset(_IN_NAMES.split())


def _name_alone(line: str) -> bool:
    """Tell whether a line is only the name of a place: Fern Lane Primary School. Its phase is no type."""
    if _KIND_OF_PLACE.search(line):
        return False
    words = re.findall(r"[^\W\d_][\w'\u2019-]*", line)
    own = [word for word in words if word.lower() not in _PHASES]
    return bool(own) and all(word[0].isupper() for word in own)


def _says_something(line: Excerpt) -> bool:
    return is_redacted(line.text) or not _LABEL.match(line.text)


def _placement(plan: Plan) -> list[Excerpt]:
    return [line for line in lines_of(plan.section(SectionLetter.I)) if _says_something(line)]


@check(
    "placement-says-type",
    asks="Does the final plan say what type of school or setting, with or without its name?",
    source="SEND Regulations 2014, regulation 12(1)(i)",
)
def placement_says_type(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in section I for a type of school, college or setting; a name without a type is not enough."""
    section = plan.section(SectionLetter.I)
    if section is None:
        return
    lines = _placement(plan)
    typed = next((line for line in lines if _TYPE.search(line.text) and not _name_alone(line.text)), None)
    named = next((line for line in lines if _NAMED.search(line.text)), None)
    thing = "section I"
    if typed is not None:
        yield Seen(True, "says what type of setting it is", typed, thing)
    elif not lines:
        yield Seen(False, "holds neither a name nor a type of setting", Excerpt(text=section.title), thing)
    elif any(is_redacted(line.text) for line in lines):
        yield Seen(None, "is partly taken out: look whether the type of setting is given", lines[0], thing)
    elif all(_AWAITING.search(line.text) or says_none(line.text) for line in lines):
        yield Seen(False, "gives no type of setting", lines[0], thing)
    elif named is not None:
        yield Seen(False, "gives a name but no type of setting", named, thing)
    else:
        yield Seen(None, "may or may not say what type of setting it is", lines[0], thing)


@check(
    "placement-blank-in-draft",
    asks="Is section I left blank while the plan is a draft?",
    source="Children and Families Act 2014, section 38(5)",
)
def placement_blank_in_draft(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in a draft's section I for a name or type of setting.

    A line that says it is left blank is blank.
    """
    section = plan.section(SectionLetter.I)
    if section is None or plan.details.status is not PlanStatus.DRAFT:
        return
    lines = [
        line for line in _placement(plan) if not _AWAITING.search(line.text) and not says_none(line.text)
    ]
    thing = "section I"
    if not lines:
        yield Seen(True, "is left blank, as it must be in a draft", Excerpt(text=section.title), thing)
        return
    for line in lines[:1]:
        left = without_redactions(line.text)
        if _TYPE.search(left) or _NAMED.search(left):
            yield Seen(False, "names a setting or its type, though the plan is a draft", line, thing)
        else:
            yield Seen(None, "stands in section I of a draft: look whether it names a setting", line, thing)


@check(
    "provision-free-of-placement",
    asks="Is section F written for the child, whatever the school, and not round one school's arrangements?",
    source="Surrey SEND advice service on checking section F",
)
def provision_free_of_placement(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in section F for the name of a school or base.

    A person says whether the placement shaped the provision.
    """
    found = [p for p in plan.provisions if p.section is SectionLetter.F]
    for provision in found:
        named = _NAMED.search(provision.text)
        if named:
            says = "names a setting: look whether the provision would be the same elsewhere"
            yield Seen(None, says, provision, provision.id)
        else:
            yield Seen(True, "names no setting", provision, provision.id)


_CODES = re.compile(r"\b(?:outcomes?|needs?) ?\d|\b[A-F]\d+\b", re.IGNORECASE)
_MONEY_PARTS = {
    "which needs or outcomes it is for": re.compile(r"\b(?:outcomes?|needs?)\b|\b[A-F]\d+\b", re.IGNORECASE),
    "what it buys": re.compile(
        r"\b(?:therap\w+|assistants?|PAs?|tutor\w*|support|sessions?|short breaks?|respite|carers?|"
        r"mentor\w*|equipment|transport|lessons?|hours?|nights?|activit\w+|clubs?|childminder|nurser(?:y|ies)|"
        r"to hire|buys?|pays? for|purchases?|employs?)\b",
        re.IGNORECASE,
    ),
    "how it is paid and managed": re.compile(
        r"£|\b(?:paid|payments? (?:of|are|is|will)|monthly|weekly|termly|annual\w*|account|"
        r"managed|third party|arrange\w*|notional|invoice)\b",
        re.IGNORECASE,
    ),
}


@check(
    "direct-payment-detailed",
    asks="Where there is a direct payment, does section J say what it is for and how it is managed?",
    source="SEND Regulations 2014, regulation 12(1)(j); SEND Code of Practice 2015, paragraph 9.69",
)
def direct_payment_detailed(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look in section J for the need or outcome, the provision, and the arrangements."""
    section = plan.section(SectionLetter.J)
    if section is None:
        return
    lines = [line for line in lines_of(section) if _says_something(line)]
    if blank_section(section) or not lines or all(says_none(line.text) for line in lines):
        says = "does not describe the direct payment that the plan speaks of elsewhere"
        yield Seen(False, says, lines[0] if lines else Excerpt(text=section.title), "section J")
        return
    codes = [passage.text for passage in section.passages() if _CODES.search(passage.text)]
    text = " ".join([*(line.text for line in lines), *codes])
    for what, pattern in _MONEY_PARTS.items():
        there = bool(pattern.search(text))
        holds = True if there else None if is_redacted(text) else False
        clause = f"says {what}" if there else f"does not say {what}"
        yield Seen(holds, clause, opening(section), f"section J: {what}")
