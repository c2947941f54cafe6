"""A file becomes a plan."""

from pathlib import Path

from ehcp_audit.model import Plan

from .assemble import plan_of
from .files import read_blocks
from .profile import load_profile

__all__ = ["load_profile", "plan_of", "read_blocks", "read_plan"]


def read_plan(path: str | Path, *, password: str | None = None, profile: str | Path | None = None) -> Plan:
    """Read a DOCX or PDF into a plan.

    Args:
        path: the file.
        password: to open an encrypted file with; `None` for none.
        profile: a YAML file with a council's own headings; `None` for none.

    Raises:
        ReadingError: one of its kin, with one plain sentence.
        RubricError: the profile cannot be used.
    """
    headings = load_profile(profile) if profile is not None else None
    return plan_of(read_blocks(path, password=password), headings)
