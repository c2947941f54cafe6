"""Notes in a box in the margin of a PDF, and rows of tables without rules that stand alone on a page."""

from pdf_parts import cell_rows, drawn, read, tables
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit import read_plan

NEEDS = [
    "Robin follows single instructions and loses longer ones.",
    "Robin reads single words and guesses at the others.",
    "Robin tires in the afternoon and lays down his pen.",
]
NOTE = ["See the report of the", "speech therapist in May."]


def plan_of(data: bytes, tmp_path):
    (tmp_path / "plan.pdf").write_bytes(data)
    return read_plan(tmp_path / "plan.pdf")


def sections(canvas: Canvas, *, x: float, size: float) -> None:
    """Three needs, and a box beside the second of them."""
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "Section B: Special educational needs")
    canvas.setFont("Helvetica", 11)
    for number, need in enumerate(NEEDS):
        canvas.drawString(60, 740 - 40 * number, need)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 600, "Section C: Health care needs")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 570, "None.")
    canvas.rect(x, 680, 125, 32)
    canvas.setFont("Helvetica", size)
    for number, line in enumerate(NOTE):
        canvas.drawString(x + 4, 700 - 12 * number, line)


def test_a_note_in_the_margin_keeps_its_section_and_is_no_need(tmp_path):
    plan = plan_of(drawn(lambda canvas: sections(canvas, x=420, size=8)), tmp_path)
    assert [need.text for need in plan.needs] == NEEDS
    assert all(line in plan.sections["B"].text for line in NOTE)


def labelled(canvas: Canvas, rows, y=780, step=18):
    for number, (label, value) in enumerate(rows):
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, y - step * number, label)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(200, y - step * number, value)


def test_two_rows_of_a_bold_label_and_a_value_are_a_table():
    rows = [("Area of need", "Cognition and learning"), ("Need", "Robin reads single words.")]
    found = tables(read(drawn(lambda canvas: labelled(canvas, rows))))
    assert [cell_rows(table) for table in found] == [[list(row) for row in rows]]


def test_a_row_that_stands_alone_on_the_next_page_is_one_of_its_table():
    rows = [("Need", NEEDS[0]), ("Area", "Cognition and learning"), ("Need", NEEDS[1]), ("Area", "Sensory")]
    last = ("Need", NEEDS[2])
    read_back = read(
        drawn(
            lambda canvas: labelled(canvas, rows, y=150),
            lambda canvas: labelled(canvas, [last]),
        )
    )
    assert [row for table in tables(read_back) for row in cell_rows(table)] == [
        list(r) for r in (*rows, last)
    ]
