"""What was seen of a plan: all that judging needs, and nothing that needs the plan again.

A plan is looked at once. What the checks saw, which conditions hold and how each section was read can then be
judged by any rubric whose checks were put to the plan, without opening its file again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ehcp_audit.checks import CHECKS, CaseOptions, Facts
from ehcp_audit.checks.passages import blacked_out, blank_section, none_statement
from ehcp_audit.errors import RubricError
from ehcp_audit.model import (
    CheckRef,
    Condition,
    Finding,
    Frozen,
    Plan,
    PlanStatus,
    Section,
    SectionLetter,
    SourceFile,
)

from .conditions import holds

__all__ = ["BLANK_FORM", "Look", "Looking", "SeenPlan", "SeenSection", "look_at"]

BLANK_FORM = "blank-template"
"""The kind of note that says that nobody has filled the form in yet."""


class Look(NamedTuple):
    """One check as it was put to a plan: the same check with other options is another look."""

    check: str
    """Its id."""
    options: str
    """Its options as a rubric gives them, as JSON text with sorted names; `{}` where it gives none."""

    @classmethod
    def of(cls, ref: CheckRef) -> "Look":
        """Return the look that a criterion asks for."""
        options = ref.options and json.dumps(ref.options, sort_keys=True, separators=(",", ":"))
        return cls(ref.check, options or "{}")


class SeenSection(NamedTuple):
    """How a section was found; a section that was not found has none."""

    confidence: float
    """How sure the reading is that these are its words, 0 to 1."""
    blank: bool
    """Nothing but headings and form prompts stands in it."""
    redacted: bool
    """All of its words were taken out."""


@dataclass
class SeenPlan:
    """What was seen of one plan, live or as stored."""

    source: SourceFile
    coverage: float
    """Share, 0 to 1, of the words outside furniture that were placed; not rounded."""
    blank_form: bool
    """It is a form that nobody has filled in yet."""
    sections: Mapping[SectionLetter, SeenSection]
    """The sections that were found."""
    conditions: dict[Condition, bool | None] = field(default_factory=dict)
    """Which conditions hold; `None`: not known."""
    looks: dict[Look, tuple[Finding, ...]] = field(default_factory=dict)
    """What each check saw that was put to the plan; empty where there was nothing to look at."""

    def holds(self, condition: Condition) -> bool | None:
        """Tell whether a condition holds; `None`: not known, or not kept."""
        return self.conditions.get(condition)

    def findings(self, ref: CheckRef) -> tuple[Finding, ...]:
        """Return what a check saw.

        Raises:
            RubricError: it was not put to this plan.
        """
        try:
            return self.looks[Look.of(ref)]
        except KeyError:
            raise RubricError(
                f"The check {ref.check} was not put to every plan with these options; audit the plans again."
            ) from None


class Looking(SeenPlan):
    """A plan that is being looked at: each check and condition once, when it is first asked for."""

    def __init__(self, plan: Plan, *, as_of: date | None = None, facts: Facts | None = None) -> None:
        """Use `look_at`."""
        super().__init__(
            source=plan.source,
            coverage=plan.coverage.share,
            blank_form=any(note.kind == BLANK_FORM for note in plan.notes),
            sections={letter: _seen(section) for letter, section in plan.sections.items()},
        )
        self._plan, self._as_of, self._facts = plan, as_of, facts

    def holds(self, condition: Condition) -> bool | None:
        """Tell whether a condition holds; `None`: not known."""
        if condition not in self.conditions:
            self.conditions[condition] = holds(condition, self._plan, as_of=self._as_of, facts=self._facts)
        return self.conditions[condition]

    def findings(self, ref: CheckRef) -> tuple[Finding, ...]:
        """Put a check to the plan and return what it saw."""
        look = Look.of(ref)
        if look not in self.looks:
            options = _options(look)
            if isinstance(options, CaseOptions):
                options = options.model_copy(update={"facts": self._facts, "as_of": self._as_of})
            self.looks[look] = CHECKS[ref.check].findings(self._plan, options)
        return self.looks[look]


@lru_cache(maxsize=512)
def _options(look: Look) -> Frozen:
    """Return the options as a rubric gives them, made once for all plans."""
    return CHECKS[look.check].options.model_validate_json(look.options)


def look_at(
    plan: Plan,
    *,
    as_of: date | None = None,
    facts: Facts | None = None,
    status: PlanStatus | str | None = None,
) -> Looking:
    """Begin to look at a plan; see `audit_plan` for what each argument means.

    Raises:
        ValueError: no such status.
    """
    if status is not None:
        details = plan.details.model_copy(update={"status": PlanStatus(status)})
        plan = plan.model_copy(update={"details": details})
    return Looking(_stated(plan), as_of=as_of, facts=facts)


def _stated(plan: Plan) -> Plan:
    """Return the plan without statements that only say that there is nothing: they need no amounts."""
    kept = {
        name: tuple(one for one in getattr(plan, name) if not none_statement(one.text))
        for name in ("needs", "outcomes", "provisions")
    }
    changed = any(len(kept[name]) < len(getattr(plan, name)) for name in kept)
    return plan.model_copy(update=kept) if changed else plan


def _seen(section: Section) -> SeenSection:
    return SeenSection(section.confidence, blank_section(section), blacked_out(section))
