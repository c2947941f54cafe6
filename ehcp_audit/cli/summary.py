"""`ehcp-audit summary`."""

from pathlib import Path

from ehcp_audit.collecting import open_round
from ehcp_audit.reporting import render_round
from ehcp_audit.reporting.phrases import count
from ehcp_audit.reporting.terminal_round import summary_text

from .output import refuse_same, screen, write_file, write_json, write_text

__all__ = ["run"]


def run(round_file: Path, *, by: str | None, export: Path | None, report: Path | None, json: bool) -> None:
    """Sum up a round, and write its tables and its page where that was asked for."""
    refuse_same(report, round_file)
    round_ = open_round(round_file)
    summary = round_.summary(by)
    written = round_.export(export) if export is not None else ()
    if report is not None:
        write_file(report, render_round(summary))
    if json:
        write_json(summary.to_json())
        return
    shows = screen()
    write_text(summary_text(summary, width=shows.width, colour=shows.colour))
    if export is not None:
        write_text(f"\n{count(len(written), 'file')} written to {export}.\n")
