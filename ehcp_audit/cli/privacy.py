"""`ehcp-audit privacy`."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import typer

from ehcp_audit.model import Certainty, LeakKind, PrivacyReport
from ehcp_audit.privacy import look_for_personal_data
from ehcp_audit.reporting.phrases import KINDS, and_list, count
from ehcp_audit.reporting.terminal_privacy import privacy_text

from .output import say_error, screen, write_json, write_text
from .plan_file import password_in
from .wrong_use import WrongUse

__all__ = ["run"]

_GROUPS = ("any", "hidden", "certain")


def run(file: Path, *, password_file: Path | None, show: bool, fail_on: Sequence[str], json: bool) -> None:
    """Look through one file and show what was found; exits with 1 where what was named is in it."""
    wanted = tuple(name for given in fail_on for name in _names(given))
    report = look_for_personal_data(file, password=password_in(password_file))
    if json:
        write_json(report.to_json(show=show))
    else:
        shows = screen()
        write_text(privacy_text(report, width=shows.width, colour=shows.colour, show=show))
    if found := _missed(report, wanted):
        say_error(f"a threshold was missed: {and_list(found)} found.")
        raise typer.Exit(1)


def _names(given: str) -> tuple[str, ...]:
    known = [*LeakKind, *_GROUPS]
    names = tuple(name.strip() for name in given.split(",") if name.strip())
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = (
                f"; did you mean '{close[0]}'?" if close else f"; it knows {and_list(list(map(str, known)))}"
            )
            raise WrongUse(f"--fail-on knows no '{name}'{hint}")
    return names


def _missed(report: PrivacyReport, wanted: Sequence[str]) -> list[str]:
    leaks = [
        leak
        for leak in report.leaks
        if "any" in wanted
        or leak.kind in wanted
        or ("hidden" in wanted and leak.hidden)
        or ("certain" in wanted and leak.certainty is Certainty.CERTAIN)
    ]
    return [count(number, *KINDS[kind]) for kind, number in report.by_kind(leaks).items()]
