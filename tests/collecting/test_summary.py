"""What a round's summary says: exact where that is asked for, else under control, weighted where drawn so."""

import json
import random
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pandas as pd
import pytest
from attacker import Attacker
from made_rounds import a_rubric, some_verdicts, write_round
from scipy.stats import binomtest

from ehcp_audit.collecting import RoundSummary
from ehcp_audit.collecting.disclosure import SPREAD, Told
from ehcp_audit.collecting.group_figures import groups_of
from ehcp_audit.errors import RoundError
from ehcp_audit.model import Verdict

if TYPE_CHECKING:
    from ehcp_audit.collecting.shares import Teller
    from ehcp_audit.collecting.verdict_table import VerdictTable

NAMES = ("met", "partly_met", "not_met", "not_applicable", "needs_a_person", "not_assessable")
assert [verdict.name.lower() for verdict in Verdict] == list(NAMES)


def counts(row) -> list[int | None]:
    return [getattr(row, name) for name in NAMES]


def test_counts_shares_and_intervals_are_those_of_the_plans(tmp_path):
    verdicts = [["met"]] * 12 + [["partly met"]] * 5 + [["not met"]] * 3 + [["needs a person"]] * 4
    said = write_round(tmp_path / "r.duckdb", verdicts).summary(show_small_counts=True)
    one = said.criteria[0]
    assert counts(one) == [12, 5, 3, 0, 4, 0]
    assert (one.n, one.decided, one.share_met, one.effective) == (24, 20, 0.6, 20)
    theirs = binomtest(12, 20).proportion_ci(method="wilson")
    assert one.interval_met == pytest.approx((theirs.low, theirs.high), abs=1e-6)
    assert one.interval_not_met[0] < 0.15 < one.interval_not_met[1]
    assert one.withheld is None
    assert said.disclosure.applied is False
    assert "do not publish" in said.disclosure.says


def test_by_default_no_small_count_is_told_and_every_other_is_a_multiple_of_five(tmp_path):
    groups = random.Random(3).choices(["a", "b", "c"], k=80)
    found = write_round(tmp_path / "r.duckdb", some_verdicts(80, 8), groups=groups)
    said = json.loads(found.summary(by="phase").to_json())
    told = []

    def walk(node):
        if isinstance(node, dict):
            if "met" in node:
                told.extend(node[name] for name in (*NAMES, "n", "decided"))
                small = [node[name] is None for name in NAMES]
                assert any(small) == (node["withheld"] is not None) or node["decided"] is None
                if node["met"] is None and "part" not in node:
                    assert node["share_met"] is None
                    assert node["interval_met"] is None
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(said)
    assert len(told) > 200
    assert all(count is None or (count >= 5 and count % 5 == 0) for count in told)
    assert None in told
    assert said["disclosure"]["applied"] is True
    assert RoundSummary.model_validate(said).to_json() == json.dumps(said, indent=2, ensure_ascii=False)


def told_of(row, field: str) -> Told:
    return Told(None) if row is None else Told(getattr(row, field), coarse=field in row.coarse)


@pytest.mark.parametrize("seed", range(3))
def test_an_attacker_with_the_whole_summary_pins_no_small_count(tmp_path, seed):
    chance = random.Random(seed)
    size, questions = chance.choice([40, 70, 120]), 4
    sizes = {"a": 8, "b": 3, "c": 2, "d": 4}
    names = chance.choices(list(sizes), weights=list(sizes.values()), k=size)
    verdicts = some_verdicts(size, questions, seed, met=chance.choice([0.3, 0.8, 0.97]))
    said = write_round(tmp_path / "r.duckdb", verdicts, groups=names).summary(by="phase")
    order = sorted(set(names))
    shown = {group.group: group for group in said.groups}
    rooms = []
    for question in range(questions):
        true = np.zeros((len(order), 6), int)
        for name, row in zip(names, verdicts, strict=True):
            true[order.index(name), list(Verdict).index(Verdict(row[question]))] += 1
        attacker = Attacker(true, [g for g, name in enumerate(order) if not shown[name].criteria])
        told = [shown[name].criteria[question] if shown[name].criteria else None for name in order]
        for places, row in [
            *(([g], row) for g, row in enumerate(told)),
            (range(len(order)), said.criteria[question]),
        ]:
            for v, field in enumerate(NAMES):
                attacker.see(places, [v], told_of(row, field))
            attacker.see(places, [0, 1, 2], told_of(row, "decided"))
        rooms.append(attacker.least_room())
    assert min(room for room in rooms if room is not None) >= SPREAD


def test_a_group_too_small_to_tell_of_hides_another_so_that_the_rest_does_not_give_it_away(tmp_path):
    groups = ["a"] * 30 + ["b"] * 20 + ["c"] * 12 + ["d"] * 3
    said = write_round(tmp_path / "r.duckdb", some_verdicts(65, 2), groups=groups).summary(by="phase")
    told = {group.group: group for group in said.groups}
    assert (told["a"].read, told["b"].read) == (30, 20)
    for name in ("c", "d"):
        assert told[name].read is None
        assert told[name].criteria == ()
        assert told[name].withheld


def test_a_group_of_which_no_plan_was_read_hides_no_other():
    table = cast("VerdictTable", SimpleNamespace(group=["a"] * 30 + ["b"] * 20))
    teller = cast("Teller", SimpleNamespace(controlled=True))
    found = groups_of(["a", "b", None], table, teller)
    assert {one.name: one.hidden for one in found} == {"a": False, "b": False, None: True}


@pytest.mark.parametrize("size", range(26, 36))
def test_what_every_plan_meets_is_told_whatever_the_size_of_the_round(tmp_path, size):
    one = write_round(tmp_path / "r.duckdb", [["met"]] * size).summary().criteria[0]
    assert counts(one) == [5 * round(size / 5), None, None, None, None, None]
    assert one.share_met == 1.0


def test_where_nearly_all_plans_agree_the_count_is_rounded_to_ten(tmp_path):
    verdicts = [["met"]] * 58 + [["not met"]] * 2
    one = write_round(tmp_path / "r.duckdb", verdicts).summary().criteria[0]
    assert counts(one) == [60, None, None, None, None, None]
    assert one.coarse == ("met",)
    assert (one.share_met, one.interval_met) == (1.0, (0.94, 1.0))
    assert one.share_not_met is None


def test_plans_picked_for_a_reason_are_in_no_share_count_or_score(tmp_path):
    verdicts = [["met"]] * 20 + [["not met"]] * 10
    drawn = {"method": "simple random", "frame_size": 200}
    with_picks = write_round(tmp_path / "a.duckdb", verdicts, risk=range(20, 30), **drawn)
    without = write_round(tmp_path / "b.duckdb", verdicts[:20], **drawn)
    one, other = (found.summary(show_small_counts=True) for found in (with_picks, without))
    assert (one.criteria, one.bands, one.scores) == (other.criteria, other.bands, other.scores)
    assert (one.plans, one.drawn.picked) == (30, 10)
    assert "picked for a reason" in one.drawn.says


def test_a_round_of_picked_plans_only_describes_itself_and_gives_no_range(tmp_path):
    found = write_round(tmp_path / "r.duckdb", [["met"]] * 9, risk=range(9), method="risk-based only")
    said = found.summary(show_small_counts=True)
    assert said.criteria[0].met == 9
    assert said.criteria[0].interval_met is None
    assert "stand for no others" in said.drawn.says


def test_an_unequal_draw_is_weighted_and_a_known_frame_narrows_the_range(tmp_path):
    verdicts = [["met"]] * 30 + [["not met"]] * 30
    strata = ["new"] * 30 + ["old"] * 30
    said = write_round(
        tmp_path / "r.duckdb",
        verdicts,
        strata=strata,
        frames={"new": 60, "old": 540},
        frame_size=600,
        method="stratified random",
    ).summary(show_small_counts=True)
    one = said.criteria[0]
    assert one.share_met == pytest.approx(0.1)
    assert one.interval_met[0] < 0.1 < one.interval_met[1]
    assert said.scores.mean == pytest.approx(0.1)
    assert said.bands[0].share == pytest.approx(0.1)
    assert said.drawn.weighted
    assert "weighted" in said.drawn.says
    simple = {"method": "simple random"}
    wide = write_round(tmp_path / "w.duckdb", verdicts, **simple).summary().criteria[0]
    narrow = write_round(tmp_path / "n.duckdb", verdicts, frame_size=80, **simple).summary().criteria[0]
    all_of_them = write_round(tmp_path / "f.duckdb", verdicts, frame_size=60, **simple).summary().criteria[0]
    assert wide.interval_met[0] < narrow.interval_met[0] < narrow.interval_met[1] < wide.interval_met[1]
    assert all_of_them.interval_met == (0.5, 0.5)


def test_sections_and_themes_count_plans_not_answers(tmp_path):
    # Forty plans, each all met or all not met in ten questions.
    verdicts = [["met"] * 10] * 20 + [["not met"] * 10] * 20
    for shown in (True, False):
        path = tmp_path / f"{shown}.duckdb"
        said = write_round(path, verdicts).summary(show_small_counts=shown)
        section = said.sections[0]
        assert (section.n, section.decided, section.criteria) == (400, 400, 10)
        assert section.share_met == pytest.approx(0.5)
        assert section.effective == pytest.approx(40, abs=2)
        assert {theme.part for theme in said.themes} == {"coproduction", "plan-quality"}


def test_under_control_a_theme_s_share_is_near_the_exact_one(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(95, 20, seed=5))
    for exact, told in zip(found.summary(show_small_counts=True).themes, found.summary().themes, strict=True):
        assert told.share_met == pytest.approx(exact.share_met, abs=0.03)
        assert told.share_not_met == pytest.approx(exact.share_not_met, abs=0.03)


def test_wording_is_counted_by_plans_and_mended_wording_apart(tmp_path):
    wording = [(n, "F", "access to", False) for n in range(30)] + [
        (n, "E", "access to", False) for n in range(8)
    ]
    wording += [(n, "F", "access to", True) for n in range(12)] + [
        (n, "F", "as required", False) for n in range(3)
    ]
    found = write_round(tmp_path / "r.duckdb", some_verdicts(40, 1), wording=wording)
    exact = found.summary(show_small_counts=True).wording
    assert [(one.wording, one.plans, one.times, one.mended) for one in exact] == [
        ("access to", 30, 38, 12),
        ("as required", 3, 3, 0),
    ]
    assert exact[0].sections == ("F", "E")
    assert exact[0].share == 0.75
    told = found.summary().wording
    assert [(one.wording, one.plans, one.times, one.sections) for one in told] == [
        ("access to", 30, 40, ("F", "E")),
        ("as required", None, None, ()),
    ]


def test_sentences_that_stand_in_several_plans_are_a_share(tmp_path):
    own = [(n, 100 + n) for n in range(40)]
    shared = [(n, n // 2) for n in range(20)]
    twice_in_one = [(39, 139)]
    found = write_round(tmp_path / "r.duckdb", some_verdicts(40, 1), sentences=own + shared + twice_in_one)
    copied = found.summary(show_small_counts=True).copied
    assert (copied.plans_sharing, copied.share_of_plans) == (20, 0.5)
    assert (copied.sentences, copied.shared_sentences) == (61, 20)
    assert copied.share_of_sentences == pytest.approx(20 / 61, abs=1e-6)
    assert found.summary().copied.share_of_plans == 0.5


def test_a_round_that_holds_no_wording_or_sentences_says_none(tmp_path):
    said = write_round(tmp_path / "r.duckdb", some_verdicts(10, 1)).summary()
    assert said.wording == ()
    assert said.copied is None


def test_a_misspelt_column_is_answered_with_the_one_meant(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(2, 1), groups=["a", "b"])
    with pytest.raises(RoundError, match=r"no column phasse; it has phase; did you mean phase\?"):
        found.summary(by="phasse")


def test_a_criterion_that_nobody_was_judged_on_has_counts_of_nought_and_no_share(tmp_path):
    verdicts = [["not applicable", "met"]] * 12
    one = write_round(tmp_path / "r.duckdb", verdicts).summary(show_small_counts=True).criteria[0]
    assert (one.met, one.decided, one.not_applicable) == (0, 0, 12)
    assert one.share_met is None
    assert one.interval_met is None


def test_a_round_in_which_no_plan_could_be_read_is_summed_up_all_the_same(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(2, 1))
    import duckdb

    with duckdb.connect(str(found.path)) as connection:
        for table in ("plans", "judgements"):
            connection.execute(f"DELETE FROM kept.{table}")
    for shown in (True, False):
        said = found.summary(show_small_counts=shown)
        assert (said.plans, said.read, said.pending) == (2, 0, 2)
        assert said.criteria[0].share_met is None


def test_the_rubric_s_bands_and_sections_are_all_told_in_order(tmp_path):
    rubric = a_rubric(["K-01", "A-01", "F-01"])
    said = write_round(tmp_path / "r.duckdb", some_verdicts(30, 3), rubric=rubric).summary()
    assert [part.part for part in said.sections] == ["A", "F", "K"]
    assert [band.band for band in said.bands] == ["good", "weak"]


def test_every_table_of_a_summary_is_a_frame_whose_columns_have_one_kind_whatever_is_withheld(tmp_path):
    groups = ["a"] * 30 + ["b"] * 20
    found = write_round(tmp_path / "r.duckdb", some_verdicts(50, 2), groups=groups)
    for control in (True, False):
        summary = found.summary(by="phase", show_small_counts=control)
        frame = summary.to_frame()
        assert list(frame["phase"].unique()) == ["all plans", "a", "b"]
        assert str(frame["met"].dtype) == "Int64"
        assert str(frame["met_low"].dtype) == "float64"
        told = frame[frame["phase"] == "all plans"]
        assert [None if pd.isna(n) else int(n) for n in told["met"]] == [c.met for c in summary.criteria]
        for table in ("parts", "bands", "groups", "wording", "notes"):
            assert list(summary.to_frame(table).columns)
    with pytest.raises(KeyError):
        summary.to_frame("verdicts")


def test_a_summary_shows_itself_in_a_notebook_and_nothing_that_it_withholds(tmp_path):
    found = write_round(tmp_path / "r.duckdb", [["met"]] * 27 + [["not met"]] * 3)
    assert "<td>3</td>" in found.summary(show_small_counts=True)._repr_html_()
    assert "<td>3</td>" not in found.summary()._repr_html_()
