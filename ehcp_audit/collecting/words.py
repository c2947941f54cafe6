"""What a round's numbers can and cannot carry, in words."""

import numpy as np

from .intervals import wilson

__all__ = ["FEW", "VERY_FEW", "say", "say_control", "say_drawn", "too_few"]

FEW = 30
"""Below this many plans no two groups or rounds should be ranked. A design choice, after the catalogue's part
4."""
VERY_FEW = 15
"""Below this many a share may be tens of points away from the truth: at 15 plans, 60% stands for 36% to
80%."""


def say(
    *, plans: int, read: int, unreadable: int, scored: int, copies: int = 0, pending: int = 0
) -> tuple[str, ...]:
    """Say how many plans the numbers stand on, and what that is too few for."""
    said = [f"{_plans(plans)} in the sample: {read} read, {unreadable} could not be read."]
    if pending:
        said.append(f"{_plans(pending)} still without an answer; run the same again to finish the round.")
    if copies:
        said.append(
            "1 file was a copy of another and is counted once with it."
            if copies == 1
            else f"{copies} files were copies of others and are counted once with them."
        )
    if read > scored:
        said.append(f"{_plans(read - scored)} could be read too little of to be scored.")
    said.extend(too_few(scored))
    if unreadable and plans and unreadable / plans > 0.1:
        said.append("More than one plan in ten could not be read: the shares say nothing of those.")
    return tuple(said)


def too_few(scored: int) -> tuple[str, ...]:
    """Say what so many plans are too few for; nothing where they are enough."""
    if scored == 0:
        return ("No plan was scored, so nothing can be said of their quality.",)
    if scored < VERY_FEW:
        are, these = ("is", "this plan") if scored == 1 else ("are", "these plans")
        few = (
            f"{_plans(scored)} {are} too few to say how others are: "
            f"take each share as a description of {these} only."
        )
        return few, _reach(scored)
    if scored < FEW:
        rough = f"{_plans(scored)} give a rough picture: do not rank teams or groups by it."
        return rough, _reach(scored)
    return ()


def _plans(count: int) -> str:
    return "1 plan" if count == 1 else f"{count} plans"


def _reach(plans: int) -> str:
    """Say how far the truth may lie from what so few plans show, where three in five are good."""
    good = round(0.6 * plans)
    low, high = wilson(np.array([good / plans]), np.array([float(plans)]))
    return (
        f"{_plans(plans)} cannot tell {100 * low[0]:.0f}% from {100 * high[0]:.0f}%: where {good} of {plans} "
        "are good, so far may chance alone have moved the share."
    )


def say_drawn(
    *, by_chance: bool, frame_size: int | None, weighted: bool, strata: int, picked: int, only_picked: bool
) -> str:
    """Say what the figures may be taken to stand for."""
    if only_picked:
        return (
            "The plans were picked for a reason, not drawn by chance: the figures describe these plans and "
            "stand for no others, so no ranges are given."
        )
    said = []
    if by_chance:
        of = f" from {frame_size:,} plans" if frame_size else ""
        said.append(
            f"The plans were drawn by chance{of}, so their shares stand for all of them, within the ranges."
        )
    else:
        said.append(
            "The plans were not drawn by chance from a list of all plans: the ranges say only how far chance "
            "could have moved a share, not how the plans came to be chosen."
        )
    if weighted:
        said.append(
            "Some parts of the list were drawn more thickly than others; shares are weighted to undo that."
        )
    elif strata:
        said.append(f"They were drawn from {strata} parts of the list apart, in proportion.")
    if picked:
        said.append(
            f"{_plans(picked)} {'was' if picked == 1 else 'were'} picked for a reason and "
            f"{'is' if picked == 1 else 'are'} in no share, count or score."
        )
    return " ".join(said)


def say_control(*, applied: bool) -> str:
    """Say what was done so that no child can be recognised by a small count."""
    if applied:
        return (
            "So that no child can be recognised, counts under 6 are not shown, nor what gives them away. "
            "All others are rounded to the nearest 5 or 10, and shares are worked out from the rounded "
            "counts. A count that is not shown can be 0, and need not be."
        )
    return (
        "SMALL COUNTS ARE SHOWN, exact and not rounded, because this was asked for. "
        "A child may be recognised by them: do not publish these figures or pass them on."
    )
