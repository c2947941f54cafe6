"""A need or an outcome that is printed again, word for word, over the provision for it."""

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import KIND_OF, split_label
from ehcp_audit.reading.lines.line import NEED, OUTCOME, TEXT, Line, Role
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment

__all__ = ["says_again"]

_FEWEST = 5
"""Words that are no heading of several sections by chance."""
_SAID_AGAIN = frozenset({NEED, OUTCOME})


def says_again(walk: Assignment, line: Line) -> bool:
    """Tell whether a line that is in bold repeats a need or an outcome from before its section."""
    letter = walk.letter
    if letter is None or KIND_OF.get(letter) is not Role.PROVISION:
        return False
    if walk.looks.mostly_bold or line.words < _FEWEST:
        return False
    if walk.said is None or walk.said[0] is not letter:
        walk.said = letter, _said_before(walk, line, letter)
    return not walk.said[1].isdisjoint(_words(line.body))


def _words(text: str) -> set[str]:
    """Return a text made comparable, as it is and without the label in front: `Outcome 2: By July …`."""
    labelled = split_label(text)
    if labelled is None or len(text[labelled[2] :].split()) < _FEWEST:
        return {normal(text)}
    return {normal(text), normal(text[labelled[2] :])}


def _said_before(walk: Assignment, line: Line, letter: SectionLetter) -> set[str]:
    """Return the texts of needs and outcomes before a line, made comparable."""
    return {
        text
        for one in walk.lines[: line.order]
        if one.letter is not None
        and one.letter is not letter
        and one.kind is TEXT
        and KIND_OF.get(one.letter) in _SAID_AGAIN
        for text in _words(one.body)
    }
