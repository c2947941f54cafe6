"""A round's tables as files that other programs open."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ehcp_audit.errors import OutputError

from .columns import TABLES, Column
from .csv_file import guarded

__all__ = ["export_tables", "write_table", "writing_to"]

_STARTS_A_FORMULA = r"^[\s\pZ\pC]*[=+\-@|%\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]|^[\t\r\n]"
# What makes a spreadsheet take a cell for a formula or a command, white space and unseen characters in front
# or not; the last four are the wide forms of = + - @.


NOTE = """These files come from ehcp-audit.

The files in this folder hold a row for each plan, judgement and finding. Nothing in them is withheld or
rounded. They are for an analyst's own work: do not publish them or pass them on.

The files in the folder "figures", where there is one, are the tables of the summary. Its table "notes" says
whether small counts are withheld in them.
"""


def export_tables(connection: duckdb.DuckDBPyConnection, folder: Path) -> tuple[Path, ...]:
    """Write every table as CSV and as Parquet, and return the files.

    In the CSV a text that a spreadsheet would take for a formula has an apostrophe in front. Parquet holds
    every value as it is. A note beside them says that they are not for publishing.
    """
    written: list[Path] = []
    with writing_to(folder):
        (folder / "READ ME.txt").write_text(NOTE, encoding="utf-8")
        for table in TABLES.values():
            order = ", ".join(f'"{name}"' for name in table.key)
            written += write_table(connection, table.name, table.columns, order, folder)
    return tuple(written)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Make a folder, and put whatever goes wrong in writing to it in one sentence."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except (OSError, duckdb.IOException):
        raise OutputError(
            f"The tables cannot be written to {folder}; choose a folder that may be written."
        ) from None


def write_table(
    connection: duckdb.DuckDBPyConnection, name: str, columns: Sequence[Column], order: str, folder: Path
) -> list[Path]:
    """Write one table as CSV, safe to open in a spreadsheet, and as Parquet."""
    written = []
    for ending, options, shown in (
        ("csv", "FORMAT csv, HEADER", ", ".join(_safe(column) for column in columns)),
        ("parquet", "FORMAT parquet, COMPRESSION zstd", ", ".join(quoted(column.name) for column in columns)),
    ):
        path = folder / f"{name}.{ending}"
        target = str(path).replace("'", "''")
        connection.execute(f"COPY (SELECT {shown} FROM {name} ORDER BY {order}) TO '{target}' ({options})")
        written.append(path)
    return written


def quoted(name: str) -> str:
    """Return a column's name as SQL has it: a manifest may call one whatever it likes."""
    return '"' + name.replace('"', '""') + '"'


def _safe(column: Column) -> str:
    name, head = quoted(column.name), quoted(guarded(column.name))
    if column.kind == "VARCHAR[]":
        text = f"array_to_string({name}, '; ')"
    elif column.kind == "VARCHAR":
        text = name
    else:
        return f"{name} AS {head}"
    is_formula = f"regexp_matches({text}, '{_STARTS_A_FORMULA}')"
    return f"CASE WHEN {is_formula} THEN '''' || {text} ELSE {text} END AS {head}"
