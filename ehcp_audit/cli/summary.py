"""`ehcp-audit summary`."""

from pathlib import Path

from ehcp_audit.collecting import AuditRound, RoundSummary, open_round
from ehcp_audit.reporting import render_round
from ehcp_audit.reporting.phrases import ROWS_ARE_NOT_FOR_PUBLISHING, files_written
from ehcp_audit.reporting.terminal_round import summary_text

from .output import refuse_same, screen, write_file, write_json, write_text

__all__ = ["run"]


def run(
    round_file: Path,
    *,
    by: str | None,
    export: Path | None,
    workbook: Path | None,
    report: Path | None,
    show_small_counts: bool,
    json: bool,
) -> None:
    """Sum up a round, and write its tables, its workbook and its page where that was asked for."""
    refuse_same(report, round_file, workbook)
    refuse_same(workbook, round_file)
    round_ = open_round(round_file)
    summary = round_.summary(by, show_small_counts=show_small_counts)
    written = _exported(round_, summary, export) if export is not None else 0
    if workbook is not None:
        from ehcp_audit.reporting.workbook import workbook_bytes  # noqa: PLC0415 - slow, and wanted only here

        write_file(workbook, workbook_bytes(summary))
    if report is not None:
        write_file(report, render_round(summary))
    if json:
        write_json(summary.to_json())
        return
    shows = screen()
    write_text(summary_text(summary, width=shows.width, colour=shows.colour))
    if export is not None:
        write_text(f"\n{files_written(written, export)}\n{ROWS_ARE_NOT_FOR_PUBLISHING}\n")


def _exported(round_: AuditRound, summary: RoundSummary, folder: Path) -> int:
    from ehcp_audit.collecting.export_figures import export_figures  # noqa: PLC0415 - wanted only here

    return len(round_.export(folder)) + len(export_figures(summary, folder / "figures"))
