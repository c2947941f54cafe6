"""Check one plan from Python, on this computer: python examples/self_check.py my-plan.docx [report.html]."""

import sys
from pathlib import Path

import ehcp_audit as ea

plan = ea.read_plan(sys.argv[1])
rubric = ea.load_rubric("self-check")
audit = ea.audit_plan(plan, rubric)
report = Path(sys.argv[2] if len(sys.argv) > 2 else "report.html")
report.write_text(ea.render(plan, audit, rubric=rubric), encoding="utf-8")
for judgement in audit.judgements:
    if judgement.ask:
        print(f"{judgement.criterion} ({judgement.verdict}): {judgement.ask}")
print(f"The whole report is in {report}")
