"""Somebody with a solver who knows all that is shown of a table, and asks what a withheld count can be."""

from collections.abc import Iterable

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from ehcp_audit.collecting.disclosure import MINIMUM, Told


class Attacker:
    """Knows the rule, how many plans each group holds to the unit, and every count that is shown."""

    def __init__(self, true: Iterable[Iterable[int]], hidden: Iterable[int] = ()) -> None:
        """Begin with the true table; of the hidden groups only the size of all together is known."""
        self.true = np.array([list(row) for row in true])
        self.known: list[LinearConstraint] = []
        self.small: list[np.ndarray] = []
        apart = [[g] for g in range(len(self.true)) if g not in set(hidden)]
        for groups in (*apart, list(hidden)):
            self._know(self._picked(groups, range(self.true.shape[1])), *[self.true[groups].sum()] * 2)

    def see(self, groups: Iterable[int], answers: Iterable[int], told: Told) -> None:
        """Take note of what is shown of the sum of some cells."""
        cells = self._picked(groups, answers)
        if not cells.any():
            return
        count = int((cells.reshape(self.true.shape) * self.true).sum())
        if told.shown is None:
            if 0 < count < MINIMUM:
                self.small.append(cells)
            return
        low, high = told.bounds
        assert count >= MINIMUM
        assert low <= count <= high
        self._know(cells, low, high)

    def least_room(self) -> int | None:
        """Return the least distance between the largest and smallest value that a small count can have."""
        return min((self._reach(cells, -1) - self._reach(cells, 1) for cells in self.small), default=None)

    def _picked(self, groups: Iterable[int], answers: Iterable[int]) -> np.ndarray:
        cells = np.zeros(self.true.shape)
        cells[np.ix_(list(groups), list(answers))] = 1
        return cells.ravel()

    def _know(self, cells: np.ndarray, low: float, high: float) -> None:
        self.known.append(LinearConstraint(cells[None, :], low, high))

    def _reach(self, cells: np.ndarray, sign: int) -> int:
        found = milp(
            sign * cells, constraints=self.known, integrality=np.ones(len(cells)), bounds=Bounds(0, 500)
        )
        assert found.success
        return round(sign * found.fun)
