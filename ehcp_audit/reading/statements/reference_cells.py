"""What a cell beside a statement names: codes, letters, ranges, all of them, or what the cell above names."""

import re
from collections import defaultdict
from collections.abc import Mapping

from ehcp_audit.reading.lines.heads import STATEMENT_ROLES
from ehcp_audit.reading.lines.line import Line, Role
from ehcp_audit.reading.words.typed_numbers import as_figure

from .codes import ROLES
from .references import ALL, Reference, codes_in
from .ties import says_ties

__all__ = [
    "ALL",
    "REFERENCE_TO",
    "ROMAN",
    "ROWS",
    "TABLE",
    "called_over_codes",
    "carry_down",
    "is_code_for_codes",
    "is_tick",
    "leads_by_codes",
    "named_behind_label",
    "named_in_cell",
    "nothing_but_codes",
    "own_codes",
    "plain_code",
    "says_as_above",
]

_ALL = re.compile(r"\W*all(?: of (?:them|the above)| (?:the )?(?:needs|outcomes)| above)?\W*", re.IGNORECASE)
_AS_ABOVE = re.compile(
    r"\W*(?:(?:same )?as (?:above|before)|see above|ditto|do\.|same|above)\W*"
    r"|\s*(?:[\"\u201c\u201d\u3003]|'')\s*",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"\W*(?:[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\b\W*(?:(?:,|;|/|&|\band\b|\bto\b|[-\u2013])\W*"
    r"(?:[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\b\W*)*",
)
"""The letters of a list, or its small Roman numbers: `(a)`, `(a), (b)`, `a to c`, `(ii), (iv)`."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""The Roman numbers by which statements are counted, in order."""
_OWN = re.compile(
    r"(?<!\w)(?P<prefix>[A-Z][A-Z&]{0,4}[-. ]?)(?P<first>\d{1,2})(?P<letter>[a-z]?)(?!\w)"
    r"(?:\s*(?:[-\u2013]|\bto\b)\s*(?:(?P=prefix))?(?P<last>\d{1,2})(?!\w))?"
)
"""A code as a council forms it: `CI1`, `SEMH2`, `C&L 1`, `O-3`, `N1-N4`."""
_ONE_CODE = r"\(?(?:[A-Z]{0,4}[-. ]?\d{1,2}[a-z]?|[a-z]|[ivx]{2,4})\)?"
_NOUN = (
    r"(?:(?:(?:long|medium|short)[- ]term\s+|(?:[A-Za-z&]{2,15}\s+){1,2}(?=need|outcome|provision))?"
    r"(?:needs?|outcomes?|provisions?|aims?|goals?|sen)\s+(?:(?:nos?|numbers?|refs?|references?)\b\.?\s*)?)?"
)
_CODES = re.compile(
    rf"{_NOUN}{_ONE_CODE}(?:\s*(?:,|;|/|&|\band\b|\bto\b|[-\u2013])\s*{_NOUN}{_ONE_CODE})*\.?",
    re.IGNORECASE,
)
"""Nothing but codes: `N1`, `B1, B2`, `Need 3`, `Need 1, Need 2`."""
_NUMBERS = re.compile(r"(?:\d{1,2}|and|[\s,;/&])*")
_PARTED = re.compile(r"\s*(?:[,;/&+\n]|\band\b)\s*")
_WORDS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_LONGEST_CODES = 60
_LONGEST_PREFIX = 4
_NAMES_A_KIND = re.compile(r"\b(?:need|outcome|provision|aim|goal)", re.IGNORECASE)
REFERENCE_TO = {Role.NEED: Role.NEED_REFERENCE, Role.OUTCOME: Role.OUTCOME_REFERENCE}
"""What names a need or an outcome that stands elsewhere."""
_COLUMN_ROLE = {reference: role for role, reference in REFERENCE_TO.items()}
TABLE = 100_000
ROWS = 50_000
"""Numbers of records below this, within their table, are those of its rows."""


def plain_code(code: str) -> str:
    """Return a code as it is compared: `E.1`, `e1` and `E-1` are `E1`."""
    if code.isalnum() and code.isascii():
        return code.upper()  # as most are written
    plain = "".join(char for char in code.upper() if char.isalnum() or char == ".").strip(".")
    return plain[:1] + plain[2:] if plain[1:2] == "." and plain[0].isalpha() else plain


def own_codes(numbers: list[tuple[str, Role]]) -> dict[str, Role]:
    """Return the codes with a letter that are printed at statements, each with the one role that bears it."""
    roles: dict[str, set[Role]] = defaultdict(set)
    for number, role in numbers:
        if (code := plain_code(number))[:1].isalpha() and code[-1:].isalnum() and len(code) > 1:
            roles[code].add(role)
    return {code: next(iter(some)) for code, some in roles.items() if len(some) == 1}


def named_in_cell(text: str, column: Role, own: Mapping[str, Role]) -> list[Reference]:
    """List the statements that a cell names.

    Args:
        text: the cell, or its line.
        column: what its column is for; a column that does not say it must hold nothing but codes.
        own: the codes printed at the statements of the plan.
    """
    role = _COLUMN_ROLE.get(column)
    if role is not None and _ALL.fullmatch(text):
        return [Reference(role, ALL)]
    if role is not None and _LETTERS.fullmatch(text):
        return [Reference(role, letter) for letter in _letters(text)]
    if whole := _nothing_but_names(text, role, own):
        return whole
    named: list[Reference] = []

    def take(found: re.Match[str]) -> str:
        first, last = int(found["first"]), int(found["last"] or found["first"])
        whole = plain_code(f"{found['prefix']}{found['first']}{found['letter']}")
        if whole not in own:
            return found.group()
        named.append(Reference(own[whole], whole))
        between = range(first + 1, min(last, first + 20) + 1)
        codes = [plain_code(f"{found['prefix']}{n}") for n in between]
        named.extend(Reference(own[code], code) for code in codes if code in own)
        return " "

    rest = _OWN.sub(take, text)
    if role is not None:
        # "3, D1" below "Needs": bare numbers beside a code are the column's.
        return [*named, *codes_in(rest, role=role if not named or _NUMBERS.fullmatch(rest) else None)]
    others = codes_in(rest)
    if any(one.role is None for one in others) or not _is_nothing_else(rest):
        return []
    return named + others


def _nothing_but_names(text: str, role: Role | None, own: Mapping[str, Role]) -> list[Reference]:
    """List what a cell names that holds nothing but the plan's own codes (`CI-N1`), or numbers in words."""
    parts = [part.strip(" .()[]") for part in _PARTED.split(text)]
    codes = [plain_code(part) for part in parts]
    if all(code in own for code in codes):
        return [Reference(own[code], code) for code in codes]
    if role is not None and all(part.lower() in _WORDS for part in parts):
        return [Reference(role, as_figure(part)) for part in parts]
    return []


_CODE_WITH_NOUN = re.compile(
    r"\b(?:needs?|outcomes?)\b|\b[B-E]?[ .]?\d{1,2}(?:\.\d{1,2})?[a-z]?\b|\b(?:and|to)\b", re.IGNORECASE
)


def _is_nothing_else(text: str) -> bool:
    return not any(map(str.isalnum, _CODE_WITH_NOUN.sub(" ", text)))


def _letters(text: str) -> list[str]:
    found = [one.upper() for one in re.findall(r"\b(?:[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\b", text)]
    if len(found) != 2 or not re.search(r"\bto\b|[-\u2013]", text):
        return found
    first, last = found
    if max(map(len, found)) > 1:
        if first in ROMAN and last in ROMAN:
            return list(ROMAN[ROMAN.index(first) : ROMAN.index(last) + 1])
    elif first < last:
        return [chr(at) for at in range(ord(first), ord(last) + 1)]
    return found


_ANY_CODE = re.compile(r"(?<!\w)(?:[A-Z]{1,5}[-. ]?)?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?(?!\w)")
_SAID_OF_ABOVE = re.compile(
    r"[(\[]|\W*(?:this|these|it|which|meet\w*|link\w*|address\w*|support\w*|relat\w*|refer\w*|see|contribut\w*)\b",
    re.IGNORECASE,
)


def leads_by_codes(text: str) -> bool:
    """Tell whether a line over a list says nothing but which statements the list is for: `For need SEN1:`.

    `Meets need 2`, `Needs: 2` and `(Need 2)` are said of what stands above them.
    """
    text = text.strip()
    if len(text) > _LONGEST_CODES or text.endswith(".") or ":" in text[:-1] or _SAID_OF_ABOVE.match(text):
        return False
    rest, codes = _ANY_CODE.subn(" ", text)
    return codes > 0 and says_ties(rest)


_CODE_FOR_CODES = re.compile(r"(?P<own>[^()\[\]]{1,20})[(\[](?P<named>[^()\[\]]{1,40})[)\]]")


def is_code_for_codes(text: str) -> bool:
    """Tell whether a heading is a statement's code with what it serves behind: `E1 (need B1)`."""
    found = _CODE_FOR_CODES.fullmatch(text.strip())
    if found is None or not nothing_but_codes(found["own"].strip()):
        return False
    return bool(codes_in(found["named"])) and says_ties(_OWN.sub(" ", found["named"]))


def nothing_but_codes(text: str) -> bool:
    """Tell whether a text names statements by their codes and says nothing else."""
    if len(text) > _LONGEST_CODES:
        return False
    begins = text[: _LONGEST_PREFIX + 1]
    if len(begins) > _LONGEST_PREFIX and begins.isalpha() and _NAMES_A_KIND.search(text) is None:
        return False  # as most: no code begins with so long a word
    return _CODES.fullmatch(text) is not None


_LABEL_NOUN = re.compile(r"\b(need|outcome)s?\b", re.IGNORECASE)
_LONGEST_LABEL = 80


def called_over_codes(label: str, said: str) -> list[Role]:
    """List what a label calls needs and outcomes, in order; none where more than codes stand behind it."""
    if not nothing_but_codes(said.strip()):
        return []
    return [ROLES[noun[0].lower()] for noun in _LABEL_NOUN.findall(label)]


def named_behind_label(text: str) -> list[Reference]:
    """List what a label calls needs, or outcomes, with nothing but codes behind it: `Needs met: 1, 2`."""
    label, colon, said = text.partition(":")
    called = set(called_over_codes(label, said)) if colon and len(text) <= _LONGEST_LABEL else set()
    if len(called) != 1 or codes_in(label):
        return []
    return codes_in(said.strip(), sure=True, role=called.pop())


def says_as_above(text: str) -> bool:
    """Tell whether a cell only repeats the one above it: a ditto mark, `as above`."""
    return _AS_ABOVE.fullmatch(text) is not None


_TICK = re.compile(r"\s*(?:[\u2713\u2714\u2705\u2611\u25cf\uf0fcxX*/]|yes|y)\s*", re.IGNORECASE)


def is_tick(text: str) -> bool:
    """Tell whether a cell holds a tick, under a head that names what it ticks."""
    return _TICK.fullmatch(text) is not None


def carry_down(rows: Mapping[int, dict[Role, list[Line]]]) -> None:
    """Give a row the references of the row above where its cell says so, or a first column leaves it empty.

    An empty cell in any other column may mean that nothing is named.

    Args:
        rows: the lines of each record by what their column is for; changed.
    """
    for number in sorted(rows):
        if number <= 0 or number % TABLE >= ROWS:
            continue
        row, above = rows[number], rows.get(number - 1)
        if above is None or _COLUMN_ROLE.keys().isdisjoint(above):
            continue
        own = dict(row)  # what the row itself says
        for role in _COLUMN_ROLE:
            over = above.get(role)
            if not over:
                continue
            here = row.get(role)
            if here:
                if all(says_as_above(line.text) for line in here):
                    row[role] = over
            elif _lead_row(above, over) and _leaves_empty(own, max(_columns(over))):
                row[role] = over


def _columns(lines: list[Line]) -> list[int]:
    return [-1 if line.cell is None else line.cell.column for line in lines]


def _lead_row(row: Mapping[Role, list[Line]], lines: list[Line]) -> bool:
    """Tell whether cells stand first in their row, or behind nothing but its number and other references."""
    at = min(_columns(lines))
    before = [role for role, some in row.items() for column in _columns(some) if column < at]
    return at >= 0 and all(role in _COLUMN_ROLE or role is Role.NUMBER for role in before)


def _leaves_empty(row: Mapping[Role, list[Line]], until: int) -> bool:
    """Tell whether a row with a statement leaves its first cells empty, up to a column."""
    counted = [role for role in row if role is not Role.NUMBER]
    columns = [column for role in counted for column in _columns(row[role])]
    return any(row.get(role) for role in STATEMENT_ROLES) and min(columns) > until
