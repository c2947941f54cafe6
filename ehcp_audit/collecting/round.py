"""A stored round, opened to be asked."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

import duckdb

from ehcp_audit.errors import RoundError
from ehcp_audit.model import PlanAudit, Rubric
from ehcp_audit.scoring import load_rubric

from .columns import TABLES
from .export import export_tables
from .in_a_notebook import summary_html, table_html
from .layout import Row
from .opening import asked

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from .figures import RoundSummary

__all__ = ["AuditRound", "open_round"]


class AuditRound:
    """One sample of plans, held against one rubric, with whatever could not be read.

    It is kept in one DuckDB file and opened only while it is asked something, so that a run can go on writing
    in between. The file holds no plan text, and knows a plan by the hash of its bytes, not by its name.
    """

    tables: Mapping[str, str] = MappingProxyType({table.name: table.means for table in TABLES.values()})
    """What can be asked for by `rows` and `to_frame`, and what each holds."""

    def __init__(
        self,
        path: Path,
        *,
        names: Mapping[str, tuple[str, ...]] | None = None,
        skipped: Mapping[str, int] | None = None,
        left_out: tuple[str, ...] = (),
    ) -> None:
        """Use `open_round`, or take what `audit_sample` returns."""
        self.path = path
        """The file."""
        self.names: Mapping[str, tuple[str, ...]] = MappingProxyType(dict(names or {}))
        """File names by plan id, copies of a plan included. Filled only by the `audit_sample` that looked
        through the folder: names are not stored."""
        self.skipped: Mapping[str, int] = MappingProxyType(dict(skipped or {}))
        """Kinds of files that were in the folder and are no plans, with their number. Filled as `names`
        is."""

        self.left_out = left_out
        """Columns of the manifest that are not kept, because they would name children. Filled as `names`
        is."""

    def rows(self, table: str) -> list[Row]:
        """Return a table, one mapping a row, in the order of its key.

        Raises:
            KeyError: there is no such table; `tables` names them.
            RoundError: the file cannot be opened.
        """
        with self._asked() as connection:
            return _rows(connection, table)

    def to_frame(self, table: str = "plans") -> "pd.DataFrame":
        """Return a table as a frame, in the order of its key; needs `pip install "ehcp-audit[notebook]"`.

        Raises:
            KeyError: there is no such table; `tables` names them.
            RoundError: the file cannot be opened.
        """
        import pandas as pd  # noqa: PLC0415 - an optional and slow dependency

        return pd.DataFrame(self.rows(table), columns=list(TABLES[table].names))

    def audit(self, plan: str) -> PlanAudit:
        """Return the stored audit of one plan; its quotes are empty unless the round keeps them.

        Raises:
            KeyError: no plan of that id was read.
        """
        from .rows import audit_of  # noqa: PLC0415 - the judging, without which a round opens

        with self._asked() as connection:
            found = _rows(connection, "plans", plan)
            if not found:
                raise KeyError(plan)
            yardstick = next(
                row for row in _rows(connection, "yardsticks") if row["yardstick"] == found[0]["yardstick"]
            )
            sha256 = _rows(connection, "sample", plan)[0]["sha256"]
            judgements, findings, revisions = (
                _rows(connection, table, plan) for table in ("judgements", "findings", "revisions")
            )
        return audit_of(
            found[0],
            judgements=judgements,
            findings=findings,
            revisions=revisions,
            yardstick=yardstick,
            sha256=sha256,
        )

    def summary(self, by: str | None = None, *, show_small_counts: bool = False) -> "RoundSummary":
        """Count what was found: bands, criteria, sections and themes, and what could not be read.

        Args:
            by: A column of the manifest; each of its groups is then counted apart as well.
            show_small_counts: Show every count exactly. By default counts under 6 are withheld, with whatever
                would give them away, and the others are rounded to 5, so that no child can be recognised.

        Raises:
            RoundError: no plan has such a column; the message names those there are.
        """
        from .summary import summarise  # noqa: PLC0415 - slow: SciPy, without which a round is run and asked

        with self._asked() as connection:
            return summarise(connection, by, show_small_counts=show_small_counts)

    def rescore(self, rubric: Rubric | str | Path) -> Self:
        """Hold the stored findings against another rubric, without opening a plan, and return the round.

        The result is that of auditing the plans with that rubric. What the round was held against before
        stays in it, and verdicts that people gave stay with every criterion whose meaning is the same.

        Args:
            rubric: New weights, cut points or bands, or other criteria whose checks were put to the plans: a
                rubric, the id of a shipped one, or the path of a rubric's file.

        Raises:
            RubricError: the rubric cannot be used.
            RoundError: checks that it asks for were not put to the plans; they are named.
        """
        from .rescore import rescore_round  # noqa: PLC0415 - the judging, without which a round opens

        rescore_round(self.path, rubric if isinstance(rubric, Rubric) else load_rubric(rubric))
        return self

    def chart(self, kind: str, by: str | None = None) -> "alt.TopLevelMixin":
        """Return a chart of what was found; needs `pip install "ehcp-audit[notebook]"`.

        Args:
            kind: bands, criteria, sections, themes or groups.
            by: The column of the groups, for `groups`.

        Raises:
            RoundError: there is no such chart, or nothing that may be shown in it.
        """
        from .charts import summary_chart  # noqa: PLC0415 - an optional and slow dependency

        return summary_chart(self.summary(by), kind)

    @property
    def rubric(self) -> Rubric:
        """What its plans are held against now.

        Raises:
            RoundError: nothing has been judged yet.
        """
        with self._asked() as connection:
            found = connection.execute(
                "SELECT y.rubric FROM yardsticks y JOIN round USING (yardstick)"
            ).fetchone()
        if found is None:
            raise RoundError("Nothing has been judged in this round yet; run ehcp-audit batch into it.")
        return Rubric.model_validate_json(found[0])

    def export(self, folder: str | Path) -> tuple[Path, ...]:
        """Write every table into a folder as CSV, safe to open in a spreadsheet, and as Parquet.

        Returns:
            The files written.

        Raises:
            OutputError: the folder cannot be made or written.
        """
        with self._asked() as connection:
            return export_tables(connection, Path(folder))

    @contextmanager
    def _asked(self) -> Iterator[duckdb.DuckDBPyConnection]:
        with asked(self.path) as connection:
            yield connection

    def __repr__(self) -> str:
        return f"AuditRound({str(self.path)!r})"

    def _repr_html_(self) -> str:
        said = self.summary()
        bands = table_html(("band", "plans"), [(band.band, _shown(band.plans)) for band in said.bands])
        return (
            f"<p><b>{escape(self.path.name)}</b>, rubric {escape(said.rubric.id)} "
            f"{escape(said.rubric.version)}</p>{bands}{summary_html(said)}"
        )


def open_round(path: str | Path) -> AuditRound:
    """Open a stored round.

    Raises:
        RoundError: there is none, it is in use, or it is no round.
    """
    found = AuditRound(Path(path))
    with found._asked():  # noqa: SLF001 - says at once what is wrong with the file
        return found


def _rows(connection: duckdb.DuckDBPyConnection, table: str, plan: str | None = None) -> list[Row]:
    """Return the current rows of a table, all or one plan's, by its key."""
    if table not in TABLES:
        raise KeyError(table)
    names = TABLES[table].names
    columns = ", ".join(f'"{name}"' for name in names)
    order = ", ".join(f'"{name}"' for name in TABLES[table].key)
    where = "" if plan is None else "WHERE plan = ?"
    values: list[Any] = [] if plan is None else [plan]
    try:
        found = connection.execute(
            f"SELECT {columns} FROM {table} {where} ORDER BY {order}", values
        ).fetchall()
    except duckdb.Error:
        raise RoundError(f"The round's table {table} cannot be read; the file may be damaged.") from None
    return [dict(zip(names, row, strict=True)) for row in found]


def _shown(count: int | None) -> str:
    return "(not shown)" if count is None else str(count)
