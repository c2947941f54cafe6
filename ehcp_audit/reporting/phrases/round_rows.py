"""The rows of a round's tables, cell by cell, for a page."""

from typing import TYPE_CHECKING, NamedTuple

from ehcp_audit.model.themes import part_name

from .labels import GROUP_UNKNOWN
from .round import round_cells
from .round_compared import compared_cells
from .round_figures import RANGE_HEAD, interval, wording_cells, wording_name
from .words import number, out_of_100, percent

if TYPE_CHECKING:
    # Only named here: importing it takes a database along, which a family's check does not need.
    from collections.abc import Sequence

    from ehcp_audit.collecting import GroupSummary, PartSummary, RoundSummary, VerdictCounts
    from ehcp_audit.collecting.compare import Comparison

BAND_HEADS = ("Plans", "Share", RANGE_HEAD)
GROUP_HEADS = ("Plans", "Average score", RANGE_HEAD)
GROUPS_CAPTION = "The average score of each group, of 100. Do not rank groups of fewer than 30 plans."


class TableRow(NamedTuple):
    """One row: what it is of, and its cells with their heads."""

    name: str
    cells: tuple[tuple[str, str], ...]
    small: str = ""


def _with_range(counts: "VerdictCounts") -> tuple[tuple[str, str], ...]:
    return (*round_cells(counts), (RANGE_HEAD, interval(counts.interval_met)))


def band_rows(group: "GroupSummary") -> list[TableRow]:
    """Return a row for each band."""
    rows = []
    for band in group.bands:
        cells = (number(band.plans), percent(band.share), interval(band.interval))
        rows.append(TableRow(band.band, tuple(zip(BAND_HEADS, cells, strict=True))))
    return rows


def part_rows(parts: "Sequence[PartSummary]") -> list[TableRow]:
    """Return a row for each section or theme."""
    return [TableRow(part_name(part.part), _with_range(part)) for part in parts]


def criterion_rows(group: "GroupSummary") -> list[TableRow]:
    """Return a row for each criterion."""
    return [TableRow(one.asks, _with_range(one), one.criterion) for one in group.criteria]


def wording_rows(summary: "RoundSummary") -> list[TableRow]:
    """Return a row for each phrase that is told of."""
    told = [one for one in summary.wording if one.plans is not None]
    return [
        TableRow(wording_name(one.wording), wording_cells(one), f"in {', '.join(one.sections)}")
        for one in told
    ]


def group_rows(summary: "RoundSummary") -> list[TableRow]:
    """Return a row for each group, all plans first."""
    rows = []
    for name, group in [
        ("all plans", summary),
        *((one.group or GROUP_UNKNOWN, one) for one in summary.groups),
    ]:
        mean = "\u2013" if group.scores.mean is None else out_of_100(group.scores.mean)
        cells = (number(group.scores.plans), mean, interval(group.scores.interval))
        rows.append(TableRow(name, tuple(zip(GROUP_HEADS, cells, strict=True))))
    return rows


def compared_rows(comparison: "Comparison", kind: str) -> list[TableRow]:
    """Return a row for each difference of one kind."""
    some = [one for one in comparison.differences if one.kind == kind]
    return [
        TableRow(one.asks or part_name(one.name), compared_cells(one), one.name if one.asks else "")
        for one in some
    ]
