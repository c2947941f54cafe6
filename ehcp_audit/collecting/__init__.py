"""Many plans: run, stored, counted, exported."""

from .columns import TABLES, Column, Table
from .draw import draw_sample
from .files import plan_id
from .round import AuditRound, open_round
from .run import Progress
from .sample import audit_sample
from .summary import (
    BandCount,
    CriterionSummary,
    GroupSummary,
    KindCount,
    PartSummary,
    RoundSummary,
    Scores,
    VerdictCounts,
)

__all__ = [
    "TABLES",
    "AuditRound",
    "BandCount",
    "Column",
    "CriterionSummary",
    "GroupSummary",
    "KindCount",
    "PartSummary",
    "Progress",
    "RoundSummary",
    "Scores",
    "Table",
    "VerdictCounts",
    "audit_sample",
    "draw_sample",
    "open_round",
    "plan_id",
]
