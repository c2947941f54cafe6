"""Layers of a PDF that are switched off: their words are not seen, until somebody switches them on."""

import io
from typing import Any

import pikepdf

from ehcp_audit.model import LeakKind, Place, Plan, Whereabouts, count_words
from ehcp_audit.privacy.gathered import Gathered

from .texts import lines_on_pages, saved

__all__ = ["look_at_layers"]

_SHOWS_TEXT = frozenset({"Tj", "TJ", "'", '"'})


def look_at_layers(
    document: pikepdf.Pdf, data: bytes, password: str | None, _plan: Plan | None, gathered: Gathered
) -> None:
    """Find the words of layers that are off: those that are gone where their content is taken out."""
    off = _switched_off(document)
    if not off:
        return
    with pikepdf.open(io.BytesIO(data), password=password or "") as copy:
        changed = [_without(page, off, copy) for page in copy.pages]
        if not any(changed):
            return
        rest = lines_on_pages(saved(copy), None)
    for number, (before, after) in enumerate(zip(lines_on_pages(data, password), rest, strict=False), 1):
        kept = list(after)
        for line in before:
            if line in kept:
                kept.remove(line)
                continue
            gathered.found(
                LeakKind.HIDDEN_WORDS,
                line,
                Whereabouts.HIDDEN_LAYER,
                because="layer",
                place=Place(page=number),
                count=max(1, count_words(line)),
            )


def _switched_off(document: pikepdf.Pdf) -> set[tuple[int, int]]:
    """Return the layers that are off when the file is opened."""
    properties = document.Root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return set()
    usual = properties.get("/D")
    if not isinstance(usual, pikepdf.Dictionary):
        return set()

    def listed(holder: pikepdf.Dictionary, key: str) -> set[tuple[int, int]]:
        found = holder.get(key)
        return (
            {item.objgen for item in found if hasattr(item, "objgen")}
            if isinstance(found, pikepdf.Array)
            else set()
        )

    off = listed(usual, "/OFF")
    if str(usual.get("/BaseState", "")) == "/OFF":
        off |= listed(properties, "/OCGs") - listed(usual, "/ON")
    return off


def _is_off(group: Any, off: set[tuple[int, int]]) -> bool:
    if not isinstance(group, pikepdf.Dictionary):
        return False
    if group.objgen in off:
        return True
    members = group.get("/OCGs")
    if isinstance(members, pikepdf.Dictionary):
        return members.objgen in off
    return (
        isinstance(members, pikepdf.Array) and len(members) > 0 and all(one.objgen in off for one in members)
    )


def _without(page: pikepdf.Page, off: set[tuple[int, int]], document: pikepdf.Pdf) -> bool:
    """Take what a page shows in such layers out of it; tell whether there was anything."""
    resources = page.obj.get("/Resources")
    named = resources.get("/Properties") if isinstance(resources, pikepdf.Dictionary) else None
    drawn = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    groups = (
        {key for key, value in named.items() if _is_off(value, off)}
        if isinstance(named, pikepdf.Dictionary)
        else set()
    )
    forms = (
        {key for key, value in drawn.items() if _is_off(value.get("/OC"), off)}
        if isinstance(drawn, pikepdf.Dictionary)
        else set()
    )
    if not groups and not forms:
        return False
    kept: list[Any] = []
    nesting: list[bool] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(getattr(instruction, "operands", ()))
        if operator in {"BDC", "BMC"}:
            starts = (
                operator == "BDC"
                and len(operands) > 1
                and str(operands[0]) == "/OC"
                and str(operands[1]) in groups
            )
            nesting.append(starts)
        hidden = any(nesting)
        if operator == "EMC" and nesting:
            nesting.pop()
        if (hidden and operator in _SHOWS_TEXT) or (
            operator == "Do" and operands and (hidden or str(operands[0]) in forms)
        ):
            continue
        kept.append(instruction)
    page.obj["/Contents"] = document.make_stream(pikepdf.unparse_content_stream(kept))
    return True
