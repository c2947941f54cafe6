"""The process that workers are forked from, where the system has one: it gets ready beside this one."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from .errand import ENGINES, ERRAND

__all__ = ["has_server", "start_server"]

_STDERR = 2
"""The error output, as the operating system numbers it."""
_POOL = "ehcp_audit.collecting.pool"


def has_server() -> bool:
    """Tell whether workers are forked from a server here."""
    return "forkserver" in multiprocessing.get_all_start_methods()


def start_server(modules: Sequence[str] = (ERRAND,)) -> None:
    """Start the process that workers are forked from, deaf to Ctrl-C and mute: both are this process's to do.

    What it needs takes longer to import than some plans to judge, so it is begun as soon as it is known to be
    wanted. Where it runs already, or where the system has none, nothing is done.

    A Ctrl-C goes to every process of the terminal. What is blocked here stays blocked in what is begun here,
    and in the workers that come of it; this one is told as soon as the block is lifted. What a worker has to
    say comes back as its result: a library's warning, or the words of a worker that was stopped while it
    began, would only stand across the progress line.

    Args:
        modules: what it imports besides the engines.
    """
    if not has_server():
        return
    from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415 - absent on Windows

    wanted = [*modules, _POOL, ENGINES]
    multiprocessing.get_context("forkserver").set_forkserver_preload(
        [module for module in wanted if module != "__main__"]
    )
    resource_tracker.ensure_running()  # the server would start it, and lift the block on the way
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with _mute():
            forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _mute() -> Iterator[None]:
    """Give what is started meanwhile an error output that leads nowhere."""
    try:
        said = os.dup(_STDERR)
    except OSError:  # there is none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(said, _STDERR)
        os.close(said)
        os.close(nowhere)
