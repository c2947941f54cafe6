"""`ehcp-audit compare`."""

import json as json_
from pathlib import Path

from ehcp_audit.collecting import open_round
from ehcp_audit.collecting.compare import Comparison, compare_groups, compare_rounds
from ehcp_audit.reporting import render_comparison
from ehcp_audit.reporting.terminal_compared import compared_text

from .output import refuse_same, screen, write_file, write_json, write_text
from .wrong_use import WrongUse

__all__ = ["run"]


def run(
    first: Path,
    second: Path | None,
    *,
    by: str | None,
    report: Path | None,
    show_small_counts: bool,
    json: bool,
) -> None:
    """Set two rounds, or the groups of one, beside each other."""
    refuse_same(report, first, second)
    compared = _compared(first, second, by=by, show_small_counts=show_small_counts)
    if report is not None:
        write_file(report, render_comparison(compared))
    if json:
        one = compared[0].to_json() if second is not None else _together(compared)
        write_json(one)
        return
    shows = screen()
    write_text(compared_text(compared, width=shows.width, colour=shows.colour))


def _compared(
    first: Path, second: Path | None, *, by: str | None, show_small_counts: bool
) -> tuple[Comparison, ...]:
    if second is None and by is None:
        raise WrongUse(
            "give a second round to compare with, or --by and a column to compare the groups of this one."
        )
    if second is not None and by is not None:
        raise WrongUse("give a second round, or --by and a column, not both.")
    if second is None:
        return compare_groups(open_round(first).summary(by, show_small_counts=show_small_counts))
    return (compare_rounds(open_round(first), open_round(second), show_small_counts=show_small_counts),)


def _together(compared: tuple[Comparison, ...]) -> str:
    groups = [one.model_dump(mode="json") for one in compared]
    return json_.dumps({"schema": "ehcp-audit/comparisons/1", "groups": groups}, indent=2, ensure_ascii=False)
