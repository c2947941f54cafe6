"""The same file gives the same bytes, whatever the process, its place, its clock and its language."""

import os
import subprocess
import sys

import pytest
from documents import written
from made_up import EXAMPLES

SETTINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C", "COLUMNS": "41"},
)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_two_processes_give_the_same_bytes(tmp_path, form):
    content, layout, _ = EXAMPLES[2]
    plan = written(content, layout, form)[0].resolve()
    answers = []
    for number, setting in enumerate(SETTINGS):
        folder = tmp_path / str(number)
        folder.mkdir()
        said = [
            subprocess.run(
                [sys.executable, "-m", "ehcp_audit", *command],
                cwd=folder,
                env={**os.environ, **setting},
                capture_output=True,
                check=True,
            ).stdout
            for command in (("check", plan, "--json", "--report", "page.html"), ("read", plan, "--json"))
        ]
        answers.append([*said, (folder / "page.html").read_bytes()])
    assert all(answers[0])
    assert answers[0] == answers[1]
