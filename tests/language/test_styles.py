"""Statements in ten styles of writing: the shares that must hold over all of them."""

from pathlib import Path

import pytest
import yaml

from ehcp_audit.language import read_provision

STYLES = yaml.safe_load((Path(__file__).parent / "cases" / "styles.yaml").read_text(encoding="utf-8"))


def rows(label):
    found = [one for style in STYLES.values() for one in style[label]]
    return [{"text": one} if isinstance(one, str) else one for one in found]


STRONG, WEAK = rows("specific"), rows("not_specific")


def verdict(row):
    return read_provision(row["text"], who=row.get("who"), how_often=row.get("how_often")).verdict


def test_hardly_a_specific_statement_is_called_not_specific_in_any_style():
    assert sum(verdict(row) == "not specific" for row in STRONG) <= 0.03 * len(STRONG)


def test_nearly_all_specific_statements_are_decided_in_any_style():
    assert sum(verdict(row) == "specific" for row in STRONG) >= 0.92 * len(STRONG)


@pytest.mark.parametrize("row", WEAK, ids=lambda row: row["text"][:50])
def test_a_weak_statement_never_passes_in_any_style(row):
    assert verdict(row) != "specific"


def test_nearly_all_weak_statements_are_called_so_in_any_style():
    assert sum(verdict(row) == "not specific" for row in WEAK) >= 0.97 * len(WEAK)
