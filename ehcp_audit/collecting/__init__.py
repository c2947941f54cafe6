"""Many plans: run, stored, counted, exported."""

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
