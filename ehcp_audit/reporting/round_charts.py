"""Which charts stand in a round's page, each with what it shows in words."""

from typing import TYPE_CHECKING, NamedTuple

from ehcp_audit.errors import RoundError

from . import phrases as p
from .svg import INKS, can_draw, svg_of

if TYPE_CHECKING:
    from ehcp_audit.collecting import RoundSummary
    from ehcp_audit.collecting.compare import Comparison

__all__ = ["Drawing", "comparison_drawing", "summary_drawings"]


class Drawing(NamedTuple):
    """A chart ready for a page."""

    title: str
    says: str
    svg: str


def summary_drawings(summary: "RoundSummary") -> dict[str, Drawing]:
    """Return the charts of a summary by kind; none where they cannot be drawn or nothing may be shown."""
    if not can_draw():
        return {}
    from ehcp_audit.collecting.charts import CHARTS, summary_chart  # noqa: PLC0415 - slow, and optional

    drawn = {}
    for kind in CHARTS:
        try:
            chart = summary_chart(summary, kind, INKS)
        except RoundError:  # nothing may be shown: the table says so
            continue
        title = p.CHART_TITLES[kind]
        drawn[kind] = Drawing(
            title, p.CHART_SAYS, svg_of(chart, name=f"chart-{kind}", title=title, says=p.CHART_SAYS)
        )
    return drawn


def comparison_drawing(comparison: "Comparison", name: str) -> Drawing | None:
    """Return the chart of a comparison; `None` where it cannot be drawn or nothing may be shown."""
    if not can_draw():
        return None
    from ehcp_audit.collecting.charts import comparison_chart  # noqa: PLC0415 - slow, and optional

    try:
        chart = comparison_chart(comparison, INKS)
    except RoundError:
        return None
    svg = svg_of(chart, name=name, title=p.CHART_OF_CHANGES, says=p.CHART_OF_CHANGES_SAYS)
    return Drawing(p.CHART_OF_CHANGES, p.CHART_OF_CHANGES_SAYS, svg)
