"""What is said of a draw: how it was made, and what it can and cannot carry."""

from collections.abc import Sequence

from ehcp_audit.model import Sample

from .frame import Frame

__all__ = ["MOST_VALUES", "how_drawn", "plans_count", "what_to_know"]

MOST_VALUES = 30
"""A column with more values than this tells plans apart, and not how the frame is made up."""


def how_drawn(sample: Sample) -> str:
    """Say in words how a sample was drawn."""
    drawn = f"{plans_count(sample.size)} of {sample.frame_size:,}" if sample.frame_size else ""
    groups = f"within {len(sample.strata)} groups by {' and '.join(sample.by)}" if sample.by else ""
    how = {
        "every plan": f"all {plans_count(sample.size)} of the frame",
        "simple random": f"{drawn}, drawn at random with seed {sample.seed}",
        "stratified random": f"{drawn}, drawn at random {groups}, "
        f"{'alike for each' if sample.allocation == 'equal' else 'in proportion'}, with seed {sample.seed}",
        "risk-based only": "none drawn by chance",
    }[sample.method]
    picked = len(sample.plans) - sample.size
    return f"{how}; and {plans_count(picked)} picked for a reason" if picked else how


def what_to_know(frame: Frame, sample: Sample, risky: Sequence[str]) -> tuple[str, ...]:
    """Say what to know before using a sample."""
    said: list[str] = []
    if sample.precision:
        said.append(
            "If every plan can be read, a share found in the sample lies within "
            f"{100 * sample.precision:.1f} points of that of the frame in 19 samples of 20."
        )
    counted = {plan.plan for plan in sample.plans if plan.drawn == "random"} & set(risky)
    if counted:
        said.append(
            f"{plans_count(len(counted))} to be looked at for a reason {_were(counted)} drawn by chance as "
            f"well, and {_count(counted)} in every estimate."
        )
    if len(risky) > len(counted):
        said.append("Plans picked for a reason are in no estimate: they were not left to chance.")
    thin = [stratum.name for stratum in sample.strata if stratum.drawn < min(2, stratum.frame_size)]
    if thin and sample.size:
        said.append(
            f"From {len(thin)} of {len(sample.strata)} groups only 1 plan was drawn, which says nothing of "
            "how plans in it differ."
        )
    unnamed = sum(1 for plan in sample.plans if not plan.file)
    if unnamed and frame.has_files:
        said.append(
            f"The frame names no file for {plans_count(unnamed)} of the sample; fill in the column file."
        )
    elif unnamed:
        said.append("The frame names no files; fill in the column file before the plans are audited.")
    apart = [one for one in sample.shares if one.apart]
    if apart:
        said.append(
            f"{len(apart)} of {len(sample.shares)} values are met more or less often than in the frame; "
            "1 in 20 is by chance alone."
        )
    many = [
        column
        for column in frame.columns
        if len({row.cells[column] for row in frame.rows.values()}) > MOST_VALUES
    ]
    if many and sample.size:
        said.append(f"Not compared with the frame, for they take too many values: {', '.join(many)}.")
    return tuple(said)


def _were(plans: set[str]) -> str:
    return "was" if len(plans) == 1 else "were"


def _count(plans: set[str]) -> str:
    return "counts" if len(plans) == 1 else "count"


def plans_count(number: int) -> str:
    """Return "1 plan", "1,200 plans"."""
    return "1 plan" if number == 1 else f"{number:,} plans"
