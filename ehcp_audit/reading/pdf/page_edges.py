"""How near to the edge of its page a line stands: there running heads and feet do."""

from .layout import Layout
from .lines import SLANT, Line

__all__ = ["EDGE", "place_from_edge"]

EDGE = 0.16
"""Share of the page's height, at its top and its bottom, in which furniture stands."""
SIDE = 0.08
"""The same at the sides, for words written up or down: further in they may label the rows of a table."""
UPSIDE_DOWN = 2
BEYOND = 100_000.0
"""Points, more than any page is high."""


def place_from_edge(line: Line, layout: Layout) -> float | None:
    """Return a line's distance from the foot as below 0, from the head as above; `None` away from both."""
    if line.turn == SLANT:
        # A watermark lies across the page: where it comes again, it is furniture wherever it stands.
        return max(0.001, line.x0)
    if line.turn:
        return place_at_side(line, layout)
    if line.bottom <= EDGE * layout.height:
        return max(0.001, line.base)
    if line.top >= (1 - EDGE) * layout.height:
        return min(-0.001, line.base - layout.height)
    return None


def place_at_side(line: Line, layout: Layout) -> float | None:
    """Return the same of words written up or down a page's side, which lie as if they were level.

    They are counted far from level ones, with which they share no height.
    """
    wide = layout.height if line.turn == UPSIDE_DOWN else layout.width
    if line.bottom <= SIDE * wide:
        return line.turn * BEYOND + line.base
    if line.top >= (1 - SIDE) * wide:
        return line.base - wide - line.turn * BEYOND
    return None
