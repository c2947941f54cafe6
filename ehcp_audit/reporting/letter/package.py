"""The letter's file without a trace of where and when it was written."""

import zipfile
from datetime import datetime
from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

__all__ = ["clean", "without_time"]

_A_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - the format wants a bare date; the same in every letter, so that it tells nothing
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>ehcp-audit</Application></Properties>"
)
_LEFT_OUT = ("customXml", "stylesWithEffects", "thumbnail")
"""Parts of python-docx's own template that a letter has no use for."""


def clean(document: Document) -> None:
    """Set every property to the same in each letter, and drop the template's leftovers."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.subject = properties.category = ""
    properties.language = "en-GB"
    properties.created = properties.modified = _A_DAY
    properties.revision = 1
    package = document.part.package
    for owner in (package.rels, document.part.rels):
        for key in [key for key, rel in owner.items() if rel.reltype.rsplit("/", 1)[-1] in _LEFT_OUT]:
            del owner[key]
    for rel in package.rels.values():
        if rel.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            rel.target_part._blob = _APP  # noqa: SLF001 - it has no property that can be set
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # otherwise Word opens it in a compatibility mode
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), "en-GB")
    for tag in ("w:rsids", "w:proofState", "w:savePreviewPicture"):
        for found in settings.findall(qn(tag)):
            settings.remove(found)


def without_time(docx: bytes) -> bytes:
    """Pack the parts anew, each with the same time: the same letter is then the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as given, zipfile.ZipFile(out, "w") as packed:
        for part in given.infolist():
            entry = zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            packed.writestr(entry, given.read(part))
    return out.getvalue()
