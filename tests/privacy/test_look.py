"""A whole file looked through: hidden things are found, and nothing found is ever shown unasked."""

import io
import json
import re
from pathlib import Path

import pikepdf
import pytest
from docx_parts import p, packed, parts, r, root, tbl, tr
from hidden_pdf import hide_in_pdf
from pdf_parts import drawn
from planted import a_child

import ehcp_audit as ea
from ehcp_audit.errors import FileNotReadable, ReadingError
from ehcp_audit.model import Leak, LeakKind, PrivacyReport, Whereabouts
from ehcp_audit.reading import plan_of, read_blocks
from ehcp_audit.reporting.terminal_privacy import privacy_text


def update_of(old: bytes, number: int, stream: bytes) -> bytes:
    """What a program adds to a PDF's end when it saves one changed stream."""
    changed = (
        f"\n{number} 0 obj\n<</Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream\nendobj\n"
    )
    start = re.findall(rb"startxref\s+(\d+)", old)[-1].decode()
    size = re.findall(rb"/Size (\d+)", old)[-1].decode()
    root_of = re.findall(rb"/Root (\d+ \d+ R)", old)[-1].decode()
    table = (
        f"xref\n{number} 1\n{len(old) + 1:010} 00000 n \n"
        f"trailer\n<</Size {size} /Root {root_of} /Prev {start}>>\n"
        f"startxref\n{len(old) + len(changed)}\n%%EOF\n"
    )
    return changed + table.encode()


FRONT = tbl(
    tr("Name", "Quillon Zarfati"), tr("Date of birth", "14 May 2016"), tr("NHS number", "943 476 5919")
)
PLANTED = ("Quillon", "Zarfati", "14 May 2016", "943 476 5919", "Ozwick", "Fenella")


def docx_with(tmp_path: Path, body: str, name: str = "plan.docx", **others: str) -> Path:
    path = tmp_path / name
    path.write_bytes(packed(dict(parts(body, **others))))
    return path


def found(report: PrivacyReport, kind: LeakKind, where: Whereabouts) -> list[Leak]:
    return [leak for leak in report.leaks if leak.kind is kind and leak.where is where]


@pytest.fixture
def leaking(tmp_path: Path) -> Path:
    body = (
        FRONT
        + p(r("Section B"))
        + p(r("Quillon finds reading hard."))
        + p(
            r("He likes "),
            '<w:del w:id="1" w:author="Fenella Ozwick"><w:r><w:delText>Zarfati</w:delText></w:r></w:del>',
        )
        + p(r("A secret about Quillon", "<w:vanish/>"))
        + p(r("Quillon in white", '<w:color w:val="FFFFFF"/>'))
        + p(r("Quillon in black", '<w:highlight w:val="black"/>'))
    )
    comments = root(
        "comments",
        f'<w:comment w:id="0" w:author="Fenella Ozwick">{p(r("Ask Mrs Zarfati about this"))}</w:comment>',
    )
    return docx_with(tmp_path, body, "Quillon Zarfati.docx", comments=comments)


def test_what_a_word_file_hides_is_found_where_it_hides(leaking: Path) -> None:
    report = ea.look_for_personal_data(leaking)
    for where in (
        Whereabouts.TEXT,
        Whereabouts.DELETIONS,
        Whereabouts.HIDDEN_TEXT,
        Whereabouts.UNDER_BOX,
        Whereabouts.COMMENTS,
        Whereabouts.FILE_NAME,
    ):
        assert found(report, LeakKind.NAME, where), where
    assert found(report, LeakKind.NHS_NUMBER, Whereabouts.TEXT)
    assert found(report, LeakKind.DATE_OF_BIRTH, Whereabouts.TEXT)
    assert found(report, LeakKind.AUTHOR, Whereabouts.COMMENTS)
    assert found(report, LeakKind.COMMENT, Whereabouts.COMMENTS)[0].count == 1
    assert all(leak.hidden for leak in report.leaks[: len(report.hidden)])


def test_nothing_that_was_found_is_shown_unless_asked_for(leaking: Path) -> None:
    report = ea.look_for_personal_data(leaking)
    outputs = (
        repr(report),
        str(report),
        report.to_json(),
        report.model_dump_json(),
        str(report.model_dump()),
        privacy_text(report),
        json.dumps(report.by_kind()),
        repr(report.leaks[0].words),
    )
    for output in outputs:
        assert not [word for word in PLANTED if word.lower() in output.lower()]
    asked = report.to_json(show=True), privacy_text(report, show=True)
    for output in asked:
        assert not [word for word in ("Quillon", "Zarfati", "943 476 5919") if word not in output]


def test_the_same_file_gives_the_same_json_and_it_can_be_read_again(leaking: Path) -> None:
    first, second = ea.look_for_personal_data(leaking), ea.look_for_personal_data(leaking)
    assert first.to_json() == second.to_json()
    assert PrivacyReport.from_json(first.to_json()).to_json() == first.to_json()


def test_a_plan_that_was_read_already_gives_the_same_report(leaking: Path) -> None:
    plan = ea.read_plan(leaking)
    data = leaking.read_bytes()
    anew = ea.look_for_personal_data(leaking).to_json()
    assert ea.look_for_personal_data(leaking, plan=plan).to_json() == anew
    assert ea.look_for_personal_data(leaking.name, data=data, plan=plan).to_json() == anew


@pytest.mark.parametrize("way", ["black box over text", "text without ink", "text off the page", "bookmark"])
def test_what_the_reading_left_out_is_told_as_well_when_it_is_passed_along(way: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn(lambda canvas: canvas.drawString(72, 700, "Section B: needs that can be seen.")))
    hide_in_pdf(path, a_child(4), way)
    blocks = read_blocks(path)
    told = ea.look_for_personal_data(path, plan=plan_of(blocks), unseen=blocks.unseen)
    assert told.leaks
    assert told.to_json(show=True) == ea.look_for_personal_data(path).to_json(show=True)


def test_a_plan_of_another_file_is_refused(leaking: Path, tmp_path: Path) -> None:
    other = docx_with(tmp_path, p(r("Section B")) + p(r("Words.")), "other.docx")
    with pytest.raises(ValueError, match="another file"):
        ea.look_for_personal_data(leaking, plan=ea.read_plan(other))


def test_an_error_does_not_say_what_the_file_is_called(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable) as error:
        ea.look_for_personal_data(tmp_path / "Quillon Zarfati.docx")
    assert "Quillon" not in str(error.value)
    broken = tmp_path / "Quillon.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing more")
    with pytest.raises(ReadingError) as broken_error:
        ea.look_for_personal_data(broken)
    assert "Quillon" not in str(broken_error.value)


def test_words_under_a_box_and_in_an_earlier_version_of_a_pdf_are_found(tmp_path: Path) -> None:
    def page(canvas: object) -> None:
        canvas.drawString(72, 760, "Name: Quillon Zarfati")
        canvas.drawString(72, 740, "Section B")
        canvas.drawString(72, 720, "Quillon needs help to read.")
        canvas.rect(70, 716, 40, 14, fill=1)

    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn(page))
    report = ea.look_for_personal_data(path)
    (under,) = found(report, LeakKind.NAME, Whereabouts.UNDER_BOX)
    assert under.places[0].page == 1
    assert found(report, LeakKind.COVERED_WORDS, Whereabouts.UNDER_BOX)

    old = path.read_bytes()
    with pikepdf.open(io.BytesIO(drawn(lambda canvas: canvas.drawString(72, 760, "Nothing.")))) as new:
        stream = new.pages[0].Contents.read_bytes()
    with pikepdf.open(io.BytesIO(old)) as document:
        number = document.pages[0].obj.Contents.objgen[0]
    path.write_bytes(old + update_of(old, number, stream))
    report = ea.look_for_personal_data(path)
    assert found(report, LeakKind.EARLIER_VERSION, Whereabouts.EARLIER_VERSION)
    assert found(report, LeakKind.NAME, Whereabouts.EARLIER_VERSION)
