"""What sits on each worker of a Dask cluster: processes of its own, one plan in each.

A plan that hangs, crashes or eats memory must cost one row there as it does here, and the engine for PDFs
bears no threads. So a Dask worker reads nothing itself; it has as many processes as threads, and the same
pool as a run on one machine watches over them.
"""

import multiprocessing
import threading
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib.metadata import version
from typing import Any

from distributed import WorkerPlugin, get_worker

from .packing import Packed
from .pool import make_pool, result_of
from .worker import Task, Unread, Work, judge_file

__all__ = ["Seat", "judge_at_seat", "package_version"]

_BREAKS = 5


class Seat(WorkerPlugin):
    """The processes of one Dask worker, for one run."""

    def __init__(self, work: Work, name: str) -> None:
        self.work = work
        self.name = name
        self._pool: Any = None
        self._lock: Any = None
        self._threads = 1
        self._bound: Any = None

    def setup(self, worker: Any) -> None:
        """Take the seat; processes are started with the first plan."""
        self._lock = threading.Lock()
        self._threads = worker.state.nthreads
        # Dask marks its worker processes as ones that may start none, so that nothing outlives them. Ours end
        # by themselves when the pipe to them breaks, and at the latest when a plan's time is up.
        self._bound = _settings().pop("daemon", None)

    def teardown(self, worker: Any) -> None:  # noqa: ARG002 - as the library calls it
        """Leave the seat."""
        with self._lock:
            self._leave()
        if self._bound is not None:
            _settings()["daemon"] = self._bound

    def judge(self, task: Task) -> Packed | Unread:
        """Judge one plan in one of the processes."""
        for _ in range(_BREAKS):
            try:
                with self._lock:
                    self._pool = self._pool or make_pool(self.work, self._threads)
                    pool = self._pool
                    future = pool.schedule(judge_file, args=(task,), timeout=self.work.timeout)
                return result_of(task, future, self.work.timeout)
            except (BrokenProcessPool, RuntimeError):
                with self._lock:
                    if self._pool is pool:
                        self._leave()
        raise RuntimeError("the processes of this worker end as soon as they start")

    def _leave(self) -> None:
        if self._pool is not None:
            with suppress(RuntimeError):
                self._pool.stop()
                self._pool.join()
            self._pool = None


def judge_at_seat(task: Task, seat: str) -> Packed | Unread:
    """Judge one plan on the Dask worker that this runs on."""
    plugin: Any = get_worker().plugins[seat]
    result: Packed | Unread = plugin.judge(task)
    return result


def package_version() -> str:
    """Return the version of this package on the Dask worker that this runs on."""
    return version("ehcp-audit")


def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = multiprocessing.current_process()._config  # type: ignore[attr-defined]  # noqa: SLF001
    return settings
