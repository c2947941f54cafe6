"""Pages in columns from top to bottom, with headings and short lines that leave the columns uneven."""

from io import BytesIO

from pdf_parts import body_texts, drawn, read
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph

TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=13, alignment=TA_JUSTIFY)
HEAD = ParagraphStyle("head", TEXT, fontName="Times-Bold", fontSize=12, spaceBefore=14, spaceAfter=8)
NEED = "Idris follows one instruction at a time and loses the second when two are given in one breath."
HELP = "Idris keeps a strip of pictures on his desk and an adult turns each one over when its step is done."
LEFT = [
    ("(B) Special educational needs", HEAD),
    ("Communication and interaction", HEAD),
    (NEED, TEXT),
    ("He speaks in single words.", TEXT),
    ("Sensory and physical", HEAD),
    ("He covers his ears when chairs are moved and stays under the table until the room is still.", TEXT),
]
RIGHT = [
    ("(E) Outcomes", HEAD),
    (
        "By the end of Year 4 Idris will follow three instructions in the order in which they come.",
        TEXT,
    ),
    ("(F) Special educational provision", HEAD),
    (HELP, TEXT),
    ("Who: class teacher", TEXT),
    ("How often: every lesson", TEXT),
]


def in_two_columns(left, right) -> bytes:
    made = BytesIO()
    frames = [Frame(x, 60, 235, 720, 0, 0, 0, 0) for x in (55, 310)]
    document = BaseDocTemplate(made, pagesize=A4, pageTemplates=[PageTemplate("two", frames)], invariant=1)
    shown = [[Paragraph(text, style) for text, style in column] for column in (left, right)]
    document.build([*shown[0], FrameBreak(), *shown[1]])
    return made.getvalue()


def test_columns_with_headings_at_uneven_heights_are_read_one_after_the_other():
    assert body_texts(read(in_two_columns(LEFT, RIGHT))) == [text for text, _ in LEFT + RIGHT]


def test_a_paragraph_that_a_column_cuts_goes_on_in_the_next():
    cut = NEED.rindex(" two are") + 1
    blocks = read(in_two_columns([*LEFT, (NEED[:cut], TEXT)], [(NEED[cut:], TEXT), *RIGHT]))
    assert body_texts(blocks) == [text for text, _ in [*LEFT, (NEED, TEXT), *RIGHT]]


def justified(canvas: Canvas, lines, x, y, width=220):
    """Write each line word by word so that it fills its column, as browsers do."""
    for number, line in enumerate(lines):
        parts = line.split()
        space = (width - sum(stringWidth(part, "Helvetica", 11) for part in parts)) / max(len(parts) - 1, 1)
        at = x
        for part in parts:
            canvas.drawString(at, y - 14 * number, part)
            at += stringWidth(part, "Helvetica", 11) + space


def test_wide_spaces_of_justified_words_part_no_columns_and_lines_over_both_stay_outside():
    left = [f"the left side runs {n} on and on and" for n in "abcdefgh"]
    right = [f"the right one goes {n} its own way and" for n in "abcdefgh"]
    top = "This page was printed in two columns so that all of it can be seen at once by all in the room"
    end = "Below both columns stands who printed it and from which of the many versions that there have been"

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(55, 760, top)
        justified(canvas, left, 55, 720)
        justified(canvas, right, 310, 720)
        canvas.drawString(55, 560, end)

    assert " ".join(body_texts(read(drawn(draw)))) == " ".join([top, *left, *right, end])


def test_columns_below_columns_are_read_group_by_group():
    groups = [
        [f"{name} {side} {n} runs on and on to its end" for n in "abcdef"]
        for name in ("first", "second")
        for side in ("left", "right")
    ]
    between = "A line over the whole width of the page stands between the two groups of columns on it"

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for number, group in enumerate(groups):
            if number == 2:
                canvas.drawString(55, 600, between)
            justified(canvas, group, 310 if number % 2 else 55, 560 if number > 1 else 720)

    expected = [*groups[0], *groups[1], between, *groups[2], *groups[3]]
    assert " ".join(body_texts(read(drawn(draw)))) == " ".join(expected)


def test_the_last_page_of_a_text_in_columns_fills_but_one_and_keeps_its_paragraphs_whole():
    made = BytesIO()
    frames = [Frame(x, 60, 200, 178, 0, 0, 0, 0) for x in (55, 310)]
    document = BaseDocTemplate(made, pagesize=A4, pageTemplates=[PageTemplate("two", frames)], invariant=1)
    plain = ParagraphStyle("plain", TEXT, alignment=0, firstLineIndent=12)
    names = ["Ada", "Ben", "Cal", "Dot", "Eve", "Fay", "Gus", "Hal", "Ida", "Jan", "Kit", "Lou"]
    texts = [f"{name}: {HELP}" for name in names]
    document.build([Paragraph(text, plain) for text in texts])
    assert body_texts(read(made.getvalue())) == texts


def in_a_narrow_column(*lines: tuple[float, str]):
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for number, (x, text) in enumerate(lines):
            canvas.drawString(x, 700 - 13 * number, text)

    return body_texts(read(drawn(draw)))


def test_sentences_that_begin_set_in_without_space_between_them_are_paragraphs_in_a_narrow_column():
    assert in_a_narrow_column(
        (63, "Idris waits if somebody"),
        (55, "shows him how long it lasts."),
        (63, "Idris hums in a room that"),
        (55, "is too loud. Then he leaves."),
        (63, "He eats alone and drinks"),
        (55, "out of his own cup of tin."),
    ) == [
        "Idris waits if somebody shows him how long it lasts.",
        "Idris hums in a room that is too loud. Then he leaves.",
        "He eats alone and drinks out of his own cup of tin.",
    ]


def test_lines_of_a_hanging_item_that_begin_a_sentence_stay_in_it():
    lines = (
        (55, "1. Idris waits if he is shown."),
        (67, "He hums if the room is loud."),
        (67, "then he leaves it."),
    )
    assert in_a_narrow_column(
        *lines, (55, "2. He eats alone in the hall."), (67, "He drinks from a cup.")
    ) == [
        "1. Idris waits if he is shown. He hums if the room is loud. then he leaves it.",
        "2. He eats alone in the hall. He drinks from a cup.",
    ]


def test_a_label_with_its_value_under_another_is_a_paragraph_though_no_full_stop_ends_that():
    assert in_a_narrow_column(
        (63, "Who: an assistant who was"),
        (55, "taught by a speech therapist"),
        (63, "How often: twice in a week"),
        (55, "and more often if it helps"),
    ) == [
        "Who: an assistant who was taught by a speech therapist",
        "How often: twice in a week and more often if it helps",
    ]


def test_a_number_goes_to_the_next_line_with_its_unit_whatever_room_there_was_for_it_alone():
    lines = (55, "Help in each lesson, up to"), (55, "12 uninterrupted minutes a day")
    assert in_a_narrow_column(*lines) == ["Help in each lesson, up to 12 uninterrupted minutes a day"]


def test_a_sentence_with_its_source_is_ended_at_a_page_break_though_a_name_in_small_letters_follows():
    def page(*lines: str):
        def draw(canvas: Canvas) -> None:
            for number, text in enumerate(lines):
                canvas.drawString(72, 700 - 26 * number, text)

        return draw

    first = page("Section B: Special educational needs", "She drops to the floor and hits out. (K2)")
    assert body_texts(read(drawn(first, page("xxx has no sense of danger.", "xxx runs off.")))) == [
        "Section B: Special educational needs",
        "She drops to the floor and hits out. (K2)",
        "xxx has no sense of danger.",
        "xxx runs off.",
    ]
