import os
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from sample_files import SECRET, judge, numbered, write_plans, yardstick

from ehcp_audit.collecting import AuditRound, open_round
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.store import Limits
from ehcp_audit.errors import FileNotReadable, RoundError

ROOMY = Limits(timeout=60, memory_mb=1000)


def run(
    folder: Path, into: Path, *, version: str = "1", limits: Limits = ROOMY, **more: object
) -> AuditRound:
    run_round(folder, into, judge, yardstick(version), limits=limits, workers=2, **more)
    return open_round(into)


def kept(found: AuditRound) -> dict[str, list[dict[str, object]]]:
    """Everything in a round that must not depend on when and in how many goes it was made."""
    return {name: found.rows(name) for name in found.tables if name != "runs"}


def reasons(found: AuditRound) -> dict[str, str]:
    names = {row["plan"]: row["kind"] for row in found.rows("unreadable")}
    return dict(sorted(names.items()))


def test_a_file_that_hangs_crashes_eats_memory_or_cannot_be_read_is_a_row_and_the_others_go_on(tmp_path):
    bad = {"picture": "PictureOfPages", "break": "ProgramError", "hang": "TimedOut", "crash": "WorkerDied"}
    bad["leave"] = "WorkerDied"
    if sys.platform == "linux":
        bad["eat"] = "OutOfMemory"
    files = numbered(6) | {f"{word}.pdf": f"{word} now" for word in bad}
    folder = write_plans(tmp_path / "plans", files)
    found = run(folder, tmp_path / "r.duckdb", limits=Limits(timeout=3, memory_mb=300))
    assert len(found.rows("plans")) == 6
    assert sorted(row["kind"] for row in found.rows("unreadable")) == sorted(bad.values())
    said = [row["why"] for row in found.rows("unreadable")]
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in said)
    assert "The file is a picture of pages; ask for a file with text." in said
    assert not any(SECRET in sentence for sentence in said)


def test_the_same_run_again_does_nothing_and_says_so_in_its_progress(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(5) | {"p.pdf": "picture of it"})
    into = tmp_path / "r.duckdb"
    first = kept(run(folder, into))
    told: list[tuple[int, int]] = []
    again = run(folder, into, progress=lambda done, total: told.append((done, total)))
    assert kept(again) == first
    assert told == [(6, 6)]
    assert [row["already_done"] for row in again.rows("runs")] == [0, 6]


def test_progress_counts_every_plan_once(tmp_path):
    told: list[tuple[int, int]] = []
    folder = write_plans(tmp_path / "plans", numbered(7))
    run(folder, tmp_path / "r.duckdb", progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 7) for done in range(8)]


def test_a_changed_file_is_done_again_and_its_old_answer_no_longer_counts(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(3))
    into = tmp_path / "r.duckdb"
    before = {row["plan"] for row in run(folder, into).rows("plans")}
    write_plans(folder, {"plan 000.docx": "plan rewritten"})
    found = run(folder, into)
    after = {row["plan"] for row in found.rows("plans")}
    assert len(after) == 3
    assert len(after - before) == 1
    assert found.rows("runs")[1]["already_done"] == 2
    assert len({row["plan"] for row in found.rows("judgements")}) == 3


def test_a_changed_rubric_is_held_against_every_plan_and_the_round_keeps_both(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(3) | {"p.pdf": "picture of it"})
    into = tmp_path / "r.duckdb"
    run(folder, into)
    found = run(folder, into, version="2")
    assert {row["yardstick"] for row in found.rows("plans")} == {2}
    assert [row["rubric_version"] for row in found.rows("yardsticks")] == ["1", "2"]
    back = run(folder, into, version="1")
    assert back.rows("runs")[2]["already_done"] == 4
    assert {row["yardstick"] for row in back.rows("plans")} == {1}


def test_copies_are_one_plan_and_other_files_are_counted_by_kind(tmp_path):
    files = {
        "a.docx": "plan one",
        "deep/er/b.docx": "plan one",
        "c.PDF": "plan two",
        "d": "%PDF-1.7 without an ending",
        "old.doc": "picture of it",
        "list.xlsx": "x",
        "notes.txt": "x",
        "~$a.docx": "x",
        ".hidden.docx": "x",
        ".git/e.docx": "x",
    }
    found = run(write_plans(tmp_path / "plans", files), tmp_path / "r.duckdb")
    assert sorted(row["copies"] for row in found.rows("sample")) == [1, 1, 1, 2]
    assert {row["kind"]: row["files"] for row in found.rows("skipped")} == {
        "a .txt file": 1,
        "a .xlsx file": 1,
        "a hidden file": 1,
        "a hidden folder": 1,
        "a lock file of Word": 1,
    }
    assert found.summary().copies == 1


def test_a_round_inside_its_own_folder_is_no_part_of_the_sample(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(2))
    run(folder, folder / "r.duckdb")
    assert run(folder, folder / "r.duckdb").rows("skipped") == []


def test_a_plan_that_took_too_long_is_tried_again_only_when_it_is_given_longer(tmp_path):
    folder = write_plans(tmp_path / "plans", {"a.docx": "slow plan", "b.docx": "hang for good"})
    into = tmp_path / "r.duckdb"
    short = run(folder, into, limits=Limits(timeout=1, memory_mb=1000))
    assert [row["kind"] for row in short.rows("unreadable")] == ["TimedOut"]
    same = run(folder, into, limits=Limits(timeout=1, memory_mb=500))
    assert same.rows("runs")[1]["already_done"] == 2
    longer = run(folder, into, limits=Limits(timeout=1.5, memory_mb=1000))
    assert longer.rows("runs")[2]["already_done"] == 1
    assert [row["timeout"] for row in longer.rows("unreadable")] == [1.5]


def test_a_second_run_on_one_round_is_told_so_in_one_sentence(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(2))
    into = tmp_path / "r.duckdb"
    run(folder, into)
    code = (
        f"import duckdb, sys; c = duckdb.connect({str(into)!r}); print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(RoundError, match=r"r\.duckdb is being written by another run; .*\.$"):
            run(folder, into)
        with pytest.raises(RoundError, match="being written by another run"):
            open_round(into)
    finally:
        other.communicate("\n")
    assert len(run(folder, into).rows("plans")) == 2


SCRIPT = """
import sys
from pathlib import Path
from sample_files import judge, yardstick
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.store import Limits

def told(done, total):
    print(done, flush=True)

folder, into = map(Path, sys.argv[1:])
run_round(folder, into, judge, yardstick(), limits=Limits(60, 1000), workers=2, progress=told)
"""


def start(
    folder: Path, into: Path, script: Path, *, before: str = "", **more: object
) -> "subprocess.Popen[str]":
    script.write_text(before + SCRIPT, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    return subprocess.Popen(
        [sys.executable, str(script), str(folder), str(into)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        **more,
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")
def test_a_run_killed_at_any_moment_carries_on_to_the_same_round(tmp_path):
    folder = write_plans(tmp_path / "plans", {f"{n}.docx": f"slow {n}" for n in range(60)})
    into = tmp_path / "killed.duckdb"
    for at in (0, 7, 30):
        process = start(folder, into, tmp_path / "script.py")
        for line in process.stdout:
            if int(line) >= at:
                break
        process.kill()
        process.communicate()
    killed = run(folder, into)
    undisturbed = run(folder, tmp_path / "undisturbed.duckdb")
    assert kept(killed) == kept(undisturbed)
    assert [row["ended"] for row in killed.rows("runs")][-1] == "done"
    assert killed.rows("runs")[-1]["already_done"] > 0


def test_a_script_without_a_main_guard_runs_once(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(3))
    process = start(folder, tmp_path / "r.duckdb", tmp_path / "script.py")
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0
    assert said.split() == ["0", "1", "2", "3"]


@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl-C to send here")
def test_ctrl_c_keeps_what_was_done_and_notes_that_a_person_stopped_it(tmp_path):
    folder = write_plans(tmp_path / "plans", {f"{n}.docx": f"slow {n}" for n in range(80)})
    into = tmp_path / "r.duckdb"
    process = start(folder, into, tmp_path / "script.py")
    for line in process.stdout:
        if int(line) >= 5:
            break
    process.send_signal(signal.SIGINT)
    process.communicate()
    stopped = open_round(into)
    assert stopped.rows("runs")[0]["ended"] == "stopped"
    assert 5 <= len(stopped.rows("plans")) < 80
    assert stopped.summary().pending == 80 - len(stopped.rows("plans"))


def test_a_round_begun_without_quotes_does_not_take_them_and_the_other_way_round(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(1))
    run(folder, tmp_path / "bare.duckdb")
    with pytest.raises(RoundError, match="begun without the plans' words"):
        run(folder, tmp_path / "bare.duckdb", keep_quotes=True)
    run(folder, tmp_path / "full.duckdb", keep_quotes=True)
    with pytest.raises(RoundError, match="begun to keep the plans' words"):
        run(folder, tmp_path / "full.duckdb")


def test_by_default_the_file_holds_no_word_of_a_plan_and_no_file_name(tmp_path):
    folder = write_plans(
        tmp_path / "plans", {"Wilhelmina Quill.docx": "plan", "Quill two.pdf": "picture of it"}
    )
    into = tmp_path / "r.duckdb"
    found = run(folder, into)
    for name in found.tables:
        for row in found.rows(name):
            assert "Quill" not in repr(row)
            assert "swing" not in repr(row)
    assert b"Quill" not in into.read_bytes()
    assert SECRET.encode() not in into.read_bytes()


def test_quotes_are_kept_where_they_are_asked_for(tmp_path):
    found = run(write_plans(tmp_path / "plans", numbered(1)), tmp_path / "r.duckdb", keep_quotes=True)
    assert found.rows("findings")[0]["quote"] == SECRET


def test_a_folder_without_plans_or_that_is_missing_is_said_in_one_sentence(tmp_path):
    (tmp_path / "empty").mkdir()
    file = tmp_path / "a.docx"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(RoundError, match="no DOCX or PDF"):
        run(tmp_path / "empty", tmp_path / "r.duckdb")
    with pytest.raises(FileNotReadable, match="There is no folder"):
        run(tmp_path / "nowhere", tmp_path / "r.duckdb")
    with pytest.raises(FileNotReadable, match="not a folder"):
        run(file, tmp_path / "r.duckdb")
    assert not (tmp_path / "r.duckdb").exists()


def test_a_file_that_is_no_round_is_left_alone(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(1))
    text = tmp_path / "text.duckdb"
    text.write_text("not a database " * 500, encoding="utf-8")
    other = tmp_path / "other.duckdb"
    connection = duckdb.connect(str(other))
    connection.execute("CREATE TABLE mine (a INTEGER)")
    connection.close()
    for path in (text, other):
        with pytest.raises(RoundError, match="not a round"):
            run(folder, path)
        with pytest.raises(RoundError, match="not a round"):
            open_round(path)
    with pytest.raises(RoundError, match="is a folder"):
        run(folder, tmp_path)
    with pytest.raises(RoundError, match="no folder"):
        run(folder, tmp_path / "nowhere" / "r.duckdb")
    with pytest.raises(RoundError, match="There is no round"):
        open_round(tmp_path / "none.duckdb")


def test_a_round_of_a_newer_layout_is_not_touched(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(1))
    into = tmp_path / "r.duckdb"
    run(folder, into)
    connection = duckdb.connect(str(into))
    connection.execute("UPDATE kept.schema_version SET version = 999")
    connection.close()
    with pytest.raises(RoundError, match="newer version of ehcp-audit"):
        open_round(into)
    with pytest.raises(RoundError, match="newer version of ehcp-audit"):
        run(folder, into)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_that_may_not_be_opened_is_a_row_and_is_tried_again(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(1) | {"closed.docx": "plan"})
    (folder / "closed.docx").chmod(0)
    into = tmp_path / "r.duckdb"
    assert "may not be opened" in run(folder, into).rows("unreadable")[0]["why"]
    (folder / "closed.docx").chmod(0o600)
    found = run(folder, into)
    assert found.rows("unreadable") == []
    assert len(found.rows("plans")) == 2


def test_a_link_that_leads_nowhere_is_an_unreadable_plan(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(1))
    try:
        (folder / "link.docx").symlink_to(folder / "gone.docx")
    except OSError:
        pytest.skip("links cannot be made here")
    found = run(folder, tmp_path / "r.duckdb")
    assert [row["kind"] for row in found.rows("unreadable")] == ["FileNotReadable"]


FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files here")
def test_a_full_disk_is_one_plain_sentence_and_the_run_goes_on_when_there_is_room(tmp_path):
    folder = write_plans(tmp_path / "plans", numbered(400))
    into = tmp_path / "r.duckdb"
    script = tmp_path / "script.py"
    process = start(folder, into, script, before=FULL, stderr=subprocess.PIPE)
    _, said = process.communicate()
    assert said.splitlines()[-1].endswith(
        "RoundError: r.duckdb can no longer be written, as on a full disk; make room and run the same again: "
        "what was done is kept."
    )
    found = run(folder, into)
    assert 0 < found.rows("runs")[-1]["already_done"] < 400
    assert kept(found) == kept(run(folder, tmp_path / "roomy.duckdb"))


@pytest.mark.skipif(sys.platform == "win32", reason="files cannot be called so here")
def test_files_of_any_name_are_plans_and_no_name_reaches_the_round(tmp_path):
    names = ["=cmd|' /C calc'!A0.docx", "two\nlines.docx", "x" * 240 + ".docx", "-rf.pdf", "\u202exdoc.docx"]
    folder = write_plans(tmp_path / "plans", {name: f"plan {n}" for n, name in enumerate(names)})
    Path(os.fsdecode(bytes(folder) + b"/caf\xe9 \xff.docx")).write_bytes(b"plan of no encoding")
    found, _ = run_round(folder, tmp_path / "r.duckdb", judge, yardstick(), limits=ROOMY, workers=2)
    assert found.files == 6
    rows = open_round(tmp_path / "r.duckdb").rows("plans")
    assert len(rows) == 6
    stored = (tmp_path / "r.duckdb").read_bytes()
    assert not any(part in stored for part in (b"calc", b"lines.docx", b"caf\xe9", b"x" * 200))


def test_a_file_that_is_changed_or_taken_away_during_the_run_is_a_row_and_is_done_by_the_next(tmp_path):
    folder = write_plans(tmp_path / "plans", {f"{n}.docx": f"slow {n}" for n in range(30)})

    def told(done: int, _: int) -> None:
        if done == 1:
            (folder / "9.docx").write_text("plan that was put in its place", encoding="utf-8")
            (folder / "8.docx").unlink()

    run_round(folder, tmp_path / "r.duckdb", judge, yardstick(), limits=ROOMY, workers=1, progress=told)
    found = open_round(tmp_path / "r.duckdb")
    assert {row["kind"] for row in found.rows("unreadable")} == {"FileChanged", "FileNotReadable"}
    again = run(folder, tmp_path / "r.duckdb")
    assert again.rows("unreadable") == []
    assert len(again.rows("plans")) == 29
