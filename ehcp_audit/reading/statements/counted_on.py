"""Lists whose items Word counts on from one section into the next, though the plan names each from one.

The needs are 1 to 4 and the outcomes 5 to 8, only because nobody told Word to begin again; who wrote
`Outcome 1` means the first. That is certain where a number is named that no outcome has.
"""

from collections.abc import Sequence
from itertools import groupby

from .references import Reference
from .stated import Stated

__all__ = ["number_from_one"]


def number_from_one(stated: Sequence[Stated], together: Sequence[Sequence[Reference]]) -> None:
    """Number the statements of such a section from one.

    Args:
        stated: the statements of a plan, in reading order; their numbers are put right.
        together: what the plan's tables and sentences name together.
    """
    before = 0
    for letter, group in groupby(stated, key=lambda one: one.letter):
        section = list(group)
        first = int(section[0].number) if section[0].number.isdecimal() else 0
        counts = all(one.number == str(first + at) for at, one in enumerate(section))
        if first > 1 and first == before + 1 and counts and _alone(letter, section, stated):
            named = _named(section[0], stated, together)
            if named and min(named) < first and max(named) <= len(section):
                for at, one in enumerate(section, 1):
                    one.number = str(at)
            before += len(section)
        elif section[-1].number.isdecimal():
            before = int(section[-1].number)


def _alone(letter: object, section: Sequence[Stated], stated: Sequence[Stated]) -> bool:
    return len(section) == sum(one.letter == letter for one in stated)


def _named(like: Stated, stated: Sequence[Stated], together: Sequence[Sequence[Reference]]) -> set[int]:
    """Return the bare numbers by which a plan names statements of a kind."""
    references = [
        *(reference for one in stated for reference in one.references),
        *(reference for group in together for reference in group),
    ]
    return {int(one.code) for one in references if one.role is like.role and one.code.isdecimal()}
