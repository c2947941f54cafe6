"""Whether two files are versions of one plan, and how that can be told."""

from collections.abc import Sequence

from ehcp_audit.model import Plan

from .align import Aligned
from .lists import lists
from .names import Naming

__all__ = ["are_versions"]

_FEW = 4
"""Statements below which their likeness says little."""


def are_versions(
    old: Plan, new: Plan, aligned: Sequence[Aligned], names: tuple[Naming, Naming]
) -> tuple[bool | None, tuple[str, ...], float | None]:
    """Say whether two plans are versions of one, why, and which share of the shorter one is in both."""
    sides = [sum(1 for _ in plan.statements()) for plan in (old, new)]
    found = sum(1 for pair in aligned if pair.old and pair.new)
    why: list[str] = []
    share = min(1.0, found / min(sides)) if min(sides) else None
    if share is None:
        why.append(
            "No needs, outcomes or provision were found in one of the files, so there is little to go by."
        )
    else:
        why.append(
            f"The first file has {sides[0]} statements, the second {sides[1]}; {found} belong together."
        )
    differ = 0
    if old.details.date_of_birth and new.details.date_of_birth:
        if old.details.date_of_birth == new.details.date_of_birth:
            why.append("The date of birth is the same.")
            differ -= 1
        else:
            why.append("The dates of birth differ.")
            differ += 1
    if (differs := _names_differ(*names)) is not None:
        why.append(
            "The child is called by two different names." if differs else "The child's name is the same."
        )
        differ += 1 if differs else -1
    if old.details.issued_on and new.details.issued_on and new.details.issued_on < old.details.issued_on:
        why.append("The second file is dated before the first: are they the right way round?")
    return _verdict(share, min(sides), differ), tuple(why), None if share is None else round(share, 4)


def _names_differ(old: Naming, new: Naming) -> bool | None:
    if old.name is None or new.name is None:
        return None
    short = min(old.name, new.name, key=len)
    return not max(old.name, new.name, key=len).startswith(short)


def _verdict(share: float | None, statements: int, differ: int) -> bool | None:
    """Weigh: what is alike decides, a name or a date of birth only where that is not plain."""
    thresholds = lists().thresholds
    if share is None or statements < _FEW:
        return False if differ > 0 else None
    if share >= thresholds["versions"]:
        return None if differ > 0 else True
    if share < thresholds["not_versions"]:
        return False
    return False if differ > 0 else None
