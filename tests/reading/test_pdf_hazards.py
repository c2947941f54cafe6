"""Hazards of PDFs, each in a document that shows it alone; the rest of them stand in the rooms near by."""

import io

import pikepdf
import pytest
from pdf_parts import body_texts, cell_rows, drawn, read, tables, tagged, words
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

TABLE = """
= Section F
#table(columns: 3,
  table.header([Provision], [Who], [How often]),
  [Reading in a group of three], [Teacher], [Daily],
  [A visual timetable], [Key adult], [Each morning])
The end.
"""


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_with_tags_keeps_its_cells(turn: int):
    """The tags say what is a cell, and the page is turned only for whoever looks at it."""
    with pikepdf.open(io.BytesIO(tagged(TABLE))) as pdf:
        pdf.pages[0].Rotate = turn
        buffer = io.BytesIO()
        pdf.save(buffer)
    as_set, turned = read(tagged(TABLE)), read(buffer.getvalue())
    assert cell_rows(tables(turned)[0]) == cell_rows(tables(as_set)[0])
    assert body_texts(turned) == body_texts(as_set)


def mosaic() -> ImageReader:
    """Return a picture of coarse squares, as pixelating leaves it."""
    from PIL import Image

    squares = Image.new("RGB", (8, 2))
    squares.putdata([(40 + 23 * n % 180,) * 3 for n in range(16)])
    return ImageReader(squares.resize((160, 40), Image.Resampling.NEAREST))


def test_words_under_a_pixelated_picture_are_left_out_and_counted():
    """The picture hides a name whose letters are still in the file."""

    def page(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "The therapist will see")
        canvas.drawString(180, 700, "Robin Meadows")
        canvas.drawString(270, 700, "each week.")
        canvas.drawImage(mosaic(), 178, 696, 84, 14)

    blocks = read(drawn(page))
    assert "Meadows" not in " ".join(words(blocks))
    assert {"therapist", "each", "week."} <= set(words(blocks))
    assert any(note.kind == "redaction" and "2 words" in note.says for note in blocks.notes)


def test_a_pixelated_picture_with_nothing_under_it_is_named_with_its_page():
    def page(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "The therapist will see")
        canvas.drawString(270, 700, "each week.")
        canvas.drawImage(mosaic(), 178, 696, 84, 14)

    def badge(canvas: Canvas) -> None:
        canvas.drawImage(mosaic(), 60, 800, 84, 30)
        canvas.drawString(60, 700, "A council's badge at the head of a page holds no words of the plan.")

    (note,) = [note for note in read(drawn(badge, page)).notes if note.kind == "picture"]
    assert note.says == "Page 2 of the PDF: a picture among the words; what stands in it is not read."


def test_a_column_that_was_cut_off_the_page_is_told_and_the_others_keep_their_cells():
    """Cropping hides a column and leaves its words in the file."""

    def page(canvas: Canvas) -> None:
        for x in (60, 240, 420, 580):
            canvas.line(x, 640, x, 740)
        for y in (640, 690, 740):
            canvas.line(60, y, 580, y)
        for y, row in ((710, ("Provision", "How often", "Name")), (660, ("Reading", "Daily", "Robin"))):
            for x, text in zip((70, 250, 430), row, strict=True):
                canvas.drawString(x, y, text)

    with pikepdf.open(io.BytesIO(drawn(page))) as pdf:
        pdf.pages[0].CropBox = [0, 0, 420, 842]
        buffer = io.BytesIO()
        pdf.save(buffer)
    blocks = read(buffer.getvalue())
    assert "Robin" not in words(blocks)
    (table,) = tables(blocks)
    assert [row[:2] for row in cell_rows(table)] == [["Provision", "How often"], ["Reading", "Daily"]]
    assert any(note.kind == "hidden-text" and "off the page" in note.says for note in blocks.notes)


def test_a_file_that_is_locked_and_set_for_the_web_reads_as_it_was():
    """Encryption and linearising change how the file is stored, and nothing of what it says."""
    data = tagged(TABLE)
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(buffer, linearize=True, encryption=pikepdf.Encryption(user="s3cret", owner="own", R=6))
    locked = read(buffer.getvalue(), "s3cret")
    assert cell_rows(tables(locked)[0]) == cell_rows(tables(read(data))[0])
    assert words(locked) == words(read(data))


def test_a_marking_that_stands_in_the_middle_of_a_sentence_over_two_pages_is_furniture():
    """The sentence goes on below the head of the next page as if nothing stood between."""

    def page(number: int, text: str):
        def draw(canvas: Canvas) -> None:
            canvas.drawCentredString(297, 815, "OFFICIAL \u2013 SENSITIVE [PERSONAL]")
            canvas.drawString(60, 760 if number > 1 else 90, text)
            canvas.drawCentredString(297, 30, f"[NAME] [SURNAME]   PAGE {number} OF 3")

        return draw

    first = "A teaching assistant who was trained by the therapist will go through the words"
    data = drawn(page(1, first), page(2, "of each lesson with him before it begins."), page(3, "Section G"))
    blocks = read(data)
    assert body_texts(blocks)[0] == f"{first} of each lesson with him before it begins."
    assert sum("OFFICIAL" in line.text for line in blocks.furniture) == 3
