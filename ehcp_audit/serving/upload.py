"""A form with a plan in it, taken in as it arrives: counted, never longer than allowed, never on disk.

Starlette's own reader of forms keeps a file of more than a megabyte in a temporary file. This one keeps it in
memory, and keeps nothing at all of what is too long: it is read to its end, so that the browser can show the
answer, and thrown away.
"""

import asyncio
from datetime import date

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect, Request

from ehcp_audit.reporting import phrases

from .names import plain_name
from .sitting import Asked, Limits

__all__ = ["Refused", "drain", "take_plan"]

FIELDS = frozenset({"status", "sent", "password"})
_LONGEST_FIELD = 1024
_FORM_ROOM = 64 * 2**10
"""Bytes that a form may have beside the file."""


class Refused(Exception):  # noqa: N818 - the name says what is so
    """What was sent is not taken; `str()` is a sentence for the person, `status` the number for a browser."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


async def take_plan(request: Request, limits: Limits, today: date | None) -> Asked:
    """Take the plan out of a form.

    Raises:
        Refused: there is none, it is too long, there are two, or it did not arrive whole.
    """
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        await drain(request, limits)
        raise Refused(415, phrases.PAGE_BROKEN_UPLOAD)
    form = _Form(limits.upload)
    try:
        async with asyncio.timeout(limits.arrival):
            parser = MultipartParser(options[b"boundary"], form.callbacks())  # type: ignore[arg-type]
            arrived = 0
            async for chunk in request.stream():
                arrived += len(chunk)
                if form.refused is None and arrived > limits.upload + _FORM_ROOM:
                    form.refuse(413, phrases.upload_too_large(limits.upload >> 20))
                if form.refused is None:
                    parser.write(chunk)
            if form.refused is None:
                parser.finalize()
    except TimeoutError:
        raise Refused(408, phrases.PAGE_TOO_SLOW) from None
    except (FormParserError, ClientDisconnect, ValueError):
        if form.refused is None:
            await drain(request, limits)
            raise Refused(400, phrases.PAGE_BROKEN_UPLOAD) from None
    if form.refused is not None:
        raise form.refused
    return form.asked(today)


async def drain(request: Request, limits: Limits) -> None:
    """Read what is still being sent and keep nothing: a browser shows no answer before it has sent all."""
    try:
        async with asyncio.timeout(limits.arrival):
            async for _ in request.stream():
                pass
    except (TimeoutError, ClientDisconnect, RuntimeError):
        return


class _Form:
    """The parts of a form as they come."""

    def __init__(self, longest: int) -> None:
        self.refused: Refused | None = None
        self._longest = longest
        self._files = 0
        self._name = ""
        self._data = bytearray()
        self._fields: dict[str, bytearray] = {}
        self._head = (bytearray(), bytearray())
        self._heads: dict[bytes, bytes] = {}
        self._into: bytearray | None = None
        self._whole = False

    def callbacks(self) -> dict[str, object]:
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._head[0].extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._head[1].extend(data[start:end]),
            "on_header_end": self._head_ends,
            "on_headers_finished": self._heads_end,
            "on_part_data": self._more,
            "on_end": self._end,
        }

    def refuse(self, status: int, sentence: str) -> None:
        self.refused = self.refused or Refused(status, sentence)
        self._data.clear()
        self._into = None

    def asked(self, today: date | None) -> Asked:
        if not self._whole:
            raise Refused(400, phrases.PAGE_BROKEN_UPLOAD)
        if not self._name:
            raise Refused(400, phrases.PAGE_NO_FILE)
        fields = {name: value.decode("utf-8", "replace").strip() for name, value in self._fields.items()}
        status = fields.get("status", "")
        return Asked(
            name=self._name,
            data=bytes(self._data),
            password=fields.get("password") or None,
            status=status if status in {"draft", "final"} else None,
            draft_sent_on=_day(fields.get("sent", "")),
            today=today,
        )

    def _begin(self) -> None:
        self._heads, self._into = {}, None
        self._head = (bytearray(), bytearray())

    def _head_ends(self) -> None:
        self._heads[bytes(self._head[0]).lower()] = bytes(self._head[1])
        self._head = (bytearray(), bytearray())

    def _heads_end(self) -> None:
        _, options = parse_options_header(self._heads.get(b"content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        if name == "plan":
            given = plain_name(options.get(b"filename", b"").decode("utf-8", "replace"))
            if not given:
                return
            self._files += 1
            if self._files > 1:
                self.refuse(400, phrases.PAGE_TWO_FILES)
                return
            self._name, self._into = given, self._data
        elif name in FIELDS:
            self._into = self._fields.setdefault(name, bytearray())

    def _more(self, data: bytes, start: int, end: int) -> None:
        into = self._into
        if into is None:
            return
        longest = self._longest if into is self._data else _LONGEST_FIELD
        if len(into) + end - start > longest:
            if into is self._data:
                self.refuse(413, phrases.upload_too_large(self._longest >> 20))
            else:
                self.refuse(400, phrases.PAGE_BROKEN_UPLOAD)
            return
        into.extend(memoryview(data)[start:end])

    def _end(self) -> None:
        self._whole = True


def _day(given: str) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise Refused(400, phrases.PAGE_BAD_DATE) from None
