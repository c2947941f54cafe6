"""Charts as SVG inside a page: static, readable in light and dark, told to those who cannot see them."""

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ehcp_audit.errors import RoundError

if TYPE_CHECKING:
    from altair import TopLevelMixin

__all__ = ["INKS", "can_draw", "svg_of"]

INKS = {
    "ink": "#010101",
    "soft": "#020202",
    "line": "#030303",
    "deep": "#040404",
    "good": "#050505",
    "bad": "#060606",
}
"""Stand-ins for the page's own colours, which change with light, dark and print."""


def can_draw() -> bool:
    """Tell whether the libraries that draw are there."""
    return find_spec("altair") is not None and find_spec("vl_convert") is not None


def svg_of(chart: "TopLevelMixin", *, name: str, title: str, says: str) -> str:
    """Return a chart drawn with `INKS` as SVG for a page, the same bytes each time; nothing is fetched.

    Args:
        chart: The chart.
        name: A name for it that no other chart of the page has: letters and dashes.
        title: What it is.
        says: What it shows, for those who cannot see it.

    Raises:
        RoundError: the libraries that draw are missing.
    """
    try:
        import vl_convert  # noqa: PLC0415 - an optional and slow dependency
    except ImportError:
        raise RoundError('Charts need the notebook extra: pip install "ehcp-audit[notebook]".') from None
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict())
    for ink, stand_in in INKS.items():
        svg = re.sub(rf'\b(fill|stroke)="{stand_in}"', rf'style="\1:var(--{ink})"', svg)
    # The chart is one picture with a title and a description; what is inside it is told by the table beside.
    svg = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", svg)
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', svg)
    svg = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", svg)
    head = f'<svg role="img" aria-labelledby="{name}-title {name}-says" focusable="false" '
    words = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-says">{escape(says)}</desc>'
    return re.sub(r"^<svg ([^>]*)>", lambda match: f"{head}{match[1]}>{words}", svg, count=1)
