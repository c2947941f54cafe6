"""`ehcp-audit changes`."""

from pathlib import Path

from ehcp_audit.comparing import answer_points, compare_plans
from ehcp_audit.reporting import render_changes
from ehcp_audit.reporting.phrases import not_versions
from ehcp_audit.reporting.terminal_changes import changes_text
from ehcp_audit.scoring import audit_plan, load_rubric

from .output import refuse_same, screen, write_file, write_json, write_text
from .plan_file import open_plan
from .wrong_use import WrongUse

__all__ = ["run"]


def run(
    old: Path,
    new: Path,
    *,
    rubric: str,
    report: Path | None,
    anyway: bool,
    password_file: Path | None,
    profile: Path | None,
    json: bool,
) -> None:
    """Compare two versions of one plan and show what came of it.

    Raises:
        WrongUse: they are not versions of one plan, and nobody said to compare them anyway.
    """
    refuse_same(report, old, new, password_file, profile, Path(rubric))
    held = load_rubric(rubric)
    before, after = (open_plan(file, password_file, profile) for file in (old, new))
    changes = compare_plans(before, after, anyway=anyway)
    if changes.are_versions is False and not anyway:
        raise WrongUse(not_versions(old.name, new.name, changes.how_we_know))
    changes = answer_points(changes, audit_plan(before, held), audit_plan(after, held), held)
    if report is not None:
        write_file(report, render_changes(changes))
    if json:
        write_json(changes.to_json())
    else:
        shows = screen()
        write_text(
            changes_text(
                changes,
                width=shows.width,
                colour=shows.colour,
                report=str(report) if report else None,
            )
        )
