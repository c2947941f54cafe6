"""Every check against its page of cases.

What holds, what does not, what cannot be told, what is nothing to look at.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import plan

from ehcp_audit.checks import CHECKS, Facts
from ehcp_audit.checks.trust import measured_as
from ehcp_audit.model import Finding

PAGES = Path(__file__).parent / "cases"
ANSWERS = {"holds": True, "does not hold": False, "cannot tell": None}
KINDS = {*ANSWERS, "nothing to look at"}


def page(identifier: str) -> dict[str, list[dict[str, Any]]]:
    return yaml.safe_load((PAGES / f"{identifier}.yaml").read_text(encoding="utf-8"))


def findings(identifier: str, case: dict[str, Any]) -> list[Finding]:
    case = dict(case)
    thing = case.pop("thing", None)
    check = CHECKS[identifier]
    options = check.options.model_validate(case.pop("options", {}))
    given: dict[str, Any] = {}
    if "facts" in case:
        given["facts"] = Facts.model_validate(case.pop("facts"))
    if "as_of" in case:
        given["as_of"] = date.fromisoformat(str(case.pop("as_of")))
    # A page tells what a check sees; whether it is right often enough to say so is for trust.py.
    with measured_as({}):
        found = check.findings(plan(**case), options.model_copy(update=given))
    return [one for one in found if thing is None or one.thing == thing]


CASES = [
    pytest.param(identifier, kind, case, id=f"{identifier}-{kind}-{number}")
    for identifier in CHECKS
    if (PAGES / f"{identifier}.yaml").exists()
    for kind, cases in page(identifier).items()
    for number, case in enumerate(cases)
]


@pytest.mark.parametrize(("identifier", "kind", "case"), CASES)
def test_a_check_answers_as_its_page_says(identifier, kind, case):
    found = findings(identifier, case)
    if kind == "nothing to look at":
        assert found == []
        return
    assert found, "there was nothing to look at"
    assert {one.holds for one in found} == {ANSWERS[kind]}, [
        (one.quote, one.says, one.holds) for one in found
    ]


def test_every_check_has_a_page_and_every_page_a_check():
    assert {path.stem for path in PAGES.glob("*.yaml")} == set(CHECKS)


@pytest.mark.parametrize("identifier", CHECKS)
def test_a_page_shows_a_good_case_a_bad_one_and_an_empty_one(identifier):
    shown = {kind for kind, cases in page(identifier).items() if cases}
    assert shown <= KINDS
    assert {"holds", "nothing to look at"} <= shown
    # Some checks never condemn: what they cannot find, a person must look for.
    assert shown & {"does not hold", "cannot tell"}


@pytest.mark.parametrize("identifier", CHECKS)
def test_a_finding_can_be_shown_to_a_family(identifier):
    cases = [case for group in page(identifier).values() for case in group]
    for one in [one for case in cases for one in findings(identifier, case)]:
        assert one.check == identifier
        assert one.thing
        assert one.says
        assert one.says == one.says.strip()
        assert not one.says.endswith(".")
        assert "unlawful" not in one.says
        assert identifier not in one.says
