"""What the labels of a form ask for, where the answer may name somebody."""
# ruff: noqa: E501 - patterns read best whole

import re
from enum import Enum, auto
from functools import lru_cache

from ehcp_audit.reading.words.wording import normal

__all__ = ["Asked", "asked_by"]


class Asked(Enum):
    """What a label asks for."""

    CHILD = auto()
    FAMILY = auto()
    PROFESSIONAL = auto()
    ANYBODY = auto()
    """A name, and nothing says whose."""
    BIRTH = auto()
    NHS = auto()
    PUPIL = auto()
    LEARNER = auto()
    INSURANCE = auto()
    CASE = auto()
    ADDRESS = auto()
    POSTCODE = auto()
    TELEPHONE = auto()
    SIGNATURE = auto()


_MAY_BE = re.compile(
    r"name|call|known|child|young|pupil|student|parent|carer|mother|father|\bmum|\bdad|guardian|sibling|brother|sister"
    r"|grand|foster|kin|contact|famil|sign|auth|written|prepared|complet|ordinator|officer|worker|senco|sendco|teacher"
    r"|psycholog|therapist|paediatric|doctor|visitor|nurse|writer|who from|birth|born|d\.?o\.?b|nhs|upn|uln|pupil|learner"
    r"|insurance|\bn\.?i\.?\b|number|\bref|\bid\b|\bno\b|address|post ?code|phone|\btel|mobile|lives|resid|dear|plan for|"
    r"aunt|uncle|cousin|household|responsib",
    re.IGNORECASE,
)
_KIND = r"(?:full|first|given|fore|middle|sur|last|family|preferred|legal|birth|other|chosen|christian|known)"
_CHILD = r"(?:child|young person|child or young person|child young person|pupil|student|learner|cyp|yp)"
_PATTERNS: tuple[tuple[Asked, str], ...] = (
    (
        Asked.BIRTH,
        r"(?:.{0,30}\b)?(?:date of birth|d o b|dob|birth ?date|birthday|born(?: on)?)(?: and age| age)?(?: dd mm yyyy)?",
    ),
    (Asked.NHS, r"(?:.{0,25}\b)?nhs (?:no|number|num|id)"),
    (Asked.PUPIL, r"(?:.{0,25}\b)?(?:upn|unique pupil (?:no|number|reference(?: number)?))(?: upn)?"),
    (Asked.LEARNER, r"(?:.{0,25}\b)?(?:uln|unique learner (?:no|number|reference(?: number)?))(?: uln)?"),
    (Asked.INSURANCE, r"(?:.{0,25}\b)?(?:national insurance|n i|ni|nino)(?: no| number)?"),
    (
        Asked.CASE,
        (
            r"(?:"
            + _CHILD
            + r"s? |ehcp? |plan |case |social care |client |person |patient |hospital |local |la |mosaic |liquid ?logic "
            r"|capita |one |synergy |impulse |unit |our |system |file |record )*(?:ref|reference|id|identifier|case|client|patient|hospital|person|record)"
            r"(?: ?(?:no|number|id|ref))?"
        ),
    ),
    (Asked.SIGNATURE, r"(?:.{0,40}\b)?(?:signed(?: by)?|signature(?: of .{1,40})?|sign off by)(?: .{0,40})?"),
    (Asked.POSTCODE, r"(?:.{0,30}\b)?post ?code"),
    (
        Asked.ADDRESS,
        r"(?:.{0,40}\b)?address(?:es)?(?: .{0,30})?|(?:lives|resides|resident) (?:at|with)|place of residence",
    ),
    (
        Asked.TELEPHONE,
        r"(?:.{0,40}\b)?(?:(?:tele)?phone|tel|mobile|contact)(?: ?(?:no|nos|number|numbers|details))?(?: .{0,20})?",
    ),
    (
        Asked.CHILD,
        (
            rf"(?:(?:the |my )?{_CHILD}s? )?(?:s )?{_KIND}(?: ?{_KIND})* ?names?(?: s)?(?: in full)?(?: of (?:the |my )?{_CHILD}(?: .{{0,12}})?)?"
            rf"|(?:the |my )?{_CHILD}s? (?:s )?names?(?: .{{0,12}})?|name of (?:the )?{_CHILD}(?: .{{0,16}})?|my name(?: is)?|{_CHILD}(?: or)?(?: {_CHILD})?"
            r"|(?:i (?:like|prefer) |likes |prefers |preferred |i am |am |is |also )?(?:to be )?(?:called|known as)"
            r"|(?:ehcp?|education health and care|this)? ?plan for|prepared for|dear|nicknames?|also known as|aka"
        ),
    ),
    (
        Asked.FAMILY,
        (
            r"(?:.{0,40}\b)?(?:parents?|carers?|mother|father|mum|dad|guardians?|siblings?|brothers?|sisters?|step ?\w+|grand ?\w+|foster \w+"
            r"|next of kin|family members?|family|aunt|uncle|cousins?|household|parental responsibility|emergency contacts?)(?: .{0,40})?"
        ),
    ),
    (
        Asked.PROFESSIONAL,
        (
            r"(?:.{0,40}\b)?(?:author|written by|prepared by|completed by|agreed by|checked by|approved by|issued by|co ?ordinator|officer|worker|keyworker"
            r"|caseworker|senco|sendco|head ?teacher|teacher|psychologist|therapist|paediatrician|doctor|gp|visitor|nurse|writer|who from"
            r"|professional|practitioner|consultant|contact|advice (?:from|giver)|on behalf of .{1,40}|print name)(?: .{0,40})?"
        ),
    ),
    (
        Asked.ANYBODY,
        r"(?:print(?:ed)? |contact |full )?names?(?: s)?(?: (?:and|of|in|role|title|job|printed|block|capitals).{0,40})?",
    ),
)
_COMPILED = tuple((asked, re.compile(pattern)) for asked, pattern in _PATTERNS)


@lru_cache(maxsize=4096)
def asked_by(label: str) -> Asked | None:
    """Say what a label asks for; `None` for a text that asks for nothing that names anybody."""
    if not 1 < len(label) <= 90 or _MAY_BE.search(label) is None:
        return None
    words = normal(label.rpartition(":")[0] if label.rstrip().endswith(":") else label)
    if not words or len(words.split()) > 9:
        return None
    return next((asked for asked, pattern in _COMPILED if pattern.fullmatch(words)), None)
