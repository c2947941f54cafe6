"""What lies upon the pages of a PDF: comments, links, form fields, signatures, marks for redaction."""

import re
from typing import Any

import pikepdf

from ehcp_audit.model import Certainty, LeakKind, NotLookedAt, Place, Whereabouts
from ehcp_audit.privacy.gathered import Gathered

from .strings import name_of, text_of

__all__ = ["look_at_annotations"]

MOST = 5_000
"""Annotations of one page."""
_HIDDEN = 0x02 | 0x20
_NO_COMMENT = frozenset(
    {"/Link", "/Widget", "/Popup", "/Redact", "/PrinterMark", "/TrapNet", "/Watermark", "/Screen", "/3D"}
)
_DRAWN = frozenset({"/Ink", "/Stamp"})
_MARKUP = re.compile(r"<[^>]{0,400}>")


def look_at_annotations(document: pikepdf.Pdf, gathered: Gathered) -> None:
    """Look at every annotation, and at form fields that no page shows."""
    for number, page in enumerate(document.pages, 1):
        annotations = page.obj.get("/Annots")
        if not isinstance(annotations, pikepdf.Array):
            continue
        if len(annotations) > MOST:
            gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
        for index in range(min(len(annotations), MOST)):
            annotation = annotations[index]
            if isinstance(annotation, pikepdf.Dictionary):
                _annotation(annotation, Place(page=number), gathered)
    form = document.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if isinstance(fields, pikepdf.Array):
        for index in range(min(len(fields), MOST)):
            _field(fields[index], gathered)


def _annotation(annotation: pikepdf.Dictionary, place: Place, gathered: Gathered) -> None:
    kind = str(annotation.get("/Subtype", ""))
    contents = text_of(annotation.get("/Contents", ""))
    if kind == "/Redact":
        gathered.found(
            LeakKind.MARKED_FOR_REDACTION, contents, Whereabouts.UNDER_MARK, because="marked", place=place
        )
    elif kind == "/Link":
        _link(annotation, gathered)
    elif kind == "/Widget":
        _widget(annotation, place, gathered)
    elif kind == "/FileAttachment":
        spec = annotation.get("/FS")
        name = name_of(spec) if isinstance(spec, pikepdf.Dictionary) else ""
        gathered.found(
            LeakKind.EMBEDDED_FILE,
            name,
            Whereabouts.EMBEDDED_FILE,
            because="file-inside",
            place=place,
            search=False,
        )
        gathered.words(name, Whereabouts.EMBEDDED_FILE, place, prose=False)
        gathered.words(contents, Whereabouts.COMMENTS, place)
        gathered.not_looked_at.add(NotLookedAt.EMBEDDED_FILES)
    elif kind not in _NO_COMMENT:
        rich = _MARKUP.sub(" ", text_of(annotation.get("/RC", "")))
        words = contents if contents.strip() else rich
        # Words typed upon the page are read with the plan; a box or a line without words is no comment.
        if words.strip() and kind != "/FreeText":
            gathered.found(LeakKind.COMMENT, words, Whereabouts.COMMENTS, place=place)
        elif words.strip() and _flags(annotation) & _HIDDEN:
            gathered.found(
                LeakKind.HIDDEN_WORDS, words, Whereabouts.HIDDEN_TEXT, because="hidden", place=place
            )
        if kind in _DRAWN:
            gathered.found(
                LeakKind.SIGNATURE,
                "",
                Whereabouts.PICTURE,
                certainty=Certainty.POSSIBLE,
                because="drawn-by-hand",
                place=place,
            )
        gathered.author(text_of(annotation.get("/T", "")), Whereabouts.COMMENTS)
        gathered.words(text_of(annotation.get("/Subj", "")), Whereabouts.COMMENTS, place)


def _flags(annotation: pikepdf.Dictionary) -> int:
    try:
        return int(annotation.get("/F", 0))
    except (TypeError, ValueError):
        return 0


def _link(annotation: pikepdf.Dictionary, gathered: Gathered) -> None:
    action = annotation.get("/A")
    if not isinstance(action, pikepdf.Dictionary):
        return
    for key in ("/URI", "/F"):
        target = action.get(key)
        if text := text_of(target) or name_of(target):
            gathered.target(text)


def _inherited(field: Any, key: str) -> Any:
    for _ in range(12):
        if not isinstance(field, pikepdf.Dictionary):
            return None
        if key in field:
            return field[key]
        field = field.get("/Parent")
    return None


def _widget(widget: pikepdf.Dictionary, place: Place, gathered: Gathered) -> None:
    value = _inherited(widget, "/V")
    if str(_inherited(widget, "/FT") or "") == "/Sig":
        if isinstance(value, pikepdf.Dictionary):
            _signature(value, place, gathered)
        return
    # What a field shows is read with the plan.
    if _flags(widget) & _HIDDEN and text_of(value).strip():
        gathered.found(
            LeakKind.HIDDEN_WORDS, text_of(value), Whereabouts.HIDDEN_TEXT, because="hidden", place=place
        )
    for key in ("/DV", "/TU"):
        gathered.words(text_of(_inherited(widget, key)), Whereabouts.FIELD_CODE, place)


def _signature(value: pikepdf.Dictionary, place: Place | None, gathered: Gathered) -> None:
    said = " ".join(text_of(value.get(key, "")) for key in ("/Name", "/ContactInfo", "/Location", "/Reason"))
    gathered.found(LeakKind.SIGNATURE, said, Whereabouts.PROPERTIES, because="digital-signature", place=place)
    gathered.author(text_of(value.get("/Name", "")), Whereabouts.PROPERTIES)


def _field(field: Any, gathered: Gathered, depth: int = 0) -> None:
    """Look at a field without a place on any page: what it holds is shown nowhere."""
    if not isinstance(field, pikepdf.Dictionary) or depth > 12:
        return
    kids = field.get("/Kids")
    if isinstance(kids, pikepdf.Array):
        for index in range(min(len(kids), 500)):
            _field(kids[index], gathered, depth + 1)
    elif "/Rect" not in field or ("/P" not in field and "/Subtype" not in field):
        value = field.get("/V")
        if isinstance(value, pikepdf.Dictionary) and str(field.get("/FT", "")) == "/Sig":
            _signature(value, None, gathered)
        elif words := text_of(value):
            gathered.found(LeakKind.HIDDEN_WORDS, words, Whereabouts.HIDDEN_TEXT, because="hidden")
