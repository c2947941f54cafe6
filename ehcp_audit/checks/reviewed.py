"""How provision is reviewed where its own words do not say it: a line below it, or a sentence on all."""

import re

from ehcp_audit.model import Plan, SectionLetter

from .passages import lines_of, sentences_of

__all__ = ["is_revised", "reviewed_below", "reviewed_together"]

_OF_ALL = re.compile(
    r"\b(?:all|each|every (?:part|item|piece)|the whole)(?: of)?(?: the| this)?(?: special educational)?"
    r" provisions?\b|\b(?:this|the) provision\b|\b(?:reviews?|check(?:s|ed)?|monitors?) all of (?:this|it)\b",
    re.IGNORECASE,
)
_REVIEWS = re.compile(r"\b(?:review|monitor|evaluat|check)\w*", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:each|every|per|once|twice)\b|\b(?:half-)?termly\b|\bmonthly\b|\bannual(?:ly)?\b|\bat least\b"
    r"|\bat the (?:end|start) of\b",
    re.IGNORECASE,
)


_LABELLED = re.compile(r"\W*(?:review|monitor|check|evaluat)\w*\b[^:.]{0,30}:\s+\S", re.IGNORECASE)


def reviewed_below(plan: Plan) -> frozenset[int]:
    """Return the blocks of provision with a line of its own below it on that: `Checked: the SENCO …`."""
    begin = {one.place.block for one in plan.provisions if one.section is SectionLetter.F}
    found: set[int] = set()
    last: int | None = None
    section = plan.section(SectionLetter.F)
    for passage in section.passages() if section is not None else ():
        block = passage.place.block if passage.place is not None else None
        if block in begin:
            last = block
        elif passage.is_heading:
            last = None
        elif last is not None and _LABELLED.match(passage.text):
            found.add(last)
    return frozenset(found)


def reviewed_together(plan: Plan) -> str | None:
    """Return the line of F that says how often all of the provision is reviewed; `None` where none does."""
    for line in lines_of(plan.section(SectionLetter.F)):
        for sentence in sentences_of(line.text):
            if _OF_ALL.search(sentence) and _REVIEWS.search(sentence) and _WHEN.search(sentence):
                return line.text
    return None


_REVISES = re.compile(
    r"\b(?:re-?writ(?:es?|ten)|revis(?:es?|ed)(?! for)|adjust(?:s|ed)?|alter(?:s|ed)?|redraw(?:s|n)?)"
    r"\b[^.;]{0,60}\b(?:programme|plan|targets?|strategies|it|them|provision)\b",
    re.IGNORECASE,
)


def is_revised(text: str) -> bool:
    """Tell whether a provision says that its programme is written anew, and when."""
    return _REVISES.search(text) is not None and _WHEN.search(text) is not None
