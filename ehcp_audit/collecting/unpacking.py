"""Packed columns become rows of a table, in the database."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

import json
from collections.abc import Mapping, Sequence

import duckdb

from .columns import TABLES
from .layout import Row
from .packing import pack, turned

__all__ = ["insert_rows", "unpack"]

_AT_ONCE = 10_000
"""Rows that are packed together: a few megabytes of text."""


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Put rows into a table; columns that a row lacks stay empty."""
    names = TABLES[table].names
    for start in range(0, len(rows), _AT_ONCE):
        unpack(connection, table, names, [pack(turned(rows[start : start + _AT_ONCE], names))])


def unpack(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    names: Sequence[str],
    texts: list[str],
    own: Mapping[str, object] | None = None,
) -> None:
    """Put packed columns into a table.

    Args:
        connection: The round.
        table: Which.
        names: The columns that the texts hold; the others stay empty.
        texts: The columns, each text with lists of one length.
        own: Columns that are the same for all rows of a text, whatever it says; a list has one value for each
            text.
    """
    own = own or {}
    kinds = {column.name: column.kind for column in TABLES[table].columns}
    held = [name for name in names if name not in own]
    form = json.dumps({name: _list_of(kinds[name]) for name in held})
    values = [
        *(f'unnest(held."{name}")' for name in held),
        *(f'"{name}"::{kinds[name]}' for name in own),
    ]
    beside = "".join(
        f', {"unnest" if isinstance(value, list) else ""}(${name}) AS "{name}"' for name, value in own.items()
    )
    connection.execute(
        f"""INSERT INTO kept.{table} ({", ".join(f'"{name}"' for name in [*held, *own])})
            SELECT {", ".join(values)} FROM (
                SELECT from_json_strict(text, '{form}') AS held, * EXCLUDE text
                FROM (SELECT unnest($texts::VARCHAR[]) AS text{beside}))""",
        {"texts": texts, **own},
    )


def _list_of(kind: str) -> list[object]:
    """Say in DuckDB's way that a column is packed as a list of values of its kind."""
    return [_list_of(kind.removesuffix("[]"))] if kind.endswith("[]") else [kind]
