"""The time that a lead-in, a heading or a row head gives to the outcomes below it."""

import re
from functools import lru_cache

__all__ = ["time_in_front", "time_named", "unit_of", "without_by"]

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
_NAMED = rf"""\b(?:
      (?:the\ )?(?:end|start|beginning|close)\ of\ (?:the\ |this\ |his\ |her\ |their\ |my\ )?
        (?:key\ ?stage\ ?\w+|ks\ ?\d|year\ (?:group\ )?\d{{1,2}}|y\d{{1,2}}|reception(?:\ year)?|nursery
          |(?:{_SEASON}\ )?term(?:\ \d)?
          (?:\ \d{{4}})?(?:\ (?:of|in)\ (?:year\ \d{{1,2}}|\d{{4}}))?
            |academic\ year(?:\ \d{{4}}(?:\s?[-/\u2013]\s?\d{{2,4}})?)?|school\ year|primary(?:\ (?:school
              |phase|education))?
          |secondary(?:\ school)?|college|(?:early\ years\ )?foundation\ stage|phase|{_MONTH}\ \d{{4}}
            |next\ (?:key\ stage|year)
          |(?:the\ )?(?:course|placement)|post[- ]?16(?:\ \w+)?|sixth\ form)
        (?:\ \(?(?:in\ )?(?:{_MONTH}\ )?\d{{4}}\)?)?
    | (?:the\ )?next\ (?:annual\ )?review
    | the\ annual\ review
    | (?:within|in)\ (?:the\ next\ )?(?:\d{{1,2}}|one|two|three|four|five|six|nine|twelve
      |eighteen)\ (?:weeks?|months?|terms?|years?)
    | (?:within|over|in)\ the\ (?:next|coming)\ (?:\w+\ )?(?:weeks?|months?|terms?|years?)
    | (?:\d{{1,2}}(?:st|nd|rd|th)?\ )?{_MONTH}\ \d{{4}}
    | \d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}
    | (?:{_SEASON}|easter|christmas|half[- ]term)\ (?:term\ |half[- ]term\ |holidays?\ )?(?:in\ |of\ )?\d{{4}}
    | (?:the\ )?age\ of\ (?:\d{{1,2}}|\w+)
    | key\ ?stage\ ?\d
    | year\ \d{{1,2}}
    | (?:(?:1|2|one|two)\s?(?:-|\u2013|to)\s?)?(?:1|2|3|one|two|three)[- ]years?
    | 12\ months | twelve\ months
    )(?:\b|(?<=\)))"""
_TIME = re.compile(_NAMED, re.IGNORECASE | re.VERBOSE)
_WORDS_OF_TIME = (
    "end of",
    "start of",
    "beginning of",
    "close of",
    "review",
    "week",
    "month",
    "term",
    "year",
    "age of",
)
"""Each time without a figure has one of these words."""
_IN_FRONT = re.compile(
    rf"""^\W*(?:(?:by|at|before|for|within|in)\s+)?(?:the\s+)?(?P<time>{_NAMED})\s*
      (?::|\s[\u2013\u2014-](?=\s))\s*(?=\S+\s+\S+\s+\S)""",
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=2048)
def time_named(text: str) -> str | None:
    """Return the time in a lead-in ("By the end of Key Stage 2:"), without "by the"; `None` without one."""
    low = text.lower()
    if not any(map(str.isdigit, low)) and not any(word in low for word in _WORDS_OF_TIME):
        return None
    match = _TIME.search(text)
    return without_by(match.group()) if match else None


def time_in_front(text: str) -> tuple[str, int] | None:
    """Read `By July 2027: …` as its time and where the rest begins; `None` where no time leads in."""
    if (
        ":" not in text[:90]
        and " \u2013" not in text[:90]
        and " \u2014" not in text[:90]
        and " -" not in text[:90]
    ):
        return None
    match = _IN_FRONT.match(text)
    return (without_by(match["time"]), match.end()) if match else None


def without_by(text: str) -> str:
    """Take "by", "by the" and end punctuation off a time."""
    return re.sub(r"^(?:by\s+)?(?:the\s+)?", "", text.strip(), flags=re.IGNORECASE).rstrip(" .,;:")


_COUNT = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")
_UNIT = re.compile(
    r"^\W*(?:(?:no|number|total|amount) of |total )?"
    r"(?P<unit>(?:hours?|hrs?|minutes?|mins?|sessions?|days?|visits?)"
    r"(?: (?:per|a|each|every) (?:day|week|fortnight|month|half[- ]?term|term|year|session))?)\W*$",
    re.IGNORECASE,
)


def unit_of(text: str, head: str) -> str:
    """Return what the head of a column counts where a cell is a bare number: `hours per week`; or nothing."""
    if _COUNT.fullmatch(text.strip()) is None:
        return ""
    found = _UNIT.match(head.replace("/", " per "))
    return " ".join(found["unit"].lower().split()) if found else ""
