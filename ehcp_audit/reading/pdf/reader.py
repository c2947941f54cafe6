"""A PDF becomes blocks."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401 - importing it starts the library that `raw` speaks to
import pypdfium2.raw as pdfium

from ehcp_audit.errors import DamagedFile, NeedsPassword
from ehcp_audit.model import FileFormat, Note
from ehcp_audit.reading.blocks import Blocks, Progress
from ehcp_audit.reading.ocr import recognise

from .forms import refuse_endless_forms
from .furniture import take_furniture
from .join import join_pages
from .order import page_blocks, right_edges, set_pitches
from .pages import PagesRead, times
from .tagged import tagged_document
from .text import Wording, block_of, paragraph_of

__all__ = ["read_pdf"]


def read_pdf(
    data: bytes, name: str, sha256: str, *, password: str | None = None, progress: Progress | None = None
) -> Blocks:
    """Read a PDF into paragraphs and tables in reading order.

    Args:
        data: the file's bytes.
        name: its name without folder, for messages.
        sha256: hash of `data`.
        password: what opens it, if it is encrypted.
        progress: told `(done, total)` pages; `None`: nobody is told.

    Raises:
        NeedsPassword: encrypted, and the password is missing or wrong.
        DamagedFile: not a PDF that can be opened.
        TooLarge: more pages or drawn objects than the stated limits.
        PictureOfPages: no page has any text.
    """
    pages = pages_of(data, name, password, progress)
    if pictures := pages.pages.get("picture"):
        better = recognise(data, len(pages.layouts), password)
        if better is not None:
            pages = pages_of(better.data, name)
            pages.found_in_pictures(pictures, better.sure)
    pages.refuse_unreadable()
    layouts, tags, notes = pages.layouts, pages.tags, pages.notes()
    if tags is not None:
        blocks, furniture = tagged_document(tags, layouts)
    else:
        furniture = take_furniture(layouts)
        edges = right_edges(layouts)
        set_pitches(layouts)
        blocks = [block for layout in layouts for block in page_blocks(layout, edges[round(layout.width)])]
    joined = join_pages(blocks, tables=tags is None or not pages.whole_tables)
    if joined.tables:
        said = f"{times(joined.tables)} a table that a page break cut was joined again"
        if joined.cells:
            said += f", {times(joined.cells)} in the middle of a cell"
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
        recognised_pages=frozenset(pages.pages.get("recognised", ())),
        sure=pages.sure,
        unseen=pages.unseen,
        gaps=[gap for gap in pages.gaps if gap.page not in pages.pages.get("recognised", ())],
    )


def pages_of(
    data: bytes, name: str, password: str | None = None, progress: Progress | None = None
) -> PagesRead:
    """Read all pages of a PDF; raises `ReadingError`."""
    refuse_endless_forms(data, name, password)
    with opened(data, name, password) as document:
        pages = PagesRead(document, name)
        pages.read(progress)
        return pages


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
