"""Shares and their intervals: held to SciPy where it can say, and to draws repeated many times elsewhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, chi2_contingency

from ehcp_audit.collecting.intervals import Design, difference, mean_interval, wilson


def simple(count: int, fraction: float = 0.0) -> Design:
    return Design(np.zeros(count, int), np.ones(count), np.array([fraction]))


def test_wilson_s_limits_are_those_of_scipy_at_every_whole_number():
    for size in range(1, 41):
        for met in range(size + 1):
            low, high = wilson(np.array([met / size]), np.array([float(size)]))
            theirs = binomtest(met, size).proportion_ci(method="wilson")
            assert (low[0], high[0]) == pytest.approx((theirs.low, theirs.high), abs=1e-12)


def test_five_plans_of_which_three_are_good_stand_for_23_to_88_in_a_hundred():
    part = np.array([[1.0], [1], [1], [0], [0]])
    found = simple(5).estimate(part, np.ones((5, 1)))
    assert (found.share[0], found.size[0]) == (0.6, 5)
    assert (round(found.low[0], 2), round(found.high[0], 2)) == (0.23, 0.88)


@given(met=st.integers(0, 60), others=st.integers(0, 60), fraction=st.floats(0, 0.99))
def test_knowing_the_frame_never_widens_an_interval_and_the_share_lies_within(met, others, fraction):
    count = met + others
    if not count:
        return
    part, whole = np.r_[np.ones(met), np.zeros(others)][:, None], np.ones((count, 1))
    without, known = simple(count).estimate(part, whole), simple(count, fraction).estimate(part, whole)
    assert without.low[0] - 1e-9 <= known.low[0] <= known.share[0] + 1e-9
    assert known.share[0] - 1e-9 <= known.high[0] <= without.high[0] + 1e-9


def test_where_every_plan_of_the_frame_was_looked_at_nothing_is_left_to_chance():
    found = simple(4, 1.0).estimate(np.array([[1.0], [1], [1], [0]]), np.ones((4, 1)))
    assert (found.low[0], found.high[0]) == (0.75, 0.75)


def test_nothing_decided_gives_no_number():
    found = simple(3).estimate(np.zeros((3, 1)), np.zeros((3, 1)))
    assert np.isnan(found.share[0])
    assert np.isnan(found.low[0])


def test_many_answers_of_one_plan_count_as_what_they_are_worth():
    # Ten plans, each all good or all bad in twenty questions: worth ten answers, not two hundred.
    part = np.repeat([20.0, 0.0], 5)[:, None]
    whole = np.full((10, 1), 20.0)
    assert simple(10).estimate(part, whole).size[0] == pytest.approx(9, rel=0.01)


def test_a_stratum_that_is_drawn_more_thinly_counts_for_more():
    # 10 of 10 from a frame of 100 meet it, 0 of 10 from a frame of 900.
    design = Design(np.repeat([0, 1], 10), np.repeat([10.0, 90.0], 10), np.array([10 / 100, 10 / 900]))
    found = design.estimate(np.repeat([1.0, 0.0], 10)[:, None], np.ones((20, 1)))
    assert found.share[0] == pytest.approx(0.1)


def covered(shares: tuple[float, ...], frame: tuple[int, ...], drawn: tuple[int, ...]) -> float:
    """How often the interval holds the frame's true share, over a thousand draws with a fixed seed."""
    chance = np.random.default_rng(7)
    frames = [
        np.r_[np.ones(round(s * n)), np.zeros(n - round(s * n))] for s, n in zip(shares, frame, strict=True)
    ]
    truth = sum(one.sum() for one in frames) / sum(frame)
    design = Design(
        np.repeat(np.arange(len(frame)), drawn),
        np.repeat([n / k for n, k in zip(frame, drawn, strict=True)], drawn),
        np.array([k / n for n, k in zip(frame, drawn, strict=True)]),
    )
    draws = [
        np.concatenate([chance.choice(one, k, replace=False) for one, k in zip(frames, drawn, strict=True)])
        for _ in range(1000)
    ]
    part = np.array(draws).T
    found = design.estimate(part, np.ones_like(part))
    return float(((found.low <= truth) & (truth <= found.high)).mean())


@pytest.mark.parametrize(
    ("shares", "frame", "drawn"),
    [
        ((0.6,), (200,), (60,)),
        ((0.3, 0.8), (900, 100), (30, 30)),
        ((0.1, 0.5, 0.9), (2000, 300, 100), (30, 20, 20)),
        ((0.05, 0.6), (300, 1700), (40, 40)),
    ],
)
def test_about_95_of_100_intervals_hold_the_truth_however_the_plans_were_drawn(shares, frame, drawn):
    assert 0.925 <= covered(shares, frame, drawn) <= 0.99


def test_a_mean_s_interval_is_student_s():
    values = np.array([0.2, 0.4, 0.6, np.nan])
    mean, low, high = mean_interval(values, simple(4))
    assert mean == pytest.approx(0.4)
    assert 0 <= low < 0.2
    assert 0.6 < high <= 1
    assert mean_interval(np.array([np.nan]), simple(1)) is None
    assert mean_interval(np.array([0.3]), simple(1)) == (0.3, 0.0, 1.0)


def test_newcombe_s_difference_is_his_own_example():
    # Newcombe (1998), table II, method 10, example (a): 56/70 against 48/80.
    def share(met: int, size: int) -> tuple[float, float, float, float]:
        low, high = wilson(np.array([met / size]), np.array([float(size)]))
        return met / size, float(low[0]), float(high[0]), float(size)

    found = difference(share(48, 80), share(56, 70))
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)
    theirs = chi2_contingency([[56, 14], [48, 32]], correction=False).pvalue
    assert found.p == pytest.approx(theirs)


def test_two_equal_shares_that_leave_nothing_open_do_not_differ():
    whole = (1.0, 0.9, 1.0, 30.0)
    assert difference(whole, whole).p == 1
    assert difference((0.5, 0.5, 0.5, np.inf), (0.6, 0.6, 0.6, np.inf)) == (
        pytest.approx(0.1), pytest.approx(0.1), pytest.approx(0.1), 0.0
    )  # fmt: skip
