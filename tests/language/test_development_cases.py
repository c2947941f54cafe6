"""The labelled development set: made-up statements that the readers were tuned on."""

from pathlib import Path

import pytest
import yaml

from ehcp_audit.language import read_need, read_outcome, read_provision, read_voice

CASES = Path(__file__).parent / "cases"
ORDER = {"not specific": 0, "needs a person": 1, "specific": 2}


def cases(name):
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def named(case):
    return case["text"][:60]


@pytest.mark.parametrize("case", cases("provision"), ids=named)
def test_a_provision_statement_is_read_as_labelled(case):
    reading = read_provision(case["text"])
    assert reading.verdict == case["verdict"], reading.why
    if "type" in case:
        assert reading.type == case["type"]
    if "who" in case:
        assert (reading.slots.who or "").lower() == case["who"]
    open_words = [one.words.lower() for one in reading.vague if not one.rescued]
    for words in case.get("vague", []):
        assert any(words.lower() in found or found in words.lower() for found in open_words)
    for words in case.get("rescued", []):
        assert words.lower() not in open_words
    assert set(case.get("missing", [])) <= set(reading.missing)


@pytest.mark.parametrize(("strong", "weak"), cases("pairs"), ids=lambda text: text[-40:])
def test_a_statement_made_weaker_is_judged_worse(strong, weak):
    assert ORDER[read_provision(weak).verdict] < ORDER[read_provision(strong).verdict]


@pytest.mark.parametrize("case", cases("outcome"), ids=named)
def test_an_outcome_is_read_as_labelled(case):
    reading = read_outcome(case["text"], by_when=case.get("by_when"))
    assert reading.verdict == case["verdict"], reading.why
    assert reading.is_provision == case.get("provision", False)


@pytest.mark.parametrize("case", cases("need"), ids=named)
def test_a_need_is_read_as_labelled(case):
    reading = read_need(case["text"])
    assert reading.verdict == case["verdict"], reading.why
    assert reading.is_provision == case.get("provision", False)
    assert reading.diagnosis_only >= case.get("diagnosis_only", False)


@pytest.mark.parametrize("case", cases("voice"), ids=named)
def test_a_passage_of_views_is_read_as_labelled(case):
    reading = read_voice(case["text"])
    assert reading.verdict == case["verdict"], reading.why
    assert reading.first_person == case.get("first_person", reading.first_person)
    assert reading.speaker == case.get("speaker", reading.speaker)
    assert bool(reading.aspirations_long) == case.get("long", bool(reading.aspirations_long))
    assert bool(reading.gathered) >= case.get("gathered", False)
