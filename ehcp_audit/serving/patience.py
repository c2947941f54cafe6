"""How long a connection may take to say what it wants: a browser here takes milliseconds."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

__all__ = ["Impatient"]

SECONDS = 10.0
"""For the whole head of a request, counted from the opening of the line or the end of the answer before."""


class Impatient(H11Protocol):
    """HTTP, with an end to waiting: lines that say nothing, or a letter now and then, are closed.

    The server itself waits for ever for the end of a request's head, and counts each such line among those
    that it takes, so that some dozens would keep the family out.
    """

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to count."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting."""
        self._stop()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Stop counting once the head of a request is in."""
        before = self.cycle
        super().handle_events()
        if self.cycle is not before:
            self._stop()

    def on_response_complete(self) -> None:
        """Count again, for the next request on this line."""
        super().on_response_complete()
        if self.cycle is None or self.cycle.response_complete:
            self._wait()

    def _wait(self) -> None:
        self._stop()
        self._waiting = self.loop.call_later(SECONDS, self.transport.abort)

    def _stop(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
