"""What `import ehcp_audit` offers, and what it costs."""

import subprocess
import sys

import pytest

import ehcp_audit


@pytest.mark.parametrize("name", ehcp_audit.__all__)
def test_every_public_name_is_there(name):
    assert getattr(ehcp_audit, name) is getattr(ehcp_audit, name)
    assert name in dir(ehcp_audit)


def test_a_name_that_is_not_public_is_refused_as_python_does():
    with pytest.raises(AttributeError, match="has no attribute 'read_mind'"):
        _ = ehcp_audit.read_mind


def test_importing_it_imports_nothing_heavy():
    script = (
        "import sys, ehcp_audit\n"
        "heavy = {'pydantic', 'duckdb', 'lxml', 'jinja2', 'importlib.metadata'} & set(sys.modules)\n"
        "sys.exit(f'imports {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
