"""Worker processes for a round: each task comes back once, with rows or with the reason for none."""

import multiprocessing
import queue
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from pebble import ProcessExpired, ProcessPool

from ehcp_audit.errors import RoundError

from .packing import Packed
from .server import has_server, start_server
from .worker import Judge, Task, Unread, Work, judge_file, prepare_worker

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["judge_all", "make_pool", "result_of"]

_AHEAD = 4
# Tasks handed out beyond those under way, for each worker: enough that none waits, few enough to need no
# memory.
_RENEWED_AFTER = 500
# Plans after which a worker is replaced, so that a slow leak in a file library does not add up.
_BREAKS = 5
# Times in a row that the pool as a whole may break without one result before the run gives up.

_Done = tuple[Task, "Future[Packed | Unread]"]


def judge_all(tasks: Iterable[Task], work: Work, *, workers: int) -> Iterator[Packed | Unread]:
    """Judge every task and yield each result as it comes, in no fixed order.

    Args:
        tasks: What to do; taken as needed, never all at once.
        work: What to do with each, and what each is given.
        workers: How many processes.

    Raises:
        RoundError: the worker processes cannot be started, or keep breaking without a result.
    """
    waiting = iter(tasks)
    first = next(waiting, None)
    if first is None:  # and nobody to start for it
        return
    waiting = chain((first,), waiting)
    open_tasks: dict[str, Task] = {}
    breaks = 0
    while True:
        done: queue.SimpleQueue[_Done] = queue.SimpleQueue()
        pool = make_pool(work, workers)
        again = list(open_tasks.values())
        open_tasks.clear()
        try:
            with _main_left_alone(work.judge):
                for task in again:
                    _hand_out(pool, task, work.timeout, done, open_tasks)
                while True:
                    room = workers * _AHEAD - len(open_tasks)
                    for task in islice(waiting, max(room, 0)):
                        _hand_out(pool, task, work.timeout, done, open_tasks)
                    if not open_tasks:
                        pool.close()  # type: ignore[no-untyped-call]
                        pool.join()
                        return
                    task, future = done.get()
                    result = result_of(task, future, work.timeout)
                    del open_tasks[task.plan]
                    breaks = 0
                    yield result
        except BrokenProcessPool:
            breaks += 1
            if breaks == _BREAKS:
                raise RoundError(
                    "The worker processes end as soon as they start; try fewer workers or more memory."
                ) from None
        finally:
            # A pool that Ctrl-C met half started cannot be joined; what was on its way up must stay on it.
            with suppress(RuntimeError):
                pool.stop()  # type: ignore[no-untyped-call]
                pool.join()


def make_pool(work: Work, workers: int) -> ProcessPool:
    """Make worker processes that hold to what each plan is given."""
    # A fork of this process would copy the locks of its threads, DuckDB's among them, as they stand.
    context: Any = multiprocessing.get_context("forkserver" if has_server() else "spawn")
    start_server((_module_of(work.judge),))
    return ProcessPool(
        max_workers=workers,
        max_tasks=_RENEWED_AFTER,
        initializer=prepare_worker,
        initargs=(work,),
        context=context,
    )


def _hand_out(
    pool: ProcessPool,
    task: Task,
    timeout: float,
    done: "queue.SimpleQueue[_Done]",
    open_tasks: dict[str, Task],
) -> None:
    open_tasks[task.plan] = task
    try:
        future = pool.schedule(judge_file, args=(task,), timeout=timeout)
    except RuntimeError as error:  # one of the pool's own threads has ended
        raise BrokenProcessPool(str(error)) from error
    future.add_done_callback(lambda finished: done.put((task, finished)))


def result_of(task: Task, future: "Future[Packed | Unread]", timeout: float) -> Packed | Unread:
    """Wait for a task's result, and say why where there is none.

    Raises:
        BrokenProcessPool: it was not the task's fault.
    """
    try:
        return future.result()
    except TimeoutError:
        return Unread(
            task.plan,
            "TimedOut",
            f"The file took longer than the {timeout:g} seconds that one plan is given; run again with more.",
        )
    except BrokenProcessPool:
        raise
    except ProcessExpired:
        return Unread(
            task.plan,
            "WorkerDied",
            "The file ended the process that read it, as a damaged file can; nothing was read.",
        )
    except Exception as error:  # noqa: BLE001 - a result that cannot be sent is one file's failure
        return Unread(
            task.plan,
            "ProgramError",
            f"The program failed on this file ({type(error).__name__}); please report it, without the file.",
        )


def _module_of(judge: Judge) -> str:
    function = getattr(judge, "func", judge)
    return str(getattr(function, "__module__", "__main__"))


@contextmanager
def _main_left_alone(judge: Judge) -> Iterator[None]:
    """Keep new processes from running the caller's script again.

    A worker needs nothing of the main module, but multiprocessing would import it in each: a three-line
    script without the `if __name__ == "__main__"` guard would start a round within every worker.
    """
    main = sys.modules["__main__"]
    if _module_of(judge) == "__main__":
        yield
        return
    hidden = {name: getattr(main, name) for name in ("__spec__", "__file__") if hasattr(main, name)}
    main.__spec__ = None
    vars(main).pop("__file__", None)
    try:
        yield
    finally:
        for name, value in hidden.items():
            setattr(main, name, value)
