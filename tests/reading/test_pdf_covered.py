"""What a page does not show does not come out of it, and is counted."""

import pikepdf
import pytest
from pdf_parts import body_texts, cell_rows, drawn, flowing, grid, read, tables
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.reading.blocks import REDACTED
from ehcp_audit.reading.pdf.annotations import paints_dark

SAYS = "Robin Sample attends Oakfield School each day."


def notes(blocks, kind):
    return [note.says for note in blocks.notes if note.kind == kind]


def everything(blocks):
    return " ".join(p.shown for p in blocks.paragraphs()) + " ".join(p.shown for p in blocks.furniture)


def line_with_box(canvas: Canvas, colour: float) -> None:
    canvas.drawString(72, 700, SAYS)
    canvas.setFillGray(colour)
    width = canvas.stringWidth("Robin Sample", "Helvetica", 11)
    canvas.rect(72, 697, width, 12, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(72, 680, "The second line stays as it is.")


@pytest.mark.parametrize("colour", [0.0, 1.0])
def test_words_under_a_box_are_left_out_and_the_rest_of_their_line_stays(colour):
    blocks = read(drawn(lambda canvas: line_with_box(canvas, colour)))
    assert "Robin" not in everything(blocks)
    assert body_texts(blocks)[0].startswith(f"{REDACTED} attends Oakfield School each day.")
    assert notes(blocks, "redaction") == [
        "1 box in place of words; 2 words under them, still in the file, left out."
    ]


def test_a_box_painted_before_the_words_hides_nothing():
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0)
        canvas.rect(70, 695, 300, 16, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 700, SAYS)

    blocks = read(drawn(draw))
    assert body_texts(blocks) == [SAYS]
    assert not notes(blocks, "redaction")


def test_a_black_box_with_nothing_under_it_stands_in_its_line_as_a_mark():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "A letter from")
        canvas.rect(145, 697, 60, 12, stroke=0, fill=1)
        canvas.drawString(210, 700, "was read.")

    blocks = read(drawn(draw))
    assert body_texts(blocks) == [f"A letter from {REDACTED} was read."]
    assert notes(blocks, "redaction") == ["1 box in place of words; nothing is left under them."]


def test_a_see_through_highlight_hides_nothing():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, SAYS)
        canvas.setFillColorRGB(1, 1, 0, alpha=0.4)
        canvas.rect(72, 697, 200, 12, stroke=0, fill=1)

    assert body_texts(read(drawn(draw))) == [SAYS]


def test_a_black_cell_in_a_table_is_a_redaction_unless_its_row_is_a_head_in_white_on_black():
    black = ("BACKGROUND", (1, 1), (1, 1), "black")
    head = [("BACKGROUND", (0, 0), (-1, 0), "black"), ("TEXTCOLOR", (0, 0), (-1, 0), "white")]
    blocks = read(flowing([grid([["Need", ""], ["Reading", "Robin Sample"]], style=[*head, black])]))
    rows = cell_rows(tables(blocks)[0])
    assert rows[0] == ["Need", ""]
    assert rows[1][0] == "Reading"


def test_text_without_ink_is_left_out_with_a_note():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Shown words.")
        text = canvas.beginText(72, 680)
        text.setTextRenderMode(3)
        text.textLine("Hidden words here.")
        canvas.drawText(text)

    blocks = read(drawn(draw))
    assert body_texts(blocks) == ["Shown words."]
    assert notes(blocks, "hidden-text") == ["3 words written without ink left out, as they are not shown."]


def test_text_printed_twice_for_bold_is_read_once_as_bold():
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "Section B")
        canvas.drawString(72, 680, "Words below it that are not bold.")

    blocks = read(drawn(draw))
    assert body_texts(blocks) == ["Section B", "Words below it that are not bold."]


def test_words_off_the_page_are_left_out_with_a_note():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "On the page.")
        canvas.drawString(900, 700, "Far off the page.")

    blocks = read(drawn(draw))
    assert body_texts(blocks) == ["On the page."]
    assert notes(blocks, "hidden-text") == ["1 piece of text off the page left out, as they are not shown."]


def test_a_redaction_that_was_never_carried_out_is_said_and_its_words_are_read(tmp_path):
    path = tmp_path / "marked.pdf"
    path.write_bytes(drawn(lambda canvas: canvas.drawString(72, 700, SAYS)))
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        mark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Redact, Rect=[70, 695, 150, 712]
        )
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(mark)]))
        document.save(path)
    blocks = read(path.read_bytes())
    assert body_texts(blocks) == [SAYS]
    assert notes(blocks, "redaction") == [
        "1 mark for redaction never carried out: the words there can be read, and were."
    ]


@pytest.mark.parametrize("kind", ["Square", "Highlight"])
@pytest.mark.parametrize("drawn_too", [True, False])
def test_words_under_a_mark_that_somebody_filled_black_are_left_out(tmp_path, kind, drawn_too):
    """Whoever has no tool for redaction takes a rectangle or a black highlighter; most programs draw it."""
    path = tmp_path / "marked.pdf"
    path.write_bytes(drawn(lambda canvas: canvas.drawString(72, 700, SAYS)))
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        mark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name(f"/{kind}"),
            Rect=[70, 695, 400, 712],
            QuadPoints=[70, 712, 400, 712, 70, 695, 400, 695],
            C=[0, 0, 0],
            IC=[0, 0, 0],
            F=4,
        )
        if drawn_too:
            picture = document.make_stream(b"0 0 0 rg 0 0 330 17 re f")
            picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            picture.BBox = [0, 0, 330, 17]
            mark.AP = pikepdf.Dictionary(N=picture)
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(mark)]))
        document.save(path)
    assert "Robin" not in " ".join(body_texts(read(path.read_bytes())))


@pytest.mark.parametrize(
    "picture", ["1 1 0 rg 0 0 9 9 re f", "0 0 0 RG 0 0 9 9 re S", "0.9 g 0 0 9 9 re f", ""]
)
def test_a_mark_in_colour_or_without_a_filling_covers_nothing(picture):
    assert not paints_dark(picture)


def test_words_under_a_line_as_broad_as_they_are_high_are_left_out():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, SAYS)
        canvas.setLineWidth(14)
        canvas.line(70, 704, 400, 704)

    assert "Robin" not in " ".join(body_texts(read(drawn(draw))))


def test_comments_are_counted_and_not_read(tmp_path):
    path = tmp_path / "commented.pdf"
    path.write_bytes(drawn(lambda canvas: canvas.drawString(72, 700, SAYS)))
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[300, 695, 320, 712],
            Contents="Is this so?",
        )
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(note)]))
        document.save(path)
    blocks = read(path.read_bytes())
    assert body_texts(blocks) == [SAYS]
    assert notes(blocks, "comments") == ["1 comment on the pages not read as the plan's words."]


def test_form_fields_show_their_values_in_place():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Preferred name:")
        canvas.acroForm.textfield(name="name", value="Robin", x=170, y=694, width=150, height=18)
        canvas.drawString(72, 660, "Draft")
        canvas.acroForm.checkbox(name="draft", checked=True, x=110, y=656, size=14)
        canvas.drawString(72, 620, "Final")
        canvas.acroForm.checkbox(name="final", checked=False, x=110, y=616, size=14)

    text = body_texts(read(drawn(draw)))
    assert text == ["Preferred name: Robin", "Draft \u2612", "Final \u2610"]


def test_white_words_on_the_white_page_are_kept_and_said_and_those_in_a_dark_bar_are_not_mentioned():
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Words that all see")
        canvas.setFillGray(0.2)
        canvas.rect(70, 640, 200, 20, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 645, "Heading in a bar")
        canvas.drawString(72, 600, "Nobody sees this")

    blocks = read(drawn(draw))
    assert body_texts(blocks) == ["Words that all see", "Heading in a bar", "Nobody sees this"]
    assert [(note.kind, note.says) for note in blocks.notes] == [
        ("hidden-text", "3 words in white on white, hard to see; read.")
    ]


def test_words_under_a_large_picture_are_kept_and_said():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(Image.new("RGB", (40, 40), "lightblue"))

    def part(canvas: Canvas) -> None:
        canvas.drawString(72, 300, "Under the picture")
        canvas.drawString(72, 800, "Beside the picture, and rather more of it")
        canvas.drawImage(picture, 0, 0, 595, 400)

    def whole(canvas: Canvas) -> None:
        canvas.drawString(72, 300, "Words laid under a scan")
        canvas.drawImage(picture, 0, 0, 595, 842)

    blocks = read(drawn(part))
    assert sorted(body_texts(blocks)) == ["Beside the picture, and rather more of it", "Under the picture"]
    assert [note.kind for note in blocks.notes] == ["hidden-text"]
    assert read(drawn(whole)).recognised_pages == {1}
