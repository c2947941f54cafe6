"""What a worker is sent to do with each file, by name: who only writes needs no engine for it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcp_audit.model import Rubric

    from .rows import Judged

__all__ = ["ENGINES", "ERRAND", "judge_file_by_rubric"]

ERRAND = __name__
"""This module, as the process that workers are forked from imports it."""
ENGINES = "ehcp_audit.collecting.engines"
"""The module that makes a process ready for it, imported once by the process that workers are forked from."""


def judge_file_by_rubric(
    path: Path, data: bytes | None = None, *, rubric: "Rubric", as_of: date | None
) -> "Judged":
    """Read a file and hold it against a rubric; see `judging.judge_plan`."""
    from .judging import judge_plan  # noqa: PLC0415 - slow: the engines that open files, for workers alone

    return judge_plan(path, data, rubric=rubric, as_of=as_of)
