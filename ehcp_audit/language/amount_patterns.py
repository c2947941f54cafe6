"""The patterns that `amounts` looks for in plain text: every repetition in them is bounded."""
# ruff: noqa: E501 - patterns and word lists read best as lines of words

import re

from .numerals import NUMBER
from .plain import GAP
from .starts import FIGURES, NUMBERS, Starting

INTERVALS = (
    r"(?:(?:full |academic |calendar |school |working |week|term[- ]time |single |given |taught |timetabled |teaching |"
    r"english |maths |literacy |numeracy |phonics |reading |writing |science |pe |foundation |subject |core |new |"
    r"break |lunch |play ?|unstructured |{1})){0,2}?"
    r"(?P<{0}>(?:class |group |whole-class )?(?:discussions?|presentations?)|procedures?|injections?|appointments?|(?:annual )?reviews?(?: meetings?)?|days?|weeks?|fortnights?|months?|half[- ]?terms?|terms?|years?|annum|lessons?|sessions?|mornings?"
    r"|afternoons?|evenings?|nights?|weekends?|lunch(?:time)?s?|break(?:time)?s?|playtimes?|times?|transitions?|meals?(?:times?)?|tasks?"
    r"|activit(?:y|ies)|visits?|journeys?|trips?|changes?|transfers?|tests?|exams?|examinations?|worksheets?|texts?|instructions?|questions?|pieces? of work|assignments?|handouts?|assembl(?:y|ies)|outings?|fire drills?|homeworks?|mealtimes?|feeds?|games?|hours?|registration|topics?|lectures?|seminars?|tutorials?|practicals?|class(?:es)?|methods?|concepts?|units?|arrivals?|snacks?(?:times?)?|(?:summer|easter|christmas|school) holidays?|holidays?"
    r"|wks?|yrs?|mths?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|quarter"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|autumn|spring|summer|sept?(?!t?ember)|jan|feb|apr|oct|nov|dec)"
)
INTERVAL_WORDS = (
    "discussion* presentation* procedure* injection* appointment* review* day* week* fortnight* month* half* term* year* annum "
    "lesson* session* morning* afternoon* evening* night* lunch* break* play* time* transition* meal* task* activit* visit* "
    "journey* trip* change* transfer* test* exam* worksheet* text* instruction* question* piece* assignment* handout* assembl* "
    "outing* fire homework* feed* game* hour* registration topic* lecture* seminar* tutorial* practical* class* method* concept* "
    "unit* arrival* snack* holiday* summer easter christmas school wk* yr* mth* mon* tues* wednes* thurs* fri* satur* sun* quarter "
    "january february march april may june july august september october november december autumn spring sep* jan feb apr oct nov dec"
)
"""Of these words `INTERVALS` holds one."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_DAY_OF_WEEK = (
    r"(?:mon|tues?|wed|weds|thu(?:rs?)?|fri|sat|sun)(?:days?|nesdays?|rsdays?|sdays?|urdays?)?(?![a-z])"
)
PEOPLE = (
    r"(?:children|chn|pupils?|learners?|peers?|students?|others?|young people|classmates?|friends|participants?|members"
    r"|(?:other )?(?:people|individuals))"
)
PEOPLE_WORDS = (
    "children chn pupil pupils learner learners peer peers student students other others young classmate classmates friend friends "
    "participant participants member members people individuals"
)
"""Of these words `PEOPLE` holds one."""
_FLOOR = r"(?:(?:at|for at) least|(?:a |the )?minimum(?: of| total of)?|(?:no|not|never|nothing) (?:less|fewer|under) than|(?:not|never) (?:under|below)|min\.?)"
_CEILING = r"(?:up to|(?:a |the )?max(?:imum|\.)?(?: of)?|no more than|not more than|no longer than|at most|not exceeding|less than|under)"
_ABOUT = r"(?:approximately|approx\.?|around|about|roughly|circa|some|in the region of|an? average of)"
_BOUND = rf"(?:(?P<floor>{_FLOOR})|(?P<ceiling>{_CEILING})|(?P<about>{_ABOUT})) "
_BOUND_WORDS = "at for a minimum the no not never nothing min up max maximum most less under approximately approx around about roughly circa some in an average "
_RANGE = rf"(?P<between>between )?(?P<low>{NUMBER})(?P<to>(?:(?<!ty)|(?=-(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety))) ?- ?| to | or |(?(between) and |(?!)))(?P<top>{NUMBER})(?! (?:service|team|years?\b|age))"
_QUANTITY = rf"(?:{_RANGE}|(?P<one>{NUMBER}))"

_TIME_UNIT = r"(?P<unit>hours?|hrs?|hr|h|minutes?|mins?|min|m|days?|nights?|weekends?|mornings?|afternoons?|evenings?)(?:'s|')?"
DURATION = Starting(
    re.compile(
        rf"(?:{_BOUND})?{_QUANTITY}(?: ?- ?| | full | whole | school )?{_TIME_UNIT}(?![a-z'])"
        rf"(?:(?<!min)(?<!mins)(?<!minute)(?<!minutes)(?: and)? (?P<more>{NUMBER}) ?(?:minutes?|mins?|m)(?![a-z])|(?<= h) (?P<past>[0-5]\d)(?= (?:a|per|each|every|weekly|daily)(?![a-z])))?(?: and a (?P<half>half))?"
    ),
    _BOUND_WORDS + "between",
    numbers=True,
    ahead=NUMBERS,
    needs="hour hours hr hrs h minute minutes min mins m day days night nights weekend weekends morning mornings "
    "afternoon afternoons evening evenings half*",
)
SPELT_DURATION = Starting(
    re.compile(
        rf"(?:{_BOUND})?(?:(?P<half>(?:a )?half(?: of)?[- ](?:an[- ])?hour(?: and a half)?)|(?P<three>three[- ]quarters of an hour)"
        r"|(?P<quarter>(?:a )?quarter of an hour)|(?P<more>(?:an )?hour and a half)|(?P<hour>an? (?:(?:full|whole|clear|solid) )?hour(?:'s)?|hour[- ]long|hourly (?=session|slot|lesson|block))"
        r"|(?P<halfday>(?:a )?half[- ](?:a[- ])?(?:school )?day|half-days?)|(?P<day>an? (?:full|whole) (?:school )?day|one (?:full )?day))(?![a-z])"
    ),
    _BOUND_WORDS + "a half three quarter an hour hourly one",
    ahead="half quarter* hour* day*",
)

ADVERB = Starting(
    re.compile(
        rf"(?:{_BOUND})?(?:(?P<count>once|twice|thrice|{NUMBER}(?: times)?)[- ])?(?P<adverb>(?P<half>half[- ]?)?"
        r"(?:termly|yearly)|daily|nightly|weekly|fortnightly|monthly|annually|quarterly|hourly"
        r"|bi-?(?:weekly|monthly|annual(?:ly)?)|annual(?= [a-z])(?! (?:leave|general)))(?![a-z])"
        r"(?! (?:living|life|lives|routines?|newsletter|planner|mile))"
    ),
    _BOUND_WORDS
    + "once twice thrice half* termly yearly daily nightly weekly fortnightly monthly annually quarterly hourly bi* annual",
    numbers=True,
    ahead="half* termly yearly daily nightly weekly fortnightly monthly annually quarterly hourly bi* annual",
)
N_WEEKLY = Starting(
    re.compile(
        rf"(?:{NUMBER} ?(?:-|to) ?)?(?<!\d)(?<!\d[.:])(?P<n>{NUMBER})[- ](?P<adverb>weekly|monthly)(?![a-z])"
    ),
    "",
    numbers=True,
    ahead="weekly monthly",
)
_OCCASION = (
    r"(?:(?:(?!(?:minutes?|mins?|hours?|hrs?) (?:\d|once|twice|thrice|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b))[a-z0-9&/-]{1,20} ){0,5}?(?:sessions?|lessons?|times?|visits?|contacts?|slots?|meetings?|appointments?"
    r"|blocks?|occasions?|breaks?|reviews?|observations?|periods?|practices|bursts|check-ins?|calls?|nights?|days|"
    r"mornings|afternoons|evenings|(?:mon|tues|wednes|thurs|fri|satur|sun)days|groups?|workshops?|weekends?|stays?))"
)
_OCCASIONS = (
    "session sessions lesson lessons time times visit visits contact contacts slot slots meeting meetings appointment appointments "
    "block blocks occasion occasions break breaks review reviews observation observations period periods practices bursts in ins "
    "call calls night nights days mornings afternoons evenings mondays tuesdays wednesdays thursdays fridays saturdays sundays group groups workshop workshops weekend weekends stay stays"
)
"""The last words of these: of "check-ins" it is "ins"."""
_COUNTED = rf"(?:(?:{_BOUND})?(?:(?P<word>once|twice|thrice|one)(?! to[ -]one)|(?:{_RANGE}|(?P<one>{NUMBER}))(?! ?:)(?: ?x(?![a-z])| {_OCCASION})?))"
_ADJECTIVE = (
    r"(?!cent |in |of |at |on |to |for |by |and |or |with |from |adult|pupil|child|member|person|staff|teacher|other |who |he |she "
    r"|they )[a-z-]{3,14} "
)
_OTHER = r"(?P<other>other |second |third |alternate )?"
PER = Starting(
    re.compile(
        r"(?:(?P<per>per |/ ?|p/|(?P<the>in the (?=(?:school )?(?:week|fortnight|month|half|term|year|day)\b))|in (?:a|any|one) |over (?:a|an|the|each|one) |across (?:a|the|each) |during (?:each|every|the) |(?P<a>an? ))"
        rf"{_OTHER})" + INTERVALS.replace("{0}", "interval").replace("|{1}", "") + r"(?![a-z])"
    ),
    "per / p in over across during a an",
    ahead=INTERVAL_WORDS,
)
EACH = Starting(
    re.compile(
        rf"(?<![a-z])(?:(?P<per>(?:in |for |on |at |before |after )?(?:each and every|each of (?:the|his|her|their)(?: {NUMBER})?(?: school| college| nursery)?|each|every) ){_OTHER}(?P<a>(?!)a)?)"
        + INTERVALS.replace("{0}", "interval").replace("{1}", _ADJECTIVE)
        + r"(?![a-z])"
    ),
    "in for on at before after each every",
    ahead="each every",
)
EVERY_N = Starting(
    re.compile(
        r"(?P<a>every|each|at(?= [a-z\d]{1,8}[- ][a-z]{3,8} intervals)|at intervals (?:of )?(?:not exceeding|no (?:longer|greater|more) than|not (?:longer|greater|more) than|at (?:the )?most|a maximum of|up to)|at intervals of) "
        rf"(?P<n>{NUMBER}|few|couple of|third|fourth|fifth|sixth|seventh|eighth|tenth|twelfth)(?: ?- ?(?:{NUMBER})| to (?:{NUMBER}))?[- ]"
        r"(?P<interval>school days?|days?|weeks?|months?|minutes?|mins|hours?|school weeks?|lessons?|terms?|years?)(?![a-z])"
    ),
    "every each at",
    ahead=f"{NUMBERS} few couple third fourth fifth sixth seventh eighth tenth twelfth",
)
SHORTHAND = Starting(
    re.compile(r"(?:every|each) (?P<n>\d{1,2}) ?/ ?(?P<of>7|12|52)(?![\d/])"),
    "every each",
    ahead=NUMBERS,
)
"""As clinics write it: every 4/52 is every four weeks, 3/12 three months, 2/7 two days."""
ONE_IN = Starting(
    re.compile(
        rf"(?P<n>{NUMBER}) (?P<interval>weekends?|nights?|weeks?|(?:school )?days?|evenings?|mornings?|afternoons?|(?:satur|sun|mon|tues|wednes|thurs|fri)days?) (?:in|out of) (?:every )?(?P<m>{NUMBER})(?![a-z])"
    ),
    "",
    numbers=True,
    ahead="weekend* night* week* school* day* evening* morning* afternoon* satur* sun* mon* tues* wednes* thurs* fri*",
    needs="in out",
)
"""One weekend in four."""
ANY_EVENT = Starting(
    re.compile(
        r"(?:of|before|after|at|on|for|during|in) any (?:[a-z]{3,14} )?(?P<interval>change|transition|trip|outing|visit|test|exam|assembly|lesson|journey|fire drill|task|activity)s?(?![a-z])"
    ),
    "of before after at on for during in",
    ahead="any",
)
"""Whatever happens whenever something else does."""
ALTERNATE = Starting(
    re.compile(
        rf"(?:on )?alternate (?P<interval>days|weeks|mornings|afternoons|weekends|evenings|{_WEEKDAY})(?![a-z])"
    ),
    "on alternate",
)
WEEKDAYS = Starting(
    re.compile(
        rf"{_WEEKDAY}(?: to | - |-){_WEEKDAY}|(?<![a-z])(?:seven|7) (?:nights|days)(?= ?[,.;)]|$)|(?<![a-z])(?:on )?(?:school days|schooldays|weekdays|week days)(?![a-z])|(?<![a-z])(?:at|on|over) (?:the )?weekends?(?![a-z])|(?<=[:;,-] ){_DAY_OF_WEEK}(?=,? (?:at |from )?\d{{1,2}}(?:[.:]\d\d| ?[ap]\.?m| ?- ?\d))|^{_DAY_OF_WEEK}(?=[ ,:])(?!(?:, ?| and | & | ?[/+] ?|, and | to | or | ?- ?| ){_DAY_OF_WEEK})|(?<![a-z])(?:mo|tu|we|th|fr|sa|su)(?:(?:, ?| ?[/&+] ?| )(?:mo|tu|we|th|fr|sa|su)){{1,5}}(?![a-z])|(?<![a-z])m[ ,/]{{1,2}}t[ ,/]{{1,2}}w(?:[ ,/]{{1,2}}th?(?:[ ,/]{{1,2}}f)?)?(?![a-z])|(?:the|an?|his|her|their) {_WEEKDAY} (?=(?:[\w-]{{2,14}} )?(?:club|group|session|class|lesson|clinic|scheme)(?![a-z]))|(?<![a-z])(?:{_DAY_OF_WEEK}(?:(?:, ?| and | & | ?[/+] ?|, and | to | or | ?- ?| ){_DAY_OF_WEEK}){{1,5}}|(?:{_WEEKDAY} )(?:morning|afternoon|evening)s|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?![a-z])(?: (?:morning|afternoon|evening)s?)?|(?:on |every |each )(?:an? )?(?:{_WEEKDAY}|(?:mon|tues?|weds?|thu(?:rs?)?|fri)(?![a-z]))(?:(?:, | and | & |, and | to | or ){_DAY_OF_WEEK}){{0,5}}(?: (?:morning|afternoon|evening)s?)?"
    ),
    "m mo tu we th fr sa su the a an his her their seven on school* week* at over mon* tue* wed* thu* fri* sat* sun* every each 7",
    ahead="mon* tue* wed* thu* fri* sat* sun* nights days schooldays weekdays weekend weekends mo tu we th fr sa su t",
)
SHORT_PER = Starting(
    re.compile(
        r"(?<![a-z])(?<!an )(?<!a )(?<!the )(?<!his )(?<!her )(?<!personal )(?:pw|p\.w\.|p/w|pd|pa|p\.a\.|p/a|x ?wk|wkly|f/n|fn(?:ly)?)(?![a-z])"
    ),
    "p pw pd pa x xwk wkly f fn fnly",
)
ONE_OFF = Starting(
    re.compile(
        r"(?<![a-z])(?:one-off|single|on one occasion|a one off)(?= |$)(?! (?:page|point|step|word|adult|sentence|instruction))"
    ),
    "one single on a",
    ahead="one single",
)

COVERAGE = Starting(
    re.compile(
        r"(?:(?:throughout|across|through) (?:the |each |every |his |her |their )?(?:whole |entire |full )?(?:of )?(?:the )?"
        r"|(?:for|during|in|over) (?:the |each |every |his |her |their )?(?:whole|entire|full|entirety)(?: of)? (?:the |each |every )?"
        r"|(?:for|during|in) all of (?:the |his |her |their ))"
        r"(?:school |college |nursery |timetabled |teaching |pre-school |working )?"
        r"(?:day|week|timetable|hours|curriculum|morning|afternoon|lesson|session)(?![a-z])(?:,? (?:every|each) (?:school )?day)?"
        r"|(?:for|during|over|throughout) (?:the )?(?:whole|all|entirety|full length|duration)(?: of)? (?:of )?(?:the |his |her |their |each |every |both |any )?(?:[a-z-]{1,16} ){0,2}?(?:lunch ?times?|lunch(?: hour| break)?|break ?times?|breaks?|playtimes?|lessons?|sessions?|journeys?|assembl(?:y|ies)|mealtimes?|meals?|trips?|visits?|exams?|days?|placements?|shifts?|periods?|mornings?|afternoons?|nights?|evenings?|clubs?|pe|swimming|registration)(?![a-z])(?:(?: \([^()]{1,24}\))?,? and (?:the )?(?:whole of )?(?:lunch ?time|break ?time|lunch|break)s?)?"
        r"|(?:^|(?<=[:;,] )|(?<=- ))all (?:mornings|afternoons|week|lessons|subjects|classes|breaks|tests|exams|assessments|transitions)(?:(?:, | and |, and |/)(?:all )?(?:lessons|breaks|break|lunch(?:times?)?|transitions|clubs|trips|playtimes?|assemblies|tests|exams|assessments|unstructured times?)){0,5}(?![a-z])"
        r"|for all (?:of )?(?:(?:his|her|their|the) )?(?:{NUMBER} )?(?:taught |school |teaching |timetabled |nursery |funded )?(?:hours|lessons|sessions)(?: (?:of|in|at) (?:the |each |every |his |her |their )?(?:week|day|nursery|school|college|pre-?school))?(?![a-z])|(?:in|during|for|throughout) (?:each|every|all)(?: one)? of (?:his|her|their|the) {NUMBER} (?:weekly )?(?:taught |school |teaching |timetabled |nursery |college |contact )?(?:hours|lessons|sessions)(?: (?:of|in|at) (?:the |each |his |her )?(?:week|day|college|school))?(?![a-z])|all {NUMBER} (?:taught |school |teaching |nursery )?(?:hours|lessons)(?: (?:of|in|at) (?:the |each |his |her )?(?:week|day|nursery|school|college))?(?![a-z])".replace(
            "{NUMBER}", NUMBER
        )
        + r"|from arrival (?:until|to|till)|door to door|constant(?= (?:[\w-]{1,16} ){0,2}(?:supervision|support|observation))|all day(?: long)?|at all times(?: (?:in|of) the (?:school )?day)?|all (?:of )?the time|every minute"
        r"|(?:in|across|for|during|throughout|at|to) all (?:(?:of )?(?:his|her|their|the) )?(?:[a-z-]{1,16} ){0,2}(?:lessons|classes|sessions|subjects|settings|areas of the curriculum|transitions|times|break ?times?|breaks"
        r"|activities|tasks|work|tests|exams|examinations|assessments|assignments|homework|writing|environments|classrooms|rooms|meals|mealtimes|playtimes|journeys|learning|contexts|hours|trips)"
        r"(?:(?:,| and|, and) (?:all )?(?:break ?times?|breaks|lunch ?times?|lunch|transitions|playtimes?|unstructured times?|trips|clubs|assemblies|journeys|visits)){0,4}"
        r"|(?:in|at|during|for|across) (?:each|every) (?:[a-z-]{1,16} ){0,2}(?:classroom|room|setting|subject)|full[- ]time(?! (?:education|timetable))"
        r"|(?:in|across|during|for) all (?:[a-z-]{2,16}(?:, | and |, and | & )){1,5}(?:[a-z-]{2,16} )?(?:lessons|subjects|classes|sessions)"
        r"|throughout (?:his|her|their|the) {NUMBER} (?:funded |taught |school |nursery |weekly )?(?:hours|sessions|lessons|days)(?: (?:of|in|at) (?:the |his |her )?(?:week|nursery|pre-?school|school|college))?(?![a-z])".replace(
            "{NUMBER}", NUMBER
        )
        + r"|whenever (?:he|she|they|ℵ) (?:is|are) (?:in|at) (?:school|college|nursery)|(?:in|at|during|for) every part of (?:the|his|her|their) (?:school |college )?day|52[- ]weeks?(?= (?:residential|placement|of residential))|waking day|24 hours(?: a day)?|24-hour"
    ),
    "throughout across through for during in over all from door constant at every to each full whenever waking 24 52",
    ahead="throughout across through whole entire* full all duration arrival door constant every each whenever waking 24 52",
)
TIMES_OF_DAY = Starting(
    re.compile(
        r"(?<![a-z])at (?P<list>\d{1,2}(?:[.:][0-5]\d)?(?: ?[ap]m)?(?:(?:,| and|, and|,? and at) (?:at )?\d{1,2}(?:[.:][0-5]\d)?(?: ?[ap]m)?){1,7})(?![\d:%]|\.\d| (?:pupils|children|minutes|mins|hours|to|until|per|of|out))"
    ),
    "at",
    ahead=NUMBERS,
)
"""Several times of the day: "at 9.45, 11.15 and 1.30"."""
COUNT_OF_SESSIONS = Starting(
    re.compile(rf"(?:{_BOUND})?(?:{_RANGE}|(?P<one>{NUMBER})) ?(?:x(?![a-z])|{_OCCASION})(?![a-z])"),
    _BOUND_WORDS + "between",
    numbers=True,
    ahead=NUMBERS,
    needs=f"x half* {_OCCASIONS}",
)
_GROWN_UP = r"(?:adults?|staff|assistants?|carers?|tas?|lsas?|elsas?|hltas?|workers?|mentors?|instructors?|practitioners?|supervisors?|teachers?|tutors?|therapists?|coach(?:es)?|nurses?|members? of staff)"
RATIO = Starting(
    re.compile(
        r"(?<![\d:.])(?P<a>[1-4]) ?: ?(?P<b>\d{1,2})(?![\d:])(?! ?(?:am|pm))|one[- ](?:to|on)[- ]one|two[- ](?:to|on)[- ]one"
        r"|1[- ](?:to|on)[- ](?P<c>\d{1,2})(?! ?(?:minutes|mins|hours|hrs|weeks))|2[- ](?:to|on)[- ]1(?!\d)"
        rf"|(?:one|two|three|four|[1-4]) (?:[a-z\d'-]{{2,14}} ){{0,3}}?{_GROWN_UP}(?: \([^()]{{1,60}}\))? (?:to|for|per)(?: every| each)? (?:(?P<d>{NUMBER})|an?|each) (?:{PEOPLE}|child|pupil|student|learner)(?![a-z])|(?P<d2>{NUMBER}) {PEOPLE} to (?:each|every|an?|one|that|the|1) (?:[a-z\d'-]{{2,14}} ){{0,3}}?{_GROWN_UP}(?![a-z])|(?:(?<=[ ,]at )|(?<=ratio of )|(?<=staffed ))(?:one|two|three)[- ]to[- ](?P<d3>{NUMBER})(?! (?:minutes|hours|times|weeks|sessions))|(?<=, )one[- ]to[- ](?P<d4>two|three|four|five|six)(?=[,.;)]|$)|individual(?:ly)?(?![a-z])(?! (?:needs?|targets?|programmes?|plan|education|health|risk|profile|timetable|learning|behaviour|provision|support plan|circumstances|strengths|interests))"
        r"|1-1(?!\d)|1-2-1|121(?= )"
    ),
    "individual*",
    numbers=True,
    needs=f"individual* one two three 1 2 3 4 121 adult* staff assistant* carer* ta tas lsa lsas elsa elsas hlta hltas worker* mentor* instructor* practitioner* supervisor* teacher* tutor* therapist* coach* nurse* {PEOPLE_WORDS}",
)
_NO_TIME = (
    r"(?! ?(?:minutes?|mins?|hours?|hrs?|weeks?|times?|sessions?|x |days?|-minute|-hour|adults?|staff))"
)
GROUPS = (
    Starting(
        re.compile(
            rf"(?:(?<=, )|(?<=; )|(?<=\()|(?<=: )|(?<=- )|^){_QUANTITY} (?:children|pupils|learners|students)(?=[,.;)]|$| max(?![a-z]))"
        ),
        "between",
        numbers=True,
        ahead="children pupils learners students",
    ),
    Starting(
        re.compile(
            r"(?:small |social |nurture |paired |teaching |class )?(?:groups?|grps?|class(?:es)?|cohorts?|pairs?)(?: size)?"
            rf"(?:,? ?\(?(?: ?of| with| not exceeding| containing|:| being| size of| comprising| (?:that|which|whose size) (?:(?!and |or )[a-z]{{2,8}} ){{1,6}}?(?:larger|bigger|more|greater) than)?) ?(?:{_BOUND})?"
            rf"{_QUANTITY}{_NO_TIME}"
            rf"(?: (?:[a-z-]{{1,16}} ){{0,2}}?{PEOPLE}(?![a-z]))?(?: or (?:fewer|less))?(?: (?:at )?(?:most|maximum))?\)?"
        ),
        "small social nurture paired teaching class* group* grp* cohort* pair*",
        ahead=NUMBERS,
    ),
    Starting(
        re.compile(
            rf"(?:with|alongside|of) (?:{_BOUND})?{_QUANTITY}"
            r" (?:(?:other|carefully chosen|chosen|familiar|selected|supportive|matched|named|of his|of her|of their|role model) ){0,3}"
            rf"{PEOPLE}(?![a-z])"
        ),
        "with alongside of",
        ahead=NUMBERS,
        needs=PEOPLE_WORDS,
    ),
    Starting(
        re.compile(
            rf"(?:with|for|of|just|only) (?:him|her|them|ℵ|[a-z'-]{{2,14}}),? and {_QUANTITY} (?:(?:other|chosen|named) )?{PEOPLE}(?![a-z])"
        ),
        "with for of just only",
        ahead=NUMBERS,
        needs=f"friend {PEOPLE_WORDS}",
    ),
    Starting(
        re.compile(rf"{_BOUND}{_QUANTITY} (?:other )?{PEOPLE}(?![a-z])"),
        _BOUND_WORDS,
        ahead=NUMBERS,
        needs=PEOPLE_WORDS,
    ),
    Starting(
        re.compile(
            r"in (?:a )?pairs?(?![a-z])|paired(?= )|with (?:a|one) (?:(?:chosen|named|carefully chosen) )?(?:peer|partner|friend)(?![a-z])"
        ),
        "in paired with",
        ahead="pair pairs paired peer partner friend",
    ),
    Starting(
        re.compile(
            rf"{_QUANTITY} (?:other )?(?:children|pupils|learners|students|young people) (?:in (?:the|a|each) (?:group|class)|per group|at most|or fewer|(?:and|with|to) (?:one|an|two|1|2) (?:adults?|tas?|teachers?|assistants?|practitioners?)(?![a-z]))"
        ),
        "between",
        numbers=True,
        ahead="children pupils learners students young",
    ),
)
SPAN = Starting(
    re.compile(
        rf"(?:(?:for|over|across|lasting|block of|during) )?(?:{_BOUND})?(?:(?:the|a|an) )?(?:(?:first|initial|next|following) )?(?P<one>{NUMBER})[- ]"
        r"(?P<unit>school weeks?|weeks?|half[- ]terms?|terms?|months?|academic years?|years?)(?![a-z'])(?: (?:a|per|each) (?:school )?year| block)?"
    ),
    _BOUND_WORDS + "for over across lasting block during the a an first initial next following",
    numbers=True,
    ahead=NUMBERS,
    needs="week weeks half term terms month months year years",
)
MONEY = re.compile(r"£ ?\d{1,3}(?:,?\d{3}){0,2}(?:\.\d{2})?(?: ?(?:k|per hour|an hour))?(?![a-z\d])")
HIDDEN = re.compile(
    rf"{GAP}[ -]?(?:x {GAP} ?)?(?:hours?|hrs?|minutes?|mins?|sessions?|times?|days?)(?: (?:per|a|each) (?:{GAP}|day|week|month|term|year))?"
    rf"|(?:per|every|each) {GAP}(?![a-zℵ])|{GAP} (?:a|per|each) (?:day|week|fortnight|month|half[- ]term|term|year)"
)

NOT_A_RATE = re.compile(
    r"(?:\b(?:for|within|in|after|over|about|lasting|before|once|last|next|takes|such|what|quite|of|during|until|has|had|at|on|as|with|by|is|be|into|and|or|to) )$"
)
QUANTITY_BEFORE = re.compile(
    rf"(?:\b(?:once|twice|thrice|times?|hours?|hrs?|minutes?|mins?|sessions?|days?|mornings?|afternoons?|evenings?|lessons?|visits?|nights?|contacts|weeks?|blocks?|x|occasions?)|{NUMBER}) $"
)


SOME_AMOUNT = re.compile(
    rf"{NUMBER}|(?<![a-z])(?:once|twice|an? (?:hour|block|session)|half[- ]an|half[- ]hour)(?![a-z])"
)
COUNTED_BEFORE = Starting(
    re.compile(_COUNTED + r"(?: (?:each|in))? ?$"),
    _BOUND_WORDS + "once twice thrice one between",
    numbers=True,
    ahead=f"{NUMBERS} once twice thrice",
)
TIMES_DURATION = Starting(
    re.compile(
        rf"(?:{_BOUND})?(?:{_RANGE}|(?P<one>{NUMBER})|(?P<word>once|twice|one)(?![a-z])) ?"
        rf"(?:x|times|{_OCCASION})?(?:,? ?(?:each )?(?:of|for|lasting|at)(?: at least| a minimum of)?)? ?$"
    ),
    _BOUND_WORDS + "once twice one between",
    numbers=True,
    ahead=f"{NUMBERS} once twice thrice",
)
A_SERIES = re.compile(r" (?:[a-z0-9-]{1,20} ){0,3}?(?:sessions|visits|lessons|meetings|appointments|blocks)")
CLOCK = Starting(
    re.compile(
        r"(?<![\d.:])(?P<h1>\d{1,2})(?:[.:](?P<m1>[0-5]\d))? ?(?P<half1>[ap]\.?m\.?)? ?(?P<to>to|-|until|till|and) ?(?P<h2>\d{1,2}|noon|midday|midnight)(?:[.:](?P<m2>[0-5]\d))? ?(?P<half2>[ap]\.?m(?:\.|(?![a-z])))?(?![\da-z%]|:\d)"
    ),
    FIGURES,
)
MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
