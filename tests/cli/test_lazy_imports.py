"""What a command does not need, it does not wait for."""

import subprocess
import sys

import pytest

SLOW = (
    "uvicorn",
    "starlette",
    "scipy",
    "pandas",
    "duckdb",
    "pebble",
    "xlsxwriter",
    "docx",
    "altair",
    "distributed",
)


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (["--help"], ("pydantic", "jinja2", "lxml", "pypdfium2")),
        (["check", "PLAN"], ("pypdfium2", "pikepdf")),
    ],
    ids=["help", "check"],
)
def test_a_command_imports_only_what_it_uses(arguments, more, plan_file):
    script = (
        "import sys; from ehcp_audit.cli import main; code = main(sys.argv[1:]);"
        f"print('IMPORTED', sorted(set({(*SLOW, *more)!r}) & set(sys.modules))); sys.exit(code)"
    )
    given = [str(plan_file) if argument == "PLAN" else argument for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", script, *given], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.splitlines()[-1] == "IMPORTED []"
