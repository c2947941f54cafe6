"""The process that reads one plan, judges it, writes what can be downloaded, and ends.

It is started before it is needed, so that nobody waits for its imports. It takes one plan and no more, so
nothing of a plan is left in it for the next. It is held in as a round's workers are: time, memory, no picture
of itself on disk.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from ehcp_audit.confinement import limit_memory, write_no_cores
from ehcp_audit.errors import EhcpAuditError

from .frames import pack, read_frame, unpack

__all__ = ["main", "work"]

_GRACE = 30.0
# Seconds beyond the limit after which it ends itself: for a page that was killed and left it in an endless
# loop.


def main() -> None:
    """Wait for one plan on standard input; say on standard output how it goes, then what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the page's to hear
    incoming, outgoing = sys.stdin.buffer, _only_ours()
    write_no_cores()
    _warm()
    try:
        task = unpack(read_frame(incoming))
        data = read_frame(incoming)
    except EOFError:
        return
    limit_memory(int(task["memory_mb"]))
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(float(task["seconds"]) + _GRACE, exit=True, file=nowhere)
        try:
            for piece in work(task, data, outgoing):
                outgoing.write(pack(piece))
        except BrokenPipeError:
            return
        finally:
            faulthandler.cancel_dump_traceback_later()
        outgoing.flush()


def _only_ours() -> BinaryIO:
    """Return standard output, and give whatever else would write there another way out."""
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return outgoing


def _warm() -> None:
    from ehcp_audit.reading.pdf import reader  # noqa: F401, PLC0415 - the engine, before it is waited for
    from ehcp_audit.reporting.for_page import written  # noqa: F401, PLC0415


def work(task: dict[str, Any], data: bytes, outgoing: BinaryIO) -> Iterator[bytes | dict[str, Any]]:
    """Read and judge a plan; yield how it goes, then `{"done": [names]}` and a piece for each name.

    What is wrong with the plan comes as `{"wrong": sentence}`, and nothing after it.
    """
    from ehcp_audit.reading import read_plan  # noqa: PLC0415 - imported by `_warm`, while somebody chooses
    from ehcp_audit.reporting.for_page import Case, written  # noqa: PLC0415

    def told(done: int, total: int) -> None:
        outgoing.write(pack({"pages": [done, total]}))
        outgoing.flush()

    try:
        yield {"stage": "reading"}
        plan = read_plan(str(task["name"]), data=data, password=task.get("password") or None, progress=told)
        case = Case(
            rubric=str(task["rubric"]),
            status=task.get("status") or None,
            draft_sent_on=_day(task.get("draft_sent_on")),
            today=_day(task.get("today")),
        )
        made = written(
            plan,
            case,
            lambda stage: _say(outgoing, stage),
            data=data,
            password=task.get("password") or None,
        )
    except EhcpAuditError as error:
        yield {"wrong": str(error)}
    except MemoryError:
        yield {"memory": True}
    except Exception as error:  # noqa: BLE001 - whatever one file does, the page goes on
        # Only the kind of error is told: its message may quote the plan.
        yield {"failed": type(error).__name__}
    else:
        yield {"done": list(made)}
        yield from made.values()


def _say(outgoing: BinaryIO, stage: str) -> None:
    outgoing.write(pack({"stage": stage}))
    outgoing.flush()


def _day(given: object) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) and given else None
