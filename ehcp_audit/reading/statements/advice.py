"""The advice that section K lists: rows of its table, or items of its list."""

import re
from collections.abc import Iterator
from itertools import groupby

from ehcp_audit.model import Advice, SectionLetter, made
from ehcp_audit.reading.lines.line import LABEL, Kind, Line
from ehcp_audit.reading.words.blanks import is_blank_value, is_guidance
from ehcp_audit.reading.words.dates import DATE
from ehcp_audit.reading.words.nothing import says_none
from ehcp_audit.reading.words.typed_numbers import typed_number
from ehcp_audit.reading.words.wording import is_redaction_only, normal

__all__ = ["head_of_advice", "read_advice"]

_Row = tuple[str | None, Advice | None]
"""What the plan calls a row, and the advice; `None` for it where the row says that there is none."""
_Cells = dict[int, dict[int, list[Line]]]
"""The lines of a table, by row and column."""

_HEADS = (
    (
        "number",
        re.compile(r"(?:no|ref|reference|number|appendix|item|doc(?:ument)?(?: no)?|k)(?: no| number| ref)?"),
    ),
    ("dated", re.compile(r".*\b(?:dated?|when|received on|date (?:of|received|written))\b.*")),
    ("appended", re.compile(r".*\b(?:appended|attached|append|enclosed|included)\b.*")),
    (
        "who_from",
        re.compile(
            r".*\b(?:who|whom|author|provided by|written by|completed by|from|professional|contributor"
            r"|originator|name and (?:role|title))\b.*|(?:job )?title.*|role.*"
            r"|organisation|service|name|source"
        ),
    ),
    (
        "about",
        re.compile(
            r".*\b(?:advice|information|report|document|evidence|type|assessment|title|description|contribut\w*"
            r"|name of)\b.*"
        ),
    ),
)
_REPORT = re.compile(r"\b(?:report|document|advice)\b")
_WHEN_OR_WHERE = re.compile(r"\bdated?\b|\battached\b|\bappended\b")
_FROM_WHOM = re.compile(r"(?:advice|report|information)? ?(?:from|by|author).*")


def head_of_advice(text: str) -> str | None:
    """Return which part of a row of advice a column's head names; `None` for none."""
    words = normal(text)
    if not words or len(words.split()) > 14:
        return None
    if _REPORT.search(words) and not _WHEN_OR_WHERE.search(words):
        return "about" if not _FROM_WHOM.fullmatch(words) else "who_from"
    return next((name for name, pattern in _HEADS if pattern.fullmatch(words)), None)


def read_advice(lines: list[Line]) -> list[Advice]:
    """Return the rows of advice in section K, each with its own number or with its place among all."""
    rows: list[_Row] = []
    section = SectionLetter.K
    members = [line for line in lines if line.letter is section and line.kind is not LABEL]
    all_attached = any(
        _ALL_ATTACHED.search(line.text)
        for line in lines
        if line.letter is section and (line.kind is LABEL or _says_of_all(line.text))
    )
    tabled = any(line.table is not None and line.table.columns >= _LEAST_COLUMNS for line in members)
    for table, group in groupby(members, key=lambda line: line.table):
        inside = [line for line in group if not _says_of_all(line.text)]
        if table is None or table.columns < _LEAST_COLUMNS:
            rows += _from_list(inside, tabled=tabled)
        else:
            cells = _rows_of(inside)
            rows += _from_cards(cells) if _is_of_cards(cells) else _from_table(cells)
    if all_attached:
        rows = [
            (code, one and (one if one.appended is not None else one.model_copy(update={"appended": True})))
            for code, one in rows
        ]
    codes = [code for code, _ in rows if code]
    # Numbers that come twice, in two tables say, are nobody's name.
    own = len(set(codes)) == len(codes) and all(code for code, one in rows if one is not None)
    return [
        made(Advice, {**dict(one), "number": code if own else str(place)})
        for place, (code, one) in enumerate(rows, start=1)
        if one is not None
    ]


_LEAST_COLUMNS = 2


def _rows_of(lines: list[Line]) -> _Cells:
    """Put the lines of a table into its rows and columns."""
    rows: _Cells = {}
    for line in lines:
        if line.cell is not None:
            rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    return rows


def _is_of_cards(rows: _Cells) -> bool:
    """Tell whether each row is a label and what it says: `Date | 2 June 2026` under `From | Dr Castell`."""
    parts = [row for row in rows.values() if not _titles(row)]
    heads = [head_of_advice(_text(row[min(row)])) for row in parts]
    first = next((row for row in parts if len(row) > 1), None)
    return (
        first is not None
        and max(map(len, parts)) == _LEAST_COLUMNS
        and None not in heads
        and len(set(heads)) >= _LEAST_COLUMNS
        and not _is_head(_text(first[max(first)]))
    )


def _is_head(text: str) -> bool:
    return len(text.split()) <= _LONGEST_HEAD and head_of_advice(text) is not None


_LONGEST_HEAD = 4


def _text(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _from_cards(rows: _Cells) -> Iterator[_Row]:
    """Read advice of which each part has a row of its own; a label that comes again begins the next."""
    card: dict[int, list[Line]] = {}
    texts: dict[int, str] = {}
    heads: dict[int, str] = {}
    labels: set[str] = set()
    for number, row in enumerate([*rows.values(), {}]):
        label = _text(row[min(row)]) if row else ""
        if labels and (not row or _titles(row) or label in labels):
            if (one := _from_row(card, texts, heads)) is not None:
                yield one
            card, texts, heads, labels = {}, {}, {}, set()
        if len(row) > 1 or (row and _titles(row)):
            name = head_of_advice(label) if len(row) > 1 else "number" if _COUNTED.match(label) else "about"
            said = row[max(row)]
            at = next((at for at, head in heads.items() if head == name), number)
            texts[at] = f"{texts[at]}, {_text(said)}" if at in texts else _text(said)
            card.setdefault(at, said)
            heads[at] = name or ""
            labels |= {label} if len(row) > 1 else set()


def _titles(row: dict[int, list[Line]]) -> bool:
    """Tell whether a row is one cell over all columns, and not a label with nothing beside it."""
    (first, *_), *others = row.values()
    return not others and first.cell is not None and first.cell.column_span > 1


_COUNTED = re.compile(
    r"\W*(?:(?:advice|report|document|appendix|annex|item|entry|k)\W*)?\d{1,2}\W*$", re.IGNORECASE
)


def _from_table(rows: _Cells) -> Iterator[_Row]:
    heads: dict[int, str] = {}
    for row in rows.values():
        texts = {column: " ".join(line.text for line in cell) for column, cell in row.items()}
        named = {} if heads else {at: name for at, text in texts.items() if (name := head_of_advice(text))}
        if len(named) >= 2 and len(set(named.values())) >= 2:
            heads = named
            if "about" not in heads.values():
                heads |= dict.fromkeys(_of_the_reports(row, heads, rows), "about")
            continue
        if (one := _from_row(row, texts, heads)) is not None:
            yield one


def _from_row(row: dict[int, list[Line]], texts: dict[int, str], heads: dict[int, str]) -> _Row | None:
    """Read a row of a table; `None` for a spare one."""
    first = min(row)
    values = {name: texts[column] for column, name in heads.items() if column in texts}
    number = values.get("number", "")
    if not heads and len(row) > 1 and _A_CODE.fullmatch(texts[first].strip()):
        number = texts.pop(first)
        first = min(texts)
    code = number.strip(" ().:") if _A_CODE.fullmatch(number.strip()) else None
    about = values.get("about") or values.get("who_from") or ("" if heads else texts[first])
    if is_blank_value(about) and DATE.search(values.get("dated", "")):
        about = values["dated"]  # advice of which no more than its date is said
    if is_blank_value(about):
        return None
    if says_none(about) or _is_unanswered(values, about, heads):
        return code, None
    if not heads:
        values = _guessed(texts, first)
    return (
        code,
        Advice(
            about=_tidied(about),
            who_from=_value(values.get("who_from")),
            dated=_value(values.get("dated")),
            appended=_yes(values.get("appended")),
            place=row[min(row)][0].place(),
        ),
    )


_A_CODE = re.compile(
    r"(?:(?:appendix|app\.?|annex|report|document|doc\.?|item)\s?)?[A-Za-z]{0,3}\.?\d{1,3}[a-z]?[).:]?|"
    r"(?:appendix|annex) [A-Z]",
    re.IGNORECASE,
)


def _of_the_reports(row: dict[int, list[Line]], heads: dict[int, str], rows: _Cells) -> list[int]:
    """Find the column of what the advice is, under heads that do not say so: none has one, or two."""
    unnamed = [column for column in row if column not in heads]
    wordy = [
        column
        for column, name in heads.items()
        if name == "number"
        and any(len(line.text.split()) > 2 for one in rows.values() for line in one.get(column, []))
    ]
    return [*unnamed, *wordy, *(column for column, name in heads.items() if name == "who_from")][:1]


def _guessed(texts: dict[int, str], first: int) -> dict[str, str]:
    """Tell columns without heads apart by what stands in them."""
    values: dict[str, str] = {}
    for column, text in texts.items():
        if column == first:
            continue
        if DATE.search(text):
            values.setdefault("dated", text)
        elif _yes(text) is not None and len(text.split()) <= 3:
            values.setdefault("appended", text)
        else:
            values.setdefault("who_from", text)
    return values


_ATTACHED = re.compile(
    r"\b(?P<no>(?:not|never)\s+(?:yet\s+)?)?(?:attached|appended|enclosed)\b", re.IGNORECASE
)


_ALL_ATTACHED = re.compile(
    r"\b(?:all|each|copies|everything)\b[^.;]{0,80}?\b(?<!not )(?<!not yet )(?:attached|appended|enclosed)\b",
    re.IGNORECASE,
)
_SAYS_OF_ALL = re.compile(
    r"\W*(?:(?:copies|a copy) of|(?:all )?copies\b|all (?:of )?(?:the|these|this|advice|reports)"
    r"|the (?:following|advice|reports|documents)"
    r"|these|this)\b[^.;,:]{0,80}\b(?:is|are|has been|have been|were|was)\b[^.;,:]{0,40}"
    r"\b(?:attached|appended|enclosed|included)\b[^.;,:]{0,60}[.:]?\s*",
    re.IGNORECASE,
)


def _says_of_all(text: str) -> bool:
    """Tell whether a sentence says of all advice that it is attached, and is no advice itself."""
    return "ed" in text and len(text) < _LONGEST_SENTENCE and _SAYS_OF_ALL.fullmatch(text) is not None


_LONGEST_SENTENCE = 200


def _said_attached(text: str) -> bool | None:
    """Tell whether a line says that advice is attached, or that it is not; `None` where it says neither."""
    said = _ATTACHED.search(text)
    return None if said is None else said["no"] is None


def _from_list(lines: list[Line], *, tabled: bool) -> Iterator[_Row]:
    """Read the items of a list; a sentence beside a table of advice that gives no date is about the list."""
    listed = any(line.is_listed or typed_number(line.text) for line in lines)
    for line in lines:
        text = line.body
        if line.kind is Kind.HEADING or is_guidance(text, first=True) or is_blank_value(text):
            continue
        if listed and not (line.is_listed or typed_number(line.text)):
            continue
        if not listed and len(text.split()) > 25:
            continue
        if tabled and not listed and text.endswith(".") and len(text.split()) > 5 and not DATE.search(text):
            continue
        code = _code_of(line)
        if says_none(_without_code(text)):
            yield code, None
            continue
        dated = DATE.search(text)
        yield (
            code,
            Advice(
                about=_tidied(text),
                who_from=_author(text),
                dated=dated.group() if dated else None,
                appended=_said_attached(text),
                place=line.place(),
            ),
        )


def _code_of(line: Line) -> str | None:
    """Return the number or code in front of an entry; `None` where it has none."""
    if said := _IN_FRONT.match(line.text):
        return said[1]
    typed = typed_number(line.text)
    return typed[0].strip("().:") or None if typed else None


_IN_FRONT = re.compile(r"\W*([A-K]\d{1,2}[a-z]?|(?:Appendix|Annex) (?:\d{1,2}[a-z]?|[A-Z]))\b(?=\W)[).:]?\s*")


def _without_code(text: str) -> str:
    """Return an entry without the code in front, which is its place in the plan and nobody's name."""
    said = _IN_FRONT.match(text)
    return text[said.end() :] if said else text


_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?(\S)")
_PART = re.compile(r"\s*(?:[,;:()|]|\s[\u2013\u2014-]\s)\s*")
_FAMILY = r"(?:mother|father|mum|dad|parents?|carers?|guardians?|grand(?:mother|father|parents?))"
_SOMEBODY = re.compile(
    r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof)\b|[A-Z]\.? [A-Z][\w'\u2019-]+$"
    r"|(?i:.*\b(?:\w*psychologist|\w*therapist|teacher|send?co|nurse|p\w*diatrician|doctor|consultant|worker|officer"
    r"|audiologist|advis[eo]r|psychiatrist|practitioner|manager|coordinator|dietitian|optometrist)s?$)"
    r"|(?i:.*\bteacher (?:of|for) (?:the )?[a-z][a-z -]{2,30}$)"
    rf"|(?i:(?:\w{{1,20}} )?{_FAMILY}(?: (?:and|&) (?:\w{{1,20}} )?{_FAMILY})?$)"
)
"""A name with a title or an initial, a job, or the child's family: all of one part of an entry."""


def _author(text: str) -> str | None:
    """Return who wrote it: behind "by" or "from", else the part of the entry that is a name or a job."""
    text = _without_code(text)
    said = _BY.search(text)
    parts = _PART.split(text[said.start(1) if said else 0 :].strip(" ."))
    at = 0 if said else next((at for at, part in enumerate(parts) if _SOMEBODY.match(part)), None)
    if at is None:
        return None
    with_job = at + 1 < len(parts) and _SOMEBODY.match(parts[at + 1]) is not None
    return ", ".join(parts[at : at + 1 + with_job])


def _tidied(text: str) -> str:
    typed = typed_number(text)
    return text[typed[1] :].strip() if typed and not typed[0][:1].isalpha() else text.strip()


def _value(text: str | None) -> str | None:
    """Return what a cell says; `None` where nothing stands there. What was blacked out does: `[Mother]`."""
    if text is None or (
        is_blank_value(text) and not (is_redaction_only(text) and _STANDS_THERE.search(text))
    ):
        return None
    return text.strip()


_STANDS_THERE = re.compile(r"[^\W_]|\u2588")
"""What `____`, which keeps a place, has not."""
_IF_ANY = re.compile(
    r"\bany (?:other|person|further|additional)\b|\bwhere (?:applicable|appropriate|requested)\b|\bif "
    r"|\b(?:y|year ?)9\b",
    re.IGNORECASE,
)
"""Said in a form of advice that not every child needs."""


def _is_unanswered(values: dict[str, str], about: str, heads: dict[int, str]) -> bool:
    """Tell whether a form asks in this row for advice that there may be none of, and nothing answers it."""
    asked = {name for name in heads.values() if name not in {"about", "number"}}
    return (
        len(asked) > 1
        and _IF_ANY.search(about) is not None
        and not any(_value(values.get(name)) for name in asked - {"appended"})
        and _yes(values.get("appended")) is not True
    )


_TICKED_YES = re.compile(r"☒\s*yes|☑\s*yes", re.IGNORECASE)
_TICKED_NO = re.compile(r"☒\s*no|☑\s*no", re.IGNORECASE)


def _yes(text: str | None) -> bool | None:
    """Read an answer; `None` where it is blank or still offers both."""
    if text is None:
        return None
    if _TICKED_YES.search(text):
        return True
    if _TICKED_NO.search(text):
        return False
    words = normal(text).split()
    yes, no = (
        bool({"yes", "y", "attached", "appended", "enclosed"} & set(words)),
        bool({"no", "n", "not"} & set(words)),
    )
    if "✓" in text or "✔" in text or "☒" in text:
        yes = True
    return None if yes == no else yes
