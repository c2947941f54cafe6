"""Ratios that hold on a noisy machine: interleaved, warmed up, medians, processor time."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from statistics import median

__all__ = ["Figure", "forget", "interleaved", "show"]


@dataclass(frozen=True)
class Figure:
    """One figure beside its goal."""

    name: str
    value: float
    goal: float
    at_least: bool = False
    """True where the goal is a floor, not a ceiling."""
    unit: str = "x"
    spread: str = ""
    """Lowest and highest of the ratios, or what was measured."""

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def forget() -> None:
    """Empty the package's memories of texts and plans, so that no run gains by the one before.

    What is loaded once for all plans (word lists, patterns) has small memories; those stay. The checks have
    small ones too, of what they saw of the plan at hand.
    """
    for thing in gc.get_objects():
        if isinstance(thing, _lru_cache_wrapper):
            size, module = thing.cache_parameters()["maxsize"], thing.__module__ or ""
            of_texts = module.startswith("ehcp_audit") and size is not None and size >= 1000
            if of_texts or module.startswith("ehcp_audit.checks"):
                thing.cache_clear()


def interleaved(engines: dict[str, Callable[[], object]], *, rounds: int) -> dict[str, float]:
    """Run every engine in turn, round after round; return the median of each one's processor time in seconds.

    The first round only warms up. Where only two rounds are asked for, the one after it counts.
    """
    taken: dict[str, list[float]] = {name: [] for name in engines}
    for number in range(rounds + 1):
        for name, run in engines.items():
            forget()
            gc.collect()
            begun = time.process_time()
            run()
            seconds = time.process_time() - begun
            if number:
                taken[name].append(seconds)
    return {name: median(seconds) for name, seconds in taken.items()}


def show(figures: list[Figure]) -> None:
    """Print a table: figure, goal, reached or not."""
    wide = max(len(figure.name) for figure in figures)
    print(f"\n{'figure':<{wide}}  {'value':>9}  {'goal':>12}  reached  spread")
    for one in figures:
        goal = f"{'>=' if one.at_least else '<='} {one.goal:g} {one.unit}"
        value = f"{one.value:.2f} {one.unit}"
        print(
            f"{one.name:<{wide}}  {value:>9}  {goal:>12}  {'yes' if one.reached else 'NO':<7}  {one.spread}"
        )
