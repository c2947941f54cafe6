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
from ehcp_audit.model import SectionLetter
from ehcp_audit.reading import ocr, plan_of

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


def pages_of_a_plan(*, blurred: bool) -> bytes:
    """Return a plan whose Section F, on its second page, is a picture; `blurred`: scanned badly."""
    words = "<br/>".join(
        ["A teaching assistant reads with Robin for twenty minutes each morning in term time."] * 12
    )
    document = PdfDocument(flowing(["<b>Section F: Special educational provision</b>", words]))
    picture = document[0].render(scale=150 / 72).to_pil().convert("RGB")
    document.close()
    if blurred:
        small = picture.resize((picture.width * 2 // 5, picture.height * 2 // 5))
        picture = small.resize(picture.size)

    def first(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(72, 760, "Section B: Special educational needs")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 730, "Robin cannot yet read a page by himself.")

    def second(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)

    return drawn(first, second)


@needs_programs
def test_confidence_in_a_section_goes_down_with_how_sure_the_recogniser_was(passing_files):
    """Words of the page with text keep theirs; the note names the pages."""
    clear, blurred = (read(pages_of_a_plan(blurred=blurred)) for blurred in (False, True))
    assert clear.recognised_pages == blurred.recognised_pages == {2}
    assert 0.5 < blurred.sure[2] < clear.sure[2] <= 1
    sections = [plan_of(blocks).sections for blocks in (clear, blurred)]
    assert sections[0][SectionLetter.B].confidence == sections[1][SectionLetter.B].confidence
    assert sections[1][SectionLetter.F].confidence < sections[0][SectionLetter.F].confidence
    assert sections[0][SectionLetter.F].confidence < sections[0][SectionLetter.B].confidence
    assert clear.notes[0].says.startswith("Page 2 of the PDF: a picture, read by the words")
    assert list(passing_files.iterdir()) == []


@pytest.mark.parametrize(("sure", "confidence"), [(1.0, 0.8), (0.9, 0.7), (0.6, 0.4), (None, 0.65)])
def test_how_much_confidence_recognition_takes_is_written_down(sure, confidence):
    """A fifth where the recogniser is quite sure, and all that it is unsure of; a third where nobody says."""
    blocks = read(
        flowing(["<b>Section F: Special educational provision</b>", "He reads with a teacher daily."])
    )
    before = plan_of(blocks).sections[SectionLetter.F].confidence
    blocks.recognised_pages = frozenset({1})
    blocks.sure = {} if sure is None else {1: sure}
    after = plan_of(blocks).sections[SectionLetter.F].confidence
    assert after == pytest.approx(before * confidence, abs=0.01)


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
