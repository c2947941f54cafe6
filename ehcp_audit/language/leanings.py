"""What type a statement leans to that no word of its own settles, before it is taken for a session.

Asked last: who is it for, the child or the adults? Is somebody only near? Does somebody look how it goes? Is nothing
given at times at all?
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Collection, Sequence
from typing import Literal

from .amount import Amount, AmountKind
from .main_act import GROWN_UPS
from .starts import AnyOf, Holding

__all__ = ["Leaning", "leaning"]

Leaning = Literal["continuous", "environment", "monitoring", "training"]

_TEACHING_NOUN = Holding(
    re.compile(
        r"(?<![a-z])(?:training(?: sessions?| days?)?|courses?|inset|twilights?|inductions?|refreshers?|awareness|workshops?|briefings?|whole[- ](?:school|staff))(?![a-z])"
    )
)
_CREDENTIAL = re.compile(
    r"(?:who|which|both|each|all|has|have|had|having|with|whose|after|hold(?:s|ing)?|completed|done|attended)(?: (?:has|have|had|done|attended|completed|all|an?|the|his|her|their|studio|[\w'-]{2,16})){0,6} (?:training|courses?)(?: (?:in|on|from|by) [\w' ]{2,40})?"
)
_FOR_ADULTS = Holding(
    re.compile(
        r"(?<![a-z])(?:for|to|with|,) (?:at least )?(?:(?:all|each|every|both|the|his|her|their|ℵ's|named|new|whole|class|kitchen|catering|school|teaching|any|two|three|four|five|six|\d{1,2}) |[a-z]+'s ){0,4}"
        rf"(?:members? of (?:the )?(?:school )?staff|childminder|whole staff|(?!parents|mother|father|carers?|family|teams?){GROWN_UPS})(?! (?:to (?:deliver|carry|follow|run|use)|who (?:deliver|carry|run)|trained|assistants?\b|will|whom|room|one))(?![a-z])"
    )
)
_ADULTS = AnyOf(
    "staff childminder teacher* tutor* assistant* ta tas lsa* midday elsa* practitioner* keyworker* key senco workforce personnel "
    "colleagues adults everyone everybody all"
)
"""Of these words `_FOR_ADULTS` holds one."""
_BY_THE_YEAR = frozenset({"year", "term", "half-term", "2 year", "3 year", "6 month", "6 week"})
_ADULTS_LEARN = Holding(
    re.compile(
        rf"(?:(?:all|each|every|both|the|his|her|their|named|new|class|school|two|three|four) |[a-z]+'s ){{0,4}}{GROWN_UPS}(?: (?:who|working|supporting)[^.;,]{{2,40}}?)? (?:complete|attend|undertake|do|receive|have|get|go on|take)s? (?:an? |the |their )?[^.;]{{0,40}}?(?:course|training|workshop|induction|refresher)(?![a-z])"
    )
)

_LOOK_PURPOSE = Holding(
    re.compile(
        r"(?<![a-z])(?:to (?:review (?:the|his|her|their|ℵ's)|look at|see how|find out|hear how|check (?:that|how|whether|on))|about how|how (?:the|his|her|their) (?:week|day|month|term) |what has worked|(?:set|sets|setting|agree|agrees|agreeing|writes?|write) (?:\w{2,6} )?(?:new|next) targets|(?:gives?|sends?) (?:an? )?(?:copy|summary) (?:to|home)|ticks? off|data on|(?:rings?|telephones?|phones?|calls?) (?:home|mum|dad|his|her)|phone call home|written (?:note|record) of|writes? down what)"
    )
)

_NEAR = (
    r"(?:(?:is|are|be|stays?|remains?|sits?|stands?|walks?|travels?|keeps?|goes|swims?|lives?)(?: always| also)? (?:with|beside|next to|behind|ahead of|alongside|close to) (?!the |an? |each|every|all)[a-zℵ]"
    r"|works? (?:alongside|beside) (?!the |an? |staff|teachers)[a-zℵ]|at (?:his|her|their|ℵ's|[a-z]+'s) (?:side|elbow|shoulder)|hold(?:s|ing)? (?:his|her|their|ℵ's) (?:hand|arm|belt))"
)
_ADULT = r"(?:adults?|tas?|assistants?|hltas?|lsas?|(?:members? of )?staff|workers?|nurses?|carers?|practitioners?|intervenors?|enablers?|interpreters?|escorts?|guides?|scribes?|readers?|note-?takers?|supervisors?|key (?:person|worker|adult)s?)"
_ADULT_NEAR = Holding(re.compile(rf"(?<![a-z]){_ADULT}(?![a-z])[^.;]{{0,110}}?(?<![a-z]){_NEAR}"))
_MANNED = Holding(
    re.compile(
        r"(?<![a-z])(?:(?:an|one|two|three|1|2) (?:[a-z]{3,12} )?adults? (?:for|to|with) (?:every|each) [\w-]{1,8} (?:children|pupils|residents|learners|students)|waking night|sleep[- ]in|night staff|lives? with (?:him|her|them|ℵ)"
        r"|(?:support|assistance|help|supervision) (?:at|in|on|during|from) [^.;]{0,60}(?:escort|adult|ta|assistant|support worker|key ?worker)(?![a-z])"
        r"|class (?:has|have|of|never has)[^.;]{0,40}(?:pupils|children|learners)[^.;]{0,80}(?:teacher|assistants?|adults?|tas?)(?![a-z]))"
    )
)
_WITHIN_FIRST = re.compile(
    r"(?:- )?(?:(?:an?|one|two|the|his|her|full-time|named) ){0,3}(?:ta|hlta|lsa|teaching assistant|learning support assistant|support worker|personal assistant|carer)s?(?![a-z'])"
)

_ALLOWED = Holding(
    re.compile(
        r"(?:(?:he|she|they|ℵ|[a-z]{3,12}) (?:may|is allowed to|can always|is never|are never) (?!be (?:seen|offered|given|referred)|need|benefit|require|access|attend|receive|have)[a-z])"
    )
)
_SESSION_LIKE = Holding(
    re.compile(
        r"(?<![a-z])(?:sessions?|therap\w{1,6}|tuition|visits?|appointments?|clinics?|interventions?|programmes?|counselling|tutorials?|clubs?|groups?|classes|courses?|blocks?|respite|short breaks?|activities|work (?:on|with|to)|practi[sc]e|teach(?:es|ing)?|taught|coach\w{0,3}|mentor\w{0,3}|input|services?)(?![a-z])"
    )
)
_LONG = 16
"""Words: a statement this long that gives nothing at times describes how things are done."""
_EVENT = frozenset({"lesson", "topic", "year", "transition", "task", "activity", "meal", "journey", "test"})


def leaning(text: str, amounts: Sequence[Amount], of_thing: Collection[str]) -> Leaning | None:
    """Return the type that a statement leans to; `None`: a session, as far as anybody can tell."""
    lengths = [one.value or 0.0 for one in amounts if one.kind is AmountKind.DURATION]
    paces = {one.per for one in amounts if one.kind is AmountKind.FREQUENCY}
    activity = "activities" in of_thing
    found: Leaning | None = None
    if _ADULTS_LEARN.match(text):
        found = "training"
    elif not activity and _LOOK_PURPOSE.search(text):
        found = "monitoring"
    elif _is_for_adults(text, bool(lengths and paces and paces <= _BY_THE_YEAR)):
        found = "training"
    elif _somebody_is_near(text, lengths):
        found = "continuous"
    elif not lengths and not activity and _is_how_things_are_done(text, paces):
        found = "environment"
    return found


def _is_for_adults(text: str, by_the_year: bool) -> bool:
    """Tell whether the adults are those it is for, and it is taught or given a few times a year."""
    if text not in _ADULTS or not (by_the_year or _TEACHING_NOUN.may_be_in(text)):
        return False
    own = (
        _CREDENTIAL.sub(lambda one: " " * len(one[0]), text)
        if "training" in text or "course" in text
        else text
    )
    return bool(_FOR_ADULTS.search(own)) and (by_the_year or bool(_TEACHING_NOUN.search(own)))


def _somebody_is_near(text: str, lengths: Sequence[float]) -> bool:
    if any(value < _FIVE_HOURS for value in lengths):
        return False
    if _ADULT_NEAR.search(text) or _MANNED.search(text):
        return True
    return max(lengths, default=0.0) >= _FIVE_HOURS and bool(_WITHIN_FIRST.match(text))


def _is_how_things_are_done(text: str, paces: Collection[str | None]) -> bool:
    if _ALLOWED.match(text):
        return True
    return len(text.split()) >= _LONG and set(paces) <= _EVENT and not _SESSION_LIKE.search(text)


_FIVE_HOURS = 300.0
"""Minutes."""
