"""Rows over the whole width of a table, above its heads: `Cognition and learning` over B, F and E."""

from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Filled, Role

from .assignment import Assignment, home_of

__all__ = ["open_over_columns"]


def open_over_columns(walk: Assignment, rows: list[Filled], width: int) -> None:
    """Let what stands over columns of needs and provision be of their sections, not of the one before."""
    above = [cells for cells in rows if cells]
    at = next((at for at, cells in enumerate(above) if len(cells) > 1), 0)
    if not at or any(_opened(walk, cells) or cells[0][0].column_span < width for cells in above[:at]):
        return
    opened = _opened(walk, above[at])
    letters = tuple([letter for label in opened for letter in label.letters])
    kinds = {KIND_OF.get(letter) for letter in letters}
    if len(opened) < len(above[at]) or set(letters) & set(walk.scope):
        return
    if {Role.NEED, Role.PROVISION} <= kinds:
        walk.scope, walk.letter = letters, home_of(letters)
        walk.stretch = walk.area = None


def _opened(walk: Assignment, cells: Filled) -> list[Candidate]:
    found = [walk.choice.openings.get(line.order) for _, lines in cells for line in lines]
    return [label for label in found if label is not None]
