"""What moved between two rounds, and what sets groups apart: in words, and only where it can be told."""

import json
from collections import Counter

import numpy as np
import pytest
from made_rounds import a_rubric, some_verdicts, write_round

import ehcp_audit as ea
from ehcp_audit.collecting.compare import Comparison, compare_groups, compare_rounds
from ehcp_audit.errors import RoundError


def verdicts(met: int, others: int) -> list[list[str]]:
    return [["met"]] * met + [["not met"]] * others


def word(tmp_path, first, second, **options) -> Comparison:
    one = write_round(tmp_path / "first.duckdb", first)
    two = write_round(tmp_path / "second.duckdb", second)
    return compare_rounds(one, two, show_small_counts=True, **options)


def test_a_clear_rise_is_better_a_clear_fall_is_worse_and_little_is_no_clear_change(tmp_path):
    for number, (first, second, says) in enumerate(
        [
            (verdicts(20, 60), verdicts(60, 20), "better"),
            (verdicts(60, 20), verdicts(20, 60), "worse"),
            (verdicts(40, 40), verdicts(42, 38), "no clear change"),
            (verdicts(3, 9), verdicts(11, 1), "too few to say"),
        ]
    ):
        place = tmp_path / str(number)
        place.mkdir()
        one = word(place, first, second).differences[0]
        assert one.word == says
        assert one.interval[0] <= one.difference <= one.interval[1]


def test_the_interval_is_newcombe_s(tmp_path):
    one = word(tmp_path, verdicts(48, 32), verdicts(56, 14)).differences[0]
    assert one.difference == pytest.approx(0.2, abs=1e-6)
    assert one.interval == pytest.approx((0.0524, 0.3339), abs=1e-4)


def test_where_nothing_moved_hardly_any_of_many_criteria_is_called_changed(tmp_path):
    one = write_round(tmp_path / "a.duckdb", some_verdicts(200, 80, seed=1))
    two = write_round(tmp_path / "b.duckdb", some_verdicts(200, 80, seed=2))
    found = compare_rounds(one, two, show_small_counts=True)
    words = Counter(d.word for d in found.differences if d.kind == "criterion")
    assert words["no clear change"] >= 78
    assert any(d.p is not None and d.p < 1 for d in found.differences)


def test_only_criteria_with_the_same_meaning_in_both_are_compared(tmp_path):
    plain = a_rubric(["F-01", "F-02", "F-03"])
    says = plain.criteria[0].says
    changed = a_rubric(["F-01", "F-02", "F-04"])
    changed = changed.model_copy(
        update={
            "criteria": (
                changed.criteria[0].model_copy(update={"weight": 9.0, "asks": "In other words?"}),
                changed.criteria[1].model_copy(
                    update={"met_when": ea.load_rubric("quality").criterion("F-03").met_when, "says": says}
                ),
                changed.criteria[2],
            )
        }
    )
    one = write_round(tmp_path / "a.duckdb", some_verdicts(60, 3), rubric=plain)
    two = write_round(tmp_path / "b.duckdb", some_verdicts(60, 3), rubric=changed)
    found = compare_rounds(one, two)
    assert {d.name for d in found.differences} == {"F-01"}
    assert {left.criterion: left.why for left in found.left_out} == {
        "F-02": "It rests on different checks.",
        "F-03": "The second rubric does not have it.",
        "F-04": "The first rubric does not have it.",
    }
    assert any("rubrics differ" in said for said in found.says)


def test_a_threshold_that_moved_is_said(tmp_path):
    quality = ea.load_rubric("quality").criterion("F-03")
    plain = a_rubric(["F-03"]).model_copy(update={"criteria": (quality,)})
    moved = quality.met_when.model_copy(update={"met_from": 0.77})
    other = plain.model_copy(update={"criteria": (quality.model_copy(update={"met_when": moved}),)})
    one = write_round(tmp_path / "a.duckdb", some_verdicts(40, 1), rubric=plain)
    two = write_round(tmp_path / "b.duckdb", some_verdicts(40, 1), rubric=other)
    found = compare_rounds(one, two)
    assert found.differences == ()
    assert [left.why for left in found.left_out] == ["Its thresholds differ."]


def test_under_control_a_comparison_tells_only_what_the_summaries_tell(tmp_path):
    one = write_round(tmp_path / "a.duckdb", [["met"]] * 30 + [["not met"]] * 3)
    two = write_round(tmp_path / "b.duckdb", [["met"]] * 4 + [["not met"]] * 30)
    found = ea.compare_rounds(one, two)
    assert one.summary().criteria[0].share_met == found.differences[0].first
    assert two.summary().criteria[0].share_met is None
    assert found.differences[0].second is None
    assert found.differences[0].word == "too few to say"
    assert all(said.applied for said in found.disclosure)
    assert json.loads(found.to_json())["schema"] == "ehcp-audit/comparison/1"


def test_a_group_is_compared_with_all_other_plans(tmp_path):
    rows = verdicts(50, 10) + verdicts(20, 40) + verdicts(30, 30)
    groups = ["a"] * 60 + ["b"] * 60 + ["c"] * 60
    found = write_round(tmp_path / "r.duckdb", rows, groups=groups)
    told = {
        one.second: one.differences[0]
        for one in compare_groups(found.summary("phase", show_small_counts=True))
    }
    assert told["a"].first == pytest.approx(50 / 120)
    assert told["a"].second == pytest.approx(50 / 60, abs=1e-6)
    assert (told["a"].word, told["b"].word, told["c"].word) == ("better", "worse", "no clear change")
    with pytest.raises(RoundError, match="column to compare by"):
        compare_groups(found.summary())


def test_a_weighted_group_is_compared_with_the_weighted_others(tmp_path):
    # Half of each stratum is in group a; the strata differ, the groups do not.
    rows = (verdicts(40, 0) + verdicts(0, 40)) * 2
    strata = (["new"] * 40 + ["old"] * 40) * 2
    found = write_round(
        tmp_path / "r.duckdb",
        rows,
        groups=["a"] * 80 + ["b"] * 80,
        strata=strata,
        frames={"new": 100, "old": 900},
        method="stratified random",
    )
    one = compare_groups(found.summary("phase", show_small_counts=True))[0].differences[0]
    assert one.first == pytest.approx(0.1, abs=1e-4)
    assert one.second == pytest.approx(0.1, abs=1e-4)
    assert one.word == "no clear change"
    assert not np.isnan(one.interval).any()


def test_a_round_is_no_different_from_itself(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(60, 5))
    for one in compare_rounds(found, found, show_small_counts=True).differences:
        assert one.difference == 0
        assert one.word == "no clear change"


def in_both(tmp_path, first: int, second: int, *, begin: int = 0) -> list[str]:
    tmp_path.mkdir()
    one = write_round(tmp_path / "one.duckdb", verdicts(first, 0))
    two = write_round(tmp_path / "two.duckdb", verdicts(second, 0), begin=begin)
    return [said for said in compare_rounds(one, two).says if "both rounds" in said]


def test_it_is_said_where_plans_stand_in_both_rounds(tmp_path):
    assert in_both(tmp_path / "none", 40, 40, begin=40) == []
    (some,) = in_both(tmp_path / "some", 40, 40, begin=39)
    assert some.startswith("Some plans, unchanged, stand in both rounds.")
    (same,) = in_both(tmp_path / "same", 40, 40)
    assert same.startswith("The same plans stand in both rounds.")
