"""Pictures of a DOCX: as large as a photograph, beside a place for a signature, and what they carry."""

import re

from ehcp_audit.errors import ReadingError
from ehcp_audit.model import Certainty, LeakKind, NotLookedAt, Whereabouts
from ehcp_audit.privacy.exif import look_at_exif
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.privacy.hits import Hit
from ehcp_audit.privacy.passages import Passage
from ehcp_audit.reading.docx.package import Package

__all__ = ["look_at_pictures"]

_DRAWING = re.compile(rb"<w:(?:drawing|pict|object)\b")
_EMBED = re.compile(rb'\br:(?:embed|id|link)="([^"]+)"')
_EXTENT = re.compile(rb'<wp:extent\b[^>]*\bcx="(\d{1,10})"[^>]*\bcy="(\d{1,10})"')
_STYLE = re.compile(
    rb'\bstyle="[^"]*?width:([\d.]{1,8})(pt|in|cm|mm|px)?[^"]*?height:([\d.]{1,8})(pt|in|cm|mm|px)?'
)
_TAG = re.compile(rb"<[^>]*>")
_SIGNED = re.compile(rb"\b(?:sign(?:ed|ature|atures)?)\b[^.]{0,80}$", re.IGNORECASE)
_INK = re.compile(rb"<(?:w14:contentPart|w:contentPart|aink:ink|v:background)\b")
_INKED = (b"<w14:contentPart", b"<w:contentPart", b"<aink:ink", b"<v:background")
_POINTS = {b"pt": 1.0, b"": 1.0, b"in": 72.0, b"cm": 28.35, b"mm": 2.835, b"px": 0.75}
SMALLEST = 68.0
"""Points (2.4 cm): a picture smaller than this to one side is a symbol, a logo or a line."""
SLIMMEST = 0.42
"""A photograph of a person is hardly narrower or lower than this share of its other side."""
_BEFORE, _LONGEST = 4_000, 60_000
MOST = 3_000


def look_at_pictures(package: Package, source: bytes, gathered: Gathered) -> None:
    """Look at the pictures of the body, whose XML is `source`, and at what every picture file carries.

    Raises:
        TooLarge: the file unpacks past a limit.
    """
    media = [name for name in package.parts() if name.startswith("word/media/")]
    inked = any(one in source for one in _INKED) and _INK.search(source) is not None
    shapes = list(_DRAWING.finditer(source))[:MOST] if media or inked else []
    if media:
        gathered.not_looked_at.add(NotLookedAt.PICTURES)
    try:
        relations = package.relations("word/document.xml")
    except ReadingError:
        relations = {}
    told: set[tuple[bytes, int]] = set()
    for at, shape in enumerate(shapes):
        end = shapes[at + 1].start() if at + 1 < len(shapes) else shape.start() + _LONGEST
        piece = source[shape.start() : min(end, shape.start() + _LONGEST)]
        piece = piece[
            : max(piece.find(b"</w:drawing>"), piece.find(b"</w:pict>"), piece.find(b"</w:object>"), 0)
            or len(piece)
        ]
        embedded = next(
            (
                key
                for key in _EMBED.findall(piece)
                if _is_picture(relations.get(key.decode("utf-8", "replace")))
            ),
            None,
        )
        if embedded is None and not _INK.search(piece):
            continue
        before = _TAG.sub(b" ", source[max(0, shape.start() - _BEFORE) : shape.start()])[-160:]
        # The same picture is written twice where older programs are to see it too.
        key = (embedded or b"", len(told) if embedded is None else shape.start() // 4_000)
        if key in told:
            continue
        told.add(key)
        _picture(piece, before, ink=embedded is None, gathered=gathered)
    for name in sorted(media):
        if name.endswith((".jpg", ".jpeg")):
            look_at_exif(package.read(name) or b"", gathered)


def _is_picture(relation: object) -> bool:
    return getattr(relation, "kind", "") == "image"


def _picture(piece: bytes, before: bytes, *, ink: bool, gathered: Gathered) -> None:
    wide, high = _size(piece)
    where = Passage("", Whereabouts.PICTURE)
    if _SIGNED.search(before) is not None:
        gathered.hits.append(Hit(LeakKind.SIGNATURE, "", where, Certainty.LIKELY, "picture-at-signature"))
    elif ink:
        gathered.hits.append(Hit(LeakKind.SIGNATURE, "", where, Certainty.POSSIBLE, "drawn-by-hand"))
    elif min(wide, high) >= SMALLEST and min(wide, high) >= SLIMMEST * max(wide, high):
        gathered.hits.append(Hit(LeakKind.PHOTOGRAPH, "", where, Certainty.POSSIBLE, "size-of-a-photograph"))


def _size(piece: bytes) -> tuple[float, float]:
    """Return width and height in points; nothing for a shape that does not say."""
    if extent := _EXTENT.search(piece):
        return int(extent[1]) / 12_700, int(extent[2]) / 12_700
    if style := _STYLE.search(piece):
        try:
            return float(style[1]) * _POINTS[style[2] or b""], float(style[3]) * _POINTS[style[4] or b""]
        except ValueError:
            return 0.0, 0.0
    return 0.0, 0.0
