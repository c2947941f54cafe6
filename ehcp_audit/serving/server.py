"""The page, from its opening to its closing."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import threading
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

import uvicorn

from ehcp_audit.confinement import write_no_cores
from ehcp_audit.reporting import phrases
from ehcp_audit.scoring import load_rubric

from .door import Door, Keys
from .pages import Pages
from .patience import Impatient
from .reader import Reader
from .sitting import Limits, Sitting

__all__ = ["Ended", "serve"]

HOST = "127.0.0.1"
_LINES = 64
# Connections at a time; one browser takes six.


class Ended(StrEnum):
    """Why a sitting ended."""

    CLOSED = "closed"
    """The person closed the page, or chose to forget."""
    IDLE = "idle"
    """The page was not in use for a long time."""
    STOPPED = "stopped"
    """The person pressed Ctrl-C."""


def serve(
    *,
    port: int = 0,
    browser: bool = True,
    rubric: str = "self-check",
    say: Callable[[str], None] = print,
    today: Callable[[], date] | None = None,
    limits: Limits | None = None,
) -> Ended:
    """Open the page on this computer and stay until it is closed.

    Args:
        port: where; 0 for any that is free. One in use is not an error: another is taken, and that is said.
        browser: whether to open the person's browser.
        rubric: what plans are held against.
        say: told each line for the person, among them the page's address.
        today: the day that the days left for a draft are counted from; asked when a plan is handed over.
            `None`: only the last day is named.
        limits: what is taken and how long is waited; `None` for the usual ones.

    Returns:
        Why it ended.

    Raises:
        RubricError: the rubric cannot be used.
        OSError: this computer gives no port at all.
    """
    load_rubric(rubric)  # a mistake in it is told now, and not when the plan is in
    write_no_cores()
    _write_no_logs()
    listening, taken = _listen(port)
    keys = Keys()
    address = keys.address(listening.getsockname()[1])
    opens = browser and _can_open()
    for line in phrases.open_lines(address, opened=opens, port_taken=taken):
        say(line)
    if opens:
        threading.Thread(target=_open, args=(address,), daemon=True).start()
    limits = limits or Limits()
    try:
        with listening:
            return Ended(asyncio.run(_run(listening, keys, rubric, today, limits)))
    except KeyboardInterrupt:
        return Ended.STOPPED


async def _run(
    listening: socket.socket, keys: Keys, rubric: str, today: Callable[[], date] | None, limits: Limits
) -> str:
    sitting = Sitting(limits)
    reader = Reader(limits, rubric)
    pages = Pages(sitting, reader, keys, today=today)
    config = uvicorn.Config(
        Door(pages.app(), keys, listening.getsockname()[1]),
        http=Impatient,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=_LINES,
        timeout_keep_alive=20,
        timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=16 * 2**10,
    )
    server = _Server(config)
    _hear_the_end(sitting)
    reader.prepare()
    watching = asyncio.create_task(sitting.watch())
    ending = asyncio.create_task(_end_with(sitting, server))
    try:
        await server.serve(sockets=[listening])
    except asyncio.CancelledError:  # Ctrl-C
        server.should_exit = True
        raise
    finally:
        sitting.close()
        for task in (watching, ending):
            task.cancel()
        reader.stop()
    return sitting.why_closed


class _Server(uvicorn.Server):
    """The server, without its own ways with signals: Ctrl-C ends the loop, and the loop's end is ours."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to whoever runs the loop."""
        yield


def _hear_the_end(sitting: Sitting) -> None:
    """Close in good order when the terminal is closed or the process is told to end."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            # Not on Windows, and not outside the main thread.
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, sitting.close)


async def _end_with(sitting: Sitting, server: uvicorn.Server) -> None:
    await sitting.closing.wait()
    server.should_exit = True


def _listen(port: int) -> tuple[socket.socket, int | None]:
    """Return a socket that listens on this computer only, and the port asked for where it is in use."""
    for wanted in dict.fromkeys((port, 0)):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        elif exclusive := getattr(socket, "SO_EXCLUSIVEADDRUSE", None):
            listening.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        try:
            listening.bind((HOST, wanted))
            listening.listen(64)
        except OSError:
            listening.close()
            if wanted == 0:
                raise
        else:
            return listening, port if wanted != port else None
    raise OSError  # pragma: no cover - the last one asked for was 0


def _can_open() -> bool:
    """Tell whether there is a browser with a window; one in the terminal would cover what we say."""
    try:
        found: Any = webbrowser.get()
    except webbrowser.Error:
        return False
    return type(found) is not webbrowser.GenericBrowser


def _open(address: str) -> None:
    with contextlib.suppress(webbrowser.Error, OSError):
        webbrowser.open(address)


def _write_no_logs(names: Sequence[str] = ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio")) -> None:
    """Keep the server's log quiet: what goes wrong inside it could quote a plan."""
    for name in names:
        logging.getLogger(name).disabled = True
