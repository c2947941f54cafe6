"""Words that only say that statements hang together, and nothing of what they are about."""

import re
from functools import lru_cache

__all__ = ["says_ties", "tie_begins", "untied", "without_ties"]

_TIES = re.compile(
    r"(?:achiev|address|answer|aris|associat|belong|com|connect|contribut|correspond|deriv|enabl|flow|follow|grow"
    r"|help|join|lead|link|map|match|meet|point|promot|reach|refer|relat|respond|rest|result|secur|serv|stem"
    r"|support|tag|thread|underpin|work|need|outcome|provision|aim|goal)(?:e|ed|es|s|ing|ence|ences|ation|ant|ative)?"
    r"|an?|above|according|all|also|are|arose|as|at|both|by|can|codes?|cross|each|for|from|golden|have|has|hence"
    r"|in|into|is|its?|key|made|met|my|nos?|numbers?|of|on|our|out|paragraphs?|paras?|parts?|plan|read|refs?|sections?"
    r"|see|so|steps?|the|these|they|this|those|through|thus|tied?|ties|to|together|towards?|under|via|was|we|were"
    r"|which|will|with",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


def untied(text: str) -> list[str]:
    """List the words of a text that say anything else."""
    return [word for word in _WORD.findall(text) if not _is_tie(word)]


@lru_cache(maxsize=4096)
def _is_tie(word: str) -> bool:
    return _TIES.fullmatch(word) is not None


def says_ties(text: str) -> bool:
    """Tell whether a text says nothing but that something belongs to something: "Links", "See"."""
    return not untied(text)


def without_ties(text: str) -> str:
    """Return a text without such words at its ends: `For the PURPLE outcome` is `PURPLE`."""
    words = text.split()
    while words and says_ties(words[0]):
        del words[0]
    while words and says_ties(words[-1]):
        del words[-1]
    return " ".join(words)


def tie_begins(text: str, first: int, end: int) -> int:
    """Return where a sentence begins of which `This provision` is all that stands before `end`; else `end`.

    Args:
        text: a text.
        first: where to look from.
        end: where what it names begins.
    """
    stops = [found.end() for found in _STOP.finditer(text, first, end)]
    return stops[-1] if stops and says_ties(text[stops[-1] : end]) else end


_STOP = re.compile(r"[.;!?]\s+")
