"""A round's figures as charts (Altair), for a notebook; its report takes the same ones.

Every chart is made from a summary or a comparison alone, so it shows nothing that those withhold.
"""

from collections.abc import Callable, Mapping
from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ehcp_audit.errors import RoundError
from ehcp_audit.model.themes import part_name

from .figures import GroupSummary, RoundSummary

if TYPE_CHECKING:
    import altair as alt

    from .compare import Comparison

__all__ = ["CHARTS", "PAPER", "comparison_chart", "summary_chart"]

Colours = Mapping[str, str]

PAPER: Colours = MappingProxyType(
    {
        "ink": "#1d2230",
        "soft": "#545b6b",
        "line": "#d8d3c6",
        "deep": "#14505c",
        "good": "#1d6b43",
        "bad": "#9c2f24",
    }
)
"""Colours on white."""

_WIDTH = 420
_ROW = 22
_LABEL = 500
_TALL = 24


def summary_chart(summary: RoundSummary, kind: str, colours: Colours = PAPER) -> "alt.TopLevelMixin":
    """Return a chart of a summary; needs `pip install "ehcp-audit[notebook]"`.

    Args:
        summary: The figures.
        kind: bands, criteria, sections, themes or groups.
        colours: What to draw in.

    Raises:
        RoundError: there is no such chart, or nothing that can be shown in it.
    """
    if kind not in CHARTS:
        raise RoundError(f"There is no chart {kind}; there are {', '.join(CHARTS)}.")
    rows = CHARTS[kind](summary)
    if not rows:
        why = (
            "give a column to group by" if kind == "groups" and summary.by is None else "too much is withheld"
        )
        raise RoundError(f"There is nothing to show in the chart {kind}: {why}.")
    return _ranges(rows, colours, _TITLES[kind])


def comparison_chart(
    comparison: "Comparison", colours: Colours = PAPER, kind: str = "criterion"
) -> "alt.TopLevelMixin":
    """Return a chart of differences of one kind; needs `pip install "ehcp-audit[notebook]"`.

    Raises:
        RoundError: nothing can be compared.
    """
    alt = _altair()
    rows = [
        {
            "label": _label(one.name if one.asks else part_name(one.name), one.asks),
            "by": one.difference,
            "low": one.interval[0],
            "high": one.interval[1],
            "word": one.word,
        }
        for one in comparison.differences
        if one.kind == kind and one.difference is not None and one.interval is not None
    ]
    if not rows:
        raise RoundError("There is nothing to show: too few plans, or too much withheld, to compare.")
    x = alt.X("low:Q", title="Change in the share that is met, with its range", axis=alt.Axis(format="+%"))
    y = alt.Y("label:N", sort=None, title=None)
    words = ["better", "worse", "no clear change", "too few to say"]
    colour = alt.Color(
        "word:N",
        title=None,
        scale=alt.Scale(domain=words, range=[colours[name] for name in ("good", "bad", "soft", "soft")]),
        legend=None,
    )
    shape = alt.Shape(
        "word:N",
        title=None,
        scale=alt.Scale(domain=words, range=["triangle-up", "triangle-down", "circle", "cross"]),
        legend=alt.Legend(orient="top", symbolFillColor=colours["ink"], symbolStrokeColor=colours["ink"]),
    )
    base = alt.Chart(alt.Data(values=rows))
    layers = alt.layer(
        alt.Chart(alt.Data(values=[{"zero": 0}])).mark_rule(color=colours["ink"]).encode(x=alt.X("zero:Q")),
        base.mark_rule(strokeWidth=2).encode(x=x, x2="high:Q", y=y, color=colour),
        base.mark_point(filled=True, size=70, opacity=1).encode(
            x=alt.X("by:Q"), y=y, color=colour, shape=shape
        ),
    )
    return _dressed(layers, rows, colours)


def _bands(summary: RoundSummary) -> list[dict[str, Any]]:
    return [_row(band.band, band.share, band.interval) for band in summary.bands if band.share is not None]


def _criteria(summary: RoundSummary) -> list[dict[str, Any]]:
    return [
        _row(_label(one.criterion, one.asks), one.share_met, one.interval_met)
        for one in summary.criteria
        if one.share_met is not None
    ]


def _sections(summary: RoundSummary) -> list[dict[str, Any]]:
    return [
        _row(
            part_name(part.part) if part.part == "plan" else f"Section {part.part}",
            part.share_met,
            part.interval_met,
        )
        for part in summary.sections
        if part.share_met is not None
    ]


def _themes(summary: RoundSummary) -> list[dict[str, Any]]:
    return [
        _row(part_name(part.part), part.share_met, part.interval_met)
        for part in summary.themes
        if part.share_met is not None
    ]


def _groups(summary: RoundSummary) -> list[dict[str, Any]]:
    def row(name: str, group: GroupSummary) -> dict[str, Any]:
        return _row(name, group.scores.mean, group.scores.interval)

    named = [(group.group or "not known", group) for group in summary.groups]
    rows = [row(name, group) for name, group in named if group.scores.mean is not None]
    return [row("all plans", summary), *rows] if rows and summary.scores.mean is not None else []


CHARTS: Mapping[str, Callable[[RoundSummary], list[dict[str, Any]]]] = MappingProxyType(
    {"bands": _bands, "criteria": _criteria, "sections": _sections, "themes": _themes, "groups": _groups}
)
"""What there are charts of."""

_TITLES = {
    "bands": "Share of the plans, with its range",
    "criteria": "Share of the plans that meet it, with its range",
    "sections": "Share of the answers that are met, with its range",
    "themes": "Share of the answers that are met, with its range",
    "groups": "Average score of the plans, with its range",
}


def _row(label: str, share: float | None, interval: tuple[float, float] | None) -> dict[str, Any]:
    low, high = interval or (share, share)
    return {"label": label, "share": share, "low": low, "high": high}


def _label(name: str, asks: str) -> str:
    return f"{name} {shorten(asks, 44, placeholder='…')}" if asks else name


def _ranges(rows: list[dict[str, Any]], colours: Colours, title: str) -> "alt.TopLevelMixin":
    alt = _altair()
    scale = alt.Scale(domain=[0, 1])
    y = alt.Y("label:N", sort=None, title=None)
    base = alt.Chart(alt.Data(values=rows))
    bars = base.mark_bar(color=colours["deep"], opacity=0.35, height=12).encode(
        x=alt.X(
            "share:Q",
            scale=scale,
            title=title,
            # Where a chart is taller than a screen its scale stands at the top.
            axis=alt.Axis(format="%", tickCount=5, orient="top" if len(rows) > _TALL else "bottom"),
        ),
        y=y,
    )
    ranges = base.mark_rule(color=colours["ink"], strokeWidth=2).encode(
        x=alt.X("low:Q", scale=scale, title=title), x2="high:Q", y=y
    )
    points = base.mark_point(color=colours["ink"], filled=True, size=45, opacity=1).encode(
        x=alt.X("share:Q", scale=scale, title=title), y=y
    )
    return _dressed(alt.layer(bars, ranges, points), rows, colours)


def _dressed(layers: Any, rows: list[dict[str, Any]], colours: Colours) -> "alt.TopLevelMixin":
    chart: alt.TopLevelMixin = (
        layers.properties(width=_WIDTH, height=_ROW * len(rows))
        .configure(background="transparent", font="sans-serif")
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=colours["ink"],
            titleColor=colours["ink"],
            gridColor=colours["line"],
            domainColor=colours["soft"],
            tickColor=colours["soft"],
            labelFontSize=13,
            titleFontSize=13,
            titleFontWeight="normal",
            labelLimit=_LABEL,
        )
        .configure_legend(labelColor=colours["ink"], labelFontSize=13)
    )
    return chart


def _altair() -> Any:
    try:
        import altair  # noqa: ICN001, PLC0415 - an optional and slow dependency
    except ImportError:
        raise RoundError('Charts need the notebook extra: pip install "ehcp-audit[notebook]".') from None
    return altair
