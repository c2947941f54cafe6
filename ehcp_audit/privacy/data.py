"""Numbers, dates, addresses and profiles that stand for a person, found in a text."""
# ruff: noqa: E501 - patterns read best whole

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ehcp_audit.model import Certainty, LeakKind, Whose
from ehcp_audit.reading.words.dates import read_date

from . import numbers
from .context import Surroundings
from .days import ANY_DATE, may_hold_day
from .hits import Hit
from .labels import Asked
from .passages import Passage, has_other_letters
from .places import places_in
from .wordlists import plan_words, words_for

__all__ = ["Days", "data_in"]

_IN_A_DAY, _IN_A_NUMBER, _IN_A_TELEPHONE = 3, 6, 10
"""Digits that a day with its year, a number of a person and a telephone number have at least."""
_BORN = re.compile(r"b(?:orn|irth)|d\.?\s?o\.?\s?b")
"""In small letters."""
_EMAIL = re.compile(
    r"(?<![\w.+'@-])[A-Za-z0-9_][\w.+'-]{0,63}(?:@|\s?[\[(]at[\])]\s?)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
)
_PHONE = re.compile(
    r"(?<![\w./+-])(\+\d{1,3}[\s().-]{0,3}(?:\(0\)[\s.-]?)?|\(?0)((?:\d[\s().-]{0,2}){8,11}\d)(?![\w/]|[.-]\d)"
)
_HANDLE = re.compile(
    r"(?:instagram|insta|tiktok|snapchat|snap|twitter|roblox|fortnite|discord|xbox|playstation|gamertag|user ?name|handle)\b[\w ':-]{0,24}?(@[\w.-]{3,30})",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\b(?:born|d\.?\s?o\.?\s?b\.?|date\s+of\s+birth|birth\s?(?:date|day))(?!\w)(?:(?!\bdate\b|\d{4})[^.;\n]){0,30}$",
    re.IGNORECASE,
)
_AGES = ("age", "year", "yr", "y/o")
_AGED = re.compile(r"\b(?:aged?|years?(?:[ -]old)?|yrs?|y/o)\b", re.IGNORECASE)
_MONTH_OF_BIRTH = re.compile(
    r"\b(?:born\s+(?:in|on)|date\s+of\s+birth:?|d\.?o\.?b\.?:?)\s+((?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r",?\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_LABELS_BEFORE: dict[Asked, re.Pattern[str]] = {
    Asked.NHS: re.compile(r"\bNHS\b[^\n]{0,30}$", re.IGNORECASE),
    Asked.PUPIL: re.compile(r"\b(?:UPN|unique pupil)\b[^\n]{0,30}$", re.IGNORECASE),
    Asked.LEARNER: re.compile(r"\b(?:ULN|unique learner)\b[^\n]{0,30}$", re.IGNORECASE),
    Asked.INSURANCE: re.compile(r"\b(?:national insurance|NI(?:NO)?)\b[^\n]{0,20}$", re.IGNORECASE),
    Asked.TELEPHONE: re.compile(
        r"(?:phone|\btel|mobile|\bmob|\bcall|\bring|contact|\btext|whatsapp|\bfax|\bon)\b[^\n\d]{0,30}$",
        re.IGNORECASE,
    ),
}
_REFERENCE = re.compile(
    r"\b(?:ref(?:erence)?s?|invoice|isbn|urn|licen[cs]e|order|account|report|certificate|policy|case|file|serial|version|batch|asset|item|job|ticket|"
    r"catalogue|id|identifier|charity|company|registration|reg)\b\W{0,3}(?:(?:no|number|num|code|id)\b\W{0,3})?(?:is\s)?[A-Z]{0,4}[/-]?$",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"\b(?:licen[cs]e|invoice|serial|isbn|order|account|policy|certificate|registration|software|model|asset|stock|part|version|barcode|receipt)\b[^.!?\n]*$",
    re.IGNORECASE,
)
_CASE = re.compile(r"(?=[\w/-]*\d[\w/-]*\d[\w/-]*\d)[A-Za-z0-9][\w/-]{3,24}")
_OLDEST = 26
"""An EHC plan ends at 25."""


class Days(NamedTuple):
    """What a plan says of days, by which a date of birth is known elsewhere."""

    births: frozenset[date]
    """Dates of birth that the plan gives; the same day anywhere is one too."""
    year: int | None
    """The plan's year, for dates that follow an age; `None` where it is not known."""

    def may_be_in(self, text: str) -> bool:
        """Tell quickly whether a text may hold a date of birth that no label asks for."""
        if has_other_letters(text):
            return True
        if any(f"{day.year % 100:02d}" in text for day in self.births):
            return True
        lower = text.lower()
        if "b" in lower and _BORN.search(lower):
            return True
        return self.year is not None and any(word in lower for word in _AGES)


def data_in(passage: Passage, digits: int, around: Surroundings, days: Days) -> Iterator[Hit]:
    """Find all data of persons but names in a passage.

    Args:
        passage: where to look.
        digits: how many digits it has at most.
        around: what stands beside each passage of the plan.
        days: what the plan says of days.
    """
    text = passage.text
    if "@" in text or "at]" in text or "at)" in text:
        yield from _emails(passage)
        yield from _found(_HANDLE, passage, LeakKind.WEB_PROFILE, "form")
    if "/" in text and "." in text:
        yield from _profiles(passage)
    if digits:
        yield from _numbers(passage, digits, around)
        if digits >= _IN_A_DAY:
            yield from _births(passage, around, days)
        yield from places_in(passage, around)
        if passage.prose and digits >= _IN_A_TELEPHONE:
            yield from _phones(passage, around)
    elif Asked.ADDRESS in around.asked_for(passage):
        yield from places_in(passage, around)


def _found(pattern: re.Pattern[str], passage: Passage, kind: LeakKind, because: str) -> Iterator[Hit]:
    for match in pattern.finditer(passage.text):
        yield Hit(kind, match[1], passage, Certainty.LIKELY, because)


def _asks(asked: Asked, passage: Passage, around: Surroundings, start: int) -> bool:
    return (
        asked in around.asked_for(passage)
        or _LABELS_BEFORE[asked].search(passage.text[max(0, start - 50) : start]) is not None
    )


def _numbers(passage: Passage, digits: int, around: Surroundings) -> Iterator[Hit]:
    if digits >= _IN_A_NUMBER:
        yield from _long_numbers(passage, around)
    if Asked.CASE in around.asked_for(passage) and len(passage.text) < 60:
        yield from (
            Hit(LeakKind.CASE_NUMBER, one[0], passage, Certainty.POSSIBLE, "labelled", Whose.CHILD)
            for one in _CASE.finditer(passage.text)
        )


def _long_numbers(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    text = passage.text
    for match in numbers.NHS_NUMBER.finditer(text):
        yield from _ten_digits(match, passage, around)
    for match in numbers.PUPIL_NUMBER.finditer(text):
        labelled, right = (
            _asks(Asked.PUPIL, passage, around, match.start()),
            numbers.is_pupil_number(match[0]),
        )
        if labelled or right:
            sure = Certainty.CERTAIN if right else Certainty.LIKELY
            yield Hit(
                LeakKind.PUPIL_NUMBER,
                match[0],
                passage,
                sure,
                "check-digit" if right else "labelled",
                Whose.CHILD,
            )
    for match in numbers.INSURANCE_NUMBER.finditer(text):
        labelled = _asks(Asked.INSURANCE, passage, around, match.start())
        if labelled or numbers.is_insurance_number(match[0]):
            sure = Certainty.CERTAIN if labelled else Certainty.LIKELY
            yield Hit(LeakKind.INSURANCE_NUMBER, match[0], passage, sure, "labelled" if labelled else "form")


def _ten_digits(match: re.Match[str], passage: Passage, around: Surroundings) -> Iterator[Hit]:
    right = numbers.is_nhs_number(match[0])
    spaced = bool(match[2]) and match[2] == match[4]
    before = passage.text[max(0, match.start() - 40) : match.start()]
    if _asks(Asked.NHS, passage, around, match.start()):
        yield Hit(
            LeakKind.NHS_NUMBER,
            match[0],
            passage,
            Certainty.CERTAIN if right else Certainty.LIKELY,
            "labelled",
            Whose.CHILD,
        )
    elif _asks(Asked.LEARNER, passage, around, match.start()):
        sure = Certainty.CERTAIN if numbers.is_learner_number(match[0]) else Certainty.LIKELY
        yield Hit(LeakKind.LEARNER_NUMBER, match[0], passage, sure, "labelled", Whose.CHILD)
    elif (
        right
        and spaced
        and not match[0].startswith("0")
        and not (_REFERENCE.search(before) or _SERIAL.search(before))
    ):
        yield Hit(LeakKind.NHS_NUMBER, match[0], passage, Certainty.LIKELY, "check-digit", Whose.UNKNOWN)


def _births(passage: Passage, around: Surroundings, days: Days) -> Iterator[Hit]:
    text, year = passage.text, days.year
    labelled = Asked.BIRTH in around.asked_for(passage)
    if not (labelled or days.may_be_in(text)):
        return
    for match in ANY_DATE.finditer(text) if may_hold_day(text) else ():
        before = text[max(0, match.start() - 60) : match.start()]
        found = read_date(match[0])
        if labelled or _BIRTH.search(before):
            yield Hit(LeakKind.DATE_OF_BIRTH, match[0], passage, Certainty.CERTAIN, "labelled")
        elif found is not None and found in days.births:
            yield Hit(
                LeakKind.DATE_OF_BIRTH, match[0], passage, Certainty.CERTAIN, "given-in-the-plan", Whose.CHILD
            )
        elif (
            found is not None
            and year is not None
            and 0 <= year - found.year < _OLDEST
            and _age_fits(text, match, year - found.year)
        ):
            yield Hit(LeakKind.DATE_OF_BIRTH, match[0], passage, Certainty.LIKELY, "age-fits")
    for match in _MONTH_OF_BIRTH.finditer(text):
        yield Hit(LeakKind.DATE_OF_BIRTH, match[1], passage, Certainty.LIKELY, "month-of-birth")
    if labelled and not ANY_DATE.search(text):
        yield from (
            Hit(LeakKind.DATE_OF_BIRTH, one[0], passage, Certainty.LIKELY, "month-of-birth")
            for one in re.finditer(r"\b[A-Z][a-z]{2,8},? (?:19|20)\d\d\b", text)
        )


def _age_fits(text: str, match: re.Match[str], years: int) -> bool:
    """Tell whether an age stands beside a date, and fits it."""
    near = f"{text[max(0, match.start() - 40) : match.start()]} # {text[match.end() : match.end() + 25]}"
    if _AGED.search(near) is None:
        return False
    ages = [int(number) for number in re.findall(r"(?<![\d/.])\d{1,2}(?![\d/.%])", near)]
    return any(years - 1 <= age <= years and age > 0 for age in ages)


def _phones(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    text = passage.text
    for match in _PHONE.finditer(text):
        digits = "".join(character for character in match[0].replace("(0)", "") if character.isdigit())
        labelled = _asks(Asked.TELEPHONE, passage, around, match.start())
        british = not match[0].startswith("+") or digits.startswith("44")
        national = f"0{digits[2:]}" if match[0].startswith("+44") else digits
        if not british:
            if labelled:
                yield Hit(LeakKind.TELEPHONE, match[0], passage, Certainty.LIKELY, "labelled")
            continue
        if (
            len(national) not in {10, 11}
            or national[1] not in "127"
            or (national[1] != "1" and len(national) != 11)
        ):
            continue
        before = text[max(0, match.start() - 40) : match.start()]
        mobile = national[1] == "7"
        parted = any(character in " -()." for character in match[0].strip()) or match[0].startswith("+")
        if (_REFERENCE.search(before) or _SERIAL.search(before)) and not labelled:
            continue
        if not mobile and (
            around.is_of_office(passage, match.start(), match.end()) or not (labelled or parted)
        ):
            continue
        sure = Certainty.CERTAIN if labelled else Certainty.LIKELY
        yield Hit(LeakKind.TELEPHONE, match[0], passage, sure, "labelled" if labelled else "form")


def _emails(passage: Passage) -> Iterator[Hit]:
    boxes = words_for("mailboxes")
    offices = words_for("organisations")
    for match in _EMAIL.finditer(passage.text):
        local = re.split(r"@|\s?[\[(]at", match[0], maxsplit=1)[0].lower()
        parts = [part for part in re.split(r"[\W\d_]+", local) if part]
        if (
            not parts
            or local.replace(".", "") in boxes
            or all(part in boxes | offices | plan_words() for part in parts)
        ):
            continue
        yield Hit(LeakKind.EMAIL, match[0], passage, Certainty.CERTAIN, "form")


_PROFILE = re.compile(
    r"(?<![\w.-])(?:https?://)?(?:[a-z]{1,3}\.|www\.)?([a-z]{1,12}\.(?:com|net|tv))/(?:(?:in|u|user|users|channel|people|profile\.php\?id=|c|crowdfunding|fundraising|fundraiser|f)/?)?"
    r"(@?[\w.%-]{2,60})",
    re.IGNORECASE,
)
_NO_PROFILE = frozenset(
    [
        "sharer",
        "share",
        "intent",
        "hashtag",
        "help",
        "about",
        "watch",
        "results",
        "pages",
        "groups",
        "events",
        "legal",
        "policies",
        "policy",
        "games",
        "sharing",
        "home",
        "search",
        "login",
        "playlist",
        "embed",
        "v",
    ]
)


def _profiles(passage: Passage) -> Iterator[Hit]:
    for match in _PROFILE.finditer(passage.text):
        path = match[2].lower().lstrip("@")
        if match[1].lower() not in words_for("profiles") or path.partition(".")[0] in _NO_PROFILE:
            continue
        if any(
            word in path
            for word in (
                "council",
                "school",
                "academy",
                "college",
                "nhs",
                "gov",
                "trust",
                "charity",
                "sendiass",
                "ipsea",
            )
        ):
            continue
        yield Hit(LeakKind.WEB_PROFILE, match[0], passage, Certainty.LIKELY, "form")
