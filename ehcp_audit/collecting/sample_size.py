"""How many plans a sample takes, and how its strata share them.

Source: Cochran, Sampling Techniques (1977), chapters 4 and 5: the size for a share with the finite population
correction, the variance of a stratified share. Remainders go to the largest (Hamilton's method), so that the
parts add up to the whole. Fractions are exact, so that no machine rounds another way.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from scipy.special import ndtri

__all__ = ["Allocation", "allocate", "half_width", "size_for"]

Allocation = Literal["proportional", "equal"]

_Z = float(ndtri(0.975))
_WIDEST = 0.25
# The variance of a share is largest at one half; a size that is enough there is enough for every share.


def half_width(frames: Sequence[int], drawn: Sequence[int]) -> float:
    """Return half the width of the 95% interval of a share of one half.

    Args:
        frames: How many plans of the frame are in each stratum.
        drawn: How many are drawn from each: at least 1.
    """
    whole = sum(frames)
    variance = sum(
        (frame / whole) ** 2 * (_WIDEST / some) * ((frame - some) / (frame - 1))
        for frame, some in zip(frames, drawn, strict=True)
        if some < frame
    )
    return float(_Z * variance**0.5)


def size_for(precision: float, frames: Sequence[int], how: Allocation) -> int:
    """Return the smallest size whose 95% interval for a share is no wider than this on either side.

    Args:
        precision: Half the width, 0 to 1.
        frames: How many plans of the frame are in each stratum.
        how: How the strata share the sample.
    """
    low, high = len(frames), sum(frames)
    while low < high:
        middle = (low + high) // 2
        if half_width(frames, allocate(middle, frames, how)) <= precision:
            high = middle
        else:
            low = middle + 1
    return low


def allocate(size: int, frames: Sequence[int], how: Allocation) -> list[int]:
    """Share a sample out among strata: at least one plan each, and no more than there are.

    Args:
        size: How many plans; from the number of strata to the size of the frame.
        frames: How many plans of the frame are in each stratum.
        how: In proportion to the strata, or alike for each as far as they go.
    """
    wants = [frame if how == "proportional" else 1 for frame in frames]
    fixed: dict[int, int] = {}
    while True:
        free = [number for number in range(len(frames)) if number not in fixed]
        left, wanted = size - sum(fixed.values()), sum(wants[number] for number in free)
        quotas = {number: Fraction(left * wants[number], wanted) for number in free}
        too_many = {number: frames[number] for number in free if quotas[number] > frames[number]}
        too_few = {number: 1 for number in free if quotas[number] < 1}
        if not too_many and not too_few:
            break
        fixed |= too_many or too_few
    parts = fixed | {number: int(quota) for number, quota in quotas.items()}
    by_remainder = sorted(free, key=lambda number: (int(quotas[number]) - quotas[number], -frames[number]))
    for number in by_remainder[: size - sum(parts.values())]:
        parts[number] += 1
    return [parts[number] for number in range(len(frames))]
