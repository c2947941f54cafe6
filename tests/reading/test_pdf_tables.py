"""Tables of a PDF: cells, spans, and pieces on successive pages."""

import io
import shutil
import subprocess
from collections import Counter

import pdfplumber
import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pdf_parts import body_texts, cell_rows, drawn, flowing, grid, read, tables, tagged
from reportlab.pdfgen.canvas import Canvas

HEAD = ["<b>Need</b>", "<b>Provision</b>", "<b>Who</b>"]


def many(count):
    return [
        [
            f"Need {n} is said here",
            f"Help number {n} will be given every day by an adult whom he knows",
            f"Person {n}",
        ]
        for n in range(count)
    ]


def plain(rows):
    return [[text.replace("<b>", "").replace("</b>", "") for text in row] for row in rows]


def test_a_ruled_table_gives_its_cells_by_row_and_column():
    rows = [HEAD, *many(3)]
    (table,) = tables(read(flowing(["Before it.", grid(rows), "After it."])))
    assert cell_rows(table) == plain(rows)
    assert (table.rows, table.columns, table.pieces) == (4, 3, 1)


def test_a_cell_over_several_columns_or_rows_is_one():
    style = [("SPAN", (0, 0), (2, 0)), ("SPAN", (0, 1), (0, 2))]
    rows = [["Communication", "", ""], ["Reading", "Help", "Ann"], ["", "More help", "Ben"]]
    (table,) = tables(read(flowing([grid(rows, style=style)])))
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells] == [
        (0, 0, 1, 3, "Communication"),
        (1, 0, 2, 1, "Reading"),
        (1, 1, 1, 1, "Help"),
        (1, 2, 1, 1, "Ann"),
        (2, 1, 1, 1, "More help"),
        (2, 2, 1, 1, "Ben"),
    ]


def test_shading_that_misses_the_rules_makes_no_column():
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.8)
        canvas.rect(74, 682, 95, 16, stroke=0, fill=1)
        canvas.rect(174, 682, 190, 16, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.grid([72, 172, 366], [640, 680, 700])
        for x, y, text in (
            (76, 686, "Need"),
            (176, 686, "Help"),
            (76, 666, "Reading"),
            (176, 666, "Every day"),
        ):
            canvas.drawString(x, y, text)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [["Need", "Help"], ["Reading", "Every day"]]
    assert [cell.shaded for cell in table.cells] == [True, True, False, False]


def test_the_underline_of_a_link_divides_no_cell():
    def draw(canvas: Canvas) -> None:
        canvas.grid([72, 172, 366], [600, 680, 700])
        for x, y, text in (
            (76, 686, "Need"),
            (176, 686, "Help"),
            (76, 666, "Reading"),
            (176, 666, "See the report"),
        ):
            canvas.drawString(x, y, text)
        canvas.rect(176, 664, 80, 0.6, stroke=0, fill=1)
        canvas.drawString(176, 650, "and the plan")

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table)[1][1].split() == ["See", "the", "report", "and", "the", "plan"]
    assert table.rows == 2


def test_a_table_without_side_rules_keeps_its_columns():
    def draw(canvas: Canvas) -> None:
        for y in (700, 680, 640):
            canvas.line(72, y, 366, y)
        canvas.line(172, 640, 172, 700)
        for x, y, text in (
            (76, 686, "Need"),
            (176, 686, "Help"),
            (76, 666, "Reading"),
            (176, 666, "Every day"),
        ):
            canvas.drawString(x, y, text)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [["Need", "Help"], ["Reading", "Every day"]]


def test_a_table_in_a_cell_is_that_cells():
    inner = grid([["When", "Mondays"], ["Where", "The library"]], widths=[60, 90])
    outer = grid(
        [["Need", "Help"]],
        widths=[100, 220],
        style=[(f"{side}PADDING", (0, 0), (-1, -1), 9) for side in ("TOP", "BOTTOM")],
    )
    outer._cellvalues[0][1] = [inner]
    (table,) = tables(read(flowing([outer])))
    nested = [block for cell in table.cells for block in cell.blocks if hasattr(block, "cells")]
    assert [cell_rows(block) for block in nested] == [[["When", "Mondays"], ["Where", "The library"]]]


def test_a_row_that_was_written_in_one_piece_is_divided_at_the_rules():
    def draw(canvas: Canvas) -> None:
        canvas.grid([72, 172, 366], [680, 700])
        text = canvas.beginText(76, 686)
        text.setFont("Courier", 10)
        text.textOut("Need" + " " * 14 + "Help every day")
        canvas.drawText(text)

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [["Need", "Help every day"]]


def test_a_frame_round_the_page_is_no_table():
    def draw(canvas: Canvas) -> None:
        canvas.rect(20, 20, 555, 800)
        canvas.drawString(72, 700, "Words on a framed page")

    blocks = read(drawn(draw))
    assert body_texts(blocks) == ["Words on a framed page"]


@pytest.mark.parametrize("heads", [0, 1])
def test_a_table_over_pages_is_joined_and_its_repeated_head_is_furniture(heads):
    rows = [HEAD, *many(90)]
    blocks = read(flowing(["Before it.", grid(rows, heads=heads, widths=[120, 220, 90]), "After it."]))
    (table,) = tables(blocks)
    assert cell_rows(table) == plain(rows)
    assert table.pieces == blocks.pages > 2
    assert len([p for p in blocks.furniture if p.text == "Need"]) == (blocks.pages - 1) * heads
    assert [note.kind for note in blocks.notes] == ["joined-over-pages"]


def test_a_cell_that_a_page_break_cuts_is_joined_in_its_middle():
    said = " ".join(f"word{n} follows the one before it and leads to the next," for n in range(260))
    rows = [HEAD, ["Reading", said + " and so it ends.", "Ann"], ["Writing", "Something else.", "Ben"]]
    (table,) = tables(read(flowing([grid(rows, heads=1, widths=[120, 220, 90])])))
    assert cell_rows(table) == plain(rows)


def test_another_table_on_the_next_page_stays_another():
    one, other = [HEAD, *many(2)], [["<b>Outcome</b>", "<b>By when</b>", "<b>Who</b>"], *many(2)]
    blocks = read(flowing([grid(one), None, grid(other)]))
    assert [cell_rows(table) for table in tables(blocks)] == [plain(one), plain(other)]


TYPST = """
#set page(height: 12cm)
#table(columns: (1fr, 2fr, 1fr), table.header([Need], [Provision], [Who]),
  ..range(14).map(n => ([Need #n], [#lower(lorem(40))], if calc.even(n) [Person #n] else [])).flatten())
"""


def test_cells_that_are_tagged_once_more_and_empty_make_no_columns():
    """So LibreOffice tags a row that a page break cuts."""
    with pikepdf.open(io.BytesIO(tagged("#table(columns: 2, [Need], [Help], [Reading], [Daily])"))) as pdf:
        row = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TR"][
            -1
        ]
        for _ in range(2):
            row.K.append(
                pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.TD, P=row))
            )
        buffer = io.BytesIO()
        pdf.save(buffer)
    (table,) = tables(read(buffer.getvalue()))
    assert cell_rows(table) == [["Need", "Help"], ["Reading", "Daily"]]


def test_a_tagged_table_over_pages_is_one_with_its_empty_cells():
    (table,) = tables(read(tagged(TYPST)))
    assert (table.rows, table.columns) == (15, 3)
    rows = cell_rows(table)
    assert [row[2] for row in rows] == ["Who", *(f"Person {n}" if n % 2 == 0 else "" for n in range(14))]
    assert {row[1] for row in rows[1:]} == {rows[1][1]}
    assert [cell.header for cell in table.cells[:4]] == [True, True, True, False]


def test_tags_give_headings_and_lists_their_level():
    source = "= Plan\n== Section B\nText here.\n- one\n  - inner\n- two"
    found = [(p.text, p.heading, p.list_level) for p in read(tagged(source)).paragraphs()]
    assert found == [
        ("Plan", 1, None),
        ("Section B", 2, None),
        ("Text here.", None, None),
        ("one", None, 0),
        ("inner", None, 1),
        ("two", None, 0),
    ]


def test_the_tagged_and_the_untagged_reading_agree():
    import pikepdf

    data = tagged(TYPST + "\n\nAnd after the table there is a paragraph of its own.")
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        del document.Root.StructTreeRoot
        del document.Root.MarkInfo
        document.save(buffer)
    with_tags, without = read(data), read(buffer.getvalue())
    assert [cell_rows(t) for t in tables(with_tags)] == [cell_rows(t) for t in tables(without)]
    assert body_texts(with_tags) == body_texts(without)


WORDS = st.lists(
    st.sampled_from(
        ["reads", "writes", "speaks", "walks", "with", "help", "each", "day", "and", "then", "rests"]
    ),
    min_size=1,
    max_size=30,
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=[Phase.generate]
)
@given(
    st.integers(2, 4).flatmap(
        lambda n: st.lists(st.lists(WORDS, min_size=n, max_size=n), min_size=2, max_size=12)
    )
)
def test_a_second_witness_sees_the_same_cells(rows):
    """pdfplumber, page by page: the pieces of a cell on two pages are two of its cells and one of ours."""
    text = [[" ".join(cell) for cell in row] for row in rows]
    data = flowing([grid(text, widths=[440 / len(rows[0])] * len(rows[0]))])
    with pdfplumber.open(io.BytesIO(data)) as document:
        seen = [
            " ".join((cell or "").split())
            for page in document.pages
            for table in page.extract_tables()
            for row in table
            for cell in row
        ]
    blocks = read(data)
    ours = [" ".join(cell.text.split()) for table in tables(blocks) for cell in table.cells]
    if blocks.pages == 1:
        assert seen == ours
    else:
        # A first row that says what the table's head says is taken for a repeated head.
        # The witness may miss cells of a table that a page cuts: so all that it sees, and all there is.
        ours += [line.text for line in blocks.furniture]
        found = Counter(" ".join(ours).split())
        assert not Counter(" ".join(seen).split()) - found
        assert not Counter(" ".join(" ".join(row) for row in text).split()) - found


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("tags", ["false", "true"])
def test_what_libreoffice_prints_is_read_with_every_cell(tmp_path, tags):
    import docx

    document = docx.Document()
    document.add_heading("Section F", 1)
    table = document.add_table(0, 3, style="Table Grid")
    rows = [["Need", "Provision", "Who"], *many(60)]
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(tmp_path / "plan.docx")
    options = f'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{tags}"}}}}'
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        options,
    ]
    subprocess.run(
        [*command, "--outdir", tmp_path, tmp_path / "plan.docx"], check=True, capture_output=True, timeout=120
    )
    blocks = read((tmp_path / "plan.pdf").read_bytes())
    assert [cell_rows(table) for table in tables(blocks)] == [rows]
    assert body_texts(blocks) == ["Section F"]
