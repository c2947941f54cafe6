"""What the front page says: status, dates, year group, authority. Anything redacted or unclear is `None`."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from ehcp_audit.model import Details, PlanStatus

from .front_labels import Asks, asks_for, is_state
from .lines.line import Line
from .words.blanks import is_blank_value
from .words.dates import read_date
from .words.wording import is_redaction_only, normal

__all__ = ["read_details"]

Pair = tuple[str, str]
Asked = tuple[Asks, str]

_DAYS = (Asks.AMENDED, Asks.FINAL, Asks.ISSUED, Asks.FIRST, Asks.DRAFT)
_OF_A_DRAFT = (Asks.DRAFT, Asks.ISSUED, Asks.FIRST, Asks.AMENDED, Asks.FINAL)
_REVIEWS = (Asks.REVIEW_DUE, Asks.REVIEW)

_MADE_ON = re.compile(r"\b(?:made|issued|dated|finalised|agreed)\s+on\s+([^;]{6,40})", re.IGNORECASE)
_REVIEWED_BY = re.compile(
    r"\breview(?:ed)?(?:\s+(?:is|will|must|should))?(?:\s+be)?(?:\s+(?:due|held))?\s+(?:by|on|before)\s+([^;]{6,40})",
    re.IGNORECASE,
)
_BORN_ON = re.compile(r"\bborn\s+(?:on\s+)?(\d[^;:]{5,30})", re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:am|is|are)\s+(?:now\s+|currently\s+)?in\s+year\s+(\d{1,2})\b", re.IGNORECASE)
_GAP = re.compile(r"\t|\n|\s{3}")
_LABEL_WORDS = 7
"""Words that such a label has at most."""

_COUNCIL = re.compile(
    r"\b((?:London Borough of|Royal Borough of)\s+[A-Z][\w'\u2019-]+(?:\s+(?:and|upon"
    r"|&)?\s*[A-Z][\w'\u2019-]+){0,3}(?:\s+Council)?"
    r"|(?:[A-Z][\w'\u2019-]+\s+(?:(?:and|of|upon|on|in|the|with|&)\s+)?){1,5}?(?:(?:City|County|Borough"
    r"|Metropolitan|District|Unitary)\s+)*Council)\b"
)
_TICK = re.compile(r"[☒☑✓✔✗✘■]|\[\s*[xX✓]\s*\]")
_BOX = re.compile(r"[☐☒☑□■]|\[\s*[xX✓]?\s*\]")


def read_details(lines: list[Line], front: list[Line], running: list[str]) -> Details:
    """Read the details.

    Args:
        lines: all lines of the document.
        front: those before the first section.
        running: running heads and feet, each text once.
    """
    behind = [line for line in lines[len(front) :] if line.letter is None]
    pairs = _asked(pair for part in (front, behind) for pair in _pairs(part))
    status = _status(pairs, front, running)
    return Details(
        status=status,
        issued_on=_issued(pairs, status) or _said(front, _MADE_ON),
        review_due=_dated(pairs, *_REVIEWS) or _said(front, _REVIEWED_BY),
        date_of_birth=_dated(pairs, Asks.BIRTH)
        or _dated(_asked(pair for text in running for pair in _split(text)), Asks.BIRTH)
        or _said(front, _BORN_ON),
        year_group=_year_group(pairs, front),
        local_authority=_authority(pairs, front, running),
    )


def _asked(pairs: Iterable[Pair]) -> list[Asked]:
    return [(asks, value) for label, value in pairs if (asks := asks_for(label)) is not None]


def _pairs(lines: list[Line]) -> Iterator[Pair]:
    """Find labels with their values: side by side in cells, in one line, or one over the other."""
    for at, line in enumerate(lines):
        yield from _split(_with_gaps(line))
        yield from _without_colons(line.text)
        following = lines[at + 1] if at + 1 < len(lines) else None
        if following is None or len(line.text) > 80:
            continue
        if line.table is not None and following.table is line.table and following.cell is not line.cell:
            cell, beside = line.cell, following.cell
            in_one_row = cell is not None and beside is not None and beside.row == cell.row
            if in_one_row and not _says_something_behind(line.text):
                yield line.text, following.text
        elif line.text.rstrip().endswith(":") or _is_over(line.text, following.text):
            yield line.text, following.text
    yield from _below_their_labels(lines)


def _with_gaps(line: Line) -> str:
    """Return a line's words with the tabs, breaks and runs of spaces that may part a label from its value."""
    shown = line.paragraph.shown[line.start : line.end]
    return shown if _GAP.search(shown) else line.text


def _below_their_labels(lines: list[Line]) -> Iterator[Pair]:
    """Find values in the row below their labels: in a row with several, over one that has none."""
    rows: dict[tuple[int, int], dict[int, str]] = {}
    for line in lines:
        if line.table is not None and line.cell is not None:
            row = rows.setdefault((id(line.table), line.cell.row), {})
            row.setdefault(line.cell.column, line.text)  # of each cell its first line
    for (table, number), row in rows.items():
        labels = [column for column, text in row.items() if _is_label(text)]
        below = rows.get((table, number + 1))
        if len(labels) > 1 and below is not None and not any(map(_is_label, below.values())):
            yield from ((row[column], below[column]) for column in labels if column in below)


def _is_label(text: str) -> bool:
    """Tell whether a cell is a known label, and no value: "Final" is mostly that."""
    return not _says_something_behind(text) and asks_for(text) is not None and not is_state(text)


def _says_something_behind(label: str) -> bool:
    """Tell whether a label has its value behind a colon already, or had one that was taken out."""
    return ":" in label.rstrip(" :")


def _is_over(label: str, value: str) -> bool:
    """Tell whether a known label stands over its value, as in a form whose fields lie below their names."""
    if _says_something_behind(label) or len(value.split()) > _LABEL_WORDS:
        return False
    asks = asks_for(label)
    if asks is Asks.AUTHORITY:
        return value[:1].isupper() and value[-1:].isalpha() and asks_for(value) is None
    if asks is Asks.YEAR:
        return _year(value) is not None
    return asks is not None and (read_date(value) is not None or _one_status(value) is not None)


def _split(text: str) -> Iterator[Pair]:
    parts = re.split(
        r"\s*(?:\.{4,}|\u2026{2,}|_{4,})\s*|\s{3,}|\t|\n| \| |(?<=[.;,])\s+(?=[A-Z][\w ]{2,40}:)", text
    )
    yield from (pair for pair in pairwise(parts) if not _says_something_behind(pair[0]))
    for part in parts:
        label, mark, value = part.rstrip(" .;,").partition(":")
        if mark and value.strip() and len(label) < 60:
            yield label, value
            if ":" in value:
                yield from _run_on(part)
        elif match := re.match(r"^(.{3,40}?)\s+[-\u2013]\s+(.+)$", part):
            yield match[1], match[2]


def _run_on(text: str) -> Iterator[Pair]:
    """Find labels that follow one another in one line: `Name: [Name] DOB: 3 March 2012 NCY: 9`."""
    found: list[tuple[int, int, str]] = []
    before = 0
    for colon in re.finditer(":", text):
        # No label reaches over the one before it: of `Year group: Reception Status:` it is `Status`.
        words = list(_WORD.finditer(text, before, colon.start()))[-_LABEL_WORDS:]
        before = colon.end()
        for word in words:
            label = text[word.start() : colon.start()]
            # A state may be the value of the label before: `Status: Final Date issued: 3 March 2026`.
            of_the_value = found and _one_status(word[0]) and asks_for(label[len(word[0]) :]) is not None
            if not of_the_value and asks_for(label) is not None:
                found.append((word.start(), colon.end(), label))
                break
    ends = [start for start, _, _ in found] + [len(text)]
    for (_, start, label), end in zip(found, ends[1:], strict=True):
        yield label, text[start:end].strip(" .;,")


_WORD = re.compile(r"\S+")
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8},? \d{4})"
_BARE = re.compile(
    rf"(?P<dated>(?i:date of birth|d\.?o\.?b\.?|(?:date of )?issued?(?: date| on)?"
    rf"|date of (?:this |the )?plan|date of (?:final|draft) plan"
    rf"|(?:next |annual )*review(?: date| due)?(?: on| by)?))\s+(?P<day>{_DAY})"
    r"|(?P<status>(?i:(?:plan )?status))\s+(?P<state>(?i:draft|final|amended(?: final)?))(?![a-z])"
    r"|(?P<year>(?i:(?:current |national curriculum |school )?year(?: group)?|NCY))\s+"
    r"(?P<figure>\d{1,2})(?!\d)"
)
_MADE = re.compile(
    rf"\b(?P<state>(?i:(?:proposed )?draft|amended final|amended|final))(?P<plan>(?i:(?: ehcp?)?(?: plan)?))"
    rf"(?i:,? (?:dated|of|issued(?: on)?|made on|from))? (?P<day>{_DAY})"
)
"""`Final plan dated 3 March 2026`; `Final 12.05.2026`."""
_FIGURE = re.compile(r"\d")
_FORM = 160
"""Characters of a line of a form; a longer one is prose."""


def _without_colons(text: str) -> Iterator[Pair]:
    """Find labels with values that nothing divides: `Date of birth 11.06.2015 Status Draft`."""
    if len(text) > _FORM or (_FIGURE.search(text) is None and "status" not in text.lower()):
        return  # most lines: what is found below is a date, a status or a year
    for found in _MADE.finditer(text):
        state = found["state"].split()[0].lower()
        yield "draft issued" if state in {"draft", "proposed"} else f"{state} plan issued", found["day"]
        yield "status", found["state"]
    if text.rstrip().endswith("."):
        return
    for found in _BARE.finditer(text):
        if found["dated"]:
            yield found["dated"], found["day"]
        elif found["status"]:
            yield found["status"], found["state"]
        else:
            yield found["year"], found["figure"]


def _valued(pairs: list[Asked], *wanted: Asks) -> Iterator[str]:
    for asks in wanted:
        for asked, value in pairs:
            if asked is asks and not is_blank_value(value) and not is_redaction_only(value):
                yield value


def _dated(pairs: list[Asked], *wanted: Asks) -> date | None:
    return next((found for value in _valued(pairs, *wanted) if (found := read_date(value))), None)


def _issued(pairs: list[Asked], status: PlanStatus) -> date | None:
    return _dated(pairs, *(_OF_A_DRAFT if status is PlanStatus.DRAFT else _DAYS))


def _said(front: list[Line], words: re.Pattern[str]) -> date | None:
    """Return the first date that a sentence of the front page gives behind such words."""
    for line in front:
        for match in words.finditer(line.text):
            if found := read_date(match[1]):
                return found
    return None


def _year_group(pairs: list[Asked], front: list[Line]) -> int | None:
    said = (match[1] for line in front for match in _IN_YEAR.finditer(line.text))
    years = map(_year, (*_valued(pairs, Asks.YEAR), *said))
    return next((year for year in years if year is not None), None)


_TO_COME = re.compile(
    r"\s*\b(?:starts?|starting|begins?|beginning|moves?|moving|goes|going|joins?|joining|due|enters|entering"
    r"|transfers?|transferring|will|to (?:start|begin|move|join|enter)|from september)\b"
)


def _year(value: str) -> int | None:
    words = normal(value)
    # "Nursery (starts Reception in September 2027)": the year that is to come is another
    words = _TO_COME.split(words)[0] or words
    if re.search(r"\breception\b|\byr?r\b|\beyfs reception\b", words):
        return 0
    match = re.search(r"\b(?:year|y|yr|ncy|nc)\s?(\d{1,2})\b", words) or re.fullmatch(r"(\d{1,2})", words)
    return int(match[1]) if match and 1 <= int(match[1]) <= 14 else None


def _authority(pairs: list[Asked], front: list[Line], running: list[str]) -> str | None:
    for value in _valued(pairs, Asks.AUTHORITY):
        if (
            len(value.split()) <= 10
            and asks_for(value) is None
            and not re.search(r"\b(?:officer|name|signature|social care)\b", value, re.IGNORECASE)
        ):
            return " ".join(value.lstrip(": ").split())
    for text in [*(line.text for line in front), *running]:
        if match := _COUNCIL.search(text):
            return re.sub(r"^(?:The|By|This|Plan|Issued By)\s+", "", match[1])
    return None


def _status(pairs: list[Asked], front: list[Line], running: list[str]) -> PlanStatus:
    for value in _valued(pairs, Asks.STATUS):
        if (found := _one_status(value)) is not None:
            return found
    said: list[PlanStatus] = []
    for text in [*(line.text for line in front), *running]:
        words = normal(text)
        if len(words.split()) > 22 or re.search(r"\bdate\b|\bsignature\b|\bsigned\b", words):
            continue
        if re.search(r"\bplan\b|\behcp?\b|^\W*(?:draft|final|amended|proposed)\b", words) or _TICK.search(
            text
        ):
            found = _one_status(text)
            if found is PlanStatus.UNKNOWN:
                return found
            if found is not None:
                said.append(found)
    if said:
        return said[0] if len(set(said)) == 1 else PlanStatus.UNKNOWN
    # A date of the final plan is given only once there is one.
    dated = (
        (Asks.AMENDED, PlanStatus.AMENDED),
        (Asks.FINAL, PlanStatus.FINAL),
        (Asks.DRAFT, PlanStatus.DRAFT),
    )
    return next((status for asks, status in dated if _dated(pairs, asks)), PlanStatus.UNKNOWN)


def _one_status(text: str) -> PlanStatus | None:
    """Read a status; `None` where the text names none, unknown where it offers several and ticks none."""
    if _BOX.search(text) and _TICK.search(text):
        pieces = re.split(f"({_BOX.pattern})", text)
        # `Draft ☐ Final ☒`: each box stands behind its word where none has a word behind the last.
        behind = _one_status(pieces[0]) is not None and _one_status(pieces[-1]) is None
        for mark, words in zip(pieces[1::2], pieces[0 if behind else 2 :: 2], strict=False):
            if _TICK.fullmatch(mark) and (found := _one_status(words)):
                return found
    words = normal(text)
    draft = re.search(r"\b(?:draft|proposed)\b", words) is not None
    amended = re.search(r"\bamend(?:ed|ment)\b", words) is not None
    final = re.search(r"\bfinal(?:ised)?\b", words) is not None
    if draft and (final or re.search(r"draft.*[/,|].*amended|amended.*[/,|].*draft", text, re.IGNORECASE)):
        return PlanStatus.UNKNOWN
    if (
        amended
        and final
        and re.search(r"/|,|\bor\b|\|", text)
        and not re.search(r"amended final|final,? (?:and |as )?amended (?:following|after|on|in)", words)
    ):
        return PlanStatus.UNKNOWN
    if draft:
        return PlanStatus.DRAFT
    if amended:
        return PlanStatus.AMENDED
    return PlanStatus.FINAL if final else None
