"""A guard before pdfium opens a page: drawings that use each other over and over.

A page may paint a named drawing (a form), which may paint others. A few hundred bytes of them, each painting
the next twice, make a page that takes for ever. pdfium follows them all, so they are counted beforehand.
"""

import io
import re

import pikepdf

from ehcp_audit.errors import DamagedFile, TooLarge

__all__ = ["refuse_endless_forms"]

FORM = re.compile(rb"/Subtype\s*/Form\b")
PAINTED = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
MAX_PAINTED = 20_000
"""Drawings within drawings that one of them may come to."""


def refuse_endless_forms(data: bytes, name: str, password: str | None) -> None:
    """Raise `DamagedFile` or `TooLarge` where drawings hold themselves or come to too many.

    A file without any, as most are, costs one search through its bytes.
    """
    if not FORM.search(data):
        return
    try:
        with pikepdf.open(io.BytesIO(data), password=password or "") as document:
            inner = forms_of(document)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RecursionError):
        # What cannot be looked into here is for pdfium to open, mend or refuse.
        return
    totals: dict[tuple[int, int], int] = {}
    for key in inner:
        if total(key, inner, totals, frozenset()) > MAX_PAINTED:
            raise TooLarge(
                f"{name} holds drawings that use each other more than {MAX_PAINTED:,} times, so it was "
                "not read; print the plan to a new PDF and try that."
            )
    if any(count < 0 for count in totals.values()):
        raise DamagedFile(
            f"{name} is damaged: a drawing in it holds itself; print the plan to a new PDF and try that."
        )


def forms_of(document: pikepdf.Pdf) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Return for each form the forms it paints, as often as it does."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for item in document.objects:
        if not isinstance(item, pikepdf.Stream) or item.get("/Subtype") != "/Form":
            continue
        resources = item.get("/Resources")
        named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        children: list[tuple[int, int]] = []
        if isinstance(named, pikepdf.Dictionary):
            keys = {key[1:].encode(): value.objgen for key, value in named.items()}
            children = [keys[used] for used in PAINTED.findall(item.read_bytes()) if used in keys]
        found[item.objgen] = children
    return found


def total(
    key: tuple[int, int],
    inner: dict[tuple[int, int], list[tuple[int, int]]],
    totals: dict[tuple[int, int], int],
    above: frozenset[tuple[int, int]],
) -> int:
    """Return how many forms one comes to, itself included; -1 in `totals` marks one that holds itself."""
    if key in above or len(above) > 100:
        totals[key] = -1
        return 0
    if key not in totals:
        count = 1 + sum(total(child, inner, totals, above | {key}) for child in inner.get(key, ()))
        if totals.get(key) != -1:
            totals[key] = count
    return max(0, totals[key])
