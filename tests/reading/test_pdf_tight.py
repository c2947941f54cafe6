"""Columns of a PDF without rules that stand no further apart than two words do."""

from pdf_parts import body_texts, cell_rows, drawn, read, tables
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

HEADS = ["Provision", "Who will provide it", "How often"]
ROWS = [
    [["One-to-one teaching of reading with a", "programme for older pupils."], ["Dyslexia", "teacher."],
     ["Four times a week."]],
    [["Reading material on engines, bikes and", "motorsport at the right level."], ["English teachers."],
     ["All lessons."]],
    [["Tasks cut into steps of five minutes, each", "with a check by an adult after it."],
     ["All the teachers of", "his subjects."], ["Every lesson."]],
]  # fmt: skip
SIZE, STEP, SPACE = 11, 13, 3


def width(text: str) -> float:
    return stringWidth(text, "Helvetica", SIZE)


def places() -> list[float]:
    """Where the columns begin: each a space behind the longest line of the one before."""
    columns = [[line for row in ROWS for line in row[number]] for number in range(2)]
    first, second = (max(map(width, lines)) + SPACE for lines in columns)
    return [50, 50 + first, 50 + first + max(second, width(HEADS[1]) + 20)]


def words_of(canvas: Canvas, x: float, y: float, line: str) -> None:
    """Write a line word by word, each a piece of its own."""
    for word in line.split():
        canvas.drawString(x, y, word)
        x += width(word) + SPACE


def write(canvas: Canvas, x: float, y: float, line: str) -> None:
    canvas.drawString(x, y, line)


def grid_of(canvas: Canvas, line_of) -> None:
    """Paint the table cell by cell, as programs do."""
    y = 700.0
    canvas.setFont("Helvetica-Bold", SIZE)
    for x, head in zip(places(), HEADS, strict=True):
        canvas.drawString(x, y, head)
    canvas.setFont("Helvetica", SIZE)
    y -= STEP + 5
    for row in ROWS:
        for x, cell in zip(places(), row, strict=True):
            for number, line in enumerate(cell):
                line_of(canvas, x, y - number * STEP, line)
        y -= max(map(len, row)) * STEP + 5


WANTED = [HEADS, *([" ".join(cell) for cell in row] for row in ROWS)]


def test_cells_a_space_apart_are_told_by_where_they_begin_on_every_height():
    assert cell_rows(tables(read(drawn(lambda canvas: grid_of(canvas, write))))[0]) == WANTED


def test_they_are_told_where_every_word_is_a_piece_of_its_own():
    assert cell_rows(tables(read(drawn(lambda canvas: grid_of(canvas, words_of))))[0]) == WANTED


def test_words_that_begin_below_each_other_by_chance_make_no_columns():
    """Each word is a piece of its own, and on three heights the second begins at the same place."""
    lines = ["Robin reads the maps of the town to his friend.", "Robin finds the way home from it at night,",
             "Robin tells the driver of the bus where to stop."]  # fmt: skip

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            words_of(canvas, 72, 700 - STEP * number, line)

    assert body_texts(read(drawn(draw))) == [" ".join(lines)]
