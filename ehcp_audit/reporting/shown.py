"""Words that others wrote, made safe to show: on a terminal, in HTML, in a table."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Piece", "cut", "pieces", "shown"]

_STEERING = {chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}


def shown(text: str) -> str:
    """Return the text with every control character, half character and direction mark as U+FFFD.

    A plan may hold codes that would clear a terminal, hide text or turn it round. They are shown as a mark,
    not dropped, so that nobody wonders where a word went. Tabs and newlines become spaces.
    """
    if text.isprintable():
        return text  # as nearly all: no such character is one that can be printed
    return "".join(map(_shown_character, text))


def _shown_character(character: str) -> str:
    if character in "\t\n\r\x0b\x0c\x85\u2028\u2029":
        return " "
    if character in _STEERING or unicodedata.category(character) in {"Cc", "Cs"}:
        return "\ufffd"
    return character


def cut(text: str, most: int) -> str:
    """Return at most that many characters, ending in "…" between words where something was left out."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    space = head.rfind(" ")
    return (head[:space] if space > most // 2 else head).rstrip(" ,;:") + "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, and why it is marked."""

    text: str
    mark: str = ""
    """Why these words are marked; empty for plain words."""


def pieces(text: str, marks: Iterable[tuple[int, int, str]]) -> tuple[Piece, ...]:
    """Divide a text at its marks (start, end, why); the pieces joined are the text, whatever the marks are.

    A mark that is empty, reaches outside the text or overlaps one that begins before it is left out.
    """
    result: list[Piece] = []
    at = 0
    for start, end, why in sorted(marks):
        if not at <= start < end <= len(text):
            continue
        if start > at:
            result.append(Piece(text[at:start]))
        result.append(Piece(text[start:end], why or "unclear"))
        at = end
    if at < len(text):
        result.append(Piece(text[at:]))
    return tuple(result)
