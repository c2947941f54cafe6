"""What a round's numbers can and cannot carry, in words."""

__all__ = ["FEW", "VERY_FEW", "say"]

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
    if scored == 0:
        said.append("No plan was scored, so nothing can be said of their quality.")
    elif scored < VERY_FEW:
        are, these = ("is", "this plan") if scored == 1 else ("are", "these plans")
        said.append(
            f"{_plans(scored)} {are} too few to say how others are: "
            f"take each share as a description of {these} only."
        )
    elif scored < FEW:
        said.append(f"{_plans(scored)} give a rough picture: do not rank teams or groups by it.")
    if unreadable and plans and unreadable / plans > 0.1:
        said.append("More than one plan in ten could not be read: the shares say nothing of those.")
    return tuple(said)


def _plans(count: int) -> str:
    return "1 plan" if count == 1 else f"{count} plans"
