"""Running heads and feet: lines near a page's edge that come again, page after page, at the same height.

A heading that comes again in the middle of pages is none, and a document of one page has none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil
from statistics import median
from typing import NamedTuple

from .column_heads import heads_columns
from .layout import LaidTable, Layout, lines_in
from .lines import Line
from .page_edges import EDGE, place_from_edge

__all__ = ["LONE", "MARGIN", "all_lines", "take_furniture"]

LONE = -2
"""Stands in `Line.mcid` for words whose mark as artefact was taken off."""
DRIFT = 3.0
"""Points by which a running line may stand higher or lower from page to page."""
MARGIN = 0.22
"""Share of the height from which lines are looked at where tags say what is text: a little over `EDGE`."""


NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"^\W*(?:page|pg|p)?\W*#(?:\W*(?:of|/)\W*#)?\W*$")
"""A pattern that numbers the page and says no more: two pages of it are no chance."""


@lru_cache(maxsize=4096)
def pattern(text: str) -> str:
    """Return a text with its numbers as signs, so that "Page 3 of 12" is one on every page."""
    return " ".join(NUMBER.sub("#", text).split()).casefold()


Key = tuple[str, bool]
"""A line's pattern, and whether it stands at the foot."""


Size = tuple[int, int]


class EdgeLine(NamedTuple):
    """A line near a page's head or foot."""

    line: Line
    place: float
    """Distance from the foot as below 0, from the head as above."""
    key: Key


@dataclass(slots=True)
class Margins:
    """The lines near the heads and feet of all pages."""

    layouts: list[Layout]
    lines: list[list[EdgeLine]]
    """Page by page."""

    def running(self, heights: dict[Key, list[float]]) -> Iterator[tuple[Layout, list[EdgeLine]]]:
        """Walk the pages, each with those of its lines that are running ones."""
        for layout, lines in zip(self.layouts, self.lines, strict=True):
            yield layout, [edge for edge in lines if runs_on(edge, heights)]


def take_furniture(layouts: list[Layout], whole: list[Layout] | None = None) -> list[Line]:
    """Take the running lines out of the pages and return them, each time they are printed, in page order.

    Args:
        layouts: all pages; they are changed.
        whole: where the file marks its furniture itself, so that little should be left to find, `layouts` are
            no more than the margins of these pages.
    """
    lines = [all_lines(layout) for layout in layouts]
    unmark_lone_artefacts(layouts, lines, whole)
    gone: set[int] = set()
    if len(layouts) > 1:
        margins = Margins(layouts, list(map(edge_lines, layouts, lines)))
        heights = running_lines(margins, tagged=whole is not None)
        if whole is None:
            heights = without_labels(lines, margins, heights)
        gone = {id(edge.line) for _, edges in margins.running(heights) for edge in edges}
    return [
        line
        for layout, own in zip(layouts, lines, strict=True)
        if any(each.artefact or id(each) in gone for each in own)
        for line in drop(layout, gone)
    ]


def running_lines(margins: Margins, *, tagged: bool) -> dict[Key, list[float]]:  # noqa: C901 - one sign after the other
    """Return the heights at which each text runs, by its pattern and whether it is at the foot.

    A heading may well stand at the top of several pages. But where furniture stands, nothing else does: so of
    the pages that have words at that height, nearly all must have words there that come again.
    """
    at: dict[tuple[bool, int], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    exact: dict[Key, list[tuple[float, int, Line]]] = defaultdict(list)
    for layout, edges in zip(margins.layouts, margins.lines, strict=True):
        for line, place, key in edges:
            exact[key].append((place, layout.number, line))
            bands = {
                round((place - DRIFT) / DRIFT),
                round(place / DRIFT),
                round((place + DRIFT) / DRIFT),
            }
            for band in bands:
                at[key[1], band][key[0]].add(layout.number)
    pages = len(margins.layouts)
    share, least = (0.9, max(3, ceil(0.6 * pages))) if tagged else (0.75, max(2, ceil(0.4 * (pages - 1))))

    pages_at: dict[tuple[bool, int], tuple[set[int], int]] = {}

    def runs(place: float, key: Key) -> bool:
        spot = key[1], round(place / DRIFT)
        here = at[spot]
        if len(here[key[0]]) < 2:
            return False
        if spot not in pages_at:
            repeated = set().union(*(numbers for numbers in here.values() if len(numbers) > 1))
            pages_at[spot] = repeated, len(set().union(*here.values()))
        again, worded = pages_at[spot]
        enough = 2 if _PAGE_NUMBER.match(key[0]) else least
        return (
            len(again) >= max(enough, share * worded)
            and (len(again) >= 0.6 * (pages - 1) or in_step(again))
            and counts_pages(
                [(page, line) for height, page, line in exact[key] if abs(height - place) <= DRIFT]
            )
        )

    running: dict[Key, list[float]] = {}
    for key, lines in exact.items():
        if len(lines) > 1:
            # A running line stands at one height on most pages.
            found = {place: runs(place, key) for place in dict.fromkeys(place for place, _, _ in lines)}
            if heights := [place for place, _, _ in lines if found[place]]:
                running[key] = heights
    run_on_other_sizes(margins, running)
    while wrong := [*leads_on(margins, running), *in_body(margins, running), *over_columns(margins, running)]:
        # What stood close to one of these is judged again without it.
        for key in wrong:
            running.pop(key, None)
    return running


def run_on_other_sizes(margins: Margins, running: dict[Key, list[float]]) -> None:
    """Add the heights of what runs on pages of another size: a landscape page has other margins."""
    sizes: dict[Key, set[Size]] = defaultdict(set)
    for layout, edges in margins.running(running):
        for edge in edges:
            sizes[edge.key].add(size_of(layout))
    for layout, edges in zip(margins.layouts, margins.lines, strict=True):
        for edge in edges:
            if edge.key in sizes and size_of(layout) not in sizes[edge.key]:
                running[edge.key].append(edge.place)


def size_of(layout: Layout) -> Size:
    """Return a page's size in whole points."""
    return round(layout.width), round(layout.height)


def over_columns(margins: Margins, running: dict[Key, list[float]]) -> list[Key]:
    """Return those running lines that head the columns of tables: what stands below begins where they do."""
    heads: Counter[Key] = Counter()
    seen: Counter[Key] = Counter()
    for layout, edges in margins.running(running):
        seen.update(edge.key for edge in edges)
        above = [edge.line for edge in edges if not edge.key[1]]
        if len(above) < 2:
            continue
        found = {id(edge.line) for edge in edges}
        over = heads_columns(above, [line for line in layout.lines if id(line) not in found])
        heads.update(edge.key for edge in edges if id(edge.line) in over)
    return [key for key, count in heads.items() if count > 0.5 * seen[key]]


def without_labels(
    lines: list[list[Line]], margins: Margins, running: dict[Key, list[float]]
) -> dict[Key, list[float]]:
    """Leave out what stands in the body more often than it runs: the label of a card that begins pages."""
    runs: Counter[str] = Counter()
    for _, edges in margins.running(running):
        runs.update(edge.line.text for edge in edges if "#" not in edge.key[0])
    if not runs:
        return running
    every = Counter(line.text for own in lines for line in own if line.text in runs and not line.artefact)
    labels = {pattern(text) for text, count in runs.items() if every[text] > 2 * count}
    return {key: heights for key, heights in running.items() if key[0] not in labels}


def in_body(margins: Margins, running: dict[Key, list[float]]) -> list[Key]:
    """Return those running lines at whose height other pages have their own words.

    Furniture stands outside the room that the text is set in. A heading that happens to begin three pages
    stands where the text of the others begins.
    """
    # For head and foot: how near to its edge each page's own words come, and on which pages each line runs.
    reach: dict[bool, dict[int, float]] = {False: {}, True: {}}
    pages: dict[Key, dict[int, float]] = defaultdict(dict)
    sizes: dict[Key, float] = {}
    for (layout, edges), every in zip(margins.running(running), margins.lines, strict=True):
        found = {id(edge.line) for edge in edges}
        near = {False: layout.height, True: layout.height}
        for line, _, key in every:
            foot = key[1]
            distance = layout.height - line.bottom if foot else line.top
            if line.turn or line.artefact:
                continue
            if id(line) in found:
                pages[key][layout.number] = distance
                sizes[key] = line.size
            else:
                near[foot] = min(near[foot], distance)
        for foot, distance in near.items():
            reach[foot][layout.number] = distance
    wrong = []
    for key, own in pages.items():
        others = [distance for page, distance in reach[key[1]].items() if page not in own]
        inside = sum(distance <= median(own.values()) + 0.5 * sizes[key] for distance in others)
        if inside > 1 and inside > 0.5 * len(others):
            wrong.append(key)
    return wrong


def in_step(pages: set[int]) -> bool:
    """True where pages follow each other by ones, or by twos as left and right pages do.

    What comes again on fewer than most pages, here and there, is a heading that happened to begin them.
    """
    return len({after - before for before, after in pairwise(sorted(pages))}) == 1


def leads_on(margins: Margins, running: dict[Key, list[float]]) -> list[Key]:
    """Return those running lines that words which do not run mostly stand close above or below.

    Such a line is part of a paragraph, which happens to begin alike on several pages; or it stands in a row
    beside one, as `B1` may at the foot of one page and `B2` at that of the next.
    """
    close: Counter[Key] = Counter()
    seen: Counter[Key] = Counter()
    for layout, edges in margins.running(running):
        found = {id(edge.line) for edge in edges}
        others = [line for line in layout.lines if id(line) not in found]
        for line, _, key in edges:
            seen[key] += 1
            beside = [x for x in others if x.turn == line.turn and abs(x.base - line.base) < 0.5 * line.size]
            close[key] += any(_near(one, other) for one in (line, *beside) for other in others)
    return [key for key in seen if close[key] > 0.5 * seen[key]]


def _near(line: Line, other: Line) -> bool:
    """True where two lines stand one below the other as those of a paragraph do."""
    return (
        other.turn == line.turn
        and 0.5 * line.size < abs(other.base - line.base) < 1.5 * line.size
        and abs(other.size - line.size) < 0.5
        and min(other.x1, line.x1) > max(other.x0, line.x0)
    )


def counts_pages(lines: list[tuple[int, Line]]) -> bool:
    """True where the numbers in lines that are otherwise alike stay the same, or go up with the pages.

    "Page 3 of 12" does; "Outcome 3" at the top of one page and "Outcome 9" at the top of the next do not.
    """
    # So long a number counts nothing.
    found = [[int(number[:9]) for number in NUMBER.findall(line.text)] for _, line in lines]
    for numbers in zip(*found, strict=False):
        steps = Counter(number - page for (page, _), number in zip(lines, numbers, strict=False))
        same = Counter(numbers)
        if max(steps.most_common(1)[0][1], same.most_common(1)[0][1]) < 0.7 * len(numbers):
            return False
    return True


def unmark_lone_artefacts(layouts: list[Layout], lines: list[list[Line]], whole: list[Layout] | None) -> None:
    """Take the mark off words that the file calls no part of the text but that stand nowhere else.

    True artefacts stand at the edge of a page, or repeat what stands elsewhere, as a table's head does on its
    next page. Anything else may be the plan's own words under a wrong mark, and is kept.
    """
    marked = [
        line
        for layout, own in zip(layouts, lines, strict=True)
        for line in own
        if line.artefact and place_from_edge(line, layout) is None
    ]
    if not marked:
        return
    every = Counter(pattern(line.text) for own in (map(all_lines, whole) if whole else lines) for line in own)
    for line in marked:
        if every[pattern(line.text)] < 2:
            line.artefact = False
            line.mcid = LONE


def all_lines(layout: Layout) -> list[Line]:
    """Return every line of a page, those in tables included."""
    found = list(layout.lines)
    for table in layout.tables:
        found += table_lines(table)
    return found


def table_lines(table: LaidTable) -> list[Line]:
    """Return every line of a table, those in tables in it included."""
    found: list[Line] = []
    for cell in table.cells:
        if cell.tables:
            found += lines_in(cell)
        elif cell.runs:
            found += cell.lines
    return found


def edge_lines(layout: Layout, lines: list[Line]) -> list[EdgeLine]:
    """Return the lines near the page's head and foot, those in tables there included, and how near."""
    found = []
    head, foot = EDGE * layout.height, (1 - EDGE) * layout.height
    for line in lines:
        if line.bottom > head and line.top < foot and not line.turn:
            continue
        place = place_from_edge(line, layout)
        if place is not None:
            found.append(EdgeLine(line, place, (pattern(line.text), place < 0)))
    return found


def runs_on(edge: EdgeLine, running: dict[Key, list[float]]) -> bool:
    """True where a line is one of the running ones."""
    heights = running.get(edge.key)
    return heights is not None and any(abs(edge.place - height) <= DRIFT for height in heights)


def drop(layout: Layout, gone: set[int]) -> list[Line]:
    """Take the lines that are furniture out of a page; a table that is all furniture goes with them.

    Args:
        layout: the page.
        gone: the `id` of each running line.
    """
    out: list[Line] = []
    left: list[Line] = []
    for line in layout.lines:
        (out if line.artefact or id(line) in gone else left).append(line)
    layout.lines = left
    kept: list[LaidTable] = []
    for table in layout.tables:
        lines = table_lines(table)
        if lines and all(line.artefact or id(line) in gone for line in lines):
            out += lines
            continue
        # A table's head that comes again on the next page stands near its edge too; joining wants it.
        kept.append(table)
        if any(line.artefact for line in lines):
            for cell in table.cells:
                out += [line for line in cell.lines if line.artefact]
                cell.lines = [line for line in cell.lines if not line.artefact]
    layout.tables = kept
    return out
