"""How judgements add up: properties that hold for every set of verdicts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_audit.model import (
    Authority,
    Band,
    Cap,
    Judgement,
    QualityScore,
    Scale,
    StatutoryResult,
    Verdict,
)

SCALE = Scale(
    bands=(
        Band(name="high", from_score=0.75),
        Band(name="middle", from_score=0.4),
        Band(name="low", from_score=0),
    ),
    caps=(Cap(criterion="X-00", band="middle", why="it matters"),),
)
ORDER = [Verdict.NOT_MET, Verdict.PARTLY_MET, Verdict.MET]
OUTSIDE = [Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSABLE]


def judgement(number, verdict, weight=1.0, status=Authority.GUIDANCE):
    return Judgement(
        criterion=f"X-{number:02}", status=status, verdict=verdict, weight=weight, says="It says.", ask=""
    )


weights = st.sampled_from([0.0, 0.1, 0.5, 1.0, 2.5, 5.0])
some = st.lists(st.tuples(st.sampled_from(list(Verdict)), weights), min_size=1, max_size=12).map(
    lambda pairs: [judgement(number, verdict, weight) for number, (verdict, weight) in enumerate(pairs)]
)


def revised(judgements, index, verdict):
    return [j.model_copy(update={"verdict": verdict}) if i == index else j for i, j in enumerate(judgements)]


def rank(band):
    return [one.name for one in reversed(SCALE.bands)].index(band)


@given(some, st.data())
@settings(max_examples=150, deadline=None)
def test_a_better_verdict_never_lowers_the_score_or_the_band(judgements, data):
    index = data.draw(st.integers(0, len(judgements) - 1))
    worse, better = sorted(
        data.draw(st.lists(st.sampled_from(ORDER), min_size=2, max_size=2)), key=ORDER.index
    )
    low = QualityScore.of(revised(judgements, index, worse), SCALE)
    high = QualityScore.of(revised(judgements, index, better), SCALE)
    if low.score is None or high.score is None:
        assert low.score == high.score
        return
    assert low.score <= high.score
    assert low.range[0] <= high.range[0]
    assert low.range[1] <= high.range[1]
    assert rank(low.band) <= rank(high.band)


@given(some, st.sampled_from(OUTSIDE), weights)
@settings(max_examples=100, deadline=None)
def test_a_criterion_outside_changes_neither_score_nor_range(judgements, verdict, weight):
    without = QualityScore.of(judgements, SCALE)
    beside = QualityScore.of([*judgements, judgement(99, verdict, weight)], SCALE)
    assert beside == without


@given(some, st.sampled_from(list(Verdict)))
@settings(max_examples=100, deadline=None)
def test_a_criterion_without_weight_never_counts(judgements, verdict):
    beside = QualityScore.of([*judgements, judgement(99, verdict, 0.0)], SCALE)
    assert beside == QualityScore.of(judgements, SCALE)


@given(some)
@settings(max_examples=150, deadline=None)
def test_the_score_lies_in_its_range_and_every_decision_of_the_open_ones_too(judgements):
    quality = QualityScore.of(judgements, SCALE)
    if quality.score is None:
        assert quality.range is None
        assert quality.band is None
        return
    low, high = quality.range
    assert 0 <= low <= quality.score <= high <= 1
    for answer in ORDER:
        settled = [
            j.model_copy(update={"verdict": answer}) if j.verdict is Verdict.NEEDS_A_PERSON else j
            for j in judgements
        ]
        decided = QualityScore.of(settled, SCALE)
        assert low - 1e-4 <= decided.score <= high + 1e-4
        assert decided.open == 0
        worst, best = quality.band_range
        assert rank(worst) <= rank(decided.band) <= rank(best)


@given(some, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_criteria_does_not_matter(judgements, random):
    shuffled = list(judgements)
    random.shuffle(shuffled)
    assert QualityScore.of(shuffled, SCALE) == QualityScore.of(judgements, SCALE)


def test_no_decided_criterion_means_no_score():
    quality = QualityScore.of([judgement(1, Verdict.NEEDS_A_PERSON)], SCALE)
    assert (quality.score, quality.range, quality.band, quality.open) == (None, None, None, 1)
    assert quality.why_no_band


def test_partly_met_earns_half():
    quality = QualityScore.of([judgement(1, Verdict.PARTLY_MET, 3), judgement(2, Verdict.MET, 1)], SCALE)
    assert quality.score == 0.625


def test_a_cap_holds_the_band_down_and_is_named():
    quality = QualityScore.of([judgement(0, Verdict.NOT_MET), judgement(1, Verdict.MET, 9)], SCALE)
    assert (quality.score, quality.band, quality.capped_by) == (0.9, "middle", "X-00")


def test_a_cap_that_changes_nothing_is_not_named():
    quality = QualityScore.of([judgement(0, Verdict.NOT_MET), judgement(1, Verdict.NOT_MET, 9)], SCALE)
    assert (quality.band, quality.capped_by) == ("low", None)


def test_a_cap_that_a_person_has_yet_to_decide_widens_the_range_of_bands():
    quality = QualityScore.of(
        [judgement(0, Verdict.NEEDS_A_PERSON, 0.1), judgement(1, Verdict.MET, 9)], SCALE
    )
    assert quality.band == "high"
    assert quality.band_range == ("middle", "high")


def test_too_little_decided_gives_a_score_but_no_band():
    scale = SCALE.model_copy(update={"minimum_decided": 0.5})
    judgements = [judgement(1, Verdict.MET, 2), judgement(2, Verdict.NOT_ASSESSABLE, 3)]
    quality = QualityScore.of(judgements, scale)
    assert (quality.score, quality.band) == (1, None)
    assert "40%" in quality.why_no_band


def test_a_score_on_a_cut_point_has_the_upper_band():
    judgements = [
        judgement(1, Verdict.MET, 0.1),
        judgement(2, Verdict.MET, 0.2),
        judgement(3, Verdict.NOT_MET, 0.1),
    ]
    assert QualityScore.of(judgements, SCALE).band == "high"


def test_statutory_answers_are_counted_apart():
    statutory = [judgement(n, verdict, 0, Authority.STATUTORY) for n, verdict in enumerate(Verdict)]
    result = StatutoryResult.of([*statutory, judgement(50, Verdict.NOT_MET)])
    assert set(result.model_dump().values()) == {1}
