"""What only the case file can show: dates of the process, and what its reports and the family say."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Excerpt, Plan, SectionLetter
from ehcp_audit.model.time_to_answer import DRAFT_DAYS, days_given

from .ages import age_on, group_in, months_after, school_year
from .dates import written
from .draft_dates import draft_dates
from .facts import CaseOptions
from .passages import lines_of, opening
from .register import Seen, check

_REGULATIONS = "Special Educational Needs and Disability Regulations 2014"


def _day(day: date) -> Excerpt:
    return Excerpt(text=written(day))


def _issued(plan: Plan, options: CaseOptions) -> date | None:
    return (options.facts.issued_on if options.facts else None) or plan.details.issued_on


@check(
    "final-within-20-weeks",
    asks="Was the final plan issued within 20 weeks of the request?",
    source=f"{_REGULATIONS}, regulation 13(2)",
)
def final_within_20_weeks(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Count the days from request to issue; a recorded exception is for a person to judge."""
    facts, issued = options.facts, _issued(plan, options)
    if facts is None or facts.requested_on is None or issued is None:
        return
    days = (issued - facts.requested_on).days
    weeks = f"{days // 7} weeks and {days % 7} days"
    if days <= 140:
        yield Seen(True, f"is within 20 weeks of the request ({weeks})", _day(issued), "plan: 20 weeks")
    elif facts.exception:
        says = f"is {weeks} after the request; the exception recorded is for a person to judge"
        yield Seen(None, says, _day(issued), "plan: 20 weeks")
    else:
        yield Seen(
            False, f"is {weeks} after the request, later than 20 weeks", _day(issued), "plan: 20 weeks"
        )


@check(
    "draft-allows-15-days",
    asks="Did the family have at least 15 days to comment on the draft?",
    source=f"{_REGULATIONS}, regulation 13(1); SEND Code of Practice 2015, paragraph 9.77",
)
def draft_allows_15_days(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Count all days, not only working ones; the day the draft was sent is the first.

    What the facts do not give is taken from the plan's front page, where it says it ("Draft sent 2 March
    2026").
    """
    given = draft_dates(plan, options.facts)
    if given.sent is None or given.due is None:
        return
    count = days_given(given.sent, given.due)
    enough = count >= DRAFT_DAYS
    days = "1 day" if count == 1 else f"{count} days"
    too_few = "" if enough else f", fewer than {DRAFT_DAYS}"
    thing = "plan: days to comment"
    if given.sent_quote is not None and given.due_quote is None:
        says = f"leaves {days} for comments until {written(given.due)}{too_few}"
        yield Seen(enough, says, given.sent_quote, thing)
    else:
        counted = f", counted from {written(given.sent)}" if given.due_quote else ""
        says = f"gives {days} for comments{counted}{too_few}"
        yield Seen(enough, says, given.due_quote or _day(given.due), thing)


@check(
    "review-within-12-months",
    asks="Was the plan reviewed within 12 months of being issued or last reviewed?",
    source="Children and Families Act 2014, section 44(1)",
)
def review_within_12_months(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Compare the review before with the latest meeting, or an issue date with the day of judging."""
    facts = options.facts
    if facts is None:
        return
    before = facts.review_before_on or _issued(plan, options)
    if facts.review_meeting_on is not None and before is not None and before <= facts.review_meeting_on:
        held = facts.review_meeting_on <= months_after(before, 12)
        says = (
            "is within 12 months of the one before" if held else "is more than 12 months after the one before"
        )
        yield Seen(held, says, _day(facts.review_meeting_on), "plan: yearly review")
    elif before is not None and options.as_of is not None and options.as_of > months_after(before, 12):
        says = f"was the last time, more than 12 months before {written(options.as_of)}"
        yield Seen(False, says, _day(before), "plan: yearly review")


@check(
    "review-decision-in-time",
    asks="Did the decision and the proposed changes come within 4 weeks of the review "
    "meeting, and the final plan within 12?",
    source=f"{_REGULATIONS}, regulations 20(10) and 22; R (L, M and P) v Devon [2022] EWHC 493 (Admin)",
)
def review_decision_in_time(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Count the days from the meeting to the decision, the proposed amendments and the amended final plan."""
    facts = options.facts
    if facts is None or facts.review_meeting_on is None:
        return
    steps = [
        ("the decision", facts.decision_sent_on, 4),
        ("the proposed changes", facts.amendments_sent_on, 4),
        ("the amended final plan", facts.amended_final_on, 12),
    ]
    for what, when, weeks in steps:
        thing = f"plan: {what}"
        last = facts.review_meeting_on + timedelta(weeks=weeks)
        if when is not None:
            late = "" if when <= last else f", later than {weeks} weeks"
            days = (when - facts.review_meeting_on).days
            yield Seen(
                when <= last, f"is when {what} came, {days} days after the meeting{late}", _day(when), thing
            )
        elif what == "the decision" and options.as_of is not None and options.as_of > last:
            says = f"was the last day for {what}, which had not come by {written(options.as_of)}"
            yield Seen(False, says, _day(last), thing)


_THEN = Holding(
    re.compile(
        r"\b(?:until|till)\b.{0,40}\b(?:20\d\d|year|summer|july|august)\b.{0,20}\b(?:then|and|from)\b"
        r"|\b(?:from|starting|as of)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:september|august|autumn)\b",
        re.IGNORECASE,
    )
)


def _next_setting(plan: Plan) -> Excerpt | None:
    """Return the line of section I that speaks of two settings, one after the other."""
    return next((line for line in lines_of(plan.section(SectionLetter.I)) if _THEN.search(line.text)), None)


def stays_after_year_2(plan: Plan) -> bool:
    """Tell whether section I speaks of a school where children stay after Year 2: primary, special."""
    whole = " ".join(line.text for line in lines_of(plan.section(SectionLetter.I)))
    return bool(_STAYS.search(whole)) and not re.search(
        r"\b(?:infants?|first school)\b", whole, re.IGNORECASE
    )


_STAYS = re.compile(r"\b(?:primary|special|all[- ](?:age|through))\b", re.IGNORECASE)
_TRANSFER_YEARS = {2: "infant to junior school", 6: "primary to secondary school", 11: "school to post-16"}


@check(
    "phase-transfer-on-time",
    asks="Before a change of phase, was the plan that names the next setting issued in time?",
    source=f"{_REGULATIONS}, regulation 18",
)
def phase_transfer_on_time(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """In Years 2, 6 and 11 compare with 15 February or, in Year 11, with 31 March.

    Whether the plan in hand names the next setting only a person can see, unless the facts give the date.
    """
    facts, issued = options.facts, _issued(plan, options)
    told = facts.next_setting_named_on if facts else None
    day = options.as_of or told or issued
    group = group_in(plan.details, day)
    if day is None or group not in _TRANSFER_YEARS or (group == 2 and stays_after_year_2(plan)):
        return
    year = school_year(day) + 1
    last = date(year, 3, 31) if group == 11 else date(year, 2, 15)
    thing = "plan: change of phase"
    if told is not None:
        late = "" if told <= last else ", too late"
        says = f"is when the next setting was named; the last day was {written(last)}{late}"
        yield Seen(told <= last, says, _day(told), thing)
    elif options.as_of is not None and options.as_of <= last:
        return
    elif (named := _next_setting(plan)) is not None:
        yield Seen(True, "names the setting after the change as well", named, thing)
    else:
        section = plan.section(SectionLetter.I)
        says = (
            f"must name the next setting by {written(last)} (from "
            f"{_TRANSFER_YEARS[group]}): look whether it does"
        )
        yield Seen(None, says, opening(section) if section else _day(day), thing)


@check(
    "under-five-reviewed-sooner",
    asks="Is the plan of a child under five reviewed more often than once a year?",
    source="SEND Code of Practice 2015, paragraph 9.178",
)
def under_five_reviewed_sooner(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """For a child under five, compare the date of the next review with the date of issue.

    Six months or less.
    """
    born, issued, due = plan.details.date_of_birth, _issued(plan, options), plan.details.review_due
    if born is None or issued is None or due is None or age_on(born, issued) >= 5:
        return
    soon = due <= months_after(issued, 6)
    says = (
        "is within six months"
        if soon
        else "is more than six months away: ask whether a review sooner was considered"
    )
    yield Seen(True if soon else None, says, _day(due), "plan: review under five")


@check(
    "health-provision-agreed",
    asks="Did the health commissioner agree the health provision?",
    source=f"{_REGULATIONS}, regulation 12(2)",
)
def health_provision_agreed(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Take the answer from the facts; the plan alone seldom shows it."""
    told = options.facts.health_agreed if options.facts else None
    if told is not None:
        says = (
            "was agreed by the health commissioner" if told else "was not agreed by the health commissioner"
        )
        yield Seen(told, says, opening(plan.section(SectionLetter.G)), "section G")


def _compared(
    missing: tuple[str, ...] | None, *, letter: SectionLetter, plan: Plan, what: str
) -> Iterator[Seen]:
    if missing is None:
        return
    thing = f"section {letter}: compared with the reports"
    if not missing:
        yield Seen(True, f"was compared with the reports: {what}", opening(plan.section(letter)), thing)
    for number, one in enumerate(missing, start=1):
        says = "is in the reports and not in the plan"
        yield Seen(False, says, Excerpt(text=one), f"section {letter}: report {number}")


@check(
    "needs-match-advice",
    asks="Are all needs that the reports describe in section B?",
    source="Children and Families Act 2014, section 37(2)(a); regulation 12(1)(b); R v SoS "
    "Education ex p E [1992] 1 FLR 377",
)
def needs_match_advice(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Take from the facts what somebody who compared B with the reports found.

    An empty B needs no comparing.
    """
    b = plan.section(SectionLetter.B)
    if b is not None and not any(need.section is SectionLetter.B for need in plan.needs):
        if not b.text.strip():
            yield Seen(False, "states no needs at all", Excerpt(text=b.title), "section B")
        else:
            yield Seen(
                None, "holds no need that could be told apart: look what it states", opening(b), "section B"
            )
        return
    missing = options.facts.needs_missing if options.facts else None
    yield from _compared(missing, letter=SectionLetter.B, plan=plan, what="no need is missing")


@check(
    "amounts-match-advice",
    asks="Are the amounts that the reports recommend carried over, or is the difference explained?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def amounts_match_advice(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Take from the facts what somebody who compared F with the reports found."""
    missing = options.facts.amounts_changed if options.facts else None
    yield from _compared(
        missing, letter=SectionLetter.F, plan=plan, what="no amount was changed without a reason"
    )


@check(
    "recommendations-answered",
    asks="Is everything that the reports recommend either in the plan or explained?",
    source="SEND Code of Practice 2015, paragraph 9.69",
)
def recommendations_answered(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Take from the facts what somebody who compared the plan with the reports found."""
    missing = options.facts.recommendations_missing if options.facts else None
    yield from _compared(missing, letter=SectionLetter.K, plan=plan, what="every recommendation is answered")


@check(
    "family-finds-views-reflected",
    asks="Does the family find the child's views reflected through the plan?",
    source="SEND Code of Practice 2015, paragraph 9.61",
)
def family_finds_views_reflected(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Take from the facts what the child or family answered when asked."""
    told = options.facts.family_says_views_reflected if options.facts else None
    if told is not None:
        says = (
            "is reflected through the plan, the family says"
            if told
            else "is not reflected through the plan, the family says"
        )
        yield Seen(told, says, opening(plan.section(SectionLetter.A)), "section A")
