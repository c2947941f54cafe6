"""What a browser prints with its own tags: groups without a name, running feet, cards, wide sections."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pdf_parts import body_texts, cell_rows, drawn, read, tables, words

from ehcp_audit.reading.blocks import Blocks

pytestmark = pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")

ROWS = [
    ["Pupils are taught phonics in a group of no more than three.", "Specialist teacher", "30 minutes daily"],
    [
        "A visual timetable is gone through with him, and changes are shown before they happen.",
        "Key adult",
        "Daily",
    ],
]
HEADS = ["What will be provided", "Person responsible", "When and for how long"]
FOOT = (
    "@page { @bottom-left { content: 'Plan reference 20-771' } "
    "@bottom-right { content: counter(page) '/' counter(pages) } }"
)


def printed(body: str, folder: Path, *, style: str = "", tags: bool = True) -> Blocks:
    """Print a page with Chromium and read it."""
    page, file = folder / "plan.html", folder / "plan.pdf"
    page.write_text(f"<!doctype html><html lang=en><meta charset=utf8><style>{style}</style>{body}</html>")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    untagged = [] if tags else ["--disable-pdf-tagging"]
    subprocess.run(
        [*command, *untagged, f"--print-to-pdf={file}", page.as_uri()], check=True, capture_output=True
    )
    return read(file.read_bytes())


def test_a_table_without_heads_which_the_browser_does_not_tag_as_one_keeps_its_cells(tmp_path):
    """Chromium takes such a table for a mere arrangement, and tags neither rows nor cells."""
    rows = [
        ["Need 1", "He reads single words."],
        ["Need 2", "He cannot yet write a sentence that others read."],
    ]
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    (table,) = tables(printed(f"<h2>Section B</h2><table>{cells}</table><p>End.</p>", tmp_path))
    assert cell_rows(table) == rows


def test_cards_of_several_lines_set_two_by_two_are_read_one_after_the_other(tmp_path):
    """The tags group the words of each card, and leave out the frame that sets them in two columns."""
    style = (
        ".two { display: grid; grid-template-columns: 1fr 1fr; gap: 12px } "
        ".card { border: 1px solid; border-radius: 9px; padding: 8px } b { color: teal }"
    )
    cards = [
        ("I am good at", "Sums and sorting things."),
        ("I find hard", "Writing for a long time."),
        ("My dream", "I want to build rockets, and I drew this with my class teacher on 2 March."),
        ("What my parents want", "That he has a friend to sit with at lunch."),
    ]
    boxes = "".join(f"<div class=card><b>{head}</b><br>{text}</div>" for head, text in cards)
    blocks = printed(
        f"<h2>Section A</h2><div class=two>{boxes}</div><h2>Section B</h2>", tmp_path, style=style
    )
    said = " ".join(body_texts(blocks))
    assert said == "Section A " + " ".join(f"{head} {text}" for head, text in cards) + " Section B"


def test_small_labels_over_their_values_two_by_two_are_read_label_by_label(tmp_path):
    style = ".two { display: grid; grid-template-columns: 1fr 1fr } span { display: block; font-size: 9px }"
    pairs = [
        ("Name", "Sam W"),
        ("Date of birth", "27 July 2015"),
        ("Plan type", "Final plan"),
        ("Issued", "1 May"),
    ]
    boxes = "".join(f"<div><span>{label}</span><b>{value}</b></div>" for label, value in pairs)
    blocks = printed(f"<h1>Plan</h1><div class=two>{boxes}</div><h2>Section A</h2>", tmp_path, style=style)
    assert " ".join(body_texts(blocks)) == "Plan " + " ".join(map(" ".join, pairs)) + " Section A"


def test_boxes_set_side_by_side_are_never_interleaved(tmp_path):
    """A style sheet makes rows of plain boxes; the tags name none of them."""
    style = ".row { display: flex; gap: 14px } .row div { flex: 1 } .head { font-weight: bold }"
    lines = [f"<div class='row head'>{''.join(f'<div>{text}</div>' for text in HEADS)}</div>"]
    lines += [f"<div class=row>{''.join(f'<div>{text}</div>' for text in row)}</div>" for row in ROWS]
    (table,) = tables(printed(f"<h2>Section F</h2>{''.join(lines)}", tmp_path, style=style))
    assert cell_rows(table) == [HEADS, *ROWS]


def test_a_running_foot_outside_the_tags_is_furniture_once_though_it_has_two_parts(tmp_path):
    """Reference left, page number right: both run, and neither stands in the body besides."""
    text = "".join(f"<p>Sentence {number} says something of the plan.</p>" for number in range(120))
    blocks = printed(f"<h2>Section A</h2>{text}", tmp_path, style=FOOT)
    assert not any("20-771" in text for text in body_texts(blocks))
    assert sum("20-771" in line.text for line in blocks.furniture) == blocks.pages


def test_the_label_of_a_card_that_begins_several_pages_is_no_running_head(tmp_path):
    """Each card begins with its label, and some happen to begin a page."""
    style = ".card { break-inside: avoid; height: 280px } b { display: block }"
    cards = "".join(
        f"<div class=card><b>Provision</b><p>Card {number} says what is done.</p></div>"
        for number in range(15)
    )
    blocks = printed(f"<h2>Section F</h2>{cards}", tmp_path, style=style, tags=False)
    assert body_texts(blocks).count("Provision") == 15


def test_a_section_printed_wide_in_the_middle_is_read_in_its_place(tmp_path):
    """Upright pages, wide ones, upright ones again, each with its words in order."""
    style = (
        "@page wide { size: A4 landscape } .wide { page: wide } .two { columns: 2 } "
        "td, th { padding: 9px; text-align: left }"
    )
    left = "".join(f"<p>Left and right {number} run on in their own column.</p>" for number in range(8))
    rows = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS)
    head = "".join(f"<th>{text}</th>" for text in HEADS)
    wide = f"<div class=wide><table><thead><tr>{head}</tr></thead>{rows}</table></div>"
    for tags in (True, False):
        blocks = printed(
            f"<div class=two>{left}</div>{wide}<p>The end.</p>", tmp_path, style=style, tags=tags
        )
        (table,) = tables(blocks)
        assert cell_rows(table) == [HEADS, *ROWS]
        found = body_texts(blocks)
        assert found == [f"Left and right {n} run on in their own column." for n in range(8)] + ["The end."]


def test_a_head_that_stands_alone_at_the_end_of_a_page_heads_the_table_on_the_next():
    """Without rules or tags a single row is no table; a bold one that ends a page is the head of one."""
    columns = (60, 290, 430)

    def first(canvas):
        for y in range(780, 80, -20):
            canvas.drawString(
                60, y, "A sentence that fills the page down to its foot, line by line, in full."
            )
        canvas.setFont("Helvetica-Bold", 11)
        for x, text in zip(columns, HEADS, strict=True):
            canvas.drawString(x, 60, text)

    def second(canvas):
        for y, row in (
            (780, "One|Teacher|Daily"),
            (750, "Two|Key adult|Weekly"),
            (720, "Three|Nurse|Monthly"),
        ):
            for x, text in zip(columns, row.split("|"), strict=True):
                canvas.drawString(x, y, text)

    blocks = read(drawn(first, second))
    (table,) = tables(blocks)
    assert cell_rows(table)[:2] == [HEADS, ["One", "Teacher", "Daily"]]
    assert words(blocks).count("Person") == 1


def test_an_empty_cell_that_the_browser_does_not_tag_leaves_the_others_in_their_columns(tmp_path):
    rows = [["Area", *HEADS], ["Speech", *ROWS[0]], ["", *ROWS[1]]]
    cells = "".join(
        "<tr>" + "".join(f"<{tag}>{text}</{tag}>" for text in row) + "</tr>"
        for row, tag in zip(rows, ["th", "td", "td"], strict=True)
    )
    style = "table { border-collapse: collapse } td, th { border: 1px solid; text-align: left }"
    (table,) = tables(printed(f"<h2>Section F</h2><table>{cells}</table>", tmp_path, style=style))
    assert cell_rows(table) == rows


def test_bold_words_at_the_beginning_of_a_list_item_are_of_its_paragraph(tmp_path):
    """Chromium tags them and what follows as two groups without a name."""
    items = [("Reading.", "She reads ten words."), ("Sums.", "She counts to twenty and no further yet.")]
    listed = "".join(f"<li><b>{title}</b> {text}</li>" for title, text in items)
    found = body_texts(printed(f"<h2>Section B</h2><ol>{listed}</ol>", tmp_path))
    assert [text.split(" ", 1)[1] for text in found[1:]] == [" ".join(item) for item in items]


def test_groups_below_each_other_in_a_list_item_stay_apart(tmp_path):
    items = "<li><div>A tablet with a keyboard</div><div>Provided by the school</div></li>" * 2
    found = body_texts(printed(f"<h2>Section F</h2><ul>{items}</ul>", tmp_path))
    assert sum(text.endswith("Provided by the school") for text in found) == 2
    assert not any("keyboard Provided" in text for text in found)
