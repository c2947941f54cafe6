"""Made-up plans: contents, layouts, back ends, and the answers to each."""

from pathlib import Path
from typing import Literal

from .compose import compose, truth
from .content import Content, blank_content, contents, load_content
from .layout import EXAMPLE_LAYOUTS, Layout
from .truth import TrueStatement, Truth

__all__ = [
    "EXAMPLES",
    "EXAMPLE_LAYOUTS",
    "Content",
    "Layout",
    "TrueStatement",
    "Truth",
    "blank_content",
    "compose",
    "contents",
    "load_content",
    "truth",
    "write_docx",
    "write_pdf",
]

_BY_NAME = {layout.name: layout for layout in EXAMPLE_LAYOUTS}

Engine = Literal["reportlab", "typst", "word"]

EXAMPLES: tuple[tuple[str, Layout, Engine], ...] = (
    ("rowan", _BY_NAME["matrix"], "typst"),
    ("lena", _BY_NAME["headings"], "typst"),
    ("jess", _BY_NAME["bold"], "reportlab"),
    ("amina", _BY_NAME["first-person"], "reportlab"),
    ("kofi", _BY_NAME["areas"], "typst"),
    ("tomos", _BY_NAME["bold"], "typst"),
)
"""Which plan `make_plans.py` writes in which layout, and what prints its PDF."""


def write_docx(content: Content, layout: Layout, path: Path) -> None:
    """Write a plan as DOCX."""
    from .to_docx import save_docx  # noqa: PLC0415 - python-docx is slow to import and the PDF writers do not need it

    save_docx(compose(content, layout), path, controls=layout.controls, split_runs=layout.split_runs)


def write_pdf(content: Content, layout: Layout, path: Path, engine: Engine = "typst") -> None:
    """Write a plan as PDF: tagged by typst, untagged by reportlab, or tagged as Word does it."""
    document = compose(content, layout)
    if engine == "typst":
        from .to_typst import save_typst  # noqa: PLC0415 - each engine only where it is asked for

        save_typst(document, path)
    elif engine == "word":
        from .to_word import save_word  # noqa: PLC0415 - as above

        save_word(document, path)
    else:
        from .to_reportlab import save_reportlab  # noqa: PLC0415 - as above

        save_reportlab(document, path)
