"""By when: dates, school years, key stages, terms, ages, spans, and points in a child's schooling."""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from collections.abc import Iterator
from functools import lru_cache

from ehcp_audit.model import Frozen, made

from .numerals import NUMBER
from .plain import Plain, plain
from .starts import NUMBERS, Starting

__all__ = ["TimePoint", "find_times", "times_in"]


class TimePoint(Frozen):
    """A time by which something is to be so."""

    words: str
    at: tuple[int, int]
    span: tuple[int, int]
    """Offsets in the plain text."""
    year: int | None = None
    """The calendar year, where it names one."""
    month: int | None = None
    """The month, 1 to 12, where it names one."""
    school_year: int | None = None
    """The school year named, 0 for Reception; a key stage by its last year."""


_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_YEAR = r"(?P<year{n}>(?:19|20)\d\d|'?\d\d(?= |$|[.,;:)]))"
_PHASE = (
    r"(?:(?:s[1-6]|p[1-7])(?![\w.])|(?:this |the |his |her |their |my )?(?:key stage|ks) ?(?P<ks{n}>[1-5]|one|two|three|four|five)"
    r"|(?:this |the |his |her |their |my )?(?:year|yr|y)[ -]?(?P<y{n}>1[0-4]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)(?!\d)(?! (?:pupils|times|weeks|old))"
    r"|(?:his |her |their |my |the )?(?P<r{n}>reception|foundation stage|early years foundation stage|eyfs|nursery)(?: year| stage)?"
    r"|(?:this |the |his |her |their |my )?(?:(?:one|two|three|four|\d)[- ]year )?(?:current |present |primary|infant|junior|middle|secondary|post-16|sixth form|college|compulsory |statutory )? ?(?:key stage|phase|stage|school|schooling|education|college|sixth form|course|placement|programme|primary|secondary|study|studies|apprenticeship|traineeship|internship)(?: of (?:education|schooling|study))?"
    r"|(?:this |the |next |each |his |her |their |current |following |new )?(?:(?:20\d\d[/-](?:20)?\d\d )?(?:academic|school|calendar) year|(?:autumn|spring|summer|michaelmas|next|this|following|current) (?:half[- ])?term(?: ?[12])?|half[- ]term|term ?[1-6]?|year|plan|period|review (?:period|year|cycle))(?: (?:of )?(?:20\d\d)(?:[/-](?:20)?\d\d)?)?)"
)


def _phase(n: int) -> str:
    return _PHASE.replace("{n}", str(n))


_DATE = (
    rf"(?:(?:(?:the )?(?:(?:start|end|beginning|middle) of )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH})\.?,?(?: |/|-){_YEAR.replace('{n}', '')})"
    r"|(?P<day>\d{1,2})[./-](?P<mm>\d{1,2})[./-](?P<yy>\d{2,4})"
    rf"|(?:(?:the )?(?:summer|autumn|spring|easter|christmas|winter|february|october|may)(?: (?:term|half[- ]term|holidays?|break|half term))?(?: of)? (?P<year2>20\d\d))"
    r"|(?:the )?(?:(?:end|start|beginning) of )?(?P<year3>20\d\d)(?![\d/-]))"
)
_BARE_MONTH = rf"(?:(?:next |this |the end of |the start of |the beginning of )?(?P<month2>{_MONTH})(?![a-z])(?! (?:be|need|not|have|struggle|find|also|help))|(?:next |this )?(?:easter|christmas|summer)(?! (?:term|holiday club))|next (?:summer|autumn|spring)(?: term)?)"
_AGE = (
    rf"(?:the (?:age|time (?:he|she|they|ℵ|i|[a-z]{{2,14}}) (?:is|are|am|reach(?:es)?|turns?|gets to be)(?: the age of)?)|(?:the age of|age)|(?:his|her|their|my)) (?:of )?(?P<age>{NUMBER})(?:(?:th|st|nd|rd)? birthday)?(?! (?:per|minutes|out of))"
    r"|(?:his|her|their|my|ℵ's) (?:\d{1,2}(?:th|st|nd|rd)|[a-z]{2,12}(?:th|st|nd|rd)) birthday"
)
_EVENT = (
    r"(?:the time (?:he|she|they|ℵ|i|[a-z]{2,14})|when (?:he|she|they|ℵ|i|[a-z]{2,14})|before (?:he|she|they|ℵ|i|[a-z]{2,14})|until (?:he|she|they|ℵ|i)|the point (?:at which|when) (?:he|she|they|ℵ)) "
    r"(?:leaves?|transfers?|moves?|starts?|finish(?:es)?|completes?|enters?|goes|go|begins?|transitions?|reach(?:es)?|joins?|turns?) (?:[\w'-]{1,16} ){0,3}?(?:school|college|year \d{1,2}|(?:secondary|primary|middle|high|special|senior|junior)(?: school)?|key stage \d|ks\d|p[1-7]|s[1-6]|adulthood|education|nursery|reception|sixth form|work|employment|middle school|post-16|age|\d{1,2})"
    r"|the time of (?:his|her|their|ℵ's|my|the) (?:move|transfer|transition|start|entry) (?:to|at|in|into) (?:the )?(?:year \d{1,2}|key stage \d|(?:secondary|primary|middle|high|junior|special)(?: school)?|school|college|sixth form|reception|nursery|adult\w{0,6}|post-16|p[1-7]|s[1-6])"
    r"|transfer(?:ring)? to (?:secondary|middle|junior|primary|post-16|college|adult)[\w ]{0,20}|(?:his |her |their |the |my )?(?:next |first |second |interim |annual |early )?(?:annual )?review(?: meeting)?(?: of (?:this|the) plan)?(?! by)"
)
_SPAN_OF_TIME = rf"(?:{NUMBER}|a|one|the next|the coming|the following)(?: (?:or more )?)?(?:[- ]| next | further | academic | school | calendar )?(?:academic |school |calendar )?(?:weeks?|months?|years?|terms?|half[- ]terms?)(?:' time|'s time| time)?"

_BY = Starting(
    re.compile(
        rf"(?P<lead>(?:by|before|until|from|throughout|in|during|at|on|for|within|no later than|achieved by|to be achieved by|target date:?|over) )(?:or before )?(?:approximately )?(?:{_DATE}|(?:the )?(?:start|end|beginning|middle|close|completion|conclusion|finish) of {_phase(1)}|{_AGE}|{_EVENT})(?![\w])".replace(
            "in|during|at|on|for|within", "in|at|on|within"
        )
    ),
    "by before until from throughout in at on within no achieved to target over",
    ahead=f"{NUMBERS} jan* feb* mar* apr* may jun* jul* aug* sep* oct* nov* dec* start end beginning middle close completion conclusion finish age birthday time "
    "when before until point transfer* review",
)
_BY_SOFT = Starting(
    re.compile(
        rf"(?:(?:by|before|no later than|until) (?:the )?(?:(?:start|end|beginning|middle|close|completion|conclusion|finish) of )?(?:{_phase(1)}|{_BARE_MONTH})|(?:in (?!an? (?:day|week|term|fortnight|half[- ]term|lesson|month)(?!')|one (?:week|term)(?!'))|within |after |over |during )(?:(?:a period of|the course of|the space of) )?(?:the )?(?:next |coming |following |first )?{_SPAN_OF_TIME}|by (?:the )?(?:{_EVENT})"
        r"|(?:before|on|when|until|by) (?:leaving|starting|moving (?:on )?to|transferring to|joining|finishing|entering|going (?:on |up )?to|the move to|the start of) (?:his |her |their |the )?(?:year \d{1,2}|key stage \d|(?:primary|secondary|middle|infant|junior|high|special|nursery|sixth form|reception|college|school|adulthood|work)(?: school)?)"
        rf"|(?:in|by|during|before|at|from) (?:the )?(?:end of )?(?:the )?(?:first|second|last|final|autumn|spring|summer|easter|christmas|whitsun|{_MONTH})(?: (?:half[- ])?term)? (?:of|in) (?:year|yr|y) ?(?:1[0-4]|[1-9])(?!\d)"
        r"|before (?:he|she|they|ℵ|i) (?:is|are|am|turns?) (?:[3-9]|1\d|2[0-5])(?!\d)"
        r"|by (?:the )?(?:end|close) of (?:his|her|their|my|the) (?:first|second|third|last|final|next) (?:full )?year (?:in|at|of)(?= [a-z])"
        r"|by (?:1[4-9]|2[0-5])(?=,? (?:(?:ℵ|he|she|they|i|[a-z]{2,14}) (?:will|can|is|has|should)\b|(?:ℵ|he|she|they|i) [a-z]))"
        rf"|by {_SPAN_OF_TIME}(?: from now)?|in (?:year|yr|y) ?(?P<y9>1[0-4]|[1-9])(?!\d)(?! (?:lesson|class|group|pupil|curriculum|maths|english|texts?|books?)))(?![\w])"
    ),
    "by before no until in within after over during on when at from",
)
_ALONE = re.compile(
    rf"(?:aged|at(?: the age of| age)?) {NUMBER}(?: and a half)?(?: years(?: old)?)?(?=,? (?:ℵ|he|she|they|i|[a-z]{{2,14}})(?! (?:am|pm|o'clock|of|per)(?![a-z])) )(?! (?:am|pm|o'clock|minutes|times|days|sessions|lessons|of|per|or|to|in))|(?:to be )?(?:achieved )?(?:by )?(?:long|medium|short)?[- ]?(?:term)?[ :(-]{{0,3}}(?:{_DATE}|(?:by )?(?:the )?(?:start |end |beginning |middle )(?:of )?{_phase(1)}|{_AGE}|{_EVENT}|{_SPAN_OF_TIME})(?![\w])"
)
_COLUMN = re.compile(
    rf"(?:{_DATE}|(?:(?:the )?(?:start|end|beginning|middle|close) (?:of )?)?{_phase(1)}|{_AGE}|{_EVENT}|{_SPAN_OF_TIME}|{_BARE_MONTH})(?![\w])"
)
_LAST_YEAR_OF_STAGE = {
    "1": 2,
    "2": 6,
    "3": 9,
    "4": 11,
    "5": 13,
    "one": 2,
    "two": 6,
    "three": 9,
    "four": 11,
    "five": 13,
}
_NUMBER_WORDS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen".split(),
        range(1, 14),
        strict=True,
    )
)


_YEARS = re.compile(r"(?<!\d)20(\d\d)(?:[/-](?:20)?(\d\d))?(?!\d)")
_TERM_ENDS = {"autumn": 12, "spring": 3, "summer": 7}
_TERM_BEGINS = {"autumn": 9, "spring": 1, "summer": 4}


def _last_year(words: str) -> int | None:
    """Return the calendar year that words name, the second of "2025/26"; `None` without one."""
    match = _YEARS.search(words)
    return 2000 + int(match[2] or match[1]) if match else None


def _month_of_term(words: str) -> int | None:
    """Return the month in which a named term ends, or begins where the words say so."""
    months = _TERM_BEGINS if re.search(r"start|beginning", words) else _TERM_ENDS
    return next((month for term, month in months.items() if f"{term} term" in words), None)


def _point(source: Plain, match: re.Match[str]) -> TimePoint:
    groups = match.groupdict()
    year_text = groups.get("year") or groups.get("year2") or groups.get("year3") or groups.get("yy")
    year = None
    if year_text:
        year = int(year_text.lstrip("'"))
        year += 2000 if year < 100 else 0
    if year is None:
        year = _last_year(match[0])
    month_text = groups.get("month") or groups.get("month2")
    month = None
    if month_text:
        month = next((n for n, name in enumerate(_MONTHS, start=1) if name.startswith(month_text[:3])), None)
    elif groups.get("mm") and 1 <= int(groups["mm"]) <= 12:
        month = int(groups["mm"])
    if month is None and year is not None:
        month = _month_of_term(match[0])
    school = groups.get("y1") or groups.get("y9")
    school_year = None
    if school:
        school_year = int(school) if school.isdigit() else _NUMBER_WORDS.get(school)
    elif groups.get("ks1"):
        school_year = _LAST_YEAR_OF_STAGE[groups["ks1"]]
    elif groups.get("r1"):
        school_year = 0
    return made(
        TimePoint,
        {
            "words": source.words(*match.span()),
            "at": source.at(*match.span()),
            "span": match.span(),
            "year": year,
            "month": month,
            "school_year": school_year,
        },
    )


def _in_running_text(text: str) -> Iterator[re.Match[str]]:
    yield from _BY.finditer(text)
    yield from _BY_SOFT.finditer(text)
    if (alone := _ALONE.match(text)) is not None:
        yield alone


@lru_cache(maxsize=4096)
def times_in(source: Plain, *, column: bool = False) -> tuple[TimePoint, ...]:
    """Find every time by which something is to be so.

    Args:
        source: the text made plain.
        column: True for the text of a column that holds nothing but times: there "July 2027" needs no "by".
    """
    text = source.text
    found: list[TimePoint] = []
    for match in _COLUMN.finditer(text) if column else _in_running_text(text):
        start, end = match.span()
        if end == start or (start and text[start - 1].isalnum()):
            continue
        if not any(one.span[0] < end and start < one.span[1] for one in found):
            found.append(_point(source, match))
    return tuple(sorted(found, key=lambda one: one.span))


def find_times(text: str) -> tuple[TimePoint, ...]:
    """Find every time by which a text says that something is to be so."""
    return times_in(plain(text))
