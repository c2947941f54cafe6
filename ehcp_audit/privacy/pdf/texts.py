"""The words on the pages of a PDF, shown or not: to compare one state of a file with another."""

import ctypes
import io

import pikepdf
import pypdfium2  # noqa: F401 - importing it starts the library that `raw` speaks to
import pypdfium2.raw as pdfium

from ehcp_audit.errors import ReadingError
from ehcp_audit.reading.pdf.forms import refuse_endless_forms
from ehcp_audit.reading.pdf.pages import opened_page
from ehcp_audit.reading.pdf.reader import opened

__all__ = ["lines_on_pages", "saved"]

MOST_PAGES = 600
MOST_CHARACTERS = 400_000
"""Characters of one page."""


def saved(document: pikepdf.Pdf) -> bytes:
    """Return a document as the bytes of a file without a password."""
    buffer = io.BytesIO()
    document.save(
        buffer, encryption=False, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False
    )
    return buffer.getvalue()


def lines_on_pages(data: bytes, password: str | None) -> list[list[str]]:
    """Return the lines of text of each page; none for a page that cannot be opened.

    Raises:
        ReadingError: the file cannot be opened, or would take for ever.
    """
    refuse_endless_forms(data, "the file", password)
    pages: list[list[str]] = []
    with opened(data, "the file", password) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MOST_PAGES:
            raise ReadingError("The file has too many pages.")
        for index in range(count):
            with opened_page(document, index) as handles:
                if handles is None:
                    pages.append([])
                    continue
                length = min(pdfium.FPDFText_CountChars(handles[1]), MOST_CHARACTERS)
                buffer = ctypes.create_string_buffer(2 * (length + 1))
                pdfium.FPDFText_GetText(
                    handles[1], 0, length, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
                )
                text = buffer.raw[: 2 * length].decode("utf-16-le", "replace").replace("\0", "")
                pages.append([line for line in text.splitlines() if line.strip()])
    return pages
