"""PDFs that cannot be read: one plain sentence each, and never anything but `ReadingError` and its kin."""

import io
from contextlib import suppress

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pdf_parts import body_texts, drawn, encrypted, flowing, grid, read, tagged
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.errors import (
    DamagedFile,
    NeedsPassword,
    PictureOfPages,
    ReadingError,
    TooLarge,
    UnsupportedFormat,
)
from ehcp_audit.reading.pdf import objects as pdf_objects
from ehcp_audit.reading.pdf import pages as pdf_pages

PLAIN = flowing(
    ["Section B", "Robin needs help with reading.", grid([["Need", "Help"], ["Reading", "Daily"]])]
)
TAGGED = tagged("= Section B\n- Robin needs help\n#table(columns: 2, [Need], [Help], [Reading], [Daily])")


def picture(canvas: Canvas) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def one_sentence(error) -> bool:
    said = str(error.value)
    return "\n" not in said and said.endswith(".") and "plan.pdf" in said


def test_a_locked_file_asks_for_its_password_and_opens_with_it():
    locked = encrypted(PLAIN, user="hazel")
    with pytest.raises(NeedsPassword, match="needs a password") as error:
        read(locked)
    assert one_sentence(error)
    assert body_texts(read(locked, "hazel"))[0] == "Section B"


def test_a_wrong_password_is_said_to_be_wrong():
    with pytest.raises(NeedsPassword, match="does not open") as error:
        read(encrypted(PLAIN, user="hazel"), "rowan")
    assert one_sentence(error)


def test_a_file_that_only_forbids_changes_opens():
    assert body_texts(read(encrypted(PLAIN, owner="rowan")))[0] == "Section B"


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing of the kind", b"%PDF-", PLAIN[:200], b"\0" * 500])
def test_a_broken_file_is_said_to_be_damaged(data):
    with pytest.raises(DamagedFile, match="damaged") as error:
        read(data)
    assert one_sentence(error)


def test_a_form_that_only_adobe_reader_shows_is_not_taken_for_a_plan_without_sections():
    waiting = pikepdf.open(
        io.BytesIO(flowing(["Please wait. Your viewer may not show this kind of document."]))
    )
    waiting.Root.NeedsRendering = True
    waiting.Root.AcroForm = pikepdf.Dictionary(
        Fields=pikepdf.Array([]), XFA=waiting.make_stream(b"<xdp xmlns='http://ns.adobe.com/xdp/'/>")
    )
    waiting.save(saved := io.BytesIO())
    with pytest.raises(UnsupportedFormat, match="only Adobe Reader can show") as error:
        read(saved.getvalue())
    assert one_sentence(error)


def test_a_scan_is_said_to_be_a_picture():
    with pytest.raises(PictureOfPages, match="picture of its pages") as error:
        read(drawn(picture, picture))
    assert one_sentence(error)


def test_a_page_that_is_a_picture_among_others_is_named():
    blocks = read(drawn(lambda canvas: canvas.drawString(72, 700, "Words"), picture))
    assert [note.kind for note in blocks.notes] == ["picture-page"]
    assert blocks.notes[0].says.startswith("Page 2 of the PDF: a picture without text, not read")


def test_words_that_a_program_recognised_under_a_scan_are_read_and_marked():
    def scan(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine("Recognised words")
        canvas.drawText(text)
        picture(canvas)

    blocks = read(drawn(scan))
    assert body_texts(blocks) == ["Recognised words"]
    assert [note.kind for note in blocks.notes] == ["recognised-text"]


def test_empty_pages_have_nothing_to_read():
    with pytest.raises(PictureOfPages, match="no text"):
        read(drawn(lambda _canvas: None))


def test_too_many_pages_are_refused_before_any_is_read():
    buffer = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pdf_pages.MAX_PAGES + 1):
            document.add_blank_page(page_size=(200, 200))
        document.save(buffer)
    with pytest.raises(TooLarge, match="pages") as error:
        read(buffer.getvalue())
    assert one_sentence(error)


def test_too_many_objects_on_a_page_are_refused(monkeypatch):
    monkeypatch.setattr(pdf_objects, "MAX_OBJECTS", 20)

    def draw(canvas: Canvas) -> None:
        for number in range(30):
            canvas.drawString(72, 800 - 20 * number, f"line {number}")

    with pytest.raises(TooLarge, match="drawn objects"):
        read(drawn(draw))


def test_drawings_that_hold_themselves_are_refused():
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "Words")))) as document:
        form = document.make_stream(b"/Again Do /Again Do")
        form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 500, 500]
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Again=form))
        page = document.pages[0]
        page.Resources.XObject = pikepdf.Dictionary(Again=form)
        page.contents_add(b"/Again Do")
        document.save(buffer)
    with pytest.raises(DamagedFile, match="holds itself") as error:
        read(buffer.getvalue())
    assert one_sentence(error)


def test_drawings_that_double_and_double_are_refused():
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "Words")))) as document:
        inner = None
        for _ in range(30):
            form = document.make_stream(b"/In Do /In Do" if inner else b"0 0 m")
            form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 500, 500]
            if inner is not None:
                form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(In=inner))
            inner = form
        document.pages[0].Resources.XObject = pikepdf.Dictionary(In=inner)
        document.pages[0].contents_add(b"/In Do")
        document.save(buffer)
    with pytest.raises(TooLarge, match="drawings") as error:
        read(buffer.getvalue())
    assert one_sentence(error)


def test_tags_without_the_words_are_left_aside():
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(PLAIN)) as document:
        document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        document.Root.StructTreeRoot = document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=pikepdf.Array())
        )
        document.save(buffer)
    assert [p.shown for p in read(buffer.getvalue()).paragraphs()] == [
        p.shown for p in read(PLAIN).paragraphs()
    ]


MUTATION = st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=12))


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(st.sampled_from([PLAIN, TAGGED]), st.lists(MUTATION, min_size=1, max_size=6), st.floats(0.3, 1))
def test_damage_anywhere_gives_blocks_or_a_reading_error(data, mutations, kept):
    broken = bytearray(data)
    for where, what in mutations:
        spot = int(where * (len(broken) - 1))
        broken[spot : spot + len(what)] = what
    with suppress(ReadingError):
        read(bytes(broken[: int(kept * len(broken))]) if kept < 0.9 else bytes(broken))


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_give_only_reading_errors(data):
    with pytest.raises(ReadingError):
        read(b"%PDF-1.4\n" + data)


def test_a_file_is_let_go_of_after_an_error_and_reads_alike_each_time():
    for _ in range(3):
        with pytest.raises(DamagedFile):
            read(PLAIN[:300])
    assert read(PLAIN) == read(PLAIN)
