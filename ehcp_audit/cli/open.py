"""`ehcp-audit open`."""

from datetime import UTC, datetime

from ehcp_audit.reporting.phrases import OPEN_IDLE, OPEN_STOPPED
from ehcp_audit.serving import Ended, serve

from .output import write_text

__all__ = ["run"]


def run(*, port: int, browser: bool, rubric: str) -> None:
    """Open the page, and stay until it is closed."""
    ended = serve(
        port=port,
        browser=browser,
        rubric=rubric,
        say=lambda line: write_text(f"{line}\n"),
        # Here, and nowhere else, the clock is looked at: to count the days that a family has left.
        today=lambda: datetime.now(UTC).astimezone().date(),
    )
    write_text(f"\n{OPEN_IDLE if ended is Ended.IDLE else OPEN_STOPPED}\n")
