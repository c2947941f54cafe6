"""A round's tables as files that other programs open."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from pathlib import Path

import duckdb

from ehcp_audit.errors import OutputError

from .columns import TABLES, Column

__all__ = ["export_tables"]

_STARTS_A_FORMULA = r"^[\s\pZ\pC]*[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]|^[\t\r\n]"
# What makes a spreadsheet take a cell for a formula or a command, white space and unseen characters in front
# or not; the last four are the wide forms of = + - @.


def export_tables(connection: duckdb.DuckDBPyConnection, folder: Path) -> tuple[Path, ...]:
    """Write every table as CSV and as Parquet, and return the files.

    In the CSV a text that a spreadsheet would take for a formula has an apostrophe in front. Parquet holds
    every value as it is.
    """
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in TABLES.values():
            order = ", ".join(f'"{name}"' for name in table.key)
            for ending, options, columns in (
                ("csv", "FORMAT csv, HEADER", ", ".join(_safe(column) for column in table.columns)),
                (
                    "parquet",
                    "FORMAT parquet, COMPRESSION zstd",
                    ", ".join(f'"{name}"' for name in table.names),
                ),
            ):
                path = folder / f"{table.name}.{ending}"
                target = str(path).replace("'", "''")
                connection.execute(
                    f"COPY (SELECT {columns} FROM {table.name} ORDER BY {order}) TO '{target}' ({options})"
                )
                written.append(path)
    except (OSError, duckdb.IOException):
        raise OutputError(
            f"The tables cannot be written to {folder}; choose a folder that may be written."
        ) from None
    return tuple(written)


def _safe(column: Column) -> str:
    name = f'"{column.name}"'
    if column.kind == "VARCHAR[]":
        text = f"array_to_string({name}, '; ')"
    elif column.kind == "VARCHAR":
        text = name
    else:
        return name
    is_formula = f"regexp_matches({text}, '{_STARTS_A_FORMULA}')"
    return f"CASE WHEN {is_formula} THEN '''' || {text} ELSE {text} END AS {name}"
