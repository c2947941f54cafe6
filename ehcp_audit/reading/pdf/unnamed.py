"""Tables that the tags do not name: rows and cells are grouped, and the page shows them side by side.

Chromium tags a table as one only where it has heads or the look of data; any other, and boxes that a style
sheet sets side by side, are groups without a name. Read as text, a label and its value are one paragraph.
"""

from collections.abc import Mapping
from itertools import pairwise

from .objects import Run
from .tags import Content, Element

__all__ = ["boxes_beside", "boxes_in_turn", "share_a_line", "side_by_side", "unnamed_rows"]

GROUPS = frozenset(["NonStruct", "Div", "Sect", "Part"])
NAMED = frozenset(["Table", "L", "TOC", "Link", "Figure"])
"""What is more than a group, and so no part of a table without a name."""
APART = 0.9
"""Least gap in letter sizes between two cells of a lone row, so that they are not words of one line."""
CLOSE = 0.2
"""The same where several rows have their cells at the same places."""
MOST = 8
"""Columns that such a table has at most."""


def unnamed_rows(element: Element, runs: Mapping[Content, list[Run]]) -> list[list[Element]] | None:
    """Return the cells of each row of a group that the page shows as a table; `None` where it is none."""
    if element.kind not in GROUPS:
        return None
    inner = only_part(element, runs)
    rows = [parts_of(part, runs) for part in parts_of(inner, runs) or ()]
    if not rows or any(cells is None or len(cells) == 1 for cells in rows):
        # Perhaps the group is a single row.
        rows = [parts_of(inner, runs)]
    found = [cells for cells in rows if cells is not None]
    if len(found) != len(rows) or not 1 < len(found[0]) <= MOST:
        return None
    if any(len(cells) != len(found[0]) for cells in found):
        return None
    least = APART if len(found) == 1 else CLOSE
    starts = [lefts(cells, runs, least) for cells in found]
    known = [row for row in starts if row is not None]
    if len(known) != len(starts):
        return None
    if any(abs(x - y) > 3 for row in known[1:] for x, y in zip(known[0], row, strict=True)):
        return None
    return found


def only_part(element: Element, runs: Mapping[Content, list[Run]]) -> Element:
    """Go down through groups that hold nothing but one other group."""
    parts = parts_of(element, runs)
    while parts is not None and len(parts) == 1:
        element, parts = parts[0], parts_of(parts[0], runs)
    return element


def parts_of(element: Element, runs: Mapping[Content, list[Run]]) -> list[Element] | None:
    """Return the groups that a group is made of; `None` where anything else stands in it."""
    if element.kind not in GROUPS:
        return None
    found: list[Element] = []
    for part in element.in_order():
        if isinstance(part, Content):
            if runs.get(part):
                return None
        elif part.kind in NAMED or part.holds(NAMED):
            return None
        elif any(runs.get(content) for content in part.contents()):
            found.append(part)
    return found or None


def lefts(cells: list[Element], runs: Mapping[Content, list[Run]], least: float) -> list[float] | None:
    """Return where the cells of a row begin; `None` where they do not stand side by side."""
    boxes: list[Box] = []
    for cell in cells:
        held = [content for content in cell.contents() if runs.get(content)]
        own = [run for content in held for run in runs[content]]
        if len({content.page for content in held}) != 1 or any(run.turn for run in own):
            return None
        boxes.append(box_of(own))
    for left, right in pairwise(boxes):
        if not beside(left, right, least):
            return None
    return [box[0] for box in boxes]


Box = tuple[float, float, float, float, float]
"""Left, top, right, bottom, and the size of the letters."""


def box_of(runs: list[Run]) -> Box:
    """Return the room that some pieces take."""
    return (
        min(run.x0 for run in runs),
        min(run.top for run in runs),
        max(run.x1 for run in runs),
        max(run.bottom for run in runs),
        runs[0].size,
    )


def beside(left: Box, right: Box, least: float) -> bool:
    """True where the second stands to the right of the first, by at least so many letter sizes."""
    return right[0] - left[2] >= least * right[4] and min(left[3], right[3]) > max(left[1], right[1])


def side_by_side(contents: list[Content], runs: Mapping[Content, list[Run]]) -> bool:
    """True where some content stands to the right of what comes before it, as a cell or a column does."""
    boxes = [(content.page, box_of(runs[content])) for content in contents if runs.get(content)]
    return any(
        page == before and beside(left, right, APART) for (before, left), (page, right) in pairwise(boxes)
    )


def boxes_beside(units: list[list[Content]], runs: Mapping[Content, list[Run]]) -> list[list[Content]] | None:
    """Part words into the boxes that a style sheet sets side by side; `None` where there are none.

    A group of several pieces that shares no line with its neighbours is a box of its own, not words in a
    sentence. Boxes that only follow each other down the page are read as any other text.
    """
    shown = [[content for content in unit if runs.get(content)] for unit in units]
    shown = [unit for unit in shown if unit]
    boxes: list[list[Content]] = []
    sideways = False
    for number, unit in enumerate(shown):
        before = shown[number - 1] if number else None
        if before is not None and max(len(before), len(unit)) > 1 and not share_a_line(before, unit, runs):
            boxes.append(list(unit))
            last, own = (_whole(some, runs) for some in (before, unit))
            sideways = sideways or (last is not None and own is not None and beside(last, own, APART))
        elif boxes:
            boxes[-1] += unit
        else:
            boxes.append(list(unit))
    return boxes if sideways else None


def boxes_in_turn(contents: list[Content], runs: Mapping[Content, list[Run]]) -> list[list[Content]] | None:
    """Part words into boxes where the tree leads down one and up again to the next; `None` where it does not.

    A small label above its value, and the next label and value to the right of them, are read box by box.
    """
    shown = [content for content in contents if runs.get(content)]
    boxes: list[list[Content]] = []
    up = False
    left = reach = 0.0
    above: Box | None = None
    for content in shown:
        own = box_of(runs[content])
        if above is None or boxes[-1][-1].page != content.page:
            begins = True
        else:
            begins = own[3] <= above[1] + 1 and own[0] >= reach + APART * own[4]
            up = up or begins
            begins = begins or (own[1] >= above[3] - 1 and own[0] < left - 3)
        if begins:
            boxes.append([])
            left, reach = own[0], own[2]
        boxes[-1].append(content)
        left, reach, above = min(left, own[0]), max(reach, own[2]), own
    return boxes if up else None


def _whole(unit: list[Content], runs: Mapping[Content, list[Run]]) -> Box | None:
    # None: over several pages.
    return (
        box_of([run for one in unit for run in runs[one]]) if len({one.page for one in unit}) == 1 else None
    )


def share_a_line(before: list[Content], unit: list[Content], runs: Mapping[Content, list[Run]]) -> bool:
    """Tell whether a unit goes on, on the same line, right behind the one before it."""
    if before[-1].page != unit[0].page:
        return False
    ending, beginning = runs[before[-1]][-1], runs[unit[0]][0]
    level = min(ending.bottom, beginning.bottom) > max(ending.top, beginning.top)
    return level and beginning.x0 - ending.x1 < APART * beginning.size
