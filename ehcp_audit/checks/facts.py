"""What a plan cannot say of itself: the dates of its case, and what its reports and its family say."""

from datetime import date

from pydantic import Field

from ehcp_audit.model import Frozen

__all__ = ["CaseOptions", "Facts"]


class Facts(Frozen):
    """The facts of a case, from whoever holds the file. `None`: not known."""

    requested_on: date | None = None
    """The day the authority received the request for an assessment, or otherwise became responsible."""
    draft_sent_on: date | None = None
    """The day the draft plan was sent to the parent or young person."""
    comments_due_on: date | None = None
    """The last day that the parent or young person was given to comment on the draft."""
    issued_on: date | None = None
    """The day the final plan was issued; where it is not given, the date on the plan counts."""
    exception: str | None = None
    """The exception to the 20 weeks that the authority recorded, in words."""
    review_meeting_on: date | None = None
    """The day of the latest review meeting."""
    review_before_on: date | None = None
    """The day of the review before that one, or of the first issue where it was the first review."""
    decision_sent_on: date | None = None
    """The day the authority sent its decision after that meeting."""
    amendments_sent_on: date | None = None
    """The day the proposed amendments were sent."""
    amended_final_on: date | None = None
    """The day the amended final plan was issued after that meeting."""
    next_setting_named_on: date | None = None
    """The day the plan that names the next phase's setting was issued."""
    health_agreed: bool | None = None
    """Whether the responsible health commissioner agreed section G."""
    advice_attached: bool | None = None
    """Whether copies of all advice came with the plan."""
    needs_missing: tuple[str, ...] | None = None
    """Needs that the reports state and section B lacks.

    An empty list where somebody compared and found none.
    """
    recommendations_missing: tuple[str, ...] | None = None
    """What the reports recommend and the plan neither carries nor explains; empty where none was found."""
    amounts_changed: tuple[str, ...] | None = None
    """Amounts that the reports give and section F lacks or lowers without a reason.

    Empty where none was found.
    """
    family_says_views_reflected: bool | None = None
    """Whether the child or family, asked, said that their views are reflected through the plan."""


class CaseOptions(Frozen):
    """What a check of case facts is given when a plan is judged."""

    facts: Facts | None = Field(default=None, exclude=True)
    """The facts; `None` where none came with the plan. Filled in by scoring, never by a rubric."""
    as_of: date | None = Field(default=None, exclude=True)
    """The day for which to judge; `None`: nothing depends on today. Filled in by scoring."""
