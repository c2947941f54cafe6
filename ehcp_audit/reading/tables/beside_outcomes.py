"""What stands among the outcomes of Section E and is none: what leads to one, and what shows it reached."""

import re

from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import Role

__all__ = ["stands_beside_outcomes"]

_ASPIRATION = re.compile(
    r"^\W*(?:(?:my|the|his|her|their|long[- ]term|overall|child's|young person's)\s+)*"
    r"aspirations?\b[^:]{0,30}:",
    re.IGNORECASE,
)
"""What somebody hopes for, set over the outcomes that lead to it."""
_STEPS = re.compile(
    r"^\W*(?:(?:small|next|first|key|short[- ]term|the) )*(?:steps?|targets?|milestones?|what success)\b"
    r"[^:]{0,50}:\s+\S",
    re.IGNORECASE,
)
"""What leads to an outcome or shows that it is reached is none itself."""
_SETS_TARGETS = re.compile(
    r"^(?!\W*(?:by|at|in|within|when|before)\b)[^.]{0,60}\b(?:school|setting|college|nursery|staff|teachers?|sencos?|council|authority)\b[^.]{0,40}"
    r"\b(?:will\b[^.]{0,30}\b)?(?:(?:set|agree|review|update|write)s?\b[^.]{0,40}\b(?:targets?|steps|progress)"
    r"|(?:bring|collect|gather|review|share|report)s?\b[^.]{0,40}\b(?:records?|progress|outcomes))\b",
    re.IGNORECASE,
)
"""How shorter-term targets come about stands in E by law, and is no outcome."""
_LABEL = 6
"""Words of a label in front of a line at the most."""


def stands_beside_outcomes(text: str) -> bool:
    """Tell whether a line of Section E is no outcome by the way it begins."""
    labelled = ":" in text and (_ASPIRATION.match(text) or _STEPS.match(text) or _shows_it_reached(text))
    return bool(labelled) or _sets_targets(text)


def _sets_targets(text: str) -> bool:
    low = text.lower()
    named = "target" in low or "steps" in low or "progress" in low or "record" in low or "outcomes" in low
    return named and _SETS_TARGETS.match(text) is not None


def _shows_it_reached(text: str) -> bool:
    """Tell whether a line is labelled as what shows that an outcome is reached: `Success measure: …`."""
    label, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and len(label.split()) <= _LABEL and read_head(label) is Role.OTHER
