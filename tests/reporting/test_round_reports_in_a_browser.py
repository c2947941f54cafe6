"""The pages of a round, of a comparison and of two versions in a real browser, as all may see them."""

import sys
from pathlib import Path

import pytest
from browsing import axe, browser, fit_for_all, size
from builders import plan

import ehcp_audit as ea
from ehcp_audit.collecting.compare import compare_groups, compare_summaries
from ehcp_audit.reporting import render_changes, render_comparison, render_round

sys.path.append(str(Path(__file__).resolve().parent.parent / "collecting"))

from made_rounds import some_verdicts, write_round

PLANS = 240


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("rounds")
    rubric = ea.load_rubric("self-check")
    named = ("primary", "secondary", "a group with a name as long as an authority gives it", "early")
    kept = {
        "rubric": rubric,
        "groups": [named[n % 4] if n else None for n in range(PLANS)],
        "wording": [(n, "FE"[n % 2], ("as required", "access to")[n % 2], False) for n in range(PLANS)],
        "sentences": [(n, n // 3) for n in range(PLANS)],
    }
    rounds = [
        write_round(folder / f"{name}.duckdb", some_verdicts(PLANS, len(rubric.criteria), met=met), **kept)
        for name, met in (("autumn", 0.3), ("spring", 0.7))
    ]
    old, new = (one.summary() for one in rounds)
    grouped = rounds[0].summary("phase")
    return {
        "a round": render_round(new),
        "a round by groups": render_round(grouped),
        "two rounds": render_comparison(
            [compare_summaries(old, new, (rubric, rubric), ("autumn", "spring"))]
        ),
        "groups": render_comparison(compare_groups(grouped)),
        "two versions": render_changes(two_versions()),
        "the same twice": render_changes(ea.compare_plans(plan(**OLD), plan(**OLD))),
    }


OLD = {
    "A": ["I like trains."],
    "B": ["Robin cannot read.", "Robin trips over."],
    "E": ["By July 2027, Robin will read ten words."],
    "F": [
        "A specialist teacher will teach Robin for 40 minutes every week.",
        "Robin should have a writing slope.",
        "A teaching assistant will read with Robin.",
        "Robin will have a ladder.",
    ],
}
NEW = OLD | {
    "A": ["I like boats."],
    "F": [
        "A specialist teacher will teach Robin for 20 minutes every week.",
        "Robin will have a writing slope.",
        "A teaching assistant will read quietly with Robin.",
        "A dog will visit.",
    ],
}


def two_versions() -> ea.PlanChanges:
    draft, final = ({"status": status} for status in ("draft", "final"))
    return ea.compare_plans(plan(**OLD, details=draft), plan(**NEW, details=final))


@pytest.mark.parametrize(
    "name", ["a round", "a round by groups", "two rounds", "groups", "two versions", "the same twice"]
)
def test_a_page_is_fit_for_all(chromium, pages, tmp_path, name):
    file = tmp_path / "page.html"
    file.write_text(pages[name], encoding="utf-8")
    chromium.get(file.as_uri())
    fit_for_all(chromium, axe())


WORDS_CUT = """return [...document.querySelectorAll('table.stack tbody tr')].filter(
  row => row.cells[0].getBoundingClientRect().width < 0.9 * row.getBoundingClientRect().width).length"""


@pytest.mark.parametrize("name", ["a round", "two rounds"])
def test_on_a_narrow_screen_what_a_row_is_of_has_its_whole_width(chromium, pages, tmp_path, name):
    file = tmp_path / "page.html"
    file.write_text(pages[name], encoding="utf-8")
    chromium.get(file.as_uri())
    size(chromium, 320)
    assert chromium.execute_script(WORDS_CUT) == 0
    size(chromium, 1280)
    assert chromium.execute_script(WORDS_CUT) > 10  # it is a table again
