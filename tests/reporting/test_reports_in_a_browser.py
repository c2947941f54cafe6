"""The reports in a real browser: fit for all, on a narrow screen, in any colours and on paper."""

import base64
import io

import pdfplumber
import pytest
from browsing import axe, browser, fit_for_all
from documents import written
from made_up import EXAMPLES
from made_up_audit import made_up_audit, made_up_plan, made_up_rubric

import ehcp_audit as ea
from ehcp_audit.reporting import render


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened


def pages() -> dict[str, str]:
    plan, rubric = made_up_plan(), made_up_rubric()
    audit = made_up_audit(plan)
    content, layout, _ = EXAMPLES[0]
    read, held = ea.read_plan(written(content, layout, "docx")[0]), ea.load_rubric("self-check")
    return {
        "every state": render(plan, audit, rubric=rubric),
        "for a panel": render(plan, audit, rubric=rubric, excerpts=False),
        "a whole plan": render(read, ea.audit_plan(read, held), rubric=held),
    }


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    made = {}
    for name, page in pages().items():
        made[name] = folder / f"{name}.html"
        made[name].write_text(page, encoding="utf-8")
    return made


@pytest.mark.parametrize("name", ["every state", "for a panel", "a whole plan"])
def test_a_report_is_fit_for_all(chromium, files, name):
    chromium.get(files[name].as_uri())
    fit_for_all(chromium, axe())


ROWS = """return [...document.querySelectorAll('table.provisions tbody tr')].map(row => {
  const shown = row.cloneNode(true);
  shown.querySelectorAll('.vh').forEach(hidden => hidden.remove());
  return [...shown.cells].map(cell => cell.textContent.trim().split(/\\s+/));
})"""


def test_on_paper_no_row_is_cut_and_nothing_runs_off_the_page(chromium, files):
    chromium.get(files["a whole plan"].as_uri())
    rows = chromium.execute_script(ROWS)
    assert len(rows) > 10
    made = chromium.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    printed = []
    with pdfplumber.open(io.BytesIO(base64.b64decode(made["data"]))) as paper:
        for page in paper.pages:
            assert (round(page.width), round(page.height)) == (595, 842)  # A4
            words = page.extract_words()
            assert all(word["x0"] > 0 and word["x1"] < page.width for word in words)
            printed.append({word["text"] for word in words})
    for row in rows:
        whole = {word for cell in row for word in cell}
        assert any(whole <= page for page in printed), row  # its words stand on one page, all of them
