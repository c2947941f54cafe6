"""A round's page with its charts, its workbook, and two rounds beside each other."""

import io
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from test_html_report import Outline

sys.path.append(str(Path(__file__).resolve().parent.parent / "collecting"))

from made_rounds import a_rubric, some_verdicts, write_round

from ehcp_audit.collecting.compare import compare_groups, compare_summaries
from ehcp_audit.reporting import render_comparison, render_round, svg
from ehcp_audit.reporting.terminal_compared import compared_text
from ehcp_audit.reporting.workbook import workbook_bytes

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "<script>alert(1)</script>",
    "</svg><b>",
]


@pytest.fixture(scope="module")
def summary(tmp_path_factory):
    groups = [(*HOSTILE, "primary")[n % 9] for n in range(180)]
    wording = [(n, "F", HOSTILE[n % 8], False) for n in range(160)]
    sentences = [(n, n // 2) for n in range(180)]
    path = tmp_path_factory.mktemp("r") / "r.duckdb"
    rubric = a_rubric(["FORM-01", "F-01", "E-01", "A-01"], title="<b>")
    found = write_round(
        path, some_verdicts(180, 4), rubric=rubric, groups=groups, wording=wording, sentences=sentences
    )
    return found.summary(by="phase")


@pytest.fixture(scope="module")
def page(summary) -> str:
    return render_round(summary)


def test_the_page_is_the_same_each_time_and_fetches_and_runs_nothing(summary, page):
    assert render_round(summary) == page
    outline = Outline(page)
    assert outline.unbalanced == []
    assert not outline.named("script", "link", "img", "iframe", "b", "image", "use", "foreignobject")
    assert "http" not in page.replace("http://www.w3.org/", "").replace("http-equiv", "")


def test_each_chart_has_a_title_a_description_and_a_table_after_it(page):
    outline = Outline(page)
    ids = [attrs["id"] for _, attrs in outline.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    charts = outline.named("svg")
    assert len(charts) == 5
    for chart in charts:
        assert chart["role"] == "img"
        assert set(chart["aria-labelledby"].split()) <= set(ids)
    for figure in page.split('<figure class="chart">')[1:]:
        assert "<table" in figure.split("<figure")[0]


def test_a_chart_takes_the_page_s_colours_and_leaves_none_of_its_own(page):
    for drawn in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn)) <= {"none", "transparent"}
        assert "var(--ink)" in drawn


def test_without_the_notebook_extra_the_page_says_what_charts_need_and_keeps_every_table(
    summary, page, monkeypatch
):
    monkeypatch.setattr(svg, "find_spec", lambda _name: None)
    plain = render_round(summary)
    assert "notebook extra" in plain
    assert "<svg" not in plain
    assert plain.count("<table") >= page.count("<table") - 1


def test_words_of_a_manifest_and_a_word_list_are_only_words(page):
    outline = Outline(page)
    assert "<script>alert(1)</script>" in outline.text
    assert "</svg><b>" in outline.text


def test_the_page_says_loudly_that_small_counts_are_shown(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(8, 2))
    page = render_round(found.summary(show_small_counts=True))
    assert "SMALL COUNTS ARE SHOWN" in page
    assert 'class="notice open"' in page
    assert 'class="notice open"' not in render_round(found.summary())


def sheets(summary) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(summary)))


def test_the_workbook_has_a_sheet_for_each_kind_of_figure_and_numbers_are_numbers(summary):
    book = sheets(summary)
    assert book.sheetnames == [
        "Summary",
        "Notes",
        "Criteria",
        "Sections and themes",
        "Bands",
        "Groups",
        "Wording",
    ]
    rows = list(book["Criteria"].iter_rows(values_only=True))
    heads = rows[0]
    first = dict(zip(heads, rows[1], strict=True))
    assert first["phase"] == "all plans"
    assert (first["n"], type(first["n"])) == (180, int)
    assert isinstance(first["share met"], float)
    withheld = [row for row in rows[1:] if row[heads.index("partly met")] == "not shown"]
    assert withheld
    assert all(row[heads.index("withheld")] for row in withheld)
    assert not any(cell == 0 for row in rows for cell in row if not isinstance(cell, float | str))


def test_no_cell_of_the_workbook_is_a_formula_a_link_or_cut_off(summary):
    data = workbook_bytes(summary)
    assert workbook_bytes(summary) == data
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        text = "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))
    assert "<f>" not in text
    assert "<hyperlink>" not in text.lower()
    cells = [
        cell
        for sheet in sheets(summary)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    words = {cell.value for cell in cells}
    assert {"=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "<script>alert(1)</script>"} <= words


def test_a_comparison_is_a_page_with_a_chart_and_a_table(tmp_path):
    rubric = a_rubric(["F-01", "E-01"])
    one = write_round(tmp_path / "autumn.duckdb", some_verdicts(90, 2, met=0.3), rubric=rubric)
    two = write_round(tmp_path / "spring.duckdb", some_verdicts(90, 2, met=0.8), rubric=rubric)
    found = compare_summaries(one.summary(), two.summary(), (rubric, rubric), ("<b>autumn", "spring"))
    page = render_comparison([found])
    outline = Outline(page)
    assert outline.unbalanced == []
    assert "<b>autumn" in outline.text
    assert not outline.named("b", "script")
    assert len(outline.named("svg")) == 1
    assert "better" in outline.text
    text = compared_text([found])
    assert "<B>AUTUMN" in text
    assert "better" in text


def test_groups_beside_the_others_are_a_page_too(summary):
    compared = compare_groups(summary)
    page = render_comparison(compared)
    assert Outline(page).unbalanced == []
    assert "too few to say" in page
    assert "the other plans" in compared_text(compared).lower()
