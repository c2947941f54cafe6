"""Words of heads with one letter wrong, left out or too many: `Provison`, `How offen`."""

from functools import lru_cache

__all__ = ["spelt_right"]

_WORDS = """
    achieved addressed delivered description duration educational frequency identified often outcome
    outcomes provided provision provisions required responsible special supported timescale timescales
""".split()  # noqa: SIM905 - words read best as words
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 8
"""Words of a head; in a sentence, a word like these is more likely another one."""


def _variants(word: str) -> set[str]:
    """Return what a word becomes by one slip, its first letter being right."""
    found: set[str] = set()
    for at in range(1, len(word)):
        found.add(word[:at] + word[at + 1 :])
        found.update(word[:at] + letter + word[at + 1 :] for letter in _LETTERS)
        found.add(word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :])
    for at in range(1, len(word) + 1):
        found.update(word[:at] + letter + word[at:] for letter in _LETTERS)
    return found


@lru_cache(maxsize=1)
def _meant() -> dict[str, str]:
    """Return what each misspelt word was meant for; none that may be two, or is a word itself."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for word in _WORDS:
        for variant in _variants(word):
            if found.setdefault(variant, word) != word:
                twice.add(variant)
    return {slip: word for slip, word in found.items() if slip not in twice and slip not in _OTHER_WORDS}


_OTHER_WORDS = frozenset((*_WORDS, "soften", "provider", "provides", "deliverer", "supporter", "specials"))


def spelt_right(words: str) -> str:
    """Return the words of a head, in plain small letters, as they were meant."""
    each = words.split()
    if not 0 < len(each) <= _LONGEST:
        return words
    meant = _meant()
    return " ".join([meant.get(word, word) for word in each])
