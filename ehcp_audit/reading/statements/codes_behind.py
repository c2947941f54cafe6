"""Codes that a plan prints behind its own statements, `Sam stammers. (N2)`, and not in front of them."""

from collections import defaultdict
from collections.abc import Iterable

from .stated import Stated

__all__ = ["number_by_code_behind"]

_LEAST = 2


def number_by_code_behind(stated: Iterable[Stated]) -> None:
    """Give each statement of a section the code of its own kind that stands behind it.

    They are its own where all statements of the section have one, no two the same, and none has another in
    front: a need that refers to another need stands among needs that do not.
    """
    sections: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        sections[one.letter].append(one)
    for members in sections.values():
        role = members[0].role
        if len(members) < _LEAST or any(one.number for one in members):
            continue
        codes = [{named.code for named in one.references if named.role is role} for one in members]
        if any(len(own) != 1 for own in codes) or len(set.union(*codes)) != len(members):
            continue
        for one, own in zip(members, codes, strict=True):
            one.number = own.pop()
            one.references = [named for named in one.references if named.role is not role]
