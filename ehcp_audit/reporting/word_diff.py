"""Two texts word by word: what both have, what only the first has, what only the second has."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ehcp_audit.language.plain import plain

from .shown import Piece

__all__ = ["GONE", "NEW", "word_diff"]

GONE, NEW = "gone", "new"
_WORD = re.compile(r"\S+\s*")
_SAME = re.compile(r"[^\w%]+")
MOST = 4000
"""Words of both texts above which they are shown whole: comparing them would take too long."""


def word_diff(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces, marked `gone` or `new` where the other has not the same."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > MOST:
        return (Piece(old, GONE),), (Piece(new, NEW),)
    matcher = SequenceMatcher(
        None, [_key(word) for word in before], [_key(word) for word in after], autojunk=False
    )
    codes = matcher.get_opcodes()
    return (
        tuple(_pieces(before, [(a, b, tag) for tag, a, b, _, _ in codes], GONE)),
        tuple(_pieces(after, [(a, b, tag) for tag, _, _, a, b in codes], NEW)),
    )


def _key(word: str) -> str:
    return _SAME.sub("", plain(word).text) or word.strip()


def _pieces(words: list[str], spans: list[tuple[int, int, str]], mark: str) -> Iterator[Piece]:
    for start, end, tag in spans:
        if start < end:
            text = "".join(words[start:end])
            yield Piece(text, "" if tag == "equal" else mark)
