"""What a statement's main act is, where an amount or an activity beside it would hide that.

"The council will supply a standing frame; the physiotherapist will train three assistants for half a day" supplies
equipment, and the half day is not how long that lasts.
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Sequence

from .amount import Amount, AmountKind
from .starts import AnyOf, Holding
from .things import Thing

__all__ = [
    "GROWN_UPS",
    "GROWN_UP_WORDS",
    "adult_is_there",
    "begins_with_adult",
    "is_an_item",
    "looks_at",
    "supplies",
    "teaches_adults",
]

_SUPPLYING = AnyOf(
    "supplied supplies supply lent lends lend loaned loans loan bought buys buy purchased purchase provided provides provide "
    "install installs installed fit fits fitted fund funded serviced"
)
_SUPPLIED = Holding(
    re.compile(
        r"(?<![a-z])(?:supplied|lent|loaned|bought|purchased|funded|installed|fitted|serviced|loaded)(?:,? (?:and|or) (?:[\w-]{2,12} ){0,3}[\w-]{2,12})?(?: free)?(?:,? (?:by|from|to) |[,;.])|\bprovided by (?:the )?(?:council|local authority|la\b|authority|nhs|wheelchair|[\w' -]{2,40}?(?:store|service|hub|department|centre|clinic|team)\b)|\b(?:made|refitted) [^.;]{0,40}\bby (?:the )?(?:[\w-]{3,14} ){0,2}orthotist"
    )
)
_SUPPLIES = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,9}?(?:(?:will|must|shall|is to|are to|to) (?:supply|lend|loan|buy|provide|install|fit|purchase)|supplies|lends|loans|buys|provides|installs)(?: and \w{3,10}| or \w{3,10})? (?:(?:him|her|them|ℵ) (?:with )?)?"
    )
)
_STANDS_FIRST = re.compile(
    r"(?:- )?(?:(?:an?|the|one|two|three|four|his|her|their|ℵ's|use of|provision of|powered|manual|portable|specialist|suitable|appropriate|adapted|individual|full-size|small|large|second|insulin|[a-z]+'s|[\w-]{3,14}) ){0,4}$"
)
_FROM = Holding(
    re.compile(
        r"(?<![a-z])(?:(?:from|on loan from|prescribed by|made by|issued by) (?:the |an? |his |her )?(?:[\w'-]{2,18} ){0,4}?(?:departments?|services?|library|hub|centre|store|clinic|hospital|team|council|school|college|stores)|prescribed|serviced)(?![a-z])"
    )
)
_ONLY_THINGS = re.compile(
    r"(?:- )?(?:provision of |access to |use of )?(?:an? )?(?:appropriate |suitable |specialist |specialised |adapted |sensory ){1,2}(?:resources|equipment|aids|furniture)\b"
)


def is_an_item(text: str, things: Sequence[Thing]) -> bool:
    """Tell whether an item stands first and somebody is said to supply or keep it; or nothing but items is named."""
    if _ONLY_THINGS.match(text):
        return True
    first = next((thing for thing in things if thing.kind == "equipment"), None)
    return (
        first is not None
        and bool(_STANDS_FIRST.match(text[: first.span[0]]))
        and bool(_FROM.search(text[first.span[1] :]))
    )


_GIVEN = 48
"""How far behind "will provide", in characters, the item may stand."""


def supplies(text: str, amounts: Sequence[Amount], things: Sequence[Thing]) -> bool:
    """Tell whether it first of all says who supplies an item; how long its use is shown is another thing."""
    items = [thing.span[0] for thing in things if thing.kind == "equipment"]
    if not items or text not in _SUPPLYING:
        return False
    match = _SUPPLIES.match(text)
    if match and any(match.end() <= start <= match.end() + _GIVEN for start in items):
        end = match.end()
    elif (found := _SUPPLIED.search(text)) and items[0] < found.start():
        end = found.start()
    else:
        return False
    return not any(
        (amount.kind in {AmountKind.DURATION, AmountKind.RATIO, AmountKind.GROUP}) and amount.span[0] < end
        for amount in amounts
    ) and not any(thing.kind == "activities" and thing.span[0] < min(items[0], end) for thing in things)


GROWN_UPS = r"(?:staff|teachers|class teacher|form tutor|(?:college |form )?tutors|teaching assistants?|tas?|lsas?|assistants?|midday \w{3,12}|elsas?|practitioners?|key ?workers?|key persons?|senco|parents|mother|father|carers?|family|teams?|workforce|personnel|colleagues|(?:adults|everyone|everybody|all) who|school (?:staff|team))"
GROWN_UP_WORDS = (
    "staff teacher teachers tutor tutors assistant assistants ta tas lsa lsas midday elsa elsas practitioner practitioners keyworker "
    "keyworkers key senco parents mother father carer carers family team teams workforce personnel colleagues adults everyone everybody "
    "all school schools setting"
)
"""Of these words `GROWN_UPS` holds one, and so does whatever else names those who are taught."""
_TAUGHT_ADULTS = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,12}?(?:(?:will|must|shall|is to|are to|to|can|could|may|should) (?:also )?)?"
        r"(?:(?:trains?|coach(?:es)?|upskills?|teach(?:es)?|shows?|briefs?) |(?:models?|demonstrates?) [^.;,]{2,40} to |(?:spends?|gives?|holds?|runs?|leads?|delivers?|provides?|offers?) [^.;]{0,60}?(?:\b(?:with|to|for) |consultation[^.;]{0,10} with ))"
        rf"(?!(?:him|her|them|ℵ)\b)(?:(?:all|each|every|both|the|his|her|their|ℵ's|named|new|class|college|nursery|school|subject|lunchtime|support|catering|night|day|care|any|year \d{{1,2}}'s|five|four|three|two|six|of) |[a-z]+'s ){{0,4}}{GROWN_UPS}(?![a-z])"
        rf"|(?:[\w'&/()-]{{1,24}},? ){{1,9}}?(?:(?:will|must|shall|is to|are to|to) )?spends? [^.;]{{0,60}}(?:teaching|training|showing|coaching|modelling to) (?:(?:all|each|every|both|the|his|her|their|ℵ's|named|class) |[a-z]+'s ){{0,4}}{GROWN_UPS}(?![a-z])"
    ),
    GROWN_UP_WORDS,
)
_GIVES_A_COURSE = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,12}?(?:(?:will|must|shall|is to|are to|to) (?:also )?)?(?:gives?|offers?|provides?) "
        rf"(?:(?:all|each|every|both|the|his|her|their|ℵ's|named|new|class|college|nursery|school|subject|five|four|three|two|six|of) |[a-z]+'s ){{0,4}}{GROWN_UPS}(?![a-z])"
        r"(?:(?!(?:will|must|shall)\b)[^.;]){0,90}?\b(?:course|training|refresher|workshops?|briefing|inset|twilights?|supervision|coaching)(?![a-z])"
        r"|(?:[\w'&/()-]{1,24},? ){1,8}?(?:will |must |shall |is to |to )?supervises? (?:his|her|their|the|ℵ's|each|both|all|[a-z]+'s) (?:elsas?|tas?|teaching assistants?|assistants?|mentors?|key ?workers?|practitioners?|key adults?)(?![a-z])"
    ),
    f"mentor mentors {GROWN_UP_WORDS}",
)
"""The adults are named before what they are given; or somebody supervises them."""
_SUBJECT_OF_TRAINING = Holding(
    re.compile(
        rf"(?:[\w'&/()-]{{2,20}} ){{0,4}}(?:courses?|training|workshops?|consultation|briefings?|upskilling|coaching|supervision|advice|support)(?: \([^()]{{2,60}}\)| of (?:an hour|[\w-]{{2,10}} (?:hours?|minutes))| from [\w' -]{{3,40}}?)? (?:for|of|to) (?:(?:all|each|every|both|the|his|her|their|ℵ's|named|two|three|four|class|school) |[a-z]+'s ){{0,4}}(?!parents)(?:key adults|{GROWN_UPS})(?![a-z])"
        rf"|(?:(?:all|each|every|both|the|his|her|their|ℵ's|named|two|three|four|class|midday|lunchtime) |[a-z]+'s ){{0,4}}(?!parents){GROWN_UPS} (?:gets?|receives?|attends?|has|have|(?:is|are) given|goes? on|does|do) (?:an? |the |their )?(?:[\w-]{{1,16}} ){{0,4}}?(?:briefings?|training|courses?|workshops?|refreshers?|supervision|coaching)(?![a-z])"
        r"|(?:[\w'&/-]{1,20} ){0,3}(?:advice|strategies|recommendations)(?: and (?:advice|strategies|recommendations))? (?:to be|will be|is|are) (?:shared|discussed) with (?:the )?(?:school|staff|setting|teachers)|[^.;]{2,70} so that (?:all|any|each|every|the|both|two|three) (?:members? of )?(?:staff|tas?|adults?|assistants?|teachers?)[^.;]{0,50} (?:signed off|trained|competent|shown)|"
        r"(?:- )?training (?:and|or|/) (?:advice|support|guidance|coaching)|(?:advice|guidance|training|coaching|consultation) (?:for|to) (?:(?:the|his|her|their|all|school|class) ){0,2}(?:staff|teachers|adults|parents|schools?|setting)|"
        r"(?:[\w'&/-]{1,24},? ){1,8}(?:can|could|might) (?:also )?(?:provide|offer|give|deliver) (?:[\w-]{2,16} ){0,3}training|(?:[\w'&/-]{1,24},? ){1,5}(?:are|is) to be (?:supported|helped|provided) with training"
    ),
    "course courses training workshop workshops consultation briefing briefings upskilling coaching supervision advice support refresher "
    "refreshers strategies recommendations guidance signed trained competent shown",
    f"training {GROWN_UP_WORDS}",
)


def teaches_adults(text: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether those who are taught or advised are the adults, and not in a second part the child each week."""
    if not any(one.match(text) for one in (_SUBJECT_OF_TRAINING, _TAUGHT_ADULTS, _GIVES_A_COURSE)):
        return False
    second = _SECOND_PART.search(text)
    return second is None or not any(
        one.kind is AmountKind.FREQUENCY and one.per in _SCHOOL_DAYS and one.span[0] > second.start()
        for one in amounts
    )


_SECOND_PART = re.compile(r"[;.] ")
_SCHOOL_DAYS = frozenset({"day", "school day", "week", "morning", "afternoon"})


_LOOK_WORD = AnyOf(
    "reviewed reassessed assessed re retested monitored weighed measured audited evaluated chair chairs hold holds "
    "attend attends lead leads see sees pop pops call calls come comes drop drops look looks visit visits meet meets go goes under seen follow followed follows tests retests charts "
    "counts tallies logs plots graphs tracks watches watch observes observe writes write written sends send keeps keep records completes"
)
_LOOKS = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,9}(?:is|are) (?:(?:formally|jointly|then|also) )?(?:reviewed|re-?assessed|re-?tested|monitored|weighed|measured|audited|evaluated)(?![a-z])"
        r"|(?:[\w'&/()-]{1,24},? ){1,6}re-?(?:tested|assessed|measured) (?:by|every|each|once|twice)"
        r"|(?:[\w'&/()-]{1,24},? ){1,8}(?:chairs?|holds?|attends?|leads?) (?:an? |the |his |her |their |ℵ's )?(?:[\w'-]{2,20} ){0,3}(?:review|meeting)s?(?![a-z])"
        r"|(?:[\w'&/(),-]{1,24} ){1,12}?(?:will |must |shall |to )?(?:sees?|visits?|meets?|(?:pops?|calls?|comes?|drops?|looks?) in) [^.;]{0,60}?\bto (?:review|go (?:over|through)|mark|monitor|check|measure|weigh|re-?assess|plan) "
        r"|(?:[\w'&/()-]{1,24},? ){1,9}(?:(?:will|must|shall|to) )?go(?:es)? (?:over|through) (?:(?:his|her|their|ℵ's|the|[a-z]+'s) )(?:[\w-]{3,16} ){0,2}(?:progress|targets|outcomes|plan|data|logs?|charts?|record|diary)"
        r"|(?:(?!(?:he|she|they|ℵ|will|to)\b)[\w'&/()-]{1,24},? ){1,9}(?:(?:will|must|shall|to) )?(?:re-?tests?|charts?|tall(?:y|ies)|logs?|plots?|graphs?|(?:tests|tracks|counts) (?:his|her|their|ℵ's|the|each|every|how|whether|all|reading|spelling|number)|(?:watch(?:es)?|observes?) (?!out|over|for|videos?|films?|clips?|television|a )[\w'-]{1,16} (?!to\b))(?![a-z])"
        r"|(?:(?!(?:he|she|they|ℵ|will|to)\b)[\w'&/()-]{1,24},? ){1,9}(?:(?:will|must|shall|to) )?(?:writes?|sends?|keeps?|completes?) (?:home )?(?:an? |the |his |her |their )(?:[\w-]{2,16} ){0,3}(?:report|record|log|diary|chart|summary|graph|note to|update)s?(?![a-z])"
        r"|(?:[\w'&/(),-]{1,24} ){1,12}?(?:will |must |shall |to )?(?:sees?|visits?|meets?|meets? with) (?:(?!to (?!school|home|his|her|their|the |ℵ))[^.;]){2,90}?,? (?:and|then|,) (?:will |then )?(?:reviews?|weighs?|measures?|re-?assess(?:es)?|monitors?|chairs?|writes?|reports?|records?|sends?)(?![a-z])"
        r"|(?:[\w'-]{2,16} ){0,4}(?:log|diary|chart|tally|record)s? (?:is |are |to be |will be )?(?:kept|written|filled in|completed) (?:up )?(?:daily |weekly )?by "
        r"|(?:[\w'&/()-]{1,24},? ){0,3}(?:under(?: the care of)?|seen by|follow(?:ed|s)?[- ]up (?:by|with|in|appointments?)) [^.;]{0,40}(?:neurolog|paediatric|camhs|consultant|clinic|hospital|cardiolog|ophthalmolog|appointments?)"
    )
)


_DOER = r"(?:(?!(?:he|she|they|ℵ|and|who)\b)[\w'&/()-]{1,24},? ){1,11}?(?:(?:will|must|shall|is to|are to|to|should) (?:(?:also|then|regularly|jointly|formally) )?)?"
_LOOKED_AT_THING = r"(?:progress|(?:reading|spelling) ages?|reading|spelling|weight|height|growth|baselines?|targets?|outcomes?|blood \w{3,10}|levels?|speech sounds?|plan|sight|eyesight|vision|hearing|attendance|behaviour|mood|sleep|seizures?|swallow\w{0,3}|posture)"
_LOOK_VERB = AnyOf(
    "weigh* measur* readminister* administer* administers assess* screen* monitor* track* evaluat* review* check* test* eye sit sits talk talks fill* "
    "collect* look* taken kept meeting meetings meet meets discussed recorded count* baseline"
)
_LOOKS_FIRST = Holding(
    re.compile(
        rf"{_DOER}(?:weighs?|measures?|re-?administers?|re-?assess(?:es)?|re-?screens?|screens?|monitors?|evaluates?|reviews?|re-?views?|re-?checks?) (?:him|her|them|his|her|their|ℵ|the|this|each|all|how|whether|[a-z]{{2,16}}'s)(?![a-z])"
        rf"|{_DOER}(?:keeps? an eye on|keeps? [^.;]{{2,30}} under review|sits? down [^.;]{{0,50}}(?:targets|plan|progress|outcomes)|talks? through (?:his|her|their|the|ℵ's) (?:targets|plan|progress)|fills? in (?:the|his|her|a) [\w-]{{2,20}} (?:diary|book|log|chart|record)|collects? (?:the|his|her|data|all)(?: [\w-]{{2,16}}){{0,4}} [^.;]{{0,60}}(?:counts?|graph|chart|report|analy)|meet(?:s)? [^.;]{{0,30}}to share (?:information|progress))"
        rf"|(?:(?:an?|the|his|her|their|ℵ's|[a-z]+'s|all|any|annual|current|new) ){{0,3}}{_LOOKED_AT_THING}(?: (?:of|in|and|towards|against|with) [\w' -]{{2,40}}?)? (?:is|are|to be|will be|must be|shall be)? ?(?:formally |closely |regularly )?(?:weighed|measured|checked|tested|re-?tested|reviewed|screened|taken|monitored|tracked|looked at|evaluated|re-?assessed|discussed in|recorded)(?![a-z])"
        r"|(?:[\w'-]{2,16} ){0,4}(?:core group|review|team around the (?:child|family)|tac|tam|cin|child in need|multi-?(?:agency|disciplinary)|professionals'?|network|planning|strategy|progress) meetings?(?![a-z])"
    )
)


def looks_at(text: str) -> bool:
    """Tell whether what is done, before any training, is to look how the child or the provision is doing."""
    match = _LOOKS.match(text) if text in _LOOK_WORD else None
    if match is None and text in _LOOK_VERB:
        match = _LOOKS_FIRST.match(text)
    return match is not None and "train" not in match[0] and "course" not in match[0]


_PRESENCE_WORD = AnyOf(
    "support* supervis* help* assist* time ratio staffing 1 2 one adult* ta tas lsa lsas worker workers assistants person carer carers hand "
    "reassur* looked looks accompan* key keyworker keyperson"
)
_THERE = Holding(
    re.compile(
        r"(?:- )?(?:(?:an?|the|one|two|some|any|additional|extra|significant|high|higher|increased|enhanced|close|sufficient|adequate|enough|constant|careful|good|reasonable|full|full-time|part-time|shared|individual|targeted|general|appropriate|small|key|trained|familiar|named|level|levels|of|\d{1,3}|hours?|hrs?|x|to|access) ){0,6}"
        r"(?:(?:adult|adults?'|ta|lsa|staff|in-class|classroom|1:1|1-1|2:1|one[- ]to[- ]one|teaching assistant|learning support assistant|pupil support|adult to (?:child|pupil)|adult:(?:child|pupil)) (?:support|help|supervision|assistance|time|ratio)|supervision(?! (?:for|of|from) )|support (?:in|at|during|throughout|across) |ratio\b|staffing\b|(?:1:1|1-1|2:1|one[- ]to[- ]one)(?=[.;]?$)"
        r"|(?:adults?|teaching assistants?|learning support assistants?|tas?|lsas?|(?:communication |learning )?support (?:workers?|assistants?)|key (?:person|worker|adult)|carers?|personal assistants?)(?=(?:,? (?:in|at|for|during|throughout|on|by|within|(?:will |is to |are to |to )(?:support|help|assist|be(?! (?:aware|mindful|sensitive|patient|consistent|understanding|vigilant|alert|clear))|stay|sit|remain|supervise|provide|give|offer)|present|close|nearby)\b)|[,.;]|$))"
    )
)
_BY_AN_ADULT = Holding(
    re.compile(
        r"(?<![a-z])(?:adults?(?![ -](?:social|led|services))|staff|teaching assistants?|tas?|lsas?|(?<!family )support (?:workers?|assistants?)|key ?(?:person|worker|adult)|carers?(?!')|personal assistants?|supported living|staffing|ratio)(?![a-z])"
    )
)
_AT_HAND = Holding(
    re.compile(
        r"(?<![a-z])(?:support(?! (?:from|workers?|assistants?|staff|plan)\b)|supervis(?:ion|e|es|ed|ing)|on hand|at hand|reassur\w{0,6}|ratio|supported living|look(?:s|ed)? after|accompan\w{0,6}|assist(?:s|ed|ance)?|help(?:s|ed)?)(?![a-z])"
    )
)


def begins_with_adult(text: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether an adult or an adult's help is what it names first, with no times or lengths given."""
    if text not in _PRESENCE_WORD or any(
        amount.kind in _AT_TIMES or amount.kind is AmountKind.DURATION for amount in amounts
    ):
        return False
    return _ADULT_FIRST.match(text) is not None


_ADULT_FIRST = Holding(
    re.compile(
        r"(?:- )?(?:(?:an?|one|two|any|additional|extra|another|further|second|full-time|part-time|trained|familiar|named) ){0,3}(?:adults?|teaching assistants?|tas?|lsas?|support workers?)(?: (?:nearby|close by|present|at hand|on hand|available|in (?:the|each|every|his|her) (?:class|classroom|room|lessons?)))(?: to (?:prompt|help|support|supervise|assist|reassure)[^.;]{0,40})?(?=[,.;]|$)"
    )
)


def adult_is_there(text: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether what it gives is an adult's help or presence, and nothing that happens so many times a week."""
    if text not in _PRESENCE_WORD or any(amount.kind in _AT_TIMES for amount in amounts):
        return False
    return _THERE.match(text) is not None or (
        _AT_HAND.search(text) is not None and _BY_AN_ADULT.search(text) is not None
    )


_AT_TIMES = frozenset({AmountKind.FREQUENCY, AmountKind.COUNT})
