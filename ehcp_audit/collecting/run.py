"""A folder of plans becomes a round. Whatever stops it, the same call carries on where it stopped."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, thread_time

from ehcp_audit.errors import RoundError

from .cluster import judge_on_cluster
from .files import Found, FoundPlan, find_plans
from .manifest import Manifest, read_manifest
from .packing import Packed
from .pool import judge_all
from .store import Limits, Store, Yardstick
from .worker import Judge, Task, Unread, Work

__all__ = ["Desk", "Progress", "run_round"]

Progress = Callable[[int, int], None]
"""Told how many plans of how many are done: once at the start, then after each. It learns no names."""

_TOGETHER = 32
_SECONDS = 5.0
_SHARE = 0.02
# Results are written so many at a time, or every few seconds: what a sudden end can cost, and no more. Each
# time costs as much as ten plans, so where these seconds are so few that writing would take more than this
# share of the processor's time, it is done less often.


def run_round(
    folder: Path,
    into: Path,
    judge: Judge,
    yardstick: Yardstick,
    *,
    limits: Limits,
    workers: int | None = None,
    dask: str | None = None,
    who: str | None = None,
    manifest: Path | None = None,
    keep_quotes: bool = False,
    progress: Progress | None = None,
) -> tuple[Found, Manifest]:
    """Judge every plan of a folder that the round has no answer for; return what is there and known of it.

    See `audit_sample` for what each argument means and what raises.
    """
    into = _place(into)
    own = {into, into.with_name(into.name + ".wal")} | ({_place(manifest)} if manifest else set())
    found = find_plans(folder, but=frozenset(own))
    said = read_manifest(manifest, found) if manifest else Manifest()
    workers = None if dask else workers or _cores()
    with Store(into, keep_quotes=keep_quotes, package=yardstick.package) as store:
        number = store.take_yardstick(yardstick)
        store.take_sample(found, said)
        key = store.sentence_key(found)
        done = store.done(number, limits)
        to_do = [plan for plan in found.plans if plan.plan not in done]
        total = len(found.plans)
        run = store.begin_run(
            number,
            found,
            limits=limits,
            workers=workers,
            package=yardstick.package,
            done=total - len(to_do),
            who=who,
        )
        store.stay_small()
        desk = Desk(store, number, limits, progress=progress, done=total - len(to_do), total=total)
        try:
            for plan in to_do:
                if plan.sha256 is None:
                    desk.take(Unread(plan.plan, "FileNotReadable", plan.problem))
            tasks = (_task(plan) for plan in to_do if plan.sha256 is not None)
            work = Work(judge, limits.timeout, limits.memory_mb, keep_quotes, key)
            results = (
                judge_on_cluster(tasks, work, address=dask)
                if dask
                else judge_all(tasks, work, workers=workers or 1)
            )
            for result in results:
                desk.take(result)
            desk.put_away()
        except BaseException:
            with suppress(RoundError):  # where nothing can be written, that has been said already
                desk.put_away()
                store.end_run(run, "stopped")
            raise
        store.end_run(run, "done")
    return found, said


class Desk:
    """Results that wait to be written together."""

    def __init__(
        self,
        store: Store,
        yardstick: int,
        limits: Limits,
        *,
        progress: Progress | None,
        done: int,
        total: int,
    ) -> None:
        self._store, self._yardstick, self._limits = store, yardstick, limits
        self._progress = progress or (lambda _done, _total: None)
        self._done, self._total = done, total
        self._waiting: list[Packed | Unread] = []
        self._write_at = 0.0  # the first result at once
        self._progress(done, total)

    def take(self, result: Packed | Unread) -> None:
        """Take a result, and say that it is there."""
        self._waiting.append(result)
        if len(self._waiting) >= _TOGETHER or monotonic() > self._write_at:
            self.put_away()
        self._done += 1
        self._progress(self._done, self._total)

    def put_away(self) -> None:
        """Write what waits."""
        begun = thread_time()
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self._store.write(waiting, self._yardstick, self._limits)
        self._write_at = monotonic() + max(_SECONDS, (thread_time() - begun) / _SHARE)


def _place(path: Path) -> Path:
    # `Path.resolve` fails with an error of its own kind where links lead round in a ring.
    return Path(os.path.realpath(path))


def _task(plan: FoundPlan) -> Task:
    return Task(plan.plan, str(_place(plan.path)), plan.sha256 or "")


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
