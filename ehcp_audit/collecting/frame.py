"""The list of plans that a sample is drawn from."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from ehcp_audit.errors import RoundError

from .csv_file import CsvRow, read_csv

__all__ = ["OWN_COLUMNS", "Frame"]

OWN_COLUMNS = (
    "drawn", "stratum", "stratum_size", "weight", "frame_size", "seed", "method", "allocation", "how_drawn",
    "frame_counts",
)  # fmt: skip
"""The columns that a draw writes beside those of the frame."""

_NO = frozenset(["", "0", "-", "no", "n", "false", "none", "nil"])


class Frame:
    """Plans by id, with their files and whatever else is known of them."""

    def __init__(self, path: Path) -> None:
        """Read a frame.

        Raises:
            FileNotReadable: there is no such file.
            RoundError: it cannot be drawn from, in one sentence with its place.
        """
        listed = read_csv(path, what="frame")
        self.name = listed.name
        plan, file = listed.head("plan", "plan id", "id"), listed.head("file", "file name", "filename")
        if plan is None and file is None:
            raise RoundError(
                f"{self.name}:1: no column is called plan or file; name the one that holds each plan's id so."
            )
        if not listed.rows:
            raise RoundError(f"{self.name} names no plans; add a row for each.")
        self.has_ids = plan is not None
        """Whether plans have ids of their own; else a plan's id is its file."""
        self.has_files = file is not None
        self.columns = tuple(head for head in listed.heads if head and head not in {plan, file})
        """Whatever else is known of each plan."""
        clash = [head for head in self.columns if head.casefold() in OWN_COLUMNS]
        if clash:
            raise RoundError(
                f"{self.name}:1: a column is called {clash[0]}, as one that the draw writes; rename it."
            )
        self.rows: dict[str, CsvRow] = {}
        """By id, in the order of ids: the order of the list must not matter."""
        self._file_column = file
        self._take(listed.rows, plan or file or "")

    def file(self, plan: str) -> str:
        """Return a plan's file as the frame names it; empty where it names none."""
        return self.rows[plan].cells[self._file_column] if self._file_column else ""

    def column(self, name: str) -> str:
        """Return the head of the column that a person means.

        Raises:
            RoundError: there is none, or nothing stands in it.
        """
        for head in self.columns:
            if head.casefold() == name.strip().casefold():
                if not any(row.cells[head] for row in self.rows.values()):
                    raise RoundError(f"{self.name}: the column {head} is empty; fill it, or leave it out.")
                return head
        there = f"it has {', '.join(self.columns)}" if self.columns else "it has none besides plan and file"
        raise RoundError(f"{self.name} has no column {name.strip() or '(nothing)'}; {there}.")

    def picked(self, wanted: Iterable[str]) -> list[str]:
        """Return the ids of plans to be looked at for a reason.

        Args:
            wanted: Each the name of a column whose cells say yes or no, or an id.

        Raises:
            RoundError: one is neither.
        """
        found: set[str] = set()
        by_name = {plan.casefold(): plan for plan in self.rows}
        for one in wanted:
            name = unicodedata.normalize("NFC", one.strip())
            if any(head.casefold() == name.casefold() for head in self.columns):
                head = self.column(name)
                found |= {plan for plan, row in self.rows.items() if row.cells[head].casefold() not in _NO}
            elif name.casefold() in by_name:
                found.add(by_name[name.casefold()])
            else:
                raise RoundError(f"{self.name} has no column and no plan called {name or '(nothing)'}.")
        return sorted(found)

    def _take(self, rows: Iterable[CsvRow], id_column: str) -> None:
        seen: dict[tuple[str, str], int] = {}
        for row in rows:
            plan = unicodedata.normalize("NFC", row.cells[id_column])
            if not plan:
                raise RoundError(
                    f"{self.name}: row {row.number} has nothing under {id_column}; fill it or delete the row."
                )
            file = row.cells[self._file_column].replace("\\", "/") if self._file_column else ""
            for kind, name in (("plan", plan), ("file", file)):
                first = seen.setdefault((kind, name.casefold()), row.number) if name else row.number
                if first != row.number:
                    raise RoundError(
                        f"{self.name}: row {row.number} names the same {kind} as row {first}; keep one."
                    )
            self.rows[plan] = row
        self.rows = dict(sorted(self.rows.items()))
