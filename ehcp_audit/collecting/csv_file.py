"""A list as councils keep it: CSV from Excel, whatever its encoding, its separators and its stray rows."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

from ehcp_audit.errors import FileNotReadable, RoundError

__all__ = ["CsvFile", "CsvRow", "guarded", "read_csv", "unguarded"]

_MOST_BYTES = 1 << 28
"""A list of all plans of England is a tenth of this."""

_STARTS_FORMULA = frozenset("=+-@|%\uff1d\uff0b\uff0d\uff20")
"""The last four are the wide forms of = + - @."""


class CsvRow(NamedTuple):
    """One row that is not empty."""

    number: int
    """Its row in a spreadsheet: 1 is the row of heads."""
    cells: dict[str, str]
    """By head, without white space around them."""


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A list with heads."""

    name: str
    """The file's name, for messages."""
    heads: tuple[str, ...]
    """As written, without white space around them."""
    rows: tuple[CsvRow, ...]

    def head(self, *names: str) -> str | None:
        """Return the head that is one of these names, whatever its case; `None` where there is none."""
        for name in names:
            for head in self.heads:
                if " ".join(head.lower().replace("_", " ").split()) == name:
                    return head
        return None


def read_csv(path: Path, *, what: str) -> CsvFile:
    """Read a list.

    Args:
        path: The file.
        what: What it is to be called where it cannot be read: "manifest", "frame".

    Raises:
        FileNotReadable: there is no such file.
        RoundError: it is no CSV, empty, or has heads that cannot be told apart; in one sentence.
    """
    text = _text(path, what)
    try:
        rows = [row for row in _rows(text) if any(row.cells.values())]
    except csv.Error:
        raise RoundError(f"{path.name} is not a CSV file; save the list as CSV and give that.") from None
    if not rows:
        raise RoundError(f"{path.name} is empty; give a CSV whose first row names the columns.")
    heads = [head.strip() for head in rows[0].cells.values()]
    while heads and not heads[-1]:
        heads.pop()  # Excel keeps commas for columns that were emptied
    lower = [head.lower() for head in heads]
    twice = sorted({head for head in lower if lower.count(head) > 1})
    if twice:
        raise RoundError(
            f"{path.name}:1: two columns are called {twice[0] or '(nothing)'}; give each its own name."
        )
    kept = []
    for row in rows[1:]:
        cells = list(row.cells.values())
        if any(cells[len(heads) :]):
            raise RoundError(
                f"{path.name}: row {row.number} has more cells than there are columns; "
                "put text that holds the separator in quotes."
            )
        filled = cells[: len(heads)] + [""] * (len(heads) - len(cells))
        kept.append(CsvRow(row.number, dict(zip(heads, filled, strict=True))))
    return CsvFile(path.name, tuple(heads), tuple(kept))


def guarded(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: what would be one gets an apostrophe."""
    return f"'{text}" if _is_formula(text) else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given."""
    return text[1:] if text.startswith("'") and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    """Tell what a spreadsheet may take for a formula, behind apostrophes and characters that nobody sees."""
    bare = text.lstrip("'")
    if bare[:1] in {"\t", "\r", "\n"}:
        return True
    seen = (sign for sign in bare if not (sign.isspace() or category(sign)[0] in "ZC"))
    return next(seen, "") in _STARTS_FORMULA


def _rows(text: str) -> Iterator[CsvRow]:
    # By number, not by line: a cell may hold line breaks, and a spreadsheet counts rows.
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text))
    for number, row in enumerate(reader, start=1):
        yield CsvRow(number, {str(place): cell.strip() for place, cell in enumerate(row)})


def _separator(text: str) -> str:
    first = text.lstrip().split("\n", 1)[0]
    outside = re.sub(r'"[^"]*"', "", first)
    return max(",;\t", key=outside.count)


def _text(path: Path, what: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError:
        raise FileNotReadable(f"The {what} {path} cannot be read; check its name.") from None
    if len(data) > _MOST_BYTES:
        raise RoundError(f"{path.name} is larger than any list of plans; give the CSV itself.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")  # Excel's "Unicode text"
        except UnicodeDecodeError:
            raise RoundError(f"{path.name} is not a CSV file; save the list as CSV and give that.") from None
    if b"\0" in data or data.startswith(b"PK\x03\x04"):
        raise RoundError(f"{path.name} is not a CSV file; save the list as CSV and give that.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel in England writes
