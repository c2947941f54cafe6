"""Summing up, comparing and judging again from the command line, and what goes wrong in one sentence."""

import csv
import json
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parent.parent / "collecting"))

from made_rounds import a_rubric, some_verdicts, write_round

from ehcp_audit.cli import main

HOSTILE = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "<script>alert(1)</script>")


@pytest.fixture
def a_round(tmp_path) -> Path:
    groups = [HOSTILE[n % 7] for n in range(140)]
    wording = [(n, "F", HOSTILE[n % 7], False) for n in range(140)]
    verdicts = some_verdicts(140, 3)
    return write_round(tmp_path / "autumn.duckdb", verdicts, groups=groups, wording=wording).path


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    code = main([str(one) for one in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_every_form_of_a_summary_says_whether_small_counts_are_shown(a_round, tmp_path, capsys):
    for extra, says in (
        ((), "counts under 6 are not shown"),
        (("--show-small-counts",), "SMALL COUNTS ARE SHOWN"),
    ):
        written = ["--report", tmp_path / "s.html", "--workbook", tmp_path / "s.xlsx"]
        written += ["--export", tmp_path / "out"]
        code, out, _ = run(capsys, "summary", a_round, "--by", "phase", *written, *extra)
        assert code == 0
        assert says in " ".join(out.split())
        assert "do not publish them" in " ".join(out.split())
        assert says in (tmp_path / "s.html").read_text("utf-8")
        assert says in (tmp_path / "out" / "figures" / "notes.csv").read_text("utf-8")
        assert "do not publish" in (tmp_path / "out" / "READ ME.txt").read_text("utf-8")
        code, out, _ = run(capsys, "summary", a_round, "--json", *extra)
        assert says in json.loads(out)["disclosure"]["says"]


def test_no_cell_of_the_exported_figures_starts_a_formula_and_none_is_a_small_count(
    a_round, tmp_path, capsys
):
    assert run(capsys, "summary", a_round, "--by", "phase", "--export", tmp_path / "out")[0] == 0
    files = sorted((tmp_path / "out" / "figures").glob("*.csv"))
    assert [file.stem for file in files] == ["bands", "criteria", "groups", "notes", "parts", "wording"]
    for file in files:
        with file.open(encoding="utf-8", newline="") as opened:
            rows = list(csv.DictReader(opened))
        assert rows
        for row in rows:
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())
            counts = [row.get(name, "") for name in ("met", "partly_met", "not_met", "n", "decided", "times")]
            assert all(count == "" or int(count) >= 5 for count in counts)
    assert "'=cmd|" in (tmp_path / "out" / "figures" / "wording.csv").read_text("utf-8")


def test_two_rounds_and_one_round_s_groups_are_compared(a_round, tmp_path, capsys):
    second = write_round(tmp_path / "spring.duckdb", some_verdicts(140, 3, seed=9, met=0.9)).path
    code, out, _ = run(capsys, "compare", a_round, second, "--report", tmp_path / "c.html")
    assert code == 0
    assert "better" in out
    assert "autumn" in (tmp_path / "c.html").read_text("utf-8")
    code, out, _ = run(capsys, "compare", a_round, second, "--json")
    assert json.loads(out)["schema"] == "ehcp-audit/comparison/1"
    assert run(capsys, "compare", a_round, second, "--json")[1] == out
    code, out, _ = run(capsys, "compare", a_round, "--by", "phase", "--json")
    assert {one["second"] for one in json.loads(out)["groups"]} == set(HOSTILE)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("summary", "{round}", "--by", "phasse"), "did you mean phase?"),
        (("summary", "{folder}/none.duckdb"), "There is no round"),
        (("summary", "{folder}/text.duckdb"), "is not a round"),
        (("summary", "{empty}"), "Nothing has been judged in this round yet"),
        (("summary", "{round}", "--report", "{round}"), "is what is read from"),
        (("summary", "{round}", "--workbook", "{round}"), "is what is read from"),
        (("summary", "{round}", "--workbook", "{folder}"), "is a folder"),
        (("compare", "{round}"), "give a second round"),
        (("compare", "{round}", "{round}", "--by", "phase"), "not both"),
        (("compare", "{round}", "{empty}"), "Nothing has been judged"),
        (("compare", "{round}", "{folder}/none.duckdb"), "There is no round"),
        (("rescore", "{round}", "--rubric", "qualiti"), "qualiti"),
        (("rescore", "{round}", "--rubric", "quality"), "does not hold what its checks saw"),
        (("rescore", "{empty}", "--rubric", "quality"), "Nothing has been judged"),
    ],
)
def test_what_goes_wrong_is_said_in_one_line(a_round, tmp_path, capsys, arguments, says):
    from ehcp_audit.collecting.store import Store

    Store(tmp_path / "empty.duckdb", keep_quotes=False, package="0").close()
    (tmp_path / "text.duckdb").write_text("no database", encoding="utf-8")
    names = {"round": a_round, "folder": tmp_path, "empty": tmp_path / "empty.duckdb"}
    before = a_round.read_bytes()
    code, out, err = run(capsys, *(one.format(**names) for one in arguments))
    assert code == 2
    assert out == ""
    assert says in err
    assert err.count("\n") == 1
    assert a_round.read_bytes() == before


def test_a_criterion_nobody_was_judged_on_is_shown_without_a_share(tmp_path, capsys):
    verdicts = [["not applicable", "met"]] * 40
    path = write_round(tmp_path / "r.duckdb", verdicts, rubric=a_rubric(["F-01", "F-02"])).path
    code, out, _ = run(capsys, "summary", path)
    assert code == 0
    row = next(line for line in out.splitlines() if line.startswith("F-01"))
    assert "%" not in row
