"""A direct payment that was asked for, and is paid."""

import pytest
from builders import plan

from ehcp_audit.model import Verdict
from ehcp_audit.scoring import audit_plan


@pytest.mark.parametrize(
    ("words", "judged"),
    [
        (
            "The family asked for a direct payment for a carer. It is £50 a week, paid monthly; it meets D1.",
            True,
        ),
        ("The family has asked for a direct payment, and the council will answer by 3 May 2026.", False),
    ],
)
def test_what_was_asked_for_and_has_its_sum_is_a_direct_payment(words, judged):
    audit = audit_plan(plan(D=["He has no break."], H1=["A carer will visit weekly."], J=words), "quality")
    verdict = next(one.verdict for one in audit.judgements if one.criterion == "J-01")
    assert (verdict not in {Verdict.NOT_ASSESSABLE, Verdict.NOT_APPLICABLE}) is judged
