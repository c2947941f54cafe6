"""What can be asked of the page: choose a plan, watch it being read, see what came of it, download, close."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import date
from importlib.resources import files

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from ehcp_audit.reporting import phrases
from ehcp_audit.reporting.for_page import SCREEN

from .door import Keys
from .names import attachment
from .reader import Reader
from .screens import page, screen
from .sitting import Asked, PlanRead, Sitting
from .upload import Refused, drain, take_plan

__all__ = ["Pages"]

_FILES = {"page.js": "text/javascript", "icon.svg": "image/svg+xml"}
_DOWNLOADS = {
    "report.html": ("report", "text/html; charset=utf-8"),
    "letter.docx": ("letter", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "table.xlsx": ("table", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "table.csv": ("table", "text/csv; charset=utf-8"),
}
_PING = 15.0


class Pages:
    """The page of one sitting."""

    def __init__(
        self, sitting: Sitting, reader: Reader, keys: Keys, *, today: Callable[[], date] | None
    ) -> None:
        self._sitting, self._reader, self._keys, self._today = sitting, reader, keys, today
        self._home = f"/{keys.room}/"
        self._under_way: set[asyncio.Task[None]] = set()

    def app(self) -> Starlette:
        """Return the page as an application, below the sitting's own folder."""
        routes = [
            Route("/", self.start),
            Route("/read", self.read, methods=["POST"]),
            Route("/plan/{id}/", self.progress),
            Route("/plan/{id}/report", self.report),
            Route("/plan/{id}/{what}", self.download),
            Route("/events", self.events),
            Route("/close", self.close, methods=["POST"]),
            Route("/{name}", self.file),
        ]
        return Starlette(
            routes=[Mount(f"/{self._keys.room}", routes=routes)],
            exception_handlers={HTTPException: self._nothing_here, Exception: self._broken},
        )

    async def start(self, _request: Request) -> Response:
        """Ask for a plan."""
        self._sitting.touch()
        self._reader.prepare()
        return screen("start", home=self._home, largest=self._sitting.limits.upload >> 20)

    async def read(self, request: Request) -> Response:
        """Take a plan in, and have it read."""
        self._sitting.touch()
        free = self._sitting.take_place()
        handed_on = False
        try:
            asked = await self._taken(request, free=free)
            plan = self._sitting.begin(asked.name)
            task = asyncio.create_task(self._reader.read(asked, plan))
            handed_on = True
        except Refused as refused:
            return screen("wrong", status=refused.status, home=self._home, says=str(refused), file="")
        finally:
            if free and not handed_on:
                self._sitting.leave_place()
        self._under_way.add(task)
        task.add_done_callback(self._done)
        return RedirectResponse(f"{self._home}plan/{plan.id}/", status_code=303)

    async def _taken(self, request: Request, *, free: bool) -> Asked:
        if not free:
            await drain(request, self._sitting.limits)
            raise Refused(429, phrases.PAGE_BUSY)
        return await take_plan(request, self._sitting.limits, self._today() if self._today else None)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._under_way.discard(task)
        self._sitting.leave_place()

    async def progress(self, request: Request) -> Response:
        """Show how far a plan is; lead on once it is done."""
        plan = self._plan(request)
        if plan.stage == "done":
            return RedirectResponse(f"{self._home}plan/{plan.id}/report", status_code=303)
        if plan.stage == "wrong":
            return screen("wrong", status=422, home=self._home, says=plan.wrong, file=plan.name)
        return screen("reading", home=self._home, plan=plan, says=_how_far(plan))

    async def report(self, request: Request) -> Response:
        """Show the report."""
        plan = self._plan(request)
        if plan.stage != "done":
            return RedirectResponse(f"{self._home}plan/{plan.id}/", status_code=303)
        return page(plan.made[SCREEN])

    async def download(self, request: Request) -> Response:
        """Give a file to save."""
        plan, what = self._plan(request), request.path_params["what"]
        if what not in _DOWNLOADS or what not in plan.made:
            raise HTTPException(404)
        name, kind = _DOWNLOADS[what]
        disposition = attachment(plan.name, name, what.partition(".")[2])
        return Response(plan.made[what], media_type=kind, headers={"content-disposition": disposition})

    async def events(self, request: Request) -> Response:
        """Hold a line open while a page is open; tell on it how far a plan is."""
        if self._sitting.open_pages >= 4:
            return Response(status_code=204)  # a browser has six lines to one place: leave it some
        plan = self._sitting.plans.get(request.query_params.get("plan", ""))
        return StreamingResponse(self._tell(plan), media_type="text/event-stream")

    async def close(self, _request: Request) -> Response:
        """Forget everything, and end."""
        answer = screen(
            "plain",
            title=phrases.PAGE_CLOSED,
            says=phrases.PAGE_CLOSED_IS,
            home=None,
            again=phrases.PAGE_STARTED_AGAIN,
        )
        answer.headers["set-cookie"] = self._keys.no_cookie
        answer.background = BackgroundTask(self._sitting.close)
        return answer

    async def file(self, request: Request) -> Response:
        """Give the page's style, script or picture."""
        name = request.path_params["name"]
        if name not in _FILES:
            raise HTTPException(404)
        content = (files("ehcp_audit.reporting") / "templates" / "open" / name).read_bytes()
        return Response(content, media_type=_FILES[name])

    async def _nothing_here(self, _request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        return self._plain(status, phrases.PAGE_NOT_FOUND, phrases.PAGE_NOT_FOUND_IS)

    async def _broken(self, _request: Request, _error: Exception) -> Response:
        return self._plain(500, phrases.PAGE_BROKEN, phrases.PAGE_BROKEN_IS)

    def _plain(self, status: int, title: str, says: str) -> Response:
        return screen("plain", status=status, home=self._home, title=title, says=says)

    def _plan(self, request: Request) -> PlanRead:
        self._sitting.touch()
        plan = self._sitting.plans.get(request.path_params["id"])
        if plan is None:
            raise HTTPException(404)
        return plan

    async def _tell(self, plan: PlanRead | None) -> AsyncIterator[str]:
        async with self._sitting.open_page():
            while not self._sitting.closing.is_set():
                heard = [self._sitting.closing]
                if plan is None:
                    yield ": still here\n\n"
                else:
                    heard.append(
                        plan.changed
                    )  # before it is told how it stands: nothing is missed in between
                    news = {"says": _how_far(plan), "stage": plan.stage, "pages": plan.pages}
                    yield f"data: {json.dumps(news)}\n\n"
                    if plan.ended:
                        plan = None
                        continue
                await _any_of(heard)
            yield "event: closed\ndata: {}\n\n"


async def _any_of(events: Iterable[asyncio.Event]) -> None:
    """Wait until one of them happens, or until it is time to say that we are still here."""
    waiting = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waiting, timeout=_PING, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waiting:
            one.cancel()


def _how_far(plan: PlanRead) -> str:
    if plan.stage == "reading" and plan.pages is not None:
        return phrases.page_progress(*plan.pages)
    return _STAGES[plan.stage]


_STAGES = {
    "reading": phrases.PAGE_READING_STARTED,
    "judging": phrases.PAGE_JUDGING,
    "writing": phrases.PAGE_WRITING,
    "done": phrases.PAGE_READY,
    "wrong": phrases.PAGE_NO_REPORT,
}
