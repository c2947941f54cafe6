"""Cards whose only rules run round them: what stands in columns inside is a table of labels and values."""

import pytest
from pdf_parts import body_texts, cell_rows, drawn, flowing, read, tables
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle

from ehcp_audit.reading import read_plan

TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=10.5, leading=13)
FRAME = ("BOX", (0, 0), (-1, -1), 1, "navy")
TINTED = ("BACKGROUND", (0, 0), (0, -1), "lightblue")


def card(rows, *style, widths=(110, 330)):
    cells = [[[Paragraph(line, TEXT) for line in text.split("\n") if line] for text in row] for row in rows]
    return Table(cells, widths, style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), FRAME, *style]))


def shown(blocks):
    return [cell_rows(table) for table in tables(blocks)]


def test_a_tinted_column_of_labels_parts_a_card_into_rows_and_columns():
    rows = [["What", "A reader in every lesson"], ["By whom", "Class staff"]]
    assert shown(read(flowing([card(rows, TINTED)]))) == [rows]


def test_a_value_of_several_paragraphs_stays_in_the_row_of_its_label():
    rows = [["Need", "Reading is slow.\nSpelling is slower."], ["Outcome", "She will read a page."]]
    (found,) = shown(read(flowing([card(rows, TINTED)])))
    assert found == rows


def test_a_label_of_two_lines_is_one_label():
    rows = [
        ["How much and how often it is given", "Once a week for an hour in a room of its own"],
        ["Who", "A tutor"],
    ]
    assert shown(read(flowing([card(rows, TINTED, widths=(80, 130))]))) == [rows]


def test_a_tint_in_one_piece_for_each_row_says_where_rows_part():
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.85)
        for y in (600, 620, 640):
            canvas.rect(300, y, 200, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.rect(72, 600, 428, 60)
        for y, label, value in ((647, "Outcome", "He waits"), (627, "Step", ""), (607, "Date", "May")):
            canvas.drawString(80, y, label)
            canvas.drawString(310, y, value)

    assert shown(read(drawn(draw))) == [[["Outcome", "He waits"], ["Step", ""], ["Date", "May"]]]


def test_a_frame_without_any_tint_holds_a_table_where_its_words_stand_in_columns():
    rows = [
        ["Report", "Author", "Date"],
        ["School report", "Ms Ode, SENCO", "May"],
        ["Medical report", "Dr Ash", "June"],
    ]
    assert shown(read(flowing([card(rows, widths=(150, 150, 100))]))) == [rows]


@pytest.mark.parametrize("tint", [(), (TINTED,)])
def test_a_note_in_a_frame_stays_a_note(tint):
    text = "This plan was written with the family, who saw it twice before it was sent out to them."
    (found,) = shown(read(flowing([card([[text]], *tint, widths=(300,))])))
    assert found == [[text]]


def test_cards_in_frames_are_read_with_area_who_and_how_often(tmp_path):
    def heading(text):
        return Paragraph(f"<b>{text}</b>", ParagraphStyle("h", TEXT, fontSize=14, leading=20))

    parts = [heading("Section B: Special educational needs")]
    for area, need in (
        ("Cognition and learning", "Ade reads three years below his age."),
        ("Sensory and physical", "Ade tires after ten minutes of writing."),
    ):
        parts += [card([["Area of need", area], ["Description of need", need]], TINTED), Spacer(1, 9)]
    parts.append(heading("Section F: Special educational provision"))
    parts.append(
        card([["Provision", "Paired reading"], ["By whom", "A tutor"], ["How often", "Daily"]], TINTED)
    )
    path = tmp_path / "plan.pdf"
    path.write_bytes(flowing(parts))
    plan = read_plan(path)
    assert [(need.area, need.text) for need in plan.needs] == [
        ("cognition_and_learning", "Ade reads three years below his age."),
        ("sensory_and_physical", "Ade tires after ten minutes of writing."),
    ]
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        ("Paired reading", "A tutor", "Daily")
    ]


def test_the_rest_of_a_card_on_the_next_page_goes_on_row_by_row():
    rows = [
        ["Provision", "A reader"],
        ["By whom", "Class staff"],
        ["How often", "Daily"],
        ["For", "Outcome 2"],
    ]
    parts = [Spacer(1, A4[1] - 205), card(rows, TINTED)]
    assert shown(read(flowing(parts))) == [rows]


def test_a_framed_table_with_level_rules_hides_its_columns_though_but_one_row_stands_on_the_page():
    def draw(canvas: Canvas) -> None:
        canvas.grid([60, 540], [600, 640, 660])
        for x, head, words in (
            (66, "Ref", "N1"),
            (110.4, "Area", "Reading"),
            (230, "Need", "Ade hums"),
        ):
            canvas.drawString(x, 646, head)
            canvas.drawString(x + 0.3, 626, words)

    assert shown(read(drawn(draw))) == [[["Ref", "Area", "Need"], ["N1", "Reading", "Ade hums"]]]


def test_numbers_before_the_items_of_a_list_in_a_framed_table_are_no_column():
    def draw(canvas: Canvas) -> None:
        canvas.grid([60, 540], [600, 640, 680])
        for y, number, words in ((654, "1.", "Ade reads slowly"), (614, "2.", "Ade writes slowly")):
            canvas.drawString(66, y, number)
            canvas.drawString(100, y, words)

    assert shown(read(drawn(draw))) == [[["1. Ade reads slowly"], ["2. Ade writes slowly"]]]


def test_values_that_stand_beside_each_other_under_small_labels_keep_their_second_lines():
    def draw(canvas: Canvas) -> None:
        for x, label, *values in (
            (60, "Who", "A teacher who was taught", "by a therapist"),
            (200, "How often", "Twice a week, and more", "often before a test"),
            (330, "Outcome", "E1"),
        ):
            canvas.setFont("Helvetica-Bold", 7)
            canvas.drawString(x, 714, label)
            canvas.setFont("Helvetica", 11)
            for number, words in enumerate(values):
                canvas.drawString(x, 700 - 13 * number, words)
        canvas.drawString(60, 650, "Ade has lessons in the hall of the school on each day of the week.")

    found = read(drawn(draw))
    assert "A teacher who was taught by a therapist" in body_texts(found)
    assert "Twice a week, and more often before a test" in body_texts(found)


def paired(canvas: Canvas, top: float, rows, *, second: float = 300) -> float:
    """Draw a frame of rows: a bold label and its value, or two such pairs; return where it ends."""
    y = top - 14
    for row in rows:
        for at, text in enumerate(row):
            canvas.setFont("Times-Bold" if at % 2 == 0 else "Times-Roman", 10)
            lines = text.split("\n")
            for down, line in enumerate(lines):
                canvas.drawString((80, 140, second, second + 60)[at], y - 12 * down, line)
        y -= 12 * max(text.count("\n") for text in row) + 19
    canvas.rect(72, y + 9, 450, top - y - 9)
    return y - 6


def test_two_pairs_of_label_and_value_beside_each_other_in_a_frame_are_four_cells():
    """The value of the first fills its column, so that the second label follows it closely."""
    cards = [
        [
            ["Provision", "A language programme is carried out in a quiet room, and staff\nwatch it first."],
            ["Who", "A teaching assistant trained by", "How often", "Twice a week"],
            ["Outcome", "E1"],
        ],
        [
            ["Provision", "A reading group."],
            ["Who", "Teacher, and then the\nassistant", "How often", "30 minutes"],
            ["Outcome", "E2"],
        ],
    ]

    def draw(canvas: Canvas) -> None:
        y = 700.0
        for rows in cards:
            y = paired(canvas, y, rows, second=278)

    found = tables(read(drawn(draw)))
    assert [[" ".join(cell.text.split()) for cell in table.cells] for table in found] == [
        [" ".join(text.split()) for row in rows for text in row] for rows in cards
    ]
    assert [(cell.row, cell.column, cell.column_span) for cell in found[0].cells] == [
        (0, 0, 1), (0, 1, 3), (1, 0, 1), (1, 1, 1), (1, 2, 1), (1, 3, 1), (2, 0, 1), (2, 1, 3),
    ]  # fmt: skip


def test_a_table_with_bold_heads_in_a_frame_is_no_card_of_pairs():
    def draw(canvas: Canvas) -> None:
        canvas.rect(72, 600, 450, 66)
        for y, row in (
            (650, ("Report", "Author")),
            (630, ("School", "Ms Ode")),
            (610, ("Medical", "Dr Ash")),
        ):
            canvas.setFont("Times-Bold" if y == 650 else "Times-Roman", 10)
            for x, text in zip((80, 300), row, strict=True):
                canvas.drawString(x, y, text)

    assert shown(read(drawn(draw))) == [[["Report", "Author"], ["School", "Ms Ode"], ["Medical", "Dr Ash"]]]


@pytest.mark.parametrize("painted", ["by column", "by row"])
def test_labels_beside_each_other_over_their_values_below_the_words_of_a_card_are_details(painted, tmp_path):
    cards = [
        ("A help card system is used in every lesson.", "All staff", "Daily", "Outcome 1"),
        ("A reading group with no more than three pupils.", "Class teacher", "Weekly", "Outcome 2"),
    ]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 14)
        canvas.drawString(72, 790, "Section E: Outcomes")
        canvas.drawString(72, 730, "Section F: Special educational provision")
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(72, 770, "1. By July 2027 Sam will ask for help when he is stuck.")
        canvas.drawString(72, 755, "2. By July 2027 Sam will read a page aloud.")
        y = 715
        for number, (text, *values) in enumerate(cards, 1):
            canvas.rect(72, y - 62, 450, 62)
            pieces = [
                (x, label, value) for x, label, value in zip((80, 230, 400), LABELS, values, strict=True)
            ]
            if painted == "by column":
                order = [(x, at, word) for x, *both in pieces for at, word in enumerate(both)]
            else:
                order = [(x, at, both[at]) for at in (0, 1) for x, *both in pieces]
            for x, at, word in ((80, -2, f"Provision {number}"), (80, -1, text), *order):
                small = at in {-2, 0}
                canvas.setFont("Times-Bold" if small else "Times-Roman", 8 if small else 10)
                canvas.drawString(x, y - 40 - 14 * at, word)
            y -= 72

    path = tmp_path / "cards.pdf"
    path.write_bytes(drawn(draw))
    plan = read_plan(path)
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [card[:3] for card in cards]
    assert [(link.outcome, link.provision) for link in plan.links] == [("E1", "F1"), ("E2", "F2")]


LABELS = ("Delivered by", "Frequency", "Linked outcome")
