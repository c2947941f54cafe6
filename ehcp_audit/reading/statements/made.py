"""The lines of sections B to H as statements: needs, outcomes and provisions, with what goes with each."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from ehcp_audit.language.need import read_need
from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import KIND_OF, WITH_AREA, read_head
from ehcp_audit.reading.lines.hidden import hidden_sections, is_hidden
from ehcp_audit.reading.lines.line import HEADING, LABEL, NEED, OUTCOME, TEXT, Line, Role
from ehcp_audit.reading.lines.sentences import promises, role_of_wording
from ehcp_audit.reading.words.no_statement import is_nothing
from ehcp_audit.reading.words.run_in import behind_letter
from ehcp_audit.reading.words.times import time_in_front, time_named, without_by
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import tidy

from .counting import marks_in_front
from .headed import (
    headings_over_tables,
    name_by_heading,
    number_by_heading,
    number_by_title,
    parted_by_titles,
    said_again,
)
from .in_front import named_in_front
from .inline_items import INLINE, may_be_inline, split_inline
from .item import Item
from .names import Names
from .one_cell import Beside, parted_cell
from .references import NAMED_BY_NOUN, Reference, Wording, read_wording
from .short_names import name_in_front
from .stated import REFERRED, Stated
from .titled import take_titles
from .within import take_names

__all__ = ["statements_of"]


def statements_of(lines: list[Line], shown: list[str], names: Names) -> list[Stated]:
    """Return the statements of all sections in reading order, without ids.

    Args:
        lines: all lines, with their sections.
        shown: the printed text of every paragraph, by its number.
        names: the codes that the plan prints at its statements.
    """
    made: list[Stated] = []
    hidden = hidden_sections(lines)
    eligible = [line for line in lines if line.letter in KIND_OF and not line.paragraph.aside]
    first_after_label = _first_after_labels(lines)
    titles = headings_over_tables(eligible)
    by_title = parted_by_titles(eligible)
    beside = Beside(lines)
    for (letter, _), group in groupby(eligible, key=attrgetter("letter", "container")):
        if letter is None:
            continue
        inside = list(group)
        said, headings, over = _parted(inside, hidden)
        if not _states(said, KIND_OF[letter]):
            continue  # who, how often, which need: nothing is stated here
        named = [r for line in headings for r in names.named(line.body)] if headings else []
        if over is not None and over not in inside:
            named += names.named(over.body)
            if over.under is not None and not any(one.role is Role.NEED for one in named):
                # the needs that stand over an outcome said again
                named += [one for one in names.named(over.under.body) if one.role is Role.NEED]
        quoted = said_again(over) if over is not None and not named else None
        stretch = list(_container(letter, said, first_after_label, shown, names, beside))
        if heads := [line.body for line in headings] if headings else _heading_over(said, titles):
            name_by_heading(stretch, heads, titles=by_title)
        _number_by(headings, stretch, named, names)
        for one in stretch:
            one.references += [x for x in named if x.role not in one.led_in] if one.led_in else named
            if quoted and one.role is Role.PROVISION:
                one.quotes.append(quoted)
            first, last = one.place["block"], one.place["last_block"]
            if first is not None and last is not None:
                whole = [
                    shown[first][one.place["start"] :],
                    *shown[first + 1 : last],
                    shown[last][: one.place["end"]],
                ]
                one.printed = "\n".join(whole)
        made += stretch
    return made


def _number_by(headings: list[Line], stretch: list[Stated], named: list[Reference], names: Names) -> None:
    """Give the one statement below a heading the number that this has."""
    if named and not any(_counts_areas(line, stretch, names) for line in headings):
        number_by_heading(stretch, named)  # "E4 Physical or sensory" counts areas, not outcomes
    elif headings and len(stretch) == 1:
        number_by_title(stretch[0], headings[-1].text, names)


def _counts_areas(heading: Line, stretch: list[Stated], names: Names) -> bool:
    """Tell whether a heading is an area's, whatever it counts, and no name of the plan for what is below."""
    return (
        read_area(heading.body) is not None
        and any(map(str.isdigit, heading.body))
        and not NAMED_BY_NOUN.match(heading.body)
        and not any(names.counted.alone(heading.body, one.role) for one in stretch[:1])
    )


def _heading_over(said: list[Line], titles: dict[int, str]) -> list[str]:
    table = said[0].table if said else None
    return [titles[table.number]] if table is not None and table.number in titles else []


def _parted(inside: list[Line], hidden: set[SectionLetter]) -> tuple[list[Line], list[Line], Line | None]:
    """Part the lines of a container: what is said, its headings, and the one above that names a statement."""
    said: list[Line] = []
    headings: list[Line] = []
    over: Line | None = None
    for line in inside:
        if over is None:
            over = line.under
        if line.kind is TEXT:
            if not is_hidden(line, hidden):
                said.append(line)
        elif line.kind is HEADING:
            headings.append(line)
    return said, headings, over


def _states(lines: list[Line], kind: Role) -> bool:
    return any(line.role is None or line.role is kind for line in lines)


def _first_after_labels(lines: list[Line]) -> set[int]:
    """Orders of the lines that come first under a label, where a form's guidance stands."""
    first: set[int] = set()
    fresh = False
    for line in lines:
        if line.kind is LABEL:
            fresh = True
        elif fresh and line.kind is TEXT and line.letter is not None and line.words:
            fresh = not line.is_listed and line.text.rstrip().endswith((".", "!"))
            if fresh:
                first.add(line.order)
    return first


def _container(  # noqa: PLR0917 - what is known of the whole plan
    letter: SectionLetter,
    lines: list[Line],
    first: set[int],
    printed: list[str],
    names: Names,
    beside: Beside,
) -> Iterator[Stated]:
    kind = KIND_OF[letter]
    items: list[Item] = []
    opening = True
    marks = marks_in_front(lines, kind) if len(lines) > 1 else {}
    above = ""
    for line in lines:
        if line.role is not None and line.role is not kind:
            opening = False
            continue
        shown = printed[line.paragraph.index]
        wording = _worded(line, shown, kind, names, mark=marks.get(line.order, 0))
        if above and not wording.number:
            wording.number = above
        above = names.above(line, kind)
        when = _time_off(shown, wording) if kind is OUTCOME else None
        text = wording.text(shown)
        if is_nothing(text, first=opening and line.order in first):
            continue
        opening = False
        if items and wording.references and (not text or _SAYS_OF_IT.fullmatch(text)):
            items[-1].wording.references += wording.references
            continue
        if wording.role is not None and wording.role is not kind:
            continue
        items.append(Item(line, wording, text, when))
    yield from _statements(letter, [item for item in items if item.text], printed, names, beside)


def _worded(line: Line, shown: str, kind: Role, names: Names, *, mark: int) -> Wording:
    """Take a line apart: its number, what it names, and its own words."""
    begin = line.begins()
    begin += behind_letter(shown[begin : line.end], line.letter) if line.letter is not None else 0
    number = line.paragraph.number if line.start == 0 else ""
    served = (
        named_in_front(shown[begin : line.end], kind, names)
        if kind is not NEED and line.order in names.lines
        else None
    )
    if served is not None and kind is OUTCOME and not _is_outcome(line, shown[begin + served[1] : line.end]):
        served = None  # the need is said again, over the outcome for it
    if served is not None:
        begin += served[1]
    front = names.front(shown[begin : line.end]) if names.codes and served is None else None
    wording = read_wording(shown, begin + front[1] if front else begin, line.end, number)
    if front is not None:
        wording.number, wording.marked = front[0], True
    elif (
        served is None
        and (label := names.counted.front(shown[begin : line.end], kind))
        # "Communication need 1" of each area: longer than the number that any plan's label would give
        and (not wording.number or (len(label[0]) > _LONGEST_NUMBER and label[0].endswith(wording.number)))
    ):
        wording = read_wording(shown, begin + label[1], line.end, number)
        wording.number, wording.marked = label[0], True
    if line.paragraph.list_level is not None and line.start == 0:
        wording.marked = True
    if mark:
        wording = read_wording(shown, begin + mark, line.end, line.text[:mark].rstrip())
    if served is not None:
        wording.references += served[0]
    if line.order in names.lines:
        take_names(wording, shown, (line.begins(), line.end), kind, names)
    return wording


def _is_outcome(line: Line, said: str) -> bool:
    """Tell whether what a line says behind `Need 2:` is an outcome: by its column, or by its words."""
    return line.role is OUTCOME or promises(said)


_LONGEST_NUMBER = 5
_SAYS_OF_IT = re.compile(r"\W*(?:(?:this|the|it|which)\b(?: \w+){0,2})?\W*", re.IGNORECASE)
"""What is left of `This outcome relates to need 3.` without what it names."""


def _time_off(shown: str, wording: Wording) -> str | None:
    """Take the time that leads in off the words, and return it."""
    if not wording.kept:
        return None
    (start, end), *others = wording.kept
    found = time_in_front(shown[start:end])
    if found is None or INLINE.match(shown, start + found[1]):  # a list follows in the same line
        return None
    wording.kept = [(start + found[1], end), *others]
    return found[0]


def _statements(  # noqa: C901 - one after another, as a reader would
    letter: SectionLetter, items: list[Item], printed: list[str], names: Names, beside: Beside
) -> Iterator[Stated]:
    if len(items) < 2 and not any(_may_be_parted(item, printed) for item in items):
        if items:
            yield _made(letter, items, None, [], printed)  # as most
        return
    items = take_titles(items, KIND_OF[letter])
    listed = any(item.wording.marked for item in items)
    in_column = items[0].line.in_column and not listed
    items = _without_description(KIND_OF[letter], split_inline(items, printed))
    if in_column:
        if not any(item.wording.marked for item in items):
            for one in parted_cell(items, KIND_OF[letter], printed, beside):
                yield _made(letter, one, None, [], printed)
            return
        listed = True
    when: str | None = None
    named: list[Reference] = []
    group: list[Item] = []
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        if group and _continues(group[-1], item, listed=listed):
            group.append(item)
            continue
        if group:
            yield _made(letter, group, when, named, printed)
            group = []
        if _leads_in(item, following):
            named = item.wording.references + names.named(item.text)
            when = time_named(item.text) or (None if not item.wording.marked else when)
            continue
        group = [item]
    if group:
        yield _made(letter, group, when, named, printed)


def _without_description(kind: Role, items: list[Item]) -> list[Item]:
    """Leave out what stands in front of a list of needs and is none: a strength, what describes the child.

    In front of `Her needs are that:` only a sentence that says what is hard stays.
    """
    if kind is not NEED or len(items) < 2 or items[0].wording.marked:
        return items
    first = next((at for at, item in enumerate(items) if item.wording.marked), 0)
    before, listed = items[:first], items[first:]
    if not before:
        return items
    lead = before[-1].text
    if first > 1 and lead.endswith(":") and read_head(lead) is Role.NEED:
        return (
            [item for item in before[:-1] if role_of_wording(item.text) is Role.NEED] + before[-1:] + listed
        )
    return [item for item in before if not read_need(item.text).is_strength] + listed


_IN_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)[.;]?")
_GOES_ON = re.compile(r"\d+(?:[.,/]\d+)?\s*(?:%|[a-z\u00d7])")


def _in_brackets(text: str) -> bool:
    """Tell whether all of a line stands in brackets: who gives it and how often, or what it serves."""
    return text[0] == "(" and _IN_BRACKETS.fullmatch(text) is not None


def _continues(before: Item, item: Item, *, listed: bool) -> bool:
    """Tell whether an item is the rest of the one before: a wrapped line, a continued list paragraph."""
    if item.wording.marked or item.wording.role is not None or not item.text:
        return False
    style = (item.line.paragraph.style or "").lower()
    if ("continue" in style and before.wording.marked) or _in_brackets(item.text):
        return True
    if _GOES_ON.match(item.text) and before.text.rstrip()[-1:] not in ".;!?":
        return True  # a line that a PDF broke in front of "25 minutes every Monday"
    unfinished = before.text.rstrip()[-1:] not in ".;:!?"
    starts_low = item.text[:1].islower()
    if starts_low and (unfinished or before.line.paragraph is item.line.paragraph):
        return True
    if listed and before.wording.marked and item.line.in_column:
        heads = item.text.rstrip().endswith(":") or (item.line.bold and not before.line.bold)
        return starts_low or (unfinished and not heads)
    return before.line.paragraph is item.line.paragraph and before.wording.marked and unfinished


_ANNOUNCES = re.compile(
    r"\b(?:the following|as follows|listed below|set out below|these are|described below)\b"
)


def _leads_in(item: Item, following: Item | None) -> bool:
    """Tell whether an item only introduces what comes after it."""
    text = item.text.rstrip()
    if following is None:
        return text.endswith(":")
    if text.endswith(":") or (text[-1:] in "-\u2013" and text[:-1].rstrip().endswith(":")):
        return not item.wording.marked or following.wording.marked
    if item.wording.marked or not following.wording.marked:
        return False
    if text[-1:] in ".!?;":
        return _ANNOUNCES.search(text.lower()) is not None
    return len(text.split()) <= 25


def _may_be_parted(item: Item, printed: list[str]) -> bool:
    """Tell at a glance whether an item that stands alone may be more than one statement, or none."""
    many = "\n" in printed[item.line.paragraph.index] or may_be_inline(item, printed)
    return many or _leads_in(item, None)


def _made(
    letter: SectionLetter,
    items: list[Item],
    when: str | None,
    named: list[Reference],
    shown: list[str],
) -> Stated:
    first, last = items[0], items[-1]
    start, end = first.wording.kept[0][0], last.wording.kept[-1][1]
    text = first.text if len(items) == 1 else " ".join([item.text for item in items])
    references = [*named]
    for item in items:
        references += item.wording.references
    line = first.line
    place = line.where()
    place["start"], place["end"] = start, end
    if last.line.paragraph is line.paragraph:
        printed = shown[line.paragraph.index][start:end]
    else:
        place["last_block"] = last.line.paragraph.index
        printed = ""  # spans paragraphs: filled in where all of them are at hand
    kind = KIND_OF[letter]
    return Stated(
        role=kind,
        letter=letter,
        text=text if text.isascii() else tidy(text),
        printed=printed,
        place=place,
        order=line.order,
        area=line.area if letter in WITH_AREA else None,
        number=first.wording.number,
        by_when=(first.when or when or (without_by(line.by_when) if line.by_when else None))
        if kind is OUTCOME
        else None,
        records=line.records or ((line.record,) if line.record is not None else ()),
        references=references,
        led_in=frozenset(one.role for one in named),
        names=[name] if kind in REFERRED and (name := first.name or name_in_front(text)) else [],
    )
