"""A round on a real Dask scheduler with workers in processes of their own, one of which is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sample_files import judge, numbered, write_plans, yardstick

from ehcp_audit.collecting import AuditRound, open_round
from ehcp_audit.collecting.run import run_round
from ehcp_audit.collecting.store import Limits
from ehcp_audit.errors import RoundError

pytest.importorskip("distributed")

DASK = [sys.executable, "-W", "ignore", "-m", "dask"]
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}


def address_in(file: Path) -> str:
    for _ in range(600):
        if file.exists() and (text := file.read_text(encoding="utf-8")).endswith("}"):
            return text.split('"address": "')[1].split('"')[0]
        time.sleep(0.1)
    raise AssertionError("the scheduler did not start")


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """A scheduler and two workers, on this machine only."""
    told = folder / "scheduler.json"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent), "PYTHONWARNINGS": "ignore"}
    here = ["--host", "127.0.0.1", "--no-dashboard"]
    started = [
        subprocess.Popen(
            [*DASK, "scheduler", *here, "--port", "0", "--scheduler-file", str(told)],
            env=environment,
            **QUIET,
        )
    ]
    try:
        address = address_in(told)
        started += [
            subprocess.Popen(
                [*DASK, "worker", address, *here, "--nthreads", "1", "--local-directory", str(folder)],
                env=environment,
                **QUIET,
            )
            for _ in range(2)
        ]
        yield address, started[1:]
    finally:
        for process in reversed(started):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def kept(found: AuditRound) -> dict[str, list[dict[str, object]]]:
    return {name: found.rows(name) for name in found.tables if name != "runs"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs groups of processes")
def test_a_cluster_that_loses_a_worker_makes_the_round_that_this_machine_makes(tmp_path):
    files = {f"{n:02d}.docx": f"slow {n}" for n in range(24)}
    files |= {"crash.pdf": "crash now", "hang.pdf": "hang now", "picture.pdf": "picture now", "empty.pdf": ""}
    folder = write_plans(tmp_path / "plans", files)
    limits = Limits(timeout=3, memory_mb=1000)
    with cluster(tmp_path) as (address, workers):

        def told(done: int, _: int) -> None:
            if done == 6:
                os.killpg(workers[0].pid, signal.SIGKILL)

        run_round(
            folder, tmp_path / "far.duckdb", judge, yardstick(), limits=limits, dask=address, progress=told
        )
        assert workers[0].wait() == -signal.SIGKILL
        assert workers[1].poll() is None
    run_round(folder, tmp_path / "near.duckdb", judge, yardstick(), limits=limits, workers=2)
    far, near = open_round(tmp_path / "far.duckdb"), open_round(tmp_path / "near.duckdb")
    assert kept(far) == kept(near)
    assert len(far.rows("plans")) == 25
    assert {row["kind"] for row in far.rows("unreadable")} == {"WorkerDied", "TimedOut", "PictureOfPages"}
    (run,) = far.rows("runs")
    assert (run["ran_on"], run["workers"], run["ended"]) == ("dask", None, "done")


def test_a_scheduler_that_does_not_answer_is_one_plain_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("ehcp_audit.collecting.cluster._ANSWERS_WITHIN", 1.0)
    folder = write_plans(tmp_path / "plans", numbered(1))
    for address in ("tcp://127.0.0.1:9", "nonsense://x", "tcp://127.0.0.1:no"):
        with pytest.raises(RoundError, match=r"^No Dask scheduler answers at .*\.$"):
            run_round(
                folder, tmp_path / "r.duckdb", judge, yardstick(), limits=Limits(60, 1000), dask=address
            )
