"""The parts of a DOCX that no reader of the pages sees: properties, comments, settings, links, data, files put in."""
# ruff: noqa: E501 - patterns read best whole

import re
from collections.abc import Iterator
from html import unescape

from ehcp_audit.errors import ReadingError
from ehcp_audit.model import Certainty, LeakKind, NotLookedAt, Whereabouts
from ehcp_audit.privacy.authors import is_path, path
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.reading.docx.names import Element, W
from ehcp_audit.reading.docx.package import Package

from .changes import look_at_changes
from .marks import look_at_marks
from .pictures import look_at_pictures
from .unseen import look_at_pale

__all__ = ["look_into_docx"]

_BODY = "word/document.xml"
_REFERENCES = tuple(
    re.compile(rb"<w:%bReference\b[^>]*r:id=\"([^\"]+)\"" % part) for part in (b"header", b"footer")
)
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\d*\.xml")
_KNOWN = re.compile(
    r"(?:.*/)?(?:styles|styleswitheffects|fonttable|numbering|websettings|theme\d*|themeoverride\d*|colors\d*|layout\d*|quickstyle\d*|itemprops\d*"
    r"|commentsids|commentsextended|commentsextensible|stylesWithEffects|\[content_types\])\.xml"
)
_PICTURE = re.compile(r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|heic|wdp)")
_FONT = re.compile(r".*\.(?:odttf|ttf|otf)")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(rb"""\b(Id|Target|TargetMode|Type)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_AUTHOR_PROPERTY = re.compile(
    r"author|owner|editor|creat(?:or|ed ?by)|modified ?by|manager|user|signer", re.IGNORECASE
)
_STAMP = re.compile(r"[0-9a-f{}-]{30,}|\d{4}-\d\d-\d\dT.*|[\d.]+|true|false", re.IGNORECASE)
BLANK_THUMBNAIL = 20_000
"""Bytes of a small picture of the first page below which hardly anything can be on it."""


def look_into_docx(package: Package, gathered: Gathered) -> None:
    """Look into every part of a file; a part that cannot be read, or is too large, is said to be one."""
    try:
        body = package.source(_BODY) or b""
    except ReadingError:
        body = None  # said below, where it comes in its turn
    used = frozenset() if body is None else _used_headers(package, body)
    for name in sorted(package.parts()):
        try:
            _look_into(package, name, body if name == _BODY else None, used, gathered)
        except ReadingError:
            gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
    try:
        look_at_pictures(package, package.source(_BODY) or b"" if body is None else body, gathered)
    except ReadingError:
        gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)


def _look_into(  # noqa: C901 - one branch a kind of part
    package: Package, name: str, body: bytes | None, used: frozenset[str], gathered: Gathered
) -> None:
    if name.endswith(".rels"):
        _targets(package.source(name) or b"", gathered)
    elif name.startswith("docprops/") and name.endswith(".xml"):
        _properties(package.xml(name), gathered)
    elif name.startswith("docprops/thumbnail"):
        _thumbnail(package, name, gathered)
    elif _STORY.fullmatch(name):
        source = package.source(name) or b"" if body is None else body
        look_at_marks(source, gathered)
        look_at_changes(package, name, source, gathered)
        look_at_pale(package, name, source, gathered)
        if name.startswith(("word/header", "word/footer")) and name not in used:
            _all_words(package, name, gathered, Whereabouts.UNUSED_PART)
    elif re.fullmatch(r"word/comments\d*\.xml", name):
        _comments(package.xml(name), gathered)
    elif name.endswith("people.xml"):
        _people(package.xml(name), gathered)
    elif name == "word/settings.xml":
        _settings(package.xml(name), gathered)
    elif name.startswith("_xmlsignatures/") and name.endswith(".xml"):
        gathered.found(LeakKind.SIGNATURE, "", Whereabouts.PROPERTIES, because="digital-signature")
        _all_words(package, name, gathered, Whereabouts.PROPERTIES)
    elif name.startswith(("word/embeddings/", "word/activex/")) or _is_whole_file(name):
        if not name.endswith("/") and not name.startswith("word/activex/"):
            gathered.found(LeakKind.EMBEDDED_FILE, "", Whereabouts.EMBEDDED_FILE, because="file-inside")
            gathered.not_looked_at.add(NotLookedAt.EMBEDDED_FILES)
    elif name.endswith(".xml") and not _KNOWN.fullmatch(name):
        where = Whereabouts.SETTINGS if name.startswith("customxml/") else Whereabouts.UNUSED_PART
        _all_words(package, name, gathered, where)


def _is_whole_file(name: str) -> bool:
    """Tell whether a part is a file of another kind, put in as a whole."""
    if name.endswith((".xml", ".rels", ".vml", "/")) or _PICTURE.fullmatch(name) or _FONT.fullmatch(name):
        return False
    return not name.startswith(("word/printersettings", "docprops/")) and not name.endswith(
        ("vbaproject.bin", "mimetype")
    )


def _used_headers(package: Package, body: bytes) -> frozenset[str]:
    """Return the headers and footers that a page of the document shows."""
    try:
        relations = package.relations(_BODY)
    except ReadingError:
        return frozenset()
    wanted = {found.decode("utf-8", "replace") for one in _REFERENCES for found in one.findall(body)}
    return frozenset(relation.target.lower() for key, relation in relations.items() if key in wanted)


def _targets(source: bytes, gathered: Gathered) -> None:
    for found in _RELATION.findall(source):
        said = {
            key.decode(): unescape((a or b).decode("utf-8", "replace"))
            for key, a, b in _ATTRIBUTE.findall(found)
        }
        if said.get("TargetMode") != "External":
            continue
        kind, target = said.get("Type", "").rpartition("/")[2], said.get("Target", "")
        if kind in {"mailMergeSource", "mailMergeHeaderSource"}:
            gathered.found(LeakKind.MAIL_MERGE, target, Whereabouts.SETTINGS, because="mail-merge")
        elif kind == "attachedTemplate" and is_path(target):
            gathered.hits.append(path(target, Whereabouts.SETTINGS))
            gathered.words(target, Whereabouts.SETTINGS, prose=False)
        else:
            gathered.target(target)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _properties(root: Element | None, gathered: Gathered) -> None:
    """Look at what the file says of itself."""
    for element in () if root is None else root.iter():
        text = (element.text or "").strip()
        name = _local(element)
        parent = element.getparent()
        if parent is not None and _local(parent) == "property":
            name = str(parent.get("name") or "")
        if not text or _STAMP.fullmatch(text):
            continue
        if name in {"creator", "lastModifiedBy", "Manager"} or (
            parent is not None and _AUTHOR_PROPERTY.search(name)
        ):
            gathered.author(text, Whereabouts.PROPERTIES)
        elif is_path(text):
            gathered.hits.append(path(text, Whereabouts.PROPERTIES))
            gathered.words(text, Whereabouts.PROPERTIES, prose=False)
        elif name not in {"Application", "AppVersion", "Template", "language", "revision"}:
            gathered.words(text, Whereabouts.PROPERTIES)


def _thumbnail(package: Package, name: str, gathered: Gathered) -> None:
    data = package.read(name) or b""
    if len(data) > BLANK_THUMBNAIL:
        gathered.found(
            LeakKind.PHOTOGRAPH,
            "",
            Whereabouts.PROPERTIES,
            certainty=Certainty.POSSIBLE,
            because="first-page-picture",
        )


def _comments(root: Element | None, gathered: Gathered) -> None:
    for comment in () if root is None else root.iter(f"{W}comment"):
        words = " ".join(
            "".join(t.text or "" for t in p.iter(f"{W}t", f"{W}delText")) for p in comment.iter(f"{W}p")
        )
        gathered.found(LeakKind.COMMENT, words, Whereabouts.COMMENTS)
        for name in (comment.get(f"{W}author"),):
            gathered.author(name or "", Whereabouts.COMMENTS)


def _people(root: Element | None, gathered: Gathered) -> None:
    for element in () if root is None else root.iter():
        for key, value in element.attrib.items():
            if key.rpartition("}")[2] == "author":
                gathered.author(value, Whereabouts.SETTINGS)
            elif key.rpartition("}")[2] == "userId":
                gathered.words(value, Whereabouts.SETTINGS, prose=False)


def _settings(root: Element | None, gathered: Gathered) -> None:
    for element in () if root is None else root.iter(f"{W}docVar", f"{W}mailMerge"):
        if element.tag == f"{W}mailMerge":
            said = " ".join(str(value) for inner in element.iter() for value in inner.attrib.values())
            gathered.found(LeakKind.MAIL_MERGE, said, Whereabouts.SETTINGS, because="mail-merge")
        else:
            gathered.words(
                f"{element.get(f'{W}name') or ''}: {element.get(f'{W}val') or ''}", Whereabouts.SETTINGS
            )


def _all_words(package: Package, name: str, gathered: Gathered, where: Whereabouts) -> None:
    """Keep the words of a part, paragraph by paragraph where it has any."""
    root = package.xml(name)
    if root is None:
        return
    for text in _texts(root):
        gathered.words(text, where)


def _texts(root: Element) -> Iterator[str]:
    paragraphs = list(root.iter(f"{W}p"))
    if paragraphs:
        for paragraph in paragraphs:
            yield "".join(t.text or "" for t in paragraph.iter(f"{W}t", f"{W}delText"))
        return
    for element in root.iter():
        if isinstance(element.tag, str):
            yield element.text or ""
            yield from (value for key, value in element.attrib.items() if " " in value or "@" in value)
