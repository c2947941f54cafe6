"""The slots of a provision statement that are neither an amount nor a person: expertise, place, review, obligation."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from functools import lru_cache
from typing import NamedTuple

from .plain import Plain, names_the_month
from .starts import AnyOf, Holding, Starting

__all__ = [
    "CHILD_TRAINING",
    "Slot",
    "Strength",
    "expertise_in",
    "expertise_spans",
    "obligation_in",
    "place_in",
    "review_spans",
    "training_spans",
]

Span = tuple[int, int]


class Slot(NamedTuple):
    """Words that fill a slot, by their place in plain text."""

    start: int
    end: int


class Strength(NamedTuple):
    """How a statement binds: the word, and whether it promises."""

    words: str
    binding: bool


_SUBJECT = r"(?:(?!- |beside\b|(?:comes|visits|goes|takes|gives|leads|sits|sees|teaches|plays|sets|helps|meets|walks|works|reads|stays|runs|goes)\b|for (?:an hour|half|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety)\b|next to\b|by\b|from\b|and will\b|at all\b|in (?:all|every|each)\b|throughout\b|across\b|during\b|for \d|each\b|every\b|weekly|daily|will\b|who\b|reviewed)[\w'&/-]{1,24} ?){1,9}"
_TRAINER = r"by (?:an? |the |his |her |their |ℵ's )?(?:(?!- |(?:will|must|shall|to|who|and|for|each|every|in|so|is|are|at|on|with|within)\b)[\w'&/-]{1,24} ?){1,6}"
_TAIL = (
    r"(?: (?!(?:(?:and|or) (?:will|must|a|an|the|one|two|his|her)|will|must|shall|who|to|for|each|every|once|twice|daily|weekly|in (?:a|an|the|all|every|each)|at|during|throughout|across"
    r"|is|are|beside|next|on|from|so|when|where|as|reviewed)\b)[\w'&/-]{1,24}){0,7}"
)
_EXPERTISE = re.compile(
    rf"(?:who (?:has|have) been |who is |who are |both |fully |already )?trained (?:in|on|to) {_SUBJECT}(?:{_TRAINER})?"
    rf"|(?:has|have|had) (?:done|completed|passed|attended|taken|gained|had|been (?:on|through)) (?:an? |the |[a-z]+'s )?(?!relevant|appropriate|suitable|same|this|that)(?:[\w'&/-]{{1,24}} ){{1,6}}(?:course|award|certificate|module|units?|qualification|training|workshop)(?! (?:in|on|for|from|as)\b)"
    rf"|(?:trained|coached|having been (?:taught|briefed|shown(?: how)?)) {_TRAINER}(?:(?:in|on|to) {_SUBJECT})?"
    rf"|(?:with|has|have|had|having|completed|received|complete|undertaken|undergone|holds?|holding) (?:an? |the |at least |up[- ]to[- ]date |current |accredited |recent |specific |specialist )*"
    rf"(?:[\w'&/-]{{1,24}} ){{0,4}}?(?:training|course|qualification|diploma|certificate|accreditation|award|degree|btec|hnc|hnd|masters|pgce) (?:in|on|for|from|as) {_SUBJECT}"
    rf"|(?:with|has|have|holds?|holding|having|completed) (?:an? |the |at least |current |up[- ]to[- ]date |accredited )*(?:signature |nvq |btec |cache |bsl |makaton |elklan |city and guilds )?(?:level [1-8]|stage [1-3]|nvq|mandatory qualification|elklan|makaton|team[- ]teach|elsa|thrive|qts|ambda|hcpc|bsl|makaton|pecs|teacch|sen|npqsend|postgraduate|masters|autism education trust|aet|paediatric first aid|first aid)(?![a-z]){_TAIL}"
    r"|(?<![\w-])(?!un|well-|highly-|suitably-|specially-|fully-|appropriately-|newly-|over-|re-|special-|house-)[a-z][a-z&/]{1,20}(?:-[a-z]{1,12})?[- ](?:trained|qualified|accredited|certified|registered)(?! (?:in|by|to|at|up to) (?!use))"
    rf"|(?:hcpc|rcslt|rcot|bacp|nmc|gdc|gmc|hpc)(?:[- ](?:registered|accredited))?|qualified (?:teacher|speech|occupational|specialist|to|in|as|art|music|play|drama|counsellor|educational|clinical|habilitation|social)[a-z]{{0,12}}{_TAIL}"
    rf"|(?:registered|chartered|accredited|certified) (?:with|by|as|in|play|art|music|drama|counsellor|educational|clinical|occupational|physio|psych|speech|nurse|mental|behaviou?r)[a-z]{{0,12}}{_TAIL}"
    r"|(?:elklan|makaton|bsl|nvq|pecs|cache|signature|team[- ]teach) (?:level|stage) (?:[1-8]|one|two|three|four)(?![\w.])"
    r"|(?:level|stage) [1-8](?: (?:or above|or higher))? (?:in |bsl|british sign|qualif|diploma|certificate|teaching|elklan|makaton|trained)[\w' ]{0,40}|(?:level|l) ?[2-8](?=,|\)| trained| qualified| teaching assistant| ta\b| lsa\b| learning support)|mandatory qualification|qtod|qtvi|qtmsi|(?<![a-z])elsa(?![a-z])"
    rf"|(?:at least )?(?:two|three|four|five|six|seven|eight|ten|\d{{1,2}}) years'? (?:of )?(?:post-qualification |postgraduate |clinical |teaching )?experience (?:of|in|with|working|teaching) {_SUBJECT}"
    r"|(?:(?:will|to|must|shall)(?: also| first)? (?:train|have trained)|trains|(?:has|have) trained) (?!(?:her|him|them) to (?:use|travel|cross|walk|cook))(?:her|him|them|(?:the |those |both |all |two |three )?(?:teaching assistants?|tas?|assistants?|staff|adults|carers?|support workers?|lsas?))(?: (?:in|on|to) [\w' -]{3,40})?|(?:he|she|they) (?:has|have) trained"
    r"|(?:with|has|have|holds?|holding|having) (?:an? |the |his |her |their )(?!(?:relevant|appropriate|suitable|necessary|right|required) )(?:[\w'-]{1,16} ){1,5}(?:certificate|award|diploma|qualification|accreditation)(?= |[,.;:)]|$)"
    r"|(?<=\()(?:nhs )?band [3-9](?!\d)(?: or (?:above|higher))?|\((?:[\w'&,/-]{1,24} ){0,8}(?:certificates?|qualified|trained|diploma|award|degree|qualification|training)(?: [\w'&,/-]{1,24}){0,6}\)|whom (?:the |an? |his |her |their |ℵ's )?(?:[\w'-]{1,20} ){1,5}(?:will train|must train|has trained|have trained|trains|trained)(?: and signed off(?: as competent)?)?"
    r"|(?<=\()(?:level|l|nvq|btec|nneb|cache|elsa|bsl|qts|ambda|hcpc|bacp|babcp|nmc|rcot)(?! ?(?:of|to)\b)[\w ',./&-]{0,60}|(?:qualified|accredited|registered|certificated|trained) (?:to|at|up to) (?:bsl |makaton |nvq )?(?:level|stage) [1-8][\w ',/&-]{0,40}"
    r"|(?:accredited|registered|certified|licensed|trained) by (?:the )?(?!(?:school|setting)\b)[\w' ]{2,40}|signed off (?:as competent )?by (?:an? |the |his |her )?[\w' -]{3,40}|(?:that|which|whom) (?:the |an? |his |her |their |ℵ's )?(?:[\w'-]{1,20} ){1,6}(?:has|have) (?:trained|shown|taught|signed off|coached)|(?:has|have) (?:learn(?:t|ed)|been taught) [\w' -]{3,60} from|(?:has|have) attended [\w' -]{3,60}|after [\w' -]{2,24} training (?:by|from|with) [\w' -]{3,40}|shown by (?:an? |the |his |her )?[\w' -]{3,40}"
    r"|having (?:done|completed|attended|passed|taken) [\w' -]{3,60}|(?<=, )[a-z][\w-]{2,30}(?: [\w-]{2,20}){0,3} (?:certificate|award|diploma|qualification)(?=[,.;)]|$)|with (?:qualified teacher status|qts|a certificate of competence)|whose training is renewed|(?:must|shall) (?:have|hold)(?: had| done| completed)? (?!training|access|opportunit|regular)(?:[\w'+&/-]{1,20},? (?:\+ |& )?){1,7}(?:training|first aid)(?! programme)|(?:assessed as |found |declared )?competent (?:in|to|at|with) (?!meet|support)[\w' -]{3,60}|(?:specialist|qualified) teacher (?:for|of|in) [\w' ]{3,40}"
)
_LEARNT = re.compile(
    r"train|qualif|competent|accredit|certif|regist|charter|level|stage|award|diploma|degree|course|experience|learnt|learned|taught|shown|signed off|elsa|hcpc|rcslt|rcot|bacp|babcp|nmc|gdc|gmc|hpc|nvq|nneb|cache|btec|hnc|hnd"
    r"|masters|pgce|band [3-9]|having|qts|qtod|qtvi|qtmsi|ambda|bsl|elklan|makaton|team[- ]teach|thrive|pecs|teacch|\bsen\b|npq|postgraduate|aet\b|aid\b|\bl ?[1-8]|specialist teacher|coached|attended"
)
"""Asked first: without one of these there is nothing that the long pattern could find."""
_IN_LEARNT = (
    "train qualif competent accredit certif regist charter level stage award diploma degree course experience learn taught shown signed "
    "elsa hcpc rcslt rcot bacp babcp nmc gdc gmc hpc nvq nneb cache btec hnc hnd masters pgce band having qts qtod qtvi qtmsi ambda bsl "
    "elklan makaton teacch thrive pecs npq postgraduate aet aid coached attended"
).split()
_WORD_OF_LEARNT = AnyOf("sen l team specialist")
"""Letters and words of which it needs some: they are asked for before it."""
_BARE = re.compile(
    r"(?:one|two|three|four|five|six|suitably|appropriately|specially|fully|well|highly|specifically|properly|adequately|newly|not|un|be|being|is|are|staff|team|adults?|and|the|an?|or|all|also|further|both|who|by|from|non|experienced|school|local|nhs|other|any)[- ](?:trained|qualified|accredited|certified|registered)$"
)
_VAGUE_SUBJECT = re.compile(
    r"trained (?:in|to|on) (?:an? |the |all |how to |be able to )?(?:relevant|appropriate|necessary|suitable|this|these|his needs|her needs|their needs|support\w{0,24}|meet\w{0,24}|work with|deliver|the area|area|it|help|implement|such|sen\b|send\b|understand|ℵ's needs|special)(?:\b.{0,30})?$"
)

_PLACES = (
    r"classroom|class|lessons?|playground|sensory room|hall|library|corridor|dining (?:hall|room)|lunch hall|canteen|home|school|community|clinic|pool|gym|hub|"
    r"(?:quiet|calm|safe|separate|sensory|therapy|small|private|low[- ]\w{1,24}|nurture|medical|soft play|intervention|treatment|hygiene|changing|music|common|interview|meeting|side|empty|withdrawal) (?:room|space|area|place|corner|base|suite|bay)|room|base|workstation|desk|table|toilet|cloakroom|"
    r"unit|provision|nursery|pre-?school|playgroup|kitchen|garden|workshop|studio|farm|stables?|surgery|hospital|workplace|work placement|college|gate|entrance|setting|cafe|shop|workplace|leisure centre|swimming pool|hydrotherapy pool|sports hall|centre|house|carpet"
)
_PLACE = Starting(
    re.compile(
        rf"(?<![a-z])(?:(?:in|at|within|outside|inside|into|beside|near|on|from) (?:an? |the |his |her |their |ℵ's |each |every |all |both )?(?:[\w'-]{{1,18}} ){{0,3}}?(?:{_PLACES})(?![a-z])(?: (?:and|or) (?:at )?(?:home|school|the (?:community|playground|dining hall)))?"
        r"|(?:at|during|over|before|after|in|throughout) (?!each day|every day)(?:all |each |every |the start of |the end of |morning |afternoon |his |her |unstructured |the beginning of )*(?:the )?(?:[\w'-]{1,16} ){0,2}?"
        r"(?:break|lunch|playtime|registration|assembl|transition|form time|tutor time|unstructured time|the school day|each day|every day|lesson|mealtime|circle time|story time|pe\b|swimming|arrival|home time|snack time|exams?|tests|school trips|trips)[a-z]{0,6}"
        r"|(?:by|through) (?:the )?(?:[\w'-]{1,16} )?(?:gate|door|entrance|office|window|board)(?![a-z])|on arrival|withdrawn from class|outside (?:of )?(?:the )?class(?:room)?|in[- ]class|before school|after school|during the holidays|online)"
    ),
    "in at within outside inside into beside near on from during over before after throughout by through withdrawn online",
    ahead="classroom class lesson* playground sensory hall library corridor dining lunch* canteen home school community clinic pool gym hub "
    "room space area place corner base suite bay workstation desk table toilet cloakroom unit provision nursery college gate entrance "
    "setting cafe shop workplace leisure swimming centre house carpet preschool pre playgroup kitchen garden workshop studio farm stable stables surgery hospital work break* playtime* registration* assembl* transition* form tutor "
    "unstructured day mealtime* circle story pe arrival* snack exam* test* trips door office window board online holidays",
)

_REVIEW_WORD = Starting(
    re.compile(
        r"(?<![a-z])(?:review(?:ed|s|ing)?|monitor(?:ed|s|ing)?|evaluat(?:e|ed|es|ion|ing)|updat(?:e|ed|es|ing)|progress (?:is |will be )?(?:measured|checked|recorded|reported)|re-?assess(?:ed|es|ment)?|report(?:s|ed)? (?:to|on|back)|re-?issued)(?![a-z])"
    ),
    "review* monitor* evaluat* updat* progress re* report*",
)
_CLAUSE_END = re.compile(
    r"[.;]|: (?=(?:at least |a minimum of )?(?:\d|once|twice|one|two|three|four|five|six|daily|weekly))"
    r"|, (?!who|which|the |an? |and (?:review|updat|report|monitor)|termly|weekly|half|every|by |at )|$"
)
_AT_A_REVIEW = re.compile(
    r"\b(?:before|at|after|for|to) (?:each|every|the|any|his|her|their|all) (?:annual |next |interim )?$"
)
_DELIVER_AHEAD = re.compile(
    r"(?<![a-z])(?:delivered|provided|taught|carried out|run by|led by|will (?:have|receive|attend|be given))(?![a-z])"
)
_CLAUSE_HEAD = re.compile(r"[.;,]|\band\b|\bwith\b|\bwhich\b")
_TIMING = re.compile(
    r"(?:at least )?(?:(?:once|twice|three times) )?(?:half[- ]?termly|termly|weekly|fortnightly|monthly|daily|annual(?:ly)?|yearly|quarterly|six[- ]weekly|6[- ]weekly|every [\w -]{2,20}|each [\w -]{2,16}|per [\w -]{2,12})$"
)
CHILD_TRAINING = re.compile(
    r"(?:toilet|potty|travel|auditory|skills|mobility|cane|independence|phonological|memory|attention|work|vocational|parent|"
    r"habilitation|strength|relaxation|literacy|reading|voice) training"
    r"|training (?=(?:flat|kitchen|house|room|cafe|caf\u00e9|shop|salon|restaurant|suite|base|centre)(?![a-z]))"
)
"""Training that is for the child, not for the adults, or that is part of the name of a room."""
_TRAINING_WORD = Starting(
    re.compile(
        r"(?<![a-z])(?:trained|training|having (?:done|completed|attended|passed|taken)|(?:has|have|had) (?:had|done|completed|attended|passed|taken|been (?:on|through)) (?:an? |the |his |her |their |[a-z]+'s )?(?:[\w-]{1,16} ){0,5}?(?:course|module|units?|award|workshop)|certificated|trains(?= [a-z])|refreshed|(?<!be )supervised by|supervision (?:by|from|of staff)|clinical supervision|coached|refresher|line management|inset)(?![a-z])"
    ),
    "trained training certificated trains refreshed having has have had supervised supervision clinical coached refresher line inset",
)

_STRONG = Starting(
    re.compile(
        r"(?<![a-z])(?P<strong>will(?! (?:power|be (?:encouraged|considered)))|must|shall|is to(?! be (?:considered|encouraged|agreed|confirmed|decided))|are to(?! be (?:considered|encouraged|agreed|confirmed|decided))|to be (?:provided|delivered|given|taught|supplied|seen|led|carried out|used|taken|run|funded|available|made|in place)|to (?:receive|have|provide|deliver|use|attend|be given)|needs? to|requires?|has to|have to|entitled to)(?![a-z])"
    ),
    "will must shall is are to need needs require requires has have entitled",
)
_WEAK = Starting(
    re.compile(
        r"(?<![a-z])(?P<weak>should|(?<!as )may(?! \d)|might|could|can(?! (?:see|hear|reach|sit|hold|use|tell|ask|read|choose|show|be heard|say|leave|find))|would (?:\w{1,24} )?benefit|would be|would|is recommended|are recommended|be considered|to be considered|consider(?:ation)?|be encouraged|ideally|aims? to|endeavours? to|will (?:aim|try|endeavour|seek|consider|look) to|ought to|it is (?:recommended|suggested|advised|hoped))(?![a-z])"
    ),
    "should may might could can would is are be to consider* ideally aim aims endeavour* will ought it",
)
SUBORDINATE = re.compile(
    r"\b(?:so(?: that)?|once|who|that|which|what|when|if|until|whatever|how|where|before|as|skills|things|words|than|whether|because)(?: (?:he|she|they|ℵ|it|the|his|her|their|an?|[a-z]{2,14})){0,3} $"
)


_BEFORE_TRAINED = re.compile(r"^.{0,80}?(?=trained (?:in|to|on))")


@lru_cache(maxsize=1024)
def expertise_spans(source: Plain) -> tuple[Slot, ...]:
    """Find every stretch that says what people are trained or qualified in; only "trained" is none."""
    text = source.text
    found: list[Slot] = []
    may_tell = any(map(text.__contains__, _IN_LEARNT)) or text in _WORD_OF_LEARNT
    if not (may_tell and _LEARNT.search(text)):
        return ()
    for match in _EXPERTISE.finditer(text):
        words = match[0].strip()
        subject = _BEFORE_TRAINED.sub("", words)
        if _BARE.search(words) or (_VAGUE_SUBJECT.match(subject) and " by " not in words):
            continue
        found.append(Slot(match.start(), _end_of_expertise(text, match)))
    return tuple(found)


_NO_MORE_OF_IT = re.compile(
    r" (?:(?:and|or|so|is|are|was|will|must|shall|who|works?|with|to|for|in|on|of|the|an?|his|her)$|(?:so|is|are|was|will|must|shall|works? with|helps|sits|stays|goes|walks|takes|runs|leads|gives|sees|teaches|reads|meets|visits|comes|plays|travels|to (?:run|deliver|lead|give|carry out) (?:it|this|the|them))(?![\w-]).*)"
)


def _end_of_expertise(text: str, match: re.Match[str]) -> int:
    """Return where what is known of them ends: behind a whole word, and before what they then do."""
    end = match.start() + len(match[0].rstrip())
    while text[end - 1 : end].isalnum() and text[end : end + 1].isalnum():
        end += 1
    more = _NO_MORE_OF_IT.search(text, match.start() + 10, end)
    while more:
        end = more.start()
        more = _NO_MORE_OF_IT.search(text, match.start() + 10, end)
    return end


def expertise_in(source: Plain) -> Slot | None:
    """Find what the people who deliver are trained or qualified in: the fullest of what is said, or `None`."""
    found = expertise_spans(source)
    return max(found, key=lambda slot: (slot.end - slot.start, -slot.start)) if found else None


def place_in(source: Plain) -> Slot | None:
    """Find where, or when in the day, it happens."""
    match = _PLACE.search(source.text)
    return Slot(*match.span()) if match else None


def review_spans(source: Plain) -> tuple[Span, ...]:
    """Return the clauses that say how the provision itself is reviewed."""
    text = source.text
    found: list[Span] = []
    for match in _REVIEW_WORD.finditer(text):
        if (found and match.start() < found[-1][1]) or _AT_A_REVIEW.search(
            text, max(0, match.start() - 30), match.start()
        ):
            continue
        ending = _CLAUSE_END.search(text, match.end())
        end = ending.start() if ending else len(text)
        ahead = _DELIVER_AHEAD.search(text, match.end(), end)
        if ahead:
            end = ahead.start()
        before = text[max(0, match.start() - 40) : match.start()].rstrip()
        timing = _TIMING.search(before)
        start = (
            match.start() - (len(text[max(0, match.start() - 40) : match.start()]) - timing.start())
            if timing
            else match.start()
        )
        found.append((start, end))
    return tuple(found)


_TRAINING_END = re.compile(
    r"[.;,):]|\b(?:and|to) (?:will|deliver|be delivered|provide|(?:run|lead|give|carry out|teach) (?:it|this|these|them|the (?:programme|sessions?|group|exercises)))|\bwill\b|(?<= )(?=(?:comes|visits|goes|takes|gives|leads|sits|sees|teaches|plays|sets|helps|meets|walks|works|reads|stays|runs) )|\b(?=at all times|in (?:all|every|each)|throughout|across|during)|$"
)
_TIME_AHEAD = re.compile(
    r"\bfor (?=\d|half|an hour|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|at least)|\b(?=(?:once|twice|three times) (?:a|per|each|every))|\b(?<!supervised )(?<!renewed )(?<!refreshed )(?<!updated )(?=(?:each|every|daily|weekly))"
)


def training_spans(source: Plain) -> tuple[Span, ...]:
    """Return the clauses that say how the people who deliver are trained or supervised."""
    text = source.text
    found: list[Span] = []
    adults = CHILD_TRAINING.sub(lambda one: "x" * len(one[0]), text) if " training" in text else text
    for match in _TRAINING_WORD.finditer(adults):
        if found and match.start() < found[-1][1]:
            continue
        ending = _TRAINING_END.search(text, match.end())
        end = ending.start() if ending else len(text)
        ahead = _TIME_AHEAD.search(text, match.end(), end)
        if (
            ahead
            and not match[0].startswith(("training", "supervision", "refresher", "trains"))
            and not _is_said_of_the_giver(text, match.span(), end)
        ):
            end = ahead.start()
        opened = text.rfind("(", match.start(), end)
        if opened >= 0 and (closed := text.find(")", opened)) >= end:
            end = (
                closed + 1
            )  # "trained by the therapist (four hours each September)": all of it is of the training
        found.append((match.start(), end))
    if ". " in text and (trains := _THEN_TRAINS.search(text)):
        found.append(trains.span())
    return tuple(sorted(found))


def _is_said_of_the_giver(text: str, trained: Span, end: int) -> bool:
    """Tell whether a training with its time stands between whoever gives it and the verb.

    "The key person, trained by the psychologist for three hours each autumn, will play with her": the hours
    are those of the training. "Support from an assistant trained by the centre for ten hours each week will be
    provided" gives ten hours of support.
    """
    by_somebody = text.startswith(" by ", trained[1])
    return by_somebody and _ACTS.match(text, end) is not None and _ACTS.search(text, 0, trained[0]) is None


_ACTS = re.compile(
    r",? ?(?:will|must|shall) (?!be (?:provided|given|delivered|offered|available|in place)\b)"
)
_THEN_TRAINS = Holding(
    re.compile(
        r"(?<=[.;] )(?:[\w'&/()-]{1,24},? ){1,8}?(?:(?:will|must|shall) (?:also |then |first )?(?:train|coach|upskill)"
        r"|trains|(?:has|have) (?:trained|shown|taught|coached)|teaches (?:them|(?:the |all )?staff)) (?:(?!who |and then )[^.;,]){2,160}"
    )
)
"""A sentence of its own, behind what is done, on who trains those who do it."""


def obligation_in(source: Plain) -> Strength | None:
    """Find the verb that binds: "will" promises, "should" and "would benefit from" do not; `None` without either."""
    weak = next(
        (
            match
            for match in _WEAK.finditer(source.text)
            if not SUBORDINATE.search(source.text[max(0, match.start() - 50) : match.start()])
            and not names_the_month(source, match.start())
        ),
        None,
    )
    strong = _STRONG.search(source.text)
    if weak and (
        strong is None or weak.start() < strong.start() or weak[0].startswith(("will", "be cons", "be enc"))
    ):
        return Strength(source.words(*weak.span()), binding=False)
    if strong:
        return Strength(source.words(*strong.span()), binding=True)
    return None
