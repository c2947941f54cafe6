"""Whoever a provision calls "the therapist" or "his key person", where one before it says who that is."""

import re

from ehcp_audit.language import ProvisionReading, read_provision
from ehcp_audit.model import Provision

__all__ = ["NamedBefore"]

_HEAD = re.compile(r"(?:key )?[a-z][a-z-]+s?$")
_THE_SAME = re.compile(
    r"(?:\A(?:[^,.;:]{1,40},\s)?|\b(?:by|from|with)\s+)"
    r"(?:the|this|that|these|those|his|her|their|my|[A-Z][\w-]*['\u2019]s)\s+(?:same\s+)?"
    r"(?P<who>(?:key\s+)?[a-z][a-z-]+)\b(?!['\u2019]s?\b)",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\W*(?:some(?:one|body)|any(?:one|body)|a person)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;!]\s")
_AMOUNT = re.compile(r"\s+(?:for|in|on|at|during|every|each|once|twice)\b.*$|[\s(]+\d.*$", re.DOTALL)
_LEVEL = re.compile(r"\blevel\s+\d", re.IGNORECASE)


class NamedBefore:
    """Those whom the provisions of a section have named with what they are qualified in, so far."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def read(self, one: Provision) -> ProvisionReading:
        """Read a provision; whoever it calls by a word that one before it explained is that person."""
        section, how = one.section.value, one.how_given
        reading = read_provision(one.text, section=section, who=one.given_by, how_often=how)
        if one.who is None and "who" in reading.missing and (who := self._meant(one.text)) is not None:
            told = read_provision(one.text, section=section, who=who, how_often=how)
            reading = told if len(told.missing) < len(reading.missing) else reading
        elif reading.slots.who and reading.slots.qualification:
            self._remember(reading.slots.who, reading.slots.qualification)
        return reading

    def _meant(self, text: str) -> str | None:
        """Return who is meant by the first words that point back; `None` where nobody was explained.

        They stand where the giver does: first, or behind `by` or `with`, in the first sentence. Behind
        "Someone" there is nobody to be found in a later one.
        """
        if not self._known or _NOBODY.match(text):
            return None
        first = _SENTENCE.split(text, maxsplit=1)[0]
        named = (match["who"].lower().removesuffix("s") for match in _THE_SAME.finditer(first))
        return next((self._known[who] for who in named if who in self._known), None)

    def _remember(self, who: str, qualification: str) -> None:
        head = _HEAD.search(who.lower())
        if head is None:
            return
        learnt = qualification.strip(" ()")
        if _LEVEL.search(learnt) is None:
            learnt = _AMOUNT.sub("", learnt)
        else:
            learnt = re.sub(r"\s+(?:for|every|each|once|twice)\b.*$", "", learnt, flags=re.DOTALL)
        joined = "who " if re.match(r"(?:holds?|has|have)\b", learnt) else ""
        same = learnt.lower() in who.lower()
        self._known[head[0].removesuffix("s")] = who if same else f"{who}, {joined}{learnt}"
