"""What the front page says: status, dates, year group, authority. Anything redacted or unclear is `None`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ehcp_audit.model import Details, PlanStatus

from .lines.line import Line
from .words.blanks import is_blank_value
from .words.dates import read_date
from .words.wording import is_redaction_only, normal

__all__ = ["read_details"]

Pair = tuple[str, str]

_ISSUED = (
    (
        r"(?:date )?(?:of )?(?:the )?amended (?:final )?(?:ehc |ehcp )?plan(?: issued| date)?"
        r"|amended with effect from|date amended"
    ),
    (
        r"date (?:of )?(?:the )?final (?:ehc |ehcp )?(?:plan)?(?: issued)?"
        r"|(?:date )?final(?:ised)?(?: plan)?(?: issued| date)?(?: on)?|date finalised"
    ),
    (
        r"date (?:of )?(?:this |the |my )?(?:plan|ehcp?|ehc plan|ehcp plan|issue)(?: issued| agreed| made"
        r"| started)?|(?:plan )?(?:date issued|issue date|issued(?: on)?)"
        r"|date (?:this |the |of )?(?:ehc |ehcp )?plan (?:was )?(?:issued|agreed|made|written)"
        r"|made on|date made"
        r"|current plan date"
        r"|plan date|date of ehc plan|this plan is dated|dated?"
    ),
    r"date of issue of (?:the )?(?:first|this) (?:ehc |ehcp )?plan|initial plan date",
    r"date (?:of )?(?:the )?draft (?:ehc |ehcp )?plan(?: issued)?|(?:date )?draft (?:issued|date)(?: on)?",
)
_REVIEW = (
    (
        r"(?:date (?:of|for) )?(?:the |my )?next (?:annual )?review(?: date| due| by)?(?: on)?"
        r"|(?:annual )?review due(?: by| date| on)?|(?:date )?(?:next )?review (?:is )?due(?: by)?"
    ),
    (
        r"(?:my |plan |annual )*review date|(?:date (?:of|for) )?(?:plan |annual )?review(?: date)?"
        r"|to be reviewed(?: by| on)?"
    ),
)
_MADE_ON = re.compile(r"\b(?:made|issued|dated|finalised)\s+on\s+([^;]{6,40})", re.IGNORECASE)
_REVIEWED_BY = re.compile(
    r"\breview(?:ed)?(?:\s+(?:is|will|must|should))?(?:\s+be)?(?:\s+(?:due|held))?\s+(?:by|on|before)\s+([^;]{6,40})",
    re.IGNORECASE,
)
_BIRTH = (r"(?:date of birth|d o b|dob|born(?: on)?)(?: dd mm yyyy)?",)
_YEAR = (
    (
        r"(?:current |school |national curriculum |nc )*year(?: group)?(?: and class)?|ncy|nc year"
        r"|year group.*"
        r"|curriculum year"
    ),
)
_AUTHORITY = (
    r"(?:name of )?(?:the )?(?:local|responsible|issuing|maintaining|home) authority|(?:name of )?council|la",
)
_STATUS = (r"(?:plan )?status(?: of (?:the |this )?plan)?|type of plan|(?:this )?plan is|version|stage",)

_KNOWN = re.compile("|".join((*_ISSUED, *_REVIEW, *_BIRTH, *_YEAR, *_AUTHORITY, *_STATUS)))
_ABOUT = re.compile(
    r"(?:(?:my|our|your|his|her|their|the|child s|(?:it|(?:this |the |my )?plan) was) )?"
    r"(?P<asked>.+?)(?: is| was)?"
)
"""A label as the child's own words have it: `My date of birth is`, `It was finalised on`."""
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


def _asked(label: str) -> str:
    """Return what a label asks for, in plain words."""
    words = normal(label)
    if _KNOWN.fullmatch(words) is not None or (about := _ABOUT.fullmatch(words)) is None:
        return words
    return about["asked"]


def read_details(lines: list[Line], front: list[Line], running: list[str]) -> Details:
    """Read the details.

    Args:
        lines: all lines of the document.
        front: those before the first section.
        running: running heads and feet, each text once.
    """
    behind = [line for line in lines[len(front) :] if line.letter is None]
    # Every label that is asked for below is a known one: the many others are asked once.
    pairs = [pair for part in (front, behind) for pair in _pairs(part) if _KNOWN.fullmatch(_asked(pair[0]))]
    status = _status(pairs, front, running)
    return Details(
        status=status,
        issued_on=_issued(pairs, status) or _said(front, _MADE_ON),
        review_due=_dated(pairs, _REVIEW) or _said(front, _REVIEWED_BY),
        date_of_birth=_dated(pairs, _BIRTH) or _dated([p for text in running for p in _split(text)], _BIRTH),
        year_group=_year_group(pairs),
        local_authority=_authority(pairs, front, running),
    )


def _pairs(lines: list[Line]) -> Iterator[Pair]:
    """Find labels with their values: side by side in cells, in one line, or one over the other."""
    for at, line in enumerate(lines):
        yield from _split(line.text)
        yield from _without_colons(line.text)
        following = lines[at + 1] if at + 1 < len(lines) else None
        if following is None or len(line.text) > 80:
            continue
        if line.table is not None and following.table is line.table and following.cell is not line.cell:
            cell, beside = line.cell, following.cell
            if cell is not None and beside is not None and beside.row == cell.row:
                yield line.text, following.text
        elif line.text.rstrip().endswith(":") or _is_over(line.text, following.text):
            yield line.text, following.text


def _is_over(label: str, value: str) -> bool:
    """Tell whether a known label stands over its value, as in a form whose fields lie below their names."""
    return (
        ":" not in label.rstrip(" :")  # what was said behind it may have been taken out
        and len(value.split()) <= _LABEL_WORDS
        and _KNOWN.fullmatch(_asked(label)) is not None
        and (read_date(value) is not None or _one_status(value) is not None)
    )


def _split(text: str) -> Iterator[Pair]:
    parts = re.split(r"\s{3,}|\t| \| |(?<=[.;,])\s+(?=[A-Z][\w ]{2,40}:)", text)
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
    for colon in re.finditer(":", text):
        words = list(re.finditer(r"\S+", text[: colon.start()]))[-_LABEL_WORDS:]
        for word in words:
            label = text[word.start() : colon.start()]
            if _KNOWN.fullmatch(normal(label)):
                found.append((word.start(), colon.end(), label))
                break
    ends = [start for start, _, _ in found] + [len(text)]
    for (_, start, label), end in zip(found, ends[1:], strict=True):
        yield label, text[start:end].strip(" .;,")


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


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # kept by us: the module's own memory is small and shared with everybody


def _valued(pairs: list[Pair], patterns: tuple[str, ...]) -> Iterator[str]:
    for pattern in patterns:
        expression = _compiled(pattern)
        for label, value in pairs:
            if (
                expression.fullmatch(_asked(label))
                and not is_blank_value(value)
                and not is_redaction_only(value)
            ):
                yield value


def _dated(pairs: list[Pair], patterns: tuple[str, ...]) -> date | None:
    return next((found for value in _valued(pairs, patterns) if (found := read_date(value))), None)


def _issued(pairs: list[Pair], status: PlanStatus) -> date | None:
    order = (*_ISSUED[-1:], *_ISSUED[2:4], *_ISSUED[:2]) if status is PlanStatus.DRAFT else _ISSUED
    return _dated(pairs, order)


def _said(front: list[Line], words: re.Pattern[str]) -> date | None:
    """Return the first date that a sentence of the front page gives behind such words."""
    for line in front:
        for match in words.finditer(line.text):
            if found := read_date(match[1]):
                return found
    return None


def _year_group(pairs: list[Pair]) -> int | None:
    for value in _valued(pairs, _YEAR):
        words = normal(value)
        if re.search(r"\breception\b|\byr?r\b|\beyfs reception\b", words):
            return 0
        match = re.search(r"\b(?:year|y|yr|ncy|nc)\s?(\d{1,2})\b", words) or re.fullmatch(r"(\d{1,2})", words)
        if match and 1 <= int(match[1]) <= 14:
            return int(match[1])
    return None


def _authority(pairs: list[Pair], front: list[Line], running: list[str]) -> str | None:
    for value in _valued(pairs, _AUTHORITY):
        if len(value.split()) <= 10 and not re.search(
            r"\b(?:officer|name|signature|social care)\b", value, re.IGNORECASE
        ):
            return " ".join(value.split())
    for text in [*(line.text for line in front), *running]:
        if match := _COUNCIL.search(text):
            return re.sub(r"^(?:The|By|This|Plan|Issued By)\s+", "", match[1])
    return None


def _status(pairs: list[Pair], front: list[Line], running: list[str]) -> PlanStatus:
    for value in _valued(pairs, _STATUS):
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
        (_ISSUED[:1], PlanStatus.AMENDED),
        (_ISSUED[1:2], PlanStatus.FINAL),
        (_ISSUED[-1:], PlanStatus.DRAFT),
    )
    return next((status for labels, status in dated if _dated(pairs, labels)), PlanStatus.UNKNOWN)


def _one_status(text: str) -> PlanStatus | None:
    """Read a status; `None` where the text names none, unknown where it offers several and ticks none."""
    if _BOX.search(text) and _TICK.search(text):
        pieces = re.split(f"({_BOX.pattern})", text)
        for mark, words in zip(pieces[1::2], pieces[2::2], strict=False):
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
