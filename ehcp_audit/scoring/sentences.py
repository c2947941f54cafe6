"""Sentences with counts in them: `{good}`, `{bad:provision does|provisions do}`."""

import re
from collections.abc import Mapping

__all__ = ["COUNTS", "fault_in", "fill"]

COUNTS = frozenset({"good", "bad", "open", "things"})
"""What can be counted: good things, bad ones, undecided ones, and all."""

_SLOT = re.compile(r"\{([^{}:]*)(?::([^{}|]*)(?:\|([^{}|]*))?)?\}")


def fault_in(sentence: str) -> str | None:
    """Say what is wrong with a sentence's slots, or `None`."""
    for slot in _SLOT.finditer(sentence):
        if slot[1] not in COUNTS:
            return f"'{{{slot[1]}}}' is no count; use {{good}}, {{bad}}, {{open}} or {{things}}"
    if "{" in _SLOT.sub("", sentence) or "}" in _SLOT.sub("", sentence):
        return "a brace is not closed; counts are written {good}, {bad}, {open} or {things}"
    return None


def fill(sentence: str, counts: Mapping[str, int]) -> str:
    """Put counts into a sentence.

    `{bad}` gives "3"; `{bad:need}` gives "1 need" or "3 needs"; `{bad:need has|needs have}` gives
    "1 need has" or "3 needs have".
    """

    def put(slot: re.Match[str]) -> str:
        number = counts[slot[1]]
        if slot[2] is None:
            return str(number)
        plural = slot[3] if slot[3] is not None else f"{slot[2]}s"
        return f"{number} {slot[2] if number == 1 else plural}"

    return _SLOT.sub(put, sentence)
