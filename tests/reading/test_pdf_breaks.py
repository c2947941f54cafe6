"""What a page break does to a PDF's tables, heads and running lines, each case alone."""

import io

import pikepdf
import pytest
from documents import load_content, truth
from made_up import EXAMPLE_LAYOUTS, Layout, compose
from made_up.comparison import compare
from made_up.to_word import save_word
from pdf_parts import body_texts, cell_rows, drawn, read, tables
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.reading import read_plan

XS = (56, 180, 500)


def row(canvas: Canvas, y: float, texts: tuple[str, ...], *, bold: bool = False) -> None:
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
    for x, text in zip(XS, texts, strict=False):
        canvas.drawString(x + 6, y, text)


def rules(canvas: Canvas, top: float, bottom: float, level: tuple[float, ...]) -> None:
    for x in XS:
        canvas.line(x, top, x, bottom)
    for y in level:
        canvas.line(XS[0], y, XS[-1], y)


def test_a_head_printed_again_in_the_middle_of_a_page_is_furniture_too():
    """As reportlab prints it above a row that the end of the page will cut."""

    def first(canvas: Canvas) -> None:
        row(canvas, 780, ("Need", "Provision"), bold=True)
        row(canvas, 760, ("Reading", "Help with reading every day."))
        row(canvas, 740, ("Need", "Provision"), bold=True)
        row(canvas, 720, ("Spelling", "Help with spelling that is given by"))
        rules(canvas, 795, 60, (795, 775, 755, 735))

    def second(canvas: Canvas) -> None:
        row(canvas, 780, ("Need", "Provision"), bold=True)
        row(canvas, 760, ("", "a teacher twice a week."))
        rules(canvas, 795, 750, (795, 775, 750))

    blocks = read(drawn(first, second))
    (table,) = tables(blocks)
    assert cell_rows(table) == [
        ["Need", "Provision"],
        ["Reading", "Help with reading every day."],
        ["Spelling", "Help with spelling that is given by a teacher twice a week."],
    ]
    assert [line.text for line in blocks.furniture] == ["Need", "Provision"] * 2


def test_a_cell_that_fills_a_page_and_goes_on_above_and_below_has_no_level_rules_there():
    def first(canvas: Canvas) -> None:
        canvas.drawString(62, 780, "Her story")
        canvas.drawString(62, 760, "She came to the school at four and was")
        for x in (56, 500):
            canvas.line(x, 795, x, 60)
        for y in (795, 775):
            canvas.line(56, y, 500, y)

    def middle(canvas: Canvas) -> None:
        canvas.drawString(62, 780, "Quiet at first. She made a friend,")
        for x in (56, 500):
            canvas.line(x, 795, x, 60)

    def last(canvas: Canvas) -> None:
        canvas.drawString(62, 780, "Then spoke in class.")
        for x in (56, 500):
            canvas.line(x, 795, x, 765)
        canvas.line(56, 765, 500, 765)

    (table,) = tables(read(drawn(first, middle, last)))
    assert [" ".join(cell.text.split()) for cell in table.cells] == [
        "Her story",
        "She came to the school at four and was Quiet at first. She made a friend, Then spoke in class.",
    ]
    assert table.pieces == 3


def test_a_heading_that_begins_three_pages_one_after_the_other_stands_where_others_begin_their_text():
    subjects = ("reading", "spelling", "hearing", "sight", "play", "sleep", "food")

    def page(number: int):
        def draw(canvas: Canvas) -> None:
            again = number in {3, 4, 5}
            subject = subjects[number - 1]
            canvas.setFont("Helvetica-Bold" if again else "Helvetica", 11)
            canvas.drawString(56, 775, "Area of need: Hearing" if again else f"She has help with {subject}.")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(56, 730, f"Her {subject} is what this paragraph is about.")
            canvas.drawString(56, 30, f"Plan, page {number}")

        return draw

    blocks = read(drawn(*(page(number) for number in range(1, 8))))
    assert body_texts(blocks).count("Area of need: Hearing") == 3
    assert [line.text for line in blocks.furniture] == [f"Plan, page {n}" for n in range(1, 8)]


def test_bare_page_numbers_are_furniture_though_a_numbered_list_stands_near_the_foot():
    def page(number: int):
        def draw(canvas: Canvas) -> None:
            canvas.drawString(56, 600, f"Page {number} has its own words.")
            for step in range(3):
                canvas.drawString(56, 110 - 18 * step, str(3 * number + 7 * step))
                canvas.drawString(90, 110 - 18 * step, f"Report {number}{'abc'[step]}")
            canvas.drawString(290, 28, str(number))

        return draw

    blocks = read(drawn(*(page(number) for number in range(1, 7))))
    assert [line.text for line in blocks.furniture] == list("123456")


def test_a_list_that_the_tags_put_into_the_cell_before_its_own_stands_in_its_own():
    """As LibreOffice tags a list that goes on in the next cell."""

    def draw(canvas: Canvas) -> None:
        texts = (
            (62, 780, "Strengths"),
            (256, 780, "Needs"),
            (62, 760, "He sings."),
            (256, 760, "He cannot hear well."),
            (256, 740, "He tires."),
        )
        for number, (x, y, text) in enumerate(texts):
            canvas._code.append(f"/P <</MCID {number}>> BDC")
            canvas.drawString(x, y, text)
            canvas._code.append("EMC")
        canvas._code.append("/Artifact BMC")
        canvas.grid([56, 250, 500], [795, 775, 735])
        canvas._code.append("EMC")

    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(draw))) as pdf:
        page = pdf.pages[0].obj
        page.StructParents = 0

        def element(kind: str, parent: pikepdf.Object, *kids: int) -> pikepdf.Object:
            made = pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.StructElem,
                    S=pikepdf.Name(f"/{kind}"),
                    P=parent,
                    Pg=page,
                    K=pikepdf.Array(list(kids)),
                )
            )
            parent.K.append(made)
            return made

        root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=pikepdf.Array()))
        table = element("Table", root)
        head, body = element("TR", table), element("TR", table)
        first = [element("P", element("TH", head), number) for number in (0, 1)]
        items = element("L", element("TD", body))
        element("TD", body)
        listed = [element("LBody", element("LI", items), number) for number in (2, 3, 4)]
        root.ParentTree = pdf.make_indirect(
            pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Array([*first, *listed])]))
        )
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.save(buffer)
    (table_read,) = tables(read(buffer.getvalue()))
    assert cell_rows(table_read) == [["Strengths", "Needs"], ["He sings.", "He cannot hear well.\nHe tires."]]


@pytest.mark.parametrize("layout", EXAMPLE_LAYOUTS, ids=lambda layout: layout.name)
def test_where_word_draws_no_borders_its_tags_alone_give_the_cells(layout: Layout, tmp_path):
    content = load_content("kofi")
    save_word(compose(content, layout), tmp_path / "plan.pdf", rules=False)
    seen = compare(read_plan(tmp_path / "plan.pdf"), truth(content, layout))
    for figure in (
        "words kept",
        "words once",
        "sections",
        "needs",
        "outcomes",
        "provisions",
        "who",
        "how often",
    ):
        assert seen.figure(figure) == 1, seen.complaints


def test_a_page_number_written_up_the_side_is_furniture_though_a_table_reaches_near_it():
    def page(number: int):
        def draw(canvas: Canvas) -> None:
            canvas.drawString(72, 700, ("Ade reads slowly.", "Ade writes slowly.", "Ade hides.")[number - 1])
            canvas.grid([40, 70, 500], [300, 400])
            canvas.drawString(80, 350, ("He reads.", "He writes.", "He stays.")[number - 1])
            for x, words in ((22, f"Page {number} of 3"), (60, "Outcome")):
                canvas.saveState()
                canvas.translate(x, 320)
                canvas.rotate(90)
                canvas.drawString(0, 0, words)
                canvas.restoreState()

        return draw

    blocks = read(drawn(*map(page, (1, 2, 3))))
    assert [line.text for line in blocks.furniture] == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]
    assert [cell_rows(table) for table in tables(blocks)] == [
        [["Outcome", "He reads."]],
        [["Outcome", "He writes."]],
        [["Outcome", "He stays."]],
    ]


def test_a_number_in_the_last_row_of_two_pages_is_no_page_number():
    """`B1` at the foot of one page and `B2` at that of the next count needs, beside their words."""

    told = {
        1: ("She came to the school at four and", "was quiet.", "She reads words but does", "not blend."),
        2: (
            "Her family moved in the spring and",
            "had no home.",
            "She watches others to know",
            "what to do.",
        ),
    }

    def page(number: int):
        def draw(canvas: Canvas) -> None:
            for x, y, text in zip((60, 60, 110, 110), (780, 766, 90, 77), told[number], strict=True):
                canvas.drawString(x, y, text)
            canvas.drawString(60, 90, f"B{number}")

        return draw

    blocks = read(drawn(page(1), page(2)))
    assert blocks.furniture == []
    assert {"B1", "B2"} <= set(" ".join(body_texts(blocks)).split())


def test_the_rest_of_a_cut_row_is_joined_though_it_touches_a_table_with_other_columns():
    def first(canvas: Canvas) -> None:
        canvas.drawString(62, 140, "Name")
        canvas.drawString(256, 140, "Sam")
        row(canvas, 120, ("What", "Who"), bold=True)
        row(canvas, 100, ("A talker", "Therapist"))
        canvas.setFont("Helvetica", 11)
        canvas.drawString(
            62, 80, "Outcome 2: By May 2028 Sam will drive his chair from the classroom to the hall on"
        )
        for x in (56, 500):
            canvas.line(x, 155, x, 60)
        canvas.line(250, 155, 250, 135)
        canvas.line(180, 135, 180, 95)
        for y in (155, 135, 115, 95):
            canvas.line(56, y, 500, y)

    def second(canvas: Canvas) -> None:
        canvas.drawString(62, 780, "four days out of five.")
        row(canvas, 760, ("What", "Who"), bold=True)
        row(canvas, 740, ("Driving practice", "Class staff"))
        canvas.drawString(62, 720, "Section G: Health provision")
        canvas.drawString(62, 700, "A tube feed by a healthcare assistant")
        canvas.drawString(336, 700, "Each school day")
        for y in (795, 775, 755, 735, 715, 695):
            canvas.line(56, y, 500, y)
        canvas.line(56, 795, 56, 695)
        canvas.line(500, 795, 500, 695)
        canvas.line(180, 775, 180, 735)
        canvas.line(330, 715, 330, 695)

    upper, lower = tables(read(drawn(first, second)))
    across = [cells[0] for cells in cell_rows(upper) if len(cells) == 1]
    (outcome,) = across
    assert outcome.endswith("from the classroom to the hall on four days out of five.")
    assert cell_rows(upper)[-1] == ["Driving practice", "Class staff"]
    assert cell_rows(lower)[-1] == ["A tube feed by a healthcare assistant", "Each school day"]


def test_rows_that_a_letter_counts_are_two_though_neither_ends_a_sentence():
    def first(canvas: Canvas) -> None:
        row(canvas, 120, ("Outcome", "What help?"), bold=True)
        row(canvas, 100, ("a", "A group for asking questions"))
        row(canvas, 80, ("b", "Talking through what happened"))
        rules(canvas, 135, 75, (135, 115, 95, 75))

    def second(canvas: Canvas) -> None:
        row(canvas, 780, ("c", "Touch-typing lessons on a laptop"))
        row(canvas, 760, ("d", "A pass"))
        rules(canvas, 795, 755, (795, 775, 755))

    (found,) = tables(read(drawn(first, second)))
    assert [cells[0] for cells in cell_rows(found)] == ["Outcome", "a", "b", "c", "d"]


def test_a_head_that_stands_alone_at_the_foot_of_a_page_heads_the_rows_on_the_next():
    columns = (60, 280, 367)

    def rows(canvas: Canvas, top: float, *some: tuple[str, ...]) -> None:
        for at, row in enumerate(some):
            for x, words in zip(columns, row, strict=True):
                canvas.drawString(x, top - 28 * at, words)

    def upper(canvas: Canvas) -> None:
        for at in range(8):
            canvas.drawString(60, 500 - 14 * at, f"Jo was asked about lesson {at}, and told what was hard.")
        canvas.setFont("Helvetica-Bold", 12)
        rows(canvas, 90, ("Provision", "Delivered by", "Frequency and duration"))

    def lower(canvas: Canvas) -> None:
        rows(
            canvas,
            780,
            ("A key worker to meet Jo at the gate", "Key worker", "Ten minutes, daily"),
            ("Lessons on the roads near school", "Travel trainer", "90 minutes weekly"),
        )

    (table,) = tables(read(drawn(upper, lower)))
    assert cell_rows(table)[0] == ["Provision", "Delivered by", "Frequency and duration"]
    assert len(cell_rows(table)) == 3


def test_words_written_up_the_side_letter_by_letter_are_whole():
    def draw(canvas: Canvas) -> None:
        canvas.grid([40, 90, 500], [300, 480])
        canvas.drawString(100, 350, "Ade reads slowly.")
        canvas.saveState()
        canvas.translate(65, 310)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 12)
        at = 0.0
        for letter in "Communication and interaction":
            if letter != " ":
                canvas.drawString(at, 0, letter)
            at += canvas.stringWidth(letter, "Helvetica", 12)
        canvas.restoreState()

    (table,) = tables(read(drawn(draw)))
    assert cell_rows(table) == [["Communication and interaction", "Ade reads slowly."]]
