"""What is said when two rounds, or the groups of one, stand beside each other."""

from typing import TYPE_CHECKING

from .labels import DASH
from .words import count, out_of_100, percent

if TYPE_CHECKING:
    # Only named here: importing it takes a database along, which a family's check does not need.
    from ehcp_audit.collecting.compare import Comparison, Difference

H_COMPARED = "What moved"
H_GROUPS_COMPARED = "What sets the groups apart"
H_LEFT_OUT = "Left out, because it does not mean the same in both"
COMPARED_HEADS = ("First", "Second", "Change", "Range", "In a word")
COMPARED_MEANS = (
    "First, second: “% yes”. Change: second less first, in hundredths. Range: how far chance alone may have "
    "moved this change."
)
CHART_OF_CHANGES = "Change in “% yes”, with its range"
CHART_OF_CHANGES_SAYS = (
    "Each row has a mark at its change and a line for its range. A triangle that points up is better, one "
    "that points down is worse, a circle is no clear change, a cross is too few to say. The table after it "
    "holds the same figures."
)
KINDS_COMPARED: dict[str, str] = {
    "theme": "Theme by theme",
    "section": "Section by section",
    "criterion": "Question by question",
}
"""The kinds of what is compared, in the order in which they are shown."""


def signed(value: float | None) -> str:
    """Return a change in hundredths, with its sign; a dash where there is none."""
    if value is None:
        return DASH
    size = out_of_100(abs(value))
    if size == "0":
        return size
    return f"+{size}" if value > 0 else f"\u2212{size}"


def compared_cells(one: "Difference") -> tuple[tuple[str, str], ...]:
    """Return what stands under each of `COMPARED_HEADS`, with the head."""
    reach = DASH if one.interval is None else f"{signed(one.interval[0])} to {signed(one.interval[1])}"
    cells = (percent(one.first), percent(one.second), signed(one.difference), reach, one.word)
    return tuple(zip(COMPARED_HEADS, cells, strict=True))


def compared_sentence(comparison: "Comparison") -> str:
    """Say in a sentence how many differences went which way."""
    words = [one.word for one in comparison.differences if one.kind == "criterion"]
    same, few = words.count("no clear change"), words.count("too few to say")
    return (
        f"Of {count(len(words), 'question')}: {words.count('better')} better, {words.count('worse')} worse, "
        f"{same} without a clear change, {few} with too few plans to say."
    )


def rescored_sentence(plans: int, rubric: str, where: object) -> str:
    """Say what was judged again."""
    return (
        f"{count(plans, 'plan')} judged again by {rubric}, on what was seen before; no plan was opened. What "
        f"they were held against before is kept in {where}."
    )
