"""The shipped rubrics as a whole: complete, plain, and never broken by a plan."""

import re
from datetime import date

import pytest
from builders import plan
from whole_plan import whole

from ehcp_audit.checks import CHECKS, Facts
from ehcp_audit.model import Condition, Rubric
from ehcp_audit.scoring import audit_plan, load_rubric, shipped_rubric_ids
from ehcp_audit.scoring.conditions import NOT_SO, UNKNOWN
from ehcp_audit.scoring.sentences import fill

ALL = [pytest.param(load_rubric(identifier), id=identifier) for identifier in shipped_rubric_ids()]


QUALITY = load_rubric("quality")


CATALOGUE = {
    "FORM": 11,
    "A": 11,
    "B": 8,
    "CD": 6,
    "E": 15,
    "F": 25,
    "G": 3,
    "H": 5,
    "I": 3,
    "J": 1,
    "K": 4,
    "P": 10,
}


def sentences(rubric: Rubric):
    yield from (rubric.title, rubric.about)
    for cap in rubric.caps:
        yield cap.why
    for criterion in rubric.criteria:
        yield from (criterion.asks, criterion.why, criterion.ask)
        yield from criterion.says.model_dump().values()


def test_quality_has_every_criterion_of_the_catalogue():
    counted = {}
    for criterion in QUALITY.criteria:
        counted[criterion.id.split("-")[0]] = counted.get(criterion.id.split("-")[0], 0) + 1
    assert {letters: counted[letters] for letters in CATALOGUE} == CATALOGUE


def test_quality_uses_every_check():
    used = {ref.check for c in QUALITY.criteria if c.met_when for ref in c.met_when.checks()}
    assert used == set(CHECKS)


def test_weights_are_points_of_a_hundred_as_the_file_says():
    assert sum(c.weight for c in QUALITY.criteria) == pytest.approx(100)
    of_f = sum(c.weight for c in QUALITY.criteria if c.section == "F" and "golden-thread" not in c.themes)
    assert of_f == pytest.approx(30)


@pytest.mark.parametrize("rubric", ALL)
def test_no_rubric_speaks_of_what_is_lawful_except_to_say_that_it_does_not(rubric):
    for sentence in sentences(rubric):
        assert not re.search(
            r"\bunlawful|\billegal|\bbreach(?:es|ed)? (?:of )?(?:the )?law", sentence, re.IGNORECASE
        ), sentence


@pytest.mark.parametrize("rubric", ALL)
def test_every_criterion_says_something_for_each_verdict_and_asks_for_something(rubric):
    for criterion in rubric.criteria:
        assert criterion.asks.endswith("?")
        assert criterion.why.endswith(".")
        assert criterion.ask.endswith(".")
        assert criterion.source
        assert criterion.themes
        for sentence in (criterion.says.met, criterion.says.partly_met, criterion.says.not_met):
            for counts in (
                {"good": 1, "bad": 1, "open": 1, "things": 1},
                {"good": 2, "bad": 3, "open": 0, "things": 5},
            ):
                said = fill(sentence, counts)
                assert re.fullmatch(r"[A-Z0-9].*\.", said), said
                assert "{" not in said


@pytest.mark.parametrize("rubric", ALL)
def test_a_criterion_that_is_not_decided_by_a_rule_waits_for_a_person(rubric):
    for criterion in rubric.criteria:
        if criterion.met_when is None:
            assert criterion.says.needs_a_person


def test_every_condition_has_its_two_sentences():
    assert set(NOT_SO) == set(UNKNOWN) == set(Condition)


def test_the_legal_minimum_gives_counts_and_no_score():
    audit = audit_plan(whole(), "statutory")
    assert audit.quality.score is None
    assert audit.quality.why_no_band is None
    assert sum(audit.statutory.model_dump().values()) == len(audit.judgements)


@pytest.mark.parametrize("rubric", ALL)
def test_no_plan_however_poor_makes_a_rubric_fail(rubric):
    letters = ["A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K"]
    poor = [
        plan(A="x"),
        plan(**dict.fromkeys(letters, "")),
        plan(**dict.fromkeys(letters, "████ [Name] ____")),
        plan(**{letter: ["████", "N/A and more", "[Name] will ████ for ████ hours"] for letter in letters}),
    ]
    for made in poor:
        for facts in (None, Facts()):
            audit = audit_plan(made, rubric, facts=facts, as_of=date(2026, 1, 1))
            assert len(audit.judgements) == len(rubric.criteria)
            assert all(j.says for j in audit.judgements)


def test_the_example_in_the_rubrics_page_can_be_used(tmp_path):
    from ehcp_audit.shipped import shipped_rubrics

    page = (shipped_rubrics() / "README.md").read_text(encoding="utf-8")
    path = tmp_path / "northmoor.yaml"
    path.write_text(re.search(r"```yaml\n(.*?)```", page, re.DOTALL)[1], encoding="utf-8")
    rubric = load_rubric(path)
    assert rubric.criterion("F-06").weight == 4
    assert audit_plan(whole(), rubric).judgement("NM-01").verdict == "needs a person"


def test_the_statutory_rubric_has_counts_and_no_score():
    audit = audit_plan(whole(), "statutory")
    assert audit.quality.score is None
    assert sum(audit.statutory.model_dump().values()) == len(
        [j for j in audit.judgements if j.status == "statutory"]
    )
