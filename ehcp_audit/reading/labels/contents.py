"""Contents lists and keys: they name many sections, all of which stand elsewhere with their content."""

import re
from bisect import bisect, bisect_left
from collections.abc import Sequence
from itertools import accumulate

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.line import Line
from ehcp_audit.reading.words.label_forms import count_labels, read_label
from ehcp_audit.reading.words.wording import normal

__all__ = ["lists_of_sections"]

_WHY = "a contents list or key that names the sections"
_GAP = 60
"""Words between two labels of a key that gives each section's definition."""
_TITLE = 14
"""Words of a section's title on the mean, at most."""
_LONGEST_TITLE = 24
_FEWEST = 5
"""Sections that a list names at least."""
_MANY, _APART = 4, 12
"""Sections that a list in one line names at least, and the words to each of them at most."""

_MOST = 0.75
"""Share of the plan's sections that a list of them names: fewer are the short sections at a plan's end."""

_LEADERS = re.compile(r"[\s.…_·]{3,}\d{1,3}\s*$|\t\d{1,3}\s*$")
_SHORTEST_LEADERS = 6
"""Characters of the shortest: three leaders and a page number of three figures."""
_HEADING = re.compile(
    r"(?:table of )?contents(?: page| list)?|index|key(?: to .{0,60})?|.*\bplan includes\b"
    r"|.*\bunderstanding\b.*\bplans?\b"
    r"|.*\bwhat (?:each|the|every|a) section.*|.*\b(?:sections?|parts?) (?:of|in) (?:the|this|an|your"
    r"|my) (?:ehc ?)?plan\b.{0,40}"
)

Named = tuple[int, tuple[SectionLetter, ...]]


def lists_of_sections(
    lines: list[Line], lettered: list[Named], titled: list[Named]
) -> tuple[dict[int, str], dict[str, tuple[SectionLetter, ...]]]:
    """Find the lines that only list the sections.

    Args:
        lines: all lines of the document.
        lettered: the order of each line that may open sections by letter, with these.
        titled: the same for lines that may do so by title alone.

    Returns:
        The order of each such line with why it is in no section; and the titles that lists give to letters.
    """
    used = {line.paragraph.style for line in lines}
    styles = {style for style in used if style and _is_of_contents(style)}
    listed = {
        line.order: _WHY
        for line in lines
        if (styles and line.paragraph.style in styles)
        or _has_page_number(line.paragraph.text)
        or _names_many(line.text)
    }
    _list_runs(lines, lettered, titled, listed)
    # A label with its letter that no list holds ends a list of titles: there the plan begins.
    _list_runs(lines, titled, lettered, listed, ends=[order for order, _ in lettered])
    for line in lines[:-1]:
        if line.order + 1 in listed and _HEADING.fullmatch(normal(line.text)):
            listed[line.order] = _WHY
    return listed, _titles(lines, listed)


def _is_of_contents(style: str) -> bool:
    return style.lower().startswith("toc ") or style.lower() == "toci"


def _names_many(text: str) -> bool:
    """Tell whether a line names several sections in few words."""
    if "ection" not in text and "ECTION" not in text:
        return False  # as nearly all
    named = count_labels(text)
    return named >= _MANY and len(text.split()) < _APART * named


def _has_page_number(text: str) -> bool:
    if not text[-4:].rstrip()[-1:].isdigit():
        return False
    text = text.rstrip()
    return _LEADERS.search(text, max(0, len(text) - _SHORTEST_LEADERS)) is not None


def _list_runs(
    lines: list[Line],
    mine: list[Named],
    others: list[Named],
    listed: dict[int, str],
    ends: Sequence[int] = (),
) -> None:
    """Add the runs of labels that list the sections to those found; no run goes beyond any of `ends`."""
    mine = [one for one in mine if one[0] not in listed]
    others = [one for one in others if one[0] not in listed]
    if len({letter[0] for _, some in mine for letter in some}) < _FEWEST:
        return
    every = {letter[0] for _, some in (*mine, *others) for letter in some}
    runs = _runs(lines, mine, [order for order in ends if order not in listed])
    left = list(runs)
    long = [run for run in runs if len({letter[0] for _, some in run for letter in some}) >= _FEWEST]
    for run in sorted(long, key=lambda r: (not _is_announced(lines, r), _inside(lines, r), r[0][0])):
        letters = {letter[0] for _, some in run for letter in some}
        if len(letters) < _FEWEST or len(letters) < _MOST * len(every):
            continue
        members = _members(lines, run)
        elsewhere = [one for other in left if other is not run for one in other]
        elsewhere += [one for one in others if one[0] not in members]
        again = {letter[0] for _, some in elsewhere for letter in some} & letters
        inside, outside = _inside(lines, run), _following_words(lines, run, elsewhere)
        if len(again) >= _MOST * len(letters) and (
            outside > inside or _comes_first(run, elsewhere, letters) or _is_announced(lines, run)
        ):
            left.remove(run)
            listed.update(dict.fromkeys(members, _WHY))


def _runs(lines: list[Line], named: list[Named], ends: Sequence[int]) -> list[list[Named]]:
    """Cut the labels into runs of close neighbours in which no letter comes twice."""
    runs: list[list[Named]] = []
    seen: set[SectionLetter] = set()
    sums = _running_words(lines)
    for order, letters in named:
        if runs:
            before = runs[-1][-1][0]
            gap = sums[order] - sums[before + 1]
            close = gap <= _GAP or (
                # The titles of a list in two columns, which a page end cut, stand between its letters.
                gap <= _TITLE * len(runs[-1]) and _only_titles(lines[before + 1 : order])
            )
            if order == before + 1 and set(letters) == set(runs[-1][-1][1]) and not _has_title(lines[before]):
                runs[-1].append((order, letters))  # "Section H" with its title in the next cell
                continue
            if close and not (seen & set(letters)) and bisect(ends, before) == bisect_left(ends, order):
                runs[-1].append((order, letters))
                seen |= set(letters)
                continue
        runs.append([(order, letters)])
        seen = set(letters)
    return runs


def _only_titles(lines: list[Line]) -> bool:
    return all(len(line.text.split()) <= _LONGEST_TITLE and line.text[-1:] not in ".;" for line in lines)


def _has_title(line: Line) -> bool:
    """Tell whether a label has its title beside it: the same letter on the next line is then a new label."""
    form = read_label(line.text)
    return form is not None and bool(form.title)


def _running_words(lines: list[Line]) -> list[int]:
    return [0, *accumulate([line.words for line in lines])]


def _inside(lines: list[Line], run: list[Named]) -> int:
    return sum(line.words for line in lines[run[0][0] : run[-1][0] + 1])


def _following_words(lines: list[Line], run: list[Named], elsewhere: list[Named]) -> int:
    """Count the words that follow the labels elsewhere."""
    starts = sorted({order for order, _ in (*elsewhere, *run)})
    following = dict(zip(starts, [*starts[1:], len(lines)], strict=True))
    sums = _running_words(lines)
    return sum(sums[following[order]] - sums[order] for order, _ in elsewhere)


def _comes_first(run: list[Named], elsewhere: list[Named], letters: set[str]) -> bool:
    """In a form with nothing filled in, the list is the one that comes first."""
    after = {letter[0] for order, some in elsewhere if order > run[-1][0] for letter in some}
    return len(after & letters) >= _MOST * len(letters)


def _is_announced(lines: list[Line], run: list[Named]) -> bool:
    """Tell whether the line or table head in front says that a list or key follows."""
    first = _members(lines, run).start
    around = [*lines[max(0, first - 1) : first], *lines[first : run[0][0]]]
    return any(_HEADING.fullmatch(normal(line.text)) for line in around if len(line.text.split()) <= 10)


def _members(lines: list[Line], run: list[Named]) -> range:
    """The lines from the first label to the end of the list: of the table, where it is one."""
    first, last = run[0][0], run[-1][0]
    table = lines[last].table
    if table is not None:
        cell = lines[last].cell
        row = cell.row if cell is not None else 0
        while last + 1 < len(lines) and lines[last + 1].table is table:
            cell = lines[last + 1].cell
            if cell is None or cell.row > row:
                break
            last += 1
        head = lines[first].table
        while first > 0 and head is not None and lines[first - 1].table is head:
            first -= 1
    return range(first, last + 1)


def _titles(lines: list[Line], listed: dict[int, str]) -> dict[str, tuple[SectionLetter, ...]]:
    """Collect what a list calls each section, by normalised title."""
    titles: dict[str, tuple[SectionLetter, ...]] = {}
    for order in sorted(listed):
        line = lines[order]
        form = read_label(_LEADERS.sub("", line.text))
        if form is None or len(form.letters) != 1:
            continue
        title = form.title
        if not title and order + 1 in listed and read_label(lines[order + 1].text) is None:
            title = lines[order + 1].text
        title = _LEADERS.sub("", title)
        if 1 <= len(title.split()) <= 20 and len(normal(title)) > 3:
            titles.setdefault(normal(title), form.letters)
    return titles
