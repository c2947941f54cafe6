"""Form fields in rows: with their labels they are a table, though no rule says so."""

from pdf_parts import body_texts, cell_rows, drawn, read, tables
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.reading import read_plan


class Form:
    """Writes labels and fields on a page."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.count = 0

    def label(self, text: str, x: float, y: float, *, size: float = 9, bold: bool = True) -> None:
        """Write words whose base is at `y`."""
        self.canvas.setFont("Times-Bold" if bold else "Times-Roman", size)
        self.canvas.drawString(x, y, text)

    def field(self, value: str, x: float, y: float, width: float, height: float = 24) -> None:
        """Put a field whose foot is at `y`."""
        self.count += 1
        self.canvas.acroForm.textfield(
            name=f"answer {self.count}", value=value, x=x, y=y, width=width, height=height,
            fieldFlags="multiline", borderWidth=0,
        )  # fmt: skip


def of(draw):
    return read(drawn(lambda canvas: draw(Form(canvas))))


def test_fields_below_each_other_with_labels_at_their_left_are_rows_of_a_table():
    def draw(form: Form) -> None:
        for number, (label, value) in enumerate(
            (("Support", "A reader"), ("By whom", "Staff"), ("When", ""))
        ):
            y = 700 - 32 * number
            form.label(label, 60, y + 4)
            form.field(value, 150, y, 300)

    (table,) = tables(of(draw))
    assert cell_rows(table) == [["Support", "A reader"], ["By whom", "Staff"], ["When", ""]]


def test_words_over_the_columns_of_fields_are_their_heads():
    def draw(form: Form) -> None:
        form.label("Section F: Special educational provision", 60, 760, size=15)
        for x, head in ((60, "Help"), (262, "Given by"), (394, "How")):
            form.label(head, x, 730)
        form.label("often", 394, 720)
        for number, row in enumerate((("Reading", "Tutor", "Daily"), ("Swimming", "Coach", "Weekly"))):
            for x, width, value in zip((60, 262, 394), (195, 125, 90), row, strict=True):
                form.field(value, x, 685 - 30 * number, width)

    blocks = of(draw)
    assert body_texts(blocks)[0] == "Section F: Special educational provision"
    (table,) = tables(blocks)
    assert [[text.replace("\n", " ") for text in row] for row in cell_rows(table)] == [
        ["Help", "Given by", "How often"],
        ["Reading", "Tutor", "Daily"],
        ["Swimming", "Coach", "Weekly"],
    ]


def test_two_labels_with_their_fields_on_one_height_are_four_cells():
    def draw(form: Form) -> None:
        for number, (one, two) in enumerate((("Ade", "2016"), ("Coal Lane School", "Year 5"))):
            y = 700 - 30 * number
            form.label(("Name", "School")[number], 60, y + 8)
            form.field(one, 130, y, 160)
            form.label(("Born", "Group")[number], 300, y + 8)
            form.field(two, 360, y, 120)

    (table,) = tables(of(draw))
    assert cell_rows(table) == [
        ["Name", "Ade", "Born", "2016"],
        ["School", "Coal Lane School", "Group", "Year 5"],
    ]


def test_a_label_over_a_lone_field_stays_a_paragraph_before_its_value():
    def draw(form: Form) -> None:
        for number, (label, value) in enumerate((("Views", "I like trains."), ("Hopes", "A job."))):
            form.label(label, 60, 720 - 70 * number)
            form.field(value, 60, 680 - 70 * number, 400, 34)

    blocks = of(draw)
    assert body_texts(blocks) == ["Views", "I like trains.", "Hopes", "A job."]


def test_fields_in_the_cells_of_a_ruled_table_leave_it_as_it_is():
    def draw(form: Form) -> None:
        form.canvas.grid([60, 200, 450], [640, 680, 720])
        for number, (label, value) in enumerate((("Outcome", "She waits."), ("Date", "May"))):
            form.label(label, 66, 700 - 40 * number)
            form.field(value, 206, 686 - 40 * number, 240)

    (table,) = tables(of(draw))
    assert cell_rows(table) == [["Outcome", "She waits."], ["Date", "May"]]


def test_a_form_of_fields_is_read_with_who_how_often_and_links(tmp_path):
    def draw(canvas: Canvas) -> None:
        form = Form(canvas)
        form.label("Section E: Outcomes", 60, 780, size=15)
        for x, head in ((60, "No."), (110, "Outcome")):
            form.label(head, x, 755)
        for number, text in enumerate(("Ade will read a page aloud.", "Ade will tie his laces.")):
            form.field(str(number + 1), 60, 720 - 28 * number, 45)
            form.field(text, 110, 720 - 28 * number, 380)
        form.label("Section F: Special educational provision", 60, 660, size=15)
        y = 625.0
        for row in (("Paired reading", "A tutor", "Daily", "1"), ("Hand exercises", "Nurse", "Weekly", "2")):
            for label, value in zip(("Provision", "Who", "How often", "Outcome number"), row, strict=True):
                form.label(label, 60, y + 6)
                form.field(value, 170, y, 320, 18)
                y -= 22

    path = tmp_path / "form.pdf"
    path.write_bytes(drawn(draw))
    plan = read_plan(path)
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        ("Paired reading", "A tutor", "Daily"),
        ("Hand exercises", "Nurse", "Weekly"),
    ]
    assert [(link.outcome, link.provision) for link in plan.links] == [("E1", "F1"), ("E2", "F2")]


def test_boxes_with_a_small_label_in_the_corner_and_the_answer_below_it_are_cards(tmp_path):
    def draw(canvas: Canvas) -> None:
        form = Form(canvas)

        def boxes(y: float, *cells: tuple[str, str]) -> None:
            wide = 480 / len(cells)
            for number, (label, answer) in enumerate(cells):
                canvas.rect(50 + wide * number, y, wide, 40)
                form.label(label, 54 + wide * number, y + 31, size=6.5, bold=False)
                form.label(answer, 54 + wide * number, y + 12, size=11, bold=False)

        form.label("Section B: Special educational needs", 50, 790, size=15)
        boxes(740, ("Area of need", "Cognition and learning"), ("Need 1", "Ade reads slowly."))
        boxes(700, ("Area of need", "Sensory and physical"), ("Need 2", "Ade tires when he writes."))
        form.label("Section D: Social care needs", 50, 670, size=15)
        boxes(620, ("Need", "Ade has no club to go to."))
        form.label("Section F: Special educational provision", 50, 590, size=15)
        boxes(540, ("Provision 1", "Reading with a tutor in a quiet room."))
        boxes(500, ("Who", "A tutor"), ("How often", "Daily"))

    path = tmp_path / "boxes.pdf"
    path.write_bytes(drawn(draw))
    plan = read_plan(path)
    assert [(need.id, need.area, need.text) for need in plan.needs] == [
        ("B1", "cognition_and_learning", "Ade reads slowly."),
        ("B2", "sensory_and_physical", "Ade tires when he writes."),
        ("D1", None, "Ade has no club to go to."),
    ]
    assert [(one.text, one.who, one.how_often) for one in plan.provisions] == [
        ("Reading with a tutor in a quiet room.", "A tutor", "Daily")
    ]
