"""Sentences as numbers that tell only whether two plans share one.

Each number is a keyed hash. The key is drawn at random for each round and does not stand in the round: what
stands there is the key locked by the bytes of each plan, so that whoever has one of the plans can go on with
the round, and whoever has only the round cannot try a sentence out against it.
"""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from ehcp_audit.model import Plan, Statement

__all__ = ["Sentence", "lock", "new_key", "sentences_of", "unlock"]

_KEY_BYTES = 16
_FEWEST_WORDS = 6
"""Shorter sentences ("He will be safe.") are alike by chance. A design choice."""

_END = re.compile(r"\s(?:(?<=[.!?;]\s)\s*|(?<=\n)\n*)")
"""The space behind a full stop, or the ends of lines."""
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SMALL_WORDS = "".join(
    chr(sign).lower() if chr(sign).isalnum() else " " for sign in range(128)
).encode() + bytes(128)
"""What each sign of ASCII becomes, so that nothing but words in small letters and spaces is left."""
_CHILD = dict.fromkeys(
    b"he she they his her hers him them their theirs himself herself themselves themself".split(), b"they"
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
    keyed = hashlib.blake2b(key=key, digest_size=8)
    for statement in plan.statements():
        for words in _sentences(statement.text):
            digest = keyed.copy()
            digest.update(b" ".join(words))
            yield Sentence(statement, int.from_bytes(digest.digest(), "big"))


def _sentences(text: str) -> Iterator[list[bytes]]:
    for part in _END.split(text):
        words = _words(part)
        if len(words) >= _FEWEST_WORDS:
            yield list(map(_CHILD.get, words, words))


def _words(text: str) -> list[bytes]:
    """Return a sentence's words in small letters; most sentences need no pattern for it."""
    if text.isascii() and "'" not in text:
        return text.encode().translate(_SMALL_WORDS).split()
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    return [word.encode() for word in _WORD.findall(plain.lower())]
