"""A file becomes a plan."""

from pathlib import Path

from ehcp_audit.model import Plan

from .assemble import plan_of
from .files import read_blocks
from .profile import Profile, load_profile

__all__ = ["Profile", "load_profile", "plan_of", "read_blocks", "read_plan"]


def read_plan(
    path: str | Path, *, password: str | None = None, profile: Profile | str | Path | None = None
) -> Plan:
    """Read a DOCX or PDF into a plan.

    Args:
        path: the file.
        password: to open an encrypted file with; `None` for none.
        profile: a council's own headings, or the YAML file that holds them; `None` for none.

    Raises:
        ReadingError: one of its kin, with one plain sentence.
        RubricError: the profile cannot be used.
    """
    if isinstance(profile, str | Path):
        profile = load_profile(profile)
    return plan_of(read_blocks(path, password=password), profile)
