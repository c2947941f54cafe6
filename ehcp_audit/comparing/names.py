"""What a plan calls the child, so that "Rowan", "R" and "[Name]" are the same word in two versions."""

# ruff: noqa: SIM905 - word lists read best as lines of words

import re
from collections import Counter
from functools import lru_cache

from ehcp_audit.model import Plan

__all__ = ["Naming", "naming_of"]

_CAPITAL = re.compile(r"\b(?:[A-Z][a-z\u00e0-\u017f]+(?:[-'\u2019][A-Z][a-z]+)?|[B-HJ-Z])\b")
_MARK = re.compile(
    r"[\[{<\u00ab][^\[\]{}<>\u00ab\u00bb]{1,40}[\]}>\u00bb]|\b(?:[Xx]{1,12}|Name|Firstname|Redacted)\b"
)
_LOWER = re.compile(r"\b[a-z\u00e0-\u017f]+\b")
_ALWAYS_CAPITAL = frozenset(
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday English British Key Stage Year Section Education Health Care "
    "Plan Makaton Elklan Lego Autumn Spring Summer Christmas Easter".split()
)
_ENOUGH = 0.15
"""Share of the statements in which a word must stand to be taken for the child's name."""


class Naming:
    """Puts one mark wherever a plan names the child."""

    def __init__(self, name: str | None) -> None:
        self.name = name
        """The word that the plan calls the child by; `None` where it is a mark, or was not found."""
        self._pattern = re.compile(rf"\b{re.escape(name)}\b") if name else None

    def __call__(self, text: str) -> str:
        """Return the text with the child's name as a redaction mark."""
        return self._pattern.sub("[Name]", text) if self._pattern else text


@lru_cache(maxsize=8)
def _naming(texts: tuple[str, ...]) -> Naming:
    lower = {word for text in texts for word in _LOWER.findall(text)}
    found: Counter[str] = Counter()
    for text in texts:
        unmarked = _MARK.sub(" ", text)
        found.update({word for word in _CAPITAL.findall(unmarked) if word.lower() not in lower})
    for word in _ALWAYS_CAPITAL:
        found.pop(word, None)
    if not found:
        return Naming(None)
    name, times = max(found.items(), key=lambda one: (one[1], one[0]))
    return Naming(name if times >= max(3, _ENOUGH * len(texts)) else None)


def naming_of(plan: Plan) -> Naming:
    """Find the word by which a plan's statements call the child: a capital word that most of them share."""
    return _naming(tuple(statement.text for statement in plan.statements()))
