"""A real browser to look at pages with: Chromium, its driver and axe, all from this machine."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

__all__ = ["axe", "browser", "emulate", "fit_for_all", "problems", "size"]

WIDTHS = (320, 768, 1280)
LOOKS: tuple[dict[str, str], ...] = ({}, {"prefers_color_scheme": "dark"}, {"forced_colors": "active"})

_SWITCHES = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--hide-scrollbars",
    "--force-color-profile=srgb", "--disable-dev-shm-usage",
)  # fmt: skip


def _program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        missing(f"{' or '.join(names)} is not installed (Debian: chromium and chromium-driver)")
    return str(found)


def missing(what: str) -> None:
    """Skip where somebody tries the tests at home; fail where they decide, since nobody would see the gap."""
    if os.environ.get("CI"):
        pytest.fail(f"the tests in a browser must run here, but {what}")
    pytest.skip(what)


@contextmanager
def browser(downloads: Path | None = None) -> Iterator[Any]:
    """Open Chromium without a window; nothing of it is left behind."""
    program, driver = _program("chromium", "chromium-browser", "google-chrome"), _program("chromedriver")
    with TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = program
        for switch in (*_SWITCHES, f"--user-data-dir={profile}"):
            options.add_argument(switch)
        if downloads is not None:
            options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        opened = webdriver.Chrome(options=options, service=Service(driver))
        try:
            opened.set_page_load_timeout(60)
            opened.set_script_timeout(120)
            yield opened
        finally:
            opened.quit()


def axe() -> str:
    """Return axe's own script."""
    found = find_spec("axe_playwright_python")
    places = found.submodule_search_locations if found else None
    if not places:
        missing("axe is not installed (pip install --no-deps axe-playwright-python)")
        return ""
    return Path(places[0], "axe.min.js").read_text("utf-8")


_LOOK = r"""const done = arguments[0];
axe.run(document).then(found => done(found.violations.map(one => one.id + ": " + one.nodes.slice(0, 3).map(
  node => node.target.join(" ") + " " + node.failureSummary.replace(/\s+/g, " ")).join(" | "))));"""


def problems(opened: Any, script: str) -> list[str]:
    """Return what axe finds wrong with the page as it is now shown, best practice too: rule and places."""
    # Not as a script of the page, whose own policy forbids it.
    opened.execute_cdp_cmd("Runtime.evaluate", {"expression": script})
    return list(opened.execute_async_script(_LOOK))


def size(opened: Any, width: int, height: int = 900) -> None:
    """Show the page as wide and high as that, in CSS pixels."""
    opened.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )


def emulate(opened: Any, **features: str) -> None:
    """Show the page as somebody with these settings sees it: `prefers_color_scheme="dark"`."""
    named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": named})


def fit_for_all(opened: Any, script: str) -> None:
    """See that axe finds nothing, in any colours and on a narrow screen, and that no page is too wide."""
    for look in LOOKS:
        emulate(opened, **look)
        assert problems(opened, script) == [], look
    emulate(opened)
    for width in WIDTHS:
        size(opened, width)
        assert opened.execute_script("return document.documentElement.scrollWidth") <= width, width
    size(opened, WIDTHS[0])
    assert problems(opened, script) == []
    size(opened, WIDTHS[-1])
