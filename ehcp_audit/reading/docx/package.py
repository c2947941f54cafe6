"""A DOCX as a zip of parts, opened under limits: nothing is written to disk, nothing outside is followed."""

import lzma
import posixpath
import re
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from ehcp_audit.errors import DamagedFile, NeedsPassword, ReadingError, TooLarge

from .names import RELATIONSHIP, Element

__all__ = ["Package", "Relation"]

MAX_PARTS = 10_000
"""Parts in one file; the largest plans have a few hundred, most of them pictures."""
MAX_PART = 48 * 2**20
"""Bytes of one XML part unpacked; a plan of a hundred pages has 3 to 5 million."""
MAX_UNPACKED = 96 * 2**20
"""Bytes of all parts that are read, unpacked. Pictures are never unpacked."""
MAX_RATIO = 400
"""How many times larger than packed a part of more than `RATIO_FROM` bytes may be; text packs 10 to 40 times,
the same table row over and over 200 times."""
RATIO_FROM = 8 * 2**20
MAX_MARKS = 2_000_000
"""Elements and attributes of one part, counted by their `<` and `=`: each costs memory however short it
is."""
KEPT = 4 * 2**20
"""Bytes of an XML part up to which it is kept while the file is open, for who asks for it again."""
_CHUNK = 2**18
_HEAD = 2**14
"""Bytes from the beginning in which a part names its name spaces."""
_DIRECTORY_ENTRY = 46
"""The least bytes that a part's entry in the zip's directory takes."""

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,  # among them UnicodeDecodeError, and dates and offsets that cannot be
    KeyError,
    IndexError,
    OverflowError,
    NotImplementedError,  # a way of packing that Python does not know
    lzma.LZMAError,
)


class Relation(NamedTuple):
    """What one part says of another."""

    kind: str
    """The last word of the relationship's type: `styles`, `header`, `footnotes`."""
    target: str
    """The other part's name in the package."""


class Package:
    """The parts of a DOCX, unpacked when asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the zip.

        Args:
            data: the whole file.
            name: the file's name, for messages.

        Raises:
            DamagedFile: it is no sound zip.
            TooLarge: it holds too many parts.
        """
        self.name = name
        self._unpacked = 0
        self._relations: dict[str, dict[str, Relation]] = {}
        self._sources: dict[str, bytes] = {}
        self._parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        if _directory_size(data) > MAX_PARTS * _DIRECTORY_ENTRY * 4:
            raise self._too_many()
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except _ZIP_ERRORS as error:
            raise DamagedFile(
                f"{name} is damaged: it cannot be unpacked. Ask for the file again, or open it in Word and "
                "save it anew."
            ) from error
        if len(entries) > MAX_PARTS:
            raise self._too_many()
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._twice: set[str] = set()
        for entry in entries:
            part = _part_name(entry.filename)
            if part in self._entries:
                self._twice.add(part)
            self._entries[part] = entry

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def parts(self) -> list[str]:
        """Return the names of all parts, in lower case (names in a package know no case)."""
        return list(self._entries)

    def read(self, part: str) -> bytes | None:
        """Unpack one part; `None` where there is none of that name.

        Raises:
            DamagedFile: it cannot be unpacked, or stands twice in the zip with nothing to say which is meant.
            NeedsPassword: the zip itself is locked.
            TooLarge: it unpacks past a limit; it is then not unpacked further.
        """
        key = part.lower()
        entry = self._entries.get(key)
        if entry is None:
            return None
        if key in self._twice:
            raise DamagedFile(
                f"{self.name} is damaged: it holds {_plain(part)} twice. Open it in Word and save it anew."
            )
        if entry.flag_bits & 0x1:
            raise NeedsPassword(
                f"{self.name} is locked with a password: unlock it, save it without one and try again."
            )
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self._unpacked += len(piece)
                    self._within_limits(size, entry.compress_size)
                    pieces.append(piece)
        except ReadingError:
            raise
        except _ZIP_ERRORS as error:
            raise DamagedFile(
                f"{self.name} is damaged: {_plain(part)} in it cannot be unpacked. Ask for the file again."
            ) from error
        return b"".join(pieces)

    def source(self, part: str) -> bytes | None:
        """Unpack an XML part in the usual namespaces.

        `None` where there is none of that name.

        Raises:
            DamagedFile, NeedsPassword, TooLarge: as `read`; also for a part with a document type, which no
                word processor writes and which can make a small file unfold without end.
        """
        key = part.lower()
        if key in self._sources:
            return self._sources[key]
        data = self.read(part)
        if data is None:
            return None
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in data[:4]:
            data = self._to_utf8(data, part)
        if b"<!DOCTYPE" in data:
            raise self._with_doctype(part)
        if len(data) > MAX_MARKS and data.count(b"<") + data.count(b"=") > MAX_MARKS:
            raise TooLarge(
                f"{self.name} is too large to read safely: {_plain(part)} in it has more than "
                f"{MAX_MARKS:,} elements. Split the file or save it as a PDF."
            )
        if b"purl.oclc.org" in data[:_HEAD]:
            data = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data)
        if len(data) <= KEPT:
            self._sources[key] = data
        return data

    def look_again(self) -> None:
        """Let the file be gone through once more: the limit of all parts holds for each time."""
        self._unpacked = 0

    def xml(self, part: str) -> Element | None:
        """Unpack and parse an XML part; `None` where there is none of that name. Raises as `source`."""
        data = self.source(part)
        return None if data is None else self.parse(data, part)

    def parse(self, data: bytes, part: str) -> Element:
        """Parse what `source` gave.

        Raises:
            DamagedFile: it is no well-formed XML, or has a document type.
        """
        try:
            root = etree.fromstring(data, self._parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DamagedFile(
                f"{self.name} is damaged: {_plain(part)} in it is broken off or garbled. "
                "Ask for the file again, or open it in Word and save it anew."
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._with_doctype(part)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by relationship id; what lies outside the file is left out."""
        if part in self._relations:
            return self._relations[part]
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = self._relations[part] = {}
        if root is None:
            return found
        for relation in root.iter(RELATIONSHIP):
            identifier, target = relation.get("Id"), relation.get("Target")
            if identifier and target and relation.get("TargetMode") != "External":
                kind = (relation.get("Type") or "").rstrip("/").rpartition("/")[2]
                place = posixpath.normpath(posixpath.join("/", folder, unquote(target.replace("\\", "/"))))
                found[identifier] = Relation(kind, place.lstrip("/"))
        return found

    def _within_limits(self, size: int, packed: int) -> None:
        if size > MAX_PART or self._unpacked > MAX_UNPACKED:
            raise TooLarge(
                f"{self.name} is too large to read safely: it unpacks to more than "
                f"{(MAX_PART if size > MAX_PART else MAX_UNPACKED) // 2**20} MB of text."
            )
        if size > RATIO_FROM and size > MAX_RATIO * max(packed, 1):
            raise TooLarge(
                f"{self.name} is not safe to read: it unpacks to more than {MAX_RATIO} times its size, as "
                "files made to do harm do."
            )

    def _too_many(self) -> TooLarge:
        return TooLarge(
            f"{self.name} is too large to read safely: it is packed from more than {MAX_PARTS:,} parts."
        )

    def _with_doctype(self, part: str) -> DamagedFile:
        return DamagedFile(
            f"{self.name} is not safe to read: {_plain(part)} in it declares a document type, which no word "
            "processor writes. Open it in Word and save it anew."
        )

    def _to_utf8(self, data: bytes, part: str) -> bytes:
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            encoding = "utf-16"
        else:
            encoding = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise DamagedFile(
                f"{self.name} is damaged: {_plain(part)} in it is in no known alphabet. Ask for the file "
                "again."
            ) from error
        return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff"), count=1).encode("utf-8", "replace")


def _part_name(name: str) -> str:
    # Some writers use back-slashes or begin with a slash. Nothing is ever written under this name.
    return posixpath.normpath(name.replace("\\", "/").lstrip("/")).lower()


def _plain(part: str) -> str:
    name = posixpath.basename(part)
    return name if name.isascii() and name.isprintable() and len(name) < 60 else "a part"


def _directory_size(data: bytes) -> int:
    # Asked before `zipfile` opens the file: it makes an object of every entry however many there are.
    tail = data[-66_000:]
    end = tail.rfind(b"PK\x05\x06")
    size = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    if size == 0xFFFFFFFF:
        end = tail.rfind(b"PK\x06\x06")
        size = int.from_bytes(tail[end + 40 : end + 48], "little") if end >= 0 else size
    return size
