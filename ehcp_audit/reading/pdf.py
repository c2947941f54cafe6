"""A PDF becomes blocks."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401 - importing it starts the library that `raw` speaks to
import pypdfium2.raw as pdfium

from ehcp_audit.errors import DamagedFile, NeedsPassword, PictureOfPages, TooLarge
from ehcp_audit.model import FileFormat, Note

from .blocks import Blocks
from .pdf_furniture import take_furniture
from .pdf_join import join_pages
from .pdf_layout import Layout, lay_out
from .pdf_objects import Page, read_page
from .pdf_order import page_blocks
from .pdf_tagged import Tags, tagged_document
from .pdf_text import Wording, block_of, paragraph_of

__all__ = ["MAX_PAGES", "read_pdf"]

MAX_PAGES = 600
"""Pages beyond which a file is refused: the longest plans with all advice bound in have some 200."""
FORMAT_ERRORS = {pdfium.FPDF_ERR_FILE, pdfium.FPDF_ERR_FORMAT, pdfium.FPDF_ERR_PAGE, pdfium.FPDF_ERR_UNKNOWN}


def read_pdf(data: bytes, name: str, sha256: str, *, password: str | None = None) -> Blocks:
    """Read a PDF into paragraphs and tables in reading order.

    Args:
        data: the file's bytes.
        name: its name without folder, for messages.
        sha256: hash of `data`.
        password: what opens it, if it is encrypted.

    Raises:
        NeedsPassword: encrypted, and the password is missing or wrong.
        DamagedFile: not a PDF that can be opened.
        TooLarge: more pages or drawn objects than the stated limits.
        PictureOfPages: no page has any text.
    """
    with opened(data, name, password) as document:
        layouts, tags, notes = lay_out_pages(document, name)
    furniture = take_furniture(layouts)
    if tags is not None:
        blocks = tagged_document(tags, layouts, furniture)
    else:
        blocks = [block for layout in layouts for block in page_blocks(layout)]
    joined = join_pages(blocks)
    if joined.tables:
        said = f"{count(joined.tables, 'time')} a table that a page break cut was joined again"
        if joined.cells:
            said += f", {count(joined.cells, 'time')} in the middle of a cell"
        notes.append(Note(kind="joined-over-pages", says=said + "."))
    wording = Wording(joined.blocks)
    running = sorted([*furniture, *joined.heads], key=lambda line: line.page)
    return Blocks(
        body=[block_of(block, wording) for block in joined.blocks],
        format=FileFormat.PDF,
        name=name,
        sha256=sha256,
        pages=len(layouts),
        furniture=[paragraph_of([line]) for line in running],
        notes=notes,
    )


def count(number: int, noun: str) -> str:
    """Return "1 table" or "2 tables"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def opened(data: bytes, name: str, password: str | None) -> Iterator[Any]:
    """Open a document and close it whatever happens; raises `ReadingError`."""
    secret = password.encode() if password else None
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), secret)
    if not document:
        code = pdfium.FPDF_GetLastError()
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise NeedsPassword(
                f"The password given does not open {name}; check it and try again."
                if password
                else f"{name} is encrypted and needs a password; give it, or save a copy without one."
            )
        if code == pdfium.FPDF_ERR_SECURITY:
            raise NeedsPassword(
                f"{name} is locked in a way that cannot be opened here; save a copy without protection."
            )
        raise DamagedFile(
            f"{name} is damaged: it cannot be opened as a PDF; ask for it again or print it anew."
        )
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def lay_out_pages(document: Any, name: str) -> tuple[list[Layout], Tags | None, list[Note]]:
    """Read all pages of an open document; raises `ReadingError`."""
    total = pdfium.FPDF_GetPageCount(document)
    if total > MAX_PAGES:
        raise TooLarge(
            f"{name} has {total:,} pages, more than the {MAX_PAGES} that are read; split it and try again."
        )
    if total < 1:
        raise DamagedFile(f"{name} is damaged: it has no pages; ask for it again.")
    layouts: list[Layout] = []
    pictures: list[int] = []
    broken: list[int] = []
    tags = Tags() if pdfium.FPDFCatalog_IsTagged(document) else None
    for index in range(total):
        with opened_page(document, index) as handles:
            if handles is None:
                broken.append(index + 1)
                layouts.append(Layout(index + 1, 0, 0))
                continue
            page = read_page(*handles, index + 1)
            if not page.runs and any(box.picture for box in page.boxes):
                pictures.append(page.number)
            layouts.append(lay_out(page))
            release(page)
            if tags is not None:
                tags.reader.read(handles[0], page.number)
                tags.runs[page.number] = page.runs
    if len(broken) == total:
        raise DamagedFile(f"{name} is damaged: none of its pages can be opened; ask for it again.")
    if not any(layout.lines or layout.tables for layout in layouts):
        raise PictureOfPages(
            f"{name} is a picture of its pages, without text; ask for the original document."
        )
    notes: list[Note] = []
    if pictures:
        notes.append(Note(kind="picture-page", says=f"{pages(pictures)}: a picture without text, not read."))
    if broken:
        notes.append(Note(kind="damaged-page", says=f"{pages(broken)}: damaged, not read."))
    if tags is not None and not tags.fit(layouts):
        tags = None
    return layouts, tags, notes


def pages(numbers: list[int]) -> str:
    """Return "Page 3" or "Pages 3, 4"."""
    return ("Page " if len(numbers) == 1 else "Pages ") + ", ".join(map(str, numbers))


def release(page: Page) -> None:
    """Forget pdfium's objects, which end with their page."""
    for run in page.runs:
        run.handle = None


@contextmanager
def opened_page(document: Any, index: int) -> Iterator[tuple[Any, Any] | None]:
    """Open a page and its text, and close both; `None` where pdfium cannot."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        yield None
        return
    text = None
    try:
        text = pdfium.FPDFText_LoadPage(page)
        yield (page, text) if text else None
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
