"""How far chance alone could have moved a share: intervals, and what a draw is worth.

Shares and their variances follow from how the plans were drawn (strata, weights, a frame of known size). The
variance is turned into an effective sample size: how many plans, drawn simply, would tell as much. The
interval is Wilson's for that size. SciPy's `binomtest(...).proportion_ci(method="wilson")` gives the same
limits, and a test holds these to it; it takes only whole numbers, one share at a time, which an effective
sample size is not. Quantiles are SciPy's.

Source: Newcombe (1998) for Wilson's interval and for the difference of two; Kish (1965) for the effective
size; Dean and Pagano (2015) for Wilson's interval after a complex draw; Zou and Donner (2008) for the
difference of two intervals of any kind.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from scipy.special import chdtrc, ndtri, stdtrit

__all__ = [
    "CONFIDENCE",
    "Design",
    "Difference",
    "Estimate",
    "difference",
    "mean_interval",
    "wilson",
]

Array = np.ndarray[Any, np.dtype[Any]]

CONFIDENCE = 0.95
"""Of a hundred such intervals, about this share hold the truth. The field's usual choice."""

_Z = float(ndtri(0.5 + CONFIDENCE / 2))


def wilson(share: Array, size: Array) -> tuple[Array, Array]:
    """Return the lower and upper limits of Wilson's interval.

    Args:
        share: Shares, 0 to 1.
        size: Sample sizes, effective ones included: any number above 0; infinite where all plans were looked
            at, and then both limits are the share itself. A size of 0 gives limits that are not numbers.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        over = _Z**2 / size
        middle = (share + over / 2) / (1 + over)
        half = _Z / (1 + over) * np.sqrt(share * (1 - share) / size + over / (4 * size))
    low = np.where(share <= 0, np.where(size > 0, 0.0, np.nan), middle - half)
    high = np.where(share >= 1, np.where(size > 0, 1.0, np.nan), middle + half)
    return np.clip(low, 0, 1), np.clip(high, 0, 1)


class Estimate(NamedTuple):
    """Shares of several things, and what they are worth."""

    share: Array
    """0 to 1; not a number where nothing was decided."""
    size: Array
    """Effective sample size; infinite where every plan of the frame was looked at."""
    low: Array
    high: Array


@dataclass(frozen=True)
class Design:
    """How the plans of an estimate were drawn: one entry a plan."""

    stratum: Array
    """The number of the stratum that each plan was drawn from, from 0."""
    weight: Array
    """How many plans of the frame each stands for; all 1 where they count alike."""
    fraction: Array
    """For each stratum, the share of its frame that was looked at, 0 to 1; 0 where the frame is not known."""

    @cached_property
    def simple(self) -> bool:
        """Whether every plan had the same chance and none was drawn within a stratum."""
        return len(self.fraction) <= 1 and (len(self.weight) == 0 or bool(np.ptp(self.weight) == 0))

    @cached_property
    def drawn(self) -> Array:
        """How many plans of each stratum were looked at."""
        return np.bincount(self.stratum, minlength=len(self.fraction))

    @cached_property
    def left(self) -> float:
        """The share of the frame that was not looked at: the finite population correction."""
        inside = (self.weight[:, None] * _indicator(self.stratum, len(self.fraction))).sum(axis=0)
        return float(1 - (inside * self.fraction).sum() / inside.sum()) if inside.sum() > 0 else 1.0

    def estimate(self, part: Array, whole: Array) -> Estimate:
        """Estimate shares: what part of the decided things are of one kind.

        Args:
            part: For each plan (rows) and question (columns), how many things are of the kind.
            whole: How many things are decided. A plan outside the group that is asked about has 0 in both.
        """
        weighted = self.weight[:, None] * whole
        total = weighted.sum(axis=0)
        with np.errstate(divide="ignore", invalid="ignore"):
            share = (self.weight[:, None] * part).sum(axis=0) / total
            size = self._size(part, whole, share, total)
        low, high = wilson(share, np.where(total > 0, size, 0.0))
        return Estimate(share, size, low, high)

    def _size(self, part: Array, whole: Array, share: Array, total: Array) -> Array:
        left = max(self.left, 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            # A simple draw of as many things: never is more claimed than this.
            most: Array = whole.sum(axis=0) / left
            if self.simple and whole.max(initial=0) <= 1:
                return most
            # Kish: what unequal weights, and many things of one plan, cost where all plans are alike.
            weighted = self.weight[:, None] * whole
            kish = total**2 / (weighted**2).sum(axis=0) / left
            variance = self._variance(self.weight[:, None] * (part - share * whole)) / total**2
            size = np.where(variance > 1e-12, share * (1 - share) / variance, kish)
            alone = bool((self.drawn[np.unique(self.stratum)] < 2).any()) if len(self.stratum) else True
            size = np.minimum(size, kish) if alone else size
            careful: Array = np.minimum(size, most)
        return careful

    def _variance(self, residual: Array) -> Array:
        # Linearised variance of a ratio, stratum by stratum (Woodruff 1971), with the frame's correction.
        inside = _indicator(self.stratum, len(self.fraction))
        counts = self.drawn.astype(float)[:, None]
        sums, squares = inside.T @ residual, inside.T @ residual**2
        spread = squares - sums**2 / np.maximum(counts, 1)
        grown = np.where(counts > 1, counts / np.maximum(counts - 1, 1), 1.0)
        variance: Array = ((1 - self.fraction)[:, None] * grown * spread).sum(axis=0)
        return variance


def mean_interval(values: Array, design: Design) -> tuple[float, float, float] | None:
    """Return the mean of values from 0 to 1 with its interval (Student's t), or `None` without values.

    Args:
        values: One a plan; not a number for a plan that has none.
        design: How those plans were drawn.
    """
    there = ~np.isnan(values)
    if not there.any():
        return None
    weight = np.where(there, design.weight, 0.0)
    mean = float((weight * np.where(there, values, 0)).sum() / weight.sum())
    residual = np.where(there, weight * (np.nan_to_num(values) - mean), 0.0)
    freedom = int(there.sum()) - len(np.unique(design.stratum[there]))
    if freedom < 1:
        return mean, 0.0, 1.0
    variance = float(design._variance(residual[:, None])[0]) / float(weight.sum()) ** 2  # noqa: SLF001
    half = float(stdtrit(freedom, 0.5 + CONFIDENCE / 2)) * variance**0.5
    return mean, max(0.0, mean - half), min(1.0, mean + half)


class Difference(NamedTuple):
    """Second share less first, with its interval and how surprising it would be if nothing had moved."""

    by: float
    low: float
    high: float
    p: float


def difference(
    first: tuple[float, float, float, float], second: tuple[float, float, float, float]
) -> Difference:
    """Compare two shares from different plans.

    The interval is Newcombe's: the two shares' own intervals joined. `p` is that of the chi-squared test
    without correction on the effective sample sizes.

    Args:
        first: A share, its lower and upper limit, and its effective sample size.
        second: The same of the other.
    """
    (p1, l1, u1, n1), (p2, l2, u2, n2) = first, second
    by = p2 - p1
    low = by - ((p2 - l2) ** 2 + (u1 - p1) ** 2) ** 0.5
    high = by + ((u2 - p2) ** 2 + (p1 - l1) ** 2) ** 0.5
    if np.isinf(n1) and np.isinf(n2):
        return Difference(by, by, by, 1.0 if by == 0 else 0.0)
    if np.isinf(n1) or np.isinf(n2):
        pooled, spread = (p1, 1 / n2) if np.isinf(n1) else (p2, 1 / n1)
    else:
        pooled, spread = (n1 * p1 + n2 * p2) / (n1 + n2), 1 / n1 + 1 / n2
    variance = pooled * (1 - pooled) * spread
    surprise = float(chdtrc(1, by**2 / variance)) if variance > 0 else float(by == 0)
    return Difference(by, max(-1.0, low), min(1.0, high), surprise)


def _indicator(stratum: Array, strata: int) -> Array:
    inside = np.zeros((len(stratum), strata))
    inside[np.arange(len(stratum)), stratum] = 1
    return inside
