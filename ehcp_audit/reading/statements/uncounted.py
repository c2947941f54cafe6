"""What stands among statements that a plan counts one by one, and is none of them."""

import re
from itertools import takewhile

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.line import NEED, OUTCOME
from ehcp_audit.reading.lines.sentences import promises, role_of_wording
from ehcp_audit.reading.words.times import time_in_front

from .stated import Stated

__all__ = ["without_introductions"]

_FEWEST = 2
"""Needs with a number of their own from which the plan is seen to count them."""


def without_introductions(stated: list[Stated]) -> list[Stated]:
    """Leave out the paragraphs over the first of a section's needs where each need has its number.

    "Sam has autism. What he does well: …" over *B1*, *B2* and *B3* introduces them. Under the heading of an
    area, where any other need has no number either, or where it says what is hard, it may be a need itself.
    So with a paragraph on the changes that are to come, or on who sets the smaller steps, among outcomes that
    have their numbers.
    """
    left_out: set[int] = set()
    for letter in (SectionLetter.B, SectionLetter.C, SectionLetter.D):
        needs = [one for one in stated if one.letter is letter and one.role is NEED]
        leading = list(takewhile(lambda one: not one.number and not one.records, needs))
        rest = needs[len(leading) :]
        if len(rest) < _FEWEST or not all(one.number or one.records for one in rest):
            continue
        left_out |= {id(one) for one in leading if _introduces(one)}
    outcomes = [one for one in stated if one.role is OUTCOME]
    ahead = [one for one in outcomes if _looks_ahead(one) or _arranges(one) or _tells(one)]
    rest = [one for one in outcomes if one not in ahead]
    if len(rest) >= _FEWEST and all(one.number or one.records for one in rest):
        left_out |= set(map(id, ahead))
    return [one for one in stated if id(one) not in left_out]


def _looks_ahead(one: Stated) -> bool:
    """Tell whether a paragraph without a number says what is to change, under a label of its own."""
    label = _LABEL.search(one.text) if not one.number and one.place["table"] is None else None
    return label is not None and _AHEAD.search(label[0]) is not None


def _arranges(one: Stated) -> bool:
    """Tell whether a paragraph without a number says who sets the smaller steps, or looks at progress."""
    if not _is_plain(one):
        return False
    return _ARRANGES.match(one.text) is not None or _STEPS_ARE_SET.match(one.text) is not None


def _is_plain(one: Stated) -> bool:
    """Tell whether a statement is a paragraph that neither a number nor a row counts."""
    return not one.number and not one.records and one.place["table"] is None


def _tells(one: Stated) -> bool:
    """Tell whether a paragraph of several sentences tells of something and promises nothing."""
    if not _is_plain(one) or _SENTENCES.search(one.text) is None or time_in_front(one.text) is not None:
        return False
    return _RUN_IN.match(one.text) is not None or not promises(one.text)


_SENTENCES = re.compile(r"[.!?] \W*[A-Z].*[.!?] \W*[A-Z]")
"""`Secondary school. Sam goes to … in 2026. Before that he visits it six times.`"""
_RUN_IN = re.compile(r"\W*[A-Z][a-z]+(?: [a-z]+){0,3}\. \W*[A-Z]")
"""A title of a few words in front of its text."""
_ARRANGES = re.compile(
    r"(?!(?:by|within|at|when|in)\b)[^.;:]{3,80}?"
    r"\b(?:(?:sets?|agrees?|writes?|reviews?|checks?|monitors?|looks? at|records?)"
    r"|(?:will|must|shall) (?:set|agree|write|review|check|monitor|look at|record))\b[^.;:]{0,60}?"
    r"\b(?:(?:small(?:er)?|short(?:er)?(?:[- ]term)?|next|interim) (?:steps|targets|goals)"
    r"|(?:these|the|my|his|her|their) outcomes|progress)\b",
    re.IGNORECASE,
)
"""`My tutor sets the smaller steps with me every six weeks`, `We look at progress each term`."""
_STEPS_ARE_SET = re.compile(
    r"[^.;:]{0,40}\b(?:steps|targets)\b[^.;:]{0,60}"
    r"\b(?:are|is|will be) (?:set|agreed|written|planned|reviewed)\b",
    re.IGNORECASE,
)
"""`Steps on the way are set by the class teacher every six weeks.`"""
_LABEL = re.compile(r"(?:^|(?<=[.!?] ))[^:.;]{3,60}:\s")
_AHEAD = re.compile(
    r"\b(?:mov(?:e|es|ing)|ahead|next|transitions?|future|changes?|transfers?|handover|beyond|forward|afterwards"
    r"|(?:next|small|short|shorter)?[- ]?(?:term )?(?:steps|targets)|reviews?|monitor\w*|followed up)\b",
    re.IGNORECASE,
)
"""`Moving on: …`, `What comes next: …`, over how the plan goes on, and not over what the child will do."""


def _introduces(one: Stated) -> bool:
    return (
        _is_plain(one)
        and one.area is None
        and not one.references
        and one.text.rstrip()[-1:] in ".:"
        and (role_of_wording(one.text) is not NEED or _STRENGTHS.search(one.text) is not None)
    )


_STRENGTHS = re.compile(r"\b(?:does|do|doing) (?:very |really )?well:|\bstrengths\b", re.IGNORECASE)
"""What also says what a child does well introduces; what only says what is hard is a need."""
