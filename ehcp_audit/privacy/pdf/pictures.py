"""Which pages of a PDF have pictures of their own, and what the picture files carry."""

from typing import Any

import pikepdf

from ehcp_audit.model import NotLookedAt
from ehcp_audit.privacy.exif import look_at_exif
from ehcp_audit.privacy.gathered import Gathered

__all__ = ["pages_with_pictures"]

MOST_ON_A_PAGE = 400
RUNNING = 3
"""A picture on so many pages is a letterhead."""
MOST_BYTES = 40 * 2**20

_Picture = tuple[tuple[int, int], Any]


def pages_with_pictures(document: pikepdf.Pdf, gathered: Gathered) -> set[int]:
    """Look at what each picture's file says of itself; return the pages with pictures of their own."""
    pages: dict[tuple[int, int], set[int]] = {}
    pictures: dict[tuple[int, int], Any] = {}
    for number, page in enumerate(document.pages, 1):
        for key, item in _pictures_of(page.obj.get("/Resources")):
            pictures[key] = item
            pages.setdefault(key, set()).add(number)
    if pictures:
        gathered.not_looked_at.add(NotLookedAt.PICTURES)
    own: set[int] = set()
    for key, item in pictures.items():
        if len(pages[key]) >= RUNNING:
            continue
        own |= pages[key]
        filters = item.get("/Filter")
        names = [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
        if names == ["/DCTDecode"] and int(item.get("/Length", 0)) < MOST_BYTES:
            look_at_exif(bytes(item.read_raw_bytes()), gathered)
    return own


def _pictures_of(resources: Any, depth: int = 0) -> list[_Picture]:
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    found: list[_Picture] = []
    for item in list(named.values())[:MOST_ON_A_PAGE] if isinstance(named, pikepdf.Dictionary) else ():
        if not isinstance(item, pikepdf.Stream):
            continue
        if item.get("/Subtype") == "/Image":
            found.append((item.objgen, item))
        elif depth < 3:
            found += _pictures_of(item.get("/Resources"), depth + 1)
    return found
