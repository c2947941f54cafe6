"""What stands within a statement's line and says nothing but what it names: a bracket, a last sentence."""

import re

from ehcp_audit.reading.lines.line import Role

from .mention import without_mentions
from .names import Names
from .references import Wording
from .ties import says_ties

__all__ = ["take_names"]

_BRACKET = re.compile(r"[(\[][^()\[\]]{2,80}[)\]]")
_LAST = re.compile(r"(?<=[.;!?])\s+(?:[A-Z]|\u2192|\u21d2|\u2794|\u27a1|[-=]>)[^.;!?]{2,90}[.;]?\s*$")
_LONGEST_LAST = 110


def take_names(wording: Wording, shown: str, bounds: tuple[int, int], kind: Role, names: Names) -> None:
    """Take such a stretch off a statement's words, and note what it and all else that is not kept names.

    Args:
        wording: the line taken apart; changed.
        shown: the printed text of its paragraph.
        bounds: where the line begins and ends in it.
        kind: what the statement is.
        names: the names that the plan uses.
    """
    begin, end = bounds
    if not wording.kept:
        return
    kept: list[tuple[int, int]] = []
    for first, last in wording.kept:
        cuts = [
            found.span()
            for pattern, start in ((_BRACKET, first), (_LAST, max(first, last - _LONGEST_LAST)))
            for found in pattern.finditer(shown, start, last)
            if _only_names(found.group(), kind, names)
        ]
        at = first
        for one, other in sorted(cuts):
            kept += _stretch(shown, at, one)
            at = max(at, other)
        kept += _stretch(shown, at, last)
    if not kept:
        return
    if kept[0][0] > wording.kept[0][0]:
        kept[0] = _behind_stop(shown, *kept[0])
    wording.kept = kept
    at = begin
    for first, last in [*kept, (end, end)]:
        for mention in names.mentions(shown[at:first]) if first > at + 1 else ():
            if mention.role is not kind:
                wording.references += [x for x in mention.references if x not in wording.references]
        at = last


def _only_names(text: str, kind: Role, names: Names) -> bool:
    mentions = names.mentions(text)
    if not mentions or any(one.role is kind or not one.sure for one in mentions):
        return False
    return says_ties(without_mentions(text, mentions))


def _behind_stop(shown: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the stop that closed a bracket in front: `(Need 1). By July …`."""
    rest = shown[start:end].lstrip(" .:;,")
    return (end - len(rest), end) if rest else (start, end)


def _stretch(shown: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a stretch without the white space at its ends; none where no word or stop is left."""
    piece = shown[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return [(start, end)] if piece.strip() else []
