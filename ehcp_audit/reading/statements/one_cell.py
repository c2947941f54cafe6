"""The paragraphs of one cell without a list: the parts of one statement, or a statement each.

A cell of a row is one statement, unless there is no doubt: each paragraph is a sentence that promises
something of its own, begins with a time of its own, or has its own line in the columns beside it that say
who and how often. What a cell says of a need is one need, however long.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from ehcp_audit.reading.lines.line import NEED, OUTCOME, PROVISION, TEXT, Line, Role
from ehcp_audit.reading.words.times import time_named
from ehcp_audit.reading.words.typed_numbers import IN_WORDS

from .inline_items import overlap
from .item import Item
from .references import read_wording
from .titled import without_bold_title

__all__ = ["Beside", "paragraphs_of", "parted_cell"]


_BESIDE = frozenset({Role.WHO, Role.HOW_OFTEN, Role.WHO_HOW_OFTEN})
_ENDED = re.compile(r"[.!?;][)\]\"'\u2019\u201d]*$")
_PROMISES = re.compile(
    r"\b(?:will|must|shall|should|(?:is|are|needs?) to|to be|requires?|receives?|(?:has|have) access)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"(?:access to|opportunit(?:y|ies) (?:to|for)|(?:the )?use of|support (?:from|with|to|in)|(?:a |an )?"
    r"(?:daily|weekly|fortnightly|termly|half-termly|individual|one[- ]to[- ]one|1:1|small[- ]group)) ",
    re.IGNORECASE,
)
"""How a sentence begins that gives the child something and leaves out who will: "Access to a quiet room"."""
_GIVEN = re.compile(
    r"\b(?:provided|delivered|taught|run|led|given|supplied|carried out|overseen) by\b"
    rf"|\b(?:\d+|{'|'.join(IN_WORDS)}|twice)\b[^.;]{{0,16}}\b(?:minutes?|mins|hours?|hrs?|sessions?|times)\b",
    re.IGNORECASE,
)
"""By whom, or how much: what a statement without a verb has of its own."""
_LEAST = 5
"""Words of such a statement at least."""
_BEGINS_OPEN = re.compile(
    r"(?:this|these|that|those|it|they|such|which|and|or|but|also|see|as|e\.?g\b|i\.?e\b|including"
    r"|for example|examples?|where|when|if|review\w*|progress|impact|monitor\w*|to be reviewed|in addition"
    r"|provided|delivered|taught|run|led|given|supplied|carried|overseen|sessions?|frequency|duration|amount"
    r"|the (?:programme|sessions?|support|provision|intervention|therapy|work|group|plan|targets?|approach|"
    r"strateg\w+|activit\w+|exercises|training|above|aim|purpose|focus)"
    r"|(?:his|her|their) (?:progress|targets?|programme))\b",
    re.IGNORECASE,
)
_LOW = re.compile(r"\W*[a-z]")
_LOOKED_AT = re.compile(
    r"\b(?:will|to|should|must) be (?:\w+ly )?(?:reviewed|monitored|evaluated|updated|adjusted)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\n+")


class Beside:
    """How many lines the columns have, row by row, that say who and how often."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Take all lines, with their roles."""
        self._lines = lines

    @cached_property
    def _by_record(self) -> Mapping[int, Mapping[Role, int]]:
        # Counted when it is first asked for: in most plans no cell holds several paragraphs.
        counted: dict[int, Counter[Role]] = defaultdict(Counter)
        for line in self._lines:
            if line.role in _BESIDE and line.kind is TEXT and line.words and line.record is not None:
                counted[line.record][line.role] += len(paragraphs_of(line))
        return counted

    def each(self, count: int, record: int | None) -> bool:
        """Tell whether so many statements of a row have a line each in these columns."""
        if count < 2 or record is None:
            return False
        lines = self._by_record.get(record, {})
        as_many = [role for role, number in lines.items() if number == count]
        # Two people may well share two paragraphs; two columns, a third line or two times are no chance.
        return bool(as_many) and (
            count > 2 or len(as_many) > 1 or (Role.WHO not in as_many and len(lines) == 1)
        )


def paragraphs_of(line: Line) -> list[tuple[int, int]]:
    """Return where the paragraphs of a line stand in its text, which hand-made breaks may part."""
    return _between_breaks(line.paragraph.shown, line.begins(), line.end)


def _between_breaks(shown: str, begin: int, end: int) -> list[tuple[int, int]]:
    breaks = [match.span() for match in _BREAK.finditer(shown, begin, end)] if "\n" in shown else []
    parts = pairwise([(begin, begin), *breaks, (end, end)])
    return [(first, last) for (_, first), (last, _) in parts if shown[first:last].strip()]


def parted_cell(items: list[Item], kind: Role, printed: Sequence[str], beside: Beside) -> list[list[Item]]:
    """Part the paragraphs of one cell, none of them an item of a list, into statements.

    Args:
        items: the lines of the cell.
        kind: what its column states.
        printed: the printed text of every paragraph, by its number.
        beside: what stands beside it.
    """
    if kind is NEED:
        return [without_bold_title(items)]
    if sum(item.line.owns for item in items) > 1:
        # `What: …` and, further down, `What: …` again.
        return _grouped(items, lambda _, item: item.line.owns)
    parts = [part for item in items for part in _broken(item, printed)]
    if len(parts) < 2:
        return [items]
    each = kind is PROVISION and beside.each(len(parts), items[0].line.record)
    if each and not any(_goes_on(part.text) for part in parts):
        return [[part] for part in parts]
    groups = _grouped(parts, lambda before, part: _stands_alone(before, part, kind))
    return groups if len(groups) > 1 else [items]


def _grouped(items: list[Item], begins: Callable[[list[Item], Item], bool]) -> list[list[Item]]:
    """Part items before each that begins a group, which is told by the group before it and the item."""
    groups = [[items[0]]]
    for item in items[1:]:
        if begins(groups[-1], item):
            groups.append([item])
        else:
            groups[-1].append(item)
    return groups


def _broken(item: Item, printed: Sequence[str]) -> list[Item]:
    """Part a line at its hand-made breaks."""
    shown = printed[item.line.paragraph.index]
    if "\n" not in shown or not item.wording.kept:
        return [item]
    parts: list[Item] = []
    for first, last in _between_breaks(shown, item.wording.kept[0][0], item.wording.kept[-1][1]):
        wording = read_wording(shown, first, last, "")
        wording.kept = overlap(item.wording.kept, [(first, last)])
        if wording.kept and (text := wording.text(shown)):
            parts.append(Item(item.line, wording, text, item.when if not parts else None))
    if len(parts) < 2:
        return [item]
    found = [reference for part in parts for reference in part.wording.references]
    parts[0].wording.references += [one for one in item.wording.references if one not in found]
    return parts


def _stands_alone(before: list[Item], part: Item, kind: Role) -> bool:
    """Tell whether a paragraph states something by itself, and what stands before it does too."""
    above = " ".join(one.text for one in before)
    if not _ENDED.search(above.rstrip()) or _goes_on(part.text):
        return False
    if kind is OUTCOME:
        return _begins_with_time(part.text) and _begins_with_time(before[0].text)
    return _promises(above) and _promises(part.text) and _LOOKED_AT.search(part.text) is None


def _promises(text: str) -> bool:
    return (
        _PROMISES.search(text) is not None
        or _GIVES.match(text) is not None
        or (text[:1].isalpha() and len(text.split()) >= _LEAST and _GIVEN.search(text) is not None)
    )


def _goes_on(text: str) -> bool:
    return _LOW.match(text) is not None or _BEGINS_OPEN.match(text) is not None


def _begins_with_time(text: str) -> bool:
    return text[:3].lower() in {"by ", "at ", "in ", "wit"} and time_named(text.partition(",")[0]) is not None
