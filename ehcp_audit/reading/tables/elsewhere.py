"""Sections that say nothing themselves because their statements stand in a column of another's table."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Kind, Line, Role
from ehcp_audit.reading.statements.references import codes_in
from ehcp_audit.reading.words.blanks import is_blank_value, is_guidance
from ehcp_audit.reading.words.nothing import points_elsewhere, says_none

from .assignment import Assignment

__all__ = ["settle_columns"]

_HOMES = {Role.OUTCOME_REFERENCE: SectionLetter.E, Role.NEED_REFERENCE: SectionLetter.B}
_FEWEST = 4
"""Words from which a cell is a statement and no short name of one."""


def settle_columns(walk: Assignment) -> None:
    """Give E or B the column that names its statements in words, where the section itself holds none.

    A plan may write "see Section F" under E, and set each outcome beside its provision there. Where E lists
    its outcomes itself, such a column only repeats them.
    """
    for role, home in _HOMES.items():
        if home not in walk.labels or any(_states(line, home) for line in walk.lines):
            continue
        for line in walk.lines:
            if line.role is role and line.in_column and line.kind is Kind.TEXT and _is_worded(line):
                line.letter, line.role = home, KIND_OF[home]


def _states(line: Line, home: SectionLetter) -> bool:
    text = line.text
    return (
        line.letter is home
        and line.kind is Kind.TEXT
        and line.words > 0
        and line.role in {None, KIND_OF[home]}
        and not is_blank_value(text)
        and not is_guidance(text, first=True)
        and not says_none(text)
        and not points_elsewhere(text)
    )


def _is_worded(line: Line) -> bool:
    return line.words >= _FEWEST and not (codes_in(line.body) and line.words <= 2 * _FEWEST)
