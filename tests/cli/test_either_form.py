"""One plan as DOCX and as PDF: the same statements, the same verdicts."""

import pytest
from documents import written
from made_up import EXAMPLES

import ehcp_audit as ea


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example[2]))
def test_a_plan_is_judged_alike_as_docx_and_as_pdf(example):
    content, layout, _ = example
    plans = [ea.read_plan(written(content, layout, form)[0]) for form in ("docx", "pdf")]
    said = [
        [
            (s.id, s.text, s.area, getattr(s, "who", None), getattr(s, "how_often", None))
            for s in (*plan.needs, *plan.outcomes, *plan.provisions)
        ]
        for plan in plans
    ]
    assert said[0] == said[1]
    for rubric in ("self-check", "quality"):
        docx, pdf = ([(j.criterion, j.verdict) for j in ea.audit_plan(p, rubric).judgements] for p in plans)
        assert docx == pdf
