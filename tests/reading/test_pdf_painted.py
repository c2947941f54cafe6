"""Tables without rules, of which only the way that the pen takes tells cells and rows."""

from collections.abc import Sequence
from itertools import pairwise

from pdf_parts import body_texts, cell_rows, drawn, read, tables
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

SIZE, STEP, SPACE, GAP = 11, 13, 3.1, 4
PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
Rows = Sequence[Sequence[str]]
HEADS = ["Provision", "Who", "How often", "Outcome"]
ROWS = [
    ["A teaching assistant reads with Ife\nfor 15 minutes each day", "Teaching\nassistant", "Daily", "E1"],
    ["Ear defenders are kept at the hall door", "Class teacher", "Every\nassembly", "E2"],
    ["A laptop with large keys in all lessons\nand two lessons in typing", "Teachers", "Twice weekly", "E3"],
    ["Help cards, taught by the class teacher\nin one half term", "Class teacher", "Every lesson", "E4"],
]  # fmt: skip


def wide(text: str, font: str = PLAIN) -> float:
    return max(stringWidth(line, font, SIZE) for line in text.split("\n"))


def places(rows: Rows, room: float = GAP) -> list[float]:
    """Where columns begin that stand no further apart than `room` behind the longest line of each."""
    found = [60.0]
    for column in list(zip(*rows, strict=True))[:-1]:
        found.append(found[-1] + max(map(wide, column)) + room)
    return found


def cell(canvas: Canvas, x: float, y: float, text: str, *, by_words: bool = False) -> None:
    """Write a cell from its first line to its last."""
    for number, line in enumerate(text.split("\n")):
        at = x
        for piece in line.split() if by_words else [line]:
            canvas.drawString(at, y - number * STEP, piece)
            at += wide(piece) + SPACE


def body(
    canvas: Canvas, rows: Rows, xs: Sequence[float], y: float, *, centred: bool = True, by_words: bool = False
) -> float:
    """Paint rows cell by cell, each centred beside the highest, and return where the next row begins."""
    canvas.setFont(PLAIN, SIZE)
    for row in rows:
        lines = [text.count("\n") for text in row]
        for x, text, more in zip(xs, row, lines, strict=True):
            if text:
                cell(canvas, x, y - (max(lines) - more) * STEP / 2 * centred, text, by_words=by_words)
        y -= max(lines) * STEP + 15
    return y


def head(canvas: Canvas, heads: Sequence[str], xs: Sequence[float], y: float) -> None:
    canvas.setFont(BOLD, SIZE)
    for x, text in zip(xs, heads, strict=True):
        canvas.drawString(x, y, text)


def joined(rows: Rows) -> list[list[str]]:
    return [[text.replace("\n", " ") for text in row] for row in rows]


def test_cells_that_are_centred_upright_and_nearly_touch_are_told_by_the_way_of_the_pen():
    def draw(canvas: Canvas) -> None:
        head(canvas, HEADS, places([HEADS, *ROWS]), 715)
        body(canvas, ROWS, places([HEADS, *ROWS]), 700)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [HEADS, *joined(ROWS)]


def test_cells_that_begin_on_one_height_and_nearly_touch_are_told_in_the_same_way():
    def draw(canvas: Canvas) -> None:
        head(canvas, HEADS, places([HEADS, *ROWS]), 715)
        body(canvas, ROWS, places([HEADS, *ROWS]), 700, centred=False)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [HEADS, *joined(ROWS)]


def test_so_they_are_where_each_word_is_a_piece_of_its_own():
    xs = places([HEADS, *ROWS], 8)

    def draw(canvas: Canvas) -> None:
        head(canvas, HEADS, xs, 715)
        body(canvas, ROWS, xs, 700, by_words=True)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [HEADS, *joined(ROWS)]


def test_heads_centred_over_their_columns_are_told_apart_where_cells_begin_between_them():
    xs = places(ROWS, 12)
    middles = [(x + after) / 2 for x, after in pairwise([*xs, xs[-1] + 16])]

    def draw(canvas: Canvas) -> None:
        canvas.setFont(BOLD, SIZE)
        for middle, text in zip(middles, ["Provision", "Who", "When", "Aim"], strict=True):
            canvas.drawCentredString(middle, 715, text)
        body(canvas, ROWS, xs, 700)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [["Provision", "Who", "When", "Aim"], *joined(ROWS)]


def test_what_stands_above_and_below_a_table_in_one_go_with_its_first_cell_is_no_part_of_it():
    def draw(canvas: Canvas) -> None:
        xs = places(ROWS)
        canvas.drawString(xs[0], 713, "What is set out here is provided for Ife at school.")
        y = body(canvas, ROWS, xs, 700)
        canvas.drawString(xs[0] - 2, y, "This is looked at every year.")

    blocks = read(drawn(draw))
    assert [cell_rows(table) for table in tables(blocks)] == [joined(ROWS)]
    assert body_texts(blocks) == [
        "What is set out here is provided for Ife at school.",
        "This is looked at every year.",
    ]


def test_a_heading_by_words_below_a_table_is_not_divided_where_a_word_begins_below_a_column():
    xs = places(ROWS, 8)

    def draw(canvas: Canvas) -> None:
        y = body(canvas, ROWS, xs, 700, by_words=True)
        canvas.setFont(BOLD, SIZE)
        before = "Social care"
        start = xs[1] - SPACE - stringWidth(before, BOLD, SIZE) - SPACE
        for word in ("Social", "care", "provision", "for", "Ife"):
            canvas.drawString(start, y - 4, word)
            start += stringWidth(word, BOLD, SIZE) + SPACE

    assert body_texts(read(drawn(draw))) == ["Social care provision for Ife"]


def test_the_same_head_again_under_a_heading_begins_another_table():
    rows = [row[:3] for row in ROWS]
    xs = places(rows, 12)

    def draw(canvas: Canvas) -> None:
        y = 700.0
        for name, own in (("Reading", rows[:2]), ("Writing", rows[2:])):
            canvas.setFont(BOLD, SIZE)
            canvas.drawString(xs[0], y, name)
            head(canvas, HEADS[:3], xs, y - 20)
            y = body(canvas, own, xs, y - 36) - 8

    blocks = read(drawn(draw))
    assert [cell_rows(table) for table in tables(blocks)] == [
        [HEADS[:3], *joined(rows[:2])],
        [HEADS[:3], *joined(rows[2:])],
    ]
    assert body_texts(blocks) == ["Reading", "Writing"]


def test_a_bold_line_over_a_group_of_rows_is_a_row_of_their_table():
    rows = [row[:3] for row in ROWS]
    xs = places(rows)

    def draw(canvas: Canvas) -> None:
        head(canvas, HEADS[:3], xs, 715)
        y = body(canvas, rows[:2], xs, 700)
        canvas.setFont(BOLD, SIZE)
        canvas.drawString(xs[0], y, "In all lessons of the week")
        body(canvas, rows[2:], xs, y - 15)

    (table,) = tables(read(drawn(draw)))
    assert [cell.text for cell in table.cells if cell.column_span == 3] == ["In all lessons of the week"]
    assert table.rows == 6


def test_the_rest_of_a_cell_at_the_top_of_a_page_goes_on_with_its_table():
    rows = [row[:3] for row in ROWS]
    xs = places(rows)
    cut = ["Spelling is practised each day with a", "teacher of her own for one term and"]

    def first(canvas: Canvas) -> None:
        head(canvas, HEADS[:3], xs, 315)
        y = body(canvas, rows, xs, 300)
        body(canvas, [["\n".join(cut), "Specialist", "Weekly"]], xs, y)

    def second(canvas: Canvas) -> None:
        canvas.drawString(xs[0], 780, "then with an assistant.")
        body(canvas, rows[:2], xs, 765)

    blocks = read(drawn(first, second))
    (table,) = tables(blocks)
    assert not body_texts(blocks)
    assert cell_rows(table)[5] == [f"{' '.join(cut)} then with an assistant.", "Specialist", "Weekly"]
    assert cell_rows(table)[6:] == joined(rows[:2])


def test_bullets_painted_at_the_end_of_a_page_belong_to_the_words_beside_them():
    rows = [["Knows the names of all\ntrains", "Reading is slow and tires\nthe eyes\nHolding a pen hurts"],
            ["Talks at length", "Does not ask for help\nwhen a task has many steps"]]  # fmt: skip
    marks = [(0, 0), (0, 1), (2, 1)]

    def draw(canvas: Canvas) -> None:
        head(canvas, ["Strengths", "Needs"], [60, 205], 718)
        body(canvas, rows, [80, 225], 700, centred=False)
        for line, column in marks:
            canvas.drawString(73 + 145 * column, 700 - line * STEP, "\u2022")

    (table,) = tables(read(drawn(draw)))
    needs = table.by_row()[1][1]
    assert [(part.number, part.text) for part in needs.blocks] == [
        ("\u2022", "Reading is slow and tires the eyes"),
        ("\u2022", "Holding a pen hurts"),
    ]


def test_text_in_columns_that_is_painted_column_by_column_makes_no_table():
    left = [
        "Ife likes trains and",
        "maps and bakes bread",
        "with a grandmother on",
        "Sundays in the large",
        "kitchen.",
    ]
    right = [
        "Ife wants to drive a",
        "tram one day and to",
        "learn the names of all",
        "stops of the line by",
        "next year.",
    ]

    def draw(canvas: Canvas) -> None:
        cell(canvas, 60, 700, "\n".join(left))
        cell(canvas, 200, 700, "\n".join(right))

    blocks = read(drawn(draw))
    assert not tables(blocks)
    assert body_texts(blocks) == [" ".join(left), " ".join(right)]


def test_rows_of_one_line_are_divided_where_all_but_the_widest_cells_leave_room():
    rows = [["Psychology", "Dr Alder", "1 May 2026"], ["Health", "Dr Moss", "9 May 2026"],
            ["Social care", "Ms Fennimore", "12 May 2026"], ["School", "Mr Vale", "3 May 2026"]]  # fmt: skip
    xs = places([["Advice", "From", "Date"], *rows], SPACE)

    def draw(canvas: Canvas) -> None:
        head(canvas, ["Advice", "From", "Date"], xs, 715)
        body(canvas, rows, xs, 700)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [["Advice", "From", "Date"], *rows]


def test_rows_with_the_room_of_lists_between_them_are_of_one_table():
    rows = [["What people like", "His jokes\nThat he helps"], ["What matters", "A drum\nQuiet after lunch"]]

    def draw(canvas: Canvas) -> None:
        for number, row in enumerate(rows):
            body(canvas, [row], [60, 200], 700 - number * (STEP + 46))

    (table,) = tables(read(drawn(draw)))
    assert [" ".join(row).split() for row in cell_rows(table)] == [" ".join(row).split() for row in rows]
