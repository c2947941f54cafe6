"""What type of provision a statement makes, and so which slots it needs.

Source: part 6 of the criteria: case law says that the nature of the provision shows the detail that is needed.
"""
# ruff: noqa: E501, SIM905 - patterns and word lists read best as lines of words

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum

from .amounts import Amount, AmountKind
from .plain import Plain
from .roles import Role
from .slots import CHILD_TRAINING
from .things import Thing

__all__ = ["ProvisionType", "type_of"]


class ProvisionType(StrEnum):
    """The types of provision."""

    SESSION = "session"
    """Something that happens at times: therapy, teaching, an intervention, a short break."""
    CONTINUOUS = "continuous"
    """An adult's support through the day or for many hours."""
    ENVIRONMENT = "environment"
    """Surroundings, or a way in which all who work with the child work."""
    EQUIPMENT = "equipment"
    TRAINING = "training"
    """Training or advice to the adults."""
    MONITORING = "monitoring"
    """Review, assessment or report."""
    PAYMENT = "direct payment"


_PAYMENT = re.compile(r"direct payments?|personal (?:health )?budget")
_TRAINEES = r"(?:staff|adults?|teachers?|tas?|teaching assistants?|team|those|everyone|practitioners|people|assistants?|lsas?|personnel|colleagues|workforce|parents|school|setting|professionals|workers?|carers?|senco)"
_TRAINING = re.compile(
    rf"{_TRAINEES}\b[^.;]{{0,50}}\b(?:will|to|must|shall|should|may|can|is to|are to|would)\b[^.;]{{0,30}}\b(?:be (?:fully |suitably |appropriately )?trained|(?:receive|have|attend|undertake|complete|access|be given|be offered|get|be provided with|benefit from|undergo)\b[^.;]{{0,60}}\b(?:training|refresher|briefing|workshops?|inset|cpd|coaching|course))"
    rf"|\b(?:will|must|shall|should|may|is to|are to) (?:also |jointly )?(?:train|coach|upskill|give [^.;]{{0,50}}training|deliver [^.;]{{0,60}}training|provide [^.;]{{0,60}}training|run [^.;]{{0,40}}(?:training|inset|workshop)|lead [^.;]{{0,40}}training)"
    rf"|\btraining (?:on|in|about|for|to|will be|is to be|must be|sessions? for|day)[^.;]{{0,80}}|^(?:[\w' -]{{0,40}})?(?:staff |whole[- ]school |annual |autism |makaton |specialist |team )training|\b(?:inset|cpd|twilight)\b"
)
_WITH_TRAINING = re.compile(
    r"(?:with|had|has|received|completed|whose|undertaken|who have) (?:[\w-]{1,16} ){0,3}training"
)
_MONITORING = re.compile(
    r"(?:will|to|must|shall|should|may|is to|are to)(?: also| then| jointly| formally| regularly| closely)? (?:be )?(?:formally |regularly |closely |carefully |kept under )?(?:review|monitor|assess|re-?assess|evaluat|observ|report|audit|measure|track|check(?:ed)? (?:and|his|her|their|ℵ's|progress)|written report)[a-z]*(?! by (?:sitting|going))"
    r"|^(?:[\w -]{0,30})?(?:review|monitoring|assessment|re-?assessment|observation|report|check-up|audit|evaluation)s?\b(?! and (?:deliver|provid))"
    r"|(?:review|monitoring|progress|termly|annual|planning) (?:meeting|report|assessment|check)s?\b|(?:progress|targets?|provision|programme) (?:will|is to|must|to|should)(?: be)? (?:\w{1,24} )?(?:review|monitor|measur|track|record|evaluat|discuss|updat)|kept under review|subject to (?:\w{1,24} )?review"
)
_SUPPORT = re.compile(
    r"(?<![a-z])(?:support(?:ed)?|supervis\w{1,24}|1:1|1-1|one[- ]to[- ]one|2:1|two[- ]to[- ]one|accompan\w{1,24}|assist(?:ed|ance)|ratio|help(?:ed)?|alongside|within arm's reach|in the room with|beside|next to|within sight|eyeline|line of sight|with (?:him|her|them|ℵ)|shadow\w{0,24}|key adult|staffing|care)(?![a-z])"
)
_CONTINUING = re.compile(
    r"(?<![a-z])(?:at all times|full[- ]time|throughout|all day|across the (?:school |whole )?(?:day|week)|waking day|24[- ]hour|all (?:lessons|sessions|break)|in every lesson|in each lesson|whenever|constant|continuous)(?![a-z])"
)
_SESSION_WORD = re.compile(
    r"(?<![a-z])(?:sessions?|therapy|tuition|visits?|appointments?|clinics?|workshops?|blocks? of|interventions?|programme|counselling|lessons? (?:with|from|in|of)|physiotherapy|hydrotherapy|salt|slt|ot|input|respite|short breaks?|clubs?|classes in|circuits?|groups?)(?![a-z])"
)
_ALL_WHO_WORK = re.compile(
    r"(?<![a-z])(?:staff|adults?|teachers?|everyone|all who|those|the school|the class teacher|tas?|teaching assistants?|instructions?|lessons?|tasks?|work|language|information|homework|text|worksheets?|the curriculum|learning|routines?|changes?|activities|questions|transitions)\b[^.;]{0,50}\b(?:will|must|shall|are to|is to|should|to|may|can)(?: all| always| also| not| never)? (?:be )?(?:us(?:e|ed)|giv(?:e|en)|present|check|speak|allow|break|broken|avoid|sit|display|model|repeat|ensure|explain|adapt|modif|simplif|prepar|warn|prompt|reduc|mak|mad|tak|follow|apply|appl|differentiat|scaffold|sign|face|call|say|start|chunk|kept|keep|wait|prais|reinforc|remind|show|writ|print|enlarg|link|support(?:ed)? (?:by|with) visual)"
)
_EVERY_ADULT = re.compile(
    r"(?<![a-z])(?:every|all|each) (?:of the )?(?:members? of staff|adults?|teachers?|staff|teaching staff)\b[^.;]{0,60}\b(?:will|must|shall|are to|is to)\b"
)
_STRATEGY = re.compile(
    r"(?<![a-z])(?:strateg|approach|environment|classroom|adapt|adjust|differentiat|modif|curriculum|routine|visual|seat|sensory diet|low[- ]arousal|total communication|consistent)"
)


def type_of(  # noqa: PLR0911 - the order of the questions is the rule
    source: Plain, amounts: Sequence[Amount], roles: Sequence[Role], things: Sequence[Thing]
) -> ProvisionType:
    """Say what type of provision a statement makes; what is none of the others is a session."""
    text = source.text
    kinds = {amount.kind for amount in amounts}
    of_thing = {thing.kind for thing in things}
    timed = AmountKind.DURATION in kinds
    if _PAYMENT.search(text):
        return ProvisionType.PAYMENT
    if _is_training(text) and not _begins_with_activity(text, things):
        return ProvisionType.TRAINING
    if _is_monitoring(text, amounts, of_thing):
        return ProvisionType.MONITORING
    hours = max(
        (amount.value or 0.0 for amount in amounts if amount.kind is AmountKind.DURATION), default=0.0
    )
    support = bool(_SUPPORT.search(text))
    covers = AmountKind.COVERAGE in kinds or bool(_CONTINUING.search(text))
    if AmountKind.GROUP in kinds and covers and not timed and "activities" not in of_thing:
        return ProvisionType.CONTINUOUS
    held = hours >= 300 or AmountKind.RATIO in kinds or any(role.part.value == "delivers" for role in roles)
    if support and held and (hours >= 300 or (covers and not timed)) and "activities" not in of_thing:
        return ProvisionType.CONTINUOUS
    if "equipment" in of_thing and not timed and "activities" not in of_thing:
        return ProvisionType.EQUIPMENT
    if not timed and "activities" not in of_thing and _is_event_led(amounts):
        return ProvisionType.ENVIRONMENT
    session = bool(_SESSION_WORD.search(text)) or "activities" in of_thing
    if (
        not timed
        and not session
        and (
            "environment" in of_thing
            or _EVERY_ADULT.search(text)
            or _ALL_WHO_WORK.search(text)
            or _STRATEGY.search(text)
        )
    ):
        return ProvisionType.ENVIRONMENT
    if not timed and "environment" in of_thing and "activities" not in of_thing:
        return ProvisionType.ENVIRONMENT
    return ProvisionType.SESSION


_EVENTS = frozenset(
    "lesson time transition task activity topic visit journey trip change test exam examination worksheet text instruction "
    "question assignment handout assembly outing drill homework mealtime meal feed piece-of-work game".split()
)


def _is_event_led(amounts: Sequence[Amount]) -> bool:
    """True where it happens whenever something else does: before every lesson, on each journey."""
    return any(
        one.kind is AmountKind.FREQUENCY and (one.per or "").replace(" ", "-") in _EVENTS for one in amounts
    )


def _begins_with_activity(text: str, things: Sequence[Thing]) -> bool:
    match = _TRAINING.search(text)
    return match is not None and any(
        thing.kind == "activities"
        and thing.span[1] < match.start() + 12
        and " train" not in text[: thing.span[0]]
        for thing in things
    )


def _is_training(text: str) -> bool:
    match = _TRAINING.search(text)
    if match is None:
        return False
    rest = _WITH_TRAINING.sub("", CHILD_TRAINING.sub("", text))
    return bool(_TRAINING.search(rest))


def _is_monitoring(text: str, amounts: Sequence[Amount], of_thing: AbstractSet[str]) -> bool:
    match = _MONITORING.search(text)
    if match is None or "activities" in of_thing:
        return False
    before = [
        amount for amount in amounts if amount.kind is AmountKind.DURATION and amount.span[0] < match.start()
    ]
    return (
        not before
        and match.start() < 90
        and not re.search(
            r"(?:will|to) (?:have|receive|be (?:provided|given|taught|supported))\b", text[: match.start()]
        )
    )
