"""A copy of a whole plan is read as the plan is, and holds none of its words."""

import random
import re
import stat
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from documents import contents, written
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from made_up import EXAMPLE_LAYOUTS, EXAMPLES, Layout
from made_up.variation import varied_layout
from pdf_parts import drawn, encrypted, flowing
from strategies import layouts, plan_ids

from ehcp_audit.errors import NeedsPassword, OutputError, UnsupportedFormat
from ehcp_audit.model import LinkedBy, Plan
from ehcp_audit.reading import read_blocks, read_plan
from ehcp_audit.reading.anonymise.copy import anonymise
from ehcp_audit.reading.anonymise.vocabulary import FORM_WORDS
from ehcp_audit.reading.anonymise.words import words_of

PLANS = {layout.name: identifier for identifier, layout, _ in EXAMPLES}
slow = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def _structure(plan: Plan) -> tuple[object, ...]:
    return (
        list(plan.sections),
        Counter(statement.id for statement in plan.statements()),
        Counter(
            (link.need, link.outcome, link.provision)
            for link in plan.links
            if link.by is not LinkedBy.LIKENESS
        ),
        [len(section.text.split("\n")) for section in plan.sections.values()],
    )


def _all_words(path: Path) -> set[str]:
    blocks = read_blocks(path)
    return words_of(" ".join(line.shown for line in (*blocks.paragraphs(), *blocks.furniture))) - FORM_WORDS


def _in_copy(path: Path) -> set[str]:
    """Every word of the copy: of all text in all parts of a DOCX; of a PDF as it is read."""
    found = _all_words(path)
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")]
        for paragraph in "".join(parts).split("</w:p>"):
            apart = re.sub(r"<w:(?:br|tab|p|tc)\b[^>]*>", " ", paragraph)
            found |= words_of(re.sub(r"<[^>]*>", "", apart))
    return found


@pytest.mark.parametrize("layout", EXAMPLE_LAYOUTS, ids=lambda layout: layout.name)
@pytest.mark.parametrize("form", ["docx", "reportlab"])
def test_a_copy_is_read_to_the_same_structure(layout: Layout, form: str, tmp_path: Path):
    path, _ = written(PLANS[layout.name], layout, form)
    out = tmp_path / f"copy{path.suffix}"
    report = anonymise(path, out)
    assert _structure(read_plan(out)) == _structure(read_plan(path))
    assert report.replaced > 2 * report.kept > 0


@pytest.mark.parametrize("seed", [100, 102, 109, 111, 115])
@pytest.mark.parametrize("form", ["docx", "reportlab"])
def test_a_copy_of_a_seeded_layout_is_read_to_the_same_structure(seed: int, form: str, tmp_path: Path):
    made = random.Random(seed)
    identifier = made.choice(contents())
    path, _ = written(identifier, varied_layout(made.choice, f"seed-{seed}"), form)
    out = tmp_path / f"copy{path.suffix}"
    anonymise(path, out)
    assert _structure(read_plan(out))[:3] == _structure(read_plan(path))[:3]


@slow
@given(plan_ids(), layouts(), st.sampled_from(("docx", "typst", "reportlab")))
def test_no_word_of_a_plan_is_in_its_copy(tmp_path: Path, identifier: str, layout: Layout, form: str):
    path, _ = written(identifier, layout, form)
    out = tmp_path / f"copy{path.suffix}"
    anonymise(path, out)
    assert not _all_words(path) & _in_copy(out)


def test_a_tagged_pdf_says_that_its_tags_are_not_kept(tmp_path: Path):
    layout = EXAMPLE_LAYOUTS[0]
    path, _ = written(PLANS[layout.name], layout, "typst")
    out = tmp_path / "copy.pdf"
    assert any("tags" in note for note in anonymise(path, out).notes)
    with pikepdf.open(out) as copy:
        assert "/StructTreeRoot" not in copy.Root
        assert "/Info" not in copy.trailer


def test_what_a_pdf_says_of_itself_is_not_in_its_copy(tmp_path: Path):
    path, out = tmp_path / "plan.pdf", tmp_path / "copy.pdf"
    with pikepdf.open(_with(tmp_path, flowing(["Section B: needs", "Amirabel reads slowly."]))) as document:
        document.docinfo["/Title"] = "Amirabel"
        document.attachments["note.txt"] = b"Amirabel"
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Amirabel", 0))
        document.save(path)
    anonymise(path, out)
    assert b"mirabel" not in b"".join(_streams(out)).lower()
    assert next(read_blocks(out).paragraphs()).shown == "Section B: needs"


def test_what_is_hidden_or_covered_in_a_pdf_is_replaced_too(tmp_path: Path):
    def draw(canvas) -> None:
        canvas.drawString(72, 700, "Amirabel")
        canvas.rect(60, 690, 200, 25, fill=1)
        text = canvas.beginText(72, 600)
        text.setTextRenderMode(3)
        text.textOut("Blackwood")
        canvas.drawText(text)
        canvas.drawString(72, 500, "Seen by all")

    out = tmp_path / "copy.pdf"
    anonymise(_with(tmp_path, drawn(draw)), out)
    whole = b"".join(_streams(out)).lower()
    assert b"amirabel" not in whole
    assert b"blackwood" not in whole
    assert {note.kind for note in read_blocks(out).notes} >= {"redaction", "hidden-text"}


def _with(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "drawn.pdf"
    path.write_bytes(content)
    return path


def _streams(path: Path):
    yield path.read_bytes()
    with pikepdf.open(path) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Stream):
                yield item.read_bytes()


def test_the_copy_of_a_locked_pdf_needs_its_password_and_has_none(tmp_path: Path):
    path = _with(tmp_path, encrypted(flowing(["Section B: needs", "Amirabel reads slowly."]), user="rowan"))
    with pytest.raises(NeedsPassword):
        anonymise(path, tmp_path / "copy.pdf")
    anonymise(path, tmp_path / "copy.pdf", password="rowan")
    assert len(list(read_blocks(tmp_path / "copy.pdf").paragraphs())) == 2


def test_the_same_pdf_gives_the_same_copy_byte_for_byte(tmp_path: Path):
    path = _with(tmp_path, flowing(["Section B: needs", "Amirabel reads slowly."]))
    anonymise(path, tmp_path / "one.pdf")
    anonymise(path, tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("drawn.pdf", "the plan itself"),
        ("copy.docx", "ends in .pdf"),
        (".", "folder"),
        ("no/copy.pdf", "make it first"),
    ],
)
def test_a_place_where_no_copy_can_go_is_refused_in_a_sentence(tmp_path: Path, name: str, says: str):
    path = _with(tmp_path, flowing(["Section B: needs", "Amirabel reads slowly."]))
    before = path.read_bytes()
    with pytest.raises(OutputError, match=says):
        anonymise(path, tmp_path / name)
    assert path.read_bytes() == before


def test_what_is_no_plan_is_refused_before_anything_is_written(tmp_path: Path):
    path = tmp_path / "plan.docx"
    path.write_bytes(b"{\\rtf1 no plan}")
    with pytest.raises(UnsupportedFormat):
        anonymise(path, tmp_path / "copy.docx")
    assert [one.name for one in tmp_path.iterdir()] == ["plan.docx"]


def test_a_copy_is_its_owners_alone_and_a_telling_name_is_pointed_out(tmp_path: Path):
    path = _with(tmp_path, flowing(["Section B: needs", "Amirabel reads slowly."]))
    notes = anonymise(path, tmp_path / "amirabel copy.pdf").notes
    assert "another name" in notes[0]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "amirabel copy.pdf").stat().st_mode) == 0o600
