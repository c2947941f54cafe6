"""The page, served to this computer, and somebody who uses it as a browser would."""

import queue
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import httpx

from ehcp_audit.serving import Ended, serve
from ehcp_audit.serving.sitting import Limits

TODAY = date(2026, 11, 27)


class Served:
    """A page that is open, and a browser that was let in."""

    def __init__(self, limits: Limits | None = None, *, rubric: str = "self-check") -> None:
        self.ended: list[Ended] = []
        self.said: list[str] = []
        lines: queue.Queue[str] = queue.Queue()

        def run() -> None:
            ended = serve(browser=False, say=lines.put, today=lambda: TODAY, limits=limits, rubric=rubric)
            self.ended.append(ended)

        self.thread = threading.Thread(target=run, daemon=True)
        self.thread.start()
        while not any("http://" in line for line in self.said):
            self.said.append(lines.get(timeout=60).strip())
        self.link = self.said[-1]
        self.origin = self.link.rsplit("/", 1)[0]
        self.port = int(self.origin.rsplit(":", 1)[1])
        self.client = httpx.Client(base_url=self.origin, timeout=60, headers={"origin": self.origin})
        self.home = ""

    def enter(self) -> "Served":
        answer = self.client.get(self.link)
        assert answer.status_code == 303
        self.home = answer.headers["location"]
        return self

    def give(self, name: str, data: bytes, **fields: str) -> httpx.Response:
        return self.client.post(self.home + "read", files={"plan": (name, data)}, data=fields)

    def done(self, name: str, data: bytes, **fields: str) -> httpx.Response:
        """Give a plan and wait for what comes of it."""
        answer = self.give(name, data, **fields)
        assert answer.status_code == 303, answer.text
        place = answer.headers["location"]
        return wait_for(lambda: _when_done(self.client.get(place)))

    def close(self) -> None:
        if self.thread.is_alive():
            if not self.home:
                self.enter()
            with suppress(httpx.TransportError):  # it may be ending already, and its door be shut
                self.client.post(self.home + "close")
        self.client.close()
        self.thread.join(15)
        assert not self.thread.is_alive()


def _when_done(answer: httpx.Response) -> httpx.Response | None:
    return None if answer.status_code == 200 else answer


def wait_for(look: Callable[[], Any], seconds: float = 60) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        threading.Event().wait(0.05)
    raise AssertionError("it did not happen in time")


def words(page: str) -> str:
    """What a page says, without tags and style."""
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<style>.*?</style>", "", page)).split())
