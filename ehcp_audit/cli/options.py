"""What several commands take: a plan, a round, a day, and how the answer is written."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AsOf", "Json", "PasswordFile", "PlanFile", "Profile", "RoundFile", "ShowSmallCounts"]

PlanFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="The plan: a .docx or .pdf file.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Write JSON instead of plain words.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="A text file whose first line is the plan's password.", show_default=False
    ),
]
Profile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.yaml", help="A council's own headings: which section each opens.", show_default=False
    ),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Judge ages and dates as on this day, like 2026-03-31.",
        show_default=False,
    ),
]
RoundFile = Annotated[Path, typer.Argument(metavar="ROUND.duckdb", show_default=False)]
ShowSmallCounts = Annotated[
    bool,
    typer.Option(
        "--show-small-counts", help="Show every count exactly: for your own eyes, not for publishing."
    ),
]
