"""Every kind and every hiding place is found in whole files, and clean plans alarm nobody."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from clean_plans import CLEAN_LAYOUTS, clean_content, write_clean
from documents import plan_file
from hidden_docx import WAYS_OF_WORD, hide_in_docx
from hidden_pdf import WAYS_OF_PDF, hide_in_pdf
from planted import Child, a_child, planted_in, plants_of

from ehcp_audit import look_for_personal_data
from ehcp_audit.model import PrivacyReport
from ehcp_audit.reporting.terminal_privacy import privacy_text


@cache
def bare(form: str, folder: Path) -> bytes:
    """A short plan that gives its child's name on its first page, and hides nothing."""
    content = clean_content("jess", 1, rows=4, decoys=3)
    child = hidden_child()
    details = (("Known as", child.first), ("Family name", child.last), *content.details)
    path = folder / f"bare.{'docx' if form == 'docx' else 'pdf'}"
    plan_file(replace(content, details=details), CLEAN_LAYOUTS[0], form, path)
    return path.read_bytes()


def hidden_child() -> Child:
    return a_child(905)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("planted")


def says_nothing(report: PrivacyReport, child: Child) -> bool:
    """No output holds what the report found, nor the child."""
    output = f"{report!r}{report.to_json()}{privacy_text(report)}".lower()
    secrets = {word.lower() for leak in report.leaks for word in leak.revealed() if len(word) > 4}
    return not [word for word in {*secrets, child.name.lower()} if word in output]


@pytest.mark.parametrize("way", WAYS_OF_WORD)
def test_what_a_word_file_hides_is_found_in_its_place(way: str, folder: Path) -> None:
    kind, where, _ = WAYS_OF_WORD[way]
    path = folder / f"{list(WAYS_OF_WORD).index(way)}.docx"
    path.write_bytes(bare("docx", folder))
    hide_in_docx(path, hidden_child(), [way])
    report = look_for_personal_data(path)
    assert [leak for leak in report.leaks if leak.kind is kind and leak.where is where]
    assert says_nothing(report, hidden_child())


@pytest.mark.parametrize("way", WAYS_OF_PDF)
def test_what_a_pdf_hides_is_found_in_its_place(way: str, folder: Path) -> None:
    kind, where, *_ = WAYS_OF_PDF[way]
    path = folder / f"{list(WAYS_OF_PDF).index(way)}.pdf"
    path.write_bytes(bare("reportlab", folder))
    hide_in_pdf(path, hidden_child(), way)
    report = look_for_personal_data(path)
    assert [leak for leak in report.leaks if leak.kind is kind and leak.where is where]
    assert says_nothing(report, hidden_child())


@pytest.mark.parametrize("form", ["docx", "reportlab"])
def test_a_file_that_hides_nothing_has_nothing_hidden(form: str, folder: Path) -> None:
    path = folder / f"unchanged.{'docx' if form == 'docx' else 'pdf'}"
    path.write_bytes(bare(form, folder))
    assert look_for_personal_data(path).hidden == ()


@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize("form", ["docx", "typst"])
@pytest.mark.parametrize("seed", range(3))
def test_each_kind_is_found_among_the_words(seed: int, form: str, later: bool, folder: Path) -> None:
    child = a_child(seed)
    plants = plants_of(child, seed, later=later)
    content = planted_in(clean_content("kofi", seed, rows=4, decoys=6), child, plants, seed)
    path = folder / f"words-{seed}-{later}.{'docx' if form == 'docx' else 'pdf'}"
    report = look_for_personal_data(plan_file(content, CLEAN_LAYOUTS[seed], form, path))
    for name, plant in plants.items():
        wanted = plant.words.lower().removeprefix("https://")
        found = [leak for leak in report.leaks if leak.kind is plant.kind]
        assert any(wanted in word.lower() for leak in found for word in leak.revealed()), name
    assert says_nothing(report, child)


@pytest.mark.parametrize(("form", "layout"), [("docx", 0), ("docx", 3), ("typst", 1), ("reportlab", 4)])
def test_a_plan_that_names_nobody_alarms_nobody(form: str, layout: int, folder: Path) -> None:
    path = write_clean("lena", CLEAN_LAYOUTS[layout], form, folder, seed=layout, rows=12, decoys=40)
    assert look_for_personal_data(path).leaks == ()
