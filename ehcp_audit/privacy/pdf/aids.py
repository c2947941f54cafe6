"""What the tags of a PDF say in place of what is shown: descriptions of pictures, words for a screen reader.

Each object that the engine is asked for is parsed anew, and a tagged plan has a thousand of them, hardly any
of which says such a thing. So the bytes are asked first which objects might.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

import pikepdf

from ehcp_audit.model import NotLookedAt, Whereabouts
from ehcp_audit.privacy.gathered import Gathered

from .strings import text_of

__all__ = ["look_at_aids"]

MOST_OBJECTS = 200_000
_AIDS = {
    "/Alt": Whereabouts.DESCRIPTION,
    "/ActualText": Whereabouts.TAG,
    "/E": Whereabouts.TAG,
    "/T": Whereabouts.TAG,
}
"""What a tag may say in place of what is shown."""
_MAY_SAY = re.compile(rb"/(?:(?:Alt|ActualText|E|T)(?=[\s()<>\[\]{}/%])|[^\s()<>\[\]{}/%#]{0,40}#)")
"""One of these names, or any name with a letter written as a number."""
_PACKED = re.compile(rb"/ObjStm(?=[\s()<>\[\]{}/%])")
_HEAD = re.compile(rb"(\d{1,10})\s+(\d{1,5})\s+obj$")
_LONGEST_HEAD = 40


def look_at_aids(document: pikepdf.Pdf, gathered: Gathered, *, data: bytes) -> None:
    """Look at what a screen reader is told."""
    if not isinstance(document.Root.get("/StructTreeRoot"), pikepdf.Dictionary):
        return
    for item in _that_may_say(document, data, gathered):
        if isinstance(item, pikepdf.Dictionary):
            keys = item.keys()  # asked for once: each question to the library costs as much
            if "/S" in keys and not _AIDS.keys().isdisjoint(keys):
                for key, where in _AIDS.items():
                    if key in keys:
                        gathered.words(text_of(item[key]), where)


def _that_may_say(document: pikepdf.Pdf, data: bytes, gathered: Gathered) -> Iterator[pikepdf.Object]:
    """Walk the objects that might say such a thing: all, where the bytes cannot tell which."""
    numbers = _numbers(document, data)
    if numbers is not None:
        for number in sorted(numbers):
            yield document.get_object(number)
        return
    for at, item in enumerate(document.objects):
        if at > MOST_OBJECTS:
            gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
            return
        yield item


def _numbers(document: pikepdf.Pdf, data: bytes) -> set[tuple[int, int]] | None:
    """Return the numbers of objects whose bytes hold one of the names; `None` where it cannot be told."""
    found = set(_around(_MAY_SAY, data))
    for number in set(_around(_PACKED, data)):
        stream = document.get_object(number)
        if isinstance(stream, pikepdf.Stream) and stream.get("/Type") == "/ObjStm":
            packed = _in_packed(stream)
            if packed is None:
                return None
            found |= packed
    return found


def _around(pattern: re.Pattern[bytes], data: bytes) -> Iterator[tuple[int, int]]:
    """Walk the matches of a pattern, as the number of the last object that begins before each."""
    number, since = None, 0
    for match in pattern.finditer(data):
        number = _last_begun(data, since, match.start()) or number
        since = match.start()
        if number is not None:
            yield number


def _last_begun(data: bytes, since: int, at: int) -> tuple[int, int] | None:
    begins = data.rfind(b"obj", since, at)
    while begins >= 0:
        head = _HEAD.search(data, max(0, begins - _LONGEST_HEAD), begins + 3)
        if head is not None:
            return int(head[1]), int(head[2])
        begins = data.rfind(b"obj", since, begins)
    return None


def _in_packed(stream: pikepdf.Stream) -> set[tuple[int, int]] | None:
    """Return the same for the objects that a stream packs together, which begins with where each stands."""
    content = stream.read_bytes()
    first = int(stream["/First"])
    head = list(map(int, content[:first].split()))
    numbers, starts = head[::2], head[1::2]
    if len(numbers) != len(starts) or starts != sorted(starts):
        return None
    return {
        (numbers[max(0, bisect_right(starts, match.start() - first) - 1)], 0)
        for match in _MAY_SAY.finditer(content, first)
        if numbers
    }
