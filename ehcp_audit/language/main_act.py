"""What a statement's main act is, where an amount or an activity beside it would hide that.

"The council will supply a standing frame; the physiotherapist will train three assistants for half a day" supplies
equipment, and the half day is not how long that lasts.
"""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Sequence

from .amount import Amount, AmountKind
from .starts import AnyOf, Holding
from .things import Thing

__all__ = ["adult_is_there", "looks_at", "supplies", "teaches_adults"]

_SUPPLYING = AnyOf(
    "supplied supplies supply lent lends lend loaned loans loan bought buys buy purchased purchase provided provides provide "
    "install installs installed fit fits fitted fund funded serviced"
)
_SUPPLIED = Holding(
    re.compile(
        r"(?<![a-z])(?:supplied|lent|loaned|bought|purchased|funded|installed|fitted|serviced)(?:,? (?:and|or) (?:[\w-]{2,12} ){0,3}[\w-]{2,12})?(?: free)?(?:,? (?:by|from|to) |[,;.])|\bprovided by (?:the )?(?:council|local authority|la\b|authority|nhs|wheelchair|[\w' -]{2,40}?(?:store|service|hub|department|centre|clinic|team)\b)|\b(?:made|refitted) [^.;]{0,40}\bby (?:the )?(?:[\w-]{3,14} ){0,2}orthotist"
    )
)
_SUPPLIES = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,9}?(?:(?:will|must|shall|is to|are to|to) (?:supply|lend|loan|buy|provide|install|fit|purchase)|supplies|lends|loans|buys|provides|installs)(?: and \w{3,10}| or \w{3,10})? (?:(?:him|her|them|ℵ) (?:with )?)?"
    )
)
_GIVEN = 48
"""How far behind "will provide", in characters, the item may stand."""


def supplies(text: str, amounts: Sequence[Amount], things: Sequence[Thing]) -> bool:
    """Tell whether it first of all says who supplies an item; how long its use is shown is another thing."""
    items = [thing.span[0] for thing in things if thing.kind == "equipment"]
    if not items or text not in _SUPPLYING:
        return False
    match = _SUPPLIES.match(text)
    if match and any(match.end() <= start <= match.end() + _GIVEN for start in items):
        end = match.end()
    elif (found := _SUPPLIED.search(text)) and items[0] < found.start():
        end = found.start()
    else:
        return False
    return not any(
        (amount.kind in {AmountKind.DURATION, AmountKind.RATIO, AmountKind.GROUP}) and amount.span[0] < end
        for amount in amounts
    ) and not any(thing.kind == "activities" and thing.span[0] < min(items[0], end) for thing in things)


_GROWN_UPS = r"(?:staff|teachers|class teacher|form tutor|(?:college |form )?tutors|teaching assistants?|tas?|lsas?|assistants?|midday \w{3,12}|elsas?|practitioners?|key ?workers?|key persons?|senco|parents|mother|father|carers?|family|teams?|workforce|personnel|colleagues|(?:adults|everyone|everybody|all) who|school (?:staff|team))"
_TAUGHT_ADULTS = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,12}?(?:(?:will|must|shall|is to|are to|to|can|could|may|should) (?:also )?)?"
        r"(?:(?:trains?|coach(?:es)?|upskills?|teach(?:es)?|shows?|briefs?) |(?:models?|demonstrates?) [^.;,]{2,40} to |(?:spends?|gives?|holds?|runs?|leads?|delivers?|provides?|offers?) [^.;]{0,60}?(?:\b(?:with|to|for) |consultation[^.;]{0,10} with ))"
        rf"(?!(?:him|her|them|ℵ)\b)(?:(?:all|each|every|both|the|his|her|their|ℵ's|named|new|class|college|nursery|school|subject|year \d{{1,2}}'s|five|four|three|two|six|of) |[a-z]+'s ){{0,4}}{_GROWN_UPS}(?![a-z])"
    )
)
_SUBJECT_OF_TRAINING = Holding(
    re.compile(
        r"(?:- )?training (?:and|or|/) (?:advice|support|guidance|coaching)|(?:advice|guidance|training|coaching|consultation) (?:for|to) (?:(?:the|his|her|their|all|school|class) ){0,2}(?:staff|teachers|adults|parents|schools?|setting)|"
        r"(?:[\w'&/-]{1,24},? ){1,8}(?:can|could|might) (?:also )?(?:provide|offer|give|deliver) (?:[\w-]{2,16} ){0,3}training|(?:[\w'&/-]{1,24},? ){1,5}(?:are|is) to be (?:supported|helped|provided) with training"
    )
)


def teaches_adults(text: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether those who are taught or advised are the adults, and not in a second part the child each week."""
    if _SUBJECT_OF_TRAINING.match(text) is None and _TAUGHT_ADULTS.match(text) is None:
        return False
    second = _SECOND_PART.search(text)
    return second is None or not any(
        one.kind is AmountKind.FREQUENCY and one.per in _SCHOOL_DAYS and one.span[0] > second.start()
        for one in amounts
    )


_SECOND_PART = re.compile(r"[;.] ")
_SCHOOL_DAYS = frozenset({"day", "school day", "week", "morning", "afternoon"})


_LOOK_WORD = AnyOf(
    "reviewed reassessed assessed re retested monitored weighed measured audited evaluated chair chairs hold holds "
    "attend attends lead leads see sees visit visits meet meets go under seen follow followed follows"
)
_LOOKS = Holding(
    re.compile(
        r"(?:[\w'&/()-]{1,24},? ){1,9}(?:is|are) (?:(?:formally|jointly|then|also) )?(?:reviewed|re-?assessed|re-?tested|monitored|weighed|measured|audited|evaluated)(?![a-z])"
        r"|(?:[\w'&/()-]{1,24},? ){1,6}re-?(?:tested|assessed|measured) (?:by|every|each|once|twice)"
        r"|(?:[\w'&/()-]{1,24},? ){1,8}(?:chairs?|holds?|attends?|leads?) (?:an? |the |his |her |their |ℵ's )?(?:[\w'-]{2,20} ){0,3}(?:review|meeting)s?(?![a-z])"
        r"|(?:[\w'&/(),-]{1,24} ){1,12}?(?:will |must |shall |to )?(?:sees?|visits?|meets?) [^.;]{0,60}?\bto (?:review|go (?:over|through)|mark|monitor|check|measure|weigh|re-?assess|plan) "
        r"|(?:[\w'&/()-]{1,24},? ){1,9}(?:will|must|shall|to) go (?:over|through) (?:his|her|their|ℵ's|the) (?:[\w-]{3,16} ){0,2}(?:progress|targets|outcomes|plan|data)"
        r"|(?:[\w'&/()-]{1,24},? ){0,3}(?:under(?: the care of)?|seen by|follow(?:ed|s)?[- ]up (?:by|with|in|appointments?)) [^.;]{0,40}(?:neurolog|paediatric|camhs|consultant|clinic|hospital|cardiolog|ophthalmolog|appointments?)"
    )
)


def looks_at(text: str) -> bool:
    """Tell whether what is done, before any training, is to look how the child or the provision is doing."""
    match = _LOOKS.match(text) if text in _LOOK_WORD else None
    return match is not None and "train" not in match[0] and "course" not in match[0]


_PRESENCE_WORD = AnyOf(
    "support* supervis* help* assist* time ratio adult* ta tas lsa lsas worker workers assistants person carer carers hand "
    "reassur* looked looks accompan* key keyworker keyperson"
)
_THERE = Holding(
    re.compile(
        r"(?:- )?(?:(?:an?|the|one|two|some|any|additional|extra|significant|high|higher|increased|enhanced|close|full|full-time|part-time|shared|individual|targeted|general|appropriate|small|key|trained|familiar|named|level|levels|of|\d{1,3}|hours?|hrs?|x|to|access) ){0,6}"
        r"(?:(?:adult|adults?'|ta|lsa|staff|in-class|classroom|1:1|1-1|2:1|one[- ]to[- ]one|teaching assistant|learning support assistant|adult to (?:child|pupil)|adult:(?:child|pupil)) (?:support|help|supervision|assistance|time|ratio)|supervision(?! (?:for|of|from) )|support (?:in|at|during|throughout|across) |ratio\b"
        r"|(?:adults?|teaching assistants?|learning support assistants?|tas?|lsas?|(?:communication |learning )?support (?:workers?|assistants?)|key (?:person|worker|adult)|carers?|personal assistants?)(?=(?:,? (?:in|at|for|during|throughout|on|by|within|(?:will |is to |are to |to )(?:support|help|assist|be|stay|sit|remain|supervise|provide|give|offer)|present|close)\b)|[,.;]|$))"
    )
)
_BY_AN_ADULT = Holding(
    re.compile(
        r"(?<![a-z])(?:adults?(?![ -](?:social|led|services))|staff|teaching assistants?|tas?|lsas?|(?<!family )support (?:workers?|assistants?)|key ?(?:person|worker|adult)|carers?(?!')|personal assistants?|supported living|staffing|ratio)(?![a-z])"
    )
)
_AT_HAND = Holding(
    re.compile(
        r"(?<![a-z])(?:support(?! (?:from|workers?|assistants?|staff|plan)\b)|supervis(?:ion|e|es|ed|ing)|on hand|at hand|reassur\w{0,6}|ratio|supported living|look(?:s|ed)? after|accompan\w{0,6}|assist(?:s|ed|ance)?|help(?:s|ed)?)(?![a-z])"
    )
)


def adult_is_there(text: str, amounts: Sequence[Amount]) -> bool:
    """Tell whether what it gives is an adult's help or presence, and nothing that happens so many times a week."""
    if text not in _PRESENCE_WORD or any(amount.kind in _AT_TIMES for amount in amounts):
        return False
    return _THERE.match(text) is not None or (
        _AT_HAND.search(text) is not None and _BY_AN_ADULT.search(text) is not None
    )


_AT_TIMES = frozenset({AmountKind.FREQUENCY, AmountKind.COUNT})
