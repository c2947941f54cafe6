"""What a worker does with one file. Apart, because it brings in the engines that open files."""

from datetime import date
from pathlib import Path

from ehcp_audit.model import Plan, PlanAudit, Rubric
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan

__all__ = ["judge_plan"]


def judge_plan(path: Path, *, rubric: Rubric, as_of: date | None) -> tuple[Plan, PlanAudit]:
    """Read a file and hold it against a rubric."""
    plan = read_plan(path)
    return plan, audit_plan(plan, rubric, as_of=as_of)
