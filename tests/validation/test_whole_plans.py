import pytest
from whole_plans import BATCHES, WholeHarm, good, look_whole, whole_harms

from ehcp_audit.model import Verdict

PLANS = [plan for batch in BATCHES for plan in batch.plans]


def parameters() -> list[object]:
    return [
        pytest.param(
            harm,
            id=f"{harm.plan}: {harm.name}",
            marks=[pytest.mark.xfail(reason=harm.known, strict=True)] if harm.known else [],
        )
        for harm in whole_harms(PLANS)
    ]


@pytest.mark.parametrize("harm", parameters())
def test_a_harm_to_a_whole_plan_is_noticed_by_the_criteria_it_concerns_and_by_no_other(harm: WholeHarm):
    seen = look_whole(harm.plan, harm.name)
    assert (sorted(seen.missed), sorted(seen.besides)) == ([], [])


@pytest.mark.parametrize("plan", PLANS)
def test_a_good_whole_plan_is_read_and_found_good(plan):
    audit = good(plan)
    assert audit.reading.scored
    not_met = [j.criterion for j in audit.judgements if j.verdict is Verdict.NOT_MET and j.weight > 0]
    assert not_met == []


def test_what_the_first_run_noticed_is_kept_as_it_was():
    for batch in BATCHES:
        harms = whole_harms(batch.plans)
        assert len({(harm.plan, harm.name) for harm in harms}) == len(harms) == batch.harms
        assert sum(not harm.missed_first for harm in harms) == batch.noticed_first


def test_every_criterion_that_a_harm_names_is_in_the_rubric():
    known = {judgement.criterion for judgement in good(PLANS[0]).judgements}
    for harm in whole_harms(PLANS):
        assert harm.must | harm.may <= known, harm.name
