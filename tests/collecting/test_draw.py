"""A sample is drawn by chance, the same for the same seed, and says how it stands for its frame."""

import hashlib
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_files import judge, write_plans, yardstick
from scipy import stats

from ehcp_audit.collecting import draw_sample, open_round
from ehcp_audit.collecting.csv_file import guarded, unguarded
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.sample_size import allocate, half_width, size_for
from ehcp_audit.collecting.store import Limits
from ehcp_audit.errors import FileNotReadable, OutputError, RoundError
from ehcp_audit.model import Sample

PHASES = {"early": 6, "primary": 40, "secondary": 34}


def rows(phases: dict[str, int] = PHASES) -> list[str]:
    return [f"{phase}-{n},{phase}-{n}.docx,{phase}" for phase, count in phases.items() for n in range(count)]


def frame(folder: Path, lines: list[str] | None = None, head: str = "plan,file,phase") -> Path:
    path = folder / "frame.csv"
    path.write_text("\n".join([head, *(rows() if lines is None else lines)]) + "\n", encoding="utf-8")
    return path


def ids(sample: Sample, drawn: str = "random") -> list[str]:
    return [plan.plan for plan in sample.plans if plan.drawn == drawn]


def test_the_same_seed_draws_the_same_plans_in_whatever_order_the_frame_lists_them(tmp_path):
    first = draw_sample(frame(tmp_path), size=12, by=["phase"], seed=3)
    lines = rows()
    random.Random(1).shuffle(lines)
    assert draw_sample(frame(tmp_path, lines), size=12, by=["phase"], seed=3) == first
    assert ids(draw_sample(frame(tmp_path), size=12, by=["phase"], seed=4)) != ids(first)


def test_a_draw_can_be_checked_with_another_program(tmp_path):
    drawn = ids(draw_sample(frame(tmp_path), size=5, seed=7))
    plans = [line.split(",")[0] for line in rows()]
    by_hand = sorted(plans, key=lambda plan: hashlib.sha256(f"7:{plan}".encode()).hexdigest())[:5]
    assert drawn == sorted(by_hand)
    assert drawn == ["primary-1", "primary-22", "secondary-24", "secondary-26", "secondary-30"]


def test_a_seed_that_nobody_gave_is_drawn_and_stated(tmp_path):
    first, second = (draw_sample(frame(tmp_path), size=5) for _ in range(2))
    assert first.seed != second.seed
    assert f"seed {first.seed}" in first.how_drawn
    assert draw_sample(frame(tmp_path), size=5, seed=first.seed) == first


def test_every_plan_is_drawn_as_often_as_every_other(tmp_path):
    path = frame(tmp_path)
    counts: dict[str, int] = {line.split(",")[0]: 0 for line in rows()}
    for seed in range(400):
        for plan in ids(draw_sample(path, size=20, seed=seed)):
            counts[plan] += 1
    assert stats.chisquare(list(counts.values())).pvalue > 0.001


def test_the_size_follows_from_the_precision_with_the_correction_for_a_finite_frame(tmp_path):
    sample = draw_sample(frame(tmp_path), precision=0.1, seed=1)
    simple = stats.norm.ppf(0.975) ** 2 * 0.25 / 0.1**2
    assert sample.size == -(-simple // (1 + (simple - 1) / 80)) == 44
    assert sample.precision <= 0.1 < half_width([80], [43])
    assert size_for(0.05, [640_000], "proportional") == 384


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=12),
    st.floats(0, 1),
    st.sampled_from(["proportional", "equal"]),
)
def test_strata_share_a_sample_whole_and_none_gets_more_than_it_has_or_nothing(frames, part, how):
    size = len(frames) + int(part * (sum(frames) - len(frames)))
    parts = allocate(size, frames, how)
    assert sum(parts) == size
    assert all(1 <= some <= there for some, there in zip(parts, frames, strict=True))
    if how == "proportional":
        quotas = [size * there / sum(frames) for there in frames]
        if min(quotas) >= 1:
            assert all(abs(some - quota) < 1 for some, quota in zip(parts, quotas, strict=True))
    else:
        free = [some for some, there in zip(parts, frames, strict=True) if some < there]
        assert not free or max(free) - min(free) <= 1


def test_weights_carry_the_sample_back_to_its_frame(tmp_path):
    sample = draw_sample(frame(tmp_path), size=12, by=["phase"], allocation="equal", seed=1)
    assert [(one.name, one.frame_size, one.drawn) for one in sample.strata] == [
        ("early", 6, 4), ("primary", 40, 4), ("secondary", 34, 4),
    ]  # fmt: skip
    assert sum(plan.weight for plan in sample.plans) == pytest.approx(80)
    assert {one.value: one.share for one in sample.shares} == pytest.approx(
        {"early": 6 / 80, "primary": 40 / 80, "secondary": 34 / 80}, abs=1e-5
    )
    assert not any(one.apart for one in sample.shares)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**9))
def test_an_interval_misses_the_frame_about_as_seldom_as_it_says(tmp_path_factory, seed):
    sample = draw_sample(frame(tmp_path_factory.mktemp("frame")), size=30, seed=seed)
    for one in sample.shares:
        assert one.low <= one.share <= one.high
        assert one.frame_share == PHASES[one.value] / 80


def test_a_sample_of_the_whole_frame_has_no_interval_and_no_seed(tmp_path):
    sample = draw_sample(frame(tmp_path), size=80, seed=3)
    assert (sample.method, sample.seed, sample.precision) == ("every plan", None, 0.0)
    assert all(one.low == one.share == one.high == one.frame_share for one in sample.shares)


def test_plans_picked_for_a_reason_are_kept_apart_from_those_that_chance_drew(tmp_path):
    path = frame(tmp_path)
    plain = draw_sample(path, size=10, seed=2)
    drawn = ids(plain)
    other = next(line.split(",")[0] for line in rows() if line.split(",")[0] not in drawn)
    sample = draw_sample(path, size=10, seed=2, risk=[other.upper(), drawn[0]])
    assert ids(sample) == drawn
    assert ids(sample, "risk") == [other]
    assert sample.plans[-1].weight is None
    assert sample.shares == plain.shares
    said = " ".join(sample.says)
    assert "1 plan to be looked at for a reason was drawn by chance as well, and counts in every" in said
    assert "and 1 plan picked for a reason" in sample.how_drawn


def test_a_column_of_the_frame_can_say_which_plans_to_look_at_for_a_reason(tmp_path):
    lines = [f"{n},{answer}" for n, answer in enumerate(["yes", "no", "", "TRUE", "0", "2 complaints"])]
    sample = draw_sample(frame(tmp_path, lines, "plan,complaint"), size=0, risk=["Complaint"])
    assert ids(sample, "risk") == ["0", "3", "5"]
    assert (sample.size, sample.method, sample.shares) == (0, "risk-based only", ())


def test_plans_of_an_empty_cell_are_a_group_of_their_own(tmp_path):
    sample = draw_sample(
        frame(tmp_path, ["a,x.docx,", "b,y.docx,p", "c,z.docx,p"]), size=2, by=["phase"], seed=1
    )
    assert [(one.name, one.frame_size) for one in sample.strata] == [("(blank)", 1), ("p", 2)]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "frame.csv is empty"),
        (b"name,phase\na,b\n", "no column is called plan or file"),
        (b"plan,file\n", "names no plans"),
        (b"plan,file\na,x\nA,y\n", "row 3 names the same plan as row 2"),
        (b"plan,file\na,d\\x.docx\nb,D/X.docx\n", "row 3 names the same file as row 2"),
        (b"plan,file\n,x\n", "row 2 has nothing under plan"),
        (b"plan,phase\na,\nb,\n", "the column phase is empty"),
        (b"plan,fase\na,b\n", "has no column phase; it has fase"),
        (b"plan\na\n", "it has none besides plan and file"),
        (b"plan,weight\na,2\n", "a column is called weight"),
        (b"plan,phase,phase\na,2,3\n", "two columns are called phase"),
        (b"plan,phase\na,b,c\n", "row 2 has more cells than there are columns"),
        (b"PK\x03\x04 a workbook", "not a CSV"),
        (b"plan\0", "not a CSV"),
        (b"plan,phase\na,b\n", "has only 1 plan"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_frame_is_one_plain_sentence(tmp_path, data, says):
    path = tmp_path / "frame.csv"
    path.write_bytes(data)
    with pytest.raises(RoundError, match=re.escape(says)) as error:
        draw_sample(path, size=2, by=["phase"])
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_frame_from_excel_is_read_whatever_its_encoding_and_marks(tmp_path, encoding, mark):
    lines = ["Plan ID,Phase,,", "", "a,Caf\u00e9,,", "b,p,,", ",,,"]
    path = tmp_path / "frame.csv"
    path.write_bytes("\r\n".join(lines).replace(",", mark).encode(encoding))
    sample = draw_sample(path, size=2, by=["phase"], seed=1)
    assert [one.name for one in sample.strata] == ["Caf\u00e9", "p"]


def test_what_cannot_be_drawn_is_one_plain_sentence(tmp_path):
    path = frame(tmp_path)
    for wrong, says in (
        ({}, "a size, or the precision"),
        ({"size": 3, "precision": 0.1}, "either a size or a precision"),
        ({"precision": 10}, "between 0 and 1"),
        ({"size": 81}, "has only 80 plans"),
        ({"size": 2, "by": ["phase"]}, "2 plans cannot stand for 3 groups"),
        ({"size": 5, "by": ["phase", "Phase"]}, "named twice"),
        ({"size": 5, "risk": ["nobody"]}, "no column and no plan called nobody"),
        ({"size": 5, "seed": -1}, "whole number from 0"),
        ({"size": 5, "into": tmp_path}, "is a folder"),
        ({"size": 5, "into": tmp_path / "no" / "x.csv"}, "cannot be written"),
    ):
        with pytest.raises((RoundError, OutputError), match=re.escape(says)):
            draw_sample(path, **wrong)
    with pytest.raises(FileNotReadable, match=r"The frame .* cannot be read"):
        draw_sample(tmp_path / "none.csv", size=1)


@given(st.text(alphabet="'=+-@ \t\u200bab,\n", max_size=8))
def test_a_guarded_cell_is_no_formula_and_comes_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip(" \u200b\t\n").startswith(("=", "+", "-", "@"))


def test_a_drawn_list_is_the_manifest_of_its_round_which_keeps_how_it_was_drawn(tmp_path):
    lines = [*rows({"a": 4, "b": 8}), "odd,=cmd().docx,b"]
    sample = draw_sample(
        frame(tmp_path, lines),
        size=5,
        by=["phase"],
        seed=1,
        risk=["odd", "a-0", "a-1"],
        into=tmp_path / "s.csv",
    )
    said = {line.split(",")[1]: f"plan {line}" for line in lines}
    folder = write_plans(tmp_path / "plans", said | {"another.docx": "plan of nobody's"})
    into = tmp_path / "r.duckdb"
    found, _ = run_round(
        folder, into, judge, yardstick(), limits=Limits(60, 1000), workers=1, manifest=tmp_path / "s.csv"
    )
    round_ = open_round(into)
    assert {row["reference"] for row in round_.rows("sample")} == {plan.plan for plan in sample.plans}
    by_id = {row["reference"]: row for row in round_.rows("sample")}
    for plan in sample.plans:
        row = by_id[plan.plan]
        assert (row["drawn"], row["stratum"], row["weight"]) == (plan.drawn, plan.stratum, plan.weight)
    (row,) = round_.rows("round")
    assert (row["method"], row["allocation"], row["seed"], row["frame_size"]) == (
        "stratified random", "proportional", 1, 13,
    )  # fmt: skip
    assert row["how_drawn"] == sample.how_drawn
    assert [(row["stratum"], row["frame_size"], row["drawn"]) for row in round_.rows("strata")] == [
        (one.name, one.frame_size, one.drawn) for one in sample.strata
    ]
    counts = {(one.column, one.value): one.frame for one in sample.shares}
    assert {(row["name"], row["value"]): row["plans"] for row in round_.rows("frame_counts")} == counts
    assert sum(counts[key] for key in counts if key[0] == "phase") == 13
    assert {row["name"] for row in round_.rows("plan_groups")} == {"phase"}
    assert found.skipped["a plan that was not drawn"] == 14 - len(sample.plans)
    assert round_.rows("unreadable") == []


def test_a_drawn_plan_without_a_file_is_counted_as_unreadable_and_one_taken_out_is_refused(tmp_path):
    listed = tmp_path / "s.csv"
    draw_sample(frame(tmp_path, ["1", "2", "3", "4"], "plan"), size=3, seed=1, into=listed)
    folder = write_plans(tmp_path / "plans", {"a.docx": "plan"})

    def run() -> None:
        run_round(
            folder,
            tmp_path / "r.duckdb",
            judge,
            yardstick(),
            limits=Limits(60, 1000),
            workers=1,
            manifest=listed,
        )

    run()
    why = [row["why"] for row in open_round(tmp_path / "r.duckdb").rows("unreadable")]
    assert why == ["The manifest names no file for this plan; fill in its cell under file."] * 3
    text = listed.read_text(encoding="utf-8-sig")
    for changed, says in (
        ("\n".join(text.splitlines()[:-1]), "were added or taken out since the draw"),
        (text.replace("random", "rather", 1), "drawn is neither random nor risk"),
        (text.replace("1.333", "about ", 1), "a weight or size is no number"),
        (text.replace(",4,", ",5,", 1), "the rows differ under frame_size"),
    ):
        listed.write_text(changed, encoding="utf-8")
        with pytest.raises(RoundError, match=says):
            run()


def test_columns_that_would_name_children_are_not_kept_and_that_is_said(tmp_path):
    names = ["Pupil name", "Surname", "UPN", "Date of birth", "Home postcode", "name"]
    heads = ["file", *names, "School name", "phase", "case"]
    lines = [f"{n}.docx,{','.join(f'x{n}' for _ in names)},School,primary,{n}" for n in range(25)]
    listed = tmp_path / "list.csv"
    listed.write_text("\n".join([",".join(heads), *lines]), encoding="utf-8")
    folder = write_plans(tmp_path / "plans", {f"{n}.docx": f"plan {n}" for n in range(25)})
    _, said = run_round(
        folder, tmp_path / "r.duckdb", judge, yardstick(), limits=Limits(60, 1000), workers=1, manifest=listed
    )
    assert said.left_out == (*names, "case")
    kept = {row["name"] for row in open_round(tmp_path / "r.duckdb").rows("plan_groups")}
    assert kept == {"School name", "phase"}
