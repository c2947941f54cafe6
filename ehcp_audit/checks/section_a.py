"""Section A.

Views, interests and aspirations. How people speak here is never marked down, only what is missing.
"""

import re
from collections.abc import Iterable, Iterator

from ehcp_audit.language.starts import Holding, Starting
from ehcp_audit.model import Excerpt, Plan, SectionLetter

from .ages import group_in
from .facts import CaseOptions
from .interests import INTEREST, WOULD_LIKE
from .own_history import only_history
from .parents_named import parents_named, titled_in
from .parents_say import TITLED_SAYS, may_be_a_parents, tells_of_a_parent, we_think
from .passages import clauses_of
from .register import NoOptions, Seen, check
from .speakers import (
    ASPIRATION,
    CHILD_TOLD,
    FIRST_PERSON,
    I_DO,
    PARENT,
    WE,
    Speaker,
    heading_speaker,
    missing,
    spoken,
    under_headings,
)

_CODE = "SEND Code of Practice 2015, paragraph 9.69 (section A)"
_REGULATION = "SEND Regulations 2014, regulation 12(1)(a)"


_NOT_ASKED = Holding(
    re.compile(
        r"\b(?:too young|did not take part|was not able|were not able|unable|not able|"
        r"cannot|could not|not possible|"
        r"was not asked)\b[^.;]{0,60}\b(?:views?|wishes|opinions?|conversation|contribut\w+|"
        r"take part|part in|plan|asked)\b"
        r"|\btoo young\b|\bwas not asked\b",
        re.IGNORECASE,
    )
)


_TOO_YOUNG = re.compile(
    r"\btoo young to (?:give|express|share|say|have|tell|contribute|take part)\b", re.IGNORECASE
)
_DECLINED = Holding(
    re.compile(
        r"\b(?:did|does|do)(?: not|n['\u2019]t) (?:wish|want|choose) to "
        r"(?:contribute|take part|share|give|engage|say)\b"
        r"|\b(?:declined|chose not|refused) to (?:contribute|take part|share|give|engage|say)\b",
        re.IGNORECASE,
    )
)
_BOOK = re.compile(r"\b(?:All )?About Me\b|\bMy (?:One[- ]Page )?(?:Profile|Passport|Plan|Story|Book)\b")
"""Titles in the first person are nobody's voice."""
_A_PARENT_SPEAKS = Holding(
    re.compile(
        r"\b(?:my|our) (?:son|daughter|child|boy|girl|grandson|granddaughter)\b"
        r"|\b(?:I am|I['\u2019]m|as) (?:his|her|their|[A-Z]\w+['\u2019]s) "
        r"(?:mum|mother|dad|father|parent|carer|gran\w*|nan)\b"
        # "Ali's mum, Rukia, says: “I'd like …”": whatever stands in her quotation is hers
        r"|^\W*(?:[\w'\u2019]+ ){0,3}(?:mum(?:my)?|mother|dad(?:dy)?|father|parents?|carers?|gran\w*|nan)"
        r"(?:,? \(?(?:and )?[\w'\u2019]+\)?,?){0,3} "
        r"(?:says?|said|wrote|told us|writes?|tells us)\s?[:,]?\s?[\"\u201c\u2018']",
        re.IGNORECASE,
    )
)


def _is_the_childs(line: Excerpt, pattern: Holding | re.Pattern[str]) -> bool:
    """Tell whether some sentence is in a voice, and no parent is named in front of it.

    "She told her teacher that she draws with her family" is the child's, "Mum says that he wants to" is not.
    """
    if pattern.search(line.text) is None:
        return False
    for sentence in clauses_of(line.text):
        voice = pattern.search(sentence)
        parent = PARENT.search(sentence)
        if voice and (parent is None or voice.start() < parent.start()):
            return True
    return False


@check(
    "childs-views-present",
    asks="Does section A hold the child's own views?",
    source=f"{_REGULATION}; Children and Families Act 2014, section 19(a)",
)
def childs_views_present(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for the child's words, in the first person or reported ("she told us"), outside the parents' part.

    Likes and wishes written about the child may have come from the child or not: a person must say.
    """
    if plan.section(SectionLetter.A) is None:
        return
    lines = spoken(plan)
    own = [
        line
        for who, line in lines
        if who not in {Speaker.PARENT, Speaker.ADULT} and not _A_PARENT_SPEAKS.search(line.text)
    ]
    first = next(
        (
            line
            for line in own
            if not only_history(line.text)
            and (
                _is_the_childs(line, I_DO)
                or (
                    FIRST_PERSON.search(_BOOK.sub(" ", line.text))
                    and not (WE.search(line.text) or PARENT.search(line.text))
                )
            )
        ),
        None,
    )
    thing = "section A"
    if first is not None:
        yield Seen(True, "is in the child's own voice", first, thing)
    elif (declined := next((line for line in own if _DECLINED.search(line.text)), None)) is not None:
        says = "says that the child did not want to take part: look whether their views were found otherwise"
        yield Seen(None, says, declined, thing)
    elif (told := next((line for line in own if _is_the_childs(line, CHILD_TOLD)), None)) is not None:
        young = next((line for _, line in lines if _TOO_YOUNG.search(line.text)), None)
        says = "says that the child is too young, though another line reports what they did: look whose views"
        yield (
            Seen(None, says, young, thing)
            if young
            else Seen(True, "reports what the child said or showed", told, thing)
        )
    elif (unasked := next((line for _, line in lines if _NOT_ASKED.search(line.text)), None)) is not None:
        yield Seen(False, "says that the child was not asked, and no other way was found", unasked, thing)
    elif (about := _about_the_child(lines, own)) is not None:
        yield Seen(None, "is written about the child: look whether the child was asked", about, thing)
    else:
        yield missing(plan, thing, "and nothing in section A gives the child's own views")


def _about_the_child(lines: Iterable[tuple[Speaker, Excerpt]], own: list[Excerpt]) -> Excerpt | None:
    """Return the first line under a heading for the child's views, or else the first on likes and hopes."""
    headed = next((line for who, line in lines if who is Speaker.CHILD), None)
    return headed or next(
        (line for line in own if _is_the_childs(line, INTEREST) or _is_the_childs(line, ASPIRATION)), None
    )


@check("parents-views-present", asks="Does section A hold the parents' views?", source=_REGULATION)
def parents_views_present(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Look for a part or a sentence that gives what parents, carers or family think.

    From Year 12 the young person's own voice is enough.
    """
    if plan.section(SectionLetter.A) is None:
        return
    lines = spoken(plan)
    found = next((line for who, line in lines if who is Speaker.PARENT), None)
    found = found or next((line for _, line in lines if tells_of_a_parent(line.text)), None)
    found = found or next((line for _, line in lines if we_think(line.text)), None)
    known = parents_named(plan)
    found = found or next(
        (
            line
            for _, line in lines
            if any(not known.isdisjoint(titled_in(one[0])) for one in TITLED_SAYS.finditer(line.text))
        ),
        None,
    )
    group = group_in(plan.details, options.as_of)
    thing = "section A"
    if found is not None:
        yield Seen(True, "gives the parents' or family's views", found, thing)
    elif (parent := may_be_a_parents(lines)) is not None:
        says = "gives the views of somebody who may be a parent: look whether it is"
        yield Seen(None, says, parent, thing)
    elif group is not None and group >= 12 and any(I_DO.search(line.text) for _, line in lines):
        line = next(line for _, line in lines if I_DO.search(line.text))
        yield Seen(True, "is the young person's own voice, which counts at this age", line, thing)
    else:
        yield missing(plan, thing, "and nothing in section A gives the parents' views")


_TOPICS = {
    "play and free time": r"\bplay\w*|\bgames?\b|\bhobb\w+|\bclubs?\b|\bsports?\b|\bmusic\b|\btoys?\b|"
    r"\bweekends?\b|\bleisure\b|\bswim\w*|\bfootball\b",
    "health": r"\bhealth\w*|\bsleep\w*|\beat\w*|\bfood\b|\bmedic\w+|\bdoctor\w*|\bhospital\b|"
    r"\bpain\b|\btired\b|\bwell-?being\b|\bdiagnos\w+",
    "school": r"\bschool\w*|\bclass\w*|\blesson\w*|\bteacher\w*|\blearn\w*|\bcollege\b|"
    r"\bnursery\b|\bcurriculum\b|\bmaths\b|\bread(?:s|ing)\b",
    "doing things alone": r"\bindependen\w+|\bby (?:my|him|her)self\b|\bon (?:my|his|her|their) own\b|"
    r"\b(?:my|his|her|their|an?) own (?:(?!room\b)\w+ )?(?:flat|home|house|place|bus|shopping|money)\b"
    r"|\bdress\w*|\bself-care\b|\bwash\w*|\btoilet\w*|\bcook\w*|\btravel\w*|\bmyself\b",
    "friends": r"\bfriend\w*|\b(?:best|proper|good|real|my|his|her|their) mates?\b|\bmates\b"
    r"|\bpeers?\b|\bother children\b|\bsocial\w*|\bclassmates?\b|"
    r"\bbrother\w*|\bsister\w*|\bcousins?\b",
    "the future": r"\bfuture\b|\bgrow\w* up\b|\bwhen (?:I|he|she|they) (?:am|is|are)\b|\bjob\b|"
    r"\bcollege\b|\bcareer\b|\baspir\w+|\bnext (?:school|year)\b|\bolder\b|\bbecome\b|"
    r"\bhopes?\b",
}
_TOPIC_PATTERNS = {topic: re.compile(pattern, re.IGNORECASE) for topic, pattern in _TOPICS.items()}


def _names_many(heading: str) -> bool:
    """Tell whether a heading is a form's list of what A should speak of: it says nothing of any of it."""
    return sum(pattern.search(heading) is not None for pattern in _TOPIC_PATTERNS.values()) > 1


@check(
    "views-cover-life",
    asks="Does section A speak of the whole of the child's life, and not only of school?",
    source=_CODE,
)
def views_cover_life(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for play, health, school, doing things alone, friends, and the future."""
    lines = [line for _, line in spoken(plan)]
    if not lines:
        return
    # What a child likes to do is play and free time by any name; a hope is the future.
    besides: dict[str, re.Pattern[str] | Holding] = {
        "play and free time": INTEREST,
        "the future": ASPIRATION,
    }
    labelled = [(heading, line) for heading, line in under_headings(plan) if not _names_many(heading)]
    for topic, pattern in _TOPIC_PATTERNS.items():
        found = next((line for line in lines if pattern.search(line.text)), None)
        found = found or next((line for heading, line in labelled if pattern.search(heading)), None)
        if found is None and topic in besides:
            told = [(line.text, line) for line in lines] + labelled
            found = next(
                (one for text, one in told if besides[topic].search(WOULD_LIKE.sub(" ", text))), None
            )
        says = f"speaks of {topic}" if found else f"nothing about {topic} was found in section A"
        yield Seen(found is not None, says, found or Excerpt(text=""), f"section A: {topic}")


_VIEWS = (
    r"(?:views?|this section|these (?:words|pages|answers|pictures)|words|pages?|profile|information|"
    r"questions?|wishes|part|answers|thoughts)"
)
_GATHERED = Starting(
    re.compile(
        rf"\b{_VIEWS}\b[^.;]{{0,80}}\b(?:gathered|collected|recorded|shared|given|written|"
        r"completed|taken|obtained|drawn|sought|provided|typed|dictated|noted|chosen)\b"
        rf"|\b{_VIEWS},? (?:(?:was|were|is|are) )?(?:told|spoken) to\b"
        r"|\b(?:these|those|they) are (?:all )?(?:my|his|her|their) (?:own )?words\b"
        rf"|\b(?:gave|shared|wrote|drew|typed|dictated|recorded|completed|filled in|"
        rf"chose)\b[^.;]{{0,40}}\b{_VIEWS}\b"
        r"[^.;]{0,60}\b(?:(?:him|her|my)self|themsel(?:f|ves)|with|to|on|in (?:a|an|her|his|their|my)|by)\b"
        r"|\b(?:said|told|recorded|wrote|typed|dictated|drew|filmed|signed|chose|gave|shared|answered) "
        r"(?:all (?:of )?)?(?:this|these|it|them)\b"
        r"|\b(?:I|we|he|she|they) (?:made|wrote|did|filled in|completed|put together) (?:this|it|them) with\b"
        r"|\btold (?:[A-Z]\w+|h(?:im|er)) what to (?:write|put|say)\b|\bread (?:it|this|them) back\b"
        r"|\bhow (?:we|I|staff|they) (?:found out|know|asked|gathered|listened)\b"
        r"|\b(?:watched|observed|filmed|interviewed|visited|asked) (?:h(?:im|er)|them|me|(?-i:[A-Z])\w+)\b"
        r"|\bby (?:watching|asking|observing|playing with|talking (?:to|with)|listening to)\b"
        r"|\b(?:wrote|noted|took|typed) down (?:what|his|her|their|every|the)\b|\bin (?:his|her|my|their) "
        r"own hand\b"
        r"|\b(?:(?<!was )(?<!been )told (?:us|me|staff|h(?:is|er)|the|M[rs]s?|Dr|Miss)|said "
        r"to|signed to(?! (?:say|confirm|agree|show)\b)|spoke (?:to|with)|talked (?:to|with)|met with"
        r"|in conversation with|interviewed|completed (?:with|by)|written (?:with|by)"
        r"|(?:complet\w+|wr[oi]t\w+|fill\w+ in"
        r"|answer\w+|g[ai]ve\w?|told|said|shared|drew|made|chose|spoke|express\w+|put together)\b"
        r"[^.;]{0,60}\bwith (?:the )?help (?:of|from)|scribed|observed by)\b"
        r"|\bpointed (?:to|at) (?:\w+ ){0,2}(?:pictures?|cards?|objects?|drawings?|faces)\b"
        r"|\b(?:talking mats?|questionnaire|one[- ]page profile|pupil voice|observation\w*|"
        r"in (?:my|his|her|their) own words|direct quotes?|quoted|symbols|photos?)\b",
        re.IGNORECASE,
    ),
    "view views this these those they words page pages profile information question questions wishes part "
    "thoughts gave* give* shared wrot* writ* drew typed dictated recorded complet* fill* chose said told "
    "filmed signed answer* how watched observed interviewed visited asked by noted took in spoke talked met "
    "i we he she they read made express* put scribed talking questionnaire one pupil observation* direct "
    "quoted symbols photo photos pointed",
)


@check(
    "views-say-whose",
    asks="Does section A say whose words these are and how they were gathered?",
    source=f"{_CODE}, on views in the first person",
)
def views_say_whose(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for who gathered the views and how, or for who is speaking.

    Sub-headings by speaker alone go to a person.
    """
    section = plan.section(SectionLetter.A)
    lines = spoken(plan)
    if section is None or not lines:
        return
    passages = list(section.passages())
    found = next(
        (
            p
            for p in passages
            if (_GATHERED.found_in(p.text) and not _OWN_WORDS.match(p.text))
            or (p.is_heading and _GATHERED_BY.search(p.text))
        ),
        None,
    )
    speaker = next(
        (
            p.text
            for p in passages
            if (p.is_heading and heading_speaker(p.text) is not Speaker.UNSAID) or _OWN_WORDS.match(p.text)
        ),
        None,
    )
    if found is not None:
        quote = Excerpt(text=found.text, place=found.place)
        yield Seen(True, "says whose words these are or how they were gathered", quote, "section A")
    elif speaker is not None:
        yield Seen(
            None,
            "says who speaks, but not how the views were gathered",
            Excerpt(text=speaker),
            "section A",
        )
    else:
        yield missing(plan, "section A", "and nothing says whose words these are or how they were gathered")


_GATHERED_BY = re.compile(
    r"\b(?:gathered|collected|recorded|captured|obtained|shared|told) "
    r"(?:by|with|over|during|in|using|through|from|at|to)\b",
    re.IGNORECASE,
)
"""A heading that says how what stands below it was gathered."""
_OWN_WORDS = re.compile(r"^\W*(?:[\w'\u2019]+ )?(?:in )?(?:my|his|her|their) own words\W*$", re.IGNORECASE)
"""A heading over what a child says: it says who speaks, and not how they were asked."""


_YEAR_IN_A = Holding(
    re.compile(
        r"\b(?:am|is|are|currently|now) (?:now |currently )?in (?:the )?"
        r"(?:(reception|nursery)|year (\d{1,2}))\b"
        r"|\b(?:(?:settles|plays|naps|eats|cries)\b[^.;]{0,60}|(?:goes|attends|loves|likes|enjoys|misses)"
        r" (?:\w+ ){0,3}?)(?:at |to |in |going to )?(?-i:(nursery)\b(?! (?:rhyme|song|staff|nurse)))"
        r"|\b(?:my|his|her|their) (?:year (\d{1,2})|(?P<early>reception|nursery)) (?:teacher|class)\b"
        r"|\b(?:key stage|ks) ?(?P<stage>[12]) (?:sats|tests)\b",
        re.IGNORECASE,
    )
)
_DATED = re.compile(r"(?<!Act )\b(20\d\d)\b")


@check(
    "views-up-to-date",
    asks="Are the views those of the child at this age?",
    source="Area inspection findings on out-of-date plans",
)
def views_up_to_date(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Compare the school year and the dates that A speaks of with the child's year and the plan's date."""
    group = group_in(plan.details, options.as_of)
    issued = options.as_of or plan.details.issued_on
    for _, line in spoken(plan):
        match = _YEAR_IN_A.search(line.text)
        if match is not None and group is not None:
            said = {"reception": 0, "nursery": -1}.get(
                (match[1] or match[3] or match["early"] or "").lower(),
                int(match[2] or match[4] or 4 * int(match["stage"] or 0) - 2),
            )
            fits = said == group or (said == -1 and group < 0)
            says = "fits the child's school year" if fits else f"does not fit a child in Year {group}"
            yield Seen(fits, says, line, f"section A: {match[0].lower()}")
        # Of a line that also tells of an Act or of earlier years, only the sentence on the views counts.
        told = next((one for one in clauses_of(line.text) if _GATHERED.search(one)), "")
        dated = _DATED.search(told)
        if dated and issued is not None:
            old = issued.year - int(dated[1]) > 2
            says = (
                "is more than two years before the plan: ask whether the child still says so"
                if old
                else "is recent"
            )
            yield Seen(None if old else True, says, line, f"section A: {dated[1]}")
