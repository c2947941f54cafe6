"""A file becomes a plan."""

from pathlib import Path

from ehcp_audit.model import Plan

from .assemble import plan_of
from .files import read_blocks

__all__ = ["plan_of", "read_blocks", "read_plan"]


def read_plan(path: str | Path, *, password: str | None = None) -> Plan:
    """Read a DOCX or PDF into a plan.

    Args:
        path: the file.
        password: to open an encrypted file with; `None` for none.

    Raises:
        ReadingError: one of its kin, with one plain sentence.
    """
    return plan_of(read_blocks(path, password=password))
