"""The process that reads a plan, but for files that, by their names, do to it what a bad file can do."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

from ehcp_audit import reading
from ehcp_audit.model import Plan
from ehcp_audit.serving import worker

START = "from faulty_worker import main; main()"
"""What the page starts in place of its own reader."""
MOST = 2**30
"""Bytes at which a file that eats memory gives up: the test fails then, and not the machine."""

_read_plan, _work = reading.read_plan, worker.work


def read_plan(path: str, **options: Any) -> Plan:
    """Come to grief as the file's name says; any other file is read as ever."""
    match path.partition(".")[0]:
        case "hangs":
            threading.Event().wait()
        case "eats":
            eaten = [b"x" * 2**24 for _ in range(MOST // 2**24)]
            raise ValueError(len(eaten))
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leaves":
            sys.exit(0)
        case "breaks":
            raise KeyError("Robin cannot read.")
    return _read_plan(path, **options)


def work(task: dict[str, Any], data: bytes, outgoing: BinaryIO) -> Iterator[bytes | dict[str, Any]]:
    """Say what no reader says, where the file's name asks for it."""
    match task["name"].partition(".")[0]:
        case "babbles":
            yield b"Robin cannot read."
        case "stutters":
            outgoing.write(b"\xff" * 40)  # the length of a piece that nothing could hold
            outgoing.flush()
        case _:
            yield from _work(task, data, outgoing)


def main() -> None:
    """Be the page's worker, with these faults; without the imports that no faulty file waits for."""
    reading.read_plan, worker.work, worker._warm = read_plan, work, lambda: None
    worker.main()
