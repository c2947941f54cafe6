"""Many plans: run, stored, counted, exported.

Each name is imported when it is first used: SciPy, which the draw needs, takes longer to import than some
plans to audit, and every worker process of a run would pay for it.
"""

from typing import TYPE_CHECKING

from ehcp_audit.lazily import named_by

if TYPE_CHECKING:
    from .columns import TABLES, Column, Table
    from .draw import draw_sample
    from .figures import (
        BandCount,
        CopiedText,
        CriterionSummary,
        Disclosure,
        Drawn,
        GroupSummary,
        KindCount,
        PartSummary,
        RoundSummary,
        Scores,
        VerdictCounts,
        WordingCount,
    )
    from .files import plan_id
    from .round import AuditRound, open_round
    from .run import Progress
    from .sample import audit_sample

__all__ = [
    "TABLES",
    "AuditRound",
    "BandCount",
    "Column",
    "CopiedText",
    "CriterionSummary",
    "Disclosure",
    "Drawn",
    "GroupSummary",
    "KindCount",
    "PartSummary",
    "Progress",
    "RoundSummary",
    "Scores",
    "Table",
    "VerdictCounts",
    "WordingCount",
    "audit_sample",
    "draw_sample",
    "open_round",
    "plan_id",
]

_HOME = {
    "TABLES": "columns",
    "AuditRound": "round",
    "Column": "columns",
    "Progress": "run",
    "Table": "columns",
    "audit_sample": "sample",
    "draw_sample": "draw",
    "open_round": "round",
    "plan_id": "files",
}
"""Which module each public name lives in; all the others are figures."""

__getattr__ = named_by(__name__, {name: f".{_HOME.get(name, 'figures')}" for name in __all__})
