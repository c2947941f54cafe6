"""Texts of a section that state nothing: prompts, guidance, `None`, marks, unticked boxes, numbers."""

import re

from .about_the_plan import ABOUT_BEGINS, is_about_the_plan
from .blanks import GUIDANCE_BEGINS, PROMPT_BEGINS, first_word, is_bare_number, is_guidance, is_prompt
from .nothing import points_elsewhere, says_none
from .titles import read_area
from .wording import is_blacked_out, is_redaction_only

__all__ = ["is_nothing"]


def is_nothing(text: str, *, first: bool) -> bool:
    """Tell whether a text states no need, outcome or provision.

    Args:
        text: a statement's own words.
        first: True directly under a section's label, where a form's guidance stands.
    """
    if not text[:1].isalnum() and not any(map(str.isalnum, text)):
        return "█" not in text and bool(text)
    begins = first_word(text)
    return (
        says_none(text)
        or points_elsewhere(text)
        or _only_placeholder(text)
        or _is_choice(text)
        or ((begins in _AGREED_BEGINS or " agreed " in text or " approved " in text) and _is_agreement(text))
        or _is_head(text)
        or (len(text) < _LONGEST_HEAD and "cont" in text.lower() and _CONTINUED.fullmatch(text) is not None)
        or (text[0] in "[(" and _NOTE.fullmatch(text) is not None)
        or ((first or begins in _BEGINS or _may_be_of_a_form(text)) and _is_of_a_form(text, first=first))
    )


def _may_be_of_a_form(text: str) -> bool:
    """Tell at a glance whether a form may say it, not somebody of the child, however the text begins."""
    return (
        "{{" in text
        or "ractice" in text  # "the Code of Practice"
        or "following" in text.lower()
        or " Act" in text
    )


def _is_of_a_form(text: str, *, first: bool) -> bool:
    return (
        is_prompt(text)
        or is_guidance(text, first=first)
        or is_about_the_plan(text, first=first)
        or (first_word(text) in _EXPLAINS_BEGINS and _EXPLAINS.match(text) is not None)
    )


_EXPLAINS = re.compile(
    r"\W*(?:an? )?(?:asterisk|star|[*\u2020\u2021#])?\s*(?:marks|denotes|indicates)\b", re.IGNORECASE
)
"""`* marks a primary need.`"""
_EXPLAINS_BEGINS = frozenset(("a", "an", "asterisk", "star", "marks", "denotes", "indicates"))
_BEGINS = PROMPT_BEGINS | GUIDANCE_BEGINS | ABOUT_BEGINS | _EXPLAINS_BEGINS


def _is_head(text: str) -> bool:
    """Tell whether a text can only head a column: `What will be achieved`, `Description of provision`."""
    if len(text) > _LONGEST_HEAD:
        return False
    words = text.lower().strip(" .:").split()
    return not _HEADED.isdisjoint(words) and _OF_HEADS.issuperset(words)


_LONGEST_HEAD = 45
_HEADED = frozenset(
    """
    outcome outcomes provision provisions need needs achieved provided description details no number
    """.split()  # noqa: SIM905 - words read best as words
)
_OF_HEADS = _HEADED | frozenset(
    """
    what will be is the of a an and or this these descriptions detail long short medium term required
    needed identified desired expected agreed special educational sen ref reference how who when by for
    """.split()  # noqa: SIM905 - as above
)


_CONTINUED = re.compile(
    r"\W*(?:(?:need|outcome|provision|aim|goal)\s*)?(?:no\.?\s*)?[A-Z]{0,4}[-. ]?\d{0,2}[a-h]?\W*"
    r"cont(?:inued|inues|['\u2019]?d)?\W*",
    re.IGNORECASE,
)
"""`Outcome 2 (continued)`, in the next row or on the next page."""
_NOTE = re.compile(
    r"[\[(][^\[\]()]{0,120}(?:\?\?|\b(?:(?:need )?to (?:check|confirm|chase|query|ask)"
    r"|to be (?:checked|confirmed|updated|added)|awaiting|awaited|tbc|please (?:check|confirm|add))\b)"
    r"[^\[\]()]{0,120}[\])]\.?",
    re.IGNORECASE,
)
"""`[SW to check with school whether this still applies]`: a note that whoever wrote the plan left in it."""


def _is_choice(text: str) -> bool:
    """Tell whether a text is a box that was not ticked, or only ticks an area, alone or among others."""
    if text[:1] in "☐□" or (text[:1] in "☒☑" and read_area(text) is not None):
        return True
    if len(text) > _LONGEST_CHOICE or not ("☐" in text or "□" in text or "[ ]" in text):
        return False
    _, *choices = _BOX.split(text)
    return len(choices) > 1 and all(read_area(one) is not None for one in choices)


_LONGEST_CHOICE = 300
_BOX = re.compile(r"[☐□☒☑]|\[[ xX]?\]")


def _is_agreement(text: str) -> bool:
    """Tell whether a text says no more than who has agreed a section: `Agreed by: …`."""
    if len(text) > _LONGEST_AGREEMENT:
        return False
    found = _AGREED.match(text) or _SOMEBODY_AGREED.match(text)
    return found is not None and _PROMISES.search(text, found.end()) is None


_LONGEST_AGREEMENT = 300
_AGREED = re.compile(
    r"\W*(?:(?:the|this|all|of|above|health|care|healthcare|social|special|educational|provisions?|support|in"
    r"|under|(?:section|part) [fgh][12]?|[gh][12]?|set|out|here|and|is|are|was|were|has|have|been)\W+){0,12}?"
    r"(?:agreed|approved|authorised|signed[- ]off|commissioned)\W+(?:as \w+ )?"
    r"(?:by|with|for|on behalf of|on)\b",
    re.IGNORECASE,
)
"""`Health care provision in Section G was agreed by the integrated care board on …`"""
_SOMEBODY_AGREED = re.compile(
    r"[^.;]{0,160}\b(?:commission\w{0,5}|board|icb|ccg|dco|dmo|officer|trust|nhs|council|authority|panel|manager)\b"
    r"[^.;]{0,60}?\b(?:agreed|approved|authorised|signed off) (?:to )?(?:this|these|the|all|it)\b"
    r"(?: (?:of|the|this|above|health|care|healthcare|social|education(?:al)?|special|and|in|section|part"
    r"|[fgh][12]?))* ?(?:provisions?|section|support|[fgh][12]?|it|it all)?(?= (?:on|in|at|for)\b|[.,;]|$)",
    re.IGNORECASE,
)
"""`The commissioner at the integrated care board agreed this provision on …`"""
_AGREED_BEGINS = frozenset(
    """
    the this all of above health care healthcare social special educational provision provisions support in
    under section part g g1 g2 h h1 h2 set out here and is are was were has have been agreed approved
    authorised signed commissioned
    """.split()  # noqa: SIM905 - as above
)
"""The first words of all such sentences."""
_PROMISES = re.compile(
    r"\b(?:will|must|to be|\d+ ?(?:minutes?|mins?|hours?|hrs?|sessions?|times)|weekly|daily|termly"
    r"|fortnightly|monthly)\b",
    re.IGNORECASE,
)


def _only_placeholder(text: str) -> bool:
    """A mark that keeps a place says nothing; a black box hides something that was said."""
    if len(text) <= _LONGEST_INITIALS and (
        _TOTAL.fullmatch(text) or is_bare_number(text) or _INITIALS.fullmatch(text)
    ):
        return True
    return is_redaction_only(text) and not is_blacked_out(text)


_INITIALS = re.compile(r"[A-Za-z]|(?:[A-Za-z]\.\s?){1,4}")
_LONGEST_INITIALS = 12
_TOTAL = re.compile(r"(?:sub[- ]?|grand )?totals?:?", re.IGNORECASE)
