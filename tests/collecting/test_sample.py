"""The whole way: real files, the real reader and the real rubric."""

import zipfile
from pathlib import Path

import pytest
from documents import Layout, load_content, plan_file

from ehcp_audit.collecting import audit_sample, open_round
from ehcp_audit.errors import RoundError, RubricError
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("Quill family")
    (made / "west").mkdir()
    for name, form, content in (
        ("Quill 1.docx", "docx", "kofi"),
        ("west/Quill 2.pdf", "reportlab", "lena"),
        ("west/Quill 3.docx", "docx", "tomos"),
    ):
        plan_file(load_content(content), Layout("flow"), form, made / name)
    (made / "Quill copy.docx").write_bytes((made / "Quill 1.docx").read_bytes())
    (made / "Quill old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)
    (made / "Quill broken.docx").write_bytes((made / "Quill 1.docx").read_bytes()[:3000])
    (made / "Quill empty.pdf").write_bytes(b"")
    (made / "Quill picture.pdf").write_bytes(PICTURE)
    (made / "Quill half.pdf").write_bytes((made / "west/Quill 2.pdf").read_bytes()[:900])
    with zipfile.ZipFile(made / "Quill bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        with bomb.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(600):
                part.write(b" " * (1 << 20))
    return made


@pytest.fixture(scope="module")
def made(folder, tmp_path_factory):
    return audit_sample(folder, "quality", into=tmp_path_factory.mktemp("rounds") / "r.duckdb", workers=2)


def test_every_file_of_a_mixed_folder_is_read_or_is_a_row_with_its_reason(made):
    names = {name: plan for plan, some in made.names.items() for name in some}
    assert names["Quill copy.docx"] == names["Quill 1.docx"]
    read = {row["plan"] for row in made.rows("plans")}
    assert read == {names[name] for name in ("Quill 1.docx", "west/Quill 2.pdf", "west/Quill 3.docx")}
    why = {row["plan"]: row for row in made.rows("unreadable")}
    assert why[names["Quill old.doc"]]["kind"] == "UnsupportedFormat"
    assert why[names["Quill broken.docx"]]["kind"] == "DamagedFile"
    assert why[names["Quill bomb.docx"]]["kind"] == "TooLarge"
    assert set(why) == {names[f"Quill {name}"] for name in _broken()}


def _broken() -> list[str]:
    return ["old.doc", "broken.docx", "empty.pdf", "picture.pdf", "half.pdf", "bomb.docx"]


def test_no_sentence_of_a_round_names_a_file_or_its_folder(made):
    for table in made.tables:
        assert "Quill" not in repr(made.rows(table))


def test_a_stored_audit_is_the_audit_of_the_file_without_its_quotes_and_name(folder, made):
    for plan, names in made.names.items():
        if plan not in {row["plan"] for row in made.rows("plans")}:
            continue
        direct = audit_plan(read_plan(folder / names[0]), "quality")
        bare = direct.model_copy(
            update={
                "source": direct.source.model_copy(update={"name": plan}),
                "judgements": tuple(
                    judgement.model_copy(
                        update={
                            "findings": tuple(
                                finding.model_copy(update={"quote": ""}) for finding in judgement.findings
                            )
                        }
                    )
                    for judgement in direct.judgements
                ),
            }
        )
        assert made.audit(plan).to_json() == bare.to_json()


def test_the_summary_of_a_real_round_holds_every_criterion_of_its_rubric(made):
    said = open_round(made.path).summary(show_small_counts=True)
    assert (said.plans, said.read, said.unreadable, said.copies) == (9, 3, 6, 1)
    assert all(
        one.met + one.partly_met + one.not_met + one.not_applicable + one.needs_a_person + one.not_assessable
        == 3
        for one in said.criteria
    )


def test_a_bar_can_be_shown_and_does_not_write_to_standard_output(folder, made, capsys):
    audit_sample(folder, "quality", into=made.path, workers=1, progress=True)
    assert capsys.readouterr().out == ""


def test_nonsense_is_refused_before_anything_is_made(folder, tmp_path):
    into = tmp_path / "r.duckdb"
    for wrong in ({"workers": 0}, {"timeout": 0}, {"memory_mb": -1}):
        with pytest.raises(RoundError):
            audit_sample(folder, into=into, **wrong)
    with pytest.raises(RubricError):
        audit_sample(folder, "no-such-rubric", into=into)
    assert not into.exists()
