import json

import by_check
import measure
import pytest
from harmed import Harm, base, false_alarms, harmed, harms, look
from measure import share

from ehcp_audit.checks.trust import ENOUGH, PRECISION_WANTED, Measured, is_trusted, measured
from ehcp_audit.model import Verdict

HARMS = harms()


def parameters() -> list[object]:
    return [
        pytest.param(
            harm,
            id=harm.name,
            marks=[pytest.mark.xfail(reason=harm.known, strict=True)] if harm.known else [],
        )
        for harm in HARMS
    ]


def test_there_are_enough_harms_and_each_has_its_own_name():
    assert len(HARMS) >= 90
    assert len({(harm.plan, harm.name) for harm in HARMS}) == len(HARMS)


@pytest.mark.parametrize("name", sorted({harm.plan for harm in HARMS}))
def test_a_good_plan_is_found_good(name):
    audit = base(name)
    assert audit.reading.scored
    assert audit.quality.score > 0.85
    assert audit.statutory.not_met == 0
    not_met = [j.criterion for j in audit.judgements if j.verdict is Verdict.NOT_MET and j.weight > 0]
    assert not_met == false_alarms(name)


@pytest.mark.parametrize("harm", parameters())
def test_a_harm_is_noticed_by_the_criteria_it_concerns_and_by_no_other(harm: Harm):
    seen = look(harm)
    assert (sorted(seen.missed), sorted(seen.besides)) == ([], [])


def test_every_criterion_that_a_harm_names_is_in_the_rubric():
    known = {judgement.criterion for judgement in base("nell").judgements}
    for harm in HARMS:
        assert harm.must | harm.may <= known, harm.name
        assert not harm.must & harm.may, harm.name


def test_no_harm_raises_the_score():
    for harm in HARMS:
        assert harmed(harm).quality.score <= base(harm.plan).quality.score + 0.01, harm.name


def test_a_check_that_is_right_too_seldom_is_not_trusted():
    shipped = json.loads((measure.DOCS / "validation.json").read_text(encoding="utf-8"))
    tried = {name: one["precision"] for name, one in shipped["checks"].items()}
    assert set(tried) >= set(by_check.ASKED_OF_STATEMENTS.values())
    assert sum(one["n"] >= ENOUGH for one in tried.values()) >= 6
    for name, one in tried.items():
        assert is_trusted(name) == (one["n"] < ENOUGH or one["share"] >= PRECISION_WANTED), name


def test_what_the_program_reads_is_what_the_card_says():
    shipped = json.loads((measure.DOCS / "validation.json").read_text(encoding="utf-8"))
    written = json.loads(measure.SHIPPED.read_text(encoding="utf-8"))
    assert written == measure.shipped(shipped)
    assert {name: Measured(**one) for name, one in written.items()} == measured()


def test_every_criterion_that_moves_moves_where_it_should():
    figures = by_check.by_criterion(share)
    moved = [one["precision"] for one in figures.values() if one["precision"]["n"]]
    assert len(moved) >= 50
    assert all(one["share"] == 1 for one in moved)


def test_many_criteria_are_tried():
    assert len(frozenset.union(*(harm.must for harm in HARMS))) >= 40
