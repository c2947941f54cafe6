"""Hypothesis strategies of made-up plans and layouts."""

from hypothesis import strategies as st
from made_up import EXAMPLE_LAYOUTS, Layout, contents
from made_up.variation import varied_layout

__all__ = ["layouts", "plan_ids"]


def plan_ids() -> st.SearchStrategy[str]:
    """Draw the id of a made-up plan."""
    return st.sampled_from(contents())


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Draw one of the five example layouts, or one put together from all choices."""
    if draw(st.integers(0, 2)) == 0:
        return draw(st.sampled_from(EXAMPLE_LAYOUTS))
    return varied_layout(lambda options: draw(st.sampled_from(options)))
