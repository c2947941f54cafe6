"""Where one row of a table ends and the next begins, in PDFs that no tags help with."""

from pdf_parts import GRID, cell_rows, drawn, flowing, grid, read, tables
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

COLUMNS = (60, 270, 420)


def test_rows_painted_height_by_height_across_the_columns_are_told_by_the_space_between_them():
    """Report writers paint a row's first lines, then its second lines: the pen says nothing of rows."""
    rows = [
        [["Provision"], ["Staff"], ["How often"]],
        [["Symbols are shown in every lesson", "and at play by all adults."], ["All class staff"], ["Daily"]],
        [
            ["Sessions planned by the therapist."],
            ["Speech and language", "therapist"],
            ["Two sessions each", "week"],
        ],
        [["A greeting that was rehearsed", "beforehand."], ["Form tutor"], ["Each morning"]],
    ]

    def page(canvas):
        y = 760
        for row in rows:
            for height in range(max(map(len, row))):
                for x, lines in zip(COLUMNS, row, strict=True):
                    if height < len(lines):
                        canvas.drawString(x, y, lines[height])
                y -= 14
            y -= 8

    (table,) = tables(read(drawn(page)))
    found = [[" ".join(text.split()) for text in row] for row in cell_rows(table)]
    assert found == [[" ".join(lines) for lines in row] for row in rows]


def test_single_rows_in_groups_set_apart_stay_rows():
    """Space between groups of rows does not make each group a row."""

    def page(canvas):
        y = 760
        for number in range(9):
            for x, text in zip(
                COLUMNS, (f"Report {number}", f"Author {number}", f"{number + 1} May"), strict=True
            ):
                canvas.drawString(x, y, text)
            y -= 26 if number % 3 == 2 else 14

    (table,) = tables(read(drawn(page)))
    assert table.rows == 9


def test_a_heading_over_a_head_printed_again_is_a_row_of_its_own():
    """The area stands over the same bold head as the table above: it is no part of the head's first cell."""

    def page(canvas):
        y = 760
        for area in ("Cognition and learning", "Sensory needs"):
            canvas.setFont("Helvetica-Bold", 11)
            if area != "Cognition and learning":
                canvas.drawString(COLUMNS[0], y, area)
                y -= 24
            for x, head in zip(COLUMNS, ("What", "Person responsible", "When"), strict=True):
                canvas.drawString(x, y, head)
            canvas.setFont("Helvetica", 11)
            for line in (
                ("Phonics in a group", "Teacher", "Daily"),
                ("Recall of number", "Assistant", "Weekly"),
            ):
                y -= 24
                for x, text in zip(COLUMNS, line, strict=True):
                    canvas.drawString(x, y, text)
            y -= 24

    found = [row for table in tables(read(drawn(page))) for row in cell_rows(table)]
    assert ["What", "Person responsible", "When"] in found
    assert not any("What" in cell and "Sensory" in cell for row in found for cell in row)


def test_a_row_below_a_page_break_whose_first_cell_is_merged_with_the_one_above_is_its_own():
    """The code of the need spans two rows; the break falls between them, and nothing repeats the code."""
    rows = [
        ["Need", "Provision", "Who", "How often"],
        ["B1", "Phonics is taught in a group of three.", "Teacher", "Daily"],
        ["", "Books are sent home with a record.", "Assistant", "Weekly"],
        ["B2", "A visual timetable is reviewed.", "Key adult", "Daily"],
    ]
    upper = Table(rows[:2], colWidths=[60, 230, 90, 90], style=TableStyle(GRID))
    lower = Table(rows[2:], colWidths=[60, 230, 90, 90], style=TableStyle(GRID))
    (table,) = tables(read(flowing(["Section F", upper, None, lower])))
    spans = {(cell.row, cell.column): cell.row_span for cell in table.cells}
    assert table.rows == 4
    assert spans[1, 0] == 2
    assert [cell.text for cell in table.cells if cell.column == 1] == [row[1] for row in rows]


def test_a_row_below_a_page_break_whose_need_and_outcome_are_merged_with_those_above_is_its_own():
    rows = [
        ["Need", "Outcome", "Provision", "Who"],
        ["He cannot read yet.", "He will read.", "Phonics is taught in a group of three.", "Teacher"],
        ["", "", "Books are sent home with a record.", "Assistant"],
    ]
    widths = [100, 100, 200, 90]
    upper = Table(rows[:2], colWidths=widths, style=TableStyle(GRID))
    lower = Table(rows[2:], colWidths=widths, style=TableStyle(GRID))
    (table,) = tables(read(flowing(["Section F", upper, None, lower])))
    assert [cell.text for cell in table.cells if cell.column == 2] == [row[2] for row in rows]
    assert [cell.row_span for cell in table.cells if cell.row == 1] == [2, 2, 1, 1]


def test_a_card_cut_between_two_rows_that_bold_labels_begin_keeps_them_apart():
    """Not even a row that no rule closes goes on below the break."""

    def page(y, label, value):
        def draw(canvas):
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(65, y, label)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(205, y, value)
            canvas.line(60, y + 14, 480, y + 14)
            for x in (60, 200, 480):
                canvas.line(x, y + 14, x, y - 6)
            if y > 400:
                canvas.line(60, y - 6, 480, y - 6)

        return draw

    found = tables(
        read(drawn(page(90, "Frequency", "15 minutes a day"), page(780, "Support", "Steps are shown")))
    )
    texts = [cell.text for one in found for cell in one.cells]
    assert texts == ["Frequency", "15 minutes a day", "Support", "Steps are shown"]


def test_a_row_without_full_stops_begins_below_a_page_break_where_three_columns_begin_anew():
    rows = [
        ["Area", "Provision", "Who", "How often"],
        ["Feelings", "Sessions on calming down", "Pastoral worker", "1 hour per week"],
        ["", "Meeting by a trusted adult", "Key worker", "Each morning"],
    ]
    widths = [100, 200, 90, 90]
    upper = Table(rows[:2], colWidths=widths, style=TableStyle(GRID))
    lower = Table(rows[2:], colWidths=widths, style=TableStyle(GRID))
    (table,) = tables(read(flowing(["Section F", upper, None, lower])))
    assert [cell.text for cell in table.cells if cell.column == 1] == [row[1] for row in rows]


def test_a_heading_whose_title_a_tab_sets_apart_is_one_line():
    def page(canvas):
        for y, letter, title in ((760, "C", "Health needs"), (720, "D", "Social care needs")):
            canvas.setFont("Helvetica-Bold", 14)
            canvas.drawString(60, y, f"Section {letter}:")
            canvas.drawString(180, y, title)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(60, y - 16, "None")

    found = [one.text for one in read(drawn(page)).body]
    assert [" ".join(one.split()) for one in found] == [
        "Section C: Health needs",
        "None",
        "Section D: Social care needs",
        "None",
    ]


def test_a_cell_that_a_page_break_cuts_between_sentences_stays_one_row():
    """Who and how often stand above the break only: what goes on below is the same row."""
    long = "\n".join(f"Sentence {number} of a long provision that fills the page." for number in range(60))
    rows = [["Need", "Provision", "Who"], ["B1", long, "Teacher"], ["B2", "A timetable.", "Key adult"]]
    (table,) = tables(read(flowing([grid(rows, widths=[60, 300, 90])])))
    assert table.rows == 3


def test_a_head_that_a_page_break_cuts_is_one_row():
    """Its second line stands on the next page, shaded as the first is."""
    head = [("BACKGROUND", (0, 0), (-1, 0), "lightgrey")]
    widths = [150, 150, 150]
    upper = Table([["My needs", "Provision for me", "My outcomes"]], widths, style=TableStyle([*GRID, *head]))
    rows = [["(Section B)", "(Section F)", ""], ["He reads slowly.", "Reading daily", "He will read."]]
    lower = Table(rows, widths, style=TableStyle([*GRID, *head]))
    (table,) = tables(read(flowing(["Needs and provision", upper, None, lower])))
    assert [[" ".join(text.split()) for text in row] for row in cell_rows(table)] == [
        ["My needs (Section B)", "Provision for me (Section F)", "My outcomes"],
        rows[1],
    ]


def test_a_merged_cell_that_a_page_cuts_does_not_draw_the_rows_beside_it_into_one():
    """The need goes on over the break; the provision beside it has ended, and the next begins below."""
    xs = (56, 200, 400, 500)

    def cell_texts(canvas: Canvas, y: float, *lines: str) -> None:
        for x, line in zip(xs, lines, strict=False):
            canvas.drawString(x + 4, y, line)

    def first(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        cell_texts(canvas, 780, "Need", "Provision", "Who")
        canvas.setFont("Helvetica", 11)
        cell_texts(canvas, 760, "Sam bites his hand. This", "A calm corner.", "Teacher")
        for x in xs:
            canvas.line(x, 795, x, 750)
        canvas.line(56, 795, 500, 795)
        canvas.line(56, 775, 500, 775)
        canvas.line(200, 750, 500, 750)

    def second(canvas: Canvas) -> None:
        cell_texts(canvas, 780, "happens twice a week.", "A risk plan.", "Lead")
        cell_texts(canvas, 760, "", "Art therapy.", "Therapist")
        for x in xs:
            canvas.line(x, 795, x, 750)
        canvas.line(56, 795, 500, 795)
        canvas.line(200, 775, 500, 775)
        canvas.line(56, 750, 500, 750)

    (table,) = tables(read(drawn(first, second)))
    assert [(cell.row, cell.row_span, " ".join(cell.text.split())) for cell in table.cells[3:]] == [
        (1, 3, "Sam bites his hand. This happens twice a week."),
        (1, 1, "A calm corner."), (1, 1, "Teacher"),
        (2, 1, "A risk plan."), (2, 1, "Lead"),
        (3, 1, "Art therapy."), (3, 1, "Therapist"),
    ]  # fmt: skip


def test_bare_numbers_before_the_words_of_each_row_have_a_column_of_their_own():
    """`1`, `2` under `No.`, and words that begin beside them: no list, for a third column follows."""
    rows = [
        ("No.", ["Special educational need"], "Area of need"),
        ("1", ["Sam follows single instructions and", "watches other pupils to know what to do."], "Talk"),
        (
            "2",
            ["Sam reads twelve of the first hundred", "common words and knows eighteen sounds."],
            "Read",
        ),
        ("3", ["Sam tears up his work."], "Social"),
    ]

    def draw(canvas: Canvas) -> None:
        y = 700
        for number, words, area in rows:
            canvas.line(72, y + 16, 520, y + 16)
            canvas.setFont("Helvetica-Bold" if number == "No." else "Helvetica", 11)
            canvas.drawString(72, y, number)
            for down, line in enumerate(words):
                canvas.drawString(112, y - 14 * down, line)
            canvas.drawString(400, y, area)
            y -= 14 * len(words) + 16
        canvas.line(72, y + 16, 520, y + 16)

    (table,) = tables(read(drawn(draw)))
    found = [[" ".join(text.split()) for text in row] for row in cell_rows(table)]
    assert found == [[number, " ".join(words), area] for number, words, area in rows]


def test_a_row_begins_below_a_page_break_that_cuts_the_sentence_of_a_need_merged_over_both():
    """On each page stands one row of the two that the need reaches over: nothing there shows the merging."""
    rows = [
        ["Need", "Provision", "Who", "How often"],
        ["He cannot yet read what is", "Phonics in a group of three", "Teacher", "Daily"],
        ["put before him in a lesson.", "Books sent home", "Assistant", "Weekly"],
    ]
    widths = [130, 200, 90, 90]
    upper = Table(rows[:2], colWidths=widths, style=TableStyle(GRID))
    lower = Table(rows[2:], colWidths=widths, style=TableStyle(GRID))
    (table,) = tables(read(flowing(["Section F", upper, None, lower])))
    texts = [[cell.text for cell in table.cells if cell.column == column] for column in range(4)]
    assert texts[0] == ["Need", "He cannot yet read what is put before him in a lesson."]
    assert texts[1:] == [[row[column] for row in rows] for column in (1, 2, 3)]


def test_a_row_cut_by_a_page_break_in_all_its_cells_stays_one():
    rows = [
        ["Need", "Provision", "Who", "How often"],
        ["He cannot yet read what is", "Phonics is taught in a", "The teacher and an", "Daily"],
        ["put before him in a lesson.", "group of three", "assistant", ""],
    ]
    widths = [130, 200, 90, 90]
    upper = Table(rows[:2], colWidths=widths, style=TableStyle(GRID))
    lower = Table(rows[2:], colWidths=widths, style=TableStyle(GRID))
    (table,) = tables(read(flowing(["Section F", upper, None, lower])))
    assert table.rows == 2


CARDS = [
    [["Outcome", "Sam will add to 20 in 9 of 10 sums.", ""], ["Pre-teaching of the words before each topic",
      "Teaching assistant", "20 minutes twice a week"]],
    [["Outcome", "Sam will write five sentences.", ""], ["A planning frame", "Class teacher", "In lessons"]],
    [["Outcome", "Sam will name two things.", ""], ["Mentoring", "Learning mentor", "30 minutes on Mondays"]],
]  # fmt: skip


def test_a_card_that_begins_at_the_top_of_a_page_as_others_do_within_one_is_no_rest_of_a_row():
    """No full stop ends the row above it, and the last cell of its first row is empty."""
    first, second, third = (grid(rows, widths=[150, 150, 150]) for rows in CARDS)
    found = tables(read(flowing([first, "Then:", second, None, third])))
    assert [cell_rows(table) for table in found] == CARDS


def test_a_bold_row_below_a_break_is_no_rest_of_a_plain_one():
    bold = [[f"<b>{cell}</b>" if cell else "" for cell in CARDS[0][0]], CARDS[0][1]]
    upper, lower = (grid(rows, widths=[150, 150, 150]) for rows in (CARDS[1], bold))
    rows = [row for table in tables(read(flowing([upper, None, lower]))) for row in cell_rows(table)]
    assert rows == [*CARDS[1], *CARDS[0]]
