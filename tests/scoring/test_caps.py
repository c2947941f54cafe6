"""What holds a band down: a plan whose help is left open is not the best, however good the rest of it is."""

import pytest
from builders import plan as build
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.model import Authority, Band, Cap, Judgement, QualityScore, Scale, Verdict
from ehcp_audit.reporting.phrases import band_sentence
from ehcp_audit.scoring import audit_plan, load_rubric

BANDS = (
    Band(name="high", from_score=0.75),
    Band(name="middle", from_score=0.4),
    Band(name="low", from_score=0),
)


def judged(criterion: str, verdict: Verdict, weight: float = 1.0) -> Judgement:
    return Judgement(
        criterion=criterion,
        status=Authority.GUIDANCE,
        verdict=verdict,
        weight=weight,
        says="It says.",
        ask="",
    )


def score(verdict: Verdict, *caps: Cap) -> QualityScore:
    judgements = [judged("X-01", verdict, 0.0), judged("X-02", Verdict.MET)]
    return QualityScore.of(judgements, Scale(bands=BANDS, caps=caps))


def cap(band: str, *, partly_met_too: bool = False) -> Cap:
    return Cap(criterion="X-01", band=band, why="it matters", partly_met_too=partly_met_too)


@pytest.mark.parametrize(
    ("verdict", "partly_met_too", "band"),
    [
        (Verdict.MET, True, "high"),
        (Verdict.PARTLY_MET, False, "high"),
        (Verdict.PARTLY_MET, True, "middle"),
        (Verdict.NOT_MET, False, "middle"),
        (Verdict.NOT_MET, True, "middle"),
        (Verdict.NOT_APPLICABLE, True, "high"),
        (Verdict.NOT_ASSESSABLE, True, "high"),
    ],
)
def test_a_cap_holds_where_its_criterion_is_not_met_and_where_it_says_so_also_where_partly(
    verdict, partly_met_too, band
):
    quality = score(verdict, cap("middle", partly_met_too=partly_met_too))
    assert (quality.score, quality.band) == (1.0, band)
    assert quality.capped_by == (None if band == "high" else "X-01")


@pytest.mark.parametrize(("verdict", "band"), [(Verdict.PARTLY_MET, "middle"), (Verdict.NOT_MET, "low")])
def test_of_two_caps_on_one_criterion_the_one_that_holds_is_named(verdict, band):
    rubric = load_rubric("section-f").model_copy(
        update={
            "bands": BANDS,
            "caps": (
                Cap(criterion="X-01", band="middle", why="Some are open", partly_met_too=True),
                Cap(criterion="X-01", band="low", why="All are open"),
            ),
        }
    )
    quality = score(verdict, *rubric.caps)
    assert quality.band == band
    said = band_sentence(quality, rubric)
    assert ("Some are open" in said, "All are open" in said) == (band == "middle", band == "low")


def test_an_open_criterion_with_a_cap_leaves_the_lower_band_possible():
    quality = score(Verdict.NEEDS_A_PERSON, cap("middle", partly_met_too=True))
    assert (quality.band, quality.band_range) == ("high", ("middle", "high"))


SPECIFIC = (
    "A speech and language therapist registered with the HCPC will work with Cai alone for 30 minutes every "
    "week in term time on using longer sentences."
)
LEFT_OPEN = "Cai will have access to support with his language as required."


@given(st.integers(1, 12), st.integers(0, 12))
@settings(max_examples=25, deadline=None)
def test_no_plan_whose_help_is_open_in_more_than_a_quarter_is_in_the_best_band(specific, left_open):
    made = build(
        B=["Cai cannot tell a story in order (speech and language report, May 2026), so nobody follows him."],
        F=[SPECIFIC] * specific + [LEFT_OPEN] * left_open,
    )
    for rubric in ("quality", "section-f", "self-check"):
        held = load_rubric(rubric)
        audit = audit_plan(made, held)
        best = held.bands[0].name
        share = specific / (specific + left_open)
        if share < 0.75:
            assert audit.judgement("SPEC-01").verdict is not Verdict.MET
            assert audit.quality.band != best
        if share < 0.25:
            assert audit.quality.band in {None, held.bands[-2].name, held.bands[-1].name}


def test_the_plan_that_was_outstanding_with_two_provisions_in_five_left_open_no_longer_is():
    judgements = [judged("SPEC-01", Verdict.PARTLY_MET, 0.0), judged("X-02", Verdict.MET)]
    quality = QualityScore.of(judgements, load_rubric("quality").scale)
    assert (quality.score, quality.band, quality.capped_by) == (1.0, "good", "SPEC-01")
