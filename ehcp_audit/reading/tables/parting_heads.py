"""Headings in running text: which come again and again, what they part, and which name what is below them."""

import re
from bisect import bisect_left
from collections import Counter

from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, STATEMENT_ROLES, read_head, split_label
from ehcp_audit.reading.lines.line import Kind, Line, Role
from ehcp_audit.reading.lines.subheadings import is_over
from ehcp_audit.reading.statements.reference_cells import leads_by_codes, nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment
from .own_labels import label_of

__all__ = [
    "comes_in_turn",
    "divides_what_is_named",
    "gives_area",
    "heads_one",
    "is_across",
    "names_over_list",
    "names_over_table",
    "ranks_one",
]

_RANKED = re.compile(
    r"^\W*(?:primary|main|greatest|most significant|secondary|additional|second|third)\b[^:\n]{0,30}"
    r"\b(?:needs?|sen|send|difficult(?:y|ies))\b[^:\n]{0,20}(?::|\s[\u2013-]\s)",
    re.IGNORECASE,
)
"""`Primary need: …` states a kind of need; by itself it heads no part."""
_FEW = 4
"""Words of a heading that parts what is named, at most."""
_HEAD = 8
"""Words of any such heading, at most."""
_DETAILS = 3
"""How many details may stand between an outcome and its provision."""
_AGAIN = 2
_FEW_OVER_TABLE = 8
_LONGEST_AREA = 12
"""Words of a line that gives an area, its label among them."""


def divides_what_is_named(walk: Assignment, line: Line) -> bool:
    """Tell whether a heading only parts what stands under `Need 2` into its outcomes and its provision.

    Such headings come again under each need; one that comes once may begin what is about no need.
    """
    if walk.under is not None and walk.under.order == line.order - 1 and gives_area(line):
        return True  # `Need 2`, and below it `Area: Cognition and learning`
    role = read_head(line.body)
    if walk.under is None or role not in STATEMENT_ROLES or line.words > _FEW:
        return False
    if role is Role.NEED and comes_in_turn(walk, line):
        return False
    if role is not Role.PROVISION and _names_provision(walk.under):
        return False
    return _comes_again(walk, line)


def gives_area(line: Line) -> bool:
    """Tell whether a line says nothing but the area of what it stands with: `Area of need: Health`."""
    labelled = split_label(line.body) if ":" in line.body and line.words <= _LONGEST_AREA else None
    return labelled is not None and labelled[0] is Role.AREA and read_area(labelled[1]) is None


def comes_in_turn(walk: Assignment, line: Line) -> bool:
    """Tell whether a need's heading stands right behind the provision, or the outcome, for the one before."""
    before = walk.lines[line.order - 1] if line.order else None
    if before is None or before.kind is not Kind.TEXT or before.letter not in walk.scope:
        return False
    return KIND_OF.get(before.letter) is not Role.NEED


def _names_provision(line: Line) -> bool:
    return any(one.role is Role.PROVISION for one in codes_in(line.body))


def heads_one(walk: Assignment, line: Line) -> bool:
    """Tell whether `Outcome`, which comes again, stands over a single one that its provision follows."""
    within = walk.record is not None and walk.record_by != normal(line.body)  # of a heading over both
    if within or line.table is not None or not _comes_again(walk, line):
        return False
    following = walk.lines[line.order + 1 : line.order + 2 + 2 * _DETAILS]
    for head in following[1::2]:  # the outcome, then perhaps heads of details, each over its line
        role = read_head(head.body) if head.words <= _HEAD and head.table is None else None
        if role not in DETAILS:
            return role is Role.PROVISION and _comes_again(walk, head)
    return False


def _comes_again(walk: Assignment, line: Line) -> bool:
    if walk.parting is None:
        short = [one for one in walk.lines if one.words <= _HEAD and read_head(one.body) in STATEMENT_ROLES]
        walk.parting = Counter(normal(one.body) for one in short)
    return walk.parting[normal(line.body)] >= _AGAIN


def names_over_table(walk: Assignment, line: Line) -> bool:
    """Tell whether a few words over a table name what its rows are for: `To help Sam reach Outcome 1`.

    Over the whole width of a table it is no more than the name itself: `Outcome 1` over what is achieved.
    """
    below = walk.lines[line.order + 1] if line.order + 1 < len(walk.lines) else None
    if below is not None and below.table is line.table and line.cell is not None:
        return is_across(line) and below.cell is not line.cell and _is_name(line)
    if below is None or below.table is None or below.table.columns < 2 or line.table is not None:
        return False
    few = line.words <= _FEW_OVER_TABLE and not line.is_listed and line.text[-1:] not in ".;,"
    if not few or not codes_in(line.body):
        return False
    labelled = label_of(walk, line)
    return labelled is None or labelled[0] not in DETAILS  # "Needs met: 1" is said of what stands above


def names_over_list(walk: Assignment, line: Line) -> bool:
    """Tell whether a few words over a list name what its items are for; an item, those set in."""
    below = walk.line_after(line) if line.words <= _FEW_OVER_TABLE else None
    if below is None or below.cell is not line.cell or not below.is_listed:
        return False
    plain = not line.is_listed and line.paragraph.list_level is None
    return (plain or is_over(line, below)) and leads_by_codes(line.body)


def is_across(line: Line) -> bool:
    """Tell whether a line stands over the whole width of a table of several columns."""
    return (
        line.table is not None and line.cell is not None and line.cell.column_span >= line.table.columns > 1
    )


def _is_name(line: Line) -> bool:
    named = codes_in(line.body)
    return len(named) == 1 and named[0].role in {Role.NEED, Role.OUTCOME} and nothing_but_codes(line.body)


def ranks_one(walk: Assignment, line: Line) -> bool:
    """Tell whether `Primary need: …` states a kind of need, and heads no part of the section.

    It heads one where another line, not the next one, ranks a second.
    """
    if _RANKED.match(line.body) is None:
        return False
    if walk.ranked is None:
        walk.ranked = [one.order for one in walk.lines if _RANKED.match(one.body)]
    at = bisect_left(walk.ranked, line.order)
    near = [*walk.ranked[max(0, at - 1) : at], *walk.ranked[at + 1 : at + 2]]
    return all(abs(other - line.order) <= 1 for other in near)
