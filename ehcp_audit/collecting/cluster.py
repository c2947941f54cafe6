"""A round on more than one machine, by Dask: the plans travel to the workers, and only rows come back.

What travels to a worker is a plan's bytes, under its id and not its name, with the rubric; a worker keeps
nothing and writes no file. So the machines need no folder in common. Over `tcp://` it travels unencrypted,
and whoever can reach the scheduler can run programs there: `tls://` is for every network that is not closed.
"""

import queue
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import uuid4

from ehcp_audit.errors import RoundError

from .files import why_unopened
from .packing import Packed
from .worker import Task, Unread, Work

__all__ = ["judge_on_cluster"]

_AHEAD = 3
# Plans handed out for each thread of the cluster: one under way, two on their way.
_ANSWERS_WITHIN = 20.0
_WORKERS_WITHIN = 120.0
# Seconds to wait for the scheduler, and for a worker where there is none (left).
_LOOKS_EVERY = 2.0
_LARGEST = 200 * 2**20 + 1
# Bytes of a plan that are sent: enough for the reader to say that it is too large.

_LOST = "The machine that read this file went away several times; run the same again."


def judge_on_cluster(tasks: Iterable[Task], work: Work, *, address: str) -> Iterator[Packed | Unread]:
    """Judge every task on the workers of a Dask scheduler and yield each result as it comes.

    A worker that goes away costs nothing: what it had is done by another one.

    Args:
        tasks: What to do; taken as needed, never all at once.
        work: What to do with each, and what each is given.
        address: The scheduler's, such as `tls://host:8786`.

    Raises:
        RoundError: Dask is not installed, no scheduler or no worker answers, or a worker has another version.
    """
    with _client(address) as client:
        seat = f"ehcp-audit-{uuid4().hex}"
        done: queue.SimpleQueue[Any] = queue.SimpleQueue()
        try:
            threads = _hire(client, address, work, seat)
            waiting = iter(tasks)
            open_tasks: dict[Any, Task] = {}
            seen = looked = monotonic()
            while True:
                for task in islice(waiting, max(threads * _AHEAD - len(open_tasks), 0)):
                    sent = _with_bytes(task)
                    if isinstance(sent, Unread):
                        yield sent
                        continue
                    future = _hand_out(client, sent, seat)
                    open_tasks[future] = task
                    future.add_done_callback(done.put)
                if not open_tasks:
                    return
                with suppress(queue.Empty):
                    future = done.get(timeout=_LOOKS_EVERY)
                    yield _result(open_tasks.pop(future), future, address)
                    future.release()
                if monotonic() - looked > _LOOKS_EVERY:
                    looked = monotonic()
                    threads = _threads(client, address)
                    seen = looked if threads else seen
                    if looked - seen > _WORKERS_WITHIN:
                        raise RoundError(
                            f"The scheduler at {address} has had no workers for two minutes; start some, and "
                            "run the same again."
                        )
        finally:
            with suppress(Exception):
                client.unregister_worker_plugin(name=seat)


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 - an optional and slow dependency
    except ImportError:
        raise RoundError('A cluster needs Dask; install it: pip install "ehcp-audit[dask]".') from None
    try:
        connect: Callable[..., Any] = Client
        client = connect(address, timeout=_ANSWERS_WITHIN, set_as_default=False)
    except (OSError, TimeoutError, ValueError, TypeError, RuntimeError):
        raise RoundError(
            f"No Dask scheduler answers at {address}; check the address, and that it is running."
        ) from None
    try:
        yield client
    finally:
        client.close()


def _hire(client: Any, address: str, work: Work, seat: str) -> int:
    """Put a seat on every worker that is there or comes later, and return how many threads there are."""
    from .seat import Seat, package_version  # noqa: PLC0415 - needs the optional dependency

    try:
        client.wait_for_workers(1, timeout=_WORKERS_WITHIN)
        theirs = set(client.run(package_version, on_error="return").values())
    except TimeoutError:
        raise RoundError(f"The scheduler at {address} has no workers; start some.") from None
    ours = version("ehcp-audit")
    strange = [one for one in theirs if one != ours]
    if strange:
        has = f"has ehcp-audit {strange[0]}" if isinstance(strange[0], str) else "lacks ehcp-audit"
        raise RoundError(f"A worker of {address} {has}; install {ours}, which is the version here, on each.")
    client.register_plugin(Seat(work, seat), name=seat)
    return _threads(client, address)


def _threads(client: Any, address: str) -> int:
    try:
        return sum(client.nthreads().values())
    except (OSError, TimeoutError, RuntimeError):
        raise _gone(address) from None


def _gone(address: str) -> RoundError:
    return RoundError(
        f"The scheduler at {address} no longer answers; what was done is kept, and the same command goes on."
    )


def _with_bytes(task: Task) -> Task | Unread:
    """Return a task that can travel: with the plan's bytes, and its id instead of its name."""
    path = Path(task.path)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        return Unread(task.plan, "FileNotReadable", why_unopened(error))
    # The ending stays: it is all of the name that the reader looks at.
    return task._replace(path=f"{task.plan}{path.suffix}", data=data)


def _hand_out(client: Any, task: Task, seat: str) -> Any:
    from .seat import judge_at_seat  # noqa: PLC0415 - needs the optional dependency

    with warnings.catch_warnings():
        # Dask finds a plan of some megabytes large for one task. It must not be kept apart from its task:
        # then a worker that goes away would take it along.
        warnings.simplefilter("ignore")
        submit: Callable[..., Any] = client.submit
        return submit(judge_at_seat, task, seat, key=f"{seat}-{task.plan}", pure=False)


def _result(task: Task, future: Any, address: str) -> Packed | Unread:
    if future.status in {"cancelled", "lost"}:
        raise _gone(address)
    try:
        result: Packed | Unread = future.result()
    except Exception as error:  # noqa: BLE001 - whatever became of one plan, the others go on
        if type(error).__name__ == "KilledWorker":
            return Unread(task.plan, "WorkerLost", _LOST)
        if type(error).__name__ in {"CancelledError", "FutureCancelledError", "CommClosedError"}:
            raise _gone(address) from None
        return Unread(
            task.plan,
            "ProgramError",
            f"The program failed on this file ({type(error).__name__}); please report it, without the file.",
        )
    return result
