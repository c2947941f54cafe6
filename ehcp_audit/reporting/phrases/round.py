"""What is said of a round of plans."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .labels import ROUND_HEADS
from .words import and_list, count, number, out_of_100, percent

if TYPE_CHECKING:
    # Only named here: importing it takes a database along, which a family's check does not need.
    from ehcp_audit.collecting import Scores, VerdictCounts


def scores_sentence(scores: "Scores") -> str:
    """Say how the plans of a group score."""
    if scores.mean is None or scores.median is None or scores.plans is None:
        return "No plan has a score."
    return (
        f"Score: on average {out_of_100(scores.mean)} out of 100, half of the plans at or above "
        f"{out_of_100(scores.median)} ({count(scores.plans, 'plan')})."
    )


def round_cells(counts: "VerdictCounts") -> tuple[tuple[str, str], ...]:
    """Return what stands under each of `ROUND_HEADS` for one criterion, with the head."""
    other = (counts.not_applicable, counts.not_assessable)
    unanswered = None if None in other else sum(one or 0 for one in other)
    cells = (counts.met, counts.partly_met, counts.not_met, counts.needs_a_person, unanswered)
    return tuple(zip(ROUND_HEADS, (*map(number, cells), percent(counts.share_met)), strict=True))


def skipped_sentence(skipped: Mapping[str, int]) -> str:
    """Say what else lay in a folder of plans: kind and number."""
    kinds = [f"{kind} ({number})" if number > 1 else kind for kind, number in skipped.items()]
    return f"Left alone, because they are no plans: {and_list(kinds)}."
