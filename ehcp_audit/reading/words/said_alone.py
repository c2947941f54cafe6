"""Lines that say nothing but who provides, or nothing but how often: no statement, whatever stands above."""

import re

__all__ = ["says_how_often_alone", "who_alone"]

_WHO = re.compile(
    r"(?:(?:this|it) (?:is|will be) |to be )?(?:delivered|provided|led|run|taught|given|carried out|overseen)"
    r" by (?!the end\b|then\b)(?P<who>[^.;:]{3,80}\.?)",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|half)"
)
_UNIT = (
    r"(?:minutes?|mins?|hours?|hrs?|sessions?|visits?|times?|days?|weeks?|terms?|half[- ]terms?|months?"
    r"|years?|fortnights?|lessons?)"
)
_OFTEN = (
    r"(?:daily|weekly|fortnightly|monthly|(?:half[- ])?termly|yearly|annually|once|twice|always|ongoing"
    r"|throughout the (?:school )?day|all day|every day|each day|as needed|when needed)"
)
_BETWEEN = (
    r"(?:an?|per|each|every|in|of|for|at least|up to|about|x|times|and|or|to|the|school|whole|term time|long"
    r"|lasting)"
)
_HOW_OFTEN = re.compile(
    rf"(?=.*\b(?:{_UNIT}|{_OFTEN})\b)(?:(?:{_OFTEN}|{_NUMBER}|{_UNIT}|{_BETWEEN})(?:[\s,;/()\u2013+-]+|$))+",
    re.IGNORECASE,
)
_BEGINS_HOW_OFTEN = re.compile(
    rf"(?:{_OFTEN}|{_NUMBER}|{_UNIT}|{_BETWEEN})(?:[\s,;/()\u2013+-]|$)", re.IGNORECASE
)
"""What each of them begins with: most lines do not, and need not be gone through for a unit."""
_LONGEST = 90
"""Characters."""


def who_alone(text: str) -> int | None:
    """Return where a line names who provides that says nothing else: `Delivered by the class teacher`."""
    match = _WHO.fullmatch(text) if len(text) <= _LONGEST and text[:1].isalpha() else None
    return match.start("who") if match is not None else None


def says_how_often_alone(text: str) -> bool:
    """Tell whether a line says how often or how long and nothing else: `Weekly, 45 minutes`."""
    if len(text) > _LONGEST:
        return False
    said = text.rstrip(" .")
    return _BEGINS_HOW_OFTEN.match(said) is not None and _HOW_OFTEN.fullmatch(said) is not None
