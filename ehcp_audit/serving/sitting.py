"""One sitting, from the opening of the page to its closing: all that is known of a plan is in its memory."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date

from ehcp_audit.confinement import MEMORY_MB, SECONDS

__all__ = ["Asked", "Limits", "PlanRead", "Sitting"]

KEPT = 4
"""Plans whose reports are kept at a time; the oldest is forgotten for a new one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one sitting takes, and how long it waits."""

    upload: int = 100 * 2**20
    """Bytes of one file; plans with many pictures have some tens of millions."""
    at_once: int = 2
    """Plans that are taken in or read at the same time."""
    seconds: float = SECONDS
    """How long one plan may take to read and judge."""
    memory_mb: int = MEMORY_MB
    arrival: float = 60.0
    """Seconds that an upload may take; on one machine it takes less than one."""
    gone: float = 12.0
    """Seconds after which a page that was closed counts as closed, and not as one that goes to the next."""
    unused: float = 45 * 60.0
    """Seconds without anything asked for after which the page ends, where the browser runs no scripts and so
    does not tell that it is still open."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan as it was handed over, and what the person said of it."""

    name: str
    data: bytes
    password: str | None = None
    status: str | None = None
    draft_sent_on: date | None = None
    today: date | None = None


@dataclass(slots=True)
class PlanRead:
    """One plan on its way, or done."""

    id: str
    name: str
    stage: str = "reading"
    """`reading`, `judging`, `writing`, `done`, `wrong`."""
    pages: tuple[int, int] | None = None
    """Pages read, and how many there are; `None` for a Word file."""
    wrong: str = ""
    """The one sentence that says why there is no report."""
    made: dict[str, bytes] = field(default_factory=dict)
    """What can be shown or downloaded, by name."""
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ended(self) -> bool:
        """True once there is nothing more to wait for."""
        return self.stage in {"done", "wrong"}

    def tell(self) -> None:
        """Wake whoever waits for news of it."""
        self.changed.set()
        self.changed = asyncio.Event()


class Sitting:
    """What is kept while the page is open."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.plans: dict[str, PlanRead] = {}
        self.closing = asyncio.Event()
        self.why_closed = "closed"
        """`closed` by the person, or `idle`."""
        self._in_hand = 0
        self._open_pages = 0
        self._had_pages = False
        self._last = 0.0
        self.touch()

    def touch(self) -> None:
        """Note that the page is in use."""
        self._last = _now()

    def take_place(self) -> bool:
        """Take one of the places for plans that are taken in or read; false where all are taken."""
        free = self._in_hand < self.limits.at_once
        self._in_hand += free
        return free

    def leave_place(self) -> None:
        """Give a place back."""
        self._in_hand -= 1

    def begin(self, name: str) -> PlanRead:
        """Make room for a plan, forgetting the oldest that is done."""
        done = [one.id for one in self.plans.values() if one.ended]
        for old in done[: max(0, len(self.plans) - KEPT + 1)]:
            del self.plans[old]
        plan = PlanRead(secrets.token_urlsafe(12), name)
        self.plans[plan.id] = plan
        return plan

    @asynccontextmanager
    async def open_page(self) -> AsyncIterator[None]:
        """Count a page that is open in the browser for as long as it is."""
        self._open_pages += 1
        self._had_pages = True
        try:
            yield
        finally:
            self._open_pages -= 1
            self.touch()

    @property
    def open_pages(self) -> int:
        """How many pages say that they are open."""
        return self._open_pages

    def close(self, why: str = "closed") -> None:
        """Forget everything and end."""
        if not self.closing.is_set():
            self.why_closed = why
        self.plans.clear()
        self.closing.set()

    async def watch(self) -> None:
        """Close when nobody uses the page any more.

        A browser that runs scripts holds a connection for as long as a page is open, so its end is seen at
        once. For one that does not, a long silence is the end.
        """
        seen = _now()
        while not self.closing.is_set():
            await asyncio.sleep(1)
            before, seen = seen, _now()
            if seen - before > 10:
                self.touch()  # the computer slept: the browser needs a moment too
            if self._open_pages or self._in_hand:
                self.touch()
            elif seen - self._last > (self.limits.gone if self._had_pages else self.limits.unused):
                self.close("closed" if self._had_pages else "idle")


def _now() -> float:
    return asyncio.get_running_loop().time()
