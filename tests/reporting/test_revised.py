"""A person's verdict in the report: it stands, and what the program saw is told as that."""

from builders import plan as build

from ehcp_audit.reporting.points import make_points
from ehcp_audit.scoring import audit_plan, load_rubric

RUBRIC = load_rubric("quality")
MADE = build(A="Parents' views: the road is dangerous.", F=["Support as required."])


def point_of(criterion: str, verdict: str):
    audit = audit_plan(MADE, RUBRIC).revise(criterion, verdict, by="the panel", why="We read it.")
    return next(one for one in make_points(MADE, audit.judgements, RUBRIC) if one.criterion == criterion)


def test_what_a_person_finds_lacking_can_be_asked_for():
    point = point_of("A-02", "not met")
    assert point.says.startswith("The program saw this: ")
    assert point.ask == RUBRIC.criterion("A-02").ask


def test_what_a_person_finds_met_is_not_asked_for():
    point = point_of("F-02", "met")
    assert point.ask == ""
    assert not point.is_lacking


def test_a_person_who_agrees_changes_no_sentence():
    first = audit_plan(MADE, RUBRIC).judgement("A-02")
    assert point_of("A-02", first.verdict).says == first.says
