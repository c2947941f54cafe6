"""Labels that count a plan's statements in words of its own: `Outcome number 1:`, `C&I outcome 2:`, `Need A`.

Whatever the words are, they are such a label where they stand in front of statements of one kind and count
them in order from the first. Nothing else does that by chance.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import HEADING, LABEL, PROVISION, Line, Role
from ehcp_audit.reading.words.typed_numbers import IN_WORDS

from .reference_cells import REFERENCE_TO, ROMAN, plain_code
from .references import Reference
from .ties import says_ties

__all__ = ["Counted", "counted_in", "is_counting"]

_NOUN = re.compile(
    r"\b(?:needs?|outcomes?|provisions?|aims?|goals?|objectives?|barriers?|difficulty|difficulties|targets?|sen)\b",
    re.IGNORECASE,
)
_BEGINS_FIGURE = rf"[\dA-Z(]|[ivx]{{1,4}}(?!\w)|{'|'.join(word[:3] for word in IN_WORDS)}"
_FIGURE = rf"\d{{1,2}}|[A-Z]|[IVX]{{1,4}}|[ivx]{{1,4}}|(?i:{'|'.join(IN_WORDS)})"
# What takes all it can does not give back: "How often" is not "How of" with a ten behind it. With what a
# figure begins is looked at first, for every line is asked.
_FRONT = re.compile(
    r"(?P<open>[(\[])?(?P<label>(?:[A-Z][A-Za-z&/]*+(?:[ -][A-Za-z&/]{1,14}+){0,3}?)?)"
    rf"(?P<join>\.?+[ /#-]{{0,2}}+)(?={_BEGINS_FIGURE})(?P<inner>\((?=\w{{1,5}}\)))?(?P<figure>{_FIGURE})"
    r"(?![\w'\u2019&/])(?P<close>[)\]])?(?: of \d{1,2}(?=\s*[:.\u2013\u2014-]))?"
    r"(?P<apart>\s*[:.)\u2013\u2014-]+(?!\d)\s*|\s+(?=[A-Z\[<{\"\u00ab\u201c\u2018_@\u2588]|xx)|\s*$)"
)
_COUNTS = re.compile(
    r"(?:.* )?(?:age|aged|appendix|band|by|class|day|grade|group|key stage|ks|lesson|level|page|part|phase"
    r"|room|section|session|set|stage|step|table|term|tier|unit|wave|week|year|y|k|version|for|the|of|at|in|with|to|an?)",
    re.IGNORECASE,
)
"""What counts something else than a plan's statements."""
_TIED = re.compile(r" (?:to|for|towards|in|with|from|on|under|linked|related|relating|supporting|meeting) ")
_CODED = re.compile(r" [B-H]$")
_JOINT = r"\s*(?:,|;|/|&|\+|\band\b|\bor\b)\s*(?:and\s+|&\s*)?"
_NINTH = 9
"""The place of the letter I, which alone is a Roman number as well."""
_LEAST = 2
"""Statements that a label counts, below which it may be chance."""

Series = tuple[Role, str, str]
"""Whose statements, the label, and with what it counts."""


@dataclass(frozen=True, slots=True)
class _Front:
    """A label with its number, as it stands in front of a line."""

    label: str
    figure: str
    by: str
    """With what it counts: figures, capitals, Roman numbers or words."""
    rank: int
    end: int


class Counted:
    """The labels by which a plan counts its statements, each with whether its words are part of the code."""

    def __init__(self, series: dict[Series, bool]) -> None:
        """Take the series, and of each whether only its words tell its numbers from those of another."""
        self._series = series
        self._named = {
            _key(label): (role, own)
            for (role, label, _), own in series.items()
            if role is not PROVISION and len(label) > 1 and (own or " " in label)
        }
        self.lettered = any(by == "capital" for _, _, by in series)
        self.letters_needs = any(role is Role.NEED and by == "capital" for role, _, by in series)
        """True where the needs are counted A, B, C."""
        words = sorted(
            {label for role, label, _ in series if role is not PROVISION and _key(label) in self._named},
            key=len,
        )
        self.begins = [label[1:] for label in words if " " in label]
        either = "|".join(map(_mentioned, words[::-1]))
        self._mention = re.compile(
            rf"(?<![\w&])(?P<label>{either})\.?[ /#-]{{0,2}}"
            rf"(?P<list>(?:\d{{1,2}}|[A-H])(?![\w&])(?:{_JOINT}(?:\d{{1,2}}|[A-H])(?![\w%&]))*)"
        )
        self.any = bool(words)
        """True where words are part of the plan's names."""

    def front(self, text: str, kind: Role) -> tuple[str, int] | None:
        """Read the label in front of a statement: its number or code, and where its words begin."""
        front = is_counting(text) if self._series else None
        code = self._code(front, kind) if front is not None and front.end < len(text) else None
        return (code, front.end) if front is not None and code is not None else None

    def alone(self, text: str, kind: Role) -> str | None:
        """Return the number or code that is all a cell holds; `None` for any other."""
        front = is_counting(text) if self._series else None
        return self._code(front, kind) if front is not None and front.end == len(text) else None

    def _code(self, front: _Front, kind: Role) -> str | None:
        own = self._series.get((kind, front.label, front.by))
        if own is None and front.figure == "I":
            own = self._series.get((kind, front.label, "capital"))
        if own is None:
            return None
        return plain_code(_key(front.label) + front.figure) if own else front.figure

    def mentions(self, text: str) -> Iterator[tuple[int, int, tuple[Reference, ...]]]:
        """Yield what a text names by such labels: where it stands, and what it is."""
        for found in self._mention.finditer(text) if self.any else ():
            key = _key(found["label"])
            key = key if key in self._named else key.removesuffix("S")
            if key in self._named:
                role, own = self._named[key]
                before = key if own else ""
                codes = re.findall(r"\d{1,2}|[A-H]", found["list"])
                yield found.start(), found.end(), tuple([Reference(role, before + code) for code in codes])

    def headed(self, head: str) -> tuple[Role, str] | None:
        """Read a column's head that is such a label: whose numbers stand below it, and what comes before."""
        for (role, label, by), own in self._series.items():
            if (
                role is not PROVISION
                and by == "figure"
                and head.strip().casefold() in {label.casefold(), initials(label)}
            ):
                return role, plain_code(_key(label)) if own else ""
        return None


def initials(label: str) -> str:
    """Return the first letters of a label's words, in small letters; one word as it is."""
    words = re.split(r"[ -]", label.casefold())
    return "".join(word[:1] for word in words) if len(words) > 1 else label.casefold()


def _mentioned(label: str) -> str:
    """Return the pattern of a label where something else names what it counts."""
    if " " not in label:
        return re.escape(label)
    return rf"(?i:{re.escape(label)}{'s?' if _NOUN.search(label) else ''})"


def _key(label: str) -> str:
    return plain_code(label).replace(".", "")


def is_counting(text: str) -> _Front | None:
    """Read what may be a label that counts, in front of a line; `None` where nothing is."""
    found = _FRONT.match(text)
    if found is None or not _may_count(found, whole=found.end() == len(text)):
        return None
    label, figure, low = found["label"].strip(), found["figure"], found["figure"].lower()
    if figure.isdigit():
        by, rank = "figure", int(figure)
    elif low in IN_WORDS:
        by, rank = "word", IN_WORDS.index(low) + 1
        figure = str(rank)
    elif len(figure) == 1 and figure.isupper() and figure not in "IVX":
        by, rank = "capital", ord(figure) - 64
    elif (roman := figure.upper()) in ROMAN:
        by, rank = "Roman" if figure.isupper() else "roman", ROMAN.index(roman) + 1
    else:
        return None
    return _Front(label, figure, by, rank, found.end())


def _may_count(found: re.Match[str], *, whole: bool) -> bool:
    """Tell whether a label's words, its number and the marks around that are such as count statements."""
    label, figure = found["label"].strip(), found["figure"]
    mark = ("" if found["open"] else found["close"] or "") + found["apart"].strip()
    closed = bool(found["open"])
    if (closed and not found["close"]) or _COUNTS.fullmatch(label):
        return False
    if not label:
        return figure.isalpha() and figure.isupper() and (whole or closed or mark[:1] in {")", ".", ":"})
    if found["join"] in {"", "."} and _CODED.search(label):
        return False  # "Health need C1", "Need B.1": its code is C1, or B1
    nouned = _NOUN.search(label) is not None
    nouns = len(_NOUN.findall(label))
    if nouns > 1 or (says_ties(label.split()[0]) and _NOUN.match(label) is None) or _TIED.search(f"{label} "):
        return False  # "For Hope 1", "Provision to meet SEN 1" name what is counted elsewhere
    if whole or nouned or mark[:1] in {":", "\u2013", "\u2014"}:
        return True
    return not any(map(str.islower, label)) and (bool(found["join"]) or figure.isdigit())


def counted_in(lines: Iterable[Line]) -> Counted:
    """Learn the labels that count the statements of each kind in order, from the first."""
    ranks: dict[Series, list[int]] = defaultdict(list)
    references = set(REFERENCE_TO.values())
    for line in lines:
        letter = line.letter
        if letter not in KIND_OF or letter is None or line.kind is LABEL or line.role in references:
            continue
        number = line.paragraph.number
        text = line.body if number else line.text
        if (front := is_counting(text)) is None:
            continue
        if front.end == len(text) and line.cell is None and line.kind is not HEADING:
            continue
        lettered = ranks.get((KIND_OF[letter], front.label, "capital"), [])
        by, rank = (
            ("capital", _NINTH)
            if front.figure == "I" and lettered[-1:] == [_NINTH - 1]
            else (front.by, front.rank)
        )
        ranks[KIND_OF[letter], front.label, by].append(rank)
    in_order = {one: some for one, some in ranks.items() if some == list(range(1, len(some) + 1))}
    families: dict[tuple[Role, str], list[Series]] = defaultdict(list)
    for one in in_order:
        role, label, _ = one
        noun = _NOUN.search(label)
        if label and (noun is None or noun.start() > 0):
            families[role, noun.group().lower() if noun else ""].append(one)
    together = {
        one
        for (_, noun), some in families.items()
        for one in some
        if len(some) >= _LEAST and (noun or sum(len(in_order[each]) for each in some) > _LEAST)
    }
    kept: dict[Series, bool] = {}
    for one, some in in_order.items():
        role, label, by = one
        if len(some) < _LEAST and one not in together:
            continue
        nouned = _NOUN.search(label)
        alike = families[role, nouned.group().lower()] if nouned else []
        plain = nouned is not None and any(
            (role, each, by) in in_order for each in {nouned.group(), nouned.group().capitalize()} - {label}
        )  # "Health need 1" is another than "Need 1"
        kept[one] = bool(label) and (
            nouned is None or nouned.group().lower() == "sen" or len(alike) > 1 or plain
        )
    return Counted(kept)
