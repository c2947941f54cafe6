"""What a page holds but does not show: text without ink, text under boxes, and boxes that stand for words.

Nothing that a reader of the page cannot see may come out of it; and where something was taken out, that is
said by the mark `REDACTED` at its place, and counted.
"""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from statistics import median

import pypdfium2.raw as pdfium

from ehcp_audit.model import count_words
from ehcp_audit.reading.blocks import REDACTED, Unseen

from .engine import pointer
from .letters import Letters
from .objects import THIN, Box, Page, Run

__all__ = ["Concealed", "uncover"]

BACKGROUND = 0.6
"""Share of the page from which a white box is taken for its background."""
OVERLAP = 0.8
"""Share of a letter or a piece of text that must lie under a box to be covered."""

TINY = 3.0
"""Points high, in which nobody can read a letter."""
SCAN = 0.3
"""Share of the page from which a picture is more likely its scan than a cover over some words."""
BAND = 8.0
"""Height in points of the bands by which words are looked up that may be printed twice."""


@dataclass(slots=True)
class Concealed:
    """What a page holds and does not show, in numbers and in words."""

    boxes: int = 0
    """Boxes over words, or in their place."""
    covered: int = 0
    """Words under boxes that are still in the file."""
    inkless: int = 0
    """Words written without ink."""
    pale: int = 0
    """Words in white on nothing but the white page; they are kept."""
    under_pictures: int = 0
    """Words under a large picture, which may or may not hide them; they are kept."""
    tiny: int = 0
    """Words in letters too small to read; they are kept."""
    unseen: list[Unseen] = field(default_factory=list, repr=False)
    """All of these words."""
    recognised: bool = False
    """True where the page is a picture with the words that a program recognised laid under it."""


def uncover(page: Page, letters: Letters) -> Concealed:
    """Take from a page what it does not show, and put a mark where a box stands for words."""
    found = Concealed()
    inkless(page, found)
    overprints(page)
    pale = [run for run in page.runs if run.pale and not on_ground(run, page)]
    tiny = [run for run in page.runs if run.size < TINY and run.bottom - run.top < TINY]
    if pale or tiny:
        found.pale, found.tiny = (sum(count_words(run.text) for run in runs) for runs in (pale, tiny))
        keep(pale, "pale", found, page)
        keep(tiny, "tiny", found, page)
    keep_texts(page.outside, "off-page", found, page)
    if not any(box.filled or box.picture for box in page.boxes):
        return found
    if page.runs:
        under_pictures(page, found)
        covered(page, letters, found)
    marks = [mark for box in page.boxes if box.dark and (mark := standing(box, page)) is not None]
    for mark in marks:
        found.boxes += 1
        place_run(page, mark)
    return found


def keep(runs: list[Run], how: str, found: Concealed, page: Page) -> None:
    """Keep the words of pieces that are not shown, one paragraph for each line of them."""
    lines: dict[int, list[Run]] = {}
    for run in runs:
        lines.setdefault(round(run.base), []).append(run)
    keep_texts(map(line_of, lines.values()), how, found, page)


def line_of(runs: list[Run]) -> str:
    """Return the words of pieces on one line; pieces that touch are one word."""
    text, end = "", 0.0
    for run in runs:
        touches = abs(run.x0 - end) < 0.12 * run.size
        text += run.text if touches or not text else f" {run.text}"
        end = run.x1
    return text


def keep_texts(texts: Iterable[str], how: str, found: Concealed, page: Page) -> None:
    """Keep words that are not shown."""
    found.unseen += (Unseen(text, how, page.number) for text in texts if text.strip())


def inkless(page: Page, found: Concealed) -> None:
    """Leave out text without ink, unless it is what a program recognised in the picture of the page."""
    hidden = [run for run in page.runs if run.hidden]
    if not hidden:
        return
    pictures = sum(box.width * box.height for box in page.boxes if box.picture)
    shown = sum(len(run.text) for run in page.runs if not run.hidden)
    if pictures > 0.5 * page.width * page.height and shown < 0.2 * sum(len(run.text) for run in hidden):
        found.recognised = True
        return
    found.inkless = sum(count_words(run.text) for run in hidden)
    keep(hidden, "hidden", found, page)
    page.runs = [run for run in page.runs if not run.hidden]


def on_ground(run: Run, page: Page) -> bool:
    """True where something other than white was painted before a piece of text at its place."""
    x, y = (run.x0 + run.x1) / 2, (run.top + run.bottom) / 2
    return any(
        box.order < run.order
        and (box.picture or (box.filled and not box.light))
        and box.x0 <= x <= box.x1
        and box.top <= y <= box.bottom
        for box in page.boxes
    )


def under_pictures(page: Page, found: Concealed) -> None:
    """Count words under a large picture; where nearly all are, it is a scan with its words laid under it."""
    large = [
        box
        for box in page.boxes
        if box.picture and box.width * box.height >= SCAN * page.width * page.height and not see_through(box)
    ]
    if not large:
        return
    under = [run for run in page.runs if any(b.order > run.order and overlaps(b, run) for b in large)]
    letters = sum(len(run.text) for run in under)
    if letters > 0.8 * sum(len(run.text) for run in page.runs):
        found.recognised = True
    else:
        found.under_pictures = sum(count_words(run.text) for run in under)
        keep(under, "under-picture", found, page)


def overprints(page: Page) -> None:
    """Leave out text printed twice at nearly the same place, which some programs do for bold."""
    kept: list[Run] = []
    first: dict[str, Run] = {}
    """The first piece with some words: most stand on a page once."""
    seen: dict[str, dict[int, list[Run]]] = {}
    """All with some words that stand there more than once, by height: "the" does so often."""
    for run in page.runs:
        text = run.text.strip()
        other = first.get(text)
        if other is None:
            first[text] = run
            kept.append(run)
            continue
        bands = seen.get(text)
        if bands is None:
            bands = seen[text] = {int(other.base // BAND): [other]}
        band = int(run.base // BAND)
        reach = 0.12 * run.size
        near = {band, int((run.base - reach) // BAND), int((run.base + reach) // BAND)}
        twin = next(
            (
                other
                for place in near
                for other in bands.get(place, ())
                if abs(other.x0 - run.x0) < reach and abs(other.base - run.base) < reach
            ),
            None,
        )
        if twin is None:
            bands.setdefault(band, []).append(run)
            kept.append(run)
        else:
            twin.bold = True
    page.runs = kept


def covered(page: Page, letters: Letters, found: Concealed) -> None:
    """Replace words under boxes that were painted after them."""
    first = min([run.order for run in page.runs])
    covers = [box for box in page.boxes if box.order > first and can_cover(box, page)]
    if not covers or not any(over_any(run, covers) for run in page.runs):
        return
    touched: set[int] = set()
    marked: set[tuple[int, int]] = set()
    kept: list[Run] = []
    under: list[Run] = []
    for run in page.runs:
        over = (
            [b for b in covers if b.order > run.order and overlaps(b, run)] if over_any(run, covers) else []
        )
        over = [cut for b in over if overlaps(cut := clipped(b), run)]
        if not over:
            kept.append(run)
            continue
        text, hidden = without_covered(run, over, letters)
        if words := count_words(hidden):
            touched.update(b.order for b in over)
            found.covered += words
            under.append(replace(run, text=hidden))
        spot = (over[0].order, round(run.base))
        if text.strip() == REDACTED:
            if spot in marked:
                continue
            marked.add(spot)
        if text:
            kept.append(replace(run, text=text) if text != run.text else run)
    page.runs = kept
    keep(under, "covered", found, page)
    found.boxes += len(touched)
    page.boxes = [box for box in page.boxes if box.order not in touched]


def over_any(run: Run, covers: list[Box]) -> bool:
    """True where one of some boxes lies over a piece of text that was painted before it."""
    order, top, bottom = run.order, run.top, run.bottom
    for box in covers:
        # Most boxes lie elsewhere on the page.
        if box.order > order and box.top < bottom and box.bottom > top and overlaps(box, run):
            return True
    return False


def see_through(box: Box) -> bool:
    """True where a picture has parts that show what lies under it."""
    return box.handle is not None and bool(pdfium.FPDFPageObj_HasTransparency(pointer(box.handle)))


def can_cover(box: Box, page: Page) -> bool:
    """True where a box hides what lies under it."""
    if box.picture:
        # A picture with clear parts (a watermark, a logo) hides nothing; a whole page's scan is no redaction.
        small = box.width * box.height < SCAN * page.width * page.height
        return small and not see_through(box)
    if not box.filled or not box.opaque or box.height <= THIN or box.width <= THIN:
        return False
    return box.dark or box.width * box.height < BACKGROUND * page.width * page.height


def overlaps(box: Box, run: Run) -> bool:
    """True where a box lies over most of a text's height and some of its width."""
    high = min(box.bottom, run.bottom) - max(box.top, run.top)
    wide = min(box.x1, run.x1) - max(box.x0, run.x0)
    return high > 0.6 * (run.bottom - run.top) and wide > min(2.0, 0.5 * (run.x1 - run.x0))


def clipped(box: Box) -> Box:
    """Return a box cut down to what is painted of it, where a clipping path limits it."""
    if box.handle is None or box.space is None:
        return box
    path = pdfium.FPDFPageObj_GetClipPath(pointer(box.handle))
    count = pdfium.FPDFClipPath_CountPaths(path) if path else 0
    x0, top, x1, bottom = box.x0, box.top, box.x1, box.bottom
    a, b, c, d, e, f = box.space
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(max(count, 0), 50)):
        xs, ys = [], []
        for part in range(min(pdfium.FPDFClipPath_CountPathSegments(path, index), 500)):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, index, part)
            if segment and pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                xs.append(a * x.value + c * y.value + e)
                ys.append(b * x.value + d * y.value + f)
        if xs:
            x0, x1 = max(x0, min(xs)), min(x1, max(xs))
            top, bottom = max(top, min(ys)), min(bottom, max(ys))
    return replace(box, x0=x0, top=top, x1=max(x0, x1), bottom=max(top, bottom), handle=None)


def without_covered(run: Run, boxes: list[Box], letters: Letters) -> tuple[str, str]:
    """Return a text with a mark for what is covered, and what is."""
    if any(box.x0 <= run.x0 + 1 and box.x1 >= run.x1 - 1 for box in boxes):
        return REDACTED, run.text
    parts: list[str] = []
    hidden: list[str] = []
    for letter in letters.of(run):
        width = max(0.1, letter.x1 - letter.x0)
        under = any(min(b.x1, letter.x1) - max(b.x0, letter.x0) >= OVERLAP * width for b in boxes)
        if under and letter.text.strip():
            if parts[-1:] != [REDACTED]:
                parts.append(REDACTED)
            hidden.append(letter.text)
        else:
            hidden.append(" ")
            if not (under and parts[-1:] == [REDACTED]):
                parts.append(letter.text)
    if not "".join(hidden).strip():
        return run.text, ""
    return "".join(parts), " ".join("".join(hidden).split())


def standing(box: Box, page: Page) -> Run | None:
    """Return the mark for a black box that stands in place of words; `None` for any other box."""
    if not box.dark or not box.filled or not box.opaque or box.height < 6.5 or box.width < 9:
        return None
    for run in page.runs:
        if run.order > box.order and overlaps(box, run):
            return None
    for other in page.boxes:
        # A row of black cells of which one has white words on it is a table's head, not a redaction.
        beside_it = other.dark and abs(other.top - box.top) < 3 and abs(other.bottom - box.bottom) < 3
        if beside_it and any(run.order > other.order and overlaps(other, run) for run in page.runs):
            return None
    beside = [
        run
        for run in page.runs
        if not run.turn and min(run.bottom, box.bottom) - max(run.top, box.top) > 0.4 * (run.bottom - run.top)
    ]
    if not beside and box.width > BACKGROUND * page.width and box.height < 16:
        return None
    size = median(run.size for run in page.runs) if page.runs else 11.0
    one_line = box.height < 2.2 * size
    base = box.bottom - 0.2 * box.height
    if one_line and beside:
        near = min(beside, key=lambda run: min(abs(run.x0 - box.x1), abs(box.x0 - run.x1)))
        base, size = near.base, near.size
    elif not one_line:
        base = box.top + size
    return Run(
        REDACTED, box.x0, box.top, box.x1, box.top + 1.2 * size, base, size, bold=False, order=box.order
    )


def place_run(page: Page, mark: Run) -> None:
    """Put a piece that was made up among those of the page, behind what stands before it."""

    def before(run: Run) -> bool:
        same = abs(run.base - mark.base) <= 0.5 * mark.size
        return run.x1 <= mark.x0 + 2 if same else run.base < mark.base

    def far(run: Run) -> tuple[float, float]:
        same = abs(run.base - mark.base) <= 0.5 * mark.size
        aside = max(0.0, run.x0 - mark.x1, mark.x0 - run.x1)
        return (abs(run.base - mark.base) + (0 if same else 3 * aside), aside)

    ahead = [index for index, run in enumerate(page.runs) if not run.turn and before(run)]
    behind = [index for index, run in enumerate(page.runs) if not run.turn and not before(run)]
    if ahead:
        spot = min(ahead, key=lambda index: far(page.runs[index]))
        mark.order, mark.mcid = page.runs[spot].order, page.runs[spot].mcid
        on_line = abs(page.runs[spot].base - mark.base) <= 0.5 * mark.size
        follower = [i for i in behind if abs(page.runs[i].base - mark.base) <= 0.5 * mark.size]
        if not on_line and follower:
            other = page.runs[min(follower, key=lambda index: far(page.runs[index]))]
            mark.order, mark.mcid = other.order, other.mcid
            spot = page.runs.index(other) - 1
        page.runs.insert(spot + 1, mark)
    else:
        if page.runs:
            mark.order, mark.mcid = page.runs[0].order, page.runs[0].mcid
        page.runs.insert(0, mark)
