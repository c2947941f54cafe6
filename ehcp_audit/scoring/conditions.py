"""Whether a criterion applies to a plan: each condition is true, false, or not known."""

import re
from collections.abc import Callable
from datetime import date

from ehcp_audit.checks.ages import (
    age_in,
    group_in,
    over_compulsory_school_age,
    school_leaving_date,
    school_year,
)
from ehcp_audit.checks.facts import Facts
from ehcp_audit.checks.passages import lines_of, none_passage, says_none, sentences_of
from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Condition, Plan, PlanStatus, SectionLetter

__all__ = ["UNKNOWN", "holds", "not_so"]

_NO_PAYMENT = Holding(
    re.compile(
        r"\b(?:not|no|never|declin\w+|refus\w+|chose not)\b.{0,60}\b(?:ask\w*|request\w*|"
        r"want\w*|wish\w*|requir\w*|agreed|"
        r"in place|tak\w+|one|payments?|budgets?|applicable|needed)\b|\bdeclined\b|\bwithout an?y?\b",
        re.IGNORECASE,
    )
)
_PENDING = Holding(
    re.compile(
        r"\b(?:asked for|requested|applied for|being (?:looked at|considered|discussed|"
        r"explored)|under (?:review|discussion|consideration)|"
        r"can be discussed|may be requested|could be|if (?:you|the|a|agreed|requested)|to "
        r"be (?:agreed|discussed|confirmed|considered))\b",
        re.IGNORECASE,
    )
)
_PAYMENT = Holding(
    re.compile(r"\b(?:direct payments?|personal budgets?|personal health budgets?)\b", re.IGNORECASE)
)

UNKNOWN: dict[Condition, str] = {
    Condition.DRAFT: "The plan does not say whether it is a draft or final; this was not judged.",
    Condition.FINAL: "The plan does not say whether it is a draft or final; this was not judged.",
    Condition.YEAR_9_OR_ABOVE: "The child's school year could not be read; this was not judged.",
    Condition.UNDER_18: "The child's age could not be read; this was not judged.",
    Condition.POST_16: "The child's age could not be read; this was not judged.",
    Condition.HEALTH_NEEDS: "It is not clear whether section C states health needs; this was not judged.",
    Condition.SOCIAL_CARE_NEEDS: "It is not clear whether section D states needs; this was not judged.",
    Condition.HEALTH_PROVISION: "It is not clear whether G states provision; this was not judged.",
    Condition.SOCIAL_CARE_PROVISION: "It is not clear whether H1 or H2 state any; this was not judged.",
    Condition.DIRECT_PAYMENT: "It is not clear whether there is a direct payment; this was not judged.",
    Condition.CASE_FACTS: "The plan alone cannot show this: it needs dates or reports from the case file.",
}
"""What a report says where a condition is not known."""

NOT_SO: dict[Condition, str] = {
    Condition.DRAFT: "This is asked only of a draft, and the plan is final.",
    Condition.FINAL: "This is asked only of a final plan, and this one is a draft.",
    Condition.YEAR_9_OR_ABOVE: "This is asked only from Year 9.",
    Condition.UNDER_18: "This is asked only below the age of 18.",
    Condition.POST_16: "This is asked only after compulsory school age.",
    Condition.HEALTH_NEEDS: "Section C states no health needs, so there is nothing to judge here.",
    Condition.SOCIAL_CARE_NEEDS: "Section D states no social care needs, so there is nothing to judge here.",
    Condition.HEALTH_PROVISION: "Section G states no provision, so there is nothing to judge here.",
    Condition.SOCIAL_CARE_PROVISION: "H1 and H2 state no provision, so there is nothing to judge here.",
    Condition.DIRECT_PAYMENT: "The plan gives no direct payment or personal budget.",
    Condition.CASE_FACTS: "No facts of the case were given.",
}
"""What a report says where a condition does not hold."""


def not_so(condition: Condition) -> str:
    """Say why a criterion with this condition does not apply."""
    return NOT_SO[condition]


def _states(plan: Plan, *letters: SectionLetter) -> bool | None:
    """Tell whether the sections hold statements; `None` where they are missing, blank or cannot be told."""
    if any(statement.section in letters for statement in plan.statements()):
        return True
    there = [section for letter in letters if (section := plan.section(letter))]
    if there and all(none_passage(plan, section) for section in there):
        return False
    return None


def _status(plan: Plan, wanted: set[PlanStatus]) -> bool | None:
    return None if plan.details.status is PlanStatus.UNKNOWN else plan.details.status in wanted


def _over_school_age(plan: Plan, day: date | None) -> bool | None:
    born, when = plan.details.date_of_birth, day or plan.details.issued_on
    if born is not None and when is not None:
        return over_compulsory_school_age(born, when)
    group = group_in(plan.details, day)
    if group is None:
        return None
    if group == 11 and when is not None:
        return when > school_leaving_date(school_year(when))
    # In Year 11 without a day nobody can tell; Year 12 is past it, Year 10 before.
    return None if group == 11 else group >= 12


def _under_18(plan: Plan, day: date | None) -> bool | None:
    age = age_in(plan.details, day)
    if age is not None:
        return age < 18
    group = group_in(plan.details, day)
    # In Year 13 a young person turns 18 at some point: only the date of birth says when.
    return None if group is None or group == 13 else group < 13


_SUM = re.compile(
    r"\bis £\s?\d|£\s?\d[\d,.]* (?:a|per|each|every) \w+[^.;]{0,40}\b(?:is|are|will be)? ?paid\b",
    re.IGNORECASE,
)


_MADE = re.compile(
    r"\b(?:ha(?:s|ve)(?: chosen| been given| agreed)?|chose|receives?|gets?|will (?:have|receive|get)) "
    r"(?:an? |the |their )?(?:direct payment|personal (?:health )?budget)s?\b"
    r"|\b(?:direct payment|personal (?:health )?budget)s? (?:is|are|has been|have been|will be) "
    r"(?:made|paid|given|used|set up|in place|agreed)\b",
    re.IGNORECASE,
)


def _is_made(text: str) -> bool:
    """Tell whether a sentence says that there is one, though another says for what there is none."""
    return any(
        _MADE.search(one) and not _NO_PAYMENT.search(one) and not _PENDING.search(one)
        for one in sentences_of(text)
    )


def _direct_payment(plan: Plan) -> bool | None:
    letters = ("F", "G", "H", "H1", "H2", "I", "J")
    lines = [line.text for letter in letters for line in lines_of(plan.section(letter))]
    said = [text for text in lines if _PAYMENT.search(text) and not says_none(text)]
    # "She asked for a direct payment. It is £50 a week": what was asked for is paid.
    if any(
        not _NO_PAYMENT.search(text) and (_SUM.search(text) or not _PENDING.search(text)) for text in said
    ) or any(map(_is_made, said)):
        return True
    if any(_PENDING.search(text) and not _NO_PAYMENT.search(text) for text in said):
        return None
    j = [line.text for line in lines_of(plan.section(SectionLetter.J))]
    spoken = [text for text in j if not says_none(text) and not _NO_PAYMENT.search(text)]
    # Whatever else stands in J without the words for it may be the label of an empty form.
    return None if any(len(text.split()) > 8 and not _PENDING.search(text) for text in spoken) else False


def _year_9(plan: Plan, day: date | None) -> bool | None:
    group = group_in(plan.details, day)
    return None if group is None else group >= 9


_HOLDS: dict[Condition, Callable[[Plan, date | None, Facts | None], bool | None]] = {
    Condition.DRAFT: lambda plan, _day, _facts: _status(plan, {PlanStatus.DRAFT}),
    Condition.FINAL: lambda plan, _day, _facts: _status(plan, {PlanStatus.FINAL, PlanStatus.AMENDED}),
    Condition.YEAR_9_OR_ABOVE: lambda plan, day, _facts: _year_9(plan, day),
    Condition.UNDER_18: lambda plan, day, _facts: _under_18(plan, day),
    Condition.POST_16: lambda plan, day, _facts: _over_school_age(plan, day),
    Condition.HEALTH_NEEDS: lambda plan, _day, _facts: _states(plan, SectionLetter.C),
    Condition.SOCIAL_CARE_NEEDS: lambda plan, _day, _facts: _states(plan, SectionLetter.D),
    Condition.HEALTH_PROVISION: lambda plan, _day, _facts: _states(plan, SectionLetter.G),
    Condition.SOCIAL_CARE_PROVISION: lambda plan, _day, _facts: _states(
        plan, SectionLetter.H, SectionLetter.H1, SectionLetter.H2
    ),
    Condition.DIRECT_PAYMENT: lambda plan, _day, _facts: _direct_payment(plan),
    Condition.CASE_FACTS: lambda _plan, _day, facts: None if facts is None else True,
}


def holds(condition: Condition, plan: Plan, *, as_of: date | None, facts: Facts | None) -> bool | None:
    """Tell whether a condition holds for a plan; `None`: not known from what was given."""
    return _HOLDS[condition](plan, as_of, facts)
