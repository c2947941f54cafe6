"""Words leave the program whole, or not at all."""

import io
import os
import subprocess
import sys

import pytest

from ehcp_audit.cli import output
from ehcp_audit.errors import OutputError


class Terminal(io.TextIOWrapper):
    """A standard output of some encoding."""

    def __init__(self, encoding: str, *, is_terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n")
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal

    def written(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()


def test_a_file_is_written_whole_and_for_its_owner_alone(tmp_path):
    file = tmp_path / "report.html"
    output.write_file(file, "one “two”\n")
    assert file.read_bytes() == "one “two”\n".encode()
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0


def test_a_file_that_stood_there_is_replaced(tmp_path):
    file = tmp_path / "report.html"
    file.write_text("old")
    output.write_file(file, b"new")
    assert file.read_text() == "new"


def test_what_cannot_be_written_leaves_what_stood_there_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "report.html"
    file.write_text("old")

    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(
        OutputError, match=r"cannot be written \(no space left on device\); choose another place"
    ):
        output.write_file(file, "new")
    assert file.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize(
    ("path", "says"),
    [("", "is a folder; give the name of a file"), ("nowhere/report.html", "there is no folder")],
)
def test_a_place_where_nothing_can_be_written_is_named(tmp_path, path, says):
    with pytest.raises(OutputError, match=says):
        output.write_file(tmp_path / path, "words")


def test_a_terminal_that_cannot_show_a_sign_gets_the_nearest(monkeypatch):
    terminal = Terminal("cp1252")
    monkeypatch.setattr(sys, "stdout", terminal)
    output.write_text("✗ No. “Zoë” … ½ 漢\n")
    assert terminal.written() == b'x No. "Zo\xeb" ... ~ ?\n'


def test_a_terminal_that_can_show_a_sign_gets_it(monkeypatch):
    terminal = Terminal("utf-8")
    monkeypatch.setattr(sys, "stdout", terminal)
    output.write_text("✗ “Zoë”\n")
    assert terminal.written() == "✗ “Zoë”\n".encode()


def test_json_is_utf8_with_plain_newlines_on_any_terminal(monkeypatch):
    terminal = Terminal("ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    output.write_json('{"a": "Zoë"}')
    assert terminal.written() == '{"a": "Zoë"}\n'.encode()


def test_half_a_character_does_not_stop_the_words(monkeypatch):
    terminal = Terminal("utf-8")
    monkeypatch.setattr(sys, "stdout", terminal)
    output.write_text("a\ud800b\n")
    assert terminal.written() == b"a?b\n"


@pytest.mark.parametrize(
    ("is_terminal", "environment", "colour"),
    [(True, {}, True), (False, {}, False), (True, {"NO_COLOR": ""}, False), (True, {"TERM": "dumb"}, False)],
)
def test_colour_goes_to_terminals_that_want_it(monkeypatch, is_terminal, environment, colour):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal("utf-8", is_terminal=is_terminal))
    assert output.screen().colour is colour


def test_words_that_go_to_a_file_are_80_wide_whatever_the_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(sys, "stdout", Terminal("utf-8"))
    assert output.screen().width == 80


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("72", 72), ("300", 100)])
def test_a_terminals_width_is_kept_between_bounds(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "stdout", Terminal("utf-8", is_terminal=True))
    assert output.screen().width == width


def test_an_error_is_one_line_without_codes(capsys):
    output.say_error("two\nlines \x1b[31mred")
    assert capsys.readouterr().err == "ehcp-audit: two lines \ufffd[31mred\n"


def test_a_reader_that_leaves_is_no_error():
    script = (
        "import sys; from ehcp_audit.cli.output import write_text\n"
        "for _ in range(2000): write_text('words ' * 20 + '\\n')\n"
        "sys.exit(1)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        output.write_file(pipe, "words")
        assert reader.stdout is not None
        assert reader.stdout.read() == b"words"
    assert pipe.is_fifo()
