"""What looks like the name of a person, where a name was asked for."""
# ruff: noqa: E501 - patterns read best whole

import re
from functools import lru_cache

from ehcp_audit.reading.words.wording import without_marks

from .wordlists import plan_words, words_for

__all__ = ["PARTICLES", "TITLE", "is_name_word", "names_in", "pieces_of"]

TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Lady|Rev|Revd|Reverend|Imam|Sister|Cllr|MR|MRS|MS|MISS|DR)\b\.?"
_TITLES = re.compile(rf"(?<!\w){TITLE}\s*")
_PARTS = re.compile(
    r"[,;/&\n|()\[\]<>\"\u201c\u201d\u2022]|\s+-\s+|\u2013|\u2014|(?:^|\s+)(?:and|or|aka|also known as|(?:likes to be |prefers to be )?(?:known as|called)|formerly|n\u00e9e)\s+|:"
)
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "de",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "del",
        "da",
        "di",
        "du",
        "dos",
        "st",
        "mac",
        "mc",
        "o",
        "ap",
        "ab",
        "ferch",
        "ur",
        "abu",
        "ben",
        "y",
        "e",
    ]
)
_MOST_WORDS = 6


@lru_cache(maxsize=8192)
def is_name_word(word: str) -> bool:
    """Tell whether a word could be part of a name: a capital first, more than one letter, no word of a form."""
    bare = word.rstrip(".").removesuffix("'s").removesuffix("'")
    particle, hyphen, rest = bare.partition("-")
    if hyphen and particle in PARTICLES:
        bare = rest
    if len(bare) < 2 or not bare[0].isupper() or not bare.replace("'", "").replace("-", "").isalpha():
        return False
    lower = bare.lower()
    if lower in words_for("ordinary_names"):
        return not bare.isupper() or len(bare) > 2
    if bare.isupper() and (len(bare) < 3 or bare in words_for("abbreviations")):
        return False
    return lower not in plan_words() and lower not in _TITLE_WORDS


_TITLE_WORDS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "doctor",
        "prof",
        "professor",
        "sir",
        "rev",
        "revd",
        "reverend",
        "cllr",
    ]
)


@lru_cache(maxsize=2048)
def names_in(value: str) -> tuple[tuple[str, ...], ...]:
    """Return the names in an answer, each as its words: "Mrs Ada Lark (mother) and Tom Lark" gives two.

    An answer that begins a sentence, is a mark of redaction, or consists of words that forms are made of has none.
    """
    if len(value) > 400:
        return ()
    found: list[tuple[str, ...]] = []
    behind_role = False
    for piece in _PARTS.split(without_marks(value)):
        words = _TITLES.sub(" ", piece).split()
        run = _leading_name(words)
        rest = words[len(run) :]
        alone = len(run) == 1 and rest and rest[0][:1].islower()
        # "Speech therapist, Saltmarsh": behind a role stands a place, unless it is titled or a whole name.
        place = behind_role and len(run) == 1 and _TITLES.search(piece) is None
        if run and len(run) <= _MOST_WORDS and not alone and not place and not _is_organisation(words):
            found.append(tuple(run))
        behind_role = behind_role or (not run and any(len(word) > 2 for word in words))
    return tuple(found)


def _leading_name(words: list[str]) -> list[str]:
    """Return the words of a name at the beginning of some words, without initials in front; none for no name."""
    run: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip(".,'")
        follows = at + 1 < len(words) and is_name_word(words[at + 1].strip(".,'"))
        initial = len(bare) == 1 and bare.isupper()
        if is_name_word(bare) or (run and follows and (bare.lower() in PARTICLES or initial)):
            run.append(bare.removesuffix("'s"))
        elif run or not (follows and initial):
            break
    return run


def _is_organisation(words: list[str]) -> bool:
    return any(word.strip(".,'").lower() in words_for("organisations") for word in words)


@lru_cache(maxsize=4096)
def pieces_of(word: str) -> tuple[str, ...]:
    """Return a name's word and, of a double one, its halves."""
    if "-" not in word:
        return (word,)
    return (word, *(part for part in word.split("-") if len(part) > 2))
