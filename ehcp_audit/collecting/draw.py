"""A sample is drawn from a frame: the same seed draws the same plans, in whatever order the frame lists them.

Every plan gets a number that nobody chose: the SHA-256 of the seed and its id. Those with the smallest
numbers are drawn. So the draw is the same on every machine and in every version, anybody can check it with
another program, and a plan that joins the frame moves no other one.
"""

import hashlib
import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from ehcp_audit.errors import RoundError
from ehcp_audit.model import DrawnPlan, Sample, ShareOfFrame, Stratum

from .draw_says import MOST_VALUES, how_drawn, plans_count, what_to_know
from .drawn_csv import write_drawn
from .frame import Frame
from .intervals import Design
from .sample_size import Allocation, allocate, half_width, size_for

__all__ = ["draw_sample"]

_BLANK = "(blank)"
_SEEDS = 1 << 31


def draw_sample(
    frame: str | Path,
    *,
    size: int | None = None,
    precision: float | None = None,
    by: Sequence[str] = (),
    seed: int | None = None,
    allocation: Allocation = "proportional",
    risk: Iterable[str] = (),
    into: str | Path | None = None,
) -> Sample:
    """Draw a sample of plans at random and say how it was drawn.

    Args:
        frame: A CSV of all plans, one a row: a column `plan` with an id, a column `file`, or both, and
            whatever else is known (phase, year, setting).
        size: How many plans to draw by chance; `None`: as many as `precision` takes. 0 with `risk` alone.
        precision: How far a share may lie from that of the frame, 0 to 1, in 19 samples of 20.
        by: Columns to divide the frame by before drawing. A plan with an empty cell is in a group of its own.
        seed: From 0; the same seed draws the same plans. `None`: one is drawn and stated.
        allocation: Whether the groups share the sample in proportion to their size, or alike.
        risk: Plans to look at for a reason, beside those drawn by chance: ids, or columns that say yes or no.
            They are in the sample and in no estimate, unless chance drew them too.
        into: A CSV to write the sample to, for `audit_sample(manifest=…)`.

    Returns:
        The sample, with how it stands for the frame.

    Raises:
        FileNotReadable: there is no such frame.
        RoundError: the frame cannot be drawn from, or what was asked for cannot be.
        OutputError: the CSV cannot be written.
    """
    listed = Frame(Path(frame))
    columns = [listed.column(name) for name in by]
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise RoundError(f"The column {twice[0]} is named twice; name it once.")
    risky = listed.picked(risk)
    members = _strata(listed, columns)
    frames = [len(plans) for plans in members.values()]
    whole = len(listed.rows)
    wanted = _size(size, precision, frames, allocation, only_risk=bool(risky), frame=listed.name)
    if seed is None:
        seed = secrets.randbelow(_SEEDS)
    if not 0 <= seed < 1 << 63:
        raise RoundError("A seed is a whole number from 0; give another one.")
    parts = allocate(wanted, frames, allocation) if wanted else [0] * len(frames)
    strata = [
        Stratum(name=name, frame_size=len(plans), drawn=part)
        for (name, plans), part in zip(members.items(), parts, strict=True)
    ]
    chosen = {
        plan: stratum
        for stratum in strata
        for plan in sorted(members[stratum.name], key=lambda plan: _number(seed, plan))[: stratum.drawn]
    }
    of = {plan: stratum for stratum in strata for plan in members[stratum.name]}
    plans = [_drawn(listed, plan, of[plan], by_chance=True) for plan in sorted(chosen)]
    plans += [_drawn(listed, plan, of[plan], by_chance=False) for plan in risky if plan not in chosen]
    by_chance = wanted < whole and wanted > 0
    sample = Sample(
        how_drawn="",
        method="risk-based only"
        if not wanted
        else "every plan"
        if not by_chance
        else "stratified random"
        if columns
        else "simple random",
        seed=seed if by_chance else None,
        size=wanted,
        frame_size=whole,
        by=tuple(columns),
        allocation=allocation if by_chance and columns else None,
        precision=half_width(frames, parts) if wanted else None,
        strata=tuple(strata) if columns else (),
        plans=tuple(plans),
        shares=_shares(listed, chosen, strata) if wanted else (),
    )
    sample = sample.model_copy(
        update={"how_drawn": how_drawn(sample), "says": what_to_know(listed, sample, risky)}
    )
    if into is not None:
        write_drawn(sample, Path(into), has_ids=listed.has_ids)
    return sample


def _strata(frame: Frame, columns: Sequence[str]) -> dict[str, list[str]]:
    """Return the ids of each stratum, strata and ids in the order of their names."""
    found: dict[str, list[str]] = {}
    for plan, row in frame.rows.items():
        name = " / ".join(row.cells[column] or _BLANK for column in columns)
        found.setdefault(name, []).append(plan)
    return dict(sorted(found.items()))


def _size(
    size: int | None,
    precision: float | None,
    frames: Sequence[int],
    allocation: Allocation,
    *,
    only_risk: bool,
    frame: str,
) -> int:
    whole = sum(frames)
    if size is not None and precision is not None:
        raise RoundError("Give either a size or a precision: one follows from the other.")
    if precision is not None:
        if not 0 < precision < 1:
            raise RoundError("A precision is a share between 0 and 1: 0.1 stands for 10 points either way.")
        return size_for(precision, frames, allocation)
    if size is None or (size == 0 and not only_risk):
        raise RoundError("Say how many plans to draw: a size, or the precision that is wanted.")
    if size < 0:
        raise RoundError(f"{size} plans cannot be drawn; give 1 or more.")
    if size > whole:
        raise RoundError(f"{frame} has only {plans_count(whole)}; draw as many or fewer.")
    if 0 < size < len(frames):
        raise RoundError(
            f"{plans_count(size)} cannot stand for {len(frames)} groups; draw {len(frames)} or more, "
            "or divide by fewer columns."
        )
    return size


def _number(seed: int, plan: str) -> bytes:
    return hashlib.sha256(f"{seed}:{plan}".encode()).digest()


def _drawn(frame: Frame, plan: str, stratum: Stratum, *, by_chance: bool) -> DrawnPlan:
    cells = frame.rows[plan].cells
    return DrawnPlan(
        plan=plan,
        file=frame.file(plan),
        drawn="random" if by_chance else "risk",
        stratum=stratum.name,
        weight=stratum.weight if by_chance else None,
        columns={column: cells[column] for column in frame.columns},
    )


def _shares(frame: Frame, chosen: dict[str, Stratum], strata: Sequence[Stratum]) -> tuple[ShareOfFrame, ...]:
    """Compare what was drawn by chance with the frame, value by value."""
    order = {stratum.name: number for number, stratum in enumerate(strata)}
    design = Design(
        stratum=np.array([order[stratum.name] for stratum in chosen.values()]),
        weight=np.array([stratum.weight for stratum in chosen.values()], dtype=float),
        fraction=np.array([stratum.drawn / stratum.frame_size for stratum in strata]),
    )
    found: list[ShareOfFrame] = []
    for column in frame.columns:
        counts = Counter(row.cells[column] for row in frame.rows.values())
        if len(counts) > MOST_VALUES:
            continue
        values = sorted(counts)
        drawn = [frame.rows[plan].cells[column] for plan in chosen]
        part = np.array([[float(cell == value) for value in values] for cell in drawn])
        estimate = design.estimate(part, np.ones_like(part))
        found += [
            ShareOfFrame(
                column=column,
                value=value,
                frame=counts[value],
                frame_share=round(counts[value] / len(frame.rows), 6),
                drawn=drawn.count(value),
                share=round(float(estimate.share[number]), 6),
                low=round(float(estimate.low[number]), 6),
                high=round(float(estimate.high[number]), 6),
            )
            for number, value in enumerate(values)
        ]
    return tuple(found)
