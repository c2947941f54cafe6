"""Pictures of pages: read where the programs for it are installed, and said to be read so."""

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from pdf_parts import body_texts, drawn, encrypted, flowing, read
from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.errors import PictureOfPages
from ehcp_audit.reading import ocr

needs_programs = pytest.mark.skipif(
    not (shutil.which("tesseract") and find_spec("ocrmypdf")), reason="needs OCRmyPDF and Tesseract"
)
SENTENCE = "Robin finds it hard to follow long instructions in a noisy room."


def scan(*, words_after: bool) -> bytes:
    """Return a PDF whose first page is a picture of a page; the second, if asked for, has text."""
    document = PdfDocument(flowing([SENTENCE]))
    picture = document[0].render(scale=200 / 72).to_pil().convert("RGB")
    document.close()

    def shown(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)

    def second(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "A page with words.")

    return drawn(shown, second) if words_after else drawn(shown)


@pytest.fixture
def passing_files(tmp_path, monkeypatch):
    """Return the folder that passing files are written to."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


@needs_programs
@pytest.mark.parametrize("words_after", [False, True])
def test_a_picture_of_a_page_is_read_and_said_to_be_read_so(words_after, passing_files):
    blocks = read(scan(words_after=words_after))
    assert body_texts(blocks)[0] == SENTENCE
    assert blocks.recognised_pages == {1}
    assert [note.kind for note in blocks.notes] == ["recognised-text"]
    assert list(passing_files.iterdir()) == []


@needs_programs
def test_a_locked_scan_is_read_with_its_password(passing_files):
    data = encrypted(scan(words_after=False), user="secret")
    assert body_texts(read(data, "secret")) == [SENTENCE]
    assert list(passing_files.iterdir()) == []


@needs_programs
def test_no_passing_file_stays_when_it_takes_too_long(passing_files, monkeypatch):
    monkeypatch.setattr(ocr, "SECONDS", 0)
    monkeypatch.setattr(ocr, "SECONDS_A_PAGE", 0)
    assert ocr.recognise(scan(words_after=False), 1) is None
    assert list(passing_files.iterdir()) == []


@needs_programs
def test_a_file_that_cannot_be_opened_gives_no_words():
    assert ocr.recognise(b"%PDF-1.7 and nothing else", 1) is None


def test_without_the_programs_one_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PictureOfPages, match="picture of its pages") as error:
        read(scan(words_after=False))
    assert "ehcp-audit[ocr]" in str(error.value)
    assert "tesseract-ocr" in str(error.value)
    blocks = read(scan(words_after=True))
    assert [note.kind for note in blocks.notes] == ["picture-page"]
    assert "tesseract-ocr" in blocks.notes[0].says
    assert blocks.recognised_pages == frozenset()


def test_text_that_came_with_a_scan_is_said_to_be_recognised():
    document = PdfDocument(scan(words_after=False))
    picture = document[0].render().to_pil().convert("RGB")
    document.close()

    def shown(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine(SENTENCE)
        canvas.drawText(text)

    assert read(drawn(shown)).recognised_pages == {1}


def test_the_folder_of_passing_files_is_removed_also_where_the_program_is_killed(tmp_path):
    code = (
        "import sys, time, tempfile; from ehcp_audit.reading import ocr\n"
        "with tempfile.TemporaryDirectory(dir=sys.argv[1]) as folder, ocr._removed_after_a_crash(folder):\n"
        "    open(folder + '/pages.pdf', 'wb').write(b'words'); print(folder, flush=True); time.sleep(60)\n"
    )
    killed = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    folder = Path(killed.stdout.readline().strip())
    assert (folder / "pages.pdf").exists()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    until = time.monotonic() + 30
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not folder.exists()
