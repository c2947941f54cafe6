"""A section whose words a picture or an unread page may hold is not read surely, and not judged as blank."""

import io
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from docx.shared import Pt
from docx_parts import p, write
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ehcp_audit.model import Plan, Verdict
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan

NEED = "Ada cannot yet follow an instruction of three steps, so she starts class work late."
OUTCOME = "By the end of Year 5 Ada will follow an instruction of three steps in four of five lessons."


def picture() -> io.BytesIO:
    file = io.BytesIO()
    Image.effect_noise((60, 40), 90).save(file, "PNG")
    file.seek(0)
    return file


def docx_plan(path: Path, *, wide: float, beside: str = "", in_heading: bool = False) -> Plan:
    """A plan whose Section F holds a picture, with words beside it or none."""
    document = Document()
    for label, words in (
        ("Section B: Special educational needs", NEED),
        ("Section E: Outcomes", OUTCOME),
        ("Section F: Special educational provision", beside),
        ("Section I: Placement", "Hill School"),
    ):
        heading = document.add_heading(label)
        if label.startswith("Section F"):
            where = heading if in_heading else document.add_paragraph()
            where.add_run().add_picture(picture(), width=Pt(wide), height=Pt(wide / 2))
        if words:
            document.add_paragraph(words)
    document.save(str(path))
    return read_plan(path)


def pdf_plan(path: Path, pages: list[list[str]]) -> Plan:
    """A plan printed page by page; a page of no lines is a picture and nothing else."""
    canvas = Canvas(str(path), pageCompression=0)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if line.startswith("Section") else "Helvetica", 11)
            canvas.drawString(60, 740 - 30 * number, line)
        if not lines:
            canvas.drawInlineImage(Image.effect_noise((60, 80), 90).convert("RGB"), 60, 80, 450, 650)
        canvas.showPage()
    canvas.save()
    return read_plan(path)


def unread(plan: Plan) -> list[str]:
    return [note.says for note in plan.notes if note.kind == "section-unread"]


def test_a_section_with_nothing_but_a_picture_is_not_assessable_and_not_blank(tmp_path):
    plan = docx_plan(tmp_path / "plan.docx", wide=400)
    assert plan.section("F").confidence == 0
    (said,) = unread(plan)
    assert said.startswith("Section F was not read in full: words may stand in a picture")
    judged = audit_plan(plan, "quality").judgements
    about_provision = [one for one in judged if one.section == "F"]
    assert {one.verdict for one in about_provision} <= {Verdict.NOT_ASSESSABLE, Verdict.NOT_APPLICABLE}
    # What other sections ask of F cannot be told either.
    asked = {one.criterion: one.verdict for one in judged if one.criterion in {"E-15", "LINK-02", "SPEC-01"}}
    assert Verdict.NOT_MET not in asked.values()
    assert Verdict.PARTLY_MET not in asked.values()


@pytest.mark.parametrize(
    "instead",
    [
        p('<w:r><w:object><w:control r:id="x"/></w:object></w:r>'),
        p('<w:r><w:object xmlns:o="urn:schemas-microsoft-com:office:office"><o:OLEObject/></w:object></w:r>'),
        '<w:altChunk r:id="x"/>',
    ],
    ids=["a form field that keeps its value elsewhere", "a document shown as an icon", "a document put in"],
)
def test_what_word_alone_unfolds_leaves_its_section_unread(tmp_path, instead):
    body = (
        p("Section F: Special educational provision") + instead + p("Section I: Placement") + p("Hill School")
    )
    plan = read_plan(write(tmp_path / "plan.docx", body))
    assert plan.section("F").confidence == 0
    assert plan.section("I").confidence > 0.5


@pytest.mark.parametrize(
    "other",
    [
        {"wide": 400, "beside": "A teaching assistant will sit with her for ten minutes in each lesson."},
        {"wide": 60},
        {"wide": 400, "in_heading": True, "beside": "None."},
    ],
    ids=["a picture beside words", "an icon", "a banner in a heading"],
)
def test_pictures_that_stand_for_no_section_take_nothing_away(tmp_path, other):
    plan = docx_plan(tmp_path / "plan.docx", **other)
    assert plan.section("F").confidence > 0.9
    assert unread(plan) == []


def test_a_scanned_page_that_is_all_of_a_section_leaves_it_unread(tmp_path):
    first = ["Section B: Special educational needs", NEED, "Section F: Special educational provision"]
    plan = pdf_plan(tmp_path / "plan.pdf", [first, [], ["Section I: Placement", "Hill School"]])
    assert plan.section("F").confidence == 0
    assert plan.section("B").confidence > 0.9
    assert unread(plan) != []


def test_a_scanned_page_between_the_pages_of_a_section_takes_its_share(tmp_path):
    provision = "A teaching assistant will sit with her for ten minutes in each lesson."
    more = "A speech therapist will see her for 30 minutes a week in term time."
    plan = pdf_plan(
        tmp_path / "plan.pdf",
        [["Section F: Special educational provision", provision], [], [more, "Section I: Placement", "Hill"]],
    )
    assert plan.section("F").confidence == pytest.approx(0.66, abs=0.02)
    assert plan.section("I").confidence > 0.9


def test_scanned_reports_behind_the_plan_take_nothing_away(tmp_path):
    plan = pdf_plan(
        tmp_path / "plan.pdf", [["Section K: Advice", "Educational psychologist, 3 March 2026"], [], []]
    )
    assert plan.section("K").confidence > 0.9
    assert unread(plan) == []


def test_a_file_attached_inside_a_pdf_is_named_as_not_read(tmp_path):
    pdf_plan(tmp_path / "plan.pdf", [["Section K: Advice", "Educational psychologist, 3 March 2026"]])
    with pikepdf.open(tmp_path / "plan.pdf") as document:
        document.attachments["report.docx"] = b"PK"
        document.save(tmp_path / "with.pdf")
    notes = [note.says for note in read_plan(tmp_path / "with.pdf").notes if note.kind == "not-read"]
    assert notes == ["1 file attached inside the PDF, not read: save and read it by itself."]
