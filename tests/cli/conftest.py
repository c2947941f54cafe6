"""Commands run in this process, on made-up plans that are files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from documents import written
from made_up import EXAMPLES

from ehcp_audit.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command: exit code, standard output, standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture(scope="session")
def plan_file() -> Path:
    """A made-up plan as DOCX."""
    content, layout, _ = EXAMPLES[2]
    return written(content, layout, "docx")[0]
