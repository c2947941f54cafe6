"""`ehcp-audit privacy`: what it prints, what it keeps to itself, and how it ends."""

import json
from pathlib import Path

import pytest
from docx_parts import p, r, tbl, tr, write

from ehcp_audit.cli import check, main
from ehcp_audit.errors import ReadingError
from ehcp_audit.model import PlanAudit


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return write(tmp_path / "Quillon.docx", tbl(tr("Child's name", "Quillon Zarfati")) + p(r("Section B")))


def test_it_prints_kinds_and_places_and_no_words(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["privacy", str(plan)]) == 0
    said = capsys.readouterr()
    assert "The child's name" in said.out
    assert "Quillon" not in said.out + said.err
    assert "It takes nothing out of the file." in said.out


def test_json_has_no_words_unless_they_are_asked_for(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["privacy", str(plan), "--json"]) == 0
    assert "Quillon" not in (first := capsys.readouterr().out)
    assert json.loads(first)["schema"] == "ehcp-audit/privacy/1"
    assert main(["privacy", str(plan), "--json", "--show"]) == 0
    assert "Quillon Zarfati" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wanted", "code"), [("any", 1), ("name", 1), ("certain", 1), ("hidden", 0), ("postcode", 0), ("nme", 2)]
)
def test_it_ends_with_1_where_what_was_named_is_found(
    wanted: str, code: int, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["privacy", str(plan), "--fail-on", wanted]) == code
    assert "Quillon" not in capsys.readouterr().err


def test_check_tells_in_short_and_its_shared_report_names_nobody(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.html"
    assert main(["check", str(plan), "--report", str(report), "--without-excerpts"]) == 0
    assert "that can be seen" in " ".join(capsys.readouterr().out.split())
    page = report.read_text("utf-8")
    assert "Personal data in this file" in page
    assert "Quillon" not in page


def test_check_gives_the_counts_of_what_was_found_as_json_and_no_words(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(plan), "--json"]) == 0
    said = capsys.readouterr().out
    assert "Quillon Zarfati" not in said
    found = json.loads(said)["privacy"]
    assert found["looked"] is True
    assert found["visible"]["name"] >= 1
    assert PlanAudit.from_json(said).to_json() + "\n" == said


def _fails(*_: object, **__: object) -> None:
    raise ReadingError("The file could not be looked through.")


def test_check_says_where_it_could_not_look_for_personal_data(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "look_for_personal_data", _fails)
    report = tmp_path / "report.html"
    assert main(["check", str(plan), "--report", str(report)]) == 0
    sentence = "We could not look for personal data in this file."
    assert sentence in " ".join(capsys.readouterr().out.split())
    assert sentence in report.read_text("utf-8")
    assert main(["check", str(plan), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["privacy"]
    assert found == {"looked": False, "hidden": {}, "visible": {}}
