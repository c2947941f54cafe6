"""One plan against a rubric: gates, conditions, intervals, revisions."""

from datetime import date

import pytest
from builders import plan
from hypothesis import given, settings
from hypothesis import strategies as st
from whole_plan import GOOD_F, WEAK_F, verdict, whole

from ehcp_audit.checks import Facts
from ehcp_audit.model import CheckRef, Finding, MetWhen, PlanAudit, Verdict
from ehcp_audit.scoring import audit_plan
from ehcp_audit.scoring.judge import count, verdict_of


def test_the_same_plan_gives_the_same_audit_byte_for_byte():
    assert audit_plan(whole()).to_json() == audit_plan(whole()).to_json()


def test_an_audit_is_the_same_after_being_stored():
    audit = audit_plan(whole())
    assert PlanAudit.from_json(audit.to_json()) == audit


def test_a_weak_provision_is_judged_below_a_strong_one():
    strong, weak = audit_plan(whole()), audit_plan(whole(F=[WEAK_F]))
    assert strong.quality.score > weak.quality.score
    for criterion in ("F-03", "F-04", "F-05", "F-11"):
        assert verdict(strong, criterion) == "met", criterion
        assert verdict(weak, criterion) == "not met", criterion


def test_a_finding_quotes_the_plan_and_says_where():
    finding = audit_plan(whole(F=[WEAK_F])).judgement("F-03").findings[0]
    assert finding.quote == WEAK_F
    assert finding.place.block is not None
    assert finding.thing == "F1"


def test_too_few_words_in_sections_and_nothing_is_scored():
    audit = audit_plan(whole(unread=2000))
    assert not audit.reading.scored
    assert "could be placed" in audit.reading.why_not
    assert {j.verdict for j in audit.judgements} == {Verdict.NOT_ASSESSABLE}
    assert audit.quality.score is None
    assert audit.statutory.not_met == 0


@pytest.mark.parametrize(
    ("made", "words"), [(plan(), "No section"), (whole(notes=["blank-template"]), "form")]
)
def test_a_file_that_is_no_plan_yet_is_not_scored(made, words):
    audit = audit_plan(made)
    assert not audit.reading.scored
    assert words in audit.reading.why_not


def test_a_section_read_without_confidence_is_not_assessable():
    audit = audit_plan(whole(F=[WEAK_F], confidence={"F": 0.2}))
    assert verdict(audit, "F-03") == "not assessable"
    assert "surely" in audit.judgement("F-03").says
    assert verdict(audit, "B-03") == "met"
    assert verdict(audit, "FORM-01") == "needs a person"


def test_a_section_that_was_not_found_is_told_once_and_not_in_every_criterion():
    content = {"A": "I like trains.", "B": ["Reads little."]}
    audit = audit_plan(plan(**content))
    assert verdict(audit, "FORM-01") == "not met"
    assert verdict(audit, "F-03") == "not assessable"
    assert audit.judgement("F-03").says == "Section F was not found in this file."


def test_words_outside_sections_make_a_missing_section_uncertain():
    audit = audit_plan(plan(A="I like trains and long walks by the old mill.", unread=6), "quality")
    assert verdict(audit, "FORM-01") == "needs a person"


def test_a_draft_and_a_final_plan_are_asked_different_things():
    named = whole()
    final, draft = audit_plan(named), audit_plan(named, status="draft")
    assert (verdict(final, "I-01"), verdict(final, "I-02")) == ("met", "not applicable")
    assert (verdict(draft, "I-01"), verdict(draft, "I-02")) == ("not applicable", "not met")
    unknown = audit_plan(whole(details={}))
    assert verdict(unknown, "I-01") == verdict(unknown, "I-02") == "not assessable"


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({"year_group": 8}, "not applicable"),
        ({"year_group": 9}, "not met"),
        # Turns 14 on the last day of August of Year 9; the child a day younger is a year below.
        ({"date_of_birth": "2012-08-31", "issued_on": "2025-09-01"}, "not met"),
        ({"date_of_birth": "2012-09-01", "issued_on": "2025-09-01"}, "not applicable"),
        ({"date_of_birth": "2012-09-01", "issued_on": "2026-09-01"}, "not met"),
        ({}, "not assessable"),
    ],
)
def test_year_9_comes_from_the_school_year_and_not_from_age(details, expected):
    audit = audit_plan(whole(details={"status": "final", **details}))
    assert verdict(audit, "F-25") == expected


def test_nothing_depends_on_today_unless_a_day_is_given():
    made = whole(details={"status": "final", "issued_on": "2020-03-01", "review_due": "2021-02-01"})
    late = audit_plan(made, as_of=date(2028, 1, 1))
    assert (verdict(audit_plan(made), "E-06"), verdict(late, "E-06")) == ("met", "not met")

    def overdue(audit):
        return [f.says for f in audit.judgement("FORM-06").findings if f.holds is False]

    assert overdue(audit_plan(made)) == []
    assert overdue(late) == ["had passed by 1 January 2028"]


def test_case_facts_decide_what_the_plan_cannot():
    without = audit_plan(whole())
    assert verdict(without, "P-01") == "not assessable"
    late = audit_plan(whole(), facts=Facts(requested_on=date(2025, 1, 1)))
    assert verdict(late, "P-01") == "not met"
    assert late.quality == without.quality


def test_a_childs_own_vague_words_change_nothing():
    plain = whole()
    vague = whole(
        A="I like trains and I want to drive one when I grow up, with regular support as required.\n"
        "Mum feels that mornings are hard."
    )
    verdicts = [{j.criterion: j.verdict for j in audit_plan(one).judgements} for one in (plain, vague)]
    assert verdicts[0] == verdicts[1]


def test_an_untouched_need_in_a_row_table_is_found():
    needs = [
        "Cannot follow instructions.",
        "Cannot count to ten.",
        "Runs from the noise of the hall.",
        "Eats nothing.",
    ]
    made = whole(
        B=needs, F=["Key words.", "Counting games.", "Ear defenders."], links=["B1 F1", "B2 F2", "B3 F3"]
    )
    judged = audit_plan(made).judgement("F-01")
    assert judged.verdict == "partly met"
    assert [f.thing for f in judged.findings if f.holds is False] == ["B4"]
    assert audit_plan(made.model_copy(update={"links": ()})).judgement("F-01").verdict == "needs a person"


def test_a_person_may_revise_and_the_first_verdict_stays():
    audit = audit_plan(whole(F=[WEAK_F]))
    revised = audit.revise(
        "F-03", "met", by="panel member", why="The timetable is attached.", on=date(2026, 4, 1)
    )
    judged = revised.judgement("F-03")
    assert (judged.verdict, judged.judge, judged.programme_verdict) == ("met", "panel member", "not met")
    assert revised.quality.score > audit.quality.score
    again = revised.revise("F-03", "partly met", by="chair", why="Only in part.")
    assert [one.by for one in again.judgement("F-03").history] == ["panel member", "chair"]
    assert again.judgement("F-03").programme_verdict == "not met"
    assert PlanAudit.from_json(again.to_json()) == again
    assert audit.judgement("F-03").verdict == "not met"


def test_a_revision_of_a_duty_moves_the_statutory_count():
    audit = audit_plan(whole(B=""))
    revised = audit.revise("B-01", Verdict.MET, by="officer", why="Needs are on page 3.")
    assert revised.statutory.met == audit.statutory.met + 1
    assert verdict(audit, "B-01") == "not met"
    assert revised.quality.capped_by is None


@pytest.mark.parametrize(
    ("criterion", "value", "by", "error"),
    [
        ("X-99", "met", "me", KeyError),
        ("F-03", "splendid", "me", ValueError),
        ("F-03", "met", " ", ValueError),
    ],
)
def test_a_revision_that_makes_no_sense_is_refused(criterion, value, by, error):
    with pytest.raises(error):
        audit_plan(whole()).revise(criterion, value, by=by, why="because")


def test_revising_a_plan_that_was_not_scored_gives_it_no_score():
    audit = audit_plan(whole(unread=2000)).revise("F-03", "met", by="me", why="I read it.")
    assert audit.quality.score is None


# ---- from findings to a verdict


def finding(thing, holds, check="c"):
    return Finding(check=check, holds=holds, says="x", thing=thing)


MET_WHEN = MetWhen(all=(CheckRef(check="c"),), met_from=0.8, partly_from=0.5)


@given(st.lists(st.sampled_from([True, False, None]), max_size=14))
@settings(max_examples=120, deadline=None)
def test_an_undecided_thing_matters_only_if_it_could_change_the_verdict(answers):
    def judged(given_answers):
        found = [finding(f"F{n}", holds) for n, holds in enumerate(given_answers)]
        return verdict_of(MET_WHEN, count(MET_WHEN, [found], frozenset()))

    worst = judged([bool(one) for one in answers])
    best = judged([one is not False for one in answers])
    assert judged(answers) is (worst if worst is best else Verdict.NEEDS_A_PERSON)


def test_things_are_counted_and_not_findings():
    found = [finding("F1", True), finding("F1", True), finding("F2", False)]
    tally = count(MET_WHEN, [found], frozenset())
    assert (tally.good, tally.bad, tally.things) == (1, 1, 2)


def test_a_thing_is_good_when_all_its_checks_agree():
    both = MetWhen(all=(CheckRef(check="a"), CheckRef(check="b")))
    found = [[finding("F1", True), finding("F2", True)], [finding("F1", False)]]
    tally = count(both, found, frozenset())
    assert (tally.good, tally.bad) == (1, 1)


def test_any_and_none_are_heard():
    either = MetWhen(any=(CheckRef(check="a"), CheckRef(check="b")), none=(CheckRef(check="n"),))
    found = [
        [finding(thing, False) for thing in ("F1", "F2", "F3")],
        [finding(thing, thing != "F1") for thing in ("F1", "F2", "F3")],
        [finding("F3", True)],
    ]
    tally = count(either, found, frozenset())
    assert (tally.good, tally.bad) == (1, 2)


def test_a_distrusted_thing_is_undecided():
    tally = count(MET_WHEN, [[finding("F1", False)]], frozenset({"F1"}))
    assert (tally.open, tally.share) == (1, None)


@pytest.mark.parametrize("empty", ["not applicable", "not met", "needs a person", "not assessable"])
def test_nothing_to_look_at_gives_the_verdict_that_the_rubric_names(empty):
    met_when = MET_WHEN.model_copy(update={"empty": empty})
    assert verdict_of(met_when, count(met_when, [[]], frozenset())) == empty


# ---- the shipped rubrics as a whole


def test_a_blank_section_f_is_not_met_and_never_better_than_a_vague_one():
    blank, vague = audit_plan(whole(F="", links=[])), audit_plan(whole(F=[WEAK_F]))
    assert verdict(blank, "F-03") == "not met"
    assert blank.judgement("F-03").says == "Section F is blank."
    assert blank.quality.score <= vague.quality.score
    assert blank.quality.capped_by in {"F-01", None}


def test_words_that_could_not_be_told_apart_are_for_a_person():
    assert verdict(audit_plan(whole(F="See the provision map.")), "F-03") == "needs a person"


def test_a_section_that_was_blacked_out_is_not_assessable():
    audit = audit_plan(whole(F=["████ ████ ████", "████ ████ will ████"]))
    assert verdict(audit, "F-03") == verdict(audit, "F-01") == "not assessable"
    assert "taken out" in audit.judgement("F-03").says
    named = audit_plan(whole(F=[GOOD_F.replace("A speech", "[Name]'s speech")]))
    assert verdict(named, "F-03") == "met"


def test_a_likeness_does_not_overrule_the_plans_own_rows():
    needs = [
        "Struggles with handwriting.",
        "Cannot count to ten.",
        "Eats nothing.",
        "Struggles with pencil grip.",
    ]
    made = whole(B=needs, F=["A handwriting and pencil grip programme.", "Counting.", "Food."])
    joined = made.model_copy(update={"links": plan(links=["B1 F1", "B2 F2", "B3 F3"]).links})
    by_thing = {f.thing: f.holds for f in audit_plan(joined).judgement("F-01").findings}
    assert by_thing == {"B1": True, "B2": True, "B3": True, "B4": None}


def test_a_failed_duty_lowers_the_score_by_its_weight_and_is_counted_once_among_the_duties():
    audit = audit_plan(whole())
    met = next(j for j in audit.judgements if j.status == "statutory" and j.verdict == "met" and j.weight > 0)
    failed = audit.revise(met.criterion, "not met", by="panel", why="It is not there.")
    decided = sum(j.weight for j in audit.judgements if j.weight > 0 and j.verdict.is_decided)
    assert abs(audit.quality.score - failed.quality.score - met.weight / decided) < 2e-4
    assert failed.statutory.not_met == audit.statutory.not_met + 1
    assert failed.statutory.met == audit.statutory.met - 1


def test_statements_that_say_there_is_nothing_are_not_judged_as_help():
    made = whole(H1=[{"text": "Section H1 provision is not required because no need was found."}])
    assert not [f for f in audit_plan(made).judgement("H-04").findings if f.thing.startswith("H1")]
