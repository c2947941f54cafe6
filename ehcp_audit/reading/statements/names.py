"""The names by which a plan can refer to its statements, learned from the plan before they are made.

A plan that prints `OUT1:`, `OUT2:` in front of its outcomes may write `OUT2` anywhere. Which codes a plan
prints in front of what is learned here; with that, what stands elsewhere is a name or is none, wherever it
stands and whatever words stand around it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from ehcp_audit.reading.lines.heads import KIND_OF, read_head
from ehcp_audit.reading.lines.line import HEADING, LABEL, NUMBER, OTHER, PROVISION, Line, Role
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.typed_numbers import IN_WORDS, as_figure
from ehcp_audit.reading.words.wording import normal

from .counted import Counted, counted_in
from .mention import Mention, all_of_them
from .reference_cells import REFERENCE_TO, named_behind_label, plain_code
from .references import BY_LETTER, Reference, codes_in
from .series import code_of, prefix_of, settle

__all__ = ["Names", "may_hold_code", "names_of"]

_FRONT = re.compile(
    r"[(\[]?(?P<prefix>[A-Z][A-Za-z&]{0,11}?(?P<join>[-. ]?)|\d{1,2}\.)"
    r"(?P<number>\d{1,2}[a-z]?|(?<= )[IVX]{1,4}(?=[:\s]))[)\]]?"
    r"(?:\s*[(\[][^()\[\]]{2,60}[)\]](?=\s*[:\u2013-]))?"
    r"(?P<apart>\s*[:.)\u2013\u2014|-]+(?!\d)\s*"
    r"|\s+(?=[A-Z\[<{\"\u00ab\u201c\u2018_@\u2588]|xx)|\s*$)"
)
"""A code in front of a line, or alone in its cell: `OUT1: By …`, `N-2 Sam finds …`, `5.1 By …`."""
# As \d| [IVX]{1,4}[:\s]| [A-H]\W, but a search for its first signs is quicker.
_EARLY = re.compile(r"[\d ](?:(?<=\d)|[IVX]{1,4}[:\s]|[A-H]\W)")
_FRONT_WITHIN = 18
"""Characters within which such a code ends, but for what stands in brackets behind it."""
_COUNTS = re.compile(
    r"AGE|APP|BAND|CLASS|DAY|GRADE|GROUP|ITEM|K|KEY|KS|LESSON|LEVEL|PAGE|PART|PHASE|ROOM|SECTION|SESSION|SET"
    r"|STAGE|STEP|TABLE|TERM|TIER|UNIT|WAVE|WEEK|Y|YEAR|YR",
    re.IGNORECASE,
)
"""What counts something else than a plan's statements: Key Stage 2, Wave 1, page 3."""
_LEAST = 2
"""Statements with codes of one kind, below which they may be chance."""
_NOUNS = dict.fromkeys(("need", "barrier", "difficulty"), Role.NEED)
_NOUNS |= dict.fromkeys(("outcome", "aim", "goal", "objective"), Role.OUTCOME) | {"provision": PROVISION}
_PLAIN = r"\d{1,2}(?:\.\d{1,2})?[a-h]?(?![\w%\u00a3]|[.:/]\d)"
_JOINT = r"\s*(?:(?:,|;|/|&|\+)\s*(?:and\s+|&\s*)?|\band\s+|\bto\s+|[-\u2013]\s*)"
_LETTERED = r"(?<!\w)[A-H](?![\w'\u2019]|[.-]\d)"
_LETTER = re.compile(_LETTERED)
_LETTERED_FRONT = re.compile(
    rf"(?:{'|'.join(_NOUNS)})\s+(?-i:{_LETTERED})(?:\s*\([^()]{{2,60}}\))?\s*[:.\u2013-]", re.IGNORECASE
)
_BRACKETED = r"\((?:[a-h]|[ivx]{1,4})\)"
"""`(b)` or `(ii)`, as a list counts."""
_BRACKETED_FRONT = re.compile(rf"{_BRACKETED}\s+\S")
_COUNTED = re.compile(r"\w+")
_ROMAN = r"(?<!\w)[IVX]{1,4}(?!\w)"
_UNIT = (
    r"(?!\s*(?:-|\u2013)?\s*(?:x\b|\u00d7|%|(?:or|more|times?|hours?|minutes?|mins?|days?|weeks?|terms?|sessions?"
    r"|years?|adults?|staff|pupils?|children|months?|people|steps?|words?|items?)\b))"
)
"""Not in front of what is counted: "needs 2 adults"."""
_USUALLY = rf"(?:[BCDEFG][ .-]?|[NO]-?){_PLAIN}"
"""A code by a section's letter, or by the first one of need and outcome, whatever the plan prints."""
_USUAL_CODE = re.compile(r"[BCDEFGNO][ .-]?\d")
_POINTED = (
    r"\s+(?:(?:as\s+)?(?:described|set\s+out|listed|identified|given|stated|outlined|recorded|shown|named|numbered)"
    r"(?:\s+(?:above|below|in\s+section\s+[BCDE]))?\s+(?:(?:at|as|in|under|by)\s+)?|at\s+)"
    r"(?:(?:para(?:graph)?|point|item|number|no)s?\.?\s+)?(?=\(?\d)"
)
"""Between the noun and the number: `the need described at 2 above`."""
_NOUN = (
    rf"(?P<noun>{'|'.join(_NOUNS)})(?:s|ies|\(s\))?(?:{_POINTED})?\s*(?:(?:(?:nos?|numbers?|refs?)\b\.?|#)\s*)?:?\s*\(?"
    rf"(?P<first>(?:{'|'.join(IN_WORDS)})(?!\w)|(?-i:{_LETTERED})|{_PLAIN}{_UNIT})"
)
_POINTS = re.compile(rf"(?:{'|'.join(_NOUNS)})s?{_POINTED}", re.IGNORECASE)
_VERBS = frozenset({"need", "needs", "aims", "aim"})
"""Nouns that may be verbs: "will need 2 prompts" names nothing."""
_OF_ANOTHER_SECTION = ("health ", "care ")
"""In front of a provision that is not counted among those of Section F."""
_GOES_ON = re.compile(
    rf"\s*(?:$|[^\w\s-](?!\d)|(?:above|below|in|is|are|was|were|will|would|by|come|comes|has|have|may|can|as|that|which"
    rf"|when|if|because|so|through|affects?|means?|(?:and|to)(?!\s+(?:\d|{'|'.join(IN_WORDS)})))\b)"
)
"""What may follow where such a noun and its number name a statement."""
_ITEM = re.compile(
    rf"(?P<joint>\)?{_JOINT}\(?)?(?P<prefix>[A-Za-z&]{{1,13}}[-. ]?|\d{{1,2}}\.)?"
    r"(?P<number>\d{1,2}|(?<!\w)[IVX]{1,4}(?!\w))(?P<more>(?:\.\d{1,2})?[a-h]?)"
)


_RANGES = frozenset({"-", "\u2013", "to"})


class Names:
    """The codes that a plan prints at its statements, and the nouns that all plans use."""

    def __init__(
        self,
        codes: dict[str, Role],
        prefixes: dict[str, Role],
        titles: set[str],
        *,
        lettered: bool,
        bracketed: bool,
        counted: Counted,
    ) -> None:
        self.codes = codes
        self.counted = counted
        self.lines: set[int] = set()
        """The lines that may name something, by their order: each is asked once."""
        self._titles = titles
        self._plural = {f"{one.upper()}S": one.upper() for one in prefixes if _is_word(one)}
        words = [
            rf"[{one[0]}{one[0].lower()}]{one[1:]}s?" if _is_word(one) else re.escape(one)
            for one in sorted(prefixes, key=len, reverse=True)
            if one[0].isalpha()
        ]
        dotted = [re.escape(one) for one in sorted(prefixes) if one[0].isdigit()]
        roman = any(not any(map(str.isdigit, code)) for code in codes)
        others = [*([_ROMAN] if roman else []), *([_LETTERED] if lettered else [])]
        number = "|".join([_PLAIN, *others])
        others += [_BRACKETED] if bracketed else []
        self._begins = [one[1:] if _is_word(one) else one for one in prefixes] + counted.begins
        self._holds = re.compile("|".join([r"\d", *others]))
        self.glance = re.compile("|".join([r"[\d:]" if titles else r"\d", *others])).search
        """Finds what no line is without that names something: the quickest of questions."""
        kinds = [rf"(?:{'|'.join(words)})[-. ]?(?:{number})"] if words else []
        kinds += [rf"(?:{'|'.join(dotted)})\d{{1,2}}[a-h]?(?![\w%]|[.:/]\d)"] if dotted else []
        kinds.append(_USUALLY)
        item = "|".join(kinds)
        listed = rf"(?P<list>(?:\)?{_JOINT}\(?(?:{item}|{number}){_UNIT})*)"
        nouned = rf"(?P<of>{'|'.join(_NOUNS)})s?\s*(?P<marks>{_BRACKETED}(?:{_JOINT}{_BRACKETED})*)"
        marked = rf"(?<!\w)(?i:{nouned})|" if bracketed else ""
        self._mention = re.compile(rf"{marked}(?:(?<!\w)(?i:{_NOUN})|(?<![\w.\u00a3])(?:{item})){listed}")
        self._bracketed = bracketed

    def front(self, text: str) -> tuple[str, int] | None:
        """Read the code of this plan in front of a line, and where its words begin; `None` for none."""
        found = _FRONT.match(text) if self.codes else None
        if found is None or found.end() == len(text):
            return None
        code = code_of(found["prefix"], found["number"])
        return (code, found.end()) if code in self.codes else None

    def alone(self, text: str) -> str | None:
        """Return the code that is all a cell holds; `None` for any other."""
        found = _FRONT.fullmatch(text)
        code = code_of(found["prefix"], found["number"]) if found else ""
        return code if code in self.codes else None

    def above(self, line: Line, kind: Role) -> str:
        """Return the code that a line over a statement of its kind holds and no more; empty for any other."""
        if line.cell is not None or line.order not in self.lines:
            return ""
        code = self.alone(line.body)
        return code if code is not None and self.codes[code] is kind else ""

    def may_name(self, text: str, *, holds: bool = False) -> bool:
        """Tell at a glance whether a text may name anything: most do not, and the pattern is slow.

        Args:
            text: the text.
            holds: True where it is known to hold a figure, or what else stands for a number.
        """
        if not holds and self._holds.search(text) is None:
            return False
        for begin in self._begins:
            if begin in text:
                return True
        if _USUAL_CODE.search(text) is not None:
            return True
        return any(map(text.lower().__contains__, _NOUNS))

    def mentions(self, text: str) -> list[Mention]:
        """List what a text names, in order."""
        return list(self.read(text)) if self.may_name(text) else []

    def called(self, line: Line) -> tuple[str, ...] | None:
        """Read a line that says nothing but titles (`Supports: Joining ideas; Print`); `None` for others."""
        if not self._titles or line.words > _LONGEST_CALL:
            return None
        label, _, rest = line.body.partition(":")
        parts = [part for part in _PARTED.split(rest.strip(" .")) if part]
        if (
            not parts
            or len(label.split()) > _LABEL
            or any(normal(part) not in self._titles for part in parts)
        ):
            return None
        return tuple(parts)

    def named(self, text: str) -> list[Reference]:
        """List what a heading names: what any plan's would, and by this plan's own codes."""
        plain = self._without_counted(text)
        found = [*(codes_in(plain) or named_behind_label(plain)), *all_of_them(text)]
        own = self.codes or self.counted.any or self._bracketed
        if (own or _POINTS.search(text)) and self.may_name(text):
            # A bare number may be that of a need and of an outcome: "need 2 and outcome 2".
            known = {_told(one) for one in found}
            for mention in self.read(text):
                found = [*found, *(one for one in mention.references if _told(one) not in known)]
        return found

    def _without_counted(self, text: str) -> str:
        """Return a text without what this plan's own labels name: of `Health need 1` no need 1 is left."""
        for start, end, _ in self.counted.mentions(text):
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        return text

    def read(self, text: str) -> Iterator[Mention]:
        """Yield what a text names that may name something, in order."""
        if not self.counted.any:
            return self._read(text)  # as most plans
        return iter(sorted(self._read(text), key=attrgetter("start")))

    def _read(self, text: str) -> Iterator[Mention]:
        for start, end, counted in self.counted.mentions(text):
            yield Mention(start, end, counted, True)
        text = self._without_counted(text)
        for found in self._mention.finditer(text):
            if self._bracketed and found["marks"]:
                of = _NOUNS[found["of"].lower()]
                marks = tuple([Reference(of, x.upper()) for x in _COUNTED.findall(found["marks"])])
                yield Mention(found.start(), found.end(), marks, True)
                continue
            noun = found["noun"]
            if noun is not None:
                role = _NOUNS[noun.lower()]
                called = noun[0].isupper() and found.start() > 0  # "what Need 2 describes"
                if not called and noun.lower() in _VERBS and not _GOES_ON.match(text, found.end()):
                    continue
                if role is PROVISION and text[: found.start()].lower().endswith(_OF_ANOTHER_SECTION):
                    continue
                if found["first"].isalpha() and len(found["first"]) == 1:
                    letters = _LETTER.findall(found["first"] + found["list"])
                    yield Mention(
                        found.start(), found.end(), tuple(Reference(role, x) for x in letters), True
                    )
                    continue
                listed = as_figure(found["first"]) + found["list"]
            else:
                listed = found.group()
                role = None
            references = list(self._listed(listed, role))
            for kind in dict.fromkeys(one.role for one in references):  # one, or more in `SEN1, OUT2`
                of_kind = tuple([one for one in references if one.role is kind])
                sure = noun is not None or all(
                    one.code in self.codes and one.code[0].isalpha() for one in of_kind
                )
                yield Mention(found.start(), found.end(), of_kind, sure)

    def _listed(self, listed: str, role: Role | None) -> Iterator[Reference]:
        prefix = ""
        before: int | None = None
        for item in _ITEM.finditer(listed):
            more = item["more"]
            number = int(item["number"]) if item["number"].isdigit() else 0
            if item["prefix"]:
                prefix = self._plural.get(item["prefix"].strip(" -.").upper(), item["prefix"])
            joint = (item["joint"] or "").strip(" ()")
            if joint in _RANGES and before is not None and not more and before < number <= before + 20:
                for between in range(before + 1, number):
                    yield from self._one(prefix, str(between), role)
            yield from self._one(prefix, item["number"] + more, role)
            before = number if number and not more else None

    def _one(self, prefix: str, number: str, role: Role | None) -> Iterator[Reference]:
        code = code_of(prefix, number)
        if code in self.codes:
            yield Reference(self.codes[code], code)
        elif role is None and (usual := BY_LETTER.get(prefix_of(prefix))) is not None:
            yield Reference(usual, code)
        elif role is not None:
            yield Reference(role, code)


def _told(one: Reference) -> tuple[str, Role | None]:
    code = plain_code(one.code)
    return code, one.role if code.isdigit() else None


_ANY = re.compile(r"(?<![\w.])(?P<prefix>[A-Z][A-Za-z&]{0,11}[-. ]?|\d{1,2}\.)\d{1,2}[a-z]?(?![\w%]|[.:/]\d)")


def may_hold_code(text: str) -> bool:
    """Tell whether a heading may name a statement by a code that is not learned yet: `Help with SEN 2`."""
    return any(not _COUNTS.fullmatch(found["prefix"].strip(" -.&")) for found in _ANY.finditer(text))


def _is_word(prefix: str) -> bool:
    """Tell whether codes begin with a word, `Hope 2`, and not with letters that stand for one."""
    return prefix[1:].isalpha() and prefix[1:].islower()


def names_of(lines: Sequence[Line]) -> Names:  # noqa: C901 - asked one after another, as a reader would
    """Learn which codes a plan prints at its statements."""
    typed: dict[tuple[str, Role], list[str]] = defaultdict(list)
    alone: dict[tuple[str, Role], list[str]] = defaultdict(list)
    titles: set[str] = set()
    lettered = bracketed = 0
    early = _EARLY.search
    for line in lines:
        letter = line.letter
        if letter not in KIND_OF or line.kind is LABEL:
            continue
        if (
            line.words <= _LONGEST_TITLE
            and (line.cell is not None or line.kind is HEADING)
            and _is_title(line)
        ):
            titles.add(normal(line.body))
        text = _behind_bullet(line)
        if text[:1] == "(":
            bracketed += _BRACKETED_FRONT.match(text) is not None
        if early(text, 0, _FRONT_WITHIN) is None:
            continue  # as most: they begin with a word
        first = text[:1]
        if letter is None or not (first.isupper() or first.isdigit() or first in "(["):
            continue
        lettered += _LETTERED_FRONT.match(text) is not None
        if line.role in _REFERENCES:
            continue
        found = _FRONT.match(text)
        if found is None or _COUNTS.fullmatch(found["prefix"].strip(" -.&")):
            continue
        spaced = found["join"] == " "
        if spaced and found["prefix"].strip().lower() in _NOUNS and found["number"][0].isdigit():
            continue  # "Need 1" is known without
        whole = found.end() == len(text)
        if not whole and not _says_more(line, found):
            continue
        named = line.kind is HEADING or line.cell is not None if whole else ":" in found["apart"]
        if spaced and not named:
            continue  # "Hope 2: …" is a name; "Room 5 is" and "Visit 2 - phonics" need not be
        key = (prefix_of(found["prefix"]), KIND_OF[letter])
        (alone if whole else typed)[key].append(found["number"])
    counted = counted_in(lines)
    codes, prefixes = settle(typed, alone, lettered=counted.letters_needs)
    return Names(
        codes,
        prefixes,
        titles,
        lettered=lettered >= _LEAST or counted.lettered,
        bracketed=bracketed >= _LEAST,
        counted=counted,
    )


def _behind_bullet(line: Line) -> str:
    """Return a line's text, with its number where that is one: of a bullet nothing is a code."""
    number = line.paragraph.number
    return line.body if number and not any(map(str.isalnum, number)) else line.text


_REFERENCES = frozenset(REFERENCE_TO.values())
_WORD = re.compile(r"[^\W\d_]{3}")
_FEWEST, _FEWEST_IN_CELL = 4, 3
"""Words of a line, and of a cell, of which only white space parts the code."""


_PARTED = re.compile(r"\s*(?:[,;/&+|\n]|\band\b)\s*")
_LONGEST_CALL = 24
_LABEL = 6
_LONGEST_TITLE = 8


def _is_title(line: Line) -> bool:
    """Tell whether a heading or a short cell may be what a need or an outcome is called."""
    if line.letter is None or KIND_OF[line.letter] is PROVISION:
        return False
    if line.kind is not HEADING and line.role is not OTHER and line.role is not NUMBER:
        return False
    return _WORD.search(line.body) is not None and read_head(line.body) is None and not read_area(line.body)


def _says_more(line: Line, front: re.Match[str]) -> bool:
    """Tell whether words follow the code, not another: `N1 O1`."""
    return _WORD.search(front.string, front.end()) is not None and (
        bool(front["apart"].strip()) or line.words >= (_FEWEST if line.cell is None else _FEWEST_IN_CELL)
    )
