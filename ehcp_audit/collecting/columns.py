"""What a stored round holds: every table, column by column. Its exports and its docs follow from this.

A table of the schema `kept` keeps a row for whatever was ever judged: with any rubric, and for files that
have since left the folder. The view of the same name (without `kept`) shows what counts now: the round's
present yardstick, and the plans of its present sample. People read the views.

There is no plan text in any of them, and no file name: a plan is known by the first characters of the hash of
its bytes. The one exception is `findings.quote`, filled only where a round was begun with `keep_quotes`.
"""

from .layout import Column, Table
from .result_tables import RESULT_TABLES
from .round_tables import ROUND_TABLES

__all__ = ["SCHEMA_VERSION", "TABLES", "Column", "Table", "tables_page"]

SCHEMA_VERSION = 3
"""Raised with every change of a table; an older round is brought up to date when it is opened to be
written."""

TABLES: dict[str, Table] = {table.name: table for table in (*ROUND_TABLES, *RESULT_TABLES)}
"""Every table by name."""

_HEAD = """# The tables of a round

A round is one DuckDB file. This page lists what layout {version} of it holds. It is written by the program
(`python -m ehcp_audit.collecting.columns > docs/round.md`); do not edit.

The tables named here are views of what counts now: the round's present rubric, and the plans of its present
sample. What was judged before, with another rubric or from files that have since left the folder, stays in
tables of the same names in the schema `kept`. `ehcp-audit summary ROUND --export FOLDER` writes each table as
CSV and Parquet.

No table holds words of a plan or a file name, unless the round was begun to keep quotes: then
`findings.quote` does.
"""


def tables_page() -> str:
    """Return the page of the docs that lists every table and column, as Markdown."""
    parts = [_HEAD.format(version=SCHEMA_VERSION)]
    for table in TABLES.values():
        rows = [f"| `{column.name}` | {column.kind} | {column.means} |" for column in table.columns]
        head = ["| column | type | what it holds |", "|---|---|---|"]
        parts.append("\n".join([f"## {table.name}", "", table.means, "", *head, *rows, ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    print(tables_page(), end="")  # noqa: T201 - the page is asked for on standard output
