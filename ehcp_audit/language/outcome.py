"""What an outcome says: what the child will do, how anybody will know, by when; or only what others will provide."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from functools import lru_cache
from typing import Literal

from ehcp_audit.model import Frozen, made

from .criterion import CRITERION, criterion_in
from .lexicon import Lexicon, shipped_lexicon
from .numerals import NUMBER
from .plain import GAP, Plain, plain
from .starts import Holding, Starting
from .times import TimePoint, times_in
from .vague import VagueWording, hits_in, judge_hit

__all__ = ["OutcomeReading", "read_outcome"]


class OutcomeReading(Frozen):
    """What one outcome says. Source: SEND Code of Practice 2015, paragraph 9.66."""

    kind: Literal["outcome"] = "outcome"
    text: str
    """The outcome as given."""
    verdict: Literal["SMART", "not SMART", "needs a person"]
    """Whether it is specific, measurable and time-bound, and about the child. Whether it is achievable and
    realistic no program can tell."""
    specific: bool | None
    """True: names something the child will be seen to do; `None`: cannot tell."""
    measurable: bool | None
    """True: gives a number, a standard, a measure or a level of help; `None`: an act that can be seen done, with no
    criterion."""
    time_bound: bool | None
    """True: says by when; `None`: the time was blacked out."""
    is_provision: bool
    """True where it says what others will do or give."""
    about_child: bool | None
    """True where the child is the one who acts; `None`: cannot tell."""
    by_when: str | None = None
    """The words that give the time; `None` where there are none."""
    criterion: str | None = None
    """The words by which it can be measured; `None` where there are none."""
    action: str | None = None
    """What the child will do, from the verb on; `None` where no verb of the child was found."""
    abilities: int = 1
    """How many things it asks for at once."""
    has_benefit: bool = False
    """True where it says what for ("so that")."""
    times: tuple[TimePoint, ...] = ()
    """Every time it names, in its text or its own column."""
    vague: tuple[VagueWording, ...] = ()
    """Wording that leaves it open."""
    missing: tuple[str, ...] = ()
    """Which of specific, measurable, time-bound are wanting."""
    why: tuple[str, ...] = ()
    """What the verdict rests on, as clauses."""


_PROVIDED = (
    r"(?:(?:weekly|daily|regular|fortnightly|termly|ongoing|direct|individual|small|group|specialist|additional|targeted|1:1|one-to-one|full-time|appropriate|suitable|more|extra|adult|his|her|their|the|an?|[\w-]{2,18}) ){0,6}?"
    r"(?:sessions?|therapy|support|interventions?|programmes?|provision|input|help|assistance|assistant|ta|tuition|equipment|laptop|ipad|device|adult|staff|opportunit(?:y|ies)|access|strategies|placement|assessments?|salt|slt|ot|physiotherapy|counselling|"
    r"respite|short breaks?|visits?|resources|mentor|keyworker|timetable|curriculum|package|environment|care|funding|groups?(?! (?:activit|games?|work|discussion|task|conversation|project|chat|outing|trip))|adaptations?|services?|specialist teacher|aids?|movement breaks?|sensory (?:circuit|room|diet)|plan|therapist|psychologist|teaching|wheelchair|camhs|training|hours|elsa)\b"
)
_GETS = Holding(
    re.compile(
        rf"^(?:(?:by|within|in|at|before) [^,:]{{2,60}} ?[,:] )?{{CHILD}} (?:continues to )?(?:(?:gets?|receives?|is (?:given|offered|provided with|seen for)) {_PROVIDED}|(?:gets?|has|have|receives?|is given) (?:[\w-]{{2,14}} ){{0,3}}?(?:reviews?|appointments?|check-?ups?|sessions?|therapy|support)\b(?! (?:ready|open|in hand|on time)))".replace(
            "{CHILD}", "(?:ℵ|he|she|they|i|[a-z][\\w'-]{1,24})"
        )
    )
)
"""What somebody gives the child, said as if it were so already: "gets a visit every term"."""
_CHILD = r"(?:ℵ|he|she|they|i|we|[a-z][\w'-]{1,24}(?: ℵ)?)"
_SERVICE_GIVES = Holding(
    re.compile(
        rf"\b(?:will|to|shall|must|should)(?: also| continue to| now| then| regularly)? (?:(?:have(?! (?:held|kept|completed|passed|finished|made|learn(?:t|ed)|written|read|joined|chosen|found|started|done|been to|worked|saved|spoken|(?:an?|one|two|three|new|more|some|at least one) (?:[a-z]{3, 10} )?friends?|friends))|access|attend|get|be able to access|experience|undertake|join|follow|complete|engage (?:in|with)|participate in|take part in|benefit from|work (?:with|on) (?:a|an|his|her|their)) {_PROVIDED}"
        r"|be receiving |receive (?!(?:an? )?(?:\w{1,24} ){0,2}(?:grade|award|certificate|pass|qualification|level|mark|score|fewer|no more than|a merit|praise|ball|pass))"
        r"|have (?:been|had) (?:given|provided|offered|supported|assessed|referred|access to)|have access to|be in receipt of|be (?:provided|supplied|supported|given|offered|assessed|referred|seen|taught|placed|helped|monitored|reviewed|included in|encouraged|allocated|assigned|enrolled|withdrawn|prompted|discussed|invited)\b(?! (?:a choice|instructions?|an instruction|two|three|\d|a task|work|by (?:a|his|her|their) (?:friend|peer))))"
    )
)
_PROVISION_START = Holding(
    re.compile(
        r"^(?:(?:by|within|in|at|before) [^,:]{3,60}[,:] )?(?:to (?:receive|have access|be provided|attend|access|be given|be offered|be supported|continue to receive|provide|ensure|support|deliver|implement|offer|review|monitor|refer|arrange)\b"
        r"|(?:provision|delivery|access to|attendance at|continued access|support (?:for|with|from|to)|weekly|daily|termly|fortnightly|a referral|referral|regular(?! attendance)|staff|adults?|teachers?|school|ongoing|\d+ (?:x|hours|minutes|sessions)|1:1|one-to-one|speech and language therap\w{1,24}|occupational therap\w{1,24}|input|sessions? of)\b(?! will (?:not )?(?:see|notice|report|observe|record)))"
    )
)
_OTHERS_ACT = Holding(
    re.compile(
        r"^(?:(?:by|within|in|at|before|from) [^,:]{3,60}[,:] )?(?:(?:the|our|this) (?:\w{1,12} )?(?:outcome|aim|goal) is (?:that |for )?)?(?:the |an? |all |his |her |their |ℵ's |every |both )?(?:(?!(?:will|can|must|shall|to|is|are)\b)[\w'&-]{1,18} ){0,5}?(?:staff|school|setting|college|adults?|teachers?|teaching assistants?|tas?|assistants?|therapists?|psychologist|senco|local authority|la|services?|professionals?|parents|team|council|provider|outreach|camhs|salt|slt|nurse|counsellor|physiotherapist|mentor|support|therapy|sessions?|provision|programme|interventions?|strategies|timetable|equipment|curriculum|plan|placement|assessment|referral|package|opportunities)(?: (?!(?:he|she|they|i|ℵ)\b)[\w'-]{1,16}){0,6}? (?:will|to|shall|must|should)(?: \w{1,24}ly)? (?!no longer|only need|rarely|agree|report|notice)"
    )
)
_OUTCOME_DESPITE = Holding(
    re.compile(
        r"\b(?:will|can) (?:then )?be able to\b|\bso that (?:he|she|they|ℵ|[a-z]+) (?:can|is able|will)\b"
    )
)

_VAGUE_VERBS = frozenset(
    "improve develop increase enhance progress better gain become build strengthen extend feel understand know learn be enjoy continue "
    "make have maintain engage access cope manage benefit grow raise reach achieve fulfil realise maximise broaden deepen widen experience thrive "
    "flourish appreciate acquire consolidate recognise accept overcome reduce decrease remain stay begin start attain "
    "participate interact communicate socialise function regulate work explore demonstrate show display exhibit have keep try respond integrate transition "
    "get see want need like love think believe consider receive attend close narrow boost foster further fully help support promote enable encourage "
    "secure sustain settle adapt self-regulate hold reflect embed progressing live lead".split()
)
_BROAD = frozenset(
    "engage access cope manage participate interact communicate socialise function regulate work respond demonstrate show self-regulate recognise attend integrate remain stay maintain hold achieve begin start live reduce decrease get attain receive explore display keep".split()
)
_ACT = Holding(
    re.compile(
        r"\b(?:will|can|is|are|to|i'll|shall|must)\b(?: then| also| consistently| independently| regularly| confidently| successfully| usually| always| safely| fully| have been| have)? ?(?:be )?(?:(?:more |better |fully |increasingly )?able to |confident (?:to|in|enough to) |happy to |independently |in a position to )?(?:consistently |independently |confidently |regularly |successfully |safely |accurately |fluently |calmly )?(?P<verb>[a-z][a-z-]{1,20})"
    )
)
_ACTS_NOW = re.compile(
    r"(?:^|[,:] |\b(?:year|yr|stage|ks|by|age|age of) ?\d{1,2},? |\b(?:term|reception|20\d\d|school|college|nursery|christmas|easter|july|june|year|plan|time),? )"
    r"(?:he|she|they|i|ℵ|(?!the |his |her |their |its |this |all |she |and |with |for )[a-z]{2,14}) (?:also |then |always |usually )?"
    r"(?P<verb>(?!(?:is|has|was|does|his|this|its|as|always|sometimes|perhaps|needs|likes|wants|support|lessons|minutes|sessions|skills|reports|times|terms|plans|staff|adults|teachers|parents)\b)[a-z]{2,13}s)(?= [a-z\d])"
)
"""What the child does by then, said as if it were so already: "by July he writes his name"."""
_NOT_VERBS = frozenset(
    "the a an his her their be have has been not no more better higher lower stronger greater fewer less this that its it ℵ able two three one all each every which who with by for and or".split()
)

_DEFINITE = re.compile(
    r"\b(?:his|her|their|my|an?|the|all|both|each|every) (?:[\w'-]{1,16} ){0,2}(?:shoelaces|laces|name|full name|address|phone number|teeth|coat|buttons|shoes|bike|bus|train|meal|snack|sandwich|drink|alphabet|phone call|journey|route|road|shop|bag|equipment|timetable|home|bed|hair|clothes|sentence|story|paragraph|toilet|cutlery|fork|knife|spoon|cup|zip|bill|purchase|change|qualification|driving|job|placement|course|interview|cv|tenancy|exam|lift)\b"
)
_BENEFIT = Starting(
    re.compile(
        r"\bso (?:that )?(?:he|she|they|i|ℵ|[a-z]{2,14}) (?:can|is|will|are|am|may|could|does|has)\b|\bin order to\b|\bwhich will (?:help|allow|enable|mean)\b|\bto (?:help|enable|allow) (?:him|her|them|ℵ|me)\b|(?<=, )(?:enabling|allowing)\b"
    ),
    "so in which to enabling allowing",
)
_HIDDEN_TIME = re.compile(
    rf"(?:by|before|end of|within) (?:the )?(?:end of )?(?:year |ks|key stage |age )?{GAP}"
)
_JOINED = re.compile(r"(?:, and |,? and (?:will |to |be able to |also )+|; |, (?:will|to) )(?=[a-z])")


_CHANGED = re.compile(
    r"(?:improv|develop|increas|enhanc|strengthen|progress|reduc|decreas|rais|boost|broaden|deepen|extend|made\b|gain|grown\b|become\b)(?:e?d)?"
)


_AND_DOES = re.compile(
    r"\b(?:and|then|or) (?:then |also )?(?P<verb>say|tell|write|read|name|ask|show|point|draw|count|put|pick|choose|walk|sign|use|type|explain|answer|spell|buy|pay|cook|wash|pack|find|give|hand|carry|ride|swim|copy|sort|match|repeat|describe|list|press|open|close|cut|tie|dress)(?= [a-z])"
)
"""A second verb of the child behind one that names no act: "will know his address and say it"."""


_COMPARED = frozenset(
    "calmer happier easier neater tidier handier kinder readier steadier braver safer surer abler".split()
)
"""What comes behind "will be" and says more of something: no act."""


def _names_no_act(verb: str) -> bool:
    """Tell whether a verb, or what it is a past form of, names nothing that can be seen done."""
    stem = verb.removesuffix("ing")
    if verb not in _VAGUE_VERBS and verb.removesuffix("s") in _VAGUE_VERBS:
        return True  # "copes better with change"
    going = stem != verb and ({stem, stem + "e"} & _VAGUE_VERBS)  # "will be coping"
    return verb in _VAGUE_VERBS or bool(going) or bool(_CHANGED.fullmatch(verb)) or verb in _COMPARED


def _acts_now(source: Plain) -> tuple[str, int] | None:
    """Return the first act that can be seen of those said as if they were so already: "by July he writes"."""
    return next(
        (
            (match["verb"], match.start("verb"))
            for match in _ACTS_NOW.finditer(source.text)
            if not _names_no_act(match["verb"].removesuffix("s"))
        ),
        None,
    )


def _child_acts(source: Plain) -> tuple[str | None, int]:
    """Return the first verb of the child that can be seen, or else the first verb, with where it stands."""
    now = _acts_now(source)
    first: tuple[str | None, int] = (None, 0)
    for match in _ACT.finditer(source.text):
        verb, at = match["verb"], match.start("verb")
        if now and now[1] < at:
            return now  # "chairs her review and says what she wants to change": the later verbs hang on it
        if verb in _NOT_VERBS or len(verb) < 2:
            continue
        if not _names_no_act(verb) and not verb.endswith("ly"):
            return verb, at
        if first[0] is None:
            first = verb, at
    if first[0] is None and now:
        return now
    if first[0] is None:
        vague = next(iter(_ACTS_NOW.finditer(source.text)), None)
        first = (vague["verb"], vague.start("verb")) if vague else first
    if first[0] is not None:
        second = _AND_DOES.search(source.text, first[1])
        if second and not source.text[: second.start()].endswith(("how to", "to")):
            return second["verb"], second.start("verb")
    return first


def _is_provision(source: Plain, times: tuple[TimePoint, ...]) -> bool:
    text = source.text
    lead = 0
    for one in times:  # "by the time he leaves college, in July 2029, he will ..."
        if one.span[0] <= lead + 3:
            lead = one.span[1]
    if lead:
        text = text[lead:].lstrip(" ,:-")
    if _OTHERS_ACT.match(text) and not _OUTCOME_DESPITE.search(text):
        return True  # "by the end of Year 9 staff will understand ..."
    if _PROVISION_START.match(text) and not _OUTCOME_DESPITE.search(text):
        return True
    match = _SERVICE_GIVES.search(text)
    if match is None:
        return _GETS.match(text) is not None and not _OUTCOME_DESPITE.search(text)
    before = text[: match.start()]
    if re.search(r"\b(?:will|can) (?:be able to )?[a-z]+", before) or re.search(
        r"so that|such as|when\b", before
    ):
        return False
    return not re.match(
        r"[^.;]{0,80}\b(?:independently|unaided|without (?:adult )?(?:help|support|prompt)|by (?:him|her)self|on (?:his|her|their) own)\b",
        text[match.start() :],
    )


_BARE_CHANGE = re.compile(
    r"(?:for |to (?:have|show|achieve) )?(?:(?:his|her|their|ℵ's|[a-z]+'s|an?|the) )?(?:improv|increas|better|great|reduc|enhanc|develop|strength|more|fewer|less|higher|rais|build)\w{0,8} "
)
"""A change named without what the child will do: "improved friendships"."""


_LONG = 16
"""Words: outcomes of this length that lack one thing alone were mostly written as SMART (docs/decisions/0025)."""
_TIME_WORD = re.compile(
    r"20\d\d|\b(?:year|yr|ks|key stage|stage) ?\d|\b(?:half-)?term\b|\baged?\b|\bbefore (?:he|she|they|ℵ|leaving|the)\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|easter|christmas)\b"
)
_FIGURE = re.compile(
    rf"{NUMBER}|\d|percent|once|twice|score|age\b|independently|without|unaided|unprompted|by (?:him|her)self"
)


def _specific(verb: str | None, at: int, source: Plain, criterion: str | None) -> bool | None:
    if verb is None:
        return criterion is not None and len(source.text.split()) > 8 and not _BARE_CHANGE.match(source.text)
    after = source.text[at + len(verb) :]
    words = re.findall(r"[a-z][a-z'-]{2,}", re.split(r"\b(?:by the end|by |so that)\b", after)[0])
    if not _names_no_act(verb):
        return len(words) >= 1 or criterion is not None
    if criterion and (verb in _BROAD or verb.removesuffix("s") in _BROAD):
        return True
    figure = criterion and any(_FIGURE.search(one[0]) for one in CRITERION.finditer(source.text))
    return bool(figure) and len(words) >= 2


def _measurable(verb: str | None, source: Plain, criterion: str | None) -> bool | None:
    if criterion:
        return True
    if verb is None or _names_no_act(verb):
        return False
    return None if _DEFINITE.search(source.text) else False


@lru_cache(maxsize=4096)
def read_outcome(text: str, *, by_when: str | None = None, lexicon: Lexicon | None = None) -> OutcomeReading:
    """Read an outcome.

    Args:
        text: the outcome.
        by_when: the time that its lead-in, row or column gives, if any.
        lexicon: word lists other than the shipped ones.
    """
    lexicon = lexicon or shipped_lexicon()
    source = plain(text)
    times = times_in(source)
    if by_when and by_when.strip():
        column = plain(by_when)
        times += times_in(column, column=True)
    time_bound: bool | None = bool(times)
    if not times and (_HIDDEN_TIME.search(source.text) or GAP in (by_when or "")):
        time_bound = None
    criterion = criterion_in(source, times)
    verb, at = _child_acts(source)
    provided = _is_provision(source, times_in(source))
    specific = (
        False
        if provided and (verb is None or _names_no_act(verb))
        else _specific(verb, at, source, criterion)
    )
    measurable = _measurable(verb, source, criterion)
    if provided:
        specific, measurable = False, False if measurable is None else measurable
    filled = {"measure"} if measurable else set()
    answers = {"specific": specific, "measurable": measurable, "time_bound": time_bound}
    missing = tuple(name for name, answer in answers.items() if answer is False)
    verdict: Literal["SMART", "not SMART", "needs a person"] = "SMART"
    if provided or missing:
        verdict = "not SMART"
    elif None in answers.values():
        verdict = "needs a person"
    unsure = missing == ("measurable",) or (missing == ("time_bound",) and _TIME_WORD.search(source.text))
    vague = tuple(judge_hit(hit, source, lexicon, filled) for hit in hits_in(source, lexicon, "outcome"))
    open_standard = any(one.family == "open standard" and not one.rescued for one in vague)
    if not provided and unsure and not open_standard and len(source.text.split()) >= _LONG:
        verdict = (
            "needs a person"  # so much said of what the child will do: the gap may be wording unknown here
        )
    return made(
        OutcomeReading,
        {
            "kind": "outcome",
            "text": text,
            "verdict": verdict,
            "specific": specific,
            "measurable": measurable,
            "time_bound": time_bound,
            "is_provision": provided,
            "about_child": None if verb is None and not provided else not provided,
            "by_when": times[0].words if times else None,
            "criterion": criterion,
            "action": source.words(at, len(source.text)) if verb else None,
            "abilities": _abilities(source, at) if verb else 1,
            "has_benefit": _BENEFIT.found_in(source.text),
            "times": times,
            "vague": vague,
            "missing": missing,
            "why": _reasons(answers, provided, verb, criterion),
        },
    )


def _abilities(source: Plain, at: int) -> int:
    return 1 + len(_JOINED.findall(source.text[at:].split(" so that ")[0]))


def _reasons(
    answers: dict[str, bool | None], provided: bool, verb: str | None, criterion: str | None
) -> tuple[str, ...]:
    why = []
    if provided:
        why.append("says what others will do or give, not what the child will be able to do")
    if answers["specific"] is False and not provided:
        why.append(f"'{verb}' names no act that can be seen" if verb else "names no act of the child")
    if answers["measurable"] is False and not provided:
        why.append("does not say how anybody will know")
    if answers["measurable"] is None:
        why.append("can be seen done, but says no number, standard or level of help")
    if answers["time_bound"] is False:
        why.append("does not say by when")
    if not why:
        why.append(f"says who will do what, by when, and how it is known ({criterion})")
    return tuple(why)
