"""The line that says what is going on while somebody waits: on a terminal only, and gone afterwards."""

import contextlib
import shutil
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["Waiting"]


class Waiting:
    """One line on standard error, where that is a terminal; what a program reads never has it.

    It says something before anything slow is imported, so that the first words are there at once.
    """

    def __init__(self, file: Path, *, wanted: bool = True) -> None:
        self._on = wanted and sys.stderr is not None and sys.stderr.isatty()
        self._name = "".join(sign if sign.isprintable() else "?" for sign in file.name)
        self._length = 0

    def __enter__(self) -> Self:
        """Say that the file is being read."""
        self._say(f"Reading {self._name} ...")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing of the line."""
        self.clear()

    def pages(self, done: int, total: int) -> None:
        """Say how many pages are read."""
        self._say(f"Reading {self._name}: {done} of {total} pages")

    def judging(self) -> None:
        """Say that it is read, and is now held against the rubric."""
        self._say("Looking at what it says ...")

    def clear(self) -> None:
        """Take the line away, before other words come."""
        self._write("\r" + " " * self._length + "\r" if self._length else "")
        self._length = 0

    def _say(self, words: str) -> None:
        room = shutil.get_terminal_size((80, 24)).columns - 1 if self._on else 0
        shown = words[:room]
        self._write("\r" + shown.ljust(self._length))
        self._length = len(shown)

    def _write(self, words: str) -> None:
        if self._on and words:
            encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
            with contextlib.suppress(OSError, ValueError):
                sys.stderr.write(words.encode(encoding, "replace").decode(encoding))
                sys.stderr.flush()
