"""What the page answers with, and the headers that tell a browser what it may do with it: very little."""

import hashlib
from base64 import b64encode

from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from ehcp_audit.reporting import phrases
from ehcp_audit.reporting.html import render_screen

__all__ = ["HEADERS", "not_let_in", "page", "screen"]

_ALLOWED = (
    "default-src 'none'; style-src '{}'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", _ALLOWED.format("none").encode()),
    (b"cache-control", b"no-store"),
    # Not "no-referrer": a browser would then send "Origin: null" with our own forms. No other site is told.
    (b"referrer-policy", b"same-origin"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), clipboard-read=()"),
)
"""What every answer carries."""


def screen(name: str, *, status: int = 200, home: str | None, **values: object) -> Response:
    """Return one of the page's screens.

    Args:
        name: which template.
        status: the number for the browser.
        home: the sitting's own folder; `None` for whoever is not let in, who learns nothing of it.
        values: what the template shows.
    """
    return page(render_screen(name, home=home, **values).encode("utf-8", "replace"), status)


def page(html: bytes, status: int = 200) -> Response:
    """Return a page whose one style is allowed by its hash: no other style, and no script in it, runs."""
    style = html[html.index(b"<style>") + len(b"<style>") : html.index(b"</style>")]
    known = f"sha256-{b64encode(hashlib.sha256(style).digest()).decode()}"
    return HTMLResponse(html, status, headers={"content-security-policy": _ALLOWED.format(known)})


async def not_let_in(scope: Scope, receive: Receive, send: Send) -> None:
    """Turn a request away with words."""
    answer = screen(
        "plain", status=403, home=None, title=phrases.PAGE_NOT_LET_IN, says=phrases.PAGE_NOT_LET_IN_IS
    )
    for name, value in HEADERS:
        answer.headers.setdefault(name.decode(), value.decode())
    await answer(scope, receive, send)
