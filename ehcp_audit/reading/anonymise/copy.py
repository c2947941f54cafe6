"""A copy of a plan with its layout kept and every word replaced: shows how a plan is misread, and no plan."""

import os
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import pikepdf

from ehcp_audit.errors import OutputError, ReadingError
from ehcp_audit.model import FileFormat
from ehcp_audit.model.base import Frozen
from ehcp_audit.reading.docx.package import Package
from ehcp_audit.reading.files import read_blocks

from .check import docx_words, pdf_words, words_left_in_docx, words_left_in_pdf
from .docx import copy_docx
from .vocabulary import FORM_WORDS
from .words import Scrubber, words_of

__all__ = ["AnonymiseReport", "anonymise"]


class AnonymiseReport(Frozen):
    """What was done to make a copy; it quotes no plan."""

    format: FileFormat
    """Of the plan and of its copy."""
    replaced: int
    """Words replaced, each time that one stands there."""
    kept: int
    """Words of the form left as they were: section headings, areas, column heads."""
    notes: tuple[str, ...] = ()
    """What the copy does not hold, or holds in another way, one sentence each."""


def anonymise(path: str | Path, out: str | Path, *, password: str | None = None) -> AnonymiseReport:
    """Write a copy of a plan with every word replaced, but those of the form's own headings.

    Paragraphs, tables, merged cells, styles, lists, boxes and the length of each word stay, so that the copy
    is read, or misread, as the plan is. Before it is written the copy is searched for the plan's words.

    Args:
        path: the plan, a DOCX or PDF.
        out: where to write the copy, which is of the same format; a file there is replaced.
        password: opens an encrypted PDF. The copy has none.

    Raises:
        ReadingError: the plan cannot be read.
        OutputError: the copy cannot be written there, or a word of the plan would have been in it.
    """
    path, out = Path(path), Path(out)
    blocks = read_blocks(path, password=password)  # refuses what cannot be read, in one sentence
    _refuse(path, out, blocks.format)
    data = path.read_bytes()
    try:
        if blocks.format is FileFormat.DOCX:
            made, original, left, report = _docx(data, path.name)
        else:
            made, original, left, report = _pdf(data, path.name, password)
    except (ReadingError, OutputError):
        raise
    except Exception as error:
        # A last guard: no fault of a library may show a family a traceback, or leave half a copy.
        raise OutputError(
            f"{path.name} could not be copied: something in it is not as expected ({type(error).__name__}). "
            "Describe its layout instead."
        ) from error
    if left:
        raise OutputError(
            f"No copy was written: {len(left)} {'word' if len(left) == 1 else 'words'} of {path.name} would "
            "have stayed in it. Describe its layout instead, and say that this happened."
        )
    if words_of(out.stem) & original:
        said = f"The name {out.name} holds a word of the plan: give the copy another name."
        report = report.model_copy(update={"notes": (said, *report.notes)})
    _write(out, made)
    return report


_Made = tuple[bytes, frozenset[str], set[str], AnonymiseReport]


def _docx(data: bytes, name: str) -> _Made:
    package = Package(data, name)
    original = docx_words(package)
    scrubber = Scrubber(original)
    made, left_out = copy_docx(package, scrubber)
    report = AnonymiseReport(
        format=FileFormat.DOCX, replaced=scrubber.replaced, kept=scrubber.kept, notes=_said(left_out)
    )
    return made, original, words_left_in_docx(made, original), report


def _pdf(data: bytes, name: str, password: str | None) -> _Made:
    from .pdf import copy_pdf, shown_words  # noqa: PLC0415 - its engine is slow to import, as in `files`

    with pikepdf.open(BytesIO(data), password=password or "") as document:
        original = pdf_words(document) | (shown_words(data, name, password) - FORM_WORDS)
        tagged = "/StructTreeRoot" in document.Root
    scrubber = Scrubber(original)
    made = copy_pdf(data, name, password, scrubber)
    notes = ["Fonts, colours and pictures are not those of the plan."]
    if tagged:
        notes.append(
            "The tags in the PDF that say what is a table or a heading are not in the copy, so it is read by "
            "its looks alone, and a fault that comes from the tags is not shown by it."
        )
    report = AnonymiseReport(
        format=FileFormat.PDF, replaced=scrubber.replaced, kept=scrubber.kept, notes=tuple(notes)
    )
    return made, original, words_left_in_pdf(made, original), report


def _said(left_out: Counter[str]) -> tuple[str, ...]:
    kinds = (
        ("pictures", "{} made blank."),
        ("charts", "{} replaced by a blank picture."),
        ("deletions", "{} kept as such, without the words."),
        ("parts", "{} of the file left out, such as comments, properties and embedded files."),
    )
    names = {"pictures": "picture", "charts": "chart", "deletions": "tracked deletion", "parts": "part"}
    return tuple(
        says.format(f"{count} {names[kind]}{'' if count == 1 else 's'}")
        for kind, says in kinds
        if (count := left_out[kind])
    )


def _refuse(path: Path, out: Path, kind: FileFormat) -> None:
    if out.is_dir():
        raise OutputError(f"{out} is a folder; give the name of a file to write")
    if not out.parent.is_dir():
        raise OutputError(f"{out} cannot be written: there is no folder {out.parent}; make it first")
    if out.exists() and out.samefile(path):
        raise OutputError(f"{out} is the plan itself; give the copy another name")
    ending = f".{kind}"
    if out.suffix.lower() in {".docx", ".pdf"} and out.suffix.lower() != ending:
        raise OutputError(
            f"the copy is a {kind.upper()} file, as the plan is; give it a name that ends in {ending}"
        )


def _write(out: Path, data: bytes) -> None:
    """Write a file whole, readable by its owner alone, or leave what stood there."""
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=".copy-", dir=out.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(out)
        temporary = None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise OutputError(f"{out} cannot be written ({why}); choose another place for it") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
