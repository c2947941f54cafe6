"""Whether a criterion means the same in two rubrics."""

from ehcp_audit.model import Criterion

__all__ = ["differs"]


def differs(one: Criterion, other: Criterion) -> str:
    """Say why two criteria of the same id do not mean the same, in a sentence; empty where they do.

    Weights, wording and themes may differ: they change no verdict.
    """
    if one.met_when != other.met_when:
        mine, theirs = one.met_when, other.met_when
        if mine and theirs and mine.checks() == theirs.checks():
            return "Its thresholds differ."
        return "It rests on different checks."
    if one.applies_when != other.applies_when:
        return "It applies to different plans."
    if one.section != other.section:
        return "It is about different sections."
    return ""
