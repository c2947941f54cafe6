"""Items numbered within one line: `by the end of Key Stage 2: (1) … (2) …`."""

import re
from itertools import pairwise

from .counting import in_sequence, rank
from .item import Item
from .references import read_wording

__all__ = ["INLINE", "may_be_inline", "overlap", "split_inline"]

_MAY_COUNT = re.compile(r"\)(?<=[\da-hiv]\))(?:(?<!\w.\))|(?<=\d\d\)|ii\)|iv\)))\s", re.DOTALL)
"""What stands behind each number within a line: asked first, being quick."""
INLINE = re.compile(r"(?<![\w(])\(?(?P<number>\d{1,2}|[a-h]|i{1,3}|iv|v)\)\s+(?=\S)")


_CODE = re.compile(r"(?P<prefix>[A-Z][A-Z&]{0,4}[-. ]?)(?P<count>\d{1,2})")
"""A code of the plan's own in front of a statement: `G1`, `CI-2`."""


def may_be_inline(item: Item, printed: list[str]) -> bool:
    """Tell at a glance whether an item may hold others: most have no bracket, and no code that counts on."""
    shown = printed[item.line.paragraph.index]
    return _more_codes(item, shown) != [] or _may_be_counted(item, shown)


def _may_be_counted(item: Item, shown: str) -> bool:
    return ")" in shown and _MAY_COUNT.search(shown) is not None and bool(item.wording.kept)


def split_inline(items: list[Item], printed: list[str]) -> list[Item]:
    """Part `by the end of Key Stage 2: (1) … (2) …` into its lead-in and its items; so too `G1. … G2. …`."""
    parted: list[Item] = []
    for at, item in enumerate(items):
        shown = printed[item.line.paragraph.index]
        if codes := _more_codes(item, shown):
            parted.extend(_parts(item, shown, codes))
            continue
        if not _may_be_counted(item, shown):
            parted.append(item)
            continue
        begin, end = item.wording.kept[0][0], item.wording.kept[-1][1]
        found = [one for one in INLINE.finditer(shown, begin, end) if not _closes(shown, begin, one)]
        marks = in_sequence(found)
        counted = 0 if item.wording.bullet or not item.wording.marked else rank(item.wording.number)
        if counted > 1 and not marks:
            marks = in_sequence(found, start=counted + 1)  # "(2) … (3) …" on a line of its own
        elif marks and not counted and _counts_on(items[at + 1 : at + 2], len(marks)):
            pass  # "By the end of Year 6: (1) …", and "(2) …" on the next line
        elif item.wording.marked and marks and rank(item.wording.number) == 1 and not item.wording.bullet:
            marks = in_sequence(marks, start=2)
        elif len(marks) < 2:
            marks = []
        if not marks:
            parted.append(item)
            continue
        parted.extend(_parts(item, shown, [mark.start() for mark in marks], share=True))
    return parted


def _more_codes(item: Item, shown: str) -> list[int]:
    """Return where, behind full stops, codes count on from that of the item: `G1. … G2. …` in one line."""
    code = _CODE.fullmatch(item.wording.number) if item.wording.number[-1:].isdigit() else None
    if code is None or not item.wording.kept:
        return []
    prefix, count = code["prefix"], int(code["count"])
    start, end = item.wording.kept[0][0], item.wording.kept[-1][1]
    found: list[int] = []
    while (at := shown.find(f"{prefix}{count + 1}", start, end)) >= 0:
        start = at + len(f"{prefix}{count + 1}")
        if shown[:at].rstrip()[-1:] in _ENDS and _MARK.match(shown, start):
            found.append(at)
            count += 1
    return found


_ENDS = frozenset(".;:!?)")
_MARK = re.compile(r"\s*[.:)]\s+(?=\S)|\s+[-\u2013\u2014]\s+(?=\S)")


def _parts(item: Item, shown: str, starts: list[int], *, share: bool = False) -> list[Item]:
    """Part an item where others begin; with `share`, each refers to what all of it refers to."""
    parted: list[Item] = []
    begin, end = item.wording.kept[0][0], item.wording.kept[-1][1]
    for number, (first, last) in enumerate(pairwise([begin, *starts, end])):
        if number == 0 and not shown[first:last].strip(" :,-\u2013"):
            continue
        wording = read_wording(shown, first, last, "")
        if number == 0:
            wording.marked, wording.number = item.wording.marked, item.wording.number
        if share:
            wording.references += [r for r in item.wording.references if r not in wording.references]
        wording.kept = _without_joint(shown, overlap(wording.kept, item.wording.kept))
        parted.append(Item(item.line, wording, wording.text(shown)))
    return parted


def _closes(shown: str, begin: int, mark: re.Match[str]) -> bool:
    """Tell whether a figure's bracket ends one from before it: `(stages 1 to 3)`."""
    if mark.group().startswith("("):
        return False
    opened = 0
    for sign in shown[begin : mark.start()]:
        if sign == "(":
            opened += 1
        elif sign == ")" and opened:
            opened -= 1
    return opened > 0


def _counts_on(following: list[Item], number: int) -> bool:
    """Tell whether the next line begins with the number behind the last within this one."""
    return bool(following) and rank(following[0].wording.number) == number + 1


_JOINT = re.compile(r"[;,]?\s*(?:\band\b|\bor\b)?\s*$")


def _without_joint(shown: str, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the `; and` between items in one sentence."""
    if not kept:
        return kept
    *before, (start, end) = kept
    joint = _JOINT.search(shown[start:end])
    end = start + joint.start() if joint else end
    return [*before, (start, end)] if end > start else before


def overlap(kept: list[tuple[int, int]], within: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches that lie in one of each of two lists."""
    return [(max(a, c), min(b, d)) for a, b in kept for c, d in within if max(a, c) < min(b, d)]
