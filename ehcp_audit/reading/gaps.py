"""How much of each section may stand where nobody has read: in pictures, on damaged pages."""

from bisect import bisect_right
from collections import defaultdict

from ehcp_audit.model import SectionLetter

from .blocks import Gap
from .lines.line import Kind, Line
from .words.blanks import says_nothing

__all__ = ["unread_shares"]


def unread_shares(gaps: list[Gap], lines: list[Line]) -> dict[SectionLetter, float]:
    """Return by section which share of it, above 0 to 1, may stand in gaps; the others have none.

    A section that says nothing besides a gap is all gap. One that says something may have a picture too (a
    child's drawing, a photograph), which takes nothing away; but a whole page between its own does: where
    two pages of it were read and one was not, that is a third.

    Args:
        gaps: where words may stand that were not read.
        lines: all lines of the file, with their sections.
    """
    if not gaps:
        return {}
    says = {line.letter for line in lines if line.letter is not None and _says_something(line)}
    shares: dict[SectionLetter, float] = {}
    missing: dict[SectionLetter, int] = defaultdict(int)
    for gap in gaps:
        before, beside, after = _around(gap, lines)
        shares |= {letter: 1.0 for letter in {before, *beside} if letter is not None and letter not in says}
        if gap.whole_page and before is not None and before is after and before in says:
            missing[before] += 1
    for letter, pages in missing.items():
        own = {line.paragraph.page for line in lines if line.letter is letter}
        shares[letter] = pages / (pages + len(own))
    return shares


def _says_something(line: Line) -> bool:
    return line.kind is Kind.TEXT and line.words > 0 and not says_nothing(line.text)


Letter = SectionLetter | None


def _around(gap: Gap, lines: list[Line]) -> tuple[Letter, set[SectionLetter], Letter]:
    """Return the section before a gap, those on its page, and the section after it."""
    if gap.page is None:
        index = -1 if gap.behind is None else gap.behind.index
        at = bisect_right(lines, index, key=lambda line: line.paragraph.index)
        return _letter(lines, at - 1), set(), _letter(lines, at)
    first = next((n for n, line in enumerate(lines) if (line.paragraph.page or 0) >= gap.page), len(lines))
    beside = {
        line.letter for line in lines[first:] if line.letter is not None and line.paragraph.page == gap.page
    }
    return _letter(lines, first - 1), beside, _letter(lines, first)


def _letter(lines: list[Line], at: int) -> Letter:
    return lines[at].letter if 0 <= at < len(lines) else None
