"""Whatever goes wrong is one plain line and an exit code."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ehcp_audit import cli
from ehcp_audit.cli import main as main_function
from ehcp_audit.cli.app import app


def one_line(text: str) -> bool:
    return text.startswith("ehcp-audit: ") and text.count("\n") == 1 and text.endswith("\n")


def test_help_is_help(run):
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    for command in ("check", "read", "explain", "batch", "summary", "rubric"):
        assert f"\n  {command} " in out
    assert "--debug" in out


def test_no_command_shows_help_and_is_wrong_use(run):
    code, out, _ = run()
    assert code == 2
    assert "ehcp-audit check my-plan.pdf" in out


def test_the_version_is_the_packages(run):
    import ehcp_audit

    assert run("--version")[:2] == (0, f"ehcp-audit {ehcp_audit.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check"], "Missing argument 'FILE'; see ehcp-audit check --help."),
        (["chekc", "plan.docx"], "No such command 'chekc'. Did you mean 'check'? See ehcp-audit --help."),
        (["check", "a.docx", "--nonsense"], "No such option: --nonsense"),
        (["check", "a.docx", "--as-of", "soon"], "--as-of"),
        (["explain", "words"], "--as"),
        (["explain", "words", "--as", "poem"], "--as is provision, outcome, need or voice, not 'poem'"),
        (["explain", "", "--as", "need"], "there is no sentence to explain"),
        (["explain", "w" * 30_000, "--as", "need"], "at most 20,000 characters"),
        (["check", "a.docx", "--status", "old"], "--status is draft or final, not 'old'"),
        (["check", "a.docx", "--fail-under", "lots"], "--fail-under is a score like 0.6 or 60%, not 'lots'"),
        (["check", "a.docx", "--fail-under", "150"], "--fail-under is a score like 0.6 or 60%, not '150'"),
        (["check", "a.docx", "--fail-under", "nan"], "--fail-under is a score like 0.6 or 60%, not 'nan'"),
        (["check", "a.docx", "--fail-on", "statutary"], "did you mean 'statutory'?"),
        (["check", "a.docx", "--rubric", "self-chek"], "did you mean 'self-check'?"),
        (["check", "no-such-plan.docx"], "no-such-plan.docx"),
        (["read", "no-such-plan.pdf"], "no-such-plan.pdf"),
        (["rubric", "check", "no-such.yaml"], "There is no file no-such.yaml"),
        (["summary", "no-such.duckdb"], "no-such.duckdb"),
        (["batch", "no-such-folder", "--into", "round.duckdb"], "no-such-folder"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_code_2(run, tmp_path, monkeypatch, arguments, says):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert one_line(err)
    assert says in err
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_shows_no_traceback_unless_asked(run, monkeypatch):
    def broken(*_args, **_kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("ehcp_audit.cli.entry.app", broken)
    code, _, err = run("check", "plan.docx")
    assert code == 2
    assert one_line(err)
    assert "(ZeroDivisionError)" in err
    code, _, err = run("check", "plan.docx", "--debug")
    assert code == 2
    assert "Traceback" in err


def test_debug_behind_two_dashes_is_an_argument_like_any_other(run):
    code, _, err = run("read", "--", "--debug")
    assert code == 2
    assert one_line(err)


def test_ctrl_c_ends_quietly_with_130(run, monkeypatch):
    def stopped(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("ehcp_audit.cli.entry.app", stopped)
    assert run("check", "plan.docx") == (130, "", "ehcp-audit: stopped.\n")


def test_every_command_and_option_has_a_word_of_help():
    for name, command in [(c.name or c.callback.__name__, c) for c in app.registered_commands]:
        assert command.callback.__doc__, name


def test_help_needs_neither_readers_nor_models():
    script = (
        "import sys; from ehcp_audit.cli import main; main(['--help'])\n"
        "heavy = {'pydantic', 'duckdb', 'lxml', 'docx', 'pypdfium2', 'jinja2', 'rich'} & set(sys.modules)\n"
        "sys.exit(f'help imports {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_module_runs_as_the_command_does():
    done = subprocess.run(
        [sys.executable, "-m", "ehcp_audit", "check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert one_line(done.stderr)
    assert cli.main is main_function


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_a_real_key_press_ends_with_130_and_one_line():
    command = [sys.executable, "-m", "ehcp_audit", "explain", "--as", "need", "-", "--json"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(b"Robin has dyslexia.\n")
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.stderr.read() == b"ehcp-audit: stopped.\n"
        assert running.wait() == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["rubric", "schema"], ["rubric", "list", "--json"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_no_more_is_one_sentence(arguments, unbuffered):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ehcp_audit", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert one_line(done.stderr)
    assert "no space left on device" in done.stderr
