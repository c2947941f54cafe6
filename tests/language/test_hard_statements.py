"""Harder statements, written without looking at the code: the shares that must hold over all of them."""

from pathlib import Path

import pytest
import yaml

from ehcp_audit.language import read_provision

HARD = yaml.safe_load((Path(__file__).parent / "cases" / "hard.yaml").read_text(encoding="utf-8"))
STRONG, WEAK = HARD["specific"], HARD["not_specific"]


def verdicts(texts):
    return [read_provision(text).verdict for text in texts]


def test_hardly_a_weak_statement_passes_as_specific():
    assert verdicts(WEAK).count("specific") <= 0.02 * len(WEAK)


def test_hardly_a_specific_statement_is_called_not_specific():
    assert verdicts(STRONG).count("not specific") <= 0.05 * len(STRONG)


def test_nearly_all_statements_are_decided():
    found = verdicts(STRONG + WEAK)
    assert found.count("needs a person") <= 0.1 * len(found)


@pytest.mark.parametrize("text", WEAK)
def test_a_weak_statement_says_what_is_wanting(text):
    reading = read_provision(text)
    assert reading.missing or any(not one.rescued for one in reading.vague)
    assert reading.why
