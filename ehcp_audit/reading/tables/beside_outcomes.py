"""What stands among the outcomes of Section E and is none: what leads to one, and what shows it reached."""

import re

from ehcp_audit.reading.lines.heads import read_head
from ehcp_audit.reading.lines.line import Role
from ehcp_audit.reading.lines.sentences import role_of_wording
from ehcp_audit.reading.lines.subheadings import looks_like_statement

from .assignment import looks_ahead, watches

__all__ = ["stands_beside_outcomes", "watches_provision"]

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
_IS_WATCHED = re.compile(
    r"(?!\W*(?:by|at|in|within|when|before)\b)[^.]{0,50}\b(?:(?:progress|steps?|targets?)\b[^.]{0,40}?"
    r"\b(?:(?:these|the|each|all|his|her|their|my) (?:\w+ )?)?(?:outcomes?|targets?|steps?)"
    r"|(?:these|the|all|all the|each|all of the) (?:\w+ )?(?:outcomes?|targets|steps))\b[^.]{0,40}?"
    r"\b(?:is|are|will be|to be)\s(?:\w+\s){0,3}"
    r"(?:reviewed|monitored|checked|measured|tracked|evaluated|discussed|looked at|set|agreed"
    r"|recorded|updated)\b",
    re.IGNORECASE,
)
"""`Progress towards these outcomes is reviewed each year`: how outcomes are watched is none, either."""
_MOVES_ON = re.compile(
    r"[^.]{0,40}\b(?:moves|transfers|goes|leaves|starts)\b (?:on |up )?(?:to |into |at |from )?"
    r"(?:an? |the |his |her |their )?(?:\w+ )?(?:school|college|sixth form|nursery|academy|reception"
    r"|year \d{1,2})\b[^.]{0,40}\b(?:in|on|at|from)\b[^.]{0,30}\b20\d\d\b",
    re.IGNORECASE,
)
"""`Sam moves to secondary school in September 2026. He will visit …`: a change that is prepared for."""
_LABEL = 6
"""Words of a label in front of a line at the most."""


def stands_beside_outcomes(text: str) -> bool:
    """Tell whether a line of Section E is no outcome by the way it begins."""
    labelled = ":" in text and (_ASPIRATION.match(text) or _STEPS.match(text) or _shows_it_reached(text))
    return bool(labelled) or _sets_targets(text) or _is_led_in(text) or _moves_on(text)


def _moves_on(text: str) -> bool:
    return "20" in text and _MOVES_ON.match(text) is not None


def watches_provision(text: str) -> bool:
    """Tell whether a line of provision is led in by how it is watched: `Review of this provision. …`."""
    if "eview" not in text[:40] and "onitoring" not in text[:40]:
        return False
    led = _LED_IN.match(text)
    return led is not None and _OF_PROVISION.fullmatch(led["label"]) is not None


_OF_PROVISION = re.compile(
    r"(?:arrangements for )?(?:monitoring|reviews?|reviewing)(?: and (?:monitoring|reviews?|reviewing))?"
    r"(?: of| for)? (?:this|the|all|all the|special educational|educational)(?: of)?(?: this| the)?"
    r" provision",
    re.IGNORECASE,
)
_LED_IN = re.compile(r"\W*(?P<label>[A-Z][^.:;]{5,60})[.:]\s+(?P<rest>[A-Z\[<].*)", re.DOTALL)
_LONGEST_LED_IN = 7


def _is_led_in(text: str) -> bool:
    """Tell whether a line is led in by what would head it: `Moving on. …`, `Monitoring and review. …`.

    What is called so and begins as an outcome does is one.
    """
    if "." not in text[:70] and ":" not in text[:70]:
        return False
    led = _LED_IN.match(text)
    if led is None or len(led["label"].split()) > _LONGEST_LED_IN or looks_like_statement(led["label"]):
        return False
    named = watches(led["label"]) or looks_ahead(led["label"])
    return named and role_of_wording(led["rest"]) is not Role.OUTCOME


def _sets_targets(text: str) -> bool:
    low = text.lower()
    named = "target" in low or "steps" in low or "progress" in low or "record" in low or "outcomes" in low
    return named and (_SETS_TARGETS.match(text) is not None or _IS_WATCHED.match(text) is not None)


def _shows_it_reached(text: str) -> bool:
    """Tell whether a line is labelled as what shows that an outcome is reached: `Success measure: …`."""
    label, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and len(label.split()) <= _LABEL and read_head(label) is Role.OTHER
