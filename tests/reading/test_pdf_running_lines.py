"""What runs over pages of two sizes, and heads of tables that look as if they ran."""

from pdf_parts import body_texts, cell_rows, read, tables
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

HEAD = ("Area", "Section B: Special", "Section E: Outcomes", "Section F: Provision")
SECOND = ("", "educational needs", "", "")
COLUMNS = (60, 180, 380, 580)


def pages(*draws) -> bytes:
    """Return a PDF of pages upright (`False`) or landscape (`True`), each with what is drawn on it."""
    canvas = Canvas("unused.pdf", invariant=1)
    for number, (wide, draw) in enumerate(draws, 1):
        width, _ = size = landscape(A4) if wide else A4
        canvas.setPageSize(size)
        canvas.setFont("Helvetica", 8)
        canvas.drawCentredString(width / 2, 20 if wide else 30, f"Confidential Page {number} of {len(draws)}")
        draw(canvas)
        canvas.showPage()
    return canvas.getpdfdata()


def prose(number: int):
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        for at in range(12):
            canvas.drawString(
                60, 780 - 16 * at, f"Jo has spoken of lesson {number}{at}, and of what was hard."
            )

    return draw


def rows(number: int, *, two_lines: bool):
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 12)
        for line, parts in enumerate((HEAD, SECOND) if two_lines else (HEAD,)):
            for x, words in zip(COLUMNS, parts, strict=True):
                canvas.drawString(x, 550 - 14 * line, words)
        canvas.setFont("Helvetica", 12)
        for at in range(4):
            said = (
                "Reading",
                f"Jo reads {number}{at} words",
                f"Jo will read {number}{at}",
                f"Help {number}{at}",
            )
            for x, words in zip(COLUMNS, said, strict=True):
                canvas.drawString(x, 505 - 28 * at, words)

    return draw


def test_a_foot_runs_at_another_height_on_pages_of_another_size():
    upright = [(False, prose(number)) for number in (1, 2, 3)]
    wide = [(True, rows(number, two_lines=False)) for number in (4, 5)]
    blocks = read(pages(*upright, *wide, (False, prose(6))))
    feet = [f"Confidential Page {number} of 6" for number in range(1, 7)]
    assert [line.text for line in blocks.furniture if "Confidential" in line.text] == feet
    assert not any("Confidential" in text for text in body_texts(blocks))


def test_the_head_of_a_table_without_rules_that_comes_again_is_no_running_line():
    wide = [(True, rows(number, two_lines=True)) for number in (2, 3)]
    blocks = read(pages((False, prose(1)), *wide, (False, prose(4)), (False, prose(5))))
    (table,) = tables(blocks)
    assert cell_rows(table)[0] == ["Area", "Section B: Special educational needs", *HEAD[2:]]
    assert len(cell_rows(table)) == 9


def test_a_label_of_a_section_below_a_heading_of_its_look_is_a_heading_of_its_own():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(60, 600, "SUMMARY OF THE SKILLS AND STRENGTHS, NEEDS AND SUPPORT OF JO")
        canvas.drawString(60, 578, "SECTION B: SPECIAL EDUCATIONAL NEEDS")

    texts = body_texts(read(pages((False, draw))))
    assert texts[:2] == [
        "SUMMARY OF THE SKILLS AND STRENGTHS, NEEDS AND SUPPORT OF JO",
        "SECTION B: SPECIAL EDUCATIONAL NEEDS",
    ]
