"""What a photograph's file says of itself: where it was taken, and by whom.

Source: Exif 2.32 (CIPA DC-008), sections 4.5 and 4.6.
"""

import struct
from collections.abc import Iterator

from ehcp_audit.model import Certainty, LeakKind, Whereabouts

from .gathered import Gathered

__all__ = ["look_at_exif"]

_ARTIST, _COPYRIGHT, _MAKE, _MODEL, _GPS, _DESCRIPTION, _XP_AUTHOR, _XP_COMMENT, _XP_TITLE = (
    0x013B, 0x8298, 0x010F, 0x0110, 0x8825, 0x010E, 0x9C9D, 0x9C9C, 0x9C9B,
)  # fmt: skip
_OWNER = 0xA430
_EXIF = 0x8769
MOST_ENTRIES = 200
MOST_SEGMENTS = 200
LONGEST_TEXT = 2_000


def look_at_exif(data: bytes, gathered: Gathered) -> None:
    """Look at a JPEG's Exif data: position, artist, camera. Damage in it is passed over."""
    for block in _segments(data):
        if not block.startswith(b"Exif\0\0"):
            continue
        said = dict(_entries(block[6:]))
        if _GPS in said:
            gathered.found(LeakKind.POSITION, "", Whereabouts.PROPERTIES, because="gps")
        if _MAKE in said or _MODEL in said:
            gathered.found(
                LeakKind.PHOTOGRAPH,
                "",
                Whereabouts.PICTURE,
                certainty=Certainty.LIKELY,
                because="taken-by-a-camera",
            )
        for tag in (_ARTIST, _COPYRIGHT, _XP_AUTHOR, _OWNER):
            gathered.author(said.get(tag, ""), Whereabouts.PROPERTIES)
        for tag in (_DESCRIPTION, _XP_COMMENT, _XP_TITLE):
            gathered.words(said.get(tag, ""), Whereabouts.PROPERTIES)


def _segments(data: bytes) -> Iterator[bytes]:
    """Yield the contents of a JPEG's APP1 segments."""
    at = 2
    for _ in range(MOST_SEGMENTS):
        if data[:2] != b"\xff\xd8" or at + 4 > len(data) or data[at] != 0xFF or data[at + 1] == 0xDA:
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == 0xE1:
            yield data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _entries(tiff: bytes) -> Iterator[tuple[int, str]]:
    """Yield the entries of the first directory and of the camera's, each with its text; empty for numbers."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return
    waiting = [4]
    seen: set[int] = set()
    while waiting:
        where = waiting.pop()
        offset = _number(tiff, where, order)
        if offset is None or offset in seen or offset + 2 > len(tiff):
            continue
        seen.add(offset)
        count = struct.unpack_from(f"{order}H", tiff, offset)[0]
        for index in range(min(count, MOST_ENTRIES)):
            entry = offset + 2 + 12 * index
            if entry + 12 > len(tiff):
                return
            tag, kind, number = struct.unpack_from(f"{order}HHI", tiff, entry)
            if tag == _EXIF:
                waiting.append(entry + 8)
            yield tag, _text(tiff, entry, kind, number, order)


def _number(tiff: bytes, at: int, order: str) -> int | None:
    return int(struct.unpack_from(f"{order}I", tiff, at)[0]) if at + 4 <= len(tiff) else None


def _text(tiff: bytes, entry: int, kind: int, number: int, order: str) -> str:
    if kind not in {1, 2, 7} or number > LONGEST_TEXT:
        return ""
    start = entry + 8 if number <= 4 else _number(tiff, entry + 8, order) or 0
    raw = tiff[start : start + number]
    # Windows writes its own fields in 16-bit letters.
    text = raw.decode("utf-16-le", "replace") if kind == 1 else raw.decode("utf-8", "replace")
    return text.rstrip("\0").strip()
