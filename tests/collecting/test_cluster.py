"""A round on a real Dask scheduler with workers in processes of their own, one of which is killed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from documents import Layout, load_content, plan_file
from sample_files import judge, numbered, write_plans, yardstick

from ehcp_audit.collecting import AuditRound, audit_sample, open_round
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
def cluster(
    folder: Path, protocol: str = "tcp", settings: dict[str, str] | None = None
) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """A scheduler and two workers, on this machine only."""
    told = folder / "scheduler.json"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent), "PYTHONWARNINGS": "ignore"}
    environment |= settings or {}
    here = ["--host", f"{protocol}://127.0.0.1", "--protocol", protocol, "--no-dashboard"]
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


def certificates(folder: Path) -> dict[str, str]:
    """Make a certificate that vouches for itself; return Dask's settings for it, as a shell has them."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run(
        ["openssl", "req", "-x509", *made, "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    seats = ("SCHEDULER", "WORKER", "CLIENT")
    return {
        "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "True",
        "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate),
        **{f"DASK_DISTRIBUTED__COMM__TLS__{seat}__CERT": str(certificate) for seat in seats},
        **{f"DASK_DISTRIBUTED__COMM__TLS__{seat}__KEY": str(key) for seat in seats},
    }


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_over_tls_real_plans_make_the_round_that_this_machine_makes_without_their_names_travelling(
    tmp_path, monkeypatch
):
    from dask import config

    folder = tmp_path / "plans"
    folder.mkdir()
    for name, form, content in (("Kofi.docx", "docx", "kofi"), ("Lena.pdf", "typst", "lena")):
        plan_file(load_content(content), Layout("flow"), form, folder / name)
    (folder / "half.docx").write_bytes((folder / "Kofi.docx").read_bytes()[:3000])
    settings = certificates(tmp_path)
    with cluster(tmp_path, "tls", settings) as (address, _):
        assert address.startswith("tls://")
        with config.set({name[5:].lower().replace("__", "."): value for name, value in settings.items()}):
            far = audit_sample(folder, into=tmp_path / "far.duckdb", dask=address)
        monkeypatch.setattr("ehcp_audit.collecting.cluster._ANSWERS_WITHIN", 2.0)
        with pytest.raises(RoundError, match="No Dask scheduler answers"):
            audit_sample(folder, into=tmp_path / "open.duckdb", dask=address.replace("tls", "tcp"))
    near = audit_sample(folder, into=tmp_path / "near.duckdb", workers=1)
    assert without_key(far) == without_key(near)
    assert [row["privacy"] is not None for row in far.rows("plans")] == [True, True]
    assert [row["kind"] for row in far.rows("unreadable")] == ["DamagedFile"]


def without_key(found: AuditRound) -> dict[str, list[dict[str, object]]]:
    """All of a round; sentences by where they first stand, as each round has a key of its own."""
    first: dict[object, int] = {}
    rows = kept(found)
    for row in rows["sentences"]:
        row["sentence"] = first.setdefault(row["sentence"], len(first))
    return rows


def test_a_scheduler_that_does_not_answer_is_one_plain_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("ehcp_audit.collecting.cluster._ANSWERS_WITHIN", 1.0)
    folder = write_plans(tmp_path / "plans", numbered(1))
    for address in ("tcp://127.0.0.1:9", "nonsense://x", "tcp://127.0.0.1:no"):
        with pytest.raises(RoundError, match=r"^No Dask scheduler answers at .*\.$"):
            run_round(
                folder, tmp_path / "r.duckdb", judge, yardstick(), limits=Limits(60, 1000), dask=address
            )
