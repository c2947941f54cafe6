"""Mistakes that people make in a rubric or a facts file: one sentence each, with the line and what to do."""

import pytest

from ehcp_audit.errors import EhcpAuditError
from ehcp_audit.scoring import load_facts, load_rubric

HEAD = "id: north\nextends: quality\n"


def complaint(load, tmp_path, text: str) -> str:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EhcpAuditError) as caught:
        load(path)
    message = str(caught.value)
    assert "\n" not in message
    assert "?." not in message
    assert "?;" not in message
    return message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("id: north\nextends: qualty\n", 2, "there is no rubric 'qualty'; did you mean 'quality'?"),
        ("id: North Moor\nextends: quality\n", 1, "small letters, figures and hyphens"),
        (HEAD + "criteria:\n  - id: f3\n", 4, "capitals, a hyphen and two figures"),
        (
            HEAD + "criteria:\n  - id: F-03\n    applies_when: [year 9]\n",
            5,
            "an entry of 'applies_when' is 'year 9', but must be one of draft, final",
        ),
        (
            HEAD + "criteria:\n  - id: F-24\n    met_when:\n      all:\n"
            "        - check: provision-hours-fit-the-week\n          options: {hours: lots}\n",
            7,
            "option 'hours' of check 'provision-hours-fit-the-week' must be a number.",
        ),
        (
            HEAD + "bands:\n  - {name: top, from_score: 0.8}\n  - {name: low, from_score: 0}\n",
            3,
            "it comes from 'quality': give caps of your own, or 'caps: []'",
        ),
        (
            HEAD + "caps:\n  - {criterion: F-01, band: good, why: x, partly_met: true}\n",
            4,
            "'partly_met' is not known here; did you mean 'partly_met_too'?",
        ),
        (HEAD + "caps:\n  - {criterion: F-01, band: fair, why: x}\n", 3, "cap names band 'fair'"),
    ],
)
def test_a_mistake_in_a_rubric_names_its_line_and_what_to_do(tmp_path, text, line, words):
    message = complaint(load_rubric, tmp_path, text)
    assert words in message
    assert message.startswith(f"own.yaml:{line}: ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("requested_on: 06/10/2025\n", "write it as 2026-03-01"),
        ("advice_attached: maybe\n", "write true or false"),
        ("needs_missing: sensory\n", "each on a line of its own"),
        ("needs_missing: [1]\n", "each on a line of its own"),
        ("exception: [a]\n", "write it in words"),
        ("requested: 2025-10-06\n", "did you mean 'requested_on'?"),
        ("draft_sent_on: 2026-03-02\ncomments_due_on: 2026-03-01\n", "is before 'draft_sent_on'"),
    ],
)
def test_a_mistake_in_a_facts_file_says_how_to_write_it(tmp_path, text, words):
    assert words in complaint(load_facts, tmp_path, text)
