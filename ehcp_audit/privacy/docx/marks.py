"""What stands in the XML of a story beside its words: authors of changes, names of bookmarks, field codes, alt text.

All of it is read straight from the bytes: to build a tree costs more than reading the plan did.
"""
# ruff: noqa: E501 - patterns read best whole

import re
from html import unescape

from ehcp_audit.model import Certainty, LeakKind, Whereabouts
from ehcp_audit.privacy.authors import is_path, path
from ehcp_audit.privacy.gathered import Gathered

__all__ = ["look_at_marks"]

_AUTHOR = re.compile(rb'\bw:author="([^"]+)"')
_BOOKMARK = re.compile(rb'<w:bookmarkStart\b[^>]*\bw:name="([^"]+)"')
_CONTROL = re.compile(rb'<w:(?:alias|tag|statusText|helpText|default)\b[^>]*\bw:val="([^"]+)"')
_INSTRUCTION = re.compile(
    rb"<w:(?:instrText|delInstrText)(?: [^>]*)?>([^<]*)<|<w:fldChar\b[^>]*w:fldCharType=\"(?:begin|end)\"|<w:fldSimple\b[^>]*\bw:instr=\"([^\"]*)\""
)
_DESCRIBED = re.compile(
    rb"<(?:wp:docPr|pic:cNvPr|wps:cNvPr|v:shape|v:rect|v:imagedata|w:hyperlink|a:hlinkClick|w:tblDescription|w:tblCaption)\b[^>]*>"
)
_DESCRIPTION = re.compile(rb'\b(descr|title|alt|o:title|name|tooltip|w:tooltip|w:val)="([^"]+)"')
_SIGNATURE_LINE = re.compile(rb"<o:signatureline\b[^>]*>")
_SIGNER = re.compile(rb'\bo:suggestedsigner\d?="([^"]*)"')
_CONTROLS = (b"<w:alias", b"<w:tag", b"<w:statusText", b"<w:helpText", b"<w:default")
_DESCRIBING = (
    b"<wp:docPr", b"<pic:cNvPr", b"<wps:cNvPr", b"<v:shape", b"<v:rect", b"<v:imagedata", b"<w:hyperlink", b"<a:hlinkClick", b"<w:tblDescription", b"<w:tblCaption",
)  # fmt: skip
"""How what these patterns find begins: bytes are searched for a plain beginning in no time."""
_OWN_BOOKMARK = re.compile(r"_(?:Toc|Hlk|Ref|GoBack|Hlt|MailEndCompose|Int)\w*", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"(?:Picture|Image|Graphic|Text Box|Rectangle|Shape|Group|Table|Straight Connector|Diagram|Chart|Object|Freeform|Oval|Line|Ink|logo)\s*\d*",
    re.IGNORECASE,
)
_PLAIN_FIELD = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF|REF|SEQ|STYLEREF|DATE|TIME|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|SECTION|=)\b[^\"@:]*",
    re.IGNORECASE,
)


def look_at_marks(source: bytes, gathered: Gathered) -> None:
    """Look at what a story's XML says beside its words."""
    for name in _each(_AUTHOR, source) if b'w:author="' in source else ():
        gathered.author(name, Whereabouts.INSERTIONS)
    for name in _each(_BOOKMARK, source):
        if not _OWN_BOOKMARK.fullmatch(name):
            gathered.words(name, Whereabouts.BOOKMARK, prose=False)
    for text in _each(_CONTROL, source) if any(one in source for one in _CONTROLS) else ():
        gathered.words(text, Whereabouts.SETTINGS)
    if b"instrText" in source or b"fldSimple" in source:
        _fields(source, gathered)
    if any(one in source for one in _DESCRIBING):
        _descriptions(source, gathered)
    for line in dict.fromkeys(_SIGNATURE_LINE.findall(source)):
        signer = " ".join(map(_text, _SIGNER.findall(line)))
        gathered.found(
            LeakKind.SIGNATURE, signer, Whereabouts.TEXT, certainty=Certainty.LIKELY, because="signature-line"
        )


def _descriptions(source: bytes, gathered: Gathered) -> None:
    """Look at what pictures, shapes, tables and links are called and described as."""
    for tag in dict.fromkeys(_DESCRIBED.findall(source)):
        for key, value in _DESCRIPTION.findall(tag):
            text = _text(value)
            if key == b"name" and _OWN_NAME.fullmatch(text.strip()):
                continue
            if is_path(text):
                gathered.hits.append(path(text, Whereabouts.DESCRIPTION))
            gathered.words(text, Whereabouts.DESCRIPTION, prose=key != b"name")


def _each(pattern: re.Pattern[bytes], source: bytes) -> list[str]:
    return [_text(found) for found in dict.fromkeys(pattern.findall(source))]


def _text(found: bytes) -> str:
    return unescape(found.decode("utf-8", "replace"))


def _fields(source: bytes, gathered: Gathered) -> None:
    """Put each field's instruction together from its pieces."""
    pieces: list[str] = []
    said: dict[str, None] = {}
    for match in _INSTRUCTION.finditer(source):
        if match[1] is not None:
            pieces.append(_text(match[1]))
        else:
            said["".join(pieces)] = None
            pieces = []
            if match[2] is not None:
                said[_text(match[2])] = None
    said["".join(pieces)] = None
    for text in said:
        if text.strip() and not _PLAIN_FIELD.fullmatch(text):
            for quoted in re.findall(r'"([^"]+)"', text):
                if is_path(quoted.replace("\\\\", "\\")):
                    gathered.hits.append(path(quoted, Whereabouts.FIELD_CODE))
            gathered.words(text.replace("mailto:", " "), Whereabouts.FIELD_CODE)
