"""Numbers, letters and codes in front of a statement, typed by hand or made by the program."""

import re

__all__ = ["AREA", "IN_WORDS", "WORDED", "as_figure", "number_alone", "typed_number"]

AREA = r"(?:C&I|CAI|CI|C&L|CAL|CL|SEMH|S&P|SP|P&S|PS|SPD|SLCN)[- ]?"
"""How councils shorten the areas of need in codes of their own: `CI1`, `SEMH-2`, `C&I 3`."""
_COUNTED = r"\d{1,2}(?:\.\d{1,2}){0,2}"
"""`2`, `2.1`, `2.1.3`."""
_NUMBER = re.compile(
    rf"""^\s*(?:
        (?P<code>[BCDEFGHJ][12]?[.\s-]?{_COUNTED}[a-z]?)\s*(?:[.):\u2013-]+\s*|\s+(?=\S))
      | (?P<own>(?:(?:N|O|P|R|S|SEN|SEP|OC|PR|HN)(?:\s|-)?|{AREA}[NOP]?){_COUNTED}[a-z]?)
          \s*[.):\u2013-]+\s*(?=\S)
      | \(?(?P<plain>{_COUNTED}[a-z]?|[a-z]|[ivx]{{1,4}}|\d{{1,2}}\s?\([a-h])[.)]+(?!\d)\s*(?=\S)
      | (?P<capital>[A-H])[.)]\s+(?=(?:By|To|In|At|Within|During|When|For|The|He|She|They|I)\s|\[)
      | (?P<colon>{_COUNTED}):\s+(?=[^\W\d]|[\[\"\u00ab\u201c\u2018<{{@\u2588])
      | \((?P<bracket>\d{{1,2}}|[a-z]|[ivx]{{1,4}})\)\s*(?=\S)
      | (?P<dotted>[NO]\.\d{{1,2}})\s+(?=[A-Z\[\"\u00ab\u201c\u2018<{{_@\u2588]|xx)
      | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}[a-f]?|\d{{1,2}}[a-f](?:\.\d{{1,2}})?)
          (?:\t\s*(?=\S)|\s+(?=[A-Z\[\"\u00ab\u201c\u2018<{{_@\u2588]|xx))
    )""",
    re.VERBOSE,
)
_ROMAN = "ivx"
_WORDS = "AI"
"""Letters that are words where only a space follows them: no code begins so."""
_NOUN_BEFORE = re.compile(
    r"^(?:(?![A-Z]{3,5}-?[A-Z]?\d|(?:SEMH|SPD|SLCN) \d)[A-Za-z ]{3,}|(?:NEED|OUTCOME|AIM|GOAL)(?=\d))"
)
"""`Need` in `Need 2`; SEMH in `SEMH2` and `SEMH 2` is part of a code."""
_BULLET = re.compile(r"^\s*(?:[-\u2013\u2014•●▪◦\u2023·\u2219➢➤✓✔\uf0b7\uf0a7]|o(?=\s)|\*(?!\*))\s*(?=\S)")
IN_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""The numbers that councils write in words, in order."""
WORDED = rf"(?<!\w)(?:{'|'.join(IN_WORDS)})(?![\w-])"
"""A number in words, as in `Outcome Two`."""


def as_figure(number: str) -> str:
    """Return a number in words as figures, and any other as it is."""
    low = number.strip().lower()
    return str(IN_WORDS.index(low) + 1) if low in IN_WORDS else number


def number_alone(number: str) -> str:
    """Return a number without the noun in front of it."""
    return _NOUN_BEFORE.sub("", number)


def typed_number(text: str) -> tuple[str, int, bool] | None:
    """Read what stands in front: the number (empty for a bullet), where the rest begins, whether a bullet."""
    first, second = text[:1], text[1:2]
    if (second.islower() and first.isalpha() and first not in _ROMAN) or (second == " " and first in _WORDS):
        return None  # a word, as most begin: a quick look, for every line is asked
    if not first.isalnum() or first == "o":
        if match := _BULLET.match(text):
            return "", match.end(), True
        if first != "(" and not first.isspace():
            return None  # "[Name] will", say
    if match := _NUMBER.match(text):
        number = (
            match["code"]
            or match["own"]
            or match["plain"]
            or match["capital"]
            or match["colon"]
            or match["bracket"]
            or match["dotted"]
            or match["decimal"]
            or ""
        )
        return number, match.end(), False
    return None
