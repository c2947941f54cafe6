"""Sentences as numbers that tell only whether two plans share one.

Each number is a keyed hash. The key is drawn at random for each round and does not stand in the round: what
stands there is the key locked by the bytes of each plan, so that whoever has one of the plans can go on with
the round, and whoever has only the round cannot try a sentence out against it.
"""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ehcp_audit.model import Plan, Statement

__all__ = ["Sentence", "lock", "new_key", "sentences_of", "unlock"]

_KEY_BYTES = 16
_FEWEST_WORDS = 6
"""Shorter sentences ("He will be safe.") are alike by chance. A design choice."""

_END = re.compile(r"\s(?:(?<=[.!?;]\s)\s*|(?<=\n)\n*)")
"""The space behind a full stop, or the ends of lines."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SPACES = dict.fromkeys((sign for sign in range(128) if not chr(sign).isalnum()), " ")
_CHILD = frozenset(
    "he she they his her hers him them their theirs himself herself themselves themself".split()  # noqa: SIM905
)


class Sentence(NamedTuple):
    """One sentence of a statement, as it is kept."""

    statement: Statement
    number: int
    """The same for the same words, whatever their case, punctuation and the pronouns for the child."""


def new_key() -> bytes:
    """Draw the key of a round."""
    return secrets.token_bytes(_KEY_BYTES)


def lock(key: bytes, opener: bytes) -> bytes:
    """Lock a key with what opens it; locking again unlocks."""
    pad = hashlib.blake2b(opener, digest_size=_KEY_BYTES, person=b"ehcp-lock").digest()
    return bytes(a ^ b for a, b in zip(key, pad, strict=True))


unlock = lock


def sentences_of(plan: Plan, key: bytes) -> Iterator[Sentence]:
    """Number the sentences of six words or more of a plan's needs, outcomes and provisions, in order."""
    for statement in plan.statements():
        for words in _sentences(statement.text):
            digest = hashlib.blake2b(" ".join(words).encode(), key=key, digest_size=8).digest()
            yield Sentence(statement, int.from_bytes(digest, "big"))


def _sentences(text: str) -> Iterable[list[str]]:
    for part in _END.split(text):
        if not part.isascii():
            part = unicodedata.normalize("NFKC", part).replace("\u2019", "'")  # noqa: PLW2901 - the same words
        words = ["they" if word in _CHILD else word for word in _words(part.lower())]
        if len(words) >= _FEWEST_WORDS:
            yield words


def _words(text: str) -> list[str]:
    """Return what `_WORD` finds in small letters; most sentences need no pattern for it."""
    if text.isascii() and "'" not in text:
        return text.translate(_SPACES).split()
    return _WORD.findall(text)
