"""What is stored of a plan is enough to judge it again, to the same audit, and holds none of its words."""

import json

import pytest
from builders import plan

from ehcp_audit.collecting.rows import Judged, rows_of
from ehcp_audit.collecting.seen_rows import LOOKED_AT, seen_of
from ehcp_audit.errors import RubricError
from ehcp_audit.model import Plan, PlanAudit, Verdict
from ehcp_audit.scoring import judge_seen, load_rubric, look_at

PLANS = {
    "full": plan(
        A="Ffion likes trains.\nMum says Ffion is kind.",
        B=["Ffion finds it hard to read words of two syllables.", "Ffion may struggle with noise."],
        C="None identified",
        D=["Needs a sitter."],
        E=["By July 2027 Ffion will read a page of 100 words aloud.", "Ffion will improve her reading."],
        F=[
            "Access to a trained adult as required, up to 2 hours of support a week.",
            "The speech and language therapist will see Ffion for 30 minutes every week, one to one.",
        ],
        I="A mainstream primary school.",
        links=["B1 E1 F1"],
        confidence={"D": 0.2},
        details={"status": "final", "year_group": 9},
    ),
    "little": plan(B=["A need."], unread=900),
    "form": plan(B="", F="", notes=["blank-template"]),
    "nothing": plan(unread=40),
}


def stored(one: Plan, rubric: str) -> tuple[PlanAudit, dict[str, list[dict[str, object]]]]:
    held = load_rubric(rubric)
    seen = look_at(one)
    audit = judge_seen(seen, held)
    judged = Judged(one, audit, held, seen)
    result = rows_of(judged, keep_quotes=False, identifier="x", sentence_key=b"k" * 16)
    return audit, {table: result.rows(table) for table in result.tables}


def again(tables: dict[str, list[dict[str, object]]], rubric: str) -> PlanAudit:
    seen = seen_of(
        {**tables["plans"][0], "sha256": "0" * 64},
        sections=tables["plan_sections"],
        conditions=tables["plan_conditions"],
        looks=tables["looks"],
        findings=tables["findings"],
    )
    return judge_seen(seen, load_rubric(rubric))


def bare(audit: PlanAudit) -> object:
    said = json.loads(audit.to_json())
    said["source"]["name"] = ""
    for judgement in said["judgements"]:
        for finding in judgement["findings"]:
            finding["quote"] = ""
    return said


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("rubric", ["quality", "self-check", "statutory"])
def test_a_plan_judged_from_its_rows_gets_the_audit_that_it_got_from_its_file(name, rubric):
    audit, tables = stored(PLANS[name], rubric)
    assert bare(again(tables, rubric)) == bare(audit)


def test_a_rubric_of_checks_that_were_put_to_the_plan_can_be_held_against_its_rows():
    _, tables = stored(PLANS["full"], "quality")
    direct, _ = stored(PLANS["full"], "section-f")
    assert bare(again(tables, "section-f")) == bare(direct)


def test_a_rubric_whose_checks_were_not_put_to_the_plan_is_refused_in_one_sentence():
    _, tables = stored(PLANS["full"], "section-f")
    with pytest.raises(RubricError, match=r"was not put to every plan .* audit the plans again\.$"):
        again(tables, "quality")


def test_wording_is_kept_by_its_entry_and_no_table_holds_a_word_of_the_plan():
    _, tables = stored(PLANS["full"], "quality")
    kept = json.dumps(tables, default=str)
    assert not any(word in kept for word in ("Ffion", "ffion", "syllables", "sitter", "trains", "aloud"))
    wording = {(row["thing"], row["family"], row["phrase"]) for row in tables["wording"]}
    assert ("F1", "access", "access to") in wording
    assert ("F1", "ceiling", None) in wording
    assert {row["thing"] for row in tables["sentences"]} <= {"B1", "B2", "E1", "E2", "F1", "F2"}
    assert set(LOOKED_AT) <= set(tables)
    assert {row["verdict"] for row in tables["judgements"]} >= {Verdict.NOT_MET.value}
