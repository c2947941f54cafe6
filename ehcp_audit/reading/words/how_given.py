"""Labels of how a provision is given and looked after: `Group size`, `Staff ratio`, `Monitored by`."""

import re

from .wording import normal

__all__ = ["says_how_given", "says_how_reviewed"]

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
)


def says_how_reviewed(label: str) -> bool:
    """Tell whether a label asks who looks at how a provision goes, or when."""
    return _REVIEWED.search(normal(label)) is not None
