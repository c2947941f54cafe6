"""What each type of provision must say, and what follows where it does not.

Source: part 6 of the criteria; SEND Code of Practice 2015, paragraph 9.69.
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from .amount import Amount, AmountKind
from .facts import ProvisionFacts
from .kinds import EXAM, PRESENCE, ProvisionType
from .lexicon import Severity
from .numerals import NUMBER
from .plain import blanked, plain, squeeze
from .starts import Holding
from .vague import VagueWording

__all__ = ["ProvisionVerdict", "lasting", "limits_the_child", "needed_slots", "weigh"]

ProvisionVerdict = Literal["specific", "not specific", "needs a person"]
Slots = Mapping[str, str | None]

_GROUP_TALK = Holding(
    re.compile(
        r"(?<![a-z])(?:small[- ]groups?|(?<!youth )(?<!parenting )(?<!support )(?<!parent )(?<!toddler )(?<!play )groups?(?! home)|paired|pairs(?! of (?!pupils|children))|small class(?:es)?)(?![a-z])"
    )
)
_SPECIALIST = re.compile(
    r"(?<![a-z])(?:therap\w{0,24}|speech|language|sensory|makaton|pecs|braille|bsl|sign language|articulation|physio\w{0,24}|occupational|elsa|emotional literacy|counselling|salt|slt|aac|colourful semantics|attention autism|intensive interaction|nurture|elklan|lego|thrive|autis\w{0,24}|trauma\w{0,24}|attachment|restraint|positive handling|epilep\w{0,24}|feeding|gastrostomy|suction\w{0,24}|medication|hoist\w{0,24}|moving and handling|dyslexi\w{0,24}|precision teaching|teacch|hydrotherapy|zones of regulation|mental health|self-harm|habilitation|mobility)(?![a-z])"
)
_ASSISTANT = re.compile(
    r"assistant|\bl?s?ta\b|\blsa\b|\bhlta\b|support worker|support staff|personal assistant|\bpa\b|mentor|tutor|learning support|\btas\b|\blsas\b|carer|(?:nursery|early years|pre-?school) (?:practitioner|educator)"
)
_BRIEF = Holding(
    re.compile(
        r"(?<![a-z])(?:hoist\w{0,24}|transfer (?:him|her|them|ℵ)|change (?:him|her|them|ℵ)|nappy|toilet(?:ed|ing)?|catheter\w{0,24}|medication|insulin|"
        r"suction\w{0,24}|gastrostomy|tube[- ]fe\w{1,24}|intimate care|personal care|greet\w{0,24}|check\w{0,24}|remind\w{0,24}|show\w{0,24}|tell\w{0,24}|hand (?:him|her|them)|"
        r"write in|written in|send\w{0,24}|charge\w{0,24}|escort\w{0,24}|meet (?:him|her|them|ℵ|me) (?:at|off|from|in)|weigh\w{0,24}|position\w{0,24}|walk(?:ed)? (?:him|her|them|ℵ|me|to|with|between)|"
        r"collect\w{0,3}|tak(?:e|en) (?:him|her|them|ℵ|me)? ?(?:to|home|off|from) |accompan\w{1,6}|travel\w{0,4}|taxi|minibus|transport\w{0,3}|climb\w{0,3}|go with|phone\w{0,3}|telephone\w{0,3}|rings? (?:home|his|her)|e-?mail\w{0,3}|(?:voice|text|audio|video) (?:notes?|messages?)|texts? (?:home|mum|dad|his|her)|bring(?! in (?:an?|one|two|new|some)(?![a-z]))|brought|fetch\w{0,3}|feeds?\b(?! programme)|fed by|give (?:him|her|them|ℵ) (?:his|her|their|the)|"
        r"stairs|transfers?|test(?:ed)?|eye test|hearing test|clinic|appointment|hand over|handover|sign (?:him|her|them) in|tell\w{0,3}|look through|go through|in writing|handouts?|printed|slides|empty|fit(?:ted)?|change(?:d)?|wash(?:ed)?|dress(?:ed)?)(?![a-z])"
    )
)
"""Care and brief acts: how often says enough, nobody counts their minutes."""
_AS_A_SUBJECT = re.compile(
    r"(?<![a-z])(?:on|in|of|about|for|towards|at|practi[sc](?:es?|ed|ing)|learn(?:s|ing)?|teach(?:es|ing)?|taught) (?:(?!(?:arrival|the|an?|each|every|all)\b)[\w'-]{2,16},? ){0,4}$"
    r"|(?<![a-z])(?:how to|(?:learn|be taught|teach|help|enable|encourage) (?:[\w'-]{2,14} )?to|so (?:that )?(?:he|she|they|ℵ) can) (?:[\w'-]{2,16},? ){0,3}$"
)
"""What stands before an act that is worked on or learnt, and not done for the child: "on telling a story"."""


def _is_brief(text: str) -> bool:
    """Tell whether what is done is care or a brief act: checking his aids, and not work on checking his sums."""
    return any(
        not _IS_TAUGHT.search(text, 0, match.start())
        and (
            not (match[0].endswith("ing") or _PLAIN_VERBS.match(match[0]))
            or not _AS_A_SUBJECT.search(text, max(0, match.start() - 70), match.start())
        )
        for match in _BRIEF.finditer(text)
    )


_IS_TAUGHT = re.compile(
    r"(?<![a-z])(?:(?:will|must|shall) (?:also )?(?:teach|tutor|coach) (?!(?:staff|parents|all|each|every)\b)[^.;]*"
    r"|(?:direct |specialist |individual |explicit |structured )(?:teaching|tuition|instruction)[^.;]*|^teaching (?:of|in|how) [^.;]*)$"
)
"""What stands behind it in the sentence is what the child learns: "teach her to use buses and a phone"."""


_PLAIN_VERBS = re.compile(
    r"(?:tell|show|check|remind|phone|telephone|travel|climb|test|change|wash|dress|send|bring)$"
)
_BY_TRADE = re.compile(r"note-?taker|lip-?speaker|scribe|reader|prompter")
"""Whose title says what they do and must know."""
_TEACHER = re.compile(r"teacher(?!'s)|headteacher|tutor\b")
_AT_THE_CHILD_S_SIDE = Holding(
    re.compile(
        r"(?<![a-z])(?:beside|next to|alongside|within arm's reach|within sight|line of sight|accompan\w{0,6}|shadow\w{0,5}|"
        r"in the room with|(?:one|two|three|\d) (?:adults?|teaching assistants?|tas?|staff|carers?|members of staff))(?![a-z])"
    )
)
_UPKEEP = Holding(
    re.compile(
        r"(?<![a-z])(?:maintain\w{0,24}|maintenance|servic(?:ed|ing)|repair\w{0,24}|replac\w{0,24}|check\w{0,24}|charg\w{0,24}|updat\w{0,24}|upkeep|insur\w{0,24}|calibrat\w{0,24}|mend\w{0,24}|look(?:ed)? after|adjust\w{0,24}|lend another|test(?:ed|s)?|trained|training|review\w{0,24}|set up|fitted|installed|taught to use|shown how)(?![a-z])"
    )
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


def needed_slots(facts: ProvisionFacts, slots: Slots) -> list[str]:  # noqa: C901, PLR0912 - a rule for each type
    """Name the slots that this statement needs: those of its type, and those that its own words call for."""
    kind, text = facts.type, facts.source.text
    needed = list(_NEEDED[kind])
    if kind is ProvisionType.CONTINUOUS:
        if not slots["what"] and not facts.says_for_what():
            needed.append("what")
        who = plain(slots["who"] or "").text
        if not _TEACHER.search(who) and not _BY_TRADE.search(who):
            needed.append("qualification")
        alone = _FOR_ONE.search(plain(slots["who"] or "").text)
        if not alone and not _AT_THE_CHILD_S_SIDE.search(text) and not PRESENCE.search(text):
            needed.append("group")
    if kind is ProvisionType.ENVIRONMENT:
        at_exams = EXAM.search(text)
        if not (
            slots["where"]
            or slots["frequency"]
            or (at_exams and _EXAMS.search(text))
            or _EVERYTHING.search(text)
        ):
            needed.append("where")
        if not (slots["who"] or at_exams or _UNIVERSAL.search(text)) and not any(
            role.named or _ALL_OF_THEM.search(plain(role.words).text) for role in facts.roles
        ):
            needed.append("who")
    if (
        kind is ProvisionType.EQUIPMENT
        and not (slots["frequency"] and facts.roles)
        and not _UPKEEP.search(text)
    ):
        needed.append("review")
    if kind is ProvisionType.SESSION:
        if slots["frequency"] and (_is_brief(text) or lasting(facts)):
            needed.remove("duration")
        elif _PERIOD.search(plain(slots["frequency"] or "").text) or _NUMBERED_PERIOD.search(text):
            needed.remove("duration")  # a period of the school's timetable has its length
        if "duration" in needed and any(limits_the_child(text, one) for one in facts.of(AmountKind.DURATION)):
            needed.remove("duration")  # how long the child may be asked to work is what is provided
        if _GROUP_TALK.search(blanked(text, facts.trainings) if facts.trainings else text):
            needed.append("group")
        if _needs_expertise(facts, slots):
            needed.append("qualification")
    if kind is ProvisionType.MONITORING and _DATED.search(text):
        needed.remove("frequency")
    if kind is ProvisionType.TRAINING and _HOLD.search(text):
        needed.remove("who")  # who awards it goes with the certificate
    if kind is ProvisionType.TRAINING and _LEVEL.search(text):
        needed.remove("duration")
    if kind is ProvisionType.TRAINING and any(
        _DATED.search(one.text) for one in (facts.source, *facts.columns.values())
    ):
        needed.remove("frequency")
    if facts.obligation and not facts.obligation.binding:
        needed.append("obligation")
    return needed


_A_DEMAND = re.compile(
    r"(?: each| long)? (?:of (?:homework|writing|written work|listening|screen time|teacher talk|sitting|desk work|whole[- ]class)|at a time|at one time|at once|in one go|without a break|before a break|between breaks|away from)"
)
"""What is asked of the child: there the most that may be asked is the promise."""
_ON_ANY_DAY = re.compile(
    r"(?: (?:of|in) (?!therap|support|specialist|one)[a-z' -]{3,50}?)?(?: [a-z]{2,12}){0,3} (?:(?:on|in) any (?:one |single )?(?:day|morning|afternoon|lesson|week)|in a row|at a stretch|running)(?![a-z])"
)
_AND_NO_MORE = re.compile(r"(?:no|not|never) (?:more|longer) than ")


def limits_the_child(text: str, amount: Amount) -> bool:
    """Tell whether "no more than" says what may be asked of the child at the most, and not what is given."""
    if _A_DEMAND.match(text, amount.span[1]):
        return True
    return bool(_AND_NO_MORE.match(plain(amount.words).text) and _ON_ANY_DAY.match(text, amount.span[1]))


_EXAMS = Holding(re.compile(r"(?<![a-z])(?:exams?|examinations?|tests?|assessments?)(?![a-z])"))
_ALL_OF_THEM = re.compile(
    r"^(?:all|every|each|any|both)\b|staff|adults\b|teachers|people|team|school|setting|college|nursery|members|everyone|anyone|personnel|assistants"
)
_EVERYTHING = Holding(
    re.compile(
        r"\bwhenever (?!needed|required|possible|necessary|appropriate|this|(?:he|she|they|ℵ) (?:needs?|requires?)\b)[a-z\u2135]|"
        r"\b(?:all|every|each|any|both) (?:of )?(?:his |her |their |the |my )?(?:[\w-]{2,16} ){0,2}?(?:work|worksheets?|texts?|materials?|handouts?|instructions?|tasks?|tests?|exams?|homework|letters?|books?|slides?|requests?|questions?|words?|pages?|times?)\b"
    )
)
_DATED = re.compile(
    r"\b(?:by|before|within|in|during|at|on|from) (?:the )?(?:(?:end|start|beginning|first (?:week|day)) of )?(?:the )?(?:[\w-]{1,12} ){0,3}?(?:january|february|march|april|may|june|july|august|september|october|november|december|half[- ]?term|term|weeks?|months?|he|she|they|ℵ|easter|christmas|inset)(?![a-z])|\binset days?"
)
_LASTING = re.compile(
    r"whole|entire|duration|all (?:his |her |their |the )?(?:[a-z-]{1,16} )?(?:tasks|work|tests|exams|assessments|lessons|subjects|classes|breaks|times|transitions|journeys|trips|assembl|meals|hours)|at all times|for all"
)


def lasting(facts: ProvisionFacts) -> bool:
    """Tell whether it lasts as long as what it is tied to: the whole of lunch, every lesson."""
    return any(_LASTING.search(plain(one.words).text) for one in facts.of(AmountKind.COVERAGE))


def _needs_expertise(facts: ProvisionFacts, slots: Slots) -> bool:
    text = facts.source.text
    bare = any(hit.entry.family == "training" for hit in (*facts.hits, *facts.hits_of_who()))
    if (
        not slots["who"]
        and facts.type is ProvisionType.SESSION
        and any(not one.named for one in facts.deliverers())
    ):
        return True  # of "a trusted adult" nothing is known
    assistant = bool(slots["who"]) and bool(_ASSISTANT.search(plain(slots["who"] or "").text))
    if not assistant or any(role.expert and role.words == slots["who"] for role in facts.deliverers()):
        return bare
    others = blanked(text, [role.span for role in facts.roles])
    return bare or bool(_SPECIALIST.search(others))


_UNIVERSAL = Holding(
    re.compile(
        r"(?<![a-z])(?:each|every|all) (?:of the )?(?:adults?|members?|teachers?|staff|people|who) (?:of staff )?(?:who|that|will|must)|(?<![a-z])(?:everyone|everybody) (?:who|in|at)(?![a-z])"
    )
)
_FOR_ONE = re.compile(
    r"personal assistant|(?<![a-z])pa(?![a-z])|carer|sitter|budd(?:y|ies)|befriender|companion|note-?taker|lip-?speaker|interpreter|scribe|signer|escort|enabler"
)
"""Jobs that are done for one child at a time."""
_PERIOD = re.compile(
    r"(?<![a-z])(?:periods?|(?:one|two|three|four|five|\d) (?:full |whole |school )?(?:weekends?|mornings?|afternoons?|evenings?|days|nights?|half[- ]days?)(?= (?:a|per|each|every|in|out of)))(?![a-z])"
)
_NUMBERED_PERIOD = Holding(
    re.compile(
        r"(?<![a-z])(?:period|lesson)s? \d(?![\d:.])"
        r"|(?<![a-z])(?:in|during|through|for|of|to) (?:each|every|all)(?: one)?(?: of)?(?: (?:his|her|their|the))?(?: \d{1,2})?(?: [\w,&-]{2,16}){0,5}? (?:lessons?|class(?:es)?)(?![a-z])"
        r"|(?<![a-z])(?:in|during|to|for) (?:his|her|their) \d{1,2} (?:[\w-]{2,16} )?lessons(?![a-z])"
    )
)
"""The school's own lessons, whose length its timetable gives; not "a lesson with the specialist teacher"."""
_HOLD = Holding(
    re.compile(
        r"(?<![a-z])hold (?:an? |the )?(?:[\w-]{2,16} ){1,4}(?:certificate|award|diploma|level|licence)"
    )
)
_LEVEL = Holding(
    re.compile(
        r"(?<![a-z])(?:level|stage) (?:[1-8]|one|two|three)|foundation level|(?:[\w-]{2,16} )(?:award|certificate|diploma)|(?:one|two|three|half|\d)[- ]day course"
    )
)
_EVERY_DAY_HAS_ONE = Holding(
    re.compile(
        r"(?<![a-z])(?:after|before|during|instead of|at) (?:morning |afternoon )?(?:registration|lunch|break|assembly|home time|tutor time|form time|snack)(?:time)?(?![a-z])"
    )
)
"""Points of the school day: what is given "after lunch" is given daily, or so it seems."""
_HELPING = Holding(re.compile(r"(?<![a-z])(?:support|supervis|help|assist|care)"))


def _doubtful(facts: ProvisionFacts, slots: Slots, missing: Sequence[str]) -> frozenset[str]:
    """Name what seems to be lacking and may yet be there in wording that the patterns do not know."""
    found: set[str] = set()
    if "who" in missing and len(missing) == 1 and slots["what"] and facts.others_named():
        found.add("who")
    if missing == ["frequency"] and slots["duration"] and _EVERY_DAY_HAS_ONE.search(facts.source.text):
        found.add("frequency")
    if "what" in missing and len(missing) == 1 and facts.who() and facts.says_something():
        found.add("what")
    if (
        "group" in missing
        and facts.type is ProvisionType.CONTINUOUS
        and not _HELPING.search(facts.source.text)
    ):
        found.add("group")
    if (
        facts.type is ProvisionType.ENVIRONMENT
        and slots["what"]
        and facts.obligation
        and facts.obligation.binding
    ):
        if (slots["who"] or _UNIVERSAL.search(facts.source.text)) and "where" in missing:
            found.add("where")
        if (slots["where"] or slots["frequency"]) and "who" in missing and not facts.roles:
            found.add("who")
    return frozenset(found)


_NOT_BLOCKING = frozenset({"qualification", "review", "obligation"})


_LONG = 16
"""Words: of statements this long without one open word, those found to lack one slot or two were nearly always written
as strong, in wording that the patterns do not know (docs/decisions/0025)."""


_OF_TIME = Holding(
    re.compile(
        rf"{NUMBER}|(?<![a-z])(?:minutes?|mins?|hours?|hrs?|half|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?|nights?|overnights?|lunch\w{{0,5}}|breaks?|playtimes?|lessons?|each|every|everything|all|any|whenever|wherever|until|till|while|throughout|once|twice|always|whole|full|terms?(?![ -]time)|half-terms?|weeks?|fortnights?|months?|years?|days?)(?![a-z])"
    )
)


def _detailed(facts: ProvisionFacts, gaps: Sequence[str]) -> bool:
    """Tell whether a statement says so much, without an open word, that a gap may be wording that no pattern knows.

    How often and for how long may only be there in words of time or number that were not read.
    """
    column = facts.columns.get("how_often")
    if column and re.search(r"\d", column.text) and not facts.column_amounts:
        return True  # an amount that cannot be read
    if sum(len(one.text.split()) for one in (facts.source, *facts.columns.values())) < _LONG:
        return False
    if not {"frequency", "duration"} & set(gaps):
        return True
    read = [one.span for one in facts.amounts if one.kind in _OF_AMOUNT]
    return bool(_OF_TIME.search(blanked(facts.source.text, read)))


_OF_AMOUNT = frozenset({AmountKind.DURATION, AmountKind.FREQUENCY, AmountKind.COUNT, AmountKind.SPAN})


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
    not_blocking |= _doubtful(facts, slots, missing)
    gaps = [slot for slot in missing if slot not in not_blocking]
    bare_training = any(one.family == "training" for one in amber)
    if "qualification" in missing and bare_training:
        gaps.append("qualification")
    why = [f"does not give: {', '.join(gaps)}"] if gaps else []
    why += [f"'{squeeze(one.words)}': {one.reason}" for one in strong + amber]
    if gaps and not strong and not amber and len(gaps) <= 2 and _detailed(facts, gaps):
        why.append(
            "it is detailed and none of its words leaves anything open: a person must look whether that is there"
        )
        return "needs a person", tuple(why)
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
