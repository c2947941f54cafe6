"""Items that count: A., B., C. on lines of their own, (1) … (2) … within one."""

import re

from ehcp_audit.reading.lines.line import PROVISION, Line, Role

__all__ = ["in_sequence", "marks_in_front", "rank"]

_POINTS = frozenset(".)")
_CAPITAL = re.compile(r"[A-Z][.)]\s")
_BARE = re.compile(r"(?P<number>\d{1,2})\s+(?=[A-Z\[\"\u00ab\u201c\u2018<{_@\u2588])")
_FEWEST_BARE = 3
"""Provisions that bare figures count at least: `1 Teaching assistant` and `2 Teachers` are amounts."""


def marks_in_front(lines: list[Line], kind: Role) -> dict[int, int]:
    """Find the lines that count A., B., C. in capitals, or 1, 2, 3 without a point: how long each mark is.

    A single `A.` may be a child's initial, and a single figure an amount.

    Args:
        lines: the lines of one stretch or cell.
        kind: what they state.

    Returns:
        Characters of the mark, by the line's order.
    """
    letters = [line for line in lines if line.text[1:2] in _POINTS and _CAPITAL.match(line.text)]
    letters = [line for line in letters if _as_printed(line, 2)]
    if len(letters) > 1 and all(ord(line.text[0]) == 65 + at for at, line in enumerate(letters)):
        return dict.fromkeys([line.order for line in letters], 2)
    figures = [
        (line, found)
        for line in lines
        if line.text[:1].isdigit() and (found := _BARE.match(line.text)) and _as_printed(line, found.end())
    ]
    fewest = _FEWEST_BARE if kind is PROVISION else 2
    if len(figures) >= fewest and all(int(found["number"]) == at for at, (_, found) in enumerate(figures, 1)):
        return {line.order: found.end() for line, found in figures}
    return {}


def _as_printed(line: Line, count: int) -> bool:
    return line.paragraph.shown[line.start : line.start + count] == line.text[:count]


def rank(number: str) -> int:
    """Return the place of a number, letter or small Roman number in its count; 0 for none."""
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
    if number.isdigit():
        return int(number)
    if number in roman and number != "v":
        return roman[number]
    return ord(number) - 96 if len(number) == 1 and number.isalpha() and number.islower() else 0


def in_sequence(marks: list[re.Match[str]], *, start: int = 1) -> list[re.Match[str]]:
    """Keep the marks that count up from the first: not a bracketed figure that happens to stand there."""
    kept: list[re.Match[str]] = []
    wanted = start
    for match in marks:
        if rank(match["number"]) == wanted:
            kept.append(match)
            wanted += 1
    return kept
