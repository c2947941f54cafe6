"""A plan meets a rubric: load, judge, score, band."""

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
