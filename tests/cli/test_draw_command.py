"""`draw` in a terminal, and its list in `batch`."""

import json


def frame(folder, plan_file):
    plans = folder / "plans"
    plans.mkdir()
    lines = ["plan,file,phase"]
    for number in range(8):
        (plans / f"{number}.docx").write_bytes(plan_file.read_bytes() + bytes(number))
        lines.append(f"R{number},{number}.docx,{'primary' if number % 2 else 'secondary'}")
    path = folder / "frame.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_sample_is_drawn_shown_written_and_audited(run, plan_file, tmp_path):
    path = frame(tmp_path, plan_file)
    listed, into = tmp_path / "sample.csv", tmp_path / "round.duckdb"
    code, out, err = run(
        "draw", path, "--size", 2, "--by", "phase", "--seed", 5, "--risk", "R0,R1", "--into", listed
    )
    assert (code, err) == (0, "")
    assert (
        "2 plans of 8, drawn at random within 2 groups by phase, in proportion, with seed 5"
        in out.replace("\n", " ")
    )
    assert f"\nehcp-audit batch FOLDER --manifest {listed} --into ROUND.duckdb\n" in out
    code, out, err = run("batch", tmp_path / "plans", "--manifest", listed, "--into", into, "--workers", 1)
    assert (code, err) == (0, "")
    assert "files left alone: not drawn for this sample." in out
    assert "because they are no plans" not in out


def test_a_draw_as_json_is_the_same_each_time_and_nothing_is_written(run, plan_file, tmp_path):
    path = frame(tmp_path, plan_file)
    code, out, _ = run("draw", path, "--precision", "0.3", "--seed", 5, "--json")
    assert code == 0
    assert out == run("draw", path, "--precision", "0.3", "--seed", 5, "--json")[1]
    said = json.loads(out)
    assert said["schema"] == "ehcp-audit/sample/1"
    assert said["size"] == len(said["plans"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["frame.csv", "plans"]


def test_a_frame_is_never_written_over_and_a_wrong_draw_is_one_line(run, plan_file, tmp_path):
    path = frame(tmp_path, plan_file)
    before = path.read_bytes()
    for arguments in (["--size", 2, "--into", path], ["--size", 99], ["--size", 2, "--precision", 0.1], []):
        code, out, err = run("draw", path, *arguments)
        assert (code, out) == (2, "")
        assert err.startswith("ehcp-audit: ")
        assert err.count("\n") == 1
    assert path.read_bytes() == before
