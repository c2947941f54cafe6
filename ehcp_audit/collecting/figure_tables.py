"""A summary's figures as flat tables, for a workbook, files and frames: they withhold what it does."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from .figures import GroupSummary, RoundSummary, VerdictCounts

__all__ = ["COUNTED", "WORDS", "FigureTable", "figure_tables"]

Cell = str | int | float | None


class FigureTable(NamedTuple):
    """One table."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_COUNTS = (
    "n", "met", "partly_met", "not_met", "needs_a_person", "not_assessable", "not_applicable", "decided",
    "share_met", "share_partly_met", "share_not_met",
)  # fmt: skip
_RANGES = ("met", "partly_met", "not_met")
_HEADS = (
    *_COUNTS,
    *(f"{name}_{end}" for name in _RANGES for end in ("low", "high")),
    "effective_size",
    "rounded_to_10",
    "withheld",
)


_ENDS = ("low", "high")


def figure_tables(summary: RoundSummary) -> tuple[FigureTable, ...]:
    """Return the tables of a summary: notes, criteria, sections and themes, bands, groups, wording."""
    column = summary.by or "group"
    return (
        FigureTable("notes", ("about", "says"), tuple(_notes(summary))),
        FigureTable(
            "criteria",
            (column, "criterion", "section", "status", "weight", "question", *_HEADS),
            tuple(_criteria(summary)),
        ),
        FigureTable("parts", (column, "kind", "part", "questions", *_HEADS), tuple(_parts(summary))),
        FigureTable(
            "bands",
            (column, "band", "plans", "share", *_ENDS, "rounded_to_10", "withheld"),
            tuple(_bands(summary)),
        ),
        FigureTable(
            "groups",
            (column, *_FILES, "mean_score", *_ENDS, "median_score", "withheld"),
            tuple(_scores(summary)),
        ),
        FigureTable(
            "wording", (*_WORDING, "share", *_ENDS, "sections", "withheld"), tuple(_wording(summary))
        ),
    )


_FILES = ("plans", "read", "unreadable", "scored")
_WORDING = ("wording", "family", "tier", "plans", "times", "mended")
COUNTED = frozenset({*_COUNTS, *_FILES, *_WORDING[3:], "questions"}) - {
    "share_met",
    "share_partly_met",
    "share_not_met",
}
"""The columns that hold whole numbers."""
WORDS = frozenset(
    {"about", "says", "criterion", "section", "status", "question", "kind", "part", "band", "rounded_to_10",
     "withheld", "sections", *_WORDING[:3]}
)  # fmt: skip
"""The columns that hold words."""


def _criteria(summary: RoundSummary) -> Iterator[tuple[Cell, ...]]:
    for name, group in _groups(summary):
        for one in group.criteria:
            yield name, one.criterion, one.section or "plan", one.status, one.weight, one.asks, *_counts(one)


def _parts(summary: RoundSummary) -> Iterator[tuple[Cell, ...]]:
    for name, group in _groups(summary):
        for kind, parts in (("section", group.sections), ("theme", group.themes)):
            for part in parts:
                yield name, kind, part.part, part.criteria, *_counts(part)


def _bands(summary: RoundSummary) -> Iterator[tuple[Cell, ...]]:
    for name, group in _groups(summary):
        for one in group.bands:
            coarse = "plans" if one.coarse else ""
            yield name, one.band, one.plans, one.share, *(one.interval or _NONE), coarse, one.withheld or ""


def _scores(summary: RoundSummary) -> Iterator[tuple[Cell, ...]]:
    for name, one in _groups(summary):
        files = (getattr(one, field) for field in _FILES)
        scores = one.scores
        yield name, *files, scores.mean, *(scores.interval or _NONE), scores.median, one.withheld or ""


def _wording(summary: RoundSummary) -> Iterator[tuple[Cell, ...]]:
    for one in summary.wording:
        told = (getattr(one, field) for field in _WORDING)
        yield *told, one.share, *(one.interval or _NONE), ", ".join(one.sections), one.withheld or ""


_NONE = (None, None)


def _groups(summary: RoundSummary) -> Iterator[tuple[str, GroupSummary]]:
    yield "all plans", summary
    for group in summary.groups:
        yield group.group if group.group is not None else "not known", group


def _counts(one: VerdictCounts) -> Sequence[Cell]:
    ranges = [getattr(one, f"interval_{name}") or _NONE for name in _RANGES]
    return (
        *(getattr(one, name) for name in _COUNTS),
        *(end for both in ranges for end in both),
        one.effective,
        ", ".join(one.coarse),
        one.withheld or "",
    )


def _notes(summary: RoundSummary) -> Iterator[tuple[Cell, ...]]:
    rubric: Any = summary.rubric
    yield "rubric", f"{rubric.id} {rubric.version}, fingerprint {rubric.sha256}"
    yield "program", f"ehcp-audit {summary.ehcp_audit}"
    yield "how drawn", summary.how_drawn
    if summary.drawn is not None:
        yield "what that means", summary.drawn.says
    if summary.disclosure is not None:
        yield "small counts", summary.disclosure.says
    for said in summary.says:
        yield "know this", said
    for kind in summary.unreadable_kinds:
        yield "could not be read", f"{kind.kind}: {kind.plans}"
    for kind in summary.unscored_kinds:
        yield "read but not scored", f"{kind.kind}: {kind.plans}"
    if summary.copied is not None and summary.copied.share_of_plans is not None:
        yield "plans that share a sentence with another", f"{summary.copied.share_of_plans:.0%}"
    if summary.copied is not None and summary.copied.share_of_sentences is not None:
        yield "sentences that stand in another plan too", f"{summary.copied.share_of_sentences:.0%}"
