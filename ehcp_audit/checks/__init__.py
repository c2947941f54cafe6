"""A plan is looked at: every check, in the order of the plan's parts."""

from . import (
    adulthood,
    aspirations,
    care_needs,
    care_sections,
    case_file,
    communication,
    form,
    golden_thread,
    history,
    identity,
    interests,
    one_child,
    placement,
    section_a,
    section_b,
    section_e,
    section_f,
    section_f_content,
    section_k,
    sections,
    specific,
    therapies,
)
from .aspirations import hopes
from .draft_dates import DraftDates, draft_dates
from .facts import CaseOptions, Facts
from .matrix import Pair, Thread, thread_frame, thread_matrix
from .register import CHECKS, Check, NoOptions, Seen, check

__all__ = [
    "CHECKS",
    "CaseOptions",
    "Check",
    "DraftDates",
    "Facts",
    "NoOptions",
    "Pair",
    "Seen",
    "Thread",
    "check",
    "draft_dates",
    "hopes",
    "thread_frame",
    "thread_matrix",
]

_IN_ORDER = (
    sections,
    form,
    identity,
    one_child,
    section_a,
    history,
    interests,
    communication,
    aspirations,
    section_b,
    care_needs,
    care_sections,
    therapies,
    section_e,
    section_f,
    section_f_content,
    specific,
    golden_thread,
    placement,
    section_k,
    adulthood,
    case_file,
)
"""The modules in the order of the plan's parts; importing one declares its checks."""


def _arrange() -> None:
    """Put the checks into the order of the plan's parts, whatever the order of imports."""
    place = {module.__name__: number for number, module in enumerate(_IN_ORDER)}
    arranged = sorted(CHECKS.items(), key=lambda item: place[item[1].module])
    CHECKS.clear()
    CHECKS.update(arranged)


_arrange()
