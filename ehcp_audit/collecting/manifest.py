"""The CSV that says more of each file: its phase, its year, its setting, whatever a panel compares by."""

import re
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

from ehcp_audit.errors import RoundError

from .csv_file import CsvFile, read_csv, unguarded
from .drawn_csv import Draw, DrawnRow, draw_in
from .files import Found, FoundPlan, unopened
from .frame import OWN_COLUMNS

__all__ = ["UNDRAWN", "Manifest", "read_manifest"]

UNDRAWN = "a plan that was not drawn"
"""The kind under which a file of the folder is counted that the draw left out."""

_NAMES_THE_CHILD = re.compile(
    r"^names?$|\b(?:child|pupil|student|learner|young person|cyp|first|last|middle|family|given|full|parent"
    r"|carer)(?:'?s)?[ _-]?names?\b|surname|forename|\b(?:upn|uln|nhs(?: (?:number|no))?|dob|initials|e-?mail"
    r"|address)\b|\bbirth|post ?code|\bphone\b|telephone",
    re.IGNORECASE,
)
_ENOUGH_ROWS = 20
_ALL_DIFFERENT = 0.9
# A column in which nearly every one of many plans has a value of its own names plans, and groups nothing.


@dataclass(slots=True)
class Manifest:
    """What a manifest says, by plan id."""

    groups: dict[str, dict[str, str]] = field(default_factory=dict)
    """The columns' values; an empty cell is left out."""
    references: dict[str, str] = field(default_factory=dict)
    """The manifest's own id for a plan, where it has a column `plan`."""
    draw: Draw | None = None
    """How its plans were drawn, where a draw wrote it."""
    drawn: dict[str, DrawnRow] = field(default_factory=dict)
    """What the draw says of each plan."""
    left_out: tuple[str, ...] = ()
    """Columns that are not kept: they would name children, and group nothing."""

    def take(self, plan: str, reference: str, cells: dict[str, str], drawn: DrawnRow | None) -> None:
        """Note what a row says of its plan; of two copies of one plan, the row that comes first speaks."""
        if reference:
            self.references.setdefault(plan, reference)
        for head, value in cells.items():
            if value:
                self.groups.setdefault(plan, {}).setdefault(head, value)
        if drawn is not None:
            self.drawn[plan] = _joined(self.drawn[plan], drawn) if plan in self.drawn else drawn


def read_manifest(path: Path, found: Found) -> Manifest:
    """Read a manifest and find each row's plan among those found in the folder.

    The column `file` names the file, relative to the folder, or by its bare name where only one file has it.
    A column `plan` gives the council's own id. Every other column is a group, but those that name children.
    A row whose file is not in the folder is added to `found` as a plan that cannot be opened: it belongs to
    the sample, and would otherwise be lost silently. Where a draw wrote the manifest, only the plans that it
    lists are the sample.

    Raises:
        FileNotReadable: there is no such file.
        RoundError: it has no column `file`, names a file twice, or is no CSV; or the draw was tampered with.
    """
    listed = read_csv(path, what="manifest")
    file = listed.head("file")
    if file is None:
        raise RoundError(
            f"{path.name}:1: no column is called file; name the column that holds the file names so."
        )
    reference = listed.head("plan")
    draw = draw_in(listed)
    own = set(OWN_COLUMNS) if draw else set()
    others = [
        head for head in listed.heads if head and head not in {file, reference} and head.lower() not in own
    ]
    left_out = tuple(head for head in others if _names_plans(listed, head))
    manifest = Manifest(draw=draw, left_out=left_out)
    exact = {name: plan.plan for plan in found.plans for name in plan.names}
    by_name = _names(exact)
    named: dict[str, int] = {}
    for row in listed.rows:
        cells = {head: unguarded(value) if draw else value for head, value in row.cells.items()}
        own_id = cells[reference] if reference else ""
        name = PureWindowsPath(cells[file]).as_posix() if cells[file] else ""
        if name in {"", "."} and not (draw and own_id):
            raise RoundError(
                f"{path.name}: row {row.number} names no file; fill the column file or delete the row."
            )
        known = name if name in exact else name.casefold()
        first = named.setdefault(known, row.number) if name else row.number
        if first != row.number:
            raise RoundError(f"{path.name}: row {row.number} names the same file as row {first}; keep one.")
        plan = by_name.get(name) or by_name.get(name.casefold())
        if plan is None:
            missing = _missing(name, own_id, path)
            found.plans.append(missing)
            plan = missing.plan
        kept = {head: cells[head] for head in others if head not in left_out}
        manifest.take(plan, own_id, kept, draw.rows[row.number] if draw else None)
    if draw is not None:
        _leave_undrawn(found, manifest)
    return manifest


def _missing(name: str, own_id: str, manifest: Path) -> FoundPlan:
    if name:
        problem = "The manifest names this file, but it is not in the folder; add it or delete its row."
        return unopened(name, manifest.parent / name, problem)
    problem = "The manifest names no file for this plan; fill in its cell under file."
    return unopened(f"plan {own_id}", manifest.parent, problem)


def _leave_undrawn(found: Found, manifest: Manifest) -> None:
    undrawn = [plan for plan in found.plans if plan.plan not in manifest.drawn]
    found.plans = [plan for plan in found.plans if plan.plan in manifest.drawn]
    found.files -= sum(len(plan.names) for plan in undrawn)
    if undrawn:
        found.skipped[UNDRAWN] += sum(len(plan.names) for plan in undrawn)


def _joined(first: DrawnRow, second: DrawnRow) -> DrawnRow:
    """Join two rows of the frame whose files turned out to be the same: the plan stands for both."""
    by_chance = [row for row in (first, second) if row.drawn == "random"]
    if not by_chance:
        return first
    return DrawnRow("random", by_chance[0].stratum, sum(row.weight or 0.0 for row in by_chance))


def _names_plans(listed: CsvFile, head: str) -> bool:
    values = [row.cells[head] for row in listed.rows if row.cells[head]]
    all_differ = len(values) >= _ENOUGH_ROWS and len(set(values)) >= _ALL_DIFFERENT * len(values)
    return all_differ or bool(_NAMES_THE_CHILD.search(head))


def _names(exact: dict[str, str]) -> dict[str, str]:
    """Return plan ids by every name that says one plan: the path, and the bare name where one plan has it.

    In any case of letters, but the name as it stands goes first.
    """
    said: dict[str, set[str]] = {}
    for name, plan in exact.items():
        for one in {name.casefold(), name.rsplit("/", 1)[-1], name.rsplit("/", 1)[-1].casefold()}:
            said.setdefault(one, set()).add(plan)
    return {name: next(iter(plans)) for name, plans in said.items() if len(plans) == 1} | exact
