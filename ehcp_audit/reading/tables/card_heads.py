"""`Outcome 2`, with what it serves below it, over labels of sections that come again for each outcome."""

from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import HEADING, OUTCOME, Line, Role
from ehcp_audit.reading.lines.subheadings import is_subheading
from ehcp_audit.reading.statements.reference_cells import nothing_but_codes
from ehcp_audit.reading.statements.references import codes_in

from .assignment import Assignment
from .detail_lines import label_of_names

__all__ = ["take_card_head"]

_MOST = 2
"""Lines that say what such a heading's outcome serves, at most."""
_AGAIN = 2


def take_card_head(walk: Assignment, line: Line) -> bool:
    """Take such a heading and the lines of nothing but names below it; False for any other line.

    They begin the section whose label follows, and stand over all sections up to the next such heading.
    """
    named = codes_in(line.body) if line.cell is None and nothing_but_codes(line.body) else []
    if (
        len(named) != 1
        or named[0].role not in {Role.NEED, OUTCOME}
        or not is_subheading(line, None, walk.looks)
    ):
        return False
    below: list[Line] = []
    following = walk.line_after(line)
    while following is not None and following.order not in walk.choice.openings:
        if len(below) == _MOST or label_of_names(following) is None:
            return False
        below.append(following)
        following = walk.line_after(following)
    if following is None:
        return False
    label = walk.choice.openings[following.order]
    letter = label.letters[0]
    if len(label.letters) > 1 or letter not in KIND_OF or walk.choice.times[letter] < _AGAIN:
        return False
    if not walk.looks.prominence(label.line) < walk.looks.prominence(line):
        return False
    walk.containers += 1
    for one in (line, *below):
        one.letter, one.kind, one.container = letter, HEADING, walk.containers
    line.under = below[0] if below else None
    walk.card = line
    return True
