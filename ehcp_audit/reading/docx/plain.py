"""Paragraphs that hold nothing but text, set aside before a document's XML is parsed.

Nearly every paragraph of a plan is a few runs of text, some of them in a content control, and Word writes ten
elements for every run: fonts, spacing, marks of who typed when. To build a tree of them takes several times
longer than to read the words. So paragraphs of that one simple shape are read straight from the text of the
XML, and a stub stands for each in the tree, so that the walk comes past it in its place.

The shape below spells out every tag and letter, and what it does not spell out (fields, links, pictures,
changes, character references, tabs) stays in the XML for the parser. A tag ends at the first `>`: a
value that holds one spoils the shape, for no text may. Properties are not understood here but handed on as
they stand, to be parsed once for all that say the same. What a run's own tag says is never looked at, so
damage within it goes unseen; damage anywhere else is the parser's to find, as ever.
"""

import re
from codecs import getincrementaldecoder
from typing import NamedTuple
from xml.sax.saxutils import unescape

from .names import W_NAMESPACE

__all__ = ["STUB", "Plain", "as_part", "pieces_of", "root_of", "set_aside"]

STUB = "plain"
"""The attribute of a stub that says which paragraph it stands for."""
_OPEN = rb"(?: [^>]*+(?<!/))?+>"
"""The rest of a tag after its name; never of one that is closed in itself."""
_EMPTY = rb"(?:<w:[^>]*/>)*+"
_TEXT = rb"[^<>&\x00-\x08\x0a-\x1f\xad]*+"
"""Letters, without line ends and what may be a soft hyphen (C2 AD in UTF-8), which need a closer look."""
_WORDS = rb"<w:t" + _OPEN + _TEXT + rb"(?:&(?:amp|lt|gt|quot|apos);" + _TEXT + rb")*+</w:t>"
_BREAK = "<w:br/>"
_RUN = (
    rb"<w:r" + _OPEN + rb"(?:<w:rPr>" + _EMPTY + rb"</w:rPr>)?+(?:<w:lastRenderedPageBreak/>)?+" + _WORDS
    + rb"(?:" + _BREAK.encode() + _WORDS + rb")*+</w:r>"
)  # fmt: skip
"""Text, whose lines may be broken by hand."""
_MARK = rb"<w:(?:proofErr|bookmarkStart|bookmarkEnd)(?: [^>]*)?/>"
_CONTROL = (
    rb"<w:sdt><w:sdtPr>" + _EMPTY + rb"</w:sdtPr><w:sdtContent>(?:" + _RUN + rb"|" + _MARK
    + rb")*+</w:sdtContent></w:sdt>"
)  # fmt: skip
"""A content control with text in it. Those that hold anything else say more than in these empty tags."""
_LIST = rb"w:(?:numPr|tabs|pBdr|rPr)>"
_PROPERTIES = _EMPTY + rb"(?:<" + _LIST + _EMPTY + rb"</" + _LIST + _EMPTY + rb")*+"
_PARAGRAPH = re.compile(
    rb"<w:p(?: [^<>]*[^<>/])?>(?:<w:pPr>(" + _PROPERTIES + rb")</w:pPr>)?+"
    rb"((?:" + _RUN + rb"|" + _MARK + rb"|" + _CONTROL + rb")*+)</w:p>"
)  # fmt: skip
"""No try reaches past the next `<w:p`, or the time for a file of nothing else would grow with its square."""
_WITH_BREAKS = re.compile(
    r"<w:r(?: [^>]*+)?>(?:<w:rPr>((?:<w:[^>]*+>)*+)</w:rPr>)?(?:<w:l[^>]*+>)?"
    r"((?:<w:t[^>]*+>[^<]*+</w:t>(?:" + _BREAK + r")?+)++)"
)
"""The runs of what `_PARAGRAPH` has found, with the breaks in each."""
_LINES = re.compile(r"<w:t[^>]*+>([^<]*+)")
_ROOT = re.compile(rb"<w:\w+(?: [^<>]*[^<>/])?>")
_DECLARED = re.compile(rb"""<\?xml[^<>]*? encoding=["']([^"']*)""")
_NAME_SPACE = f'xmlns:w="{W_NAMESPACE}"'.encode()
_OTHER_PREFIX = re.compile(rb" (?!w:)\w+:")
_STRETCH = 32_768
"""Bytes that are looked at together."""
_ENTITIES = {"&quot;": '"', "&apos;": "'"}
"""Besides the three that the library knows."""


class Plain(NamedTuple):
    """A part's XML, and the plain paragraphs taken out of it."""

    source: bytes
    """The XML with a stub, `<w:p plain="0"/>`, for each of them."""
    root: bytes = b""
    """The start tag of the root, which says what the prefixes stand for."""
    paragraphs: tuple[re.Match[bytes], ...] = ()
    """Each with the XML of what it says of itself (`None` where it says nothing) and the XML of its runs."""


def set_aside(source: bytes) -> Plain:
    """Take the plain paragraphs out of a part's XML; all stays in it where that is not safe.

    Args:
        source: the XML. What is not in UTF-8, has comments or CDATA, says twice what `w:` stands for, or
            has stubs of its own is left as it is.
    """
    root = root_of(source)
    if root is None:
        return Plain(source)
    paragraphs = tuple(_PARAGRAPH.finditer(source))
    pieces: list[bytes] = []
    end = 0
    for number, found in enumerate(paragraphs):
        pieces += (source[end : found.start()], b'<w:p %b="%d"/>' % (STUB.encode(), number))
        end = found.end()
    rest = b"".join((*pieces[::2], source[end:]))
    if b"<!" in rest or b" %b=" % STUB.encode() in rest:
        return Plain(source)
    return Plain(b"".join((*pieces, source[end:])), root, paragraphs)


def root_of(source: bytes) -> bytes | None:
    """Return the start tag of a part's root; `None` where its XML is not safe to be read as text.

    It is where it is in UTF-8, and `w:` stands for what it usually does from beginning to end.
    """
    root = _ROOT.search(source)
    if root is None or _NAME_SPACE not in root[0] or source.count(b"xmlns:w=") != 1 or not _is_utf_8(source):
        return None
    return root[0]


def _is_utf_8(source: bytes) -> bool:
    declared = _DECLARED.match(source)
    if declared is not None and declared[1].lower() != b"utf-8":
        return False
    # Stretch by stretch: all at once, one curly quote makes a copy of twice the size.
    decoder = getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(source), _STRETCH):
            decoder.decode(source[begin : begin + _STRETCH])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def as_part(root: bytes, properties: bytes) -> bytes:
    """Return properties as XML that can be parsed by itself; what they stand in stands for their list.

    Args:
        root: the start tag of the part that they come from.
        properties: their XML.
    """
    if _OTHER_PREFIX.search(properties) is None:
        root = b"<w:p " + _NAME_SPACE + b">"
    return root + properties + b"</" + root[1:-1].partition(b" ")[0] + b">"


def pieces_of(runs: bytes) -> list[tuple[str, str]]:
    """Return the XML of what each run says of itself, and its text; a break is a newline of its own."""
    source = runs.decode()
    if _BREAK in source:
        pieces = [
            (said, text)
            for said, words in _WITH_BREAKS.findall(source)
            for number, line in enumerate(_LINES.findall(words))
            for text in ("\n", line)[not number :]
        ]
    else:
        # The shape has no `>` in any value or text: to part it at the tags is quicker than a pattern.
        pieces = []
        for run in source.split("</w:t>")[:-1]:
            before, _, text = run.rpartition(">")
            pieces.append((before.partition("<w:rPr>")[2].partition("</w:rPr>")[0], text))
    if b"&" in runs:
        pieces = [(said, unescape(text, _ENTITIES)) for said, text in pieces]
    return pieces
