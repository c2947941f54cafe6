"""A check that is right too seldom when it faults something answers "cannot tell" instead."""

from builders import plan
from hypothesis import given
from hypothesis import strategies as st

from ehcp_audit.checks import CHECKS
from ehcp_audit.checks.trust import ENOUGH, PRECISION_WANTED, Measured, is_trusted, measured, measured_as

CHECK = CHECKS["provision-says-how-often"]
PLAN = plan(
    F=[
        "Regular speech therapy with a speech and language therapist.",
        "Speech therapy for 30 minutes each week with a speech and language therapist.",
    ]
)


def answers() -> list[bool | None]:
    return [finding.holds for finding in CHECK.findings(PLAN)]


def test_a_trusted_check_has_its_say():
    with measured_as({}):
        assert answers() == [False, True]


def test_one_that_is_right_too_seldom_says_cannot_tell_and_why_and_only_in_place_of_does_not_hold():
    with measured_as({CHECK.id: Measured(faulted=20, rightly=16)}):
        assert answers() == [None, True]
        says = CHECK.findings(PLAN)[0].says
    with measured_as({}):
        assert says.startswith(CHECK.findings(PLAN)[0].says)
    assert "a person must look" in says


def test_few_faults_prove_nothing():
    with measured_as({CHECK.id: Measured(faulted=ENOUGH - 1, rightly=0)}):
        assert answers() == [False, True]


@given(faulted=st.integers(0, 200), wrongly=st.integers(0, 200))
def test_trust_follows_the_share_and_nothing_else(faulted: int, wrongly: int):
    rightly = max(0, faulted - wrongly)
    with measured_as({"some": Measured(faulted, rightly)}):
        assert is_trusted("some") == (faulted < ENOUGH or rightly >= PRECISION_WANTED * faulted)
        assert is_trusted("other")


def test_the_shipped_figures_are_of_checks_that_there_are():
    assert measured()
    assert set(measured()) <= set(CHECKS)
    assert all(0 <= one.rightly <= one.faulted for one in measured().values())
