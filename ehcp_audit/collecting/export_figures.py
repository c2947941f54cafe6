"""A summary's tables as files that other programs open. They withhold what the summary withholds."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from pathlib import Path

import duckdb

from .export import quoted, write_table, writing_to
from .figure_tables import FigureTable, figure_tables
from .figures import RoundSummary
from .layout import Column

__all__ = ["export_figures"]


def export_figures(summary: RoundSummary, folder: Path) -> tuple[Path, ...]:
    """Write every table of a summary as CSV, safe to open in a spreadsheet, and as Parquet.

    Raises:
        OutputError: the folder cannot be made or written.
    """
    written: list[Path] = []
    with duckdb.connect(":memory:") as connection, writing_to(folder):
        for table in figure_tables(summary):
            columns = _columns(table)
            names = ", ".join(f"{quoted(column.name)} {column.kind}" for column in columns)
            connection.execute(f'CREATE TABLE "{table.name}" (place INTEGER, {names})')
            marks = ", ".join("?" * (len(columns) + 1))
            if table.rows:
                rows = [[place, *row] for place, row in enumerate(table.rows)]
                connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
            written += write_table(connection, table.name, columns, '"place"', folder)
    return tuple(written)


def _columns(table: FigureTable) -> tuple[Column, ...]:
    columns = []
    for number, head in enumerate(table.heads):
        cells = [row[number] for row in table.rows if row[number] is not None]
        whole = all(isinstance(cell, int) for cell in cells)
        numbers = cells and all(isinstance(cell, (int, float)) for cell in cells)
        kind = ("BIGINT" if whole else "DOUBLE") if numbers else "VARCHAR"
        columns.append(Column(head, kind, ""))
    return tuple(columns)
