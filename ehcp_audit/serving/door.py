"""Who is let in: this computer's own browser, by a link that works once, and no other site's page.

Four locks, each enough by itself against what it is there for. The name that the browser thinks it speaks to
must be ours, so that a name of a stranger's that suddenly means this computer is turned away. What a page of
another site asks for, or one on another port of this computer, is turned away. The link's token is a random
number of 256 bits and is taken once. From then on a cookie lets in, which scripts cannot see, which no other
site's request carries, and which is only sent below a folder whose name is random too: cookies know no
ports, and another program's page on this computer would be given it otherwise.
"""

import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .screens import HEADERS, not_let_in

__all__ = ["Door", "Keys"]

COOKIE = "plan"


class Keys:
    """The secrets of one sitting."""

    def __init__(self) -> None:
        self.room = secrets.token_urlsafe(12)
        """The folder below which everything lies."""
        self._link = secrets.token_urlsafe(32)
        self._cookie = secrets.token_urlsafe(32)
        self._used = False

    def address(self, port: int) -> str:
        """Return the link that opens the page, once."""
        return f"http://127.0.0.1:{port}/{self._link}"

    def take(self, given: str) -> bool:
        """Tell whether this is the link's token, and not used before; from now on it is."""
        right = secrets.compare_digest(given.encode(), self._link.encode()) and not self._used
        self._used = self._used or right
        return right

    def fits(self, headers: Headers) -> bool:
        """Tell whether a request carries the cookie."""
        for given in headers.getlist("cookie"):
            try:
                found = SimpleCookie(given).get(COOKIE)
            except CookieError:
                continue
            if found is not None and secrets.compare_digest(found.value.encode(), self._cookie.encode()):
                return True
        return False

    @property
    def cookie(self) -> str:
        """The header that gives the cookie to the browser, until it is closed."""
        return f"{COOKIE}={self._cookie}; Path=/{self.room}/; HttpOnly; SameSite=Strict"

    @property
    def no_cookie(self) -> str:
        """The header that takes it away."""
        return f"{COOKIE}=; Path=/{self.room}/; HttpOnly; SameSite=Strict; Max-Age=0"


class Door:
    """Looks at each request before the page does."""

    def __init__(self, app: ASGIApp, keys: Keys, port: int) -> None:
        self._app = app
        self._keys = keys
        self._host = f"127.0.0.1:{port}"
        self._origin = f"http://{self._host}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, lead it from the link to the page, or turn it away."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        path: str = scope["path"]
        if not self._speaks_to_us(headers, scope["method"]):
            await not_let_in(scope, receive, send)
        elif path.startswith(f"/{self._keys.room}/") and self._keys.fits(headers):
            await self._app(scope, receive, _with_headers(send))
        elif scope["method"] == "GET" and self._keys.take(path[1:]):
            await _lead(send, f"/{self._keys.room}/", self._keys.cookie)
        else:
            await not_let_in(scope, receive, send)

    def _speaks_to_us(self, headers: Headers, method: str) -> bool:
        if headers.getlist("host") != [self._host] or method not in {"GET", "HEAD", "POST"}:
            return False
        origins = headers.getlist("origin")
        if origins and origins != [self._origin]:
            return False
        sites = headers.getlist("sec-fetch-site")
        if method == "POST":
            return bool(origins) and sites in ([], ["same-origin"])
        return sites in ([], ["same-origin"], ["none"])


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = list(message.get("headers", ()))
            given = {name.lower() for name, _ in own}
            message = {**message, "headers": [*own, *(pair for pair in HEADERS if pair[0] not in given)]}
        await send(message)

    return sending


async def _lead(send: Send, to: str, cookie: str) -> None:
    headers = [(b"location", to.encode()), (b"set-cookie", cookie.encode()), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 303, "headers": [*headers, *HEADERS]})
    await send({"type": "http.response.body", "body": b""})
