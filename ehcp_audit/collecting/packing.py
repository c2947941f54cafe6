"""What one plan puts into a round: column by column, and as text that the database takes apart itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic_core import to_json

from .layout import Row

__all__ = ["Columns", "Packed", "Result", "pack", "turned"]

Columns = dict[str, list[Any]]
"""Some rows of one table, by column; the plan's id and the yardstick's number are left out."""


class Packed(NamedTuple):
    """All that one plan puts into a round, ready to be sent and written.

    Text is quick to send between processes, and DuckDB reads JSON with its own hands: writing takes half the
    time that handing over each value took.
    """

    plan: str
    """Its id."""
    tables: dict[str, tuple[tuple[str, ...], str]]
    """By table: the names of the columns, and their values as one JSON object of lists."""


@dataclass(slots=True)
class Result:
    """All that one plan puts into a round."""

    plan: str
    """Its id."""
    tables: dict[str, Columns]

    def rows(self, table: str) -> list[Row]:
        """Return the rows of a table, the plan's id with each."""
        columns = self.tables[table]
        return [
            {"plan": self.plan, **dict(zip(columns, values, strict=True))}
            for values in zip(*columns.values(), strict=True)
        ]

    def packed(self) -> Packed:
        """Return the same, packed; tables without a row are left out."""
        filled = {table: columns for table, columns in self.tables.items() if any(columns.values())}
        return Packed(
            self.plan, {table: (tuple(columns), pack(columns)) for table, columns in filled.items()}
        )


def turned(rows: Iterable[Row], names: Sequence[str] | None = None) -> Columns:
    """Turn rows into columns, without the plan's id.

    Args:
        rows: All with the same columns.
        names: The columns wanted; one that a row lacks is empty there. `None`: those of the first row.
    """
    rows = list(rows)
    if names is None:
        return {name: [row[name] for row in rows] for name in (rows[0] if rows else ()) if name != "plan"}
    return {name: [row.get(name) for row in rows] for name in names}


def pack(columns: Mapping[str, Sequence[Any]]) -> str:
    """Return columns as one JSON object of lists."""
    return to_json(columns).decode()
