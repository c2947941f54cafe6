"""Statements that have a title on the line above them: `Outcome 1 - Being understood`."""

import re

from ehcp_audit.reading.lines.line import Role

from .item import Item

__all__ = ["take_titles", "without_bold_title"]

_LONGEST = 6
_SHORTEST = 6
"""Words of a title at most, and of what it is the title of at least."""
_STATES = re.compile(
    r"[.!?;:,]$|\b(?:will|can|cannot|is|are|has|have|needs?|finds?|to be|by|able)\b", re.IGNORECASE
)


def take_titles(items: list[Item], kind: Role) -> list[Item]:
    """Give each statement the number and the title of the line above it, where all numbered ones are titles.

    Args:
        items: the lines of one stretch or cell.
        kind: what they state.
    """
    numbered = [at for at, item in enumerate(items) if item.wording.role is kind]
    if not numbered or not all(_is_title(items, at) for at in numbered):
        return items
    for at in numbered:
        title, stated = items[at], items[at + 1]
        stated.wording.number, stated.wording.marked = title.wording.number, True
        stated.wording.references += title.wording.references
        stated.name = title.text
    return [item for at, item in enumerate(items) if at not in numbered]


def without_bold_title(items: list[Item]) -> list[Item]:
    """Let a bold line over the words of a need in its cell be what the need is called, not a part of it."""
    if not (items[0].line.bold and _is_title(items, 0)) or any(item.line.bold for item in items[1:]):
        return items
    title, stated = items[0], items[1]
    stated.name = stated.name or title.text
    stated.wording.number = stated.wording.number or title.wording.number
    stated.wording.references += title.wording.references
    return items[1:]


def _is_title(items: list[Item], at: int) -> bool:
    if at + 1 >= len(items) or items[at + 1].wording.marked:
        return False
    title, below = items[at].text, items[at + 1].text
    return (
        len(title.split()) <= _LONGEST
        and len(below.split()) >= _SHORTEST
        and below[:1].isupper()
        and _STATES.search(title) is None
    )
