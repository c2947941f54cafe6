"""Tracked changes: what was deleted is still in the file, word for word."""

import re

from ehcp_audit.model import LeakKind, Whereabouts
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.reading.docx.names import DELETED, Element, W
from ehcp_audit.reading.docx.package import Package

__all__ = ["look_at_changes"]

_CHANGES = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|delText)\b")
_BEGINNINGS = (b"<w:ins", b"<w:del", b"<w:move")
_INSERTED = (f"{W}ins", f"{W}moveTo")
_WORDS = (f"{W}t", f"{W}delText", f"{W}delInstrText")


def look_at_changes(package: Package, name: str, source: bytes, gathered: Gathered) -> None:
    """Find tracked deletions with their words, and insertions."""
    if not any(one in source for one in _BEGINNINGS) or _CHANGES.search(source) is None:
        return
    root = package.parse(source, name)
    for element in root.iter(*DELETED):
        # A move within a deletion is told with it.
        if next(element.iterancestors(*DELETED), None) is None and (words := _words(element)):
            gathered.found(LeakKind.TRACKED_CHANGE, words, Whereabouts.DELETIONS, because="tracked")
    for element in root.iter(*_INSERTED):
        if words := _words(element):
            gathered.found(
                LeakKind.TRACKED_CHANGE, words, Whereabouts.INSERTIONS, because="tracked", search=False
            )


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(*_WORDS)).strip()
