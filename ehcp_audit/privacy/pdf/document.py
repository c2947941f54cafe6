"""A PDF beyond the words of its pages: what it says of itself, files inside, layers, earlier versions."""

import io
from collections.abc import Iterator
from functools import partial
from typing import Any

import pikepdf
from lxml import etree

from ehcp_audit.errors import NeedsPassword, ReadingError
from ehcp_audit.model import LeakKind, NotLookedAt, Plan, Whereabouts
from ehcp_audit.privacy.authors import is_path, path
from ehcp_audit.privacy.gathered import Gathered

from .aids import look_at_aids
from .annotations import look_at_annotations
from .layers import look_at_layers
from .pages import look_at_pages
from .strings import name_of, text_of
from .versions import look_at_versions

__all__ = ["look_into_pdf"]

MOST_TITLES = 10_000
DEEPEST = 60
MOST_METADATA = 4 * 2**20
"""Bytes of what a file says of itself in XML; some kilobytes are usual."""
_SAID_BY_PROGRAMS = frozenset(
    {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped", "/PTEX.Fullbanner"}
)
_BROKEN = (
    pikepdf.PdfError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    IndexError,
    RecursionError,
    OverflowError,
    NotImplementedError,
)


def look_into_pdf(
    data: bytes, name: str, password: str | None, plan: Plan | None, gathered: Gathered
) -> int | None:
    """Look into everything of a PDF but the words of its pages; return how many pages it has.

    Raises:
        NeedsPassword: it is encrypted, and no password or a wrong one was given.
    """
    try:
        document = pikepdf.open(io.BytesIO(data), password=password or "")
    except pikepdf.PasswordError as error:
        raise NeedsPassword(
            f"{name} is encrypted and needs a password; give it, or save a copy without one."
        ) from error
    except _BROKEN as error:
        if plan is None:
            raise ReadingError(
                f"{name} is damaged: it cannot be opened as a PDF; ask for it again."
            ) from error
        gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
        return plan.source.pages
    with document:
        aids = partial(look_at_aids, data=data)
        for look in (_properties, _files_inside, _outline, look_at_annotations, aids):
            try:
                look(document, gathered)
            except _BROKEN:
                gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
        pages = len(document.pages)
        for deep in (look_at_layers, look_at_versions, look_at_pages):
            try:
                deep(document, data, password, plan, gathered)
            except (*_BROKEN, ReadingError):
                gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
    return pages


def _properties(document: pikepdf.Pdf, gathered: Gathered) -> None:
    """Look at the two places where a PDF says what it is and who made it."""
    info = document.trailer.get("/Info")
    for key, value in info.items() if isinstance(info, pikepdf.Dictionary) else ():
        text = text_of(value)
        if key == "/Author" or key.lower() in {"/manager", "/owner", "/editor"}:
            gathered.author(text, Whereabouts.PROPERTIES)
        elif is_path(text):
            gathered.hits.append(path(text, Whereabouts.PROPERTIES))
            gathered.words(text, Whereabouts.PROPERTIES, prose=False)
        elif key not in _SAID_BY_PROGRAMS:
            gathered.words(text, Whereabouts.PROPERTIES)
    metadata = document.Root.get("/Metadata")
    if isinstance(metadata, pikepdf.Stream):
        _xmp(
            metadata.read_bytes()[:MOST_METADATA],
            {text_of(value) for value in info.values()} if isinstance(info, pikepdf.Dictionary) else set(),
            gathered,
        )


def _xmp(source: bytes, known: set[str], gathered: Gathered) -> None:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
        return
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError):
        return
    for element in () if root is None else root.iter():
        if not isinstance(element.tag, str):
            continue
        for key, value in ((element.tag, element.text or ""), *element.attrib.items()):
            above = " ".join(str(one.tag) for one in element.iterancestors())
            text = value.strip()
            if not text or text in known:
                continue
            local = str(key).rpartition("}")[2].lower()
            if "creator}" in f"{above}}}".lower().replace("creatortool", "") or local in {
                "creator",
                "author",
                "authors",
                "lastmodifiedby",
                "owner",
                "manager",
            }:
                gathered.author(text, Whereabouts.PROPERTIES)
            elif is_path(text):
                gathered.hits.append(path(text, Whereabouts.PROPERTIES))
                gathered.words(text, Whereabouts.PROPERTIES, prose=False)
            elif any(
                local == one
                for one in (
                    "li",
                    "title",
                    "description",
                    "subject",
                    "keywords",
                    "headline",
                    "company",
                    "nickname",
                    "label",
                    "caption",
                    "sourcefile",
                )
            ):
                gathered.words(text, Whereabouts.PROPERTIES)


def _files_inside(document: pikepdf.Pdf, gathered: Gathered) -> None:
    """Count the files attached to the document."""
    names = document.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if isinstance(names, pikepdf.Dictionary) else None
    if tree is None:
        return
    for spec in _leaves(tree):
        name = name_of(spec)
        gathered.found(
            LeakKind.EMBEDDED_FILE, name, Whereabouts.EMBEDDED_FILE, because="file-inside", search=False
        )
        gathered.words(name, Whereabouts.EMBEDDED_FILE, prose=False)
        gathered.not_looked_at.add(NotLookedAt.EMBEDDED_FILES)


def _leaves(node: Any, depth: int = 0) -> Iterator[Any]:
    """Walk a tree of names."""
    if depth > DEEPEST or not isinstance(node, pikepdf.Dictionary):
        return
    found = node.get("/Names")
    if isinstance(found, pikepdf.Array):
        yield from (found[index] for index in range(1, min(len(found), 2_000), 2))
    kids = node.get("/Kids")
    for kid in list(kids)[:200] if isinstance(kids, pikepdf.Array) else ():
        yield from _leaves(kid, depth + 1)


def _outline(document: pikepdf.Pdf, gathered: Gathered) -> None:
    """Look at the titles in the list of contents that a viewer shows beside the pages."""
    outlines = document.Root.get("/Outlines")
    waiting = [outlines.get("/First")] if isinstance(outlines, pikepdf.Dictionary) else []
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < MOST_TITLES:
        item = waiting.pop()
        if not isinstance(item, pikepdf.Dictionary) or item.objgen in seen:
            continue
        seen.add(item.objgen)
        gathered.words(text_of(item.get("/Title", "")), Whereabouts.BOOKMARK)
        waiting += [item.get("/Next"), item.get("/First")]
