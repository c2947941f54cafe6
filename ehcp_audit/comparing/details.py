"""The front pages of two versions compared."""

from collections.abc import Iterator
from datetime import date
from typing import get_args

from ehcp_audit.model import DetailChange, DetailName, Details, PlanStatus

__all__ = ["detail_changes"]

_NAMES: tuple[DetailName, ...] = get_args(DetailName)


def detail_changes(old: Details, new: Details) -> Iterator[DetailChange]:
    """Return each detail that is not the same in both."""
    for name in _NAMES:
        before, after = (_value(getattr(details, name)) for details in (old, new))
        if _same(before) != _same(after):
            yield DetailChange(name=name, old=before, new=after)


def _value(value: str | int | date | None) -> str | int | date | None:
    if isinstance(value, PlanStatus):
        return None if value is PlanStatus.UNKNOWN else value.value
    return value


def _same(value: object) -> object:
    return " ".join(value.lower().split()) if isinstance(value, str) else value
