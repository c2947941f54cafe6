"""The page's side of reading: hands a plan to a process of its own and listens to how it goes."""

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from typing import IO, Any

from ehcp_audit.reporting import phrases

from .frames import pack, read_frame, unpack
from .sitting import Asked, Limits, PlanRead

__all__ = ["Reader"]

_START = "from ehcp_audit.serving.worker import main; main()"

News = dict[str, Any]


class Reader:
    """Processes that each read one plan; one always waits, with its imports done."""

    def __init__(self, limits: Limits, rubric: str) -> None:
        self._limits = limits
        self._rubric = rubric
        self._waiting: subprocess.Popen[bytes] | None = None
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopped = False

    def prepare(self) -> None:
        """Have a process ready for the next plan, unless there will be none."""
        if self._waiting is None and not self._stopped:
            self._waiting = _start()

    async def read(self, asked: Asked, plan: PlanRead) -> None:
        """Read and judge a plan; `plan` then holds what came of it, or why nothing did."""
        self.prepare()
        process, self._waiting = self._waiting, None
        if process is None:  # the page is being closed
            return
        self._running.add(process)
        loop = asyncio.get_running_loop()
        following = loop.run_in_executor(
            None,
            _follow,
            process,
            [pack(self._task(asked)), pack(asked.data)],
            lambda news: loop.call_soon_threadsafe(_take, plan, news),
        )
        try:
            async with asyncio.timeout(self._limits.seconds):
                await asyncio.shield(following)
        except TimeoutError:
            _fail(plan, phrases.reader_too_slow(self._limits.seconds))
        finally:
            _end(process)  # which ends the following too
            with contextlib.suppress(OSError, EOFError):
                await following
            self._running.discard(process)
            if not plan.ended:
                _fail(plan, phrases.PAGE_READER_ENDED)
            plan.tell()
            self.prepare()

    def stop(self) -> None:
        """End every process, and start no other: a plan that is still being read would ask for the next."""
        self._stopped = True
        for process in self._running:
            _end(process)
        if self._waiting is not None:
            _end(self._waiting)
            for pipe in (self._waiting.stdin, self._waiting.stdout):
                with _closing(pipe):
                    pass
            self._waiting = None

    def _task(self, asked: Asked) -> News:
        return {
            "name": asked.name,
            "password": asked.password,
            "status": asked.status,
            "draft_sent_on": asked.draft_sent_on.isoformat() if asked.draft_sent_on else None,
            "today": asked.today.isoformat() if asked.today else None,
            "rubric": self._rubric,
            "seconds": self._limits.seconds,
            "memory_mb": self._limits.memory_mb,
        }


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        # -P: what lies in the folder that the person is in is no module of ours.
        [sys.executable, "-P", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a library's words may be the plan's
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _follow(process: subprocess.Popen[bytes], task: list[bytes], tell: Callable[[News], object]) -> None:
    """Hand the task over and tell what comes back; in a thread, since it waits.

    Raises:
        OSError, EOFError: the process has ended, and said nothing more.
    """
    with _closing(process.stdin) as incoming, _closing(process.stdout) as outgoing:
        for piece in task:
            incoming.write(piece)
        incoming.flush()
        while True:
            news = unpack(read_frame(outgoing))
            if "done" in news:
                news["made"] = {str(name): read_frame(outgoing) for name in news["done"]}
            tell(news)
            if not news.keys() & {"stage", "pages"}:
                return


@contextlib.contextmanager
def _closing(pipe: IO[bytes] | None) -> Any:
    if pipe is None:  # pragma: no cover - both were asked for
        raise EOFError
    try:
        yield pipe
    finally:
        with contextlib.suppress(OSError):  # what could not be handed over cannot be at the end either
            pipe.close()


def _take(plan: PlanRead, news: News) -> None:
    if plan.ended:
        return
    if "made" in news:
        plan.made, plan.stage = news["made"], "done"
    elif "pages" in news:
        plan.pages = (int(news["pages"][0]), int(news["pages"][1]))
    elif news.get("stage") in {"reading", "judging", "writing"}:
        plan.stage = news["stage"]
    elif "memory" in news:
        _fail(plan, phrases.PAGE_READER_MEMORY)
    else:
        _fail(plan, str(news.get("wrong") or phrases.PAGE_READER_FAILED))
    plan.tell()


def _fail(plan: PlanRead, sentence: str) -> None:
    plan.wrong, plan.stage = sentence, "wrong"
