"""What a need says: its effect on the child's learning and day, or only a diagnosis; hedges; provision hiding in it."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from functools import lru_cache
from typing import Literal

from ehcp_audit.model import Frozen, made

from .amount import AmountKind
from .amounts import amounts_in
from .lexicon import Lexicon, shipped_lexicon
from .numerals import NUMBER
from .plain import GAP, Plain, plain
from .starts import FIGURES, NUMBERS, AnyOf, Holding, Starting, without
from .vague import VagueWording, hits_in, judge_hit

__all__ = ["NeedReading", "has_baseline", "read_need"]


class NeedReading(Frozen):
    """What one need says."""

    kind: Literal["need"] = "need"
    text: str
    """The need as given."""
    verdict: Literal["clear", "not clear", "needs a person"]
    """Clear: it says what is hard and what that does; not clear: a diagnosis or a topic alone, hedged, or provision."""
    effect: str | None = None
    """The words that say what the need does to learning or the day; `None` where there are none."""
    diagnosis: str | None = None
    """The first diagnosis named; `None` where none is."""
    diagnosis_only: bool = False
    """True where a diagnosis is named and no effect."""
    hedged: bool = False
    """True where wording leaves open how severe it is, how often or where it shows."""
    is_provision: bool = False
    """True where it says what is to be given: provision that belongs in Section F."""
    baseline: str | None = None
    """Words that measure where the child is now; `None` where there are none."""
    is_strength: bool = False
    """True where it says what the child can do or likes, and nothing that is hard."""
    vague: tuple[VagueWording, ...] = ()
    """Hedges, with what would put them right."""
    missing: tuple[str, ...] = ()
    """`effect` where that is wanting."""
    why: tuple[str, ...] = ()
    """What the verdict rests on, as clauses."""


_DIAGNOSIS = re.compile(
    r"(?<![a-z])(?:autis\w{0,24}|as[dc]|asperger\w{0,24}|adhd|add|attention deficit\b[\w -]{0,30}|dyslexi\w{0,24}|dyspraxi\w{0,24}|dcd|developmental co-?ordination disorder|dld|developmental language disorder|down'?s? syndrome|"
    r"cerebral palsy|hemiplegia|quadriplegia|diplegia|epilep\w{0,24}|gdd|global (?:developmental )?delay|mld|sld|pmld|slcn|semh|fasd|fo?etal alcohol\b[\w ]{0,25}|attachment disorder|odd|oppositional defian\w{0,24}|pda|pathological demand avoidance|"
    r"tourette'?s?(?: syndrome)?|dyscalculi\w{0,24}|dysgraphi\w{0,24}|spld|specific learning (?:difficult\w{0,24}|disorder)|(?:moderate|severe|profound|mild)(?: and multiple| to \w{1,24})? learning (?:difficult\w{0,24}|disabilit\w{0,24})|hearing (?:loss|impairment)|visual impairment|vision impairment|"
    r"(?:severely |profoundly )?deaf\w{0,24}|blind|registered (?:blind|sight impaired)|nystagmus|hypermobility\w{0,24}|ehlers[- ]danlos|spina bifida|hydrocephalus|muscular dystrophy|fragile x|williams syndrome|prader[- ]willi|rett|angelman|selective mutism|sensory processing (?:disorder|difficult\w{0,24}|needs|differences)|"
    r"speech,? language and communication (?:needs?|difficult\w{0,24})|social,? emotional and mental health (?:needs?|difficult\w{0,24})|(?:generalised |social )?anxiety(?: disorder)?|depression|ocd|obsessive compulsive\w{0,24}|ptsd|eating disorder|arfid|diabetes|asthma|\w{3,20} syndrome|learning (?:difficult\w{0,24}|disabilit\w{0,24})|mutism|apraxia|verbal dyspraxia|auditory processing disorder|stammer\w{0,24}|cleft (?:lip|palate)\w{0,24})(?![a-z])"
)
_LISTED_DIAGNOSIS = Starting(
    _DIAGNOSIS,
    "autis* asd asc asperger* adhd add attention dyslexi* dyspraxi* dcd developmental dld down* cerebral hemiplegia quadriplegia diplegia "
    "epilep* gdd global mld sld pmld slcn semh fasd fetal foetal attachment odd oppositional pda pathological tourette* dyscalculi* "
    "dysgraphi* spld specific moderate severe* profound* mild hearing visual vision deaf* blind registered nystagmus hypermobility* ehlers "
    "spina hydrocephalus muscular fragile williams prader rett angelman selective sensory speech social generalised anxiety depression ocd "
    "obsessive ptsd eating arfid diabetes asthma learning mutism apraxia verbal auditory stammer* cleft",
)
"""The same where no syndrome is named, which can be called after anybody."""
_EFFECT = Holding(
    re.compile(
        r"(?<![a-z])(?:cannot|can't|can not|can only|could not|is (?:not yet |un)?able to(?! (?:also|independently))|is not able|unable to|not yet able|does not(?: yet)?|doesn't|do not|will not|won't|did not|has not yet|never|rarely|seldom|finds? it (?:\w{1,24} ){0,3}(?:hard|difficult|challenging|tricky|overwhelming|impossible|stressful|uncomfortable|easier)|"
        r"finds? (?:[\w'-]{1,24} ){1,8}(?:hard|difficult|challenging|overwhelming|distressing|frightening|painful|confusing|impossible)|(?:finds?|is) (?:hard|difficult)|struggl\w{1,24}|has (?:\w{1,24} ){0,3}(?:difficult\w{0,24}|trouble|problems?) (?!and|which|that|due|because|associated|related)(?:in |with )?[a-z]+ing|difficult\w{0,24} (?:in |with )?(?!(?:aris|result|relat|stemm|follow|includ|surround|concern|regard|hear|learn)ing)[a-z]+ing|"
        r"needs? (?:an? |the )?(?:adult|teacher|help|support|reminders?|prompt\w{0,24}|time|longer|instructions|information|things|tasks|language|words|physical|full|constant|words|hand)[\w ]{0,30}(?:to (?!develop|improve|increase|access|manage|make|build|support|meet|help|enable|ensure|succeed|learn)[a-z]+|before|when|for (?:each|every|all)|repeated|broken)|relies? (?:up)?on|depends? on|tires?\b|too \w{1,24} to [a-z]+|fatigue\w{0,24}|forgets?|loses?|avoids?|refus\w{1,24}|is (?:easily |often |quickly |very )?(?:distracted|overwhelmed|distressed|upset|fatigued|exhausted|excluded|isolated|left out|frightened|confused|dysregulated|anxious when|limited)|becomes?|"
        r"(?:works?|writes?|walks?|reads?|moves?|eats?|talks?) (?:at (?:half|a (?:third|quarter)|less than)|(?:more|much|very|far|too) slow\w{0,2}|slow(?:ly|er))|makes? (?:more|many|frequent) (?:mistakes|errors)|(?:is|was) (?:too |very |often |so )?(?:tired|sleepy|drowsy|exhausted|worn out)|(?:falls?|fell|falling) asleep (?:in|at|during|over)|at (?:his|her|their|its) (?:poorest|worst|lowest)|"
        r"gets? (?:\w{1,24} )?(?:upset|lost|tired|overwhelmed|distressed|anxious|cross|angry|confused|frustrated)|misses|missed|falls? (?:over|behind|out)|trips|bumps|drops|leaves? (?:the|class|his|her|lessons)|runs? (?:out|away|off)|hits?|bites?|kicks?|scream\w{0,24}|cries|shouts?|hides?|covers? (?:his|her|their) ears|leaving (?:him|her|them|ℵ)|stops? (?:him|her|them|ℵ|working|listening|eating)|prevent\w{0,24}|makes? (?:him|her|them|ℵ) (?!(?:good|great|real)\b)[a-z]{3,}|causes? (?:him|her|them|ℵ) |keeps? (?:him|her|them|ℵ) (?:from|out|awake|off|away)|which means|this means|meaning that|so (?:that )?(?:he|she|they|ℵ|it|[a-z]+ (?:misses|cannot|needs|does|is|has))|as a result|because of this|resulting in|"
        r"this (?:affects|impacts|makes|limits|stops|causes|leads)|(?:affects?|impacts? (?:up)?on|makes it|limits?|restricts?|reduces|slows|hampers|interferes|disrupts|hinders|delays) (?:his|her|their|ℵ's|it|how|the|what|when)|takes (?:him|her|them|ℵ|longer|\w{1,24} (?:minutes|times))|takes \w{1,24} times as long|only (?:\w{1,24} ){0,2}when|only (?:with|if|after)|(?:\w{1,24} )?(?:months?|years?) (?:behind|below)|below (?:the |his |her )?(?:\w{1,24} )?(?:percentile|age|average|expect)|at the level (?:of|expected)|at an? (?:\w{1,24} )?(?:age|level) (?:equivalent )?(?:of|to)|equivalent to|(?:reading|spelling|language) age|percentile|"
        r"(?:writes?|does|eats?|says|hears|learns|remembers) (?:almost |next to )?nothing|nothing (?:more|else|further) (?:that|is|gets|in)|(?:leaves?|misses|leaving|missing) out|omits|(?:others?|other children|peers|adults|people|his|her|their|[a-z]+) (?:\w{1,12} )?(?:answers?|speaks?|guess(?:es)?|do|does) (?:it )?for (?:him|her|them|ℵ)|(?:no|little|a poor) (?:sense|awareness|understanding|idea) of (?:danger|risk|time|safety|personal|how|when|what|where|road|traffic)|copies|repeats|mishears|mispronounc\w{0,24}|muddles|jumbles|confus\w{1,24}|misread\w{0,24}|misunderst\w{0,24}|takes (?:language|things|words|what)|interrupts|withdraws?|shuts down|melts? down|meltdowns?|sleeps? (?:in|through|only|for)|wakes?|eats only|wears|uses (?:single|two|three|gestures|signs|pointing|only)|speaks in|communicates (?:by|through|using|in)|points to|understands (?:only|single|one|two|up to)|(?:follows?|concentrat\w{1,24}|attends?|writes?|reads?|sits?) (?:\w{1,24} ){0,4}(?:for|only|no more|up to|at most|less)|without (?:adult|help|support|reminders|prompt\w{0,24}) (?:he|she|they|ℵ))(?![a-z])"
    )
)
_GIVEN = Holding(
    re.compile(
        r"(?<![a-z])(?:(?:requires?|needs?|(?:should|ought to) (?:have|receive|be given|be provided|be taught|be supported|be placed|be in)|must have|will (?:need|require|have|receive|be provided|be given|benefit|access|be supported)|is to (?:have|receive)|would benefit from|benefits from|to receive|to be provided)\b)"
    )
)
_NEEDED_TO = re.compile(
    r" (?:to|help|adult help|an adult to|reminders|longer|instructions|things|physical help|time to)\b"
)
_NEEDED_TO_HAVE = re.compile(r" to (?:have|receive|be (?:given|provided|supported|taught))")
_HAS_ALREADY = re.compile(
    r" (?:his|her|their|ℵ's) (?:own )?(?:[a-z-]{2,12} )?(?:wheelchair|walker|frame|splints?|hearing aids?|glasses|buggy|stick|cane|laptop|tablet|ipad|inhaler|radio aid)\b"
)
"""What the child has, and by when or where it is needed: "by noon she needs her wheelchair"."""
_SENTENCE_ENDS = re.compile(r"[.;] ")
_RECEIVES = Holding(
    re.compile(
        r"(?<![a-z])(?:receives|is supported by|has) (?:[\w.:-]{1,24} ){0,3}(?:hours|minutes|sessions)\b[^.;]{0,40}\b(?:week|day|term|support|therapy)"
    )
)
_IN_NEED = re.compile(r"difficult|needs?\b|struggl|delay|limited|poor|weak|impair")
_TIME_TAKEN = re.compile(
    r" (?:up to |about |around |at least |more than )?(?:an?|\d{1,3}|[a-z-]{3,12}) (?:hours?|minutes?|days?) to [a-z]"
)
_CONTEXT = Holding(
    re.compile(
        r"(?<![a-z])(?:means?|meaning|so|then|because|without|unless|if|once|while|noon|mornings?|afternoons?|nights?|anyone|anybody|nobody|no one|when|whenever|after|before|until|during|most|each|every|only|lessons?|class|playground|lunch\w{0,5}|"
        r"home|page|line|minutes|hours|days|weeks?|times|\d{1,3}|two|three|four|five|six|ten)(?![a-z])"
    )
)
_GIVEN_THING = re.compile(
    r"(?<![a-z])(?:1:1|one-to-one|hours?|minutes?|sessions?|therapy|physiotherapy|hydrotherapy|psychotherapy|counselling|tutoring|mentoring|(?:adapted|special|specialist|moulded) (?:chair|seat|seating|desk|bike|buggy|keyboard)|teaching assistant|tas?|lsa|therapist|programme|intervention|tuition|small group|groups? of|class of|specialist (?:teach\w{1,24}|provision|school|placement|support|equipment)|access to|laptop|ipad|radio aid|wheelchair|visual timetable|sensory (?:diet|breaks?|room)|movement breaks?|high (?:staff|adult)|ratio|differentiated|individualised|placement|special school|provision|strategies|input|educational psychologist|training|support (?:from|of|throughout|at all|in class|across|with)|adult support|equipment|curriculum|environment|approach\w{0,24})(?![a-z])"
)
_BASELINE = Starting(
    re.compile(
        rf"(?:(?:reading|spelling|comprehension|language|developmental|number|maths|chronological)[- ]age (?:of|equivalent|is|at)?[\w :.-]{{0,30}}|{NUMBER}(?:st|nd|rd|th)? (?:per)?centile|standard(?:ised)? scores? (?:of|is|was|at)? ?\d{{1,3}}|(?:level|p|year|stage|phase|band) ?\d{{1,2}} (?:in|for|curriculum|expectations|level)|{NUMBER} (?:months|years) (?:behind|below)|{NUMBER}[- ](?:word|key ?word|part|step|information[- ]carrying)|(?:about|around|up to|only|at most|for|some) {NUMBER} (?:minutes|words|seconds|spoken words|metres|steps|letters|sounds|signs)|attendance (?:is|was|of|at)[\w ]{{0,12}}\d{{1,3}} ?%|{NUMBER} (?:times|days) (?:a|per|in|each|out of)|(?:assessed|measured|tested) (?:in|on|using|with)[\w ]{{3,30}})"
    ),
    "reading spelling comprehension language developmental number maths chronological standard* level p year stage phase band about around up "
    "only at for some attendance assessed measured tested",
    numbers=True,
    ahead=f"{NUMBERS} age score scores assessed measured tested",
)
_STRENGTH = Holding(
    re.compile(
        r"(?<![a-z])(?:likes?|enjoys?|loves?|is (?:good at|kind|polite|friendly|caring|a (?:kind|friendly|caring|happy|bright|lovely|popular|sociable|cheerful))|can (?!only|be|become|find|struggle|sometimes|get|present|have|take|appear|lose|feel|lead|show|display|not|make)|is able to|has (?:good|strong|excellent|a good|a strong|a great|an excellent)|strengths?|does well|excels|happily|responds well|benefits|is making (?:good )?progress|works hard|confident in)(?![a-z])"
    )
)
_GENERIC = frozenset(
    "has have had difficulties difficulty with and the his her their need needs diagnosis diagnosed been that this area areas skills skill can some significant "
    "speech language communication social emotional mental health learning interaction literacy numeracy attention concentration behaviour sensory physical "
    "cognition processing understanding range complex additional specific special educational which are is was with from due who also very general delay delayed "
    "impairment disorder condition moderate severe profound mild global developmental identified associated related including working below above age-related expectations expected functioning significantly substantially considerably well across board overall performing academically areas level levels attainment progress struggles struggle finds find hard "
    "difficult times school class work support help challenges challenging issues problems his-her child pupil young person aged year may sometimes often at in on of to a an he she they it as for at tricky keep keeping going making make maintain maintaining friends friend friendship friendships relationships peers others other new things situations people".split()
)


_LONG = 16
"""Words: needs of this length that name no diagnosis nearly always say an effect, be it in words that no pattern knows."""
_TELLING = re.compile(r"[a-z][a-z'-]{2,}|\d+")


def _detail(text: str) -> int:
    """Count the words that say something of this child beyond a topic, diagnoses being left out before."""
    return len(set(_TELLING.findall(text)) - _GENERIC)


_IN_BRACKETS = re.compile(r"\([^()]*\)")
_HEAPED = 3
"""Hedges in one need, from which what else it says does not put them right."""
_SCORE = re.compile(
    rf"(?:at |on |in |below |above |between |from )?(?:the )?(?:{NUMBER}(?:st|nd|rd|th)?(?: and | to |-)(?:the )?)?(?:{NUMBER}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:st|nd|rd|th)? (?:per)?centiles?"
    rf"|(?:index|iq|quotient|composite|comprehension|speed|reasoning|memory|ability|language|awareness)(?: score)?(?: of| is| was|:| at| -)? ?\d{{2,3}}(?! ?(?:%|of|out|in|minutes|seconds|words|times|months|years|[:/]|\.\d))|standard(?:ised)? scores?(?: of| is| was|:)? ?\d{{2,3}}|\b(?:ss|core|score)[ :=]{{1,3}}\d{{2,3}}"
)


_MEASURED = AnyOf(f"{FIGURES} centile* percentile*")
"""Without one of these there is no score."""
_OF_TESTS = re.compile(
    r"(?<![a-z])(?:scor(?:es?|ed|ing)|li(?:e|es)|falls?|fell|ranges?|ranked|tests?|tested|assessed|assessments?|cognitive|verbal|non-?verbal|visual|spatial|[a-z]{2,14}'s|wisc\S{0,4}|bas\S{0,4}|celf\S{0,4}|wiat\S{0,4})(?![a-z])"
)


def _scores_alone(text: str) -> bool:
    """Tell whether a need is made of scores with what was tested: "Spelling: 2nd percentile"."""
    scores = list(_SCORE.finditer(text)) if text in _MEASURED else []
    if not scores:
        return False
    rest = _OF_TESTS.sub(" ", without(text, scores))
    return _detail(rest) <= 2 * len(scores) and _EFFECT.search(rest) is None


def _has_figures(text: str) -> bool:
    """Tell whether a need holds a figure; those in brackets, of a report's date, tell nothing."""
    return any(map(str.isdigit, _IN_BRACKETS.sub(" ", text)))


def _is_provision(source: Plain) -> bool:
    for match in _GIVEN.finditer(source.text):
        after = source.text[match.end() : match.end() + 90]
        if _HAS_ALREADY.match(after):
            continue
        after = _SENTENCE_ENDS.split(after, maxsplit=1)[0]
        if _NEEDED_TO.match(after) and not _NEEDED_TO_HAVE.match(after):
            amounts = [one for one in amounts_in(plain(after)) if one.kind is AmountKind.FREQUENCY]
            if not amounts:
                continue
        if _TIME_TAKEN.match(after):
            continue
        thing = _GIVEN_THING.search(after)
        if thing and thing.start() < 60:
            return True
    return bool(_RECEIVES.search(source.text))


def has_baseline(text: str) -> bool:
    """Tell whether some words measure where the child is now, as the reading of a need says it."""
    return _BASELINE.found_in(plain(text).text)


_ONLY_A_MEASURE = re.compile(
    r"(?:percentile|(?:reading|spelling|language) age|below |at the level|at an? |equivalent)"
)
_CLAUSE_END = re.compile(r"[.;!?](?= |$)|, (?=(?:and|so|which|who|but|he|she|they|ℵ)\b)|$")
_SO_LONG = 110
"""Characters of what is shown of an effect."""


def _effect_words(source: Plain, first: re.Match[str]) -> str:
    """Return the clause that says what it means for the child, from the words that tell of it on.

    A measure, "at the 3rd percentile", is shown only where nothing else tells.
    """
    match = first
    if _ONLY_A_MEASURE.match(first[0]):
        later = (one for one in _EFFECT.finditer(source.text) if not _ONLY_A_MEASURE.match(one[0]))
        match = next(later, first)
    ending = _CLAUSE_END.search(source.text, match.end())
    end = ending.start() if ending else len(source.text)
    if end - match.start() > _SO_LONG:
        cut = source.text.rfind(" ", match.end(), match.start() + _SO_LONG)
        end = cut if cut > 0 else match.end()
    return source.words(match.start(), end)


_OF_THE_ACT = re.compile(
    r"(?:it is the (?:view|opinion) of (?:the )?[\w ]{2,30} that )?(?:the (?:said )?(?:child|pupil|young person) has )?(?:an? )?(?:difficult\w{1,6} which (?:is|are) )?significantly greater (?:difficult\w{1,6} )?(?:in learning )?than (?:that of |those of )?(?:the majority of |most )?(?:others|other children|children|peers|pupils)(?: of (?:the|a) (?:same|similar) age)?"
    r"|disability which (?:prevents or )?hinders (?:him|her|them|the child)? ?(?:or her )?from making use of (?:educational )?facilities[\w ]{0,80}"
)
"""The definition in section 20 of the Children and Families Act 2014 is true of every child with a plan."""
_REST_OF_WORD = re.compile(r"[a-z]*")
_IN_WHAT = re.compile(r"(?<![a-z])(?:in|out of|a|per|each)$")
_WHAT = re.compile(r" (?:every )?[\w-]{1,12}")


def _baseline_words(source: Plain, match: re.Match[str]) -> str:
    """Return the words that measure, to the end of the last: "three days in five"."""
    rest = _REST_OF_WORD.match(source.text, match.end())
    end = rest.end() if rest else match.end()
    more = _WHAT.match(source.text, end) if _IN_WHAT.search(source.text, match.start(), end) else None
    return source.words(match.start(), more.end() if more else end)


@lru_cache(maxsize=4096)
def read_need(text: str, *, lexicon: Lexicon | None = None) -> NeedReading:
    """Read a need.

    Args:
        text: the need.
        lexicon: word lists other than the shipped ones.
    """
    lexicon = lexicon or shipped_lexicon()
    source = plain(text)
    diagnoses = list((_DIAGNOSIS if "syndrome" in source.text else _LISTED_DIAGNOSIS).finditer(source.text))
    diagnosis = diagnoses[0] if diagnoses else None
    effect = _EFFECT.search(source.text)
    baseline = _BASELINE.search(source.text)
    detail = _detail(without(source.text, [*diagnoses, *_OF_THE_ACT.finditer(source.text)]))
    told = detail >= 6 and _CONTEXT.search(source.text) is not None and not _STRENGTH.search(source.text)
    measured = detail >= 3 and (effect is not None or baseline is not None)
    has_effect = (told or measured) and not _scores_alone(source.text)
    hits = hits_in(source, lexicon, "need")
    vague = tuple(
        judge_hit(hit, source, lexicon, {"effect"} if has_effect and detail >= 6 else set()) for hit in hits
    )
    # Hedge upon hedge, and not a figure: whatever else is said, how much of it is true is left open.
    heaped = len(vague) >= _HEAPED and baseline is None and not _has_figures(source.text)
    hedged = heaped or any(not one.rescued for one in vague)
    provision = _is_provision(source)
    strength = (
        effect is None
        and not diagnosis
        and not hedged
        and bool(_STRENGTH.search(source.text))
        and not _IN_NEED.search(source.text)
    )
    verdict: Literal["clear", "not clear", "needs a person"]
    why: list[str] = []
    if provision:
        verdict = "not clear"
        why.append("says what is to be given, which belongs in Section F")
    elif GAP in source.text and not has_effect:
        verdict = "needs a person"
        why.append("part of it is blacked out")
    elif has_effect and not hedged:
        verdict = "clear"
        why.append("says what the need does to learning or the day")
    elif has_effect:
        verdict = "needs a person" if detail >= 4 else "not clear"
        why.append("says an effect, in wording that leaves open how much or how often")
    elif strength:
        verdict = "needs a person"
        why.append("reads as a strength, not as a need")
    elif not diagnosis and not hedged and len(source.text.split()) >= _LONG:
        verdict = "needs a person"
        why.append("says much of this child; what it does to learning or the day a person must see")
    else:
        verdict = "not clear"
        why.append(
            "names a diagnosis alone"
            if diagnosis
            else "does not say what the need does to learning or the day"
        )
    return made(
        NeedReading,
        {
            "kind": "need",
            "text": text,
            "verdict": verdict,
            "effect": _effect_words(source, effect) if effect and has_effect else None,
            "diagnosis": source.words(*diagnosis.span()) if diagnosis else None,
            "diagnosis_only": diagnosis is not None and not has_effect and not provision,
            "hedged": hedged,
            "is_provision": provision,
            "baseline": _baseline_words(source, baseline) if baseline else None,
            "is_strength": strength,
            "vague": vague,
            "missing": () if has_effect else ("effect",),
            "why": tuple(why),
        },
    )
