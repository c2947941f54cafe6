"""Cut from a document's XML what is never looked at, before it is parsed.

Half of what Word writes is proofing marks, fonts, spacing and widths. To build a tree of them takes longer
than to read all the words, so the commonest of these elements are cut from the bytes.

Only whole elements without content can be cut, so no word can be. In well-formed XML a `<` begins a tag
wherever it stands, comments and CDATA apart (the caller keeps files with those away); and a quotation mark
that follows a letter, a digit or another quotation mark closes a value, so that the `/>` behind it closes
the tag. A tag written in any other way stays.
"""

import re

__all__ = ["slim"]

_LOOKS = re.compile(
    rb"<w:(?:rFonts(?![^<>]*(?:ymbol|dings))|proofErr|lang|szCs|bCs|iCs|spacing|ind|jc|tcW|noProof|vAlign|trHeight|tblW"
    rb'|lastRenderedPageBreak)(?: [ \w:="#.-]*[\w"#.-]")?/>'
)


def slim(source: bytes) -> bytes:
    """Return XML without comments or CDATA without what is never looked at; fonts of signs are looked at."""
    return _LOOKS.sub(b"", source)
