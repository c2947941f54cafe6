"""What the plan says it is: its status, dates and authority."""

import re
from collections.abc import Iterator
from datetime import date

from ehcp_audit.language.starts import Holding
from ehcp_audit.model import Excerpt, Plan, PlanStatus

from .ages import months_after, year_fits_birth
from .dates import written
from .facts import CaseOptions
from .passages import is_redacted
from .register import NoOptions, Seen, check


@check(
    "plan-identified",
    asks="Does the plan say what it is: its status, its authority, its date and its next review?",
    source="SEND Code of Practice 2015, paragraph 9.61 (review date); checklist practice for basic details",
)
def plan_identified(plan: Plan, options: NoOptions) -> Iterator[Seen]:
    """Look for status, authority, date of issue and date of review; a draft has no date of issue yet.

    Plans come with these blacked out. Where the words outside the sections hold such marks, or there are
    hardly any, what was not found cannot be told. A month is enough for the review. A year group that no
    child born then can be in is named.
    """
    front = " ".join(leftover.text for leftover in plan.unplaced)
    hidden = is_redacted(front) or len(front.split()) < 10
    details = plan.details
    wanted: list[tuple[str, object]] = [
        ("whether it is a draft or final", None if details.status is PlanStatus.UNKNOWN else details.status),
        ("which authority made it", details.local_authority),
    ]
    if details.status is not PlanStatus.DRAFT:
        wanted += [
            ("the date it was issued", details.issued_on),
            ("when the next review is due", details.review_due),
        ]
    for what, value in wanted:
        thing = f"plan: {what}"
        if value is not None:
            told = written(value) if isinstance(value, date) else str(value)
            yield Seen(True, f"says {what}", Excerpt(text=told), thing)
        elif "review" in what and (month := _REVIEW_MONTH.search(front)) is not None:
            yield Seen(True, f"says {what}", Excerpt(text=" ".join(month[0].split())), thing)
        elif hidden:
            yield Seen(None, f"{what} was not found; it may have been taken out", Excerpt(text=""), thing)
        else:
            yield Seen(False, f"{what} was not found", Excerpt(text=""), thing)
    if year_fits_birth(details) is False:
        says = "does not fit the date of birth and the date of the plan"
        yield Seen(False, says, Excerpt(text=f"Year {details.year_group}"), "plan: the year group")


_REVIEW_MONTH = Holding(
    re.compile(
        r"\breview\b[^.;\d]{0,24}?\b(?:January|February|March|April|May|June|July|August|September|October"
        r"|November|December|(?:autumn|spring|summer) term)\s+20\d\d\b",
        re.IGNORECASE,
    )
)


@check(
    "review-due-within-a-year",
    asks="Is the next review due within twelve months, and not already past?",
    source="Children and Families Act 2014, section 44(1)",
)
def review_due_within_a_year(plan: Plan, options: CaseOptions) -> Iterator[Seen]:
    """Compare the date of the next review with the date of issue, and with the day of judging if given."""
    due, issued = plan.details.review_due, plan.details.issued_on
    if due is None:
        return
    quote = Excerpt(text=written(due))
    # A draft's year begins with the final plan, up to twenty weeks after the request.
    year = 12 if plan.details.status is not PlanStatus.DRAFT else 17
    if issued is not None and due > months_after(issued, year):
        yield Seen(False, "is more than twelve months after the date of issue", quote, "plan: review date")
    elif issued is not None and due < issued:
        yield Seen(False, "is before the date of issue", quote, "plan: review date")
    elif options.as_of is not None and due < options.as_of:
        yield Seen(False, f"had passed by {written(options.as_of)}", quote, "plan: review date")
    elif issued is not None:
        yield Seen(True, "is within twelve months of the date of issue", quote, "plan: review date")
