"""A plan meets a rubric: load, judge, score, band."""

from ehcp_audit.checks import Facts

from .audit import audit_plan
from .facts import load_facts
from .load import load_rubric, shipped_rubric_ids
from .schema import rubric_schema, rubric_schema_text

__all__ = [
    "Facts",
    "audit_plan",
    "load_facts",
    "load_rubric",
    "rubric_schema",
    "rubric_schema_text",
    "shipped_rubric_ids",
]
