"""The numbers, letters and bullets that Word makes itself: they are shown, but stand nowhere in the text."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .names import RPR, VAL, Element, W, first, switched_on, value, whole_number
from .styles import ParagraphStyle, Styles
from .symbols import BOXES, symbol

__all__ = ["BULLET", "Counter", "Level", "Numbering", "depth_of", "in_form"]

BULLET = "\u2022"

_ILVL = f"{W}ilvl"
_NUM = f"{W}num"
_NUM_ID = f"{W}numId"
_ABSTRACT = f"{W}abstractNum"
_ABSTRACT_ID = f"{W}abstractNumId"
_LVL = f"{W}lvl"
_LEVELS = 9
_LONGEST_TEXT = 200
"""Characters of a level's text that are kept: it is repeated at every item."""
_SET_IN = re.compile(r"list (?:bullet|number) ([2-5])", re.IGNORECASE)
"""Styles of Word's own for lists within lists: each is the first level of a list of its own."""
_PLACEHOLDER = re.compile(r"%([1-9])")
_ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    """Word's name for how it counts: decimal, upperLetter, bullet, none, …"""
    text: str = "%1."
    """What is shown; %1 to %9 stand for the counts of the levels."""
    restarts_after: int | None = None
    """0: never; n: when one of the first n levels moves on; `None`: when any level above does."""
    legal: bool = False
    """Counts of all levels are shown in digits."""
    hidden: bool = False
    style: str | None = None
    """The paragraph style that stands for this level."""
    bullet: str = ""
    """What stands for it in text where it counts nothing."""


@dataclass(frozen=True, slots=True)
class _List:
    key: str
    """Lists with the same key count on together."""
    levels: dict[int, Level]
    begins_at: dict[int, int]
    """Levels that this list, though it shares its key, begins anew."""

    def start(self, number: int) -> int:
        """Return the first count of a level."""
        return self.begins_at.get(number, self.levels.get(number, Level()).start)


class Numbering:
    """The lists that a file defines."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Take the root of the numbering part; `None` for a file without one."""
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._lists: dict[str, _List | None] = {}
        if root is not None:
            for element in root.iterchildren(_ABSTRACT):
                self._abstract.setdefault(element.get(_ABSTRACT_ID) or "", element)
            for element in root.iterchildren(_NUM):
                self._nums.setdefault(element.get(_NUM_ID) or "", element)

    def list(self, list_id: str) -> _List | None:
        """Return the list of that id; `None` where the file does not define it."""
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def level_of(self, list_id: str, style: ParagraphStyle) -> int:
        """Return the level that a paragraph style stands for in a list; the style's own, or 0, by default."""
        found = self.list(list_id)
        if found is not None:
            for identifier in style.chain:
                for number, level in found.levels.items():
                    if level.style == identifier:
                        return number
        return style.list_level or 0

    def _read(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        if num is None:
            return None
        abstract_id = value(num, _ABSTRACT_ID) or ""
        abstract = self._abstract.get(abstract_id)
        linked = None if abstract is None else value(abstract, f"{W}numStyleLink")
        if linked is not None:
            # The levels stand in another list, which a numbering style leads to.
            other = self._nums.get(self._styles.list_of(linked) or "")
            other_id = None if other is None else value(other, _ABSTRACT_ID)
            if other_id is not None and other_id in self._abstract:
                abstract_id, abstract = other_id, self._abstract[other_id]
        levels: dict[int, Level] = {}
        if abstract is not None:
            for element in abstract.iterchildren(_LVL):
                levels.setdefault(_index(element), _level(element))
        begins_at: dict[int, int] = {}
        for override in num.iterchildren(f"{W}lvlOverride"):
            number = _index(override)
            own = first(override, _LVL)
            if own is not None:
                levels[number] = _level(own)
            start = value(override, f"{W}startOverride")
            if start is not None:
                begins_at[number] = whole_number(start, 1)
        return _List(abstract_id, levels, begins_at)


class Counter:
    """Where the lists of one story (the body, one header, the notes) have got to."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next(self, list_id: str, number: int) -> tuple[str, bool]:
        """Move on to the next item.

        Args:
            list_id: the list.
            number: the item's level, from 0.

        Returns:
            What is shown before the item (empty for nothing), and whether it is an item of a list at all.
        """
        found = self._numbering.list(list_id)
        number = min(max(number, 0), _LEVELS - 1)
        if found is None or number not in found.levels:
            return "", False
        level = found.levels[number]
        counts = self._counts.setdefault(found.key, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for begun in found.begins_at:
                counts.pop(begun, None)
        counts[number] = counts[number] + 1 if number in counts else found.start(number)
        for deeper in [key for key in counts if key > number]:
            restarts_after = found.levels.get(deeper, Level()).restarts_after
            if restarts_after is None or number < restarts_after:
                del counts[deeper]
        if level.hidden:
            return "", True
        if level.form == "bullet":
            return level.bullet, True
        shown = _PLACEHOLDER.sub(lambda m: _count(found, counts, int(m[1]) - 1, level.legal), level.text)
        return shown.strip(), True


def _index(element: Element) -> int:
    return whole_number(element.get(_ILVL))


def _level(element: Element) -> Level:
    # A newer way of counting stands beside an older one for programs that do not know it; the older comes
    # last.
    form = "decimal"
    for found in element.iter(f"{W}numFmt"):
        form = found.get(VAL) or form
    text = value(element, f"{W}lvlText")
    properties = first(element, RPR)
    fonts = None if properties is None else first(properties, f"{W}rFonts")
    vanish = None if properties is None else first(properties, f"{W}vanish")
    restart = value(element, f"{W}lvlRestart")
    legal = first(element, f"{W}isLgl")
    font = None if fonts is None else fonts.get(f"{W}ascii")
    picture = first(element, f"{W}lvlPicBulletId") is not None
    return Level(
        whole_number(value(element, f"{W}start"), 0 if first(element, f"{W}start") is None else 1),
        form,
        (text or "")[:_LONGEST_TEXT],
        None if restart is None else whole_number(restart),
        legal is not None and switched_on(legal.get(VAL)),
        vanish is not None and switched_on(vanish.get(VAL)),
        value(element, f"{W}pStyle"),
        _bullet((text or "")[:_LONGEST_TEXT], font, picture=picture),
    )


def _bullet(text: str, font: str | None, *, picture: bool) -> str:
    shown = "".join(symbol(font, ord(character)) for character in text).strip()
    if shown in BOXES:
        return {"■": BULLET, "□": "☐", "●": BULLET, "○": BULLET, "◻": "☐", "◼": BULLET}.get(shown, shown)
    words = len(shown) > 1 and any(map(str.isalnum, shown))
    return shown if words else BULLET if shown or picture else ""


def _count(found: _List, counts: dict[int, int], number: int, legal: bool) -> str:
    form = found.levels.get(number, Level()).form
    if legal and form not in {"none", "bullet"}:
        form = "decimal"
    return in_form(counts.get(number, found.start(number)), form)


def depth_of(level: int, style: ParagraphStyle) -> int:
    """Return how deep an item stands, from 0: as its list or a style such as `List Bullet 2` says."""
    if level <= 0 and style.name is not None and (set_in := _SET_IN.fullmatch(style.name)):
        return int(set_in[1]) - 1
    return min(max(level, 0), _LEVELS - 1)


def in_form(count: int, form: str) -> str:
    """Write a count as Word does; a form that is not known here is written in digits."""
    limit, write = _FORMS.get(form, (None, str))
    return write(count) if limit is None or 1 <= count <= limit else str(count)


def _in_letters(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _in_roman(count: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (count // worth)
        count %= worth
    return written


def _ordinal(count: int) -> str:
    suffix = "th" if count % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{suffix}"


def _in_words(count: int, *, ordinal: bool) -> str:
    tens, ones = (0, count) if count < 20 else divmod(count, 10)
    words = [word for word in (_TENS[tens], _ONES[ones]) if word]
    if ordinal:
        last = words[-1]
        words[-1] = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return "-".join(words).capitalize()


_FORMS: dict[str, tuple[int | None, Callable[[int], str]]] = {
    "none": (None, lambda _: ""),
    "bullet": (None, lambda _: ""),
    "upperLetter": (26 * 9, lambda count: _in_letters(count).upper()),
    "lowerLetter": (26 * 9, _in_letters),
    "upperRoman": (3999, lambda count: _in_roman(count).upper()),
    "lowerRoman": (3999, _in_roman),
    "cardinalText": (99, lambda count: _in_words(count, ordinal=False)),
    "ordinalText": (99, lambda count: _in_words(count, ordinal=True)),
    "ordinal": (None, _ordinal),
    "decimalZero": (None, lambda count: f"{count:02d}"),
    "decimalEnclosedCircle": (20, lambda count: chr(0x2460 + count - 1)),
    "numberInDash": (None, lambda count: f"- {count} -"),
}
"""Word's ways of counting: up to which count each is used (from 1; `None` for any), and how it is written."""
