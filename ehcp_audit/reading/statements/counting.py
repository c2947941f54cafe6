"""Items that count: A., B., C. on lines of their own, (1) … (2) … within one."""

import re

from ehcp_audit.reading.lines.line import Line

__all__ = ["in_sequence", "lettered_list", "rank"]

_POINTS = frozenset(".)")
_CAPITAL = re.compile(r"[A-Z][.)]\s")


def lettered_list(lines: list[Line]) -> list[Line]:
    """Find the lines that count A., B., C. in capitals; a single `A.` may be a child's initial."""
    counted = [
        line
        for line in lines
        if line.text[1:2] in _POINTS
        and _CAPITAL.match(line.text)
        and line.paragraph.shown[line.start : line.start + 2] == line.text[:2]
    ]
    return (
        counted
        if len(counted) > 1 and all(ord(line.text[0]) == 65 + at for at, line in enumerate(counted))
        else []
    )


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
