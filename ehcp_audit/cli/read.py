"""`ehcp-audit read`."""

from pathlib import Path

from ehcp_audit.reporting.terminal_plan import plan_text

from .output import screen, write_json, write_text
from .plan_file import open_plan, password_in

__all__ = ["run"]


def run(
    file: Path, *, password_file: Path | None, anonymise_to: Path | None, profile: Path | None, json: bool
) -> None:
    """Show how a plan was read, or write a copy of it without its words."""
    if anonymise_to is not None:
        from ehcp_audit.reading.anonymise.copy import anonymise  # noqa: PLC0415 - it opens files with a library that `read` does not need

        report = anonymise(file, anonymise_to, password=password_in(password_file))
        if json:
            write_json(report.model_dump_json(indent=2))
        else:
            lines = (
                f"Written: {anonymise_to}",
                f"{report.replaced:,} words replaced, {report.kept:,} words of the form left as they were.",
                *report.notes,
                "Look through the copy before you give it to anybody.",
            )
            write_text("".join(f"{line}\n" for line in lines))
        return
    plan = open_plan(file, password_file, profile)
    if json:
        write_json(plan.to_json())
    else:
        shows = screen()
        write_text(plan_text(plan, width=shows.width, colour=shows.colour))
