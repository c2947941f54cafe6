"""Counts and shares as they are told: exact, or under disclosure control."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from .disclosure import MINIMUM, ROUNDED_TO, CountTable, Told, protect, rounded
from .figures import Interval
from .intervals import Design, Estimate, wilson
from .verdict_table import VERDICTS

__all__ = ["DECIDED", "WITHHELD", "Row", "Teller"]

DECIDED = tuple(place for place, verdict in enumerate(VERDICTS) if verdict.is_decided)

WITHHELD = "Fewer than 6, or it would give such a count away. It need not be 0."

_FEW_QUESTIONS = 3
# Figures over fewer questions than this are nearly those of one question, whose worth they may not give away.


class Row(NamedTuple):
    """One row of counts as it is told; `None` for what is withheld."""

    counts: tuple[int | None, ...]
    subtotal: int | None
    n: int | None
    coarse: frozenset[int] = frozenset()
    """Which of the counts are rounded more coarsely than the others; `_SUBTOTAL` for the subtotal."""

    @classmethod
    def of(cls, cells: Sequence[Told], subtotal: Told, n: int | None) -> "Row":
        """Make one of what disclosure control leaves."""
        coarse = {place for place, one in enumerate(cells) if one.coarse}
        if subtotal.coarse:
            coarse.add(_SUBTOTAL)
        return cls(tuple(one.shown for one in cells), subtotal.shown, n, frozenset(coarse))


_SUBTOTAL = -1


@dataclass(frozen=True)
class Teller:
    """Tells counts and shares of one round."""

    design: Design
    controlled: bool
    with_intervals: bool
    """False where the plans were picked for a reason, and so stand for no others."""

    def rows(
        self, table: Sequence[Sequence[int]], subtotal: tuple[int, ...], *, totals: bool, unseen: int | None
    ) -> tuple[list[Row], Row]:
        """Tell the rows of one table, and their totals.

        Args:
            table: A row for each group, or one for all plans.
            subtotal: The columns that shares are shares of.
            totals: Whether the sums over all rows are told too; else the one row stands for them.
            unseen: A row of which nothing is told.
        """
        counts = tuple(tuple(int(one) for one in row) for row in table)
        whole = tuple(map(sum, zip(*counts, strict=True)))
        if not self.controlled:
            exact = [Row(row, sum(row[v] for v in subtotal), sum(row)) for row in counts]
            return exact, Row(whole, sum(whole[v] for v in subtotal), sum(whole))
        hidden = frozenset() if unseen is None else frozenset((unseen,))
        shown = protect(CountTable(counts, subtotal, unseen=hidden, totals=totals))
        told = [
            Row.of(cells, sub, self.size(sum(true)))
            for cells, sub, true in zip(shown.cells, shown.subtotals, counts, strict=True)
        ]
        total = Row.of(shown.whole, shown.whole_subtotal, self.size(sum(whole))) if totals else told[0]
        return told, total

    def size(self, count: int) -> int | None:
        """Tell how many plans there are."""
        if not self.controlled:
            return count
        return rounded(count) if count >= MINIMUM else None

    def share(
        self, count: int | None, base: int | None, estimate: Estimate | None, column: int
    ) -> tuple[float | None, Interval | None, float | None]:
        """Tell a share, its interval and its effective sample size.

        Args:
            count: The count as it is told.
            base: What it is a share of, as told.
            estimate: What the draw makes of it, where plans count for more or less; `None` in a simple draw.
            column: Its column of the estimate.
        """
        if count is None or not base:
            return None, None, None
        if estimate is None:
            share, size = (
                min(1.0, count / base),
                base / max(self.design.left, 0.0) if self.design.left > 0 else np.inf,
            )
            return share, *self.between(share, size)
        share, size = float(estimate.share[column]), float(estimate.size[column])
        if np.isnan(share):
            return None, None, None
        return self.points(share), *self.between(share, size)

    def between(self, share: float, size: float) -> tuple[Interval | None, float | None]:
        """Tell the interval of a share, and its effective sample size."""
        if not self.with_intervals or not size > 0:
            return None, None
        if self.controlled and not np.isinf(size):
            size = max(1.0, ROUNDED_TO * round(size / ROUNDED_TO))
        low, high = wilson(np.array([share]), np.array([float(size)]))
        told = (self.points(float(low[0])), self.points(float(high[0])))
        return told, None if np.isinf(size) else round(size, 2)

    def points(self, share: float) -> float:
        """Round a share: to whole hundredths under control, else to six places, the same on every machine."""
        return round(share, 2 if self.controlled else 6)

    def verdicts(self, row: Row, estimates: Sequence[Estimate] | None, column: int) -> dict[str, Any]:
        """Tell the fields of `VerdictCounts`."""
        fields: dict[str, Any] = {v.name.lower(): n for v, n in zip(VERDICTS, row.counts, strict=True)}
        sizes = []
        for number, place in enumerate(DECIDED):
            name = VERDICTS[place].name.lower()
            estimate = estimates[number] if estimates else None
            told = self.share(row.counts[place], row.subtotal, estimate, column)
            fields[f"share_{name}"], fields[f"interval_{name}"], size = told
            sizes.append(size)
        known = [size for size in sizes if size is not None]
        names = [*(verdict.name.lower() for verdict in VERDICTS), "decided"]
        return {
            **fields,
            "n": row.n,
            "decided": row.subtotal,
            "effective": min(known) if known else None,
            "coarse": tuple(names[place] for place in sorted(row.coarse, key=lambda p: p % len(names))),
            "withheld": WITHHELD if None in row.counts or row.subtotal is None else None,
        }

    def pooled(self, rows: Sequence[Row], sizes: Sequence[float]) -> dict[str, Any]:
        """Tell the fields of `VerdictCounts` for several questions together, under control.

        They are worked out from what is told of each question, so they give nothing away; what is withheld
        there is filled in evenly from what its row leaves over. Where less than half of the questions can be
        told of at all, there is no share.

        Args:
            rows: One for each question.
            sizes: The effective sample size of each decided verdict's share.
        """
        filled = [one for one in map(_filled, rows) if one is not None]
        n = max((row.n or 0 for row in rows), default=0)
        sums = np.array(filled).sum(axis=0) if filled else np.zeros(len(VERDICTS))
        decided = float(sum(sums[v] for v in DECIDED))
        shown = [rounded(round(one)) if one >= MINIMUM else None for one in sums]
        fields: dict[str, Any] = {v.name.lower(): count for v, count in zip(VERDICTS, shown, strict=True)}
        known = []
        for place, size in zip(DECIDED, sizes, strict=True):
            name = VERDICTS[place].name.lower()
            worth = min(size, n / max(self.design.left, 1e-9)) if len(filled) < _FEW_QUESTIONS else size
            there = decided >= MINIMUM and n >= MINIMUM and 2 * len(filled) >= len(rows)
            share = float(sums[place]) / decided if there else None
            fields[f"share_{name}"] = None if share is None else self.points(share)
            interval, told = (None, None) if share is None else self.between(share, worth)
            fields[f"interval_{name}"] = interval
            if told is not None:
                known.append(told)
        return {
            **fields,
            "n": rounded(round(sum(sums))) if sum(sums) >= MINIMUM else None,
            "decided": rounded(round(decided)) if decided >= MINIMUM else None,
            "effective": min(known) if known else None,
            "withheld": WITHHELD if None in shown else None,
            "criteria": len(filled),
        }


def _filled(row: Row) -> list[float] | None:
    """Fill in what is withheld from what the row leaves over; `None` where nothing of it is told."""
    if row.n is None or all(count is None for count in row.counts):
        return None
    counts: list[float | None] = list(row.counts)
    inside = set(DECIDED)
    parts = [(set(range(len(counts))), float(row.n))]
    if row.subtotal is not None:
        parts = [(inside, float(row.subtotal)), (set(range(len(counts))) - inside, row.n - row.subtotal)]
    for places, total in parts:
        gaps = [place for place in places if counts[place] is None]
        left = max(0.0, total - sum(counts[place] or 0 for place in places))
        for place in gaps:
            counts[place] = left / len(gaps)
    return [one or 0.0 for one in counts]
