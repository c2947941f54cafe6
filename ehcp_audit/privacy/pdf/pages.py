"""Pages of a PDF that need a second look: pictures of their own, marks for redaction, drawings on words."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from ehcp_audit.model import Certainty, LeakKind, NotLookedAt, Place, Plan, Whereabouts
from ehcp_audit.privacy.gathered import Gathered
from ehcp_audit.privacy.hits import Hit
from ehcp_audit.privacy.passages import Passage
from ehcp_audit.reading.pdf.objects import Box, Page, read_page
from ehcp_audit.reading.pdf.pages import opened_page
from ehcp_audit.reading.pdf.reader import opened

from .covers import COVERS, look_out_of_sight, look_under_marks
from .pictures import pages_with_pictures

__all__ = ["look_at_pages"]

SMALLEST = 68.0
"""Points (2.4 cm): a picture smaller than this to one side is a symbol, a logo or a line."""
SLIMMEST = 0.42
"""A photograph of a person is hardly narrower or lower than this share of its other side."""
WHOLE_PAGE = 0.5
"""Share of the page from which a picture is its scan."""
BESIDE, ABOVE = 220.0, 60.0
"""Points to the right of, and below, the word "signed" in which a signature stands."""
RUNNING = 3
"""A picture that stands at one place on so many pages is a letterhead."""
MOST_RENDERED = 80
MOST_ANNOTATIONS = 5_000
_SIGNED = re.compile(r"\bsign(?:ed|ature|atures)?\b", re.IGNORECASE)


@dataclass(slots=True)
class _Wanted:
    """Which pages need which look."""

    pictures: set[int]
    marks: set[int] = field(default_factory=set)
    covers: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Picture:
    page: Page
    box: Box
    signed: bool

    @property
    def spot(self) -> tuple[int, ...]:
        return round(self.box.x0), round(self.box.top), round(self.box.x1), round(self.box.bottom)


def look_at_pages(
    document: pikepdf.Pdf, data: bytes, password: str | None, _plan: Plan | None, gathered: Gathered
) -> None:
    """Open those pages that have something upon them, and look what it is and what lies under it."""
    wanted = _wanted(document, gathered)
    numbers = sorted(wanted.pictures | wanted.marks | wanted.covers)
    if not numbers:
        return
    pictures: list[_Picture] = []
    with opened(data, "the file", password) as pdf:
        for done, number in enumerate(numbers):
            with opened_page(pdf, number - 1) as handles:
                if handles is not None:
                    look = done < MOST_RENDERED
                    pictures += _look_at_page(handles, number, wanted, gathered, render=look)
    spots = Counter(picture.spot for picture in pictures)
    for picture in pictures:
        if spots[picture.spot] < RUNNING:
            _tell(picture, gathered)


def _wanted(document: pikepdf.Pdf, gathered: Gathered) -> _Wanted:
    wanted = _Wanted(pages_with_pictures(document, gathered))
    for number, page in enumerate(document.pages, 1):
        annotations = page.obj.get("/Annots")
        if not isinstance(annotations, pikepdf.Array):
            continue
        few = (annotations[index] for index in range(min(len(annotations), MOST_ANNOTATIONS)))
        kinds = {str(one.get("/Subtype")) for one in few if isinstance(one, pikepdf.Dictionary)}
        if "/Redact" in kinds:
            wanted.marks.add(number)
        if kinds & COVERS:
            wanted.covers.add(number)
    return wanted


def _look_at_page(
    handles: tuple[Any, Any], number: int, wanted: _Wanted, gathered: Gathered, *, render: bool
) -> list[_Picture]:
    page = read_page(*handles, number, tagged=False)
    if number in wanted.marks:
        look_under_marks(handles[0], page, gathered)
    scanned = any(_is_scan(box, page) for box in page.boxes)
    if number in wanted.covers or scanned:
        if render:
            look_out_of_sight(handles, page, gathered, scanned=scanned)
        else:
            gathered.not_looked_at.add(NotLookedAt.UNREADABLE_PART)
    found = [_Picture(page, box, _at_signature(box, page)) for box in page.boxes if box.picture]
    return found if number in wanted.pictures else []


def _is_scan(box: Box, page: Page) -> bool:
    return box.picture and box.width * box.height > WHOLE_PAGE * page.width * page.height


def _at_signature(box: Box, page: Page) -> bool:
    """Tell whether a picture stands beside or below a word like "signed"."""
    for run in page.runs:
        if _SIGNED.search(run.text):
            level = box.top - ABOVE < run.base < box.bottom + ABOVE / 2
            beside = 0 <= box.x0 - run.x0 <= BESIDE + run.x1 - run.x0 and level
            below = 0 <= box.top - run.top <= ABOVE and box.x0 < run.x1 + 20 and box.x1 > run.x0 - 20
            if beside or below:
                return True
    return False


def _tell(picture: _Picture, gathered: Gathered) -> None:
    box, page = picture.box, picture.page
    where = Passage("", Whereabouts.PICTURE, Place(page=page.number))
    small, large = sorted((box.width, box.height))
    if _is_scan(box, page):
        gathered.not_looked_at.add(NotLookedAt.PAGES_ARE_PICTURES)
    elif picture.signed and large > 20:
        gathered.hits.append(Hit(LeakKind.SIGNATURE, "", where, Certainty.LIKELY, "picture-at-signature"))
    elif small >= SMALLEST and small >= SLIMMEST * large:
        gathered.hits.append(Hit(LeakKind.PHOTOGRAPH, "", where, Certainty.POSSIBLE, "size-of-a-photograph"))
