"""`ehcp-audit read --anonymise`: a copy to report a misread plan with."""

import json

from ehcp_audit.model import Plan


def test_a_copy_is_written_and_said_to_be_looked_through(run, plan_file, tmp_path):
    out = tmp_path / "copy.docx"
    code, said, err = run("read", plan_file, "--anonymise", out)
    assert (code, err) == (0, "")
    assert "words replaced" in said
    assert "Look through the copy" in said
    _, before, _ = run("read", plan_file, "--json")
    _, after, _ = run("read", out, "--json")
    plans = [Plan.from_json(text) for text in (before, after)]
    assert list(plans[0].sections) == list(plans[1].sections)
    assert [s.id for s in plans[0].statements()] == [s.id for s in plans[1].statements()]


def test_json_says_what_was_done(run, plan_file, tmp_path):
    code, said, _ = run("read", plan_file, "--anonymise", tmp_path / "copy.docx", "--json")
    assert code == 0
    assert json.loads(said)["format"] == "docx"


def test_a_copy_over_the_plan_itself_is_wrong_use(run, plan_file):
    before = plan_file.read_bytes()
    code, said, err = run("read", plan_file, "--anonymise", plan_file)
    assert (code, said) == (2, "")
    assert "the plan itself" in err
    assert plan_file.read_bytes() == before
