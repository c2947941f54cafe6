"""Build the made-up plans, audit each one, and say where the reports lie. Run by `make demo`."""

import sys
from pathlib import Path

from make_plans import write_plans

import ehcp_audit as ea

HERE = Path(__file__).resolve().parent
RUBRIC = "self-check"


def main() -> int:
    """Audit every example, DOCX and PDF, and write one report for each."""
    plans, reports = HERE / "plans", HERE / "out"
    reports.mkdir(exist_ok=True)
    print(f"Building made-up plans in {plans} …")
    write_plans(plans)

    rubric = ea.load_rubric(RUBRIC)
    files = sorted(path for path in plans.iterdir() if path.suffix in {".docx", ".pdf"})
    print(f"\nAuditing {len(files)} files against '{RUBRIC}':\n")
    width = max(len(path.name) for path in files)
    for path in files:
        plan = ea.read_plan(path)
        audit = ea.audit_plan(plan, rubric)
        report = reports / f"{path.name}.html"
        report.write_text(ea.render(plan, audit, rubric=rubric), encoding="utf-8")
        print(f"  {path.name:<{width}}  {_in_short(audit)}")

    print(f"\nThe reports lie in {reports}")
    print(f"Open this one first: {reports / (files[0].name + '.html')}")
    return 0


def _in_short(audit: ea.PlanAudit) -> str:
    legal = f"legal minimum {audit.statutory.met} met, {audit.statutory.not_met} not met"
    if audit.quality.score is None or audit.quality.range is None:
        return f"{audit.reading.coverage:4.0%} placed; no score; {legal}"
    low, high = audit.quality.range
    return (
        f"{audit.reading.coverage:4.0%} placed; score {audit.quality.score:3.0%} "
        f"({low:.0%} to {high:.0%} while {audit.quality.open} wait for a person); {legal}"
    )


if __name__ == "__main__":
    sys.exit(main())
