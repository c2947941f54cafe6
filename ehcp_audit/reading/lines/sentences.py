"""What a sentence by itself most likely is: only asked where a plan puts two sections under one heading."""

import re
from functools import lru_cache

from ehcp_audit.reading.words.times import time_named

from .line import Role

__all__ = ["promises", "role_of_wording"]

_OUTCOME = re.compile(r"^\W*(?:by|within|at the end of|before)\b", re.IGNORECASE)
_ABLE = re.compile(
    r"\bwill (?:be able to|have learned|know|read|write|say|ask|use|choose|manage|join|walk|tell)\b",
    re.IGNORECASE,
)
_PROVISION = re.compile(
    r"\b(?:will (?:be (?:given|provided|delivered|supported|taught|seen|offered|trained|made)|receive"
    r"|have access|provide|deliver|"
    r"see|teach|train|support|work with|visit|meet with|monitor|review)|sessions?|weekly|daily|fortnightly"
    r"|minutes|hours? (?:a|per|each|every)|"
    r"therapist|teaching assistant|access to|programme|staff (?:will|should)|(?:1|one)[:-]?(?:to[- ])?(?:1"
    r"|one)|(?:provided|delivered|supplied|loaned|employed|repaired|checked)(?: and \w+)? by)\b",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"\b(?:difficult\w*|finds? it|struggles?|cannot|can not|unable|delay(?:ed)?|disorder|diagnos\w+|has (?:a"
    r"|an|autism|epilepsy|poor|limited|low|"
    r"weak|little|no)|does not|needs (?:help|support|to)|hard (?:to|for)|limited|impair\w*|behind"
    r"|younger than|centile|anxious|overwhelmed)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def role_of_wording(text: str) -> Role | None:
    """Return need, outcome or provision where the wording points one way; `None` where it does not."""
    if (
        _OUTCOME.match(text)
        and time_named(text) is not None
        and not re.search(r"\bwill (?:be provided|receive)\b", text)
    ):
        return Role.OUTCOME
    needs, provides = len(_NEED.findall(text)), len(_PROVISION.findall(text))
    if provides > needs:
        return Role.PROVISION
    if needs > provides:
        return Role.NEED
    return Role.OUTCOME if _ABLE.search(text) else None


def promises(text: str) -> bool:
    """Tell whether words behind the name of a need are the outcome for it, and not the need said again."""
    role = role_of_wording(text)
    return role is Role.OUTCOME or (role is not Role.NEED and _PROMISE.search(text) is not None)


_PROMISE = re.compile(r"^\W*(?:to|for)\b|\bwill\b|['\u2019]ll\b|\bto be able to\b", re.IGNORECASE)
