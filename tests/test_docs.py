"""The generated pages say what the program does now."""

import re
import runpy
from pathlib import Path

import pytest

from ehcp_audit.checks import CHECKS
from ehcp_audit.scoring import load_rubric

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = runpy.run_path(str(DOCS / "generate.py"))["pages"]()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_generated_page_is_current(path):
    assert path.read_text(encoding="utf-8") == PAGES[path], "run python docs/generate.py"


def headings(name: str) -> list[str]:
    return re.findall(r"^## (.+)$", (DOCS / name).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_check_and_every_criterion_has_one_section():
    assert headings("checks.md") == list(CHECKS)
    assert headings("criteria.md") == [criterion.id for criterion in load_rubric("quality").criteria]


def test_every_check_shows_an_example_that_holds_and_one_that_does_not_or_cannot_tell():
    sections = re.split(r"^## ", (DOCS / "checks.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for section in sections:
        assert "\nHolds:\n\n> " in section
        assert "\nDoes not hold:\n\n> " in section or "\nCannot tell: a person must look:\n\n> " in section


def test_links_between_the_pages_lead_somewhere():
    for name in ("checks.md", "criteria.md"):
        text = (DOCS / name).read_text(encoding="utf-8")
        for page, anchor in re.findall(r"\]\((\w+\.md)#([^)]+)\)", text):
            assert anchor in map(str.lower, headings(page)), (name, page, anchor)


def test_the_limits_of_reading_are_those_that_the_page_states():
    from ehcp_audit.reading import files
    from ehcp_audit.reading.docx import drawing, package
    from ehcp_audit.reading.pdf import objects, pages

    stated = re.findall(
        r"^\| [^|]+ \| ([\d,]+)(?: MB| times)? \|",
        (DOCS / "reading.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    megabyte = 2**20
    assert [int(figure.replace(",", "")) for figure in stated] == [
        files.MAX_FILE // megabyte,
        package.MAX_PARTS,
        package.MAX_PART // megabyte,
        package.MAX_UNPACKED // megabyte,
        package.MAX_RATIO,
        package.MAX_MARKS,
        drawing.MAX_NESTING,
        pages.MAX_PAGES,
        objects.MAX_OBJECTS,
    ]
