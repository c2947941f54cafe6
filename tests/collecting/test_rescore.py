"""A round judged again on what was seen gives what auditing the plans with that rubric gives."""

import random
from pathlib import Path

import pytest
from documents import Layout, load_content, plan_file
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from made_rounds import some_verdicts, write_round

from ehcp_audit.collecting import AuditRound, open_round, plan_id
from ehcp_audit.collecting.rows import Judged, rows_of
from ehcp_audit.collecting.store import Limits, Store, Yardstick
from ehcp_audit.collecting.worker import Unread
from ehcp_audit.errors import RoundError
from ehcp_audit.model import Plan, PlanAudit, Rubric, Verdict
from ehcp_audit.reading import read_plan
from ehcp_audit.scoring import audit_plan, judge_seen, load_rubric, look_at

LIMITS = Limits(timeout=60, memory_mb=1000)


@pytest.fixture(scope="module")
def plans(tmp_path_factory) -> list[Plan]:
    folder = tmp_path_factory.mktemp("plans")
    return [
        read_plan(plan_file(load_content(name), Layout(layout), "docx", folder / f"{name}.docx"))
        for name, layout in (("kofi", "flow"), ("lena", "matrix"))
    ]


def a_round(path: Path, plans: list[Plan], rubric: Rubric) -> AuditRound:
    version = audit_plan(plans[0], rubric).ehcp_audit
    with Store(path, keep_quotes=True, package=version) as store:
        number = store.take_yardstick(
            Yardstick(rubric.id, rubric.version, rubric.sha256, rubric.model_dump_json(), version)
        )
        results: list = [Unread("gone", "PictureOfPages", "A picture.")]
        for plan in plans:
            seen = look_at(plan)
            judged = Judged(plan, judge_seen(seen, rubric), rubric, seen)
            results.append(
                rows_of(
                    judged, keep_quotes=True, identifier=plan_id(plan.source.sha256), sentence_key=b"k" * 16
                ).packed()
            )
        store.write(results, number, LIMITS)
        store._insert(
            "sample",
            [
                {"plan": one, "sha256": sha, "copies": 1, "in_sample": True}
                for one, sha in [
                    ("gone", "0" * 64),
                    *((plan_id(p.source.sha256), p.source.sha256) for p in plans),
                ]
            ],
        )
    return open_round(path)


def stripped(audit: PlanAudit, plan: Plan) -> PlanAudit:
    return audit.model_copy(update={"source": plan.source})


def same_as_fresh(found: AuditRound, plans: list[Plan], rubric: Rubric) -> None:
    for plan in plans:
        fresh = audit_plan(plan, rubric)
        assert stripped(found.audit(plan_id(plan.source.sha256)), plan) == fresh


def changed(base: Rubric, seed: int) -> Rubric:
    """Return a rubric with other weights, thresholds, cut points and caps, and some criteria left out."""
    chance = random.Random(seed)
    criteria = []
    for one in base.criteria:
        if chance.random() < 0.1:
            continue
        update: dict = {"weight": round(chance.uniform(0, 10), 2)}
        if one.met_when is not None:
            low, high = sorted(round(chance.uniform(0.05, 1), 2) for _ in range(2))
            update["met_when"] = one.met_when.model_copy(update={"met_from": high, "partly_from": low})
        criteria.append(one.model_copy(update=update).model_dump())
    cuts = sorted({round(chance.uniform(0.05, 0.95), 2) for _ in range(3)}, reverse=True)
    bands = [{"name": f"band {cut}", "from_score": cut} for cut in (*cuts, 0)]
    cap = {"criterion": chance.choice(criteria)["id"], "band": bands[-1]["name"], "why": "x"}
    return Rubric.model_validate(
        {
            **base.model_dump(),
            "version": str(seed),
            "criteria": criteria,
            "bands": bands,
            "caps": [cap],
            "minimum_decided": round(chance.uniform(0, 0.9), 2),
            "minimum_confidence": round(chance.uniform(0, 0.9), 2),
        }
    )


QUALITY = load_rubric("quality")


@settings(max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_a_rescored_round_is_what_auditing_afresh_gives(tmp_path_factory, plans, seed):
    rubric = changed(QUALITY, seed)
    found = a_round(tmp_path_factory.mktemp("r") / "r.duckdb", plans, QUALITY)
    same_as_fresh(found.rescore(rubric), plans, rubric)
    assert found.summary().rubric.sha256 == rubric.sha256


@settings(max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_other_weights_and_bands_alone_give_what_auditing_afresh_gives(tmp_path_factory, plans, seed):
    other = changed(QUALITY, seed)
    weights = {one.id: one.weight for one in other.criteria}
    criteria = [
        one.model_copy(update={"weight": weights[one.id], "themes": ("ours",)})
        for one in reversed(QUALITY.criteria)
        if one.id in weights
    ]
    rubric = Rubric.model_validate(
        {
            **other.model_dump(),
            "criteria": [one.model_dump() for one in criteria],
            "minimum_confidence": QUALITY.minimum_confidence,
        }
    )
    found = a_round(tmp_path_factory.mktemp("r") / "r.duckdb", plans, QUALITY)
    same_as_fresh(found.rescore(rubric), plans, rubric)
    assert {row["plan"] for row in found.rows("findings")} == {plan_id(one.source.sha256) for one in plans}


@settings(max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_criteria_that_rest_on_other_criteria_s_checks_give_what_auditing_afresh_gives(
    tmp_path_factory, plans, seed
):
    chance = random.Random(seed)
    always = [one for one in QUALITY.criteria if one.met_when and not one.applies_when]
    rules = [one.met_when for one in always]
    chance.shuffle(rules)
    mixed = {}
    for one, rule, more in zip(always, rules, [*rules[1:], rules[0]], strict=True):
        parts = {part: (*getattr(rule, part), *getattr(more, part)) for part in ("all", "any", "none")}
        twice = chance.random() < 0.2
        mixed[one.id] = rule.model_copy(
            update=parts if chance.random() < 0.4 else {"all": rule.all * (1 + twice)}
        )
    criteria = [
        one.model_copy(update={"met_when": mixed[one.id]}).model_dump()
        if one.id in mixed
        else one.model_dump()
        for one in QUALITY.criteria
    ]
    rubric = Rubric.model_validate({**QUALITY.model_dump(), "version": "mixed", "criteria": criteria})
    found = a_round(tmp_path_factory.mktemp("r") / "r.duckdb", plans, QUALITY)
    same_as_fresh(found.rescore(rubric), plans, rubric)
    same_as_fresh(found.rescore(changed(rubric, seed)), plans, changed(rubric, seed))
    same_as_fresh(found.rescore(QUALITY), plans, QUALITY)


def test_a_round_keeps_what_it_was_held_against_before_and_can_go_back(tmp_path, plans):
    found = a_round(tmp_path / "r.duckdb", plans, QUALITY)
    before = {name: found.rows(name) for name in found.tables}
    other = load_rubric("section-f")
    found.rescore(other)
    same_as_fresh(found, plans, other)
    assert [row["rubric_id"] for row in found.rows("yardsticks")] == ["quality", "section-f"]
    assert [row["rescored_from"] for row in found.rows("yardsticks")] == [None, 1]
    for name in ("wording", "sentences", "plan_sections", "looks", "unreadable"):
        assert len(found.rows(name)) == len(before[name])
        assert before[name] or name == "looks"
    found.rescore(QUALITY)
    for name in found.tables:
        if name not in {"yardsticks", "round"}:
            assert found.rows(name) == before[name], name


def test_checks_that_were_not_put_to_the_plans_are_named(tmp_path, plans):
    found = a_round(tmp_path / "r.duckdb", plans, load_rubric("section-f"))
    with pytest.raises(RoundError, match=r"not put to every plan.*sections-present.*Run ehcp-audit batch"):
        found.rescore(load_rubric("quality"))
    same_as_fresh(found, plans, load_rubric("section-f"))
    assert [row["rubric_id"] for row in found.rows("yardsticks")] == ["section-f"]


def test_a_person_s_verdict_stays_where_the_criterion_means_the_same_and_goes_where_it_does_not(
    tmp_path, plans
):
    found = a_round(tmp_path / "r.duckdb", plans, QUALITY)
    plan = plan_id(plans[0].source.sha256)
    kept, other = "F-03", "F-04"
    own = {"plan": plan, "yardstick": 1}
    with Store(found.path, keep_quotes=True, package="0") as store:
        store._insert(
            "revisions",
            [
                {
                    **own,
                    "criterion": name,
                    "number": 1,
                    "verdict": "met",
                    "judge": "A panel",
                    "why": "we read it",
                }
                for name in (kept, other)
            ],
        )
    criteria = [
        one.model_copy(
            update={"met_when": one.met_when.model_copy(update={"met_from": 0.31, "partly_from": 0.3})}
        )
        if one.id == other
        else one.model_copy(update={"weight": 7.0})
        for one in QUALITY.criteria
    ]
    rubric = Rubric.model_validate(
        {**QUALITY.model_dump(), "criteria": [one.model_dump() for one in criteria]}
    )
    audit = found.rescore(rubric).audit(plan)
    fresh = audit_plan(plans[0], rubric)
    assert audit.judgement(kept).judge == "A panel"
    assert audit.judgement(kept).verdict is Verdict.MET
    assert audit.judgement(other).judge == "program"
    assert audit.quality == fresh.revise(kept, "met", by="A panel", why="we read it").quality


def test_a_round_without_what_its_checks_saw_says_so(tmp_path):
    found = write_round(tmp_path / "r.duckdb", some_verdicts(3, 2))
    with pytest.raises(RoundError, match="does not hold what its checks saw"):
        found.rescore(QUALITY)


def test_an_interrupted_rescore_is_finished_by_the_same_call(tmp_path, plans, monkeypatch):
    from ehcp_audit.collecting import rescore

    found = a_round(tmp_path / "r.duckdb", plans, QUALITY)
    other = changed(QUALITY, 5)
    monkeypatch.setattr(rescore, "_TOGETHER", 1)
    own, calls = rescore.tallies, []

    def cut_off(connection, minimum_confidence):
        calls.append(connection)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return own(connection, minimum_confidence)

    monkeypatch.setattr(rescore, "tallies", cut_off)
    with pytest.raises(KeyboardInterrupt):
        found.rescore(other)
    assert [row["yardstick"] for row in found.rows("yardsticks")] == [1]
    same_as_fresh(found, plans, QUALITY)
    found.rescore(other)
    same_as_fresh(found, plans, other)
    assert len(found.rows("looks")) == len({tuple(row.values()) for row in found.rows("looks")})
