"""One plan in a process of its own, with so much time and memory and no more."""

import faulthandler
import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from ehcp_audit.confinement import limit_memory, write_no_cores
from ehcp_audit.errors import EhcpAuditError

from .files import why_unopened
from .packing import Packed

if TYPE_CHECKING:
    from .rows import Judged

__all__ = ["Judge", "Task", "Unread", "Work", "judge_file", "prepare_worker"]

Judge = Callable[[Path, bytes | None], "Judged"]
"""Reads and audits one file, given its path, or its name and its bytes. A function (or `functools.partial` of
one) that a worker can import by its name."""

_YOUNG = 50_000
# Objects made and not let go after which Python looks for rings of them that nothing refers to: an ordinary
# plan makes fewer, and is looked through once, when it is done with. With Python's own 700 a sixth of a
# worker's time went into looking at what stays.
_GRACE = 30.0
# Seconds beyond the time limit after which a worker ends itself. The parent ends it long before; this is for
# a parent that was killed and left a worker in an endless loop behind.


class Task(NamedTuple):
    """One plan to judge."""

    plan: str
    """Its id."""
    path: str
    """Where it lies; its id alone where its bytes come along."""
    sha256: str
    """The hash it had when the folder was looked through."""
    data: bytes | None = None
    """Its bytes, for a worker on another machine; `None`: it is read from `path`."""


class Unread(NamedTuple):
    """Why a plan has no result."""

    plan: str
    """Its id."""
    kind: str
    """What went wrong, as one word: an error's class, or TimedOut, OutOfMemory, WorkerDied, ProgramError."""
    why: str
    """The one sentence that a person is told."""


class Work(NamedTuple):
    """What every worker of a run is told once."""

    judge: Judge
    """What to do with each file."""
    timeout: float
    """Seconds that one plan may take."""
    memory_mb: int
    """Megabytes that it may take beyond what a worker starts with; held to where the system can (Linux)."""
    keep_quotes: bool = False
    """Whether findings keep the plan's words."""
    sentence_key: bytes | None = None
    """The round's key for sentences; `None`: none are kept."""


class _Prepared(NamedTuple):
    work: Work
    nowhere: IO[str]


_prepared: list[_Prepared] = []
# What this process was started for: one entry, put in by `prepare_worker`.


def prepare_worker(work: Work) -> None:
    """Make this process ready to judge; called once as it starts."""
    write_no_cores()
    limit_memory(work.memory_mb)
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - stays open while the process works
    _prepared[:] = [_Prepared(work, nowhere)]
    gc.set_threshold(_YOUNG)
    _tidy()


def _tidy() -> None:
    """Free what one plan left in rings, and never look again at what stays: modules, patterns, memories."""
    gc.collect(1)
    gc.freeze()


def judge_file(task: Task) -> Packed | Unread:
    """Read and audit one file, and return its rows, or why there are none.

    A file that hangs or ends the process is the parent's to notice.
    """
    work, nowhere = _prepared[0]
    faulthandler.dump_traceback_later(work.timeout + _GRACE, exit=True, file=nowhere)
    try:
        return _rows_or_why_not(task, work)
    finally:
        faulthandler.cancel_dump_traceback_later()
        _tidy()  # here, where the plan itself is gone


def _rows_or_why_not(task: Task, work: Work) -> Packed | Unread:
    from .rows import rows_of  # noqa: PLC0415 - slow: the judging, which who only hands plans out needs not

    path = Path(task.path)
    try:
        judged = work.judge(path, task.data)
        if judged.audit.source.sha256 != task.sha256:
            return Unread(
                task.plan, "FileChanged", "The file was changed while it was read; run the same again."
            )
        return rows_of(
            judged,
            keep_quotes=work.keep_quotes,
            identifier=task.plan,
            sentence_key=work.sentence_key,
        ).packed()
    except EhcpAuditError as error:
        return Unread(task.plan, type(error).__name__, _without_name(str(error), path))
    except MemoryError:
        return Unread(
            task.plan,
            "OutOfMemory",
            "The file needs more memory than one plan is given; run again with a larger limit.",
        )
    except OSError as error:
        return Unread(task.plan, "FileNotReadable", why_unopened(error))
    except Exception as error:  # noqa: BLE001 - whatever one file does, the others go on
        # Only the kind of error is kept: its message may quote the plan.
        return Unread(
            task.plan,
            "ProgramError",
            f"The program failed on this file ({type(error).__name__}); please report it, without the file.",
        )


def _without_name(sentence: str, path: Path) -> str:
    # A round holds no file names, and errors name the file, signs that do not print as "?".
    printed = "".join(sign if sign.isprintable() else "?" for sign in path.name)
    for name in (str(path), path.as_posix(), path.name, printed):
        sentence = sentence.replace(name, "the file")
    return sentence[:1].upper() + sentence[1:]
