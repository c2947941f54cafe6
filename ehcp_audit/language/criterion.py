"""By what an outcome can be measured: a number, a standard, a measure or a level of help."""
# ruff: noqa: E501 - a pattern reads best as one line

import re

from .numerals import NUMBER
from .plain import Plain
from .starts import Starting
from .times import TimePoint

__all__ = ["CRITERION", "criterion_in"]

_CRITERIA = (
    rf"(?:at least |a minimum of |minimum of |up to |more than |over |fewer than |less than |no more than |within |for |on |in |with |of )?{NUMBER}(?: ?%| per ?cent| ?out of ?{NUMBER}| in (?:every )?{NUMBER}| of (?:the |every )?{NUMBER}| ?/ ?\d{{1,3}}| times| days| occasions| words?| sentences?| minutes?| mins| seconds| metres| steps?| lessons?| sessions?| consecutive| different| key| high| common| new| letters?| sounds?| items?| pieces?| questions?| turns?| exchanges| prompts?| reminders?| peers?| friends?| pupils| children| marks?| points?| months?| signs| symbols| pictures| instructions?| lines| paragraphs| activities| tasks| foods| strategies| emotions| feelings| single| digit| coins| spoken| written| verbal| visual| unfamiliar| familiar| spellings?| books?| pages?| meals?| garments| items| targets| hours?| full| weeks| nights| journeys| trips| transitions| breaks| incidents| absences| opportunities| trials| attempts| information| part| stage| clause| syllable| bus| named| adult| people| things| facts| ideas| objects| numbers| GCSEs?| gcses?| qualifications?)"
    rf"|{NUMBER} [a-z-]{{3,14}} (?:out of|in every|in|of) {NUMBER}|(?:fewer|less|no more|not more) than {NUMBER} (?:[a-z-]{{3,14}} )?(?:a|per|each|every|in a) (?:day|week|fortnight|month|half[- ]term|term|lesson|session)"
    rf"|scor(?:e|es|ing) (?:of )?(?:at least |over |above )?{NUMBER}|{NUMBER} (?:or more|or fewer|or above|or better|or less)|from (?:about |around |some |over |up to )?{NUMBER} (?:[a-z-]{{1,14}} ){{0,4}}to (?:no more than |fewer than |less than |under |below )?(?:{NUMBER}|none|zero)|(?:right|rightly|correctly|accurately) (?:of|for|in|on) {NUMBER}|{NUMBER} (?:whole |full |school )?(?:nights?|days?|lessons?|mornings?|evenings?|weekends?|hours?|times?) (?:a|per|each|every|in)|{NUMBER} (?!(?:years|months|weeks|terms|days|hours|minutes|sessions|visits|adults|settings|contexts|areas|staff|makes|shows|has|is|does|uses|progress|skills)\b)[a-z]{{3,12}}s(?![a-z'])|no (?:other|further|adult) help|from memory|by heart|on request|when asked|with (?:at least |all |nearly all )?(?:{NUMBER} |of (?:them|these) )?(?:right|correct)|{NUMBER} (?:right|correct)|within an? (?:minute|hour|day|week)|on time\b|(?:with|and) no (?:adult|grown-?up|help|one|guide|escort|prompts?|reminders?|support|interpreter|carer)\b|on {NUMBER} (?:[a-z-]{3, 12} )?[a-z]{3, 12}s (?:running|in a row)|(?:twice|{NUMBER} times?) (?:running|in a row|in succession|over)|(?:at )?the first time|first time of asking|(?:with )?every (?:single )?(?:word|letter|step|sound|item|question|mark)|{NUMBER} subjects"
    rf"|{NUMBER} (?:of (?:them|these|those)|(?!(?:year|years|month|months|weeks?|terms?|of|in|to|and|or|adults?|staff)\b)(?:[a-z'-]{{2,16}} (?:and )?){{1,4}}?(?:words?|signs?|sounds?|symbols?|sentences?|letters?|facts?|steps?|turns?|tasks?|items?|books?|pages?|lines?|questions?|meals?|foods?|days?|times|occasions?|lessons?|minutes?|journeys?|games?|spellings?|pictures?|pieces))"
    rf"|{NUMBER}[- ](?:word|part|step|minute|digit|letter|syllable|item|sentence|piece|word-level|stage|clause|key-word|information)"
    r"|\d{1,3} ?%|(?:every|each) (?:(?!of\b|one\b|other\b)[a-z]{2,12} ){0,2}(?:day|week|lesson|morning|session|time|breaktime|lunchtime|break|term|transition|evening|one|meal|playtime|mealtime|night|assembly|journey|game|match|task|visit)|(?:once|twice|three times) (?:a|per|each|every|in)|daily\b|weekly\b|fortnightly\b|on (?:all|every|each) (?:occasion|occasions|school day)|in all (?:lessons|settings|subjects)|(?:all|full) (?:of )?(?:the )?(?:alphabet|sounds|letters|phase)"
    r"|independently|without (?!feeling|worrying|struggling)[a-z]{2,14}ing\b|without (?:any )?(?:adult |physical |verbal |direct |further )*(?:help|support|prompt\w{0,24}|assistance|reminders?|supervision|being (?:asked|told|reminded|prompted)|an adult|intervention|guidance|tears|becoming distressed|distress|leaving|hitting|hurting)|unaided|unprompted|unsupported|unaccompanied|on (?:his|her|their|my) own|by (?:him|her|my)self|by themselves|alone\b|no (?:adult )?(?:help|prompts?|support)|(?:only )?(?:one|a single|two|minimal|verbal|a verbal|one verbal|visual|one visual|a visual|gestural) (?:\w{1,24} )?prompts?(?: only)?|one reminder"
    r"|(?:reading|spelling|chronological|comprehension|language|developmental|mental) age|standardi[sz]ed score|(?:raw|scaled|standard|percentile|boxall|sdq|celf|bpvs|york|wrat|ybocs|rcads|sensory profile|phonics screening|assessment) (?:score|profile|rank|check|screening|result)s?|boxall|\bsdq\b|\bcelf\b|\bbpvs\b|percentile|(?:gcse|grade|level|entry level|functional skills|btec|p[- ]?scale|p[- ]?level|pre-key stage|nc level|stage|phase|band|standard) ?(?:[1-9]|[a-g]\b|one|two|three|four|five|six|in)|expected (?:standard|level)|age[- ]related expectations|(?:level|standard|stage) (?:of an?|expected (?:of|for|at)|usual (?:for|at)|typical (?:of|for)) (?:[\w-]{1,12}[- ]year[- ]old|(?:his|her|their) (?:own )?age|(?:age|year) )|(?:at|to) an? [\w-]{1,12}[- ]year[- ]old(?:'s)? (?:level|standard)|early learning goal|\belgs?\b|grade\b|phonics (?:screening )?check|as (?:measured|shown|assessed|recorded|evidenced|reported|rated|demonstrated|judged|scored) (?:by|in|on|using|through)|measured (?:by|using|on)|on (?:a|the|his|her) (?:\w{1,24} ){0,3}(?:scale|tracker|chart|checklist|questionnaire|profile|record|log)"
    r"|attendance (?:of|at|will be|to|above|is)"
    r"|(?:on |in |for )?(?:at least |more than |over |about )?(?:half|a (?:third|quarter)|(?:two thirds|three quarters)) (?:of )?(?:the |his |her |their |all |these |those )(?:[a-z-]{2,14} ){0,2}?(?:occasions?|times?|days?|lessons?|sessions?|tasks?|opportunit\w{1,3}|words|questions|weeks|meals|mornings?|nights?|changes|transitions)"
)
_SO_LONG_SO_OFTEN = (
    rf"for (?:at least )?(?:{NUMBER} ?(?:hours?|minutes?|mins?)|an hour|half an hour) (?:a|an|each|every|per|once a|on) "
    r"(?:day|school day|week|fortnight|month|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)"
)
"""`for an hour a week`: what can be counted on the days of a diary."""
CRITERION = Starting(
    re.compile(rf"(?<![\w-])(?:{_CRITERIA}|{_SO_LONG_SO_OFTEN})(?![a-z])"),
    "at a minimum up more over fewer less no not within for on in with of score scores scoring from right rightly correctly accurately "
    "by when and the first every each once twice daily weekly fortnightly all full independently without unaided unprompted unsupported "
    "unaccompanied alone only single minimal verbal visual gestural reading spelling chronological comprehension language developmental "
    "mental standardised standardized raw scaled standard* percentile boxall sdq celf bpvs york wrat ybocs rcads sensory phonics assessment "
    "gcse* grade* level* entry functional btec* p pscale* plevel* pre nc stage* phase* band* expected age early elg elgs as measured attendance",
    numbers=True,
)


def criterion_in(source: Plain, times: tuple[TimePoint, ...]) -> str | None:
    """Return the words by which an outcome can be measured; those of the time by which it is due are none."""

    def is_of_a_time(match: re.Match[str]) -> bool:
        if _NUMBERED.search(source.text, max(0, match.start() - 12), match.start()):
            return True  # "the Year 2 common words"
        return any(one.span[0] < match.end() and match.start() < one.span[1] for one in times)

    first = CRITERION.search(source.text)  # nearly always it is the one: the others are seldom looked for
    if first is not None and is_of_a_time(first):
        first = next((one for one in CRITERION.finditer(source.text) if not is_of_a_time(one)), None)
    if first is None:
        return None
    more = _OF_WHAT.match(source.text, first.end()) if _ONLY_HOW_MANY.search(first[0]) else None
    return source.words(first.start(), more.end() if more else first.end())


_NUMBERED = re.compile(r"\b(?:year|yr|ks|key stage|stage|phase|level|band|age|aged|room|book)s? $")
_ONLY_HOW_MANY = re.compile(
    r"(?:different|common|key|high|new|single|spoken|written|verbal|visual|unfamiliar|familiar|full|named|or more|or fewer|\d|two|three|four|five|six|seven|eight|nine|ten)$"
)
"""What is counted stands behind it: "five different meals"."""
_OF_WHAT = re.compile(
    r"(?: (?!(?:and|or|in|on|at|of|to|for|with|by|from|a|an|the|out|per|each|every)\b)[a-z'-]{2,16}){1,2}"
)
