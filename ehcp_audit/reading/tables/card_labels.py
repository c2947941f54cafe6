"""Labels of sections in the first column: those of a card, or those of the plan itself."""

from ehcp_audit.model import LabelKind
from ehcp_audit.reading.blocks import Cell
from ehcp_audit.reading.labels.chosen import Candidate
from ehcp_audit.reading.lines.heads import KIND_OF
from ehcp_audit.reading.lines.line import Line, Role

from .assignment import Assignment
from .columns import named_in_full

__all__ = ["are_titles", "come_again"]


def come_again(walk: Assignment, labels: list[Candidate]) -> bool:
    """Tell whether labels in cells are those of cards, which come again and again, not those of the plan."""
    letters = [letter for label in labels for letter in label.letters]
    if any(label.title_line is not None or len(label.letters) > 1 for label in labels):
        return False
    if len({KIND_OF.get(letter) for letter in letters}) < 2 or any(x not in KIND_OF for x in letters):
        return False
    again = [letter for letter in letters if walk.choice.times[letter] >= 2]
    kinds = [KIND_OF[letter] for letter in letters]
    return len(again) == len(letters) or (bool(again) and all(kinds.count(kind) == 1 for kind in kinds))


def are_titles(labels: list[Candidate], rows: list[list[tuple[Cell, list[Line]]]]) -> bool:
    """Tell whether the labels name a need, an outcome and provision in full, each for one record."""
    if any(len(one.letters) > 1 or one.title_line for one in labels):
        return False
    named = [named_in_full(cells[0][1][0].body) for cells in rows]
    opened = {one.line.order for one in labels}
    others = [name for name, cells in zip(named, rows, strict=True) if cells[0][1][0].order not in opened]
    if not any(others) and any(one.kind is not LabelKind.TITLE for one in labels):
        return False
    kinds = [KIND_OF[letter] for letter in {*named, *(one.letters[0] for one in labels)} if letter in KIND_OF]
    return (
        all(one.letters[0] in KIND_OF for one in labels)
        and len(set(kinds)) >= 2
        and kinds.count(Role.NEED) <= 1
        and kinds.count(Role.PROVISION) <= 1
    )
