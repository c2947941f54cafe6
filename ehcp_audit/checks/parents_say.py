"""What lines of section A say for a parent, where no heading tells whose words they are."""

import re
from collections.abc import Iterable

from ehcp_audit.model import Excerpt

from .passages import clauses_of
from .speakers import I_DO, PARENT, VIEW, WE, Speaker

__all__ = ["TITLED_SAYS", "may_be_a_parents", "tells_of_a_parent", "we_think"]


def tells_of_a_parent(text: str) -> bool:
    """Tell whether a line says what a parent thinks: "I'd go without Mum, I want to" is the child's own."""
    text = _ASKED_HIM.sub(" ", text)
    if not (PARENT.search(text) and VIEW.search(text)):
        return False
    subject = False
    for sentence in clauses_of(text):
        parent, mine = PARENT.search(sentence), I_DO.search(sentence)
        # "Mum rang us. She worries …": who "she" is, the sentence before it says
        goes_on = parent is None and subject and _GOES_ON.match(sentence) is not None
        first = parent is not None and (mine is None or parent.start() < mine.start())
        if (first or goes_on) and VIEW.search(sentence[parent.start() if parent else 0 :]):
            return True
        subject = goes_on or (parent is not None and parent.start() <= _SUBJECT)
    return False


_SUBJECT = len("Sam Smith's ")
_GOES_ON = re.compile(r"\W*(?:she|he|they|we|I|both|this|it|that|her|his|their)\b", re.IGNORECASE)
_ASKED_HIM = re.compile(
    r"\b(?:when|if|as|after|once|because) (?:(?:his|her|their|my) )?[A-Za-z]+ "
    r"(?:asks?|asked|shows?|showed|offers?|offered|says?|said)\b[^.!?;]*",
    re.IGNORECASE,
)
"""`He said "boat" when Dad asked him`: what Dad thinks is not said."""


TITLED_SAYS = re.compile(
    r"\bM(?:r|rs|s|iss)\b\.?(?: (?:and|&) M(?:r|rs|s|iss)\b\.?)? "
    r"(?:[A-Z][\w'\u2019-]*\.?|\[[\w ]*\]|[\u2588\u25a0]+)(?: [A-Z][\w'\u2019-]*)? "
    r"(?:has |have |also |both ){0,2}"
    r"(?:feels?|felt|thinks?|believes?|hopes?|wants?|wish(?:es)?|would like|worr(?:y|ies|ied)|says?|said|told"
    r"|tells|shared|explained|described|reports?|reported|asked)\b"
)
"""Mrs Price told us: a parent, unless she is somebody else; nothing in the words says which."""


def we_think(text: str) -> bool:
    """Tell whether some sentence says what "we" think; "I have a friend and we play" is the child's."""
    return any(WE.search(one) and VIEW.search(one) and not I_DO.search(one) for one in clauses_of(text))


def may_be_a_parents(lines: Iterable[tuple[Speaker, Excerpt]]) -> Excerpt | None:
    """Return the first line that somebody with a title says, under a heading or in the line itself."""
    return next((line for who, line in lines if who is Speaker.ADULT or TITLED_SAYS.search(line.text)), None)
