"""What a worker does with one file. Apart, because it brings in the engines that open files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ehcp_audit.errors import ReadingError
from ehcp_audit.model import Plan, Rubric
from ehcp_audit.privacy import look_into
from ehcp_audit.reading import plan_of
from ehcp_audit.reading.blocks import Unseen
from ehcp_audit.reading.files import Opened, blocks_of, open_file
from ehcp_audit.scoring import judge_seen, look_at

from .rows import Judged

__all__ = ["judge_plan"]


def judge_plan(path: Path, data: bytes | None = None, *, rubric: Rubric, as_of: date | None) -> Judged:
    """Read a file and hold it against a rubric; with `data`, the path is only its name."""
    opened = open_file(path, data=data)
    blocks = blocks_of(opened)
    plan = plan_of(blocks)
    privacy = _privacy(opened, plan, blocks.unseen)
    del opened, blocks  # which may be large
    seen = look_at(plan, as_of=as_of)
    return Judged(plan, judge_seen(seen, rubric), rubric, seen, privacy)


def _privacy(opened: Opened, plan: Plan, unseen: Sequence[Unseen]) -> str | None:
    """Return kinds and counts of what may still name the child; `None` where it could not be looked for.

    The file's own name is left out: it is no part of the plan, which a round knows by its bytes, and it does
    not travel to a cluster.
    """
    try:
        return look_into(opened, plan, unseen).counts_as_json()
    except ReadingError:  # a part of it cannot be opened
        return None
