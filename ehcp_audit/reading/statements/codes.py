"""The codes and numbers by which a text names statements: `B2`, `outcomes 1 to 3`, `need b`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ehcp_audit.reading.lines.line import Role
from ehcp_audit.reading.words.typed_numbers import AREA, WORDED, as_figure

__all__ = ["BY_LETTER", "CODE", "PLAIN", "ROLES", "Reference", "codes_in"]

CODE = (
    r"(?:[BCDEFG][ .-]?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|H[12]?[ .-]\d{1,2}|[NO][.-]?\d{1,2}"
    rf"|(?-i:{AREA}[NOP]?\d{{1,2}}))"
)
PLAIN = r"\d{1,2}(?:\.\d{1,2}){0,2}(?:[a-f](?!\w))?"


@dataclass(frozen=True, slots=True)
class Reference:
    """Another statement, as a statement or a cell names it."""

    role: Role | None
    """Need, outcome or provision; `None` where only a number stands."""
    code: str
    """`B2`, or `2`."""


_ONE = re.compile(
    rf"(?:(?P<noun>needs?|outcomes?|provisions?|aims?|goals?|barriers?|objectives?)\s*(?:no\.?|number|ref\.?|#)?\s*:?\s*(?:para(?:graph)?s?\.?\s*)?)?"
    rf"(?:(?P<code>\b{CODE}\b)|(?P<digits>\b{PLAIN}\b)|(?P<worded>\b{WORDED}|(?<=\s)(?-i:[A-H])(?=\s*(?:$|[,.;:()&/\[\]\u2013-]|and\b|to\b))))(?:\s*(?P<range>to|[-\u2013])\s*(?=(?P<upto>{CODE}"
    rf"|{PLAIN})\b))?",
    re.IGNORECASE,
)
ROLES = {
    "n": Role.NEED,
    "o": Role.OUTCOME,
    "p": Role.PROVISION,
    "a": Role.OUTCOME,
    "g": Role.OUTCOME,
    "b": Role.NEED,
}
BY_LETTER = {
    "B": Role.NEED,
    "C": Role.NEED,
    "D": Role.NEED,
    "E": Role.OUTCOME,
    "F": Role.PROVISION,
    "G": Role.PROVISION,
    "N": Role.NEED,
    "O": Role.OUTCOME,
    "P": Role.PROVISION,
}
"""What a code is by its letter: that of a section, or the first one of need, outcome and provision."""

_OF_AREA = re.compile(rf"{AREA}(?P<kind>[NOP]?)\d")
_JOINT = re.compile(r"\s*(?:(?:,|;|/|&|\+)\s*)?(?:and\s+|&\s*)?", re.IGNORECASE)
_UNIT = re.compile(
    r"\s*(?:x\b|\u00d7|%|times?\b|hours?\b|minutes?\b|mins?\b|days?\b|weeks?\b|terms?\b|sessions?\b|years?\b"
    r"|adults?\b|staff\b|pupils?\b|children\b|months?\b)",
    re.IGNORECASE,
)
"""Behind a figure that counts something: "Need 2, 3 times a week"."""


@lru_cache(maxsize=4096)
def codes_in(text: str, *, sure: bool = False, role: Role | None = None) -> list[Reference]:
    """List the statements that a text names by code or number.

    Args:
        text: a reference, or the cell of a reference column.
        sure: take bare numbers too, as in a bracket or column that is known to hold references.
        role: what bare numbers mean, where a column's head says so.
    """
    found: list[Reference] = []
    meant = role
    joined_at: int | None = None  # where a list that a noun began goes on: "needs 1 and 3"
    for match in _ONE.finditer(text):
        goes_on = joined_at is not None and _JOINT.fullmatch(text, joined_at, match.start()) is not None
        if match["noun"]:
            meant = ROLES[match["noun"][0].lower()]
        if match["worded"] and not match["noun"] and not goes_on:
            continue
        raw = match["code"] or match["digits"] or as_figure(match["worded"])
        if match["code"]:
            code = re.sub(r"^([A-Za-z])[ .-]?", lambda m: m[1].upper(), raw)
            # A code made of an area does not say whether a need or an outcome bears it.
            of_area = _OF_AREA.match(raw)
            kind = ROLES[of_area["kind"].lower()] if of_area and of_area["kind"] else meant
            whose = kind if of_area else BY_LETTER.get(code[0], Role.PROVISION)
            found.append(Reference(whose, code))
        elif sure or role is not None or match["noun"] or (goes_on and not _UNIT.match(text, match.end())):
            found.append(Reference(meant, raw))
        else:
            joined_at = None
            continue
        joined_at = match.end()
        if match["range"] and match["upto"]:
            found += _between(raw, match["upto"], found[-1].role if found else meant)
    return found


def _between(first: str, last: str, role: Role | None) -> list[Reference]:
    letter = re.match(r"[A-Za-z]?", first)
    if "." in first or "." in last:
        return []
    if first[:-1] == last[:-1] and first[-1:].isalpha() and last[-1:].isalpha():
        return [Reference(role, first[:-1] + chr(at)) for at in range(ord(first[-1]) + 1, ord(last[-1]))]
    start, stop = (int("".join(filter(str.isdigit, one)) or 0) for one in (first, last))
    prefix = letter.group().upper() if letter else ""
    return (
        [Reference(role, f"{prefix}{n}") for n in range(start + 1, stop)]
        if start < stop <= start + 20
        else []
    )
