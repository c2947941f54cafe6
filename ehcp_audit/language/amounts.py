"""How much, how often, for how many: durations, frequencies, coverage, counts, ratios, group sizes, money.

Each is an `Amount` with the words and their place, so that whatever is said of it can be quoted.
"""
# ruff: noqa: E501 - patterns and sentences read best whole

import re
from collections.abc import Callable
from functools import lru_cache

from ehcp_audit.model import made

from . import amount_patterns as patterns
from .amount import Amount, AmountKind, Bound
from .intervals import interval_of
from .numerals import number_value
from .plain import GAP, Plain, plain
from .starts import Family

__all__ = ["amounts_in", "find_amounts"]


def _bound(match: re.Match[str]) -> Bound:
    groups = match.groupdict()
    if groups.get("floor"):
        return Bound.FLOOR
    if groups.get("ceiling"):
        return Bound.CEILING
    if groups.get("low"):
        return Bound.RANGE
    return Bound.ABOUT if groups.get("about") else Bound.EXACT


def _values(match: re.Match[str]) -> tuple[float | None, float | None]:
    groups = match.groupdict()
    low = groups.get("low")
    if low:
        return number_value(low), number_value(groups.get("top") or "")
    one = groups.get("one") or groups.get("n")
    return (number_value(one) if one else None), None


class _Finder:
    """Collects the amounts of one plain text; a stretch already claimed by one kind is not given to another."""

    def __init__(self, source: Plain) -> None:
        self.source = source
        self.text = source.text
        self.found: list[Amount] = []
        self.claimed: dict[AmountKind, bytearray] = {}
        self.spoken_for = bytearray(len(self.text))
        self.duration_ending: dict[int, Amount] = {}

    def taken(self, start: int, end: int, *kinds: AmountKind) -> bool:
        if not kinds:
            return self.spoken_for.find(1, start, end) >= 0
        return any(kind in self.claimed and self.claimed[kind].find(1, start, end) >= 0 for kind in kinds)

    def add(
        self,
        kind: AmountKind,
        start: int,
        end: int,
        *,
        value: float | None = None,
        high: float | None = None,
        per: str | None = None,
        bound: Bound = Bound.EXACT,
    ) -> None:
        amount = made(
            Amount,
            {
                "kind": kind,
                "words": self.source.words(start, end),
                "at": self.source.at(start, end),
                "span": (start, end),
                "value": value,
                "high": high,
                "per": per,
                "bound": bound,
            },
        )
        self.found.append(amount)
        claimed = self.claimed.setdefault(kind, bytearray(len(self.text)))
        claimed[start:end] = self.spoken_for[start:end] = b"\x01" * (end - start)
        if kind is AmountKind.DURATION:
            self.duration_ending[end] = amount

    def simple(self, kind: AmountKind, match: re.Match[str]) -> None:
        start, end = match.span()
        if end > start and _starts_a_word(self.text, start) and not self.taken(start, end):
            value, high = _values(match)
            self.add(kind, start, end, value=value, high=high, bound=_bound(match))

    def coverage(self, match: re.Match[str]) -> None:
        self.simple(AmountKind.COVERAGE, match)

    def span(self, match: re.Match[str]) -> None:
        self.simple(AmountKind.SPAN, match)

    def count(self, match: re.Match[str]) -> None:
        self.simple(AmountKind.COUNT, match)

    def ratio(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()) and not self.taken(*match.span()):
            children = (
                match["b"]
                or match["c"]
                or next((number_value(match[d]) for d in ("d", "d2", "d3", "d4") if match[d]), None)
            )
            self.add(AmountKind.RATIO, *match.span(), value=float(children) if children else 1.0)

    def group(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()) and not self.taken(*match.span()):
            value, high = _values(match)
            if value is None:
                value = 2.0  # a pair, a partner
            self.add(AmountKind.GROUP, *match.span(), value=high or value, high=high, bound=_bound(match))

    def duration(self, match: re.Match[str]) -> None:
        if not _starts_a_word(self.text, match.start()) or self.taken(*match.span()):
            return
        unit = match["unit"]
        if unit.startswith("day") and self.text.endswith("within ", 0, match.start()):
            return  # by when, and not how long
        if unit == "m" and not re.match(r"\d", match[0][0]):
            return
        minutes = 60.0 if unit[0] == "h" else 1.0 if unit[0] == "m" and unit[:2] != "mo" else None
        value, high = _values(match)
        if minutes is None or value is None:
            if (value == 7.0 or _DAYS_AS_FREQUENCY.match(self.text, match.end())) or (
                unit.startswith(("morn", "after", "even"))
                and not (value == 1.0 and _EACH_TIME.match(self.text, match.end()))
            ):
                return  # "5 days a week" says how often; "two mornings" is a count
            value, high = None, None
        else:
            more = match["more"] or match["past"]  # "2 h 20 a week"
            value = value * minutes + (number_value(more) or 0.0 if more else 0.0)
            value += 30.0 if match["half"] else 0.0
            high = high * minutes if high is not None else None
        self.add(AmountKind.DURATION, *match.span(), value=value, high=high, bound=_bound(match))

    def spelt_duration(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()) and not self.taken(*match.span()):
            self.add(AmountKind.DURATION, *match.span(), value=_spelt_minutes(match), bound=_bound(match))

    def clock_time(self, match: re.Match[str]) -> None:
        if not self.taken(*match.span()) and self.is_clock(match):
            hour = {"noon": 12, "midday": 12, "midnight": 12}
            last = hour.get(match["h2"]) or int(match["h2"])
            minutes = 60 * (last - int(match["h1"])) + int(match["m2"] or 0) - int(match["m1"] or 0)
            self.add(AmountKind.DURATION, *match.span(), value=float(minutes % 720 or 720))

    def is_clock(self, match: re.Match[str]) -> bool:
        """Tell "9 to 12" on Sunday mornings from "9 to 12 pupils", and a stretch from two times of the day."""
        if match["to"] == "and" and not self.text[: match.start()].endswith("between "):
            return False
        if match["half1"] or match["half2"] or (match["m1"] and match["m2"]):
            return True
        before = self.text[max(0, match.start() - 24) : match.start()]
        if (match["m1"] or match["m2"]) and before.endswith(("from ", "between ")):
            return True
        if before.endswith("from ") and _ON_DAYS.match(self.text, match.end()):
            return True
        return (
            not match["m1"]
            and bool(_TIME_OF_DAY.search(before))
            and not _COUNTABLE.match(self.text, match.end())
        )

    def frequency(self, start: int, end: int, per: str, own_count: float | None = None) -> None:
        """Add a frequency whose interval stands at `start` to `end`, with the count before it, if any."""
        begin, value, high, bound = self.count_before(start)
        if own_count is not None:
            begin, value, high, bound = start, own_count, None, Bound.EXACT
        if not self.taken(start, end):
            self.add(AmountKind.FREQUENCY, begin, end, value=value, high=high, per=per, bound=bound)

    def count_before(self, start: int) -> tuple[int, float | None, float | None, Bound]:
        """Find "three sessions", "twice", "3 x" before an interval; else the interval alone stands for once."""
        left = max(0, start - 90)
        durations = [
            self.duration_ending[end] for end in (start - 2, start - 1, start) if end in self.duration_ending
        ]
        before = durations[-1].span[0] if durations else start
        pattern = patterns.TIMES_DURATION if durations else patterns.COUNTED_BEFORE
        match = pattern.ending_at(self.text, left, before)
        if (
            match is None
            or not _starts_a_word(self.text, match.start())
            or self.taken(*match.span(), AmountKind.RATIO, AmountKind.GROUP)
        ):
            return (before, 1.0, None, Bound.EXACT) if durations else (start, 1.0, None, Bound.EXACT)
        if any(one.span[0] == match.start() for one in self.duration_ending.values()):
            return match.start(), 1.0, None, Bound.EXACT  # "15 hours of her time a week": no fifteen times
        word = match.groupdict().get("word")
        value, high = _values(match)
        if _ORDINAL.search(self.text, max(0, match.start() - 24), match.start()):
            return start, 1.0, None, Bound.EXACT  # "between lessons 4 and 5 each day"
        if value is not None and value != int(value):  # "at 11.00 and 1.30 each day" are times of the day
            return start, 1.0, None, Bound.EXACT
        if word:
            value = {"once": 1.0, "one": 1.0, "twice": 2.0, "thrice": 3.0}[word]
        return match.start(), value, high, _bound(match)

    def every_so_many(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()):
            number = _ORDINALS.get(match["n"]) or number_value(match["n"])
            unit = interval_of(match["interval"])
            self.frequency(*match.span(), per=f"{number:g} {unit}" if number else unit)

    def shorthand(self, match: re.Match[str]) -> None:
        unit = {"7": "day", "12": "month", "52": "week"}[match["of"]]
        self.frequency(*match.span(), per=unit if match["n"] == "1" else f"{int(match['n'])} {unit}")

    def one_in_so_many(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()) and not self.taken(*match.span()):
            per = f"{number_value(match['m']) or 1:g} {interval_of(match['interval'])}"
            self.frequency(*match.span(), per=per, own_count=number_value(match["n"]))

    def any_event(self, match: re.Match[str]) -> None:
        self.frequency(*match.span(), per=interval_of(match["interval"]))

    def alternate(self, match: re.Match[str]) -> None:
        self.frequency(*match.span(), per=f"2 {interval_of(match['interval'])}")

    def so_many_weekly(self, match: re.Match[str]) -> None:
        if (
            _starts_a_word(self.text, match.start())
            and not _times_sign_before(self.text, match.start())
            and not patterns.A_SERIES.match(self.text, match.end())
        ):
            number = number_value(match["n"]) or 1
            self.frequency(*match.span(), per=f"{number:g} {interval_of(match['adverb'])}")

    def adverb(self, match: re.Match[str]) -> None:
        start, count = match.start(), match["count"]
        if not _starts_a_word(self.text, start):
            return
        own = None
        if count:
            own = {"once": 1.0, "twice": 2.0, "thrice": 3.0}.get(count)
            if own is None:
                # "three times weekly" is thrice a week; "six weekly sessions" once a week, six weeks
                times = count.endswith(" times") or _times_sign_before(self.text, start)
                own = number_value(count.removesuffix(" times")) if times else 1.0
        elif self.taken(start, start + 1):  # "20 min weekly": no minimum
            start = match.start("adverb")
        self.frequency(start, match.end(), per=interval_of(match["adverb"]), own_count=own)

    def rate(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()) and self.is_rate(match):
            unit = interval_of(match["interval"])
            self.frequency(*match.span(), per=f"2 {unit}" if match["other"] else unit)

    def weekdays(self, match: re.Match[str]) -> None:
        if _starts_a_word(self.text, match.start()):
            self.frequency(*match.span(), per="week", own_count=_days_of(match[0]))

    def short_form(self, match: re.Match[str]) -> None:
        short = match[0].replace(".", "").replace("/", "")
        unit = "fortnight" if short.startswith("f") else {"d": "day", "a": "year"}.get(short[-1], "week")
        self.frequency(*match.span(), per=unit)

    def times_of_day(self, match: re.Match[str]) -> None:
        points = _TIME_POINT.findall(match["list"])
        of_a_clock = any(":" in one or "." in one or "m" in one for one in points)
        if of_a_clock and not self.taken(*match.span(), AmountKind.FREQUENCY):
            self.add(AmountKind.FREQUENCY, *match.span(), value=float(len(points)), per="day")

    def one_off(self, match: re.Match[str]) -> None:
        if not self.taken(*match.span()):
            self.frequency(*match.span(), per="once", own_count=1.0)

    def is_rate(self, match: re.Match[str]) -> bool:
        """Tell "20 minutes a week" from "for a week", "a term before he starts"."""
        words = match["per"] or match[0]
        left = self.text[max(0, match.start() - 80) : match.start()]
        if self.text.startswith(" apart", match.end()):
            return False
        if match.groupdict().get("the"):
            return bool(patterns.QUANTITY_BEFORE.search(left))
        if match["a"]:
            if patterns.QUANTITY_BEFORE.search(left):
                return True
            clause = re.split(r"[.;:]", left)[-1]
            return bool(patterns.SOME_AMOUNT.search(clause)) and not patterns.NOT_A_RATE.search(left)
        if words.startswith(("over", "across", "during", "in a")):
            return bool(patterns.SOME_AMOUNT.search(re.split(r"[.;]", left)[-1]))
        return True


_ORDINALS = {
    "third": 3.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0, "eighth": 8.0, "tenth": 10.0, "twelfth": 12.0,
}  # fmt: skip
_EACH_TIME = re.compile(r" (?:each|every|per|a|in each|in every|of each) ")
_TIME_OF_DAY = re.compile(r"(?:mornings?|afternoons?|evenings?|days?),? (?:from )?$")
_ON_DAYS = re.compile(
    r",? (?:(?:on|every|each) )?(?:an? )?(?:school )?(?:mon|tues|wednes|thurs|fri|satur|sun|week)?(?:days?|evenings?|afternoons?|mornings?)(?![a-z])"
)
"""Behind "from 4 to 6": it is a time of the day."""
_COUNTABLE = re.compile(r" ?[a-z]")
_TIME_POINT = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?")
_ORDINAL = re.compile(
    r"\b(?:lessons?|periods?|years?|levels?|stages?|weeks?|rooms?|terms?)(?: \d{1,2}(?:,| and| to|-)?)? ?$"
)
_DAYS_AS_FREQUENCY = re.compile(r" (?:a|per|each|every) (?:school )?(?:week|fortnight)")


def _starts_a_word(text: str, start: int) -> bool:
    if start == 0 or not (text[start - 1].isalnum() and text[start].isalnum()):
        return True
    return _times_sign_before(text, start)  # 3x20, x3 weekly


def _times_sign_before(text: str, start: int) -> bool:
    """Tell whether a number stands behind a sign of multiplication: 3x20, x 3 weekly."""
    if not text[start].isdigit():
        return False
    before = text[max(0, start - 3) : start].removesuffix(" ")
    return before.endswith("x") and not before[-2:-1].isalpha()


_DAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)")
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _days_of(words: str) -> float | None:
    """Count the days of the week that are named, or lie from one to the other; `None` where none is."""
    days = _DAY.findall(words)
    if len(days) == 2 and re.search(r" to |-", words):
        return float((_WEEK.index(days[1]) - _WEEK.index(days[0])) % 7 + 1)
    return float(len(days)) if days else None


def _spelt_minutes(match: re.Match[str]) -> float | None:
    if match["half"]:
        return 90.0 if "and a half" in match["half"] else 30.0
    if match["three"]:
        return 45.0
    if match["quarter"]:
        return 15.0
    if match["more"]:
        return 90.0
    return 60.0 if match["hour"] else None


_WAYS_TO_SAY_IT: Family[Callable[[_Finder, re.Match[str]], None]] = Family(
    (patterns.COVERAGE, _Finder.coverage),
    (patterns.CLOCK, _Finder.clock_time),
    (patterns.RATIO, _Finder.ratio),
    *((pattern, _Finder.group) for pattern in patterns.GROUPS),
    (patterns.EVERY_N, _Finder.every_so_many),
    (patterns.SHORTHAND, _Finder.shorthand),
    (patterns.ONE_IN, _Finder.one_in_so_many),
    (patterns.DURATION, _Finder.duration),
    (patterns.SPELT_DURATION, _Finder.spelt_duration),
    (patterns.ANY_EVENT, _Finder.any_event),
    (patterns.ALTERNATE, _Finder.alternate),
    (patterns.N_WEEKLY, _Finder.so_many_weekly),
    (patterns.ADVERB, _Finder.adverb),
    (patterns.EACH, _Finder.rate),
    (patterns.PER, _Finder.rate),
    (patterns.WEEKDAYS, _Finder.weekdays),
    (patterns.SHORT_PER, _Finder.short_form),
    (patterns.TIMES_OF_DAY, _Finder.times_of_day),
    (patterns.ONE_OFF, _Finder.one_off),
    (patterns.SPAN, _Finder.span),
    (patterns.COUNT_OF_SESSIONS, _Finder.count),
)
"""In the order in which they claim the words of a text: what an earlier one has taken no later one gets."""


@lru_cache(maxsize=4096)
def amounts_in(source: Plain) -> tuple[Amount, ...]:
    """Find every amount of a plain text, in order of place."""
    text = source.text
    ways = _WAYS_TO_SAY_IT.in_text(text)
    hidden, money = GAP in text, "£" in text
    if not (ways or hidden or money):
        return ()
    finder = _Finder(source)
    for match in patterns.HIDDEN.finditer(text) if hidden else ():
        finder.simple(AmountKind.HIDDEN, match)
    for match in patterns.MONEY.finditer(text) if money else ():
        finder.simple(AmountKind.MONEY, match)
    for pattern, take in ways:
        for match in pattern.finditer(text):
            take(finder, match)
    return tuple(sorted(finder.found, key=lambda one: (one.span, one.kind)))


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Find every amount that a text states, in order of place."""
    return amounts_in(plain(text))
