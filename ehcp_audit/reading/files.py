"""A path becomes the bytes of a DOCX or PDF, told by content, or one sentence that says why not."""

import gc
import hashlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ehcp_audit.errors import FileNotReadable, NeedsPassword, ReadingError, TooLarge, UnsupportedFormat
from ehcp_audit.model import FileFormat, Note

from .blocks import Blocks, Progress
from .docx.package import Package
from .docx.reader import read_package

__all__ = ["MAX_FILE", "Opened", "Progress", "blocks_of", "open_file", "read_blocks"]

MAX_FILE = 200 * 2**20
"""Bytes of a file that is opened; plans with many pictures have some tens of millions."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024
"""A PDF's first words may stand this far into the file."""
_SAVE_AS_DOCX = "Open it in your word processor, save it as .docx and try again."

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\xdbWPC", "an old WordPerfect file"),
    (b"%!PS", "a PostScript file"),
    (b"7z\xbc\xaf", "a packed folder"),
    (b"Rar!", "a packed folder"),
    (b"\x1f\x8b", "a packed file"),
)
_ADVICE = {
    "a picture": "If it is a scan of a plan, ask for the plan as a Word or PDF file.",
    "a packed folder": "Unpack it and choose the plan in it.",
    "a packed file": "Unpack it and choose the plan in it.",
    "a spreadsheet": "Choose the plan itself, a Word or PDF file.",
    "a presentation": "Choose the plan itself, a Word or PDF file.",
    "a PostScript file": "Save it as a PDF and try again.",
}

_OTHER_OFFICE = {"xl": "a spreadsheet", "ppt": "a presentation", "visio": "a drawing"}
"""Office files other than Word's, by the folder that their main part lies in."""


def read_blocks(
    path: str | Path,
    *,
    data: bytes | None = None,
    password: str | None = None,
    progress: Progress | None = None,
) -> Blocks:
    """Read a DOCX or PDF into blocks.

    Args:
        path: where the file lies; what it is called does not matter, only what it holds.
        data: what the file holds, where it lies on no disk: `path` is then only its name. `None`: it is read.
        password: opens an encrypted PDF; `None` for none.
        progress: told `(done, total)` pages of a PDF, once at the start and then after each. A Word file has
            no pages, and is read before there would be anything to tell.

    Raises:
        FileNotReadable: nothing that can be opened lies there.
        UnsupportedFormat: it is neither DOCX nor PDF.
        NeedsPassword: it is encrypted, and no password or a wrong one was given.
        PictureOfPages: a PDF without any text.
        DamagedFile: its content is broken.
        TooLarge: it passes a limit.
        MemoryError: there is less memory than it takes.
    """
    return blocks_of(open_file(path, data=data), password=password, progress=progress)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose bytes are there and known for what they are; nothing of it is read yet.

    For who reads a file and then looks into it further: it is opened once for both.
    """

    path: Path
    name: str
    """What it is called, on one line."""
    data: bytes = field(repr=False)
    sha256: str
    package: Package | None
    """A Word file's parts; `None` for a PDF."""


def open_file(path: str | Path, *, data: bytes | None = None) -> Opened:
    """Open a DOCX or PDF, and read nothing of it. Arguments and errors as `read_blocks`."""
    path = Path(path)
    name = plain_name(path)
    data = file_bytes(path, name, data)
    sha256 = hashlib.sha256(data).hexdigest()
    with _said_in_one_sentence(name):
        return Opened(path, name, data, sha256, None if is_pdf(data) else word_package(data, name))


def blocks_of(opened: Opened, *, password: str | None = None, progress: Progress | None = None) -> Blocks:
    """Read an opened file into blocks. Arguments and errors as `read_blocks`."""
    with _said_in_one_sentence(opened.name), _uncollected():
        if opened.package is not None:
            blocks = read_package(opened.package, opened.sha256)
        else:
            from .pdf.reader import read_pdf  # noqa: PLC0415 - its engine takes longer to import than most plans to read

            blocks = read_pdf(opened.data, opened.name, opened.sha256, password=password, progress=progress)
    return _named_rightly(blocks, opened.path)


@contextmanager
def _said_in_one_sentence(name: str) -> Iterator[None]:
    """Be a last guard: whatever a broken file makes a library raise, the user gets one sentence."""
    try:
        yield
    except (ReadingError, MemoryError):  # that there is too little memory is no fault of the file
        raise
    except Exception as error:
        raise ReadingError(
            f"{name} could not be read: something in it is not as expected ({type(error).__name__}). "
            "Open it in Word, save it anew and try again."
        ) from error


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from searching for garbage, and let it search again where it did before.

    While thousands of blocks are made it would walk through all of them again and again. Reading leaves a few
    hundred objects that only such a search frees, whatever the length of the file.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()


def _named_rightly(blocks: Blocks, path: Path) -> Blocks:
    """Note a name that says PDF over a Word file, or the reverse: it is read as what it is."""
    ending, other = path.suffix.lower(), {FileFormat.PDF: ".docx", FileFormat.DOCX: ".pdf"}[blocks.format]
    if ending == other:
        kind = "a PDF" if blocks.format is FileFormat.PDF else "a Word file"
        says = f"The file is named {ending}, but it is {kind}, and was read as one."
        blocks.notes.append(Note(kind="wrong-extension", says=says))
    return blocks


def plain_name(path: Path) -> str:
    """Return the file's name on one line, whatever characters it has."""
    return "".join(character if character.isprintable() else "?" for character in path.name) or str(path)


def file_bytes(path: Path, name: str, data: bytes | None = None) -> bytes:
    """Return what a file holds, or `data` where that is given; neither nothing nor more than `MAX_FILE`.

    Raises:
        FileNotReadable: nothing that can be opened lies there, or it is empty.
        TooLarge: it is too large.
    """
    return _fit(_on_disk(path, name) if data is None else data, name)


def _on_disk(path: Path, name: str) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise FileNotReadable(
                f"{name} is a folder: give the plan's own file, or audit the folder as a batch."
            )
        if not stat.S_ISREG(found.st_mode):
            raise FileNotReadable(f"{name} is not a file: give the plan's own file.")
        if found.st_size > MAX_FILE:
            raise TooLarge(
                f"{name} is larger than {MAX_FILE // 2**20} MB: save it without its pictures and try again."
            )
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise FileNotReadable(f"{name} was not found: check the name and the folder.") from error
    except PermissionError as error:
        raise FileNotReadable(
            f"{name} may not be opened by you: close it elsewhere, or ask for permission to read it."
        ) from error
    except (OSError, ValueError) as error:
        raise FileNotReadable(
            f"{name} cannot be opened: check that the name is right and the disk is there."
        ) from error


def _fit(data: bytes, name: str) -> bytes:
    if len(data) > MAX_FILE:
        raise TooLarge(
            f"{name} is larger than {MAX_FILE // 2**20} MB: save it without its pictures and try again."
        )
    if not data:
        raise FileNotReadable(f"{name} is empty: ask for the file again.")
    return data


def is_pdf(data: bytes) -> bool:
    """Tell a PDF by its beginning."""
    return b"%PDF-" in data[:_PDF_WITHIN]


def word_package(data: bytes, name: str) -> Package:
    """Open a zip with a Word document in it; raise what is the matter with anything else."""
    if name.startswith("~$") and len(data) < _PDF_WITHIN:
        raise UnsupportedFormat(
            f"{name} is only the mark that Word leaves beside an open document: choose {name[2:]} itself."
        )
    if data.startswith(_OLE):
        raise _old_office(data, name)
    if data.startswith(b"PK"):
        package = Package(data, name)
        kind = _kind_of_zip(package)
        if kind is None:
            return package
    else:
        kind = next(
            (kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None
        ) or _kind_of_text(data)
    raise UnsupportedFormat(
        f"{name} is {kind}, not a Word (.docx) or PDF file. {_ADVICE.get(kind, _SAVE_AS_DOCX)}"
    )


def _old_office(data: bytes, name: str) -> ReadingError:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return NeedsPassword(
            f"{name} is locked with a password: open it in Word, take the password off, save it and try "
            "again."
        )
    if holds("WordDocument"):
        kind, advice = "an old Word file (.doc)", "Open it in Word, save it as .docx and try again."
    elif holds("Workbook") or holds("Book"):
        kind, advice = "a spreadsheet", _ADVICE["a spreadsheet"]
    elif holds("PowerPoint Document"):
        kind, advice = "a presentation", _ADVICE["a presentation"]
    elif holds("__substg1.0_"):
        kind, advice = "an e-mail message", "Save the plan that is attached to it and choose that."
    else:
        kind, advice = "an old Office file", _SAVE_AS_DOCX
    return UnsupportedFormat(f"{name} is {kind}, not a Word (.docx) or PDF file. {advice}")


def _kind_of_zip(package: Package) -> str | None:
    """Say what a zip is; `None` for a Word document."""
    kind = package.read("mimetype")
    if kind is not None:
        if b"opendocument" not in kind:
            return "an e-book"
        return "an OpenDocument file (.odt)" if b"text" in kind else "an OpenDocument file"
    relations = package.relations("").values()
    main = next(
        (relation.target.lower() for relation in relations if relation.kind == "officeDocument"), None
    )
    if main is None and "word/document.xml" not in package:
        pages = any(part.endswith(".iwa") or part == "index.zip" for part in package.parts())
        return "a Pages file" if pages else "a packed folder"
    return _OTHER_OFFICE.get((main or "").partition("/")[0])


def _kind_of_text(data: bytes) -> str:
    beginning = data[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"<html" in beginning or beginning.startswith(b"<!doctype html"):
        return "a web page"
    if beginning.startswith(b"mime-version") or b"\ncontent-type:" in beginning:
        return "an e-mail or a saved web page"
    if beginning.startswith(b"<?xml"):
        return "an XML file"
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1"} or data[:4] == b"RIFF":
        return "a picture"
    return "something else"
