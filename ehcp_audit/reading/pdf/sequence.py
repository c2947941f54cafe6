"""Lines that count on: `F2: …` below `F1: …` begins the next statement, though no full stop parts them."""

import re

__all__ = ["counts_on"]

_COUNTED = re.compile(
    r"(?P<prefix>(?:[A-Z][A-Za-z&]{0,10}[ .-]?){0,2})(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?P<letter>[a-z]?)"
    r"[.:)]?(?: [-\u2013\u2014])? +(?=[A-Z\[\"\u201c\u2018\u00ab<_@\u2588])"
)
_TIMES = frozenset({"Year ", "Stage ", "Key Stage ", "KS", "Week ", "Term ", "Phase ", "Level "})
"""What counts years and not statements."""


def counts_on(first: str, line: str) -> bool:
    """Tell whether a line begins with the code or number that comes next after a paragraph's own."""
    if not (line[:1].isupper() or line[:1].isdigit()):
        return False
    here = _COUNTED.match(line)
    before = _COUNTED.match(first) if here is not None else None
    if here is None or before is None or here["prefix"] != before["prefix"] or here["prefix"] in _TIMES:
        return False
    if not here["prefix"] and "." not in here["number"] and not here["letter"]:
        return False  # "2 Adults" may be the rest of a sentence
    old, new = _parts(before), _parts(here)
    at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    if at is None:
        return False
    return new[at] == old[at] + 1 and all(part == 1 for part in new[at + 1 :])


def _parts(match: re.Match[str]) -> list[int]:
    letter = [ord(match["letter"]) - 96] if match["letter"] else []
    return [*map(int, match["number"].split(".")), *letter]
