"""`ehcp-audit read`."""

from pathlib import Path

from ehcp_audit.reporting.terminal_plan import plan_text

from .output import screen, write_json, write_text
from .plan_file import open_plan

__all__ = ["run"]


def run(file: Path, *, password_file: Path | None, json: bool) -> None:
    """Show how a plan was read."""
    plan = open_plan(file, password_file)
    if json:
        write_json(plan.to_json())
    else:
        shows = screen()
        write_text(plan_text(plan, width=shows.width, colour=shows.colour))
