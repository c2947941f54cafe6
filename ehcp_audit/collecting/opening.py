"""A round's file is opened: of the right kind, by one writer at a time, and of whichever layout it is."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ehcp_audit.errors import RoundError

from .columns import SCHEMA_VERSION, TABLES, Table

__all__ = ["asked", "bring_up_to_date", "connect", "is_empty", "layout_of", "make_tables"]

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
# Nothing that a round's file says may make DuckDB fetch or load anything.


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open the file.

    Raises:
        RoundError: it is missing, no round, or in use, in one sentence.
    """
    if read_only and not path.exists():
        raise RoundError(f"There is no round {path}; check its name.")
    if path.is_dir():
        raise RoundError(f"{path} is a folder; give the name of a round's file, such as spring.duckdb.")
    if not path.parent.is_dir():
        raise RoundError(f"There is no folder {path.parent} to keep the round in; make it first.")
    try:
        return duckdb.connect(str(path), read_only=read_only, config=_CONFIG)
    except duckdb.Error as error:
        raise _said(error, path) from None


def _said(error: duckdb.Error, path: Path) -> RoundError:
    said = str(error)
    if "lock" in said.lower() or "different configuration" in said or "already attached" in said:
        return RoundError(
            f"{path.name} is being written by another run; wait until it has ended, or use another file."
        )
    if "newer version" in said or "version number" in said:
        return RoundError(
            f"{path.name} was written by a newer version of DuckDB; update it: pip install -U duckdb."
        )
    if "not a valid" in said:
        return RoundError(f"{path.name} is not a round of ehcp-audit; give another file name.")
    return RoundError(f"{path.name} cannot be opened; check that the file may be read and written.")


@contextmanager
def asked(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a round to be asked, whichever layout it has, and change nothing in it.

    A round of an older layout is shown in the present one: columns that it does not have are empty.

    Raises:
        RoundError: there is none, it is in use, or it is no round.
    """
    connection = connect(path, read_only=True)
    try:
        if layout_of(connection, path) < SCHEMA_VERSION:
            connection.close()
            connection = _shown_as_new(path)
        yield connection
    finally:
        connection.close()


def layout_of(connection: duckdb.DuckDBPyConnection, path: Path) -> int:
    """Return the number of the file's layout.

    Raises:
        RoundError: the file is no round, or one that a later version wrote.
    """
    try:
        row = connection.execute("SELECT max(version) FROM kept.schema_version").fetchone()
    except duckdb.Error:
        row = None
    if row is None or row[0] is None:
        raise RoundError(f"{path.name} is a database, but not a round of ehcp-audit; give another file name.")
    if row[0] > SCHEMA_VERSION:
        raise RoundError(
            f"{path.name} was written by a newer version of ehcp-audit; update ehcp-audit to open it."
        )
    return int(row[0])


def is_empty(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether the database holds no table at all."""
    return connection.execute("SELECT 1 FROM duckdb_tables()").fetchone() is None


def make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make every table and view that is not there, and every column that a table lacks."""
    connection.execute("CREATE SCHEMA IF NOT EXISTS kept")
    there = _columns_there(connection)
    for table in TABLES.values():
        columns = [f'"{column.name}" {column.kind}' for column in table.columns]
        if table.name not in there:
            connection.execute(f"CREATE TABLE kept.{table.name} ({', '.join(columns)})")
        for column, text in zip(table.columns, columns, strict=True):
            if column.name not in there.get(table.name, set(table.names)):
                connection.execute(f"ALTER TABLE kept.{table.name} ADD COLUMN {text}")
        _make_view(connection, table)
    # Which plan's bytes open the round's key for sentences. Not among the tables that people read.
    connection.execute("CREATE TABLE IF NOT EXISTS kept.sentence_keys (plan VARCHAR, locked BLOB)")


def bring_up_to_date(connection: duckdb.DuckDBPyConnection, layout: int, package: str) -> None:
    """Give a round of an older layout the present one; what it held stays as it was."""
    make_tables(connection)
    if layout < 2:
        connection.execute(
            "UPDATE kept.round SET method = CASE WHEN seed IS NULL THEN 'every plan' ELSE 'simple random' END"
        )
    connection.execute("INSERT INTO kept.schema_version VALUES (?, ?)", [SCHEMA_VERSION, package])


def _make_view(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    columns = ", ".join(f'"{name}"' for name in table.names)
    where = f" WHERE {table.current}" if table.current else ""
    connection.execute(
        f"CREATE OR REPLACE VIEW {table.name} AS SELECT {columns} FROM kept.{table.name}{where}"
    )


def _columns_there(connection: duckdb.DuckDBPyConnection, database: str | None = None) -> dict[str, set[str]]:
    there: dict[str, set[str]] = {}
    rows = connection.execute(
        """SELECT table_name, column_name FROM duckdb_columns()
           WHERE schema_name = 'kept' AND database_name = coalesce(?, current_database())""",
        [database],
    ).fetchall()
    for table, column in rows:
        there.setdefault(table, set()).add(column)
    return there


def _shown_as_new(path: Path) -> duckdb.DuckDBPyConnection:
    """Return a database in memory whose views show an older round in the present layout."""
    connection = duckdb.connect(":memory:", config=_CONFIG)
    try:
        name = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{name}' AS older (READ_ONLY)")
        there = _columns_there(connection, "older")
        connection.execute("CREATE SCHEMA kept")
        for table in TABLES.values():
            has = there.get(table.name, set())
            columns = ", ".join(
                f'"{column.name}"' if column.name in has else f'NULL::{column.kind} AS "{column.name}"'
                for column in table.columns
            )
            rows = f"FROM older.kept.{table.name}" if has else "WHERE false"
            connection.execute(f"CREATE VIEW kept.{table.name} AS SELECT {columns} {rows}")
            _make_view(connection, table)
    except duckdb.Error as error:
        connection.close()
        raise _said(error, path) from None
    except BaseException:
        connection.close()
        raise
    return connection
