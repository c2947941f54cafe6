"""Word endings taken off, simply: enough that reading and reads meet, not linguistics."""
# ruff: noqa: E501 - patterns and sentences read best whole

from functools import lru_cache

__all__ = ["stem"]

_ENDINGS = (
    "isations", "isation", "ations", "ation", "ically", "ities", "ively", "ments", "ment", "ness", "ings", "ingly", "ing",
    "edly", "ied", "ies", "ions", "ion", "ity", "ely", "ers", "ed", "er", "es", "ly", "al", "e", "s", "y",
)  # fmt: skip


_ENDINGS_BY_LETTER: dict[str, list[str]] = {}
for _ending in _ENDINGS:
    _ENDINGS_BY_LETTER.setdefault(_ending[-1], []).append(_ending)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Take the ending off a lower-case word, leaving at least four letters, or three where these are all there are."""
    for ending in _ENDINGS_BY_LETTER.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word
