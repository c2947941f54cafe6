"""A need or an outcome that is printed again, word for word, over the provision for it."""

import re

from ehcp_audit.model import SectionLetter
from ehcp_audit.reading.lines.heads import DETAILS, KIND_OF, split_label
from ehcp_audit.reading.lines.line import NEED, OUTCOME, TEXT, Line, Role
from ehcp_audit.reading.lines.sentences import promises, role_of_wording
from ehcp_audit.reading.statements.codes import codes_in
from ehcp_audit.reading.statements.ties import says_ties
from ehcp_audit.reading.words.titles import read_area
from ehcp_audit.reading.words.typed_numbers import typed_number
from ehcp_audit.reading.words.wording import normal

from .assignment import Assignment

__all__ = ["role_by_name", "said_before", "says_again", "without_code"]

_LONGEST_TIE = 10
"""Words of a sentence that only says what a statement belongs to, at most."""
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
        walk.said = letter, said_before(walk, line, letter)
    return not walk.said[1].isdisjoint(_words(line.body))


def role_by_name(walk: Assignment, line: Line, role: Role) -> Role | None:
    """Return what a line in another section is that begins with `Outcome 2:`.

    It is over the provision that follows, or it is a provision itself that names what it serves: then the
    next line begins so too, or none of its part follows, and its words are no need's or outcome's. In
    Section E, `Need 2: By July …` is the outcome for that need.
    """
    if walk.letter not in KIND_OF:
        return None
    labelled = split_label(line.body)
    kind = KIND_OF[walk.letter]
    if kind is NEED or labelled is None or role not in _SAID_AGAIN:
        return Role.OTHER
    words = line.body[labelled[2] :]
    if kind is OUTCOME:
        again = not promises(words) or normal(words) in said_before(walk, line, walk.letter)
        return Role.OTHER if again or _NUMBERED.search(labelled[1]) is None else None
    if _NUMBERED.search(labelled[1]) is None or len(words.split()) < _FEWEST:
        return Role.OTHER
    if role_of_wording(words) is role or normal(words) in said_before(walk, line, walk.letter):
        return Role.OTHER
    following = walk.line_after(line)
    return None if following is None or _ends(walk, line, following) else Role.OTHER


def _ends(walk: Assignment, line: Line, following: Line) -> bool:
    """Tell whether what follows is nothing that a line may be over: another such line, or another part."""
    if following.order in walk.choice.openings or following.paragraph.heading or following.bold:
        return True
    if following.table is not line.table or read_area(following.body) is not None:
        return True
    if _NAMES.match(following.body) is not None:
        return True
    labelled = split_label(following.body)
    return labelled is not None and labelled[0] in DETAILS


_NAMES = re.compile(r"\W*(?:need|outcome)(?:s|\(s\))?\s+\w{1,3}\b", re.IGNORECASE)


def without_code(text: str) -> str:
    """Return a statement without the code in front of it: `E1. By July …`."""
    code = typed_number(text)
    return text if code is None else text[code[1] :]


_NUMBERED = re.compile(
    r"(?:\d[a-z]?|(?<=\s)[A-H]|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten))\W*$"
)


def _words(text: str) -> set[str]:
    """Return a text made comparable, as it is and without the label in front: `Outcome 2: By July …`."""
    labelled = split_label(text)
    if labelled is None or len(text[labelled[2] :].split()) < _FEWEST:
        said = without_code(text)
    else:
        said = text[labelled[2] :]
    # "By July … on her own. This relates to need 2." is said again without its last sentence.
    stop = said.rfind(". ", 0, -1)
    tied = said[stop + 2 :] if stop > 0 else ""
    named = bool(tied) and len(tied.split()) <= _LONGEST_TIE and bool(codes_in(tied)) and says_ties(tied)
    return {normal(text), normal(said), *([normal(said[:stop])] if named else [])}


def said_before(walk: Assignment, line: Line, letter: SectionLetter) -> set[str]:
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
