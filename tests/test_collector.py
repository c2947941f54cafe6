"""Python's collector of garbage is as the caller left it, whatever becomes of the reading and the judging."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from builders import plan
from documents import Layout, written
from made_up import EXAMPLE_LAYOUTS

from ehcp_audit.collector import collector_paused
from ehcp_audit.errors import ReadingError, RubricError
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan

LAYOUT: Layout = EXAMPLE_LAYOUTS[0]


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    running = gc.isenabled()
    yield
    (gc.enable if running else gc.disable)()


@pytest.mark.parametrize("running", [True, False])
@pytest.mark.parametrize("form", ["docx", "reportlab"])
def test_reading_a_plan_leaves_the_collector_as_it_was(form: str, running: bool):
    path, _ = written("rowan", LAYOUT, form)
    (gc.enable if running else gc.disable)()
    read_plan(path)
    assert gc.isenabled() is running


def test_a_file_that_cannot_be_read_leaves_the_collector_running(tmp_path: Path):
    (tmp_path / "plan.docx").write_bytes(b"PK\x03\x04 nothing of a zip")
    gc.enable()
    with pytest.raises(ReadingError):
        read_plan(tmp_path / "plan.docx")
    assert gc.isenabled()


def test_pauses_within_pauses_end_with_the_outermost():
    gc.enable()
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize("running", [True, False])
def test_judging_a_plan_leaves_the_collector_as_it_was(running: bool):
    (gc.enable if running else gc.disable)()
    audit_plan(plan(B=["Tam cannot read the board."]), "statutory")
    assert gc.isenabled() is running


def test_a_rubric_that_is_not_there_leaves_the_collector_running():
    gc.enable()
    with pytest.raises(RubricError):
        audit_plan(plan(B=["Tam cannot read the board."]), "no-such-rubric")
    assert gc.isenabled()


def test_pauses_of_several_threads_leave_the_collector_running():
    gc.enable()
    inside = Barrier(3, timeout=60)

    def pause() -> None:
        with collector_paused():
            inside.wait()

    threads = [Thread(target=pause) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()
