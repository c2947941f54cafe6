"""The letter as a DOCX: real styles and headings, gaps that are seen and found, no trace of this machine."""

from collections.abc import Iterable
from io import BytesIO

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from ehcp_audit.reporting import phrases as p

from .package import clean, without_time
from .styles import BOX, BOX_TITLE, GAP, PROPOSED, QUOTE, SMALL, add_field, draw_line, set_styles
from .words import Run, joined

__all__ = ["LetterPage"]


class LetterPage:
    """A letter that grows paragraph by paragraph."""

    def __init__(self, title: str) -> None:
        self._document = Document()
        set_styles(self._document)
        self._document.core_properties.title = title
        page = self._document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.3)
        page.top_margin = page.bottom_margin = Cm(2.2)
        foot = page.footer.paragraphs[0]
        foot.add_run(p.LETTER_PAGE)
        add_field(foot, "PAGE")

    def words(self, text: str, *, keep: bool = False) -> None:
        """Add a paragraph; `keep` holds it on the page of the next."""
        self._add("Normal", joined([text]), keep=keep)

    def block(self, lines: Iterable[str]) -> None:
        """Add lines that belong together, as an address."""
        paragraph = self._document.add_paragraph(style="Normal")
        for number, line in enumerate(lines):
            if number:
                paragraph.add_run().add_break()
            _fill(paragraph, joined([line]))

    def title(self, text: str) -> None:
        """Add what the letter is about."""
        self._add("Title", joined([text]))

    def heading(self, text: str) -> None:
        """Head a part of the letter."""
        self._add("Heading 1", joined([text]))

    def point(self, text: str) -> None:
        """Head one numbered point."""
        self._add("Heading 2", joined([text]))

    def bullet(self, text: str) -> None:
        """Add an item of a list."""
        self._add("List Bullet", joined([text]))

    def small(self, text: str) -> None:
        """Add a line in smaller letters."""
        self._add(SMALL, joined([text]))

    def quote(self, words: str, where: str) -> None:
        """Add words of the plan, and where they stand."""
        paragraph = self._document.add_paragraph(style=QUOTE)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(f"“{words}”")
        if where:
            paragraph.add_run(f" ({where})").italic = False

    def proposed(self, lead: str, runs: Iterable[Run]) -> None:
        """Add words that the plan could use."""
        paragraph = self._document.add_paragraph(style=PROPOSED)
        if lead:
            paragraph.add_run(lead).bold = True
        _fill(paragraph, runs)

    def box(self, title: str, lines: Iterable[str]) -> None:
        """Add a box for the parent, to be deleted."""
        self._add(BOX_TITLE, joined([title]))
        for line in lines:
            self._add(BOX, joined([line]))

    def rule(self) -> None:
        """Draw a line across the page."""
        draw_line(self._document.add_paragraph(style="Normal"))

    def to_bytes(self) -> bytes:
        """Return the file: the same bytes for the same words."""
        clean(self._document)
        out = BytesIO()
        self._document.save(out)
        return without_time(out.getvalue())

    def _add(self, style: str, runs: Iterable[Run], *, keep: bool = False) -> None:
        paragraph = self._document.add_paragraph(style=style)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        _fill(paragraph, runs)


def _fill(paragraph: Paragraph, runs: Iterable[Run]) -> None:
    for run in runs:
        if run.is_gap:
            written = paragraph.add_run(run.text, style=GAP)
            # Word's own search finds highlighted words; it does not find a style's shading.
            written.font.highlight_color = WD_COLOR_INDEX.YELLOW
        else:
            paragraph.add_run(run.text)
