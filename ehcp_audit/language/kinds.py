"""What type of provision a statement makes, and so which slots it needs.

Source: part 6 of the criteria: case law says that the nature of the provision shows the detail that is needed.
"""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum

from .amount import Amount, AmountKind
from .leanings import leaning
from .main_act import adult_is_there, begins_with_adult, is_an_item, looks_at, supplies, teaches_adults
from .parts import Part
from .roles import Role
from .slots import CHILD_TRAINING
from .starts import AnyOf, Holding, Starting
from .things import Thing

__all__ = ["EXAM", "PRESENCE", "ProvisionType", "type_of"]


class ProvisionType(StrEnum):
    """The types of provision."""

    SESSION = "session"
    """Something that happens at times: therapy, teaching, an intervention, a short break."""
    CONTINUOUS = "continuous"
    """An adult's support through the day or for many hours."""
    ENVIRONMENT = "environment"
    """Surroundings, or a way in which all who work with the child work."""
    EQUIPMENT = "equipment"
    TRAINING = "training"
    """Training or advice to the adults."""
    MONITORING = "monitoring"
    """Review, assessment or report."""
    PAYMENT = "direct payment"


_PAYMENT = Holding(
    re.compile(
        r"direct payments?|personal (?:health )?budget|(?<![a-z])(?:is |are |will be )?paid to (?:his|her|their|the|ℵ's) [^.;]{2,40} to (?:employ|pay|buy|hire)(?![a-z])"
    )
)
_TRAINEES = r"(?:staff|adults?|teachers?|tas?|teaching assistants?|team|those|everyone|practitioners|people|assistants?|lsas?|personnel|keyworkers?|key workers?|colleagues|workforce|parents|school|setting|professionals|workers?|carers?|senco)"
_TRAINING = Holding(
    re.compile(
        rf"{_TRAINEES}\b[^.;]{{0,50}}\b(?:will|to|must|shall|should|may|can|is to|are to|would)\b[^.;]{{0,30}}\b(?:be (?:fully |suitably |appropriately )?trained|(?:receive|have|attend|undertake|complete|access|be given|be offered|get|be provided with|benefit from|undergo)\b[^.;]{{0,60}}\b(?:training|refresher|briefing|workshops?|inset|cpd|coaching|course))"
        rf"|\b(?:will|must|shall|should|may|is to|are to) (?:also |jointly )?(?:train(?! (?:him|her|them|me|ℵ) (?:to use|in using))|coach|upskill|give [^.;]{{0,50}}training|deliver [^.;]{{0,60}}training|provide [^.;]{{0,60}}training|run [^.;]{{0,40}}(?:training|inset|workshop)|lead [^.;]{{0,40}}training)"
        r"|\b(?:will|must|shall|are to)(?: all| each| both)? (?:hold|achieve|gain|complete|pass) (?:an? |the )?(?:[\w-]{1,16} ){0,4}(?:level|stage|award|certificate|diploma|course)"
        rf"|\btraining (?:on|in|about|for|to|will be|is to be|must be|sessions? for|day)[^.;]{{0,80}}|^(?:(?!(?:with|who|has|have|had|will|must|shall|to|by|is|are|an?|the|after|whose|having)\b)[\w'&,/-]{{1,20}} ){{0,7}}training(?= ?[(:,.;-]| (?:from|by|for|each|every|once|twice)\b)|(?:are|is|will be|to be|get) (?:all |both |each )?(?:re-?)?trained (?:and|,) (?:signed off|assessed|refreshed|checked|certified)|^(?:[\w' -]{{0,40}})?(?:staff |whole[- ]school |annual |autism |makaton |specialist |team )training|^(?:[\w'-]{{1,20}} ){{0,4}}(?:course|workshops?) (?:in|on|about) [^.;:]{{3,60}} for (?:his|her|their|the|all|both|ℵ's|\d|two|three|four|five|six)(?: [\w-]{{2,16}}){{0,3}} {_TRAINEES}|\b(?:inset|cpd|twilight)\b"
    )
)
_WITH_TRAINING = re.compile(
    r"(?:with|had|has|holds?|holding|received|completed|whose|undertaken|who have|after) (?:(?!(?:will|must|shall|should|may|to|is|are|who|and will)\b)[\w'&/-]{1,20},? ){0,9}training"
)
_MONITORING = re.compile(
    r"^(?:[\w'&/-]{1,24},? ){1,9}(?:reviews|monitors|re-?assesses|assesses|tests|measures|weighs|checks|observes|audits) (?:his|her|their|the|all|each|my|our|this|ℵ)|"
    r"^(?:(?!(?:will|must|shall|should|to|helps?|lets?|makes?|has|have|is|are|can|him|her|them|me|ℵ)\b)[\w'&/-]{1,24},? ){1,12}(?:review|monitor|evaluate) (?:his|her|their|the|all|each|every|my|our|this|ℵ)|"
    r"^[^.;]{0,80}\b(?:will|must|to|shall) meet\b[^.;]{0,60}\bto (?:formally |jointly )?(?:review|monitor|check|evaluate|look at|measure|go through (?:his|her|their|the) (?:targets|progress|plan))|"
    r"^(?:[\w'&/-]{1,24},? ){1,6}(?:will|must|shall|to|is to|are to)(?:, [^,.;]{3,80},)? (?:meet|liaise) (?:with )?(?:(?:his|her|their|the|ℵ's|[a-z]+'s|both|foster) ){0,2}(?:parents?|mother|father|mum|dad|carers?|family|home|class teacher|teachers)\b(?![^.;]{0,60}\b(?:to|and) (?:teach|practise|work on|train|show|model|coach))|"
    r"^(?:[\w'-]{1,20} ){1,5}(?<!as )(?:reviewed|monitored|tested|assessed|checked|measured|looked at)(?: [\w-]{3,16})? by |^(?:- )?(?:to be )?(?:formally |jointly |regularly |closely )?(?:reviewed|monitored|re-?assessed|checked|weighed|measured|followed[- ]up|bloods?)\b|^(?:- )?(?:an? |the )?(?:[\w-]{2,16} ){0,3}meetings? (?:of|between|takes?)\b|^(?:- )?(?:an? |the )?(?:[\w-]{2,16} ){0,2}survey\b|"
    r"(?:will|(?<!subject )to|must|shall|should|may|is to|are to)(?: also| then| jointly| formally| regularly| closely)? (?:be )?(?:formally |regularly |closely |carefully |kept under )?(?:review|monitor|assess|re-?assess|evaluat|observ|report|audit|measure|track|test(?:ed)?\b(?! day)|weigh|screen|examin|check(?:ed)? (?:and|his|her|their|ℵ's|progress)|(?:chair|hold|attend|lead) (?:an? |the |his |her |their )?(?:[\w-]{1,20} ){0,3}(?:review|meeting)|see (?:him|her|them|ℵ) (?:at|in) (?:[\w'-]{1,20} ){0,3}clinic|written report)[a-z]*(?! by (?:sitting|going))"
    r"|^(?:(?!\b(?:from|in|per|following|as|under)\b)[\w -]){0,30}(?:review|monitoring|assessment|re-?assessment|observation|report|check-up|audit|evaluation)s?\b(?! and (?:deliver|provid))"
    r"|(?:review|monitoring|progress|termly|annual|planning|hearing|eye|vision|health|growth|weight|blood|dental|medication|epilepsy|sleep|feeding|dysphagia|seating|orthotics?|splint|diabetes|asthma|paediatric|clinic|hospital|outpatient) (?:clinic )?(?:meeting|report|assessment|check|test|check-up|review|appointment|clinic)s?\b|\bmeetings? (?:will|is to|must|shall) be (?:held|chaired|called)|(?:progress|targets?|provision|programme) (?:will|is to|must|to|should)(?: be)? (?:\w{1,24} )?(?:review|monitor|measur|track|record|evaluat|discuss|updat)|kept under review|subject to (?:\w{1,24} )?review"
)
_LOOKING = AnyOf(
    "review* preview* monitor* unmonitor* assess* reassess* test* measur* weigh* check* observ* audit* evaluat* report* track* screen* "
    "examin* meet* clinic* appointment* survey* record* discuss* updat* looked*"
)
"""Without one of these words nothing is monitored."""
_SUPPORT = Starting(
    re.compile(
        r"(?<![a-z])(?:support(?:ed)?|supervis\w{1,24}|1:1|1-1|one[- ]to[- ]one|2:1|two[- ]to[- ]one|accompan\w{1,24}|assist(?:ed|ance)|ratio|help(?:ed)?|(?:beside|next to|alongside)(?! (?:his|her|their|the|my|an?|each|every) (?!side))|within arm's reach|in the room with|within sight|eyeline|line of sight|with (?:him|her|them|me|ℵ)|shadow\w{0,24}|key adult|staffing|care|sit beside|looked after|look after)(?![a-z])"
    ),
    "support* supervis* 1 one 2 two accompan* assist* ratio help* beside next alongside within in eyeline line with shadow* key staffing care sit looked look",
)
PRESENCE = Holding(
    re.compile(
        r"(?<![a-z])(?:supervis\w{1,12}|(?<!chair will )(?<!desk will )(?<!seat will )(?<!table will )(?:stay|remain|sit|stand|be|walk|go|travel|play|eat|keep|live)(?:s|ing)? (?:close )?(?:to|with|beside|next to|behind|alongside|within|near|in the room with)|look(?:ed|ing|s)? after(?! (?:it|them|the))|car(?:e|ed|ing) for|accompan\w{1,6}|escort\w{0,3}"
        r"|interpret(?:er|s|ed|ing)?|communicator|notetaker|note-taker|lip-?speaker|sign(?:s|ed)? for|within (?:sight|reach|arm's reach|earshot)|(?:beside|next to|alongside)(?! (?:his|her|their|the|my|an?|each|every) (?!side))|(?:with|alongside) (?:him|her|them|ℵ) alone|within (?:an? )?arm's length|no further than|at (?:his|her|their|ℵ's) side|at hand|on hand|one[- ]to[- ]one (?:with|support|supervision|staffing)|1:1|1-1|one[- ]to[- ]one|two[- ]to[- ]one|2:1)(?![a-z])"
    )
)
"""An adult's being there, which lasts as long as what it is tied to."""
_SUPPLY = Holding(
    re.compile(
        r"(?<![a-z])(?:supplied|lent|loaned|bought|lends|loans|supplies|buys|fits|serviced|repaired|installed|on loan|purchased|(?:will|to|must|shall) (?:buy|supply|lend|loan|fit|install|purchase))(?![a-z])"
    )
)
_CLUB = Holding(re.compile(r"(?<![a-z])(?:clubs?|attends?)(?![a-z])"))
_LENDS = re.compile(
    r"(?:[\w'&/-]{1,24} ){1,8}(?:will |must |shall |is to |are to |to )?(?:lends?|loans?|suppl(?:y|ies)|buys?|fits?|installs?)(?![a-z])"
)
_TEST = Holding(re.compile(r"\btests?\b|\bexam\w{0,9}|\bassessments?\b"))
_TAKE_UP = Holding(
    re.compile(
        r"\b(?:will|must|shall) (?:(?:not|never) be (?:asked|made|expected|told|sent|kept|put|required)|be given (?:at least )?[\w-]{1,8} (?:seconds|minutes) to (?:answer|respond|think|reply|finish|process))"
    )
)
EXAM = Holding(
    re.compile(
        r"(?:(?:\d{1,3} ?%|per ?cent) (?:of )?extra time|(?:extra|more|additional) time|(?:a|exam) (?:reader|scribe|prompter)|separate room|rest breaks)"
    )
)
_CONTINUING = Holding(
    re.compile(
        r"(?<![a-z])(?:at all times|full[- ]time|throughout|all day|across the (?:school |whole )?(?:day|week)|from the moment|from arrival|both ways|never (?:left )?alone|waking day|24[- ]hour|all (?:lessons|sessions|break)|in every (?:lesson|session|class)|in each (?:lesson|session|class)|whenever|constant|continuous)(?![a-z])"
    )
)
_SESSION_WORD = Holding(
    re.compile(
        r"(?<![a-z])(?:sessions?|therapy|tuition|visits?|appointments?|clinics?|workshops?|blocks? of|interventions?|programme|counselling|lessons? (?:with|from|in|of)|physiotherapy|hydrotherapy|salt|slt|ot|input|respite|short breaks?|clubs?|classes in|circuits?|groups?)(?![a-z])"
    )
)
_ALL_WHO_WORK = Holding(
    re.compile(
        r"(?<![a-z])(?:staff|adults?|teachers?|everyone|all who|those|the school|the class teacher|tas?|teaching assistants?|instructions?|lessons?|tasks?|work|language|information|homework|text|worksheets?|the curriculum|learning|routines?|changes?|activities|questions|transitions)\b[^.;]{0,50}\b(?:will|must|shall|are to|is to|should|to|may|can)(?: all| always| also| not| never)? (?:be )?(?:us(?:e|ed)|giv(?:e|en)|present|check|speak|allow|break|broken|avoid|sit|display|model|repeat|ensure|explain|adapt|modif|simplif|prepar|warn|prompt|reduc|mak|mad|tak|follow|apply|appl|differentiat|scaffold|sign|face|call|say|start|chunk|kept|keep|accept|let\b|offer|point|stand|stop|count|label|mark|place|pass|send|seat|set\b|stor(?:e|ed)|read|record|dim|lower|open|close|cover|colour|position|number|collect|turn|hand\b|leave|sing|plan\b|greet|stay|spell|teach|wear|wait|prais|reinforc|remind|show|writ|print|enlarg|link|support(?:ed)? (?:by|with) visual)"
    )
)
_EVERY_ADULT = Holding(
    re.compile(
        r"(?<![a-z])(?:everyone|everybody) (?:who|in|at)\b[^.;]{0,60}\b(?:will|must|shall|are to|is to)\b|(?<![a-z])(?:every|all|each) (?:of the )?(?:members? of staff|adults?|teachers?|staff|(?:teaching|support|subject)(?: and (?:support|teaching))? (?:staff|assistants|teachers))\b[^.;]{0,60}\b(?:will|must|shall|are to|is to)\b"
        r"|^(?:- )?(?:(?:every|all|each) (?:of the )?(?:members? of staff|adults?|teachers?|staff|(?:teaching|support|subject)(?: and (?:support|teaching))? (?:staff|assistants|teachers))|everybody|everyone|(?:class |subject )?teachers|(?:teaching |school )?staff|adults)(?: (?:in|at) (?:the )?[\w-]{2,16}| who [\w ,'-]{3,50}?)? (?:hand|sign|use|speak|say|give|call|face|show|write|stand|keep|wait|know|let|allow|offer|repeat|greet|praise|word|put|read|break|check|avoid|warn|follow|get|turn|lower|slow|kneel|sit|model|smile|start|leave|stop|count)s? [a-z]"
        r"|\bby (?:all|every|each) (?:(?:of )?the )?(?:members? of (?:the )?staff|adults?|teachers?|staff)(?![a-z])"
    ),
    "every all each everyone everybody teachers staff adults",
    "adult adults teacher teachers staff member members assistants everyone everybody",
)
_STRATEGY = Holding(
    re.compile(
        r"(?<![a-z])(?:strateg|approach|environment|classroom|adapt|adjust|differentiat|modif|curriculum|routine|visual|seat|expectation|reinforcement|quiet |sensory diet|timetable|tone|(?:flagged|told|warned|prepared) in advance|low[- ]arousal|total communication|consistent|ethos|atmosphere|culture of)"
    )
)


_AIDE = re.compile(r"assistant|\btas?\b|\blsas?\b|support worker|nurse|carer|mentor|1:1|one[- ]to[- ]one")
_OF_THE_CLASS = re.compile(r"(?:class|classroom|subject|form) (?:teacher|tutor)s?")
"""Who teaches everybody: their help in every lesson is a way of teaching, and nobody at the child's side."""
_TUITION = Holding(re.compile(r"(?<![a-z])(?:tuition|taught|is taught|tutors?|tutored)(?![a-z])"))
_RESPONSE = Holding(
    re.compile(
        r"(?:nobody|no one|no member of staff|no adult)(?: will| must| shall|,| [a-z]{3,9}s)(?![a-z])|(?:when|whenever|if|each time|every time|as soon as|once) (?:he|she|they|ℵ|[a-z]{3,12}) (?!needed|required|possible|necessary|appropriate)[^.;]{4,90}?(?:, | )(?:nobody|no one|adults?|staff|(?:one|an|the|every|all|each|his|her|their) (?:[\w-]{2,14} ){0,2}(?:adults?|teachers?|tas?|staff|assistants?|mentor|lead|librarian)|(?:he|she|they|ℵ|[a-z]{3,12}) (?:leaves?|goes|walks?|moves?|may|is|are|can|will|must|shows?))(?![a-z])"
    )
)
"""What is done each time the child shows or does something: a way of working, however long it then lasts."""
_LIMIT = Holding(
    re.compile(
        r"(?:(?:his|her|their|ℵ's|all|any) )?(?:homework|written work|writing|reading aloud|desk work|listening|screen time|copying) (?:is|are|will|must|to|shall)(?: be)? (?:be )?(?:never|not|limited to|no|kept to|set at|capped at)(?![a-z])"
    )
)
"""What is asked of the child has a most: the length given is no session's."""
_HELD_WHERE = Holding(
    re.compile(
        r"(?:- )?(?!(?:an?|one|two) )(?:(?!(?:he|she|they|ℵ|sessions?|therapy|groups?|visits?|programme|who|meetings?|reviews?|training|clinics?|appointments?)\b)[\w'&-]{1,18},? ){1,6}(?:is|are|will be|must be|to be) (?:always )?(?:done|held|eaten|taken|spent|had) (?:in|at|on|by|inside|outside) (?:the |his |her |a |an )?(?![\d]|each|every|all|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|january|september|by )"
        r"|(?:- )?(?:[\w'-]{1,16} ){0,4}(?:desk|seat|chair|table|place|peg|tray|workstation|carrel) (?:is|are|will|must|shall|to) (?:to )?(?:always )?(?:be )?(?:put|placed|kept|set|positioned|moved|turned|sited|located|at the|in the|near|beside|away from|close to)(?![a-z])"
        r"|(?:he|she|they|ℵ|[a-z]{3,12}) (?:will |must |is to |to )?(?:eats?|has|have|takes?|spends?) (?:his |her |their |the )?(?:lunch|dinner|breakfast|snacks?|meals?|(?:morning |lunch )?breaks?|playtimes?|breaktimes?) (?:in|at|by|inside|outside) (?:the |his |her |a |an )[a-z]"
    )
)
"""Where the ordinary things of the day take place."""
_KEEPS_NEAR = Holding(
    re.compile(
        r"(?<![a-z])(?:within (?:\w{1,6} )?(?:steps?|paces) of|(?:never |not )?(?:be |let |left )?out of (?:the |an? )?(?:his |her |their )?(?:adult's )?sight|within (?:an? )?arm's (?:reach|length)|(?:within|in) (?:\w{2,8} )?(?:line of )?sight of|(?:within|in) (?:his|her|their|ℵ's|the adult's) (?:eyeline|sight)|no (?:further|farther) than (?:an? )?arm's length|(?:will |to |must )?shadow(?:s|ed)? (?:him|her|them|ℵ))(?![a-z])"
    )
)
"""How near an adult keeps: that is no session, however long it lasts."""
_HELP = Holding(
    re.compile(
        r"(?<![a-z])(?:support|supervis|assist|help|1:1|1-1|one[- ]to[- ]one|2:1|two[- ]to[- ]one|care\b|staffing)"
    )
)


_IS_TAUGHT = Holding(
    re.compile(
        rf"(?:- )?(?:(?:direct|individual|one[- ]to[- ]one|1:1|explicit|daily|weekly|small[- ]group|paired|structured|discrete|specialist|extra|additional) ){{0,3}}(?:teaching|lessons?|tuition|instruction|coaching|practice) (?:in|of|on|to|for|with|how to)\b(?! (?:all |the |his |her |their |each |both |class |school |new |other ){{0,3}}{_TRAINEES}\b)"
    )
)
"""`Teaching in how to use her software`: what the child is taught, whatever it is taught with."""


def type_of(  # noqa: C901, PLR0911, PLR0912 - the order of the questions is the rule
    text: str, amounts: Sequence[Amount], roles: Sequence[Role], things: Sequence[Thing]
) -> ProvisionType:
    """Say what type of provision a statement makes; what is none of the others is a session."""
    kinds = {amount.kind for amount in amounts}
    of_thing = {thing.kind for thing in things}
    timed = AmountKind.DURATION in kinds
    if _PAYMENT.search(text):
        return ProvisionType.PAYMENT
    if not timed and _TEST.search(text) and EXAM.search(text):
        return ProvisionType.ENVIRONMENT
    if _IS_TAUGHT.match(text):
        return ProvisionType.SESSION
    if supplies(text, amounts, things) or is_an_item(text, things):
        return ProvisionType.EQUIPMENT
    looks = "activities" not in of_thing and looks_at(text)
    if not looks and _is_training(text) and not _begins_with_activity(text, things):
        return ProvisionType.TRAINING
    if looks or _is_monitoring(text, amounts, of_thing):
        return ProvisionType.MONITORING
    if teaches_adults(text, amounts):
        return ProvisionType.TRAINING
    hours = max(
        (amount.value or 0.0 for amount in amounts if amount.kind is AmountKind.DURATION), default=0.0
    )
    if "equipment" in of_thing and not timed and "activities" not in of_thing and _LENDS.match(text):
        return ProvisionType.EQUIPMENT
    if not timed and _EVERY_ADULT.search(text) and AmountKind.RATIO not in kinds:
        return ProvisionType.ENVIRONMENT
    if "activities" not in of_thing and _RESPONSE.match(text):
        return ProvisionType.ENVIRONMENT
    if _LIMIT.match(text) or (not timed and _HELD_WHERE.match(text)):
        return ProvisionType.ENVIRONMENT
    if begins_with_adult(text, amounts):
        return ProvisionType.CONTINUOUS
    covers = AmountKind.COVERAGE in kinds or bool(_CONTINUING.search(text))
    taught = (
        hours >= 300
        and any(role.expert or "teacher" in role.words or "tutor" in role.words for role in roles)
        and (not _AIDE.search(text) or bool(_TUITION.search(text)))
    )
    long = hours >= 300 and not taught
    deliver = [role for role in roles if role.part is Part.DELIVERS]
    beside = any(not _OF_THE_CLASS.fullmatch(role.words.lower()) for role in deliver)
    held = long or AmountKind.RATIO in kinds or beside
    lasts = not timed or _covers_first(amounts)
    if "activities" not in of_thing and (
        (covers and not timed and AmountKind.GROUP in kinds)
        or (held and (long or (covers and not timed)) and (_is_help(text) or PRESENCE.search(text)))
        or (covers and lasts and AmountKind.RATIO in kinds)
        or (
            lasts
            and (held or AmountKind.GROUP in kinds)
            and (covers or _is_event_led(amounts))
            and PRESENCE.search(text)
        )
        or (deliver and _KEEPS_NEAR.search(text))
    ):
        return ProvisionType.CONTINUOUS
    if _TAKE_UP.search(text):
        return ProvisionType.ENVIRONMENT
    taught_use = _TEACHES_CHILD.match(text) is not None
    if "equipment" in of_thing and not timed and not taught_use and _SUPPLY.search(text):
        return ProvisionType.EQUIPMENT
    surroundings_first = bool(things) and things[0].kind == "environment" and not _SUPPLY.search(text)
    if (
        ("equipment" in of_thing or _SUPPLY.search(text))
        and not timed
        and "activities" not in of_thing
        and not taught_use
        and not (
            surroundings_first
            and things[0].span not in [one.span for one in things if one.kind == "equipment"]
        )
    ):
        return ProvisionType.EQUIPMENT
    if not timed and "activities" not in of_thing and _is_event_led(amounts):
        return ProvisionType.ENVIRONMENT
    session = bool(_SESSION_WORD.search(text)) or "activities" in of_thing
    if (
        not timed
        and not session
        and not _CLUB.search(text)
        and not _is_lesson(text, amounts)
        and (
            "environment" in of_thing
            or _EVERY_ADULT.search(text)
            or _ALL_WHO_WORK.search(text)
            or _STRATEGY.search(text)
        )
    ):
        return ProvisionType.ENVIRONMENT
    if (
        not timed
        and "environment" in of_thing
        and "activities" not in of_thing
        and not _CLUB.search(text)
        and not _ALONE_WITH.search(text)
    ):
        return ProvisionType.ENVIRONMENT
    if not timed and not session and not _is_lesson(text, amounts) and adult_is_there(text, amounts):
        return ProvisionType.CONTINUOUS
    if taught_use or _ALONE_WITH.search(text):
        return ProvisionType.SESSION
    return ProvisionType(leaning(text, amounts, of_thing) or ProvisionType.SESSION)


def _is_help(text: str) -> bool:
    return _HELP.search(text) is not None and _SUPPORT.found_in(text)


def _covers_first(amounts: Sequence[Amount]) -> bool:
    """True where all of something is said before any length of time: that only says how long that is."""
    first = next((one for one in amounts if one.kind in {AmountKind.COVERAGE, AmountKind.DURATION}), None)
    return first is not None and first.kind is AmountKind.COVERAGE


_EVENTS = frozenset(
    "discussion presentation procedure review injection transfer lecture seminar tutorial practical method concept unit arrival snack break lunch playtime trip registration lunchtime breaktime meal lesson time transition task activity topic visit journey trip change test exam examination worksheet text instruction "
    "question assignment handout assembly outing drill homework mealtime meal feed piece-of-work game".split()
)


_TEACHES = Holding(
    re.compile(
        r"(?<![a-z])(?:teach(?:es)?|taught|tutors?|coach(?:es)?|practises?|works? (?:with|on))(?![a-z])(?! assistants?)"
    )
)
_ALONE_WITH = Holding(
    re.compile(
        r"(?<![a-z])(?:(?:will|must|shall|is to) (?:also )?(?:teach|tutor|coach|work|read|talk|practise|rehearse|see|treat)|teaches|tutors|works|reads|sees|treats) (?:directly )?(?:with )?(?:him|her|them|ℵ|[a-z]{2,14}) (?:[^.;]{0,100}[ ,])??(?:individually|one[- ]to[- ]one|1:1|alone|on (?:his|her|their) own)(?![a-z])"
    )
)
_TEACHES_CHILD = Holding(
    re.compile(
        rf"(?:[\w'&/()-]{{1,24}},? ){{1,12}}?(?:will|must|shall|is to) (?:also )?(?:teach|tutor|coach) (?!(?:all|each|every|both|the|his|her|their|named|class|school) )(?!{_TRAINEES}\b)[a-zℵ]{{1,14}} "
    ),
    "teach tutor coach",
)
"""The child is taught, if only to use an item: a lesson, however openly it is said how often."""
_BY_THE_WEEK = frozenset({"week", "fortnight", "month", "half-term", "term", "2 week", "3 week"})


def _is_lesson(text: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether somebody teaches on days of the week or term: a lesson, and no way in which all who work, work.

    So does who works with the child alone, however openly it is said how often.
    """
    if _ALONE_WITH.search(text):
        return True
    return _TEACHES.search(text) is not None and any(
        one.kind is AmountKind.FREQUENCY and one.per in _BY_THE_WEEK for one in amounts
    )


def _is_event_led(amounts: Sequence[Amount]) -> bool:
    """True where it happens whenever something else does: before every lesson, on each journey."""
    return any(
        one.kind is AmountKind.FREQUENCY and (one.per or "").replace(" ", "-") in _EVENTS for one in amounts
    )


def _begins_with_activity(text: str, things: Sequence[Thing]) -> bool:
    match = _TRAINING.search(text)
    return match is not None and any(
        thing.kind == "activities"
        and thing.span[1] < match.start() + 12
        and " train" not in text[: thing.span[0]]
        for thing in things
    )


_TRAIN_WORD = re.compile(
    r"train|refresh|brief|workshop|inset|cpd|coach|course|upskill|twilight|level|stage|award|certificate|diploma"
)


_GIVES_FIRST = re.compile(
    r"(?:[\w'&/()-]{1,24},? ){1,12}?(?:will|must|shall) (?!(?:also )?(?:be|have|receive|attend|undertake|complete|hold|train|coach|know|need|understand)\b)[a-z]{2,16} [^.]*\.$"
)
"""A sentence in front of who trains whom that says by itself what somebody does."""


def _is_training(text: str) -> bool:
    if not (_TRAINING.may_be_in(text) and _TRAIN_WORD.search(text)):
        return False
    found = _TRAINING.search(text)
    if found is None or _GIVES_FIRST.match(text[: text.rfind(". ", 0, found.start()) + 1]):
        return False
    rest = _WITH_TRAINING.sub("", CHILD_TRAINING.sub("", text))
    return bool(_TRAINING.search(rest))


_LOOKED_AT = Holding(
    re.compile(
        r"(?:(?!(?:will|must|shall|is to|are to)\b)[\w'&/-]{1,20},? ){1,8}(?:will|must|shall|is to|are to) (?:also )?(?:audit|review|check|monitor|test|assess|weigh|measure) (?:the|his|her|their|ℵ|each|that|[a-z]+'s)"
        r"|(?:[\w'-]{1,20} ){1,5}(?:reviewed|monitored|tested|assessed|checked|measured)(?: [\w-]{3,16})? by |(?:(?!(?:will|must|shall|is to|are to)\b)[\w'&/-]{1,20},? ){1,8}(?:will|must|shall|is to|are to) be (?:formally |jointly |then )?(?:review|monitor|test|check|measur|re-?assess|assess|evaluat)"
    )
)
"""The sentence's own verb says that somebody looks: what is looked at may be an activity."""


def _is_monitoring(text: str, amounts: Sequence[Amount], of_thing: AbstractSet[str]) -> bool:
    match = _MONITORING.search(text) if text in _LOOKING else None
    if match is None or ("activities" in of_thing and not _LOOKED_AT.match(text)):
        return False
    before = [
        amount for amount in amounts if amount.kind is AmountKind.DURATION and amount.span[0] < match.start()
    ]
    return (
        not before
        and match.start() < 90
        and not re.search(
            r"(?:will|to) (?:have|receive|be (?:provided|given|taught|supported))\b", text[: match.start()]
        )
    )
