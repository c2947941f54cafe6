"""A plan meets a rubric: load, judge, score, band.

Each name is imported when it is first used: who loads a shipped rubric needs neither the checks nor all that
they know of language.
"""

from typing import TYPE_CHECKING

from ehcp_audit.lazily import named_by

if TYPE_CHECKING:
    from ehcp_audit.checks import Facts

    from .against import sort_findings
    from .audit import audit_plan, how_read, judge_seen
    from .facts import load_facts
    from .load import load_rubric, shipped_rubric_ids
    from .schema import rubric_schema, rubric_schema_text
    from .seen import Look, Looking, SeenPlan, SeenSection, look_at

__all__ = [
    "Facts",
    "Look",
    "Looking",
    "SeenPlan",
    "SeenSection",
    "audit_plan",
    "how_read",
    "judge_seen",
    "load_facts",
    "load_rubric",
    "look_at",
    "rubric_schema",
    "rubric_schema_text",
    "shipped_rubric_ids",
    "sort_findings",
]

_HOME = {
    "Facts": "ehcp_audit.checks",
    "Look": ".seen",
    "Looking": ".seen",
    "SeenPlan": ".seen",
    "SeenSection": ".seen",
    "audit_plan": ".audit",
    "how_read": ".audit",
    "judge_seen": ".audit",
    "load_facts": ".facts",
    "load_rubric": ".load",
    "look_at": ".seen",
    "rubric_schema": ".schema",
    "rubric_schema_text": ".schema",
    "shipped_rubric_ids": ".load",
    "sort_findings": ".against",
}
"""Which module each public name lives in."""

__getattr__ = named_by(__name__, _HOME)
