"""Earlier versions of a PDF that its file still holds: each change was added behind what stood there before.

A program that saves quickly writes what is new at the file's end and leaves the rest, so that the words
before a redaction are all there: whoever cuts the file off at the right place has them back.
"""

import re
from collections import Counter

import pikepdf

from ehcp_audit.errors import ReadingError
from ehcp_audit.model import LeakKind, NotLookedAt, Place, Plan, Whereabouts
from ehcp_audit.privacy.gathered import Gathered

from .texts import lines_on_pages

__all__ = ["look_at_versions"]

_END = re.compile(rb"startxref\s+\d{1,12}\s+%%EOF[ \t]*\r?\n?")
_LINEAR = re.compile(rb"/Linearized\b")
MOST_VERSIONS = 6
"""Earlier versions that are compared: the first, and the last before this."""
MOST_PAGES = 400
"""Pages of all of them together."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


def look_at_versions(
    document: pikepdf.Pdf, data: bytes, password: str | None, _plan: Plan | None, gathered: Gathered
) -> None:
    """Compare earlier versions with this one: words that only they have were taken out, and are there."""
    ends = [match.end() for match in _END.finditer(data)]
    if _LINEAR.search(data[:2048]) and len(ends) > 1:
        ends = ends[1:]  # such a file has its first table at its beginning: no version ends there
    earlier = [end for end in ends[:-1] if len(data) - end > 64]
    if not earlier:
        return
    chosen = earlier if len(earlier) <= MOST_VERSIONS else [*earlier[:2], *earlier[-(MOST_VERSIONS - 2) :]]
    if len(chosen) < len(earlier):
        gathered.not_looked_at.add(NotLookedAt.EARLIER_VERSIONS)
    now = _State(lines_on_pages(data, password))
    pages = len(document.pages)
    for end in chosen:
        if pages > MOST_PAGES:
            gathered.not_looked_at.add(NotLookedAt.EARLIER_VERSIONS)
            break
        pages += _compare(data[:end], password, now, gathered)


class _State:
    """The lines and the words of one version."""

    def __init__(self, pages: list[list[str]]) -> None:
        self.pages = pages
        self.lines = {line for lines in pages for line in lines}
        self.words = Counter(word for lines in pages for line in lines for word in _words(line))


def _words(line: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(line)]


def _compare(data: bytes, password: str | None, now: _State, gathered: Gathered) -> int:
    """Keep the lines of an earlier version with words that were taken out; return its number of pages."""
    try:
        before = _State(lines_on_pages(data, password))
    except ReadingError:
        return 0
    taken = before.words - now.words  # words only moved to other lines were not
    known = {one.text for one in gathered.passages if one.where is Whereabouts.EARLIER_VERSION}
    gone = [
        (line, number)
        for number, lines in enumerate(before.pages, 1)
        for line in lines
        if line not in now.lines and any(word in taken for word in _words(line))
    ]
    for line, number in gone:
        if line not in known:
            gathered.words(line, Whereabouts.EARLIER_VERSION, Place(page=number))
    if gone:
        gathered.found(
            LeakKind.EARLIER_VERSION, "", Whereabouts.EARLIER_VERSION, because="earlier", search=False
        )
    return len(before.pages)
