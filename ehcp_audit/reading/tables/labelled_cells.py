"""Cells in which each line says what it is: `Outcome: …` and `Provision: …` below each other."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import STATEMENT_ROLES, WHAT, read_head, split_label
from ehcp_audit.reading.lines.line import Kind, Line, Role
from ehcp_audit.reading.statements.reference_cells import nothing_but_codes
from ehcp_audit.reading.words.wording import normal

from .assignment import WITH_AREA, Assignment
from .columns import role_letter
from .detail_lines import own_record

__all__ = ["divide_cell", "label_again"]

_LONGEST = 4
"""Words of a label that comes again in one cell."""


def divide_cell(walk: Assignment, lines: list[Line]) -> None:
    """Give the lines of a cell under a heading for several sections to those that their labels name.

    Two different labels at least divide a cell: one may be no more than how a sentence begins.

    Args:
        walk: the walk.
        lines: the lines of one cell, with the section and the role of their column.
    """
    if len(walk.scope) < 2 or len(lines) < 2:
        return  # as most
    labels = [split_label(line.body) for line in lines]
    named = {label[0] for label in labels if label is not None and label[0] in STATEMENT_ROLES}
    if len(named) < 2:
        return
    for line, label in zip(lines, labels, strict=True):
        if label is None or label[0] not in STATEMENT_ROLES or line.kind is not Kind.TEXT:
            continue
        if nothing_but_codes(line.body[label[2] :]):
            continue
        letter, fresh = role_letter(label[0], walk.scope, walk.choice)
        if letter is None or fresh:
            continue
        walk.containers += 1
        _give(walk, [other for other in lines if other.order >= line.order], letter, label[0])


def label_again(walk: Assignment, lines: list[Line], kind: Role | None) -> None:
    """Give each line of a cell that begins with the label of its first, `What: …`, a record of its own.

    What follows each, `Who: …` and `How often: …`, is then said of it alone.
    """
    if len(lines) < 3 or kind is Role.NEED or ":" not in lines[0].body:
        return  # as nearly all
    label = _label(lines[0], kind)
    again = [line for line in lines if label and _label(line, kind) == label]
    for line in again if len(again) > 1 else ():
        own_record(walk, line)


def _label(line: Line, kind: Role | None) -> str:
    """Return the label of a statement that a line begins with, in plain words without its number."""
    head, colon, said = line.body.partition(":")
    words = normal(head).rstrip("0123456789 ")
    if not colon or not said.strip() or len(words.split()) > _LONGEST:
        return ""
    return words if words in WHAT or read_head(words) is kind else ""


def _give(walk: Assignment, lines: list[Line], letter: SectionLetter, role: Role) -> None:
    for line in lines:
        line.letter, line.role, line.container = letter, role, walk.containers
        line.area = walk.area if letter in WITH_AREA else None
