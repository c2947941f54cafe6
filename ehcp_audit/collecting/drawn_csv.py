"""A drawn sample as a CSV: a list for people to find the files by, and the manifest of the round."""

import csv
import json
import os
import tempfile
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Literal, NamedTuple

from ehcp_audit.errors import OutputError, RoundError
from ehcp_audit.model import Sample

from .csv_file import CsvFile, guarded, unguarded
from .frame import OWN_COLUMNS

__all__ = ["Draw", "DrawnRow", "draw_in", "write_drawn"]

_NEEDED = ("drawn", "weight", "frame_size", "method", "how_drawn")


class DrawnRow(NamedTuple):
    """What a draw says of one plan."""

    drawn: Literal["random", "risk"]
    stratum: str | None
    weight: float | None


@dataclass(slots=True)
class Draw:
    """How the plans of a manifest were drawn, as a draw wrote it there."""

    how_drawn: str
    method: str
    allocation: str | None
    seed: int | None
    frame_size: int
    strata: dict[str, int] = field(default_factory=dict)
    """How many plans of the frame are in each stratum; empty where it was not divided."""
    frame_counts: dict[str, dict[str, int]] = field(default_factory=dict)
    """How many plans of the frame have each value of a column; columns of many values are left out."""
    rows: dict[int, DrawnRow] = field(default_factory=dict)
    """By the row's number in the manifest."""


def write_drawn(sample: Sample, into: Path, *, has_ids: bool) -> None:
    """Write a sample as CSV, safe to open in a spreadsheet; that a plan's file may have any name is kept.

    Args:
        sample: What was drawn.
        into: The file; one that is there is replaced whole, or left as it was.
        has_ids: Whether plans have ids of their own beside their files.

    Raises:
        OutputError: it cannot be written there.
    """
    columns = list(dict.fromkeys(column for plan in sample.plans for column in plan.columns))
    sizes = {stratum.name: stratum.frame_size for stratum in sample.strata}
    counts: dict[str, dict[str, int]] = {}
    for share in sample.shares:
        counts.setdefault(share.column, {})[share.value] = share.frame
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(
        [guarded(cell) for cell in (*(["plan"] if has_ids else []), "file", *columns, *OWN_COLUMNS)]
    )
    for plan in sample.plans:
        own = {
            "drawn": plan.drawn,
            "stratum": plan.stratum if sizes else "",
            "stratum_size": sizes.get(plan.stratum, ""),
            "weight": "" if plan.weight is None else repr(plan.weight),
            "frame_size": sample.frame_size,
            "seed": "" if sample.seed is None else sample.seed,
            "method": sample.method,
            "allocation": sample.allocation or "",
            "how_drawn": sample.how_drawn,
            "frame_counts": json.dumps(counts, ensure_ascii=False) if counts else "",
        }
        cells = [
            plan.file,
            *(plan.columns[column] for column in columns),
            *(own[name] for name in OWN_COLUMNS),
        ]
        writer.writerow([guarded(str(cell)) for cell in ([plan.plan, *cells] if has_ids else cells)])
    _write(into, text.getvalue().encode("utf-8-sig"))  # with the mark by which Excel knows UTF-8


def draw_in(listed: CsvFile) -> Draw | None:
    """Return how a manifest was drawn; `None` where no draw wrote it.

    Raises:
        RoundError: a draw wrote it, and it was changed since in a way that would make every share wrong.
    """
    heads = {name: listed.head(name.replace("_", " ")) for name in OWN_COLUMNS}
    if any(heads[name] is None for name in _NEEDED) or not listed.rows:
        return None
    told = {name: _same(listed, head) for name, head in heads.items() if head and name not in _OF_A_ROW}
    draw = Draw(
        how_drawn=told["how_drawn"],
        method=told["method"],
        allocation=told.get("allocation") or None,
        seed=_whole(listed, "seed", told["seed"]) if told.get("seed") else None,
        frame_size=_whole(listed, "frame_size", told["frame_size"]),
        frame_counts=_counts(listed, told.get("frame_counts", "")),
    )
    for row in listed.rows:
        cells = {name: unguarded(row.cells[head]) if head else "" for name, head in heads.items()}
        where = f"{listed.name}: row {row.number}"
        drawn = cells["drawn"].lower()
        if drawn not in {"random", "risk"}:
            raise RoundError(f"{where}: drawn is neither random nor risk; put back what was drawn.")
        try:
            weight = float(cells["weight"]) if cells["weight"] else None
            if cells["stratum_size"]:
                draw.strata[cells["stratum"]] = int(cells["stratum_size"])
        except ValueError:
            raise RoundError(
                f"{where}: a weight or size is no number; put back what the draw wrote."
            ) from None
        draw.rows[row.number] = DrawnRow(
            "random" if drawn == "random" else "risk",
            cells["stratum"] or None,
            weight if drawn == "random" else None,
        )
    _add_up(listed.name, draw)
    return draw


_OF_A_ROW = frozenset({"drawn", "stratum", "stratum_size", "weight"})


def _same(listed: CsvFile, head: str) -> str:
    values = {unguarded(row.cells[head]) for row in listed.rows}
    if len(values) > 1:
        raise RoundError(
            f"{listed.name}: the rows differ under {head}, so they are not of one draw; give one at a time."
        )
    return values.pop()


def _whole(listed: CsvFile, head: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise RoundError(f"{listed.name}: {head} is no whole number; put back what the draw wrote.") from None


def _counts(listed: CsvFile, text: str) -> dict[str, dict[str, int]]:
    try:
        found = json.loads(text) if text else {}
        return {
            str(column): {str(value): int(plans) for value, plans in values.items()}
            for column, values in found.items()
        }
    except (ValueError, TypeError, AttributeError):
        raise RoundError(
            f"{listed.name}: frame_counts is not what the draw wrote; put it back, or leave the column out."
        ) from None


def _add_up(name: str, draw: Draw) -> None:
    """Refuse a list that lost or gained a plan since it was drawn: its weights would be wrong."""
    stand_for: dict[str | None, float] = {}
    for row in draw.rows.values():
        if row.drawn == "random":
            if row.weight is None or row.weight <= 0:
                raise RoundError(
                    f"{name}: a plan drawn by chance has no weight; put back what the draw wrote."
                )
            stand_for[row.stratum] = stand_for.get(row.stratum, 0.0) + row.weight
    sizes: dict[str | None, int] = dict(draw.strata.items()) or {None: draw.frame_size}
    for stratum, size in sizes.items():
        if stratum in stand_for and abs(stand_for[stratum] - size) > 0.01:
            where = f" in the group {stratum}" if stratum else ""
            raise RoundError(
                f"{name}: plans drawn by chance were added or taken out{where} since the draw; put back the "
                "list as drawn: a plan that cannot be had counts as one that could not be read."
            )


def _write(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise OutputError(f"{path} is a folder; give the name of a file to write.")
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        why = (error.strerror or str(error)).lower()
        raise OutputError(f"{path} cannot be written ({why}); choose another place for it.") from None
