"""All pages of an open PDF, one after the other: each is laid out, and what it does not show is counted."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from ehcp_audit.errors import DamagedFile, PictureOfPages, TooLarge, UnsupportedFormat
from ehcp_audit.model import Note
from ehcp_audit.reading.blocks import Gap, Progress, Unseen, holds_a_passage
from ehcp_audit.reading.ocr import WHAT_TO_INSTALL, can_recognise

from .annotations import Forms, read_annotations
from .answers import Answers
from .apart import divide
from .bullets import write_bullets
from .covered import uncover
from .layout import Layout, lay_out
from .letters import Letters
from .ligatures import Ligatures
from .objects import Box, Page, read_page
from .spaced import close_up
from .tagged import Tags

__all__ = ["MAX_PAGES", "PagesRead", "times"]

MAX_PAGES = 600
"""Pages beyond which a file is refused: the longest plans with all advice bound in have some 200."""


LEAST_PICTURE = 40.0
"""Points from which a picture is wide enough to stand for words; a quarter of that high."""
HEAD = 0.12
"""Share of the page's height at its head and foot where pictures are badges."""
UNSURE = 0.85
"""How sure Tesseract is of a page's words at least, on the mean, so that it is not mentioned."""
WHOLE_TABLES = "libreoffice|openoffice|typst|skia|chrom"
"""Programs known to tag a table as one, however many pages it runs over; Word tags one on each page."""


class PagesRead:
    """What was read from a document's pages."""

    def __init__(self, document: Any, name: str) -> None:
        self.document = document
        self.name = name
        self.layouts: list[Layout] = []
        self.tags = Tags() if pdfium.FPDFCatalog_IsTagged(document) else None
        producer = self.producer()
        self.printed_anew = "ghostscript" in producer
        self.ligatures = Ligatures(printed_anew=self.printed_anew)
        self.whole_tables = bool(re.search(WHOLE_TABLES, producer))
        """True where tags keep a table whole over page breaks."""
        self.answers = Answers()
        self.counts: Counter[str] = Counter()
        self.sure: dict[int, float] = {}
        """How sure the recogniser is of the words on a page, 0 to 1."""
        self.unseen: list[Unseen] = []
        self.gaps: list[Gap] = []
        self.pages: dict[str, list[int]] = {}
        """Page numbers by what is so of them: `picture`, `recognised`, `damaged`, `unreadable`, `mended`."""

    def producer(self) -> str:
        """Return what the file says of the program that wrote it, in lower case."""
        buffer = ctypes.create_string_buffer(1024)
        names = []
        for key in (b"Producer", b"Creator"):
            length = pdfium.FPDF_GetMetaText(self.document, key, buffer, len(buffer))
            if 2 < length <= len(buffer):
                names.append(buffer.raw[: length - 2].decode("utf-16-le", "replace").lower())
        return " ".join(names)

    def read(self, progress: Progress | None = None) -> None:
        """Read all pages, and tell how many are done; raises `ReadingError` where nothing can come of it."""
        total = pdfium.FPDF_GetPageCount(self.document)
        if total > MAX_PAGES:
            raise TooLarge(
                f"{self.name} has {total:,} pages, more than the {MAX_PAGES} that are read; "
                "split it and try again."
            )
        if total < 1:
            raise DamagedFile(f"{self.name} is damaged: it has no pages; ask for it again.")
        if pdfium.FPDF_GetFormType(self.document) == pdfium.FORMTYPE_XFA_FULL:
            # Its pages hold only a line that asks the reader to wait.
            raise UnsupportedFormat(
                f"{self.name} is a form that only Adobe Reader can show; print it there to a new PDF "
                "and try again with that."
            )
        self.counts["attached"] = pdfium.FPDFDoc_GetAttachmentCount(self.document)
        forms = Forms(self.document)
        try:
            for index in range(total):
                if progress is not None:
                    progress(index, total)
                with opened_page(self.document, index) as handles:
                    if handles is None:
                        self.mark("damaged", index + 1)
                        self.gaps.append(Gap(page=index + 1, whole_page=True))
                        self.layouts.append(Layout(index + 1, 0, 0))
                    else:
                        self.read_page(*handles, index + 1, forms)
            if progress is not None:
                progress(total, total)
        finally:
            forms.close()
        if self.tags is not None and not self.tags.fit(self.layouts):
            self.tags = None

    def read_page(self, handle: Any, text: Any, number: int, forms: Forms) -> None:
        """Read one open page."""
        page = read_page(handle, text, number, tagged=self.tags is not None, answers=self.answers)
        letters = Letters(text, page)
        if pdfium.FPDFPage_GetAnnotCount(handle):
            self.counts.update(read_annotations(handle, page, forms))
        concealed = uncover(page, letters)
        self.counts["boxes"] += concealed.boxes
        self.counts["covered"] += concealed.covered
        self.counts["inkless"] += concealed.inkless
        self.counts["outside"] += len(page.outside)
        self.counts["pale"] += concealed.pale
        self.counts["tiny"] += concealed.tiny
        self.unseen += concealed.unseen
        self.counts["under"] += concealed.under_pictures
        if concealed.recognised:
            self.mark("recognised", number)
        if not page.runs and any(box.picture for box in page.boxes):
            self.mark("picture", number)
            self.gaps.append(Gap(page=number, whole_page=True))
        elif not concealed.recognised and (boxes := [x for x in page.boxes if stands_for_words(x, page)]):
            self.mark("pictured", number)
            if any(holds_a_passage(box.width, box.height) for box in boxes):
                self.gaps.append(Gap(page=number))
        # Most text is ASCII, which is never strange.
        strange = page.unreadable + sum([is_strange(run.text) for run in page.runs if not run.text.isascii()])
        self.counts["strange"] += strange
        self.counts["pieces"] += len(page.runs) + page.unreadable
        if strange:
            self.mark("unreadable", number)
        write_bullets(page)
        close_up(page, letters)
        divide(page, letters, printed_anew=self.printed_anew)
        mended = self.ligatures.mend(page.runs)
        layout = lay_out(page, letters)
        if mended:
            self.mark("mended", number)
            # What was divided at the rules of a table was made of the letters in the file.
            self.ligatures.mend(run for table in layout.tables for run in table.runs())
        layout.before = self.layouts[-1] if self.layouts else None
        self.layouts.append(layout)
        release(page)
        if self.tags is not None:
            self.tags.reader.read(handle, number, {run.mcid for run in page.runs if run.mcid >= 0})
            self.tags.runs[number] = page.runs

    def found_in_pictures(self, numbers: list[int], sure: dict[int, float]) -> None:
        """Tell those pages on which words were recognised now from those whose pictures hold none.

        Args:
            numbers: pages that are pictures.
            sure: how sure the recogniser is of a page's words, 0 to 1.
        """
        empty = set(self.pages.get("picture", ()))
        found = set(numbers) - empty
        if found:
            self.pages["recognised"] = sorted({*self.pages.get("recognised", ()), *found})
        self.sure = {number: sure[number] for number in sorted(found) if number in sure}

    def mark(self, what: str, number: int) -> None:
        """Note that something is so of a page."""
        self.pages.setdefault(what, []).append(number)

    def refuse_unreadable(self) -> None:
        """Raise where there is nothing to read."""
        if len(self.pages.get("damaged", ())) == len(self.layouts):
            raise DamagedFile(f"{self.name} is damaged: none of its pages can be opened; ask for it again.")
        if self.counts["strange"] > 0.5 * self.counts["pieces"]:
            raise PictureOfPages(
                f"{self.name} shows letters that no program can read as text: its fonts do not say what "
                "they stand for; ask for the original document."
            )
        if any(layout.lines or any(not table.empty() for table in layout.tables) for layout in self.layouts):
            return
        if self.pages.get("picture"):
            raise PictureOfPages(
                f"{self.name} is a picture of its pages, without any text to read; "
                f"ask for the original document{self.advice()}."
            )
        raise PictureOfPages(f"{self.name} has no text on any of its pages; ask for the original document.")

    def advice(self) -> str:
        """Return what to install so that pictures are read; nothing where it is there already."""
        return "" if can_recognise() else f"; to have pictures read, install {WHAT_TO_INSTALL}"

    def notes(self) -> list[Note]:  # noqa: C901, PLR0912 - one sentence for each thing
        """Say what was left out or is in doubt."""
        counts = self.counts
        said: list[tuple[str, str]] = []
        if numbers := self.pages.get("picture"):
            words = f"a picture without text, not read{self.advice()}."
            said.append(("picture-page", f"{listed(numbers)} of the PDF: {words}"))
        if numbers := self.pages.get("recognised"):
            words = "a picture, read by the words that a program recognised in it, which may be wrong"
            poor = [number for number in numbers if self.sure.get(number, 1) < UNSURE]
            more = f"; the program itself was unsure of many on {listed(poor).lower()}" if poor else ""
            said.append(("recognised-text", f"{listed(numbers)} of the PDF: {words}{more}."))
        if numbers := self.pages.get("pictured"):
            words = "a picture among the words; what stands in it is not read."
            said.append(("picture", f"{listed(numbers)} of the PDF: {words}"))
        if numbers := self.pages.get("damaged"):
            said.append(("damaged-page", f"{listed(numbers)} of the PDF: damaged, not read."))
        if numbers := self.pages.get("unreadable"):
            words = "some letters cannot be read as text, because the font does not say what they stand for."
            said.append(("unreadable-letters", f"{listed(numbers)} of the PDF: {words}"))
        if numbers := self.pages.get("mended"):
            words = "joined letters (fi, fl, ff) that the file stores as other letters were put right."
            said.append(("mended-letters", f"{listed(numbers)} of the PDF: {words}"))
        if counts["boxes"]:
            under = (
                f"; {many(counts['covered'], 'word')} under them, still in the file, left out"
                if counts["covered"]
                else "; nothing is left under them"
            )
            said.append(("redaction", f"{many(counts['boxes'], 'box', 'boxes')} in place of words{under}."))
        if counts["redact"]:
            marks = many(counts["redact"], "mark for redaction", "marks for redaction")
            said.append(("redaction", f"{marks} never carried out: the words there can be read, and were."))
        if counts["inkless"] or counts["outside"]:
            parts = [
                many(counts["inkless"], "word") + " written without ink" if counts["inkless"] else "",
                many(counts["outside"], "piece") + " of text off the page" if counts["outside"] else "",
            ]
            said.append(
                ("hidden-text", f"{' and '.join(filter(None, parts))} left out, as they are not shown.")
            )
        if counts["pale"]:
            said.append(
                ("hidden-text", f"{many(counts['pale'], 'word')} in white on white, hard to see; read.")
            )
        if counts["tiny"]:
            said.append(("hidden-text", f"{many(counts['tiny'], 'word')} in letters too small to see; read."))
        if counts["attached"]:
            files = many(counts["attached"], "file")
            said.append(
                ("not-read", f"{files} attached inside the PDF, not read: save and read it by itself.")
            )
        if counts["under"]:
            words = "which may hide them; read."
            said.append(("hidden-text", f"{many(counts['under'], 'word')} under a large picture, {words}"))
        if counts["comment"]:
            said.append(
                (
                    "comments",
                    f"{many(counts['comment'], 'comment')} on the pages not read as the plan's words.",
                )
            )
        return [Note(kind=kind, says=says) for kind, says in said]


def stands_for_words(box: Box, page: Page) -> bool:
    """True for a picture as large as words, with none on it, where the page's text stands: no letterhead."""
    if not box.picture or box.width < LEAST_PICTURE or box.height < LEAST_PICTURE / 4:
        return False
    if box.bottom < HEAD * page.height or box.top > (1 - HEAD) * page.height:
        return False
    return not any(
        run.x0 < box.x1 and run.x1 > box.x0 and run.top < box.bottom and run.bottom > box.top
        for run in page.runs
    )


def is_strange(text: str) -> bool:
    """True where most letters of a text stand for nothing: replacement signs, or a font's private numbers."""
    letters = [c for c in text if not c.isspace()]
    return (
        len(letters) > 1
        and sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in letters) > len(letters) / 2
    )


def many(number: int, one: str, more: str = "") -> str:
    """Return "1 word" or "2 words"."""
    return f"{number} {one}" if number == 1 else f"{number} {more or one + 's'}"


def times(number: int) -> str:
    """Return "once" or "3 times"."""
    return "once" if number == 1 else f"{number} times"


def listed(numbers: list[int]) -> str:
    """Return "Page 3" or "Pages 3, 4"."""
    return ("Page " if len(numbers) == 1 else "Pages ") + ", ".join(map(str, numbers))


def release(page: Page) -> None:
    """Forget pdfium's objects, which end with their page."""
    for run in page.runs:
        run.handle = None


@contextmanager
def opened_page(document: Any, index: int) -> Iterator[tuple[Any, Any] | None]:
    """Open a page and its text, and close both; `None` where pdfium cannot."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        yield None
        return
    text = None
    try:
        text = pdfium.FPDFText_LoadPage(page)
        yield (page, text) if text else None
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
