"""Pieces of text become lines, and lines become paragraphs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .objects import Run

__all__ = ["NUMBERED", "SLANT", "Draft", "Line", "drafts_of", "lines_of", "running_pitch", "turned"]

BULLETS = "•‣∙●○◦▪▫■□➢➤✓✔❖\u25b8\u25ba\uf0b7\uf0a7\uf0fc\uf0d8\uf076\uf0a8\uf02d\uf0e0·"
"""Glyphs that open a list item and are no part of its words. Symbol fonts keep theirs in the private area."""
NUMBERED = re.compile(r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]|[-\u2013]) ", re.IGNORECASE)
STEM = re.compile(
    r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){1,2}|[A-K]\d{1,2})?\W{0,2}", re.IGNORECASE
)
"""A number, letter or sign before the words of an item."""
LABELLED = re.compile(r"(?:section|part|annex|appendix|outcome|target|step) *[A-K\d]\d?\b", re.IGNORECASE)
"""An entry of a contents list or key; where two lines begin so, each is an entry."""
BAND = 8.0
"""Height in points of the bands by which earlier lines are looked up."""
LABEL_GAP = 5.0
COLUMN_GAP = 0.42
"""Least gap in letter sizes between words of two columns: more than a space."""
SLANT = 4
"""`Run.turn` of a text that is neither level nor upright: a watermark."""
SPACE_GAP = 0.15
"""Gap between two pieces, in letter sizes, from which they are two words."""


@dataclass(slots=True)
class Line:
    """Words on one line, as shown."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: int
    """Bold characters at the start of `text`."""
    page: int
    order: int
    bullet: bool = False
    """True where a bullet stands before `text`."""
    bullet_x: float = 0.0
    """Where that bullet stands; where there is none, `x0`."""
    turn: int = 0
    letters: int = 0
    """Bold characters in all."""
    mcid: int = -1
    artefact: bool = False

    @property
    def all_bold(self) -> bool:
        """True where no character is other than bold."""
        return self.bold >= len(self.text) > 0


@dataclass(slots=True)
class Draft:
    """A paragraph in the making: its lines, which may stand on several pages."""

    lines: list[Line] = field(default_factory=list)
    tag: str | None = None
    """The structure tag that the file gives it."""
    heading: int | None = None
    level: int | None = None
    x1: float = 0.0
    """Right edge of the room it had on its last page."""

    @property
    def bullet(self) -> bool:
        """True where it begins with a bullet."""
        return bool(self.lines) and self.lines[0].bullet


def turned(run: Run, width: float, height: float) -> Run:
    """Return a run that is written upwards, downwards or upside down as if it were written level."""
    if run.turn == 1:
        run.x0, run.top, run.x1, run.bottom = run.top, width - run.x1, run.bottom, width - run.x0
    elif run.turn == 3:
        run.x0, run.top, run.x1, run.bottom = height - run.bottom, run.x0, height - run.top, run.x1
    elif run.turn == 2:
        run.x0, run.top, run.x1, run.bottom = (
            width - run.x1,
            height - run.bottom,
            width - run.x0,
            height - run.top,
        )
    if run.turn:
        run.base = run.bottom - 0.2 * run.size
    return run


def same_line(left: Run, right: Run) -> bool:
    """True where two pieces stand on one line; raised and lowered letters do."""
    if left.turn != right.turn or left.turn == SLANT:
        return False
    size = min(left.size, right.size)
    if abs(left.base - right.base) <= 0.3 * size:
        return True
    return (
        abs(left.base - right.base) <= 0.55 * max(left.size, right.size)
        and size < 0.8 * max(left.size, right.size)
        and abs(right.x0 - left.x1) < size
    )


def lines_of(
    runs: Sequence[Run], page: int, widest_gap: float = 1e9, starts: frozenset[int] = frozenset()
) -> list[Line]:
    """Make lines of pieces in painting order.

    Args:
        runs: pieces of one region (a cell, or the text outside tables).
        page: the page they stand on.
        widest_gap: gap, in letter sizes, from which what follows on the same height is a line of its own.
        starts: whole points at which columns may begin; there a small gap is enough.
    """
    groups: list[list[Run]] = []
    heights: dict[int, list[list[Run]]] = {}
    for run in runs:
        group = groups[-1] if groups else None
        if group and same_line(group[-1], run):
            gap = run.x0 - group[-1].x1
            # A bullet or number stands well apart from its words and is of one line with them.
            label = len(group) == 1 and STEM.fullmatch(group[0].text) is not None
            reach = max(widest_gap, LABEL_GAP) if label else widest_gap
            apart = not label and gap >= COLUMN_GAP * run.size and round(run.x0) in starts
            if -0.5 * run.size <= gap <= reach * run.size and not apart:
                group.append(run)
                continue
        band = int(run.base // BAND)
        near = [g for key in (band - 1, band, band + 1) for g in heights.get(key, ())]
        for other in reversed(near):
            if fits(other, run, widest_gap, starts):
                other.append(run)
                other.sort(key=lambda item: item.x0)
                break
        else:
            group = [run]
            groups.append(group)
            heights.setdefault(band, []).append(group)
    return [line for group in groups if (line := line_of(group, page))]


def fits(group: list[Run], run: Run, widest_gap: float, starts: frozenset[int]) -> bool:
    """True where a piece painted out of turn belongs into an earlier line: beside or between its pieces."""
    near = min(group, key=lambda item: abs((item.x0 + item.x1) - (run.x0 + run.x1)))
    if not same_line(near, run):
        return False
    if any(item.x0 < run.x1 - 0.5 * run.size and run.x0 < item.x1 - 0.5 * run.size for item in group):
        return False
    right = run if run.x0 > near.x0 else near
    if round(right.x0) in starts and max(run.x0 - near.x1, near.x0 - run.x1) >= COLUMN_GAP * run.size:
        return False
    reach = widest_gap if widest_gap > 100 else 0.7
    return min(abs(run.x0 - near.x1), abs(near.x0 - run.x1)) <= reach * run.size


def line_of(group: list[Run], page: int) -> Line | None:  # noqa: C901, PLR0912 - the ways a line begins
    """Join the pieces of one line; a bullet at its start is set apart."""
    first = group[0]
    if len(group) == 1 and first.text.isascii() and not first.glyph:
        # Most lines are one piece without a bullet.
        words = clean(first.text).strip()
        if not words:
            return None
        bold = len(words) if first.bold else 0
        return Line(
            words,
            first.x0,
            first.top,
            first.x1,
            first.bottom,
            first.base,
            round(first.size, 1),
            bold,
            page,
            first.order,
            bullet_x=first.x0,
            turn=first.turn,
            letters=bold,
            mcid=first.mcid,
            artefact=first.artefact,
        )
    bullet, start = False, first.x0
    words = clean(first.text)
    rest = group[1:]
    if first.glyph or (words.strip() in BULLETS and rest):
        bullet = True
        if not rest:
            return None
        first, rest = rest[0], rest[1:]
        words = clean(first.text)
    elif words.strip() == "o" and rest and rest[0].x0 - first.x1 > 0.5 * first.size:
        # Word's second level is a Courier "o", set well apart from the words.
        bullet = True
        first, rest = rest[0], rest[1:]
        words = clean(first.text)
    elif words[:1] in BULLETS and len(words) > 1 and (words[1] == " " or words[0] >= "\ue000"):
        bullet = True
        words = words[1:].lstrip()
    words = words.lstrip()
    bold = len(words.rstrip()) if first.bold else 0
    unbroken = first.bold
    letters = bold
    sizes: dict[float, int] = {first.size: len(words)}
    last = first
    for run in rest:
        text = clean(run.text)
        gap = run.x0 - last.x1
        if gap > SPACE_GAP * min(run.size, last.size) and words and not words.endswith(" "):
            words += " "
        if words.endswith(" "):
            text = text.lstrip()
        if words and words[-1:] == text[:1] and gap < -0.5 * run.size and len(text) == 1:
            continue
        words += text
        if run.bold:
            letters += len(text)
        unbroken = unbroken and (run.bold or not text.strip())
        if unbroken:
            bold = len(words.rstrip())
        sizes[run.size] = sizes.get(run.size, 0) + len(text)
        last = run
    words = words.rstrip()
    if not words:
        return None
    most: float = max(sizes, key=sizes.__getitem__)
    return Line(
        words,
        first.x0,
        min(run.top for run in group),
        max(run.x1 for run in group),
        max(run.bottom for run in group),
        first.base,
        round(most, 1),
        min(bold, len(words)),
        page,
        group[0].order,
        bullet,
        start if bullet else first.x0,
        first.turn,
        letters,
        first.mcid,
        all(run.artefact for run in group),
    )


LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
        "\x02": "-",
        "\ufffe": "-",
        "\t": " ",
        "\r": " ",
        "\n": " ",
    }
)


def clean(text: str) -> str:
    """Return a piece's words with ligatures as letters, without soft hyphens, spaces single."""
    if not (text.isascii() and text.isprintable()):
        text = text.translate(LIGATURES)
        if not text.isprintable():
            text = "".join(c for c in text if c.isprintable() or c == "\u00a0" or c >= "\ue000")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def drafts_of(lines: list[Line], right: float, pitches: Mapping[float, float] | None = None) -> list[Draft]:
    """Make paragraphs of the lines of one region, in order.

    Args:
        lines: in reading order.
        right: the x up to which words could have stood.
        pitches: by letter size, the usual distance between the lines of a paragraph in the document.
    """
    drafts: list[Draft] = []
    if len(lines) < 2:
        drafts = [Draft([line], x1=right) for line in lines]
        levels(drafts)
        return drafts
    pitch = {**(pitches or {}), **running_pitch(lines)}
    if not all(line.size in pitch for line in lines):
        pitch = {**usual_pitch(lines), **pitch}
    for line in lines:
        last = drafts[-1] if drafts else None
        if last is None or begins(last, line, right, pitch):
            drafts.append(Draft([line], x1=right))
        else:
            last.lines.append(line)
    levels(drafts)
    return drafts


def running_pitch(lines: Sequence[Line]) -> dict[float, float]:
    """Return, by letter size, the distance from a line to the next where a sentence goes on in that."""
    found: dict[float, list[float]] = {}
    if len(lines) < 2:
        return {}
    for upper, lower in pairwise(lines):
        if upper.size == lower.size and lower.text[:1].islower() and upper.text[-1:] not in ".!?:":
            step = lower.base - upper.base
            beside = abs(lower.x0 - upper.x0) < 6 * upper.size
            if beside and 0.8 * upper.size < step < 2.2 * upper.size:
                found.setdefault(upper.size, []).append(step)
    return {size: sorted(steps)[len(steps) // 2] for size, steps in found.items()}


def usual_pitch(lines: list[Line]) -> dict[float, float]:
    """Return, by letter size, the usual distance from one line to the next within a paragraph."""
    found: dict[float, list[float]] = {}
    for upper, lower in pairwise(lines):
        step = lower.base - upper.base
        if upper.size == lower.size and 0.8 * upper.size < step < 2.2 * upper.size:
            found.setdefault(upper.size, []).append(step)
    # The lower quartile: between paragraphs the step is larger, never smaller.
    return {size: sorted(steps)[len(steps) // 4] for size, steps in found.items()}


def begins(draft: Draft, line: Line, right: float, pitch: dict[float, float]) -> bool:  # noqa: C901, PLR0911, PLR0912 - one sign after the other
    """True where a line opens a new paragraph after `draft`."""
    last = draft.lines[-1]
    if line.bullet or line.turn != last.turn:
        return True
    step = line.base - last.base
    size = max(line.size, last.size)
    if abs(line.size - last.size) > 0.12 * size and not abs(step) < 0.5 * size:
        return True
    if step < -0.5 * size or step > 3 * size:
        return True
    if abs(step) <= 0.5 * size:
        return False
    usual = pitch.get(line.size, 1.25 * size)
    if step > usual * 1.22 + 0.5:
        return True
    if step > usual * 1.06 + 0.4 and ended(last) and not line.text[:1].islower():
        # A little more space than within paragraphs.
        return True
    if line.all_bold != last.all_bold and (line.all_bold or len(draft.lines) > 1 or last.all_bold):
        if last.all_bold and not line.bold:
            return True
        if line.all_bold and not last.bold and not last.letters:
            return True
    if line.text.startswith("- ") and not last.text[-1:].isdigit():
        return True
    if any(kind.match(line.text) and kind.match(draft.lines[0].text) for kind in (LABELLED, NUMBERED)):
        return True
    hang = line.x0 - last.x0
    if draft.bullet and line.x0 < draft.lines[0].x0 - 0.4 * size:
        return True
    first_word = line.text.split(" ", 1)[
        0
    ]  # A no-break space binds: "20 minutes" goes to the next line whole.
    room = right - last.x1
    width = (line.x1 - line.x0) * (len(first_word) + 1) / max(1, len(line.text))
    if NUMBERED.match(line.text) and (room > width + size or ended(last) or not last.text[-1].isalnum()):
        return True
    if room > width * 1.15 + 0.6 * size:
        # The word would have fitted on the line above: somebody ended that line.
        return True
    return hang > 1.5 * size and ended(last) and len(draft.lines) > 1


def ended(line: Line) -> bool:
    """True where a line ends as a sentence, a label or an item does."""
    return line.text.endswith((".", "!", "?", ":", ";", ".”", ".'", '."', ".)"))


def levels(drafts: list[Draft]) -> None:
    """Give list items their depth by how far each bullet is set in."""
    steps: list[float] = []
    for draft in drafts:
        if draft.bullet:
            x = draft.lines[0].bullet_x
            steps = [step for step in steps if step < x - 4]
            draft.level = len(steps)
            steps.append(x)
        elif draft.lines and steps and draft.lines[0].x0 <= steps[0] + 4:
            steps = []
