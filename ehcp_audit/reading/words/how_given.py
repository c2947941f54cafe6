"""Labels of how a provision is given, with what training, and looked after: `Staff ratio`, `Expertise`."""

import re

from .wording import normal

__all__ = ["calls_expertise", "says_expertise", "says_how_given", "says_how_reviewed"]

_SAY = frozenset(
    """
    group groups individual individually location place ratio ratios room setting settings venue where
    """.split()  # noqa: SIM905 - words read best as words
)
_COUNT = frozenset(("children", "many", "number", "pupils"))
"""Two of these say it too: `How many children`."""
_STAFF = frozenset(("adult", "staff", "staffing", "ta", "teacher"))
"""Only with a ratio: `Staff group` says who."""
_BESIDE = frozenset(
    """
    1 a alone and by child class delivery format how in large max maximum mode no of one or size small student
    students the to type what when which whole with
    """.split()  # noqa: SIM905 - words read best as words
)
"""Words that may stand beside these, and say nothing of who or how often."""


def says_how_given(label: str) -> bool:
    """Tell whether a label asks in what group or ratio a provision is given, or where, and nothing else."""
    words = frozenset(normal(label).split())
    if not words or not words <= _SAY | _COUNT | _STAFF | _BESIDE:
        return False
    if words & _STAFF and not words & {"ratio", "ratios"}:
        return False
    return bool(words & _SAY) or len(words & _COUNT) > 1


_REVIEWED = re.compile(
    r"\b(?:review(?:s|ed|ing)?|monitor(?:s|ed|ing)?|evaluat(?:ed|ion|ing)|checked|checks)\b"
    r"|\bhow (?:\w+ ){1,2}(?:will |shall |can |ll )?(?:know|tell|see|measure)\b"
    r"|\bhow (?:\w+ ){0,3}measured\b|\bevidence of (?:\w+ ){0,2}(?:impact|progress|success)\b"
    r"|\bmeasures? of (?:impact|progress|success)\b|\b(?:impact|success) measures?\b"
)
_EXPERTISE = re.compile(
    r"\bqualifi(?:ed|cations?)\b|\bexpertise\b|\bcompetenc(?:e|es|ies|y)\b|\btrain(?:ed|ing)\b"
    r"|\b(?:staff|adult|adults) (?:skills?|experience)\b|\blevel of (?:skills?|experience)\b"
    r"|\b(?:skills?|experience) (?:\w+ )?(?:needed|required|expected) (?:by|of|in|for)"
    r" (?:the )?(?:staff|adults?)\b"
)
_ANOTHERS = re.compile(
    r"\b(?:travel|potty|toilet|sleep|parents?|family|carers?|his|her|their|childs?|pupils?|students?)\b"
)
_LONGEST = 10
"""Words of such a label at most."""


def says_how_reviewed(label: str) -> bool:
    """Tell whether a label asks who looks at how a provision goes, or when."""
    return _REVIEWED.search(normal(label)) is not None


def says_expertise(label: str) -> bool:
    """Tell whether a label asks what the person who gives a provision is trained or qualified in."""
    words = normal(label)
    if len(words.split()) > _LONGEST or _ANOTHERS.search(words):
        return False
    return _EXPERTISE.search(words) is not None


def calls_expertise(label: str) -> bool:
    """Tell the same of a label in front of its value: `Training: …` alone may be a provision itself."""
    return _TRAINING.fullmatch(normal(label)) is None and says_expertise(label)


_TRAINING = re.compile(r"(?:\w+ )?training")
