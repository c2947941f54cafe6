"""Numbers as people write them: 3, 1.5, 1½, fifteen, twenty-five, one and a half."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from functools import lru_cache

__all__ = ["NUMBER", "NUMBER_WORDS", "number_value"]

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
NUMBER_WORDS = frozenset(_ONES) | frozenset(_TENS)
"""The words with which a number can begin."""
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_ONE_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"
_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONE_TO_NINE}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
)

NUMBER = (
    rf"(?:(?<![\d.,/])\d{{1,4}}(?:\.\d{{1,2}})?(?: ?[½¼¾])?(?!\d)|(?<![\d.,])[½¼¾]|(?<![a-z]){_WORD}(?![a-z]))"
    r"(?: and a half| \(\d{1,3}\))?"
)
"""A pattern for a number in plain text, bounded in length, so that a row of a thousand digits costs nothing."""

_DIGITS = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)? ?([½¼¾])?")


_IN_FIGURES_TOO = re.compile(r" \(\d{1,3}\)$")
_HYPHEN = re.compile(r"[- ]")


@lru_cache(maxsize=1024)
def number_value(words: str) -> float | None:
    """Return the value of words that match `NUMBER`; `None` for anything else."""
    words = words.strip()
    extra = 0.0
    if words.endswith(" and a half"):
        words, extra = words[: -len(" and a half")], 0.5
    words = _IN_FIGURES_TOO.sub("", words)
    match = _DIGITS.fullmatch(words)
    if match and match[0]:
        return float(match[1] or 0) + _FRACTIONS.get(match[2] or "", 0.0) + extra
    total = 0
    for part in _HYPHEN.split(words):
        if part in _TENS:
            total += _TENS[part]
        elif part in _ONES:
            total += _ONES[part]
        else:
            return None
    return total + extra
