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
