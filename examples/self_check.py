"""Check one plan from Python, on this computer: python examples/self_check.py my-plan.docx [report.html]."""

import sys
from pathlib import Path

import ehcp_audit as ea

plan, rubric = ea.read_plan(sys.argv[1]), ea.load_rubric("self-check")
audit = ea.audit_plan(plan, rubric)
report = Path(sys.argv[2] if len(sys.argv) > 2 else "report.html")
letter = report.with_suffix(".letter.docx")
report.write_text(ea.render(plan, audit, rubric=rubric), encoding="utf-8")
letter.write_bytes(ea.write_letter(plan, audit, rubric=rubric))
print(f"A letter to edit is in {letter}")
print(f"The whole report is in {report}")
