"""Words in pictures of pages, recognised on this machine by OCRmyPDF and Tesseract where both are installed.

OCRmyPDF is the extra `[ocr]`; Tesseract comes with the system. Nothing is sent anywhere. What they write lies
in a folder that only this user can open and that is gone afterwards, whatever happens. OCRmyPDF runs in a
process of its own, so that it can be stopped, and writes its own passing files into the same folder. It draws
the pages with pdfium; Ghostscript is not needed.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

__all__ = ["WHAT_TO_INSTALL", "Recognised", "can_recognise", "recognise"]

WHAT_TO_INSTALL = (
    "OCRmyPDF (pip install 'ehcp-audit[ocr]') and Tesseract (on Debian or Ubuntu: "
    "apt-get install tesseract-ocr)"
)
SECONDS = 60
SECONDS_A_PAGE = 30


_PAGE = re.compile(r"(\d+)_ocr_hocr\.hocr")
_SURE = re.compile(r"\bx_wconf (\d+)")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A PDF whose pictures have their words."""

    data: bytes
    sure: dict[int, float]
    """By page, from 1: how sure Tesseract is of its words there, 0 to 1, as the mean of all words."""


def can_recognise() -> bool:
    """True where both programs are there."""
    return find_spec("ocrmypdf") is not None and shutil.which("tesseract") is not None


def recognise(data: bytes, pages: int, password: str | None = None) -> Recognised | None:
    """Return the PDF with the words of its pictures as invisible text over them; pages with text stay.

    Args:
        data: a PDF's bytes.
        pages: how many pages it has, which decides how long this may take.
        password: what opens it, if it is encrypted.

    Returns:
        The new PDF, and how sure the recogniser is; `None` where the programs are not installed or
        could not do it.
    """
    if not can_recognise():
        return None
    with tempfile.TemporaryDirectory(prefix="ehcp-audit-") as folder, _removed_after_a_crash(folder):
        source, result = Path(folder, "pages.pdf"), Path(folder, "words.pdf")
        readable = unlocked(data, password)
        if readable is None:
            return None
        source.write_bytes(readable)
        command = [sys.executable, "-m", "ocrmypdf", "--quiet", "--skip-text", "--language", "eng"]
        command += ["--output-type", "pdf", "--rasterizer", "pypdfium", "--optimize", "0", "--jobs", "1"]
        # The passing files, which the folder takes with it, hold how sure Tesseract is of each word.
        command += ["--keep-temporary-files", "--invalidate-digital-signatures", str(source), str(result)]
        try:
            subprocess.run(  # noqa: S603 - our own interpreter, and paths that we made
                command,
                check=True,
                capture_output=True,
                timeout=SECONDS + SECONDS_A_PAGE * pages,
                # One thread: the same words each time, and no more of the machine than one reader takes.
                env={**os.environ, "TMPDIR": folder, "OMP_THREAD_LIMIT": "1"},
            )
            return Recognised(result.read_bytes(), how_sure(Path(folder)))
        except (subprocess.SubprocessError, OSError):
            return None


def how_sure(folder: Path) -> dict[int, float]:
    """Return how sure Tesseract says it is, page by page, from the files that it left in a folder."""
    sure: dict[int, float] = {}
    for file in folder.rglob("*_ocr_hocr.hocr"):
        found = _PAGE.fullmatch(file.name)
        words = [int(number) for number in _SURE.findall(file.read_text("utf-8", "replace"))]
        if found and words:
            sure[int(found[1])] = round(sum(words) / len(words) / 100, 3)
    return sure


_REMOVES = """
import shutil, sys, time
from pathlib import Path
sys.stdin.buffer.read()  # until whoever started it has ended, however that came about
for _ in range(600):
    if not Path(sys.argv[1]).exists():
        break
    shutil.rmtree(sys.argv[1], ignore_errors=True)
    time.sleep(0.1)
"""


@contextmanager
def _removed_after_a_crash(folder: str) -> Iterator[None]:
    """Have a process of its own remove the folder where this one is killed and cannot.

    It waits for the end of a pipe, which comes whatever ends this process, and tries for a minute, as
    OCRmyPDF may still be writing.
    """
    guard = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-I", "-c", _REMOVES, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        guard.kill()  # this process lives, and removes the folder itself
        guard.communicate()


def unlocked(data: bytes, password: str | None) -> bytes | None:
    """Return a PDF without encryption, as OCRmyPDF takes no password; `None` where it cannot be opened."""
    # Slow to import, and needed for pictures only.
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(io.BytesIO(data), password=password or "") as document:
            if not document.is_encrypted:
                return data
            open_copy = io.BytesIO()
            document.save(open_copy, encryption=False)
            return open_copy.getvalue()
    except pikepdf.PdfError:
        return None
