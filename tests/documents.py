"""Plans as files, with their answers, for tests: written on demand and kept for the session."""

import tempfile
from atexit import register
from functools import cache
from pathlib import Path

from made_up import (
    Content,
    Layout,
    Truth,
    blank_content,
    contents,
    load_content,
    truth,
    write_docx,
    write_pdf,
)

__all__ = ["FORMATS", "Layout", "Truth", "contents", "load_content", "plan_file", "written"]

FORMATS = ("docx", "typst", "reportlab", "word")
"""DOCX, tagged PDF, untagged PDF, tagged PDF as Word prints it."""


@cache
def _folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="made-up-plans-")
    register(folder.cleanup)
    return Path(folder.name)


def plan_file(content: Content, layout: Layout, form: str, path: Path) -> Path:
    """Write a plan as DOCX (`docx`) or as PDF by `typst`, `reportlab` or `word`, and return the path."""
    if form == "docx":
        write_docx(content, layout, path)
    elif form == "typst":
        write_pdf(content, layout, path, engine="typst")
    elif form == "word":
        write_pdf(content, layout, path, engine="word")
    else:
        write_pdf(content, layout, path, engine="reportlab")
    return path


@cache
def written(content: str, layout: Layout, form: str) -> tuple[Path, Truth]:
    """Return the file of a plan (by its id, or `blank`) in a layout, written once, and what is in it."""
    made = blank_content() if content == "blank" else load_content(content)
    suffix = "docx" if form == "docx" else "pdf"
    path = _folder() / f"{content}-{hash(layout) & 0xFFFFFFFF:08x}-{form}.{suffix}"
    return plan_file(made, layout, form, path), truth(made, layout)
