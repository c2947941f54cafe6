"""Loading a rubric: the shipped ones, one that extends another, and every way a file can be wrong."""

import json
import subprocess
import sys

import pytest
from checked_rubrics import fitting

from ehcp_audit.errors import FactsError, RubricError
from ehcp_audit.scoring import load_facts, load_rubric, rubric_schema, rubric_schema_text, shipped_rubric_ids
from ehcp_audit.scoring.checked import CHECKED
from ehcp_audit.shipped import shipped_rubrics

ONE = """\
id: local
version: "1"
title: Ours
criteria:
  - id: F-02
    asks: What?
    status: guidance
    source: The Code
    says: {met: "Yes.", partly_met: "In part.", not_met: "No."}
    ask: Please say what.
    met_when:
      all:
        - check: provision-says-what
"""


def written(folder, text, name="local.yaml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def complaint(folder, text):
    with pytest.raises(RubricError) as raised:
        load_rubric(written(folder, text))
    message = str(raised.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize("identifier", shipped_rubric_ids())
def test_every_shipped_rubric_loads(identifier):
    rubric = load_rubric(identifier)
    assert rubric.id == identifier
    assert rubric.criteria


def test_five_rubrics_are_shipped():
    assert set(shipped_rubric_ids()) == {"quality", "self-check", "statutory", "coproduction", "section-f"}


def test_a_rubric_of_ones_own_loads_by_path(tmp_path):
    rubric = load_rubric(written(tmp_path, ONE))
    assert rubric.criterion("F-02").weight == 1


def test_the_schema_beside_the_rubrics_is_the_one_made_from_the_models():
    stored = (shipped_rubrics() / "rubric.schema.json").read_text(encoding="utf-8")
    assert stored == rubric_schema_text(), (
        "write it anew: ehcp-audit rubric schema > rubrics/rubric.schema.json"
    )


def test_the_schema_describes_its_fields():
    weight = rubric_schema()["$defs"]["Criterion"]["properties"]["weight"]
    assert "score" in weight["description"]
    assert json.loads(rubric_schema_text())["properties"]["extends"]["type"] == "string"


def test_a_misspelt_check_is_told_with_file_line_and_nearest(tmp_path):
    text = ONE.replace("provision-says-what", "provision-says-wat")
    assert complaint(tmp_path, text) == (
        "local.yaml:13: criterion F-02: no check 'provision-says-wat'; did you mean 'provision-says-what'?"
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("status: guidance", "status: guidence", 7, "did you mean 'guidance'"),
        (
            "ask: Please say what.",
            "aks: Please say what.",
            10,
            "'aks' is not known here; did you mean 'ask'?",
        ),
        ("    asks: What?\n", "", 5, "'asks' is missing"),
        ('version: "1"', "version: 1", 2, "'version' must be text"),
        ('not_met: "No."', 'not_met: "{bod} no."', 9, "'{bod}' is no count"),
        ('not_met: "No."', 'not_met: "{bad no."', 9, "brace"),
        ("    ask: Please", "    weight: -1\n    ask: Please", 10, "must be at least 0"),
        ("    ask: Please", "    weight: many\n    ask: Please", 10, "'weight' must be a number"),
        ("id: local", "id: Local Rubric", 1, "small letters, figures and hyphens"),
        ("title: Ours", "title: Ours\ntitle: Theirs", 4, "'title' stands twice, first on line 3"),
        ("title: Ours", "title: Ours\nkeep: [F-02]", 4, "only together with 'extends'"),
        ("title: Ours", "title: Ours\ncaps: [{criterion: F-09, band: good, why: x}]", 4, "criterion F-09"),
        ("      all:", "      met_from: 0.2\n      all:", 11, "partly_from"),
        ("status: guidance", "applies_when: [year nine]\n    status: guidance", 7, "must be one of"),
        ("status: guidance", "status: guidance\n    applies_when: draft", 8, "must be a list"),
        (
            "check: provision-says-what",
            "check: needs-separate\n          options: {wrods: 3}",
            13,
            "no option 'wrods'; did you mean 'words'?",
        ),
        (
            "check: provision-says-what",
            "check: needs-separate\n          options: {words: none}",
            13,
            "option 'words' of check 'needs-separate'",
        ),
        (
            "- check: provision-says-what",
            "- provision-says-what",
            11,
            "each line of 'all' is written '- check: provision-says-what'",
        ),
        (
            "check: provision-says-what",
            "check: advice-recent\n          options: {facts: {}}",
            13,
            "no option 'facts'",
        ),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path, old, new, line, words):
    assert old in ONE
    message = complaint(tmp_path, ONE.replace(old, new, 1))
    assert words in message
    assert message.startswith(f"local.yaml:{line}: "), message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "does not hold"),
        ("- one\n- two\n", "does not hold"),
        ("just words", "does not hold"),
        ("a: [1, 2", "not valid YAML"),
        ("a: &x [1]\nb: *x\n", "anchors and aliases"),
        ("a: !!python/object/apply:os.system [ls]\n", "not valid YAML"),
        ("a: " + "[" * 500 + "]" * 500, "nested too deeply"),
        ("id: x\nlaw_as_of: 2026-13-45\n", "cannot be read"),
        ("a: \x07\n", "not valid YAML"),
    ],
)
def test_a_file_that_is_no_rubric_is_one_plain_sentence(tmp_path, text, words):
    assert words in complaint(tmp_path, text)


def test_a_file_that_is_not_text_is_one_plain_sentence(tmp_path):
    path = tmp_path / "local.yaml"
    path.write_bytes(b"\xff\xfe\x00\x01\xc3\x28")
    with pytest.raises(RubricError, match="UTF-8"):
        load_rubric(path)


def test_a_huge_file_is_refused(tmp_path):
    with pytest.raises(RubricError, match="larger than 2 MB"):
        load_rubric(written(tmp_path, "#" * 2_000_001))


@pytest.mark.parametrize("name", ["nowhere.yaml", "a-folder.d"])
def test_a_path_that_leads_nowhere_is_told(tmp_path, name):
    (tmp_path / "a-folder.d").mkdir()
    with pytest.raises(RubricError, match=r"no such file|folder|cannot be opened"):
        load_rubric(tmp_path / name)


def test_an_unknown_id_names_the_nearest(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RubricError, match="no rubric 'qualtiy'; did you mean 'quality'"):
        load_rubric("qualtiy")


def test_a_rubric_that_extends_keeps_replaces_and_adds(tmp_path):
    added = ONE[ONE.index("  - id") :].replace("F-02", "OURS-01")
    text = (
        "id: local\nversion: '3'\nextends: quality\nkeep: [F-02, F-03, F-01]\ndrop: [F-03]\ncriteria:\n"
        "  - id: F-02\n    weight: 9\n    says: {met: All say what.}\n" + added
    )
    rubric = load_rubric(written(tmp_path, text))
    assert [criterion.id for criterion in rubric.criteria] == ["F-01", "F-02", "OURS-01"]
    base, own = load_rubric("quality").criterion("F-02"), rubric.criterion("F-02")
    assert (own.weight, own.says.met, own.says.not_met) == (9, "All say what.", base.says.not_met)
    assert [cap.criterion for cap in rubric.caps] == ["F-01"]
    assert rubric.title == load_rubric("quality").title


def test_a_rubric_may_extend_a_file_beside_it(tmp_path):
    written(tmp_path, ONE, "base.yaml")
    rubric = load_rubric(written(tmp_path, "id: child\nextends: base.yaml\n", "child.yaml"))
    assert rubric.id == "child"
    assert len(rubric.criteria) == 1


def test_what_is_kept_must_exist(tmp_path):
    message = complaint(tmp_path, "id: local\nextends: quality\nkeep:\n  - F-02\n  - F-2\n")
    assert message.startswith("local.yaml:5: no criterion 'F-2' in 'quality'")


def test_rubrics_that_extend_each_other_are_refused(tmp_path):
    written(tmp_path, "id: a\nextends: b.yaml\n", "a.yaml")
    written(tmp_path, "id: b\nextends: a.yaml\n", "b.yaml")
    with pytest.raises(RubricError, match="extends itself"):
        load_rubric(tmp_path / "a.yaml")


def test_the_hash_follows_what_is_extended_and_nothing_else(tmp_path):
    written(tmp_path, ONE, "base.yaml")
    child = written(tmp_path, "id: child\nextends: base.yaml\n", "child.yaml")
    first = load_rubric(child).sha256
    written(tmp_path, "# a remark\n" + ONE, "base.yaml")
    assert load_rubric(child).sha256 == first
    written(tmp_path, ONE.replace("Please say what.", "Please say."), "base.yaml")
    assert load_rubric(child).sha256 != first


def test_facts_are_loaded_with_their_dates(tmp_path):
    facts = load_facts(written(tmp_path, "requested_on: 2026-01-05\nneeds_missing: []\n", "facts.yaml"))
    assert facts.requested_on.isoformat() == "2026-01-05"
    assert facts.needs_missing == ()
    assert facts.issued_on is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "\nrequested_on: 2026-13-01\n",
            "facts.yaml:2: '2026-13-01' cannot be read (month must be in 1..12); check it.",
        ),
        ("requested_on: soon\n", "facts.yaml:1: 'requested_on' cannot be read; write it as 2026-03-01."),
        (
            "requested: 2026-01-05\n",
            "facts.yaml:1: 'requested' is not known here; did you mean 'requested_on'?",
        ),
        (
            "requested_on: 2026-01-05\nissued_on: 2025-01-05\n",
            "facts.yaml:2: 'issued_on' is before 'requested_on'; check both dates.",
        ),
    ],
)
def test_wrong_facts_are_told_with_their_line(tmp_path, text, words):
    with pytest.raises(FactsError) as raised:
        load_facts(written(tmp_path, text, "facts.yaml"))
    assert str(raised.value) == words


def test_every_shipped_rubric_fits_and_is_known_to():
    """After a change to a rubric or a check: `python tests/checked_rubrics.py`."""
    assert frozenset(fitting().values()) == CHECKED


def test_loading_a_shipped_rubric_asks_no_check(tmp_path):
    said = (
        "import sys; from ehcp_audit.scoring import load_rubric; load_rubric('quality');"
        "sys.exit('ehcp_audit.checks' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", said], cwd=tmp_path, check=False).returncode == 0


def test_a_shipped_rubric_that_was_changed_is_looked_through(tmp_path):
    text = (shipped_rubrics() / "quality.yaml").read_text(encoding="utf-8")
    changed = tmp_path / "quality.yaml"
    changed.write_text(
        text.replace("check: sections-carry-letter", "check: sections-carry-leter"), encoding="utf-8"
    )
    with pytest.raises(RubricError, match="did you mean"):
        load_rubric(changed)
