"""`batch` in a terminal: what it says of files it could not read, and how it is stopped."""

import os
import signal
import subprocess
import sys

import pytest

from ehcp_audit.collecting import open_round


def test_each_file_that_could_not_be_read_is_named_with_its_reason_and_not_stored(run, plan_file, tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "one.docx").write_bytes(plan_file.read_bytes())
    (plans / "Zebedee's [bold]plan\x1b[31m.docx").write_bytes(b"")
    code, out, err = run("batch", plans, "--into", tmp_path / "round.duckdb", "--workers", "1")
    assert (code, err) == (0, "")
    assert "- Zebedee's [bold]plan\ufffd[31m.docx: The file is empty" in out
    assert "holds no words of the plans and no file names" in out
    (row,) = open_round(tmp_path / "round.duckdb").rows("unreadable")
    assert "Zebedee" not in str(row)


def test_kept_quotes_are_said_on_screen_and_a_day_is_kept_with_the_round(run, plan_file, tmp_path):
    into = tmp_path / "round.duckdb"
    code, out, _ = run(
        "batch", plan_file.parent, "--into", into, "--workers", "1", "--keep-quotes", "--as-of", "2026-03-01"
    )
    assert code == 0
    assert "holds words of the plans: keep it as you keep the plans." in out
    (yardstick,) = open_round(into).rows("yardsticks")
    assert str(yardstick["as_of"]) == "2026-03-01"
    assert any(row["quote"] for row in open_round(into).rows("findings"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links without special rights")
def test_links_in_a_ring_are_an_unreadable_plan_and_no_place_for_a_round(run, plan_file, tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "one.docx").write_bytes(plan_file.read_bytes())
    (plans / "ring.docx").symlink_to("ring.docx")
    (tmp_path / "ring.duckdb").symlink_to("ring.duckdb")
    code, out, _ = run("batch", plans, "--into", tmp_path / "round.duckdb", "--workers", "1")
    assert code == 0
    assert "1 read, 1 could not be read." in out
    assert "- ring.docx: The file could not be opened" in out
    code, _, err = run("batch", plans, "--into", tmp_path / "ring.duckdb")
    assert code == 2
    assert "inside the program" not in err


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs groups of processes")
def test_ctrl_c_in_a_terminal_is_one_line_whatever_has_started_and_the_round_goes_on(
    run, plan_file, tmp_path
):
    # A Ctrl-C goes to every process of the terminal: workers and what they are forked from as well.
    plans = tmp_path / "plans"
    plans.mkdir()
    for number in range(3):
        (plans / f"{number}.docx").write_bytes(plan_file.read_bytes() + bytes(number))
    into = tmp_path / "round.duckdb"
    command = [sys.executable, "-c", _STOP_AT_ONCE, "batch", str(plans), "--into", str(into)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "begun\n"
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate()[1]
    assert said == f"ehcp-audit: stopped; what was done is kept in {into}, and the same command goes on.\n"
    assert running.returncode == 130
    assert run("batch", plans, "--into", into, "--workers", "1")[0] == 0
    assert [row["ended"] for row in open_round(into).rows("runs")] == ["stopped", "done"]


# Says when the process that workers are forked from has begun, and is still busy starting.
_STOP_AT_ONCE = """
import sys
from ehcp_audit.cli import main
from ehcp_audit.collecting import pool
start = pool.start_server
def start_and_say(modules):
    start(modules)
    print("begun", flush=True)
pool.start_server = start_and_say
sys.exit(main(sys.argv[1:]))
"""
