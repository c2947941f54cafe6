"""What a heading says of the statements below it: which one it names, or what it calls them."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ehcp_audit.reading.lines.heads import read_head, split_label
from ehcp_audit.reading.lines.line import HEADING, PROVISION, Line, Role
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.typed_numbers import typed_number

from .names import Names
from .reference_cells import nothing_but_codes
from .references import Reference, codes_in
from .stated import REFERRED, Stated

__all__ = [
    "headings_over_tables",
    "name_by_heading",
    "number_by_heading",
    "number_by_title",
    "parted_by_titles",
    "said_again",
    "without_names",
]


def headings_over_tables(lines: Sequence[Line]) -> dict[int, str]:
    """Return the heading right over each table, by the number of the table.

    Args:
        lines: the lines of sections with statements, in order.
    """
    over: dict[int, str] = {}
    heading: Line | None = None
    for line in lines:
        if line.table is not None:
            if heading is not None:
                over.setdefault(line.table.number, heading.body)
        elif line.words:
            heading = line if line.kind is HEADING else None
    return over


def parted_by_titles(lines: Sequence[Line]) -> bool:
    """Tell whether the headings of a plan are what its needs are called: few of them name an area of need.

    Then `Feelings`, among `Listening` and `Using my hands`, is such a title, too.
    """
    heads = [line.body for line in lines if line.kind is HEADING and line.cell is None]
    areas = sum(read_area(text) is not None for text in heads)
    return 0 < areas * _FEW < len(heads)


_FEW = 3


def name_by_heading(stretch: list[Stated], heads: list[str], *, titles: bool = False) -> None:
    """Note what a heading calls the one need or outcome below it, and which ones it may call elsewhere.

    Args:
        stretch: the statements below it.
        heads: the headings above them.
        titles: True where a heading that may be an area is a title as the others are.
    """
    called = _called(heads[-1], titles=titles) if heads and stretch else None
    if called is None:
        return
    last, whose = called
    for one in stretch:
        if one.role is not PROVISION and len(stretch) == 1 and whose in {None, one.role}:
            one.names.append(last)
        one.calls += [
            (role, last) for role in REFERRED if whose in {None, role} and _ORDER[role] < _ORDER[one.role]
        ]


@lru_cache(maxsize=1024)
def _called(heading: str, *, titles: bool) -> tuple[str, Role | None] | None:
    """Read what a heading calls statements, and of which kind they are: asked for each row below it."""
    labelled = split_label(heading)
    whose = labelled[0] if labelled is not None and labelled[0] in REFERRED else None
    if labelled is not None and whose is not None:
        heading = heading[labelled[2] :]  # "Need: Reading"
    if not 0 < len(heading.split()) <= _LONGEST_NAME or codes_in(heading):
        return None
    if whose is None and not titles and read_area(heading) is not None:
        return None
    if whose is None and len(heading.split()) <= _GENERIC and read_head(heading) not in _NO_KIND:
        return None  # "Outcome", "Provision"
    return heading, whose


_NO_KIND = frozenset({None, Role.AREA, Role.NUMBER})
"""`Number` over a need is what it is called, where it would head a column elsewhere."""
_ORDER = {Role.NEED: 0, Role.OUTCOME: 1, Role.PROVISION: 2}
_LONGEST_NAME = 8
_GENERIC = 2


def said_again(over: Line) -> str | None:
    """Return the words of a need or an outcome that a heading says again, without its label."""
    labelled = split_label(over.body)
    if labelled is None:
        return over.body
    return over.body[labelled[2] :] if labelled[0] is Role.OUTCOME else None


def without_names(body: str) -> str:
    """Return a statement's words without the number in front and the codes in brackets at its end."""
    typed = typed_number(body)
    said = body[typed[1] :] if typed is not None else body
    # Most end in a full stop, and in no bracket before it.
    named = _NAMED_BEHIND.search(said) if said.endswith(_CLOSING) else None
    return said[: named.start()] if named is not None and nothing_but_codes(named["named"]) else said


_CLOSING = (")", "]", ").", "].")
_NAMED_BEHIND = re.compile(r"\s*[(\[](?P<named>[^()\[\]]{1,40})[)\]]\.?$")


def number_by_heading(stretch: list[Stated], named: list[Reference]) -> None:
    """Give the one statement under `Outcome 2` the number that its heading has."""
    if len(stretch) != 1 or stretch[0].number:
        return
    own = [one for one in named if one.role is stretch[0].role]
    if len(own) == 1:
        stretch[0].number = own[0].code
        named.remove(own[0])


def number_by_title(one: Stated, heading: str, names: Names) -> None:
    """Give the one need or outcome under `2. Working memory` the number of its title."""
    if one.number or one.role is PROVISION:
        return
    label = names.counted.front(heading, one.role)
    typed = (label[0], label[1], False) if label is not None else typed_number(heading)
    if typed is not None and not typed[2] and read_area(heading[typed[1] :]) is None:
        one.number = typed[0]
