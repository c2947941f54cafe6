"""What a provision statement says: its type, its slots, what is missing, what is left open."""

import re
from functools import lru_cache
from typing import Literal

from ehcp_audit.model import Frozen

from .amounts import Amount, AmountKind, Bound, amounts_in
from .content import action_of, content_of, training_subject
from .kinds import ProvisionType, type_of
from .lexicon import Lexicon, Severity, shipped_lexicon
from .plain import Plain, plain, squeeze
from .roles import Part, Role, roles_in
from .slots import expertise_in, obligation_in, place_in, review_spans, training_spans
from .vague import VagueWording, hits_in, judge_hit

__all__ = ["ProvisionReading", "ProvisionSlots", "read_provision"]

ProvisionVerdict = Literal["specific", "not specific", "needs a person"]


class ProvisionSlots(Frozen):
    """The words that fill each slot, as given; `None`: empty."""

    what: str | None = None
    """The activity, item or way of working; `None` where only "support" or "input" is named."""
    frequency: str | None = None
    """How often, or for how much of the day."""
    duration: str | None = None
    """How long."""
    who: str | None = None
    """The job role of whoever delivers; `None` for "staff", "the school", "a trusted adult"."""
    qualification: str | None = None
    """What they are trained or qualified in; `None` for a bare "trained"."""
    group: str | None = None
    """Ratio or number of children."""
    where: str | None = None
    """Where, or when in the day."""
    review: str | None = None
    """Who reviews it, and when."""
    obligation: str | None = None
    """The binding verb; `None` where the statement has none (a list item)."""


class ProvisionReading(Frozen):
    """What one provision statement says."""

    kind: Literal["provision"] = "provision"
    text: str
    """The statement as given."""
    verdict: ProvisionVerdict
    type: ProvisionType
    slots: ProvisionSlots
    missing: tuple[str, ...] = ()
    """Slots that provision of this type needs and that are empty, in the order of `slots`."""
    vague: tuple[VagueWording, ...] = ()
    """Wording that leaves it open, rescued or not, in order of place."""
    amounts: tuple[Amount, ...] = ()
    """Every amount that the statement and its table columns give."""
    redacted: tuple[str, ...] = ()
    """Slots that were filled and then blacked out: nobody can tell what they said."""
    section: str = "F"
    """The section it was read as."""
    why: tuple[str, ...] = ()
    """What the verdict rests on, as clauses."""


class _Reader:
    """Reads one statement with its table columns."""

    def __init__(
        self, text: str, who: str | None, how_often: str | None, section: str, lexicon: Lexicon
    ) -> None:
        self.source = plain(text)
        self.columns: dict[Literal["who", "how_often"], Plain] = {}
        if who and who.strip():
            self.columns["who"] = plain(who)
        if how_often and how_often.strip():
            self.columns["how_often"] = plain(how_often)
        self.section = section
        self.lexicon = lexicon
        self.reviews = review_spans(self.source)
        self.trainings = training_spans(self.source)
        self.amounts = amounts_in(self.source)
        self.roles = roles_in(self.source)
        self.hits = hits_in(self.source, lexicon, "provision")
        self.expertise = expertise_in(self.source)
        self.place = place_in(self.source)
        self.obligation = obligation_in(self.source)
        closed = [role.span for role in self.roles]
        if self.expertise:
            closed.append((self.expertise.start, self.expertise.end))
        closed += list(self.reviews)
        self.what_at, self.things = content_of(self.source, closed, [amount.span for amount in self.amounts])
        own = [one for one in self.amounts if not self.inside(one.span, self.reviews + self.trainings)]
        self.type = type_of(self.source, own or self.amounts, self.roles, self.things)
        if self.type is ProvisionType.MONITORING:
            self.reviews = ()
        if self.type is ProvisionType.TRAINING:
            self.trainings = ()
            self.what_at = training_subject(self.source)
        elif self.what_at is None:
            self.what_at = self.implied_content()

    def implied_content(self) -> tuple[int, int] | None:
        """Find what is done where no activity is named: an act, a therapist's own work, constant support."""
        act = action_of(self.source)
        if act:
            return act
        if self.type is ProvisionType.CONTINUOUS and any(role.named for role in self.roles):
            ratio = next(
                (one.span for one in self.amounts if one.kind in {AmountKind.RATIO, AmountKind.GROUP}), None
            )
            return ratio
        therapist = next(
            (
                role
                for role in self.roles
                if role.part is Part.DELIVERS and _THERAPIST.search(role.words.lower())
            ),
            None,
        )
        return therapist.span if therapist else None

    def inside(self, span: tuple[int, int], spans: tuple[tuple[int, int], ...]) -> bool:
        return any(first <= span[0] and span[1] <= last for first, last in spans)

    def column_amounts(self) -> list[Amount]:
        return [amount for column in self.columns.values() for amount in amounts_in(column)]

    def of(self, *kinds: AmountKind) -> list[Amount]:
        """Return the amounts of the provision itself: not those of its review, nor of the training of staff."""
        own = [
            amount
            for amount in self.amounts
            if amount.kind in kinds
            and not self.inside(amount.span, self.reviews)
            and not self.inside(amount.span, self.trainings)
        ]
        return own + [amount for amount in self.column_amounts() if amount.kind in kinds]

    def deliverers(self) -> list[Role]:
        column = [role for source in self.columns.values() for role in roles_in(source)]
        return column + [role for role in self.roles if role.part is Part.DELIVERS]

    def who(self) -> Role | None:
        named = [role for role in self.deliverers() if role.named]
        if self.type in {ProvisionType.TRAINING}:
            named = [
                r
                for r in self.roles
                if r.named and r.part in {Part.TRAINS, Part.DELIVERS} and not self.is_trainee(r)
            ] or []
        if self.type is ProvisionType.MONITORING:
            named = named or [role for role in self.roles if role.named]
        return named[0] if named else None

    def is_trainee(self, role: Role) -> bool:
        text = self.source.text
        after, before = text[role.span[1] : role.span[1] + 60], text[max(0, role.span[0] - 40) : role.span[0]]
        if re.match(
            r"s?(?:,? (?:who|working|supporting)[^.;]{0,40}|(?:,| and) (?:the |a |an |two |all )?[\w ,-]{3,50}?)? (?:will|must|shall|to|should|is to|are to|may) (?:\w{1,24} )?(?:be (?:\w{1,24} )?trained|receive|have|attend|undertake|complete|access|be given|be offered|be provided|get|undergo|benefit)",
            after,
        ):
            return True
        return bool(
            re.search(
                r"(?:train|training (?:for|to|of)|coach|for|to) (?:all |the |his |her |their |ℵ's |both |every )*(?:\w{1,24} (?:and|,) )?$",
                before,
            )
        ) and not re.search(r"\bby (?:\w{1,24} ){0,2}$", before)

    def qualification(self, who: Role | None) -> str | None:
        for column in self.columns.values():
            found = expertise_in(column)
            if found:
                return column.words(*found)
        if self.expertise:
            return self.source.words(*self.expertise)
        return who.words if who and who.expert else None

    def equipment_supplier(self) -> str | None:
        match = _SUPPLIER.search(self.source.text)
        return self.source.words(*match.span("who")) if match else None


_THERAPIST = re.compile(
    r"therapist(?! assistant)|physiotherapist|psychologist|psychiatrist|dietitian|dietician|counsellor|\\b(?:slt|salt|ot|ep|qtod|qtvi)\\b|teacher of"
)
_SUPPLIER = re.compile(
    r"\b(?P<who>(?:the |his |her |their |ℵ's )?(?:local authority|la|council|school|college|nursery|setting|academy|icb|nhs[\w ]{0,30}|integrated care board|wheelchair services?|(?:[\w-]{1,20} ){1,4}(?:service|team|department|clinic)|health trust))\b(?= (?:will|must|shall|to|is to|are to)\b|[,.;]|$| and\b| on loan| for\b| from\b| before\b| within\b| by\b)"
)
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
_SLOT_ORDER = tuple(ProvisionSlots.model_fields)


def _first(amounts: list[Amount]) -> str | None:
    return amounts[0].words if amounts else None


@lru_cache(maxsize=8192)
def read_provision(
    text: str,
    *,
    section: str = "F",
    who: str | None = None,
    how_often: str | None = None,
    lexicon: Lexicon | None = None,
) -> ProvisionReading:
    """Read a provision statement.

    Args:
        text: the statement.
        section: F, G, H1 or H2.
        who: text of the table's own column for who provides, if any.
        how_often: text of the table's own column for how often and how much, if any.
        lexicon: word lists other than the shipped ones.
    """
    lexicon = lexicon or shipped_lexicon()
    reader = _Reader(text, who, how_often, section, lexicon)
    return _judge(reader)


def _judge(reader: _Reader) -> ProvisionReading:
    source, kind = reader.source, reader.type
    role = reader.who()
    frequency = reader.of(AmountKind.FREQUENCY)
    coverage = reader.of(AmountKind.COVERAGE)
    duration = reader.of(AmountKind.DURATION)
    group = reader.of(AmountKind.RATIO, AmountKind.GROUP)
    if kind is not ProvisionType.MONITORING:
        frequency = [one for one in frequency if one.per != "session"] or []
    supplier = reader.equipment_supplier() if kind is ProvisionType.EQUIPMENT else None
    qualification = reader.qualification(role)
    often = frequency
    if kind in {ProvisionType.CONTINUOUS, ProvisionType.ENVIRONMENT}:
        often = coverage + frequency
    elif not often and kind is ProvisionType.EQUIPMENT:
        often = coverage
    slots: dict[str, str | None] = {
        "what": source.words(*reader.what_at) if reader.what_at else None,
        "frequency": _first(often),
        "duration": _first(duration),
        "who": role.words if role else supplier,
        "qualification": qualification,
        "group": _first(group),
        "where": source.words(*reader.place) if reader.place else None,
        "review": source.words(*reader.reviews[0]) if reader.reviews else None,
        "obligation": reader.obligation.words if reader.obligation else None,
    }
    hidden = _hidden(reader, slots)
    filled = {name for name, words in slots.items() if words} | set(hidden)
    if {"duration", "frequency"} & filled or "group" in filled:
        filled.add("quantity")
    if slots["review"] and not (_NAMED_TIME.search(plain(slots["review"]).text)):
        filled.discard("review")
    missing = [slot for slot in _needed(reader, slots) if slot not in filled]
    vague = _vague(reader, filled, duration + frequency)
    verdict, why = _verdict(reader, slots, missing, vague, hidden, role)
    return ProvisionReading(
        text=source.given,
        verdict=verdict,
        type=kind,
        slots=ProvisionSlots(**slots),
        missing=tuple(slot for slot in _SLOT_ORDER if slot in missing),
        vague=vague,
        amounts=reader.amounts + tuple(reader.column_amounts()),
        redacted=hidden,
        section=reader.section,
        why=why,
    )


_NAMED_TIME = re.compile(
    r"termly|weekly|fortnight|month|annual|year|half|every|each|per |once|twice|\d|daily|quarter"
)


def _hidden(reader: _Reader, slots: dict[str, str | None]) -> tuple[str, ...]:
    """Name the slots whose words were blacked out."""
    found: set[str] = set()
    for amount in reader.of(AmountKind.HIDDEN):
        words = plain(amount.words).text
        if re.search(r"hour|hr|min", words):
            found.add("duration")
        if re.search(r"time|session|day|per |each|every| a ", words):
            found.add("frequency")
    if any(role.hidden for role in reader.deliverers()):
        found.add("who")
    if re.search(
        r"trained in ℶ|(?:have|receive|provided with|attend|use) ℶ(?! (?:hours|minutes|sessions|times))",
        reader.source.text,
    ):
        found.add("qualification" if "trained in ℶ" in reader.source.text else "what")
    return tuple(slot for slot in _SLOT_ORDER if slot in found)


def _needed(reader: _Reader, slots: dict[str, str | None]) -> list[str]:
    kind, text = reader.type, reader.source.text
    needed = list(_NEEDED[kind])
    if kind is ProvisionType.CONTINUOUS:
        needed += ["qualification"]
        if not _AT_THE_CHILD_S_SIDE.search(text):
            needed.append("group")
    if kind is ProvisionType.ENVIRONMENT:
        if not slots["where"] and not slots["frequency"]:
            needed.append("where")
        if not slots["who"] and not reader.roles:
            needed.append("who")
    if kind is ProvisionType.EQUIPMENT and not _UPKEEP.search(text):
        needed.append("review")
    if kind is ProvisionType.SESSION:
        if slots["frequency"] and _BRIEF.search(text):
            needed.remove("duration")
        if _GROUP_TALK.search(text):
            needed.append("group")
        if _needs_expertise(reader, slots):
            needed.append("qualification")
    if reader.obligation and not reader.obligation.binding:
        needed.append("obligation")
    return needed


def _needs_expertise(reader: _Reader, slots: dict[str, str | None]) -> bool:
    text = reader.source.text
    bare = any(hit.entry.family == "training" for hit in reader.hits)
    assistant = bool(slots["who"]) and bool(_ASSISTANT.search(plain(slots["who"] or "").text))
    return bare or (assistant and bool(_SPECIALIST.search(text)))


def _vague(reader: _Reader, filled: set[str], amounts: list[Amount]) -> tuple[VagueWording, ...]:
    lexicon = reader.lexicon
    found = [
        judge_hit(hit, reader.source, lexicon, filled)
        for hit in reader.hits
        if not hit.entry.types or reader.type.value in hit.entry.types
    ]
    for name, column in reader.columns.items():
        found += [
            judge_hit(hit, column, lexicon, filled, name)
            for hit in hits_in(column, lexicon, "provision")
            if not hit.entry.types or reader.type.value in hit.entry.types
        ]
    floor = any(amount.bound is Bound.FLOOR for amount in amounts)
    for amount in amounts:
        if amount.bound in {Bound.CEILING, Bound.RANGE, Bound.ABOUT} and amount in reader.amounts:
            found.append(_open_amount(amount, floor))
    return tuple(sorted(found, key=lambda one: (one.found_in, one.at)))


_OPEN: dict[Bound, tuple[str, str, str]] = {
    Bound.CEILING: (
        "ceiling",
        "It sets the most that will be given, and no least.",
        "Ask for at least this much.",
    ),
    Bound.RANGE: (
        "range",
        "A range leaves the amount open.",
        "Ask for the amount, or for at least the upper figure.",
    ),
    Bound.ABOUT: ("approximate", "It is not an amount that can be held to.", "Ask for at least this much."),
}


def _open_amount(amount: Amount, floor: bool) -> VagueWording:
    family, reason, suggestion = _OPEN[amount.bound]
    return VagueWording(
        words=amount.words,
        at=amount.at,
        rescued=floor,
        source="Wording that families and auditors commonly query",
        tier="practice",
        family=family,
        severity=Severity.STRONG if amount.bound is not Bound.ABOUT else Severity.AMBER,
        reason=reason,
        suggestion=suggestion,
        confirmed=False,
    )


_NOT_BLOCKING = frozenset({"qualification", "review"})


def _verdict(
    reader: _Reader,
    slots: dict[str, str | None],
    missing: list[str],
    vague: tuple[VagueWording, ...],
    hidden: tuple[str, ...],
    role: Role | None,
) -> tuple[ProvisionVerdict, tuple[str, ...]]:
    """Weigh: a strong gap decides, a weak one alone is for a person."""
    strong = [one for one in vague if not one.rescued and one.severity is Severity.STRONG]
    amber = [one for one in vague if not one.rescued and one.severity is Severity.AMBER]
    not_blocking = _NOT_BLOCKING
    if slots["qualification"] and any(not one.named for one in reader.deliverers()):
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
