"""What runs over pages of two sizes, and heads of tables that look as if they ran."""

from pdf_parts import body_texts, cell_rows, read, tables
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.reading.pdf.column_heads import heads_columns
from ehcp_audit.reading.pdf.lines import Line

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
                canvas.drawString(x, 535 - 14 * line, words)
        canvas.setFont("Helvetica", 12)
        for at in range(4):
            said = (
                "Reading",
                f"Jo reads {number}{at} words",
                f"Jo will read {number}{at}",
                f"Help {number}{at}",
            )
            for x, words in zip(COLUMNS, said, strict=True):
                canvas.drawString(x, 500 - 28 * at, words)

    return draw


def test_a_foot_runs_at_another_height_on_pages_of_another_size():
    upright = [(False, prose(number)) for number in (1, 2, 3, 4, 7, 8)]
    wide = [(True, rows(number, two_lines=False)) for number in (5, 6)]
    blocks = read(pages(*upright[:4], *wide, *upright[4:]))
    feet = [f"Confidential Page {number} of 8" for number in range(1, 9)]
    assert [line.text for line in blocks.furniture if "Confidential" in line.text] == feet
    assert not any("Confidential" in text for text in body_texts(blocks))


def test_the_head_of_a_table_without_rules_that_comes_again_is_no_running_line():
    wide = [(True, rows(number, two_lines=True)) for number in (2, 3)]
    blocks = read(pages((False, prose(1)), *wide, (False, prose(4)), (False, prose(5))))
    (table,) = tables(blocks)
    assert cell_rows(table)[0] == ["Area", "Section B: Special educational needs", *HEAD[2:]]
    assert len(cell_rows(table)) == 9


def line(text: str, x: float, base: float) -> Line:
    return Line(text, x, base - 9, x + 60, base + 3, base, 12.0, 0, 1, 0, False, x)


def test_what_comes_again_above_columns_that_begin_where_it_does_heads_them():
    head = [line(words, x, 45) for x, words in zip(COLUMNS, HEAD, strict=True)]
    more = line("educational needs", COLUMNS[1], 59)
    below = [line("Jo reads.", x, base) for base in (90, 120) for x in COLUMNS]
    assert heads_columns([*head, more], below) == {id(one) for one in (*head, more)}


def test_a_running_line_of_several_parts_over_a_text_heads_nothing():
    running = [line(words, x, 30) for x, words in ((60, "OFFICIAL"), (250, "Name: Jo"), (450, "Page 2"))]
    below = [line("Jo has spoken of lessons.", 60, base) for base in (70, 86, 102)]
    assert not heads_columns(running, below)


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
