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


_PLAIN = (
    "name", "call", "known", "child", "young", "pupil", "student", "parent", "carer", "mother", "father", "guardian", "sibling",
    "brother", "sister", "grand", "foster", "kin", "contact", "famil", "sign", "auth", "written", "prepared", "complet",
    "ordinator", "officer", "worker", "senco", "sendco", "teacher", "psycholog", "therapist", "paediatric", "doctor", "visitor",
    "nurse", "writer", "who from", "birth", "born", "nhs", "upn", "uln", "learner", "insurance", "number", "address", "phone",
    "mobile", "lives", "resid", "dear", "plan for", "aunt", "uncle", "cousin", "household", "responsib",
)  # fmt: skip
_EDGED = r"\b(?:mum|dad|n\.?i\.?\b|ref|id\b|no\b|tel)|d\.?o\.?b|post ?code"
"""Pieces of words of which every label has one that asks for something here."""
_PIECE = re.compile(_EDGED)
_MAY_BE = re.compile(f"{'|'.join(_PLAIN)}|{_EDGED}", re.IGNORECASE)
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
_NEEDED: dict[Asked, tuple[str, ...]] = {
    Asked.BIRTH: ("birth", "d o b", "dob", "born"),
    Asked.NHS: ("nhs",),
    Asked.PUPIL: ("upn", "unique pupil"),
    Asked.LEARNER: ("uln", "unique learner"),
    Asked.INSURANCE: ("insurance", "n i", "ni"),
    Asked.SIGNATURE: ("sign",),
    Asked.POSTCODE: ("post",),
    Asked.ADDRESS: ("address", "lives", "resid"),
    Asked.TELEPHONE: ("phone", "tel", "mobile", "contact"),
    Asked.ANYBODY: ("name",),
}
"""Pieces of which one stands in every label that a pattern fits; without any, it is not asked."""
_COMPILED = tuple((asked, _NEEDED.get(asked, ("",)), re.compile(pattern)) for asked, pattern in _PATTERNS)
_LONGEST = 90


def asked_by(label: str) -> Asked | None:
    """Say what a label asks for; `None` for a text that asks for nothing that names anybody."""
    return _asked_by(label) if 1 < len(label) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _asked_by(label: str) -> Asked | None:
    if not _may_ask(label):
        return None
    words = normal(label.rpartition(":")[0] if label.rstrip().endswith(":") else label)
    if not words or len(words.split()) > 9:
        return None
    for asked, needed, pattern in _COMPILED:
        if any(piece in words for piece in needed) and pattern.fullmatch(words):
            return asked
    return None


def _may_ask(label: str) -> bool:
    """Tell quickly whether a text may ask for anything; nearly all do not."""
    if not label.isascii():
        return _MAY_BE.search(label) is not None
    small = label.lower()
    for piece in _PLAIN:  # `any` takes twice as long, for each text
        if piece in small:
            return True
    return _PIECE.search(small) is not None
