"""Acts that say by themselves what is done, where no list has a name for it: "reads with him", "is weighed", "a taxi".

They are asked for last, of statements in which no activity, item or way of working was found.
"""
# ruff: noqa: E501 - patterns and word lists read best as lines of words

import re
from collections.abc import Callable

from .plain import Plain
from .slots import SUBORDINATE

__all__ = ["act_in"]

Span = tuple[int, int]

_CHILD = r"(?:him|her|them|ℵ|me)(?![a-z])"
_WHOM = rf"(?:{_CHILD}|(?:the|an?|his|her|their|my|ℵ's|each|every|all|any|one|two|three) )"
_NO_OBJECT = r"(?! (?:needs?|progress|development|learning|outcomes?|targets?|difficult\w{0,5}|independen\w{0,3}|wellbeing|confidence|skills|attainment|behaviour|emotions|feelings|support|help)\b)"
_LEARNER_ACTS = re.compile(
    r"(?:opportunit\w{1,4}|encourag\w{1,6}|support\w{0,3}|helps?|helped|helping|enabl\w{1,3}|able|abilit\w{1,3}|learn\w{0,3}|needs?|wants?|likes?|expect\w{0,3}|skills?|confidence|time|chances?|someone|somebody|person|adults?|place|space|room)(?: [\w'-]{1,14}){0,2} to (?:be )?$"
)
"""What stands before an act that is hoped for, and that nobody is said to do."""
_WITH_THE_CHILD = re.compile(
    rf"(?<![a-z])(?:reads?|writes?|listens?|talks?|speaks?|plays?|eats?|sits?|stays?|walks?|types?|signs?|counts?|practi[sc]es?|rehearses?|goes|go|looks?) (?:aloud |out loud |back |down )?(?:with|to|for|through|over|about) {_WHOM}"
    rf"|(?<![a-z])(?:hears?|watch(?:es)?|listens? to) (?:him|her|them|ℵ) (?:read|talk|play|eat|practise|count|spell)"
    rf"|(?<![a-z])(?:teach(?:es)?|shows?|tells?|reads?|writes?|asks?|dress(?:es)?|feeds?|phones?|rings|emails?) {_CHILD}(?! (?:how to (?:manage|cope|regulate)|to|needs?|skills|strategies|independen\w{{0,3}}|the skills|life skills|support|help|progress|in|with|when)\b)(?= [a-z])"
    r"|(?<![a-z])(?:reading|writing) (?:aloud|out loud|together|(?:with|to|for) (?:an?|the|his|her|him|them|ℵ))(?![a-z])"
)
_TO_THE_CHILD = re.compile(rf" (?:back to |to |with |for )?{_CHILD}{_NO_OBJECT}")
_OF_A_LESSON = re.compile(
    r" (?:workshops?|clubs?|lessons?|sessions?|course|practice|drills?|trips?|walks?|games?|exercises|therapy|classes|work|tuition|time|play|counselling|cards?|toileting|taxi|training|skills)(?![a-z])"
)
_OBJECT = re.compile(r" (?:him|her|his|their|the|an?|my|ℵ|ℵ's) [a-z]")
_DOER = re.compile(r"(?:^|[.;] |, )(?:he|she|they|ℵ|i) $")
_AFTER_AN_AMOUNT = re.compile(
    r"(?:minutes?|mins?|hours?)(?: (?:a|per|each|every) [a-z]{3,9}| daily| weekly)?(?: of| on)(?: (?:the|an?|his|her|some))?(?: [\w-]{2,14})? $"
)
_GIVEN = re.compile(r"(?:given|sent|handed|shown|lent) (?:the|an?|one|two|three) $")
_WORK_ON = re.compile(
    r"(?<![a-z])(?:work|teaching|sessions?|practice|lessons?|groups?|interventions?|programmes?|exercises|discussions?) (?:on|of|about|for) (?:[\w'-]{2,14} ){0,3}$"
)
_MONEY_FOR = re.compile(r"direct payments?|personal (?:health )?budget")
"""What money is for says what is done with it."""
_NO_WORD_OF_ACT = re.compile(r"payments?$|direct$|budget$|opportunit|chance|choice$|go(?:es)?$|buy$|spen[dt]")
_ROLE_TO = re.compile(
    r"(?<![a-z])(?:tas?|lsas?|assistants?|carers?|workers?|teachers?|nurses?|therapists?|mentors?|adults?|staff|senco|tutors?|elsa|coach(?:es)?|instructors?) to (?:also |then |first )?(?P<act>(?P<verb>[a-z]{3,16})(?= (?!(?:him|her|them|ℵ) (?:for|to|with|in|when)\b)[a-z]{2,})[\w' -]{0,40})"
)
_PASSIVE = re.compile(
    r"(?<![a-z])(?:is|are|be|being|allowed to|permitted to|may|has|have) (?:also |then |always |first )?$"
)
_PARTICIPLE = re.compile(r"[a-z-]{2,16}(?:ed|en|wn)$")
_ALLOWED = re.compile(r"(?:allowed|permitted) to $")
_NO_ACT = re.compile(
    r"(?:support|help|provid|deliver|offer|encourag|monitor|review|develop|promot|us(?:e|ed|ing)$|consider|liais|need|requir|benefit|continu|engag|participat|tak|seek|facilitat|implement|enabl|assist|focus|address|"
    r"target|improv|increas|build|includ|experienc|follow|undertak|organis|arrang|allow|track|contact|consult|advis|assess|gain|involv|explor|fund|agre|commission|recommend|train|qualif|refer|discuss|shar|updat|decid|indicat|"
    r"known|seen|tir(?:e|ing)|worri|distress|overwhelm|excit|stress|isolat|exclud|confus|bas(?:e|ed)$|plac|nam|diagnos|register|settl|identif|determin|prioritis|coordinat|co-ordinat|embed|maintain|establish|creat|outlin|describ|specif|detail|"
    r"list|record(?:ed)? in|aware|mindful|meet|met$|keep|kept|hold|held|regard|respond|expect|aim|supervis|personal|tailor|individual|adapt|modif|accommod|cater|plan|manag|ensur|secur|apply|appl|respect|valu|car(?:e|ing)$|"
    r"ne(?:ed|eds)$|allocat|attend|access|timetabl|schedul|appropriat|suit|relat|concern|requ|demand|desir|interest|limit|link|join|appoint|employ|pay|paid|resourc|extend|enhanc|strength|complet|conduct|carr|occasion|experienced|skill|dedicat|designat|accredit|devis|(?:right|first|next|same|last|free|core|protected|staff|curriculum|quality)$)"
)
_TOO_OPEN = re.compile(
    r"(?:make|give|have|look|try|work|act|react|run|lead|get|set|do|find|feel|begin|start|become|understand|learn|achieve|stay|be|put|go|come|reduce|raise|teach|carry|increase|recogni[sz]e|know|believe|liaise)$"
)
_AN_ITEM = re.compile(
    r"(?<![a-z])(?:taxis?|minibus(?:es)?|transport(?:ation)?|check[- ]ins?|handovers?|toileting|interpreters?|prompters?|scribes?|bereavement (?:work|support)"
    r"|(?:hours?|minutes?|mins?)(?: (?:a|per|each|every) [a-z]{3,9})? of (?:physio|ot|salt|slt)|^(?:physio|ot|salt|slt)(?: for|:|,)? (?:\d+|an hour|half|one|twice|once)"
    r"|at (?:his|her|their) own (?:table|desk)|[a-z-]{3,14} clubs?|(?:one|two) (?:steps?|things?|questions?|tasks?) at a time"
    r"|leaves? (?:(?:each |every |the )?(?:class|lessons?|school|assembly) )?(?:[\w-]{2,8} minutes )?early"
    r"|class(?:es)? of (?:(?:no|not) more than |up to |at most |fewer than |about )?(?:\d+|six|seven|eight|nine|ten|eleven|twelve)(?: or fewer)?"
    r"|(?:place|seat|mornings?|afternoons?|days?|lessons) in (?:the|an?) (?:[a-z-]{2,14} ){0,2}(?:base|unit|nurture room|resource centre|resourced provision))(?![a-z])"
)
_SUBJECTS = r"(?:reading|writing|spelling|maths|english|science|chemistry|biology|physics|history|geography|french|spanish|german|art|music|drama|cookery|singing|drawing|phonics|handwriting|counting|number bonds|times tables)"
_ON_A_SUBJECT = re.compile(
    rf"(?:^(?:- )?(?:(?:daily|weekly|individual|1:1|1-1|one[- ]to[- ]one|paired|shared|guided|silent|extra|independent|regular|\d{{1,2}}x|twice[- ]weekly) )*|(?:minutes?|mins?|hours?)(?: (?:a|per|each|every) [a-z]{{3,9}})?(?: of (?:[\w-]{{2,14}} )?| on (?:his |her )?))"
    rf"(?P<subject>{_SUBJECTS}(?: and {_SUBJECTS})?)(?=: \d|, | (?:with|to) (?:an?|the|his|her|miss|mrs?|ms) | for (?:\d|ten|fifteen|twenty|thirty|half|an hour)| (?:daily|weekly|each|every|twice|\d))"
    r"|(?:on|in|about|shows? (?:him|her|them|staff)) (?P<how>how to (?!(?:support|meet|help|manage|work|promote|develop|best|respond|access|be|improve|use strategies)\b)[a-z]{3,14} [\w ']{2,30})"
    r"|on (?:the )?(?:letter |speech )?(?P<sound>sounds? [a-z]{1,2})(?![a-z])"
    rf"|(?:tutor|lessons?|tuition|taught)\b[^.;]{{0,40}}? in (?P<taught>{_SUBJECTS})(?![a-z])"
)
_LOOKS_AT = re.compile(
    r"(?<![a-z])(?:monitors?|checks?|tests?|reviews?|measures?|weighs?|watch(?:es)?|observes?|inspects?|examines?|records?|monitoring of|checks of|observation of) (?:of )?(?:how (?:he|she|ℵ) |(?:his|her|their|ℵ's|the|my) )(?!(?:progress|needs?|support|provision|development|learning|wellbeing|outcomes?|targets?|attainment|situation|placement|plan|difficult\w{0,5}|impact|effect\w{0,7}|success|use|programme|intervention|strateg\w{1,3}|school|staff|team|adult)\b)[a-z-]{2,16}"
    r"|(?:his|her|their|ℵ's) (?!(?:progress|needs?|support|provision|development|learning|wellbeing|outcomes?|targets?|attainment|placement|plan|programme)\b)(?:[a-z-]{2,16} ){1,2}(?:is|are|will be|must be|to be) (?:re-?)?(?:checked|tested|measured|weighed|examined|recorded|watched|written)(?![a-z])"
)
_AT_THE_SIDE_TO = re.compile(
    r"(?<![a-z])to (?:prevent|stop|guide|steady|hold|carry|push|lift|turn|scribe|repeat|prompt|demonstrate|update|draw up|pack|weigh|measure|fit|go through|practi[sc]e|rehearse|explain|show|alter|redirect|catch|read out|write down|keep (?=(?:him|her|them|ℵ) (?:from|away|out|off))|set (?=(?:the|his|her) work)) ?(?:him|her|them|ℵ|his|the|an?|falls?|trips?|choking|injur\w{1,3}|what|each)(?![a-z])"
)


def act_in(
    source: Plain, telling: list[Span], bought: list[Span], is_free: Callable[[Span], bool]
) -> Span | None:
    """Find an act, or a thing done for the child, that one word or a turn of phrase tells.

    Args:
        source: the statement.
        telling: its words that could say what is done, outside what says who, how much and why.
        bought: such words of what it is for, which count where it is money.
        is_free: tells whether a stretch is outside what says who and why.
    """
    text = source.text
    found = _phrase_of_an_act(text, is_free) or next(
        (span for span in telling if _says_an_act(text, *span) and not _hoped_for(text, span[0])), None
    )
    if found is None and _MONEY_FOR.search(text):
        found = next((span for span in bought if _is_bought(text[slice(*span)])), None)
    if found is None:
        found = next((span for span in bought if _is_worked_on(source, span)), None)
    return found or _act_asked_of_somebody(text) or _lesson_or_item(text)


def _hoped_for(text: str, at: int) -> bool:
    """Tell whether what stands there is hoped for, or only said in passing."""
    before = text[max(0, at - 60) : at]
    return bool(SUBORDINATE.search(before) or _LEARNER_ACTS.search(before))


def _phrase_of_an_act(text: str, is_free: Callable[[Span], bool]) -> Span | None:
    for pattern in (_WITH_THE_CHILD, _LOOKS_AT, _AT_THE_SIDE_TO):
        for match in pattern.finditer(text):
            free = pattern is _AT_THE_SIDE_TO or is_free(match.span())
            if free and not _hoped_for(text, match.start()):
                return match.start(), match.start() + len(match[0].rstrip())
    return None


def _is_bought(word: str) -> bool:
    return not (_NO_ACT.match(word) or _NO_WORD_OF_ACT.match(word))


def _is_worked_on(source: Plain, span: Span) -> bool:
    """Tell whether a word, not a name, says what the work is on: "teaching of clock reading"."""
    ahead = source.text[max(0, span[0] - 70) : span[0]]
    return (
        bool(_WORK_ON.search(ahead))
        and _is_bought(source.text[slice(*span)])
        and source.words(*span).islower()
    )


def _act_asked_of_somebody(text: str) -> Span | None:
    """Find what a role is to do, in the short form: "carer to prepare supper"."""
    for match in _ROLE_TO.finditer(text):
        if not _NO_ACT.match(match["verb"]) and not _TOO_OPEN.match(match["verb"]):
            return match.start("act"), match.start("act") + len(match["act"].rstrip())
    return None


def _lesson_or_item(text: str) -> Span | None:
    subject = _ON_A_SUBJECT.search(text)
    if subject:
        return subject.span(subject.lastgroup or 0)
    item = _AN_ITEM.search(text)
    return item.span() if item else None


def _says_an_act(text: str, start: int, end: int) -> bool:
    """Tell whether a word is what somebody does to the child, what is done, or what lessons are in."""
    word, before = text[start:end], text[max(0, start - 30) : start]
    if _NO_ACT.match(word):
        return False
    if _TO_THE_CHILD.match(text, end) or _OF_A_LESSON.match(text, end):
        return True
    if _AFTER_AN_AMOUNT.search(before) or (_GIVEN.search(before) and not _NO_WORD_OF_ACT.match(word)):
        return True
    if _PASSIVE.search(before):
        return bool(_PARTICIPLE.match(word) or _ALLOWED.search(before))
    return bool(word.endswith("s") and _DOER.search(before) and _OBJECT.match(text, end))
