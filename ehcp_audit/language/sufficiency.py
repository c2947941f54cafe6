"""What each type of provision must say, and what follows where it does not.

Source: part 6 of the criteria; SEND Code of Practice 2015, paragraph 9.69.
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from .facts import ProvisionFacts
from .kinds import ProvisionType
from .lexicon import Severity
from .plain import plain, squeeze
from .vague import VagueWording

__all__ = ["ProvisionVerdict", "needed_slots", "weigh"]

ProvisionVerdict = Literal["specific", "not specific", "needs a person"]
Slots = Mapping[str, str | None]

_GROUP_TALK = re.compile(
    r"(?<![a-z])(?:small[- ]groups?|groups?(?! home)|paired|pairs|small class(?:es)?)(?![a-z])"
)
_SPECIALIST = re.compile(
    r"(?<![a-z])(?:therap\w{0,24}|speech|language|sensory|makaton|pecs|braille|bsl|sign language|articulation|physio\w{0,24}|occupational|elsa|emotional literacy|counselling|salt|slt|aac|colourful semantics|attention autism|intensive interaction|nurture|elklan|lego|thrive|autis\w{0,24}|trauma\w{0,24}|attachment|restraint|positive handling|epilep\w{0,24}|feeding|gastrostomy|suction\w{0,24}|medication|hoist\w{0,24}|moving and handling|dyslexi\w{0,24}|precision teaching|teacch|hydrotherapy|zones of regulation|mental health|self-harm|habilitation|mobility)(?![a-z])"
)
_ASSISTANT = re.compile(
    r"assistant|\bl?s?ta\b|\blsa\b|\bhlta\b|support worker|support staff|personal assistant|\bpa\b|mentor|tutor|learning support|\btas\b|\blsas\b|carer"
)
_BRIEF = re.compile(
    r"(?<![a-z])(?:hoist\w{0,24}|transfer (?:him|her|them|ℵ)|change (?:him|her|them|ℵ)|nappy|toilet(?:ed|ing)?|catheter\w{0,24}|medication|insulin|"
    r"suction\w{0,24}|gastrostomy|tube[- ]fe\w{1,24}|intimate care|personal care|greet\w{0,24}|check\w{0,24}|remind\w{0,24}|show\w{0,24}|tell\w{0,24}|hand (?:him|her|them)|"
    r"write in|written in|send\w{0,24}|charge\w{0,24}|escort\w{0,24}|meet (?:him|her|them|ℵ) at|weigh\w{0,24}|position\w{0,24})(?![a-z])"
)
"""Care and brief acts: how often says enough, nobody counts their minutes."""
_AT_THE_CHILD_S_SIDE = re.compile(
    r"(?<![a-z])(?:beside|next to|alongside|within arm's reach|within sight|line of sight|accompan\w{0,6}|shadow\w{0,5}|"
    r"in the room with|(?:one|two|three|\d) (?:adults?|teaching assistants?|tas?|staff|carers?|members of staff))(?![a-z])"
)
_UPKEEP = re.compile(
    r"(?<![a-z])(?:maintain\w{0,24}|maintenance|servic(?:ed|ing)|repair\w{0,24}|replac\w{0,24}|check\w{0,24}|charg\w{0,24}|updat\w{0,24}|upkeep|insur\w{0,24}|calibrat\w{0,24}|trained|training|review\w{0,24}|set up|fitted|installed|taught to use|shown how)(?![a-z])"
)
_NEEDED: dict[ProvisionType, tuple[str, ...]] = {
    ProvisionType.SESSION: ("what", "frequency", "duration", "who"),
    ProvisionType.CONTINUOUS: ("frequency", "who"),
    ProvisionType.ENVIRONMENT: ("what",),
    ProvisionType.EQUIPMENT: ("what", "who"),
    ProvisionType.TRAINING: ("what", "frequency", "duration", "who"),
    ProvisionType.MONITORING: ("frequency", "who"),
    ProvisionType.PAYMENT: ("what", "frequency", "duration"),
}


def needed_slots(facts: ProvisionFacts, slots: Slots) -> list[str]:  # noqa: C901 - a rule for each type
    """Name the slots that this statement needs: those of its type, and those that its own words call for."""
    kind, text = facts.type, facts.source.text
    needed = list(_NEEDED[kind])
    if kind is ProvisionType.CONTINUOUS:
        needed += ["qualification"]
        if not _AT_THE_CHILD_S_SIDE.search(text):
            needed.append("group")
    if kind is ProvisionType.ENVIRONMENT:
        if not slots["where"] and not slots["frequency"]:
            needed.append("where")
        if not slots["who"] and not facts.roles:
            needed.append("who")
    if kind is ProvisionType.EQUIPMENT and not _UPKEEP.search(text):
        needed.append("review")
    if kind is ProvisionType.SESSION:
        if slots["frequency"] and _BRIEF.search(text):
            needed.remove("duration")
        if _GROUP_TALK.search(text):
            needed.append("group")
        if _needs_expertise(facts, slots):
            needed.append("qualification")
    if facts.obligation and not facts.obligation.binding:
        needed.append("obligation")
    return needed


def _needs_expertise(facts: ProvisionFacts, slots: Slots) -> bool:
    text = facts.source.text
    bare = any(hit.entry.family == "training" for hit in facts.hits)
    assistant = bool(slots["who"]) and bool(_ASSISTANT.search(plain(slots["who"] or "").text))
    return bare or (assistant and bool(_SPECIALIST.search(text)))


_NOT_BLOCKING = frozenset({"qualification", "review"})


def weigh(
    facts: ProvisionFacts,
    slots: Slots,
    missing: Sequence[str],
    vague: tuple[VagueWording, ...],
    hidden: tuple[str, ...],
) -> tuple[ProvisionVerdict, tuple[str, ...]]:
    """Weigh: a strong gap decides, a weak one alone is for a person."""
    strong = [one for one in vague if not one.rescued and one.severity is Severity.STRONG]
    amber = [one for one in vague if not one.rescued and one.severity is Severity.AMBER]
    not_blocking = _NOT_BLOCKING
    if slots["qualification"] and any(not one.named for one in facts.deliverers()):
        not_blocking |= {
            "who"
        }  # "an adult trained in Team Teach by ...": the expertise is said, the role is not
    gaps = [slot for slot in missing if slot not in not_blocking]
    bare_training = any(one.family == "training" for one in amber)
    if "qualification" in missing and bare_training:
        gaps.append("qualification")
    why = [f"does not give: {', '.join(gaps)}"] if gaps else []
    why += [f"'{squeeze(one.words)}': {one.reason}" for one in strong + amber]
    if gaps or strong:
        verdict: ProvisionVerdict = (
            "needs a person" if hidden and not strong and len(gaps) <= len(hidden) else "not specific"
        )
        return verdict, tuple(why)
    if hidden:
        return "needs a person", (f"blacked out: {', '.join(hidden)}", *why)
    soft = [slot for slot in missing if slot in not_blocking]
    if amber or soft:
        if soft:
            why.append(f"does not give: {', '.join(soft)}")
        return "needs a person", tuple(why)
    return "specific", ("says " + ", ".join(name for name, words in slots.items() if words),)
