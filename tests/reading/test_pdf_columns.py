"""Tables that no upright rules divide, and text in columns: words of two columns are never mixed."""

import shutil
import subprocess
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pdf_parts import body_texts, cell_rows, drawn, flowing, grid, read, tables, words
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.reading.pdf.reader import read_pdf

HEAD = ["<b>Need</b>", "<b>Outcome</b>", "<b>Provision</b>", "<b>Who</b>"]
ROWS = [
    [
        "Robin cannot yet read the questions that the class is set and waits for an adult to read them",
        "By the end of Year 6 he will read a page aloud and answer three questions about it",
        "Twenty minutes of reading one to one, four times a week",
        "A teaching assistant",
    ],
    [
        "He loses his place in longer tasks",
        "He will follow three steps without being reminded of them in four lessons out of five",
        "A board with each step on a card of its own, in every lesson, which he moves when it is done",
        "The class teacher",
    ],
    [
        "Loud rooms hurt his ears",
        "He will eat in the hall on four days a week by July 2027, with his friends beside him",
        "Ear defenders",
        "A therapist who visits once in each term and writes down what she saw",
    ],
]
PROSE = "This is a paragraph of the plan that goes over the whole width of the page and then some more. " * 3


def bare(row):
    return [text.replace("<b>", "").replace("</b>", "") for text in row]


def open_table(rows, rules, **kwargs):
    """Return a table with level rules only: below every row, below the head, between rows, or none."""
    spots = {"below": [(0, -1)], "head": [(0, 0)], "between": [(0, -2)], "none": []}[rules]
    lines = [("LINEBELOW", (0, first), (-1, last), 0.5, "black") for first, last in spots]
    table = grid(rows, **kwargs)
    table._linecmds.clear()
    table.setStyle(lines)
    return table


@pytest.mark.parametrize("rules", ["below", "head", "between", "none"])
@pytest.mark.parametrize("columns", [2, 3, 4])
def test_columns_without_upright_rules_are_cells(rules, columns):
    rows = [row[:columns] for row in [HEAD, *ROWS]]
    blocks = read(flowing([PROSE, open_table(rows, rules, heads=1), PROSE]))
    (table,) = tables(blocks)
    assert cell_rows(table) == [bare(row) for row in rows]
    assert body_texts(blocks) == [PROSE.strip(), PROSE.strip()]


@pytest.mark.parametrize("rules", ["below", "head", "between", "none"])
def test_a_table_without_upright_rules_goes_on_over_a_page_break_in_the_middle_of_its_cells(rules):
    rows = [HEAD, *ROWS * 6]
    blocks = read(flowing([*[PROSE] * 3, open_table(rows, rules, heads=1), PROSE]))
    (table,) = tables(blocks)
    assert table.pieces > 1
    assert cell_rows(table) == [bare(row) for row in rows]


def test_a_frame_with_level_rules_in_it_hides_no_columns():
    rows = [HEAD, *ROWS]
    framed = grid(rows)
    framed._linecmds.clear()
    framed.setStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"), ("BOX", (0, 0), (-1, -1), 0.5, "black")])
    (table,) = tables(read(flowing([PROSE, framed, PROSE])))
    assert cell_rows(table) == [bare(row) for row in rows]


def test_framed_paragraphs_stay_in_their_boxes():
    boxed = grid([["<b>Section B</b>"], [PROSE], ["1. " + PROSE]])
    (table,) = tables(read(flowing([boxed])))
    assert cell_rows(table) == [["Section B"], [PROSE.strip()], ["1. " + PROSE.strip()]]


def test_empty_cells_keep_their_column():
    rows = [
        HEAD,
        ["One need", "", "Help for it", ""],
        ["", "An outcome", "", "Ann"],
        ["Another", "", "", "Ben"],
    ]
    (table,) = tables(read(flowing([open_table(rows, "below", heads=1)])))
    assert cell_rows(table) == [bare(row) for row in rows]


@pytest.mark.parametrize("rules", ["below", "none"])
def test_a_heading_over_a_group_of_rows_is_a_row_of_its_own(rules):
    rows = [HEAD[:3], ["<b>Cognition</b>", "", ""], ROWS[0][:3], ["<b>Hearing</b>", "", ""], ROWS[2][:3]]
    (table,) = tables(read(flowing([open_table(rows, rules)])))
    assert [c.text for c in table.cells if c.row in {1, 3}] == ["Cognition", "Hearing"]
    assert [bare(row) for row in (ROWS[0][:3], ROWS[2][:3])] == [cell_rows(table)[n] for n in (2, 4)]


def test_tables_with_a_heading_between_them_stay_two():
    parts = ["<b>Cognition</b>", open_table([HEAD, ROWS[0]], "below"), "<b>Hearing</b>"]
    blocks = read(flowing([*parts, open_table([HEAD, ROWS[2]], "below")]))
    assert [len(table.by_row()) for table in tables(blocks)] == [2, 2]
    assert body_texts(blocks) == ["Cognition", "Hearing"]


def test_paragraphs_of_a_cell_stay_apart():
    rows = [HEAD[:2], ["He reads slowly.\nHe writes little.", "He will read.\nHe will write."], ROWS[1][:2]]
    (table,) = tables(read(flowing([open_table(rows, "below")])))
    assert cell_rows(table)[1] == rows[1]


def test_a_page_that_leaves_the_last_column_empty_still_goes_on_with_the_table():
    def put(canvas: Canvas, y: int, *cells: str) -> None:
        for x, cell in zip((72, 220, 400), cells, strict=False):
            for number, line in enumerate(cell.split("/")):
                canvas.drawString(x, y - 13 * number, line)

    def first(canvas: Canvas) -> None:
        put(canvas, 110, "Need", "Provision", "Who")
        put(canvas, 92, "Reading is hard", "Help with reading", "Ann")
        put(canvas, 70, "Writing is slow/and he tires", "A scribe in tests/and a keyboard", "Ben")

    def second(canvas: Canvas) -> None:
        put(canvas, 760, "after some lines.", "for longer work.")
        put(canvas, 740, "Noise worries him when he/plays outside", "A quiet room to go to")

    found = tables(read(drawn(first, second)))
    rows = [[" ".join(cell.split()) for cell in row] for table in found for row in cell_rows(table)]
    assert rows[-2:] == [
        [
            "Writing is slow and he tires after some lines.",
            "A scribe in tests and a keyboard for longer work.",
            "Ben",
        ],
        ["Noise worries him when he plays outside", "A quiet room to go to", ""],
    ]


def test_a_first_column_of_numbers_is_a_column_of_the_table():
    rows = [["1", "Reading is hard", "Help every day"], ["2", "Writing is hard", "A scribe in tests"]]
    rows.append(["3", "Hearing is hard", "A quiet room"])
    (table,) = tables(read(flowing([open_table(rows, "none")])))
    assert cell_rows(table) == rows


def test_labels_painted_after_their_words_stand_before_them():
    names = ["The views of the child", "The special needs", "The health needs"]

    def draw(canvas: Canvas) -> None:
        for number, name in enumerate(names):
            canvas.drawString(110, 700 - 16 * number, name)
        for number, letter in enumerate("ABC"):
            canvas.drawString(72, 700 - 16 * number, letter)

    assert " ".join(body_texts(read(drawn(draw)))) == " ".join(
        f"{letter} {name}" for letter, name in zip("ABC", names, strict=True)
    )


@pytest.mark.parametrize("label", ["Who:", "Step 1:", "Aim"])
def test_bold_words_at_the_start_of_each_line_make_no_column(label):
    texts = [f"{label} this is said in line {n} and ends here." for n in range(5)]
    blocks = read(flowing([f"<b>{label}</b>{text.removeprefix(label)}" for text in texts]))
    assert not tables(blocks)
    assert body_texts(blocks) == texts


def test_rules_between_paragraphs_make_no_table():
    def draw(canvas: Canvas) -> None:
        for number in range(5):
            canvas.drawString(
                72, 700 - 40 * number, f"A line of prose {number} that is as long as prose often is."
            )
            canvas.line(72, 690 - 40 * number, 520, 690 - 40 * number)

    assert not tables(read(drawn(draw)))


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],
)
@given(st.data())
def test_no_cell_is_mixed_with_another_whatever_the_shape(data):
    columns = data.draw(st.integers(2, 5))
    word = st.sampled_from(["he", "will", "need", "help", "with", "reading", "because", "noise", "worries"])
    cell = st.lists(word, min_size=2, max_size=14).map(lambda found: " ".join(found).capitalize() + ".")
    # Narrow columns that all say the same are set as a page of text in columns is, and read as one.
    row = st.lists(cell, min_size=columns, max_size=columns, unique=True)
    rows = data.draw(st.lists(row, min_size=2, max_size=7))
    rules = data.draw(st.sampled_from(["below", "head", "between", "none"]))
    rows = [["<b>Need</b>", *["<b>More of it</b>"] * (columns - 1)], *rows]
    blocks = read(flowing([PROSE, open_table(rows, rules, heads=1)]))
    assert [cell_rows(table) for table in tables(blocks)] == [[bare(row) for row in rows]]


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
@pytest.mark.parametrize("rule", ["border-bottom: 1px solid grey", ""])
def test_what_a_browser_prints_without_tags_is_read_by_cells(tmp_path, rule):
    body = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS * 4)
    head = "".join(f"<th>{text}</th>" for text in bare(HEAD))
    style = f"td, th {{ {rule}; text-align: left; vertical-align: top; padding: 4px; width: 25% }}"
    page = tmp_path / "plan.html"
    page.write_text(
        f"<meta charset=utf8><style>table {{ border-collapse: collapse }} {style}</style>"
        f"<h2>Needs</h2><table><thead><tr>{head}</tr></thead>{body}</table><p>{PROSE}</p>"
    )
    printed = tmp_path / "plan.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-pdf-tagging"]
    subprocess.run(
        [*command, "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri()],
        check=True,
        capture_output=True,
    )
    data = printed.read_bytes()
    blocks = read_pdf(data, "plan.pdf", sha256(data).hexdigest())
    (table,) = tables(blocks)
    assert cell_rows(table) == [bare(HEAD), *ROWS * 4]
    assert len(words(blocks)) >= sum(len(text.split()) for row in ROWS * 4 for text in row)
