"""Clauses that add to a provision who teaches those who give it, or what they must hold.

"1:1 in all lessons. The assistant will hold a Level 3 award" gives an adult, and no training;
"All staff use the signs; the therapist trains them for two hours" gives a way of working, and no session of two
hours. What a statement is, its other clauses say.
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re

from .main_act import GROWN_UPS
from .starts import AnyOf, Holding

__all__ = ["aside_spans"]

Span = tuple[int, int]

_ENDS = re.compile(r"[.;] (?:and )?")
_LEARNING = AnyOf(
    "train* coach* brief* show* taught teach* hold holds have has qualif* level* award certificate diploma course* passed "
    "completed attended refresh* competent"
)
_TEACHES_THEM = Holding(
    re.compile(
        r"(?:(?!(?:he|she|they|ℵ|and)\b)[\w'&/()-]{1,24},? ){1,9}?(?:(?:will|must|shall|is to|are to|to|has|have) (?:also )?)?(?:trains?|trained|coach(?:es|ed)?|upskills?|briefs?|briefed|shows?|shown|showed|teach(?:es)?|taught) "
        rf"(?:(?:them|all|both|each)(?: of them)?(?= (?:in|on|for|to|how|every|each|before|once|twice|at)\b|[,.;]|$)|(?:(?:all|each|every|both|the|his|her|their|ℵ's|named|new|class|school|two|three|four) |[a-z]+'s ){{0,4}}{GROWN_UPS}(?![a-z]))"
    )
)
_MUST_HOLD = Holding(
    re.compile(
        r"(?:(?:the|this|that|any|each|every|both|all|neither|one|whoever|at least one)\b ?)?(?:of (?:them|these|those|the) ?)?(?:(?:two|three|four|five|named|teaching|support|learning|class|other) )*"
        r"(?:(?:assistants?|tas?|lsas?|hltas?|adults?|staff|workers?|carers?|practitioners?|mentors?|persons?|key (?:workers?|adults?|persons?)|members? of staff|both|they|each|all|them)(?: (?:involved|concerned|chosen|named))? )?"
        r"(?:will|must|shall|should|is to|are to|to)? ?(?:(?:all|both|each|also) )?(?:have (?:been|had|done|completed|attended|passed)|has (?:been|had|done|completed|attended|passed)|be|is|are|hold|holds|have|has|be sent on) "
        r"(?:[\w'+&/-]{1,24},? ){0,7}?(?:level \d|level (?:two|three|four)|nvq|qualif\w{1,8}|trained|training|certificates?|awards?|diplomas?|courses?|accredit\w{1,6}|signed off|competent)"
    )
)


def aside_spans(text: str) -> tuple[Span, ...]:
    """Return the clauses behind the first that only say what the adults are taught or must hold."""
    if text not in _LEARNING:
        return ()
    ends = list(_ENDS.finditer(text))
    if not ends or len(text[: ends[0].start()].split()) < _SAYS_SOMETHING:
        return ()
    found = []
    for place, end in enumerate(ends):
        start = end.end()
        last = ends[place + 1].start() if place + 1 < len(ends) else len(text)
        clause = text[start:last]
        if _TEACHES_THEM.match(clause) or _MUST_HOLD.match(clause):
            found.append((start, last))
    return tuple(found)


_SAYS_SOMETHING = 4
"""Words: a first clause that is shorter may be a heading ("Autism. Staff will be trained ...")."""
