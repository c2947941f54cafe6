"""Facts of the past told in the first person, which are no views."""

import re

from .interests import INTEREST
from .passages import clauses_of
from .speakers import ASPIRATION, VIEW

__all__ = ["only_history"]

_PAST = re.compile(
    r"\W*(?:(?:When|At|In|From|After|Before|Since|Until)\b[^,.]{2,40},? )?"
    r"(?:I|my (?:family|parents|mum|dad))\s+"
    r"(?:was|were|had|have had|have been|began|started|moved|left|joined|went|attended|changed)\b"
    r"(?![^.]*\b(?:hard|happy|sad|scared|lonely|best|worst|fun|bored|boring|bullied|angry|worried|upset|proud)\b)",
    re.IGNORECASE,
)
"""`I was diagnosed when I was 13.`"""


def only_history(text: str) -> bool:
    """Tell whether all that a line says in the first person is what happened when, and nothing it is like."""
    sentences = [one for one in clauses_of(text) if any(map(str.isalnum, one))]
    told = bool(sentences) and all(_PAST.match(one) for one in sentences)
    return told and not any(sign.search(text) for sign in (VIEW, INTEREST, ASPIRATION))
