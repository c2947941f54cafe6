"""The file that a round is kept in: one DuckDB file, written by one process at a time."""
# ruff: noqa: S608 - names of tables and columns are ours; values are bound

import platform
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

import duckdb

from ehcp_audit.errors import RoundError

from .columns import SCHEMA_VERSION
from .files import Found
from .layout import Row
from .manifest import Manifest
from .opening import bring_up_to_date, connect, is_empty, layout_of, make_tables
from .packing import Packed
from .sentences import lock, new_key, unlock
from .unpacking import insert_rows, unpack
from .worker import Unread

__all__ = ["Limits", "Store", "Yardstick"]

_NOT_WRITTEN = (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException)
# What a full disk, or one that was taken away, looks like to DuckDB; the second when a transaction ends.
_MEMORY_MB = 32
"""What DuckDB keeps of the file in memory while plans are judged: a round of any size is only added to."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What plans are held against. Two results on one plan are the same result where these are equal."""

    rubric_id: str
    rubric_version: str
    rubric_sha256: str
    rubric: str
    """The rubric as JSON text."""
    package: str
    """Version of the package that judges."""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What one plan is given."""

    timeout: float
    """Seconds."""
    memory_mb: int


class Store:
    """A round, opened to be written; close it, or use it in a `with`."""

    def __init__(self, path: Path, *, keep_quotes: bool, package: str) -> None:
        """Open the round at `path`, or begin one there.

        Raises:
            RoundError: another process has it open; it is no round, or one of a newer version; or it was
            begun with
                the other answer to `keep_quotes`.
        """
        self.path = path
        self._in_one_piece = False
        self._connection = connect(path, read_only=False)
        try:
            if is_empty(self._connection):
                self._begin(keep_quotes=keep_quotes, package=package)
            layout = layout_of(self._connection, path)
            if layout < SCHEMA_VERSION:
                with self.all_or_nothing():
                    bring_up_to_date(self._connection, layout, package)
            self._check_quotes(keep_quotes)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write everything out and let go of the file."""
        self._connection.close()

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The open file, for what asks and copies inside it."""
        return self._connection

    def stay_small(self) -> None:
        """Take little memory and one core from now on: the others are for the workers."""
        self._connection.execute("SET threads = 1")
        self._connection.execute(f"SET memory_limit = '{_MEMORY_MB}MB'")

    def take_yardstick(self, yardstick: Yardstick) -> int:
        """Make this what the round's plans are held against from now on, and return its number."""
        found = self.note_yardstick(yardstick)
        self.use_yardstick(found)
        return found

    def use_yardstick(self, number: int) -> None:
        """Make this, already noted, what the round's plans are held against from now on."""
        self._connection.execute("UPDATE kept.round SET yardstick = ?", [number])

    def note_yardstick(self, yardstick: Yardstick, *, rescored_from: int | None = None) -> int:
        """Note what plans are held against where the round does not have it yet, and return its number.

        Args:
            yardstick: What it is.
            rescored_from: The number of what the findings were made for; `None` where plans are opened.
        """
        found = self._one(
            """SELECT yardstick FROM kept.yardsticks
               WHERE rubric_sha256 = ? AND package = ? AND as_of IS NOT DISTINCT FROM ?::DATE""",
            [yardstick.rubric_sha256, yardstick.package, yardstick.as_of],
        )
        if found is None:
            found = self._one("SELECT coalesce(max(yardstick), 0) + 1 FROM kept.yardsticks") or 1
            row = {name: getattr(yardstick, name) for name in Yardstick.__slots__}
            with self.all_or_nothing():
                self._insert("yardsticks", [{"yardstick": found, "rescored_from": rescored_from, **row}])
        return int(found)

    def take_sample(self, found: Found, manifest: Manifest) -> None:
        """Make the plans found in a folder the round's sample.

        Results of others are kept, but no longer count.

        Args:
            found: What is in the folder.
            manifest: What more is known of each, and how they were drawn.
        """
        ids = [plan.plan for plan in found.plans]
        with self.all_or_nothing():
            self._connection.execute("UPDATE kept.sample SET in_sample = false")
            for table in ("sample", "plan_groups"):
                self._connection.execute(
                    f"DELETE FROM kept.{table} WHERE plan IN (SELECT unnest(?::VARCHAR[]))",
                    [ids],
                )
            self._connection.execute("DELETE FROM kept.skipped")
            rows = [
                {
                    "plan": plan.plan,
                    "sha256": plan.sha256,
                    "copies": len(plan.names),
                    "in_sample": True,
                    "reference": manifest.references.get(plan.plan),
                    **(manifest.drawn[plan.plan]._asdict() if plan.plan in manifest.drawn else {}),
                }
                for plan in found.plans
            ]
            self._insert("sample", rows)
            self._insert(
                "plan_groups",
                [
                    {"plan": plan, "name": name, "value": value}
                    for plan, columns in manifest.groups.items()
                    for name, value in columns.items()
                ],
            )
            self._take_draw(manifest)
            self._insert("skipped", [{"kind": kind, "files": n} for kind, n in sorted(found.skipped.items())])

    def _take_draw(self, manifest: Manifest) -> None:
        draw = manifest.draw
        self._connection.execute(
            "UPDATE kept.round SET how_drawn = ?, method = ?, allocation = ?, seed = ?, frame_size = ?",
            [draw.how_drawn, draw.method, draw.allocation, draw.seed, draw.frame_size]
            if draw
            else ["every plan of the folder", "every plan", None, None, None],
        )
        self._connection.execute("DELETE FROM kept.strata")
        self._connection.execute("DELETE FROM kept.frame_counts")
        counts = draw.frame_counts.items() if draw else ()
        self._insert(
            "frame_counts",
            [
                {"name": name, "value": value, "plans": plans}
                for name, values in counts
                if name not in manifest.left_out
                for value, plans in values.items()
            ],
        )
        drawn = Counter(row.stratum for row in manifest.drawn.values() if row.drawn == "random")
        strata = sorted(draw.strata.items()) if draw else []
        self._insert(
            "strata",
            [{"stratum": name, "frame_size": size, "drawn": drawn[name]} for name, size in strata],
        )

    def sentence_key(self, found: Found) -> bytes:
        """Return the round's key for sentences, and lock it with every plan that was found.

        The key itself is not in the file: it takes the bytes of a plan to have it. Where none of the plans
        that it was locked with is left, a new one is drawn; text copied from the plans that have gone is then
        no longer found.
        """
        openers = {plan.plan: plan.opener for plan in found.plans if plan.opener}
        locked: dict[str, bytes] = dict(
            self._connection.execute("SELECT plan, locked FROM kept.sentence_keys").fetchall()
        )
        known = next((plan for plan in openers if plan in locked), None)
        key = unlock(locked[known], openers[known]) if known else new_key()
        new = {plan: lock(key, opener) for plan, opener in openers.items() if plan not in locked}
        if new:
            with self.all_or_nothing():
                if known is None:
                    self._connection.execute("DELETE FROM kept.sentence_keys")
                self._connection.execute(
                    "INSERT INTO kept.sentence_keys SELECT unnest(?::VARCHAR[]), unnest(?::BLOB[])",
                    [list(new), list(new.values())],
                )
        return key

    def done(self, yardstick: int, limits: Limits) -> set[str]:
        """Return the plans that need no more work: judged, or known to be unreadable.

        A plan that ran out of time or memory is tried again when it is given more of either; one whose file
        could not be read, was changed meanwhile, or was lost with a machine, always.
        """
        rows = self._connection.execute(
            """SELECT plan FROM kept.plans WHERE yardstick = $yardstick
               UNION ALL
               SELECT plan FROM kept.unreadable WHERE yardstick = $yardstick AND NOT (
                   kind IN ('TimedOut', 'OutOfMemory', 'WorkerDied')
                   AND (timeout < $timeout OR memory_mb < $memory_mb))
                   AND kind NOT IN ('FileNotReadable', 'FileChanged', 'WorkerLost')""",
            {"yardstick": yardstick, "timeout": limits.timeout, "memory_mb": limits.memory_mb},
        ).fetchall()
        return {row[0] for row in rows}

    def begin_run(
        self,
        yardstick: int,
        found: Found,
        *,
        limits: Limits,
        workers: int | None,
        package: str,
        done: int,
        who: str | None = None,
    ) -> int:
        """Note that a run begins, and return its number.

        Args:
            yardstick: What it holds plans against.
            found: What is in the folder.
            limits: What one plan is given.
            workers: How many processes; `None` where it is Dask that counts them.
            package: The package's version.
            done: For how many plans the answer is already there.
            who: Who set it to work; `None` where nobody is named.
        """
        run = int(self._one("SELECT coalesce(max(run), 0) + 1 FROM kept.runs") or 1)
        row: Row = {
            "run": run,
            "yardstick": yardstick,
            "package": package,
            "python": platform.python_version(),
            "platform": sys.platform,
            "who": who,
            "ran_on": "this machine" if workers else "dask",
            "started": _now(),
            "workers": workers,
            "timeout": limits.timeout,
            "memory_mb": limits.memory_mb,
            "files": found.files,
            "plans": len(found.plans),
            "already_done": done,
        }
        with self.all_or_nothing():
            self._insert("runs", [row])
        return run

    def end_run(self, run: int, ended: str) -> None:
        """Note how a run ended: "done" or "stopped"."""
        with self.all_or_nothing():
            self._connection.execute(
                "UPDATE kept.runs SET finished = ?, ended = ? WHERE run = ?", [_now(), ended, run]
            )

    def write(self, results: Sequence[Packed | Unread], yardstick: int, limits: Limits) -> None:
        """Put results in, all of them or none."""
        try:
            self._write(results, yardstick, limits)
        except duckdb.OutOfMemoryException:
            # A plan of some hundred thousand findings: rare enough to take what memory there is, this once.
            self._connection.execute("RESET memory_limit")
            self._write(results, yardstick, limits)
            with suppress(duckdb.OutOfMemoryException):  # what it took cannot always be given back at once
                self.stay_small()

    def _write(self, results: Sequence[Packed | Unread], yardstick: int, limits: Limits) -> None:
        given = {"yardstick": yardstick, "timeout": limits.timeout, "memory_mb": limits.memory_mb}
        unread = [{**one._asdict(), **given} for one in results if isinstance(one, Unread)]
        # Nearly always one entry a table: every plan has the same columns.
        packed: dict[tuple[str, tuple[str, ...]], tuple[list[str], list[str]]] = {}
        for result in results:
            if isinstance(result, Unread):
                continue
            for table, (names, text) in result.tables.items():
                plans, texts = packed.setdefault((table, names), ([], []))
                plans.append(result.plan)
                texts.append(text)
        with self.all_or_nothing():
            # Only an unreadable plan is ever done again; every other result is put in once.
            self._connection.execute(
                "DELETE FROM kept.unreadable WHERE yardstick = ? AND plan IN (SELECT unnest(?::VARCHAR[]))",
                [yardstick, [result.plan for result in results]],
            )
            for (table, names), (plans, texts) in packed.items():
                own: dict[str, object] = {"plan": plans, "yardstick": yardstick}
                unpack(self._connection, table, names, texts, own)
            self._insert("unreadable", unread)

    def _begin(self, *, keep_quotes: bool, package: str) -> None:
        with self.all_or_nothing():
            make_tables(self._connection)
            self._insert("schema_version", [{"version": SCHEMA_VERSION, "package": package}])
            drawn: Row = {"how_drawn": "every plan of the folder", "method": "every plan"}
            self._insert("round", [{**drawn, "keeps_quotes": keep_quotes}])

    def _check_quotes(self, keep_quotes: bool) -> None:
        kept = bool(self._one("SELECT keeps_quotes FROM kept.round"))
        if kept and not keep_quotes:
            raise RoundError(
                f"{self.path.name} was begun to keep the plans' words; keep them again, or begin a new round."
            )
        if keep_quotes and not kept:
            raise RoundError(
                f"{self.path.name} was begun without the plans' words; begin a new round to keep them."
            )

    def _one(self, query: str, values: Sequence[object] = ()) -> Any:
        rows = self._connection.execute(query, list(values)).fetchall()
        return rows[0][0] if rows else None

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        insert_rows(self._connection, table, rows)

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Make what is written meanwhile one piece: all of it is kept, or none.

        Raises:
            RoundError: it can no longer be written.
        """
        if self._in_one_piece:
            yield
            return
        self._in_one_piece = True
        try:
            self._connection.begin()
            try:
                yield
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()
        except duckdb.Error as error:
            if not isinstance(error, _NOT_WRITTEN):
                raise
            raise RoundError(
                f"{self.path.name} can no longer be written, as on a full disk; make room and run the same "
                "again: what was done is kept."
            ) from None
        finally:
            self._in_one_piece = False


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
