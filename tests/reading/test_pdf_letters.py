"""Letters that the file sets one by one, sets wide, or stores as other letters than it shows."""

import io
import re

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_parts import body_texts, drawn, read
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.reading.blocks import Paragraph

HEADING = "SECTION H1 \u2013 SOCIAL CARE PROVISION (OTHER)"
TITLE = "Section B: Special educational needs"


def letter_by_letter(canvas: Canvas, text: str, y: float, *, spacing: float, font: str) -> None:
    """Write each letter as a text of its own, as Chromium does, `spacing` points apart."""
    canvas.setFont(font, 12)
    x = 60.0
    for letter in text:
        if letter != " ":
            canvas.drawString(x, y, letter)
        x += stringWidth(letter, font, 12) + spacing


@given(spacing=st.floats(0, 5), font=st.sampled_from(["Helvetica-Bold", "Times-Bold", "Helvetica"]))
def test_a_heading_set_letter_by_letter_keeps_its_words_however_wide_it_is_set(spacing: float, font: str):
    """Wide or not, the gaps between words are larger than those between letters."""

    def page(canvas: Canvas) -> None:
        letter_by_letter(canvas, HEADING, 780, spacing=spacing, font=font)
        letter_by_letter(canvas, TITLE, 700, spacing=spacing, font=font)

    assert body_texts(read(drawn(page))) == [HEADING, TITLE]


@pytest.mark.parametrize("offset", [60, 120, 200, 350])
def test_a_heading_set_wide_within_one_text_keeps_its_words(offset: int):
    """Word and LibreOffice move the pen after each letter of one text; pdfium takes each move for a space."""
    array = f" -{offset} ".join(f"({letter})" for letter in TITLE)
    with pikepdf.open(io.BytesIO(drawn(lambda canvas: canvas.drawString(60, 600, "Plain words.")))) as pdf:
        page = pdf.pages[0]
        font = next(iter(page.Resources.Font.keys()))
        more = pikepdf.Stream(pdf, f"BT {font} 14 Tf 40 700 Td [{array}] TJ ET".encode())
        page.contents_add(more, prepend=True)
        buffer = io.BytesIO()
        pdf.save(buffer)
    assert body_texts(read(buffer.getvalue())) == [TITLE, "Plain words."]


def test_letters_that_stand_in_cells_of_their_own_are_no_word():
    """A row of ticks and codes is no line set wide."""

    def page(canvas: Canvas) -> None:
        for x in (60, 160, 260, 360):
            canvas.line(x, 700, x, 740)
        for y in (700, 740):
            canvas.line(60, y, 360, y)
        for x, letter in ((70, "Y"), (170, "N"), (270, "Y")):
            canvas.drawString(x, 715, letter)

    table = read(drawn(page)).body[0]
    assert not isinstance(table, Paragraph)
    assert [block.text for cell in table.cells for block in cell.blocks if isinstance(block, Paragraph)] == [
        "Y",
        "N",
        "Y",
    ]


def with_producer(data: bytes, producer: str) -> bytes:
    """Return the file as another program's."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.docinfo["/Producer"] = producer
        buffer = io.BytesIO()
        pdf.save(buffer)
        return buffer.getvalue()


def test_joined_letters_with_their_bytes_swapped_are_put_right_and_said():
    """Ghostscript wrote "fi" so that it reads as two Chinese signs; the file says what a sign stands for."""
    signs = {"<7E>": "<66006900>", "<7B>": "<66006600>", "<7D>": "<66006C00>"}
    means = "\n".join(f"{code} {letters}" for code, letters in signs.items())
    table = f"1 begincodespacerange <00> <FF> endcodespacerange {len(signs)} beginbfchar\n{means}\nendbfchar"
    printed = drawn(lambda canvas: canvas.drawString(60, 700, "I ~nd it di{erent and con}icting."))
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = pikepdf.Stream(pdf, f"begincmap {table} endcmap".encode())
        buffer = io.BytesIO()
        pdf.save(buffer)
    blocks = read(buffer.getvalue())
    assert body_texts(blocks) == ["I find it different and conflicting."]
    assert [note.kind for note in blocks.notes] == ["mended-letters"]


def test_joined_letters_stored_as_the_sum_of_their_bytes_are_put_right_but_no_name_is():
    """Only where Ghostscript wrote the file, and only once a word shows it; "Müller" is a name."""
    words = "He \u00fcnds it di\u00fbicult, says Ms M\u00fcller of Lark\u00fceld, \u00fdoor \u00fcve."
    printed = drawn(lambda canvas: canvas.drawString(60, 700, words))
    anew = read(with_producer(printed, "GPL Ghostscript 10.00.0"))
    assert body_texts(anew) == ["He finds it difficult, says Ms M\u00fcller of Larkfield, floor five."]
    assert any(re.search("joined letters", note.says) for note in anew.notes)
    assert body_texts(read(printed)) == [words]


@pytest.mark.parametrize("text", ["5 and 6", "8 and 9", "2, 5 and 6", "B1 and C2"])
def test_a_short_text_written_letter_by_letter_keeps_its_spaces(text: str):
    """Of so few letters half may end a word: their gaps are not those between most letters."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        x = 72.0
        for letter in text:
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter, "Helvetica", 10)
        canvas.drawString(72, 600, "Other words stand elsewhere on the page.")

    assert body_texts(read(drawn(draw)))[0] == text
