"""Running heads and feet: lines near a page's edge that come again, page after page, at the same height.

A heading that comes again in the middle of pages is none, and a document of one page has none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from math import ceil
from statistics import median

from .layout import LaidTable, Layout, lines_in
from .lines import SLANT, Line

__all__ = ["LONE", "all_lines", "take_furniture"]

EDGE = 0.16
"""Share of the page's height, at its top and its bottom, in which furniture stands."""
LONE = -2
"""Stands in `Line.mcid` for words whose mark as artefact was taken off."""
DRIFT = 3.0
"""Points by which a running line may stand higher or lower from page to page."""


NUMBER = re.compile(r"\d+")


@lru_cache(maxsize=4096)
def pattern(text: str) -> str:
    """Return a text with its numbers as signs, so that "Page 3 of 12" is one on every page."""
    return " ".join(NUMBER.sub("#", text).split()).casefold()


def take_furniture(layouts: list[Layout], *, tagged: bool = False) -> list[Line]:
    """Take the running lines out of the pages and return them, each time they are printed, in page order.

    Args:
        layouts: all pages; they are changed.
        tagged: True where the file marks its furniture itself, so that little should be left to find.
    """
    unmark_lone_artefacts(layouts)
    if len(layouts) < 2:
        return [line for layout in layouts for line in drop(layout, lambda line: line.artefact)]
    running = running_lines(layouts, tagged=tagged)
    return [
        line
        for layout in layouts
        for line in drop(layout, lambda line, layout=layout: line.artefact or runs_on(line, layout, running))  # type: ignore[misc]
    ]


def running_lines(layouts: list[Layout], *, tagged: bool) -> dict[tuple[str, bool], list[float]]:
    """Return the heights at which each text runs, by its pattern and whether it is at the foot.

    A heading may well stand at the top of several pages. But where furniture stands, nothing else does: so of
    the pages that have words at that height, nearly all must have words there that come again.
    """
    at: dict[tuple[bool, int], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    exact: dict[tuple[str, bool], list[float]] = defaultdict(list)
    numbers_of: dict[tuple[str, bool], list[tuple[float, int, list[int]]]] = defaultdict(list)
    for layout in layouts:
        for line, place in edge_lines(layout):
            text, foot = pattern(line.text), place < 0
            exact[text, foot].append(place)
            found = [int(n[:9]) for n in NUMBER.findall(line.text)]
            numbers_of[text, foot].append((place, layout.number, found))
            for band in {
                round((place - DRIFT) / DRIFT),
                round(place / DRIFT),
                round((place + DRIFT) / DRIFT),
            }:
                at[foot, band][text].add(layout.number)
    pages = len(layouts)
    share, least = (0.9, max(3, ceil(0.6 * pages))) if tagged else (0.75, max(2, ceil(0.4 * (pages - 1))))
    running: dict[tuple[str, bool], list[float]] = {}
    for (text, foot), places in exact.items():
        heights = []
        for place in places:
            here = at[foot, round(place / DRIFT)]
            again = set().union(*(numbers for numbers in here.values() if len(numbers) > 1))
            every = set().union(*here.values())
            if (
                len(here[text]) > 1
                and counts_pages(
                    [
                        (page, found)
                        for height, page, found in numbers_of[text, foot]
                        if abs(height - place) <= DRIFT
                    ]
                )
                and len(again) >= max(least, share * len(every))
                and (len(again) >= 0.6 * (pages - 1) or in_step(again))
            ):
                heights.append(place)
        if heights:
            running[text, foot] = heights
    while wrong := [*leads_on(layouts, running), *in_body(layouts, running)]:
        # What stood close to one of these is judged again without it.
        for key in wrong:
            running.pop(key, None)
    return running


def in_body(layouts: list[Layout], running: dict[tuple[str, bool], list[float]]) -> list[tuple[str, bool]]:
    """Return those running lines at whose height other pages have their own words.

    Furniture stands outside the room that the text is set in. A heading that happens to begin three pages
    stands where the text of the others begins.
    """
    # For head and foot: how near to its edge each page's own words come, and on which pages each line runs.
    reach: dict[bool, dict[int, float]] = {False: {}, True: {}}
    pages: dict[tuple[str, bool], dict[int, Line]] = defaultdict(dict)
    for layout in layouts:
        own: list[Line] = []
        for line in all_lines(layout):
            if runs_on(line, layout, running):
                foot = (place_from_edge(line, layout) or 0.0) < 0
                pages[pattern(line.text), foot][layout.number] = line
            elif not line.turn and not line.artefact:
                own.append(line)
        if own:
            reach[False][layout.number] = min(line.top for line in own)
            reach[True][layout.number] = layout.height - max(line.bottom for line in own)
    heights = {layout.number: layout.height for layout in layouts}
    found = []
    for (text, foot), lines in pages.items():
        if any(line.turn for line in lines.values()):
            continue
        others = [distance for page, distance in reach[foot].items() if page not in lines]
        if foot:
            edge = median(heights[page] - line.bottom for page, line in lines.items())
        else:
            edge = median(line.top for line in lines.values())
        slack = 0.5 * next(iter(lines.values())).size
        inside = sum(distance <= edge + slack for distance in others)
        if inside > 1 and inside > 0.5 * len(others):
            found.append((text, foot))
    return found


def in_step(pages: set[int]) -> bool:
    """True where pages follow each other by ones, or by twos as left and right pages do.

    What comes again on fewer than most pages, here and there, is a heading that happened to begin them.
    """
    return len({after - before for before, after in pairwise(sorted(pages))}) == 1


def leads_on(layouts: list[Layout], running: dict[tuple[str, bool], list[float]]) -> list[tuple[str, bool]]:
    """Return those running lines that words which do not run mostly stand close above or below.

    Such a line is part of a paragraph, which happens to begin alike on several pages.
    """
    close: Counter[tuple[str, bool]] = Counter()
    seen: Counter[tuple[str, bool]] = Counter()
    for layout in layouts:
        lines = [(line, place) for line, place in edge_lines(layout) if runs_on(line, layout, running)]
        found = {id(line) for line, _ in lines}
        for line, place in lines:
            key = pattern(line.text), place < 0
            seen[key] += 1
            close[key] += any(
                id(other) not in found
                and 0.5 * line.size < abs(other.base - line.base) < 1.5 * line.size
                and abs(other.size - line.size) < 0.5
                and min(other.x1, line.x1) > max(other.x0, line.x0)
                for other in layout.lines
            )
    return [key for key in seen if close[key] > 0.5 * seen[key]]


def counts_pages(lines: list[tuple[int, list[int]]]) -> bool:
    """True where the numbers in lines that are otherwise alike stay the same, or go up with the pages.

    "Page 3 of 12" does; "Outcome 3" at the top of one page and "Outcome 9" at the top of the next do not.
    """
    for numbers in zip(*(found for _, found in lines), strict=False):
        steps = Counter(number - page for (page, _), number in zip(lines, numbers, strict=False))
        same = Counter(numbers)
        if max(steps.most_common(1)[0][1], same.most_common(1)[0][1]) < 0.7 * len(numbers):
            return False
    return True


def unmark_lone_artefacts(layouts: list[Layout]) -> None:
    """Take the mark off words that the file calls no part of the text but that stand nowhere else.

    True artefacts stand at the edge of a page, or repeat what stands elsewhere, as a table's head does on its
    next page. Anything else may be the plan's own words under a wrong mark, and is kept.
    """
    if not any(line.artefact for layout in layouts for line in all_lines(layout)):
        return
    every: dict[str, int] = defaultdict(int)
    for layout in layouts:
        for line in all_lines(layout):
            every[pattern(line.text)] += 1
    for layout in layouts:
        for line in all_lines(layout):
            if line.artefact and place_from_edge(line, layout) is None and every[pattern(line.text)] < 2:
                line.artefact = False
                line.mcid = LONE


def all_lines(layout: Layout) -> list[Line]:
    """Return every line of a page, those in tables included."""
    return [*layout.lines, *(line for t in layout.tables for cell in t.cells for line in lines_in(cell))]


def place_from_edge(line: Line, layout: Layout) -> float | None:
    """Return a line's distance from the foot as below 0, from the head as above; `None` away from both."""
    if line.turn == SLANT:
        # A watermark lies across the page: where it comes again, it is furniture wherever it stands.
        return max(0.001, line.x0)
    if line.turn:
        return None
    if line.bottom <= EDGE * layout.height:
        return max(0.001, line.base)
    if line.top >= (1 - EDGE) * layout.height:
        return min(-0.001, line.base - layout.height)
    return None


def edge_lines(layout: Layout) -> list[tuple[Line, float]]:
    """Return the lines near the page's head and foot, those in tables there included, and how near."""
    tables = [line for table in layout.tables for cell in table.cells for line in lines_in(cell)]
    found = []
    for line in [*layout.lines, *tables]:
        place = place_from_edge(line, layout)
        if place is not None:
            found.append((line, place))
    return found


def runs_on(line: Line, layout: Layout, running: dict[tuple[str, bool], list[float]]) -> bool:
    """True where a line is one of the running ones."""
    place = place_from_edge(line, layout)
    if place is None:
        return False
    return any(abs(place - height) <= DRIFT for height in running.get((pattern(line.text), place < 0), ()))


def drop(layout: Layout, is_furniture: Callable[[Line], bool]) -> list[Line]:
    """Take the lines that are furniture out of a page; a table that is all furniture goes with them."""
    out = [line for line in layout.lines if is_furniture(line)]
    layout.lines = [line for line in layout.lines if not is_furniture(line)]
    kept: list[LaidTable] = []
    for table in layout.tables:
        lines = [line for cell in table.cells for line in lines_in(cell)]
        if lines and all(is_furniture(line) for line in lines):
            out += lines
            continue
        # A table's head that comes again on the next page stands near its edge too; joining wants it.
        kept.append(table)
        for cell in table.cells:
            out += [line for line in cell.lines if line.artefact]
            cell.lines = [line for line in cell.lines if not line.artefact]
    layout.tables = kept
    return out
