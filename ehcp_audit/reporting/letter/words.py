"""Runs of words for the letter: plain ones, and gaps for a parent to fill."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ehcp_audit.reporting.shown import shown

__all__ = ["Run", "from_plan", "joined", "ours", "tidy"]

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Stand round a gap while a text is put together: brackets of the plan's own are never taken for ours."""
_OURS = re.compile(r"\[[^\]]*\]")
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_NOT_IN_XML = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one kind."""

    text: str
    is_gap: bool = False
    """True for a gap, its brackets included."""


def from_plan(text: str) -> str:
    """Return words of the plan, safe to put into a letter; nothing in them is taken for a gap of ours."""
    safe = _NOT_IN_XML.sub("\ufffd", shown(text))
    return " ".join(safe.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd").split())


def ours(phrase: str) -> str:
    """Return a phrase of our own with its gaps marked; no words of the plan may be in it."""
    return _OURS.sub(lambda gap: f"{_OPEN}{gap[0]}{_CLOSE}", phrase)


def tidy(text: str) -> str:
    """Put spaces and commas right where words were taken out of a sentence."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" (?=[,.;:])", "", text)
    text = re.sub(r"(?:, )?,(?=[,.;:])", "", text)
    text = re.sub(r"^[\s,;:.-]+", "", text).strip()
    return f"{text[:1].upper()}{text[1:]}"


def joined(parts: Iterable[str]) -> tuple[Run, ...]:
    """Return marked texts as runs, one after the other."""
    text = "".join(parts)
    runs: list[Run] = []
    at = 0
    for gap in _MARKED.finditer(text):
        if gap.start() > at:
            runs.append(Run(text[at : gap.start()]))
        runs.append(Run(gap[1], is_gap=True))
        at = gap.end()
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)
