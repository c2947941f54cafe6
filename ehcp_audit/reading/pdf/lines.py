"""Pieces of text become lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .objects import Run

__all__ = ["COLUMN_GAP", "HEAD_PADDING", "SLANT", "Line", "lines_of", "turned"]

BULLETS = "•‣∙●○◦▪▫■□➢➤✓✔❖\u25b8\u25ba\uf0b7\uf0a7\uf0fc\uf0d8\uf076\uf0a8\uf02d\uf0e0·"
"""Glyphs that open a list item and are no part of its words. Symbol fonts keep theirs in the private area."""
STEM = re.compile(
    r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){1,2}|[A-K]\d{1,2})?\W{0,2}", re.IGNORECASE
)
"""A number, letter or sign before the words of an item."""
CODE = re.compile(r"[A-K]?\d{1,2}|(?:Need|Outcome|Provision) ?\d{1,2}", re.IGNORECASE)
CODE_GAP = 1.0
SECTION = re.compile(r"(?:section|part)\s*(?:[A-K]|H\s?[12])\s*[:.)\u2013-]?", re.IGNORECASE)
"""A heading's label that a tab sets apart from its title: `Section C:      Health needs`."""
BAND = 8.0
"""Height in points of the bands by which earlier lines are looked up."""
LABEL_GAP = 5.0
COLUMN_GAP = 0.42
"""Least gap in letter sizes between words of two columns: more than a space."""
HEAD_PADDING = 4
"""Points by which a column's head may begin before the words below it."""
SLANT = 4
"""`Run.turn` of a text that is neither level nor upright: a watermark."""
RAISED = 0.55
"""Difference in height, in letter sizes, up to which a raised letter is on the line of the others."""
SPACE_GAP = 0.15
"""Gap between two pieces, in letter sizes, from which they are two words."""
LETTER_GAP = 0.27
"""The same between two letters that are each a piece of its own."""


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
    column: bool = False
    """True where a column begins with it though it stands close behind another line."""

    @property
    def all_bold(self) -> bool:
        """True where no character is other than bold."""
        return self.bold >= len(self.text) > 0


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
    size, larger = left.size, right.size
    if larger < size:
        size, larger = larger, size
    apart = abs(left.base - right.base)
    if apart <= 0.3 * size:
        return True
    return apart <= RAISED * larger and size < 0.8 * larger and abs(right.x0 - left.x1) < size


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
    if len(runs) == 1:
        # As in most cells of a table.
        line = line_of(list(runs), page)
        return [line] if line else []
    groups: list[list[Run]] = []
    heights: dict[int, list[list[Run]]] = {}
    lowest, largest = -1e9, 0.0
    for run in runs:
        group = groups[-1] if groups else None
        if group and same_line(group[-1], run):
            gap = run.x0 - group[-1].x1
            # A bullet or number stands well apart from its words and is of one line with them.
            label = len(group) == 1 and (
                STEM.fullmatch(group[0].text) is not None or labels_heading(group[0], run)
            )
            reach = max(widest_gap, LABEL_GAP) if label else widest_gap
            if label and gap > CODE_GAP * run.size and CODE.fullmatch(group[0].text.strip()):
                # A code such as B2 has a column of its own where other words begin beside it; a bare number
                # may count a list, and has one where a third column follows.
                bare = group[0].text.strip().isdecimal()
                label = round(run.x0) not in starts or (bare and not third_column(runs, run, starts))
            apart = run.column or (not label and gap >= COLUMN_GAP * run.size and may_begin(run, starts))
            if -0.5 * run.size <= gap <= reach * run.size and not apart:
                group.append(run)
                continue
        band = int(run.base // BAND)
        largest = max(largest, run.size)
        near: list[list[Run]] = []
        if run.base - lowest <= RAISED * largest:
            # Otherwise it stands below all that came before.
            near = [*heights.get(band - 1, ()), *heights.get(band, ()), *heights.get(band + 1, ())]
        lowest = max(lowest, run.base)
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


def labels_heading(label: Run, title: Run) -> bool:
    """True where a section's label and, beyond a tab, its title are one heading: both bold, of one size."""
    return (
        label.bold
        and title.bold
        and label.size == title.size
        and SECTION.fullmatch(label.text.strip()) is not None
        and SECTION.match(title.text.strip()) is None
    )


def third_column(runs: Sequence[Run], run: Run, starts: frozenset[int]) -> bool:
    """True where on the line of a piece, to its right, another column begins."""
    level = [other for other in runs if other.x0 >= run.x0 and same_line(run, other)]
    level.sort(key=lambda other: other.x0)
    return any(
        right.x0 - left.x1 >= COLUMN_GAP * right.size and may_begin(right, starts)
        for left, right in pairwise(level)
    )


def may_begin(run: Run, starts: frozenset[int]) -> bool:
    """True where a column may begin with a piece; a bold head may have less padding than what is below."""
    x = round(run.x0)
    return x in starts or (run.bold and not starts.isdisjoint(range(x + 1, x + HEAD_PADDING + 1)))


def fits(group: list[Run], run: Run, widest_gap: float, starts: frozenset[int]) -> bool:
    """True where a piece painted out of turn belongs into an earlier line: beside or between its pieces."""
    near = group[0]
    if len(group) > 1:
        near = min(group, key=lambda item: abs((item.x0 + item.x1) - (run.x0 + run.x1)))
    if not same_line(near, run):
        return False
    if any(item.x0 < run.x1 - 0.5 * run.size and run.x0 < item.x1 - 0.5 * run.size for item in group):
        return False
    right = run if run.x0 > near.x0 else near
    if right.column:
        return False
    if may_begin(right, starts) and max(run.x0 - near.x1, near.x0 - run.x1) >= COLUMN_GAP * run.size:
        return False
    reach = widest_gap if widest_gap > 100 else 0.7
    return min(abs(run.x0 - near.x1), abs(near.x0 - run.x1)) <= reach * run.size


def line_of(group: list[Run], page: int) -> Line | None:  # noqa: C901, PLR0912 - the ways a line begins
    """Join the pieces of one line; a bullet at its start is set apart."""
    first = group[0]
    words = clean(first.text)
    if len(group) == 1 and words[:1] not in BULLETS and not first.glyph:
        # Most lines are one piece without a bullet.
        words = words.strip()
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
            rounded(first.size),
            bold,
            page,
            first.order,
            False,
            first.x0,
            first.turn,
            bold,
            first.mcid,
            first.artefact,
            first.column,
        )
    bullet, start = False, first.x0
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
        # Written sideways, letter by letter, each box is as wide as its ink: a letter's own room is no space.
        letter = run.turn and len(text.rstrip()) == len(last.text.rstrip()) == 1
        wide = gap > (LETTER_GAP if letter else SPACE_GAP) * min(run.size, last.size)
        # The small number of a note stands close before its words.
        if (wide or (words.isdigit() and last.size < 0.8 * run.size)) and words and words[-1] != " ":
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
        rounded(most),
        min(bold, len(words)),
        page,
        min(run.order for run in group),
        bullet,
        start if bullet else first.x0,
        first.turn,
        letters,
        first.mcid,
        all(run.artefact for run in group),
        group[0].column,
    )


@lru_cache(maxsize=256)
def rounded(size: float) -> float:
    """Return a size of letters to a tenth of a point; a document has few."""
    return round(size, 1)


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
            # Of the spaces that a font can have, wide or thin, none but these two is kept as it is.
            text = "".join(
                c if c.isprintable() or c == "\u00a0" or c >= "\ue000" else " " if c.isspace() else ""
                for c in text
            )
    while "  " in text:
        text = text.replace("  ", " ")
    return text
