"""How often each check is right when it says that something does not hold, and what follows from it.

`make validate` measures this on statements never used for tuning and on harmed plans, and writes it to
`measured.json` beside this file. A check that was right too seldom does not say "does not hold": it says
"cannot tell". See docs/decisions/0025.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources
from typing import NamedTuple

__all__ = ["ENOUGH", "PRECISION_WANTED", "Measured", "is_trusted", "measured", "measured_as"]

PRECISION_WANTED = 0.85
"""A check that faults rightly less often than this must not say that something does not hold."""
ENOUGH = 10
"""Of fewer faults than this no share is told: they prove nothing either way, and the check keeps its say."""


class Measured(NamedTuple):
    """How often a check faulted something whose truth is known, and how often rightly."""

    faulted: int
    rightly: int


@cache
def measured() -> Mapping[str, Measured]:
    """Return the shipped figures by check id; a check that never faulted anything is not in them."""
    text = resources.files(__package__).joinpath("measured.json").read_text(encoding="utf-8")
    return {name: Measured(**figures) for name, figures in json.loads(text).items()}


_INSTEAD: ContextVar[Mapping[str, Measured] | None] = ContextVar(
    "figures in place of the shipped", default=None
)


@contextmanager
def measured_as(figures: Mapping[str, Measured]) -> Iterator[None]:
    """Let other figures hold for a while: none where checks are measured, which must have their say."""
    token = _INSTEAD.set(figures)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def is_trusted(check: str) -> bool:
    """Tell whether a check may say that something does not hold."""
    instead = _INSTEAD.get()
    figures = (measured() if instead is None else instead).get(check)
    return (
        figures is None or figures.faulted < ENOUGH or figures.rightly / figures.faulted >= PRECISION_WANTED
    )
