"""The CSV that says more of each file: its phase, its year, its setting, whatever a panel compares by."""

import csv
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path, PureWindowsPath

from ehcp_audit.errors import FileNotReadable, RoundError

from .files import Found, unopened

__all__ = ["Manifest", "read_manifest"]


@dataclass(slots=True)
class Manifest:
    """What a manifest says, by plan id."""

    groups: dict[str, dict[str, str]] = field(default_factory=dict)
    """The columns' values; an empty cell is left out."""
    references: dict[str, str] = field(default_factory=dict)
    """The manifest's own id for a plan, where it has a column `plan`."""

    def take(self, plan: str, cells: dict[str, str]) -> None:
        """Note what a row says of its plan; of two copies of one plan, the row that comes first speaks."""
        for head, value in cells.items():
            if value and head.lower() == "plan":
                self.references.setdefault(plan, value)
            elif value and head.lower() != "file":
                self.groups.setdefault(plan, {}).setdefault(head, value)


def read_manifest(path: Path, found: Found) -> Manifest:
    """Read a manifest and find each row's plan among those found in the folder.

    The column `file` names the file, relative to the folder, or by its bare name where only one file has it.
    A column `plan` gives the council's own id. Every other column is a group. A row whose file is not in the
    folder is added to `found` as a plan that cannot be opened: it belongs to the sample, and would otherwise
    be lost silently.

    Raises:
        FileNotReadable: there is no such file.
        RoundError: it has no column `file`, names a file twice, or is no CSV.
    """
    rows = list(csv.reader(StringIO(_text(path)), _dialect(path)))
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise RoundError(f"{path.name} is empty; give a CSV with a column called file.")
    heads = [head.strip() for head in rows[0]]
    lower = [head.lower() for head in heads]
    if "file" not in lower:
        raise RoundError(
            f"{path.name}:1: no column is called file; name the column that holds the file names so."
        )
    twice = sorted({head for head in lower if lower.count(head) > 1})
    if twice:
        raise RoundError(
            f"{path.name}:1: two columns are called {twice[0] or '(nothing)'}; give each its own name."
        )
    manifest = Manifest()
    by_name = _names(found)
    named: dict[str, int] = {}
    for number, row in enumerate(rows[1:], start=2):
        cells = dict(zip(heads, (cell.strip() for cell in row), strict=False))
        name = _file(cells, lower, heads, f"{path.name}: row {number}")
        if name.casefold() in named:
            raise RoundError(
                f"{path.name}: row {number} names the same file as row {named[name.casefold()]}; keep one."
            )
        named[name.casefold()] = number
        plan = by_name.get(name.casefold())
        if plan is None:
            problem = "The manifest names this file, but it is not in the folder; add it or delete its row."
            missing = unopened(name, path.parent / name, problem)
            found.plans.append(missing)
            plan = missing.plan
        manifest.take(plan, cells)
    return manifest


def _file(cells: dict[str, str], lower: list[str], heads: list[str], where: str) -> str:
    """Return the file that a row names, with forward slashes."""
    name = PureWindowsPath(cells.get(heads[lower.index("file")], "")).as_posix()
    if name in {"", "."}:
        raise RoundError(f"{where} names no file; fill the column file or delete the row.")
    return name


def _names(found: Found) -> dict[str, str]:
    """Return plan ids by every name that says one plan: the path, and the bare name where one plan has it."""
    paths = {name.casefold(): plan.plan for plan in found.plans for name in plan.names}
    bare: dict[str, set[str]] = {}
    for name, plan in paths.items():
        bare.setdefault(name.rsplit("/", 1)[-1], set()).add(plan)
    return {name: next(iter(plans)) for name, plans in bare.items() if len(plans) == 1} | paths


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        raise FileNotReadable(f"The manifest {path} cannot be read; check its name.") from None
    if b"\0" in data:
        raise RoundError(f"{path.name} is not a CSV file; save the list as CSV and give that.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what Excel in England writes


def _dialect(path: Path) -> type[csv.Dialect]:
    first = _text(path).lstrip().split("\n", 1)[0]
    mark = max(",;\t", key=first.count)

    class Separated(csv.excel):
        delimiter = mark

    return Separated
