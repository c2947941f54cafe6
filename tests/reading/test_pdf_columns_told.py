"""What tells columns where no rules part them: jumps of the pen, narrow heads, larger headings."""

import io

import pikepdf
import pytest
from pdf_parts import body_texts, cell_rows, drawn, flowing, grid, read, tables, tagged
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10, leading=13)
LARGE = ParagraphStyle("large", fontName="Helvetica-Bold", fontSize=14, leading=18)


def jumping(canvas: Canvas, y: float, *cells: tuple[float, str]) -> None:
    """Write words at several places of a line as one text object, as programs do that print a PDF anew."""
    parts, pen = [], cells[0][0]
    for x, text in cells:
        parts.append(f"{-(x - pen) * 1000 / 11:.1f} ({text})")
        pen = x + canvas.stringWidth(text, "Helvetica", 11)
    canvas._code.append(f"BT /F1 11 Tf 1 0 0 1 {cells[0][0]} {y} Tm [{' '.join(parts)}] TJ ET")


def beside(rows, widths=(120, 300)):
    cells = [[Paragraph(text, PLAIN) for text in row] for row in rows]
    return Table(cells, colWidths=widths, style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))


def test_a_line_that_one_text_object_writes_over_all_columns_is_divided_where_the_pen_jumps():
    def draw(canvas: Canvas) -> None:
        for number, row in enumerate(
            [
                ("Need", "Outcome", "Provision"),
                ("Reading is hard", "He will read", "A reader"),
                ("Noise", "He will stay", "Defenders"),
            ]
        ):
            jumping(canvas, 700 - 30 * number, *zip((72, 240, 420), row, strict=True))

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table)[1:] == [
        ["Reading is hard", "He will read", "A reader"],
        ["Noise", "He will stay", "Defenders"],
    ]


def test_a_line_set_wide_is_not_divided_between_its_words():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        text = canvas.beginText(72, 700)
        text.setCharSpace(4)
        text.textOut("SECTION B NEEDS OF THE CHILD")
        canvas.drawText(text)

    assert body_texts(read(drawn(draw))) == ["SECTION B NEEDS OF THE CHILD"]


@pytest.mark.parametrize("written", ["Speech", "  Speech", "Speech  ", "     "])
def test_a_piece_that_jumps_may_begin_with_spaces_and_keeps_its_words(written: str):
    with pikepdf.open(io.BytesIO(drawn(lambda canvas: canvas.drawString(60, 600, "Plain words.")))) as pdf:
        page = pdf.pages[0]
        font = next(iter(page.Resources.Font.keys()))
        content = f"BT {font} 12 Tf 40 700 Td [({written})-6000(Weekly sessions)] TJ ET"
        page.contents_add(pikepdf.Stream(pdf, content.encode()), prepend=True)
        buffer = io.BytesIO()
        pdf.save(buffer)
    words = " ".join(body_texts(read(buffer.getvalue()))).split()
    assert words == [*written.split(), "Weekly", "sessions", "Plain", "words."]


def test_a_heading_larger_than_the_rows_ends_a_table_without_rules():
    rows = [("What", "Reading with an adult in a quiet room"), ("Who", "Class teacher"), ("When", "Each day")]
    parts = [beside(rows), Paragraph("Section F", LARGE), beside(rows)]
    blocks = read(flowing(parts))
    assert [cell_rows(table) for table in tables(blocks)] == [[list(row) for row in rows]] * 2
    assert body_texts(blocks) == ["Section F"]


def test_a_head_with_less_padding_than_the_words_below_it_is_of_their_column():
    def draw(canvas: Canvas) -> None:
        canvas.line(40, 694, 540, 694)
        canvas.setFont("Helvetica-Bold", 11)
        for x, head in ((44, "Outcome"), (97, "Provision"), (319, "Who")):
            canvas.drawString(x, 700, head)
        canvas.setFont("Helvetica", 11)
        for number in range(3):
            y = 680 - 30 * number
            long = "A long line of words that reaches far", "and one that reaches further, to here, on."
            for x, lines in ((48, ("Outcome", str(number + 1))), (100, long), (322, ("Teacher",))):
                for below, line in enumerate(lines):
                    canvas.drawString(x, y - 13 * below, line)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table)[0] == ["Outcome", "Provision", "Who"]
    assert [row[0] for row in cell_rows(table)[1:]] == ["Outcome 1", "Outcome 2", "Outcome 3"]


def test_what_an_item_goes_on_with_in_the_last_row_stays_in_its_column():
    def draw(canvas: Canvas) -> None:
        for number, (left, right) in enumerate((("Need", "Provision"), ("Reading is hard", "A reader"))):
            canvas.drawString(72, 700 - 30 * number, left)
            canvas.drawString(320, 700 - 30 * number, right)
        for number, item in enumerate(
            (("He loses his place", "in long tasks"), ("He forgets what he was", "told to do"))
        ):
            canvas.drawString(72, 640 - 30 * number, "\u2022 " + item[0])
            canvas.drawString(81, 627 - 30 * number, item[1])
        canvas.drawString(320, 640, "A board with steps")

    blocks = read(drawn(draw))
    assert not body_texts(blocks)
    assert "told to do" in cell_rows(tables(blocks)[0])[-1][0]


def test_a_band_over_a_group_of_rows_that_begins_a_page_goes_on_with_the_table():
    head = ["<b>Provision</b>", "<b>Who</b>", "<b>How often</b>"]
    rows = [head, ["<b>Learning</b>", "", ""], ["Reading", "Teacher", "Daily"]]
    more = [["<b>Hearing</b>", "", ""], ["A loop", "Technician", "Weekly"]]
    bands = [("SPAN", (0, 1), (-1, 1))], [("SPAN", (0, 0), (-1, 0))]
    parts = [
        grid(rows, widths=[200, 120, 120], style=bands[0]),
        None,
        grid(more, widths=[200, 120, 120], style=bands[1]),
    ]
    (table,) = tables(read(flowing(parts)))
    assert [cell.text for cell in table.cells if cell.column_span == 3] == ["Learning", "Hearing"]


def test_a_sentence_after_a_value_that_fills_its_line_is_a_paragraph_of_its_own():
    lines = [
        "How often: fifteen minutes every morning and a handover in the week before a change",
        "Sessions about loss and trust in a quiet room.",
        "Who: Head of sixth form and a clinical psychologist of the team who is an accredited",
        "Counsellor of the service.",
    ]

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(72, 700 - 13 * number, line)

    texts = body_texts(read(drawn(draw)))
    assert texts[:2] == lines[:2]


def test_the_small_number_of_a_note_is_no_part_of_its_first_word():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72, 104, "1")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(75.6, 100, "These words were spoken to his teacher.")

    assert body_texts(read(drawn(draw))) == ["1 These words were spoken to his teacher."]


def test_a_bold_line_at_the_foot_of_a_page_heads_rows_of_the_next_where_the_table_has_such_lines():
    def row(canvas: Canvas, y: float, *cells: str) -> None:
        for x, text in zip((72, 280, 420), cells, strict=False):
            canvas.drawString(x, y, text)

    def bold(canvas: Canvas, y: float, *cells: str) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        row(canvas, y, *cells)
        canvas.setFont("Helvetica", 11)

    def first(canvas: Canvas) -> None:
        canvas.drawString(72, 760, "A sentence that stands over the width of the page, above the table.")
        bold(canvas, 140, "Provision", "Who", "How often")
        bold(canvas, 120, "Learning")
        row(canvas, 100, "Reading", "Teacher", "Daily")
        row(canvas, 80, "Writing", "Assistant", "Weekly")
        bold(canvas, 60, "Hearing")

    def second(canvas: Canvas) -> None:
        row(canvas, 770, "A loop", "Technician", "Each term")
        row(canvas, 750, "A quiet room", "Teacher", "Daily")

    (table,) = tables(read(drawn(first, second)))
    assert [row[0] for row in cell_rows(table)][-3:] == [
        "Hearing",
        "A loop",
        "A quiet room",
    ]


@pytest.mark.parametrize("space", ["\u2003", "\u2002", "\u2009"])
def test_a_space_of_any_width_parts_words(space):
    assert body_texts(read(tagged(f"SECTION B{space}NEEDS"))) == ["SECTION B NEEDS"]


def test_a_word_cut_at_a_line_end_is_whole_though_its_second_part_is_a_word_too():
    lines = [
        "The child is seen by the occupational physio-",
        "therapist and then by the therapist every fort-",
        "night, when he has had a short reading ses-",
        "sion or a long session in a quiet room.",
    ]

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(72, 700 - 13 * number, line)

    (text,) = body_texts(read(drawn(draw)))
    assert {"physiotherapist", "fortnight,", "session"} <= set(text.split())


def test_lines_in_bold_that_cross_the_columns_head_rows_from_the_first_row_on_and_over_a_break():
    """The outcome takes two lines, stands right below the head, and stands alone at the foot of a page."""

    def row(canvas: Canvas, y: float, *cells: str, bold: bool = False) -> None:
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
        for x, text in zip((72, 280, 420), cells, strict=False):
            canvas.drawString(x, y, text)

    outcomes = [
        ("Outcome E1: By the end of Year 11 Tyler will read texts such as timetables, adverts and", "forms."),
        ("Outcome E2: By the end of Year 11 Tyler will write a short letter of application, and a", "CV."),
    ]

    def first(canvas: Canvas) -> None:
        row(canvas, 160, "Provision", "Who", "How often", bold=True)
        row(canvas, 140, outcomes[0][0], bold=True)
        row(canvas, 128, outcomes[0][1], bold=True)
        row(canvas, 108, "Reading", "Teacher", "Daily")
        row(canvas, 88, "Reader pen", "Assistant", "Weekly")
        row(canvas, 68, outcomes[1][0], bold=True)
        row(canvas, 56, outcomes[1][1], bold=True)

    def second(canvas: Canvas) -> None:
        row(canvas, 780, "Provision", "Who", "How often", bold=True)
        row(canvas, 760, "Writing", "Teacher", "Daily")
        row(canvas, 740, "A laptop", "School", "Each lesson")

    blocks = read(drawn(first, second))
    (table,) = tables(blocks)
    assert [[" ".join(text.split()) for text in cells] for cells in cell_rows(table)] == [
        ["Provision", "Who", "How often"],
        [" ".join(outcomes[0])],
        ["Reading", "Teacher", "Daily"],
        ["Reader pen", "Assistant", "Weekly"],
        [" ".join(outcomes[1])],
        ["Writing", "Teacher", "Daily"],
        ["A laptop", "School", "Each lesson"],
    ]
    assert [line.text for line in blocks.furniture] == ["Provision", "Who", "How often"]


def test_one_row_under_bold_heads_of_its_own_at_the_end_of_a_page_goes_on_behind_it():
    def page(canvas: Canvas, rows) -> None:
        for number, row in enumerate(rows):
            canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 10)
            for x, text in zip((60, 82, 220), row, strict=True):
                canvas.drawString(x, 700 - 13 * number, text)
        canvas.showPage()

    heads = ("Ref", "Strengths", "Needs")

    def draw(canvas: Canvas) -> None:
        page(canvas, [heads, ("B1", "He knows facts about", "He cannot yet read the questions that")])
        page(
            canvas,
            [
                heads,
                ("", "bridges.", "the class is set."),
                ("B2", "", "He loses the thread of long"),
                ("", "", "talk."),
            ],
        )

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table)[:2] == [
        list(heads),
        ["B1", "He knows facts about bridges.", "He cannot yet read the questions that the class is set."],
    ]


def test_a_cell_may_be_full_up_to_the_next_column_without_rules():
    full = "reading and of comprehension"
    who = 186 + stringWidth(full, "Helvetica", 10) + 1.7
    rows = [
        [["Outcome"], ["Provision"], ["Who"], ["How often"]],
        [["E1"], ["A reading scheme"], ["Assistant"], ["Each day"]],
        [["E2"], ["Teaching of", full, "in threes."], ["Specialist teacher"], ["An hour a", "week"]],
        [["E3"], ["A quiet table"], ["Supervisor"], ["Each day"]],
    ]

    def draw(canvas: Canvas) -> None:
        top = 700
        for number, row in enumerate(rows):
            canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 10)
            for x, cell in zip((72, 186, who, 414), row, strict=True):
                for level, text in enumerate(cell):
                    canvas.drawString(x, top - 12 * level, text)
            top -= 12 * max(map(len, row))

    (table,) = tables(read(drawn(draw)))
    assert (
        " ".join(cell_rows(table)[2]).split()
        == f"E2 Teaching of {full} in threes. Specialist teacher An hour a week".split()
    )


def test_a_line_that_runs_through_the_rule_between_two_cells_is_divided_at_a_gap_hardly_wider_than_a_space():
    def draw(canvas: Canvas) -> None:
        for number, row in enumerate([("Need", "Outcome"), ("Communication", "1")]):
            y = 700 - 20 * number
            second = 76 + canvas.stringWidth("Communication", "Helvetica", 11) + 5
            jumping(canvas, y, (76, row[0]), (second, row[1]))
        for x in (72, second - 2, 300):
            canvas.line(x, 715, x, 675)
        for y in (715, 695, 675):
            canvas.line(72, y, 300, y)

    (found,) = tables(read(drawn(draw)))
    assert cell_rows(found) == [["Need", "Outcome"], ["Communication", "1"]]


def test_a_line_that_begins_in_a_narrow_cell_and_fills_the_next_is_divided_at_the_rule():
    def draw(canvas: Canvas) -> None:
        for number, row in enumerate([("", "Outcome"), ("c", "Sam will type a page in 25 minutes.")]):
            jumping(canvas, 700 - 20 * number, *zip((74, 86), row, strict=True))
        for x in (72, 83, 400):
            canvas.line(x, 715, x, 675)
        for y in (715, 695, 675):
            canvas.line(72, y, 400, y)

    (found,) = tables(read(drawn(draw)))
    assert cell_rows(found)[1] == ["c", "Sam will type a page in 25 minutes."]
