"""`ehcp-audit changes`."""

import json

import pytest
from documents import written
from made_up import EXAMPLES


@pytest.fixture(scope="module")
def files():
    """Two layouts of one plan, and another child's plan."""
    (rowan, matrix, _), (lena, headings, _) = EXAMPLES[:2]
    return (
        written(rowan, matrix, "docx")[0],
        written(rowan, headings, "docx")[0],
        written(lena, headings, "docx")[0],
    )


def test_changes_prints_what_changed_and_writes_the_page(run, files, tmp_path):
    report = tmp_path / "changes.html"
    code, out, err = run("changes", files[0], files[1], "--report", report)
    assert (code, err) == (0, "")
    assert "the same" in out
    assert "What was open, and what became of it".upper() in out
    assert report.read_text("utf-8").startswith("<!doctype html>")


def test_json_is_whole_and_the_same_each_time(run, files):
    code, out, _ = run("changes", files[0], files[1], "--json")
    assert code == 0
    told = json.loads(out)
    assert told["schema"] == "ehcp-audit/changes/1"
    assert told["are_versions"] is True
    assert {change["kind"] for change in told["changes"]} == {"unchanged"}
    assert told["answers"] is not None
    assert run("changes", files[0], files[1], "--json")[1] == out


def test_another_childs_plan_is_refused_in_one_line_that_says_how_it_can_tell(run, files, tmp_path):
    report = tmp_path / "changes.html"
    code, out, err = run("changes", files[0], files[2], "--report", report)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "does not look like another version" in err
    assert "the dates of birth differ" in err
    assert "--anyway" in err
    assert not report.exists()


def test_anyway_compares_them_all_the_same(run, files):
    code, out, _ = run("changes", files[0], files[2], "--anyway")
    assert code == 0
    assert "TAKEN OUT" in out
    assert "It does not look like it" in out


def test_a_page_is_never_written_over_either_version(run, files, tmp_path):
    for at in (0, 1):
        plans = [tmp_path / f"{at}-{n}.docx" for n in (0, 1)]
        for plan, file in zip(plans, files, strict=False):
            plan.write_bytes(file.read_bytes())
        code, _, err = run("changes", *plans, "--report", plans[at])
        assert code == 2
        assert "is what is read from" in err
        assert plans[at].read_bytes() == files[at].read_bytes()


def test_a_version_that_cannot_be_read_is_named(run, files, tmp_path):
    code, out, err = run("changes", files[0], tmp_path / "nowhere.docx")
    assert (code, out) == (2, "")
    assert "nowhere.docx" in err
