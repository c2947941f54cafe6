"""How a table of a round is told: its columns with their types and meanings, its key, its current rows."""
# ruff: noqa: S608 - fixed text, no values

from dataclasses import dataclass
from typing import Any

__all__ = [
    "FOUND_NOW",
    "IN_SAMPLE",
    "JUDGED_NOW",
    "PLAN",
    "SEEN_NOW",
    "YARDSTICK",
    "Column",
    "Row",
    "Table",
    "columns_of",
]

Row = dict[str, Any]
"""One row, by column; `yardstick` is added when it is stored."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    kind: str
    """Its DuckDB type."""
    means: str
    """What it holds, with unit, and what an empty value means."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table."""

    name: str
    means: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that name a row; rows are shown and exported in their order."""
    current: str = ""
    """The condition, in SQL, under which a kept row counts now; empty where every row does."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)


def columns_of(text: str) -> tuple[Column, ...]:
    """Cut columns out of a text that people read as a table: one a line, name, type, meaning."""
    rows = (line.strip().split(maxsplit=2) for line in text.strip().splitlines())
    return tuple(Column(name, kind, means) for name, kind, means in rows)


PLAN = "plan VARCHAR The plan's id: the first 16 characters of the hash of its bytes."
YARDSTICK = "yardstick INTEGER What it was held against: a row of `yardsticks`."
IN_SAMPLE = "plan IN (SELECT plan FROM kept.sample WHERE in_sample)"
JUDGED_NOW = "yardstick = (SELECT yardstick FROM kept.round) AND " + IN_SAMPLE
SEEN_NOW = (
    "(plan, yardstick) IN (SELECT plan, coalesce(looked_at, yardstick) FROM kept.plans WHERE "
    + JUDGED_NOW
    + ")"
)
FOUND_NOW = (
    "(plan, criterion, yardstick) IN (SELECT plan, criterion, coalesce(looked_at, yardstick) "
    "FROM kept.judgements WHERE " + JUDGED_NOW + ")"
)
"""A round that is held against another rubric looks at nothing again: its results say where that stands."""
