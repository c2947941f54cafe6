"""What somebody sees while they wait, and what a program that listens does not."""

import io
import os
import pty
import subprocess
import sys
from html import unescape

import pytest
from documents import written
from made_up import EXAMPLES

from ehcp_audit.reporting import phrases

CHECK = [sys.executable, "-c", "import sys; from ehcp_audit.cli import main; sys.exit(main())", "check"]


@pytest.fixture(scope="module")
def pdf_file():
    content, layout, _ = EXAMPLES[2]
    return written(content, layout, "reportlab")[0]


def test_a_terminal_shows_each_page_as_it_is_read_and_nothing_of_it_stays(pdf_file):
    terminal, end = pty.openpty()
    done = subprocess.run(
        [*CHECK, str(pdf_file)], stdout=subprocess.PIPE, stderr=end, check=True, timeout=120
    )
    os.close(end)
    said = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        said += piece
        if not piece:
            break
    os.close(terminal)
    assert said.startswith(b"\rReading ")
    shown = said.decode().split("\r")
    pages = [line for line in shown if " pages" in line]
    assert len(pages) >= 6
    assert pages[-1].split(": ")[1].startswith(f"{len(pages) - 1} of {len(pages) - 1} pages")
    assert any(line.startswith("Looking at") for line in shown)
    assert shown[-1] == ""
    assert shown[-2].strip() == ""
    assert b"Reading" not in done.stdout


@pytest.mark.parametrize("options", [[], ["--json"]], ids=str)
def test_a_pipe_has_no_line_of_progress(pdf_file, options):
    done = subprocess.run([*CHECK, str(pdf_file), *options], capture_output=True, check=True, timeout=120)
    assert done.stderr == b""


def test_how_well_it_was_read_is_said_before_it_is_judged(run, plan_file, monkeypatch, capsys):
    from ehcp_audit.cli import check

    said_before = io.StringIO()
    judge = check.audit_plan

    def watched(*args, **kwargs):
        said_before.write(capsys.readouterr().out)
        return judge(*args, **kwargs)

    monkeypatch.setattr(check, "audit_plan", watched)
    code, rest, _ = run("check", plan_file)
    assert code == 0
    assert phrases.H_READ.upper() in said_before.getvalue()
    assert phrases.H_MATTERS.upper() not in said_before.getvalue()
    monkeypatch.undo()
    assert run("check", plan_file)[1] == said_before.getvalue() + rest


def test_the_days_left_of_a_draft_are_counted_from_the_day_that_is_given(run, plan_file, tmp_path):
    facts, report = tmp_path / "facts.yaml", tmp_path / "report.html"
    facts.write_text("draft_sent_on: 2026-11-20\n")
    given = ("check", plan_file, "--facts", facts, "--status", "draft", "--report", report)
    said = " ".join(run(*given, "--as-of", "2026-11-27")[1].split())
    for sentence in (
        "It was sent on 20 November 2026, so you have until 4 December 2026 at least.",
        "On 27 November 2026 you have 8 days left, that day counted.",
    ):
        assert sentence in said
        assert sentence in report.read_text("utf-8")
    assert "days left" not in run(*given)[1]


def test_a_panels_report_has_none_of_the_plans_words(run, plan_file, tmp_path):
    report = tmp_path / "report.html"
    assert run("check", plan_file, "--report", report, "--without-excerpts")[0] == 0
    page = report.read_text("utf-8")
    assert phrases.NO_EXCERPTS in unescape(page)
    assert plan_file.name not in page
    assert "<blockquote" not in page
    code, out, err = run("check", plan_file, "--without-excerpts")
    assert (code, out) == (2, "")
    assert "add --report OUT.html" in err
