"""The page in a real browser: from choosing a plan to closing, for everybody."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import axe, browser, emulate, problems, size
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from serving_page import Served, wait_for

from ehcp_audit.reporting import phrases
from ehcp_audit.serving import Ended

# One sitting, in the order in which a family goes through it: each test goes on where the last one stopped.


@pytest.fixture(scope="module")
def downloads(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def script() -> str:
    return axe()


@pytest.fixture(scope="module")
def page() -> Iterator[Served]:
    served = Served()
    yield served
    if served.thread.is_alive():
        served.client.get(served.link)
        served.thread.join(1)


@pytest.fixture(scope="module")
def chromium(downloads) -> Iterator[Any]:
    with browser(downloads) as opened:
        yield opened


@pytest.fixture(scope="module")
def plan_path(plans, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("plan") / "my-plan.pdf"
    path.write_bytes(plans["reportlab"])
    return path


LOOKS = (
    {"prefers_color_scheme": "light"},
    {"prefers_color_scheme": "dark"},
    {"forced_colors": "active"},
    {"prefers_contrast": "more"},
)


def is_fit_for_all(chromium: Any, script: str) -> None:
    """No problem that axe sees, in any colours; nothing to the side at 320 pixels, as 1280 are at 400%."""
    for look in LOOKS:
        emulate(chromium, **look)
        assert problems(chromium, script) == [], look
    emulate(chromium)
    for width in (320, 768, 1280):
        size(chromium, width)
        assert chromium.execute_script("return document.documentElement.scrollWidth") <= width, width
    size(chromium, 320)
    assert problems(chromium, script) == []
    size(chromium, 1280)


def press(chromium: Any, *keys: str) -> None:
    for key in keys:
        ActionChains(chromium).send_keys(key).perform()


def focused(chromium: Any) -> str:
    """What the keyboard is at, in words, and whether one can see it."""
    return chromium.execute_script(
        """const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
        if (e === document.body) return "";
        const seen = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && b.width > 0;
        return (seen ? "" : "UNSEEN ") + (e.innerText || e.id || e.name).trim();"""
    )


def go_to(chromium: Any, words: str, most: int = 60) -> None:
    """Press Tab until that has the focus; every stop on the way can be seen."""
    for _ in range(most):
        press(chromium, Keys.TAB)
        at = focused(chromium)
        assert not at.startswith("UNSEEN"), at
        if words in at:
            return
    raise AssertionError(f"Tab never reached {words}")


def test_the_token_does_not_stay_in_the_address(chromium, page):
    chromium.get(page.link)
    assert page.link not in chromium.current_url
    page.home = "/" + chromium.current_url.split("/")[3] + "/"
    assert chromium.current_url == page.origin + page.home
    assert chromium.execute_script("return document.cookie") == ""


def test_the_first_screen_is_fit_for_all(chromium, script):
    is_fit_for_all(chromium, script)


def test_the_keyboard_alone_gives_a_plan(chromium, plan_path):
    press(chromium, Keys.TAB)
    assert phrases.PAGE_SKIP in focused(chromium)
    go_to(chromium, "plan")
    chromium.find_element(By.ID, "plan").send_keys(str(plan_path))  # what the system's own dialogue does
    chromium.execute_script("document.getElementById('sent').value = '2026-11-20'")
    go_to(chromium, phrases.PAGE_SUBMIT)
    press(chromium, Keys.ENTER)


def test_the_screen_while_it_is_read_is_fit_for_all_and_leads_to_the_report(chromium, script):
    if not chromium.current_url.endswith("/report"):
        assert problems(chromium, script) == []
        said = chromium.find_elements(By.CSS_SELECTOR, "[role=status]")
        assert all(one.text for one in said)
    wait_for(lambda: chromium.current_url.endswith("/report") or None)


def test_the_report_on_the_page_is_fit_for_all(chromium, script):
    assert phrases.H_MATTERS in chromium.find_element(By.TAG_NAME, "main").text
    assert "4 December 2026" in chromium.find_element(By.TAG_NAME, "main").text
    is_fit_for_all(chromium, script)


def test_the_keyboard_alone_skips_downloads_and_moves_tables(chromium, downloads):
    chromium.execute_script("window.scrollTo(0, 0)")
    chromium.refresh()
    press(chromium, Keys.TAB)
    assert phrases.SKIP in focused(chromium)
    for address, words, _ in phrases.PAGE_SAVES:
        go_to(chromium, words)
        press(chromium, Keys.ENTER)
        ending = address.rpartition(".")[2]
        saved = wait_for(lambda ending=ending: next(downloads.glob(f"my-plan *.{ending}"), None))
        assert saved.name == f"my-plan {address.replace('.', '.')}"
    size(chromium, 800)
    table = chromium.find_element(By.CSS_SELECTOR, ".wide:has(.provisions)")
    if chromium.execute_script("return arguments[0].scrollWidth > arguments[0].clientWidth", table):
        chromium.execute_script("arguments[0].focus()", table)
        press(chromium, *[Keys.ARROW_RIGHT] * 5)
        wait_for(lambda: chromium.execute_script("return arguments[0].scrollLeft", table) > 0 or None)
    size(chromium, 1280)


def test_nothing_is_told_by_colour_alone(chromium):
    """In a picture without colours each mark is still a mark: underlined, signed or said."""
    marks = chromium.find_elements(By.CSS_SELECTOR, "main mark")
    assert marks
    for mark in marks[:10]:
        assert "underline" in mark.value_of_css_property("text-decoration-line")
    for missing in chromium.find_elements(By.CSS_SELECTOR, "main .missing")[:10]:
        assert missing.text
        assert int(missing.value_of_css_property("font-weight")) >= 600
    signs = tuple(phrases.SIGNS.values())
    for verdict in chromium.find_elements(By.CSS_SELECTOR, "main .verdict")[:20]:
        assert verdict.text.startswith(signs)


def test_what_cannot_be_read_is_said_on_a_screen_that_is_fit_for_all(chromium, script, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("hello")
    go = chromium.find_element(By.LINK_TEXT, phrases.PAGE_ANOTHER)
    go.click()
    chromium.find_element(By.ID, "plan").send_keys(str(notes))
    chromium.find_element(By.CSS_SELECTOR, "button.main").click()
    wait_for(lambda: chromium.find_elements(By.CSS_SELECTOR, "[role=alert]") or None)
    assert "not a Word (.docx) or PDF file" in chromium.find_element(By.CSS_SELECTOR, "[role=alert]").text
    is_fit_for_all(chromium, script)


def test_no_page_of_another_site_gets_in_or_looks_in(chromium, page, tmp_path):
    there = page.origin + page.home
    ours = chromium.current_url
    other = tmp_path / "other.html"
    other.write_text(
        f"<iframe src='{there}'></iframe><form method=post action='{there}close'><button>x</button></form>"
    )
    chromium.get(other.as_uri())
    chromium.find_element(By.TAG_NAME, "button").click()
    wait_for(lambda: chromium.title.startswith(phrases.PAGE_NOT_LET_IN) or None)
    assert page.thread.is_alive()
    chromium.get(ours)


def test_no_script_error_and_no_forbidden_load_was_reported(chromium):
    said = [entry["message"] for entry in chromium.get_log("browser")]
    refusals = ("favicon", "422", "403", "frame-ancestors")  # what was meant to be refused
    assert [line for line in said if not any(refusal in line for refusal in refusals)] == []


def test_closing_is_said_on_a_screen_that_is_fit_for_all_and_ends_it(chromium, script, page):
    go_to(chromium, phrases.PAGE_CLOSE)
    press(chromium, Keys.ENTER)
    wait_for(lambda: chromium.title.startswith(phrases.PAGE_CLOSED) or None)
    assert phrases.PAGE_CLOSED_IS in chromium.find_element(By.TAG_NAME, "main").text
    is_fit_for_all(chromium, script)
    page.thread.join(15)
    assert page.ended == [Ended.CLOSED]
