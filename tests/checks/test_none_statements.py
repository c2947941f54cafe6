"""What only says that there is nothing is no need, whenever somebody looked."""

import pytest
from builders import plan

from ehcp_audit.checks import CHECKS
from ehcp_audit.checks.passages import none_statement


@pytest.mark.parametrize(
    "text",
    [
        "None identified, on the advice of Dr Moss of 12 November 2025.",
        "None identified. Assessed 04/12/2025 by the social worker.",
        "No health needs were identified in 2025.",
    ],
)
def test_a_date_is_no_amount(text):
    assert none_statement(text)


@pytest.mark.parametrize(
    "text",
    [
        "None identified, but he needs 2 hours a week.",
        "Not known to the service; 30 minutes weekly.",
    ],
)
def test_what_says_more_is_a_statement(text):
    assert not none_statement(text)


def test_none_said_of_strengths_above_a_need_is_not_said_of_the_section():
    made = plan(C=["#Strengths", "None recorded.", "Has asthma, which makes her miss PE."])
    assert list(CHECKS["none-identified-on-advice"].findings(made)) == []
