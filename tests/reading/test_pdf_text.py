"""Lines, paragraphs, columns and running lines of a PDF."""

import string
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_parts import body_texts, cell_rows, drawn, flowing, grid, read, tables, tagged, words
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

LONG = (
    "Robin listens best when one adult speaks at a time and when each step is shown with a picture before it "
    "is said, so that the order of the task stays in view while the work goes on in the room."
)


def column(canvas: Canvas, lines, x, y, step=14):
    for number, line in enumerate(lines):
        canvas.drawString(x, y - number * step, line)


def test_the_lines_of_a_paragraph_are_one_and_paragraphs_stay_apart():
    assert body_texts(read(flowing([LONG, "A short one.", LONG]))) == [LONG, "A short one.", LONG]


def test_a_line_that_was_ended_early_ends_its_paragraph_without_any_space():
    def draw(canvas: Canvas) -> None:
        column(
            canvas,
            ["Strengths", "Robin reads maps.", "Needs", "Robin tires. " + "He rests often in the day. " * 2],
            72,
            700,
        )

    assert body_texts(read(drawn(draw)))[:3] == ["Strengths", "Robin reads maps.", "Needs"]


@pytest.mark.parametrize("bullet", ["\u2022", "\u25cf", "\u25aa", "\u25e6"])
def test_a_bullet_opens_a_list_item_and_is_its_number(bullet):
    source = f"#set list(marker: [{bullet}])\n- One thing\n- Another thing that is said\nAfter it."
    items = [p for p in read(tagged(source)).paragraphs() if p.list_level is not None]
    assert [(p.number, p.text) for p in items] == [
        ("\u2022", "One thing"),
        ("\u2022", "Another thing that is said"),
    ]


def test_nested_bullets_have_their_depth_without_tags():
    def draw(canvas: Canvas) -> None:
        for x, y, text in (
            (72, 700, "First"),
            (100, 685, "Inner"),
            (100, 670, "Inner two"),
            (72, 655, "Second"),
        ):
            canvas.drawString(x, y, "\u2022")
            canvas.drawString(x + 14, y, text)

    read_back = list(read(drawn(draw)).paragraphs())
    assert [(p.text, p.list_level) for p in read_back] == [
        ("First", 0),
        ("Inner", 1),
        ("Inner two", 1),
        ("Second", 0),
    ]


def test_typed_numbers_and_dashes_stay_and_open_a_paragraph():
    def draw(canvas: Canvas) -> None:
        column(
            canvas,
            ["1. Reading every day", "2. Writing every day", "- with an adult", "- with a friend"],
            72,
            700,
        )

    assert body_texts(read(drawn(draw))) == [
        "1. Reading every day",
        "2. Writing every day",
        "- with an adult",
        "- with a friend",
    ]


def test_bold_is_counted_from_the_start():
    blocks = read(flowing(["<b>By whom:</b> a trained adult in the class"]))
    (paragraph,) = blocks.paragraphs()
    assert paragraph.text[: paragraph.bold] == "By whom:"


def test_hyphens_of_the_words_stay_and_hyphens_of_the_line_end_go():
    def draw(canvas: Canvas) -> None:
        column(
            canvas,
            [
                "Robin needs help with communication in each lesson of the day, and with commu-",
                "nication at home; there is one-to-one teaching at school, and time for one-to-",
                "one talk with an adult at the end of every school day before he goes back home.",
            ],
            72,
            700,
        )

    (text,) = body_texts(read(drawn(draw)))
    assert "with communication at home" in text
    assert "time for one-to-one talk" in text


def test_ligatures_come_out_as_letters():
    assert "difficult" in body_texts(read(tagged("It is di\ufb03cult to \ufb01nd a \ufb02at \ufb02oor.")))[0]


def test_two_columns_are_read_one_after_the_other():
    left = [f"left line {n} goes on and on" for n in range(8)]
    right = [f"right line {n} goes on and on" for n in range(8)]

    def draw(canvas: Canvas) -> None:
        column(canvas, left, 72, 700)
        column(canvas, right, 320, 700)

    text = " ".join(body_texts(read(drawn(draw))))
    assert text.split() == " ".join([*left, *right]).split()


def test_two_columns_painted_line_by_line_are_not_interleaved():
    left = [f"and so the left side {n} runs" for n in range(8)]
    right = [f"while the right side {n} runs" for n in range(8)]

    def draw(canvas: Canvas) -> None:
        for number in range(8):
            canvas.drawString(72, 700 - 14 * number, left[number])
            canvas.drawString(320, 700 - 14 * number, right[number])

    text = " ".join(body_texts(read(drawn(draw))))
    assert text.split() == " ".join([*left, *right]).split()


def test_rows_of_columns_without_rules_are_a_table():
    rows = [
        ("Section A", "My views"),
        ("Section B", "My needs"),
        ("Section E", "My outcomes"),
        ("Section F", "My help"),
    ]

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 740, "What is in this plan")
        for number, (one, other) in enumerate(rows):
            canvas.drawString(72, 700 - 16 * number, one)
            canvas.drawString(220, 700 - 16 * number, other)

    blocks = read(drawn(draw))
    assert cell_rows(tables(blocks)[0]) == [list(row) for row in rows]


def test_a_tab_between_a_label_and_its_value_is_no_table():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 740, "Details of the child are here and go on to the end of this line.")
        canvas.drawString(72, 700, "Name:")
        canvas.drawString(150, 700, "Robin")

    assert body_texts(read(drawn(draw)))[1] == "Name: Robin"


@pytest.mark.parametrize("size", [A4, landscape(A4), letter])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_as_it_is_seen(size, turn):
    import io

    import pikepdf

    # What is drawn upright is shown upright by a viewer only at 0; at 90 the words run downwards.
    data = drawn(
        lambda canvas: column(canvas, ["First line of all", "Second line of all"], 72, 400, 30), size=size
    )
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.pages[0].Rotate = turn
        document.save(buffer)
    assert body_texts(read(buffer.getvalue())) == ["First line of all", "Second line of all"]


def running(canvas: Canvas, document) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawString(72, 815, "OFFICIAL - SENSITIVE")
    canvas.drawString(72, 20, f"EHC plan   Page {document.page} of 12")


def test_running_lines_are_furniture_each_time_and_never_in_the_middle():
    story = [LONG + f" Point {n}." for n in range(70)]
    blocks = read(flowing(story, running=running))
    assert body_texts(blocks) == story
    shown = [p.text for p in blocks.furniture]
    assert shown.count("OFFICIAL - SENSITIVE") == blocks.pages > 2
    assert [text for text in shown if text.startswith("EHC plan")] == [
        f"EHC plan Page {n} of 12" for n in range(1, blocks.pages + 1)
    ]


def test_a_heading_at_the_top_of_several_pages_is_no_furniture():
    story = []
    for number, other in enumerate(("Views", "", "Cognition and learning", "", "Health needs")):
        said = f"Word {number} is said in another way here, as {'ever ' * number} before. " * 3
        story += [f"<b>{other or 'Communication and interaction'}</b>", said, None]
    blocks = read(flowing(story[:-1], running=running))
    assert body_texts(blocks).count("Communication and interaction") == 2


def test_a_heading_that_happens_to_begin_some_pages_is_no_furniture():
    def page(number: int):
        def draw(canvas: Canvas) -> None:
            canvas.drawString(60, 815, "OFFICIAL - SENSITIVE")
            if number in {4, 5, 7}:
                canvas.setFont("Helvetica-Bold", 14)
                canvas.drawString(60, 760, "Physical or sensory")
                canvas.setFont("Helvetica", 11)
            column(canvas, [f"Words of page {number} that belong to its body."], 60, 700)

        return draw

    blocks = read(drawn(*(page(number) for number in range(1, 9))))
    assert body_texts(blocks).count("Physical or sensory") == 3
    assert [line.text for line in blocks.furniture] == ["OFFICIAL - SENSITIVE"] * 8


def test_two_headings_on_either_side_of_a_page_break_are_two():
    def page(heading: str):
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica-Bold", 12)
            canvas.drawString(60, 400, heading)

        return draw

    headings = [
        "SECTION I: THE NAME AND TYPE OF THE SCHOOL",
        "SECTION J: PERSONAL BUDGET AND DIRECT PAYMENTS",
    ]
    assert body_texts(read(drawn(*map(page, headings)))) == headings


def test_a_single_page_has_no_furniture():
    blocks = read(flowing([LONG], running=running))
    assert not blocks.furniture
    assert "OFFICIAL - SENSITIVE" in body_texts(blocks)


def test_a_watermark_on_every_page_is_furniture():
    def draw(canvas: Canvas, _document) -> None:
        canvas.saveState()
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.setFillGray(0.9)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()

    story = [LONG + f" Point {n}." for n in range(40)]
    blocks = read(flowing(story, running=draw))
    assert body_texts(blocks) == story
    assert [p.text for p in blocks.furniture] == ["DRAFT"] * blocks.pages


def test_a_paragraph_that_a_page_break_cuts_is_one():
    story = [(LONG + " ") * 30]
    blocks = read(flowing(story, running=running))
    assert blocks.pages > 1
    assert body_texts(blocks) == [story[0].strip()]


TEXT = st.lists(
    st.text(string.ascii_letters + string.digits + ",;'", min_size=1, max_size=9), min_size=1, max_size=25
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(TEXT, st.lists(st.lists(TEXT, min_size=2, max_size=2), min_size=1, max_size=4)),
        min_size=1,
        max_size=8,
    )
)
def test_every_word_that_is_drawn_is_read_once(parts):
    story = [
        grid([[" ".join(cell) for cell in row] for row in part], widths=[200, 220])
        if isinstance(part[0], list)
        else " ".join(part)
        for part in parts
    ]
    drawn_words = Counter(
        word
        for part in parts
        for text in ([cell for row in part for cell in row] if isinstance(part[0], list) else [part])
        for word in text
        if any(map(str.isalnum, word))
    )
    if drawn_words:
        assert Counter(words(read(flowing(story)))) == drawn_words


@pytest.mark.parametrize("shape", ["disc", "ring", "square"])
def test_a_bullet_that_is_drawn_opens_a_list_item(shape):
    texts = [
        "This item runs to the end of its line and says enough",
        "Another item that is as long as the first",
    ]

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            canvas.drawString(90, 700 - 13 * number, text)
            if shape == "square":
                canvas.rect(78, 702 - 13 * number, 4, 4, fill=1, stroke=0)
            else:
                canvas.circle(80, 704 - 13 * number, 2, fill=shape == "disc", stroke=shape == "ring")

    blocks = read(drawn(draw))
    assert body_texts(blocks) == [f"\u2022 {text}" for text in texts]


def test_a_box_to_tick_is_no_bullet():
    def draw(canvas: Canvas) -> None:
        canvas.rect(74, 698, 10, 10, fill=0, stroke=1)
        canvas.drawString(90, 700, "The parents agree")

    assert body_texts(read(drawn(draw))) == ["The parents agree"]


def test_a_little_space_parts_paragraphs_that_fill_their_lines():
    lines = ["He reads slowly and he needs", "more time for what is asked.", "He writes little when others"]
    lines.append("write much and it worries him.")
    heights = [0, 12, 26, 38]

    def draw(canvas: Canvas) -> None:
        for line, height in zip(lines, heights, strict=True):
            canvas.drawString(72, 700 - height, line)

    assert body_texts(read(drawn(draw))) == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_statements_with_codes_of_their_own_are_paragraphs_though_no_space_parts_them():
    lines = [
        "F1 Makaton, 10 minutes three times a day, by a teaching",
        "assistant with Makaton Level 2 in the classroom too. (E1)",
        "F2 Exercises of the physiotherapist each morning, by a",
        "teaching assistant. (E2)",
    ]

    def page(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 14 * number, line)

    assert body_texts(read(drawn(page))) == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_a_bracket_that_a_line_end_cuts_before_a_label_stays_whole():
    lines = [
        "Sessions of literacy by a teacher who was trained for it, four times a week (Need: B4;",
        "Outcome: E2)",
        "Meals in a quiet room with one other child of her class each day (Need: B5;",
        "Outcome: E3)",
    ]

    def page(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 14 * number - 8 * (number // 2), line)

    assert body_texts(read(drawn(page))) == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_a_word_broken_without_a_hyphen_in_a_cell_narrower_than_it_is_whole_where_it_stands_elsewhere():
    heads, row = ["Outcomes", "Provision"], ["1", "Phonics is taught in a quiet room."]
    narrow = read(flowing(["The outcomes are numbered.", grid([heads, row], widths=(40, 200))]))
    assert cell_rows(tables(narrow)[0])[0] == heads
    alone = read(flowing(["What is spread.", grid([["Marmalades", "Provision"], row], widths=(40, 200))]))
    assert "Marmalades" not in cell_rows(tables(alone)[0])[0]


def test_a_long_word_of_plans_is_whole_in_a_narrow_cell_though_it_stands_nowhere_else():
    row = ["Habilitation officer", "Communication", "For the Occupational therapist"]
    (table,) = tables(read(flowing([grid([row], widths=(50, 36, 58))])))
    assert cell_rows(table) == [row]


@pytest.mark.parametrize("word", ["Overlearning", "Cumulative", "Shuttered", "Playground"])
def test_what_is_left_of_a_broken_word_is_no_word_by_itself(word):
    row = [f"{word} of sums", "For the class"]
    narrow = stringWidth(word, "Helvetica", 10) + 12 - stringWidth(word[-2:], "Helvetica", 10) / 2
    (table,) = tables(read(flowing([grid([row], widths=(narrow, 200))])))
    assert cell_rows(table) == [row]


def test_two_words_on_two_lines_stay_two_though_both_together_are_a_word_of_the_plan():
    words = "He sits in the classroom. He is in a class of ten."
    read_back = read(flowing([words, grid([["class room 4", "A quiet one."]], widths=(40, 200))]))
    assert cell_rows(tables(read_back)[0]) == [["class room 4", "A quiet one."]]
