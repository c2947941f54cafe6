"""How words leave the program: to the terminal whatever it can show, and to files whole or not at all."""

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from ehcp_audit.errors import OutputError

__all__ = [
    "Screen",
    "let_go",
    "refuse_place",
    "refuse_same",
    "say_error",
    "screen",
    "write_bytes",
    "write_file",
    "write_json",
    "write_text",
]

NARROW, WIDE = 40, 100
"""Columns: below, words no longer fit beside their numbers; above, lines are too long to read with ease."""

_PLAINER = str.maketrans(
    {
        "“": '"', "”": '"', "\u2018": "'", "\u2019": "'", "\u2013": "-", "—": "-", "…": "...", "•": "*",
        "✓": "+", "✗": "x", "½": "~", "█": "#", "→": "->", "─": "-", "━": "-", "\ufffd": "?",
    }
)  # fmt: skip
"""For a terminal that cannot show these signs: the nearest it can."""


class Screen:
    """What standard output can show."""

    def __init__(self, *, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour


def screen() -> Screen:
    """Return how wide standard output is and whether it takes colour; a file is 80 wide, without."""
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    columns = shutil.get_terminal_size((80, 24)).columns if is_terminal else 80
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Screen(width=max(NARROW, min(columns, WIDE)), colour=is_terminal and not plain)


def write_text(text: str) -> None:
    """Write words to standard output, in the nearest characters that it can show."""
    if sys.stdout is None:  # a program without a window, or one started with its output closed
        return
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAINER).encode(encoding, "replace").decode(encoding)
    _write(text)


def write_json(text: str) -> None:
    """Write JSON to standard output as UTF-8 with plain newlines, whatever the terminal's own encoding."""
    write_bytes(f"{text}\n".encode())


def write_bytes(content: bytes) -> None:
    """Write bytes to standard output; words where it takes no bytes."""
    if sys.stdout is None:
        return
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        _write(content.decode())
        return
    with _reader_may_leave():
        sys.stdout.flush()
        buffer.write(content)
        buffer.flush()


def _write(text: str) -> None:
    with _reader_may_leave():
        sys.stdout.write(text)
        sys.stdout.flush()


class _reader_may_leave(contextlib.AbstractContextManager[None]):  # noqa: N801 - reads as a verb where it is used
    """Let `ehcp-audit … | head` end quietly: what comes after goes nowhere, and the exit code stays true.

    Raises:
        OutputError: standard output takes no more for another reason, as a full disk.
    """

    def __exit__(self, _type: object, error: BaseException | None, _traceback: object) -> bool:
        if not isinstance(error, OSError):
            return False
        # What is still held back would be tried again, and fail again, when the program ends.
        _to_nowhere()
        if isinstance(error, BrokenPipeError):
            return True
        why = (error.strerror or str(error)).lower()
        raise OutputError(f"standard output cannot be written to ({why})") from error


def let_go() -> None:
    """Give up what standard output holds back and does not take: at the end it would change the exit code."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        _to_nowhere()


def _to_nowhere() -> None:
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say_error(sentence: str) -> None:
    """Write one line to standard error."""
    if sys.stderr is None:
        return
    line = " ".join(sentence.split())
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    shown = "".join(c if c.isprintable() else "\ufffd" for c in line)
    with contextlib.suppress(OSError):
        sys.stderr.write(f"ehcp-audit: {shown}\n".encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()


def refuse_same(target: Path | None, *sources: Path | None) -> None:
    """Refuse to write where something is read from: what is read may be the only copy.

    Raises:
        OutputError: the target is one of the sources, under this name or another.
    """
    for source in sources:
        if target is None or source is None:
            continue
        with contextlib.suppress(OSError):
            if target.samefile(source):
                raise OutputError(f"{target} is what is read from; give another name to write to")


def refuse_place(path: Path | None) -> None:
    """Refuse a place where no file can be, before anything is read or said.

    Raises:
        OutputError: it is a folder, or in a folder that is not there.
    """
    if path is None:
        return
    if path.is_dir():
        raise OutputError(f"{path} is a folder; give the name of a file to write")
    if not path.parent.is_dir():
        raise OutputError(f"{path} cannot be written: there is no folder {path.parent}; make it first")


def write_file(path: Path, content: str | bytes) -> None:
    """Write a whole file, or leave what stood there as it was.

    The words go to a new file beside it, readable by its owner alone, which then takes its place.

    Raises:
        OutputError: the folder is missing or cannot be written to, the disk is full, the path is a folder.
    """
    refuse_place(path)
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    temporary = None
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device is written to, never replaced.
            path.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
        temporary = None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise OutputError(f"{path} cannot be written ({why}); choose another place for it") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
