"""Each command on real files, made up by us."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from ehcp_audit.model import Plan, PlanAudit

ROOT = Path(__file__).resolve().parents[2]


def test_check_says_how_it_was_read_before_what_matters(run, plan_file):
    code, out, err = run("check", plan_file)
    assert (code, err) == (0, "")
    order = [
        out.index(head) for head in ("HOW WELL IT COULD BE READ", "WHAT MATTERS MOST", "SECTION BY SECTION")
    ]
    assert order == sorted(order)
    assert out.count("This is not legal advice.") == 1
    assert "Nothing was sent anywhere." in out
    assert "unlawful" not in out.lower()
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_checks_json_is_the_audit_byte_for_byte_each_time(plan_file):
    command = [sys.executable, "-m", "ehcp_audit", "check", str(plan_file), "--json"]
    first, second = (subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2))
    assert first == second
    audit = PlanAudit.from_json(first.decode())
    assert audit.source.name == plan_file.name
    assert audit.rubric.id == "self-check"


def test_check_writes_the_page_it_was_asked_for(run, plan_file, tmp_path):
    report = tmp_path / "report.html"
    code, out, _ = run("check", plan_file, "--report", report)
    assert code == 0
    assert report.read_text("utf-8").startswith("<!doctype html>")
    assert "report.html" in out.replace("\n", "")


def test_json_stays_json_where_a_page_is_written_too(run, plan_file, tmp_path):
    _, out, err = run("check", plan_file, "--json", "--report", tmp_path / "report.html")
    assert json.loads(out)["schema"] == "ehcp-audit/audit/1"
    assert err == ""


def test_a_page_that_cannot_be_written_is_one_sentence(run, plan_file, tmp_path):
    code, out, err = run("check", plan_file, "--report", tmp_path / "nowhere" / "report.html")
    assert (code, out) == (2, "")
    assert "make it first" in err


def test_a_missed_score_exits_with_1_and_says_so(run, plan_file):
    code, out, err = run("check", plan_file, "--fail-under", "99.9%")
    assert code == 1
    assert "WHAT MATTERS MOST" in out
    assert "a threshold was missed: the score is" in err
    assert run("check", plan_file, "--fail-under", "0")[0] == 0


def test_a_named_thing_that_is_not_met_exits_with_1(run, plan_file):
    judgements = json.loads(run("check", plan_file, "--json")[1])["judgements"]
    not_met = next(j for j in judgements if j["verdict"] == "not met")
    met = next(j for j in judgements if j["verdict"] == "met")
    code, _, err = run("check", plan_file, "--fail-on", not_met["criterion"], "--fail-on", "any")
    assert code == 1
    assert f"{not_met['criterion']} is not met" in err
    assert run("check", plan_file, "--fail-on", met["criterion"])[0] == 0
    assert run("check", plan_file, "--fail-on", not_met["status"].replace(" ", "-"))[0] == 1


def test_a_status_that_a_person_gives_is_the_one_judged_and_shown(run, plan_file):
    assert "A draft plan" in run("check", plan_file, "--status", "draft")[1]
    assert "A final plan" in run("check", plan_file, "--status", "final")[1]


def test_facts_of_the_case_are_read(run, plan_file, tmp_path):
    facts = tmp_path / "facts.yaml"
    facts.write_text("nonsense: 1\n")
    code, _, err = run("check", plan_file, "--facts", facts)
    assert code == 2
    assert "facts.yaml" in err


def test_read_shows_every_statement_and_every_leftover(run, plan_file):
    plan = Plan.from_json(run("read", plan_file, "--json")[1])
    code, out, _ = run("read", plan_file)
    assert code == 0
    shown = " ".join(out.split())
    for words in (*(s.text for s in plan.statements()), *(u.text for u in plan.unplaced)):
        assert " ".join(words.split()) in shown


def test_a_password_comes_from_a_files_first_line(run, plan_file, tmp_path):
    password = tmp_path / "password.txt"
    password.write_text("\ufeffsecret\nsecond line\n", encoding="utf-8")
    assert run("read", plan_file, "--password-file", password)[0] == 0
    password.write_text("\n")
    code, _, err = run("read", plan_file, "--password-file", password)
    assert code == 2
    assert "is empty; write the password there" in err
    assert run("read", plan_file, "--password-file", tmp_path / "none.txt")[0] == 2


@pytest.mark.parametrize(
    ("kind", "verdicts"),
    [
        ("provision", {"specific", "not specific", "needs a person"}),
        ("outcome", {"SMART", "not SMART", "needs a person"}),
        ("need", {"clear", "not clear", "needs a person"}),
        ("voice", {"individual", "generic", "needs a person"}),
    ],
)
def test_explain_tells_what_a_sentence_says(run, kind, verdicts):
    words = "Robin will have access to support as required."
    found = json.loads(run("explain", "--as", kind, words, "--json")[1])
    assert (found["kind"], found["text"]) == (kind, words)
    assert found["verdict"] in verdicts
    code, out, err = run("explain", "--as", kind, words)
    assert (code, err) == (0, "")
    assert words in " ".join(out.split())


def test_explain_writes_one_object_a_line_for_lines_from_standard_input(run, monkeypatch):
    lines = "Support as required.\r\n\n  One hour a week with a teacher.  \nZoë will read.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode()), encoding="ascii"))
    code, out, _ = run("explain", "--as", "provision", "-", "--json")
    assert code == 0
    texts = [json.loads(line)["text"] for line in out.splitlines()]
    assert texts == ["Support as required.", "One hour a week with a teacher.", "Zoë will read."]


def test_explain_refuses_lines_that_are_no_text(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\x00"), encoding="utf-8"))
    code, _, err = run("explain", "--as", "need", "-")
    assert code == 2
    assert "is not UTF-8 text" in err


def test_no_sentence_can_send_codes_to_the_terminal(run):
    _, out, _ = run("explain", "--as", "provision", "\x1b[2J[bold]Support[/bold] \u202eas required\x07")
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\u202e" not in out
    assert "[bold]Support[/bold]" in out


def test_every_shipped_rubric_is_listed_shown_and_valid(run):
    listed = json.loads(run("rubric", "list", "--json")[1])
    names = {one["id"] for one in listed}
    assert {"quality", "self-check"} <= names
    text = run("rubric", "list")[1]
    for one in listed:
        assert one["id"] in text
        shown = run("rubric", "show", one["id"])[1]
        assert shown.count("\n\n") == one["criteria"]
        assert json.loads(run("rubric", "show", one["id"], "--json")[1])["id"] == one["id"]
        code, out, _ = run("rubric", "check", ROOT / "rubrics" / f"{one['id']}.yaml")
        assert code == 0
        assert f"{one['criteria']} criteria" in out


def test_a_misspelt_check_is_named_with_file_line_and_nearest(run, tmp_path):
    rubric = tmp_path / "local.yaml"
    rubric.write_text(
        "id: local\nversion: '1'\ntitle: Ours\nextends: quality\ncriteria:\n  - id: F-02\n"
        "    met_when:\n      all: [{check: provision-quantfied}]\n"
    )
    code, _, err = run("rubric", "check", rubric)
    assert code == 2
    assert "local.yaml:8: criterion F-02: no check 'provision-quantfied'; did you mean" in err
    assert err.count("\n") == 1


def test_the_schema_is_the_one_that_lies_beside_the_rubrics(run):
    assert run("rubric", "schema")[1] == (ROOT / "rubrics" / "rubric.schema.json").read_text("utf-8")


def test_a_folder_becomes_a_round_and_its_sums(run, plan_file, tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "one.docx").write_bytes(plan_file.read_bytes())
    (plans / "broken.docx").write_bytes(b"PK\x03\x04 no more")
    (plans / "notes.txt").write_text("not a plan")
    round_file = tmp_path / "round.duckdb"
    code, out, err = run("batch", plans, "--into", round_file, "--workers", "1")
    assert (code, err) == (0, "")
    assert "2 plans in the sample: 1 read, 1 could not be read." in out
    assert "Left alone, because they are no plans: a .txt file." in out
    code, out, _ = run(
        "summary", round_file, "--export", tmp_path / "tables", "--report", tmp_path / "r.html"
    )
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")
    assert code == 0
    assert "damaged" in out
    assert any((tmp_path / "tables").glob("*.csv"))
    summed = json.loads(run("summary", round_file, "--json")[1])
    assert (summed["read"], summed["unreadable"]) == (1, 1)
    code, _, err = run("summary", round_file, "--by", "moon")
    assert code == 2
    assert "moon" in err


def test_the_ten_line_example_works(plan_file, tmp_path):
    report = tmp_path / "report.html"
    done = subprocess.run(
        [sys.executable, ROOT / "examples" / "self_check.py", plan_file, report],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert report.read_text("utf-8").startswith("<!doctype html>")
    assert done.stdout.splitlines()[-1] == f"The whole report is in {report}"
