"""Whose words a passage of Section A gives: the child's own, reported by whom, gathered how; and whether they are anyone's."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from functools import lru_cache
from typing import Literal

from ehcp_audit.model import Frozen

from .plain import Plain, plain
from .starts import Holding
from .vague import quoted_spans

__all__ = ["VoiceReading", "read_voice"]


class VoiceReading(Frozen):
    """What one passage of views says, and whose it is. Source: SEND Code of Practice 2015, paragraph 9.69 (A)."""

    kind: Literal["voice"] = "voice"
    text: str
    """The passage as given."""
    verdict: Literal["individual", "generic", "needs a person"]
    """Individual: could only be this child; generic: could be anyone's."""
    first_person: bool
    """True where it speaks as "I" or "my"."""
    quoted: tuple[str, ...] = ()
    """Direct speech, without its quotation marks."""
    reported: bool = False
    """True where somebody tells what the child or parent says or wants."""
    by: str | None = None
    """Whose view it is said to be: the words that attribute it (child, mother, parents, staff); `None`: not said."""
    speaker: Literal["child", "parent", "other"] | None = None
    """Who is speaking; `None` where it cannot be told."""
    gathered: str | None = None
    """The words that say how, when or with whom the views were gathered; `None` where nothing does."""
    aspirations_short: tuple[str, ...] = ()
    """Hopes for the coming months or year."""
    aspirations_long: tuple[str, ...] = ()
    """Hopes for later life."""
    aspirations: tuple[str, ...] = ()
    """All hopes, those without a time included."""
    interests: tuple[str, ...] = ()
    """What the child is said to like."""
    specific_interests: tuple[str, ...] = ()
    """Those interests that are this child's and not anyone's."""
    communication: str | None = None
    """The words that say how the child communicates or is best involved; `None` where nothing does."""
    why: tuple[str, ...] = ()
    """What the verdict rests on, as clauses."""


_FIRST = re.compile(r"(?<![\w'])(?:i|i'm|i've|i'd|i'll|my|me|mine|myself)(?![\w])")
_THIRD = re.compile(r"(?<![\w'])(?:he|she|his|her|him|they|their|ℵ)(?![\w])")
_OUR_CHILD = re.compile(
    r"(?<![\w'])(?:our (?:son|daughter|child|boy|girl)|we (?:want|hope|would|feel|believe|are|worry|think|wish)|my (?:son|daughter|child|boy|girl))(?![\w])"
)
_SAYING = r"(?:says?|said|told|tells|states?|stated|reports?|reported|explained|explains|described|describes|expressed|expresses|shared|feels?|felt|wants?|would like|hopes?|wishes|thinks|believes|commented|wrote|writes|drew|chose|pointed|signed|indicated|indicates|communicated|worries|added|mentioned|asked)"
_PARENT = r"(?:(?:his|her|their|ℵ's|my) )?(?:mum(?:my)?|mother|dad(?:dy)?|father|parents?(?: and carers?)?|carers?|foster (?:carer|mother|father)s?|grand(?:mother|father|parents?|ma|dad)|nan|family|guardians?|aunt|uncle)"
_BY_PARENT = re.compile(
    rf"\b(?P<by>{_PARENT})(?: \w{{1,24}}ly| have| has| also)? {_SAYING}\b|according to (?P<by2>{_PARENT})|\b(?P<by3>parent(?:s'|'s|al)? (?:views?|comments?|aspirations?))"
)
_BY_OTHER = re.compile(
    rf"\b(?P<by>(?:school )?staff|(?:his|her|the|class|ℵ's)? ?(?:class )?(?:teacher|ta|teaching assistant|keyworker|key worker|senco|social worker|tutor|nursery))(?: \w{{1,24}}ly| have| has| also)? {_SAYING}\b|according to (?P<by2>(?:school )?staff|(?:his|her|the) (?:teacher|ta|school|keyworker))"
)
_BY_CHILD = re.compile(
    rf"(?:^|[.!?;,\"] ?|\b(?:when|that|and|but) )(?P<by>ℵ|he|she|they|[a-z][a-z'-]{{1,20}}|[b-hj-z]\.?)(?: \w{{1,24}}ly| has| also| then)? {_SAYING}\b|in (?P<by2>(?:his|her|their|ℵ's|my) own words)|according to (?P<by3>ℵ|him|her)\b"
)
_GATHERED = re.compile(
    r"(?:(?:these |the |my |his |her |their |ℵ's )?(?:views?|words|thoughts|wishes|profile|this section|this page|this|information|answers)(?: and \w{1,24})? (?:was|were|is|are|has been|have been) (?:gathered|collected|given|shared|completed|recorded|written|obtained|sought|captured|provided|drawn|taken|chosen|told|expressed|dictated|typed|compiled)[^.;]{0,90}"
    r"|(?:using|through|with|by|via|from) (?:an? |the |his |her )?(?:[\w-]{1,16} ){0,2}(?:talking mats?|observation\w{0,24}|questionnaire|pictures?|photos?|photographs?|symbols|drawings?|widgit|makaton|pecs|aac|interview|conversation|one-page profile|all about me|emotion cards|choice board|play|puppets?|survey|meeting|video|cards|communication (?:aid|book|device)|eye[- ]gaze(?: device)?)[^.;]{0,60}"
    r"|(?:told|dictated to|wrote (?:this|these)|typed (?:this|these)|drew|completed|filled in|scribed|helped (?:me|him|her) (?:to )?(?:write|fill|answer|choose)|sat with|spoke to|talked to|met with|asked by)[^.;]{0,80}|(?:gathered|collected|recorded|completed|shared|obtained|observed) (?:by|in|on|with|at|during|from|through|over)[^.;]{0,80}|in (?:a|the) (?:meeting|conversation|session|interview)[^.;]{0,50})"
)
_WANT = re.compile(
    r"(?<![a-z])(?:(?:would|i'd|he'd|she'd) (?:really |also |love |like |most |one day )*(?:like|love|want|prefer)?(?: to)?|want(?:s|ed)?(?: to)?|hopes?(?: to| that)?|dreams?(?: is| of)?|wish(?:es)?(?: to| that| for)?|aspir\w{1,24}|ambition\w{0,24}|plan(?:s)? to|am going to|when i (?:grow up|am older|leave|am big)|when (?:he|she) (?:grows up|is older|leaves)|in the future|one day|longs? to|look(?:s|ing)? forward to|my goal)(?![a-z])"
)
_LONG = re.compile(
    r"(?<![a-z])(?:grow up|grown up|older|adult|future|one day|leave school|leaves school|after school(?! club)|job|work as|career|university|college|apprentice\w{0,24}|own (?:house|flat|home|place|business)|live (?:in|with|on|by|near)|marry|married|children of|drive|driving|when i am (?:1[6-9]|2\d|big|an adult)|be an? [a-z]+|become an? [a-z]+|work (?:in|with|at|for)|long[- ]term|later life|employment|independent living|vet|nurse|footballer|mechanic|chef|artist)(?![a-z])"
)
_SHORT = re.compile(
    r"(?<![a-z])(?:this (?:year|term|week|summer)|next (?:year|term|week|month)|soon|now|at the moment|by (?:the end|christmas|easter|summer)|short[- ]term|year \d{1,2}|in (?:class|school|my lessons)|at (?:break|lunch|school)|before (?:i|he|she)|this school|learn to|friends?|get better at|join)(?![a-z])"
)
_LIKE = re.compile(
    r"(?<![a-z])(?:(?<!would )(?<!'d )(?<!not )(?<!n't )(?<!never )(?<!would also )(?<!would really )(?:likes?|loves?)|enjoys?|favourite\w{0,24}|interested in|interests?(?: are| include|:)?|hobb(?:y|ies)(?: are| include|:)?|fan of|fascinated by|passionate about|good at|keen on|mad about|obsessed with|collects?|spends? (?:hours|ages|time)|happiest when|makes (?:me|him|her) (?:happy|laugh|smile))(?![a-z])"
)
_COMMON = frozenset(
    "playing play friends family games game outside music drawing school tv television watching films film computer computers ipad tablet toys toy reading books book sport sports football "
    "swimming painting singing dancing cooking baking animals dogs cats art pe lego time spending going being doing people fun things activities lots learning listening "
    "mum dad brother sister home park walks walking food eating videos youtube gaming xbox playstation phone cars colouring friend like likes love loves enjoy enjoys favourite favourites interested interests with and the "
    "his her their my that this very really also when at in on to of for a an is are he she they i it other others some all most much well good happy range variety wide different "
    "playground playtime playtimes lunchtime practical technology gadgets hands-on dreams creative club clubs hobbies maths english science subjects lessons class teacher teachers children peers adults kind nice funny helpful caring friendly best include including be have has had not who we us our son daughter boy girl want wants wanted would hope hopes "
    "wish wishes will can get make made see job school class year work little bit lovely healthy safe independent confident older accepted loving busy places place crowds crowded loud noisy sudden unexpected changes "
    # interests of many
    "trains dinosaurs vehicles tractors superheroes princesses dolls unicorns minecraft roblox pokemon disney marvel bikes bike cycling scooter trampoline trampolining craft crafts jigsaws puzzles nature "
    "gardening horses dance gymnastics rugby cricket basketball netball tennis fishing camping shopping anime fashion makeup "
    # what is said of a child's nature
    "active adventurous affectionate amazing angry articulate beautiful brave bright brilliant calm caring chatty cheeky clever compassionate conscientious considerate content curious delightful determined easy-going empathetic enthusiastic "
    "excited fantastic frustrated fun-loving funny generous gentle happier hard-working hardworking helpful honest imaginative impulsive innocent inquisitive intelligent joyful kind-hearted lively lonely loyal mature naive nervous open outgoing placid "
    "playful popular proud quiet relaxed reserved sad sensitive settled sociable strong-willed stubborn sunny sweet talkative thoughtful timid tired unique vulnerable withdrawn wonderful worried".split()
)
_MANY = frozenset(
    "six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty hundred half dozen".split()
)
"""Numbers that nobody uses of children in general."""
_SMALL_TALK = frozenset(
    "lunch pizza chocolate sweets chips subject change space talk review bullying placement needed having making told sense inside methods new but he'd she'd they'd he'll she'll they'll grandparents treated "
    # jobs that many a child names
    "footballer youtuber gamer vet nurse doctor police policeman policewoman officer driver train bus lorry mechanic chef cook hairdresser beautician builder plumber electrician firefighter fireman soldier army "
    "pilot scientist artist singer actor dancer designer developer programmer engineer farmer gardener shop cafe salon garage office zoo hospital business".split()
)
"""Words that tell nothing where little else is said, and may be part of a story where more is."""
_FUNCTION_WORDS = frozenset(
    "about above across after again against along also although always another any anyone anything around away back because become becomes becoming been before behind being below between both came come comes could did does done down during "
    "each either else enough even ever every everyone everything few first found from gave get gets getting give given gives goes gone got had has her here hers herself him himself his how however if into its itself just keep kept last left less let "
    "many may me might more most much must my myself near need needs never next no nobody none nor not nothing now off often once only onto or other our out over own part per place put quite rather said same say says see seem seems seen several shall should since so some "
    "someone something sometimes somewhere soon still such take takes than that the their them themselves then there these they thing this those though through time times to together too towards tries try two three until up upon us use used using was way ways were "
    "what when where whether which while who whole whom whose why will within without would yes yet new but you your years year old day days week weeks term today right left half one five four ten doesn't don't isn't can't won't i'm i've i'd i'll it's".split()
)
_OF_EVERY_PLAN = re.compile(
    r"(?:abilit|able|access|achiev|activ|agree|adult|age$|ages$|aim|anxi|appropriat|aspir|assess|assist|attend|attitude|aware|barrier|behav|benefit|best|better|boundar|bubbly|calm|care|carer|challeng|chance|cheerful|choice|choos|class|clear|collect|comfort|communic|complet|concern|consider|consist|contact|contribut|cop(?:e|ing)|curricul|decid|decision|"
    r"deliver|develop|difficult|discuss|document|educat|effort|emotion|encourag|engag|ensur|environment|equal|everyday|experienc|express|famil|feel|felt|find|focus|follow|fulfil|future|gather|general|goal|good|great|grow|happi|hard$|hear|help|high|histor|important|improv|inclu|individual|inform|input|interact|interven|involv|know|languag|learn|level|life|listen|live|"
    r"love|meaning|meet|member|motivat|nurtur|obtain|ongoing|opinion|opportun|outcome|parent|patien|peer|person|plan|pleas|polite|positiv|possib|potential|prais|prefer|process|profession|profile|progress|provi|questionnaire|reach|reassur|receiv|record|regard|relationship|reliab|report|requir|resilien|respect|respon|reward|routine|school|secondary$|section|secure|sensor|senco|sendco|"
    r"salt$|slt$|camhs|ehcp?|ehc$|pecs$|makaton$|bsl$|aac$|gestur|signs$|signing$|symbols?$|uses$|therap|service|settl|setting|attach(?:ed)?$|shy$|sibling|friendl|outdoor|outside|animal|food|shar(?:e|ing)|skill|social|societ|special|staff|strateg|strength|structur|struggl|succe|suit|support|teach|team|think|thought|thriv|trust|unable|understand|valu|verbal|view|visual|voice|warm|wellbeing|well-being|wish|word|work|world|worr|young|consult|creativ|dislik|employ|energ|gain|health|independen|loud$|noise|portrait$|qualif|long-term|short-term|medium-term|well-mannered|mannered|sociable|executive|functioning|auditory|processing|impact|attain|receptive|expressive|cognit|regulat|dysregul|hypervigil|reflect|advice|advis|key$|likeable|likable|eager|keen|sought|therefore|captured|ascertain|humour|smil|upset|behalf|targets?$|hoped$|full$|fully$|child$|pupil$|student$|man$|lady$|due$|present$|presents$|enjoy|redacted|stay$|remain|area$|areas$|college$|mrs$|miss$|sir$|tries$|january|february|march$|april$|may$|june$|july$|august|september|october|november|december|20\d\d$)"
)
"""Words of every plan: services, feelings in general, the child's "potential". They tell one child from another nowhere."""
_PROVENANCE = re.compile(
    r"(?:views?|wishes|profile|section|page|information|contribution|form|questionnaire)\b[^.;!?]{0,60}\b(?:was|were|is|are|has been|have been)\b[^.;!?]{0,24}\b(?:gathered|collected|given|completed|recorded|written|obtained|sought|captured|provided|taken|submitted|returned|updated|drawn)\b"
)
"""How the views were gathered says nothing of what they are."""
_SHOWN = re.compile(r": ?(?=(?:i|he|she|they|ℵ|his|her|my)\b|\")")
"""What was gathered, told behind it: "from photographs: he pushed away the bus"."""
_COMMUNICATES = re.compile(
    r"(?<![a-z])(?:communicat\w{1,24} (?:by|with|through|using|best|in)|(?:use|uses|using) (?:makaton|pecs|signs?|signing|bsl|pictures?|symbols|gestures?|an? (?:communication|aac|eye)[\w -]{0,20}|objects|facial expression\w{0,24}|my voice|single words)|talk to me|best way(?:s)? to (?:talk|communicate|involve|ask|explain|support|tell)|help me to (?:make|understand|choose|decide|say|tell)|(?:give|giving|offer) (?:me|him|her|them) (?:time|two|choices|a choice)|makaton|pecs|talking mats?|aac|sign language|points? (?:to|at)|make choices|involve (?:me|him|her) in)(?![a-z])"
)
_BLAND = re.compile(
    r"(?:enjoys? (?:spending time|playing) with (?:family|friends|his|her|my)[\w ]{0,20}|wants? to (?:be happy|have friends|do well|make friends)|happy and (?:safe|healthy|independent)|(?:fulfil|reach|achieve) (?:his|her|their|my) (?:full )?potential|as independent as possible|a (?:happy|friendly|lovely|kind|caring|polite|bubbly|delightful) (?:and \w{1,24} )?(?:boy|girl|child|young (?:man|lady|person))|(?:keen|eager) to please|too young to|unable to (?:give|express|share) (?:his|her|their) views|likes? school|do well (?:at|in) school|get a (?:good )?job)"
)


def _sentences(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in re.finditer(r"[.!?;]+(?= |$|\")|\n", text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return [(first, last) for first, last in spans if re.search(r"\w", text[first:last])]


def _view_in(text: str, sentence: tuple[int, int]) -> tuple[int, int] | None:
    """Return the part of a sentence that may give a view; `None` where it only says how views were gathered."""
    how = _PROVENANCE.search(text, *sentence)
    if how is None:
        return sentence
    shown = _SHOWN.search(text, how.end(), sentence[1])
    return (shown.end(), sentence[1]) if shown else None


def _names_something(word: str) -> bool:
    """Tell whether a word within a sentence is a name or a number: Ludlow, 42."""
    return word[0].isupper() or word[0].isdigit() or word.lower() in _MANY


def _told(source: Plain, span: tuple[int, int]) -> list[tuple[str, bool]]:
    """Words of a stretch that not everybody's profile holds, and whether each is the first of its sentence."""
    first, last = source.at(*span)
    given = source.given[first:last]
    words = re.findall(r"[A-Za-z][\w'-]{2,}|\d+", given.replace("\u2019", "'"))
    return [
        (word, number == 0)
        for number, word in enumerate(words)
        if _is_telling(word.lower().removesuffix("'s"))
    ]


@lru_cache(maxsize=8192)
def _is_telling(word: str) -> bool:
    return word not in _COMMON and word not in _FUNCTION_WORDS and not _OF_EVERY_PLAN.match(word)


def _after(source: Plain, start: int, end: int) -> str:
    stop = min(len(source.text), end + 160)
    ending = _ENDING.search(source.text, end, stop)
    return source.words(start, ending.start() if ending else stop).strip(" ,")


_ENDING = re.compile(r"[.!?;]")


def _end_of_word(text: str, end: int) -> int:
    """Return the end of the word in which a stretch of limited length was cut off."""
    while text[end - 1 : end].isalnum() and text[end : end + 1].isalnum():
        end += 1
    return end


@lru_cache(maxsize=2048)
def read_voice(text: str) -> VoiceReading:
    """Read a passage of views, interests and aspirations."""
    source = plain(text)
    plain_text = source.text
    quotes = [source.words(first + 1, last - 1) for first, last in quoted_spans(source)]
    own = len(_FIRST.findall(plain_text))
    others = len(_THIRD.findall(plain_text))
    first_person = own > 0 and own >= others and not _OUR_CHILD.search(plain_text)
    parent, other, child = (p.search(plain_text) for p in (_BY_PARENT, _BY_OTHER, _BY_CHILD))
    match = parent or other or child
    by = (
        next((source.words(*match.span(name)) for name, value in match.groupdict().items() if value), None)
        if match
        else None
    )
    speaker: Literal["child", "parent", "other"] | None = None
    if first_person:
        speaker = "child"
    elif parent or _OUR_CHILD.search(plain_text):
        speaker = "parent"
    elif other:
        speaker = "other"
    elif child:
        speaker = "child"
    gathered = _GATHERED.search(plain_text)
    interests = [(m.start(), m.end()) for m in _LIKE.finditer(plain_text)]
    liked = [_after(source, first, last) for first, last in interests]
    specific = tuple(words for words in liked if _told(plain(words), (0, len(plain(words).text))))
    hopes = _hopes(source)
    brief = len(plain_text.split()) <= _BRIEF
    told = [
        (word, first)
        for sentence in _sentences(plain_text)
        if (span := _view_in(plain_text, sentence))
        for word, first in _told(source, span)
        if not (brief and word.lower() in _SMALL_TALK)
    ]
    own_words = (
        bool(quotes) or first_person or any(_names_something(word) for word, first in told if not first)
    )
    verdict, why = _verdict(
        source, len(told), specific, quoted=bool(quotes), first_person=first_person, own_words=own_words
    )
    communicates = _COMMUNICATES.search(plain_text)
    return VoiceReading(
        text=text,
        verdict=verdict,
        first_person=first_person,
        quoted=tuple(quotes),
        reported=not first_person and (match is not None),
        by=by,
        speaker=speaker,
        gathered=source.words(gathered.start(), _end_of_word(source.text, gathered.end()))
        if gathered
        else None,
        aspirations_short=tuple(w for w in hopes if _SHORT.search(w.lower()) and not _LONG.search(w.lower())),
        aspirations_long=tuple(w for w in hopes if _LONG.search(w.lower())),
        aspirations=hopes,
        interests=tuple(dict.fromkeys(liked)),
        specific_interests=tuple(dict.fromkeys(specific)),
        communication=_after(source, communicates.start(), communicates.end()) if communicates else None,
        why=why,
    )


def _hopes(source: Plain) -> tuple[str, ...]:
    hopes: list[str] = []
    for first, last in _sentences(source.text):
        match = _WANT.search(source.text, first, last)
        if match:
            hopes.append(source.words(first, last).strip(" ,"))
    return tuple(hopes)


_BRIEF = 12
"""Words: in a passage no longer than this, without a name, a number or the child's own words, a few words that no list
knows do not make it this child's."""
_TURN = Holding(
    re.compile(
        r"(?<![a-z])(?:if you|unless|until|till|because|the (?:person|one) (?:who|that)|even (?:if|when|though)|where (?:i|he|she) can|so that i|instead of|rather than|except)(?![a-z])"
    )
)
"""Turns that are rare in what is said of children in general: with one word of its own a person must look."""
_MINDS = Holding(
    re.compile(
        r"(?<![a-z])i (?:really )?(?:hate|can't stand|can't bear|don't want|don't get) (?:it |that )?(?:when|if|how|why|people|everyone|somebody|to be)(?![a-z])"
    )
)
"""What somebody minds, in words of its own: that is seldom said of children in general."""
_THE_ONE = re.compile(
    r"(?<![a-z])the (?:[a-z'-]{2,20} ){1,2}(?:that|which|where|whose|with|behind|near|outside) "
)
"""An interest that is told apart from others of its kind: "the trains that go over the viaduct"."""
_DENSE = 0.15
"""Share of telling words from which three of them make a passage this child's."""
_LISTED = re.compile(r",[^,]{2,40}(?:,| and )")
"""Several likes in a row: where one of them is not everybody's, the common ones beside it do not make it so."""
_NO_VIEWS = re.compile(
    r"(?<![a-z])(?:views?|wishes|feelings|voice|opinions?)(?: and \w{1,12})? (?:could|can|were|was|have|has) not (?:yet )?(?:be|been)? ?(?:sought|obtained|gathered|collected|captured|ascertained|given|shared|recorded|available)"
    r"|(?:did not|didn't|does not|doesn't|declined to|refused to|chose not to) (?:wish to |want to )?(?:take part|contribute|participate|share|give (?:his|her|their) views|express (?:his|her|their|a) views?)"
    r"|(?:unable|not able|too young) to (?:give|express|share|contribute|offer|communicate) ?(?:his|her|their|any)? ?(?:views?|opinions?|wishes)?|views? (?:to be|will be|are to be|still to be) (?:sought|obtained|gathered|added|collected)"
)
"""A note that there are no views, and why: whatever it tells of the child is no view."""
_SHORT_NOTE = 25
_SOME_DETAIL = ("gives some detail; whether it is this child's, a person must say",)


def _verdict(  # noqa: C901, PLR0911 - one answer for each reason
    source: Plain,
    detail: int,
    specific: tuple[str, ...],
    *,
    quoted: bool,
    first_person: bool,
    own_words: bool,
) -> tuple[Literal["individual", "generic", "needs a person"], tuple[str, ...]]:
    words = max(1, len(source.text.split()))
    if _NO_VIEWS.search(source.text) and not quoted and words <= _SHORT_NOTE:
        return "generic", ("says that the child's views were not given",)
    bland = len(_BLAND.findall(source.text))
    share = detail / words
    if not own_words and detail <= 4 and words <= _BRIEF and not specific:
        if detail >= 3 or (detail and _TURN.search(source.text)):
            return "needs a person", _SOME_DETAIL
        return "generic", ("could be said of any child",)
    if detail == 1 and bland == 0 and any(_LISTED.search(interest) for interest in specific):
        return "needs a person", _SOME_DETAIL
    if quoted and detail >= 2:
        return "individual", ("quotes the child's own words",)
    if detail >= 4 and share >= 0.1:
        return "individual", ("gives details that belong to one child",)
    told_apart = first_person and any(_THE_ONE.search(interest.lower()) for interest in specific)
    if specific and bland == 0 and (detail >= 2 or told_apart):
        return "individual", ("names interests that are not everybody's",)
    told_at_length = words > _BRIEF and not bland
    if detail and not bland and _TURN.search(source.text):
        return "needs a person", _SOME_DETAIL
    if first_person and not bland and words >= _BRIEF and _MINDS.search(source.text):
        return "needs a person", _SOME_DETAIL
    if detail <= 1 or (detail == 2 and (bland or not own_words) and not told_at_length):
        return "generic", ("could be said of any child",)
    if first_person and detail >= 3:
        return "individual", ("speaks as the child, with details of its own",)
    if detail >= 3 and told_at_length and share >= _DENSE:
        return "individual", ("gives details that belong to one child",)
    return "needs a person", _SOME_DETAIL
