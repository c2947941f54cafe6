"""File names that came from outside, and those that we give."""

import re
import unicodedata
from urllib.parse import quote

__all__ = ["attachment", "plain_name"]

_LONGEST = 120
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def plain_name(given: str) -> str:
    """Return the last part of a file's name on one line, without signs that steer or hide; empty for none."""
    last = re.split(r"[/\\]", given)[-1]
    plain = "".join(sign if sign.isprintable() else "?" for sign in unicodedata.normalize("NFC", last))
    return plain.strip()[:_LONGEST]


def attachment(plan: str, what: str, ending: str) -> str:
    """Return what a browser is told to save a download as: the plan's name, what it is, and the ending.

    Signs that a file system or the header itself would take for something else are left out.
    """
    stem = re.sub(r"(?i)\.(docx|pdf|docm)$", "", plain_name(plan))
    stem = _NOT_IN_NAMES.sub("", stem).strip(" .")[:80]
    if not stem or _RESERVED.match(stem):
        stem = "plan"
    name = f"{stem} {what}.{ending}"
    plain = f"{stem.encode('ascii', 'ignore').decode().strip(' .') or 'plan'} {what}.{ending}"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
