"""What the page and the process that reads a plan say to each other: pieces with their length in front.

No pickle: what comes back from a process that opened a file of unknown making is never run.
"""

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

__all__ = ["LONGEST", "pack", "read_frame", "unpack"]

LONGEST = 256 * 2**20
"""Bytes of one piece; more is a fault."""
HEAD = 8


def pack(piece: bytes | Mapping[str, Any]) -> bytes:
    """Return a piece, bytes or JSON, with its length in front."""
    data = piece if isinstance(piece, bytes) else json.dumps(piece).encode()
    return len(data).to_bytes(HEAD, "big") + data


def unpack(data: bytes) -> dict[str, Any]:
    """Return a piece of JSON; empty where it is none."""
    try:
        found = json.loads(data)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def read_frame(stream: BinaryIO) -> bytes:
    """Read one piece from a pipe.

    Raises:
        EOFError: the other side has ended.
    """
    size = int.from_bytes(_exactly(stream, HEAD), "big")
    if size > LONGEST:
        raise EOFError
    return _exactly(stream, size)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
