"""Which shipped rubrics fit as they stand: looked through once, not with every start of a program.

    python tests/checked_rubrics.py

holds each against the schema and the checks, and writes its hash to `ehcp_audit/scoring/checked.py`.
"""

from pathlib import Path

from ehcp_audit.errors import RubricError
from ehcp_audit.scoring import checked
from ehcp_audit.scoring.fit import check_fit
from ehcp_audit.scoring.yaml_lines import read_yaml
from ehcp_audit.shipped import shipped_rubrics

__all__ = ["fitting"]

_HEAD = '''"""Shipped rubrics that are known to fit; made by `python tests/checked_rubrics.py`, do not edit.

A file that is not listed is held against the schema and every check when it is loaded: slower, never wrong.
"""

__all__ = ["CHECKED"]

CHECKED: frozenset[str] = frozenset(
    {
'''
_FOOT = '''    }
)
"""Hashes of their text."""
'''


def fitting() -> dict[str, str]:
    """Return the hash of every shipped rubric, by its id; each was held against all that it must fit.

    Raises:
        RubricError: one does not fit.
    """
    found = {path.stem: read_yaml(path, RubricError) for path in sorted(shipped_rubrics().glob("*.yaml"))}
    for one in found.values():
        check_fit(one)
    return {name: one.sha256 for name, one in found.items()}


if __name__ == "__main__":
    rows = [f'        "{sha256}",  # {name}\n' for name, sha256 in fitting().items()]
    Path(checked.__file__).write_text(_HEAD + "".join(rows) + _FOOT, encoding="utf-8")
