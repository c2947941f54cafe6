"""Which surnames are the parents': a plan says so on its front page, in section A or in section K."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ehcp_audit.model import Plan, SectionLetter

from .passages import ByIdentity, lines_of

__all__ = ["parents_named", "titled_in"]

_TITLE = r"M(?:r|rs|s|iss|x)\b\.?"
_TITLED = re.compile(
    rf"\b{_TITLE}(?:\s+(?:and|&)\s+{_TITLE})?(?P<name>(?:\s+[A-Z][\w'\u2019.-]*){{1,3}})(?<![.,])"
)
"""Mrs Price, Mr and Mrs Price, Ms Clare Price."""
_PARENT = r"(?:(?:step|foster|grand)[- ]?)?(?:parents?|carers?|mothers?|fathers?|mum|dad|guardians?)"
_LABEL = re.compile(rf"\b{_PARENT}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*[,(\u2013-]\s*(?:his |her |their |the |\w+['\u2019]s )?{_PARENT}\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\b{_PARENT}(?:['\u2019]s?|s['\u2019])?(?: (?:views?|wishes|advice|contributions?|information))?"
    r"(?:\s*[,:(\u2013-]|\s+(?:is|are|of|from|called))?\s*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 8
"""Words of a label on the front page."""


def titled_in(text: str) -> frozenset[str]:
    """Return the surnames that stand behind Mr, Mrs, Ms, Miss or Mx in a text."""
    return frozenset(_surname(found) for found in _TITLED.finditer(text))


def parents_named(plan: Plan) -> frozenset[str]:
    """Return the surnames of those whom the plan calls a parent, or a carer, in so many words."""
    return _parents_named(ByIdentity(plan))


def _surname(found: re.Match[str]) -> str:
    return _POSSESSIVE.sub("", found["name"].split()[-1].rstrip("."))


_POSSESSIVE = re.compile(r"(?:['\u2019]s|(?<=s)['\u2019])$")


@lru_cache(maxsize=4)
def _parents_named(held: ByIdentity[Plan]) -> frozenset[str]:
    plan = held.held
    names: set[str] = set()
    texts = [leftover.text for leftover in plan.unplaced]
    for place, text in enumerate(texts):
        if _LABEL.search(text) and len(text.split()) <= _LONGEST_LABEL:
            # "Parent" in one cell and who it is in the next, or both in one line
            names |= titled_in(text) or titled_in(" ".join(texts[place + 1 : place + 2]))
    for text in _told(plan):
        for found in _TITLED.finditer(text):
            if _BEHIND.match(text, found.end()) or _BEFORE.search(text, 0, found.start()):
                names.add(_surname(found))
    return frozenset(names)


def _told(plan: Plan) -> Iterator[str]:
    section = plan.section(SectionLetter.A)
    if section is not None:
        yield from (passage.text for passage in section.passages())
    yield from (line.text for line in lines_of(plan.section(SectionLetter.K)))
    yield from (", ".join(advice.parts()) for advice in plan.advice)
